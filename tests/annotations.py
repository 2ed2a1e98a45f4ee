"""Which classes the annotations of public names mention: in parameters, results and attributes, however deep."""

from __future__ import annotations

import ast
import builtins
import enum
import functools
import importlib
import inspect
import types
import typing
from collections.abc import Callable, Iterator
from typing import Any

from argmap.lazy import MODULES


def public() -> dict[str, Any]:
    """Return every public value by its full name."""
    modules = [importlib.import_module(name) for name in MODULES]
    return {f"{one.__name__}.{name}": getattr(one, name) for one in modules for name in getattr(one, "__all__", ())}


def reached(roots: dict[str, Any]) -> dict[type, str]:
    """Return argmap's classes that *roots* mention, each with the way to it."""
    found: dict[type, str] = {}
    waiting = [(value, name) for name, value in roots.items()]
    done: dict[int, Any] = {}  # values are kept, so that no other one gets their number
    while waiting:
        value, path = waiting.pop()
        if id(value) in done:
            continue
        done[id(value)] = value
        if isinstance(value, type) and value.__module__.split(".")[0] == "argmap":
            found[value] = path
            waiting += ((one, f"{path}.{name}") for name, one in _members(value))
        elif isinstance(value, types.FunctionType):
            waiting += ((one, path) for one in _annotated(value))
        else:
            waiting += ((one, path) for one in _within(value))
    return found


def _within(annotation: Any) -> Iterator[Any]:
    """Yield the parts of a generic annotation."""
    for part in typing.get_args(annotation):
        yield from part if isinstance(part, list) else [part]


def _members(cls: type) -> Iterator[tuple[str, Any]]:
    """Yield the annotations of the public attributes of *cls*, and its public functions."""
    if issubclass(cls, enum.Enum):
        return
    for base in cls.__mro__:
        if base.__module__.split(".")[0] != "argmap":
            continue
        for name, annotation in inspect.get_annotations(base).items():
            if not name.startswith("_"):
                yield name, evaluated(annotation, base.__module__)
        for name, value in vars(base).items():
            if not name.startswith("_") and (function := _function(value)):
                yield name, function


def _function(value: Any) -> Callable[..., Any] | None:
    if isinstance(value, property):
        return value.fget
    if isinstance(value, (functools.cached_property, functools.partial)):
        return value.func
    if isinstance(value, (classmethod, staticmethod)):
        return value.__func__
    return value if isinstance(value, types.FunctionType) else None


def _annotated(function: types.FunctionType) -> Iterator[Any]:
    for annotation in inspect.get_annotations(function).values():
        yield evaluated(annotation, function.__module__)


def evaluated(annotation: Any, module: str) -> Any:
    """Return what *annotation* stands for in *module*."""
    if isinstance(annotation, typing.ForwardRef):
        annotation = annotation.__forward_arg__
    if not isinstance(annotation, str):
        return annotation
    return eval(annotation, {}, _Names(module))  # noqa: S307 - our own source


class _Names(dict[str, Any]):
    """Hold the names of a module, with those that only type checkers know."""

    def __init__(self, module: str) -> None:
        self.module = importlib.import_module(module)
        super().__init__(vars(self.module))

    def __missing__(self, name: str) -> Any:
        if hasattr(builtins, name):
            raise KeyError(name)
        for node in ast.walk(ast.parse(inspect.getsource(self.module))):
            if isinstance(node, ast.ImportFrom) and node.module and name in {one.name for one in node.names}:
                home = importlib.import_module(node.module)
                return getattr(home, name) if hasattr(home, name) else _Names(node.module)[name]
        raise KeyError(name)
