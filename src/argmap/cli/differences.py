"""What would change in a file, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.text import Source


def difference(source: Source, text: str, done: str) -> Iterator[str]:
    """Give the lines of a unified diff from *source* to *text*; a line without an end is said to have none.

    What was *done* stands behind the name of the new text.
    """
    from difflib import unified_diff  # noqa: PLC0415 - only one option of a command needs it

    before, after = (one.splitlines(keepends=True) for one in (source.text, text))
    for line in unified_diff(before, after, source.name, f"{source.name} ({done})"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
