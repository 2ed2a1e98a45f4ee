"""The public modules: their names, stubs, hints and help, and what the annotations of their names mention."""

from __future__ import annotations

import ast
import importlib
import pydoc
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from annotations import public, reached

import argmap
import argmap.errors
from argmap.lazy import MODULES

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "tests" / "typed" / "every_public_name.py"
NAMES = public()


def test_every_name_is_there() -> None:
    """Each name of each public module can be imported, and no two mean different things."""
    assert {name.rpartition(".")[0] for name in NAMES} >= {"argmap", "argmap.edits", "argmap.errors", "argmap.types"}
    meant: dict[str, Any] = {}
    for path, value in NAMES.items():
        assert meant.setdefault(path.rpartition(".")[2], value) is value, path


def test_a_first_page_has_few_names() -> None:
    """The package itself has some 35 names; a longer list helps nobody."""
    assert len([name for name in NAMES if name.count(".") == 1]) <= 40


def test_classes_in_annotations_are_public() -> None:
    """Whatever a public function takes or returns, and every public attribute of that, has a public name."""
    classes = {value for value in NAMES.values() if isinstance(value, type)}
    assert {f"{way}: {one.__name__}" for one, way in reached(NAMES).items() if one not in classes} == set()


def test_all_errors_are_public() -> None:
    """The module of errors lists every exception in it."""
    found = {
        name
        for name, value in vars(argmap.errors).items()
        if isinstance(value, type) and issubclass(value, argmap.ArgmapError)
    }
    assert set(argmap.errors.__all__) == found


def test_stubs_are_up_to_date() -> None:
    """What type checkers are told is what there is: ``python scripts/stubs.py`` would change nothing."""
    stubs = dict(runpy.run_path(str(ROOT / "scripts" / "stubs.py"))["stubs"]())
    assert {path.stem for path in stubs} >= {"__init__", "edits", "types"}
    assert {path.name: path.read_text(encoding="utf-8") for path in stubs} == {path.name: stubs[path] for path in stubs}


@pytest.mark.parametrize(
    ("module", "name", "meant"),
    [
        ("argmap", "Untag", "argmap.edits.Untag"),
        ("argmap", "SizeError", "argmap.errors.SizeError"),
        ("argmap", "Severity", "argmap.types.Severity"),
        ("argmap.edits", "Premise", "argmap.Premise"),
        ("argmap.types", "Split", "argmap.edits.Split"),
    ],
)
def test_names_of_other_modules_are_suggested(module: str, name: str, meant: str) -> None:
    """A name that is public elsewhere raises an error that says where."""
    with pytest.raises(AttributeError, match=re.escape(f"did you mean {meant!r}?")):
        getattr(importlib.import_module(module), name)


def test_imports_say_where_a_name_is() -> None:
    """`from argmap import Rename` fails, and says which module has the name."""
    with pytest.raises(ImportError, match=r"name 'Rename' from 'argmap'; it is in 'argmap\.edits'"):
        exec("from argmap import Rename", {})  # noqa: S102 - an import that fails
    with pytest.raises(ImportError, match="it is in 'argmap'"):
        exec("from argmap.types import Document", {})  # noqa: S102 - likewise
    assert not hasattr(argmap, "Rename")


def test_unknown_names_are_unknown() -> None:
    """A name that is public nowhere has no such advice; nor has one that Python looks up by itself."""
    for name in ("nothing", "plugins_", "_ipython_display_"):
        with pytest.raises(AttributeError, match=f"has no attribute '{name}'$"):
            getattr(argmap, name)


def test_public_modules_need_no_import() -> None:
    """``import argmap`` is enough to use them, and it imports none of them."""
    code = "import argmap, sys; print(*sorted(name for name in sys.modules if name[:6] == 'argmap')); argmap.edits.Tag"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "argmap argmap.lazy\n"


def test_star_imports_and_completion() -> None:
    """``from argmap import *`` has every name, and completion lists them and the public modules."""
    found: dict[str, Any] = {}
    exec("from argmap import *", found)  # noqa: S102 - what a notebook does
    assert found.keys() - {"__builtins__"} == set(argmap.__all__)  # type: ignore[attr-defined]
    assert set(dir(argmap)) >= {*argmap.__all__, *(name.removeprefix("argmap.") for name in MODULES[1:])}  # type: ignore[attr-defined]


def test_help_fits_two_screens() -> None:
    """``help(argmap)`` says what is there by purpose, in at most 80 lines."""
    text = pydoc.plain(pydoc.render_doc(argmap))
    assert len(text.splitlines()) <= 80
    missing = [name for name in argmap.__all__ if not re.search(rf"\b{name}\b", text)]  # type: ignore[attr-defined]
    assert missing == []


@pytest.mark.parametrize("name", ["argmap.edits", "argmap.teaching", "argmap.types"])
def test_help_lists_the_names(name: str) -> None:
    """``help(argmap.edits)`` says what is there, in at most 80 lines."""
    module = importlib.import_module(name)
    text = pydoc.plain(pydoc.render_doc(module))
    assert len(text.splitlines()) <= 80
    assert [one for one in module.__all__ if not re.search(rf"\b{one}\b", text)] == []


def test_the_typed_script_names_every_public_name() -> None:
    """The script that type checkers check in ``nox -s lint`` imports all there is; ruff finds what it does not use."""
    found = {
        f"{node.module}.{name.name}"
        for node in ast.walk(ast.parse(SCRIPT.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module
        for name in node.names
    }
    assert {name for name in NAMES if name.partition(".errors.")[2] != "ArgmapError"} - found == set()


@pytest.mark.slow
def test_the_typed_script_runs(tmp_path: Path) -> None:
    """What it says of types is so."""
    done = runpy.run_path(str(SCRIPT))["main"](tmp_path)
    assert argmap.__version__ in done
    assert (tmp_path / "cycling.svg").is_file()
