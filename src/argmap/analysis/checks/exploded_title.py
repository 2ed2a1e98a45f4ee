"""``exploded-title``: a step whose generated title is already taken."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

EXPLODED_TITLE = Check(
    code="exploded-title",
    severity=Severity.WARNING,
    summary="a step whose generated title is already taken",
    why=(
        "With `explodeArguments`, each step of an argument becomes an argument of its own. Its title is that of the "
        "whole argument and a number. If another argument already has that title, the step gets a different one."
    ),
    bad=(
        "===\n"
        "model: {explodeArguments: true}\n"
        "===\n"
        "\n"
        "<Habit - 1>: People like free things.\n"
        "\n"
        "<Habit>\n"
        "\n"
        "(1) Buses are free.\n"
        "----\n"
        "(2) [Used]: Buses are used.\n"
        "----\n"
        "(3) Cars are not.\n"
        "\n"
        "[Used]\n"
        "  + <Habit - 1>"
    ),
    at="[Used]: Buses are used.",
    good=(
        "===\n"
        "model: {explodeArguments: true}\n"
        "===\n"
        "\n"
        "<Liking>: People like free things.\n"
        "\n"
        "<Habit>\n"
        "\n"
        "(1) Buses are free.\n"
        "----\n"
        "(2) [Used]: Buses are used.\n"
        "----\n"
        "(3) Cars are not.\n"
        "\n"
        "[Used]\n"
        "  + <Liking>"
    ),
    find=reported("exploded-title"),
)
