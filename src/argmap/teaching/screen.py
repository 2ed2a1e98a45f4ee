"""The screen for slides: its shape, layout and type sizes, in points."""

from __future__ import annotations

import enum

from attrs import evolve, frozen

from argmap.render.drawing import Area, Drawing
from argmap.render.measure import Face, Type
from argmap.render.theme import Theme
from argmap.render.themes.default import DEFAULT

#: Height of a slide, as in PowerPoint.
HEIGHT = 540.0
#: Smallest type size; a line of it takes a thirtieth of the screen height.
LEAST = 14.0
#: Largest scale of a drawing.
MOST = 1.6
#: Margins at the sides and at the top.
MARGIN = (34.0, 22.0)
#: Height of the heading and of the footer.
HEAD, FOOT = 40.0, 30.0
#: Distance from a box to its ring, and width of the ring.
GAP, RING = 5.0, 3.5
#: Line width in boxes at first, and what to try if the drawing is too wide or too high.
WIDTH, NARROWER, WIDER = 250.0, (190.0, 145.0), (330.0,)
#: Line width as a share, for one, two, three, four and more sentences side by side in a box.
NARROW = (1.0, 0.82, 0.72, 0.64, 0.57)


class AspectRatio(enum.Enum):
    """Name the shape of a screen, as in ``--aspect``."""

    WIDE = "16:9"
    SQUARE = "4:3"


@frozen
class Screen:
    """Hold the shape and the theme of slides."""

    aspect: AspectRatio = AspectRatio.WIDE
    #: Colours and styles of boxes and lines. Type sizes come from the screen.
    theme: Theme = DEFAULT

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height in points."""
        across, down = map(int, self.aspect.value.split(":"))
        return HEIGHT * across / down, HEIGHT

    @property
    def head(self) -> Area:
        """Return the area of the heading."""
        return Area(MARGIN[0], MARGIN[1], self.size[0] - 2 * MARGIN[0], HEAD)

    @property
    def aside(self) -> float:
        """Return the step label's share of the heading line, 0.0 to 1.0."""
        return 0.24 if self.aspect is AspectRatio.WIDE else 0.34

    @property
    def room(self) -> Area:
        """Return the area for a figure."""
        top = MARGIN[1] + HEAD + 8
        return Area(MARGIN[0], top, self.size[0] - 2 * MARGIN[0], self.size[1] - top - FOOT)

    @property
    def foot(self) -> Area:
        """Return the area of the footer."""
        return Area(MARGIN[0], self.size[1] - FOOT + 6, self.size[0] - 2 * MARGIN[0], FOOT - 14)

    def figures(self, wide: float = WIDTH) -> Theme:
        """Return the theme of figures, with lines *wide* points wide.

        No type is smaller than `LEAST`.
        """
        plain, bold = Type(Face.REGULAR, LEAST, 18), Type(Face.BOLD, LEAST, 18)
        return evolve(
            self.theme,
            body=plain,
            implicit=evolve(plain, face=Face.ITALIC),
            main=Type(Face.BOLD, 15, 19.5),
            title=bold,
            heading=bold,
            note=plain,
            word=plain,
            caption=bold,
            foot=plain,
            badge=bold,
            wide=round(wide),
            narrow=tuple(round(wide * share) for share in NARROW),
            padding=(9, 6),
            distance=(14, 34),
            page_margin=9,
        )

    def scale(self, drawing: Drawing) -> float:
        """Return the scale of *drawing* on a slide."""
        return min(MOST, self.room.width / drawing.width, self.room.height / drawing.height)

    def others(self, drawing: Drawing) -> tuple[float, ...]:
        """Return other line widths with which *drawing* may fill the slide."""
        high = self.room.height / drawing.height < self.room.width / drawing.width
        return WIDER if high else NARROWER

    def place(self, drawing: Drawing) -> Area:
        """Return the centred area of *drawing* on a slide, as large as fits."""
        scale, room = self.scale(drawing), self.room
        width, height = drawing.width * scale, drawing.height * scale
        return Area(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height)
