"""``argmap show``: an outline in the terminal."""

from __future__ import annotations

import click

from argmap.cli import files
from argmap.interpret.interpret import reading


@click.command()
@click.argument("name", metavar="FILE")
def show(name: str) -> None:
    """Print the argument in FILE (- is standard input) as an outline."""
    from argmap.render.outline import outline  # noqa: PLC0415 - only this command needs it

    click.echo(outline(reading(files.read(name).text).map))
