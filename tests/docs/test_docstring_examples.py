"""Examples in public docstrings run as a reader pastes them: with public imports only."""

from __future__ import annotations

import doctest
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.lazy import MODULES

#: An import of a module that is not public.
PRIVATE = re.compile(r"(?:from|import) argmap\.(?!edits\b|errors\b|teaching import\b|types\b)")


def examples() -> Iterator[doctest.DocTest]:
    """Yield the examples of each public name and its methods; all names of `argmap` and of its module are imported."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    for module in map(importlib.import_module, MODULES):
        namespace: dict[str, object] = {}
        exec(f"from argmap import *; from {module.__name__} import *", namespace)  # noqa: S102 - as a reader does
        for name in module.__all__:
            value = getattr(module, name)
            if getattr(value, "__doc__", None) and (isinstance(value, type) or callable(value)):
                yield from finder.find(value, f"{module.__name__}.{name}", module=False, globs=dict(namespace))


@pytest.mark.parametrize("example", [one for one in examples() if one.examples], ids=lambda one: one.name)
def test_example_runs_as_pasted(example: doctest.DocTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No example needs a name that its docstring does not import, or imports a private module."""
    monkeypatch.chdir(tmp_path)
    assert not [line.source for line in example.examples if PRIVATE.match(line.source)]
    printed: list[str] = []
    doctest.DocTestRunner().run(example, out=printed.append)
    assert not printed
