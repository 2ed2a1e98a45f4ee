"""Changes of files: noticed by looking, and waited out until they have settled.

Looking every tenth of a second finds what notices of the operating system miss, on network drives and in containers,
and sees a save by renaming, or by deleting and writing anew, as what it is: another file of the same name.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from attrs import frozen

#: Lets the given number of seconds pass.
Pause: TypeAlias = Callable[[float], object]
#: Seconds between two looks.
STEP = 0.1
#: Seconds for which nothing may happen before a change is taken for finished.
CALM = 0.1
#: The same where a file is gone or empty: it is probably being written anew.
GONE = 0.5
#: Seconds after which a change is looked at even if it goes on.
MOST = 2.0


@frozen
class Stamp:
    """Hold what differs when a file has been written, or another one has taken its name."""

    #: Nanoseconds.
    written: int
    #: Bytes.
    size: int
    device: int
    number: int


#: What is known of files; None for one that is not there.
Stamps: TypeAlias = Mapping[Path, Stamp | None]


def stamps(paths: Iterable[Path]) -> Stamps:
    """Return what is known of *paths* now."""
    return {path: _stamp(path) for path in paths}


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except (OSError, ValueError):  # a name that no file can have
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_dev, found.st_ino)


def wait(before: Stamps, pause: Pause = time.sleep) -> None:
    """Return when some file is not as it was *before*, and stays as it is now."""
    while True:
        pause(STEP)
        now = stamps(before)
        if now != before and _settled(now, before, pause) != before:
            return


def _settled(last: Stamps, before: Stamps, pause: Pause) -> Stamps:
    """Return what the files are when nothing happens to them any more, or has happened for too long."""
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
