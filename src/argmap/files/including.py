"""Resolve includes: find the files, and check that they may be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import define, field

from argmap.errors import InputError
from argmap.files import streams
from argmap.syntax.tokens import INCLUDE
from argmap.syntax.woven import Woven, weave
from argmap.text import Diagnostic, Source

#: A folder that holds one of these is a project.
_ROOTS = (".git", "argmap.toml", "pyproject.toml")


@define
class _Project:
    """Hold what may be read, and what was read so far."""

    #: The folder whose files may be included.
    root: Path
    outside: bool
    #: Bytes that may still be read.
    left: int = streams.LIMIT
    read: set[Path] = field(factory=set)

    def find(self, source: Source, path: str) -> Source | str:
        """Return the file that *source* includes by *path*, or say why not."""
        if "://" in path:
            return "only local files can be included, not addresses on the network"
        beside = Path() if source.name == streams.STREAM else Path(source.name).parent
        named = beside / path
        try:
            real = named.resolve()
        except (OSError, RuntimeError, ValueError):
            return "not a valid path"
        if not self.outside and not real.is_relative_to(self.root):
            return f"outside the project folder {self.root}; use --allow-outside to permit it"
        if real in self.read:
            return "already included, or the main file itself; a file can be included only once"
        return self._read(named, real)

    def _read(self, named: Path, real: Path) -> Source | str:
        if real.exists() and not real.is_file():
            return "not a file"
        try:
            found = streams.read(str(named))
        except InputError as error:
            return error.reason
        self.left -= len(found.text.encode("utf-8"))
        if self.left < 0:
            return f"with it, the whole text would exceed the limit of {streams.LIMIT // 2**20} MiB"
        self.read.add(real)
        return found


def whole(name: str, *, outside: bool) -> Woven:
    """Return the text of the file *name* with its includes.

    With *outside*, files outside the project may be included.

    Raises:
        InputError: the file cannot be read.
    """
    first = streams.read(name)
    start = Path.cwd() if name == streams.STREAM else Path(name).resolve().parent
    root = next((folder for folder in (start, *start.parents) if _is_project(folder)), start)
    left = streams.LIMIT - len(first.text.encode("utf-8"))
    read = set() if name == streams.STREAM else {Path(name).resolve()}
    return weave(first, _Project(root, outside, left, read).find)


def sought(woven: Woven) -> frozenset[Path]:
    """Return all files that *woven* includes or fails to include."""
    missing = ((name, INCLUDE.match(woven.files[name].text, found.span.start)) for name, found in woven.problems)
    named = (Path(name).parent / match[1].strip() for name, match in missing if match)
    return frozenset((*map(Path, woven.files), *named))


def _is_project(folder: Path) -> bool:
    return any((folder / name).exists() for name in _ROOTS)


def complaints(woven: Woven, findings: Iterable[Diagnostic] = ()) -> Iterator[str]:
    """Yield a line for each problem with includes, and each finding."""
    found = tuple(findings)
    if not found and not woven.problems:
        return
    from argmap.analysis.report import by_file  # noqa: PLC0415 - most maps are well
    from argmap.analysis.reports.text import lines  # noqa: PLC0415

    for checked in by_file(woven, found):
        yield from lines(checked.source, checked.findings)
