"""Show what changed between two maps.

Section: Check and ask
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from argmap.cli import drawing as looks
from argmap.cli import finishing as files
from argmap.cli.choosing import Amount, Name, either
from argmap.cli.command import command, file_argument, file_option, option, refuse_idle, refuse_without
from argmap.cli.complaints import NO
from argmap.cli.drawing import drawing
from argmap.cli.finishing import finishing
from argmap.cli.including import allow_outside, warn
from argmap.cli.kinds import kind_of
from argmap.cli.reporting import remark, say, wrote
from argmap.cli.theming import theme
from argmap.editing.telling import telling_called, tellings
from argmap.files import streams
from argmap.files.loading import load
from argmap.files.picture_options import PictureOptions
from argmap.interpret.reading import Reading
from argmap.model.diff import diff as compare
from argmap.render.output import FileOptions
from argmap.render.picture import outputs

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.files.comparing import Comparison


@command(
    examples=(
        "argmap diff old.argdown new.argdown",
        "argmap diff old.argdown new.argdown -o changes.svg --around 1",
        "git show HEAD~1:debate.argdown | argmap diff - debate.argdown",
    ),
    exits="0 if nothing changed, 1 if something did, 2 on a usage error or if a file cannot be read or written",
)
@file_argument("before", metavar="BEFORE")
@file_argument("after", metavar="AFTER")
@option(
    "--format",
    "form",
    type=Name("format", tellings),
    default="text",
    show_default=True,
    metavar="FORMAT",
    help=f"Format of the list of changes: {either(tellings())}.",
)
@file_option(
    "-o",
    "--output",
    metavar="OUTPUT",
    help="Also draw both maps as one, with all changes marked, to this file; - is standard output.",
)
@option(
    "--around",
    type=Amount(0),
    metavar="N",
    needs="output",
    help="With -o: draw only changes, and what is at most N steps away from one.",
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
    look: PictureOptions,
    file_options: FileOptions,
    outside: bool,
) -> None:
    """Show what changed between two maps.

    BEFORE and AFTER are maps; one of them may be - for standard input. Moving a block or changing its layout is not a
    change.
    """
    if before == after == streams.STREAM:
        raise click.UsageError("standard input holds one map; name a file for the other", ctx)
    refuse_without(ctx, "output", (looks.GROUP, files.GROUP))
    if output:
        refuse_idle(ctx, (kind_of(output),), outputs())
    if output == streams.STREAM and form != "text":
        raise click.UsageError("--format has no effect with '-o -', which prints the picture instead of a list", ctx)
    old, new = (_reading(name, outside=outside) for name in (before, after))
    found = compare(old.map, new.map)
    if output:
        from argmap.files.comparing import Comparison  # noqa: PLC0415 - most runs draw nothing

        _draw(Comparison((before, after), found, new, around, outside), output, look, file_options)
    if output != streams.STREAM:
        say(telling_called(form).write(found), end="")
    ctx.exit(NO if found.changes else 0)


def _draw(comparison: Comparison, output: str, look: PictureOptions, file_options: FileOptions) -> None:
    from argmap.files.comparing import draw_changes  # noqa: PLC0415 - most runs draw nothing

    dressed = evolve(look, theme=theme(look.theme))
    for line in draw_changes(comparison, output, kind_of(output), dressed, file_options):
        remark(f"{Path(output).name}: {line}")
    wrote((output,))


def _reading(name: str, *, outside: bool) -> Reading:
    file = load(name, outside=outside)
    warn(file)
    return file.reading
