"""Build claims and arguments from their occurrences in the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import attrgetter
from typing import Any

from argmap.interpret.data import merged
from argmap.interpret.notes import Notes
from argmap.interpret.reading import Occurrence, Step
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Citation, Claim

_CITATION = frozenset({"ref", "paragraph", "quote"})


def merged_data(occurrences: Iterable[Occurrence]) -> Mapping[str, Any]:
    """Merge the data of all occurrences; later values override earlier ones."""
    found: Mapping[str, Any] = reduce(merged, (o.data for o in occurrences if o.data), {})
    return found


def all_tags(occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
    """Return the tags of all occurrences, in order, without duplicates."""
    return tuple(dict.fromkeys(tag for occurrence in occurrences for tag in occurrence.tags))


def canonical(
    occurrences: Sequence[Occurrence], said: Callable[[Occurrence], str] = attrgetter("text")
) -> Occurrence | None:
    """Return the occurrence whose text counts, or None if no definition has a text.

    The last one marked ``isCanonical`` counts, otherwise the last one. A definition without a text, such as ``[A]:``,
    does not count; *said* returns the text, which for Argdown's own tools is the raw one with its tags.
    """
    worded = [occurrence for occurrence in reversed(occurrences) if said(occurrence) and not occurrence.reference]
    marked = (occurrence for occurrence in worded if occurrence.data.get("isCanonical"))
    return next(marked, worded[0] if worded else None)


def _wordings(occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(o.text for o in occurrences if o.text and not o.reference))


def claims_of(notes: Notes, groups: Mapping[str, str]) -> Iterator[Claim]:
    """Yield the claims; *groups* maps titles to group keys."""
    for title, occurrences in notes.claims.items():
        said = canonical(occurrences)
        data = dict(merged_data(occurrences))
        noted = {"implicit": _implicit(data, occurrences), "weight": _weight(data), **_noted(data)} if data else {}
        yield Claim(
            title,
            said.text if said else "",
            other_wordings=_wordings(occurrences) if len(occurrences) > 1 else (),
            marks=said.marks if said else (),
            tags=all_tags(occurrences),
            group=groups.get(title, ""),
            **noted,
        )


def arguments_of(notes: Notes, groups: Mapping[str, str]) -> Iterator[Argument]:
    """Yield the arguments and their steps; *groups* maps titles to keys."""
    for title, occurrences in notes.arguments.items():
        said = canonical(occurrences)
        data = dict(merged_data(occurrences))
        yield Argument(
            title,
            said.text if said else "",
            tuple(_inferences(notes.structures.get(title, ()))),
            other_wordings=_wordings(occurrences) if len(occurrences) > 1 else (),
            marks=said.marks if said else (),
            tags=all_tags(occurrences),
            group=groups.get(title, ""),
            **(_noted(data) if data else {}),
        )


def noted(data: Mapping[str, Any], *, claim: bool) -> Mapping[str, Any]:
    """Split *data* into the attributes of a claim or argument and the rest."""
    left = dict(data)
    implicit = left.pop("implicit") is True if claim and isinstance(left.get("implicit"), bool) else False
    own = {"implicit": implicit, "weight": _weight(left)} if claim else {}
    return {**own, **_noted(left)}


def _noted(data: dict[str, Any]) -> dict[str, Any]:
    """Return the attributes in the data that claims and arguments share, and the rest."""
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
    """Return the citations under ``source``; leave anything else in the data."""
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
    if not isinstance(paragraph, int) or isinstance(paragraph, bool) or paragraph < 0:
        return None
    return Citation(str(value.get("ref", "")), paragraph, str(value.get("quote", "")))


def _implicit(data: dict[str, Any], occurrences: Iterable[Occurrence]) -> bool:
    """Return whether the claim itself is implicit; a flag on a reference applies only there."""
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
