"""Data as text, and what differs in data by key."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.interpret.data import mapping_of
from argmap.model.data import frozen_data
from argmap.model.data_text import ABSENT, contrasted, data_differences, data_text, shortened

keys = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Zl", "Zp")), min_size=1, max_size=8)
scalars = st.one_of(
    *(keys, st.text("ab #:,-'\"[]{}&*!|>%@`~?./1\\", max_size=8), st.integers(-(10**9), 10**9), st.booleans()),
    *(st.none(), st.floats(allow_nan=False, width=32), st.dates(datetime.date(1000, 1, 1))),
    st.sampled_from(["yes", "Null", "no", "1e3", "2020-01-01", "12:30", "0x1f", "-", "a: b", "a #b", "...", "y"]),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3)),
    max_leaves=8,
)
mappings = st.dictionaries(keys, values, max_size=4).map(frozen_data)


@given(mappings)
def test_reads_back(data: Any) -> None:
    """What is shown is YAML that has the same values."""
    assert frozen_data(mapping_of(data_text(data))) == data


nested = st.recursive(scalars, lambda inner: st.dictionaries(keys, inner, max_size=3), max_leaves=8)
trees = st.dictionaries(keys, nested, max_size=4).map(frozen_data)


def put(data: Any, path: tuple[str | int, ...], new: Any) -> Any:
    """Return *data* with a *new* value at the end of a path of keys."""
    if not path:
        return new
    first, *rest = path
    left = {key: inner for key, inner in data.items() if key != first or rest or new is not ABSENT}
    return left if new is ABSENT and not rest else {**left, first: put(data.get(first), tuple(rest), new)}


@given(trees, trees)
def test_differences_lead_from_one_to_the_other(old: Any, new: Any) -> None:
    """The differences are all there is."""
    made = old
    for one in data_differences(old, new):
        made = put(made, one.path, one.new)
    assert made == new


@given(mappings, mappings)
def test_only_differences(old: Any, new: Any) -> None:
    """What is the same is not named, and nothing twice."""
    found = list(data_differences(old, new))
    assert not list(data_differences(old, old))
    assert len({one.path for one in found}) == len(found)
    assert all(one.old is ABSENT or one.new is ABSENT or data_text(one.old) != data_text(one.new) for one in found)


#: Two values, and what differs as it is written.
CASES: tuple[tuple[dict[str, Any], dict[str, Any], list[str]], ...] = (
    ({"a": 1}, {"a": 2}, ["a: 1 → 2"]),
    ({"a": {"b": 1, "c": 2}}, {"a": {"b": 1, "c": 3}}, ["a.c: 2 → 3"]),
    ({"a": {"b": 1}}, {"a": {"b": 1, "c": [1]}}, ["a.c: none → [1]"]),
    ({"a": 1, "b": 2}, {"b": 2}, ["a: 1 → none"]),
    ({"a": [1, 2, 3]}, {"a": [1, 4, 3]}, ["a[1]: 2 → 4"]),
    ({"a": [1, 2]}, {"a": [0, 1, 2]}, ["a[0]: none → 0"]),
    ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, ["a[0].b: 1 → 2"]),
    ({"a": {"b": 1}}, {"a": 1}, ["a: {b: 1} → 1"]),
    ({"a.b": {"c d": 1}}, {"a.b": {"c d": 2}}, ['"a.b"."c d": 1 → 2']),
    ({"a": datetime.date(2020, 1, 2)}, {"a": "2020-01-02"}, ['a: 2020-01-02 → "2020-01-02"']),
    ({"a": 1}, {"a": 1.0}, ["a: 1 → 1.0"]),
    ({"a": b"x"}, {"a": None}, ['a: !!binary "eA==" → null']),
)


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_differences(old: dict[str, Any], new: dict[str, Any], expected: list[str]) -> None:
    """Only what differs is named, by its path."""
    found = data_differences(frozen_data(old), frozen_data(new))
    said = [[*("none" if noted is ABSENT else data_text(noted) for noted in (one.old, one.new))] for one in found]
    places = [one.place for one in data_differences(frozen_data(old), frozen_data(new))]
    assert [f"{place}: {' → '.join(both)}" for place, both in zip(places, said, strict=True)] == expected


@pytest.mark.parametrize(
    ("one", "other"), [(1, True), (0, False), (2, 2.0), ([1], [True]), ({"a": [0]}, {"a": [False]})]
)
def test_sorts_of_values_differ(one: Any, other: Any) -> None:
    """What Python takes for equal is a change if it is written differently."""
    assert frozen_data({"n": one}) != frozen_data({"n": other})
    assert len(list(data_differences(frozen_data({"n": one}), frozen_data({"n": other})))) == 1


def test_contrasted() -> None:
    """Of long texts, what is shown differs; of short ones, all is shown."""
    long = "The harbour has been dredged every other year since the pier was built, " * 3
    one, other = contrasted(f"{long}and nobody minds.", f"{long}and everybody minds.")
    assert (one.rpartition(" and ")[2], other.rpartition(" and ")[2]) == ("nobody minds.", "everybody minds.")
    assert max(len(one), len(other)) < 60
    assert contrasted("yes", "no") == ("yes", "no")
    assert all(len(found) <= 102 for found in contrasted("x" * 200, "x" * 300))


@given(st.text(), st.integers(4, 40))
def test_shortened(text: str, longest: int) -> None:
    """A long text ends with a word and a mark."""
    found = shortened(text, longest)
    assert len(found) <= longest
    assert found == text or found.endswith("…")
