"""``unused-definition``: a titled claim or argument without relations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.check import Check
from argmap.analysis.titles import chosen, titled
from argmap.interpret.reading import Occurrence, Reading, StatementRole
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.text import Diagnostic, Severity

_STEPS = frozenset({StatementRole.PREMISE, StatementRole.INTERMEDIARY_CONCLUSION, StatementRole.MAIN_CONCLUSION})


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
                    f"the {kind} {name!r} has no relation to anything;"
                    " relate it to a claim or argument, or mention it with @",
                    places[0].span,
                )


def _in_structure(places: Sequence[Occurrence]) -> bool:
    """Return whether it is a premise or a conclusion; unused-premise checks whether a step uses it."""
    return any(place.role in _STEPS for place in places)


def _connected(reading: Reading) -> set[tuple[str, bool]]:
    """Return the titles of everything connected, and for each whether it is a claim."""
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
    summary="a titled claim or argument without any relation",
    why=(
        "You usually give a claim or an argument a title in order to use it elsewhere. Without a relation it is an "
        "isolated box, and other tools leave it out of the map. This check skips untitled claims, texts without any "
        "relation, and texts whose front matter asks to show unconnected claims."
    ),
    bad="[Lanes]: The town should build bus lanes.\n  + [Safety]: They are safe.\n\n[Cost]: They cost little.",
    at="[Cost]: They cost little.",
    good="[Lanes]: The town should build bus lanes.\n  + [Safety]: They are safe.\n  + [Cost]: They cost little.",
    find=_find,
)
