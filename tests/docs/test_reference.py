"""The reference pages of the docs are what ``scripts/reference.py`` writes."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    """Return the script's names."""
    return runpy.run_path(str(ROOT / "scripts" / "reference.py"))


def test_pages_are_up_to_date(script: dict[str, Any]) -> None:
    """``python scripts/reference.py`` would change nothing."""
    assert script["stale"]() == []


def test_every_public_name_has_a_purpose(script: dict[str, Any]) -> None:
    """Each public name is on one page of the Python API, among others of its purpose."""
    names = [name for _, _, named in script["PURPOSES"].values() for name in named.split()]
    assert sorted(names) == sorted(script["homes"]())
