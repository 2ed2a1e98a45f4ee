"""Drawings: the place of everything, in points (1/72 inch), x to the right, y down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from attrs import field, frozen

from argmap.render.characters import Direction
from argmap.render.measure import Type
from argmap.render.scene import Arrow, Badge, Box, Cell, Frame, Image, Junction, Sample, Scene
from argmap.render.theme import Head, Theme


class Point(NamedTuple):
    """Represent a point."""

    #: Distance from the left.
    x: float
    #: Distance from the top.
    y: float


class Area(NamedTuple):
    """Represent an upright rectangle."""

    #: Left side.
    x: float
    #: Top side.
    y: float
    #: Not negative.
    width: float
    #: Not negative.
    height: float

    @property
    def right(self) -> float:
        """Return the x coordinate of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y coordinate of the lower side."""
        return self.y + self.height

    def moved(self, x: float, y: float) -> Area:
        """Return the same rectangle elsewhere."""
        return Area(self.x + x, self.y + y, self.width, self.height)

    def centred(self, point: Point) -> Area:
        """Return the same rectangle around *point*."""
        return self.moved(point.x - self.x - self.width / 2, point.y - self.y - self.height / 2)

    def grown(self, far: float) -> Area:
        """Return a rectangle that reaches so much farther on each side."""
        return Area(self.x - far, self.y - far, self.width + 2 * far, self.height + 2 * far)

    def touches(self, other: Area) -> bool:
        """Return whether two rectangles have at least a place on their borders in common."""
        across = self.x <= other.right and other.x <= self.right
        return across and self.y <= other.bottom and other.y <= self.bottom

    def overlaps(self, other: Area) -> bool:
        """Return whether two rectangles have more than places on their borders in common.

        >>> Area(0, 0, 2, 2).touches(Area(2, 0, 1, 1)), Area(0, 0, 2, 2).overlaps(Area(2, 0, 1, 1))
        (True, False)
        """
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    @classmethod
    def between(cls, one: Point, other: Point) -> Area:
        """Return the rectangle with two points as opposite corners."""
        return cls(min(one.x, other.x), min(one.y, other.y), abs(one.x - other.x), abs(one.y - other.y))


class Run(NamedTuple):
    """Represent a part of a line of text in one look."""

    #: The text; never empty.
    text: str
    #: Face and size.
    type: Type
    #: Target of the link, as the author wrote it; empty if it is not a link.
    url: str = ""
    #: Whether that is a path from the file that shows it, which was checked.
    local: bool = False


class Words(NamedTuple):
    """Represent one line of text. Invariant: its runs, if any, make up its text."""

    #: The text; never empty.
    text: str
    #: Face and size.
    type: Type
    #: Text colour.
    ink: str
    #: Left end, whatever the direction.
    x: float
    #: Its baseline.
    y: float
    #: Measured width.
    width: float
    #: Its parts; empty if all of it has one look and no link.
    runs: tuple[Run, ...] = ()
    #: Direction of its paragraph.
    way: Direction = Direction.LEFT_TO_RIGHT

    def moved(self, x: float, y: float) -> Words:
        """Return the same line elsewhere."""
        if not x and not y:
            return self
        return Words(self.text, self.type, self.ink, self.x + x, self.y + y, self.width, self.runs, self.way)


class PlacedBadge(NamedTuple):
    """Represent a badge with its size and place. Invariant: its letters are inside."""

    #: What is shown.
    badge: Badge
    #: Its border.
    area: Area
    #: Its letters.
    words: tuple[Words, ...]
    #: Border colour.
    border: str

    def moved(self, x: float, y: float) -> PlacedBadge:
        """Return the same badge elsewhere."""
        words = tuple(line.moved(x, y) for line in self.words)
        return PlacedBadge(self.badge, self.area.moved(x, y), words, self.border)


class PlacedImage(NamedTuple):
    """Represent an image with its size and place."""

    #: What is shown.
    image: Image
    #: Its area.
    area: Area

    def moved(self, x: float, y: float) -> PlacedImage:
        """Return the same image elsewhere."""
        return PlacedImage(self.image, self.area.moved(x, y))


class PlacedChip(NamedTuple):
    """Represent a note at one end of a line that is not drawn. Invariant: its words are inside."""

    #: The line that it stands for.
    arrow: Arrow
    #: Key of the box or cell that it leads to.
    target: str
    #: What it says, such as ``→ supports A1 Commitment``.
    text: str
    #: Its border.
    area: Area
    #: As much of its text as has room.
    words: tuple[Words, ...]
    #: Name of the part of the map that shows the target; empty if this picture does.
    part: str = ""
    #: Address of the target in another part; empty for none.
    url: str = ""

    def moved(self, x: float, y: float) -> PlacedChip:
        """Return the same chip elsewhere."""
        words = tuple(line.moved(x, y) for line in self.words)
        return PlacedChip(self.arrow, self.target, self.text, self.area.moved(x, y), words, self.part, self.url)


class PlacedNumber(NamedTuple):
    """Represent the number of a box, cell or frame, by which chips refer to it. Invariant: its words are inside."""

    #: Its background.
    area: Area
    #: Its text, such as ``A1``.
    words: Words

    def moved(self, x: float, y: float) -> PlacedNumber:
        """Return the same number elsewhere."""
        return PlacedNumber(self.area.moved(x, y), self.words.moved(x, y))


@frozen
class PlacedCell:
    """Represent a cell with its size and place. Invariant: its words are inside."""

    #: What is shown.
    cell: Cell
    #: Its border.
    area: Area
    #: Its lines of text.
    words: tuple[Words, ...]
    #: Distance from the left at which lines leave the box; for cells of a reason.
    exit: float = 0.0
    #: Its badge; empty without categories.
    badges: tuple[PlacedBadge, ...] = ()
    #: Its images.
    images: tuple[PlacedImage, ...] = ()
    #: Notes on lines from and to it that are not drawn.
    chips: tuple[PlacedChip, ...] = ()
    #: Its number; at most one.
    numbers: tuple[PlacedNumber, ...] = ()

    def moved(self, x: float, y: float) -> PlacedCell:
        """Return the same cell elsewhere."""
        return PlacedCell(
            self.cell,
            self.area.moved(x, y),
            tuple(line.moved(x, y) for line in self.words),
            self.exit + x,
            tuple(badge.moved(x, y) for badge in self.badges),
            tuple(image.moved(x, y) for image in self.images),
            tuple(chip.moved(x, y) for chip in self.chips),
            tuple(number.moved(x, y) for number in self.numbers),
        )


@frozen
class PlacedBox:
    """Represent a box with its size and place. Invariant: its words and cells are inside."""

    #: What is shown.
    box: Box
    #: Its border.
    area: Area
    #: Lines of text above the cells; empty in a plain box.
    words: tuple[Words, ...]
    #: Its cells; a plain box has one, which fills it.
    cells: tuple[PlacedCell, ...]
    #: The badge of a whole reason; empty without categories.
    badges: tuple[PlacedBadge, ...] = ()
    #: The images of a whole reason.
    images: tuple[PlacedImage, ...] = ()
    #: Notes on lines from and to a whole reason that are not drawn; a plain box has them in its cell.
    chips: tuple[PlacedChip, ...] = ()
    #: The number of a whole reason; at most one. A plain box has it in its cell.
    numbers: tuple[PlacedNumber, ...] = ()

    @property
    def marks(self) -> Iterator[Area]:
        """Yield the areas of its badges and numbers and of those of its cells, which may hang over its border."""
        parts: tuple[PlacedBox | PlacedCell, ...] = (self, *self.cells)
        for part in parts:
            yield from (badge.area for badge in part.badges)
            yield from (number.area for number in part.numbers)

    def moved(self, x: float, y: float) -> PlacedBox:
        """Return the same box elsewhere."""
        return PlacedBox(
            self.box,
            self.area.moved(x, y),
            tuple(line.moved(x, y) for line in self.words),
            tuple(cell.moved(x, y) for cell in self.cells),
            tuple(badge.moved(x, y) for badge in self.badges),
            tuple(image.moved(x, y) for image in self.images),
            tuple(chip.moved(x, y) for chip in self.chips),
            tuple(number.moved(x, y) for number in self.numbers),
        )


class Label(NamedTuple):
    """Represent lines of text by themselves. Invariant: they are inside the area."""

    #: The area of the text.
    area: Area
    #: The lines; empty for an empty label.
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


#: A label without words.
NO_LABEL = Label(Area(0, 0, 0, 0), ())


class Tip(NamedTuple):
    """Represent the shape at one end of a line."""

    #: The shape.
    head: Head
    #: Point where the line meets the shape.
    base: Point
    #: Point where the shape touches the target.
    tip: Point


@frozen
class PlacedArrow:
    """Represent a line with its course; one without any is told by chips."""

    #: What is shown.
    arrow: Arrow
    #: Up to three connected Bézier curves: a start, then three points for each segment.
    curves: tuple[tuple[Point, ...], ...]
    #: The shapes at its ends.
    tips: tuple[Tip, ...]
    #: The word beside it.
    label: Label
    #: Name of the trunk that it shares with other lines, which have the same shapes and word; empty for none.
    trunk: str = ""


class PlacedJunction(NamedTuple):
    """Represent a junction with its place."""

    #: What is shown.
    junction: Junction
    #: Its centre.
    centre: Point


@frozen
class PlacedFrame:
    """Represent a frame with its size and place."""

    #: What is shown.
    frame: Frame
    #: Its border.
    area: Area
    #: Its title.
    label: Label
    #: Area of the strip behind its title; None for none.
    strip: Area | None = None
    #: Its letter; at most one.
    numbers: tuple[PlacedNumber, ...] = ()

    def moved(self, x: float, y: float) -> PlacedFrame:
        """Return the same frame elsewhere."""
        strip = self.strip and self.strip.moved(x, y)
        numbers = tuple(number.moved(x, y) for number in self.numbers)
        return PlacedFrame(self.frame, self.area.moved(x, y), self.label.moved(x, y), strip, numbers)


class PlacedSample(NamedTuple):
    """Represent a sample of a line or border with its size and place."""

    #: What is shown.
    sample: Sample
    #: Its area.
    area: Area

    def moved(self, x: float, y: float) -> PlacedSample:
        """Return the same sample elsewhere."""
        return PlacedSample(self.sample, self.area.moved(x, y))


class Foot(NamedTuple):
    """Represent the key, legend and notes below a picture. Invariant: all are inside the area."""

    #: Its area; empty for an empty foot.
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
    """Represent a scene with its text in lines and its boxes measured, still at the origin."""

    #: What is shown.
    scene: Scene
    #: The theme.
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
    """Represent a picture: everything with its place."""

    #: What is shown.
    scene: Scene
    #: The theme.
    theme: Theme
    #: Width of the page.
    width: float
    #: Height of the page.
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
    #: Key, legend and notes below the picture.
    foot: Foot = Foot()
    #: Messages for the user if a better layout was possible.
    remarks: tuple[str, ...] = ()
