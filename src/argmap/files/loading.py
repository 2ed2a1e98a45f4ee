"""Load a map: its text with includes, its settings, and what it was read from.

Every command and every function that takes the name of a file loads it here, so that all of them see the same map.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from argmap.errors import InputError, OutputError
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.protection import protect
from argmap.interpret.images import wanted_paths
from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading
from argmap.model.data import NOTHING
from argmap.syntax.fences import blocks, fences, is_markdown, prose
from argmap.syntax.tokens import INCLUDE
from argmap.syntax.woven import MOST_FILES, Woven, unwoven, weave
from argmap.text import Diagnostic, Source, Span

#: How each include begins.
_INCLUDE = "@include("
#: A folder that holds one of these is a project.
_ROOTS = (".git", "argmap.toml", "pyproject.toml")


@frozen
class MapFile:
    """Hold everything that is known of a map file."""

    #: The file, as messages call it; ``-`` for standard input.
    name: str
    #: Its text with that of its includes, the place of each part, and problems with includes.
    woven: Woven
    #: The settings of its folder, which its front matter overrides.
    configuration: Mapping[str, Any] = NOTHING

    @property
    def text(self) -> str:
        """Return the whole text, as it is read."""
        return self.woven.text

    @cached_property
    def reading(self) -> Reading:
        """Return the map, with places in the whole text, and diagnostics."""
        return interpret_text(self.text, self.configuration)

    @property
    def watched(self) -> frozenset[Path]:
        """Return the files that it is made of, and those that it fails to include."""
        files = self.woven.files
        missing = ((name, INCLUDE.match(files[name].text, found.span.start)) for name, found in self.woven.problems)
        named = (Path(name).parent / match[1].strip() for name, match in missing if match)
        return frozenset((*map(Path, files), *named, *self._images))

    @property
    def _images(self) -> Iterator[Path]:
        """Yield the files of its images, whether or not they can be drawn."""
        if "images" in self.text or "images" in self.configuration:
            paths = wanted_paths(self.reading.map, self.reading.settings.images)
            yield from (Path(self.name).parent / path for path in paths if "://" not in path and "\0" not in path)

    def complaints(self, findings: Iterable[Diagnostic] = ()) -> Iterator[str]:
        """Yield a line for each problem with includes, and for each of *findings* in the whole text."""
        found = tuple(findings)
        if not found and not self.woven.problems:
            return
        from argmap.analysis.report import by_file  # noqa: PLC0415 - most maps are well
        from argmap.analysis.reports.text import lines  # noqa: PLC0415

        for checked in by_file(self.woven, found):
            yield from lines(checked.source, checked.findings)


def load(name: str, *, outside: bool = False, alone: bool = False, settings_of: str = "") -> MapFile:
    """Return the map in the file *name*, or in standard input for ``-``.

    Of a Markdown file, the blocks of Argdown are read.

    Args:
        name: The file.
        outside: Whether files outside the project may be included.
        alone: Whether to leave includes as they are.
        settings_of: The file whose settings apply if *name* is a copy of it elsewhere; by default, *name* itself.

    Raises:
        InputError: the file or its settings cannot be read, or it is Markdown without Argdown.
    """
    first = _read(name)
    return MapFile(
        name, unwoven(first) if alone else _woven(first, outside=outside), argdown_config(settings_of or name)
    )


def protect_parts(name: str, *, outside: bool) -> None:
    """Protect a map, its includes, and files that cannot be included, until the run ends."""
    protect((name,))
    if not streams.is_file(name):  # a pipe can be read only once
        return
    try:
        first = streams.read(name)
        if _INCLUDE in first.text:
            _woven(first, outside=outside)
    except InputError:  # said when it is loaded
        return


def refuse_markdown(name: str) -> None:
    """Raise `InputError` if the file *name* is a note, whose prose cannot be merged as Argdown."""
    if is_markdown(name):
        raise InputError(name, "merge reads Argdown, not Markdown; merge the note as text, and then check it")


def _read(name: str) -> Source:
    """Return the text of a file that has a map. Raises `InputError`."""
    found = streams.read(name)
    if is_markdown(name) and not any(blocks(found.text)):
        raise InputError(name, _mapless(found))
    return found


def _mapless(note: Source) -> str:
    """Return why a note has no map."""
    unread = next(fences(note.text), None)
    if isinstance(unread, Span):
        line = note.position(unread.start).line
        return (
            f"the block in line {line} is not read; its fence must begin its line, with at most three spaces before it"
        )
    return "has no map; in Markdown, argmap reads the blocks that begin with a line ```argdown or ```argdown-map"


def _woven(first: Source, *, outside: bool) -> Woven:
    """Return the text of *first* with its includes."""
    root = project(streams.real(".") if first.name == streams.STREAM else streams.real(first.name).parent)
    left = streams.LIMIT - len(first.text.encode("utf-8"))
    read = set() if first.name == streams.STREAM else {streams.real(first.name)}
    return weave(first, _Project(root, outside, left, read).find)


def project(start: Path) -> Path:
    """Return the project of a map in the folder *start*: the nearest one that is marked as such, or else *start*."""
    return next((folder for folder in (start, *start.parents) if _is_project(folder)), start)


def _is_project(folder: Path) -> bool:
    return any(os.path.exists(folder / name) for name in _ROOTS)  # noqa: PTH110 - some folders may not be entered


@define
class _Project:
    """Hold what may be included, and what was read so far."""

    #: The folder whose files may be included.
    root: Path
    outside: bool
    #: Bytes that may still be read.
    left: int = streams.LIMIT
    read: set[Path] = field(factory=set)
    #: Why files were not read, so that no file is tried twice.
    failed: dict[Path, str] = field(factory=dict)

    def find(self, source: Source, path: str) -> Source | str:
        """Return the file that *source* includes by *path*, or say why not."""
        if "://" in path:
            return "only local files can be included, not addresses on the network"
        beside = Path() if source.name == streams.STREAM else Path(source.name).parent
        named = beside / path
        protect((named,))
        try:
            real = named.resolve()
        except (OSError, RuntimeError, ValueError):
            return "not a valid path"
        if not self.outside and not real.is_relative_to(self.root):
            return f"outside the project folder {self.root}; use --allow-outside to permit it"
        if real in self.read:
            return "already included, or the main file itself; a file can be included only once"
        if real not in self.failed and len(self.failed) >= MOST_FILES:
            return f"{MOST_FILES} other files could not be read, so argmap tries no more"
        found = self.failed.get(real) or self._read(named, real)
        if isinstance(found, str):
            self.failed[real] = found
        return found

    def _read(self, named: Path, real: Path) -> Source | str:
        if os.path.exists(real) and not streams.is_file(real):  # noqa: PTH110 - the name may be longer than any name
            return "not a file"
        name = str(named)
        try:
            found = _read(f".{os.sep}{name}" if name == streams.STREAM else name)
        except InputError as error:
            return error.reason
        self.left -= len(found.text.encode("utf-8"))
        if self.left < 0:
            return f"with it, the whole text would exceed the limit of {streams.LIMIT // 2**20} MiB"
        self.read.add(real)
        return found


def refuse_broken(name: str, before: str, after: str) -> None:
    """Raise `OutputError` if changing a Markdown file would change more than its blocks of Argdown.

    A line of backquotes within a block, for example, would end it.
    """
    if is_markdown(name) and prose(before) != prose(after):
        reason = "the change would break a block of Argdown, since it adds or removes a Markdown fence"
        raise OutputError(name, f"{reason}; nothing was written")
