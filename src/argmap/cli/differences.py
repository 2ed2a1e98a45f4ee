"""What would change in a file, as a unified diff."""

from __future__ import annotations

import click

from argmap.text import Source, difference

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def show_difference(source: Source, text: str, done: str) -> None:
    """Print the diff, in colour on a terminal."""
    for line in difference(source, text, done):
        bold = line.startswith(("+++", "---"))
        click.secho(line, nl=False, bold=bold or None, fg=None if bold else _COLOURS.get(line[0]))
