"""What git runs to compare and merge maps: ``python -m argmap.cli.git_driver``.

`argmap.files.git_commands` has the commands around it, which know the exit codes. It is no command of ``argmap``, so it
starts without what only people need: git starts it twice for each file of each version that it shows.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType

from argmap.collecting import postponed
from argmap.errors import ArgmapError
from argmap.files.git_commands import CONFLICTS, UNREADABLE

#: Most seconds of a processor for one text, and for one merge.
SECONDS = {"textconv": 10, "merge": 60}
#: Seconds after which the system ends a program that does not notice that its time is up.
_GRACE = 5


class _LateError(BaseException):
    """Report that the time is up; nothing that reads texts takes it for an error of its own."""


def run(words: Sequence[str]) -> int:
    """Do what *words* ask for, with a limit on the time of this process, and return the exit code."""
    if seconds := SECONDS.get(words[0] if words else "", 0):
        _limit(seconds)
    return main(words)


def main(words: Sequence[str]) -> int:
    """Do what *words* ask for, and return the exit code."""
    try:
        with postponed():
            match words:
                case ["check"]:  # whether Python finds all that it needs
                    from argmap.files import git_versions  # noqa: F401, PLC0415 - as below
                case ["textconv", name]:
                    _compare(name)
                case ["merge", base, ours, theirs, size, name]:
                    return _merge((base, ours, theirs), name, int(size))
                case _:
                    raise ValueError(words)
    except ArgmapError as error:
        _tell(error)
        return UNREADABLE
    except _LateError:
        _tell("the map takes argmap too long to read")
        return UNREADABLE
    except MemoryError:
        _tell("the map takes argmap more memory than there is")
        return UNREADABLE
    return 0


def _compare(name: str) -> None:
    from argmap.files.git_versions import compared  # noqa: PLC0415 - late, so that the time for it is limited, too

    found = compared(name, ".").encode()
    with suppress(BrokenPipeError):  # nobody wants to see it any more
        sys.stdout.buffer.write(found)
        sys.stdout.buffer.flush()


def _merge(versions: Sequence[str], name: str, size: int) -> int:
    from argmap.analysis.plain import plain  # noqa: PLC0415 - as above
    from argmap.files import streams  # noqa: PLC0415
    from argmap.files.git_versions import merged  # noqa: PLC0415

    found = merged(versions, name, size)
    for conflict in found.conflicts:  # first, since git merges what is written once more if anything fails
        _tell(f"{name}: conflict in {plain(str(conflict))}")
    streams.write(versions[1], found.text.encode())
    return CONFLICTS if found.conflicts else 0


def _tell(message: object) -> None:
    from argmap.analysis.plain import plain  # noqa: PLC0415 - as above

    if sys.stderr is None:  # closed
        return
    line = f"{plain(str(message))}\n".encode(sys.stderr.encoding, "backslashreplace")
    with suppress(OSError):  # and nothing is left to flush at the end, which would change the exit code if it failed
        os.write(sys.stderr.fileno(), line)


def _limit(seconds: int) -> None:
    """End this program after *seconds* of a processor; where there is no such limit, only sizes are limited."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return

    def late(_number: int, _frame: FrameType | None) -> None:
        raise _LateError

    signal.signal(signal.SIGXCPU, late)
    with suppress(OSError, ValueError):  # a lower limit of the user's own
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + _GRACE))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
