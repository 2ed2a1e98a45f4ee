"""``argmap diff``: what changed in the argument."""

from __future__ import annotations

import click

from argmap.cli.including import allow_outside, warn
from argmap.editing.telling import telling_called, tellings
from argmap.errors import ArgmapError
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.including import whole
from argmap.interpret.interpret import reading
from argmap.model.diff import diff as compare
from argmap.model.map import ArgumentMap


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
@allow_outside
@click.pass_context
def diff(ctx: click.Context, before: str, after: str, *, form: str, outside: bool) -> None:
    """Say what changed in the argument from the map in BEFORE to the map in AFTER (- is standard input).

    What merely stands elsewhere in the text, or is laid out otherwise, is no change.

    Exits 0 if both say the same, 1 if something changed, 2 if a file could not be read.
    """
    if before == after == streams.STREAM:
        raise click.UsageError("standard input holds one map; name a file for the other", ctx)
    found = compare(_map(ctx, before, outside=outside), _map(ctx, after, outside=outside))
    click.echo(telling_called(form).write(found), nl=False)
    ctx.exit(int(bool(found.changes)))


def _map(ctx: click.Context, name: str, *, outside: bool) -> ArgumentMap:
    """Return the map in a file; what cannot be read ends the command with 2, for 1 says that something changed."""
    try:
        woven = whole(name, outside=outside)
        found = reading(woven.text, argdown_config(name)).map
    except ArgmapError as error:
        click.echo(f"Error: {error}", err=True)
        ctx.exit(2)
    warn(woven)
    return found
