"""Undo and redo: versions are as they were, cost little memory, and are kept as long as the limit allows."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

import pytest
from argdown_texts import texts
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies import configurations
from test_in_files import EMPTY_LINE, document, noted, split
from test_intentions_laws import GENERATED, intentions, things
from trying import sweep, times

from argmap.editing.delta import SharedItems
from argmap.editing.document import Document, History
from argmap.editing.intention import Intention
from argmap.editing.intentions.add_claim import AddClaim
from argmap.editing.intentions.remove import Remove
from argmap.editing.intentions.reword import Reword
from argmap.editing.intentions.split import Split
from argmap.editing.intentions.tag import Tag
from argmap.errors import EditError, InvalidValueError


def check(history: History, version: Document) -> None:
    """Check that the document is that version, and as if its text were read anew."""
    document, anew = history.document, Document.of(version.text, version.configuration)
    assert document == version
    assert document.files == version.files
    assert document.map == anew.map
    assert document.tree == anew.tree
    assert document.reading == anew.reading


def walk(first: Document, chance: Random) -> None:
    """Edit, undo and redo at random, and compare each version with what it was."""
    history, versions, place = History(first), [first], 0
    for _ in range(12):
        if chance.random() < 0.5 and things(history.document.map):
            asked = chance.sample([*intentions(history.document.map, chance)], k=chance.choice((1, 1, 2)))
            try:
                after = history.apply(*asked)
            except EditError:
                continue
            if after is not history:
                history, place = after, place + 1
                versions[place:] = [history.document]
        elif chance.random() < 0.6 and place:
            history, place = history.undone(), place - 1
        elif place + 1 < len(versions):
            history, place = history.redone(), place + 1
        assert (history.undoable, history.redoable) == (place, len(versions) - place - 1)
        if chance.random() < 0.5:  # else nothing is read, so that less is known of the next version
            check(history, versions[place])
    while place:
        history, place = history.undone(), place - 1
        check(history, versions[place])


@times(2)
@given(texts(), configurations, st.integers(0, 99))
def test_any_text(text: str, configuration: Mapping[str, Any], seed: int) -> None:
    """Whatever the text and the settings, every version is as it was."""
    walk(Document.of(text, configuration), Random(seed))  # noqa: S311 - no secrets here


@pytest.mark.law
@pytest.mark.parametrize("name", sweep([*GENERATED], 12))
def test_generated(name: str) -> None:
    """Texts of many blocks, of many files and of Markdown, too."""
    text, chance = GENERATED[name], Random(name)  # noqa: S311 - no secrets here
    cuts = [match.end() for match in EMPTY_LINE.finditer(text)]
    for files in ({"main": text}, split(text, chance, cuts), noted(text, chance)):
        walk(document(files), chance)


def test_equal_again() -> None:
    """A step that is undone and redone leads back to an equal history."""
    first = History(Document.of("[A]: It is so.\n\n[B]: It is not.\n"))
    second = first.apply(Tag("A", "x"), Remove("B")).apply(Reword("A", "Is it so?"))
    assert second.undone().redone() == second
    assert second.undone().undone().redone().redone() == second


LINE = "[C{}]: " + "These are many words in one line. " * 40
CLAIMS = 60
#: How often a step is measured.
STEPS = 3


def large() -> Document:
    """Return a document of about 80,000 characters."""
    return Document.of("\n\n".join(map(LINE.format, range(CLAIMS))))


@pytest.mark.slow
@pytest.mark.parametrize(
    "edit",
    [
        lambda number: [Tag(f"C{number}", "new")],
        lambda number: [Tag(f"C{number}", "new"), Tag(f"C{number + STEPS}", "newer")],
        lambda number: [Split(f"C{number}", "One half.", f"D{number}", "The other half.")],
    ],
    ids=["extract", "extracts", "whole"],
)
def test_memory(edit: Callable[[int], Sequence[Intention]]) -> None:
    """A step costs what it changes, and not what the text costs, nor the map, however it is found."""
    history, sizes = History(large()).apply(*edit(CLAIMS - 2 * STEPS)), list[int]()
    tracemalloc.start()
    try:
        for number in range(2 * STEPS):
            history = history.apply(*edit(number))
            assert len(history.document.map.claims) >= CLAIMS
            gc.collect()
            sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert sizes[-1] - sizes[-STEPS - 1] < STEPS * len(history.document.text) / 4


def test_limit() -> None:
    """What does not fit is dropped, the oldest steps first."""
    history = History(large(), limit=10_000)
    for number in range(20):
        history = history.apply(Tag(f"C{number}", "new"))
    assert history.undoable == 4  # each holds the block before it
    done = [history.document.text]
    while history.undoable:
        history = history.undone()
        done.append(history.document.text)
        assert history.size <= history.limit
    with pytest.raises(EditError, match="nothing to undo"):
        history.undone()
    for text in reversed(done[:-1]):
        history = history.redone()
        assert history.document.text == text
    assert not History(large(), limit=100).apply(Tag("C1", "new")).undoable


@pytest.mark.parametrize("limit", ["64 MiB", -1, True, 1.5, None])
def test_limit_is_a_number(limit: Any) -> None:
    """Something else is refused at once."""
    with pytest.raises(InvalidValueError, match=r"such as 64 \* 2\*\*20"):
        History(Document.of(""), limit=limit)


def test_limit_of_what_is_undone() -> None:
    """What can be done again counts, too, and is dropped only if it does not fit alone."""
    first = History(large(), limit=22_000).apply(Tag("C1", "new"), Tag("C2", "new"), Tag("C3", "new"))
    second = first.apply(AddClaim("Long", "so " * 3_000))
    assert second.undoable == 2
    assert (second.undone().undoable, second.undone().redoable) == (0, 1)
    assert second.undone().size <= second.limit
    assert not evolve(second, limit=20_000).undone().redoable


@given(st.lists(st.integers(0, 9), max_size=9), st.lists(st.integers(0, 9), max_size=9))
def test_parts(old: list[int], new: list[int]) -> None:
    """A sequence is made again of what it shares with another one and of its own items."""
    items = [object() for _ in range(10)]
    one, other = [items[place] for place in dict.fromkeys(old)], [items[place] for place in dict.fromkeys(new)]
    parts = SharedItems.of(other, one)
    assert parts.made(one, parts.own) == other
    assert {*parts.own} == {*other} - {*one}
    assert {*parts.gone(one)} == {*one} - {*other}


def test_sizes_are_found_once() -> None:
    """The size of a step is found once, so that an edit takes no longer after many others."""
    history = History(Document.of("[Pier]: Mend it.\n")).apply(Reword("Pier", "Mend the pier."))
    (step,) = history._past  # noqa: SLF001 - steps are not public
    assert step.size is step.size
