"""Courses of lines in straight pieces: how long they are and where they cross."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import ceil, hypot
from typing import TypeAlias

from attrs import frozen

from argmap.render.drawing import PlacedArrow, Point

#: How far a straight piece of a flattened curve may be from it, relative to its length.
STEP = 4.0
#: Lines that are as close as this lie on each other, points.
MEET = 1.0
#: Crossings of the same trunks within this distance are one, points.
PLACE = 3.0
#: A piece of a line is upright, level or straight if it is off by less than this, points.
FINE = 0.03

#: A straight piece of a line: x and y of its start, x and y of its end.
Piece: TypeAlias = tuple[float, float, float, float]
#: A rectangle: left, top, right, bottom.
Extent: TypeAlias = tuple[float, float, float, float]
#: A line in straight pieces: its corners.
Course: TypeAlias = Sequence[Point]


def drawn_length(courses: Sequence[Course]) -> float:
    """Return the length of lines that may lie on each other in parts; these count once.

    Upright and level pieces are compared by where they lie; slanted ones, which are parts of arcs, as wholes.
    """
    spans: defaultdict[tuple[str, float], list[tuple[float, float]]] = defaultdict(list)
    slanted: dict[tuple[float, ...], float] = {}
    for x, y, to_x, to_y in (piece for one in courses for piece in pieces(one)):
        if abs(x - to_x) < FINE:
            spans["upright", round(x, 1)].append((min(y, to_y), max(y, to_y)))
        elif abs(y - to_y) < FINE:
            spans["level", round(y, 1)].append((min(x, to_x), max(x, to_x)))
        else:
            ends = sorted(((round(x, 1), round(y, 1)), (round(to_x, 1), round(to_y, 1))))
            slanted[(*ends[0], *ends[1])] = hypot(to_x - x, to_y - y)
    return sum(map(_covered, spans.values())) + sum(slanted.values())


def _covered(spans: Sequence[tuple[float, float]]) -> float:
    total, end = 0.0, float("-inf")
    for low, high in sorted(spans):
        total += max(0.0, high - max(low, end))
        end = max(end, high)
    return total


def course(arrow: PlacedArrow) -> Course:
    """Return the corners of a line in straight pieces, without the shapes at its ends."""
    found: list[Point] = []
    for curve in arrow.curves:
        found += curve[:1]
        for i in range(0, len(curve) - 3, 3):
            found += _flattened(curve[i : i + 4])
    return found


def _flattened(curve: Sequence[Point]) -> Iterator[Point]:
    """Yield points along a Bézier curve, without its start; only its end if it is straight."""
    start, out, into, end = curve
    count = 1 if _straight(curve) else max(4, ceil(hypot(end.x - start.x, end.y - start.y) / STEP))
    for number in range(1, min(count, 64) + 1):
        t = number / min(count, 64)
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield Point(
            a * start.x + b * out.x + c * into.x + d * end.x,
            a * start.y + b * out.y + c * into.y + d * end.y,
        )


def _straight(curve: Sequence[Point]) -> bool:
    start, *between, end = curve
    long = hypot(end.x - start.x, end.y - start.y) or 1.0
    return all(
        abs((end.x - start.x) * (one.y - start.y) - (end.y - start.y) * (one.x - start.x)) / long < FINE
        for one in between
    )


def pieces(corners: Course) -> Iterator[Piece]:
    """Yield the straight pieces of a line."""
    return ((one.x, one.y, other.x, other.y) for one, other in pairwise(corners) if one != other)


def crossings(arrows: Sequence[PlacedArrow]) -> Mapping[tuple[str, str], Sequence[Point]]:
    """Return where each two lines or trunks cross, by what `name` calls them; those that do not are left out.

    Lines of one trunk do not cross, nor do lines where one of them ends. Two lines that touch and part again on the
    same side do not cross, however long they lie on each other. Lines that share a stretch of a trunk are one there.
    """
    found: defaultdict[tuple[str, str], list[Point]] = defaultdict(list)
    lines = [(name(arrow), [*pieces(course(arrow))]) for arrow in arrows if arrow.curves]
    for (one, first), (other, second) in _neighbours(lines):
        if one == other:
            continue
        places = found[min(one, other), max(one, other)]
        for place in _crossed(first, second):
            if all(hypot(place.x - known.x, place.y - known.y) > PLACE for known in places):
                places.append(place)
    return {pair: places for pair, places in found.items() if places}


def name(arrow: PlacedArrow) -> str:
    """Return the name of the trunk that a line is part of, or else its key."""
    return f"trunk {arrow.trunk}" if arrow.trunk else arrow.arrow.key


#: A line by its name, in pieces.
_Line: TypeAlias = tuple[str, Sequence[Piece]]


def _neighbours(lines: Sequence[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Yield pairs of lines whose upright rectangles overlap, sweeping from left to right."""
    extents = [_extent(line) for _, line in lines]
    here: list[int] = []
    for i in sorted(range(len(lines)), key=lambda number: extents[number][0]):
        here = [other for other in here if extents[other][2] >= extents[i][0]]
        for other in here:
            if _touch(extents[i], extents[other]):
                yield lines[min(i, other)], lines[max(i, other)]
        here.append(i)


def _extent(line: Sequence[Piece]) -> Extent:
    across = [x for piece in line for x in piece[::2]]
    down = [y for piece in line for y in piece[1::2]]
    return min(across, default=0.0), min(down, default=0.0), max(across, default=0.0), max(down, default=0.0)


def _around(piece: Piece) -> Extent:
    x, y, to_x, to_y = piece
    return min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


@frozen
class _Place:
    """Represent a point on a line."""

    #: Number of the piece that it is on.
    piece: int
    point: Point


def _crossed(one: Sequence[Piece], other: Sequence[Piece]) -> Sequence[Point]:
    """Return where two lines cross.

    The lines are compared as if the other were moved a trifle, so that corners lie on no line. Then lines that only
    touch, or lie on each other for a while, meet an even number of times there, and lines that change sides an odd
    number. Where one of them ends, they do not cross.
    """
    meetings = sorted(_meetings(one, other), key=lambda pair: (pair[0].piece, _distance(one[pair[0].piece], pair[0])))
    contacts: list[list[tuple[_Place, _Place]]] = []
    for pair in meetings:
        if contacts and _together(one, contacts[-1][-1][0], pair[0], other):
            contacts[-1].append(pair)
        else:
            contacts.append([pair])
    return [pairs[0][0].point for pairs in contacts if len(pairs) % 2 and not _ending(pairs, one, other)]


def _distance(start: Piece, place: _Place) -> float:
    return hypot(place.point.x - start[0], place.point.y - start[1])


def _ending(pairs: Sequence[tuple[_Place, _Place]], one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Return whether two lines lie on each other from here to an end of one of them."""
    return any(
        _together(line, first, last, against)
        for line, against, side in ((one, other, 0), (other, one, 1))
        for pair in pairs
        for first, last in ((_Place(0, Point(*line[0][:2])), pair[side]), (pair[side], _last(line)))
    )


def _last(line: Sequence[Piece]) -> _Place:
    return _Place(len(line) - 1, Point(*line[-1][2:]))


def _together(line: Sequence[Piece], first: _Place, last: _Place, against: Sequence[Piece]) -> bool:
    """Return whether *line* lies on the other one from its *first* to its *last* place."""
    path = [first.point, *(Point(*piece[2:]) for piece in line[first.piece : last.piece]), last.point]
    return all(
        min(_off(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y), piece) for piece in against) < MEET
        for a, b in pairwise(path)
        for share in (0.0, 0.25, 0.5, 0.75, 1.0)
    )


def _off(x: float, y: float, piece: Piece) -> float:
    """Return how far a point is from a piece of a line."""
    start_x, start_y, end_x, end_y = piece
    across, down = end_x - start_x, end_y - start_y
    share = ((x - start_x) * across + (y - start_y) * down) / (across * across + down * down)
    share = min(max(share, 0.0), 1.0)
    return hypot(x - start_x - share * across, y - start_y - share * down)


def _meetings(one: Sequence[Piece], other: Sequence[Piece]) -> Iterator[tuple[_Place, _Place]]:
    """Yield where two lines meet, as places on both."""
    shared = _shared(_extent(one), _extent(other))
    others = [(j, against, box) for j, against in enumerate(other) if _touch(box := _around(against), shared)]
    for i, piece in enumerate(one):
        if not others or not _touch(around := _around(piece), shared):
            continue
        for j, against, box in others:
            if _touch(box, around) and _parts(piece, against, 1) and _parts(against, piece, -1):
                point = _meeting(piece, against)
                yield _Place(i, point), _Place(j, point)


def _shared(one: Extent, other: Extent) -> Extent:
    """Return the rectangle that two rectangles share; its sides are the wrong way round if there is none."""
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _touch(one: Extent, other: Extent) -> bool:
    """Return whether two rectangles touch or overlap."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _parts(line: Piece, ends: Piece, move: int) -> bool:
    """Return whether *line* lies between two ends, if these are moved a trifle right and less down, or left and up."""
    x, y, to_x, to_y = line
    across, down = to_x - x, to_y - y
    first, last = (
        (across * (end_y - y) - down * (end_x - x) or -down * move or across * move) > 0
        for end_x, end_y in (ends[:2], ends[2:])
    )
    return first != last


def _meeting(one: Piece, other: Piece) -> Point:
    """Return where two pieces cross that part each other's ends."""
    x, y, to_x, to_y = one
    a, b, to_a, to_b = other
    across = (to_x - x) * (to_b - b) - (to_y - y) * (to_a - a)
    share = ((a - x) * (to_b - b) - (b - y) * (to_a - a)) / across
    return Point(x + share * (to_x - x), y + share * (to_y - y))
