"""``argmap convert``: write a map in another tool's format."""

from __future__ import annotations

import click

from argmap.cli.including import allow_outside, warn
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.including import whole
from argmap.interchange.format import format_called, formats
from argmap.interpret.interpret import reading


@click.command()
@click.argument("name", metavar="FILE")
@click.option("--to", "target", type=click.Choice(formats()), required=True, help="The format to write.")
@click.option(
    "-o", "--output", default=streams.STREAM, metavar="OUT", help="Where to; - is standard output, the default."
)
@allow_outside
def convert(name: str, target: str, output: str, *, outside: bool) -> None:
    """Write the map in FILE (- is standard input) in another tool's format.

    What the format could not keep is said on standard error.
    """
    streams.refuse_same(name, output)
    woven = whole(name, outside=outside)
    written = format_called(target).write(reading(woven.text, argdown_config(name)))
    warn(woven)
    for loss in written.losses:
        click.echo(f"{name}: not kept: {loss}", err=True)
    streams.write(output, written.data)
