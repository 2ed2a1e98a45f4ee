"""The courses of lines as Graphviz writes them: Bézier curves, and where the shapes at their ends touch something.

Source: https://graphviz.org/docs/attr-types/splineType/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import hypot

from attrs import evolve, frozen

from argmap.render.drawing import PlacedArrow, Point, Tip
from argmap.render.places import stretches
from argmap.render.theme import Head

#: Length of each shape at the end of a line, relative to Graphviz's ``arrowsize``, points.
#: Source: https://graphviz.org/docs/attrs/arrowsize/ and https://graphviz.org/doc/info/arrows.html
LENGTHS: Mapping[Head, float] = {
    Head.TRIANGLE: 10.0,
    Head.HOLLOW_TRIANGLE: 10.0,
    Head.DIAMOND: 12.0,
    Head.HOLLOW_DIAMOND: 12.0,
    Head.TEE: 2.5,
}
#: Steps in which a segment of a curve is searched.
STEPS = 32


@frozen
class Course:
    """Represent a curve with the points that the shapes at its ends touch."""

    #: A start, then three points for each segment.
    curve: tuple[Point, ...]
    #: Point that the shape at its start touches; None for no shape.
    start: Point | None = None
    #: Point that the shape at its end touches; None for no shape.
    end: Point | None = None

    @property
    def turned(self) -> Course:
        """Return the same course in the other direction."""
        return Course(self.curve[::-1], self.end, self.start)


def courses(arrow: PlacedArrow, ring: Point | None, radius: float) -> Mapping[str, Sequence[Course]]:
    """Return the courses of *arrow*, from source to target, by the keys of `argmap.render.places.stretches`.

    A line through a *ring* of that *radius* has two: to the ring and from it.
    """
    found = [Course(curve) for curve in arrow.curves]
    for tip in arrow.tips:
        if tip.head is not Head.NONE:
            _touch(found, tip)
    keys = stretches(arrow.arrow)
    return dict(zip(keys, [found] if ring is None else _parted(found, ring, radius), strict=True))


def _touch(found: list[Course], tip: Tip) -> None:
    """Put *tip* at the end of a curve that is nearest to it."""
    ends = [(i, last) for i in range(len(found)) for last in (False, True)]
    i, last = min(ends, key=lambda end: _distance(found[end[0]].curve[-1 if end[1] else 0], tip.base))
    found[i] = evolve(found[i], end=tip.tip) if last else evolve(found[i], start=tip.tip)


def _distance(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def _parted(found: Sequence[Course], ring: Point, radius: float) -> tuple[Sequence[Course], Sequence[Course]]:
    """Return what is before *ring* and what is behind it, without what is inside."""
    for i in range(1, len(found)):
        if max(_distance(found[i - 1].curve[-1], ring), _distance(found[i].curve[0], ring)) <= 2 * radius:
            return found[:i], found[i:]
    inside = [*_inside(found, ring, radius)]
    (at, enter), (to, leave) = inside[0], inside[-1]
    before, behind = _cut(found[at].curve, enter)[0], _cut(found[to].curve, leave)[1]
    return (
        (*found[:at], Course(before, found[at].start)),
        (Course(behind, None, found[to].end), *found[to + 1 :]),
    )


def _inside(found: Sequence[Course], ring: Point, radius: float) -> Iterator[tuple[int, float]]:
    """Yield the places inside *ring*, by curve and segment; at least the nearest place."""
    places = [
        (_distance(_at(course.curve, i + step / STEPS), ring), at, i + step / STEPS)
        for at, course in enumerate(found)
        for i in range(len(course.curve) // 3)
        for step in range(STEPS)
    ]
    reach = max(radius, min(places)[0])
    yield from ((at, place) for far, at, place in places if far <= reach)


def _at(curve: Sequence[Point], place: float) -> Point:
    return _cut(curve, place)[0][-1]


def _cut(curve: Sequence[Point], place: float) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return *curve* up to *place* and from there: the number of a segment, and the share of it that is before.

    Source: de Casteljau's algorithm
    """
    i = int(place)
    first, one, other, last = curve[3 * i : 3 * i + 4]
    share = place - i
    a, b, c = _between(first, one, share), _between(one, other, share), _between(other, last, share)
    d, e = _between(a, b, share), _between(b, c, share)
    middle = _between(d, e, share)
    return (*curve[: 3 * i + 1], a, d, middle), (middle, e, c, *curve[3 * i + 3 :])


def _between(one: Point, other: Point, share: float) -> Point:
    return Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)


def sizes(tips: Iterable[Tip]) -> Mapping[str, str]:
    """Return the attribute that gives the shapes at the ends of a line their length, if there are any."""
    for tip in tips:
        if tip.head in LENGTHS:
            return {"arrowsize": f"{_distance(tip.base, tip.tip) / LENGTHS[tip.head]:.3f}"}
    return {}


def dashed(dash: Sequence[float], width: float) -> str:
    """Return Graphviz's word for *dash* on a line of that *width*; empty for a solid line."""
    return ("dotted" if dash[0] < max(dash[1], width) else "dashed") if dash else ""


def written(courses: Sequence[Course], height: float) -> str:
    """Return *courses* as the value of ``pos``, on a page of that *height* whose y axis points up."""
    return ";".join(_written(course, height) for course in courses)


def _written(course: Course, height: float) -> str:
    # Graphviz reads the start first, as it also writes it, although its documentation names the end first
    ends = [f"{name},{spot(point, height)}" for name, point in (("s", course.start), ("e", course.end)) if point]
    return " ".join((*ends, *(spot(point, height) for point in course.curve)))


def spot(point: Point, height: float) -> str:
    """Return a point on a page of that *height* whose y axis points up."""
    return f"{_number(point.x)},{_number(height - point.y)}"


def _number(value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
