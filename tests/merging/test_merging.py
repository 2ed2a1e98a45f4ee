"""What merges and what is a conflict, case by case."""

from __future__ import annotations

import pytest

from argmap.interpret.interpret import interpret_text
from argmap.merging.merge import merge
from argmap.merging.weaving import Side
from argmap.merging.writing import Labels, settled

BASE = """\
===
title: Lanes
===

[Lanes]: Build cycle lanes. // so far
  + [Safety]: They cut injuries. {by: Ann}
  - [Cost]: They cost too much.

<Trade>

(1) [Bikes]: Cyclists shop.
(2) [Often]: They shop often.
-----
(3) [Shops]: Shops sell more.
"""


def change(*changes: tuple[str, str], text: str = BASE) -> str:
    """Return *text* with changes made, each of which fits once."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


#: What ours changes, what theirs changes, and what is changed in the merged text.
CLEAN = {
    "adjacent lines": (
        [("cut injuries.", "cut many injuries.")],
        [("cost too much.", "cost a lot.")],
        [("cut injuries.", "cut many injuries."), ("cost too much.", "cost a lot.")],
    ),
    "parts of one statement": (
        [("cut injuries.", "cut many injuries.")],
        [("{by: Ann}", "#new {by: Bob} // ask")],
        [("cut injuries. {by: Ann}", "cut many injuries. #new {by: Bob} // ask")],
    ),
    "keys of one statement": (
        [("{by: Ann}", "{by: Bob}")],
        [("{by: Ann}", "{by: Ann, weight: 0.5}")],
        [("{by: Ann}", "{by: Bob, weight: 0.5}")],
    ),
    "new data": (
        [("too much.", "too much. {by: Ann}")],
        [("too much.", "too much. {weight: 0.5}")],
        [("too much.", "too much. {by: Ann, weight: 0.5}")],
    ),
    "tags": (
        [("too much.", "too much. #a")],
        [("too much.", "too much. #b")],
        [("too much.", "too much. #a #b")],
    ),
    "objections below one claim": (
        [("too much.", "too much.\n  - [Noise]: Loud.")],
        [("too much.", "too much.\n  - [Trees]: No trees.")],
        [("too much.", "too much.\n  - [Noise]: Loud.\n  - [Trees]: No trees.")],
    ),
    "deeper and less deep": (
        [("too much.", "too much.\n  - [Noise]: Loud.")],
        [("too much.", "too much.\n    - [Fund]: Somebody pays.")],
        [("too much.", "too much.\n    - [Fund]: Somebody pays.\n  - [Noise]: Loud.")],
    ),
    "blocks at the end": (
        [("sell more.\n", "sell more.\n\n[One]: One.\n")],
        [("sell more.\n", "sell more.\n\n// of two\n[Two]: Two.\n")],
        [("sell more.\n", "sell more.\n\n[One]: One.\n\n// of two\n[Two]: Two.\n")],
    ),
    "sections at the end": (
        [("sell more.\n", "sell more.\n\n# New\n\n[One]: One.\n")],
        [("sell more.\n", "sell more.\n\n[Two]: Two.\n")],
        [("sell more.\n", "sell more.\n\n[Two]: Two.\n\n# New\n\n[One]: One.\n")],
    ),
    "premises": (
        [("(3)", "(4)"), ("often.", "often.\n(3) [Near]: They shop near.")],
        [("(3)", "(4)"), ("often.", "often.\n(3) [Much]: They buy much.")],
        [("(3)", "(5)"), ("often.", "often.\n(3) [Near]: They shop near.\n(4) [Much]: They buy much.")],
    ),
    "the same twice": (
        [("too much.", "too much.\n  - [Noise]: Loud."), ("Ann", "Bob")],
        [("too much.", "too much.\n  - [Noise]: Loud."), ("Lanes\n=", "Ways\n=")],
        [("too much.", "too much.\n  - [Noise]: Loud."), ("Ann", "Bob"), ("Lanes\n=", "Ways\n=")],
    ),
    "a new title, and a reference to the old one": (
        [("[Cost]", "[Price]")],
        [("sell more.\n", "sell more.\n\n[Fund]: Somebody pays, see @[Cost].\n  - [Cost]\n")],
        [("[Cost]", "[Price]"), ("sell more.\n", "sell more.\n\n[Fund]: Somebody pays, see @[Price].\n  - [Price]\n")],
    ),
    "a relation turned, its words changed": (
        [("- [Cost]", "+ [Cost]")],
        [("too much.", "little.")],
        [("- [Cost]: They cost too much.", "+ [Cost]: They cost little.")],
    ),
    "removed by both, and by one": (
        [("  - [Cost]: They cost too much.\n", "")],
        [("  + [Safety]: They cut injuries. {by: Ann}\n", ""), ("  - [Cost]: They cost too much.\n", "")],
        [("  + [Safety]: They cut injuries. {by: Ann}\n", ""), ("  - [Cost]: They cost too much.\n", "")],
    ),
    "moved, and reworded": (
        [("  - [Cost]: They cost too much.\n", ""), ("(2) [Often]", "(2) [Often]")],
        [("  + [Safety]: They cut injuries. {by: Ann}", "  + [Safety]: They cut injuries.")],
        [("  - [Cost]: They cost too much.\n", ""), (" {by: Ann}", "")],
    ),
    "other line ends, and a word": (
        [("cut injuries.", "cut many injuries.")],
        [("title: Lanes", "title: Lanes\nauthor: Ann")],
        [("cut injuries.", "cut many injuries."), ("title: Lanes", "title: Lanes\nauthor: Ann")],
    ),
    "other indentation, and relations": (
        [("  + [Safety]", "\t+ [Safety]"), ("  - [Cost]", "\t- [Cost]")],
        [("too much.", "too much.\n  - [Noise]: Loud.")],
        [
            ("  + [Safety]", "\t+ [Safety]"),
            ("  - [Cost]: They cost too much.", "\t- [Cost]: They cost too much.\n\t- [Noise]: Loud."),
        ],
    ),
    "a comment and an undercut": (
        [("-----\n", "-----\n  _ [Not all]: Not all do.\n")],
        [("-----\n", "// weak\n-----\n")],
        [("-----\n", "// weak\n-----\n  _ [Not all]: Not all do.\n")],
    ),
}


@pytest.mark.parametrize("case", CLEAN, ids=CLEAN)
def test_merged(case: str) -> None:
    """Both changes are there, each as its author wrote it."""
    ours, theirs, expected = CLEAN[case]
    found = merge(BASE, change(*ours), change(*theirs))
    assert found.text == change(*expected)
    assert found.conflicts == ()


#: What ours changes, what theirs changes, and what is told.
CONFLICTS = {
    "both reword": (
        [("cut injuries.", "cut many injuries.")],
        [("cut injuries.", "cut few injuries.")],
        ["[Safety]: ours rewords it; theirs rewords it"],
    ),
    "both note something": (
        [("Ann", "Bob")],
        [("Ann", "Cy")],
        ["[Safety]: ours changes its data; theirs changes its data"],
    ),
    "both turn a relation": (
        [("  - [Cost]", "  + [Cost]")],
        [("  - [Cost]", "  >< [Cost]")],
        ["[Cost]: ours changes its relation; theirs changes its relation"],
    ),
    "removed and reworded": (
        [("  - [Cost]: They cost too much.\n", "")],
        [("too much.", "a lot.")],
        ["[Cost]: ours removes it; theirs changes it"],
    ),
    "removed and objected to": (
        [("too much.", "too much.\n    - [Fund]: Somebody pays.")],
        [("  - [Cost]: They cost too much.\n", "")],
        ["[Cost]: ours builds on it; theirs removes it"],
    ),
    "turned and removed": (
        [("  - [Cost]", "  + [Cost]")],
        [("  - [Cost]: They cost too much.\n", "")],
        ["[Cost]: ours changes it; theirs removes it"],
    ),
    "removed here and named elsewhere": (
        [("  - [Cost]: They cost too much.\n", "")],
        [("sell more.\n", "sell more.\n  - [Cost]\n")],
        ["[Cost]: ours removes it; theirs builds on it", "[Cost]: ours removes it; theirs adds it"],
    ),
    "both rename": (
        [("[Cost]", "[Price]")],
        [("[Cost]", "[Burden]")],
        ["[Price]: ours renames it; theirs renames it"],
    ),
    "both add one title": (
        [("sell more.\n", "sell more.\n\n[New]: One.\n")],
        [("sell more.\n", "sell more.\n\n[New]: Two.\n")],
        ["[New]: ours rewords it; theirs rewords it"],
    ),
    "both move": (
        [("\n  - [Cost]: They cost too much.", ""), ("sell more.", "sell more.\n  - [Cost]: They cost too much.")],
        [("\n  - [Cost]: They cost too much.", ""), ("{by: Ann}", "{by: Ann}\n    - [Cost]: They cost too much.")],
        [
            "[Cost]: ours moves it elsewhere; theirs moves it here",
            "[Cost]: ours moves it here; theirs moves it elsewhere",
        ],
    ),
    "the front matter": (
        [("title: Lanes", "title: Ways")],
        [("title: Lanes", "title: Paths")],
        ["the front matter: ours rewords it; theirs rewords it"],
    ),
    "one datum in two places": (
        [("{by: Ann}", "{by: Bob}")],
        [("sell more.\n", "sell more.\n\n[Safety] {by: Cy}\n")],
        None,
    ),
}


@pytest.mark.parametrize("case", CONFLICTS, ids=CONFLICTS)
def test_conflicts(case: str) -> None:
    """They are told, and marked; settled for one side, the text has what that side did, and is read without errors."""
    mine, others, told = CONFLICTS[case]
    ours, theirs = change(*mine), change(*others)
    found = merge(BASE, ours, theirs)
    assert found.conflicts
    assert told is None or [str(one) for one in found.conflicts] == told
    codes = [one.code for one in interpret_text(found.text).diagnostics]
    assert set(codes) == {"merge-conflict"}
    assert [one.code for side in Side for one in interpret_text(settled(found.text, side)).diagnostics] == []
    if told is not None:
        assert settled(found.text, Side.OURS).split() == ours.split() or len(told) > 1
        assert settled(found.text, Side.THEIRS).split() == theirs.split() or len(told) > 1


def test_a_mention_of_what_is_gone() -> None:
    """What is mentioned is put up for choice; the sentence that mentions it stays."""
    ours = change(("  - [Cost]: They cost too much.\n", ""))
    theirs = change(("sell more.\n", "sell more, in spite of @[Cost].\n"))
    found = merge(BASE, ours, theirs)
    assert [str(one) for one in found.conflicts] == ["[Cost]: ours removes it; theirs builds on it"]
    assert settled(found.text, Side.THEIRS) == theirs


def test_marks() -> None:
    """Only the statement is between the marks; what else was changed is merged, what stands below stays below."""
    base = "[A]: One.\n  - [B]: Two.\n\n[C]: Three.\n"
    ours = "[A]: One, ours. #x\n  - [B]: Two, indeed.\n\n[C]: Three.\n"
    theirs = "[A]: One, theirs.\n  - [B]: Two.\n\n[C]: Three, indeed.\n"
    found = merge(base, ours, theirs, Labels("HEAD", "topic", 9))
    assert (
        found.text
        == """\
<<<<<<<<< HEAD
[A]: One, ours. #x
=========
[A]: One, theirs. #x
>>>>>>>>> topic
  - [B]: Two, indeed.

[C]: Three, indeed.
"""
    )
    assert [str(one) for one in found.conflicts] == ["[A]: HEAD rewords it; topic rewords it"]


def test_an_untitled_statement() -> None:
    """What both put in its place is a new wording of it, however different."""
    found = merge("[A]: One.\n  - So.\n", "[A]: One.\n  - Never.\n", "[A]: One.\n  - Trees.\n")
    assert [str(one) for one in found.conflicts] == ["“Never.”: ours rewords it; theirs rewords it"]
    assert merge("[A]: One.\n  - So.\n", "[A]: One.\n  - Never.\n", "[A]: One.\n  - So.\n  - Trees.\n").conflicts == ()


def test_line_ends() -> None:
    """If one side changed all line ends, what the other one adds gets them, too."""
    ours = BASE.replace("\n", "\r\n")
    theirs = BASE + "\n[New]: New.\n"
    assert merge(BASE, ours, theirs).text == theirs.replace("\n", "\r\n")
    assert merge(BASE, theirs, "\ufeff" + ours).text == "\ufeff" + theirs.replace("\n", "\r\n")
