"""``argmap convert``: write a map in another tool's format."""

from __future__ import annotations

import click

from argmap.cli import files
from argmap.cli.argdown_config import argdown_config
from argmap.cli.including import allow_outside, warn, whole
from argmap.interchange.format import format_called, formats
from argmap.interpret.interpret import reading


@click.command()
@click.argument("name", metavar="FILE")
@click.option("--to", "target", type=click.Choice(formats()), required=True, help="The format to write.")
@click.option(
    "-o", "--output", default=files.STREAM, metavar="OUT", help="Where to; - is standard output, the default."
)
@allow_outside
def convert(name: str, target: str, output: str, *, outside: bool) -> None:
    """Write the map in FILE (- is standard input) in another tool's format.

    What the format could not keep is said on standard error.
    """
    files.refuse_same(name, output)
    woven = whole(name, outside=outside)
    written = format_called(target).write(reading(woven.text, argdown_config(name)))
    warn(woven)
    for loss in written.losses:
        click.echo(f"{name}: not kept: {loss}", err=True)
    files.write(output, written.data)
