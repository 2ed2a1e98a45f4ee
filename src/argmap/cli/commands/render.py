"""``argmap render``: draw a map."""

from __future__ import annotations

from pathlib import Path

import click

from argmap.cli import files
from argmap.cli.argdown_config import argdown_config
from argmap.cli.including import allow_outside, warn, whole
from argmap.errors import OutputError
from argmap.interpret.interpret import reading
from argmap.interpret.reading import Reading
from argmap.model.map import ArgumentMap
from argmap.model.selection import Selection, restricted, select
from argmap.render.engine import ENGINES
from argmap.render.notation import Numbers, Style, label_mode
from argmap.render.picture import notations, outputs, picture


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
@click.option("--embed-font", is_flag=True, help="Put the letters that it uses into the SVG.")
@allow_outside
def render(  # noqa: PLR0913 - one for each option
    name: str,
    output: str | None,
    target: str | None,
    notation: str,
    engine: str,
    *,
    numbers: bool,
    embed_font: bool,
    outside: bool,
) -> None:
    """Draw the argument map in FILE (- is standard input)."""
    target = target or _type_of(output)
    output = output or _beside(name, target)
    files.refuse_same(name, output)
    woven = whole(name, outside=outside)
    found = reading(woven.text, argdown_config(name))
    warn(woven, found.diagnostics)
    style = _style(found, numbers=numbers)
    shown = _shown(found, notation)
    data = picture(shown, to=target, notation=notation, style=style, engine=engine, embed_font=embed_font)
    files.write(output, data)


def _shown(found: Reading, notation: str) -> ArgumentMap:
    """Return all that argues; the notation that selects by itself, as the front matter asks, gets all there is."""
    return found.map if notation == "argdown" else restricted(found.map, select(found.map, Selection()))


def _style(found: Reading, *, numbers: bool) -> Style:
    settings = found.settings
    return Style(
        Numbers.HIERARCHICAL if numbers else Numbers.NONE,
        label_mode(settings.statement_labels),
        label_mode(settings.argument_labels),
        settings.selection,
        found.facts,
    )


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
