"""The look of worksheets: paper, type sizes and distances, in points."""

from __future__ import annotations

from functools import cached_property

from attrs import evolve, field, frozen

from argmap.interpret.pages import paper
from argmap.render.measure import Face, Type
from argmap.render.theme import Theme
from argmap.render.themes.print import PRINT
from argmap.values import expect, is_flag

#: Margins at the sides, and above and below.
MARGIN = (42.0, 40.0)
#: Lines needed above a figure for header, heading and prompt: on portrait and on landscape paper.
ABOVE = (9.5, 7.0)
#: Boxes are measured for type this much larger, because handwriting is larger than print.
BY_HAND = 1.25
#: Line widths in boxes, em: the first one with which the map fits the paper is used.
WIDTHS = (15.5, 13.0, 11.0, 9.0)
#: Line width as a share, for one, two, three and more sentences side by side in a box.
NARROW = (1.0, 0.84, 0.74, 0.66)
#: Colour behind a filled-in blank on an answer key.
SHOWN = "#9a9a9a"
#: Type size of sentences, as in school books, and for readers with low vision.
#: Source: UK Association for Accessible Formats, "Creating clear print and large print documents"
NORMAL, LARGE = 12.0, 18.0


def _paper(_options: object, _attribute: object, name: str) -> None:
    expect("a paper size such as 'A4'", name, str)
    paper(name)


@frozen
class PrintOptions:
    """Hold how worksheets are printed: paper, type size and spacing.

    Raises:
        SizeError: *paper* is unknown.
        InvalidValueError: another value is not possible.
    """

    #: Paper size, such as ``A4`` or ``Letter``.
    paper: str = field(default="A4", validator=_paper)
    #: Whether to set text in 18 points, for readers with low vision.
    large_print: bool = field(default=False, validator=is_flag)
    #: Whether to add space between letters, words and lines, avoid italics and tint the page.
    #: Source: British Dyslexia Association, "Dyslexia friendly style guide" (2023)
    dyslexia_friendly: bool = field(default=False, validator=is_flag)
    #: Whether to take missing characters from the fonts of this machine; the result then depends on the machine.
    system_fonts: bool = field(default=False, validator=is_flag)

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height of portrait paper, in points."""
        return paper(self.paper)

    @property
    def body(self) -> float:
        """Return the type size of sentences, in points."""
        if self.large_print:
            return LARGE
        return NORMAL + 1.0 if self.dyslexia_friendly else NORMAL

    @property
    def leading(self) -> float:
        """Return the line height as a multiple of the type size."""
        return 1.5 if self.dyslexia_friendly else 1.3

    @property
    def tint(self) -> str:
        """Return the colour of the page."""
        return "#fdf8ea" if self.dyslexia_friendly else "#ffffff"

    @property
    def least(self) -> float:
        """Return the smallest scale of a figure.

        Its sentences then have 11 points, or 16 in large print.
        """
        return 16.0 / LARGE if self.large_print else 11.0 / NORMAL

    def room(self, *, wide: bool) -> tuple[float, float]:
        """Return the largest size of a figure, on portrait or *wide* paper."""
        width, height = self.size[::-1] if wide else self.size
        above = ABOVE[wide] * self.body * self.leading
        return width - 2 * MARGIN[0], height - 2 * MARGIN[1] - above

    @cached_property
    def theme(self) -> Theme:
        """Return the theme of figures: black, white and grey, for copiers."""
        body, note = self.body, self.body - 1
        plain = Type(Face.REGULAR, body, body * self.leading)
        return evolve(
            PRINT,
            body=plain,
            implicit=plain if self.dyslexia_friendly else evolve(plain, face=Face.ITALIC),
            main=evolve(plain, face=Face.BOLD),
            title=Type(Face.BOLD, note, note * self.leading),
            heading=Type(Face.BOLD, note, note * self.leading),
            note=Type(Face.REGULAR, note, note * self.leading),
            word=Type(Face.REGULAR, note, note * 1.2),
            caption=Type(Face.BOLD, note, note * 1.4),
            padding=(8, 6),
            distance=(16, round(2.8 * body)),
            page=self.tint,
            paper="#ffffff",
            shades=("#ffffff", "#f4f4f4"),
            tint=0.3,
            page_margin=2,
        )

    def roomy(self, wide: float) -> Theme:
        """Return the theme for measuring boxes, with room for handwriting.

        Lines in boxes are *wide* em wide.
        """
        hand = self.body * BY_HAND
        type_ = Type(Face.REGULAR, hand, hand * 1.45)
        narrow = tuple(round(share * wide * self.body) for share in NARROW)
        return evolve(self.theme, body=type_, implicit=type_, main=type_, wide=narrow[0], narrow=narrow)


#: A4 paper, 12-point type.
PLAIN = PrintOptions()
