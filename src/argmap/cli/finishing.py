"""The options for the file that is written."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from argmap.cli.choosing import Amount, Name
from argmap.cli.command import option
from argmap.interpret.pages import PAPERS
from argmap.render.picture import outputs
from argmap.render.unfolding import Unfolding
from argmap.values import unknown

if TYPE_CHECKING:
    import click


#: The heading of these options in the help.
GROUP = "File"
#: Orders in which a map can be built up.
ORDERS = tuple(order.value for order in Unfolding)
#: The smallest and the largest scale.
SCALES = (0.01, 100.0)


class Paper(Name):
    """Take a paper size, in capitals or not."""

    def __init__(self) -> None:
        """Take the names of all paper sizes."""
        super().__init__("paper size", PAPERS)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return *value* if it names a paper size."""
        if value and value.lower() not in map(str.lower, self.names):
            self.fail(unknown(self.kind, value, self.names), param, ctx)
        return value


def _only(*names: str) -> frozenset[str]:
    """Return the file types that none of *names* is: an option for these has no effect on them."""
    return frozenset(outputs()).difference(names)


#: In reverse order of the help. Each has the name of a field of `FileOptions` as an argument.
_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    option(
        "--system-fonts",
        is_flag=True,
        group=GROUP,
        idle=_only("pdf", "png"),
        help="Take letters that argmap's fonts lack from the fonts on this machine (PDF and PNG only).",
    ),
    option(
        "--steps",
        type=Name("order", ORDERS),
        metavar="ORDER",
        group=GROUP,
        idle=_only("pdf", "html"),
        help="Build the map up step by step (PDF and HTML only): by depth, box by box; by rank, level by level; or by "
        "source, paragraph by paragraph. All steps have one layout.",
    ),
    option(
        "--parts",
        is_flag=True,
        group=GROUP,
        idle=_only("pdf", "html", "svg", "png"),
        help="Draw an overview with closed groups and a picture of each group, all readable: pages of a PDF, views of "
        "an HTML page, or several SVG or PNG files such as debate-overview.svg and debate-b-costs.svg. The layout is "
        "strands. With --page, no type of sentences is below 8 points.",
    ),
    option(
        "--tile",
        is_flag=True,
        group=GROUP,
        idle=_only("pdf"),
        needs="page",
        help="With --page: spread the map over several pages, with marks where to cut (PDF only). The map is then "
        "laid out for --fit, not for the paper.",
    ),
    option(
        "--page",
        type=Paper(),
        metavar="PAPER",
        default="",
        show_default="the map's own size",
        group=GROUP,
        idle=_only("pdf", "png"),
        help="Fit the map to paper such as A4, A3 or Letter, upright or turned (PDF and PNG only). The map is laid out "
        "for that paper, unless --fit names another page.",
    ),
    option(
        "--transparent",
        is_flag=True,
        group=GROUP,
        idle=_only("png"),
        help="Leave out the background (PNG only).",
    ),
    option(
        "--scale",
        type=Amount(*SCALES, whole=False),
        metavar="N",
        show_default="up to 1 for PDF, up to 2 for PNG",
        group=GROUP,
        idle=_only("pdf", "png"),
        help="Enlarge the map N times, relative to its size in a browser (PDF and PNG only). With --page, PDF "
        "enlarges it at most N times, and PNG has N times 96 pixels an inch.",
    ),
    option(
        "--embed-font",
        is_flag=True,
        group=GROUP,
        idle=_only("svg", "html"),
        help="Embed the letters of the font that the map uses, so that it looks the same anywhere (SVG and HTML only).",
    ),
)
_NAMES = ("embed_font", "scale", "transparent", "page", "tile", "parts", "system_fonts")


def finishing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return *command* with these options, as one argument ``file_options``."""

    @functools.wraps(command)
    def finishing(**given: Any) -> Any:
        from argmap.render.output import FileOptions  # noqa: PLC0415 - only where something is drawn

        order = given.pop("steps")
        file_options = FileOptions(
            steps=Unfolding(order) if order else None, **{name: given.pop(name) for name in _NAMES}
        )
        return command(**given, file_options=file_options)

    return functools.reduce(lambda done, option: option(done), _OPTIONS, finishing)
