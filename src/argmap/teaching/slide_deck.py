"""Slides for programs: how they look, and the files to show."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.errors import InvalidValueError
from argmap.render.engine import Engine, choose
from argmap.render.picture import choose_theme, layouts
from argmap.render.press.parts import lines
from argmap.render.press.remarks import unseen_letters
from argmap.render.theme import Theme
from argmap.render.unfolding import Unfolding
from argmap.teaching.screen import AspectRatio
from argmap.teaching.slide import Deck
from argmap.teaching.slideshow import PLAIN, Pages, shown_notations, slideshow
from argmap.values import expect, is_flag, known, member


def _order(given: Unfolding | str | None) -> Unfolding | None:
    return None if given is None else member(Unfolding, given, "order")


def _ratio(given: AspectRatio | str) -> AspectRatio:
    return member(AspectRatio, given, "aspect ratio")


def _notation(_options: object, _attribute: object, name: str) -> None:
    known("notation", name, shown_notations())


def _layout(_options: object, _attribute: object, name: str) -> None:
    if name != "":
        known("layout", name, layouts())


def _theme(_options: object, _attribute: object, theme: str | Theme) -> None:
    expect("the name of a theme, or a theme", theme, str, Theme)
    choose_theme(theme)


def _engine(_options: object, _attribute: object, engine: str | Engine) -> None:
    expect("the name of a layout engine, or an engine", engine, str, Engine)
    choose(engine)


@frozen
class SlideOptions:
    """Hold how slides look, and whether they build the map up, and in which order.

    A name may be given in place of an order or an aspect ratio.

    >>> SlideOptions(unfold="rank", aspect="4:3").unfold
    <Unfolding.RANK: 'rank'>

    Raises:
        EngineError, ThemeError: there is no such layout engine or theme.
        InvalidValueError: another value is not possible.
    """

    #: The order in which the map is built up step by step; None to show each part at once.
    unfold: Unfolding | None = field(default=None, converter=_order)
    #: The shape of the slides.
    aspect: AspectRatio = field(default=AspectRatio.WIDE, converter=_ratio)
    #: Name of a notation: ``argdown``, ``inference`` or ``reasons``.
    notation: str = field(default="reasons", validator=_notation)
    #: Name of a theme, or a theme of your own.
    theme: str | Theme = field(default="default", validator=_theme)
    #: Whether to number the boxes: 1, 1.1, 1.1a.
    numbers: bool = field(default=False, validator=is_flag)
    #: The layout engine: ``embedded`` or ``system``, or an engine of your own.
    engine: str | Engine = field(default="embedded", validator=_engine)
    #: Whether PDF takes missing characters from the fonts of this machine; the result then depends on the machine.
    system_fonts: bool = field(default=False, validator=is_flag)
    #: Name of the layout of a map that one slide holds; empty for what the front matter says, or that of the notation.
    layout: str = field(default="", validator=_layout)


#: Wide slides in the default look.
WIDE = SlideOptions()


@frozen(repr=False)
class SlideDeck:
    """Hold the slides of a talk, and files to show or print them.

    `make_slides` makes it.
    """

    _deck: Deck
    #: Warnings about the slides, whatever their file type: what is not shown, and text that is too small.
    remarks: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<SlideDeck on {self.title!r}: {len(self._deck.slides)} slides>"

    @property
    def title(self) -> str:
        """Return the heading of the first slide: the title of the map."""
        return self._deck.title

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the headings of all slides, in order."""
        return tuple(slide.heading for slide in self._deck.slides)

    def file_remarks(self, to: str = "pptx", *, notes: bool = False) -> tuple[str, ...]:
        """Return all warnings about a file of type *to*: `remarks`, and letters that no font has.

        Args:
            to: Name of a file type.
            notes: Whether it has speaker notes, as in `file`.

        Raises:
            InvalidValueError: *to* is unknown.
            PressError: a package for this file type is not installed.
        """
        if not slideshow(to).packs_fonts:
            return self.remarks
        said = unseen_letters("".join(_said(self._deck, notes=notes)), system=self._deck.system_fonts)
        return (*self.remarks, *filter(None, (said,)))

    def file(self, to: str = "pptx", *, notes: bool = False, paper: str = "") -> bytes:
        """Return the slides as a file of type *to*: ``pptx``, ``html`` or ``pdf``.

        The same slides give the same bytes.

        Args:
            to: Name of a file type.
            notes: Whether each page has a slide and its speaker notes (PDF only; other file types always have notes).
            paper: Paper for pages with notes, such as ``Letter`` [default: ``A4``].

        Raises:
            InvalidValueError: a value is not possible, or has no effect.
            PressError: a package for this file type is not installed.
            SizeError: *paper* is unknown.
        """
        kind = slideshow(to)
        pages = Pages(notes, paper or PLAIN.paper)
        if paper and not notes:
            raise InvalidValueError("paper has no effect without notes; did you mean notes=True?")
        if notes and not kind.paged:
            raise InvalidValueError(f"notes has no effect on {to}, which always has notes; it applies to pdf only")
        return kind.write(self._deck, pages)


def _said(deck: Deck, *, notes: bool) -> Iterator[str]:
    """Yield all text on the slides, and in their notes if there are any."""
    yield deck.title
    for slide in deck.slides:
        yield from (slide.heading, slide.aside, *(line.text for line in slide.lines))
        yield from (note.label + note.text for note in slide.notes if notes)
    drawings = {id(slide.figure.drawing): slide.figure.drawing for slide in deck.slides if slide.figure}
    yield from (line.text for drawing in drawings.values() for line in lines(drawing))
