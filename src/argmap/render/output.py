"""Outputs: the kinds of file that a picture can be."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from argmap.render.drawing import Sheet
from argmap.render.engine import Engine


@frozen
class Output:
    """Hold how one kind of file is written."""

    #: As in ``--to``.
    name: str
    #: One line for readers of a list of outputs.
    summary: str
    #: Of the file's name, with the dot.
    suffix: str
    #: Media type, as registered with IANA where it is.
    media: str
    #: Return the file; the engine is asked only if this kind needs a layout.
    write: Callable[[Sheet, Engine], bytes]
    #: Whether a font can be put into the file.
    holds_font: bool = False
