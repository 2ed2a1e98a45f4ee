"""Lines: they break where Unicode lets them, keep to their limit, and lose nothing."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from uniseg.graphemecluster import grapheme_cluster_boundaries
from uniseg.linebreak import line_break_boundaries

from argmap.render import breaks
from argmap.render.breaks import clusters, opportunities
from argmap.render.characters import latin
from argmap.render.marking import SPACE
from argmap.render.measure import Face, Type, width
from argmap.render.wrapping import balance, wrap

BODY = Type(Face.REGULAR, 11, 14)
#: Characters whose properties are the same in the oldest Unicode of a Python that argmap runs on: uniseg asks Python.
KNOWN = st.characters(exclude_categories=["Cs", "Cn", "Co"]).filter(lambda char: unicodedata.category(char) != "Cn")
#: What words are made of that may be looked at as a whole, and what they are not made of.
WORDS = st.text(st.sampled_from("ab1é.,;:!?()\"'“”‘’ «»-/—·¶\xa0"), max_size=24)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", ""),
        ("a", "a"),
        ("one two", "one |two"),
        ("cycle-lanes", "cycle-|lanes"),
        ("either/or", "either/|or"),
        ("1990-95, 3/4", "1990-95, |3/4"),
        ("-a -b", "-a |-b"),
        ("10 % of $ 5.00", "10 |% |of |$ |5.00"),
        ("“Yes” (no) [so]", "“Yes” |(no) |[so]"),
        ("« oui »", "« oui »"),
        ("now—then", "now|—|then"),
        ("1990–95", "1990–|95"),
        ("Wait… what?!", "Wait… |what?!"),
        ("a\u00a0b c", "a\u00a0b |c"),
        ("super\u00adman", "super\u00ad|man"),
        ("自由は。「責任」", "自|由|は。|「責|任」"),
        ("カー", "カー"),
        ("ไทย", "ไทย"),
        ("नमस्ते", "नमस्ते"),
        ("👨‍👩‍👧👍🏽🇩🇪🇫🇷", "👨‍👩‍👧|👍🏽|🇩🇪|🇫🇷"),
        ("é́é", "é́é"),
        ("الحرية مسؤولية", "الحرية |مسؤولية"),
        ("http://a.b/c?d=e", "http://|a.b/|c?|d=e"),
    ],
)
def test_opportunities(text: str, pieces: str) -> None:
    """A line may break at spaces, after hyphens, between ideographs, and nowhere else."""
    cuts = [0, *opportunities(text), len(text)]
    assert "|".join(text[start:stop] for start, stop in pairwise(cuts)) == pieces


def _by_standard(text: str) -> list[int]:
    """Return where uniseg lets *text* break, but not between characters that are one to a reader."""
    whole = set(grapheme_cluster_boundaries(text))
    return [place for place in line_break_boundaries(text) if 0 < place < len(text) and place in whole]


@given(st.one_of(WORDS, st.text(st.sampled_from(sorted(latin())), max_size=16), st.text(KNOWN, max_size=16)))
def test_opportunities_are_those_of_the_standard(text: str) -> None:
    """All paths, that of simple words, that of Latin and that of everything, give what uniseg gives."""
    assume(not re.search("[\x7f-\x9f]", text))  # a mark behind a closing quotation mark hides the end from uniseg
    assert opportunities(text) == _by_standard(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=16))
def test_clusters_are_those_of_the_standard(text: str) -> None:
    """What a reader sees as one character is what uniseg takes for one, and nothing is left out."""
    found = [*clusters(text)]
    assert [start for start, _ in found] + [len(text)] == [*grapheme_cluster_boundaries(text)] or not text
    assert "".join(text[start:stop] for start, stop in found) == text


def _seen(line: str) -> int:
    """Return how many characters of *line* take up room: a soft hyphen, for one, goes with the one before."""
    return sum(width(line[start:stop], BODY) > 0 for start, stop in clusters(line))


@example("⺀\xad", 10.0)
@example("AI⺀", 10.0)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=120), st.floats(10, 300))
def test_wrapped_lines_keep_to_the_limit(text: str, limit: float) -> None:
    """No line of several characters is longer than the limit, and joined the lines are the text, but for blanks."""
    for how in (wrap, balance):
        lines = how(text, BODY, limit)
        assert all(width(line, BODY) <= limit + 0.01 for line in lines if _seen(line) > 1)
        assert "".join(lines).replace(" ", "") == SPACE.sub("", text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60), st.floats(10, 60))
def test_no_line_begins_within_a_character(text: str, limit: float) -> None:
    """Each line is made of whole characters, as a reader sees them, also where words are cut."""
    tidy = " ".join(filter(None, SPACE.split(text)))
    starts, place = {start for start, _ in clusters(tidy)}, 0
    for line in filter(None, wrap(text, BODY, limit)):
        place = tidy.index(line, place)
        assert place in starts
        place += len(line)


def test_balanced_lines_are_as_few_as_wrapped_ones() -> None:
    """Balancing evens the lines out without adding one."""
    text = "A public library should be open when all its public can come."
    assert len(balance(text, BODY, 150)) == len(wrap(text, BODY, 150))


def _steps(work: Callable[[], object]) -> int:
    """Return how many lines of Python *work* runs."""
    count = 0

    def trace(_frame: object, event: str, _value: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        work()
    finally:
        sys.settrace(before)  # else nothing that comes after this would be measured
    return count


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["a", "a ", "(", "( ", "“ ", "1,", "a\u0301", "👍🏽", "🇩🇪", "字", "ב ", "ب", "क्", "\u200d", "a,)"]
)
def test_work_grows_with_the_text(unit: str) -> None:
    """Ten times the text takes about ten times the steps, whatever it is made of."""
    _steps(lambda: balance(unit * 10, BODY, 100))
    one, ten = (_steps(lambda size=size: balance(unit * size, BODY, 100)) for size in (300, 3000))  # type: ignore[misc]
    assert ten < 11 * one + 2000


def test_text_in_latin_letters_is_broken_with_the_small_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule asks for another table where all characters are in the small one."""
    monkeypatch.setattr("argmap.render.characters.kind", lambda char: pytest.fail(f"{char!r} is looked up"))
    assert opportunities("".join(sorted(latin())) * 2)


def test_simple_words_are_seen_at_a_glance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain sentences take the short way, which needs no rules."""
    monkeypatch.setattr(breaks, "_by_rules", lambda text, _: pytest.fail(f"{text!r} takes the long way"))
    assert opportunities("It's “plain” text (here), isn't it? Schließlich: 3.5") == [5, 13, 18, 26, 32, 36, 49]
