"""``argmap render``: draw a map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.finishing import finishing
from argmap.cli.including import allow_outside, warn
from argmap.cli.selecting import Wish, selecting, tell
from argmap.cli.theming import theme
from argmap.errors import OutputError
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.including import whole
from argmap.interpret.interpret import reading
from argmap.interpret.reading import Reading
from argmap.model.selection import Mode
from argmap.render.engine import ENGINES
from argmap.render.notation import Numbers, Style, label_mode
from argmap.render.picture import as_files, drawn, notation_called, notations, outputs, remarks, themes

if TYPE_CHECKING:  # see below
    from argmap.render.colouring import Colouring
    from argmap.render.output import Finish

#: What colours may tell of.
COLOUR_BY = ("tag", "group", "speaker")


@click.command()
@click.argument("name", metavar="FILE")
@click.option(
    "-o", "--output", metavar="OUT", help="Where to; - is standard output. FILE with the type's suffix unless given."
)
@click.option(
    "--to", "target", type=click.Choice(outputs()), help="The type; OUT's suffix says it unless given, else svg."
)
@click.option(
    "--notation",
    type=click.Choice(notations()),
    default="reasons",
    help="The form of the picture: reasons unless given.",
)
@click.option("--numbers", is_flag=True, help="Number what stands below what: 1, 1.1, 1.1a.")
@click.option(
    "--engine",
    type=click.Choice(list(ENGINES)),
    default="embedded",
    help="embedded comes with argmap; system is dot on PATH.",
)
@click.option(
    "--theme",
    "look",
    metavar="NAME|FILE.toml",
    default="default",
    help=f"How it looks: {', '.join(themes())}, or a theme of your own.",
)
@click.option(
    "--colour-by",
    "--color-by",
    "colour_by",
    type=click.Choice(COLOUR_BY),
    help="What colours and letters tell of; a legend explains them.",
)
@click.option("--legend", is_flag=True, help="Explain lines and borders under the picture.")
@click.option(
    "--id", "id_", metavar="NAME", default="", help="Begins all ids in an SVG; made from the title unless given."
)
@finishing
@selecting
@allow_outside
def render(  # noqa: PLR0913 - one for each option
    name: str,
    output: str | None,
    target: str | None,
    notation: str,
    engine: str,
    *,
    id_: str,
    wish: Wish,
    numbers: bool,
    finish: Finish,
    look: str,
    colour_by: str | None,
    legend: bool,
    outside: bool,
) -> None:
    """Draw the argument map in FILE (- is standard input)."""
    target = target or _type_of(output)
    output = output or _beside(name, target)
    streams.refuse_same(name, output)
    woven = whole(name, outside=outside)
    chosen = theme(look)
    found = reading(woven.text, argdown_config(name))
    warn(woven, found.diagnostics)
    # a notation that selects by itself, as the style says, gets all there is
    mode = Mode.ALL if notation == "argdown" else wish.mode
    shown = wish.view(found, mode, notation_called(notation).boxing)
    tell(name, shown)
    made = drawn(
        shown,
        notation=notation,
        style=_style(found, wish, numbers=numbers),
        engine=engine,
        theme=chosen,
        colour_by=_colouring(colour_by, found) if colour_by else "",
        legend=legend,
        id=id_ or _id(name, found.map.title),
    )
    streams.write(output, as_files(made, (target,), finish)[target])
    for remark in remarks(made, (target,), finish):
        click.echo(f"{name}: {remark}", err=True)


def _style(found: Reading, wish: Wish, *, numbers: bool) -> Style:
    settings = found.settings
    return Style(
        Numbers.HIERARCHICAL if numbers else Numbers.NONE,
        label_mode(settings.statement_labels),
        label_mode(settings.argument_labels),
        wish.moded(settings.selection),
        found.facts,
    )


def _colouring(by: str, found: Reading) -> Colouring:
    from argmap.render.colouring import Colouring  # noqa: PLC0415 - only where it is asked for

    return Colouring(by, found.settings.colours)


def _id(name: str, title: str) -> str:
    """Return the id of a picture by the name of its file; empty if it has a title, which serves better."""
    if title or name == streams.STREAM:
        return ""
    from argmap.render.slugs import identity  # noqa: PLC0415 - only what is drawn has an id

    return identity(Path(name).stem)


def _type_of(output: str | None) -> str:
    """Return the type that the suffix of *output* names; svg where there is none."""
    suffix = Path(output).suffix if output and output != streams.STREAM else ""
    if not suffix:
        return "svg"
    if suffix[1:] not in outputs():
        raise OutputError(output or "", f"{suffix} is no type that argmap draws; there are {', '.join(outputs())}")
    return suffix[1:]


def _beside(name: str, target: str) -> str:
    return streams.STREAM if name == streams.STREAM else str(Path(name).with_suffix(f".{target}"))
