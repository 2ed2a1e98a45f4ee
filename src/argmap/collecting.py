"""When Python looks for cycles of objects: not while something large without cycles is built."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def postponed() -> Iterator[None]:
    """Put off the collection of cycles while the block runs.

    What is built by reading a text has no cycles, but each collection walks over all of it: a quarter of the time
    for large texts. Collection is on again afterwards if it was on before; memory is freed by reference counts
    all the same.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def resumed() -> Iterator[None]:
    """Let cycles be collected while the block runs, for it runs long; afterwards it is as before."""
    if gc.isenabled():
        yield
        return
    gc.enable()
    try:
        yield
    finally:
        gc.disable()
