"""Plug-ins: load a folder of one-file plug-ins into a table."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


@cache
def names(package: str) -> tuple[str, ...]:
    """Return the sorted names of the plug-ins in *package*.

    No plug-in is imported. The file has the name of the plug-in: ``argdown_json.py`` contains ``argdown-json``.
    """
    folder = importlib.import_module(package).__path__
    found = (module.name for module in pkgutil.iter_modules(folder))
    return tuple(sorted(name.replace("_", "-") for name in found if not name.startswith("_")))


def load(package: str, name: str, kind: type[T]) -> T:
    """Import the plug-in *name*, which is one of `names`, and return its only constant of type *kind*."""
    module = importlib.import_module(f"{package}.{name.replace('-', '_')}")
    (found,) = {id(value): value for value in vars(module).values() if isinstance(value, kind)}.values()
    return found


def table(package: str, kind: type[T]) -> Mapping[str, T]:
    """Return all plug-ins in *package* by name."""
    return {name: load(package, name, kind) for name in names(package)}


def named(path: str) -> Any:
    """Import the object at *path*, such as ``argmap.notebook:bundle``.

    An import by dotted path breaks the cycle where a lower layer calls a higher one.
    """
    module, _, name = path.partition(":")
    return getattr(importlib.import_module(module), name)
