"""Laws of reading: nothing raises, places lie in the text, a bad block costs its block alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from argdown_texts import DEEP, FRAGMENTS, texts
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from trying import times

from argmap.interpret.interpret import interpret, interpret_text
from argmap.interpret.reading import Occurrence, Reading
from argmap.model.claim import Claim
from argmap.syntax.parse import parse
from argmap.text import Source, Span

#: Two blocks that stand at either side of a third.
BEFORE = """\
[Meals]: Schools should serve "lunch". #school {by: the council}
  + [Hunger]: Hungry children learn less."""
AFTER = """\
[Library]: It should open (see [the poll](https://example.org/poll)). {weight: 0.7, source: {quote: "Yes, open {it}"}}
  - [Staff]: Staff need their *Sundays*. <-- so they say
  + [Readers]: They ask @<Staff> 'why not?'"""
#: Bad blocks are made of these: no titles of the good ones, no empty line, and no heading, which may move what follows.
PIECES = [piece for piece in FRAGMENTS if not re.search(r"[\r\n][ \t]*\r?\n|#", piece)]
EMPTY_LINE = re.compile(r"\n[ \t]*\r?\n")


def check(text: str) -> Reading:
    """Check all that holds of every reading, and return the reading."""
    found = interpret(parse(text))
    assert all(_inside(diagnostic.span, text) for diagnostic in found.diagnostics)
    assert list(found.diagnostics) == sorted(found.diagnostics, key=lambda diagnostic: diagnostic.span)
    for occurrence in _occurrences(found):
        assert _inside(occurrence.span, text)
    assert [claim.title for claim in found.map.claims] == list(found.places.claims)
    assert [argument.title for argument in found.map.arguments] == list(found.places.arguments)
    assert len(set(found.map.relations)) == len(found.map.relations)
    return found


def _inside(span: Span, text: str) -> bool:
    return 0 <= span.start <= span.end <= len(text)


def _occurrences(found: Reading) -> Iterable[Occurrence]:
    for table in (found.places.claims, found.places.arguments):
        for title, occurrences in table.items():
            for occurrence in occurrences:
                assert occurrence.title == title
                yield occurrence
    for steps in found.places.structures.values():
        yield from (step.occurrence for step in steps)


@times(4)
@given(texts())
def test_any_text_has_a_reading(text: str) -> None:
    """Whatever the text, there is a map of what could be read, and every place is in the text."""
    check(text)


@pytest.mark.law
@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_depth_costs_no_stack(text: str) -> None:
    """Nesting deeper than Python's stack is read like any other."""
    check(text)


@given(texts())
def test_reading_is_a_function_of_the_text(text: str) -> None:
    """The same text gives the same reading."""
    assert interpret_text(text) == interpret_text(text)


@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join).filter(lambda bad: not EMPTY_LINE.search(f"\n{bad}\n"))
)
@times(4)
def test_a_bad_block_costs_its_block_alone(bad: str) -> None:
    """What stands between empty lines leaves the claims before and after it as they are."""
    found = interpret_text(f"{BEFORE}\n\n{bad}\n\n{AFTER}")
    assert {claim.title: claim for claim in _good(found)} == {
        claim.title: claim for claim in (*_good(interpret_text(BEFORE)), *_good(interpret_text(AFTER)))
    }
    for good in (BEFORE, AFTER):
        assert set(interpret_text(good).map.relations) <= set(found.map.relations)


def _good(found: Reading) -> list[Claim]:
    return [
        evolve(c, group="") for c in found.map.claims if c.title in {"Meals", "Hunger", "Library", "Staff", "Readers"}
    ]


def test_spans_say_where_a_claim_stands() -> None:
    """The span of an occurrence is its statement, without relations and the line end before them."""
    text = "[Lanes]: Build\nthem. // soon\n  + They help. {by: us}\n\nSee [Lanes]\n\n[Lanes] #road \n"
    places = interpret_text(text).places
    spans = [occurrence.span for found in places.claims.values() for occurrence in found]
    assert [text[span.start : span.end] for span in spans] == [
        "[Lanes]: Build\nthem. ",
        "[Lanes] #road ",
        "They help. {by: us}",
        "See [Lanes]",
    ]
    assert str(Source("", text).position(spans[2].start)) == "3:5"
