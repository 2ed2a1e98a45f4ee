"""The values of enums, which not every Python keeps as they are written."""

from __future__ import annotations

import enum
import importlib
import pkgutil
from collections.abc import Iterator

import argmap


def enums(kind: type[enum.Enum] = enum.Enum) -> Iterator[type[enum.Enum]]:
    """Yield every enum of the package."""
    for inner in kind.__subclasses__():
        if inner.__module__.split(".")[0] == argmap.__name__:
            yield inner
        yield from enums(inner)


def test_values_are_words_or_numbers() -> None:
    """No value is a tuple: Python 3.11.0 to 3.11.2 replace an empty one with a bare object.

    Under those Pythons such a value is no tuple, and under all others it is one; this test refuses both.
    """
    for module in pkgutil.walk_packages(argmap.__path__, "argmap."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    values = {f"{kind.__module__}.{member}": member.value for kind in enums() for member in kind}
    assert len(values) > 100
    assert {name for name, value in values.items() if not isinstance(value, str | int)} == set()
