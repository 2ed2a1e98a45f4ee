"""The look of a picture, for one map or many."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import Attribute, evolve, field, frozen
from attrs.validators import optional

from argmap.errors import SizeError
from argmap.files import streams, themes
from argmap.files.part_options import PartOptions, moded, part_of
from argmap.interpret.colours import NONE, chosen
from argmap.interpret.images import wanting
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.interpret.unheeded import listed
from argmap.language import is_language
from argmap.model.selection import Mode
from argmap.model.view import View
from argmap.render.engine import Engine, choose
from argmap.render.fit import fit_called, wanted_fit
from argmap.render.notation import LabelMode, Numbers, Style, label_mode
from argmap.render.picture import layouts, notation_called, notations, refuse_unknown_theme, wanted_layout
from argmap.render.theme import Theme
from argmap.values import is_flag, is_text, known, number, unknown

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.render.colouring import Colouring
    from argmap.render.images import Pictured
    from argmap.render.picture import How


def _known_notation(_options: object, _attribute: object, name: str) -> None:
    known("notation", name, notations())


def _known_layout(_options: object, _attribute: object, name: str) -> None:
    if name != "":
        known("layout", name, layouts())


def _known_page(_options: object, _attribute: object, name: str) -> None:
    if name != "":
        fit_called(name)


def _known_engine(_options: object, _attribute: object, engine: str | Engine) -> None:
    choose(engine)


def _patient(_options: object, _attribute: object, seconds: float | None) -> None:
    if seconds is not None:
        number("time_limit", seconds, 0.0, inf)


def _known_theme(_options: object, _attribute: object, theme: str | Theme) -> None:
    if not themes.is_file(theme):  # it is read when something is drawn
        refuse_unknown_theme(theme)


def _known_colouring(_options: object, _attribute: object, by: str) -> None:
    if by or not isinstance(by, str):
        from argmap.render.colouring import check_way  # noqa: PLC0415 - only where it is asked for

        check_way(by)


def _proper_id(_options: object, attribute: Attribute[str], id: str) -> None:
    is_text(_options, attribute, id)
    if id:
        from argmap.render.slugs import proper  # noqa: PLC0415 - few pictures have an id of their own

        proper(id)


@frozen
class ReadImages:
    """Hold the images of a map."""

    #: What each claim and argument has; None if there are no images.
    pictured: Pictured | None = None
    #: The files that were read.
    files: tuple[str, ...] = ()
    #: Remarks on images that are not drawn, one line each.
    remarks: tuple[str, ...] = ()


#: Those of most maps.
NO_IMAGES = ReadImages()


@frozen
class PictureOptions:
    """Hold the look of a picture, with the defaults of `draw`."""

    #: Name of a notation.
    notation: str = field(default="reasons", validator=_known_notation)
    #: Whether to number the boxes: 1, 1.1, 1.1a.
    numbers: bool = field(default=False, validator=is_flag)
    #: The layout engine. To work in other processes, your own must consist of named functions.
    engine: str | Engine = field(default="embedded", validator=_known_engine)
    #: Seconds for the layout before a simpler one is used; None for the engine's own limit, usually 30.
    time_limit: float | None = field(default=None, validator=_patient)
    #: Name of a theme, the path of a theme file that ends in ``.toml``, or a theme of your own.
    theme: str | Theme = field(default="default", validator=_known_theme)
    #: Colour boxes by ``tag``, ``group`` or ``speaker``; empty for what the front matter says, ``none`` for the theme's
    #: colours only.
    colour_by: str = field(default="", validator=_known_colouring)
    #: Whether to explain lines, borders, fills and signs below the picture; None if there are many kinds.
    legend: bool | None = field(default=None, validator=optional(is_flag))
    #: Prefix of all ids in the file; if empty, made from the map's title or its file name.
    id: str = field(default="", validator=_proper_id)
    #: Whether claims and arguments show their weight: how credible or strong they are by themselves.
    weights: bool = field(default=False, validator=is_flag)
    #: Whether what the analyst added says so.
    analyst: bool = field(default=False, validator=is_flag)
    #: Name of a layout; empty for what the front matter says, or else that of the notation.
    layout: str = field(default="", validator=_known_layout)
    #: The page to shape the picture for, such as ``A4``, ``16:9`` or ``240x160`` (mm); empty for the paper that it is
    #: printed on, or else what the front matter says, or ``screen``.
    fit: str = field(default="", validator=_known_page)
    #: Language of the words that argmap adds, such as ``de``; empty for the map's own, or else English.
    lang: str = field(default="", validator=is_language)


def with_theme(look: PictureOptions) -> PictureOptions:
    """Return *look* with its theme read, if that is in a file.

    Raises:
        InputError: the file cannot be read.
        ThemeError: it has a key or value that themes do not have.
    """
    is_path = isinstance(look.theme, str) and themes.is_file(look.theme)
    return evolve(look, theme=themes.theme_in(str(look.theme))) if is_path else look


def shown(look: PictureOptions, found: Reading, part: PartOptions) -> View:
    """Return the part of *found* to show.

    Raises:
        MapError: something that is asked for is not in the map.
    """
    # a notation that selects by itself, as the style says, gets all there is
    mode = Mode.ALL if look.notation == "argdown" else part.mode
    return part_of(found, part, mode, notation_called(look.notation).boxing)


def keywords(
    look: PictureOptions, name: str, found: Reading, part: PartOptions, images: ReadImages | None = None
) -> How:
    """Return the options to draw *found*, read from the file *name* if that is not empty.

    Its *images* are read if they are not given.
    """
    images = images_of(found, name) if images is None else images
    return {
        "notation": look.notation,
        "layout": look.layout or wanted_layout(found.settings.layout),
        "fit": fit_called(look.fit) if look.fit else None,
        "usual_fit": wanted_fit(found.settings.fit),
        "style": _style(found, part, look),
        "engine": _engine(look),
        "theme": look.theme,
        "colour_by": _colouring(look.colour_by, found),
        "legend": look.legend,
        "lang": look.lang,
        "ranks": found.settings.ranks,
        "images": images.pictured,
        "unheeded": (*images.remarks, *_unheeded(look, found)),
        "id": look.id or _id(name, found.map.title),
    }


def _engine(look: PictureOptions) -> Engine:
    engine = choose(look.engine)
    return engine if look.time_limit is None else evolve(engine, patience=look.time_limit)


def _style(found: Reading, part: PartOptions, look: PictureOptions) -> Style:
    settings = found.settings
    return Style(
        Numbers.HIERARCHICAL if look.numbers else Numbers.NONE,
        label_mode(settings.statement_labels),
        label_mode(settings.argument_labels),
        moded(part, settings.selection),
        found.facts,
        look.weights,
        look.analyst,
    )


def _unheeded(look: PictureOptions, found: Reading) -> Iterator[str]:
    """Yield a remark for each kind of setting that asks for another picture than is drawn."""
    settings, asked = found.settings, found.settings.selection
    yield from _unknown(settings)
    if settings.unheeded:
        yield f"argmap does not use these settings: {listed(settings.unheeded)}"
    parts = (asked.tags, asked.sections, asked.exclude, asked.exclude_arguments)
    labels = {settings.statement_labels, settings.argument_labels} - {LabelMode.HIDE_UNTITLED.value}
    kinds = [*(["'selection'"] if any(parts) else []), *(["label modes"] if labels else [])]
    if kinds and look.notation != "argdown":
        yield f"{' and '.join(kinds)} in the settings count only with --notation argdown"


def _unknown(settings: Settings) -> Iterator[str]:
    """Yield a remark for each of the settings 'layout' and 'fit' that has no meaning."""
    if settings.layout and not wanted_layout(settings.layout):
        yield f"in the settings: {unknown('layout', settings.layout, layouts())}"
    try:
        fit_called(settings.fit or "screen")
    except SizeError as error:
        yield f"in the settings: {error}"


def images_of(found: Reading, name: str, *, outside: bool = False) -> ReadImages:
    """Return the images of *found*, read from the file *name*; none if that is empty.

    If *outside*, images outside the project may be read.
    """
    if not name or not wanting(found.map, found.settings.images):
        return NO_IMAGES
    from argmap.files.images import images  # noqa: PLC0415 - few maps have images

    return images(found, name, outside=outside)


def _colouring(by: str, found: Reading) -> Colouring | str:
    """Return how to colour; empty if neither the user nor the author wants colours."""
    if not by and found.settings.colours == NONE and not chosen(found.map):
        return ""
    from argmap.render.colouring import Colouring  # noqa: PLC0415 - only where it is asked for

    return Colouring(by, found.settings.colours)


def _id(name: str, title: str) -> str:
    """Return the id of a picture by the name of its file; empty if it has a title, which serves better."""
    if title or name in {"", streams.STREAM}:
        return ""
    from argmap.render.slugs import identity  # noqa: PLC0415 - only what is drawn has an id

    return identity(Path(name).stem)
