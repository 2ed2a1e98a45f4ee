"""``argmap render``: draw a map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.drawing import Look, drawing, type_of
from argmap.cli.finishing import finishing
from argmap.cli.including import allow_outside, warn
from argmap.cli.selecting import Wish, selecting, tell
from argmap.cli.theming import theme
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.including import whole
from argmap.interpret.interpret import reading
from argmap.render.picture import as_files, drawn, outputs
from argmap.render.picture import output as kind

if TYPE_CHECKING:  # see below
    from argmap.render.output import Finish


@click.command()
@click.argument("name", metavar="FILE")
@click.option(
    "-o", "--output", metavar="OUT", help="Where to; - is standard output. FILE with the type's suffix unless given."
)
@click.option(
    "--to", "target", type=click.Choice(outputs()), help="The type; OUT's suffix says it unless given, else svg."
)
@drawing
@finishing
@selecting
@allow_outside
def render(  # noqa: PLR0913 - one for each option
    name: str,
    output: str | None,
    target: str | None,
    *,
    look: Look,
    finish: Finish,
    wish: Wish,
    outside: bool,
) -> None:
    """Draw the argument map in FILE (- is standard input)."""
    target = target or type_of(output)
    output = output or _beside(name, target)
    streams.refuse_same(name, output)
    woven = whole(name, outside=outside)
    chosen = theme(look.theme)
    found = reading(woven.text, argdown_config(name))
    warn(woven, found.diagnostics)
    shown = look.view(found, wish)
    tell(name, shown)
    made = drawn(shown, **look.how(name, found, wish, chosen))
    streams.write(output, as_files(made, (target,), finish)[target])


def _beside(name: str, target: str) -> str:
    if name == streams.STREAM:
        return streams.STREAM
    return str(Path(name).with_suffix(kind(target).suffix))
