"""Read the SVG files of Argdown's CLI and of D2 as drawings of argmap, so that the same functions measure them.

Areas, courses of lines and font sizes are in the files. Widths of words are not: they are measured as Arial, which
Argdown asks for. D2 draws a narrower font, which it embeds. Everything that the readers do not know raises
`ValueError`, so that a new version of a tool is not measured wrongly.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from html import unescape
from math import hypot
from xml.etree import ElementTree as ET

from parts import Curve, Found, Line, Part, drawing, extent, straight

from argmap.render.drawing import Area, Drawing, Point, Tip, Words
from argmap.render.measure import Face, Type, width
from argmap.render.scene import ArrowKind
from argmap.render.theme import Head

#: Points of a CSS pixel.
PIXEL = 0.75
#: Width of D2's font relative to Arial, over the sentences of the op-ed, by the font in the file.
NARROW = 0.93
#: How far D2's arrowheads reach beyond the ends of their lines, pixels.
REACH = 3
#: Commands of paths, without the ``e`` of numbers, and how many points each of those known takes.
_COMMAND = "[A-DF-Za-df-z]"
_SIZES = {"M": 1, "L": 1, "C": 3, "S": 2}
_NUMBER = r"-?\d+(?:\.\d+)?(?:e-?\d+)?"
#: Kinds of lines by the colour that Argdown gives them by default.
COLOURS = {"#00ff00": ArrowKind.SUPPORT, "#ff0000": ArrowKind.OBJECTION, "#551a8b": ArrowKind.UNDERCUT}


def argdown_drawing(svg: str) -> Drawing:
    """Return what ``argdown map -f svg`` has written.

    Raises:
        ValueError: the file has something that this reader does not know.
    """
    boxes: list[Part] = []
    frames: list[Part] = []
    lines: list[Line] = []
    for group in _svg(svg).iter("g"):
        key = _first(group, "title").text or ""
        if group.get("class") == "node":
            boxes.append(Part(key, extent(curve(_first(group, "path").get("d", ""))), _argdown_words(group)))
        elif group.get("class") == "cluster":
            area = extent(_points(_first(group, "polygon").get("points", "")))
            frames.append(Part(key, area, _argdown_words(group)))
        elif group.get("class") == "edge":
            lines.append(_argdown_line(f"e{len(lines) + 1}", key, group))
    return drawing(Found([(box, ()) for box in boxes], frames, lines))


def _argdown_words(group: ET.Element) -> tuple[Words, ...]:
    found = []
    for text in group.iter("text"):
        if said := (text.text or "").strip():
            face = Face.BOLD if text.get("font-weight") == "bold" else Face.REGULAR
            start = Point(float(text.get("x", "")), float(text.get("y", "")))
            found.append(_words(said, float(text.get("font-size", "")), start, face))
    return tuple(found)


def _argdown_line(key: str, title: str, group: ET.Element) -> Line:
    path = _first(group, "path")
    course, (source, target) = curve(path.get("d", "")), title.split("->")
    tips = [_argdown_tip(course, _points(shape.get("points", ""))) for shape in group.iter("polygon")]
    kind = COLOURS.get(path.get("stroke", ""), ArrowKind.SUPPORT)
    return Line(key, source, target, kind, course, tuple(tips), _argdown_words(group))


def _argdown_tip(course: Curve, corners: Sequence[Point]) -> Tip:
    """Return the arrowhead with these corners, at the end of *course* that is nearer."""
    base = min(course[0], course[-1], key=lambda end: _distance(end, corners[0]))
    return Tip(Head.TRIANGLE, base, max(corners, key=lambda corner: _distance(base, corner)))


def d2_drawing(svg: str) -> Drawing:
    """Return what D2 has drawn of the D2 that argmap writes in the notation ``reasons``.

    Raises:
        ValueError: the file has something that this reader does not know.
    """
    parts: dict[str, Part] = {}
    names: dict[str, Sequence[str]] = {}
    rings: list[Part] = []
    lines: list[Line] = []
    outer = _svg(svg)
    inner = _first(outer, "svg")
    for group in inner.findall("g"):
        name, *classes = group.get("class", "").split()
        key = unescape(base64.b64decode(name).decode())
        if group.find("path") is not None:
            lines.append(_d2_line(f"e{len(lines) + 1}", key, classes, group))
        elif group.find("g/ellipse") is not None:
            rings.append(Part(key, _circle(_first(group, "g/ellipse")), ()))
        elif group.find("g/rect") is not None:
            parts[key], names[key] = Part(key, _rectangle(_first(group, "g/rect")), _d2_words(group)), classes
    premises = [key for key, classes in names.items() if "premise" in classes]
    reasons = {key.rpartition(".")[0] for key in premises}
    holders = {key.rpartition(".")[0] for key in (*parts, *(ring.key for ring in rings))} - reasons
    boxes = [
        (part, tuple(parts[cell] for cell in premises if cell.rpartition(".")[0] == key))
        for key, part in parts.items()
        if key not in holders and key not in premises
    ]
    headline = tuple(word for group in inner.findall("g") for word in _loose(group))
    return drawing(Found(boxes, [parts[key] for key in parts if key in holders], lines, rings, headline))


def _loose(group: ET.Element) -> tuple[Words, ...]:
    """Return the words of *group* if it has no outline: the title, or notes below the picture."""
    outlined = any(group.find(path) is not None for path in ("path", "g/ellipse", "g/rect"))
    return () if outlined else _d2_words(group)


def _d2_line(key: str, name: str, classes: Sequence[str], group: ET.Element) -> Line:
    """Return a line of D2, whose name is such as ``f1.(a1 -> a2.p1)[0]``."""
    parsed = re.fullmatch(r"(?P<stem>.*?)\((?P<one>[^ ]+) (?P<sign><->|->|<-|--) (?P<other>[^ ]+)\)\[\d+\]", name)
    if not parsed:
        raise ValueError(f"no name of a line: {name}")
    path = _first(group, "path")
    course = _scaled(curve(path.get("d", "")))
    tips = []
    if path.get("marker-start"):
        tips.append(_d2_tip(course[::-1]))
    if path.get("marker-end"):
        tips.append(_d2_tip(course))
    kind = next((ArrowKind(one.removesuffix("-line")) for one in classes if one.endswith("-line")), ArrowKind.SUPPORT)
    source, target = parsed["stem"] + parsed["one"], parsed["stem"] + parsed["other"]
    return Line(key, source, target, kind, course, tuple(tips), _d2_words(group))


def _d2_tip(course: Curve) -> Tip:
    """Return the arrowhead at the end of *course*, which D2 draws beyond it, up to the border."""
    end, before = course[-1], next((one for one in course[::-1] if one != course[-1]), course[0])
    long = _distance(end, before) or 1.0
    reach = REACH * PIXEL / long
    return Tip(Head.TRIANGLE, end, Point(end.x + (end.x - before.x) * reach, end.y + (end.y - before.y) * reach))


def _d2_words(group: ET.Element) -> tuple[Words, ...]:
    found = []
    for text in group.findall("text"):
        size = PIXEL * float(re.findall(r"font-size:([\d.]+)px", text.get("style", ""))[0])
        face = Face.BOLD if "text-bold" in text.get("class", "") else Face.REGULAR
        x, y = float(text.get("x", "")), float(text.get("y", ""))
        spans = [(float(span.get("dy", "")), span.text or "") for span in text.iter("tspan")]
        for down, said in spans or [(0.0, text.text or "")]:
            y += down
            if said.strip():
                found.append(_words(said, size, Point(PIXEL * x, PIXEL * y), face, NARROW, centred=True))
    return tuple(found)


def _words(  # noqa: PLR0913 - all that a line of words is
    said: str, size: float, start: Point, face: Face, narrow: float = 1.0, *, centred: bool = False
) -> Words:
    type_ = Type(face, size, size * 1.2)
    long = narrow * width(said, type_)
    return Words(said, type_, "#000000", start.x - long / 2 * centred, start.y, long)


def _rectangle(element: ET.Element) -> Area:
    x, y, wide, high = (PIXEL * float(element.get(name, "")) for name in ("x", "y", "width", "height"))
    return Area(x, y, wide, high)


def _circle(element: ET.Element) -> Area:
    x, y, reach, high = (PIXEL * float(element.get(name, "")) for name in ("cx", "cy", "rx", "ry"))
    return Area(x - reach, y - high, 2 * reach, 2 * high)


def _scaled(course: Curve) -> Curve:
    return tuple(Point(PIXEL * one.x, PIXEL * one.y) for one in course)


def _svg(text: str) -> ET.Element:
    """Return the root of a file, with all names without their namespace."""
    root = ET.fromstring(text)  # noqa: S314 - written by a program that this one has run
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


def _first(element: ET.Element, path: str) -> ET.Element:
    found = element.find(path)
    if found is None:
        raise ValueError(f"<{element.tag} class={element.get('class')!r}> has no {path}")
    return found


def _points(text: str) -> Sequence[Point]:
    """Return the corners of a polygon."""
    numbers = [float(one) for one in re.findall(_NUMBER, text)]
    return [Point(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def curve(path: str) -> Curve:
    """Return the one connected line of *path*, the value of a ``d``, as Bézier curves.

    Raises:
        ValueError: it has other commands than M, L, C and S.

    >>> [(one.x, one.y) for one in curve("M 0 0 L 9 3")]
    [(0.0, 0.0), (3.0, 1.0), (6.0, 2.0), (9.0, 3.0)]
    """
    found: list[Point] = []
    before = ""
    for command, text in re.findall(rf"({_COMMAND})((?:(?!{_COMMAND}).)*)", path):
        points = [*_points(text)]
        if command not in _SIZES or not points or len(points) % _SIZES[command] or (command == "M") == bool(found):
            raise ValueError(f"a path with {command!r} and {len(points)} points: {path[:60]}")
        for i in range(0, len(points), _SIZES[command]):
            found += _added(found, command, points[i : i + _SIZES[command]], smooth=before in {"C", "S"})
            before = command
    return tuple(found)


def _added(course: Sequence[Point], command: str, points: Sequence[Point], *, smooth: bool) -> Sequence[Point]:
    """Return the points that *command* adds to *course*; *smooth* tells whether it continues a curve."""
    if command == "L":
        return straight(course[-1], points[0])
    if command == "S":
        last, other = course[-1], course[-2] if smooth else course[-1]
        return [Point(2 * last.x - other.x, 2 * last.y - other.y), *points]
    return points


def _distance(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)
