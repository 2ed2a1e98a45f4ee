"""``missing-text``: a sentence that is not there."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

MISSING_TEXT = Check(
    code="missing-text",
    severity=Severity.ERROR,
    summary="a claim, argument, relation or heading without its sentence",
    why=(
        "A definition or relation line without words is kept, but says nothing; usually the words were "
        "forgotten, or stand behind a comment mark."
    ),
    bad="[Fares]: Buses should be free.\n  + \n  - Drivers cost money.\n",
    at=" \n",
    good="[Fares]: Buses should be free.\n  - Drivers cost money.\n",
    find=reported("missing-text"),
)
