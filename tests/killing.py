"""Kill ``argmap edit`` again and again, at moments spread over its run; print what stands in the file after each.

A process that has imported all it needs forks one child for each run, so that a run takes milliseconds. Prints one line
for each kill: ``old``, ``new`` or whatever else is in the file; and, last, how many temporary files are left.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from argmap.cli.main import main

NAME = "map.argdown"
#: Of all kills, every other one falls into this last part of the run, in which the file is written.
LATE = 0.4


def begin(words: Sequence[str]) -> int:
    """Begin a run in a process of its own; return its number."""
    child = os.fork()
    if child:
        return child
    with contextlib.suppress(BaseException):
        main(["edit", NAME, *words])
    os._exit(0)


def duration(old: bytes, words: Sequence[str]) -> float:
    """Return how long a run takes that nobody kills, in seconds; the longest of a few."""
    found = list[float]()
    for _ in range(5):
        Path(NAME).write_bytes(old)
        start = time.perf_counter()
        os.waitpid(begin(words), 0)
        found.append(time.perf_counter() - start)
    return max(found)


def killed(words: Sequence[str], moment: float) -> bytes:
    """Return what stands in the file after a run that is killed at a *moment* of it, in seconds."""
    child = begin(words)
    time.sleep(moment)  # the moment is what is tried; nothing is waited for
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return Path(NAME).read_bytes()


def kill(count: int, words: Sequence[str]) -> None:
    """Kill *count* runs, and say what came of each."""
    old = Path(NAME).read_bytes()
    main(["edit", NAME, *words], standalone_mode=False)  # imports all that the children need
    longest, chance = duration(old, words), Random(1)  # noqa: S311 - moments are no secrets
    new = Path(NAME).read_bytes()
    for number in range(count):
        Path(NAME).write_bytes(old)
        first = longest * (1 - LATE) if number % 2 else 0.0
        found = killed(words, chance.uniform(first, longest))
        print({old: "old", new: "new"}.get(found, f"neither: {found!r}"))  # noqa: T201 - its answer
    print(len(list(Path().glob(".argmap-*"))))  # noqa: T201 - likewise


if __name__ == "__main__":
    kill(int(sys.argv[1]), sys.argv[2:])
