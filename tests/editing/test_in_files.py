"""Documents of several files: an edit is made in the right file, or refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from random import Random

import pytest
from argdown_texts import texts
from hypothesis import given
from hypothesis import strategies as st
from test_intentions_laws import GENERATED, arranging, intentions, things
from trying import sweep, times

from argmap.editing.document import Document, Edited
from argmap.editing.intention import Intention
from argmap.editing.intentions.add_argument import AddArgument
from argmap.editing.intentions.add_claim import AddClaim
from argmap.editing.intentions.add_counterpoint import AddCounterpoint
from argmap.editing.intentions.add_support import AddSupport
from argmap.editing.intentions.move import Move
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
from argmap.model.ends import ArgumentRef
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


def nearby(before: Document, edits: Iterable[Edit], *, right: bool) -> Iterator[str]:
    """Yield the files of the words that edits delete, and of those before insertions, or after them as well."""
    text, files = before.text, before.woven
    assert files
    for edit in edits:
        start, end = edit.span.start, edit.span.end
        words = [at for at in range(start, end) if text[at].strip()]
        if edit.text:
            left, after = len(text[:start].rstrip()) - 1, len(text) - len(text[end:].lstrip())
            words += [at for at in (left, after) if 0 <= at < len(text) and (right or at == left or left < 0)]
        yield from (files.place(Span(at, at + 1))[0] for at in words)


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
        return expected and False
    after = found.document
    assert after.map == expected.document.map
    assert apply(before.text, found.edits) == after.text
    assert interpret_text(after.text).map == after.map
    assert woven(after.files).text == after.text
    line = isinstance(intention, LINES)
    allowed = {*nearby(before, expected.edits, right=not line)}
    allowed |= set() if line else {outer for name in allowed for outer in including(files, name)}
    assert {name for name, text in after.files.items() if text != files[name]} <= allowed
    return True


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
    for name, text in sweep([*GENERATED.items()], 9):
        chance = Random(name)  # noqa: S311 - no secrets here
        files = split(text, chance, [match.end() for match in EMPTY_LINE.finditer(text)])
        assert woven(files).text == text
        made += [check(files, intention) for intention in tried(text, chance)]
    assert made.count(False) <= 0.005 * made.count(True)


@pytest.mark.law
def test_a_map_in_a_note() -> None:
    """The same in the blocks of a Markdown file, where the words around them stay."""
    made: list[bool | None] = []
    for name, text in sweep([*GENERATED.items()], 6):
        chance = Random(name)  # noqa: S311 - no secrets here
        files = noted(text.replace("\r\n", "\n"), chance)
        made += [check(files, intention) for intention in tried(woven(files).text, chance)]
    assert made.count(False) <= 0.02 * made.count(True)


@times(2)
@given(texts(), st.integers(0, 99), st.lists(st.integers(0, 200), max_size=6))
def test_any_text_in_files(text: str, seed: int, cuts: list[int]) -> None:
    """Cut anywhere, even within a word, an edit of a text is made rightly or refused."""
    chance = Random(seed)  # noqa: S311 - no secrets here
    files = split(text.replace("@include", "include"), chance, cuts)
    for intention in tried(woven(files).text, chance):
        check(files, intention)
