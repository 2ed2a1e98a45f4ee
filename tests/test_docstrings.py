"""The examples in docstrings print what stands below them."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import argmap

ROOT = Path(argmap.__file__).parents[1]
MODULES = sorted(
    module.name for module in pkgutil.walk_packages(argmap.__path__, "argmap.") if not module.name.endswith("__main__")
)


def has_examples(name: str) -> bool:
    """Tell whether there are examples in a module; looking for them in its objects takes far longer."""
    path = ROOT.joinpath(*name.split("."))
    found = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return bool(re.search(r"^\s*>>> ", found.read_text(encoding="utf-8"), re.MULTILINE))


def test_every_module_can_be_imported() -> None:
    """None has a mistake that only its import shows."""
    assert [importlib.import_module(name).__name__ for name in MODULES] == MODULES


@pytest.mark.parametrize("name", [name for name in MODULES if has_examples(name)])
def test_docstring_examples(name: str) -> None:
    """Each module's examples hold."""
    done = doctest.testmod(importlib.import_module(name))
    assert done.failed == 0
    assert done.attempted
