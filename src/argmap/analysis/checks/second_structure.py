"""``second-structure``: a second structure for one argument."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

SECOND_STRUCTURE = Check(
    code="second-structure",
    severity=Severity.ERROR,
    summary="a second premise–conclusion structure for the same argument",
    why=(
        "An argument has one structure. argmap reads the second one as a new argument without a title; Argdown's own "
        "tools stop here."
    ),
    bad=(
        "<Habit>\n"
        "\n"
        "(1) Free things are used.\n"
        "----\n"
        "(2) Free buses are used.\n"
        "\n"
        "<Habit>\n"
        "\n"
        "(1) Cars cost money.\n"
        "----\n"
        "(2) Buses are cheaper."
    ),
    at="(1) Cars cost money.\n----\n(2) Buses are cheaper.",
    good=(
        "<Habit>\n"
        "\n"
        "(1) Free things are used.\n"
        "----\n"
        "(2) Free buses are used.\n"
        "\n"
        "<Thrift>\n"
        "\n"
        "(1) Cars cost money.\n"
        "----\n"
        "(2) Buses are cheaper."
    ),
    find=reported("second-structure"),
)
