"""The options that say how a picture looks, and what they ask of the drawing."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

from argmap.files.look import Look
from argmap.render.engine import ENGINES, PATIENCE
from argmap.render.picture import notations, themes

#: What colours may tell of.
COLOUR_BY = ("tag", "group", "speaker")


#: The first stands first in the help.
_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--notation",
        type=click.Choice(notations()),
        default="reasons",
        help="The form of the picture: reasons unless given.",
    ),
    click.option("--numbers", is_flag=True, help="Number what stands below what: 1, 1.1, 1.1a."),
    click.option(
        "--engine",
        type=click.Choice(list(ENGINES)),
        default="embedded",
        help="embedded comes with argmap; system is dot on PATH.",
    ),
    click.option(
        "--time-limit",
        type=click.FloatRange(min=0, min_open=True),
        default=PATIENCE,
        metavar="SECONDS",
        help=f"How long the layout of a map may take, before a plainer one has to do; {PATIENCE:g} unless given.",
    ),
    click.option(
        "--theme",
        metavar="NAME|FILE.toml",
        default="default",
        help=f"How it looks: {', '.join(themes())}, or a theme of your own.",
    ),
    click.option(
        "--colour-by",
        "--color-by",
        "colour_by",
        type=click.Choice(COLOUR_BY),
        callback=lambda _ctx, _option, value: value or "",
        help="What colours and letters tell of; a legend explains them.",
    ),
    click.option("--legend", is_flag=True, help="Explain lines and borders under the picture."),
    click.option(
        "--id", metavar="NAME", default="", help="Begins all ids in an SVG; made from the title unless given."
    ),
)
#: Their names as arguments, which are those of the fields of `Look`.
_NAMES = ("notation", "numbers", "engine", "time_limit", "theme", "colour_by", "legend", "id")


def drawing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return *command* with the options of this file, which it takes as one argument, ``look``."""

    @functools.wraps(command)
    def drawing(**given: Any) -> Any:
        look = Look(**{name: given.pop(name) for name in _NAMES})
        return command(**given, look=look)

    return functools.reduce(lambda done, option: option(done), reversed(_OPTIONS), drawing)
