"""``unused-definition``: a titled claim or argument that nothing is connected with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.check import Check
from argmap.analysis.titles import chosen, titled
from argmap.interpret.reading import Occurrence, Reading, Role
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.text import Diagnostic, Severity

_STEPS = frozenset({Role.PREMISE, Role.INTERMEDIARY_CONCLUSION, Role.MAIN_CONCLUSION})


def _find(reading: Reading) -> Iterator[Diagnostic]:
    connected = _connected(reading)
    if not connected or reading.settings.selection.disconnected:
        return
    used = connected | {(one.title, one.claim) for one in titled(reading) if one.mention}
    for claims, table in ((True, reading.places.claims), (False, reading.places.arguments)):
        kind = "claim" if claims else "argument"
        for name, places in chosen(table).items():
            shown = any("isInMap" in place.data for place in places)
            if (name, claims) not in used and not shown and places and not _in_structure(places):
                yield Diagnostic(
                    "unused-definition",
                    Severity.WARNING,
                    f"nothing speaks for or against the {kind} {name!r}, and it speaks for or against nothing;"
                    " connect it, or mention it where it matters",
                    places[0].span,
                )


def _in_structure(places: Sequence[Occurrence]) -> bool:
    """Tell whether it is a premise or a conclusion; whether a step uses it is the concern of unused-premise."""
    return any(place.role in _STEPS for place in places)


def _connected(reading: Reading) -> set[tuple[str, bool]]:
    """Return the titles of all that is connected, each with whether it is a claim's."""
    found: set[tuple[str, bool]] = set()
    for relation in reading.map.relations:
        for end in (relation.source, relation.target):
            match end:
                case ClaimRef(title):
                    found.add((title, True))
                case ArgumentRef(title) | InferenceRef(title):
                    found.add((title, False))
    for argument in reading.map.arguments:
        for inference in argument.inferences:
            found.add((argument.title, False))
            found |= {(premise.claim, True) for premise in inference.premises} | {(inference.conclusion, True)}
    return found


UNUSED_DEFINITION = Check(
    code="unused-definition",
    severity=Severity.WARNING,
    summary="a titled claim or argument that is connected with nothing",
    why=(
        "Whoever gives a title to a claim or an argument mostly means to use it. One that nothing refers to "
        "is a box that hangs in the air, and other tools leave it out of the map. Claims without a title are "
        "not looked at, nor texts in which nothing is connected at all, or whose front matter asks for what is not."
    ),
    bad="[Lanes]: The town should build bus lanes.\n  + [Safety]: They are safe.\n\n[Cost]: They cost little.",
    at="[Cost]: They cost little.",
    good="[Lanes]: The town should build bus lanes.\n  + [Safety]: They are safe.\n  + [Cost]: They cost little.",
    find=_find,
)
