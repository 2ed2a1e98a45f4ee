"""The examples in docstrings print what stands below them."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import argmap

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(argmap.__path__, "argmap.") if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples(name: str) -> None:
    """Each module's examples hold."""
    assert doctest.testmod(importlib.import_module(name)).failed == 0
