"""Processes that draw maps in parallel. None outlives the run."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")

#: Fewest maps for one more process; fewer maps are drawn in the time that it takes to start.
WORTH = 8


def cores() -> int:
    """Return the number of cores that this process may use."""
    allowed: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@contextmanager
def workers(most: int, maps: int) -> Iterator[Executor | None]:
    """Yield an executor with at most *most* processes; None for few maps.

    However the block ends, no process remains, nor any layout engine that it started.
    """
    number = min(most, maps // WORTH)
    if number < 2:  # noqa: PLR2004 - one would do what the caller can
        yield None
        return
    from multiprocessing import active_children, get_context  # noqa: PLC0415 - slow, and only for many maps

    executor = _pool(number, get_context("spawn"))
    try:
        yield executor
    except BaseException:
        threading.excepthook = _unless_cancelled
        for child in active_children():
            child.terminate()
        raise
    finally:
        executor.shutdown(cancel_futures=True)


def _unless_cancelled(raised: threading.ExceptHookArgs) -> None:
    """Print what ended a thread, unless the thread of a pool found work cancelled when its processes ended."""
    from concurrent.futures import InvalidStateError  # noqa: PLC0415 - hardly ever needed

    if raised.exc_type is not InvalidStateError:
        threading.__excepthook__(raised)


def _pool(number: int, context: Any) -> Executor:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - as above

    class Pool(ProcessPoolExecutor):
        """Run everything so that it can be ended."""

        def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
            return super().submit(_endable, fn, *args, **kwargs)

    return Pool(number, mp_context=context, initializer=_wait_for_orders)


def _wait_for_orders() -> None:
    """Leave Ctrl-C and the end of the terminal, which all its processes get, to the one that gives us work."""
    import signal  # noqa: PLC0415

    from argmap.interrupting import SIGNALS  # noqa: PLC0415

    for number in SIGNALS:
        if number != signal.SIGTERM:
            signal.signal(number, lambda _number, _frame: None)


def _endable(work: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    """Do *work*; if we are told to end meanwhile, do so as soon as it has cleaned up."""
    import signal  # noqa: PLC0415

    from argmap.cli.stopping import raising  # noqa: PLC0415

    signal.signal(signal.SIGTERM, raising(SystemExit))
    try:
        return work(*args, **kwargs)
    except SystemExit:
        os._exit(1)  # the pool would take it for a result, and go on
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
