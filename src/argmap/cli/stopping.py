"""Interrupted runs: they clean up and end as shells expect."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import click

from argmap.cli.reporting import say
from argmap.interrupting import SIGNALS

Handler = Callable[[int, FrameType | None], None]


class Stopped(KeyboardInterrupt):
    """Signal that the user or the system stops the run."""

    def __init__(self, number: int) -> None:
        """Remember the *number* of the signal."""
        super().__init__(number)
        self.number = number


@contextmanager
def stoppable() -> Iterator[None]:
    """Clean up in the block when Ctrl-C or the system stops the run.

    By default, SIGTERM and SIGHUP, with which a terminal closes, end Python at once. This would leave layout engines
    running and temporary files behind.
    """
    if threading.current_thread() is not threading.main_thread():  # signals are not its business
        yield
        return
    numbers = [number for number in SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]  # nohup stays so
    before = {number: signal.signal(number, raising(Stopped)) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def raising(error: Callable[[int], BaseException]) -> Handler:
    """Return a handler that raises *error* once and ignores later signals."""

    def handle(number: int, _frame: FrameType | None) -> None:
        for other in SIGNALS:
            signal.signal(other, lambda _number, _frame: None)
        raise error(number)

    return handle


def stopped(stop: KeyboardInterrupt) -> click.exceptions.Exit:
    """Print that the run was stopped, and return its exit.

    The exit code is 128 plus the number of the signal.
    """
    say("Stopped; every file is either complete or unchanged.", error=True)
    return click.exceptions.Exit(128 + (stop.number if isinstance(stop, Stopped) else signal.SIGINT))
