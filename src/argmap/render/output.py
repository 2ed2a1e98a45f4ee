"""Outputs: the kinds of file that a picture can be, and what they are made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from attrs import field, fields, frozen

from argmap.errors import FinishError, SizeError
from argmap.render.drawing import Drawing, Sheet
from argmap.render.engine import Engine
from argmap.render.unfolding import Unfolding

#: The smallest and the largest scale there is.
SCALES = (0.01, 100.0)


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


def _in_reach(_finish: Finish, _field: object, scale: float | None) -> None:
    if scale is not None and not SCALES[0] <= scale <= SCALES[1]:
        raise SizeError(f"--scale must be between {SCALES[0]:g} and {SCALES[1]:g}, not {scale:g}")


@frozen
class Finish:
    """Hold what is asked of a file, besides what the picture shows. Each kind of file heeds some of it."""

    #: Put the letters that it uses into the file, so that it looks the same anywhere.
    embed_font: bool = False
    #: Build the picture up, page by page or at the reader's pace, in this order; None to show all at once.
    steps: Unfolding | None = None
    #: How large, times its own size, at 96 pixels an inch; None for what suits the kind of file.
    scale: float | None = field(default=None, validator=_in_reach)
    #: Leave out the colour of the page.
    transparent: bool = False
    #: The paper, such as ``A4``; empty for a page of the picture's own size.
    page: str = ""
    #: Spread it over as many pages as it takes, to be put together; else it is made to fit one.
    tile: bool = False
    #: Take letters that packaged fonts lack from the fonts of this machine, and so perhaps others on another one.
    system_fonts: bool = False


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
    #: Whether it shows everything in the places of a layout.
    laid_out: bool = True
    #: Return what people should know of such a file, in sentences; empty if there is nothing to say.
    remarks: Callable[[Picture, Finish], tuple[str, ...]] = lambda _picture, _finish: ()


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
