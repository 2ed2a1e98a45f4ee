"""``bad-front-matter``: front matter that is not valid YAML."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

BAD_FRONT_MATTER = Check(
    code="bad-front-matter",
    severity=Severity.ERROR,
    summary="front matter that is not valid YAML",
    why="argmap ignores all settings of the document. The message repeats what the YAML reader reported.",
    bad="===\ntitle: [Buses\n===\n\nBuses should be free.",
    at="\ntitle: [Buses\n",
    good='===\ntitle: "[Buses"\n===\n\nBuses should be free.',
    find=reported("bad-front-matter"),
)
