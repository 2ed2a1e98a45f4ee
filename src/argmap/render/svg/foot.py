"""What stands under the picture, in an SVG."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from argmap.render.drawing import Foot
from argmap.render.svg.boxes import badge_element
from argmap.render.svg.elements import element
from argmap.render.svg.text import words
from argmap.render.theme import Theme


def foot_elements(foot: Foot, theme: Theme) -> Iterator[Element]:
    """Give a line across, the badges and the words; nothing for an empty foot."""
    if foot.area.height:
        area = foot.area
        yield element("path", d=f"M{area.x:g},{area.y:g} H{area.right:g}", stroke=theme.frame, stroke_width=0.6)
        yield from map(badge_element, foot.badges)
        group = element("g", class_="entries")
        words(group, foot.words)
        yield group
