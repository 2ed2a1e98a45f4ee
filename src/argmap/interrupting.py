"""Delay signals while a resource is acquired, so that it gets released."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

#: Signals that end a run in an orderly way, as far as the system has them.
SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def undisturbed() -> Iterator[None]:
    """Delay signals until the block, which should be short, has run.

    Otherwise a signal could raise an exception after a program was started, but before it is known to be running. In
    threads other than the main one this does nothing, since signals do not reach them.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = {number: signal.getsignal(number) for number in SIGNALS}
    heeded = {number: handler for number, handler in before.items() if callable(handler)}
    try:
        for number in heeded:
            signal.signal(number, lambda number, _frame: came.append(number))
        yield
    finally:
        for number, handler in heeded.items():
            signal.signal(number, handler)
    for number in came:
        signal.raise_signal(number)
