"""``argmap render``: draw a map."""

from __future__ import annotations

from pathlib import Path

import click

from argmap.cli import files
from argmap.cli.argdown_config import argdown_config
from argmap.cli.including import allow_outside, warn, whole
from argmap.errors import OutputError
from argmap.interpret.interpret import reading
from argmap.model.selection import Selection, restricted, select
from argmap.render.engine import ENGINES
from argmap.render.picture import outputs, picture


@click.command()
@click.argument("name", metavar="FILE")
@click.option(
    "-o", "--output", metavar="OUT", help="Where to; - is standard output. FILE with the type's suffix unless given."
)
@click.option(
    "--to", "target", type=click.Choice(outputs()), help="The type; OUT's suffix says it unless given, else svg."
)
@click.option(
    "--engine",
    type=click.Choice(list(ENGINES)),
    default="embedded",
    help="embedded comes with argmap; system is dot on PATH.",
)
@allow_outside
def render(name: str, output: str | None, target: str | None, engine: str, *, outside: bool) -> None:
    """Draw the argument map in FILE (- is standard input)."""
    target = target or _type_of(output)
    output = output or _beside(name, target)
    files.refuse_same(name, output)
    woven = whole(name, outside=outside)
    found = reading(woven.text, argdown_config(name))
    warn(woven, found.diagnostics)
    shown = restricted(found.map, select(found.map, Selection()))
    files.write(output, picture(shown, to=target, engine=engine))


def _type_of(output: str | None) -> str:
    """Return the type that the suffix of *output* names; svg where there is none."""
    suffix = Path(output).suffix if output and output != files.STREAM else ""
    if not suffix:
        return "svg"
    if suffix[1:] not in outputs():
        raise OutputError(output or "", f"{suffix} is no type that argmap draws; there are {', '.join(outputs())}")
    return suffix[1:]


def _beside(name: str, target: str) -> str:
    return files.STREAM if name == files.STREAM else str(Path(name).with_suffix(f".{target}"))
