"""``unclosed-bold``: bold text that never ends."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.analysis.stand_ins import literal_emphasis
from argmap.text import Severity

UNCLOSED_BOLD = Check(
    code="unclosed-bold",
    severity=Severity.ERROR,
    summary="bold text without its closing mark",
    why=(
        "Two stars or underscores directly before a word begin bold text. If they are not closed before the paragraph "
        "ends, argmap reads them as text. Argdown's own tools reject the whole document."
    ),
    bad="Fares **doubled last year.",
    at="**",
    good="Fares **doubled** last year.",
    find=reported("unclosed-bold", literal_emphasis),
)
