"""What stands in braces and in the front matter, and where it comes to stand in the model."""

from __future__ import annotations

import datetime
import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.interpret.data import DataError, data_of, mapping_of, merged, nodes_of
from argmap.interpret.grouping import Grouping
from argmap.interpret.interpret import interpret_text
from argmap.interpret.settings import Settings
from argmap.model.argument import Argument
from argmap.model.claim import Citation, Claim


def check(braces: str, expected: dict[str, Any]) -> None:
    """Check what the data of a claim is."""
    found = interpret_text(f"[Lanes]: They help. {braces}")
    assert found.map.claim("Lanes").data == expected
    assert [diagnostic.message for diagnostic in found.diagnostics] == []


@pytest.mark.parametrize(
    ("braces", "expected"),
    [
        ("{}", {}),
        ("{a}", {"a": None}),
        ("{a: 1, b: [x, 2.5, ~], c: {d: true}}", {"a": 1, "b": ["x", 2.5, None], "c": {"d": True}}),
        ("{a: 012, b: 0o14, c: 0x1f, d: 1_000}", {"a": 12, "b": 12, "c": 31, "d": 1000}),
        ("{a: yes, b: no, c: on, d: 1:30}", {"a": "yes", "b": "no", "c": "on", "d": "1:30"}),
        ("{3: a, true: b, ~: c, 2.5: d}", {"3": "a", "true": "b", "null": "c", "2.5": "d"}),
        ("{[1, x]: a, !!binary aGk=: b, .inf: c}", {"1,x": "a", '!!binary "aGk="': "b", ".inf": "c"}),
        ("{a: 2024-02-03}", {"a": datetime.date(2024, 2, 3)}),
        ("{a: !!set {y, x}}", {"a": ["x", "y"]}),
        ("{a: !!pairs [b: 1, b: 2]}", {"a": [["b", 1], ["b", 2]]}),
        ("{a: !!binary aGk=}", {"a": b"hi"}),
        ("{<<: {a: 1}, b: 2}", {"b": 2, "a": 1}),
        ("{a: &x [1], b: *x}", {"a": [1], "b": [1]}),
        ("{\na: 1\nb:\n  - x\n  - y: z\n}", {"a": 1, "b": ["x", {"y": "z"}]}),
        ("{ \t\na: 1\n}", {"a": 1}),
        ("{\n}", {}),
        ("{\n\na: 1\n\n}", {"a": 1}),
        ("{a: 1,\n b: 2}", {"a": 1, "b": 2}),
        ('{a: "\\ud800"}', {"a": "\ud800"}),
        ("{a:[1, 2], b :[x], c:{d:[3]}}", {"a": [1, 2], "b": ["x"], "c": {"d": [3]}}),
        ('{"a":1, b: ["c":2, \'d\' :3], e: [f:[4]]}', {"a": 1, "b": [{"c": 2}, {"d": 3}], "e": [{"f": [4]}]}),
        ("{a:, b.c:[1], d e:{}, f::[1]}", {"a": None, "b.c": [1], "d e": {}, "f:": [1]}),
        ("{:a: 1, b: :c, d:e, f: [g:h]}", {":a": 1, "b": ":c", "d:e": None, "f": ["g:h"]}),
        ("{a: b\tc\t, d:\te}", {"a": "b\tc", "d": "e"}),
        ("{\na:\tb\tc\t\n\t\nd: 1\n}", {"a": "b\tc", "d": 1}),
    ],
    ids=lambda value: ascii(value)[:40] if isinstance(value, str) else "",
)
def test_yaml(braces: str, expected: dict[str, Any]) -> None:
    """Braces hold flow YAML, or block YAML after a line end; keys are strings, values are plain."""
    check(braces, expected)


@pytest.mark.parametrize(
    ("braces", "says"),
    [
        ("{a: [}", "a key or a value is missing before this }"),
        ("{a: !!python/name:os.system }", "names a type"),
        ("{a: !mine x}", "names a type"),
        ("{a: *b}", r"cannot begin with \*"),
        ("{a: 2024-02-30}", "date does not exist"),
        ("{a: &x [*x]}", "nested deeper"),
        ("{a: " * 200 + "}" * 200, "nested deeper"),
        ("{a: " * 5000 + "}" * 5000, "nested deeper"),
        ("{a: 0x" + "f" * 6000 + "}", "too large"),
        ("{\n- a\n}", "expected keys and values"),
        ("{\na\n}", "expected keys and values"),
        ("{a: \x01}", "invisible and not allowed"),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_what_is_no_yaml(braces: str, says: str) -> None:
    """The reason is said in one line."""
    with pytest.raises(DataError, match=says) as caught:
        data_of(braces)
    assert "\n" not in str(caught.value)


#: YAML that cannot be read, with ``¦`` before the place of the error, and what is said of it.
WRONG = (
    ("a: 1\nb:\n¦\tc: 1", "a tab indents this line; indent with spaces"),
    ("by: A¦: B", "put the value in quotes"),
    ("a: 1\nby: ¦@ada", "cannot begin with @; put"),
    ("a: ¦*so*", "cannot begin with *,"),
    ("a: ¦& b", "cannot begin with &,"),
    ("a: ¦!so", "names a type"),
    ("a: ¦`b`", "cannot begin with `"),
    ("¦%a: 1", "a line cannot begin with %"),
    ('a: ¦"b\nc: d', 'the quotes that begin with " are never closed'),
    ("a: ¦[b\nc: d", "this [ is never closed"),
    ("{a: ¦{b: c]}", "this { is never closed"),
    ("a: 1\nb: 2\n¦a: 3", "occurs twice"),
    ("a:\n   b: 1\n  ¦c: 2", "indented differently"),
    ("a: b\n  c¦: d", "which has a value already"),
    ("a: 1\n¦b:c\nd: 2", "put a space after the colon"),
    ("¦a:b", "put a space after the colon"),
    ("a: 1\n¦b c\nd: 2", "has no key"),
    ('a: "b" ¦c', "text follows a value that has ended"),
    ("{a: b¦: c}", "has a second colon"),
    ("a: ¦|b", "after |, the text begins on the next line"),
    ("{a: ¦|b}", "cannot begin with |"),
    ("a: ¦- b", "begin it on a line of its own"),
    ('a: "\\¦d"', "two backslashes"),
    ("a: 1\n¦---\nb: 2", "ends with a line of ==="),
    ("a: 1\nb: ¦2024-13-01", "date does not exist"),
    ("a: ¦\x07", "invisible"),
    ("{[a]: 1, ¦{b: c}: d}", "cannot be a key"),
    ("<<: ¦a", "must be a mapping"),
    ("a: ¦=", "has a meaning of its own"),
    ("¦- a", "expected keys and values"),
)


@pytest.mark.parametrize(("marked", "says"), WRONG, ids=[ascii(marked) for marked, _ in WRONG])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_errors_have_their_place_and_plain_words(marked: str, says: str, ends: str) -> None:
    """Whatever the line ends."""
    offset = marked.replace("\n", ends).index("¦")
    with pytest.raises(DataError) as caught:
        mapping_of(marked.replace("¦", "").replace("\n", ends))
    assert says in str(caught.value)
    assert caught.value.offset == offset


#: Signs and words that YAML gives a meaning, or that break it.
PARTS = ["a", "by", "1", ":", "[", "]", "{", "}", ",", '"', "'", "\n", "\t", "-", "#", "&", "*", "!", "|", ">"]
PARTS += ["%", "@", "`", "?", "~", "\\", "- ", "---", "...", "=", "<<", " ", "  "]
FOREIGN = re.compile("token|scalar|stream|node|block end|but (got|found)|mapping values|while|could not")


@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_no_error_is_in_the_words_of_the_library(yaml: str) -> None:
    """These name tokens, scalars and streams. Every error has a place in the text."""
    for error in filter(None, (error_of(mapping_of, yaml), error_of(nodes_of, yaml))):
        assert not FOREIGN.search(str(error))
        assert 0 <= error.offset <= len(yaml)


def error_of(read: Callable[[str], object], yaml: str) -> DataError | None:
    """Return what *read* raises, if anything."""
    try:
        read(yaml)
    except DataError as error:
        return error
    return None


def test_a_billion_laughs_are_refused_fast() -> None:
    """Aliases of aliases come to more values than are read, and are not written out to find that."""
    lines = [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    began = time.process_time()
    found = interpret_text("===\na: &a [ha, ha, ha]\n" + "\n".join(lines) + "\n===\n\nLanes help.")
    assert time.process_time() - began < 5
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["bad-front-matter"]
    assert "more than 100000 values" in found.diagnostics[0].message
    assert len(found.map.claims) == 1


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"a": 1}, {"a": 2}, {"a": 2}),
        ({"a": 1}, {"b": 2}, {"a": 1, "b": 2}),
        ({"a": {"b": 1}}, {"a": {"c": 2}}, {"a": {"b": 1, "c": 2}}),
        ({"a": [1, 2, 3]}, {"a": [9]}, {"a": [9, 2, 3]}),
        ({"a": [1]}, {"a": [9, 8]}, {"a": [9, 8]}),
        ({"a": [{"b": 1}]}, {"a": [{"c": 2}]}, {"a": [{"b": 1, "c": 2}]}),
        ({"a": [1]}, {"a": {"b": 1}}, {"a": {"b": 1}}),
        ({"a": {"b": 1}}, {"a": None}, {"a": None}),
    ],
    ids=str,
)
def test_merging(first: dict[str, Any], second: dict[str, Any], expected: dict[str, Any]) -> None:
    """Later data lies over earlier data: mappings by key, lists by place; neither is changed."""
    before = (str(first), str(second))
    assert merged(first, second) == expected
    assert (str(first), str(second)) == before


def test_reading_is_not_changed_by_what_it_gave() -> None:
    """Two claims with the same data do not share what a field takes out of it."""
    found = interpret_text("[A]: a {by: us, implicit: true}\n\n[B]: b {by: us, implicit: true}").map
    assert [(claim.by, claim.implicit, dict(claim.data)) for claim in found.claims] == [("us", True, {})] * 2
    assert mapping_of("{by: us, implicit: true}") == {"by": "us", "implicit": True}


CLAIM = [
    ("{by: the council}", Claim("A", "a", by="the council")),
    ("{by: 3}", Claim("A", "a", by="3")),
    ("{by: [Ann, Bo]}", Claim("A", "a", by="Ann, Bo")),
    ("{by: [Ann, 3]}", Claim("A", "a", data={"by": ["Ann", 3]})),
    ("{by: []}", Claim("A", "a", data={"by": []})),
    ("{by: true}", Claim("A", "a", data={"by": True})),
    ("{by: {name: Ann}}", Claim("A", "a", data={"by": {"name": "Ann"}})),
    ("{source: poll}", Claim("A", "a", sources=[Citation("poll")])),
    ("{source: {ref: poll, paragraph: 3}}", Claim("A", "a", sources=[Citation("poll", 3)])),
    ("{source: {paragraph: 3, quote: 'we do'}}", Claim("A", "a", sources=[Citation(paragraph=3, quote="we do")])),
    ("{source: [poll, {ref: law}]}", Claim("A", "a", sources=[Citation("poll"), Citation("law")])),
    ("{source: {ref: 7}}", Claim("A", "a", sources=[Citation("7")])),
    ("{source: []}", Claim("A", "a")),
    ("{source: {page: 3}}", Claim("A", "a", data={"source": {"page": 3}})),
    ("{source: {paragraph: three}}", Claim("A", "a", data={"source": {"paragraph": "three"}})),
    ("{source: {paragraph: true}}", Claim("A", "a", data={"source": {"paragraph": True}})),
    ("{source: 3}", Claim("A", "a", data={"source": 3})),
    ("{implicit: true}", Claim("A", "a", implicit=True)),
    ("{implicit: false}", Claim("A", "a")),
    ("{implicit: maybe}", Claim("A", "a", data={"implicit": "maybe"})),
    ("{weight: 0}", Claim("A", "a", weight=0.0)),
    ("{weight: 0.25}", Claim("A", "a", weight=0.25)),
    ("{weight: 1}", Claim("A", "a", weight=1.0)),
    ("{weight: 1.5}", Claim("A", "a", data={"weight": 1.5})),
    ("{weight: -1}", Claim("A", "a", data={"weight": -1})),
    ("{weight: true}", Claim("A", "a", data={"weight": True})),
    ("{weight: high}", Claim("A", "a", data={"weight": "high"})),
    ("{colour: red}", Claim("A", "a", data={"colour": "red"})),
]


@pytest.mark.parametrize(("braces", "expected"), CLAIM, ids=[braces for braces, _ in CLAIM])
def test_what_argmap_reads_of_a_claim(braces: str, expected: Claim) -> None:
    """What a field can hold stands in the field; all else, of the wrong kind too, stays in the data."""
    assert interpret_text(f"[A]: a {braces}").map.claims == (expected,)


def test_what_argmap_reads_of_an_argument() -> None:
    """An argument has somebody whose it is and a place in the sources, but is neither implicit nor weighed."""
    assert interpret_text("<A>: a {by: us, source: poll, implicit: true, weight: 1}").map.arguments == (
        Argument("A", "a", by="us", sources=[Citation("poll")], data={"implicit": True, "weight": 1}),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[A] {implicit: true}", True),
        ("[A]: a\n\n[A] {implicit: true}", False),
        ("[A]: a {implicit: true}\n\n[A]", True),
        ("[A]: a {implicit: true}\n\n[A]: b", True),
    ],
    ids=ascii,
)
def test_what_is_implicit(text: str, expected: bool) -> None:  # noqa: FBT001 - an expectation
    """A claim is implicit if some wording says so; a flag on a reference counts only if there is no wording."""
    claim = interpret_text(text).map.claim("A")
    assert claim.implicit is expected
    assert "implicit" not in claim.data


def test_front_matter_is_kept() -> None:
    """The title is the map's, all else is data of the map."""
    found = interpret_text("===\ntitle: 2024\nauthor: {name: Ann}\n===\n\nLanes help.").map
    assert (found.title, dict(found.data)) == ("2024", {"author": {"name": "Ann"}})
    assert interpret_text("Lanes help.").map.title == ""


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("", {}),
        ("model: strict", {}),
        ("model: {mode: strict}", {"strict": True}),
        ("model: {mode: [strict]}", {}),
        ("model: {removeTagsFromText: true}", {"remove_tags": True}),
        ("model: {transformArgumentRelations: false}", {"transform": False}),
        ("group: {groupDepth: 0}", {"grouping": Grouping(depth=0)}),
        ("group: {groupDepth: true}", {}),
        (
            "map: {statementLabelMode: title, argumentLabelMode: text}",
            {"statement_labels": "title", "argument_labels": "text"},
        ),
        ("model: {shortcodes: {':bus:': {unicode: B}, ':bad:': B, ':worse:': {}}}", {"shortcodes": {":bus:": "B"}}),
    ],
)
def test_settings(front: str, expected: dict[str, Any]) -> None:
    """Settings of the front matter are heeded; what they get wrong is as if not said."""
    assert interpret_text(f"===\n{front}\n===\n\nLanes help.").settings == Settings(**expected)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("statementSelectionMode: all", {"mode": "all"}),
        ("statementSelectionMode: nonsense", {"mode": "nothing"}),
        ("statementSelectionMode: [all]", {"mode": "nothing"}),
        ("excludeDisconnected: false", {"disconnected": True}),
        ("selectedTags: [a, 1]", {"tags": {"a", "1"}}),
        ("selectedTags: a", {}),
        ("selectedSections: [A]", {"sections": {"A"}}),
        ("selectElementsWithoutTag: true", {"untagged": True}),
        ("selectElementsWithoutSection: true", {"sectionless": True}),
        ("ignoreIsInMap: true", {"ignore_is_in_map": True}),
        ("includeStatements: [A]", {"include": {"A"}}),
        ("excludeStatements: [A]", {"exclude": {"A"}}),
        ("excludeArguments: [A]", {"exclude_arguments": {"A"}}),
    ],
)
def test_settings_of_selection(asked: str, expected: dict[str, Any]) -> None:
    """What the map shows is asked for under ``selection``."""
    found = interpret_text(f"===\nselection: {{{asked}}}\n===\n\nLanes help.").settings.selection
    usual = Settings().selection
    assert {name: getattr(found, name) for name in expected if name != "mode"} == {
        name: value for name, value in expected.items() if name != "mode"
    }
    assert found.mode.value == expected.get("mode", usual.mode.value)


def test_tags_may_be_taken_out_of_the_text() -> None:
    """With ``removeTagsFromText`` neither sentences nor headings hold their tags."""
    front = "===\nmodel: {removeTagsFromText: true}\n===\n\n"
    found = interpret_text(f"{front}# Roads #town\n\n[A]: Lanes #road help.")
    assert found.places.sections[0].title == "Roads"
    assert (found.places.claims["A"][0].raw, found.map.claim("A").tags) == ("Lanes help.", ("road",))


def test_own_shortcodes() -> None:
    """The front matter can add shortcodes and redefine those that are there."""
    front = "===\nmodel: {shortcodes: {':bus:': {unicode: B}, ':up:': {unicode: U}}}\n===\n\n"
    assert interpret_text(f"{front}By :bus: :up: .up.").map.claims[0].text == "By B U 👍"
