"""``argmap diff``: what changed in the argument."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click
from attrs import evolve

from argmap.cli.drawing import drawing
from argmap.cli.finishing import finishing
from argmap.cli.including import allow_outside, warn
from argmap.cli.kinds import kind_of
from argmap.cli.theming import theme
from argmap.editing.telling import telling_called, tellings
from argmap.errors import ArgmapError
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.including import whole
from argmap.files.look import Look
from argmap.interpret.interpret import reading
from argmap.interpret.reading import Reading
from argmap.model.diff import diff as compare
from argmap.render.output import PLAIN, Finish

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.files.comparing import Comparison


@click.command()
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@click.option(
    "--format",
    "form",
    type=click.Choice(tellings()),
    default="text",
    show_default=True,
    help="How changes are written.",
)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="Draw both maps as one, with what was added, removed and changed marked, to this file; - is standard output.",
)
@click.option(
    "--around",
    type=click.IntRange(min=0),
    metavar="N",
    help="Draw only what changed and what is at most N steps away from that.",
)
@drawing
@finishing
@allow_outside
@click.pass_context
def diff(  # noqa: PLR0913 - one for each option that needs thought
    ctx: click.Context,
    /,
    before: str,
    after: str,
    *,
    form: str,
    output: str | None,
    around: int | None,
    look: Look,
    finish: Finish,
    outside: bool,
) -> None:
    """Say what changed in the argument from the map in BEFORE to the map in AFTER (- is standard input).

    What merely stands elsewhere in the text, or is laid out otherwise, is no change.

    Exits 0 if both say the same, 1 if something changed, 2 if a file could not be read or written.
    """
    if before == after == streams.STREAM:
        raise click.UsageError("standard input holds one map; name a file for the other", ctx)
    if not output and (around is not None or (look, finish) != (Look(), PLAIN)):
        raise click.UsageError("that is asked of a picture; name a file for it with -o", ctx)
    old, new = (_reading(ctx, name, outside=outside) for name in (before, after))
    found = compare(old.map, new.map)
    if output:
        from argmap.files.comparing import Comparison  # noqa: PLC0415 - most runs draw nothing

        _draw(ctx, Comparison((before, after), found, new, around), output, (look, finish))
    if output != streams.STREAM:
        click.echo(telling_called(form).write(found), nl=False)
    ctx.exit(int(bool(found.changes)))


def _draw(ctx: click.Context, comparison: Comparison, output: str, how: tuple[Look, Finish]) -> None:
    """Write the picture; an error ends the command with 2, as one of reading does."""
    from argmap.files.comparing import draw_changes  # noqa: PLC0415 - as above

    look, finish = how
    try:
        dressed = evolve(look, theme=theme(look.theme))
        remarks = draw_changes(comparison, output, kind_of(output), dressed, finish)
    except ArgmapError as error:
        _fail(ctx, error)
    for line in remarks:
        click.echo(f"{Path(output).name}: {line}", err=True)


def _fail(ctx: click.Context, error: ArgmapError) -> NoReturn:
    click.echo(f"Error: {error}", err=True)
    ctx.exit(2)


def _reading(ctx: click.Context, name: str, *, outside: bool) -> Reading:
    """Return what a file says; what cannot be read ends the command with 2, for 1 says that something changed."""
    try:
        woven = whole(name, outside=outside)
        found = reading(woven.text, argdown_config(name))
    except ArgmapError as error:
        _fail(ctx, error)
    warn(woven)
    return found
