"""``analyst-with-speaker``: something that is both the analyst's and somebody else's."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.interpret.reading import Reading
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.data import ANALYST
from argmap.text import Diagnostic, Severity


def _find(reading: Reading) -> Iterator[Diagnostic]:
    things: tuple[Claim | Argument, ...] = (*reading.map.claims, *reading.map.arguments)
    for thing in things:
        said = _said(thing)
        claim = isinstance(thing, Claim)
        places = (reading.places.claims if claim else reading.places.arguments).get(thing.title, ())
        marked = next((place for place in places if place.data.get(ANALYST) is True), None)
        if marked and said:
            yield Diagnostic(
                "analyst-with-speaker",
                Severity.WARNING,
                f"this {'claim' if claim else 'argument'} is marked as the analyst's, but {said}",
                marked.span,
            )


def _said(thing: Claim | Argument) -> str:
    """Return what says that *thing* is somebody else's; empty if it is the analyst's, or nothing does."""
    if not thing.analyst:
        return ""
    if thing.by:
        return f"'by' names {thing.by!r}"
    quotes = isinstance(thing, Claim) and any(citation.quote for citation in thing.sources)
    return "'source' quotes its words" if quotes else ""


ANALYST_WITH_SPEAKER = Check(
    code="analyst-with-speaker",
    severity=Severity.WARNING,
    summary="a claim or argument marked as the analyst's that has a speaker or a quotation",
    why=(
        "`analyst: true` marks what the author of the map added. `by` names who makes a claim, or who draws the "
        "inference that an argument is; a quotation shows that the source states the claim. Only one of both is true."
    ),
    bad="[Quay]: The quay should be closed.\n  + <Ice>: Ice makes it slippery. {by: the harbour, analyst: true}",
    at="<Ice>: Ice makes it slippery. {by: the harbour, analyst: true}",
    good="[Quay]: The quay should be closed.\n  + <Ice>: Ice makes it slippery. {analyst: true}",
    find=_find,
)
