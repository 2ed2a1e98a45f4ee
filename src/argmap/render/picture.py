"""Make a picture of a map: the one way in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from argmap import plugins
from argmap.errors import ThemeError
from argmap.model.map import ArgumentMap
from argmap.text import nearest

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from typing import TypedDict, Unpack

    from argmap.model.union import Union
    from argmap.model.view import View
    from argmap.render.colouring import Colouring
    from argmap.render.engine import Engine
    from argmap.render.notation import Notation, Style
    from argmap.render.output import Finish, Output, Picture
    from argmap.render.theme import Theme
    from argmap.render.unfolding import Unfolding

    class How(TypedDict, total=False):
        """What `drawn` takes besides the map."""

        notation: str
        style: Style | None
        engine: str | Engine
        theme: str | Theme
        colour_by: str | Colouring
        legend: bool
        id: str


#: Where the outputs and the notations are: one file each.
OUTPUTS = "argmap.render.outputs"
NOTATIONS = "argmap.render.notations"
#: Where the themes are: one file each.
THEMES = "argmap.render.themes"


def outputs() -> tuple[str, ...]:
    """Return the names of the kinds of file that a map can be drawn as."""
    return plugins.names(OUTPUTS)


def output(name: str) -> Output:
    """Return the kind of file called *name*."""
    from argmap.render.output import Output  # noqa: PLC0415

    return plugins.load(OUTPUTS, name, Output)


def output_of(suffix: str) -> str:
    """Return the name of the kind of file that ends in *suffix*: ``.mmd``, or its name with a dot; empty for none."""
    name = suffix.removeprefix(".")
    if name in outputs():
        return name
    return next((kind for kind in outputs() if output(kind).suffix == suffix), "")


def notations() -> tuple[str, ...]:
    """Return the names of the notations that a map can be drawn in."""
    return plugins.names(NOTATIONS)


def notation_called(name: str) -> Notation:
    """Return the notation called *name*."""
    from argmap.render.notation import Notation  # noqa: PLC0415

    return plugins.load(NOTATIONS, name, Notation)


def themes() -> tuple[str, ...]:
    """Return the names of the themes that come with argmap."""
    return plugins.names(THEMES)


def choose_theme(name: str | Theme) -> Theme:
    """Return the theme called *name*; only that one is imported.

    Raises:
        ThemeError: there is none of that name.
    """
    from argmap.render.theme import Theme  # noqa: PLC0415

    if isinstance(name, Theme):
        return name
    if name not in themes():
        near = nearest(name, themes())
        raise ThemeError(name, f"there is no such theme; {f'did you mean {near!r}?' if near else _offer(themes())}")
    return plugins.load(THEMES, name, Theme)


def _offer(names: tuple[str, ...]) -> str:
    return f"there are {', '.join(names)}"


def drawn(  # noqa: PLR0913 - the one way in to all that a picture can be
    map: ArgumentMap | View | Union,
    *,
    notation: str = "reasons",
    style: Style | None = None,
    engine: str | Engine = "embedded",
    theme: str | Theme = "default",
    colour_by: str | Colouring = "",
    legend: bool = False,
    id: str = "",
) -> Picture:
    """Return all of *map* as a picture, which `as_files` makes files of; it is laid out when a file first needs that.

    Args:
        map: What to draw; `argmap.model.view.view` gives a part of a map, with what stands for the rest, and
            `argmap.model.union.union` two maps as one, in which what was added, removed and changed is marked.
        notation: Name of a notation, such as ``reasons`` or ``numbered``.
        style: What is asked of the notation: numbers, labels; nothing unless given.
        engine: Which Graphviz lays out: ``embedded`` or ``system``, or one with limits of your own.
        theme: How it looks: name of a theme, or one of your own.
        legend: Explain lines and borders under the picture.
        colour_by: What colours and letters tell of: ``tag``, ``group`` or ``speaker``; of nothing unless given.
        id: Begins all ids in the file, so that two pictures may stand on one page; made from the map's title
            unless given.

    Raises:
        IdError: *id* would need escaping in selectors or addresses.
        EngineError: there is no such engine.
        ThemeError: there is no such theme, or colours cannot tell of that.
    """
    from attrs import evolve  # noqa: PLC0415

    from argmap.model.union import Union  # noqa: PLC0415
    from argmap.model.view import View  # noqa: PLC0415
    from argmap.render.engine import choose  # noqa: PLC0415
    from argmap.render.notation import PLAIN  # noqa: PLC0415
    from argmap.render.output import Picture  # noqa: PLC0415
    from argmap.render.setting import typeset  # noqa: PLC0415
    from argmap.render.slugs import proper  # noqa: PLC0415

    shown = map if isinstance(map, ArgumentMap) else map.map
    look, scene = choose_theme(theme), notation_called(notation).stage(shown, style or PLAIN)
    if isinstance(map, View):
        scene = evolve(scene, left_out=map.note)
    if isinstance(map, View) and (map.closed or map.stubs):
        from argmap.render.stubs import completed  # noqa: PLC0415

        scene = completed(scene, map, style or PLAIN)
    scene = evolve(scene, map=shown, id=proper(id) if id else "")
    if colour_by:
        from argmap.render.colouring import coloured  # noqa: PLC0415

        scene = coloured(scene, shown, colour_by, look)
    if isinstance(map, Union):
        from argmap.render.differing import compared  # noqa: PLC0415

        later = notation_called(notation).stage(map.diff.after, style or PLAIN)
        scene = compared(scene, later, map, look)
    if legend:
        from argmap.render.explaining import explained  # noqa: PLC0415

        scene = explained(scene)
    return Picture(typeset(scene, look), choose(engine))


def as_files(picture: Picture, kinds: Iterable[str], finish: Finish | None = None) -> Mapping[str, bytes]:
    """Return *picture* as a file of each of *kinds*, by their names; laid out once for all of them.

    Raises:
        FinishError: *finish* asks for what none of these kinds has a use for.
        EngineError: the engine is missing or gave no layout.
        FontError, PressError: what puts a font into a file, or makes PDF and PNG, is not installed.
        SizeError: there is no such paper, or there would be too many pixels or pages.
    """
    from argmap.render.output import PLAIN, refuse_unheeded  # noqa: PLC0415

    chosen = {kind: output(kind) for kind in kinds}
    refuse_unheeded(finish or PLAIN, tuple(chosen.values()), _heeding)
    return {name: kind.write(picture, finish or PLAIN) for name, kind in chosen.items()}


def as_steps(picture: Picture, kind: str, by: Unfolding, finish: Finish | None = None) -> Iterator[bytes]:
    """Give *picture* built up in the order *by*: a file of the kind *kind* for each step, the last one showing all.

    Nothing moves from one file to the next. Raises what `as_files` raises.
    """
    from attrs import evolve  # noqa: PLC0415

    from argmap.render.steps import steps  # noqa: PLC0415

    for drawing in steps(picture.drawing, by):
        yield as_files(evolve(picture, laid=drawing), (kind,), finish)[kind]


def remarks(picture: Picture, kinds: Iterable[str], finish: Finish | None = None) -> tuple[str, ...]:
    """Return what people should know of *picture* as files of *kinds*: letters that no font has, a hasty layout."""
    from argmap.render.output import PLAIN  # noqa: PLC0415

    chosen = [output(kind) for kind in kinds]
    laid_out = picture.drawing.remarks if any(kind.laid_out for kind in chosen) else ()
    said = (kind.remarks(picture, finish or PLAIN) for kind in chosen)
    return tuple(dict.fromkeys(chain(laid_out, *said)))


def _heeding(wish: str) -> tuple[str, ...]:
    return tuple(name for name in outputs() if wish in output(name).heeds)


def picture(
    map: ArgumentMap | View | Union, *, to: str = "svg", finish: Finish | None = None, **how: Unpack[How]
) -> bytes:
    """Return a picture of all of *map* as a file of the kind *to*.

    The same map gives the same bytes on every machine that has the same engine.

    Args:
        map: What to draw: a map, a part of one, or two maps as one, as for `drawn`.
        to: Name of an output, such as ``svg`` or ``pdf``.
        finish: What is asked of the file, such as a font in it; nothing unless given.
        how: What is asked of the picture, as for `drawn`: notation, theme, …

    Raises:
        FinishError: *finish* asks for what that kind of file has no use for.
        EngineError: the engine is missing or gave no layout.
        FontError, PressError, SizeError: as for `as_files`.
        IdError, ThemeError: as for `drawn`.
    """
    return as_files(drawn(map, **how), (to,), finish)[to]
