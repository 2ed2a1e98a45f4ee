"""``unclosed-front-matter``: front matter that never ends."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

UNCLOSED_FRONT_MATTER = Check(
    code="unclosed-front-matter",
    severity=Severity.ERROR,
    summary="front matter without its closing line",
    why=(
        "Front matter is YAML between two lines of `===`. Without the second line, the title and the settings are read "
        "as text."
    ),
    bad="===\ntitle: Buses\n\nBuses should be free.",
    at="===",
    good="===\ntitle: Buses\n===\n\nBuses should be free.",
    find=reported("unclosed-front-matter"),
)
