"""Legibility: what makes a picture hard to read, or say what the map does not.

`faults` lists every place where a line runs through something, a word lies over something, a line does not end at what
it means, or a number leads nowhere. No layout may have any.
"""

from __future__ import annotations

import enum
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise
from math import hypot

from attrs import evolve, frozen

from argmap.render.drawing import Area, Drawing, PlacedArrow, PlacedBox, PlacedCell, Point
from argmap.render.obstacles import (
    Kind,
    Obstacle,
    Obstacles,
    every,
    obstacles,
    sampled,
    segments,
    struck,
    text_area,
)
from argmap.render.outlines import cell_rounding, rounding, single
from argmap.render.scene import Anchor, ArrowKind
from argmap.render.squares import Squares
from argmap.render.tips import heads

#: How far a line may end from the border of what it means, points.
NEAR = 2.5
#: Minimum distance between the places where lines of an argument and of its premise leave, points.
APART = 4.0
#: Lines closer than this are on each other, points, if they are so for at least this long.
ON, ALONG = 1.5, 10.0
#: How many places at the beginning of two lines are compared.
BEGINNING = 60
#: How much two words may overlap, points: less is no more than the room around letters.
TOUCH = 1.0
#: Room beyond the page for words, points.
OUTSIDE = 0.5


class FaultKind(enum.Enum):
    """List what can be wrong with a picture."""

    #: A line within a box that it does not join, or beside the premise that it joins.
    THROUGH_BOX = "line through a box"
    #: A line within a premise.
    THROUGH_CELL = "line through a premise"
    #: A line over words in a box, on the page, or in a heading.
    THROUGH_WORDS = "line through words"
    #: A line over a badge, chip, number, image or ring.
    THROUGH_MARK = "line through a mark"
    #: A line within a frame that holds neither of its ends.
    THROUGH_PANEL = "line through a panel"
    #: Words over words, or a word beside a line over a box.
    OVER_WORDS = "word over a word"
    #: Words on the border of a frame.
    CUT = "word cut by a frame"
    #: Words on a line of another relation.
    ON_LINE = "word on another line"
    #: Words that are partly off the page.
    OFF_PAGE = "word off the page"
    #: A line that does not start or end at what it means.
    WRONG_END = "line that ends nowhere"
    #: A line of a premise that leaves where the line of its argument does.
    SHARED_EXIT = "line of a premise on its argument's"
    #: A chip without its number, a line without its chips, or numbers in a wrong order.
    WRONG_NUMBER = "number that misleads"


@frozen
class Fault:
    """Represent one thing that is wrong with a picture."""

    #: Its kind.
    kind: FaultKind
    #: Keys of the arrow, box, frame or cell that it is about, the arrow first.
    keys: tuple[str, ...]
    #: What is wrong, in words.
    text: str

    def __str__(self) -> str:
        """Return what is wrong, with its kind."""
        return f"{self.kind.value}: {self.text}"


#: What a line through an obstacle is called; else it is a line through words.
THROUGH: Mapping[Kind, FaultKind] = {
    Kind.BOX: FaultKind.THROUGH_BOX,
    Kind.CELL: FaultKind.THROUGH_CELL,
    Kind.FRAME: FaultKind.THROUGH_PANEL,
    Kind.LABEL: FaultKind.ON_LINE,
} | dict.fromkeys((Kind.BADGE, Kind.IMAGE, Kind.CHIP, Kind.NUMBER, Kind.RING), FaultKind.THROUGH_MARK)

#: What has words on it, or letters.
WORDED = frozenset({Kind.WORDS, Kind.BADGE, Kind.CHIP, Kind.NUMBER, Kind.CAPTION, Kind.HEADLINE, Kind.FOOT})


def faults(drawing: Drawing) -> tuple[Fault, ...]:
    """Return everything that makes *drawing* hard to read; empty for a good picture.

    Lines are followed along all their curves and tips, exactly to a point. Lines of one trunk
    (`argmap.render.drawing.PlacedArrow.trunk`) may lie on each other and share one word. A line that is told by chips
    has no curves, and one chip at each end. The order is the drawing's: its lines, its words, its numbers.
    """
    met = obstacles(drawing)
    return (
        *(fault for arrow in drawing.arrows for fault in _struck(arrow, met)),
        *_wrong_ends(drawing, met),
        *_shared_exits(drawing, met),
        *_words(drawing, met),
        *_on_lines(drawing),
        *_numbers(drawing),
    )


def amiss(drawing: Drawing, met: Obstacles) -> frozenset[str]:
    """Return the keys of lines that run through something, or start or end where they must not."""
    found = (*_wrong_ends(drawing, met), *_shared_exits(drawing, met))
    return frozenset((*(fault.keys[0] for fault in found), *(one.arrow.key for one in drawing.arrows if met.met(one))))


def name(arrow: PlacedArrow) -> str:
    """Return a line in words: its kind, and its ends by their keys."""
    ends = (arrow.arrow.source, arrow.arrow.target)
    first, last = (f"{end.place}/{end.cell}" if end.cell else end.place for end in ends)
    return f"{arrow.arrow.kind.value} {arrow.arrow.key} from {first} to {last}"


def _struck(arrow: PlacedArrow, met: Obstacles) -> Iterator[Fault]:
    for one in met.met(arrow):
        kind = THROUGH.get(one.kind, FaultKind.THROUGH_WORDS)
        yield Fault(kind, (arrow.arrow.key, one.key), f"{name(arrow)} runs through {_told(one)}")


def _told(one: Obstacle) -> str:
    said = f" “{one.text}”" if one.text else ""
    return f"{one.kind.value} {'/'.join(filter(None, (one.key, one.cell)))}{said}"


@frozen
class _Outline:
    """Represent a border at which a line may end."""

    #: The area inside.
    area: Area
    #: Radius of its corners, points.
    radius: float = 0.0

    def off(self, point: Point) -> float:
        """Return how far *point* is from the border."""
        area, inset = self.area, self.radius
        across = abs(point.x - area.x - area.width / 2) - area.width / 2 + inset
        down = abs(point.y - area.y - area.height / 2) - area.height / 2 + inset
        return abs(hypot(max(across, 0), max(down, 0)) + min(max(across, down), 0) - inset)


def _wrong_ends(drawing: Drawing, met: Obstacles) -> Iterator[Fault]:
    outlines = _outlines(drawing, met)
    for arrow in drawing.arrows:
        if not arrow.curves:
            continue
        start, end = ends(arrow, drawing)
        for anchor, point, verb in ((arrow.arrow.source, start, "start"), (arrow.arrow.target, end, "end")):
            borders = outlines.get(anchor, ())
            if all(one.off(point) > NEAR for one in borders):
                off = min((one.off(point) for one in borders), default=0.0)
                told = f"{name(arrow)} does not {verb} at its border: {off:.1f} pt"
                yield Fault(FaultKind.WRONG_END, (arrow.arrow.key, anchor.place), told)


def ends(arrow: PlacedArrow, drawing: Drawing) -> tuple[Point, Point]:
    """Return where *arrow* touches its source and its target, with the shapes at its ends."""
    tail = heads(arrow.arrow, drawing.theme.strokes[arrow.arrow.kind])[0]
    first = [tip for tip in arrow.tips[:-1] if tip.head is tail or len(arrow.tips) > 1][:1]
    start = first[0].tip if first else arrow.curves[0][0]
    return start, arrow.tips[-1].tip if arrow.tips else arrow.curves[-1][-1]


def _outlines(drawing: Drawing, met: Obstacles) -> Mapping[Anchor, Sequence[_Outline]]:
    """Return the borders at which lines may end, by anchor."""
    found: dict[Anchor, Sequence[_Outline]] = {}
    for key, box in met.boxes.items():
        whole = (_Outline(box.area, rounding(box.box.shape, box.area)),)
        found[Anchor(key)] = whole
        for cell in box.cells:
            own = (_Outline(cell.area, cell_rounding(box, cell)),)
            found[Anchor(key, cell.cell.key)] = whole if box.box.plain else own
            found[Anchor(key)] = own if single(box) else whole
    reach = drawing.theme.junction / 2
    for ring in drawing.junctions:
        area = Area(0, 0, 2 * reach, 2 * reach).centred(ring.centre)
        middle = Area(ring.centre.x, ring.centre.y, 0, 0)
        found[Anchor(ring.junction.key)] = (_Outline(area, reach), _Outline(middle))
    for frame in drawing.frames:
        found[Anchor(frame.frame.key)] = tuple(map(_Outline, filter(None, (frame.area, frame.strip))))
    return found


def _shared_exits(drawing: Drawing, met: Obstacles) -> Iterator[Fault]:
    """Yield where a line of a premise leaves its box where a line of the whole argument does, or runs along it."""
    leaving: defaultdict[str, list[PlacedArrow]] = defaultdict(list)
    for arrow in drawing.arrows:
        if arrow.curves and arrow.arrow.source.place in met.boxes:
            leaving[arrow.arrow.source.place].append(arrow)
    for key, arrows in leaving.items():
        own = [arrow for arrow in arrows if not arrow.arrow.source.cell]
        inner = [arrow for arrow in arrows if met.inner(arrow.arrow.source)]
        for premise, argument in ((one, other) for one in inner for other in own):
            if _together(premise, argument, met.boxes[key].area):
                told = f"{name(premise)} leaves where {name(argument)} does"
                yield Fault(FaultKind.SHARED_EXIT, (premise.arrow.key, argument.arrow.key), told)


def _together(one: PlacedArrow, other: PlacedArrow, box: Area) -> bool:
    first, second = way_out(one, box), way_out(other, box)
    if hypot(first[0] - second[0], first[1] - second[1]) < APART:
        return True
    if one.trunk and one.trunk == other.trunk:
        return False
    return overlap([*islice(sampled(one, ON), BEGINNING)], [*islice(sampled(other, ON), BEGINNING)]) > ALONG


def way_out(arrow: PlacedArrow, box: Area) -> tuple[float, float]:
    """Return the first place of a line on or outside the border of *box*."""
    last = (arrow.curves[0][0].x, arrow.curves[0][0].y)
    for x, y in chain((last,), sampled(arrow, ON)):
        last = x, y
        if not (box.x + 1 < x < box.right - 1 and box.y + 1 < y < box.bottom - 1):
            break
    return last


def backwards(arrow: PlacedArrow) -> PlacedArrow:
    """Return a line with its course from its end to its start."""
    return evolve(arrow, curves=tuple(curve[::-1] for curve in arrow.curves[::-1]))


def overlap(one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]) -> float:
    """Return the longest stretch, in points, on which two courses of close places lie on each other."""
    places = Squares[tuple[float, float]]()
    for x, y in other:
        places.add(Area(x - ON, y - ON, 2 * ON, 2 * ON), (x, y))
    longest, length = 0.0, 0.0
    for (x, y), (next_x, next_y) in pairwise(one):
        close = any(hypot(x - a, y - b) < ON for a, b in places.at(x, y))
        length = length + hypot(next_x - x, next_y - y) if close else 0.0
        longest = max(longest, length)
    return longest


@frozen(eq=False)
class _Text:
    """Represent words with what they belong to: the same for words that may touch."""

    area: Area
    text: str
    owner: str
    key: str
    #: Whether they are beside a line.
    beside: bool = False


def _texts(drawing: Drawing) -> Iterator[_Text]:
    """Yield all words of *drawing*; those of one trunk once."""
    trunks: set[tuple[str, Area]] = set()
    for arrow in drawing.arrows:
        trunk = (arrow.trunk, arrow.label.area)
        if not arrow.trunk or trunk not in trunks:
            key = arrow.arrow.key
            yield from (
                _Text(text_area(line), line.text, f"arrow {key}", key, beside=True) for line in arrow.label.words
            )
        trunks.add(trunk)
    for one in every(drawing):
        if one.kind in WORDED:
            yield _Text(one.area, one.text, f"{one.kind.value} {one.key}/{one.cell}", one.key)


def _words(drawing: Drawing, met: Obstacles) -> Iterator[Fault]:
    squares, texts = Squares[_Text](), [*_texts(drawing)]
    for text in texts:
        yield from _misplaced(text, drawing)
        yield from (_over(text, other) for other in _near(text, squares) if over(text.area, other.area))
        squares.add(text.area, text)
        if text.beside:
            yield from _on_boxes(text, met)


def _near(text: _Text, squares: Squares[_Text]) -> Iterator[_Text]:
    return (other for other in dict.fromkeys(squares.near(text.area)) if other.owner != text.owner)


def _over(text: _Text, other: _Text) -> Fault:
    told = f"“{text.text}” of {text.owner} lies over “{other.text}” of {other.owner}"
    return Fault(FaultKind.OVER_WORDS, (text.key, other.key), told)


def over(one: Area, other: Area) -> bool:
    """Return whether two areas overlap by more than the room around letters."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > TOUCH and down > TOUCH


def _on_boxes(text: _Text, met: Obstacles) -> Iterator[Fault]:
    kinds = {Kind.BOX, Kind.RING}
    for one in dict.fromkeys(met.squares.near(text.area)):
        if one.kind in kinds and over(text.area, one.area) and not _clear_of(text.area, one):
            told = f"“{text.text}” of {text.owner} lies over {_told(one)}"
            yield Fault(FaultKind.OVER_WORDS, (text.key, one.key), told)


def _clear_of(area: Area, obstacle: Obstacle) -> bool:
    """Return whether *area* lies in a corner that the round outline of *obstacle* leaves free."""
    middle = Point(obstacle.area.x + obstacle.area.width / 2, obstacle.area.y + obstacle.area.height / 2)
    x, y = min(max(middle.x, area.x), area.right), min(max(middle.y, area.y), area.bottom)
    return not obstacle.holds(x, y)


def _misplaced(text: _Text, drawing: Drawing) -> Iterator[Fault]:
    """Yield whether words are on the border of a frame, or off the page."""
    area = text.area
    for frame in drawing.frames:
        if over(area, frame.area) and not _holds(frame.area, area):
            told = f"“{text.text}” of {text.owner} is cut by the frame {frame.frame.key}"
            yield Fault(FaultKind.CUT, (text.key, frame.frame.key), told)
    page = Area(-OUTSIDE, -OUTSIDE, drawing.width + 2 * OUTSIDE, drawing.height + 2 * OUTSIDE)
    if not _holds(page, area):
        yield Fault(FaultKind.OFF_PAGE, (text.key,), f"“{text.text}” of {text.owner} is partly off the page")


def _holds(outer: Area, inner: Area) -> bool:
    room = TOUCH
    across = outer.x <= inner.x + room and inner.right <= outer.right + room
    return across and outer.y <= inner.y + room and inner.bottom <= outer.bottom + room


def _on_lines(drawing: Drawing) -> Iterator[Fault]:
    """Yield words that lie on lines of other relations."""
    squares, arrows = Squares[Obstacle](), {arrow.arrow.key: arrow for arrow in drawing.arrows}
    for key, arrow in arrows.items():
        for line in arrow.label.words:
            squares.add(text_area(line), Obstacle(Kind.LABEL, text_area(line), key, text=line.text))
    for arrow in arrows.values() if squares.held else ():
        for one in struck(segments(arrow), squares):
            if not _one_relation(arrow, arrows[one.key]):
                told = f"“{one.text}” of {name(arrows[one.key])} lies on {name(arrow)}"
                yield Fault(FaultKind.ON_LINE, (one.key, arrow.arrow.key), told)


def _one_relation(one: PlacedArrow, other: PlacedArrow) -> bool:
    return one.arrow.ref == other.arrow.ref or bool(one.trunk and one.trunk == other.trunk)


def _numbers(drawing: Drawing) -> Iterator[Fault]:
    """Yield chips that lead nowhere, lines without their chips, and numbers that mislead."""
    numbers = dict(_numbered(drawing))
    chips = defaultdict[str, set[str]](set)
    for place, part in _parts(drawing):
        for chip in part.chips:
            chips[chip.arrow.key].add(place)
            said, wanted = " ".join(line.text for line in chip.words), numbers.get(chip.target, "")
            if not wanted or not re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", said):
                told = f"the chip “{said}” does not name {chip.target}, whose number is “{wanted}”"
                yield Fault(FaultKind.WRONG_NUMBER, (chip.arrow.key, chip.target), told)
    steps = {arrow.junction: arrow.source.place for arrow in drawing.scene.arrows if arrow.junction}
    again = _again(drawing)
    for arrow in drawing.arrows:
        ends = (arrow.arrow.source, arrow.arrow.target)
        if arrow.arrow.kind is ArrowKind.SAME and not again.isdisjoint(end.cell for end in ends):
            continue
        missing = {steps.get(end.place, end.cell or end.place) for end in ends} - chips[arrow.arrow.key]
        if not arrow.curves and missing:
            told = f"{name(arrow)} has no course, and no chip at {', '.join(sorted(missing))}"
            yield Fault(FaultKind.WRONG_NUMBER, (arrow.arrow.key,), told)
    yield from _disorder(drawing)


def _again(drawing: Drawing) -> frozenset[str]:
    """Return the keys of cells whose text names another place of the same claim, so that it needs no line there."""
    return frozenset(cell.cell.key for box in drawing.boxes for cell in box.cells if cell.cell.again)


def _parts(drawing: Drawing) -> Iterator[tuple[str, PlacedBox | PlacedCell]]:
    """Yield boxes and cells with their keys; the cell of a plain box has the key of its box, too."""
    for box in drawing.boxes:
        yield box.box.key, box
        for cell in box.cells:
            yield cell.cell.key, cell
            if box.box.plain:
                yield box.box.key, cell


def _numbered(drawing: Drawing) -> Iterator[tuple[str, str]]:
    """Yield the keys of boxes, cells and frames that have numbers, with these: circles have them for words."""
    for box in drawing.boxes:
        yield from box.box.own_numbers.items()
    for key, part in _parts(drawing):
        yield from ((key, number.words.text) for number in part.numbers)
    for frame in drawing.frames:
        yield from ((frame.frame.key, number.words.text) for number in frame.numbers)


def _disorder(drawing: Drawing) -> Iterator[Fault]:
    """Yield numbers that occur twice, that have gaps before them, or whose boxes stand above and left of others."""
    cells = (cell for box in drawing.boxes for cell in box.cells)
    parts: list[PlacedBox | PlacedCell] = [*drawing.boxes, *cells]
    numbers = [(number.words.text, part.area) for part in parts for number in part.numbers]
    numbers += [(number.words.text, frame.area) for frame in drawing.frames for number in frame.numbers]
    for text, count in Counter(text for text, _ in numbers).items():
        if count > 1:
            yield Fault(FaultKind.WRONG_NUMBER, (), f"the number {text} occurs {count} times")
    series: defaultdict[str, dict[int, Area]] = defaultdict(dict)
    for text, area in numbers:
        if found := re.fullmatch(r"(.*?)(\d+)", text):
            series[found[1]][int(found[2])] = area
    for stem, found_ in series.items():
        order = sorted(found_)
        if order != [*range(1, len(order) + 1)]:
            yield Fault(FaultKind.WRONG_NUMBER, (), f"the numbers {stem}… have gaps: {order}")
        for first, second in pairwise(order):
            if _before(found_[second], found_[first]):
                told = f"the number {stem}{second} stands above and left of {stem}{first}"
                yield Fault(FaultKind.WRONG_NUMBER, (), told)


def _before(one: Area, other: Area) -> bool:
    return one.bottom < other.y and one.right < other.x
