"""Run a program that may hang, print without end or leave children behind.

Each program gets a session of its own where the system has sessions, so that it can be killed with all its children.
Threads read what it prints while it runs, because a pipe holds little and not every system can wait for several.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, cast

from attrs import Factory, define, field, frozen

#: Capacity of a pipe on every system, bytes.
HELD = 4096
#: The most that a program may print, bytes: far more than the layout of any map that is drawn in an hour.
MOST = 64 * 2**20
#: The most of a program's complaints that is kept, bytes; the rest is read and dropped.
HEEDED = 2**16
#: The longest single wait, seconds: a signal that arrives just before a wait does not interrupt it.
SLICE = 0.5
_CHUNK = 2**16


class TooLateError(Exception):
    """Signal that a program has not ended in time."""


class FloodError(Exception):
    """Signal that a program has printed more than `MOST` bytes."""


@frozen
class Deadline:
    """Hold the time that several programs share."""

    #: Length of that time, seconds.
    seconds: float
    #: Its end, in seconds of the monotonic clock.
    ends: float = field(default=Factory(lambda self: time.monotonic() + self.seconds, takes_self=True))

    @property
    def left(self) -> float:
        """Return the time that is left, seconds; 0.0 if none is."""
        return max(self.ends - time.monotonic(), 0.0)


@define
class _Pipe:
    """Read what a program prints, in a thread, which closes the pipe at its end."""

    stream: IO[bytes]
    #: The most that is kept, bytes.
    most: int
    #: Whether to go on reading when more comes, and drop it.
    drops: bool = False
    kept: bytearray = field(factory=bytearray)
    #: Whether more came than is kept.
    flooded: bool = False
    thread: threading.Thread = field(
        default=Factory(lambda self: threading.Thread(target=self.read, daemon=True), takes_self=True)
    )

    def read(self) -> None:
        """Read all that comes; nothing if a signal has ended the program and closed the pipe before this began."""
        with suppress(ValueError, OSError), self.stream as stream:
            while chunk := stream.read(_CHUNK):
                room = self.most - len(self.kept)
                self.kept += chunk[:room]
                if len(chunk) > room and not self.drops:
                    self.flooded = True
                    return

    def all(self, deadline: Deadline) -> bytes:
        """Return all that came, or raise `TooLateError` or `FloodError`."""
        while self.thread.is_alive():
            if not deadline.left:
                raise TooLateError
            self.thread.join(min(deadline.left, SLICE))
        if self.flooded:
            raise FloodError
        return bytes(self.kept)

    def close(self) -> None:
        """Close the pipe of a program that has ended; a child of it that left its session may keep it open."""
        if self.thread.ident is None:
            self.stream.close()
        else:
            self.thread.join(SLICE)


@define
class Process:
    """Hold a program at work; whoever starts one must `end` it."""

    popen: subprocess.Popen[bytes]
    _said: _Pipe
    _complaint: _Pipe
    _ended: bool = False

    @classmethod
    def start(cls, command: Sequence[str], data: bytes) -> Process:
        """Return *command* at work on the input *data*.

        Input that no pipe holds is read from a file, so that writing it cannot block.

        Raises:
            OSError: the program cannot be run.
        """
        if len(data) <= HELD:
            popen = _popen(command, subprocess.PIPE)
            with suppress(BrokenPipeError), cast("IO[bytes]", popen.stdin) as stdin:
                stdin.write(data)  # a program that has already ended reports why by its exit code
            return cls._of(popen)
        import tempfile  # noqa: PLC0415 - slow

        with tempfile.TemporaryFile() as file:
            file.write(data)
            file.seek(0)
            return cls._of(_popen(command, file))

    @classmethod
    def _of(cls, popen: subprocess.Popen[bytes]) -> Process:
        said, complaint = cast("tuple[IO[bytes], IO[bytes]]", (popen.stdout, popen.stderr))
        return cls(popen, _Pipe(said, MOST), _Pipe(complaint, HEEDED, drops=True))

    def listen(self) -> None:
        """Begin to read what the program prints."""
        self._said.thread.start()
        self._complaint.thread.start()

    def output(self, deadline: Deadline) -> tuple[bytes, bytes, int]:
        """Return what the program printed, its complaints and its exit code, once it has ended.

        Raises:
            TooLateError: it has not ended by the *deadline*.
            FloodError: it prints too much.
        """
        said, complaint = self._said.all(deadline), self._complaint.all(deadline)
        try:
            code = self.popen.wait(deadline.left)
        except subprocess.TimeoutExpired as error:
            raise TooLateError from error
        self.end()
        return said, complaint, code

    def end(self) -> None:
        """Kill the program with its children, if that has not been done."""
        if self._ended:
            return
        self._ended = True
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):  # macOS forbids to signal a group that has ended
                os.killpg(self.popen.pid, signal.SIGKILL)
        self.popen.kill()
        self.popen.wait()
        self._said.close()
        self._complaint.close()


def _popen(command: Sequence[str], source: IO[bytes] | int) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen(  # noqa: S603 - the command is the engine's
        command, stdin=source, stdout=pipe, stderr=pipe, bufsize=0, start_new_session=True
    )
