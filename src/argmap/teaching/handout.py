"""File types of worksheets and answer keys. Each is one file in `sheets`."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from argmap import plugins
from argmap.teaching.blocks import Document
from argmap.teaching.look import PrintOptions
from argmap.values import known

#: The package with one module for each file type.
SHEETS = "argmap.teaching.sheets"


@frozen
class Handout:
    """Hold a file type of worksheets, and how to write it."""

    #: Its name in ``--format``.
    name: str
    #: One line for lists.
    summary: str
    #: The suffix of its files, with the dot.
    suffix: str
    #: Its media type, as registered with IANA.
    media: str
    #: Returns the content of the file.
    write: Callable[[Document, PrintOptions], bytes]
    #: Whether letters that no packaged font has are drawn as empty boxes.
    packs_fonts: bool = False


def handouts() -> tuple[str, ...]:
    """Return the names of the file types."""
    return plugins.names(SHEETS)


def handout(name: str) -> Handout:
    """Return the file type called *name*.

    Raises:
        InvalidValueError: *name* is unknown.
    """
    return plugins.load(SHEETS, known("file type", name, handouts()), Handout)
