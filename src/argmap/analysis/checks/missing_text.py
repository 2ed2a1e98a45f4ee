"""``missing-text``: a claim, argument, relation or heading without words."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

MISSING_TEXT = Check(
    code="missing-text",
    severity=Severity.ERROR,
    summary="a claim, argument, relation or heading without text",
    why=(
        "argmap keeps a title or relation line without words, but it says nothing. Usually the words were forgotten or "
        "commented out."
    ),
    bad="[Fares]: Buses should be free.\n  + \n  - Drivers cost money.\n",
    at=" \n",
    good="[Fares]: Buses should be free.\n  - Drivers cost money.\n",
    find=reported("missing-text"),
)
