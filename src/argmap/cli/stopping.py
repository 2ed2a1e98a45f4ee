"""Runs that are ended from outside: they clean up, say so, and end with the code that shells expect."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType

import click

#: Seconds until it is tried again to end what could not be interrupted.
_SOON = 0.01
#: What is on its way to being held so that it will be let go.
_TAKING = ExitStack.enter_context.__code__
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
    """Return what makes an *error* of the first signal. The next ones are not heeded: they would end the cleaning up.

    A program that is just being started could not be ended by whoever starts it, so the signal waits until it could.
    """

    def handle(number: int, frame: FrameType | None) -> None:
        if _taking(frame) and hasattr(signal, "setitimer"):
            signal.signal(signal.SIGALRM, lambda _, later: handle(number, later))
            signal.setitimer(signal.ITIMER_REAL, _SOON)
            return
        for other in (signal.SIGINT, signal.SIGTERM):
            signal.signal(other, lambda _number, _frame: None)
        raise error(number)

    return handle


def _taking(frame: FrameType | None) -> bool:
    """Tell whether something is being taken hold of where *frame* is at work."""
    while frame:
        if frame.f_code is _TAKING:
            return True
        frame = frame.f_back
    return False


def stopped(stop: KeyboardInterrupt) -> click.exceptions.Exit:
    """Return how a run ends after *stop*, once that is said: with 128 and the number of the signal."""
    click.echo("Stopped; no file is half written.", err=True)
    return click.exceptions.Exit(128 + (stop.number if isinstance(stop, Stopped) else signal.SIGINT))
