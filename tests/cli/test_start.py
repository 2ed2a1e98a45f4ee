"""What a plain picture imports: every module and class costs each run of the program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from startup import counts

#: What `counts` may be at most: a little more than it is. If these are too few, first see whether what is new can be
#: imported where it is used; a new value of a few fields can be a named tuple.
MOST = {
    "modules of argmap": 184,
    "other modules": 100,
    "classes built by attrs": 135,
    "enums": 28,
    "regular expressions": 95,
}


@pytest.fixture(scope="module")
def counted(tmp_path_factory: Any) -> Mapping[str, int]:
    """Return what is imported and built to draw a small map."""
    folder: Path = tmp_path_factory.mktemp("start")
    return counts(folder)


@pytest.mark.slow
@pytest.mark.parametrize("what", MOST)
def test_a_small_map_needs_few(counted: Mapping[str, int], what: str) -> None:
    """Modules, classes and regular expressions do not grow in number unnoticed."""
    assert counted[what] <= MOST[what]
