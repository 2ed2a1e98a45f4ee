"""The screen that slides are shown on: its shape, what goes where, and how large type is. Points."""

from __future__ import annotations

import enum

from attrs import evolve, frozen

from argmap.render.drawing import Area, Drawing
from argmap.render.measure import Face, Type
from argmap.render.theme import Theme
from argmap.render.themes.default import DEFAULT

#: Of each slide. PowerPoint's own slides are as high.
HEIGHT = 540.0
#: The smallest type there is on slides of this height: a line of it is a thirtieth of the screen.
LEAST = 14.0
#: A drawing is made so much larger than its type is set, at most.
MOST = 1.6
#: Beside what stands on a slide, and above its heading.
MARGIN = (34.0, 22.0)
#: Room for the heading, and for the line at the foot.
HEAD, FOOT = 40.0, 30.0
#: From a box to the ring around it, the width of the ring, and the radius of a number on a picture: on the slide.
GAP, RING, BALL = 5.0, 3.5, 13.0
#: How wide lines in boxes are at first; what they may be if the drawing turns out too wide, and if it is too high.
WIDTH, NARROWER, WIDER = 250.0, (190.0, 145.0), (330.0,)
#: Beside others in one box, lines are so much shorter: one, two, three, and more in a row.
NARROW = (1.0, 0.82, 0.72, 0.64)


class Aspect(enum.Enum):
    """Tell the shape of a screen; the value is as in ``--aspect``."""

    WIDE = "16:9"
    SQUARE = "4:3"


@frozen
class Screen:
    """Hold how slides look."""

    aspect: Aspect = Aspect.WIDE
    #: Colours, and looks of boxes and lines; sizes are the screen's.
    theme: Theme = DEFAULT

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height."""
        across, down = map(int, self.aspect.value.split(":"))
        return HEIGHT * across / down, HEIGHT

    @property
    def head(self) -> Area:
        """Return where the heading stands."""
        return Area(MARGIN[0], MARGIN[1], self.size[0] - 2 * MARGIN[0], HEAD)

    @property
    def aside(self) -> float:
        """Return which share of its line the heading leaves to what is said of the step."""
        return 0.24 if self.aspect is Aspect.WIDE else 0.34

    @property
    def room(self) -> Area:
        """Return where a figure has its place."""
        top = MARGIN[1] + HEAD + 8
        return Area(MARGIN[0], top, self.size[0] - 2 * MARGIN[0], self.size[1] - top - FOOT)

    @property
    def foot(self) -> Area:
        """Return where the line at the foot stands."""
        return Area(MARGIN[0], self.size[1] - FOOT + 6, self.size[0] - 2 * MARGIN[0], FOOT - 14)

    def figures(self, wide: float = WIDTH) -> Theme:
        """Return how figures look, with lines so *wide* in boxes; no type in them is smaller than the least."""
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
        """Return how large *drawing* is on a slide, times its own size."""
        return min(MOST, self.room.width / drawing.width, self.room.height / drawing.height)

    def others(self, drawing: Drawing) -> tuple[float, ...]:
        """Return how wide lines might be instead, so that there is more room for *drawing*."""
        high = self.room.height / drawing.height < self.room.width / drawing.width
        return WIDER if high else NARROWER

    def place(self, drawing: Drawing) -> Area:
        """Return what *drawing* takes up of a slide: as much as fits, in the middle."""
        scale, room = self.scale(drawing), self.room
        width, height = drawing.width * scale, drawing.height * scale
        return Area(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height)
