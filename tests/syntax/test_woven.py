"""Texts woven of several files: what is read, where it stands, what an edit changes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest
from argdown_texts import texts
from hypothesis import assume, given
from hypothesis import strategies as st
from notes import notes, read_line_by_line

from argmap.errors import EditError
from argmap.interpret.interpret import interpret_text
from argmap.syntax.fences import prose
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
    "a mark at the beginning": ({"a": "\ufeffx @include(b)", "b": "\ufeffy"}, "\ufeffx y"),
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


#: A note whose text between two blocks has a block that is not read.
NOTE = "# T\n\n```argdown\n[A]: a\n```\n\nprose\n> ```argdown\n\n~~~argdown-map x\n[B]: b\n  + [A]\n~~~\nend\n"
NOTES: Mapping[str, tuple[Mapping[str, str], str]] = {
    "two blocks": ({"n.md": NOTE}, "[A]: a\n\n[B]: b\n  + [A]\n"),
    "Windows": ({"n.md": NOTE.replace("\n", "\r\n")}, "[A]: a\r\n\r\n[B]: b\r\n  + [A]\r\n"),
    "old line ends": ({"n.md": NOTE.replace("\n", "\r")}, "[A]: a\r\n\n[B]: b\r  + [A]\r"),
    "a byte order mark": ({"n.md": "\ufeff" + NOTE}, "[A]: a\n\n[B]: b\n  + [A]\n"),
    "empty blocks": ({"n.md": "```argdown\n```\n" * 2}, "\n"),
    "indented": ({"n.md": "- x\n\n  ```argdown\n  [A]\n    + [B]\n [C]\n\n  ```\n"}, "[A]\n  + [B]\n[C]\n\n"),
    "spaces at the end": ({"n.md": "  ```argdown\n  [A]\n  "}, "[A]\n"),
    "an include": ({"n.md": "```argdown\n@include(b)\n```\n", "b": "[B]"}, "[B]\n"),
    "an indented include": ({"n.md": " ```argdown\n x @include(b)\n y", "b": "[B]"}, "x [B]\ny"),
    "included": ({"a": "[C]\n\n@include(n.md)[D]\n", "n.md": NOTE}, "[C]\n\n[A]: a\n\n[B]: b\n  + [A]\n[D]\n"),
    "front matter": (
        {"n.md": f"```argdown\n===\nt: 1\n===\n\n[C]\n```\n{NOTE}"},
        "===\nt: 1\n===\n\n[C]\n\n[A]: a\n\n[B]: b\n  + [A]\n",
    ),
    "later front matter": (
        {"n.md": f"{NOTE}```argdown\n===\nt: 1\n===\n\n[C]\n```\n"},
        "[A]: a\n\n[B]: b\n  + [A]\n\n\n\n[C]\n",
    ),
    "an include in prose": ({"n.md": f"@include(b)\n{NOTE}", "b": "[B]"}, "[A]: a\n\n[B]: b\n  + [A]\n"),
}


@pytest.mark.parametrize(("files", "expected"), NOTES.values(), ids=NOTES)
def test_what_is_read_of_markdown(files: Mapping[str, str], expected: str) -> None:
    """Its blocks, with an empty line between them; every file is still all there."""
    found = woven(files)
    assert found.text == expected
    assert all(source.text == files[name] for name, source in found.files.items())


def test_later_front_matter_and_unread_blocks_are_reported() -> None:
    """At their places in the note."""
    text = f"{NOTE}```argdown\n===\nt: 1\n===\n```\n"
    found = [
        (problem.code, text[problem.span.start : problem.span.end]) for _, problem in woven({"n.md": text}).problems
    ]
    assert found == [("markdown-fence", "```argdown"), ("include-not-read", "===\nt: 1\n===")]


@pytest.mark.law
@given(notes(), st.sampled_from(["", "x\n\n"]))
def test_blocks_are_read_as_one_text(text: str, before: str) -> None:
    """What is between two blocks is in no file, and no edit may change it."""
    found = woven({"a": f"{before}@include(n.md)", "n.md": text} if before else {"n.md": text})
    assert found.files["n.md"].text == text
    gap = "\r\n" if "\r\n" in text else "\n\n" if "\r" in text else "\n"
    blocks = (re.sub(rf"(^|(?<=[\r\n])) {{0,{indent}}}", "", block) for block, indent in read_line_by_line(text))
    assert found.text == before + gap.join(blocks)
    for offset, character in enumerate(found.text[len(before) :], len(before)):
        file, span = found.place(Span(offset, offset + 1))
        assert file == "n.md"
        if found.holds(Span(offset, offset + 1)) or span.start < span.end:
            assert text[span.start : span.end] == character


@pytest.mark.law
@given(notes(), st.integers(0, 60), st.integers(0, 4), st.sampled_from(["", "x", "[N]: n\n", "\n  y", "```\n"]))
def test_an_edit_changes_only_blocks_of_a_note(text: str, start: int, width: int, new: str) -> None:
    """The whole text changes as if it were one, and what is around the blocks stays, or the edit is refused."""
    before = woven({"n.md": text})
    span = Span(min(start, len(before.text)), min(start + width, len(before.text)))
    try:
        after = edited(before, [Edit(span, new)])
    except EditError:
        return
    if before.holds(span):
        assert after.text == before.text[: span.start] + new + before.text[span.end :]
    hidden = [piece for piece in before.pieces if piece.hidden]
    assert [piece for piece in after.pieces if piece.hidden] == hidden
    changed = after.files["n.md"].text
    assert prose(changed) == prose(text)
    assert woven({"n.md": changed}).text == after.text


def test_the_gap_is_at_the_end_of_a_block() -> None:
    """A finding there, or what is inserted before it, is inside of the fences."""
    found, gap = woven({"n.md": NOTE}), len("[A]: a\n")
    end = NOTE.index("```\n\nprose")
    assert [found.place(Span(gap, gap + width))[1] for width in (0, 1)] == [Span(end, end)] * 2
    assert [found.holds(Span(gap, gap + width)) for width in (0, 1)] == [True, False]
    after = edited(found, [Edit(Span(gap, gap), "[N]: n\n")])
    assert after.files["n.md"].text == NOTE.replace("[A]: a\n", "[A]: a\n[N]: n\n")


def test_indented_blocks_stay() -> None:
    """An edit would have to indent its lines, in a list at least."""
    found = woven({"n.md": "- x\n\n  ```argdown\n  [A]: a\n  ```\n\n```argdown\n[B]: b\n```\n"})
    spans = [Span(found.text.index(title), found.text.index(title)) for title in ("[A]", "[B]")]
    assert [found.holds(span) for span in spans] == [False, True]
    assert not found.holds(Span(len("[A]: a\n"), len("[A]: a\n")))
