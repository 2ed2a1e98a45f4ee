"""Texts woven of several files: what is read, where it stands, what an edit changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest
from argdown_texts import texts
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.interpret.interpret import interpret_text
from argmap.syntax.file_edits import edited
from argmap.syntax.woven import MOST_FILES, Find, Woven, weave
from argmap.text import Edit, Source, Span


def among(files: Mapping[str, str]) -> Find:
    """Return what finds one of *files* by its name, whichever file includes it."""
    return lambda _, path: Source(path, files[path]) if path in files else "there is no such file"


def woven(files: Mapping[str, str]) -> Woven:
    """Return the first of *files* with those that it includes."""
    name, text = next(iter(files.items()))
    return weave(Source(name, text), among(files))


CASES: Mapping[str, tuple[Mapping[str, str], str]] = {
    "one by one": ({"a": "x\n@include(b)\ny", "b": "[B]: c\n"}, "x\n[B]: c\n\ny"),
    "in another": ({"a": "@include(b)!", "b": "1@include(c)3", "c": "2"}, "123!"),
    "within a sentence": ({"a": "Lanes @include(b)help.", "b": "always "}, "Lanes always help."),
    "in a comment": ({"a": "// @include(b)\n/* @include(b) */x", "b": "y"}, "// @include(b)\n/* @include(b) */x"),
    "in data": ({"a": "x {note: @include(b)}", "b": "y"}, "x {note: @include(b)}"),
    "in front matter": ({"a": "===\nt: @include(b)\n===\n\nx", "b": "y"}, "===\nt: @include(b)\n===\n\nx"),
    "nothing": ({"a": "x@include(b)", "b": ""}, "x"),
    "only nothing": ({"a": "@include(b)", "b": ""}, ""),
    "a mark at the beginning": ({"a": "x @include(b)", "b": "\ufeffy"}, "x y"),
    "front matter": ({"a": "x\n\n@include(b)", "b": "===\ntitle: T\n===\n\ny"}, "x\n\n\n\ny"),
    "blanks around the path": ({"a": "@include( b ) c", "b": "x"}, "x c"),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_what_is_read(files: Mapping[str, str], expected: str) -> None:
    """The text of a file takes the place of the include; every file is still all there."""
    found = woven(files)
    assert found.text == expected
    assert all(source.text == files[name] for name, source in found.files.items())


PROBLEMS: Mapping[str, tuple[Mapping[str, str], Sequence[tuple[str, str, str]]]] = {
    "missing": ({"a": "@include(b)"}, [("a", "@include(b)", "'b' is not included: there is no such file")]),
    "itself": ({"a": "x @include(a) y"}, [("a", "@include(a)", "already part of this text")]),
    "a ring": ({"a": "@include(b)", "b": "@include(c)", "c": "@include(a)"}, [("c", "@include(a)", "already")]),
    "twice": ({"a": "@include(b)\n@include(b)", "b": "x"}, [("a", "@include(b)", "already")]),
    "front matter": ({"a": "@include(b)", "b": "===\nt: 1\n===\n"}, [("b", "===\nt: 1\n===", "front matter")]),
}


@pytest.mark.parametrize(("files", "expected"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_cannot_be_included(files: Mapping[str, str], expected: Sequence[tuple[str, str, str]]) -> None:
    """It is said in the file that asks for it, at the include itself."""
    problems = woven(files).problems
    assert len(problems) == len(expected)
    for (name, problem), (file, at, words) in zip(problems, expected, strict=True):
        assert (name, files[name][problem.span.start : problem.span.end]) == (file, at)
        assert words in problem.message


def test_a_ring_comes_to_an_end() -> None:
    """What is included already is left out, and the rest is read."""
    assert woven({"a": "1@include(b)", "b": "2@include(a)"}).text == "12"


def test_a_bomb_of_files_comes_to_an_end() -> None:
    """However many files each file includes."""
    found = weave(Source("0", "@include(x)@include(y)"), lambda source, path: Source(source.name + path, source.text))
    assert len(found.files) == MOST_FILES
    assert "1000 files" in found.problems[0][1].message


def test_deep_includes_cost_no_stack() -> None:
    """Each file includes the next."""
    files = {str(number): f"{number}\n@include({number + 1})" for number in range(900)}
    assert woven({**files, "900": "end"}).text.endswith("\nend")


def test_a_text_alone_says_what_is_missing() -> None:
    """Read without files, an include is a finding and no claim."""
    found = interpret_text("[A]: b\n\n@include(c)\n@include(d)\n")
    assert [claim.title for claim in found.map.claims] == ["A"]
    assert [problem.code for problem in found.diagnostics] == ["include-not-read", "include-not-read"]


@given(texts(), st.lists(st.integers(0, 200)))
def test_a_text_in_files_is_read_as_the_text(text: str, cuts: Sequence[int]) -> None:
    """And every span leads to the same words, unless they run on in the next file."""
    places = sorted({cut for cut in cuts if cut < len(text)} | {0, len(text)})
    parts = [text[start:end] for start, end in pairwise(places)]
    assume("@include" not in text and not any("===" in part or part.startswith("\ufeff") for part in parts))
    files = {f"{number}": part for number, part in enumerate(parts)}
    found = weave(Source("main", "".join(f"@include({name})" for name in files)), among(files))
    assert found.text == text
    for problem in interpret_text(text).diagnostics:
        name, span = found.place(problem.span)
        words = found.files[name].text[span.start : span.end]
        assert text[problem.span.start :].startswith(words)
        assert not found.holds(problem.span) or words == text[problem.span.start : problem.span.end]


@given(st.integers(0, 10), st.text(max_size=3))
def test_an_edit_changes_one_file(start: int, new: str) -> None:
    """All else stays as it is, to the character."""
    files = {"a": "one @include(b)two", "b": "three"}
    before = woven(files)
    span = Span(start, start + 1)
    after = edited(before, [Edit(span, new)])
    assert after.text == before.text[:start] + new + before.text[start + 1 :]
    changed = before.place(span)[0]
    assert [name for name in files if after.files[name] != before.files[name]] in ([changed], [])
