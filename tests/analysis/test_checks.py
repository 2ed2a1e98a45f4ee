"""Laws of all checks, and what each finds beyond its own examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from argdown_texts import DEEP, texts
from attrs import frozen
from hypothesis import assume, example, given
from hypothesis import strategies as st

import argmap
from argmap.analysis.check import Check, check, checks, codes
from argmap.analysis.entries import values_in
from argmap.analysis.mending import mended
from argmap.analysis.page import pages
from argmap.analysis.placing import placing
from argmap.interpret.data import data_of
from argmap.interpret.interpret import interpret_text
from argmap.syntax.tree import Kind
from argmap.text import apply

ROOT = Path(__file__).parents[2]
ALL = tuple(checks().values())
EACH = pytest.mark.parametrize("one", ALL, ids=lambda one: one.code)


def found(text: str) -> list[str]:
    """Return the codes of what is found in *text*."""
    return [finding.code for finding in check(interpret_text(text))]


@EACH
def test_finds_its_own_bad_example(one: Check) -> None:
    """What it finds there bears its code and severity, and points at the words that are wrong."""
    findings = list(one.find(interpret_text(one.bad)))
    assert {finding.code for finding in findings} == {one.code}
    assert {finding.severity for finding in findings} == {one.severity}
    assert one.at in [one.bad[finding.span.start : finding.span.end] for finding in findings]


@EACH
def test_finds_nothing_in_its_good_example(one: Check) -> None:
    """Nor does any other check."""
    assert found(one.good) == []


@EACH
def test_each_fix_takes_the_finding_away(one: Check) -> None:
    """And brings no other."""
    before = found(one.bad)
    for finding in one.find(interpret_text(one.bad)):
        for fix in finding.fixes:
            after = found(apply(one.bad, fix.edits))
            assert one.code not in after
            assert set(after) < set(before)


@pytest.mark.parametrize(
    "text",
    [
        *(f"A tram runs.\n\n{one.bad}" for one in ALL),
        "(1) Trams run.\n(2) They help.\nTherefore: (3) Use them.",
        "(1) Trams run.\n(2) They help.\n(3) Therefore, use them.",
        "- [Tram]: Trams run.\n  + They help.\n- [Bus]: Buses run.\n  + They help.",
    ],
)
def test_each_fix_has_the_line_ends_of_the_text(text: str) -> None:
    """Editors apply the edits of a report themselves, so each must suit a text with CRLF."""
    findings = check(interpret_text(text.replace("\n", "\r\n")))
    edits = [edit.text for finding in findings for fix in finding.fixes for edit in fix.edits]
    assert [edit for edit in edits if "\n" in edit.replace("\r\n", "")] == []


@EACH
def test_is_documented(one: Check) -> None:
    """Its file bears its code; its words are sentences."""
    assert checks()[one.code] is one
    assert one.why.endswith(".")
    assert not one.summary.endswith(".")


def test_the_page_is_up_to_date() -> None:
    """docs/checks.md is what scripts/reference.py prints."""
    assert (ROOT / "docs" / "checks.md").read_text(encoding="utf-8") == pages(ALL)


def test_every_code_that_reading_reports_has_a_check() -> None:
    """What syntax and interpretation can find is in the table, with its page."""
    called = re.compile(r"\b(?:report\w*|_note|Diagnostic)\(\s*(f?)\"([a-z{][^\"]*)\"")
    reported = {
        (match[1], match[2])
        for folder in ("syntax", "interpret")
        for path in (Path(argmap.__file__).parent / folder).glob("*.py")
        for match in called.finditer(path.read_text(encoding="utf-8"))
    }
    assert len(reported) > 20
    patterns = {re.sub(r"\{.*?\}", ".+", code) if formatted else re.escape(code) for formatted, code in reported}
    assert [one for one in patterns if not any(re.fullmatch(one, code) for code in codes())] == []


@given(texts())
@example("\n  <+ \n * \n    +> \n  <+ ")
def test_any_text_is_checked(text: str) -> None:
    """No text makes a check raise; spans are inside, fixes can be made."""
    for finding in check(interpret_text(text)):
        assert finding.span.end <= len(text)
        assert all(related.span.end <= len(text) for related in finding.related)
        for fix in finding.fixes:
            assert fix.edits
            assert apply(text, fix.edits) != text


@example("{\n -- {uses: [1]} --")  # one fix leads to a finding whose fix takes it back
@given(texts())
def test_any_text_is_mended(text: str) -> None:
    """No text makes mending raise, and a mended text is left as it is."""
    once = mended(text)
    assert mended(once.text).fixed == ()


@pytest.mark.law
@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_depth_costs_no_stack(text: str) -> None:
    """What is nested or opened again and again is checked like anything else."""
    for finding in check(interpret_text(text)):
        for fix in finding.fixes[:1]:
            assert fix.edits


@pytest.mark.parametrize("path", sorted((ROOT / "maps").glob("*.argdown")), ids=lambda path: path.stem)
def test_our_maps_are_clean(path: Path) -> None:
    """Nothing is found in a map that we ship."""
    assert found(path.read_text(encoding="utf-8")) == []


CLEAN = {
    "prose": "The fare rose from 3.50 to 4.20, i.e. by a fifth. See e.g. p. 12; at 12:30:45 it was U.S. news.",
    "signs": "Is 5 > 3? Yes & no: a/b, x-y, 50/50, $5, 100 %, C++, ada@buses.example, “so”, 'so', 3 * 4.",
    "initials-apart": "We like A. B. Miller and Mr. P. Smith.",
    "formula": "If p.v.q and p.^.q then .A.x.",
    "an interval": "[0, 1) is half open: it has no end.\n\nIf x < y: stop.",
    "dashes": "A well-known fact - like this - is known.",
    "untitled": "Buses run.\n\nTrains run.\n\n[Cars]: Cars drive.\n  + They have wheels.",
    "sketch": "[Fares]\n  + [Poor]\n  - <Cost>\n    - <Tax>",
    "one-definition": "[Fares]: Buses should be free.",
    "list": "1. Buses\n2. Trams",
    "year-in-a-sentence": "It was in 1984. We know.",
    "link": "See [the fares](http://buses.example/a_b#c) for more.\nThey rose.",
    "comment": "Buses run. // really: yes\nTrains too.\n",
    "free-keys": "Buses run. {users: 12, page: 3, note: yes, colour scheme: 1}",
    "free-front-matter": "===\ntitle: A\nauthors: [Ada]\nmodels: three\nmaps: 2\n===\n\nBuses run.",
    "data-without-blanks": '(1) a\n(2) b\n-- {uses:[1,2]} --\n(3) c {"by":"Bo", source:{ref: law}, note:, x: ~}',
    "quotes-in-values": "===\ntitle: “Trams” or ‘buses’\n===\n\nA. {note: he said “so”, url: http://a.example/b;c:d}",
    "tabs": "A.\n\t+ b\n\t\t- c\n\t+ d\n\nE.\n  + f\n  \t+ g",
    "indented-paragraphs": "  A.\n    + b\n\n  C.\n    + d\n\n# E\n\n  F.\n\n    G.",
    "indented-structure": "<A>: b\n\n  (1) c\n  ----\n  (2) d",
    "numbered-lists": "1. Buses\n2. Trams (1999)\n3. See (3).\n\n* Thus\n* Therefore this\n\n1. Hence.",
    "uses": "(1) a\n(2) b\n-- {uses: [1, 2]} --\n(3) c\n----\n(4) d",
    "numbers-from-two": "(2) a\n----\n(3) b",
    "tag-after-tag": "Buses run. #fast#free",
    "mention-before-definition": "See @[Fares] below.\n\n[Fares]: Buses should be free.",
    "exploded-mention": (
        "===\nmodel: {explodeArguments: true}\n===\n\nSee @<A>.\n\n<A>\n\n(1) a\n----\n(2) b\n----\n(3) c"
    ),
    "one-claim-without-words": "[Fares]: Buses should be free.\n  + [Habit]",
    "disconnected-on-request": "===\nselection: {excludeDisconnected: false}\n===\n\n[A]: a\n  + [B]: b\n\n[C]: c",
    "emphasis": "Buses *really* are __free__, (_all_) of them.",
    "relation-without-blank": "Buses should be free.\n  -they cost money\n  + 20 towns have them.",
}


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_what_is_meant_as_it_stands_is_left_alone(text: str) -> None:
    """No check complains of ordinary sentences and legal Argdown."""
    assert found(text) == []


@frozen
class Case:
    """Hold a text, what is found in it, and what mending makes of it."""

    text: str
    codes: str
    mended: str
    says: str = ""
    #: What unsafe fixes make of it, too; empty if the same.
    unsafe: str = ""


CASES = (
    Case("A.E.O. Miller.", "shortcode-in-word", "A\\.E\\.O. Miller.", "∃"),
    Case("See www.star.com now.", "shortcode-in-word", "See www\\.star.com now."),
    Case("C#sharp is a name.", "tag-in-word", "C\\#sharp is a name."),
    Case("See http://a.example/b_c#d here.\n", "url-as-comment", "See http:\\//a.example/b\\_c\\#d here.\n"),
    Case("If 1 < 2 and 3 > 2.", "reference-in-text", "If 1 \\< 2 and 3 > 2."),
    Case("[Lanes]: x.\n\nSee [Lanes] too.", "reference-in-text", "[Lanes]: x.\n\nSee @[Lanes] too."),
    Case("A snake_case_name here.", "unclosed-italic unclosed-italic", "A snake\\_case\\_name here."),
    Case("It is 2*3*4.", "unclosed-italic unclosed-italic", "It is 2\\*3\\*4."),
    Case("It is 2*3*, or so.", "emphasis-in-word", "It is 2\\*3\\*, or so."),
    Case("Sets: {a, {b}} here.", "data-in-text", "Sets: \\{a, \\{b}} here."),
    Case("Buses {by: Ada} run.", "data-in-text", "Buses {by: Ada} run."),
    Case("Buses run. <!-- later", "unclosed-comment", "Buses run. <!-- later", "-->"),
    Case("(1) [A]: a\n(2) b\n-- {uses: [2]} --\n(3) c", "unused-premise",
         "(1) [A]: a\n(2) b\n-- {uses: [2]} --\n(3) c"),
    Case("Old #\\*", "unclosed-italic", "Old #\\*"),
    Case("Buses run. {implicit}", "words-as-data", "Buses run. {implicit: true}", "to set it"),
    Case("Buses run. {by: Ada\n", "unclosed-brace", "Buses run. {by: Ada}\n"),
    Case('Buses run. {by: "Ada', "unclosed-brace", 'Buses run. {by: "Ada'),
    Case("Buses run. {weight: 3}", "unread-value", "Buses run. {weight: 3}", "from 0 to 1"),
    Case("Buses run. {color: green}", "unread-value", "Buses run. {color: green}", "a colour such as '#0072b2'"),
    Case("# Buses {color: 12%}\n\nThey run.", "unread-value", "# Buses {color: 12%}\n\nThey run."),
    Case("Buses run. {images: 5, rank: [1]}", "unread-value unread-value", "Buses run. {images: 5, rank: [1]}"),
    Case("Run. {images: ['http://a/b.png']}", "unread-value", "Run. {images: ['http://a/b.png']}", "local paths"),
    Case("===\ncolor: {tagColors: {a: red, b: {color: blue}}}\n===\n\nA.", "unread-value unread-value",
         "===\ncolor: {tagColors: {a: red, b: {color: blue}}}\n===\n\nA.", "color.tagColors.b must be"),
    Case("===\ncolor: {colorScheme: ['#12345', 2]}\n===\n\nA.", "unread-value unread-value",
         "===\ncolor: {colorScheme: ['#12345', 2]}\n===\n\nA."),
    Case("===\ncolor: {colorScheme: iwanthue-fluoo}\n===\n\nA.", "unknown-mode",
         "===\ncolor: {colorScheme: iwanthue-fluo}\n===\n\nA."),
    Case("===\ncolor: {relationColors: {contradiction: '#f00'}}\n===\n\nA.", "unknown-setting",
         "===\ncolor: {relationColors: {contradictory: '#f00'}}\n===\n\nA."),
    Case("===\ncolor: {statementFontColor: '#f00'}\ndot: {edge: {penWidth: 2}, sameRank: [], statment: {}}\n===\n\nA.",
         "unread-setting unread-setting unknown-setting",
         "===\ncolor: {statementFontColor: '#f00'}\ndot: {edge: {penWidth: 2}, sameRank: [], statement: {}}\n===\n\nA.",
         "does not use the setting 'dot.edge.penWidth'"),
    Case("Buses run. {isInMap: No}", "unread-value", "Buses run. {isInMap: false}"),
    Case("Buses run. {isinmap: true}", "misspelt-key", "Buses run. {isInMap: true}"),
    Case("# Buses {isgroup: false}\n\nThey run.", "misspelt-key", "# Buses {isGroup: false}\n\nThey run."),
    Case("(1) a\n-- {schema: b} --\n(2) c", "misspelt-key", "(1) a\n-- {schema: b} --\n(2) c",
         unsafe="(1) a\n-- {scheme: b} --\n(2) c"),
    Case("(1) a\n-- {scheme: explains} --\n(2) c", "misspelt-scheme", "(1) a\n-- {scheme: explains} --\n(2) c",
         "did you mean 'explanation'?", unsafe="(1) a\n-- {scheme: explanation} --\n(2) c"),
    Case("===\nselecton: {excludeDisconnected: false}\n===\n\nA.", "unknown-setting",
         "===\nselection: {excludeDisconnected: false}\n===\n\nA."),
    Case("===\ncolor: {colorByTags: false}\n===\n\nA.", "unknown-setting",
         "===\ncolor: {colorizeByTag: false}\n===\n\nA."),
    Case("===\ngroup:\n  xyz: 1\n===\n\nA.", "unknown-setting", "===\ngroup:\n  xyz: 1\n===\n\nA.", "setting 'xyz'"),
    Case("===\nselection:\n  statementSelectionMode: 'with-titles'\n===\n\nA.", "unknown-mode",
         "===\nselection:\n  statementSelectionMode: with-title\n===\n\nA.", "did you mean 'with-title'?"),
    Case("===\nlayout: laiered\n===\n\nA.", "unknown-mode", "===\nlayout: laiered\n===\n\nA.",
         "unknown layout 'laiered'; did you mean 'layered'?", unsafe="===\nlayout: layered\n===\n\nA."),
    Case("===\nlayout: [layered]\n===\n\nA.", "unknown-mode", "===\nlayout: [layered]\n===\n\nA.", "'[layered]'",
         unsafe="===\nlayout: layered\n===\n\nA."),
    Case("===\ntitle: A33\nfit: A33\n===\n\nA.", "unknown-mode", "===\ntitle: A33\nfit: A33\n===\n\nA.",
         "unknown page 'A33'; did you mean 'A3'?", unsafe="===\ntitle: A33\nfit: A3\n===\n\nA."),
    Case("===\nfit: 300x20\n===\n\nA.", "unknown-mode", "===\nfit: 300x20\n===\n\nA.", "between 50 and 5000 mm"),
    Case("===\nfit: 12\nlayout: null\n===\n\nA.", "unknown-mode", "===\nfit: 12\nlayout: null\n===\n\nA.", "page '12'"),
    Case("===\nLayout: layered\n===\n\nA.", "unknown-setting", "===\nlayout: layered\n===\n\nA."),
    Case("===\npayout: a\nlayouts: layered\n===\n\nA.", "unknown-setting",
         "===\npayout: a\nlayout: layered\n===\n\nA."),
    Case("(1) a\n(1) b\n----\n(2) c", "misnumbered-step", "(1) a\n(2) b\n----\n(3) c"),
    Case("(1) a\n(1) b\n-- {uses: [1, 2]} --\n(2) c", "misnumbered-step", "(1) a\n(1) b\n-- {uses: [1, 2]} --\n(2) c"),
    Case("(5) a\n(7) b\n-- {from: [7, 5]} --\n(9) c", "misnumbered-step", "(5) a\n(7) b\n-- {from: [7, 5]} --\n(9) c",
         unsafe="(5) a\n(6) b\n-- {from: [6, 5]} --\n(7) c"),
    Case("See @[Bus].\n\n<Bus>: a", "undefined-mention", "See @<Bus>.\n\n<Bus>: a", "did you mean @<Bus>?"),
    Case("See @[Step 2].\n\n[Step 1]: a", "undefined-mention", "See @[Step 2].\n\n[Step 1]: a", "'Step 1'"),
    Case("[A]: a.\n  + [B]: b.\n  + [C]: c.\n  - [Dog]", "undefined-reference",
         "[A]: a.\n  + [B]: b.\n  + [C]: c.\n  - [Dog]", "has no text"),
    Case("[Bus]: a.\n  + [bus]: b.", "similar-titles", "[Bus]: a.\n  + [bus]: b.", "only in case"),
    Case("<Bus>: a.\n  + b\n\n<bus>\n  - c", "similar-titles", "<Bus>: a.\n  + b\n\n<Bus>\n  - c"),
    Case("A.\n+ b\n  - c\n+ d\n", "relation-not-indented relation-not-indented", "A.\n  + b\n    - c\n  + d\n"),
    Case("It fell by\n-5 degrees.", "relation-not-indented", "It fell by\n\\-5 degrees."),
    Case("A.\n    + b\n  + c\n    + d\n", "uneven-indent", "A.\n    + b\n  + c\n    + d\n",
         unsafe="A.\n    + b\n    + c\n      + d\n"),
    Case("A.\n    + b\n   + c\n     + d\n", "uneven-indent", "A.\n    + b\n    + c\n      + d\n"),
    Case("A.\n  + b\n      - c\n    - d\n     - e", "uneven-indent", "A.\n  + b\n      - c\n    - d\n     - e",
         unsafe="A.\n  + b\n      - c\n      - d\n       - e"),
    Case("* a\n    * b\n  * c\n* d", "nested-list nested-list nested-list", "* a\n    * b\n  * c\n* d",
         unsafe="* a\n* b\n* c\n* d"),
    Case("* a\n * b", "nested-list", "* a\n* b"),
    Case("(1) a\n(2) b\n----\n\n(3) c", "incomplete-structure incomplete-structure", "(1) a\n(2) b\n----\n(3) c"),
    Case("(1) a\r\n\r\n(2) b\r\n----\r\n(3) c", "incomplete-structure", "(1) a\r\n(2) b\r\n----\r\n(3) c"),
    Case("A.\n\n  + b\n", "relation-without-parent", "A.\n  + b\n"),
    Case("A. {by: Ada: the first, note: x}", "bad-data", 'A. {by: "Ada: the first", note: x}', "second colon"),
    Case("A. {by: @ada}", "bad-data", 'A. {by: "@ada"}'),
    Case("A. {by: [Ada: b: c}", "bad-data", "A. {by: [Ada: b: c}"),
    Case("(1) a\n-- {b: 1} {c: 2} --\n(2) d", "text-after-data", "(1) a\n-- {b: 1} {c: 2} --\n(2) d", "only the first"),
    Case("A. {by: Bo; page: 3}", "bad-data", "A. {by: Bo, page: 3}"),
    Case("A. {by: Bo;page:3;note:x}", "words-as-data", "A. {by: Bo, page: 3, note: x}", "only commas"),
    Case("A. {note:“so: it is”}", "typographic-data", 'A. {note: "so: it is"}'),
    Case("A. {note: “so: it is”}", "typographic-data bad-data", 'A. {note: "so: it is"}'),
    Case("A. {\nby:Bo\npage: 3\n}", "bad-data", "A. {\nby: Bo\npage: 3\n}", "a space after the colon"),
    Case("A. {by: Bo，page：3}", "words-as-data", "A. {by: Bo, page: 3}"),
    Case('A. {by: "Bo}', "bad-data", 'A. {by: "Bo"}', "never closed"),
    Case("A. {by: 'Bo}", "bad-data", "A. {by: 'Bo}", "never closed", unsafe="A. {by: 'Bo'}"),
    Case('A. {by: "Bo" and Cy}', "bad-data", "A. {by: '\"Bo\" and Cy'}"),
    Case("A. {by:Bo}", "words-as-data", "A. {by: Bo}", "so the value is lost"),
    Case("A. {by :'Bo', weight:1, isInMap:true}", "words-as-data words-as-data words-as-data",
         "A. {by: 'Bo', weight: 1, isInMap: true}"),
    Case("A. {by = Bo}", "words-as-data", "A. {by: Bo}"),
    Case("A. {n = m}", "words-as-data", "A. {n = m}", unsafe="A. {n: m}"),
    Case("A. {source: {ref:law}}", "words-as-data", "A. {source: {ref: law}}"),
    Case("A. {by: Bo, implicit}", "words-as-data", "A. {by: Bo, implicit: true}"),
    Case("A. {by: Cook, Bo, PhD, weight: 1}", "words-as-data", "A. {by: Cook, Bo, PhD, weight: 1}", '"Cook, Bo, PhD"',
         unsafe='A. {by: "Cook, Bo, PhD", weight: 1}'),
    Case("A. {draft, by: Bo}", "words-as-data", "A. {draft, by: Bo}", "'draft' is read"),
    Case("A. {see http://a.example}", "words-as-data", "A. \\{see http://a.example}"),
    Case("A. {\u00a0by: Bo}", "words-as-data", "A. {by: Bo}", "special space"),
    Case("A. {by:\u00a0Bo}", "words-as-data", "A. {by: Bo}"),
    Case("# T {isGroup:false}\n\nA.", "words-as-data", "# T {isGroup: false}\n\nA."),
    Case("===\nselection: {ignoreIsInMap:true}\n===\n\nA.", "unknown-setting words-as-data",
         "===\nselection: {ignoreIsInMap: true}\n===\n\nA."),
    Case("A. {by: „Bo“, source: {quote: «the, end», ref: ‘law’}}",
         "typographic-data typographic-data typographic-data",
         'A. {by: "Bo", source: {quote: "the, end", ref: "law"}}'),
    Case("A. {“by”: ”Bo ‘B’ Cy”}", "typographic-data typographic-data", 'A. {"by": "Bo ‘B’ Cy"}'),
    Case("A. ｛by: Bo｝", "typographic-data", "A. {by: Bo}"),
    Case("===\ntitle: “Trams”\ntags: [‘a’, b]\n===\n\nA.", "typographic-data typographic-data",
         '===\ntitle: "Trams"\ntags: ["a", b]\n===\n\nA.'),
    Case("\ufeff\r\n---\r\ntitle: a\r\n\r\ntags:\r\n- b\r\n...\r\n\r\nA.", "foreign-front-matter",
         "\ufeff\r\n===\r\ntitle: a\r\n\r\ntags:\r\n- b\r\n===\r\n\r\nA.", "not --- and ..."),
    Case("\ufeff---\nauthor: a: b\n---\n\nA.", "foreign-front-matter", '\ufeff===\nauthor: "a: b"\n===\n\nA.'),
    Case("---\ntitle: a\n===\n\nA.", "foreign-front-matter", "===\ntitle: a\n===\n\nA."),
    Case("===\ntitle: a\n---\n\nA.\n  + b", "foreign-front-matter", "===\ntitle: a\n===\n\nA.\n  + b"),
    Case("===\ntext: >\n  by:Bo\n  he: “so”\n\n  and:so\ntitle:a\nby: “Bo”\n===\n\nA.",
         "bad-front-matter", '===\ntext: >\n  by:Bo\n  he: “so”\n\n  and:so\ntitle: a\nby: "Bo"\n===\n\nA.'),
    Case('+++\ntitle = "a"\ntags = ["b"]\n+++\n\nA.', "foreign-front-matter",
         '===\ntitle: "a"\ntags: ["b"]\n===\n\nA.'),
    Case("+++\n[params]\na = 1\n+++\n\nA.", "foreign-front-matter", "+++\n[params]\na = 1\n+++\n\nA.", "TOML"),
    Case("A.\n\t+ [B]: b\n        + c\n", "mixed-indent", "A.\n\t+ [B]: b\n        + c\n", "tabs of 8 columns",
         unsafe="A.\n        + [B]: b\n        + c\n"),
    Case("A.\n  + b\n\t- c\n", "mixed-indent uneven-indent", "A.\n  + b\n\t- c\n", "seems to be below '+ b'",
         unsafe="A.\n  + b\n    - c\n"),
    Case("[A]: a.\n\n   More *of a*.\n  - [B]: b\n", "unused-definition indented-block",
         "[A]: a.\n   More *of a*.\n  - [B]: b\n", "the relations below it are about it"),
    Case("A.\r\n  + <B>: b.\r\n\r\n    More.\r\n", "indented-block", "A.\r\n  + <B>: b.\r\n    More.\r\n"),
    Case("A.\n  + b\n\n  More.\n", "indented-block", "A.\n  + b\n\n  More.\n", "do not indent it"),
    Case("A.\n  + b {by: c}\n\n    More.\n", "indented-block", "A.\n  + b {by: c}\n\n    More.\n"),
    Case("A.\n  + b\n\n    [C]: c\n      - d", "indented-block", "A.\n  + b\n\n    [C]: c\n      - d"),
    Case("A.\n  + b\n\n  * c\n  * d", "indented-block", "A.\n  + b\n\n  * c\n  * d"),
    Case("1. Buses run.\r\n2. They are free.\r\n3. They are used (1 and 2).\r\n", "list-as-premises",
         "1. Buses run.\r\n2. They are free.\r\n3. They are used (1 and 2).\r\n", "number premises (1), (2)",
         unsafe="(1) Buses run.\r\n(2) They are free.\r\n----\r\n(3) They are used (1 and 2).\r\n"),
    Case("  1. Buses run.\n  2. Hence they are used.", "list-as-premises",
         "  1. Buses run.\n  2. Hence they are used.", unsafe="  (1) Buses run.\n----\n  (2) Hence they are used."),
    Case("===\ntitle: a\nmodel:\n\tmode: strict\n\texplodeArguments: true\n===\n\nA.", "bad-front-matter",
         "===\ntitle: a\nmodel:\n  mode: strict\n  explodeArguments: true\n===\n\nA.", "all of it is ignored"),
    Case("===\ntitle: a: b\nauthor: @bo\nnote: “c: d”\n===\n\nA.", "bad-front-matter",
         '===\ntitle: "a: b"\nauthor: "@bo"\nnote: "c: d"\n===\n\nA.'),
    Case('===\ntitle: "a\ntags: b\n===\n\nA.', "bad-front-matter", '===\ntitle: "a"\ntags: b\n===\n\nA.'),
    Case('===\ntitle: "a\ntags: "b\n===\n\nA.', "bad-front-matter", '===\ntitle: "a\ntags: "b\n===\n\nA.'),
    Case("===\ntitle:a\nauthor：Bo\n===\n\nA.", "bad-front-matter", "===\ntitle: a\nauthor: Bo\n===\n\nA."),
    Case('===\ntitle = "a"\nweight = 3\n===\n\nA.', "bad-front-matter", '===\ntitle: "a"\nweight: 3\n===\n\nA.'),
    Case("===\nmodel:\n\tmode: strict\nmap:\n  x: 1\n===\n\nA.", "bad-front-matter",
         "===\nmodel:\n\tmode: strict\nmap:\n  x: 1\n===\n\nA.",
         unsafe="===\nmodel:\n  mode: strict\nmap:\n  x: 1\n===\n\nA."),
    Case("A\n    (1)", "missing-empty-line incomplete-structure missing-text", "A\n\n    (1)", "this numbered"),
    Case("A.\n  + <Cost: it is dear.", "unclosed-title", "A.\n  + <Cost>: it is dear."),
    Case("(1) a\n--- Rule --\n(2) b", "three-hyphens", "(1) a\n-- Rule --\n(2) b"),
    Case("A.\n# Buses", "missing-empty-line", "A.\n\n# Buses"),
    Case("A.\r\n1. Buses\r\n2. Trams", "missing-empty-line", "A.\r\n\r\n1. Buses\r\n2. Trams"),
    Case("===\nt: 1\n===\nA.", "missing-empty-line", "===\nt: 1\n===\n\nA."),
    Case("[Lanes] : They help.", "text-after-reference", "[Lanes]: They help."),
    Case("<Cost> <Time>", "text-after-reference", "<Cost> <Time>"),
    Case("(1) a\n--\n(2) b", "unclosed-inference", "(1) a\n----\n(2) b"),
)  # fmt: skip


UNSAFE = {
    "1. Buses run.\r\n2. Thus they help.": "(1) Buses run.\r\n----\r\n(2) Thus they help.",
    "A.\n\t+ b\n    + c": "A.\n    + b\n    + c",
    "A. {by: Cook, Bo, weight: 1}": 'A. {by: "Cook, Bo", weight: 1}',
    '===\npath: "C:\\\\dir"\nother: "D:\\dir"\n===\n\nA.': '===\npath: "C:\\\\dir"\nother: "D:\\\\dir"\n===\n\nA.',
}


@pytest.mark.parametrize("text", UNSAFE, ids=ascii)
def test_guesses_are_made_only_on_request(text: str) -> None:
    """They leave nothing to find."""
    assert mended(text).text == text
    assert mended(text, unsafe=True).text == UNSAFE[text]
    assert found(UNSAFE[text]) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case.text)[:40])
def test_what_is_found_and_what_is_made_of_it(case: Case) -> None:
    """The findings have their codes and say what they must; what has a fix is fixed."""
    findings = check(interpret_text(case.text))
    assert [finding.code for finding in findings] == case.codes.split()
    assert any(case.says in finding.message for finding in findings)
    assert mended(case.text).text == case.mended
    assert mended(case.text, unsafe=True).text == (case.unsafe or case.mended)


#: Parts of data, as people, word processors and other programs write them.
DATA_PARTS = [
    "{",
    "}",
    "[",
    "]",
    ", ",
    ",",
    ";",
    "; ",
    ": ",
    ":",
    " :",
    "=",
    " = ",
    '"',
    "“",
    "”",
    "'",
    " ",
    "\u00a0",
    "：",
    "\n",
]
DATA_PARTS += ["by", "Ann", "weight", "0.5", "implicit", "true", "source", "x", "http://x.example", "~", "\t", "- "]


def words_lost(braces: str) -> set[str]:
    """Return the words of *braces* that are neither a value nor the key of one, nor a key with a colon and no value."""
    kept: set[str] = set()
    for key, value in values_in(data_of(braces)):
        said = value is not None or re.search(rf"{re.escape(key)}[\"']?\s*:(?:[\s,}}\]]|$)", braces)
        kept |= set(re.findall(r"\w+", f"{key if said else ''} {'' if isinstance(value, (dict, list)) else value}"))
    return {word for word in re.findall(r"\w+", braces) if word.casefold() not in {one.casefold() for one in kept}}


@given(
    st.lists(st.sampled_from(DATA_PARTS), max_size=9).map("".join),
    st.sampled_from(["[A]: a {}", "# A {}", "(1) a\n-- {} --\n(2) b"]),
)
@example("{x}", "# A {}")
@example("{by: Ann, x}", "[A]: a {}")
def test_no_data_is_lost_in_silence(inside: str, around: str) -> None:
    """Braces are data with values, or text, or something is found there."""
    assume(not re.search(r"[\]}]\s*:", inside))  # a list as a key is kept, in words of Python
    text = around.replace("{}", "{" + inside + "}")
    found = interpret_text(text)
    spans = [finding.span for finding in check(found)]
    for token, start in placing(found).of(Kind.DATA):
        told = any(span.start < start + token.width and start < span.end for span in spans)
        assert told or not words_lost(token.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Tea]: Drink tea.\n  – [Cost]: Tea costs.", "look-alike-mark"),
        ("[Tea]: Drink tea.\n  – [Cost]: Tea costs more than [Water]: does.", "look-alike-mark reference-in-text"),
        ("[Tea]: Drink tea.\n  Pro: [Warm]: It is warm.", "word-as-symbol"),
        ("[Tea]: Drink tea.\n  => <Warm>: It is warm.\n  + It is hot.", "arrow-as-relation"),
        ("<Tea>\n\n1) It is warm.\n2) Warm is good.\n----\n3) [Tea]: Drink tea.", "number-without-parentheses"),
        ("[Tea]: Drink tea.\n  --> [Warm]: It is warm.", "arrow-as-relation"),
        ("| Tea | Good |\n|---|---|\n| [Tea] | yes |", "markdown-in-map"),
        ("---\ntitle: Tea\n---\n\n[Tea]: Drink tea.\n  + It is warm.", "foreign-front-matter"),
    ],
)
def test_one_slip_is_one_finding(text: str, expected: str) -> None:
    """What another finding in the same place explains is left out; what is elsewhere in its line stays."""
    assert found(text) == expected.split()


def test_what_is_not_asked_for_explains_nothing() -> None:
    """Without the finding that explains it, a finding is reported."""
    reading = interpret_text("[Tea]: Drink tea.\n  – [Cost]: Tea costs.")
    assert [one.code for one in check(reading, ["reference-in-text"])] == ["reference-in-text"]
