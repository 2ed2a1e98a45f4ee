"""The foot of an SVG picture."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.render.drawing import Area, Foot, PlacedSample
from argmap.render.foot import sample_line
from argmap.render.looks import swatch
from argmap.render.scene import ArrowKind
from argmap.render.svg.boxes import badge_element, bar_element, drawn
from argmap.render.svg.elements import Element, element, rect
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
    """Return a sample; a line has the class of its kind, another sign those of its kind and stance."""
    sample, kind = placed.sample, placed.sample.kind
    if isinstance(kind, ArrowKind):
        group = element("g", class_=f"sample {kind.value}")
        group.parts.extend(_arrow(theme.strokes[kind], placed.area, theme))
        return group
    group = element("g", class_=f"sample sign-{kind.value} {sample.stance.value}")
    shown = swatch(sample, placed.area, theme)
    if shown.look.border:
        rect(group, shown.area, shown.corner, **drawn(shown.look))
    if shown.bar:
        group.parts.append(bar_element(shown.bar))
    return group


def _arrow(stroke: Stroke, area: Area, theme: Theme) -> Iterator[Element]:
    """Yield a level line with its ends."""
    left, right, tips = sample_line(stroke, area)
    yield line(f"M{left.x:g},{left.y:g} H{right.x:g}", stroke)
    yield from (polygon for tip in tips for polygon in tip_polygon(tip, stroke, theme))
