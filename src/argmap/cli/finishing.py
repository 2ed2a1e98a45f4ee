"""The options that say what is asked of a file, besides what the picture shows."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

from argmap.render.unfolding import Unfolding

#: The last stands first in the help. Their names as arguments are those of the fields of `Finish`.
_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--system-fonts", is_flag=True, help="PDF and PNG: take letters that argmap's fonts lack from this machine's."
    ),
    click.option(
        "--steps",
        type=click.Choice([order.value for order in Unfolding]),
        help="PDF and HTML: build it up: box by box, level by level, or paragraph by paragraph of the source.",
    ),
    click.option("--tile", is_flag=True, help="PDF: spread it over pages of that paper, with marks where to cut."),
    click.option(
        "--page", metavar="PAPER", default="", help="PDF: fit it on A4, A3, Letter …; its own size unless given."
    ),
    click.option("--transparent", is_flag=True, help="PNG: no colour behind the picture."),
    click.option(
        "--scale",
        type=float,
        help="PNG and PDF: how large, times its size in a browser; up to 2 for PNG and 1 for PDF unless given.",
    ),
    click.option("--embed-font", is_flag=True, help="Put the letters that it uses into the SVG."),
)
_NAMES = ("embed_font", "scale", "transparent", "page", "tile", "system_fonts")


def finishing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return *command* with the options of this file, which it takes as one argument, ``finish``."""

    @functools.wraps(command)
    def finishing(**given: Any) -> Any:
        from argmap.render.output import Finish  # noqa: PLC0415 - only where something is drawn

        order = given.pop("steps")
        finish = Finish(steps=Unfolding(order) if order else None, **{name: given.pop(name) for name in _NAMES})
        return command(**given, finish=finish)

    return functools.reduce(lambda done, option: option(done), _OPTIONS, finishing)
