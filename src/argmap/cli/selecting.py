"""The options for which part of a map is shown."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from argmap.cli.choosing import Amount, Name, either
from argmap.cli.command import option
from argmap.files.part_options import PartOptions
from argmap.model.selection import Mode, Selection

#: The heading of these options in the help.
GROUP = "Selection (criteria are combined with AND, repeated options with OR)"


def _part(**given: Any) -> PartOptions:
    selection = Selection(
        tags=given["tags"],
        groups=given["groups"],
        by=given["by"],
        patterns=given["titles"],
        focus=given["focus"] or "",
        depth=given["depth"],
        only_main=given["only_main"],
    )
    mode = given["mode"]
    return PartOptions(selection, mode or None, given["close"], given["max_boxes"] or 0)


_MODES = [mode.value for mode in Mode if mode is not Mode.NOTHING]
#: Options that show one box instead of several claims.
_FOLDING: tuple[Callable[..., Callable[[Any], Any]], ...] = (
    functools.partial(
        option,
        "--max-boxes",
        type=Amount(1),
        metavar="N",
        group=GROUP,
        help="Show at most N boxes; fold the rest, deepest first.",
    ),
    functools.partial(
        option,
        "--close",
        multiple=True,
        metavar="GROUP",
        group=GROUP,
        help="Show this group as one box; may be repeated.",
    ),
)
#: In reverse order of the help.
_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    option(
        "--only-main",
        is_flag=True,
        group=GROUP,
        help="Show main claims, with what directly supports or opposes them.",
    ),
    option(
        "--depth",
        type=Amount(0),
        default=1,
        show_default=True,
        metavar="N",
        group=GROUP,
        needs="focus",
        help="With --focus: at most N steps away.",
    ),
    option(
        "--focus",
        metavar="TITLE",
        group=GROUP,
        help="Show what is near this claim or argument; if both have the title, write [TITLE] or <TITLE>.",
    ),
    option(
        "--select",
        "mode",
        type=Name("selection mode", _MODES),
        metavar="MODE",
        show_default=_MODES[0],
        group=GROUP,
        help=f"Show {_MODES[0]} claims, or those of a selection mode of Argdown: {either(_MODES[1:])}.",
    ),
    option(
        "--title",
        "titles",
        multiple=True,
        metavar="PATTERN",
        group=GROUP,
        help="Show what has a title like this; * and ? match as in a shell.",
    ),
    option("--by", multiple=True, metavar="SPEAKER", group=GROUP, help="Show what this speaker says."),
    option(
        "--group",
        "groups",
        multiple=True,
        metavar="TITLE",
        group=GROUP,
        help="Show what is in this group, at any depth.",
    ),
    option("--tag", "tags", multiple=True, metavar="TAG", group=GROUP, help="Show what has this tag."),
)
#: Their names as arguments.
_NAMES = ("tags", "groups", "by", "titles", "mode", "focus", "depth", "only_main", "close", "max_boxes")


def selecting(command: Callable[..., Any], *, folding: bool = True) -> Callable[..., Any]:
    """Return *command* with these options, as one argument ``part``.

    Without *folding*, the help does not list the options that show one box instead of several claims.
    """

    @functools.wraps(command)
    def selecting(**given: Any) -> Any:
        part = _part(**{name: given.pop(name) for name in _NAMES})
        return command(**given, part=part)

    options = (*(one(hidden=not folding) for one in _FOLDING), *_OPTIONS)
    return functools.reduce(lambda done, option: option(done), options, selecting)


def selecting_claims(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return *command* with the options that do not fold claims into boxes."""
    return selecting(command, folding=False)
