"""Texts with slips: each is fixed as it was meant, or a finding is left that says what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from argdown_texts import texts
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from trying import times

from argmap.analysis.check import Check, check, checks
from argmap.analysis.mending import mended
from argmap.analysis.mends import fixable
from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, apply

_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\\\")


@frozen
class Slip:
    """Hold a text, what it is meant to be, its findings, and what fixes make of it."""

    name: str
    text: str
    #: Empty if only the author knows.
    meant: str
    codes: str
    fixed: str
    unsafe: str


def _slips() -> Iterator[Slip]:
    """Read slips.txt."""
    text = (Path(__file__).parent / "slips.txt").read_text(encoding="utf-8")
    _, *parts = re.split(r"^%% (?!(?:meant|codes|fixed|unsafe)$)", text, flags=re.MULTILINE)
    for part in parts:
        name, rest = part.split("\n", 1)
        body, *sections = re.split(r"^%% (meant|codes|fixed|unsafe)\n", rest, flags=re.MULTILINE)
        found = dict(zip(sections[::2], map(_written, sections[1::2]), strict=True))
        known = {"as it was\n": _written(body), "as meant\n": found.get("meant", "")}
        fixed, unsafe = (known.get(found[key], found[key]) for key in ("fixed", "unsafe"))
        yield Slip(name, _written(body), found.get("meant", ""), found["codes"].strip(), fixed, unsafe)


def _written(section: str) -> str:
    found = _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else "\\", section)
    return found.rstrip("\n") + "\n"


SLIPS = tuple(_slips())
EACH = pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)


def codes(text: str) -> list[str]:
    """Return the codes of what is found in *text*."""
    return [finding.code for finding in check(interpret_text(text))]


@EACH
def test_a_slip_is_found_and_fixed(slip: Slip) -> None:
    """The findings and both texts after fixing are those in the file."""
    assert codes(slip.text) == ([] if slip.codes == "none" else slip.codes.split())
    assert mended(slip.text).text == slip.fixed
    assert mended(slip.text, unsafe=True).text == slip.unsafe


@EACH
def test_no_slip_ends_clean_and_wrong(slip: Slip) -> None:
    """A text without findings is the map that was meant; one that only its author understands keeps a finding."""
    for text in (slip.text, slip.fixed, slip.unsafe):
        if not codes(text):
            assert slip.meant
            assert interpret_text(text).map == interpret_text(slip.meant).map
    assert not slip.meant or codes(slip.meant) == []


@EACH
def test_fixes_keep_what_is_said(slip: Slip) -> None:
    """No safe fix deletes a sentence, and the text in sentences is that of the author."""
    sentences = re.findall(r"(?<= )[A-Z][a-z ]*[a-z]\.", slip.text)
    assert [one for one in sentences if one not in slip.fixed] == []


#: What only a safe fix of these checks changes in a map: it restores the only evident reading.
RESTORING = frozenset(
    {
        "bad-data", "comment-as-text", "data-in-text", "decorated-title", "emphasis-in-word", "escaped-mark",
        "html-entity", "incomplete-structure", "invisible-character", "look-alike-mark", "markdown-fence",
        "markdown-in-map", "misspelt-key", "missing-empty-line", "missing-text",
        "number-as-relation", "number-without-parentheses", "reference-in-text", "relation-not-indented",
        "relation-without-parent", "shortcode-in-word", "similar-titles", "tag-in-word", "text-after-reference",
        "three-hyphens", "unclosed-brace", "unclosed-inference", "unclosed-title", "undefined-mention",
        "uneven-indent", "unknown-mode", "unknown-setting", "unread-value", "url-as-comment", "word-as-inference",
        "word-as-symbol", "words-as-data", "year-as-list",
    }
)  # fmt: skip


@pytest.mark.parametrize("one", checks().values(), ids=lambda one: one.code)
def test_safe_fixes_of_examples_give_what_is_meant(one: Check) -> None:
    """The bad example, fixed, is the same map as before or that of the good example."""
    after = interpret_text(mended(one.bad).text).map
    assert after in {interpret_text(text).map for text in (one.bad, one.good)}


def _alone(text: str, finding: Diagnostic) -> Reading:
    return interpret_text(apply(text, finding.fixes[0].edits))


@given(texts())
@times(2)
def test_other_safe_fixes_keep_the_map(text: str) -> None:
    """A safe fix changes the map only if its check restores what is lost."""
    reading = interpret_text(text)
    for finding in check(reading):
        if fixable(finding, unsafe=False) and finding.code not in RESTORING:
            assert _alone(text, finding).map == reading.map, finding


_INDENTS = ("", "  ", "    ")
_MARKS = (
    *("+ ", "- ", "+", "-> ", "* ", "• ", "· ", "– ", "− ", "＋ ", "=> ", "--> ", "→ ", "<= ", "> ", "&gt; ", "1. "),
    *(
        "(1) ",
        "2) ",
        "P1: ",
        "a) ",
        "o\t",
        "Support: ",
        "Con: ",
        "- Pro: ",
        "\u00a0",
        "\u200b+ ",
        "`",
        "```\n",
        "✅ ",
        "",
    ),
)
_TITLES = ("[A]: ", "[A]", "[B]:", "<C>: ", "**[D]**: ", "**E**: ", "(F): ", "［G］：", "\\[H\\]: ", "[A] ", "", "")
_WORDS = ("They help.", "so it is", "If 1 < 2: stop.", "", "Fares, trams", "----", "Therefore:", "===", "a_b")
_LINES = st.tuples(*map(st.sampled_from, (_INDENTS, _MARKS, _TITLES, _WORDS, ("\n", "\n", "\n\n"))))
#: What a reader takes for a sign of a map: a title with a colon, a bullet or an arrow before words, a fence.
_SIGNS = re.compile(
    r"\[[^\[\]]+\][*`]*:|<[A-Z]>:|(?:^|[.!?] )(?:[•−＋→]|=>|-->) [A-Z\[<]|```|^> [A-Z]|(?<=\. )Support: "
)


@pytest.mark.slow
@given(st.lists(_LINES, min_size=1, max_size=6))
@times(4)
def test_no_sign_of_a_mistake_is_silenced(lines: list[tuple[str, ...]]) -> None:
    """A text that has findings and after its fixes none has no sentence with the signs of a map in it."""
    text = "".join(part for line in lines for part in line)
    for unsafe in (False, True):
        after = mended(text, unsafe=unsafe).text
        if codes(text) and not codes(after):
            said = interpret_text(after).map
            shown = [*(one.text for one in said.claims), *(one.gist for one in said.arguments)]
            assert [one for one in shown if _SIGNS.search(one)] == [], after


@EACH
def test_byte_order_mark_and_line_ends_change_nothing(slip: Slip) -> None:
    """With a byte order mark or other line ends, the same is found and fixed."""
    if "\r" in slip.text:
        return
    for unsafe in (False, True):
        expected = mended(slip.text, unsafe=unsafe).text
        assert mended(f"\ufeff{slip.text}", unsafe=unsafe).text == f"\ufeff{expected}"
        assert mended(slip.text.replace("\n", "\r\n"), unsafe=unsafe).text == expected.replace("\n", "\r\n")
    assert codes(f"\ufeff{slip.text}") == codes(slip.text)


def test_a_lone_fence_deletes_only_its_line() -> None:
    """What is before a closing fence without an opening one is kept."""
    assert mended("[Pets]: Allow pets.\n  + [Calm]\n```\n", unsafe=True).text == "[Pets]: Allow pets.\n  + [Calm]\n"
