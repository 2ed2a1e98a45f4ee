"""``title-twice``: one title for two statements about the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from argmap.analysis.check import Check
from argmap.analysis.nearness import folded
from argmap.interpret.reading import Occurrence, Reading, StatementRole
from argmap.interpret.relation_places import relation_places
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.relation import Counterpoint, Relation, Support
from argmap.text import Diagnostic, Related, Severity, Span

#: Most lines about the same two things that are compared.
_MOST = 20


def _find(reading: Reading) -> Iterator[Diagnostic]:
    if not _suspicious(reading):
        return
    said: defaultdict[tuple[End, End], list[tuple[Span, Relation]]] = defaultdict(list)
    for relation, spans in relation_places(reading).items():
        if isinstance(relation, Support) or not relation.symmetric:
            said[relation.source, relation.target] += [(span, relation) for span in spans]
    for (source, _), lines in said.items():
        if len(lines) > 1:
            yield from _findings(reading, source, sorted(lines, key=lambda one: one[0])[:_MOST])


def _suspicious(reading: Reading) -> bool:
    """Return whether anything has two wordings below other statements, or both supports and attacks something."""
    sides: dict[tuple[End, End], bool] = {}
    for relation in reading.map.relations:
        supports = isinstance(relation, Support)
        if (not isinstance(relation, Counterpoint) or not relation.symmetric) and sides.setdefault(
            (relation.source, relation.target), supports
        ) != supports:
            return True
    places = reading.places
    return any(len(_wordings(one)) > 1 for table in (places.claims, places.arguments) for one in table.values())


def _wordings(found: Sequence[Occurrence]) -> set[str]:
    return {
        folded(one.text)
        for one in found
        if not one.reference and one.role in {StatementRole.RELATION, StatementRole.DESCRIPTION}
    }


def _findings(reading: Reading, source: End, lines: Sequence[tuple[Span, Relation]]) -> Iterator[Diagnostic]:
    match source:
        case ClaimRef(title):
            name, found = f"[{title}]", reading.places.claims.get(title, ())
        case ArgumentRef(title):
            name, found = f"<{title}>", reading.places.arguments.get(title, ())
        case _:
            return
    first, relation = lines[0]
    for span, other in lines[1:]:
        opposite = isinstance(relation, Support) != isinstance(other, Support)
        if opposite or _differ(found, first, span):
            yield Diagnostic(
                "title-twice",
                Severity.WARNING,
                f"{name} both supports and attacks the same statement; did you mean two claims with two titles?"
                if opposite
                else f"{name} is given two wordings below the same statement; did you mean two claims with two titles?",
                _place(found, span),
                (),
                (Related(_place(found, first), "the other line"),),
            )


def _inside(found: Sequence[Occurrence], span: Span) -> Mapping[Span, str]:
    return {one.span: folded(one.text) for one in found if span.start <= one.span.start and one.span.end <= span.end}


def _place(found: Sequence[Occurrence], span: Span) -> Span:
    return next(iter(_inside(found, span)), span)


def _differ(found: Sequence[Occurrence], one: Span, two: Span) -> bool:
    texts = {text for span in (one, two) for text in _inside(found, span).values() if text}
    return len(texts) > 1


TITLE_TWICE = Check(
    code="title-twice",
    severity=Severity.WARNING,
    summary="one title for two lines below the same statement",
    why=(
        "A title names one claim, and its last wording is kept. A claim that both supports and attacks a statement, "
        "or that is worded twice below it, is usually two claims with the same title. Several wordings in different "
        "places are fine."
    ),
    bad="[Tram]: The town should build a tram.\n  - [Cost]: It costs too much.\n  + [Cost]: It saves money later.",
    at="[Cost]: It saves money later.",
    good="[Tram]: The town should build a tram.\n  - [Cost]: It costs too much.\n  + [Saving]: It saves money later.",
    find=_find,
)
