"""``unclosed-italic``: italic text that never ends."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.analysis.stand_ins import literal_emphasis
from argmap.text import Severity

UNCLOSED_ITALIC = Check(
    code="unclosed-italic",
    severity=Severity.ERROR,
    summary="italic text without its closing mark",
    why=(
        "A star or underscore directly before a word begins italic text. If it is not closed before the paragraph "
        "ends, argmap reads it as text. Argdown's own tools reject the whole document."
    ),
    bad="The file bus_fares is old.",
    at="_",
    good="The file bus\\_fares is old.",
    find=reported("unclosed-italic", literal_emphasis),
)
