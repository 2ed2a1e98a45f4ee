"""``argmap show``: an outline in the terminal."""

from __future__ import annotations

import click

from argmap.cli.including import allow_outside, warn
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.including import whole
from argmap.interpret.interpret import reading


@click.command()
@click.argument("name", metavar="FILE")
@click.option(
    "--lines",
    is_flag=True,
    help="Each thing that is said in a line of its own, of this text alone: for git and other programs that compare.",
)
@allow_outside
def show(name: str, *, lines: bool, outside: bool) -> None:
    """Print the argument in FILE (- is standard input) as an outline."""
    if lines:
        from argmap.analysis.ledger import ledger  # noqa: PLC0415 - only this option needs it

        click.echo(ledger(reading(streams.read(name).text).map), nl=False)
        return
    from argmap.render.outline import outline  # noqa: PLC0415 - only this command needs it

    woven = whole(name, outside=outside)
    warn(woven)
    click.echo(outline(reading(woven.text, argdown_config(name)).map))
