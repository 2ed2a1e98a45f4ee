"""What stands under the picture, in an SVG."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.render.drawing import Area, Foot, PlacedSample, Point, Tip
from argmap.render.scene import ArrowKind
from argmap.render.svg.boxes import badge_element, bordered
from argmap.render.svg.elements import Element, Look, element
from argmap.render.svg.lines import line, tip_polygon
from argmap.render.svg.text import words
from argmap.render.theme import Head, Stroke, Theme

#: How long the head of a sample is, points.
HEAD = 8.0


def foot_elements(foot: Foot, theme: Theme) -> Iterator[Element]:
    """Give a line across, the badges, the samples and the words; nothing for an empty foot."""
    if foot.area.height:
        area = foot.area
        yield element("path", d=f"M{area.x:g},{area.y:g} H{area.right:g}", stroke=theme.frame, stroke_width=0.6)
        yield from map(badge_element, foot.badges)
        yield from (_sample(sample, theme) for sample in foot.samples)
        group = element("g", class_="entries")
        words(group, foot.words)
        yield group


def _sample(placed: PlacedSample, theme: Theme) -> Element:
    kind = placed.sample.kind
    group = element("g", class_=f"sample {kind.value}")
    if isinstance(kind, ArrowKind):
        group.parts.extend(_arrow(theme.strokes[kind], placed.area, theme))
        return group
    ink = theme.inks[kind]
    dashes: Look = {"stroke_dasharray": "5 3"} if placed.sample.implicit else {}
    look: Look = {"fill": theme.paper, "stroke": ink.border, "stroke_width": ink.width, **dashes}
    bordered(group, placed.area, theme.corners[1], ink, look)
    return group


def _arrow(stroke: Stroke, area: Area, theme: Theme) -> Iterator[Element]:
    """Give a level line with its ends."""
    y = area.y + area.height / 2
    ends = {Head.NONE: 0.0, Head.TEE: 3.0}
    left, right = (area.x + ends.get(stroke.tail, HEAD), area.right - ends.get(stroke.head, HEAD))
    yield line(f"M{left:g},{y:g} H{right:g}", stroke)
    tips = (
        Tip(stroke.tail, Point(left, y), Point(area.x, y)),
        Tip(stroke.head, Point(right, y), Point(area.right, y)),
    )
    yield from (polygon for tip in tips for polygon in tip_polygon(tip, stroke, theme))
