"""Write a map in another tool's format.

Section: Convert
"""

from __future__ import annotations

from argmap.cli.choosing import Name, either
from argmap.cli.command import command, file_argument, file_option, option
from argmap.cli.including import allow_outside, warn
from argmap.cli.reporting import remark, wrote
from argmap.files import streams
from argmap.files.loading import load
from argmap.interchange.format import format_called, formats


@command(
    examples=(
        "argmap convert debate.argdown --to argdown-json",
        "argmap convert debate.argdown --to argdown-json -o debate.json",
    ),
    exits="0 if all went well, 2 on a usage error or if a file cannot be read or written",
)
@file_argument("name")
@option(
    "--to",
    "target",
    type=Name("format", formats),
    required=True,
    metavar="FORMAT",
    help=f"Format to write: {either(formats())}.",
)
@file_option(
    "-o",
    "--output",
    default=streams.STREAM,
    show_default="standard output",
    metavar="OUTPUT",
    help="File to write; - is standard output.",
)
@allow_outside
def convert(name: str, target: str, output: str, *, outside: bool) -> None:
    """Write a map in another tool's format.

    FILE is a map, or - for standard input. Whatever the format cannot keep is listed on standard error.
    """
    streams.refuse_same(name, output)
    file = load(name, outside=outside)
    found = file.reading
    written = format_called(target).write(found)
    warn(file)
    if not (found.map.claims or found.map.arguments):
        remark(f"{name}: this text has no claims or arguments")
    for loss in written.losses:
        remark(f"{name}: not kept: {loss}")
    streams.write(output, written.data)
    wrote((output,))
