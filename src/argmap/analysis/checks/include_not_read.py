"""``include-not-read``: a file that is not included."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

INCLUDE_NOT_READ = Check(
    code="include-not-read",
    severity=Severity.ERROR,
    summary="an include that is not carried out",
    why=(
        "The text of the file is missing from the map. The file is not there, was included before, lies outside the "
        "project (--allow-outside permits that), is no UTF-8 text, or only a text was read and no file."
    ),
    bad="[Fares]: Buses should be free.\n\n@include(costs.argdown)\n",
    at="@include(costs.argdown)",
    good="[Fares]: Buses should be free.\n\n// @include(costs.argdown)\n",
    find=reported("include-not-read"),
)
