"""``stray-characters``: characters that do not belong here."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

STRAY_CHARACTERS = Check(
    code="stray-characters",
    severity=Severity.ERROR,
    summary="characters that do not belong where they are",
    why=(
        "argmap keeps these characters in the text but cannot interpret them. Usually something is wrong in a line "
        "above."
    ),
    bad='(1) Free things are used.\n-- {note: "--"}\n, buses too\n(2) Free buses are used.',
    at=",",
    good='(1) Free things are used.\n-- {note: "--"} --\n(2) Free buses are used.',
    find=reported("stray-characters"),
)
