"""What would change in a file, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator

import click

from argmap.text import Source

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def difference(source: Source, text: str, done: str) -> Iterator[str]:
    """Yield the lines of a unified diff from *source* to *text*.

    *done*, such as ``formatted``, follows the name of the new text.
    """
    from difflib import unified_diff  # noqa: PLC0415 - only one option of a command needs it

    before, after = (one.splitlines(keepends=True) for one in (source.text, text))
    for line in unified_diff(before, after, source.name, f"{source.name} ({done})"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def show_difference(source: Source, text: str, done: str) -> None:
    """Print the diff, in colour on a terminal."""
    for line in difference(source, text, done):
        bold = line.startswith(("+++", "---"))
        click.secho(line, nl=False, bold=bold or None, fg=None if bold else _COLOURS.get(line[0]))
