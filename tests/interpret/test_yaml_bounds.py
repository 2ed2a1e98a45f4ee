"""YAML that stands for more than it shows is refused before it takes long; other YAML is read as before."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from trying import times

from argmap import Document
from argmap.edits import Rename, SetData
from argmap.errors import EditError
from argmap.interpret.data import DEPTH, DataError, mapping_of, nodes_of
from argmap.interpret.interpret import interpret_text
from argmap.interpret.yaml_bounds import DIGITS, LONGEST

#: Each level stands for nine times the one before.
ALIASES = "w0: &w0 [tide]\n" + "".join(f"w{n}: &w{n} [{', '.join([f'*w{n - 1}'] * 9)}]\n" for n in range(1, 30))
#: Each level has all entries of the one before, twice.
MERGES = "w0: &w0 {high: tide}\n" + "".join(f"w{n}: &w{n} {{<<: [*w{n - 1}, *w{n - 1}]}}\n" for n in range(1, 60))
#: Many entries, merged many times.
SPREAD = (
    f"w: &w {{{', '.join(f'k{n}: {n}' for n in range(2000))}}}\n" + "".join(f"v{n}: {{<<: *w}}\n" for n in range(2000))
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        (ALIASES, "values"),
        (MERGES, "values"),
        (SPREAD, "values"),
        ("w: &w [*w]", "nested deeper"),
        ("w: " + "[" * (DEPTH + 1) + "]" * (DEPTH + 1), "nested deeper"),
        ("w: " + "[" * 50_000, "nested deeper"),
        ("w: " + "{a: " * 50_000, "nested deeper"),
        ("- " * 50_000, "nested deeper"),
        ("? " * 50_000, "nested deeper"),
        ("w: " + "8" * 5_000, "a number is too large; quote it if it is text"),
        ("w: " + "8" * (DIGITS - 1), "a number is too large; quote it if it is text"),
        ("w: 0x" + "8" * 5_000, "a number is too large; quote it if it is text"),
        ("w: b\n" * (LONGEST // 5 + 1), f"at most {LONGEST} are allowed"),
    ],
    ids="aliases merges spread cycle lists open maps dashes keys digits few hex long".split(),  # noqa: SIM905 - shorter
)  # fmt: skip
def test_what_is_refused(yaml: str, said: str) -> None:
    """The reason is a sentence without names of Python or the library."""
    start = time.process_time()
    with pytest.raises(DataError) as caught:
        mapping_of(yaml)
    assert said in str(caught.value)
    assert not any(word in str(caught.value) for word in ("sys.", "<", "Error", "recursion"))
    assert time.process_time() - start < 20, "such YAML took minutes, or for ever"


def test_edits_of_such_a_text_end() -> None:
    """Titles in front matter, and data, are looked for in what can be read only."""
    for yaml in (ALIASES, MERGES, "w: &w [*w]", "w: " + "- " * 9_000):
        front = Document.of(f"===\nselection:\n  excludeStatements: [Tide]\n{yaml}===\n\n[Tide]: It rises.\n")
        assert "[Ebb]" in front.apply(Rename("Tide", "Ebb")).document.text
        data = Document.of(f"[Tide]: It rises. {{\n{yaml}}}\n\n[Ebb]: It falls.\n")
        try:
            assert data.apply(SetData("Ebb", "by", "Ann"))
            data.apply(SetData("Tide", "by", "Ann"))
        except EditError:
            continue


def test_an_anchor_may_come_twice() -> None:
    """The later one counts, without a warning."""
    assert mapping_of("low: &w 1\nhigh: &w 2\nnow: *w\n") == {"low": 1, "high": 2, "now": 2}


def test_merge_keys_are_read() -> None:
    """What few of them stand for is no excess."""
    assert mapping_of("a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}\n") == {"a": {"x": 1, "y": 2}, "b": {"x": 1, "y": 3}}


YAMLS = st.lists(
    st.sampled_from(
        ["a: ", "b: ", "- ", "[", "]", "{", "}", ", ", "&a ", "*a", "<<: *a", "x", "7", "0x1f", "'", '"', "\n  ", "\n"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@pytest.mark.law
@times(2)
@given(YAMLS)
def test_all_else_is_read_as_the_library_reads_it(yaml: str) -> None:
    """Nothing is refused that is small, and nodes are there for whatever can be read."""
    try:
        expected = YAML(typ="safe", pure=True).load(yaml)
    except Exception:  # noqa: BLE001 - the library raises many kinds of error
        expected = NotImplemented
    try:
        found = mapping_of(yaml)
    except DataError:
        assert not isinstance(expected, dict) or "*a" in yaml
        return
    assert found == (expected or {}) or not all(isinstance(key, str) for key in expected)
    assert nodes_of(yaml) is not None or expected is None


def test_front_matter_says_it_in_a_finding() -> None:
    """The text is read all the same."""
    found = interpret_text(f"===\n{MERGES}===\n\n[Tide]: It rises.\n")
    assert [claim.title for claim in found.map.claims] == ["Tide"]
    assert [one.code for one in found.diagnostics] == ["bad-front-matter"]
