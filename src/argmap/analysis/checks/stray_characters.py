"""``stray-characters``: something that is nothing."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

STRAY_CHARACTERS = Check(
    code="stray-characters",
    severity=Severity.ERROR,
    summary="characters that cannot stand where they are",
    why="It is kept in the text, but no meaning was found for it; mostly a line above it is broken.",
    bad='(1) Free things are used.\n-- {note: "--"}\n, buses too\n(2) Free buses are used.',
    at=",",
    good='(1) Free things are used.\n-- {note: "--"} --\n(2) Free buses are used.',
    find=reported("stray-characters"),
)
