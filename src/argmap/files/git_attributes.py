"""The line about argument maps in a file with git's attributes.

Source: https://git-scm.com/docs/gitattributes
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from argmap.errors import InputError
from argmap.files import streams

#: The line: which files are maps, and which settings apply to them.
ATTRIBUTES = "*.argdown diff=argmap merge=argmap"
_LINE = ATTRIBUTES.encode()
#: Does not wait for the other end of a pipe, nor follow a link that was put there this moment.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def read(file: Path) -> bytes | None:
    """Return what is in *file*, which stays as it is; None if it is not there.

    Raises:
        InputError: it cannot be read, or is nothing that git reads and argmap may write.
    """
    if not (_is_there(file.parent, "folder") and _is_there(file, "regular file")):
        return None
    try:
        with open(file, "rb", opener=lambda name, _: os.open(name, _READ)) as opened:
            found = opened.read(streams.LIMIT + 1)
    except OSError as error:
        raise InputError(str(file), f"cannot be read: {error.strerror or error}") from error
    if len(found) > streams.LIMIT:
        raise InputError(str(file), f"larger than {streams.LIMIT // 2**20} MiB; argmap leaves it as it is")
    if b"\0" in found:
        raise InputError(str(file), "is not text, or UTF-16, which git does not read; save it as UTF-8")
    return found


def _is_there(path: Path, noun: str) -> bool:
    """Return whether *path* is there; raise `InputError` if it is anything but what git reads."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return False
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror or error}") from error
    if stat.S_ISLNK(mode):
        raise InputError(str(path), f"is a symbolic link, and argmap writes no file elsewhere; make it a {noun}")
    if not (stat.S_ISDIR(mode) if noun == "folder" else stat.S_ISREG(mode)):
        raise InputError(str(path), f"is not a {noun}, so git reads no attributes there; move it away")
    return True


def has(content: bytes | None) -> bool:
    """Return whether the line is there."""
    return any(map(_is, (content or b"").split(b"\n")))


def ends(content: bytes | None) -> bool:
    """Return whether the last line has a line break, or there is none."""
    return not content or content.endswith(b"\n")


def added(content: bytes | None) -> bytes:
    r"""Return *content* with the line at the end, with line breaks as the others.

    >>> added(b"*.svg binary\r\n# maps")
    b'*.svg binary\r\n# maps\r\n*.argdown diff=argmap merge=argmap\r\n'
    """
    before = content or b""
    end = _line_break(before)
    return before + (b"" if ends(before) else end) + _LINE + end


def removed(content: bytes, *, ended: bool) -> bytes:
    r"""Return *content* without the line; if *ended*, also without the line break that `added` put before it.

    >>> removed(added(b"*.svg binary"), ended=True)
    b'*.svg binary'
    """
    *lines, last = content.split(b"\n")
    kept = b"".join(line + b"\n" for line in lines if not _is(line)) + (b"" if _is(last) else last)
    if not ended or last or not (lines and _is(lines[-1])):
        return kept
    left = kept.removesuffix(b"\n")
    return left.removesuffix(b"\r") if _line_break(left) == b"\r\n" else left


def _line_break(content: bytes) -> bytes:
    """Return the line break that *content* has everywhere; by default, that of Unix."""
    return b"\r\n" if 0 < content.count(b"\n") == content.count(b"\r\n") else b"\n"


def _is(line: bytes) -> bool:
    return line.strip() == _LINE
