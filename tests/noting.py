"""A layout for tests that notes for which pages it was asked, as a plug-in beside argmap's own."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import argmap.render.layouts
from argmap import plugins

#: Its name.
NAME = "noting"
#: It draws as `layered` does, on a sheet as large as the page; sheets of pages that `SMALL` names are twice as large.
_SOURCE = """
from attrs import evolve

from argmap.render.layout import Layout
from argmap.render.layouts.layered import draw

SEEN: list[str] = []
SMALL: set[str] = set()


def _drawn(sheet, engine, fit):
    SEEN.append(fit.name)
    times = 2 if fit.name in SMALL else 1
    return evolve(draw(sheet, engine), width=fit.width * times, height=fit.height * times)


NOTING = Layout("noting", "a layout for tests", _drawn)
"""


class Noted:
    """What the layout was asked, and where its text is small."""

    def __init__(self, seen: list[str], small: set[str]) -> None:
        """Take the lists of the layout."""
        self._seen = seen
        self.small = small

    @property
    def seen(self) -> list[str]:
        """Return the names of the pages since the last time, in order."""
        found = [*self._seen]
        self._seen.clear()
        return found


@contextmanager
def noting(folder: Path) -> Iterator[Noted]:
    """Add the layout, whose file is written to *folder*, for the time of the block."""
    package = argmap.render.layouts
    (folder / f"{NAME}.py").write_text(_SOURCE, encoding="utf-8")
    before = package.__path__
    package.__path__ = [*before, str(folder)]
    plugins.names.cache_clear()
    importlib.invalidate_caches()
    try:
        module = importlib.import_module(f"{package.__name__}.{NAME}")
        yield Noted(module.SEEN, module.SMALL)
    finally:
        package.__path__ = before
        plugins.names.cache_clear()
        sys.modules.pop(f"{package.__name__}.{NAME}", None)
