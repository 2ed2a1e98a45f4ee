"""Kill ``argmap edit`` again and again, at moments spread over its run; print what stands in the files after each.

A process that has imported all it needs forks one child for each run, so that a run takes milliseconds. Prints one line
for each kill: ``old``, ``new``, ``some`` if only some of several files are new, or whatever else is in them; and, last,
how many temporary files are left.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Mapping, Sequence
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


def texts() -> dict[str, bytes]:
    """Return the maps of the folder."""
    return {str(path): path.read_bytes() for path in sorted(Path().glob("*.argdown"))}


def put(old: Mapping[str, bytes]) -> None:
    """Write the maps of the folder."""
    for name, text in old.items():
        Path(name).write_bytes(text)


def duration(old: Mapping[str, bytes], words: Sequence[str]) -> float:
    """Return how long a run takes that nobody kills, in seconds; the longest of a few."""
    found = list[float]()
    for _ in range(5):
        put(old)
        start = time.perf_counter()
        os.waitpid(begin(words), 0)
        found.append(time.perf_counter() - start)
    return max(found)


def killed(words: Sequence[str], moment: float) -> Mapping[str, bytes]:
    """Return what stands in the files after a run that is killed at a *moment* of it, in seconds."""
    child = begin(words)
    time.sleep(moment)  # the moment is what is tried; nothing is waited for
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return texts()


def said(found: Mapping[str, bytes], old: Mapping[str, bytes], new: Mapping[str, bytes]) -> str:
    """Return what came of a run in a word, or all of it if a file is neither old nor new."""
    if found in (old, new):
        return "old" if found == old else "new"
    whole = all(text in {old[name], new[name]} for name, text in found.items())
    return "some" if whole else f"neither: {found!r}"


def kill(count: int, words: Sequence[str]) -> None:
    """Kill *count* runs, and say what came of each."""
    old = texts()
    main(["edit", NAME, *words], standalone_mode=False)  # imports all that the children need
    longest, chance = duration(old, words), Random(1)  # noqa: S311 - moments are no secrets
    new = texts()
    for number in range(count):
        put(old)
        first = longest * (1 - LATE) if number % 2 else 0.0
        print(said(killed(words, chance.uniform(first, longest)), old, new))  # noqa: T201 - its answer
    print(len(list(Path().glob(".argmap-*"))))  # noqa: T201 - likewise


if __name__ == "__main__":
    kill(int(sys.argv[1]), sys.argv[2:])
