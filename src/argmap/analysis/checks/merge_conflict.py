"""``merge-conflict``: two versions that a merge left, and the lines around them."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

MERGE_CONFLICT = Check(
    code="merge-conflict",
    severity=Severity.ERROR,
    summary="two versions that a merge left to be chosen from",
    why=(
        "Where two sides changed the same thing, a merge leaves what each of them says between lines of <<<<<<<, "
        "======= and >>>>>>>. Those lines are passed over and both versions are read, so that the map can still be "
        "drawn; of the front matter, it is the first version."
    ),
    bad=(
        "[Lanes]: Build cycle lanes.\n<<<<<<< ours\n  - They cost much.\n=======\n  - They cost too much.\n"
        ">>>>>>> theirs\n"
    ),
    at="<<<<<<< ours\n  - They cost much.\n=======\n  - They cost too much.\n>>>>>>> theirs",
    good="[Lanes]: Build cycle lanes.\n  - They cost much.\n",
    find=reported("merge-conflict"),
)
