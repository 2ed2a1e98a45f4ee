"""Facts about the picture for the page's script, as JSON that never runs as code."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from argmap.render.drawing import Area, Drawing, PlacedFrame
from argmap.render.html.details import details
from argmap.render.html.parts import BRIDGES, Parts, area, lines
from argmap.render.scene import Anchor, ArrowKind, legible
from argmap.render.svg.page import Page
from argmap.render.svg.spoken import Link, Spoken

#: Characters that could end the element or a line of script, and their escapes.
ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}

#: Space that a frame keeps behind its title, points.
BEHIND = 8.0


def facts(drawing: Drawing, parts: Parts, page: Page, steps: Sequence[frozenset[str]]) -> dict[str, Any]:
    """Return the facts that the script needs.

    Args:
        drawing: The picture.
        parts: The boxes and premises.
        page: The ids and texts of the parts.
        steps: The keys of the boxes that are new in each step; empty to show everything at once.
    """
    related, elsewhere = _related(parts, page.spoken), _elsewhere(drawing, parts, page.spoken)
    frames = {placed.frame.key: i for i, placed in enumerate(drawing.frames)}
    return {
        "root": page.ids[""],
        "parts": [
            _part(parts, number, page, frames, related) | elsewhere.get(number, {}) for number in range(len(parts.all))
        ],
        "lines": list(lines(drawing, parts, page.ids)),
        "frames": [
            {"id": page.ids[placed.frame.key], "parent": frames.get(placed.frame.parent, -1), **_title(placed)}
            for placed in drawing.frames
        ],
        "foot": area(drawing.foot.area) if drawing.foot.area.height else None,
        "headline": max((line.x + line.width for line in drawing.headline.words), default=0),
        "steps": [sorted(parts.numbers[key] for key in new) for new in steps],
    }


def _title(placed: PlacedFrame) -> dict[str, object]:
    """Return the height of the strip with a frame's title, its least size, and whether its title is at the right."""
    title, frame = placed.label.area, placed.area
    strip = placed.strip.bottom if placed.strip else title.bottom
    right = frame.right - title.right < title.x - frame.x
    wide = (frame.right - title.x if right else title.right - frame.x) + BEHIND
    found = {"head": round(strip - frame.y, 2), "least": [round(min(wide, frame.width), 2), 0]}
    return (
        found
        | {"title": area(_around((title, *(number.area for number in placed.numbers))))}
        | ({"right": True} if right else {})
    )


def _around(areas: Sequence[Area]) -> Area:
    """Return the area of a title with its letter."""
    left, top = min(one.x for one in areas), min(one.y for one in areas)
    return Area(left, top, max(one.right for one in areas) - left, max(one.bottom for one in areas) - top)


def _part(
    parts: Parts,
    number: int,
    page: Page,
    frames: Mapping[str, int],
    related: Mapping[int, Mapping[str, Mapping[int, None]]],
) -> dict[str, Any]:
    part = parts.all[number]
    box = parts.numbers[part.box.key]
    found = {
        "id": page.ids[part.key],
        "name": page.spoken.names[part.key],
        **details(part, parts.scene.map),
        "up": parts.targets.get(number, ()),
        "related": [[word[:1].upper() + word[1:], [*others]] for word, others in related.get(number, {}).items()],
    }
    place: dict[str, Any] = {"box": box} if part.premise else {"frame": frames.get(part.box.frame, -1)}
    bridge = {"bridge": True} if part.box.kind in BRIDGES else {}
    return {name: value for name, value in found.items() if value} | place | bridge


def _related(parts: Parts, spoken: Spoken) -> Mapping[int, Mapping[str, Mapping[int, None]]]:
    """Return what each part has to do with which others: what it is in, what it does, what is done to it."""
    found: defaultdict[int, defaultdict[str, dict[int, None]]] = defaultdict(lambda: defaultdict(dict))
    say = spoken.words.say
    for number, part in enumerate(parts.all):
        if part.premise:
            found[number][say("line.premise")][parts.numbers[part.box.key]] = None
            found[parts.numbers[part.box.key]][say("said.premises")][number] = None
    for link in spoken.links:
        source, target = parts.numbers[link.source], parts.numbers[link.target]
        found[source][link.words[0]][_other(link, parts, link.arrow.target, target)] = None
        found[target][link.words[1]][_other(link, parts, link.arrow.source, source)] = None
        node = parts.numbers.get(link.key)
        if node is not None:  # a box between both
            found[node][link.words[0]][target] = None
            found[node][say("said.speaker")][source] = None
    return found


def _elsewhere(drawing: Drawing, parts: Parts, spoken: Spoken) -> Mapping[int, dict[str, object]]:
    """Return the links of each part to other pictures on the page: what each says, and the id that it leads to."""
    found: defaultdict[int, list[list[str]]] = defaultdict(list)
    for box in drawing.boxes:
        placed = [(box.box.key, chip) for chip in box.chips]
        placed += [(cell.cell.key, chip) for cell in box.cells for chip in cell.chips]
        for key, chip in placed:
            if chip.url:
                found[parts.numbers[key]].append([spoken.chip(chip.text), chip.url.removeprefix("#")])
    return {number: {"elsewhere": links} for number, links in found.items()}


def _other(link: Link, parts: Parts, end: Anchor, number: int) -> int:
    """Return the part at the other end; of two places of one claim, the box that the other one is in."""
    return parts.numbers[end.place] if link.arrow.kind is ArrowKind.SAME else number


def written(value: Any) -> str:
    """Return *value* as JSON that is safe inside an HTML element."""
    text = json.dumps(_legible(value), ensure_ascii=False, separators=(",", ":"))
    return text.translate(ESCAPES)


def _legible(value: Any) -> Any:
    match value:
        case str():
            return legible(value)
        case Mapping():
            return {key: _legible(entry) for key, entry in value.items()}
        case list() | tuple():
            return [_legible(entry) for entry in value]
        case _:
            return value
