"""The map as Argdown's own tools draw it: nodes, groups and edges.

Source: https://argdown.org/guide/creating-statement-and-argument-nodes.html
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any

from argmap.interpret.claims import canonical
from argmap.interpret.reading import Reading
from argmap.model.argument import Argument
from argmap.model.claim import UNTITLED, Claim
from argmap.model.dialectic import edges
from argmap.model.ends import End, end
from argmap.model.relation import CounterpointKind, StepKind, SupportKind
from argmap.model.selection import select

#: The name of each kind of relation in Argdown's own tools, for which a step that explains is a support like any other.
KINDS = {
    SupportKind.REASON: "support",
    SupportKind.ENTAILMENT: "entails",
    StepKind.EXPLANATION: "support",
    CounterpointKind.OBJECTION: "attack",
    CounterpointKind.UNDERCUT: "undercut",
    CounterpointKind.CONTRARY: "contrary",
    CounterpointKind.CONTRADICTION: "contradictory",
}


def map_of(reading: Reading) -> dict[str, Any]:
    """Return the nodes, nested in their groups, and the edges."""
    selected = select(reading.map, reading.settings.selection, reading.facts)
    members: list[Claim | Argument] = [
        *map(reading.map.claim, selected.claims),
        *map(reading.map.argument, selected.arguments),
    ]
    ids = {end(member): f"n{index}" for index, member in enumerate(members)}
    folded = {end(member): key for member in members if (key := _closed(member.group, reading))}
    found = (
        (KINDS[edge.kind], *(folded.get(side, ids[side]) for side in (edge.source, edge.target)))
        for edge in edges(reading.map, selected)
    )
    drawn = dict.fromkeys(edge for edge in found if edge[1] != edge[2] or edge[1] not in folded.values())
    lines = [
        {"id": f"e{index}", "type": "map-edge", "relationType": kind, "from": tail, "to": head}
        for index, (kind, tail, head) in enumerate(drawn, 1)
    ]
    return {"nodes": _grouped(reading, members, ids), "edges": lines}


def _closed(key: str, reading: Reading) -> str:
    """Return the outermost closed group around what stands in group *key*; empty if there is none."""
    found = ""
    while key:
        group = reading.map.group(key)
        found = key if group.closed else found
        key = group.parent
    return found


#: The id of each node.
Ids = Mapping[End, str]


def _node(member: Claim | Argument, reading: Reading, ids: Ids) -> dict[str, Any]:
    is_claim = isinstance(member, Claim)
    mode = reading.settings.statement_labels if is_claim else reading.settings.argument_labels
    title, text = _label(member, mode, _text(member, reading))
    return {
        "id": ids[end(member)],
        "title": member.title,
        "type": "statement-map-node" if is_claim else "argument-map-node",
        "labelTitle": title,
        "labelText": text,
        "tags": list(member.tags),
    }


def _text(member: Claim | Argument, reading: Reading) -> str:
    places = reading.places.claims if isinstance(member, Claim) else reading.places.arguments
    said = canonical(places.get(member.title, ()), attrgetter("raw"))
    if said is not None:
        return said.raw
    return member.text if isinstance(member, Claim) else member.gist


def _label(member: Claim | Argument, mode: str, text: str) -> tuple[str, str]:
    if mode == "none":
        return "", ""
    if mode == "title":
        return member.title, ""
    if mode == "text":
        return ("", text) if text else (member.title, "")
    return ("" if text and member.title.startswith(UNTITLED) else member.title), text


def _grouped(reading: Reading, members: Iterable[Claim | Argument], ids: Ids) -> list[dict[str, Any]]:
    """Return the nodes at the top: groups and members that stand in none, groups where their first member stands."""
    top: list[dict[str, Any]] = []
    groups: dict[str, dict[str, Any]] = {}

    def children(key: str) -> list[dict[str, Any]]:
        if not key:
            return top
        if key not in groups:
            group = reading.map.group(key)
            groups[key] = {
                "id": key,
                "title": group.title,
                "type": "group-map-node",
                "isClosed": group.closed,
                "children": [],
            }
            children(group.parent).append(groups[key])
        inside: list[dict[str, Any]] = groups[key]["children"]
        return inside

    for member in members:
        closed = _closed(member.group, reading)
        if closed:
            children(closed)
        else:
            children(member.group).append(_node(member, reading, ids))
    return top
