"""Interchangeable blanks, and ambiguous ones that must be filled in.

Two blank boxes look alike if their neighbours look alike, and the neighbours of those, and so on. If both have exactly
the same neighbours, they are interchangeable: any order is right. Otherwise they are ambiguous, and some are filled in.

Source: colour refinement, B. Weisfeiler and A. Leman, "The reduction of a graph to canonical form" (1968).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from argmap.model.argument import Argument
from argmap.model.dialectic import step_kind
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.teaching.lesson import Lesson, Sentence

#: The neighbours of each end: kind of connection, whether it starts here, and the other end, with counts.
_Around = Mapping[End, Counter[tuple[str, bool, End]]]


def settled(lesson: Lesson, blanks: Iterable[Sentence]) -> Mapping[Sentence, tuple[Sentence, ...]]:
    """Return each unambiguous blank with those interchangeable with it.

    The blank itself comes first. A sentence without any connection has no place in the map, so it is left out.
    """
    around = _around(lesson.map)
    left = [one for one in dict.fromkeys(blanks) if around[one.ref]]
    while True:
        alike = _alike(lesson, around, left)
        doubtful = next((twins for twins in alike if any(around[one.ref] != around[twins[0].ref] for one in twins)), ())
        if not doubtful:
            return {one: (one, *(other for other in twins if other != one)) for twins in alike for one in twins}
        left.remove(doubtful[0])


def _alike(lesson: Lesson, around: _Around, blanks: Sequence[Sentence]) -> Sequence[tuple[Sentence, ...]]:
    """Return *blanks* in groups that look alike, in their order."""
    hidden = frozenset(one.ref for one in blanks)
    looks: dict[End, tuple[object, ...]] = {one.ref: _look(one, hidden) for one in lesson.sentences}
    colours = _numbered({ref: looks.get(ref, ()) for ref in around})
    while True:
        finer = _numbered({ref: (colour, *_seen(around[ref], colours)) for ref, colour in colours.items()})
        if len({*finer.values()}) == len({*colours.values()}):
            break
        colours = finer
    classes: defaultdict[int, list[Sentence]] = defaultdict(list)
    for one in blanks:
        classes[colours[one.ref]].append(one)
    return [tuple(found) for found in classes.values()]


def _look(sentence: Sentence, hidden: Set[End]) -> tuple[object, ...]:
    """Return what a box shows by itself."""
    if sentence.ref not in hidden:
        return (sentence.mark,)
    return "blank", isinstance(sentence.ref, ClaimRef), sentence.implicit


def _seen(around: Counter[tuple[str, bool, End]], colours: Mapping[End, int]) -> Sequence[tuple[str, bool, int, int]]:
    return sorted((way, first, colours[other], count) for (way, first, other), count in around.items())


def _numbered(looks: Mapping[End, tuple[object, ...]]) -> Mapping[End, int]:
    numbers: dict[tuple[object, ...], int] = {}
    return {ref: numbers.setdefault(look, len(numbers)) for ref, look in looks.items()}


def _around(map: ArgumentMap) -> _Around:
    """Return the neighbours of each claim, argument and step."""
    ends: list[End] = [ClaimRef(claim.title) for claim in map.claims]
    for argument in map.arguments:
        ends += (ArgumentRef(argument.title), *_steps(argument))
    found: dict[End, Counter[tuple[str, bool, End]]] = {end: Counter() for end in ends}
    for way, source, target in _ways(map):
        found[source][way, True, target] += 1
        found[target][way, False, source] += 1
    return found


def _ways(map: ArgumentMap) -> Iterator[tuple[str, End, End]]:
    """Yield all connections. A one-premise step that nothing attacks counts as a support."""
    spoken_of = {whole(end) for relation in map.relations for end in (relation.source, relation.target)}
    for relation in map.relations:
        yield relation.kind.value, relation.source, relation.target
    for argument in map.arguments:
        simple = len(argument.inferences) == 1 and ArgumentRef(argument.title) not in spoken_of
        for ref, step in zip(_steps(argument), argument.inferences, strict=True):
            titles = dict.fromkeys(premise.claim for premise in step.premises)
            if simple and len(titles) == 1:
                kind = step_kind(explains=step.explains).value
                yield kind, ClaimRef(next(iter(titles))), ClaimRef(step.conclusion)
                continue
            yield "step", ref, ArgumentRef(argument.title)
            yield "explains" if step.explains else "conclusion", ref, ClaimRef(step.conclusion)
            yield from (("premise", ClaimRef(title), ref) for title in titles)


def _steps(argument: Argument) -> list[InferenceRef]:
    return [InferenceRef(argument.title, index) for index in range(len(argument.inferences))]


def same_shape(one: ArgumentMap, other: ArgumentMap) -> bool:
    """Return whether two maps look alike without their words.

    False is certain; True is not.
    """
    around: dict[End, Counter[tuple[str, bool, End]]] = {}
    for side, found in enumerate((_around(one), _around(other))):
        for end, seen in found.items():
            sided = {(way, first, _sided(to, side)): count for (way, first, to), count in seen.items()}
            around |= {_sided(end, side): Counter(sided)} if seen else {}
    colours: Mapping[End, int] = {}
    finer = _numbered({end: (type(end),) for end in around})
    while len({*finer.values()}) != len({*colours.values()}):
        colours = finer
        finer = _numbered({end: (colour, *_seen(around[end], colours)) for end, colour in colours.items()})
    counts = Counter((colour, _side(end)) for end, colour in finer.items())
    return all(counts[colour, "0"] == counts[colour, "1"] for colour in finer.values())


def _sided(end: End, side: int) -> End:
    """Return *end* with the number of its map in its name."""
    if isinstance(end, InferenceRef):
        return InferenceRef(f"{side} {end.argument}", end.index)
    return type(end)(f"{side} {end.title}")


def _side(end: End) -> str:
    return (end.argument if isinstance(end, InferenceRef) else end.title).split(" ")[0]
