"""Protect the files that a run reads, so that none of them is overwritten.

A run is a command, or a call that reads files and writes others. Whatever `streams.read` reads during a run is
protected, and so is what might have been read: settings of the folder, and files that could not be included. Files are
compared as the system compares them, whatever their names and links.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TypeAlias

#: What the system knows a file by: its device and its number there.
_Identity: TypeAlias = tuple[int, int]


class Inputs:
    """Hold the files that a run reads."""

    def __init__(self, outer: Inputs | None = None) -> None:
        """Begin without any files; *outer* has those of the run around this one."""
        self.outer = outer
        #: Absolute names that were not looked up yet. Most runs write nothing that exists, so this is done late.
        self._new: dict[str, None] = {}
        #: Names without symbolic links.
        self._paths: set[str] = set()
        #: A name of each file that exists.
        self._files: dict[_Identity, str] = {}
        #: Files that are open as streams, so that the system cannot use their numbers for others.
        self._open: set[_Identity] = set()

    def add(self, name: str) -> None:
        """Add the file with this absolute name, which need not exist."""
        self._new[name] = None

    def add_open(self, number: int) -> None:
        """Add the file that is open as a stream with this number, if it is a regular file."""
        if found := _identity(number):
            self._open.add(found)

    def has(self, path: str, identity: _Identity | None) -> bool:
        """Return whether the file is one of these; *path* has no symbolic links."""
        for name in self._new:
            self._look_up(name)
        self._new.clear()
        if path in self._paths or identity in self._open:
            return True
        known = self._files.get(identity) if identity else None
        # the number of a file that was replaced meanwhile may be that of another one now
        if known is not None and _identity(known) == identity:
            return True
        return self.outer is not None and self.outer.has(path, identity)

    def _look_up(self, name: str) -> None:
        path, found = _path(name), _identity(name)
        if path:
            self._paths.add(path)
        if found:
            self._files[found] = name


#: The inputs of the present run; None outside any run.
_RUN: ContextVar[Inputs | None] = ContextVar("argmap.files.protection", default=None)


@contextmanager
def run(outer: Inputs | None = None) -> Iterator[Inputs]:
    """Protect what is read in the block, and yield it.

    What the run around this one has read is protected, too; *outer* stands for that run once it is over.
    """
    inputs = Inputs(outer or _RUN.get())
    token = _RUN.set(inputs)
    try:
        yield inputs
    finally:
        _RUN.reset(token)


def protect(names: Iterable[str | os.PathLike[str]]) -> None:
    """Protect files, which need not exist, until the run ends. Outside a run, do nothing."""
    inputs = _RUN.get()
    if inputs is None:
        return
    for name in names:
        try:
            inputs.add(str(Path(name).absolute()))
        except OSError:  # whatever reads it says what is wrong with it
            continue


def protect_open(number: int) -> None:
    """Protect the file that is open as a stream, such as standard input, until the run ends."""
    if inputs := _RUN.get():
        inputs.add_open(number)


def is_protected(name: str, *, spared: str | int = "") -> bool:
    """Return whether this run reads the file *name*, and it is not the file *spared*, a name or an open stream."""
    inputs = _RUN.get()
    if inputs is None:
        return False
    path, identity = _path(name), _identity(name)
    if not path or (not identity and os.path.exists(path)):  # noqa: PTH110 - the name may be longer than any path
        return False  # a device or a pipe has no old content to lose
    if spared != "" and (path == _path(spared) or (identity and identity == _identity(spared))):
        return False
    return inputs.has(path, identity)


def _path(name: str | int) -> str:
    """Return *name* without symbolic links, in one spelling; empty if no file can have it, or if it is a stream."""
    if isinstance(name, int):
        return ""
    try:
        return os.path.normcase(os.path.realpath(name))
    except (OSError, ValueError):
        return ""


def _identity(name: str | int) -> _Identity | None:
    """Return what the system knows a regular file by; None if there is none."""
    try:
        found = os.stat(name)  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None
