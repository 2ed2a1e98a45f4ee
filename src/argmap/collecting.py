"""Pause Python's cyclic garbage collector while a large text is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def postponed() -> Iterator[None]:
    """Pause the cyclic garbage collector while the block runs.

    Reading a text creates no cycles, but each collection walks over all objects, which takes a quarter of the time for
    large texts. Reference counting still frees memory. Afterwards the collector is on again if it was on before.
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
    """Resume the cyclic garbage collector while a long block runs."""
    if gc.isenabled():
        yield
        return
    gc.enable()
    try:
        yield
    finally:
        gc.disable()
