"""Slides and their speaker notes, for any file type.

A file type only needs these values; it need not know how a map is divided into parts. Lengths are in points, from the
left and the top of the slide; a slide is 540 points high.
"""

from __future__ import annotations

import enum

from attrs import field, frozen

from argmap.render.drawing import Area, Drawing, PlacedBox, PlacedChip
from argmap.teaching.screen import Screen


class Kind(enum.Enum):
    """Name what a slide is for."""

    #: The map's title, authors and sources.
    TITLE = "title"
    #: The contents of the talk.
    CONTENTS = "contents"
    #: The whole map with closed groups, each of which is a part.
    OVERVIEW = "overview"
    #: All of a part.
    PART = "part"
    #: One more step of the map, or of a part of it.
    STEP = "step"
    #: The whole map.
    WHOLE = "whole"


@frozen
class Note:
    """Hold one speaker note: a label and its text."""

    label: str
    text: str


@frozen
class Line:
    """Hold one line of a list."""

    text: str
    #: The bullet or number in front of it; may be empty.
    mark: str = ""
    #: Number of the slide that it links to, from 1; 0 for none.
    leads: int = 0
    #: Whether it is emphasised.
    strong: bool = False
    #: How far it is indented, in steps: a part of a part has 1.
    depth: int = 0


@frozen
class Figure:
    """Show a drawing, or the part of it that this step has reached."""

    #: Everything shown so far; nothing moves from step to step.
    drawing: Drawing
    #: Its area on the slide.
    area: Area
    #: Keys of the new boxes, which have a ring around them.
    ringed: frozenset[str] = frozenset()
    #: The numbers of the slides with which the parts of the map begin, to which references lead.
    slides: tuple[int, ...] = ()
    #: Its description for screen readers.
    said: str = ""

    @property
    def scale(self) -> float:
        """Return the scale of the drawing on the slide."""
        return self.area.width / self.drawing.width

    @property
    def rings(self) -> tuple[PlacedBox, ...]:
        """Return the boxes with a ring."""
        return tuple(box for box in self.drawing.boxes if box.box.key in self.ringed)

    def leads(self, chip: PlacedChip) -> int:
        """Return the number of the slide that a reference leads to; 0 if what it names is on this one."""
        return self.slides[int(chip.part)] if chip.part and self.slides else 0

    def on_slide(self, area: Area) -> Area:
        """Return the area on the slide of an *area* of the drawing."""
        x, y, scale = self.area.x, self.area.y, self.scale
        return Area(x + area.x * scale, y + area.y * scale, area.width * scale, area.height * scale)


@frozen
class Slide:
    """Hold one slide."""

    kind: Kind
    #: The full heading; file types may shorten it.
    heading: str
    #: The label of the step and the part; may be empty.
    aside: str = ""
    #: The list below the heading; empty if there is a figure.
    lines: tuple[Line, ...] = ()
    #: The figure; None if the slide has only text.
    figure: Figure | None = None
    #: The speaker notes.
    notes: tuple[Note, ...] = ()
    #: The part that it belongs to; empty for none.
    part: str = ""


@frozen
class Deck:
    """Hold the slides of a talk.

    Invariant: there is at least one slide, and all figures of the same part show it in the same places.
    """

    title: str
    authors: tuple[str, ...]
    slides: tuple[Slide, ...]
    screen: Screen
    #: The slides' own words by key.
    words: dict[str, str]
    #: Language of the slides' own words, such as ``de``.
    language: str
    #: Descriptions of boxes and lines for screen readers, by key.
    told: dict[str, str] = field(factory=dict)
    #: Language of the map, such as ``en-GB``; empty if unknown.
    tongue: str = ""
    #: Whether PDF takes missing characters from the fonts of this machine.
    system_fonts: bool = False
    #: Warnings for the author, in lower case without a full stop.
    remarks: tuple[str, ...] = ()
