"""How sheets look: paper, size of type, and distances. Points."""

from __future__ import annotations

import enum
from functools import cached_property

from attrs import evolve, field, frozen

from argmap.render.measure import Face, Type
from argmap.render.press.paper import paper
from argmap.render.theme import Theme
from argmap.render.themes.print import PRINT

#: Around what stands on a page: sideways, and above and below.
MARGIN = (42.0, 40.0)
#: What a page needs above a figure, in lines of sentences: head, heading and prompt; on upright and on turned paper.
ABOVE = (9.5, 7.0)
#: Sentences in figures are measured as if they were so much larger than type: hands write larger than printers.
BY_HAND = 1.25
#: How wide lines in boxes are, em: the first width is taken whose map fits the paper.
WIDTHS = (15.5, 13.0, 11.0, 9.0)
#: Beside others in one box, lines are so much shorter: one, two, three, and more in a row.
NARROW = (1.0, 0.84, 0.74, 0.66)
#: Behind what a key shows in a box that is blank on the sheet.
SHOWN = "#9a9a9a"


class Print(enum.Enum):
    """Tell how large type is; the value is the size of sentences."""

    #: As in books for schools.
    NORMAL = 12.0
    #: For weak eyes. Source: UK Association for Accessible Formats, "Creating clear print and large print documents"
    LARGE = 18.0


def _paper(_look: object, _attribute: object, name: str) -> None:
    paper(name)


@frozen
class Look:
    """Hold how sheets look. Raises `SizeError` for a paper that there is not."""

    #: As in ``--paper``.
    paper: str = field(default="A4", validator=_paper)
    print: Print = Print.NORMAL
    #: Wider between letters, words and lines, nothing slanted, on a tint.
    #: Source: British Dyslexia Association, "Dyslexia friendly style guide" (2023)
    dyslexia: bool = False
    #: Take letters that packaged fonts lack from the fonts of this machine, and so perhaps others on another one.
    system_fonts: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height of upright paper."""
        return paper(self.paper)

    @property
    def body(self) -> float:
        """Return the size of sentences."""
        return self.print.value + (1.0 if self.dyslexia and self.print is Print.NORMAL else 0.0)

    @property
    def leading(self) -> float:
        """Return the distance from baseline to baseline, times the size."""
        return 1.5 if self.dyslexia else 1.3

    @property
    def tint(self) -> str:
        """Return the colour of the page."""
        return "#fdf8ea" if self.dyslexia else "#ffffff"

    @property
    def least(self) -> float:
        """Return the smallest scale of a figure whose sentences are still large enough: 11 points, or what is large."""
        return 11.0 / 12.0 if self.print is Print.NORMAL else 16.0 / 18.0

    def room(self, *, wide: bool) -> tuple[float, float]:
        """Return the width and the height that a figure may have, on upright paper or on *wide*."""
        width, height = self.size[::-1] if wide else self.size
        above = ABOVE[wide] * self.body * self.leading
        return width - 2 * MARGIN[0], height - 2 * MARGIN[1] - above

    @cached_property
    def theme(self) -> Theme:
        """Return how figures look: grey and white, for copiers."""
        body, note = self.body, self.body - 1
        plain = Type(Face.REGULAR, body, body * self.leading)
        return evolve(
            PRINT,
            body=plain,
            implicit=plain if self.dyslexia else evolve(plain, face=Face.ITALIC),
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
        """Return the theme that boxes are measured by, so that a hand has room in them; lines are so *wide*, in em."""
        hand = self.body * BY_HAND
        type_ = Type(Face.REGULAR, hand, hand * 1.45)
        narrow = tuple(round(share * wide * self.body) for share in NARROW)
        return evolve(self.theme, body=type_, implicit=type_, main=type_, wide=narrow[0], narrow=narrow)


#: On A4, in type of 12 points.
PLAIN = Look()
