"""Replace several files, all or none of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import field, frozen

from argmap.errors import InputError, OutputError
from argmap.files import streams
from argmap.interrupting import undisturbed
from argmap.syntax.woven import Woven

_NOTHING = "nothing was written"


@frozen
class FileChange:
    """Represent a file to be replaced."""

    #: The file, as messages call it.
    name: str
    #: Where it is; the working folder may have changed since the user named it.
    path: Path
    #: The text that it must still have; None if it need not exist.
    before: str | None = field(repr=False)
    #: Its new text.
    after: str = field(repr=False)


def changes(before: Woven, after: Woven) -> list[FileChange]:
    """Return what to write if a text that was just read has changed."""
    old = before.files
    return [
        FileChange(name, Path(name), old[name].text, source.text)
        for name, source in after.files.items()
        if source.text != old[name].text
    ]


def save_all(changes: Sequence[FileChange], note: Callable[[], None] = lambda: None) -> None:
    """Replace files, all or none, and call *note* when it is done.

    All new texts are written to temporary files first. Then signals wait until these have replaced the old files; if
    one cannot, those replaced before it are put back. Modes and symbolic links are kept. Only a program or machine
    that is stopped by force can leave some files new and others old; each of them is whole even then.

    Raises:
        OutputError: a file has changed, has several hard links, or cannot be written. Then none has changed.
    """
    with _temporaries() as temporary:
        ready = [_prepared(change, temporary, several=len(changes) > 1) for change in changes]
        for change in changes:
            _require_unchanged(change)
        with undisturbed():
            _swap(ready)
            note()


@frozen
class _Ready:
    """Hold a change whose temporary files are written."""

    change: FileChange
    #: The file itself, if its name is a symbolic link.
    path: Path
    new: Path
    #: A copy of the old file; empty if there is nothing to put back.
    old: tuple[Path, ...]


@contextmanager
def _temporaries() -> Iterator[list[Path]]:
    """Return a list of temporary files, which are removed in the end."""
    made: list[Path] = []
    try:
        yield made
    finally:
        for one in made:
            streams.discard(one)


def _prepared(change: FileChange, temporary: list[Path], *, several: bool) -> _Ready:
    """Write the temporary files for a change."""
    streams.refuse_linked(change.name, change.path)
    try:
        path = streams.resolved(change.path)
        new = _written(path, encoded(change.name, change.after), temporary)
        old = (_written(path, path.read_bytes(), temporary),) if several and path.exists() else ()
    except OSError as error:
        raise _unwritable(change, error) from error
    return _Ready(change, path, new, old)


def _written(path: Path, data: bytes, temporary: list[Path]) -> Path:
    new = streams.temporary_beside(path)
    temporary.append(new)
    streams.fill(new, path, data)
    return new


def _require_unchanged(change: FileChange) -> None:
    """Raise `OutputError` unless the file has the text that is expected."""
    if change.before is None:
        return
    if not streams.is_file(change.path):
        reason = "is not a regular file" if os.path.lexists(change.path) else "is gone"
        raise OutputError(change.name, f"{reason}; {_NOTHING}; save the text to another path")
    try:
        same = streams.peek(str(change.path)).text == change.before
    except InputError:
        same = False
    if not same:
        raise OutputError(change.name, f"changed on disk since it was read; {_NOTHING}; read it again")


def _swap(ready: Sequence[_Ready]) -> None:
    """Put the new files in place; if one fails, put the old ones back."""
    for number, one in enumerate(ready):
        try:
            one.new.replace(one.path)
        except OSError as error:
            stuck = [done.change.name for done in ready[:number] if not _put_back(done)]
            if stuck:
                reason = (
                    f"cannot be written: {error.strerror or error}; {', '.join(stuck)} changed, and cannot be put back"
                )
                raise OutputError(one.change.name, reason) from error
            raise _unwritable(one.change, error) from error


def _put_back(done: _Ready) -> bool:
    """Put the old file back, and return whether that was possible."""
    try:
        for old in done.old:
            old.replace(done.path)
        if not done.old:
            done.path.unlink()
    except OSError:
        return False
    return True


def _unwritable(change: FileChange, error: OSError) -> OutputError:
    return OutputError(change.name, f"cannot be written: {error.strerror or error}; {_NOTHING}")


def encoded(name: str, text: str) -> bytes:
    """Return *text* as UTF-8.

    Raises:
        OutputError: it has half a character.
    """
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = f"the text contains {text[error.start]!a}, half a character that UTF-8 cannot encode; {_NOTHING}"
        raise OutputError(name, reason) from error
