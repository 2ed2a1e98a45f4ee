"""Match two lists of things by name, content, similarity and neighbours.

Every step is symmetric, so a comparison in the other direction finds the same pairs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from math import sqrt

from attrs import frozen

#: A feature that more things than this share is ignored: it distinguishes little and costs time.
COMMON = 16
#: How many features of a thing, the rarest ones, are used to find pairs.
TELLING = 8
#: The lowest similarity of a pair, from 0.0 to 1.0.
ALIKE = 0.5
#: The weight of neighbours; words have the rest.
NEIGHBOURS = 0.25

_WORD = re.compile(r"\w+")

Pair = tuple[int, int]
Score = Callable[[float, float], float]


@frozen
class Entity:
    """Represent what is compared of one thing."""

    #: Its title; empty if it was generated.
    title: str
    #: Its content; None if there is none.
    content: Hashable
    #: Its key in the map, even if generated.
    key: str
    #: The text to compare.
    text: str = ""


def by_key(before: Iterable[Hashable], after: Iterable[Hashable]) -> Iterator[Pair]:
    """Pair the indices of equal keys in order; None equals nothing."""
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, key in enumerate(after):
        found[key].append(place)
    seen: Counter[Hashable] = Counter()
    for place, key in enumerate(before):
        if key is not None and seen[key] < len(found.get(key, ())):
            yield place, found[key][seen[key]]
            seen[key] += 1


class Matching:
    """Collect pairs of two lists. Invariant: nothing is in two pairs."""

    def __init__(self, before: int, after: int) -> None:
        """Start with two lists of these lengths and no pairs."""
        self.pairs: dict[int, int] = {}
        self._before = dict.fromkeys(range(before))
        self._after = dict.fromkeys(range(after))

    @property
    def rest(self) -> tuple[Sequence[int], Sequence[int]]:
        """Return the unpaired indices of both lists."""
        return tuple(self._before), tuple(self._after)

    def add(self, one: int, other: int) -> None:
        """Pair two indices, unless one of them is in a pair already."""
        if one in self._before and other in self._after:
            self.pairs[one] = other
            del self._before[one], self._after[other]

    def equal(self, before: Callable[[int], Hashable], after: Callable[[int], Hashable]) -> None:
        """Pair the unpaired things with equal keys."""
        left, right = self.rest
        for i, j in tuple(by_key(map(before, left), map(after, right))):
            self.add(left[i], right[j])

    def best(self, scored: Iterable[tuple[float, Pair]]) -> None:
        """Pair the most similar first; of equals, the earliest in both lists."""
        for _, (one, other) in sorted(scored, key=lambda item: (-item[0], sum(item[1]), abs(item[1][0] - item[1][1]))):
            self.add(one, other)


def named(before: Sequence[Entity], after: Sequence[Entity]) -> Matching:
    """Pair things with the same title or the same content."""
    found = Matching(len(before), len(after))
    for key in (_titled, _identical, _unnamed, _content):
        found.equal(lambda i, key=key: key(before[i]), lambda j, key=key: key(after[j]))  # type: ignore[misc]  # the default binds the loop's value
    return found


def _titled(entity: Entity) -> Hashable:
    return entity.title or None


def _identical(entity: Entity) -> Hashable:
    return None if entity.title else (entity.key, entity.content)


def _unnamed(entity: Entity) -> Hashable:
    return None if entity.title else entity.content


def _content(entity: Entity) -> Hashable:
    return entity.content


def likened(
    found: Matching,
    before: tuple[Sequence[Entity], Sequence[Set[Hashable]]],
    after: tuple[Sequence[Entity], Sequence[Set[Hashable]]],
    score: Score,
) -> None:
    """Pair the unpaired things that are similar in words and neighbours.

    Args:
        found: The pairs so far; new ones are added.
        before: One list, and the neighbours of each thing, by their names in the other list.
        after: The other list, and the neighbours of each thing.
        score: Combines the similarity of words and that of neighbours.
    """
    left, right = found.rest
    if not left or not right:
        return
    words = {i: _words(before[0][i]) for i in left}, {j: _words(after[0][j]) for j in right}
    weights = _weights((*before[0], *after[0]))
    near = {i: before[1][i] for i in left}, {j: after[1][j] for j in right}
    pairs = candidates(*words) | candidates(*near)
    scored = (
        (score(_alike(words[0][i], words[1][j], weights), _shared(near[0][i], near[1][j])), (i, j)) for i, j in pairs
    )
    found.best(item for item in scored if item[0] >= ALIKE)


def candidates(before: Mapping[int, Set[Hashable]], after: Mapping[int, Set[Hashable]]) -> Set[Pair]:
    """Return the pairs that share one of their rarer features."""
    counts = Counter(feature for features in (*before.values(), *after.values()) for feature in features)
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for j, features in after.items():
        for feature in _rarest(features, counts):
            places[feature].append(j)
    return {(i, j) for i, features in before.items() for f in _rarest(features, counts) for j in places.get(f, ())}


def _rarest(features: Set[Hashable], counts: Mapping[Hashable, int]) -> Sequence[Hashable]:
    telling = [feature for feature in features if counts[feature] <= 2 * COMMON]
    return sorted(telling, key=lambda feature: (counts[feature], repr(feature)))[:TELLING]


def _words(entity: Entity) -> Set[str]:
    return frozenset(_WORD.findall((entity.text or entity.title).casefold()))


def _weights(entities: Iterable[Entity]) -> Mapping[str, float]:
    """Return the weight of each word: lower if more things have it."""
    counts = Counter(word for entity in entities for word in _words(entity))
    return {word: 1 / sqrt(count) for word, count in counts.items()}


def _alike(one: Set[str], other: Set[str], weights: Mapping[str, float]) -> float:
    """Return how much two sets of words share, each word by its weight (Dice's coefficient)."""
    shared, apart = (sum(weights[word] for word in sorted(words)) for words in (one & other, one ^ other))
    return round(2 * shared / (2 * shared + apart), 6) if shared else 0.0


def _shared(one: Set[Hashable], other: Set[Hashable]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def by_words(words: float, near: float) -> float:
    """Return the similarity of two claims or arguments, mainly by words."""
    return (1 - NEIGHBOURS) * words + NEIGHBOURS * near


def by_either(words: float, near: float) -> float:
    """Return the similarity of two groups, by title or by members."""
    return max(words, near)
