"""Extracts: what is read in parts is as if the whole were read."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_intentions_laws import GENERATED, MAPS, intentions, made, things
from trying import sweep, times

from argmap.editing.blocks import Blocks, blocks_of
from argmap.editing.document import Document
from argmap.editing.edits import composed, in_turn
from argmap.editing.extracts import put, step
from argmap.editing.intention import Intention
from argmap.editing.intentions.add_claim import AddClaim
from argmap.editing.intentions.add_counterpoint import AddCounterpoint
from argmap.editing.intentions.add_premise import AddPremise
from argmap.editing.intentions.add_support import AddSupport
from argmap.editing.intentions.remove import Remove
from argmap.editing.intentions.rename import Rename
from argmap.editing.intentions.reword import Reword
from argmap.editing.intentions.set_data import SetData
from argmap.editing.intentions.tag import Tag
from argmap.editing.updating import updated
from argmap.errors import EditError
from argmap.interpret.interpret import interpret_text
from argmap.model.ends import ArgumentRef
from argmap.text import Edit, apply, by_place

TEXT = """\
===
title: Lanes
===

# Streets

[Lanes]: Build lanes. See @[Bikes].
  + [Safety]: They are safe.

[Bikes]: More people ride.
  +> [Lanes]

<Costs>: They cost money.

(1) [Price]: A lane has a price.
(2) [Budget]: The budget is spent.
-----
(3) [No money]: There is no money for lanes.
  -> [Lanes]

## Shops

[Shops]: Shops lose parking.
  -> [Lanes]

[Parking]: Parking brings guests.

// nothing below this line is about streets

# Parks

[Trees]: Plant trees.
"""

#: What is asked of TEXT, and the blocks of the text that must not be read for it.
CASES: list[tuple[Intention, tuple[str, ...]]] = [
    (AddSupport("Safety", "Width", "They are wide."), ("[Shops]:", "[Trees]:", "(1)")),
    (Reword("Trees", "Plant more trees."), ("[Lanes]:", "[Shops]:", "(1)")),
    (Rename("Bikes", "Cycling"), ("[Shops]:", "[Trees]:", "(1)")),
    (Tag("Shops", "trade"), ("[Trees]:", "(1)")),
    (SetData("Parking", "by", "Ann"), ("[Lanes]:", "[Trees]:")),
    (AddSupport("Parking", "Guests", "They buy."), ("[Shops]:", "[Trees]:", "(1)")),
    (AddSupport("Lanes", "Trees"), ("[Parking]:",)),
    (AddCounterpoint("Trees", "Leaves", "They fall."), ("[Shops]:", "[Bikes]:")),
    (AddCounterpoint("Price", "Gift", "It is given."), ("[Shops]:", "[Trees]:")),
    (AddClaim("Benches", "Set up benches.", "s1"), ("[Shops]:", "(1)")),
    (AddClaim("Benches", "Set up benches."), ("[Shops]:", "(1)")),
    (Remove("Parking"), ("[Lanes]:", "(1)")),
    (AddPremise(ArgumentRef("Costs"), "Debt", "The town has debts."), ("[Shops]:", "[Trees]:")),
]

#: What cannot always be told from the extract: here claims are mentioned or concluded.
UNSURE = (Rename, AddSupport, AddCounterpoint)


@pytest.mark.parametrize(
    ("intention", "unread"), CASES, ids=[f"{i}-{type(case[0]).__name__}" for i, case in enumerate(CASES)]
)
def test_extract(intention: Intention, unread: tuple[str, ...]) -> None:
    """An extract leaves out what has nothing to do with an intention, and gives the map of the whole text."""
    document = Document.of(TEXT)
    before = Blocks.of(document.reading)
    found = step(before, intention)
    assert found is not None
    assert not [text for text in unread if text in str(found.extract.reading.tree)]
    after = before.copy()
    put(after, found)
    anew = interpret_text(after.text)
    told = updated(document.map, (before, after), found)
    assert told == anew.map or (told is None and type(intention) in UNSURE)
    assert after.root == anew.tree.root
    assert apply(TEXT, found.edits) == after.text
    assert [block.text for block in after.found] == [block.text for block in blocks_of(anew)]


def test_sure() -> None:
    """In a plain text, the map is told from the extract whatever is asked."""
    text = TEXT.replace(" See @[Bikes].", "").replace("\n## Shops\n", "").replace("  -> [Lanes]\n\n##", "##")
    document = Document.of(text)
    before = Blocks.of(document.reading)
    for intention in (
        Rename("Bikes", "Cycling"),
        AddSupport("Parking", "Guests", "They buy."),
        AddSupport("Safety", "Width", "They are wide."),
        AddCounterpoint("Trees", "Leaves", "They fall."),
        Remove("Parking"),
    ):
        found = step(before, intention)
        assert found is not None
        after = before.copy()
        put(after, found)
        assert updated(document.map, (before, after), found) == interpret_text(after.text).map, intention


def anew(document: Document) -> None:
    """Check that a document is as if its text were read anew."""
    found = Document.of(document.text)
    assert document.map == found.map
    assert document.tree == found.tree
    assert document.reading == found.reading


@pytest.mark.law
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps(path: Path) -> None:
    """In the maps that come with argmap, what names something titled is done in an extract, and comes to the same."""
    document = Document.of(path.read_text(encoding="utf-8"))
    blocks = Blocks.of(document.reading)
    assert blocks.text == document.text
    assert blocks.root == document.tree.root
    extracts = 0
    seeds = sweep(range(8), 1)
    for seed in seeds:
        for intention in intentions(document.map, Random(seed)):  # noqa: S311 - no secrets here
            extracts += step(blocks, intention) is not None
            try:
                anew(document.apply(intention).document)
            except EditError:
                continue
    assert extracts >= len(seeds)


@pytest.mark.law
def test_many() -> None:
    """Many intentions in one call come to what they come to one after another."""
    for name, text in sweep([*GENERATED.items()], 9):
        first = document = Document.of(text)
        chance = Random(name)  # noqa: S311 - no secrets here
        done: list[Intention] = []
        for _ in range(6):
            asked = list(intentions(document.map, chance)) if things(document.map) else []
            for intention in chance.sample(asked, min(2, len(asked))):
                try:
                    document = document.apply(intention).document
                except EditError:
                    continue
                done.append(intention)
        edited = first.apply(*done)
        assert edited.document.text == document.text
        assert apply(text, edited.edits) == document.text
        anew(edited.document)
        anew(document)


changes = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 2), st.sampled_from(["", "x", "yz"])), max_size=3)


@times(25)
@given(st.text("abc", max_size=12), st.lists(changes, max_size=5))
def test_in_turn(text: str, asked: list[list[tuple[int, int, str]]]) -> None:
    """Rounds of edits, two and two, come to the same as one after another."""
    rounds: list[list[Edit]] = []
    after, all_ = text, tuple[Edit, ...]()
    for places in asked:
        rounds.append(made(places, len(after)))
        all_ = composed(len(text), all_, rounds[-1])
        after = apply(after, rounds[-1])
    found = in_turn(len(text), rounds)
    assert apply(text, found) == after == apply(text, all_)
    assert list(found) == sorted(found, key=by_place)
