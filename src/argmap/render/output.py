"""Outputs: file types for pictures, and their options."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import Attribute, evolve, field, fields, frozen

from argmap.errors import FileOptionsError, InvalidValueError, SizeError
from argmap.interpret.pages import paper
from argmap.render.drawing import Drawing, Sheet
from argmap.render.engine import Engine
from argmap.render.fit import SCREEN, Fit, fit_called
from argmap.render.layout import Layout
from argmap.render.unfolding import Unfolding
from argmap.values import is_flag, is_text, member, shown

#: Minimum and maximum scale.
SCALES = (0.01, 100.0)


@frozen
class Picture:
    """Represent a picture that can be written as any file type, with one layout for each page.

    Copies for other pages or links share the layouts that were made, so no layout is made twice.
    """

    #: The scene, with its text in lines.
    sheet: Sheet
    #: The layout engine.
    engine: Engine
    #: The layout.
    layout: Layout
    #: The page that it is laid out for.
    fit: Fit = SCREEN
    #: Whether it is laid out for that page even if it is printed on another one.
    fixed: bool = False
    #: A finished layout, or None to make one when needed.
    laid: Drawing | None = None
    #: Paths in place of addresses that the author wrote, by file type; an empty path is no link.
    links: Mapping[str, Mapping[str, str]] = field(factory=dict)
    #: The layouts made so far, by page.
    _made: dict[Fit, Drawing] = field(factory=dict, eq=False, repr=False)
    #: What else was made of it so far, such as its parts.
    more: dict[object, Any] = field(factory=dict, eq=False, repr=False)

    @property
    def drawing(self) -> Drawing:
        """Return the layout, made on first use. Raises `EngineError`."""
        if self.laid:
            return self.laid
        if self.fit not in self._made:
            self._made[self.fit] = self.layout.draw(self.sheet, self.engine, self.fit)
        return self._made[self.fit]

    def fitted(self, fit: Fit) -> Picture:
        """Return the same picture for another page; this one if it would look the same there."""
        if self.laid or fit == self.fit or not self.layout.fitting:
            return self
        return evolve(self, fit=fit)


def printed(picture: Picture, kind: Output, options: FileOptions) -> Picture:
    """Return *picture* as it is laid out for a file of this *kind*: for its paper, turned if that gives larger type.

    A picture keeps its layout if the user chose a page to lay it out for, or if it is spread over several sheets.
    """
    spread = (options.tile and "tile" in kind.heeds) or in_parts(kind, options)
    if picture.fixed or spread or not options.page or "page" not in kind.heeds:
        return picture
    from argmap.render.press.paper import fitted  # noqa: PLC0415 - few pictures are on paper

    def scale(one: Picture) -> float:
        return fitted(one.drawing.width, one.drawing.height, paper(options.page), max(1.0, options.scale or 1.0)).scale

    upright, turned = (picture.fitted(fit_called(f"{options.page}{way}")) for way in ("", "-landscape"))
    return upright if upright is turned else max(upright, turned, key=scale)


def in_parts(kind: Output, options: FileOptions) -> bool:
    """Return whether a file of this *kind* has the parts of the map in place of the whole."""
    return options.parts and "parts" in kind.heeds


def linked(picture: Picture, kind: Output) -> Picture:
    """Return *picture* with the paths of its links for files of this *kind*."""
    links = picture.links.get(kind.name)
    if not links or not kind.laid_out or kind.bare:
        return picture
    from argmap.render.linking import relinked  # noqa: PLC0415 - few maps link to files

    return evolve(picture, laid=relinked(picture.drawing, links))


def _in_reach(_options: FileOptions, _field: object, scale: float | None) -> None:
    if scale is not None and (isinstance(scale, bool) or not isinstance(scale, (int, float))):
        raise SizeError(f"--scale must be a number, not {shown(scale)}")
    if scale is not None and not SCALES[0] <= scale <= SCALES[1]:
        raise SizeError(f"--scale must be between {SCALES[0]:g} and {SCALES[1]:g}, not {scale:g}")


def _known_paper(_options: FileOptions, attribute: Attribute[str], page: str) -> None:
    is_text(_options, attribute, page)
    if page:
        paper(page)


def _order(value: Unfolding | str | None) -> Unfolding | None:
    return None if value is None else member(Unfolding, value, "order")


def _alone(options: FileOptions, attribute: Attribute[bool], parts: bool) -> None:  # noqa: FBT001 - a validator
    is_flag(options, attribute, parts)
    other = "tile" if options.tile else "steps" if options.steps else ""
    if parts and other:
        raise InvalidValueError(f"--parts cannot be combined with --{other}")


@frozen
class FileOptions:
    """Represent options for files; each file type supports some of them."""

    #: Embed the used letters, so that the file looks the same everywhere.
    embed_font: bool = field(default=False, validator=is_flag)
    #: Build the picture up step by step in this order; None to show everything at once.
    steps: Unfolding | None = field(default=None, converter=_order)
    #: Scale, 1.0 for 96 pixels an inch; None for the file type's default.
    scale: float | None = field(default=None, validator=_in_reach)
    #: Leave out the background.
    transparent: bool = field(default=False, validator=is_flag)
    #: Paper to fit the picture to, such as ``A4``; empty for the picture's own size.
    page: str = field(default="", validator=_known_paper)
    #: Spread the picture over several pages at full size, instead of fitting it to one.
    tile: bool = field(default=False, validator=is_flag)
    #: Draw an overview with closed groups, and a picture of each group, instead of one picture.
    parts: bool = field(default=False, validator=_alone)
    #: Use fonts of this machine for letters that packaged fonts lack; the file may then differ elsewhere.
    system_fonts: bool = field(default=False, validator=is_flag)


#: The default options.
PLAIN = FileOptions()


@frozen
class Output:
    """Represent a file type for pictures."""

    #: The name, as in ``--to``.
    name: str
    #: One line for lists of file types.
    summary: str
    #: Suffix of file names, with the dot.
    suffix: str
    #: Media type, as registered with IANA if it is.
    media: str
    #: Return the content of the file.
    write: Callable[[Picture, FileOptions], bytes]
    #: Names of the `FileOptions` fields that it supports.
    heeds: frozenset[str] = frozenset()
    #: Whether each part of a map is a file of its own.
    split: bool = False
    #: Whether argmap lays it out, rather than another program.
    laid_out: bool = True
    #: Whether it is also written without a layout, with a remark, if the engine is missing or fails.
    bare: bool = False
    #: Whether a reader finds in it what boxes have no room for, such as gists: in tooltips, details or an outline.
    tips: bool = False
    #: Return warnings about such a file.
    remarks: Callable[[Picture, FileOptions], tuple[str, ...]] = lambda _picture, _options: ()


def asked(options: FileOptions) -> Iterator[str]:
    """Yield the names of the fields that *options* sets."""
    for attribute in fields(FileOptions):
        if getattr(options, attribute.name) != attribute.default:
            yield attribute.name


def refuse_unheeded(options: FileOptions, kinds: tuple[Output, ...], heeding: Callable[[str], tuple[str, ...]]) -> None:
    """Raise `FileOptionsError` if *options* sets one that none of *kinds* supports.

    *heeding* returns the names of the file types that support it.
    """
    for name in asked(options):
        if not any(name in kind.heeds for kind in kinds):
            raise FileOptionsError(name.replace("_", "-"), tuple(kind.name for kind in kinds), heeding(name))
