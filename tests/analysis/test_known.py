"""What is known and what is read are the same names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from argmap.analysis.known import KEYS, OF_STATEMENTS
from argmap.interpret.interpret import interpret_text
from argmap.interpret.settings import settings_in
from argmap.interpret.spellings import spelled
from argmap.text import Span


class Asked(Mapping[str, Any]):
    """A mapping that remembers what it was asked for, and has more of the kind below every key."""

    def __init__(self, depth: int) -> None:
        """Have *depth* levels."""
        self.keys_asked: dict[str, Asked | None] = {}
        self._depth = depth

    def __getitem__(self, key: str) -> Any:
        """Remember the key."""
        if key not in self.keys_asked:
            self.keys_asked[key] = Asked(self._depth - 1) if self._depth else None
        found = self.keys_asked[key]
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        """Have no key that was not asked for."""
        return iter(())

    def __len__(self) -> int:
        """Seem to hold something."""
        return 1


def read() -> Mapping[str, set[str]]:
    """Return the keys that are read, by section of the front matter."""
    front = Asked(1)
    settings_in(front)
    return {name: set(table.keys_asked) for name, table in front.keys_asked.items() if table and table.keys_asked}


def test_every_setting_that_is_read_is_known() -> None:
    """So that nobody who writes it is told that there is no such setting."""
    for section, keys in read().items():
        assert keys <= set(KEYS[section])


@pytest.mark.parametrize("section", ["model", "selection", "group"])
def test_every_setting_of_these_sections_is_read(section: str) -> None:
    """For they bear on the map."""
    assert set(KEYS[section]) == read()[section]


def test_misplaced_settings_are_known_where_they_stand() -> None:
    """And moved to where they are read."""
    for key in ("statementSelectionMode", "excludeDisconnected"):
        moved, notes = spelled({"map": {key: "all"}}, Span(0, 0))
        assert key in KEYS["map"]
        assert moved["selection"][key] == "all"
        assert len(notes) == 1


def test_data_that_the_model_takes_over_is_known() -> None:
    """What becomes a field of a claim is no longer in its data, and has its name in the table."""
    said = "{by: Ada, source: {paragraph: 3}, implicit: true, weight: 0.5, other: 1}"
    (claim,) = interpret_text(f"[A]: b {said}").map.claims
    assert set(claim.data) == {"other"}
    assert {"by", "source", "implicit", "weight"} <= set(OF_STATEMENTS)
