"""The options that say what is asked of a file, besides what the picture shows."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

#: The last stands first in the help. Their names as arguments are those of the fields of `Finish`.
_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option("--embed-font", is_flag=True, help="Put the letters that it uses into the SVG."),
)
_NAMES = ("embed_font",)


def finishing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return *command* with the options of this file, which it takes as one argument, ``finish``."""

    @functools.wraps(command)
    def finishing(**given: Any) -> Any:
        from argmap.render.output import Finish  # noqa: PLC0415 - only where something is drawn

        finish = Finish(**{name: given.pop(name) for name in _NAMES})
        return command(**given, finish=finish)

    return functools.reduce(lambda done, option: option(done), _OPTIONS, finishing)
