"""Drawings: where everything is, and the words in it. Points (1/72 inch); x to the right, y down."""

from __future__ import annotations

from attrs import field, frozen

from argmap.render.characters import Direction
from argmap.render.measure import Type
from argmap.render.scene import Arrow, Badge, Box, Cell, Frame, Junction, Sample, Scene
from argmap.render.theme import Head, Theme


@frozen
class Point:
    """Hold a place."""

    #: From the left.
    x: float
    #: From the top.
    y: float


@frozen
class Area:
    """Hold an upright rectangle."""

    #: Its left side.
    x: float
    #: Its top.
    y: float
    #: Not negative.
    width: float
    #: Not negative.
    height: float

    @property
    def right(self) -> float:
        """Return where its right side is."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return where its lower side is."""
        return self.y + self.height

    def moved(self, x: float, y: float) -> Area:
        """Return the same rectangle elsewhere."""
        return Area(self.x + x, self.y + y, self.width, self.height)

    def centred(self, point: Point) -> Area:
        """Return the same rectangle around *point*."""
        return self.moved(point.x - self.x - self.width / 2, point.y - self.y - self.height / 2)


@frozen
class Run:
    """Hold a part of a line that looks alike."""

    #: The text; never empty.
    text: str
    #: Face and size.
    type: Type
    #: Where it leads, as the author wrote it; empty if it is no link.
    url: str = ""


@frozen
class Words:
    """Hold one line of text. Invariant: its runs, if it has any, are its text."""

    #: The text; never empty.
    text: str
    #: Face and size.
    type: Type
    #: Its colour.
    ink: str
    #: Its left end, whichever way it runs.
    x: float
    #: Its baseline.
    y: float
    #: As measured.
    width: float
    #: Its parts; empty if all of it looks alike and leads nowhere.
    runs: tuple[Run, ...] = ()
    #: Which way its paragraph runs.
    way: Direction = Direction.LEFT_TO_RIGHT

    def moved(self, x: float, y: float) -> Words:
        """Return the same line elsewhere."""
        if not x and not y:
            return self
        return Words(self.text, self.type, self.ink, self.x + x, self.y + y, self.width, self.runs, self.way)


@frozen
class PlacedBadge:
    """Hold a badge with its size and place. Invariant: its letters lie inside."""

    #: What is shown.
    badge: Badge
    #: Its border.
    area: Area
    #: Its letters.
    words: tuple[Words, ...]
    #: Colour of its border.
    border: str

    def moved(self, x: float, y: float) -> PlacedBadge:
        """Return the same badge elsewhere."""
        words = tuple(line.moved(x, y) for line in self.words)
        return PlacedBadge(self.badge, self.area.moved(x, y), words, self.border)


@frozen
class PlacedCell:
    """Hold a cell with its size and place. Invariant: its words lie inside."""

    #: What is shown.
    cell: Cell
    #: Its border.
    area: Area
    #: Its lines of text.
    words: tuple[Words, ...]
    #: Where lines from it leave the box, from the left, if it is a cell of a reason.
    exit: float = 0.0
    #: Its badge; none if it has no category.
    badges: tuple[PlacedBadge, ...] = ()

    def moved(self, x: float, y: float) -> PlacedCell:
        """Return the same cell elsewhere."""
        words = tuple(line.moved(x, y) for line in self.words)
        badges = tuple(badge.moved(x, y) for badge in self.badges)
        return PlacedCell(self.cell, self.area.moved(x, y), words, self.exit + x, badges)


@frozen
class PlacedBox:
    """Hold a box with its size and place. Invariant: its words and cells lie inside."""

    #: What is shown.
    box: Box
    #: Its border.
    area: Area
    #: The lines above its cells; none in a plain box.
    words: tuple[Words, ...]
    #: Its cells; in a plain box, one that fills it.
    cells: tuple[PlacedCell, ...]
    #: The badge of a reason as a whole; none if it has no category.
    badges: tuple[PlacedBadge, ...] = ()

    def moved(self, x: float, y: float) -> PlacedBox:
        """Return the same box elsewhere."""
        words = tuple(line.moved(x, y) for line in self.words)
        cells = tuple(cell.moved(x, y) for cell in self.cells)
        badges = tuple(badge.moved(x, y) for badge in self.badges)
        return PlacedBox(self.box, self.area.moved(x, y), words, cells, badges)


@frozen
class Label:
    """Hold lines of text by themselves. Invariant: they lie inside the area."""

    #: What they take up.
    area: Area
    #: The lines; none for an empty label.
    words: tuple[Words, ...]

    def moved(self, x: float, y: float) -> Label:
        """Return the same label elsewhere."""
        return Label(self.area.moved(x, y), tuple(words.moved(x, y) for words in self.words))

    def centred(self, point: Point) -> Label:
        """Return the same label around *point*."""
        return self.moved(
            point.x - self.area.x - self.area.width / 2,
            point.y - self.area.y - self.area.height / 2,
        )


@frozen
class Tip:
    """Hold the shape at one end of a line."""

    #: Which shape.
    head: Head
    #: Where the line meets it.
    base: Point
    #: Where it touches what the line leads to.
    tip: Point


@frozen
class PlacedArrow:
    """Hold a line with its course."""

    #: What is shown.
    arrow: Arrow
    #: Up to three Bézier curves, each from the end of the one before: a start, then three points for each stretch.
    curves: tuple[tuple[Point, ...], ...]
    #: The shapes at its ends.
    tips: tuple[Tip, ...]
    #: The word beside it.
    label: Label


@frozen
class PlacedJunction:
    """Hold a junction with its place."""

    #: What is shown.
    junction: Junction
    #: Its middle.
    centre: Point


@frozen
class PlacedFrame:
    """Hold a frame with its size and place."""

    #: What is shown.
    frame: Frame
    #: Its border.
    area: Area
    #: Its title.
    label: Label


@frozen
class PlacedSample:
    """Hold a sample of a line or border with its size and place."""

    #: What is shown.
    sample: Sample
    #: What it takes up.
    area: Area

    def moved(self, x: float, y: float) -> PlacedSample:
        """Return the same sample elsewhere."""
        return PlacedSample(self.sample, self.area.moved(x, y))


@frozen
class Foot:
    """Hold what stands under the picture: key, legend, what is left out. Invariant: all of it lies in the area."""

    #: What it takes up; empty if there is nothing to say.
    area: Area = Area(0, 0, 0, 0)
    #: Its lines of text.
    words: tuple[Words, ...] = ()
    #: Its badges.
    badges: tuple[PlacedBadge, ...] = ()
    #: Its samples of lines and borders.
    samples: tuple[PlacedSample, ...] = ()

    def moved(self, x: float, y: float) -> Foot:
        """Return the same foot elsewhere."""
        words = tuple(line.moved(x, y) for line in self.words)
        badges = tuple(badge.moved(x, y) for badge in self.badges)
        return Foot(self.area.moved(x, y), words, badges, tuple(sample.moved(x, y) for sample in self.samples))


@frozen
class Sheet:
    """Hold a scene whose words are set in lines and whose boxes have sizes, each still at the origin."""

    #: What is shown.
    scene: Scene
    #: How it looks.
    theme: Theme
    #: The boxes of the scene, in its order.
    boxes: tuple[PlacedBox, ...]
    #: The words beside lines, by key of the arrow.
    words: dict[str, Label] = field(eq=False)
    #: The titles of frames, by key of the frame.
    titles: dict[str, Label] = field(eq=False)
    #: The title of the map.
    headline: Label


@frozen
class Drawing:
    """Hold a picture: everything with its place."""

    #: What is shown.
    scene: Scene
    #: How it looks.
    theme: Theme
    #: Of the page.
    width: float
    #: Of the page.
    height: float
    #: The title of the map.
    headline: Label
    #: The frames, outer before inner.
    frames: tuple[PlacedFrame, ...]
    #: The boxes.
    boxes: tuple[PlacedBox, ...]
    #: The lines.
    arrows: tuple[PlacedArrow, ...]
    #: The junctions, which lie on lines.
    junctions: tuple[PlacedJunction, ...]
    #: What stands under it.
    foot: Foot = Foot()
    #: What to tell who drew it, if its layout might have been better: sentences without a capital or a full stop.
    remarks: tuple[str, ...] = ()
