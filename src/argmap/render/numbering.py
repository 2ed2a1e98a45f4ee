"""Hierarchical numbers: 1 for a main claim, 1.1 for a reason, 1.1a for a premise.

Reasons come before explanations, and those before objections. Linked premises share a number and add letters.
Source of the convention: numbers as teachers of argument mapping use them (Rationale, MindMup).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from string import ascii_lowercase

from attrs import define, field

from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, Relation


def numbering(map: ArgumentMap) -> Mapping[End, str]:
    """Return the number of each claim, argument and step of *map*.

    A thing in several places has the number of its first place.

    >>> from argmap.model.claim import Claim
    >>> from argmap.model.relation import Support
    >>> lanes, safety = Claim("Lanes"), Claim("Safety")
    >>> numbering(ArgumentMap(claims=[lanes, safety], supports=[Support(safety, lanes)]))[ClaimRef("Safety")]
    '1.1'
    """
    counted = _Count(map)
    ends: list[End] = [ClaimRef(claim.title) for claim in map.claims]
    ends += [ArgumentRef(argument.title) for argument in map.arguments]
    below = _below(map)
    for ref in chain((ClaimRef(claim.title) for claim in map.roots), (end for end in ends if end not in below), ends):
        counted.add(ref)
    return counted.numbers


def _below(map: ArgumentMap) -> frozenset[End]:
    """Return what speaks of something, and what is used: it stands below that."""
    one_way = (
        relation for relation in map.relations if not (isinstance(relation, Counterpoint) and relation.symmetric)
    )
    steps = (argument.title for argument in map.arguments if argument.inferences)
    used = (claim.title for claim in map.claims if map.inferences_from(claim))
    return frozenset(
        (
            *(relation.source for relation in one_way),
            *(ArgumentRef(title) for title in steps),
            *(ClaimRef(title) for title in used),
        )
    )


#: Something to be numbered below a number; it may have a number already.
_Waiting = tuple[End, str]


@define
class _Count:
    """Describe what has been numbered so far."""

    map: ArgumentMap
    numbers: dict[End, str] = field(factory=dict)
    #: How many numbers have been given below each.
    below: Counter[str] = field(factory=Counter)

    def add(self, start: End) -> None:
        """Assign numbers to *start* and everything below it, depth first."""
        waiting: list[_Waiting] = [(start, "")]
        while waiting:
            ref, above = waiting.pop()
            if ref not in self.numbers:
                waiting += reversed(list(self._numbered(ref, self._next(above))))

    def _next(self, above: str) -> str:
        self.below[above] += 1
        return f"{above}.{self.below[above]}".removeprefix(".")

    def _numbered(self, ref: End, number: str) -> Iterator[_Waiting]:
        """Note the number of *ref*, and give what stands below it."""
        match ref:
            case ClaimRef():
                yield from self._claim(ref, number)
            case ArgumentRef(title) if self.map.argument(title).inferences:
                last = InferenceRef(title, len(self.map.argument(title).inferences) - 1)
                yield from self._step(last, self.numbers.get(last, number))
            case ArgumentRef():
                self.numbers[ref] = number
                yield from self._all_spoken(ref, number)
            case InferenceRef():
                yield from self._step(ref, number)

    def _claim(self, ref: ClaimRef, number: str) -> Iterator[_Waiting]:
        self.numbers[ref] = number
        steps = self.map.inferences_for(ref.title)
        yield from ((step, number) for step in steps if not self.map.inference(step).explains)
        yield from self._spoken(ref, number, self.map.supports_of(ref))
        yield from ((step, number) for step in steps if self.map.inference(step).explains)
        yield from self._spoken(ref, number, self.map.counterpoints_of(ref))

    def _step(self, ref: InferenceRef, number: str) -> Iterator[_Waiting]:
        self.numbers[ref] = number
        premises = dict.fromkeys(premise.claim for premise in self.map.inference(ref).premises)
        for i, title in enumerate(premises):
            claim = ClaimRef(title)
            if claim not in self.numbers:
                yield from self._claim(claim, f"{number}{letters(i)}" if len(premises) > 1 else number)
        yield from self._all_spoken(ref, number)
        whole = ArgumentRef(ref.argument)
        if ref.index == len(self.map.argument(ref.argument).inferences) - 1 and whole not in self.numbers:
            self.numbers[whole] = number
            yield from self._all_spoken(whole, number)

    def _all_spoken(self, ref: End, number: str) -> Iterator[_Waiting]:
        yield from self._spoken(ref, number, self.map.supports_of(ref))
        yield from self._spoken(ref, number, self.map.counterpoints_of(ref))

    def _spoken(self, ref: End, number: str, relations: Iterable[Relation]) -> Iterator[_Waiting]:
        for relation in relations:
            other = relation.target if relation.source == ref != relation.target else relation.source
            yield other, number


def letters(index: int) -> str:
    """Return the letters for *index*, counted from 0: a to z, then aa.

    >>> letters(0), letters(27)
    ('a', 'ab')
    """
    found = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(ascii_lowercase))
        found = ascii_lowercase[rest] + found
    return found
