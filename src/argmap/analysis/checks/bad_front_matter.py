"""``bad-front-matter``: front matter that is no YAML."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

BAD_FRONT_MATTER = Check(
    code="bad-front-matter",
    severity=Severity.ERROR,
    summary="front matter that cannot be read as YAML",
    why=(
        "Without it, all settings of the document are as if not given. The message says what the YAML reader "
        "stumbled over."
    ),
    bad="===\ntitle: [Buses\n===\n\nBuses should be free.",
    at="\ntitle: [Buses\n",
    good='===\ntitle: "[Buses"\n===\n\nBuses should be free.',
    find=reported("bad-front-matter"),
)
