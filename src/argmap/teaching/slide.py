"""Slides: what is shown one after the other, and what is said meanwhile, for any kind of file.

Whoever writes files needs to know these, and nothing of how a map is cut into parts. Lengths are in points, from the
slide's left and top; a slide is 540 points high.
"""

from __future__ import annotations

import enum

from attrs import field, frozen

from argmap.render.drawing import Area, Drawing, PlacedBox
from argmap.teaching.screen import Screen


class Kind(enum.Enum):
    """Tell what a slide is for."""

    #: What the map is called, who made it, of which sources.
    TITLE = "title"
    #: What comes.
    CONTENTS = "contents"
    #: The whole map, its parts numbered: too small to be read.
    OVERVIEW = "overview"
    #: The whole map, and which part comes next.
    PART = "part"
    #: One step more of the map, or of a part of it.
    STEP = "step"
    #: All of the map.
    WHOLE = "whole"


@frozen
class Note:
    """Hold what a speaker is told: a word on what it is, and the text."""

    label: str
    text: str


@frozen
class Line:
    """Hold a line of a list."""

    text: str
    #: A sign or number in front of it; may be empty.
    mark: str = ""
    #: Number of the slide that it leads to, from 1; 0 for none.
    leads: int = 0
    #: It weighs more than the others.
    strong: bool = False


@frozen
class Mark:
    """Hold a number on a picture."""

    text: str
    #: Key of the box that it stands on.
    box: str


@frozen
class Figure:
    """Show a drawing, or as much of it as there is in this step."""

    #: What is there so far, each thing in the place that it keeps.
    drawing: Drawing
    #: What it takes up of the slide.
    area: Area
    #: Keys of the boxes that have a ring around them: those that are new.
    ringed: frozenset[str] = frozenset()
    #: Numbers of parts.
    marks: tuple[Mark, ...] = ()
    #: What it is, for those who do not see it.
    said: str = ""

    @property
    def scale(self) -> float:
        """Return how large it is on the slide, times its own size."""
        return self.area.width / self.drawing.width

    @property
    def rings(self) -> tuple[PlacedBox, ...]:
        """Return the boxes that have a ring."""
        return tuple(box for box in self.drawing.boxes if box.box.key in self.ringed)

    def on_slide(self, area: Area) -> Area:
        """Return where on the slide an *area* of the drawing is."""
        x, y, scale = self.area.x, self.area.y, self.scale
        return Area(x + area.x * scale, y + area.y * scale, area.width * scale, area.height * scale)


@frozen
class Slide:
    """Hold a slide."""

    kind: Kind
    #: Whole; what is shown of it may be shortened.
    heading: str
    #: Which step of which part, in words; may be empty.
    aside: str = ""
    #: What stands below the heading; none beside a figure.
    lines: tuple[Line, ...] = ()
    #: None on slides of words.
    figure: Figure | None = None
    #: What is said meanwhile.
    notes: tuple[Note, ...] = ()


@frozen
class Deck:
    """Hold slides. Invariant: there is one at least, and all figures that show a part show it in the same places."""

    title: str
    authors: tuple[str, ...]
    slides: tuple[Slide, ...]
    screen: Screen
    #: The slides' own words, ready: by keys.
    words: dict[str, str]
    #: Of the slides' own words, such as ``de``.
    language: str
    #: What is said of boxes and lines for those who do not see them, by their keys in the scene.
    told: dict[str, str] = field(factory=dict)
    #: Of the map's words, such as ``en-GB``; empty if nobody said.
    tongue: str = ""
    #: What to tell who made them: sentences without a capital or a full stop.
    remarks: tuple[str, ...] = ()
