"""Notice changes of files by polling, and wait until they settle.

Polling ten times a second also works on network drives and in containers, where notices from the operating system
may be missing. A save that renames, or deletes and writes again, is simply another file with the same name.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from attrs import frozen

#: Waits for a number of seconds.
Pause: TypeAlias = Callable[[float], object]
#: Seconds between two checks.
STEP = 0.1
#: Seconds without a change before files count as settled.
CALM = 0.1
#: The same if a file is gone or empty, as it is probably being written.
GONE = 0.5
#: Most seconds to wait for files to settle.
MOST = 2.0


@frozen
class Stamp:
    """Hold what differs after a file is written or replaced."""

    #: Time of the last change, in nanoseconds.
    written: int
    #: Size in bytes.
    size: int
    device: int
    number: int


#: Stamps by path; None for a missing file.
Stamps: TypeAlias = Mapping[Path, Stamp | None]


def stamps(paths: Iterable[Path]) -> Stamps:
    """Return the present stamps of *paths*."""
    return {path: _stamp(path) for path in paths}


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except (OSError, ValueError):  # a name that no file can have
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_dev, found.st_ino)


def wait(before: Stamps, pause: Pause = time.sleep) -> None:
    """Return when a file differs from *before* and has settled."""
    while True:
        pause(STEP)
        now = stamps(before)
        if now != before and _settled(now, before, pause) != before:
            return


def _settled(last: Stamps, before: Stamps, pause: Pause) -> Stamps:
    """Return the stamps of the files once they have settled, or after the longest wait."""
    calm = passed = 0.0
    while passed < MOST and calm < (GONE if _emptied(last, before) else CALM):
        pause(STEP)
        now = stamps(before)
        calm, passed, last = (calm + STEP if now == last else 0.0), passed + STEP, now
    return last


def _emptied(now: Stamps, before: Stamps) -> bool:
    return any(_words(stamp) and not _words(now[path]) for path, stamp in before.items())


def _words(stamp: Stamp | None) -> int:
    return stamp.size if stamp else 0
