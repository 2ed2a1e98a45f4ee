"""``merge-conflict``: a conflict that a merge left in the text."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

MERGE_CONFLICT = Check(
    code="merge-conflict",
    severity=Severity.ERROR,
    summary="an unresolved merge conflict",
    why=(
        "Where both sides changed the same thing, a merge leaves both versions between lines of `<<<<<<<`, `=======` "
        "and `>>>>>>>`. argmap skips those lines and reads both versions, so that the map can still be drawn. In front "
        "matter it reads only the first version."
    ),
    bad=(
        "[Lanes]: Build cycle lanes.\n<<<<<<< ours\n  - They cost much.\n=======\n  - They cost too much.\n"
        ">>>>>>> theirs\n"
    ),
    at="<<<<<<< ours\n  - They cost much.\n=======\n  - They cost too much.\n>>>>>>> theirs",
    good="[Lanes]: Build cycle lanes.\n  - They cost much.\n",
    find=reported("merge-conflict"),
)
