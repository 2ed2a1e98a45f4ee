"""Outputs: the kinds of file that a picture can be, and what they are made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from attrs import fields, frozen

from argmap.errors import FinishError
from argmap.render.drawing import Drawing, Sheet
from argmap.render.engine import Engine
from argmap.render.unfolding import Unfolding


@frozen
class Picture:
    """Hold a map in a notation and a theme: ready to become any kind of file, and laid out once for all of them."""

    #: What is shown, its words set in lines.
    sheet: Sheet
    #: What lays it out.
    engine: Engine
    #: Where everything is, if that is settled; None if it is still to be laid out.
    laid: Drawing | None = None

    @cached_property
    def drawing(self) -> Drawing:
        """Return it with everything in its place; made when first asked for. Raises `EngineError`."""
        if self.laid:
            return self.laid
        from argmap.render.layout import draw  # noqa: PLC0415 - some kinds of file need no layout

        return draw(self.sheet, self.engine)


@frozen
class Finish:
    """Hold what is asked of a file, besides what the picture shows. Each kind of file heeds some of it."""

    #: Put the letters that it uses into the file, so that it looks the same anywhere.
    embed_font: bool = False
    #: Build the picture up, page by page or at the reader's pace, in this order; None to show all at once.
    steps: Unfolding | None = None


#: A file as it comes.
PLAIN = Finish()


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
    #: Return the file.
    write: Callable[[Picture, Finish], bytes]
    #: What of a `Finish` it heeds: names of fields.
    heeds: frozenset[str] = frozenset()


def asked(finish: Finish) -> Iterator[str]:
    """Give the names of what *finish* asks for."""
    for attribute in fields(Finish):
        if getattr(finish, attribute.name) != attribute.default:
            yield attribute.name


def refuse_unheeded(finish: Finish, kinds: tuple[Output, ...], heeding: Callable[[str], tuple[str, ...]]) -> None:
    """Raise `FinishError` if *finish* asks for what none of *kinds* heeds; *heeding* gives the kinds that do."""
    for name in asked(finish):
        if not any(name in kind.heeds for kind in kinds):
            raise FinishError(name.replace("_", "-"), tuple(kind.name for kind in kinds), heeding(name))
