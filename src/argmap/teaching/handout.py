"""Handouts: the kinds of file that sheets and keys are written as. The kinds are in `sheets`."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from argmap import plugins
from argmap.teaching.blocks import Document
from argmap.teaching.look import Look

#: Where the kinds are: one file each.
SHEETS = "argmap.teaching.sheets"


@frozen
class Handout:
    """Hold how one kind of file is written."""

    #: As in ``--format``.
    name: str
    #: One line for readers of a list.
    summary: str
    #: Of the file's name, with the dot.
    suffix: str
    #: Media type, as registered with IANA.
    media: str
    #: Return the file.
    write: Callable[[Document, Look], bytes]


def handouts() -> tuple[str, ...]:
    """Return the names of the kinds of file."""
    return plugins.names(SHEETS)


def handout(name: str) -> Handout:
    """Return the kind of file called *name*."""
    return plugins.load(SHEETS, name, Handout)
