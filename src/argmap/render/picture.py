"""Pictures of maps: the entry point for drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from argmap import plugins
from argmap.errors import InvalidValueError, ThemeError
from argmap.interpret.ranks import Rank, noted_ranks, ranks_of
from argmap.model.ends import InferenceRef
from argmap.model.map import ArgumentMap
from argmap.values import expect, known, member, several, unknown

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from typing import TypedDict, Unpack

    from argmap.model.union import Union
    from argmap.model.view import View
    from argmap.render.colouring import Colouring
    from argmap.render.engine import Engine
    from argmap.render.fit import Fit
    from argmap.render.images import Pictured
    from argmap.render.layout import Layout
    from argmap.render.notation import Notation, Style
    from argmap.render.output import FileOptions, Output, Picture
    from argmap.render.scene import Scene
    from argmap.render.theme import Theme
    from argmap.render.unfolding import Unfolding

    class How(TypedDict, total=False):
        """Describe the options of `draw`."""

        notation: str
        layout: str
        fit: Fit | None
        usual_fit: Fit | None
        style: Style | None
        engine: str | Engine
        theme: str | Theme
        colour_by: str | Colouring
        legend: bool | None
        id: str
        ranks: Sequence[Rank] | None
        images: Pictured | None
        unheeded: Sequence[str]
        lang: str


#: Packages of outputs and notations, one file each.
OUTPUTS = "argmap.render.outputs"
NOTATIONS = "argmap.render.notations"
#: Package of layouts, one file each.
LAYOUTS = "argmap.render.layouts"
#: Package of themes, one file each.
THEMES = "argmap.render.themes"


def outputs() -> tuple[str, ...]:
    """Return the names of the file types that a map can be drawn as."""
    return plugins.names(OUTPUTS)


def output(name: str) -> Output:
    """Return the file type called *name*, which may be a suffix of file names, such as ``mmd``.

    Raises:
        InvalidValueError: there is no such file type.
    """
    from argmap.render.output import Output  # noqa: PLC0415

    if name not in outputs() and isinstance(name, str):
        name = output_of(f".{name.removeprefix('.')}") or name
    return plugins.load(OUTPUTS, known("file type", name, outputs()), Output)


def output_of(suffix: str) -> str:
    """Return the file type for *suffix*, such as ``.mmd`` or ``.mermaid``, or an empty string."""
    name = suffix.removeprefix(".")
    if name in outputs():
        return name
    return next((kind for kind in outputs() if output(kind).suffix == suffix), "")


def notations() -> tuple[str, ...]:
    """Return the names of the notations that a map can be drawn in."""
    return plugins.names(NOTATIONS)


def notation_called(name: str) -> Notation:
    """Return the notation called *name*.

    Raises:
        InvalidValueError: there is no such notation.
    """
    from argmap.render.notation import Notation  # noqa: PLC0415

    return plugins.load(NOTATIONS, known("notation", name, notations()), Notation)


def layouts() -> tuple[str, ...]:
    """Return the names of the layouts."""
    return plugins.names(LAYOUTS)


def layout_called(name: str) -> Layout:
    """Return the layout called *name*.

    Raises:
        InvalidValueError: there is no such layout.
    """
    from argmap.render.layout import Layout  # noqa: PLC0415

    return plugins.load(LAYOUTS, known("layout", name, layouts()), Layout)


def wanted_layout(name: object) -> str:
    """Return the layout that a map's settings ask for; empty if *name* is that of no layout."""
    return name if isinstance(name, str) and name in layouts() else ""


def themes() -> tuple[str, ...]:
    """Return the names of the themes that come with argmap."""
    return plugins.names(THEMES)


def refuse_unknown_theme(name: str | Theme) -> None:
    """Raise `ThemeError` if *name* is neither the name of a theme nor a theme."""
    from argmap.render.theme import Theme  # noqa: PLC0415

    if not isinstance(name, Theme) and (not isinstance(name, str) or name not in themes()):
        raise ThemeError("", unknown("theme", name, themes()))


def choose_theme(name: str | Theme) -> Theme:
    """Return the theme called *name*; only that one is imported.

    Raises:
        ThemeError: there is no such theme.
    """
    from argmap.render.theme import Theme  # noqa: PLC0415

    refuse_unknown_theme(name)
    if isinstance(name, Theme):
        return name
    return plugins.load(THEMES, name, Theme)


def draw(  # noqa: PLR0913 - the one way in to all that a picture can be
    map: ArgumentMap | View | Union,
    *,
    notation: str = "reasons",
    layout: str = "",
    fit: Fit | None = None,
    usual_fit: Fit | None = None,
    style: Style | None = None,
    engine: str | Engine = "embedded",
    theme: str | Theme = "default",
    colour_by: str | Colouring = "",
    legend: bool | None = None,
    id: str = "",
    ranks: Sequence[Rank] | None = None,
    images: Pictured | None = None,
    unheeded: Sequence[str] = (),
    lang: str = "",
) -> Picture:
    """Return a picture of *map*, which `as_files` writes as files.

    The layout is made when a file first needs it.

    Args:
        map: A map; a part of one, from `argmap.model.view.view`; or two maps as one with their differences marked,
            from `argmap.model.union.union`.
        notation: Name of a notation, such as ``reasons`` or ``numbered``.
        layout: Name of a layout; by default, what the map's front matter says, or that of the notation.
        fit: The page to lay the picture out for, even if it is printed on another one.
        usual_fit: The page to lay the picture out for without *fit*, unless it is printed on paper; by default, what
            the map's front matter says, or a screen.
        style: Options for the notation, such as numbers and labels.
        engine: ``embedded`` or ``system``, or an engine with a time limit of your own.
        theme: Name of a theme, or a theme of your own.
        legend: Explain lines, borders, fills and signs below the picture; by default, if there are more than two kinds
            of line, or of boxes besides main claims.
        colour_by: Colour boxes by ``tag``, ``group`` or ``speaker``; by default as the map's front matter says; with
            ``none``, use the theme's colours only.
        id: Prefix of all ids in the file, so that two pictures can be on one page; default: from the map's title.
        ranks: What stands on one level, besides what has the same ``rank`` in its data; by default, what the map's
            front matter says.
        images: Images for boxes.
        unheeded: Remarks on what the author wants and the picture lacks.
        lang: Language of the words that argmap adds, such as ``de``; by default that of the style, or else of the map.

    Raises:
        InvalidValueError: there is no such notation or layout, or *map* is none.
        IdError: *id* needs escaping in selectors or addresses.
        EngineError: there is no such engine.
        ThemeError: there is no such theme, or *colour_by* is unknown.
        LanguageError: argmap has no words in *lang*.
    """
    from attrs import evolve  # noqa: PLC0415

    from argmap.language import lacking  # noqa: PLC0415
    from argmap.render.engine import choose  # noqa: PLC0415
    from argmap.render.fit import SCREEN, wanted_fit  # noqa: PLC0415
    from argmap.render.notation import PLAIN, Style  # noqa: PLC0415
    from argmap.render.output import Picture  # noqa: PLC0415
    from argmap.render.setting import typeset  # noqa: PLC0415
    from argmap.render.slugs import proper  # noqa: PLC0415

    united = _united(map)
    shown = map if isinstance(map, ArgumentMap) else map.map
    form = PLAIN if style is None else style
    expect("a Style", form, Style)
    form = evolve(form, lang=lang or form.lang)
    look, scene = choose_theme(theme), notation_called(notation).stage(shown, form)
    scene = evolve(_parted(scene, map, form), map=shown, id=proper(id) if id else "")
    scene, look = _coloured(scene, map, colour_by, look)
    levels = (*(_own_ranks(shown) if ranks is None else ranks), *noted_ranks(shown))
    if levels:
        from argmap.render.levels import levelled  # noqa: PLC0415

        scene = levelled(scene, levels)
    scene = evolve(scene, remarks=(*scene.remarks, *lacking(form.lang, shown.data), *unheeded))
    if images:
        from argmap.render.images import pictured  # noqa: PLC0415 - few maps have images

        scene = pictured(scene, shown, images)
    if united:
        from argmap.render.differing import compared  # noqa: PLC0415

        later = notation_called(notation).stage(united.diff.after, form)
        scene = compared(scene, later, united, look)
    if legend is not False:
        from argmap.render.explaining import explained, hard  # noqa: PLC0415

        legible = explained(scene)
        scene = legible if legend or hard(legible) else scene
    own = "layered" if scene.levels else notation_called(notation).layout  # only that one has levels
    lay = layout_called(layout or wanted_layout(shown.data.get("layout")) or own)
    page = fit or usual_fit or wanted_fit(shown.data.get("fit")) or SCREEN
    return Picture(typeset(scene, look), choose(engine), lay, page, fixed=fit is not None)


def _united(map: ArgumentMap | View | Union) -> Union | None:
    """Return *map* if it is a union, or None for a map or a view. Raises `InvalidValueError` for anything else."""
    from argmap.model.view import View  # noqa: PLC0415

    if isinstance(map, (ArgumentMap, View)):
        return None
    from argmap.model.union import Union  # noqa: PLC0415 - few pictures show changes

    expect("a map, a view or a union", map, Union)
    return map


def _parted(scene: Scene, map: ArgumentMap | View | Union, style: Style) -> Scene:
    """Return *scene* with what a view says of the rest of its map: a note, closed groups and stubs."""
    from attrs import evolve  # noqa: PLC0415

    from argmap.model.view import View, noted  # noqa: PLC0415

    if not isinstance(map, View):
        return scene
    scene = evolve(scene, left_out=noted(map, scene.words))
    if not (map.closed or map.stubs):
        return scene
    from argmap.render.stubs import completed  # noqa: PLC0415

    return completed(scene, map, style)


def _coloured(
    scene: Scene, map: ArgumentMap | View | Union, colour_by: str | Colouring, theme: Theme
) -> tuple[Scene, Theme]:
    """Return *scene* and *theme* with the colours that the user or the author wants."""
    from argmap.interpret.colours import chosen  # noqa: PLC0415
    from argmap.model.view import View  # noqa: PLC0415

    shown = map if isinstance(map, ArgumentMap) else map.map
    closed = [one.group for one in map.closed] if isinstance(map, View) else []
    if not colour_by and not chosen(shown, closed):
        return scene, theme
    from argmap.render.authored import authored  # noqa: PLC0415
    from argmap.render.colouring import Colouring, coloured, settled  # noqa: PLC0415

    asked = settled(shown, colour_by)
    look = authored(theme, asked.colours, depth=1 + max((frame.depth for frame in scene.frames), default=-1))
    wanted = colour_by.by if isinstance(colour_by, Colouring) else colour_by
    if wanted or not _united(map):  # in a union, colours tell of changes
        scene = coloured(scene, shown, asked, look, closed)
    return scene, look


def _own_ranks(map: ArgumentMap) -> Sequence[Rank]:
    dot = map.data.get("dot")
    return ranks_of(dot) if isinstance(dot, Mapping) else ()


def as_files(picture: Picture, kinds: Iterable[str], options: FileOptions | None = None) -> Mapping[str, bytes]:
    """Return *picture* as files of all *kinds*, by name, with one layout for each page.

    Raises:
        InvalidValueError: there is no such file type.
        FileOptionsError: *options* sets one that none of *kinds* supports.
        EngineError: the engine is missing or failed.
        FontError, PressError: a package for embedding fonts, or for PDF and PNG, is not installed.
        SizeError: the paper size is unknown, or there are too many pixels or pages.
    """
    from argmap.render.output import PLAIN, FileOptions, Picture, linked, printed, refuse_unheeded  # noqa: PLC0415

    asked = PLAIN if options is None else options
    expect("a picture, from draw", picture, Picture)
    expect("FileOptions", asked, FileOptions)
    writers = {kind: output(kind) for kind in several(kinds, str, "names of file types")}
    refuse_unheeded(asked, tuple(writers.values()), _heeding)
    for name, kind in writers.items():
        if asked.parts and kind.split:
            raise InvalidValueError(f"with parts, {name} is several files, which .parts('{name}') returns")
    return {name: kind.write(linked(printed(picture, kind, asked), kind), asked) for name, kind in writers.items()}


def as_parts(picture: Picture, kind: str, options: FileOptions | None = None, stem: str = "map") -> Mapping[str, bytes]:
    """Return the files of type *kind* with the parts of *picture*, by name: the overview, then each panel.

    Args:
        picture: The whole.
        kind: Name of a file type that shows one part: ``svg`` or ``png``.
        options: Options for the files.
        stem: What their names begin with, such as ``map`` for ``map-overview.svg`` and ``map-b-costs.svg``.

    Raises:
        InvalidValueError: this file type has all parts in one file, or none.
        EngineError, FontError, PressError, SizeError: as for `as_files`.
    """
    from attrs import evolve  # noqa: PLC0415

    from argmap.render.output import PLAIN, FileOptions, Picture  # noqa: PLC0415

    asked = PLAIN if options is None else options
    expect("a picture, from draw", picture, Picture)
    expect("FileOptions", asked, FileOptions)
    expect("the beginning of file names", stem, str)
    found = output(kind)
    if not found.split:
        ways = " or ".join(name for name in outputs() if output(name).split)
        raise InvalidValueError(f"{found.name} is no file type with a file for each part; use {ways}")
    from argmap.render.parts.files import files  # noqa: PLC0415 - few maps are drawn in parts

    return files(picture, found, evolve(asked, parts=True), stem)


def as_steps(picture: Picture, kind: str, by: Unfolding | str, options: FileOptions | None = None) -> Iterator[bytes]:
    """Yield a file of type *kind* for each step of building *picture* up in order *by*.

    The last file shows everything. Nothing moves between files. Raises what `as_files` raises.
    """
    from attrs import evolve  # noqa: PLC0415

    from argmap.render.output import PLAIN, FileOptions, Picture, printed  # noqa: PLC0415
    from argmap.render.steps import steps  # noqa: PLC0415
    from argmap.render.unfolding import Unfolding  # noqa: PLC0415

    expect("a picture, from draw", picture, Picture)
    asked = PLAIN if options is None else options
    expect("FileOptions", asked, FileOptions)
    asked = evolve(asked, parts=False)
    whole = printed(picture, output(kind), asked)
    drawings = steps(whole.drawing, member(Unfolding, by, "order"))
    return (as_files(evolve(whole, laid=drawing), (kind,), asked)[kind] for drawing in drawings)


def remarks(picture: Picture, kinds: Iterable[str], options: FileOptions | None = None) -> tuple[str, ...]:
    """Return warnings on *picture* as *kinds*, such as letters that no font has."""
    from argmap.render.output import PLAIN, FileOptions, Picture, in_parts, printed  # noqa: PLC0415

    expect("a picture, from draw", picture, Picture)
    asked = PLAIN if options is None else options
    expect("FileOptions", asked, FileOptions)
    chosen = [output(kind) for kind in several(kinds, str, "names of file types")]
    each = [(kind, printed(picture, kind, asked)) for kind in chosen]
    drawings = (one.drawing for kind, one in each if kind.laid_out and not kind.bare and not in_parts(kind, asked))
    laid_out = chain.from_iterable(drawing.remarks for drawing in drawings)
    said = (kind.remarks(one, asked) for kind, one in each)
    gists = _without_gists(picture, [kind.name for kind in chosen if not kind.tips])
    return tuple(dict.fromkeys(chain(picture.sheet.scene.remarks, laid_out, *said, gists)))


def _without_gists(picture: Picture, kinds: Sequence[str]) -> Iterator[str]:
    """Yield a remark on the gists of arguments whose premises are drawn instead, if files of *kinds* lack them."""
    scene = picture.sheet.scene
    drawn = {box.ref.argument for box in scene.boxes if isinstance(box.ref, InferenceRef)}
    count = sum(bool(one.gist) and one.title in drawn for one in scene.map.arguments)
    if count and kinds:
        gists = (
            "the gist of 1 argument with premises is" if count == 1 else f"gists of {count} arguments with premises are"
        )
        yield f"{gists} not shown in {' and '.join(kinds)}; the notation argdown shows gists"


def _heeding(option: str) -> tuple[str, ...]:
    return tuple(name for name in outputs() if option in output(name).heeds)


def picture(
    map: ArgumentMap | View | Union, *, to: str = "svg", options: FileOptions | None = None, **how: Unpack[How]
) -> bytes:
    """Return a picture of *map* as a file of type *to*.

    The same map and engine give the same bytes on every machine.

    Args:
        map: What to draw, as for `draw`.
        to: Name of a file type, such as ``svg`` or ``pdf``.
        options: Options for the file, such as an embedded font.
        how: Options for the picture, as for `draw`: notation, theme, …

    Raises:
        InvalidValueError: there is no such file type or notation, or *map* is none.
        FileOptionsError: *options* sets one that this file type does not support.
        EngineError: the engine is missing or failed.
        FontError, PressError, SizeError: as for `as_files`.
        IdError, ThemeError: as for `draw`.
    """
    return as_files(draw(map, **how), (to,), options)[to]
