"""Make worksheets from a map, with answer keys.

Section: Teach
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from argmap.cli.choosing import Amount, Name, Names, either
from argmap.cli.command import command, file_argument, file_option, option, refuse_idle, spelled
from argmap.cli.complaints import Refusal
from argmap.cli.finishing import Paper
from argmap.cli.including import allow_outside
from argmap.cli.kinds import is_folder
from argmap.cli.progress import progress
from argmap.cli.reporting import painted, remark, wrote
from argmap.cli.selecting import selecting_claims
from argmap.cli.speaking import language
from argmap.cli.stopping import stoppable
from argmap.files import streams
from argmap.model.query import Role
from argmap.teaching.exercise import CHOOSING, ExerciseOptions, WordBank, exercises
from argmap.teaching.handout import handouts
from argmap.teaching.sheet import MOST

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.files.worksheets import Issue

#: The heading of options for the exercises in the help.
_EXERCISES = "Exercises"
_PRINT = "Print"
_ROLES = [role.value for role in Role]
_WORDS = [words.value for words in WordBank]
#: Parameters that are fields of `ExerciseOptions` and of `PrintOptions`.
_OPTIONS = ("share", "roles", "least_depth", "blanks", "words", "questions")
_PRINTED = ("paper", "large_print", "dyslexia_friendly", "system_fonts")


def _only(*names: str) -> frozenset[str]:
    """Return the exercises that none of *names* is: an option for these has no effect on them."""
    return frozenset(exercises()).difference(names)


@command(
    examples=(
        "argmap worksheet debate.argdown",
        "argmap worksheet debate.argdown --exercise fill-blanks,scramble --versions 3 -o out/",
        "argmap worksheet debate.argdown --format docx --lang de --large-print",
    ),
    exits="0 if all went well; 1 if no exercise can be made of the map, or it lacks something you named; 2 on a usage "
    "error, or if a file cannot be read or written",
)
@file_argument("name")
@option(
    "--exercise",
    "asked",
    type=Names("exercise", exercises),
    metavar="NAMES",
    show_default="all that suit the map",
    group=_EXERCISES,
    help=f"Exercises, separated by commas: {either(exercises())}.",
)
@option(
    "--seed",
    type=Amount(-inf),
    default=0,
    show_default=True,
    metavar="N",
    help="Make another selection of tasks; the same seed makes the same worksheet.",
)
@option(
    "--versions",
    type=Amount(1, MOST),
    default=1,
    show_default=True,
    metavar="N",
    help="Number of different versions: A, B, C …",
)
@file_option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    default="",
    show_default="beside FILE",
    help="Folder to write to; created if missing.",
)
@option(
    "--format",
    "kinds",
    type=Names("file type", handouts),
    default="pdf",
    show_default=True,
    metavar="TYPES",
    help=f"File types, separated by commas: {either(handouts())}.",
)
@language("worksheet")
@option(
    "--paper",
    type=Paper(),
    default="A4",
    show_default=True,
    metavar="PAPER",
    group=_PRINT,
    help="Paper such as A4, Letter or A3.",
)
@option("--large-print", is_flag=True, group=_PRINT, help="Set text in 18 points.")
@option(
    "--dyslexia-friendly",
    is_flag=True,
    group=_PRINT,
    help="Add space between letters, words and lines, avoid italics, and tint the page.",
)
@option(
    "--system-fonts",
    is_flag=True,
    idle=("html",),
    group=_PRINT,
    help="Take letters that argmap's fonts lack from the fonts on this machine (PDF and DOCX only).",
)
@file_option("--text", metavar="FILE", default="", help="Also print this file: the text that the map analyses.")
@option(
    "--share",
    type=Amount(0, 1, whole=False, exclusive=True),
    default=0.5,
    show_default=True,
    metavar="N",
    idle=_only("fill-blanks"),
    group=_EXERCISES,
    help="fill-blanks: share of the sentences to blank out, above 0 and at most 1.",
)
@option(
    "--role",
    "roles",
    multiple=True,
    type=Name("role", _ROLES),
    metavar="ROLE",
    idle=_only("fill-blanks", "missing-premise"),
    group=_EXERCISES,
    help=f"fill-blanks, missing-premise: blank out only {either(_ROLES)}; may be repeated.",
)
@option(
    "--least-depth",
    type=Amount(0),
    default=1,
    show_default=True,
    metavar="N",
    idle=_only("fill-blanks"),
    group=_EXERCISES,
    help="fill-blanks: blank out only what is at least N steps below the main claim.",
)
@option(
    "--blank",
    "blanks",
    multiple=True,
    metavar="TITLE",
    idle=_only("fill-blanks", "missing-premise"),
    group=_EXERCISES,
    help="fill-blanks, missing-premise: blank out exactly this claim or argument; may be repeated.",
)
@option(
    "--words",
    type=Name("value", _WORDS),
    default=WordBank.MISSING.value,
    show_default=True,
    metavar="WHICH",
    idle=_only("fill-blanks", "missing-premise", "standard-form"),
    group=_EXERCISES,
    help="fill-blanks, missing-premise, standard-form: offer no sentences (none), the missing ones, or these and "
    "some that fit nowhere (distracting).",
)
@option(
    "--questions",
    type=Amount(1),
    default=6,
    show_default=True,
    metavar="N",
    idle=_only(
        "linked-or-convergent",
        "missing-premise",
        "name-scheme",
        "objection-target",
        "standard-form",
        "supports-or-opposes",
        "who-says",
    ),
    group=_EXERCISES,
    help="Ask at most N questions in each exercise that asks any.",
)
@selecting_claims
@allow_outside
@click.pass_context
def worksheet(
    ctx: click.Context,
    /,
    name: str,
    asked: tuple[str, ...] | None,
    kinds: tuple[str, ...],
    folder: str,
    **given: Any,
) -> None:
    """Make worksheets from a map, with answer keys.

    FILE is a map, or - for standard input. An exercise that would be trivial or ambiguous for this map is left out,
    with the reason on standard error.
    """
    from argmap.files.worksheets import UNFOLDED, write_worksheets  # noqa: PLC0415 - drawing is imported when something is drawn

    refuse_idle(ctx, asked or exercises(), exercises())
    refuse_idle(ctx, kinds, handouts())
    if name == given["text"] == streams.STREAM:
        raise click.UsageError("standard input cannot be both the map and --text; name a file")
    if Path(folder).suffix.lower().removeprefix(".") in handouts() and not is_folder(folder):
        raise click.UsageError(f"--output: {folder!r} looks like a file; name a folder")
    if given["blanks"]:
        _refuse_beside_blanks(ctx)
    if folding := given["part"].folding:
        raise click.UsageError(f"--{folding.replace('_', '-')} has no effect on {UNFOLDED}")
    assignment = _assignment(asked or (), kinds=kinds, **given)
    beside = "." if name == streams.STREAM else str(Path(name).parent)
    with stoppable(), progress(assignment.versions) as passed:
        issues = _issued(write_worksheets(name, folder or beside, assignment), passed)
    if not any(issue.files for issue in issues):
        raise Refusal(f"{name}: no exercise can be made of this map")
    wrote(file for issue in issues for file in issue.files)


def _refuse_beside_blanks(ctx: click.Context) -> None:
    """Raise `click.UsageError` if an option would choose blanks that --blank chooses."""
    for one in ctx.command.params:
        if one.name in CHOOSING and ctx.get_parameter_source(one.name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{spelled(one)} has no effect with --blank, which names the blanks")


def _assignment(asked: tuple[str, ...], **given: Any) -> Any:
    from argmap.files.worksheets import Assignment, WorksheetPlan  # noqa: PLC0415 - as above
    from argmap.teaching.look import PrintOptions  # noqa: PLC0415

    plan = WorksheetPlan(
        asked,
        given["seed"],
        given["language"],
        ExerciseOptions(**{name: given[name] for name in _OPTIONS}),
        PrintOptions(**{name: given[name] for name in _PRINTED}),
        given["part"],
    )
    return Assignment(plan, **{name: given[name] for name in ("versions", "kinds", "text", "outside")})


def _issued(found: Any, passed: Callable[[str], None]) -> list[Issue]:
    """Return all of *found*, printing the remarks of each; a remark is printed only once."""
    issues, said = [], dict[str, None]()
    for issue in found:
        fresh = [line for line in issue.remarks if line not in said]
        said |= dict.fromkeys(fresh)
        if issue.files:
            passed("".join(f"{painted(line)}\n" for line in fresh))
        else:
            for line in fresh:
                remark(line)
        issues.append(issue)
    return issues
