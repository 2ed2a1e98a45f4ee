"""Lines as connectors that follow when a box is moved.

A connector runs from the middle of a side to the middle of another, and cannot make a detour around other boxes. A line
that does, or that is straight although it ends elsewhere, is a curve of its own, attached to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import dist

from attrs import frozen

from argmap.render.drawing import Area, Label, PlacedArrow, Point
from argmap.render.theme import Head, Stroke
from argmap.render.tips import heads
from argmap.teaching.native.pen import RECTANGLE, Border, Pen, emu, fill, place
from argmap.teaching.slide import Figure

#: Names of line ends in the file format, which has no bar, and no hollow shape except an open arrow.
ENDS = {
    Head.NONE: "none",
    Head.TRIANGLE: "triangle",
    Head.HOLLOW_TRIANGLE: "arrow",
    Head.TEE: "oval",
    Head.DIAMOND: "diamond",
    Head.HOLLOW_DIAMOND: "diamond",
}
#: Indexes of the connection sites of a box: top, left, bottom, right; and of a circle, which has more sites.
SIDES, ROUND_SIDES = (0, 1, 2, 3), (0, 2, 4, 6)
#: A line that shifts sideways by at most this much is straight, points.
ASIDE = 1.0
#: Below this scale, boxes are too close together, and no line is attached.
SMALL = 0.7
#: With less vertical room than this, points, LibreOffice draws an attached line as a loop.
CRAMPED = 18.0
#: Points of a curve with one segment.
STRETCH = 4
#: Where a segment may be parted at a ring.
SHARES = tuple(i / 64 for i in range(1, 64))
#: Rotation by a quarter turn to the left: the connector then starts upwards.
UPWARDS = ' rot="16200000"'


@frozen
class Site:
    """Hold a shape that lines can attach to."""

    #: The number of the shape.
    number: int
    #: Its area on the slide.
    area: Area
    #: Whether it is a circle.
    round: bool = False

    def side(self, point: Point, before: Point) -> int:
        """Return the side at which a line between *before* and *point* ends.

        Sides count anticlockwise from 0, the top. For a circle, the direction of the line decides.
        """
        area = self.area
        if self.round:
            across, down = before.x - point.x, before.y - point.y
            level = abs(across) > abs(down)
            return (1 if across < 0 else 3) if level else (0 if down < 0 else 2)
        away = (point.y - area.y, point.x - area.x, area.bottom - point.y, area.right - point.x)
        return min(range(len(away)), key=lambda side: abs(away[side]))

    def middle(self, side: int) -> Point:
        """Return the midpoint of *side*."""
        area = self.area
        x, y = area.x + area.width / 2, area.y + area.height / 2
        return (Point(x, area.y), Point(area.x, y), Point(x, area.bottom), Point(area.right, y))[side]

    def tie(self, name: str, side: int) -> str:
        """Return the element that attaches a line to *side*."""
        return f'<a:{name} id="{self.number}" idx="{(ROUND_SIDES if self.round else SIDES)[side]}"/>'


def shapes(arrow: PlacedArrow, figure: Figure, pen: Pen, sites: Mapping[str, Site], said: str) -> Iterator[str]:
    """Yield the shapes of a line, one for each stretch between its stops."""
    stroke = figure.drawing.theme.strokes[arrow.arrow.kind]
    tail, head = heads(arrow.arrow, stroke)
    source, target = arrow.arrow.source, arrow.arrow.target
    stops = [source.cell or source.place, *filter(None, (arrow.arrow.junction,)), target.cell or target.place]
    ring = next((one.centre for one in figure.drawing.junctions if one.junction.key == arrow.arrow.junction), None)
    curves = _between(arrow.curves if ring is None else _parted(arrow.curves, ring), len(stops) - 1)
    # the shapes at the ends are those of the line itself here, and so it goes on to what they touch
    met = {tip.base: tip.tip for tip in arrow.tips}
    for i, curve in enumerate(curves):
        border = Border(
            stroke.colour,
            stroke.width * figure.scale,
            tuple(length * figure.scale for length in stroke.dash),
            ENDS[tail] if i == 0 else "none",
            ENDS[head] if i == len(curves) - 1 else "none",
            small=figure.scale < SMALL,
        )
        points = [_on_slide(figure, met.get(point, point)) for point in curve]
        tied = figure.scale >= SMALL
        ends = (sites.get(stops[i]), sites.get(stops[i + 1])) if tied else (None, None)
        yield _shape(points, ends, border, pen, (said or arrow.arrow.key, said))


def _between(curves: Sequence[tuple[Point, ...]], count: int) -> Sequence[tuple[Point, ...]]:
    """Return *count* curves, one for each stretch; surplus curves are joined to the first."""
    if len(curves) <= count:
        return curves
    first, *rest = curves
    joined = first
    for curve in rest[: len(curves) - count]:
        joined = (*joined, *curve[1:])
    return (joined, *rest[len(curves) - count :])


def _parted(curves: Sequence[tuple[Point, ...]], ring: Point) -> Sequence[tuple[Point, ...]]:
    """Return *curves*, of which one that leads through *ring* is two: to it, and on from it."""
    if len(curves) != 1:
        return curves
    (curve,) = curves
    starts = range(0, len(curve) - 1, STRETCH - 1)
    splits = [(i, share) for i in starts for share in SHARES]
    i, share = min(splits, key=lambda at: dist(_on(curve[at[0] : at[0] + STRETCH], at[1]), ring))
    before, after = _halves(curve[i : i + STRETCH], share)
    return ((*curve[:i], *before), (*after, *curve[i + STRETCH :]))


def _halves(stretch: Sequence[Point], share: float) -> tuple[Sequence[Point], Sequence[Point]]:
    """Return a stretch of a curve before and after this share of it.

    Source: de Casteljau's algorithm, https://en.wikipedia.org/wiki/De_Casteljau%27s_algorithm
    """
    rows = [[*stretch]]
    while len(rows[-1]) > 1:
        rows.append([_mean(one, other, share) for one, other in pairwise(rows[-1])])
    return [row[0] for row in rows], [row[-1] for row in reversed(rows)]


def _on(stretch: Sequence[Point], share: float) -> Point:
    return _halves(stretch, share)[0][-1]


def _mean(one: Point, other: Point, share: float) -> Point:
    return Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)


def _on_slide(figure: Figure, point: Point) -> Point:
    area = figure.on_slide(Area(point.x, point.y, 0, 0))
    return Point(area.x, area.y)


def _shape(
    points: Sequence[Point], ends: tuple[Site | None, Site | None], border: Border, pen: Pen, names: tuple[str, str]
) -> str:
    about = pen.named(pen.number(), *names)
    first, last = ends
    if first is None or last is None or len(points) > STRETCH:
        return _free(points, border, pen, about)
    sides = first.side(points[0], points[1]), last.side(points[-1], points[-2])
    start, end = first.middle(sides[0]), last.middle(sides[1])
    across, down = abs(start.x - end.x), start.y - end.y
    cramped = sides == (0, 2) and down < CRAMPED and across > ASIDE
    wide, high = _extent(points)
    if cramped or (wide <= ASIDE < across) or (high <= ASIDE < abs(down)):
        return _free(points, border, pen, about)
    tied = first.tie("stCxn", sides[0]) + last.tie("endCxn", sides[1])
    look = _course(sides, start, end)
    kept = f"<p:nvCxnSpPr>{about}<p:cNvCxnSpPr>{tied}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
    return f"<p:cxnSp>{kept}<p:spPr>{look}{border.xml}</p:spPr></p:cxnSp>"


def _extent(points: Sequence[Point]) -> tuple[float, float]:
    """Return the width and height of a line; one of them is nothing if it is level or upright."""
    across, down = zip(*points, strict=True)
    return max(across) - min(across), max(down) - min(down)


def _course(sides: tuple[int, int], start: Point, end: Point) -> str:
    """Return the geometry of a line that is attached to two sides."""
    up, aside = start.y - end.y, abs(start.x - end.x)
    level = 1 if start.x < end.x else 3
    if sides == (0, 2) and up > 0 and aside > ASIDE:
        return _turned(start, end, "curvedConnector3", '<a:gd name="adj1" fmla="val 50000"/>')
    if sides == (0, level) and up > 0:
        return _turned(start, end, "curvedConnector2", "")
    area = Area(min(start.x, end.x), min(start.y, end.y), aside, abs(up))
    mirrored = (' flipH="1"' if end.x < start.x else "") + (' flipV="1"' if up > 0 else "")
    return place(area, mirrored) + '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'


def _turned(start: Point, end: Point, name: str, guide: str) -> str:
    """Return the geometry of a line that starts upwards.

    The preset shape starts to the right, so it is rotated by a quarter turn about its centre, and so is its size.
    """
    across, up = abs(end.x - start.x), start.y - end.y
    x, y = (start.x + end.x) / 2, (start.y + end.y) / 2
    turned = UPWARDS + (' flipV="1"' if end.x < start.x else "")
    spot = place(Area(x - up / 2, y - across / 2, up, across), turned)
    return f'{spot}<a:prstGeom prst="{name}"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def free(course: Sequence[Point], stroke: Stroke, figure: Figure, pen: Pen, about: str) -> str:
    """Return a chain of curves as a shape that is attached to nothing."""
    border = Border(stroke.colour, stroke.width * figure.scale, tuple(length * figure.scale for length in stroke.dash))
    return _free([_on_slide(figure, point) for point in course], border, pen, about)


def _free(points: Sequence[Point], border: Border, pen: Pen, about: str) -> str:
    """Return a line as a free curve."""
    left, top = min(point.x for point in points), min(point.y for point in points)
    area = Area(left, top, max(point.x for point in points) - left, max(point.y for point in points) - top)
    spots = [f'<a:pt x="{emu(point.x - left)}" y="{emu(point.y - top)}"/>' for point in points]
    swings = "".join(f"<a:cubicBezTo>{''.join(spots[i : i + 3])}</a:cubicBezTo>" for i in range(1, len(spots) - 2, 3))
    size = f'w="{emu(area.width)}" h="{emu(area.height)}"'
    path = f'<a:path {size} fill="none"><a:moveTo>{spots[0]}</a:moveTo>{swings}</a:path>'
    lists = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
    course = f"<a:custGeom>{lists}<a:pathLst>{path}</a:pathLst></a:custGeom>"
    return pen.shape(about, place(area) + course + fill("") + border.xml)


def label(found: Label, behind: str, figure: Figure, pen: Pen) -> str:
    """Return a label as a text box; empty if it has no words, or too small ones."""
    words = pen.text(found.area, found.words, "", figure.scale, loose=True)
    if not words:
        return ""
    look = place(figure.on_slide(found.area)) + RECTANGLE + fill(behind) + Border("").xml
    return pen.shape(pen.named(pen.number(), found.words[0].text), look, words, box=True)
