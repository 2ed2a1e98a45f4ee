"""The foot of an SVG picture."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.render.drawing import Area, Foot, PlacedSample
from argmap.render.foot import sample_line
from argmap.render.scene import ArrowKind
from argmap.render.svg.boxes import badge_element, bordered
from argmap.render.svg.elements import Element, Look, element
from argmap.render.svg.lines import line, tip_polygon
from argmap.render.svg.text import words
from argmap.render.theme import Stroke, Theme


def foot_elements(foot: Foot, theme: Theme) -> Iterator[Element]:
    """Yield the elements of the foot; nothing for an empty foot."""
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
    """Yield a level line with its ends."""
    left, right, tips = sample_line(stroke, area)
    yield line(f"M{left.x:g},{left.y:g} H{right.x:g}", stroke)
    yield from (polygon for tip in tips for polygon in tip_polygon(tip, stroke, theme))
