"""Read the layout engine's output, Graphviz's ``json0``, whose y axis points up.

Source: https://graphviz.org/docs/outputs/json/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from math import isfinite
from typing import Any

from attrs import frozen

from argmap.render.drawing import Area, Point, Sheet
from argmap.render.places import Course, Places, stretches
from argmap.render.scene import ArrowKind
from argmap.strict_json import BadJSONError, loads

_Attributes = Mapping[str, Any]


def places(text: str, sheet: Sheet, turned: Set[str]) -> Places:
    """Return the places that the layout *text* gives to *sheet*.

    Lines whose keys are in *turned* run from target to source in *text*.

    Raises:
        ValueError, LookupError, TypeError, AttributeError: *text* is not a layout of *sheet*.
    """
    try:
        whole = loads(text, controls=True)
    except BadJSONError as error:
        raise ValueError(str(error)) from error
    page = _Page(_numbers(whole["bb"])[3])
    objects = {item["name"]: item for item in whole.get("objects", ())}
    edges = {item["id"]: item for item in whole.get("edges", ())}
    points = (*(box.box.key for box in sheet.boxes), *(junction.key for junction in sheet.scene.junctions))
    frames = {frame.key: objects[f"cluster_{frame.key}"] for frame in sheet.scene.frames}
    return Places(
        {key: page.point(objects[key]["pos"]) for key in points},
        {key: page.area(found["bb"]) for key, found in frames.items()},
        dict(_labels(page, frames.items())),
        dict(_courses(page, edges, sheet, turned)),
        dict(_labels(page, edges.items())),
    )


@frozen
class _Page:
    """Turn the engine's words for places into places."""

    #: Height of the layout, points.
    height: float

    def point(self, text: str) -> Point:
        """Return the point in *text*, with y pointing down."""
        x, y = _numbers(text)
        return Point(x, self.height - y)

    def area(self, text: str) -> Area:
        """Return the rectangle in *text*, with y pointing down."""
        left, low, right, high = _numbers(text)
        return Area(left, self.height - high, right - left, high - low)

    def course(self, text: str) -> Course:
        """Return the course of the line in *text*."""
        parts = text.replace(";", " ").split()
        ends = {part[0]: self.point(part[2:]) for part in parts if part[0] in "se"}
        return tuple(self.point(part) for part in parts if part[0] not in "se"), ends.get("s"), ends.get("e")


def _numbers(text: str) -> tuple[float, ...]:
    found = tuple(map(float, text.split(",")))
    if not all(map(isfinite, found)):
        raise ValueError(text)
    return found


def _labels(page: _Page, found: Iterable[tuple[str, _Attributes]]) -> Iterator[tuple[str, Point]]:
    for key, attributes in found:
        if "lp" in attributes:
            yield key, page.point(attributes["lp"])


def _courses(
    page: _Page, edges: Mapping[str, _Attributes], sheet: Sheet, turned: Set[str]
) -> Iterator[tuple[str, Course]]:
    for arrow in sheet.scene.arrows:
        if arrow.kind is ArrowKind.SAME:
            continue
        for key in stretches(arrow):
            curve, start, end = page.course(edges[key]["pos"])
            yield key, ((curve[::-1], end, start) if arrow.key in turned else (curve, start, end))
