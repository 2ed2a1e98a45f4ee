"""Laws of the normal form: stable, harmless, nothing lost, whatever the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from argdown_texts import DEEP, texts
from hypothesis import given
from hypothesis import strategies as st
from strategies import configurations
from trying import times

from argmap.editing.normal_form import normal_form
from argmap.editing.style import Style
from argmap.interpret.interpret import interpret_text
from argmap.model.data import NOTHING
from argmap.syntax.parse import parse
from argmap.syntax.tree import Kind
from argmap.text import apply

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
WIDTHS = (0, 1, 30)
GAPS_AND_HYPHENS = re.compile(r"[ \t\r\n-]+")

#: Blocks that can be read, with gaps of every kind in them; joined at random.
BLOCKS = (
    *("[Lanes]:Build  them{by: us}\n   + [Safety] #road\n      -Cars  slow\n\tdown.", "<Cost>:Paint is   cheap."),
    "(1)Paint  is cheap. // so far\n   - [Lanes]\n-----------\n  <_   <Cost>\n (2)  Build.",
    *("(1) a\n--Rule ,Other{uses: [1]}  --\n(2) b", "(1) a\n--\n  Rule\n   {uses: [1]}\n--\n(2) b\n   // last"),
    *("#  Part   one {isGroup: true}", " *  item\n     + [Lanes]\n *  item", "   // aside", "/* two\n lines */  "),
    *("In 1984. 2 - 3 people, + 4, *all*  of them, (5) said # so -- at _last_.", "A *bad one", "\\[odd\\]  \\ ."),
)


def readable() -> st.SearchStrategy[str]:
    """Give texts that can be read for the greater part."""
    block = st.sampled_from(BLOCKS)
    between = st.sampled_from(["\n\n", "\n\n\n", "\n \t\n", "\r\n\r\n", "\n\n// note\n", "\n"])
    return st.lists(st.tuples(block, between), max_size=6).map(lambda pairs: "".join(map("".join, pairs)))


def comments(text: str) -> list[str]:
    """Return the comments in *text*, with all line ends alike."""
    return [token.text.replace("\r\n", "\n") for token in parse(text).root.tokens() if token.kind is Kind.COMMENT]


def check(text: str, width: int, configuration: Mapping[str, Any] = NOTHING) -> None:
    """Check all that holds of every text."""
    style, old = Style(width), interpret_text(text, configuration)
    after = apply(text, normal_form(old, style))
    new = interpret_text(after, configuration)
    assert normal_form(new, style) == ()
    assert new.map == old.map
    assert [found.code for found in new.diagnostics] == [found.code for found in old.diagnostics]
    assert comments(after) == comments(text)
    assert GAPS_AND_HYPHENS.sub("", after) == GAPS_AND_HYPHENS.sub("", text)


@times(2)
@given(st.one_of(texts(), readable()), st.sampled_from(WIDTHS), configurations)
def test_any_text_has_a_normal_form(text: str, width: int, configuration: Mapping[str, Any]) -> None:
    """A second time nothing changes; the map, the findings, comments and words are as they were."""
    check(text, width, configuration)


@given(readable(), st.sampled_from(WIDTHS), configurations)
def test_readable_texts(text: str, width: int, configuration: Mapping[str, Any]) -> None:
    """The same for texts that can be read."""
    check(text, width, configuration)


@pytest.mark.slow
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_shipped_maps(path: Path, width: int) -> None:
    """The same for the maps that come with argmap."""
    check(path.read_text(encoding="utf-8"), width)


@pytest.mark.law
@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_depth_costs_no_stack(text: str) -> None:
    """Nesting deeper than Python's stack is formatted like any other."""
    apply(text, normal_form(interpret_text(text), Style(30)))


def test_lines_as_wide_as_asked_for() -> None:
    """Where words are short, no line of a filled paragraph is wider than the width, and none could be longer."""
    text = "[Lanes]: " + "The town should build them soon. " * 40
    lines = apply(text, normal_form(interpret_text(text), Style(40))).splitlines()
    assert all(len(line) <= 40 for line in lines)
    assert all(len(f"{a} {b.split()[0]}") > 40 for a, b in pairwise(lines))


@pytest.mark.parametrize("text", ["It is *so.  *\n\n", "[A]:x\n\n", "1.\n\n", "a // b\r\n"], ids=repr)
def test_many_blocks(text: str) -> None:
    """Many blocks, good or bad, cost what one costs, many times."""
    check(text * 300, 0)
