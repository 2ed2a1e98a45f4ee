"""``include-not-read``: an include that was not read."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

INCLUDE_NOT_READ = Check(
    code="include-not-read",
    severity=Severity.ERROR,
    summary="an include that was not read",
    why=(
        "The text of the included file is missing from the map. The file does not exist, was already included, is not "
        "UTF-8 text, or lies outside the project, which `--allow-outside` permits. Text that does not come from a file "
        "cannot include any."
    ),
    bad="[Fares]: Buses should be free.\n\n@include(costs.argdown)\n",
    at="@include(costs.argdown)",
    good="[Fares]: Buses should be free.\n\n// @include(costs.argdown)\n",
    find=reported("include-not-read"),
)
