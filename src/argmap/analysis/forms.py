"""Output formats of `argmap list`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from argmap import plugins
from argmap.analysis.rows import Listing
from argmap.values import known

_FOLDER = "argmap.analysis.lists"


@frozen
class Form:
    """Represent an output format of a list."""

    #: What it is for, in a few words.
    summary: str
    #: Returns the list as text, which ends with a line break; the number is the width of the terminal.
    write: Callable[[Listing, int], str]


def forms() -> Sequence[str]:
    """Return the names of all formats."""
    return plugins.names(_FOLDER)


def form_called(name: str) -> Form:
    """Return the format with this name."""
    return plugins.load(_FOLDER, known("list format", name, forms()), Form)
