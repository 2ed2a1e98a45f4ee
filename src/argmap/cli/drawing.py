"""The options that say how a picture looks, and what they ask of the drawing."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from argmap.cli.selecting import Wish
from argmap.errors import OutputError
from argmap.files import streams
from argmap.interpret.reading import Reading
from argmap.model.selection import Mode
from argmap.model.view import View
from argmap.render.engine import ENGINES
from argmap.render.notation import Numbers, Style, label_mode
from argmap.render.picture import notation_called, notations, output_of, outputs, themes

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.render.colouring import Colouring
    from argmap.render.picture import How
    from argmap.render.theme import Theme

#: What colours may tell of.
COLOUR_BY = ("tag", "group", "speaker")


@frozen
class Look:
    """Hold how the user asks a picture to look."""

    #: Name of a notation.
    notation: str
    numbers: bool
    #: Name of an engine.
    engine: str
    #: Name of a theme, or of a file of the user's own.
    theme: str
    #: What colours tell of; None for nothing.
    colour_by: str | None
    legend: bool
    #: Begins all ids; empty to have it made.
    id: str

    def view(self, found: Reading, wish: Wish) -> View:
        """Return what is shown of *found*. Raises `MapError` if something that is asked for is not in the map."""
        # a notation that selects by itself, as the style says, gets all there is
        mode = Mode.ALL if self.notation == "argdown" else wish.mode
        return wish.view(found, mode, notation_called(self.notation).boxing)

    def how(self, name: str, found: Reading, wish: Wish, theme: Theme) -> How:
        """Return what is asked of the picture of *found*, read from the file *name*."""
        return {
            "notation": self.notation,
            "style": _style(found, wish, numbers=self.numbers),
            "engine": self.engine,
            "theme": theme,
            "colour_by": _colouring(self.colour_by, found) if self.colour_by else "",
            "legend": self.legend,
            "id": self.id or _id(name, found.map.title),
        }


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


def type_of(output: str | None) -> str:
    """Return the type that the suffix of *output* names; svg where there is none."""
    suffix = Path(output).suffix if output and output != streams.STREAM else ""
    if not suffix:
        return "svg"
    found = output_of(suffix)
    if not found:
        raise OutputError(output or "", f"{suffix} is no type that argmap draws; there are {', '.join(outputs())}")
    return found


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
        help="What colours and letters tell of; a legend explains them.",
    ),
    click.option("--legend", is_flag=True, help="Explain lines and borders under the picture."),
    click.option(
        "--id", metavar="NAME", default="", help="Begins all ids in an SVG; made from the title unless given."
    ),
)
#: Their names as arguments, which are those of the fields of `Look`.
_NAMES = ("notation", "numbers", "engine", "theme", "colour_by", "legend", "id")


def drawing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return *command* with the options of this file, which it takes as one argument, ``look``."""

    @functools.wraps(command)
    def drawing(**given: Any) -> Any:
        look = Look(**{name: given.pop(name) for name in _NAMES})
        return command(**given, look=look)

    return functools.reduce(lambda done, option: option(done), reversed(_OPTIONS), drawing)
