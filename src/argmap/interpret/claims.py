"""Occurrences → claims and arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from typing import Any

from argmap.interpret.data import merged
from argmap.interpret.notes import Notes
from argmap.interpret.reading import Occurrence, Step
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Citation, Claim

_CITATION = frozenset({"ref", "paragraph", "quote"})


def merged_data(occurrences: Iterable[Occurrence]) -> Mapping[str, Any]:
    """Return the data of all occurrences, later ones laid over earlier ones."""
    found: Mapping[str, Any] = reduce(merged, (o.data for o in occurrences if o.data), {})
    return found


def all_tags(occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
    """Return the tags of all occurrences, in order, each once."""
    return tuple(dict.fromkeys(tag for occurrence in occurrences for tag in occurrence.tags))


def canonical(occurrences: Sequence[Occurrence]) -> Occurrence | None:
    """Return the occurrence whose wording counts: one marked ``isCanonical``, else the last; None if all refer."""
    worded = [occurrence for occurrence in reversed(occurrences) if not occurrence.reference]
    marked = (occurrence for occurrence in worded if occurrence.data.get("isCanonical"))
    return next(marked, worded[0] if worded else None)


def _wordings(occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(o.text for o in occurrences if o.text and not o.reference))


def claims_of(notes: Notes, groups: Mapping[str, str]) -> Iterator[Claim]:
    """Give the claims; *groups* names the group of each by its title."""
    for title, occurrences in notes.claims.items():
        said = canonical(occurrences)
        data = dict(merged_data(occurrences))
        noted = {"implicit": _implicit(data, occurrences), "weight": _weight(data), **_noted(data)} if data else {}
        yield Claim(
            title,
            said.text if said else "",
            wordings=_wordings(occurrences),
            marks=said.marks if said else (),
            tags=all_tags(occurrences),
            group=groups.get(title, ""),
            **noted,
        )


def arguments_of(notes: Notes, groups: Mapping[str, str]) -> Iterator[Argument]:
    """Give the arguments, with the steps of their structures; *groups* names the group of each by its title."""
    for title, occurrences in notes.arguments.items():
        said = canonical(occurrences)
        data = dict(merged_data(occurrences))
        yield Argument(
            title,
            said.text if said else "",
            tuple(_inferences(notes.structures.get(title, ()))),
            wordings=_wordings(occurrences),
            marks=said.marks if said else (),
            tags=all_tags(occurrences),
            group=groups.get(title, ""),
            **(_noted(data) if data else {}),
        )


def noted(data: Mapping[str, Any], *, claim: bool) -> Mapping[str, Any]:
    """Return what *data*, noted of a claim or of an argument where it is worded, says of it, and what is left."""
    left = dict(data)
    implicit = left.pop("implicit") is True if claim and isinstance(left.get("implicit"), bool) else False
    own = {"implicit": implicit, "weight": _weight(left)} if claim else {}
    return {**own, **_noted(left)}


def _noted(data: dict[str, Any]) -> dict[str, Any]:
    """Return what the data says of a claim or an argument, and what is left of it."""
    return {"by": _by(data), "sources": _sources(data), "data": data}


def _by(data: dict[str, Any]) -> str:
    value = data.get("by")
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        value = ", ".join(value)
    if not isinstance(value, (str, int, float)) or isinstance(value, bool):
        return ""
    del data["by"]
    return str(value)


def _sources(data: dict[str, Any]) -> tuple[Citation, ...]:
    """Return the citations under ``source``; what a citation cannot hold stays in the data."""
    value = data.get("source")
    found = [_citation(one) for one in (value if isinstance(value, list) else [value])]
    if value is not None and None not in found:
        del data["source"]
    return tuple(citation for citation in found if citation is not None)


def _citation(value: Any) -> Citation | None:
    if isinstance(value, str):
        return Citation(value)
    if not isinstance(value, Mapping) or not value.keys() <= _CITATION:
        return None
    paragraph = value.get("paragraph", 0)
    if not isinstance(paragraph, int) or isinstance(paragraph, bool):
        return None
    return Citation(str(value.get("ref", "")), paragraph, str(value.get("quote", "")))


def _implicit(data: dict[str, Any], occurrences: Iterable[Occurrence]) -> bool:
    """Tell whether the claim is implicit wherever it is worded; a flag on a reference concerns that place alone."""
    flag = data.get("implicit")
    if not isinstance(flag, bool):
        return False
    del data["implicit"]
    worded = [o for o in occurrences if not o.reference]
    return any(o.data.get("implicit") is True for o in worded) if worded else flag


def _weight(data: dict[str, Any]) -> float | None:
    value = data.get("weight")
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value <= 1:
        return None
    del data["weight"]
    return float(value)


def _inferences(steps: Sequence[Step]) -> Iterator[Inference]:
    for step in steps:
        if step.rules is None:
            continue
        data = {key: value for key, value in step.data.items() if not key or key != step.named_by}
        scheme = data.pop("scheme") if isinstance(data.get("scheme"), str) else ""
        yield Inference(
            [_premise(steps[place]) for place in step.premises],
            step.occurrence.title,
            number=step.number,
            rules=step.rules,
            scheme=scheme,
            data=data,
        )


def _premise(step: Step) -> Premise:
    occurrence = step.occurrence
    return Premise(occurrence.title, step.number, occurrence.reference and occurrence.data.get("implicit") is True)
