"""Blanks that could be taken for each other: what to show so that none can, and which ones may be.

Two blank boxes look alike if whatever stands around them looks alike, however far one goes. Leaves that speak for or
against the same thing alike may be filled either way round, and both ways are right; of all others, some are shown.

Source: colour refinement, B. Weisfeiler and A. Leman, "The reduction of a graph to canonical form" (1968).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from argmap.model.ends import End
from argmap.teaching.lesson import Lesson, Link, Sentence


def settled(lesson: Lesson, blanks: Iterable[Sentence]) -> Mapping[Sentence, tuple[Sentence, ...]]:
    """Return as many of *blanks* as can be told apart, each with those that may change places with it, itself first."""
    left = list(dict.fromkeys(blanks))
    while True:
        alike = _alike(lesson, left)
        doubtful = next((twins for twins in alike if not _free(lesson, twins)), ())
        if not doubtful:
            return {one: (one, *(other for other in twins if other != one)) for twins in alike for one in twins}
        left.remove(doubtful[0])


def _alike(lesson: Lesson, blanks: Sequence[Sentence]) -> Sequence[tuple[Sentence, ...]]:
    """Return *blanks* in classes of those that look alike, in their order."""
    around = _around(lesson)
    hidden = frozenset(one.ref for one in blanks)
    colours = _numbered({one.ref: _look(one, hidden) for one in lesson.sentences})
    while True:
        seen = {ref: (colour, *_seen(around[ref], colours)) for ref, colour in colours.items()}
        finer = _numbered(seen)
        if len({*finer.values()}) == len({*colours.values()}):
            break
        colours = finer
    classes: defaultdict[int, list[Sentence]] = defaultdict(list)
    for one in blanks:
        classes[colours[one.ref]].append(one)
    return [tuple(found) for found in classes.values()]


def _look(sentence: Sentence, hidden: Set[End]) -> object:
    """Return what is seen of a box by itself."""
    return ("blank", sentence.implicit) if sentence.ref in hidden else (sentence.mark,)


def _around(lesson: Lesson) -> Mapping[End, Sequence[tuple[str, Link]]]:
    """Return what each sentence has to do with others, and what it is there."""
    found: defaultdict[End, list[tuple[str, Link]]] = defaultdict(list)
    for link in lesson.links:
        found[link.target.ref].append(("target", link))
        for source in link.sources:
            found[source.ref].append(("source", link))
    return found


def _seen(around: Iterable[tuple[str, Link]], colours: Mapping[End, int]) -> Sequence[tuple[object, ...]]:
    def sight(part: str, link: Link) -> tuple[object, ...]:
        together = sorted(colours[source.ref] for source in link.sources)
        return part, link.side.value, link.step is None, colours[link.target.ref], *together

    return sorted((sight(*one) for one in around), key=repr)


def _numbered(looks: Mapping[End, object]) -> Mapping[End, int]:
    numbers: dict[object, int] = {}
    return {ref: numbers.setdefault(look, len(numbers)) for ref, look in looks.items()}


def _free(lesson: Lesson, twins: Sequence[Sentence]) -> bool:
    """Tell whether these look alike because they do the same for the same thing, with nothing below them."""
    if len(twins) == 1:
        return True
    if any(lesson.links_to(one) for one in twins):
        return False
    deeds = {tuple((link.target.ref, link.side, link.step) for link in lesson.links_from(one)) for one in twins}
    targets = {tuple((link.target.ref, link.side) for link in lesson.links_from(one)) for one in twins}
    linked = any(len(link.sources) > 1 for one in twins for link in lesson.links_from(one))
    return len(deeds if linked else targets) == 1
