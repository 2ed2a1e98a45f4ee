"""The options for how a map looks."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

from argmap.cli.choosing import Amount, Name, either
from argmap.cli.command import option
from argmap.cli.speaking import language
from argmap.errors import IdError, SizeError
from argmap.files.picture_options import PictureOptions
from argmap.files.themes import is_file
from argmap.interpret.pages import WAYS, page_called, page_names
from argmap.render.engine import ENGINES, PATIENCE
from argmap.render.picture import layouts, notations, outputs, themes

#: What colours and letters may show.
COLOUR_BY = ("tag", "group", "speaker", "none")
#: The heading of these options in the help.
GROUP = "Look"
#: File types that other programs lay out, and the outline, which has no layout.
_NOT_LAID_OUT = frozenset({"d2", "mermaid", "text"})
_OUTLINE = frozenset({"text"})


class _Theme(Name):
    """A theme by its name, or a file with one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return *value* if it names a theme or a TOML file."""
        return value if is_file(str(value)) else super().convert(value, param, ctx)


class _Page(Name):
    """A page by its name, or by its width and height."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return *value* if it means a page."""
        try:
            page_called(value)
        except SizeError as error:
            self.fail(str(error), param, ctx)
        return value


def _id(_ctx: click.Context, _option: click.Parameter, value: str) -> str:
    """Return *value* if it can be an id."""
    if value:
        from argmap.render.slugs import proper  # noqa: PLC0415 - asked for rarely

        try:
            proper(value)
        except IdError as error:
            raise click.BadParameter(str(error)) from error
    return value


def _or_empty(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str:
    """Return *value*; empty if the option is not given."""
    return value or ""


#: Shared by `argmap render`, `watch`, `diff` and `slides`.
notation = functools.partial(option, "--notation", metavar="NAME", default="reasons", show_default=True, group=GROUP)
theme = option(
    "--theme",
    type=_Theme("theme", themes),
    metavar="NAME|FILE.toml",
    default="default",
    show_default=True,
    group=GROUP,
    idle=_OUTLINE,
    help=f"Theme: {either(themes())}, or a TOML file of your own.",
)
layout = functools.partial(
    option,
    "--layout",
    type=Name("layout", layouts),
    metavar="NAME",
    callback=_or_empty,
    group=GROUP,
    idle=_NOT_LAID_OUT,
    help=f"Layout of boxes and lines: {either(layouts())}.",
)
numbers = option(
    "--numbers", is_flag=True, group=GROUP, idle=_OUTLINE, help="Number the boxes by their place: 1, 1.1, 1.1a."
)
engine = option(
    "--engine",
    type=Name("engine", ENGINES),
    metavar="NAME",
    default="embedded",
    show_default=True,
    group=GROUP,
    idle=_NOT_LAID_OUT,
    help="Layout engine: embedded comes with argmap, system is the dot program on PATH.",
)

#: In the order of the help.
_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    notation(type=Name("notation", notations), idle=_OUTLINE, help=f"Notation: {either(notations())}."),
    layout(show_default="the map's own, else the notation's"),
    option(
        "--fit",
        type=_Page("page", page_names),
        metavar="PAGE",
        callback=_or_empty,
        show_default="the paper of --page, else the map's own, else screen",
        group=GROUP,
        idle=_NOT_LAID_OUT,
        help=f"Lay the map out for the largest text on this page: {WAYS}.",
    ),
    theme,
    option(
        "--colour-by",
        "--color-by",
        "colour_by",
        type=Name("value", COLOUR_BY),
        metavar="WHAT",
        callback=_or_empty,
        group=GROUP,
        idle=_OUTLINE,
        help="Colour boxes by tag, group or speaker, with letters and a legend; none draws no colours but the theme's.",
    ),
    option(
        "--legend/--no-legend",
        default=None,
        show_default="if there are more than two kinds",
        group=GROUP,
        idle=_NOT_LAID_OUT,
        help="Explain lines, borders, fills and signs below the map.",
    ),
    numbers,
    language("picture", "lang", group=GROUP),
    option("--weights", is_flag=True, group=GROUP, idle=_OUTLINE, help="Show the weight of claims and arguments."),
    option("--analyst", is_flag=True, group=GROUP, idle=_OUTLINE, help="Mark what the analyst added to the source."),
    engine,
    option(
        "--time-limit",
        type=Amount(0, whole=False, exclusive=True),
        default=PATIENCE,
        show_default=f"{PATIENCE:g}",
        metavar="SECONDS",
        group=GROUP,
        idle=_NOT_LAID_OUT,
        help="Use a simpler layout if the best one takes longer than this.",
    ),
    option(
        "--id",
        metavar="NAME",
        default="",
        callback=_id,
        show_default="the map's title",
        group=GROUP,
        idle=frozenset(outputs()) - {"html", "svg"},
        help="Begin all ids in the file with this name (SVG and HTML only).",
    ),
)
#: Their names as arguments, each that of a field of `PictureOptions`.
_NAMES = (
    *("notation", "layout", "fit", "numbers", "engine", "time_limit"),
    *("theme", "colour_by", "legend", "id", "weights", "analyst", "lang"),
)


def drawing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return *command* with these options, as one argument ``look``."""

    @functools.wraps(command)
    def drawing(**given: Any) -> Any:
        look = PictureOptions(**{name: given.pop(name) for name in _NAMES})
        return command(**given, look=look)

    return functools.reduce(lambda done, option: option(done), reversed(_OPTIONS), drawing)
