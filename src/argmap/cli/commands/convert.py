"""Convert a map to another format, and back.

Section: Convert
"""

from __future__ import annotations

from pathlib import Path

import click

from argmap.cli.choosing import Name, either
from argmap.cli.command import command, file_argument, file_option, option
from argmap.cli.including import allow_outside, warn
from argmap.cli.reporting import remark, wrote
from argmap.files import streams
from argmap.files.converting import Converted, converted
from argmap.files.loading import load
from argmap.interchange.format import ARGDOWN, Written, format_called, format_of, formats
from argmap.syntax.woven import Woven
from argmap.values import choose_from


@command(
    examples=(
        "argmap convert debate.argdown --to json -o debate.json",
        "argmap convert debate.json -o debate.argdown",
        "argmap convert debate.argdown --to argdown-json",
    ),
    exits="0 if all went well, 1 if the format cannot express the map, 2 on a usage error or if a file cannot be read "
    "or written",
)
@file_argument("name")
@option(
    "--to",
    "target",
    type=Name("format", formats),
    metavar="FORMAT",
    show_default="OUTPUT's suffix, or else argdown, unless FILE is in Argdown",
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
@option("--places", is_flag=True, help="Also write where everything is in the text: file, line and column.")
@allow_outside
def convert(name: str, target: str | None, output: str, *, places: bool, outside: bool) -> None:
    """Convert a map to another format, and back.

    FILE is a map in Argdown or in argmap's own JSON, or - for standard input. Its content decides which of the two it
    is. Whatever cannot be kept is listed on standard error.
    """
    file = load(name, outside=outside)
    streams.refuse_input(output)
    found = converted(file)
    target = target or _target(output, found)
    written = _written(target, found, file.woven if places else None)
    if found.format == ARGDOWN:
        warn(file)
    if not (found.reading.map.claims or found.reading.map.arguments):
        remark(f"{name}: this text has no claims or arguments")
    for loss in (*found.losses, *written.losses):
        remark(f"{name}: not kept: {loss}")
    streams.write(output, written.data)
    wrote((output,))


def _target(output: str, found: Converted) -> str:
    """Return the format to write if the user names none."""
    suffix = "" if output == streams.STREAM else Path(output).suffix
    meant = format_of(suffix) if suffix else ""
    if not meant and found.format == ARGDOWN:
        raise click.UsageError(f"missing option --to; {choose_from(formats())}")
    return meant or ARGDOWN


def _written(target: str, found: Converted, woven: Woven | None) -> Written:
    """Return the file to write; with places in a text that is *woven*, if any."""
    form = format_called(target)
    if not woven:
        return form.write(found.reading)
    if not form.write_places:
        raise click.UsageError(f"--places has no effect on {target}")
    if found.format != ARGDOWN:
        raise click.UsageError(f"--places requires a text in Argdown, and this file is in the format {found.format!r}")
    return form.write_places(found.reading, woven)
