"""Runs that are ended from outside: they clean up, say so, and end with the code that shells expect."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import click

Handler = Callable[[int, FrameType | None], None]


class Stopped(KeyboardInterrupt):
    """Say that we are told to end, by a person or by the system."""

    def __init__(self, number: int) -> None:
        """Remember the *number* of the signal."""
        super().__init__(number)
        self.number = number


@contextmanager
def stoppable() -> Iterator[None]:
    """Heed Ctrl-C and the system's request to end, in the block, so that what is begun is cleaned up.

    Python by itself would end at once when the system asks for it, and leave engines behind and files half made.
    """
    if threading.current_thread() is not threading.main_thread():  # signals are not its business
        yield
        return
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, raising(Stopped)) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def raising(error: Callable[[int], BaseException]) -> Handler:
    """Return what makes an *error* of the first signal; the next ones are not heeded, for it cleans up by then."""

    def handle(number: int, _frame: FrameType | None) -> None:
        for other in (signal.SIGINT, signal.SIGTERM):
            signal.signal(other, lambda _number, _frame: None)
        raise error(number)

    return handle


def stopped(stop: KeyboardInterrupt) -> click.exceptions.Exit:
    """Return how a run ends after *stop*, once that is said: with 128 and the number of the signal."""
    click.echo("Stopped; no file is half written.", err=True)
    return click.exceptions.Exit(128 + (stop.number if isinstance(stop, Stopped) else signal.SIGINT))
