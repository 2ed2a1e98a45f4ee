"""Make a picture of a map: the one way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap import plugins
from argmap.errors import FontError
from argmap.model.map import ArgumentMap

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.render.engine import Engine
    from argmap.render.notation import Notation, Style
    from argmap.render.output import Output
    from argmap.render.theme import Theme

#: Where the outputs and the notations are: one file each.
OUTPUTS = "argmap.render.outputs"
NOTATIONS = "argmap.render.notations"


def outputs() -> tuple[str, ...]:
    """Return the names of the kinds of file that a map can be drawn as."""
    return plugins.names(OUTPUTS)


def output(name: str) -> Output:
    """Return the kind of file called *name*."""
    from argmap.render.output import Output  # noqa: PLC0415

    return plugins.load(OUTPUTS, name, Output)


def notations() -> tuple[str, ...]:
    """Return the names of the notations that a map can be drawn in."""
    return plugins.names(NOTATIONS)


def notation_called(name: str) -> Notation:
    """Return the notation called *name*."""
    from argmap.render.notation import Notation  # noqa: PLC0415

    return plugins.load(NOTATIONS, name, Notation)


def picture(  # noqa: PLR0913 - the one way in to all that a picture can be
    map: ArgumentMap,
    *,
    to: str = "svg",
    notation: str = "reasons",
    style: Style | None = None,
    engine: str | Engine = "embedded",
    theme: Theme | None = None,
    embed_font: bool = False,
) -> bytes:
    """Return a picture of all of *map* as a file of the kind *to*.

    The same map gives the same bytes on every machine that has the same engine.

    Args:
        map: What to draw; see `ArgumentMap` for how to leave things out.
        to: Name of an output, such as ``svg`` or ``dot``.
        notation: Name of a notation, such as ``reasons`` or ``numbered``.
        style: What is asked of the notation: numbers, labels; nothing unless given.
        engine: Which Graphviz lays out: ``embedded`` or ``system``. Not needed for ``dot``.
        theme: How it looks; the default theme unless given.
        embed_font: Whether the letters that it uses are put into the file, so that it looks the same anywhere.

    Raises:
        EngineError: the engine is missing or gave no layout.
        FontError: such files hold no font, or what puts it in is not installed.
    """
    from attrs import evolve  # noqa: PLC0415

    from argmap.render.engine import choose  # noqa: PLC0415
    from argmap.render.notation import PLAIN  # noqa: PLC0415
    from argmap.render.setting import typeset  # noqa: PLC0415
    from argmap.render.theme import DEFAULT  # noqa: PLC0415

    kind = output(to)
    if embed_font and not kind.holds_font:
        raise FontError(f"no font can be put into {to} files; only into svg files")
    scene = notation_called(notation).stage(map, style or PLAIN)
    return kind.write(evolve(typeset(scene, theme or DEFAULT), with_font=embed_font), choose(engine))
