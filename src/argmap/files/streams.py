"""Read files within limits; write files completely or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from argmap.errors import InputError, OutputError
from argmap.files.protection import is_protected, protect, protect_open
from argmap.messages import harmless, nearest

if TYPE_CHECKING:
    from argmap.text import Source

#: Largest text in bytes: larger than any map that people read, and small enough for the memory of a small machine.
LIMIT = 8 * 2**20
#: Flags to create a file that does not exist yet; this is faster than importing ``tempfile``.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
#: Stands for standard input or output.
STREAM = "-"
#: How messages call standard output.
STANDARD_OUTPUT = "standard output"


def read(name: str, most: int = LIMIT) -> Source:
    """Return the text of a file, or of standard input for ``-``, and protect the file until the run ends.

    A text may have *most* bytes.

    Raises:
        InputError: it cannot be read, is too large, or is not UTF-8.
    """
    if name != STREAM:
        protect((name,))
    elif (number := _input_number()) is not None:
        protect_open(number)
    return peek(name, most)


def peek(name: str, most: int = LIMIT) -> Source:
    """Return the text of a file as `read` does, but do not protect it: it is about to be replaced.

    Raises:
        InputError: it cannot be read, is too large, or is not UTF-8.
    """
    data = _stream() if name == STREAM else _file(name)
    if len(data) > most:
        where = " for git" if most < LIMIT else ""
        raise InputError(name, f"larger than {most // 2**20} MiB, the largest text that argmap reads{where}")
    from argmap.text import Source  # noqa: PLC0415 - not every command reads a text

    try:
        return Source(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = f"line {line} is not UTF-8 (byte 0x{data[error.start]:02x}); save the file as UTF-8"
        raise InputError(name, reason) from error


def is_folder(name: str) -> bool:
    """Return whether there is a folder called *name*, which may be longer than any name."""
    return os.path.isdir(name)  # noqa: PTH112 - the method of a path raises an error for names that are too long


def is_file(name: str | Path) -> bool:
    """Return whether there is a file called *name*, which may be longer than any name."""
    return os.path.isfile(name)  # noqa: PTH113 - as above


def standard_input() -> BinaryIO:
    """Return standard input.

    Raises:
        InputError: it is closed.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise InputError("standard input", "is closed")
    return sys.stdin.buffer


def _input_number() -> int | None:
    """Return the system's number of standard input; None if it is closed or replaced by an object of Python."""
    try:
        return standard_input().fileno()
    except (InputError, AttributeError, OSError, ValueError):
        return None


def standard_output() -> BinaryIO:
    """Return standard output.

    Raises:
        OutputError: it is closed.
    """
    if sys.stdout is None or sys.stdout.closed or not sys.stdout.writable():
        raise OutputError(STANDARD_OUTPUT, "is closed")
    return sys.stdout.buffer


def _stream() -> bytes:
    try:
        return standard_input().read(LIMIT + 1)
    except OSError as error:
        raise InputError("standard input", f"cannot be read: {error.strerror or error}") from error


def absolute(name: str | Path) -> Path:
    """Return the absolute path of *name*, with all links and dots in it.

    Raises:
        InputError: the working folder, which it is relative to, does not exist any more.
    """
    try:
        return Path(name).absolute()
    except OSError as error:
        where = "standard input" if name == STREAM else str(name)
        raise InputError(where, "the working folder does not exist any more") from error


def real(name: str | Path) -> Path:
    """Return where *name* leads, without symbolic links as far as they can be followed.

    Raises:
        InputError: the working folder, which it is relative to, does not exist any more.
    """
    return Path(os.path.realpath(absolute(name)))


def _file(name: str) -> bytes:
    path = Path(name)
    if is_folder(name):
        raise InputError(name, "is a folder; name a file in it")
    try:
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except FileNotFoundError as error:
        reason = "is a link to a file that does not exist" if path.is_symlink() else f"no such file{_near(path)}"
        raise InputError(name, reason) from error
    except OSError as error:
        raise InputError(name, f"cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise InputError(name, f"cannot be read: {error}") from error


def _near(path: Path) -> str:
    """Return a question about the file that was probably meant; empty if none is near.

    That is the one of the same suffix with the nearest name, or one of the same name with another suffix.
    """
    try:
        entries = sorted(path.parent.iterdir())
    except OSError:
        return ""
    names = {entry.stem: entry.name for entry in entries if entry.suffix == path.suffix}
    alike = [entry.name for entry in entries if entry.stem == path.stem]
    near = names.get(nearest(path.stem, names)) or next(iter(alike), "")
    return f"; did you mean {str(path.with_name(near))!r}?" if near else ""


def resolved(path: Path) -> Path:
    """Return where *path* leads, without symbolic links.

    Raises:
        OSError: the links lead in a circle.
    """
    try:
        found = path.resolve()
    except RuntimeError as error:  # before Python 3.13
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from error
    if found.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return found


def same(one: str | Path, other: str | Path) -> bool:
    """Return whether two names lead to the same file."""
    try:
        return resolved(Path(one)) == resolved(Path(other))
    except (OSError, ValueError):  # what is wrong with a name is said by what reads or writes it
        return False


def refuse_input(name: str, *, over: str = "") -> None:
    """Raise `OutputError` if this run reads the file *name*, unless it is the file *over*."""
    spared = _input_number() if over == STREAM else over
    if name != STREAM and is_protected(name, spared="" if spared is None else spared):
        raise OutputError(name, "is an input and would be overwritten; choose another file")


def refuse_linked(name: str, path: Path | None = None) -> None:
    """Raise `OutputError` if a file has several hard links.

    Writing it would leave the old text under the other names. *path* is where the file is, if *name* does not say so.
    """
    try:
        found = (path or Path(name)).stat() if name != STREAM else None
    except OSError:
        return  # what is wrong with it is said by what reads or writes it
    count = found.st_nlink if found and stat.S_ISREG(found.st_mode) else 1
    if count > 1:
        others = f"{count - 1} other hard link{'s' if count > 2 else ''}"  # noqa: PLR2004 - one name is its own
        raise OutputError(
            name,
            f"has {others}, which would keep the old text; nothing was written; "
            "replace hard links by copies or symbolic links, or print the new text with --dry-run",
        )


def write(name: str, data: bytes, *, lasting: bool = True, over: str = "") -> None:
    """Write a file completely or not at all; ``-`` is standard output.

    A terminal gets a text without characters that it would obey. If *lasting*, wait until the file is on disk and would
    survive a power failure. This takes time.

    Raises:
        OutputError: it cannot be written, or the run has read it and it is not the file *over*.
    """
    if name == STREAM:
        _print(data)
        return
    refuse_input(name, over=over)
    path = Path(name)
    if is_folder(name) or name.endswith(("/", os.sep)):
        raise OutputError(name, "is a folder; name a file in it")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a pipe has no old content to keep
        else:
            _replace(resolved(path), data, lasting=lasting)
    except OSError as error:
        raise OutputError(name, f"cannot be written: {error.strerror or error}") from error
    except ValueError as error:
        raise OutputError(name, f"cannot be written: {error}") from error


def _print(data: bytes) -> None:
    output = standard_output()
    with unprintable():
        output.write(_shown(data) if output.isatty() else data)
        output.flush()


@contextmanager
def unprintable() -> Iterator[None]:
    """Turn an error of the system in the block, which prints on standard output, into `OutputError`."""
    try:
        yield
    except OSError as error:
        reason = "is closed" if error.errno == errno.EBADF else f"cannot be written: {error.strerror or error}"
        raise OutputError(STANDARD_OUTPUT, reason) from error


def _shown(data: bytes) -> bytes:
    """Return a text as a terminal may show it; what is no text stays as it is."""
    try:
        return harmless(data.decode("utf-8")).encode("utf-8")
    except UnicodeDecodeError:
        return data


def _replace(path: Path, data: bytes, *, lasting: bool) -> None:
    """Write beside *path* and then rename, so that there is the old file or the new one at any moment."""
    temporary = temporary_beside(path)
    try:
        fill(temporary, path, data, lasting=lasting)
        temporary.replace(path)
    except BaseException:
        discard(temporary)
        raise


def temporary_beside(path: Path) -> Path:
    """Return a name for a temporary file in the folder of *path*."""
    return path.with_name(f".argmap-{os.urandom(8).hex()}")


def fill(temporary: Path, path: Path, data: bytes, *, lasting: bool = True) -> None:
    """Write a temporary file that is to replace *path*, with the same mode."""
    mode = path.stat().st_mode & 0o7777 if path.exists() else None
    # who may read a new file is left to the system: to ask for the user's mask is to change it, for all threads
    with open(
        temporary, "xb", opener=lambda name, flags: os.open(name, flags, 0o666 if mode is None else 0o600)
    ) as file:
        file.write(data)
        if lasting:
            file.flush()
            os.fsync(file.fileno())
    if mode is not None:
        temporary.chmod(mode)


def discard(temporary: Path) -> None:
    """Remove a temporary file, if it is there and can be removed."""
    with contextlib.suppress(OSError):
        temporary.unlink()
