"""When a run may be interrupted: not between the beginning of something and the note that it is to be ended."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

#: What ends a run in order, where the system knows it.
SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def undisturbed() -> Iterator[None]:
    """Put off what signals do until the block has run; it should be short.

    What a signal does by raising an exception would otherwise happen anywhere, even after a program was started and
    before anybody knows of it. In other threads than the main one, signals do nothing.
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
