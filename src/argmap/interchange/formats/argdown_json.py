"""Argdown's JSON export, with the keys of Argdown's own tools.

Differences from their export: relations that a reader would not expect are left out (see ARCHITECTURE.md). Lines and
columns are those of the statement without its relations. Colours are left out, as a theme chooses them.

Source: https://argdown.org/guide/publishing-argdown-markup-in-other-formats.html
"""

from __future__ import annotations

import base64
import datetime
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from argmap.interchange.argdown_map import KINDS, map_of
from argmap.interchange.format import Format, Written
from argmap.interchange.json_text import encoded
from argmap.interpret.claims import all_tags, merged_data
from argmap.interpret.reading import Occurrence, Places, Reading, Section, StatementRole, Step
from argmap.model.argument import Argument
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.relation import Relation

#: Values that are left out of the export.
_EMPTY: tuple[object, ...] = ("", (), [], {})
_ROLE_FLAGS = {
    StatementRole.TOP_LEVEL: "isUsedAsTopLevelStatement",
    StatementRole.RELATION: "isUsedAsRelationStatement",
    StatementRole.PREMISE: "isUsedAsPremise",
    StatementRole.INTERMEDIARY_CONCLUSION: "isUsedAsIntermediaryConclusion",
    StatementRole.MAIN_CONCLUSION: "isUsedAsMainConclusion",
}

#: The exported relations of each claim and argument.
Touching = Mapping[End, list[dict[str, Any]]]


def write(reading: Reading) -> Written:
    """Return the export of *reading* with its map, as UTF-8."""
    relations = [_relation(relation, reading) for relation in reading.map.relations]
    touching = _by_end(reading.map.relations, relations)
    export = {
        "arguments": {argument.title: _argument(argument, reading, touching) for argument in reading.map.arguments},
        "statements": {claim.title: _statement(claim, reading, touching) for claim in reading.map.claims},
        "relations": relations,
        "sections": _sections(reading.places.counting),
        "tags": _tags(reading),
        "map": map_of(reading),
    }
    text = json.dumps(_finite(export), ensure_ascii=False, indent=2, default=_json, allow_nan=False)
    return Written(encoded(text) + b"\n")


def _finite(value: Any) -> Any:
    """Return *value* with null for the numbers that JSON lacks, as the reference has it."""
    if isinstance(value, Mapping):
        return {key: _finite(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(inner) for inner in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _json(value: object) -> object:
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="milliseconds").replace("+00:00", "") + "Z"
    if isinstance(value, datetime.date):
        return f"{value.isoformat()}T00:00:00.000Z"
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else str(value)


def _kept(pairs: Mapping[str, Any]) -> dict[str, Any]:
    """Return *pairs* without those that say nothing."""
    return {key: value for key, value in pairs.items() if not _says_nothing(value)}


def _says_nothing(value: object) -> bool:
    return value is None or value is False or value in _EMPTY


def _data(member: Claim | Argument, occurrences: Sequence[Occurrence]) -> Mapping[str, Any]:
    """Return the data as the author wrote it; of a member without a text, as its fields have it."""
    return merged_data(occurrences) if occurrences else _written(member)


def _written(member: Claim | Argument) -> Mapping[str, Any]:
    return _kept(
        {
            "by": member.by,
            "source": [_citation(citation) for citation in member.sources],
            "implicit": isinstance(member, Claim) and member.implicit,
            "weight": member.weight if isinstance(member, Claim) else None,
        }
    ) | dict(member.data)


def _citation(citation: Citation) -> Mapping[str, Any]:
    return _kept({"ref": citation.ref, "paragraph": citation.paragraph, "quote": citation.quote})


def _statement(claim: Claim, reading: Reading, touching: Touching) -> dict[str, Any]:
    occurrences = reading.places.claims.get(claim.title, ())
    flags = {_ROLE_FLAGS[o.role]: True for o in occurrences if o.role in _ROLE_FLAGS}
    return {
        "type": "equivalence-class",
        "title": claim.title,
        "relations": touching.get(ClaimRef(claim.title), []),
        "members": [_member(o, reading.places) for o in occurrences]
        or [_made_up(claim.title, claim.text, StatementRole.TOP_LEVEL)],
        **_kept(
            {
                "tags": list(claim.tags),
                "data": _data(claim, occurrences),
                "section": reading.places.claim_sections.get(claim.title, ""),
                **flags,
            }
        ),
    }


def _argument(argument: Argument, reading: Reading, touching: Touching) -> dict[str, Any]:
    occurrences = reading.places.arguments.get(argument.title, ())
    steps = reading.places.structures.get(argument.title)
    structure = _structure(steps, reading.places) if steps is not None else list(_structure_of(argument, reading))
    made_up = (
        [] if occurrences or argument.untitled else [_made_up(argument.title, argument.gist, StatementRole.DESCRIPTION)]
    )
    return {
        "type": "argument",
        "title": argument.title,
        "relations": touching.get(ArgumentRef(argument.title), []),
        "members": [_member(o, reading.places) for o in occurrences] or made_up,
        "pcs": structure,
        **_kept(
            {
                "tags": list(all_tags(occurrences) or argument.tags),
                "data": _data(argument, occurrences),
                "section": reading.places.argument_sections.get(argument.title, ""),
            }
        ),
    }


def _member(occurrence: Occurrence, places: Places) -> dict[str, Any]:
    """Return an occurrence; its section is that of its heading, which counts only if the front matter has no others."""
    return {
        "type": "statement",
        "title": occurrence.title,
        "text": occurrence.raw,
        **_kept(
            {
                "role": occurrence.role.value,
                "isTopLevel": occurrence.role is StatementRole.TOP_LEVEL,
                "isReference": occurrence.reference,
                "tags": list(occurrence.tags),
                "data": occurrence.data,
                "section": "" if places.regrouped else occurrence.section,
            }
        ),
    }


def _made_up(title: str, text: str, role: StatementRole) -> dict[str, Any]:
    return _kept({"type": "statement", "title": title, "text": text, "role": role.value, "isReference": not text})


def _structure(steps: Sequence[Step], places: Places) -> list[dict[str, Any]]:
    return [_member(step.occurrence, places) | _inference(step.rules, step.data) for step in steps]


def _inference(rules: tuple[str, ...] | None, data: Mapping[str, Any]) -> dict[str, Any]:
    if rules is None:
        return {}
    return {"inference": {"type": "inference", "inferenceRules": list(rules), **_kept({"data": data})}}


def _structure_of(argument: Argument, reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield the numbered statements of an argument that was built by hand."""
    last = len(argument.inferences) - 1
    given: set[str] = set()
    for index, inference in enumerate(argument.inferences):
        for premise in inference.premises:
            if premise.claim not in given:
                yield _made_up(premise.claim, reading.map.claim(premise.claim).text, StatementRole.PREMISE)
        role = StatementRole.MAIN_CONCLUSION if index == last else StatementRole.INTERMEDIARY_CONCLUSION
        given |= {inference.conclusion, *(premise.claim for premise in inference.premises)}
        conclusion = _made_up(inference.conclusion, reading.map.claim(inference.conclusion).text, role)
        scheme = {"scheme": inference.scheme} if inference.scheme else {}
        yield conclusion | _inference(inference.rules, {**scheme, **inference.data})


def _by_end(relations: Iterable[Relation], written: Iterable[dict[str, Any]]) -> Touching:
    found: defaultdict[End, list[dict[str, Any]]] = defaultdict(list)
    for relation, entry in zip(relations, written, strict=True):
        for ref in {relation.source, relation.target}:
            found[ref].append(entry)
    return found


def _relation(relation: Relation, reading: Reading) -> dict[str, Any]:
    return {
        "type": "relation",
        "relationType": KINDS[relation.kind],
        **_end("from", relation.source),
        **_end("to", relation.target),
        **_conclusion(relation, reading),
    }


def _end(side: str, ref: End) -> dict[str, Any]:
    match ref:
        case ClaimRef(title):
            return {side: title, f"{side}Type": "equivalence-class"}
        case ArgumentRef(title):
            return {side: title, f"{side}Type": "argument"}
        case InferenceRef(argument):
            return {side: argument, f"{side}Type": "inference"}


def _conclusion(relation: Relation, reading: Reading) -> dict[str, Any]:
    target = relation.target
    if not isinstance(target, InferenceRef):
        return {}
    steps = reading.places.structures.get(target.argument)
    structure = (
        [step.rules is not None for step in steps]
        if steps is not None
        else ["inference" in line for line in _structure_of(reading.map.argument(target.argument), reading)]
    )
    concluding = [index for index, concludes in enumerate(structure) if concludes]
    return {"conclusionIndex": concluding[target.index]}


def _sections(sections: Iterable[Section]) -> list[dict[str, Any]]:
    """Return the sections at the top, with those in them; in the author's order, in which a parent comes first."""
    children: dict[str, list[dict[str, Any]]] = {"": []}
    for section in sections:
        inside = children[section.key] = []
        children[section.parent].append(
            {
                "type": "section",
                "id": section.key,
                "level": section.level,
                "title": section.title,
                "children": inside,
                **_kept({"parent": section.parent, "tags": list(section.tags), "data": section.data}),
            }
        )
    return children[""]


def _tags(reading: Reading) -> dict[str, Any]:
    members: list[Claim | Argument] = [*reading.map.claims, *reading.map.arguments]
    tags = dict.fromkeys(tag for member in members for tag in member.tags)
    return {tag: {"tag": tag, "occurrenceIndex": index} for index, tag in enumerate(tags)}


FORMAT = Format("Argdown's JSON export, with the keys of Argdown's own tools", write)
