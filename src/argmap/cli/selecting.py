"""The options that say what part of a map is shown."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

from argmap.files.wish import Wish
from argmap.model.selection import Mode, Selection


def _wish(**given: Any) -> Wish:
    selection = Selection(
        tags=frozenset(tag.removeprefix("#") for tag in given["tags"]),
        groups=frozenset(given["groups"]),
        by=frozenset(given["by"]),
        patterns=frozenset(given["titles"]),
        focus=given["focus"] or "",
        depth=given["depth"],
        only_main=given["only_main"],
    )
    mode = given["mode"]
    return Wish(selection, Mode(mode) if mode else None, given["close"], given["max_boxes"] or 0)


_MODES = [mode.value for mode in Mode if mode is not Mode.NOTHING]
#: The last stands first in the help.
_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--max-boxes",
        type=click.IntRange(min=1),
        metavar="N",
        help="At most so many: the deepest is folded up and counted.",
    ),
    click.option("--close", multiple=True, metavar="GROUP", help="Show this group as one box. May be repeated."),
    click.option("--only-main", is_flag=True, help="Only main claims, with what speaks directly for and against them."),
    click.option(
        "--depth",
        type=click.IntRange(min=0),
        default=1,
        metavar="N",
        help="How many steps away from the focus; 1 unless given.",
    ),
    click.option("--focus", metavar="TITLE", help="Only what is near this claim or argument; [T] or <T> says which."),
    click.option(
        "--select",
        "mode",
        type=click.Choice(_MODES),
        metavar="MODE",
        help=f"Which claims: {_MODES[0]} unless given; or as in Argdown: {', '.join(_MODES[1:])}.",
    ),
    click.option(
        "--title", "titles", multiple=True, metavar="PATTERN", help="Only what has such a title; * and ? as in a shell."
    ),
    click.option("--by", multiple=True, metavar="SPEAKER", help="Only what this one says. May be repeated."),
    click.option("--group", "groups", multiple=True, metavar="TITLE", help="Only what is in this group, at any depth."),
    click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only what has this tag. May be repeated."),
)
#: Their names as arguments.
_NAMES = ("tags", "groups", "by", "titles", "mode", "focus", "depth", "only_main", "close", "max_boxes")


def selecting(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return *command* with the options of this file, which it takes as one argument, ``wish``."""

    @functools.wraps(command)
    def wishing(**given: Any) -> Any:
        wish = _wish(**{name: given.pop(name) for name in _NAMES})
        return command(**given, wish=wish)

    return functools.reduce(lambda done, option: option(done), _OPTIONS, wishing)
