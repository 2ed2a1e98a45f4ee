"""``argmap worksheet``: make worksheets of a map, and keys to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.choosing import unknown
from argmap.cli.including import allow_outside
from argmap.cli.progress import progress
from argmap.cli.selecting import selecting
from argmap.cli.stopping import stoppable
from argmap.files import streams
from argmap.model.query import Role
from argmap.teaching.exercise import Options, Words, exercises
from argmap.teaching.handout import handouts
from argmap.teaching.language import languages

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.files.worksheets import Issue

#: So many versions at most: more than there are students in any lecture hall.
MOST = 1000


def _listed(value: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in (value or "").split(",") if name.strip()))


def _formats(_ctx: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    found = _listed(value)
    for name in found:
        if name not in handouts():
            raise click.BadParameter(unknown("format", name, handouts()))
    return found or ("pdf",)


def _roles(_ctx: click.Context, _option: click.Parameter, value: Sequence[str]) -> frozenset[Role]:
    return frozenset(map(Role, value))


@click.command()
@click.argument("name", metavar="MAP")
@click.option(
    "--exercise",
    "asked",
    metavar="NAMES",
    callback=lambda _ctx, _option, value: _listed(value),
    help=f"Which exercises, separated by commas: {', '.join(exercises())}. All that the map is good for unless given.",
)
@click.option("--seed", type=int, default=0, metavar="N", help="Another number, another sheet; 0 unless given.")
@click.option(
    "--versions", type=click.IntRange(1, MOST), default=1, metavar="K", help="So many different sheets: A, B, C …"
)
@click.option(
    "-o", "--output", "folder", metavar="DIR", default="", help="Where to: a folder; beside MAP unless given."
)
@click.option(
    "--format",
    "kinds",
    default="pdf",
    callback=_formats,
    metavar="TYPES",
    help=f"The types, separated by commas: {', '.join(handouts())}; pdf unless given.",
)
@click.option(
    "--lang",
    "language",
    default="en",
    metavar="LANGUAGE",
    help=f"Of the sheet's own words: {', '.join(languages())}; en unless given. The map's words stay as they are.",
)
@click.option("--paper", default="A4", metavar="PAPER", help="A4, Letter, A3 …; A4 unless given.")
@click.option("--large-print", "large", is_flag=True, help="Type of 18 points.")
@click.option("--dyslexia-friendly", "dyslexia", is_flag=True, help="Wider set, nothing slanted, on a tint.")
@click.option(
    "--system-fonts", "system", is_flag=True, help="Take letters that argmap's fonts lack from this machine's."
)
@click.option("--text", metavar="FILE", default="", help="The text that the map was made of, to print with it.")
@click.option(
    "--share", type=click.FloatRange(0, 1, min_open=True), default=0.5, help="Fill blanks: how many, 0 to 1; 0.5."
)
@click.option(
    "--role",
    "roles",
    multiple=True,
    type=click.Choice([role.value for role in Role]),
    callback=_roles,
    help="Fill blanks: only what does this in the map. May be repeated.",
)
@click.option(
    "--least-depth",
    "level",
    type=click.IntRange(min=0),
    default=1,
    help="Fill blanks: only so far below the main claim.",
)
@click.option("--blank", "blanks", multiple=True, metavar="TITLE", help="Fill blanks: this one. May be repeated.")
@click.option(
    "--words",
    type=click.Choice([words.value for words in Words]),
    default=Words.MISSING.value,
    help="Fill blanks: offer nothing, what is missing, or that and what belongs nowhere.",
)
@click.option("--questions", type=click.IntRange(min=1), default=6, help="So many questions of a kind at most; 6.")
@selecting
@allow_outside
@click.pass_context
def worksheet(ctx: click.Context, /, name: str, asked: tuple[str, ...], folder: str, **given: Any) -> None:
    """Make worksheets of the argument map in MAP (- is standard input), each with a key.

    The same seed gives the same sheets. An exercise that would be trivial or ambiguous on this map is left out, and
    why is said.

    Exits 0 if all went well, 1 if a sheet could not be made or an exercise is unknown, 2 if the command was misspelt.
    """
    from argmap.files.worksheets import write_worksheets  # noqa: PLC0415 - drawing is imported when something is drawn

    strange = [one for one in asked if one not in exercises()]
    known = tuple(one for one in asked if one not in strange)
    for one in strange:
        click.echo(f"Error: {unknown('exercise', one, exercises())}", err=True)
    if asked and not known:
        ctx.exit(2)
    assignment = _assignment(known or exercises(), **given)
    if assignment.wish.close or assignment.wish.max_boxes:
        raise click.UsageError(
            "--close and --max-boxes put boxes in the place of sentences, which exercises are made of"
        )
    beside = "." if name == streams.STREAM else str(Path(name).parent)
    with stoppable(), progress(assignment.versions) as passed:
        issues = _issued(write_worksheets(name, folder or beside, assignment), passed)
    if not any(issue.files for issue in issues):
        raise click.ClickException(f"{name}: no exercise could be made of this map")
    if strange:
        ctx.exit(1)


def _assignment(asked: tuple[str, ...], **given: Any) -> Any:
    from argmap.files.worksheets import Assignment  # noqa: PLC0415 - as above
    from argmap.teaching.look import Look, Print  # noqa: PLC0415

    look = Look(given["paper"], Print.LARGE if given["large"] else Print.NORMAL, given["dyslexia"], given["system"])
    options = Options(
        share=given["share"],
        roles=given["roles"],
        depth=given["level"],
        titles=given["blanks"],
        words=Words(given["words"]),
        questions=given["questions"],
    )
    kept = ("seed", "versions", "kinds", "language", "wish", "text", "outside")
    return Assignment(asked, look=look, options=options, **{key: given[key] for key in kept})


def _issued(found: Any, passed: Callable[[str], None]) -> list[Issue]:
    """Return all of *found*, saying what there is to say of each, and the same thing only once."""
    issues, said = [], dict[str, None]()
    for issue in found:
        fresh = [line for line in issue.remarks if line not in said]
        said |= dict.fromkeys(fresh)
        lines = "".join(f"{line}\n" for line in fresh)
        if issue.files:
            passed(lines)
        elif lines:
            click.echo(lines, err=True, nl=False)
        issues.append(issue)
    return issues
