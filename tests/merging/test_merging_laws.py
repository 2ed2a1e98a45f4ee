"""Laws of merging: what one side did is done, and what both did is done once; whatever cannot be is a conflict."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from argdown_texts import argdownish
from hypothesis import example, given
from strategies import CONFIGURATIONS, configurations
from trying import sweep, times

from argmap.editing.document import Document
from argmap.editing.intention import Intention
from argmap.editing.sameness import same
from argmap.errors import EditError
from argmap.interpret.interpret import interpret_text
from argmap.merging.aligning import aligned
from argmap.merging.merge import merge, merged
from argmap.merging.version import Version
from argmap.merging.weaving import Side
from argmap.merging.writing import settled
from argmap.model.data import NOTHING
from argmap.syntax.conflicts import conflicts

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests" / "conformance"), str(ROOT / "tests" / "editing")]
from generate import documents  # noqa: E402 - a script beside the tests
from test_intentions_laws import intentions, things  # noqa: E402 - laws of intentions, beside these

MAPS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "maps").glob("*.argdown"))]
GENERATED = [text for _, text in documents(30, 11)]


def changes(text: str, seed: int, configuration: Mapping[str, Any] = NOTHING) -> list[tuple[Intention, Document]]:
    """Return what can be intended in *text*, and what comes of it; untitled things are left alone, being counted."""
    document = Document.of(text, configuration)
    if not things(document.map) or document.reading.settings.explode:
        return []
    found: list[tuple[Intention, Document]] = []
    for intention in intentions(document.map, Random(seed)):  # noqa: S311 - no secrets here
        if "Untitled" not in repr(intention):
            try:
                found.append((intention, document.apply(intention).document))
            except EditError:
                continue
    return found


def three(base: str, ours: str, theirs: str) -> str:
    """Return the merged text, by the long way even where there is a short one."""
    return merged(aligned(*(Version.of(text, NOTHING) for text in (base, ours, theirs)))).text


@pytest.mark.law
@pytest.mark.parametrize("text", sweep([*MAPS, *GENERATED[:12]], 3))
def test_one_side(text: str) -> None:
    """If only one side changed something, its text is the merged one, to the letter; if both did the same, too."""
    for _, document in changes(text, 3):
        new = document.text
        assert three(text, new, text) == new
        assert three(text, text, new) == new
        assert three(text, new, new) == new


def outcome(text: str, ours: Document, theirs: Document, intention: Intention) -> str:
    """Return how the changes of two sides go together, where *intention* is that of theirs."""
    configuration = ours.configuration
    found = merge(text, ours.text, theirs.text, configuration=configuration)
    assert bool(found.conflicts) == bool(conflicts(found.text))
    if found.conflicts:
        return "whole" if found.conflicts[0].what == "the text" else "conflict"
    try:
        both = ours.apply(intention).document
    except EditError:
        return "neither"
    if found.text == both.text:
        return "equal"
    other = theirs.map != both.map and merge(text, theirs.text, ours.text, configuration=configuration)
    assert other
    assert not other.conflicts
    return "same" if same(both.map, interpret_text(found.text, configuration).map) else "other"


@pytest.mark.law
def test_both_sides() -> None:
    """Changes of two sides come to what one after the other comes to, or are a conflict; few are."""
    counts: Counter[str] = Counter()
    texts = sweep([*enumerate([*MAPS * 4, *GENERATED])], 7)
    for number, text in texts:
        configuration = CONFIGURATIONS[number % len(CONFIGURATIONS)]
        mine, others = (changes(text, seed, configuration) for seed in (number, number + 1000))
        chance = Random(number)  # noqa: S311 - no secrets here
        for _ in range(4 if mine and others else 0):
            (_, ours), (intention, theirs) = chance.choice(mine), chance.choice(others)
            if ours.text not in {text, theirs.text} and theirs.text != text:
                counts[outcome(text, ours, theirs, intention)] += 1
    total = sum(counts.values())
    assert total > 2 * len(texts)
    assert counts["equal"] > 0.7 * total, counts
    assert not counts["other"], counts
    assert counts["whole"] < 0.08 * total, counts


@times(5)
@example("[Lanes][Lanes]", " ][Lanes]", "[Lanes]", {})  # what is contested begins the text, behind a blank
@given(argdownish(), argdownish(), argdownish(), configurations)
def test_any_texts(base: str, ours: str, theirs: str, configuration: Mapping[str, Any]) -> None:
    """Whatever three texts there are, they are merged, or the conflicts are marked; nothing raises."""
    found = merge(base, ours, theirs, configuration=configuration)
    if not (conflicts(base) or conflicts(ours) or conflicts(theirs)):
        assert bool(found.conflicts) == bool(conflicts(found.text))
    if found.conflicts and found.conflicts[0].what == "the text":
        assert set(ours.split()) <= set(settled(found.text, Side.OURS).split())
