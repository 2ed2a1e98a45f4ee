"""What would change in a file, as a unified diff."""

from __future__ import annotations

from argmap.cli.reporting import styled
from argmap.text import Source, difference

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def show_difference(source: Source, text: str, done: str) -> None:
    """Print the diff, in colour on a terminal."""
    for line in difference(source, text, done):
        bold = line.startswith(("+++", "---"))
        styled(line, bold=bold or None, fg=None if bold else _COLOURS.get(line[0]))
