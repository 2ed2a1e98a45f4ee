"""The examples in docstrings print what stands below them."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import argmap

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(argmap.__path__, "argmap.") if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples(name: str) -> None:
    """Each module's examples hold."""
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_the_stub_names_what_is_public() -> None:
    """What type checkers are told of the package is what it offers."""
    stub = Path(argmap.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    assert sorted(re.findall(r"(\w+) as \1\b", stub)) == list(argmap.__all__)  # type: ignore[attr-defined]
    assert all(getattr(argmap, name) for name in argmap.__all__)  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = argmap.nothing  # type: ignore[attr-defined]
