"""The plain part of YAML: every answer is the library's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.interpret.dialect import reader
from argmap.interpret.interpret import interpret_text
from argmap.interpret.plain_yaml import plain_mapping

ROOT = Path(__file__).parents[2]


def library(yaml: str) -> Any:
    """Return what the library makes of it; None if it is an error."""
    try:
        return reader().load(yaml)
    except Exception:  # noqa: BLE001 - as in `argmap.interpret.data`
        return None


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("{by: the council, source: {paragraph: 3}}", {"by": "the council", "source": {"paragraph": 3}}),
        (
            "{source: [{paragraph: 3}, {paragraph: -4}], a: []}",
            {"source": [{"paragraph": 3}, {"paragraph": -4}], "a": []},
        ),
        ("""{a: "x: y", b: 'it', c: Dodik's own}""", {"a": "x: y", "b": "it", "c": "Dodik's own"}),
        ("{implicit: true, closed: false}", {"implicit": True, "closed": False}),
        ("title: Lanes\nmodel:\n  mode: strict\n", {"title": "Lanes", "model": {"mode": "strict"}}),
        (
            "abstract: >\n  One line\n  and another.\nauthor: me\n",
            {"abstract": "One line and another.\n", "author": "me"},
        ),
        ("{}", {}),
        ("{uses:[1, 2], source:{paragraph: 3}}", {"uses": [1, 2], "source": {"paragraph": 3}}),
    ],
)
def test_plain(yaml: str, expected: dict[str, Any]) -> None:
    """What most authors write is read without the library."""
    assert plain_mapping(yaml) == expected == library(yaml)


@pytest.mark.parametrize(
    "yaml",
    [
        "{a}",
        "{a: }",
        "{a: null}",
        "{a: yes}",
        "{a: 012}",
        "{a: 1.5}",
        "{a: 2024-02-03}",
        "{a:b}",
        "{a: b: c}",
        "{a: b,}",
        "{a: b #c}",
        "{a: 1, a: 2}",
        "{a: b} c",
        "{a: {b: {c: {d: {e: {f: {g: {h: {i: j}}}}}}}}}",
        "{a: b\n c}",
        "a: b\n c: d",
        "a: b: c",
        "a: |\n  x\n",
        "a: >\n  x\n\n  y\n",
        "a: >\n  x\n   y\n",
        "a: >\nb: c",
        "a: >\n  b",
        "a:\nb: c",
        "a: b # c",
        "- a",
        "a: 'it''s'",
        "a: \u2028b",
        "",
    ],
)
def test_what_is_left_to_the_library(yaml: str) -> None:
    """What is not certain is not guessed."""
    assert plain_mapping(yaml) is None


SIGNS = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ", ",
    ": ",
    ":",
    '"',
    "'",
    " ",
    "\n",
    "\n  ",
    "- ",
    "#",
    " #",
    ">",
    "|",
    "&",
    "*",
    "!",
    "?",
    "~",
]
WORDS = [
    "a",
    "by",
    "the council",
    "3",
    "0",
    "-7",
    "012",
    "1.5",
    "true",
    "False",
    "null",
    "yes",
    "it's",
    "ä",
    "e5",
    ".inf",
    "x-y",
    "–",
]


@given(st.lists(st.sampled_from(SIGNS + WORDS), max_size=14).map("".join))
def test_any_answer_is_the_librarys(yaml: str) -> None:
    """Signs and words in any order: what is answered is right."""
    found = plain_mapping(yaml)
    assert found is None or found == library(yaml)


KEYS = st.sampled_from(["a", "by", "c-d", "source", "y", "on", "E"])
SCALARS = st.sampled_from([*WORDS, '"x, y"', "'z'", ""])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(st.tuples(KEYS, inner), max_size=3).map(
            lambda items: f"{{{', '.join(f'{k}: {v}' for k, v in items)}}}"
        ),
    ),
    max_leaves=6,
)
LINES = st.lists(
    st.tuples(st.sampled_from(["", "  ", "    "]), KEYS, st.one_of(SCALARS, VALUES, st.just(">"))), max_size=6
)


@given(
    st.lists(st.tuples(KEYS, VALUES), max_size=4).map(lambda items: f"{{{', '.join(f'{k}: {v}' for k, v in items)}}}")
)
def test_flow(yaml: str) -> None:
    """Flow mappings of all shapes."""
    found = plain_mapping(yaml)
    assert found is None or found == library(yaml)


@given(LINES.map(lambda lines: "\n".join(f"{indent}{key}: {value}" for indent, key, value in lines)))
def test_block(yaml: str) -> None:
    """Block mappings of all shapes."""
    found = plain_mapping(yaml)
    assert found is None or found == library(yaml)


@pytest.mark.parametrize("path", sorted((ROOT / "maps").glob("*.argdown")), ids=lambda path: path.stem)
def test_the_maps_are_plain(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The maps that come with argmap are read without the library."""
    monkeypatch.setattr("argmap.interpret.data._load", None)
    text = path.read_text(encoding="utf-8") + "\n[Never read before]: x {by: nobody at all}\n"
    assert interpret_text(text).diagnostics == ()
