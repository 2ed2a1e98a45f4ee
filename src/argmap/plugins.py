"""Plug-ins: a folder of one-file plug-ins is read into a table."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from typing import Any, TypeVar

T = TypeVar("T")


def names(package: str) -> tuple[str, ...]:
    """Return the names of the plug-ins in *package*, sorted, without importing them.

    A plug-in's file bears its name: ``argdown_json.py`` holds ``argdown-json``.
    """
    folder = importlib.import_module(package).__path__
    found = (module.name for module in pkgutil.iter_modules(folder))
    return tuple(sorted(name.replace("_", "-") for name in found if not name.startswith("_")))


def load(package: str, name: str, kind: type[T]) -> T:
    """Return the one constant of type *kind* in the plug-in *name*; only that file is imported."""
    module = importlib.import_module(f"{package}.{name.replace('-', '_')}")
    (found,) = {id(value): value for value in vars(module).values() if isinstance(value, kind)}.values()
    return found


def table(package: str, kind: type[T]) -> Mapping[str, T]:
    """Return all plug-ins in *package* by name."""
    return {name: load(package, name, kind) for name in names(package)}


def named(path: str) -> Any:
    """Return what *path*, such as ``argmap.render.notebook:bundle``, names.

    For the one case where a lower floor offers a door to a higher one without knowing the way.
    """
    module, _, name = path.partition(":")
    return getattr(importlib.import_module(module), name)
