"""The functions of `argmap` that take a map in any form: a map, a reading, a document or a file.

Each turns its input into what the function of the same name below it takes.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypedDict

from attrs import evolve, frozen

from argmap.errors import InvalidValueError
from argmap.interpret.reading import Reading
from argmap.model.data import NOTHING
from argmap.model.map import ArgumentMap
from argmap.text import Span, by_place
from argmap.values import advised, expect, expect_flag, pathname, several, text_advice

if TYPE_CHECKING:  # what is slow to import is imported when it is used
    from typing import Unpack

    from argmap.files.part_options import PartOptions
    from argmap.inputs import Drawable, MapLike
    from argmap.merging.merge import MergeResult
    from argmap.merging.writing import Labels
    from argmap.model.change import Diff
    from argmap.model.selection import Selection
    from argmap.model.view import View
    from argmap.render.engine import Engine
    from argmap.render.notation import Style
    from argmap.render.output import FileOptions, Picture
    from argmap.render.theme import Theme
    from argmap.render.unfolding import Unfolding
    from argmap.syntax.woven import Woven
    from argmap.text import Diagnostic

#: The code of the finding that an include was not read.
_UNREAD = "include-not-read"


class PictureKeywords(TypedDict, total=False):
    """Describe the keywords of `draw` and `picture`: the fields of `PictureOptions`."""

    notation: str
    numbers: bool
    engine: str | Engine
    time_limit: float | None
    theme: str | Theme
    colour_by: str
    legend: bool | None
    id: str
    weights: bool
    analyst: bool
    layout: str
    fit: str
    lang: str


@frozen(repr=False)
class DrawnMap:
    """Represent a drawn map, which can be written as any file type.

    A layout is made when a file first needs it, and only once for each page.
    """

    _picture: Picture

    def __repr__(self) -> str:
        scene = self._picture.sheet.scene
        return f"<DrawnMap of {scene.map!r}>"

    def files(self, kinds: Iterable[str] = ("svg",), options: FileOptions | None = None) -> Mapping[str, bytes]:
        """Return files of all *kinds*, by the names of the kinds.

        Args:
            kinds: Names of file types, such as ``svg`` and ``pdf``.
            options: Options for the files, such as an embedded font.

        Raises:
            FileOptionsError: *options* has an option that none of *kinds* supports.
            EngineError: the engine is missing or failed.
            FontError, PressError: a package for embedding fonts, or for PDF and PNG, is not installed.
            SizeError: the paper size is unknown, or there are too many pixels or pages.
        """
        from argmap.render.picture import as_files  # noqa: PLC0415

        return as_files(self._picture, kinds, options)

    def parts(self, kind: str = "svg", options: FileOptions | None = None, stem: str = "map") -> Mapping[str, bytes]:
        """Return a file of type *kind* for each part of the map, by name: the overview, then each panel.

        A PDF or HTML file has all parts: ask for it with ``files`` and ``FileOptions(parts=True)``.

        Args:
            kind: Name of a file type, ``svg`` or ``png``.
            options: Options for the files.
            stem: What their names begin with, as in ``map-overview.svg``.

        Raises:
            InvalidValueError: this file type has all parts in one file, or none.
            EngineError, FontError, PressError, SizeError: as for `files`.
        """
        from argmap.render.picture import as_parts  # noqa: PLC0415

        return as_parts(self._picture, kind, options, stem)

    def steps(
        self, kind: str = "svg", by: Unfolding | str = "depth", options: FileOptions | None = None
    ) -> Iterator[bytes]:
        """Yield a file of type *kind* for each step of building the picture up.

        The last file shows everything. Nothing moves between files. Raises what `files` raises.

        Args:
            kind: Name of a file type.
            by: The order in which things appear: ``depth``, ``rank`` or ``source``.
            options: Options for the files.
        """
        from argmap.render.picture import as_steps  # noqa: PLC0415

        return as_steps(self._picture, kind, by, options)

    def remarks(self, kinds: Iterable[str] = ("svg",), options: FileOptions | None = None) -> tuple[str, ...]:
        """Return warnings about files of these *kinds*, such as letters that no font has."""
        from argmap.render.picture import remarks  # noqa: PLC0415

        return remarks(self._picture, kinds, options)


def draw(
    what: Drawable, *, part: PartOptions | None = None, style: Style | None = None, **look: Unpack[PictureKeywords]
) -> DrawnMap:
    """Draw a map, to write it as files of several types or step by step.

    A text's own settings apply, such as its labels and colours, and loose sentences are left out: the picture is the
    one that ``argmap render`` draws. A map that was not read from a text is drawn as it is.

    Args:
        what: A map in any form, a part of one from `view`, or two in one from `union`.
        part: Which part of the map to show.
        style: What boxes show, in place of what the text's settings ask for.
        look: The fields of `PictureOptions`: ``notation``, ``numbers``, ``engine``, ``time_limit``, ``theme``,
            ``colour_by``, ``legend``, ``id``, ``weights``, ``analyst``, ``layout``, ``fit`` and ``lang``.

    Raises:
        MapError: *part* names something that is not in the map.
        IdError: ``id`` needs escaping in selectors or addresses.
        EngineError: there is no such engine.
        ThemeError: there is no such theme, or no such way to colour.
        LanguageError: argmap has no words in the language ``lang``.
        SizeError: ``fit`` is no page.
        InputError: the file, or that of the theme, cannot be read.
    """
    from argmap.files.part_options import PartOptions  # noqa: PLC0415
    from argmap.files.picture_options import PictureOptions, keywords, shown, with_theme  # noqa: PLC0415
    from argmap.model.union import Union  # noqa: PLC0415
    from argmap.model.view import View  # noqa: PLC0415
    from argmap.render.picture import draw  # noqa: PLC0415

    chosen = PartOptions() if part is None else part
    expect("PartOptions for part, such as PartOptions(Selection(focus='Safety'))", chosen, PartOptions)
    _know_keywords(look)
    options = with_theme(PictureOptions(**look))
    drawable: ArgumentMap | View | Union
    if isinstance(what, (ArgumentMap, View, Union)):
        if part is not None and not isinstance(what, ArgumentMap):
            raise InvalidValueError(f"part selects from a whole map, and this is a {type(what).__name__}")
        bare = Reading(what if isinstance(what, ArgumentMap) else what.map)
        how = keywords(options, "", bare, chosen)
        how["colour_by"], how["ranks"] = options.colour_by, None  # by the data of the map itself
        drawable = shown(options, bare, part) if part else what
    else:
        known = _known(what)
        how = keywords(options, known.name, known.reading, chosen)
        drawable = shown(options, known.reading, chosen)
    if style is not None:
        how["style"] = style
    return DrawnMap(draw(drawable, **how))


def _know_keywords(given: Iterable[str]) -> None:
    """Raise `InvalidValueError` if one of *given* is not a field of `PictureOptions`."""
    from attrs import fields_dict  # noqa: PLC0415

    from argmap.files.picture_options import PictureOptions  # noqa: PLC0415
    from argmap.model.selection import Selection  # noqa: PLC0415
    from argmap.render.output import FileOptions  # noqa: PLC0415

    known = fields_dict(PictureOptions)
    for name in given:
        if name not in known:
            home = next((one for one in (FileOptions, Selection) if name in fields_dict(one)), None)
            advice = f"it belongs to {home.__name__}({name}=…)" if home else advised(name, tuple(known))
            raise InvalidValueError(f"unknown option {name!r}; {advice}")


def picture(
    what: Drawable,
    *,
    to: str = "svg",
    options: FileOptions | None = None,
    part: PartOptions | None = None,
    style: Style | None = None,
    **look: Unpack[PictureKeywords],
) -> bytes:
    """Return a picture of a map as a file of type *to*.

    The same map and engine give the same bytes on every machine. Of a file or a text, the picture is the one that
    ``argmap render`` writes.

    Args:
        what: What to draw, as for `draw`.
        to: Name of a file type, such as ``svg`` or ``pdf``.
        options: Options for the file, such as an embedded font.
        part: Which part of the map to show.
        style: What boxes show, as for `draw`.
        look: The fields of `PictureOptions`, as for `draw`: ``notation``, ``theme``, …

    Raises:
        FileOptionsError: *options* sets an option that this file type does not support.
        EngineError: the engine is missing or failed.
        FontError, PressError, SizeError: as for `DrawnMap.files` and `draw`.
        IdError, InputError, LanguageError, MapError, ThemeError: as for `draw`.
    """
    return draw(what, part=part, style=style, **look).files((to,), options)[to]


def check(what: MapLike, chosen: Iterable[str] | None = None) -> tuple[Diagnostic, ...]:
    """Return the findings of all or *chosen* checks, in text order.

    Places are in the text of the document, with its includes. An include that was not read is a finding, too. A map
    that was not read from a text is checked as `argdown` writes it, and places are in that text.

    Args:
        what: A map in any form.
        chosen: Codes of checks; by default, all of them.

    Raises:
        InputError: the file cannot be read.
        EditError: Argdown cannot express a map without a text.

    >>> from argmap import Document
    >>> [found.code for found in check(Document.of("J.P. Smith wrote issue#12."))]
    ['shortcode-in-word', 'tag-in-word']
    """
    from argmap.analysis.check import check  # noqa: PLC0415

    known, codes = _known(what), None if chosen is None else several(chosen, str, "codes of checks")
    missing = known.missing() if codes is None or _UNREAD in codes else ()
    return tuple(sorted((*missing, *check(known.reading, codes)), key=by_place))


def diff(before: MapLike, after: MapLike) -> Diff:
    """Return the differences between two maps, each in any form.

    Order, numbers of premises and conclusions, generated titles and keys of groups are not compared, since they do not
    change the argument.

    Raises:
        InputError: a file cannot be read.

    >>> from argmap import Document
    >>> before, after = Document.of("[Safety]: Lanes are safe."), Document.of("[Danger]: Lanes are safe.")
    >>> [(change.kind.value, change.old, change.new) for change in diff(before, after).changes]
    [('renamed', 'Safety', 'Danger')]
    """
    from argmap.model.diff import diff  # noqa: PLC0415

    return diff(_map(before), _map(after))


def argdown(what: MapLike, configuration: Mapping[str, Any] | None = None) -> str:
    """Return a map as Argdown in normal form, which reads back equal.

    The map is written anew, without the comments of the text that it was read from; `Document.text` has these.

    Args:
        what: A map in any form.
        configuration: The settings that the text will be read with, besides its front matter; by default, those that
            the map was read with.

    Raises:
        EditError: Argdown cannot express something in the map.
        InputError: the file cannot be read.

    >>> from argmap import Claim
    >>> print(argdown(ArgumentMap(claims=[Claim("Lanes", "Build cycle lanes.", tags=["traffic"])])))
    [Lanes]: Build cycle lanes. #traffic
    <BLANKLINE>
    """
    from argmap.editing.composing.text import argdown  # noqa: PLC0415

    return argdown(_map(what), _configuration(what) if configuration is None else configuration)


def to_dict(what: MapLike, *, places: bool = False) -> dict[str, Any]:
    """Return a map as a dictionary with JSON types only.

    `from_dict` returns the same map.

    Args:
        what: A map in any form.
        places: Whether to say where each claim, argument, step and relation is: its file, line and offsets. A map that
            was not read from a text has no places.

    Raises:
        InvalidValueError: data has a value that JSON cannot express, or a map has no places.
        InputError: the file cannot be read.

    >>> from argmap import Claim
    >>> to_dict(ArgumentMap(claims=[Claim("Lanes", "Build cycle lanes.", tags=["road"])]))["claims"]
    [{'title': 'Lanes', 'text': 'Build cycle lanes.', 'tags': ['road']}]
    """
    from argmap.interchange.own_json import to_dict, with_places  # noqa: PLC0415

    expect_flag("places", places)
    if isinstance(what, ArgumentMap):
        return to_dict(what, places=places)
    known = _known(what)
    if places and known.woven:
        return with_places(known.reading, known.woven)
    return to_dict(known.reading, places=places)


def write(what: MapLike, path: str | os.PathLike[str], *, replace: bool = False) -> tuple[str, ...]:
    """Write a map as Argdown to a file, completely or not at all, and return the names of the files written.

    A document, and what is read from a file, is saved as `Document.save` does, with its comments. Other maps are
    written in normal form, which reads back equal with the settings of the folder.

    Args:
        what: A map in any form.
        path: The file.
        replace: Whether to replace a file whose comments, line ends, byte order mark or includes would be lost.

    Raises:
        EditError: Argdown cannot express something in the map; nothing is written.
        InputError: *what* is a file that cannot be read.
        OutputError: the file cannot be written, or something in it would be lost; it is as it was.
    """
    from argmap.editing.document import Document  # noqa: PLC0415
    from argmap.files.documents import read, write  # noqa: PLC0415

    if isinstance(what, (ArgumentMap, Reading, Document)):
        return write(what, path, replace=replace)
    with text_advice(what):
        return write(read(_path(what)), path, replace=replace)


def merge(base: MapLike, ours: MapLike, theirs: MapLike, labels: Labels | None = None) -> MergeResult:
    """Return the merge of *ours* and *theirs*, both changed from *base*.

    Texts are merged: those of files as they are, without what they include, and those of maps as `argdown` writes
    them. The settings of our folder count for all three. Each side keeps its formatting. A change that both sides made
    is made once. If both add something in one place, ours comes first.

    Args:
        base: The map that both sides started from, in any form.
        ours: Our version.
        theirs: Their version.
        labels: Names of both sides in conflicts.

    Raises:
        EditError: Argdown cannot express a map.
        InputError: a file cannot be read.

    >>> from argmap import Document
    >>> merge(*map(Document.of, ("[A]: Yes.", "[A]: Yes. #old", "[A]: Oh yes."))).text
    '[A]: Oh yes. #old'
    """
    from argmap.merging.merge import merge  # noqa: PLC0415
    from argmap.merging.writing import Labels  # noqa: PLC0415

    configuration = _configuration(ours)
    one, mine, other = (_text(what, configuration) for what in (base, ours, theirs))
    return merge(one, mine, other, Labels() if labels is None else labels, configuration)


def view(
    what: MapLike,
    selection: Selection | None = None,
    *,
    close: Iterable[str] = (),
    max_boxes: int = 0,
    notation: str = "reasons",
) -> View:
    r"""Select part of a map, close groups, and fold the deepest levels.

    Args:
        what: The whole map, in any form.
        selection: What to show. Default: everything except untitled claims without any relation.
        close: Titles of groups to show as one box, besides groups that the map marks as closed.
        max_boxes: The largest number of boxes, including stubs; 0 for no limit.
        notation: The notation that the view is for; notations differ in what has a box.

    Raises:
        MapError: a name in the selection is not in the map.
        InputError: the file cannot be read.

    >>> from argmap import Document
    >>> lanes = Document.of("[Lanes]\n  + [Safety]\n    + [Doctors]")
    >>> [stub.words for stub in view(lanes, max_boxes=2).stubs]
    ['1 reason']
    """
    from argmap.model.view import view  # noqa: PLC0415
    from argmap.render.picture import notation_called  # noqa: PLC0415

    found = reading_of(what)
    boxing = notation_called(notation).boxing
    return view(found.map, selection, close=close, max_boxes=max_boxes, facts=found.facts, boxing=boxing)


def reading_of(what: MapLike) -> Reading:
    """Return the reading of *what*; that of a map without a text has no places.

    Raises:
        InputError: the file cannot be read.
    """
    return Reading(what) if isinstance(what, ArgumentMap) else _known(what).reading


@frozen
class _Known:
    """Hold what is known of a map that was read from a text."""

    reading: Reading
    #: The name of the file that it was read from; empty if none is known.
    name: str = ""
    #: The text as parts of its files; None if none are known.
    woven: Woven | None = None

    def missing(self) -> Iterator[Diagnostic]:
        """Yield why includes were not read, each at the place in the whole text that lacks them."""
        place, passed = 0, Counter[str]()
        for piece in self.woven.pieces if self.woven else ():
            within = range(passed[piece.file], passed[piece.file] + len(piece.text))
            for file, problem in self.woven.problems if self.woven else ():
                if file == piece.file and problem.span.start in within:
                    yield evolve(problem, span=Span(place, place))
            passed[piece.file] += len(piece.text)
            place += 0 if piece.hidden else len(piece.text)


def _known(what: MapLike) -> _Known:
    """Return the reading of *what*; that of a map without a text is of the text that `argdown` writes."""
    from argmap.editing.document import Document  # noqa: PLC0415

    match what:
        case Reading():
            return _Known(what)
        case Document():
            return _Known(what.reading, next(iter(what.files), ""), what.woven)
        case ArgumentMap():
            return _Known(Document.of(argdown(what)).reading)
    from argmap.files.loading import load  # noqa: PLC0415

    name = _path(what)
    with text_advice(what):
        found = load(name)
    return _Known(found.reading, name, found.woven)


def _map(what: MapLike) -> ArgumentMap:
    return what if isinstance(what, ArgumentMap) else _known(what).reading.map


def _configuration(what: MapLike) -> Mapping[str, Any]:
    """Return the settings besides front matter that *what* was read with."""
    from argmap.editing.document import Document  # noqa: PLC0415

    if isinstance(what, ArgumentMap):
        return NOTHING
    if isinstance(what, (Reading, Document)):
        return what.configuration
    from argmap.files.argdown_config import argdown_config  # noqa: PLC0415

    return argdown_config(_path(what))


def _text(what: MapLike, configuration: Mapping[str, Any]) -> str:
    """Return the text of *what*, as a file would hold it in a folder with this *configuration*."""
    from argmap.editing.document import Document  # noqa: PLC0415
    from argmap.files.loading import refuse_markdown  # noqa: PLC0415

    match what:
        case Document():
            name, text = next(iter(what.files.items()), ("", what.text))
            refuse_markdown(name)
            return text
        case Reading() if what.tree.root.children:
            return str(what.tree)
        case Reading() | ArgumentMap():
            from argmap.editing.composing.text import argdown  # noqa: PLC0415

            return argdown(what if isinstance(what, ArgumentMap) else what.map, configuration)
    from argmap.files import streams  # noqa: PLC0415

    refuse_markdown(_path(what))
    with text_advice(what):
        return streams.read(_path(what)).text


def _path(what: object) -> str:
    """Return the path that *what* is.

    Raises:
        InvalidValueError: it is none.
    """
    if isinstance(what, (str, os.PathLike)):
        path = pathname(what)
        if "\n" not in path and "\r" not in path:
            return path
    if isinstance(what, str):
        raise InvalidValueError("a string is the path of a file, and this is a text; use Document.of(text)")
    found = "None" if what is None else f"a value of type {type(what).__name__}"
    raise InvalidValueError(f"expected an ArgumentMap, a Reading, a Document or a path, got {found}")
