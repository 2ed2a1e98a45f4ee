"""Conflicts that a merge left: both versions are read, and nothing else is read otherwise."""

from __future__ import annotations

import pytest
from argdown_texts import FRAGMENTS
from hypothesis import given
from hypothesis import strategies as st

from argmap.editing.normal_form import normal_form
from argmap.editing.style import Style
from argmap.interpret.interpret import interpret_text
from argmap.syntax.conflicts import conflicts, one_sided
from argmap.syntax.parse import parse
from argmap.syntax.tree import Kind

MARKS = (
    "\n<<<<<<< ours\n",
    "\n=======\n",
    "\n>>>>>>> theirs\n",
    "\n||||||| base\n",
    "<<<<<<<<< o\n",
    "\r\n=======\r\n",
)
#: What stands in a text, and the claims, relations and findings that are read.
CASES = {
    "a claim": (
        "<<<<<<< ours\n[A]: One.\n=======\n[A]: Two.\n>>>>>>> theirs\n  - [B]: So.\n",
        {"A": "Two.", "B": "So."},
        ["B-A"],
    ),
    "a claim without a title": (
        "Before.\n\n<<<<<<< ours\nOne.\n=======\nTwo.\n>>>>>>> theirs\n\nAfter.\n",
        {"Untitled 1": "Before.", "Untitled 2": "One.", "Untitled 3": "Two.", "Untitled 4": "After."},
        [],
    ),
    "relations, with what they were": (
        """\
[A]: One.
<<<<<<< ours
  - [B]: Two.
||||||| base
  - [B]: Was.
=======
  + [B]: Three.
>>>>>>> theirs
    - [C]: Four.
""",
        {"A": "One.", "B": "Three.", "C": "Four."},
        ["B-A", "B-A", "C-B"],
    ),
    "removed by one": (
        "[A]: One.\r\n<<<<<<< ours\r\n=======\r\n  - [B]: Two.\r\n>>>>>>> theirs\r\n  - [C]: Three.",
        {"A": "One.", "B": "Two.", "C": "Three."},
        ["B-A", "C-A"],
    ),
    "removed by the other": (
        "\ufeff<<<<<<< ours\n[A]: One.\n=======\n>>>>>>> theirs\n\n[B]: Two.",
        {"A": "One.", "B": "Two."},
        [],
    ),
    "a nested one in what was there": (
        """\
<<<<<<< ours
[A]: One.
||||||| base
<<<<<<<<< x
[C]: X.
=========
[C]: Y.
>>>>>>>>> y
=======
[A]: Two.
>>>>>>> theirs
""",
        {"A": "Two."},
        [],
    ),
    "front matter": (
        "===\n<<<<<<< ours\ntitle: One\n=======\ntitle: Two\n>>>>>>> theirs\n===\n\n[A]: One.\n",
        {"A": "One."},
        [],
    ),
}


@pytest.mark.parametrize("case", CASES, ids=CASES)
def test_both_sides_are_read(case: str) -> None:
    """And nothing is found but one conflict."""
    text, claims, relations = CASES[case]
    found = interpret_text(text)
    assert str(found.tree) == text
    assert {claim.title: claim.text for claim in found.map.claims} == claims
    ends = [(relation.source, relation.target) for relation in found.map.relations]
    assert sorted(f"{source.title}-{target.title}" for source, target in ends) == relations  # type: ignore[union-attr]  # claims
    assert [finding.code for finding in found.diagnostics] == ["merge-conflict"]
    assert normal_form(found, Style()) == ()
    assert found.map.title == ("One" if case == "front matter" else "")


@pytest.mark.parametrize(
    "text",
    [
        "<<<<<<< ours\n[A]: One.",
        "[A]: One.\n=======\n[B]: Two.\n>>>>>>> theirs\n",
        "<<<<<< ours\n======\n>>>>>> theirs",
        " <<<<<<< ours\n=======\n>>>>>>> theirs",
        "<<<<<<<ours\n=======\n>>>>>>> theirs",
        "<<<<<<< ours\n======= so\n>>>>>>> theirs",
        "<<<<<<< ours\n========\n>>>>>>> theirs",
    ],
)
def test_what_is_no_conflict(text: str) -> None:
    """Only whole conflicts count; all else is text as it always was."""
    assert conflicts(text) == ()
    assert Kind.CONFLICT not in {token.kind for token in parse(text).root.tokens()}


def test_marks_after_a_conflict() -> None:
    """They are text again, and a second conflict may follow."""
    one = "<<<<<<< ours\n[A]: One.\n=======\n[A]: Two.\n>>>>>>> theirs\n"
    assert len(conflicts(f"{one}=======\n>>>>>>> x\n||||||| y\n")) == 1
    assert len(conflicts(f"{one}\n{one}")) == 2
    assert len(conflicts(f"<<<<<<< ours\n{one}")) == 1


@given(st.lists(st.sampled_from((*FRAGMENTS, *MARKS, *MARKS)), max_size=25).map("".join))
def test_any_text_has_a_tree(text: str) -> None:
    """Each conflict is reported; lines of conflicts are the only tokens of their kind; no offset moves."""
    tree = parse(text)
    found = conflicts(text)
    assert str(tree) == text
    assert [problem.code for problem in tree.problems].count("merge-conflict") == len(found)
    lines = {text[line.start : line.end] for one in found for line in (one.opening, one.middle, one.closing)}
    assert {token.text for token in tree.root.tokens() if token.kind is Kind.CONFLICT} <= lines
    assert len(one_sided(text)) == len(text)
    assert conflicts(one_sided(text)) == ()
    _ = interpret_text(text)
