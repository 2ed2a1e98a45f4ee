"""Documents of several files: an edit is made in the right file, or refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from random import Random

import pytest
from argdown_texts import texts
from hypothesis import example, given
from hypothesis import strategies as st
from test_intentions_laws import GENERATED, arranging, intentions, things
from trying import sweep, times

from argmap.editing.document import Document, Edited, History
from argmap.editing.intention import Intention
from argmap.editing.intentions.add_argument import AddArgument
from argmap.editing.intentions.add_claim import AddClaim
from argmap.editing.intentions.add_counterpoint import AddCounterpoint
from argmap.editing.intentions.add_support import AddSupport
from argmap.editing.intentions.remove import Hanging, Remove
from argmap.editing.intentions.rename import Rename
from argmap.editing.intentions.reorder import Reorder
from argmap.editing.intentions.reword import Reword
from argmap.editing.intentions.set_data import SetData
from argmap.editing.intentions.split import Split
from argmap.editing.intentions.tag import Tag
from argmap.editing.intentions.untag import Untag
from argmap.editing.on_disk import OnDisk
from argmap.errors import EditError
from argmap.interpret.interpret import interpret_text
from argmap.syntax.file_places import BLANKS
from argmap.syntax.woven import Woven, weave
from argmap.text import Edit, Source, Span, apply

#: Intentions that change lines of what they name, or add one below it.
LINES = (Rename, Reword, Tag, Untag, SetData, AddSupport, AddCounterpoint)
#: Where a text is cut into files: after the end of a block, and after the empty line behind it.
EMPTY_LINE = re.compile(r"(?<=\n)(?=\r?\n)|(?<=\n\n)|(?<=\n\r\n)")
PROSE = "\n```\n\nSome words.\n\n```argdown\n"


def woven(files: Mapping[str, str]) -> Woven:
    """Return the first of *files* with those that it includes."""
    name, text = next(iter(files.items()))
    return weave(Source(name, text), lambda _, path: Source(path, files[path]) if path in files else "no such file")


def document(files: Mapping[str, str]) -> Document:
    """Return the document of *files*, the first of which is the main one."""
    found = woven(files)
    return Document.in_files(found, interpret_text(found.text), OnDisk())


def split(text: str, chance: Random, cuts: Sequence[int], depth: int = 3) -> Mapping[str, str]:
    """Return files that give *text* when they are woven, cut at some of *cuts* and nested."""
    files = {"main": ""}

    def cut(name: str, start: int, end: int, depth: int) -> None:
        inside = [place for place in cuts if start < place < end]
        some = sorted(chance.sample(inside, min(len(inside), chance.randint(0, 4))))
        files[name] = "".join(part(first, last, depth) for first, last in pairwise((start, *some, end)))

    def part(start: int, end: int, depth: int) -> str:
        inner = text[start:end]
        if not depth or chance.random() < 0.5 or "===" in inner or inner.startswith("\ufeff"):
            return inner
        name = f"part{len(files)}"
        files[name] = ""
        cut(name, start, end, depth - 1)
        return f"@include({name})"

    cut("main", 0, len(text), depth)
    return files


def noted(text: str, chance: Random) -> Mapping[str, str]:
    """Return a Markdown file with *text* in several blocks."""
    cuts = [match.end() for match in EMPTY_LINE.finditer(text)]
    some = sorted(chance.sample(cuts, min(len(cuts), chance.randint(0, 4))))
    parts = (text[start:end].removesuffix("\n") for start, end in pairwise((0, *some, len(text))))
    return {"note.md": f"# Note\n\n```argdown\n{PROSE.join(parts)}\n```\n\nThe end.\n"}


def nearby(before: Document, edits: Iterable[Edit], *, blocks: bool) -> Iterator[str]:
    """Yield the files of the words that edits delete, and of those before an insertion.

    For new *blocks*, yield all files from the words before one to those after it.
    """
    text, files = before.text, before.woven
    assert files
    for edit in edits:
        start, end = edit.span.start, edit.span.end
        words = [at for at in range(start, end) if text[at] not in BLANKS]
        left, right = max(len(text[:start].rstrip(BLANKS)) - 1, 0), len(text) - len(text[end:].lstrip(BLANKS))
        if edit.text and text:
            words += [left] if text[left] not in BLANKS and not blocks else [left, min(right, len(text) - 1)]
        yield from (files.place(Span(at, at + 1))[0] for at in words)
        offset = 0
        for piece in files.pieces:
            if blocks and edit.text and left <= offset <= right:
                yield piece.file
            offset += 0 if piece.hidden else len(piece.text) + len(piece.gap)


def including(files: Mapping[str, str], name: str) -> Iterator[str]:
    """Yield the files that include a file, directly or not."""
    while outer := next((one for one, text in files.items() if f"@include({name})" in text), None):
        yield (name := outer)


def done(document: Document, intention: Intention) -> Edited | None:
    """Return what came of an intention; None if it was refused."""
    try:
        return document.apply(intention)
    except EditError:
        return None


def check(files: Mapping[str, str], intention: Intention) -> bool | None:
    """Compare an edit of files with that of the whole text; return whether it was made, or None if it cannot be."""
    before = document(files)
    expected, found = done(Document.of(before.text), intention), done(before, intention)
    if expected is None or found is None:
        assert found is None
        return None if expected is None else False
    after = found.document
    assert after.map == expected.document.map
    assert apply(before.text, found.edits) == after.text
    assert interpret_text(after.text).map == after.map
    assert woven(after.files).text == after.text
    line = isinstance(intention, LINES)
    allowed = {*nearby(before, expected.edits, blocks=not line)}
    allowed |= set() if line else {outer for name in allowed for outer in including(files, name)}
    assert {name for name, text in after.files.items() if text != files[name]} <= allowed
    return True


MORE = "[C]: c.\n  - [D]: d.\n"
#: Files, an intention, and what the files are that it changes.
CASES: Mapping[str, tuple[Mapping[str, str], Intention, Mapping[str, str]]] = {
    "a name in several files": (
        {"m": "[C] // here\n  + [R]: r\n\n@include(n)\n", "n": MORE},
        Rename("C", "X"),
        {"m": "[X] // here\n  + [R]: r\n\n@include(n)\n", "n": MORE.replace("C", "X")},
    ),
    "a line at the end of an included file": (
        {"m": "[A]: a.\n\n@include(n)\n\n[B]: b.", "n": "[C]: c."},
        AddSupport("C", "R", "r."),
        {"n": "[C]: c.\n  + [R]: r."},
    ),
    "a tag at the end of an included file": (
        {"m": "@include(n)\n\n[B]", "n": "[C]: c."},
        Tag("C", "x"),
        {"n": "[C]: c. #x"},
    ),
    "a new block": (
        {"m": "[A]: a.\n\n@include(n)\n", "n": MORE},
        AddClaim("N", "n."),
        {"m": "[A]: a.\n\n@include(n)\n\n[N]: n.\n"},
    ),
    "a new block without a last line break": (
        {"m": "[A]: a.\n\n@include(n)", "n": MORE},
        AddClaim("N", "n."),
        {"m": "[A]: a.\n\n@include(n)\n\n[N]: n."},
    ),
    "a new block with CRLF": (
        {"m": "\ufeff[A]: a.\r\n\r\n@include(n)\r\n", "n": "\ufeff[C]: c.\r\n"},
        AddClaim("N", "n."),
        {"m": "\ufeff[A]: a.\r\n\r\n@include(n)\r\n\r\n[N]: n.\r\n"},
    ),
    "a new argument": (
        {"m": "@include(n)\n", "n": "[C]: c."},
        AddArgument("N", "", ["x."], "C"),
        {"m": "@include(n)\n\n<N>\n\n(1) x.\n-----\n(2) [C]\n"},
    ),
    "a new block before a heading": (
        {"m": "[A]: a.\n\n@include(n)\n", "n": "# Part\n\n[C]: c.\n"},
        AddClaim("N", "n."),
        {"m": "[A]: a.\n\n[N]: n.\n\n@include(n)\n"},
    ),
    "a new block in a part": (
        {"m": "@include(n)\n\n@include(o)\n", "n": "# One\n\n[C]: c.\n", "o": "# Two\n\n[D]: d.\n"},
        AddClaim("N", "n.", "s1"),
        {"m": "@include(n)\n\n[N]: n.\n\n@include(o)\n"},
    ),
    "a new block between includes on one line": (
        {"m": "@include(n)@include(o)\n", "n": "# One\n\n[C]: c.\n\n", "o": "# Two\n\n[D]: d.\n"},
        AddClaim("N", "n.", "s1"),
        {"n": "# One\n\n[C]: c.\n\n[N]: n.\n\n"},
    ),
    "a line to the top of an included file": (
        {"m": "[C]: c.\n@include(n)\n", "n": "  - [D]: d.\n  + [E]: e.\n"},
        Reorder("E", before="D"),
        {"n": "  + [E]: e.\n  - [D]: d.\n"},
    ),
    "half of a claim": (
        {"m": "@include(n)\n\n[A]: a.\n", "n": "[C]: c.\n"},
        Split("C", "One.", "Two", "Two."),
        {"n": "[C]: One.\n\n[Two]: Two.\n"},
    ),
    "to behind an included file": (
        {"m": "[A]: a.\n\n@include(n)", "n": "\ufeff[C]: c."},
        Reorder("A", after="C"),
        {"m": "@include(n)\n\n[A]: a."},
    ),
    "the last block of an included file": (
        {"m": "[A]: a.\n\n@include(n)\n", "n": MORE},
        Remove("C", Hanging.REMOVE),
        {"n": "\n"},
    ),
    "the whole of an included file": (
        {"m": "[A]: a.\n\n@include(n)\n\n[B]: b.\n", "n": "[C]: c.\n"},
        Remove("C"),
        {"n": ""},
    ),
    "within a file that includes another": (
        {"m": "@include(n)\n", "n": "[A]: a.\n\n@include(o)\n\n[B]: b.\n", "o": "[C]: c."},
        Reorder("B", before="A"),
        {"n": "[B]: b.\n\n[A]: a.\n\n@include(o)\n"},
    ),
    "a relation from one file to another": (
        {"m": "[A]: a.\n\n@include(n)\n", "n": "[C]: c.\n"},
        AddCounterpoint("C", "A"),
        {"n": "[C]: c.\n  - [A]\n"},
    ),
    "a claim between missing files": (
        {"m": "@include(x)\n\n[A]: a.\n\n@include(y)\n"},
        Reword("A", "A longer text."),
        {"m": "@include(x)\n\n[A]: A longer text.\n\n@include(y)\n"},
    ),
    "words around a missing file": (
        {"m": "[A]: one @include(x)two.\n"},
        Reword("A", "three."),
        {"m": "[A]: three.@include(x)\n"},
    ),
    "a new block in a note": (
        {"n.md": "# N\n\n```argdown\n[A]: a.\n```\n\n~~~argdown\n[B]: b.\n~~~\n\nThe end."},
        AddClaim("N", "n."),
        {"n.md": "# N\n\n```argdown\n[A]: a.\n```\n\n~~~argdown\n[B]: b.\n\n[N]: n.\n~~~\n\nThe end."},
    ),
    "from block to block": (
        {"n.md": "```argdown\n[A]: a.\n```\n\n```argdown\n[B]: b.\n```\n"},
        Reorder("A", after="B"),
        {"n.md": "```argdown\n```\n\n```argdown\n[B]: b.\n\n[A]: a.\n```\n"},
    ),
    "words of an indented block": (
        {"n.md": "- item\n\n  ```argdown\n  [A]: a.\n    + [B]\n  ```\n"},
        Rename("B", "C"),
        {"n.md": "- item\n\n  ```argdown\n  [A]: a.\n    + [C]\n  ```\n"},
    ),
    "the whole of a block": (
        {"n.md": "```argdown\n[A]: a.\n```\n\n```argdown\n[B]: b.\n```\n"},
        Remove("B"),
        {"n.md": "```argdown\n[A]: a.\n```\n\n```argdown\n\n```\n"},
    ),
}


@pytest.mark.parametrize(("files", "intention", "changed"), CASES.values(), ids=CASES)
def test_changed_files(files: Mapping[str, str], intention: Intention, changed: Mapping[str, str]) -> None:
    """Each change is in the file where a person would make it; the others are as they were."""
    assert check(files, intention)
    history = History(document(files)).apply(intention)
    assert history.document.files == {**files, **changed}
    assert history.undone().document.files == files


REFUSED: Mapping[str, tuple[Mapping[str, str], Intention, str]] = {
    "a text in two files": (
        {"m": "[A]: one @include(n)", "n": "two."},
        Reword("A", "three."),
        "the new text would have to be in both 'm' and 'n' at once",
    ),
    "a taken title": ({"m": "@include(n)", "n": MORE}, AddClaim("C", "dup"), "[C] already exists"),
    "an indented block": (
        {"n.md": "- item\n\n  ```argdown\n  [A]: a.\n  ```\n"},
        AddSupport("A", "B", "b."),
        "argmap cannot add lines to the indented block in 'n.md'",
    ),
}


@pytest.mark.parametrize(("files", "intention", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(files: Mapping[str, str], intention: Intention, message: str) -> None:
    """The message names the files."""
    with pytest.raises(EditError) as caught:
        document(files).apply(intention)
    assert message in str(caught.value)


def test_problems_move() -> None:
    """An include that failed is still where the document says, after edits above it."""
    before = document({"m": "[A]: a.\n\n@include(n)\n", "n": "[B]: b. @include(x)\n"})
    after = before.apply(Rename("A", "Longer"), Reword("B", "A longer text.")).document
    ((name, problem),) = after.problems
    assert after.files[name][problem.span.start : problem.span.end] == "@include(x)"
    assert "no such file" in problem.message


def test_several_intentions() -> None:
    """Each is made in the files as the one before has left them."""
    before = document({"m": "[A]: a.\n\n@include(n)\n", "n": MORE})
    edited = before.apply(AddClaim("N", "n."), Remove("D"), Tag("N", "x"), AddSupport("C", "N"), Remove("A"))
    after = edited.document
    assert after.files == {"m": "@include(n)\n\n[N]: n. #x\n", "n": "[C]: c.\n  + [N]\n"}
    assert apply(before.text, edited.edits) == after.text
    assert after.map == interpret_text(after.text).map


def tried(text: str, chance: Random) -> Iterator[Intention]:
    """Yield intentions for a text; none if its titles are not in the text."""
    whole = Document.of(text)
    if things(whole.map) and not whole.reading.settings.explode:
        yield from intentions(whole.map, chance)
        yield from arranging(whole, chance)


@pytest.mark.law
def test_a_map_in_files() -> None:
    """A map in nested files is edited as its whole text is, and hardly ever is an edit refused."""
    made: list[bool | None] = []
    for name, text in sweep([*GENERATED.items()][::2], 9):
        chance = Random(name)  # noqa: S311 - no secrets here
        files = split(text, chance, [match.end() for match in EMPTY_LINE.finditer(text)])
        assert woven(files).text == text
        made += [check(files, intention) for intention in tried(text, chance)]
    assert made.count(False) <= 0.005 * made.count(True)


@pytest.mark.law
def test_a_map_in_a_note() -> None:
    """The same in the blocks of a Markdown file, where the words around them stay."""
    made: list[bool | None] = []
    for name, text in sweep([*GENERATED.items()][::4], 6):
        chance = Random(name)  # noqa: S311 - no secrets here
        files = noted(text.replace("\r\n", "\n"), chance)
        made += [check(files, intention) for intention in tried(woven(files).text, chance)]
    assert made.count(False) <= 0.02 * made.count(True)


@times(2)
@given(texts(), st.integers(0, 99), st.lists(st.integers(0, 200), max_size=6))
@example("\u2028", 0, [])  # a space for Python, but a word of Argdown
def test_any_text_in_files(text: str, seed: int, cuts: list[int]) -> None:
    """Cut anywhere, even within a word, an edit of a text is made rightly or refused."""
    chance = Random(seed)  # noqa: S311 - no secrets here
    files = split(text.replace("@include", "include"), chance, cuts)
    for intention in tried(woven(files).text, chance):
        check(files, intention)
