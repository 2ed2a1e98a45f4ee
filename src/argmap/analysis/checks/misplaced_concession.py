"""``misplaced-concession``: a concession that speaks against nothing."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.interpret.reading import Occurrence, Reading
from argmap.model.claim import Claim
from argmap.model.concessions import CONCESSION, misplaced
from argmap.text import Diagnostic, Severity


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for thing in misplaced(reading.map):
        claim = isinstance(thing, Claim)
        places = (reading.places.claims if claim else reading.places.arguments).get(thing.title, ())
        marked = next((place for place in places if _marks(place)), None)
        if marked:
            yield Diagnostic(
                "misplaced-concession",
                Severity.WARNING,
                f"this {'claim' if claim else 'argument'} is marked as a concession, but speaks against nothing",
                marked.span,
            )


def _marks(place: Occurrence) -> bool:
    return place.data.get(CONCESSION) is True or CONCESSION in place.tags


MISPLACED_CONCESSION = Check(
    code="misplaced-concession",
    severity=Severity.WARNING,
    summary="a claim or argument marked as a concession that speaks against nothing",
    why=(
        "A concession is an objection that the author grants and outweighs. `#concession` or `{concession: true}` "
        "belongs on the claim or argument that opposes or undercuts something, or on what supports that, not on what "
        "is opposed."
    ),
    bad="[Pool]: The town should heat the pool. {concession: true}\n  - [Gas]: Gas is dear.",
    at="[Pool]: The town should heat the pool. {concession: true}",
    good="[Pool]: The town should heat the pool.\n  - [Gas]: Gas is dear. {concession: true}",
    find=_find,
)
