"""``argmap watch`` as a process of its own, as users have it."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen

#: Seconds after which a test has failed.
PATIENCE = 30.0


@frozen
class Process:
    """Hold a running ``argmap watch``."""

    process: subprocess.Popen[str]
    #: What it printed first.
    said: str

    @property
    def address(self) -> str:
        """Return the address of its page."""
        return self.said.split()[0]

    def fetch(self, path: str) -> str:
        """Return what is at *path*."""
        with self.asked(path) as response:
            assert response.status == 200
            return response.read().decode()

    @contextmanager
    def asked(self, path: str) -> Iterator[HTTPResponse]:
        """Give the answer to a request for *path* while it comes."""
        connection = HTTPConnection(urlsplit(self.address).netloc, timeout=PATIENCE)
        connection.request("GET", path)
        with connection.getresponse() as response:
            yield response

    def end(self, how: signal.Signals = signal.SIGINT) -> tuple[int, float]:
        """End it, and return its exit code and how many seconds that took; fail if anything of it is left."""
        began = time.monotonic()
        self.process.send_signal(how)
        code, took = self.process.wait(PATIENCE), time.monotonic() - began
        until(lambda: not _group_lives(self.process.pid))
        return code, took


def _group_lives(number: int) -> bool:
    try:
        os.killpg(number, 0)
    except ProcessLookupError:
        return False
    return True


def _heed() -> None:
    """Let signals end a process, although whoever runs the tests may ignore them, as ``nohup`` does."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


@contextmanager
def watching(*arguments: str, environment: Mapping[str, str] | None = None) -> Iterator[Process]:
    """Give ``argmap watch`` with *arguments* when it serves its page; it ends with the block."""
    command = (sys.executable, "-m", "argmap", "watch", *arguments)
    given = {**os.environ, **(environment or {})}
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=given,
        start_new_session=True,
        preexec_fn=_heed,  # noqa: PLW1509 - no other thread of the tests holds a lock
    ) as process:
        try:
            assert process.stdout
            assert select.select([process.stdout], [], [], PATIENCE)[0], "it says nothing"
            yield Process(process, process.stdout.readline())
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def until(holds: Callable[[], object]) -> None:
    """Return when something holds."""
    deadline, between = time.monotonic() + PATIENCE, threading.Event()
    while not holds():
        assert time.monotonic() < deadline, "it does not come to hold"
        between.wait(0.01)


def news(response: HTTPResponse, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Return the next event that *response* gives for which something holds."""
    for line in response:
        if line.startswith(b"data: ") and holds(found := json.loads(line[6:])):
            return dict(found)
    raise AssertionError("there is no such event")
