"""The map as Argdown's own tools draw it: nodes, groups and edges.

Source: https://argdown.org/guide/creating-statement-and-argument-nodes.html
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from argmap.interpret.claims import canonical
from argmap.interpret.reading import Reading, Role
from argmap.model.argument import Argument
from argmap.model.claim import UNTITLED, Claim
from argmap.model.ends import ClaimRef, End, InferenceRef
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, SupportKind
from argmap.model.selection import Facts, Selected, select

#: The reference's word for each kind of relation.
KINDS = {
    SupportKind.REASON: "support",
    SupportKind.ENTAILMENT: "entails",
    CounterpointKind.OBJECTION: "attack",
    CounterpointKind.UNDERCUT: "undercut",
    CounterpointKind.CONTRARY: "contrary",
    CounterpointKind.CONTRADICTION: "contradictory",
}
#: What a logical relation comes to when one of its sides is drawn as an argument.
_DIALECTICAL = {"entails": "support", "contrary": "attack", "contradictory": "attack"}
_SYMMETRIC = frozenset({"contrary", "contradictory"})


def facts_of(reading: Reading) -> Facts:
    """Return what the text knows of claims and arguments that selecting asks for."""
    places = reading.places
    titles = {section.key: section.title for section in places.counting}
    return Facts(
        frozenset(title for title, found in places.claims.items() if any(o.role is Role.TOP_LEVEL for o in found)),
        {title: titles[key] for title, key in places.claim_sections.items()},
        {title: titles[key] for title, key in places.argument_sections.items()},
    )


def map_of(reading: Reading) -> dict[str, Any]:
    """Return nodes, nested in their groups, and edges."""
    selected = select(reading.map, reading.settings.selection, facts_of(reading))
    members: list[Claim | Argument] = [
        *map(reading.map.claim, selected.claims),
        *map(reading.map.argument, selected.arguments),
    ]
    ids = {(type(member), member.title): f"n{index}" for index, member in enumerate(members)}
    folded = {ids[type(member), member.title]: key for member in members if (key := _closed(member.group, reading))}
    found = (
        (kind, folded.get(tail, tail), folded.get(head, head)) for kind, tail, head in _edges(reading, selected, ids)
    )
    drawn = dict.fromkeys(edge for edge in found if edge[1] != edge[2] or edge[1] not in folded.values())
    edges = [
        {"id": f"e{index}", "type": "map-edge", "relationType": kind, "from": tail, "to": head}
        for index, (kind, tail, head) in enumerate(drawn, 1)
    ]
    return {"nodes": _grouped(reading, members, ids), "edges": edges}


def _closed(key: str, reading: Reading) -> str:
    """Return the outermost closed group around what stands in group *key*; empty if there is none."""
    found = ""
    while key:
        group = reading.map.group(key)
        found = key if group.closed else found
        key = group.parent
    return found


Ids = Mapping[tuple[type[Claim] | type[Argument], str], str]


def _node(member: Claim | Argument, reading: Reading, ids: Ids) -> dict[str, Any]:
    is_claim = isinstance(member, Claim)
    mode = reading.settings.statement_labels if is_claim else reading.settings.argument_labels
    title, text = _label(member, mode, _text(member, reading))
    return {
        "id": ids[type(member), member.title],
        "title": member.title,
        "type": "statement-map-node" if is_claim else "argument-map-node",
        "labelTitle": title,
        "labelText": text,
        "tags": list(member.tags),
    }


def _text(member: Claim | Argument, reading: Reading) -> str:
    places = reading.places.claims if isinstance(member, Claim) else reading.places.arguments
    said = canonical(places.get(member.title, ()))
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


def _edges(reading: Reading, selected: Selected, ids: Ids) -> Iterator[tuple[str, str, str]]:
    concluding: defaultdict[str, list[str]] = defaultdict(list)
    using: defaultdict[str, list[str]] = defaultdict(list)
    arguments = [reading.map.argument(title) for title in selected.arguments]
    for argument in arguments:
        if argument.inferences:
            concluding[argument.conclusion].append(ids[Argument, argument.title])
        for premise in dict.fromkeys(premise.claim for premise in argument.premises):
            using[premise].append(ids[Argument, argument.title])
    for relation in reading.map.relations:
        yield from _relation_edges(relation, ids, concluding, using)
    yield from _equivalences(arguments, ids, using)


def _sides(ref: End, ids: Ids, through: Mapping[str, list[str]]) -> tuple[list[str], bool]:
    """Return the nodes that stand for one side, and whether the side is a claim with a node of its own."""
    if isinstance(ref, ClaimRef):
        own = ids.get((Claim, ref.title))
        return ([own], True) if own else (list(through.get(ref.title, ())), False)
    title = ref.argument if isinstance(ref, InferenceRef) else ref.title
    node = ids.get((Argument, title))
    return ([node] if node else []), False


def _relation_edges(
    relation: Relation, ids: Ids, concluding: Mapping[str, list[str]], using: Mapping[str, list[str]]
) -> Iterator[tuple[str, str, str]]:
    kind = KINDS[relation.kind]
    source = _sides(relation.source, ids, concluding)
    yield from _product(kind, source, _sides(relation.target, ids, using))
    symmetric = isinstance(relation, Counterpoint) and relation.symmetric
    if symmetric and isinstance(relation.source, ClaimRef) and not source[1]:
        yield from _product(kind, _sides(relation.target, ids, concluding), _sides(relation.source, ids, using))


def _product(
    kind: str, source: tuple[list[str], bool], target: tuple[list[str], bool]
) -> Iterator[tuple[str, str, str]]:
    between_claims = source[1] and target[1]
    drawn = kind if between_claims else _DIALECTICAL.get(kind, kind)
    for tail in source[0]:
        for head in target[0]:
            yield drawn, tail, head


def _equivalences(
    arguments: Iterable[Argument], ids: Ids, using: Mapping[str, list[str]]
) -> Iterator[tuple[str, str, str]]:
    """Give the edges that stand for a claim's being conclusion here and premise there."""
    for argument in arguments:
        own = ids[Argument, argument.title]
        if not argument.inferences:
            continue
        conclusion = ids.get((Claim, argument.conclusion))
        heads = [conclusion] if conclusion else using.get(argument.conclusion, [])
        for head in heads:
            yield "support", own, head
    for argument in arguments:
        for premise in dict.fromkeys(premise.claim for premise in argument.premises):
            if (node := ids.get((Claim, premise))) is not None:
                yield "support", node, ids[Argument, argument.title]
