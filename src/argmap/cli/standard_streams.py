"""Standard output and error of a command, as they should behave when they are closed or full.

A result that cannot be printed is an error. A message that cannot be printed is lost, and the exit code remains: so no
error, such as a full disk behind standard error, keeps a command from its work or hides another error.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any, TextIO, cast

from argmap.files import streams


class _Closed(io.TextIOBase):
    """Refuse everything, as a closed file does."""

    encoding = "utf-8"
    errors = "strict"

    def write(self, _text: str, /) -> int:
        """Raise `OSError`."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


class _Around:
    """Stand for another stream, and for its buffer."""

    def __init__(self, stream: IO[Any]) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._stream, name)
        return type(self)(value) if name == "buffer" else value


class _Telling(_Around):
    """Print to standard output, so that an error of it differs from those of other files."""

    def write(self, data: Any) -> int:
        """Print *data*. Raises `OutputError`."""
        with streams.unprintable():
            return self._stream.write(data)

    def flush(self) -> None:
        """Print what was kept back. Raises `OutputError`."""
        with streams.unprintable():
            self._stream.flush()


class _Lossy(_Around):
    """Print to another stream, and lose what cannot be printed."""

    def write(self, data: Any) -> int:
        """Print *data* if possible, and return its length."""
        with suppress(OSError, ValueError):
            self._stream.write(data)
        return len(data)

    def flush(self) -> None:
        """Print what was kept back, if possible."""
        with suppress(OSError, ValueError):
            self._stream.flush()


@contextmanager
def standard_streams() -> Iterator[None]:
    """Replace both streams in the block: a closed output raises errors, and no standard error does."""
    before = sys.stdout, sys.stderr
    if None in before:
        _occupy()
    sys.stdout = cast("TextIO", _Telling(sys.stdout or cast("TextIO", _Closed())))
    sys.stderr = cast("TextIO", _Lossy(sys.stderr or cast("TextIO", _Closed())))
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def _occupy() -> None:
    """Take the numbers of closed streams, so that no file gets one, and with it what others print there."""
    with suppress(OSError):
        while (number := os.open(os.devnull, os.O_RDWR)) <= 2:  # noqa: PLR2004 - standard error
            pass
        os.close(number)


def abandon_output() -> None:
    """Discard what is still to be printed on standard output, which would raise the same error again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
