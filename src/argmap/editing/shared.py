"""Sequences that share most of their items, kept as what they do not share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, count, groupby, islice
from operator import is_not
from typing import Generic, TypeVar

from attrs import frozen

_Item = TypeVar("_Item")
_Any = TypeVar("_Any")


@frozen(eq=False)
class SharedItems(Generic[_Item]):
    """Hold a sequence as runs of another one, with items of its own between them.

    Items are the same only if they are identical.
    """

    #: Runs of indices of the other sequence, or how many own items come instead.
    runs: tuple[range | int, ...]
    #: The items that the other sequence does not have, in order.
    own: tuple[_Item, ...]

    @classmethod
    def of(cls, new: Sequence[_Item], old: Sequence[_Item]) -> SharedItems[_Item]:
        """Return *new* as parts of *old*. Linear in both.

        >>> a, b, c, d = (object() for _ in "abcd")
        >>> SharedItems.of((a, d, b), (a, b, c)).runs
        (range(0, 1), 1, range(1, 2))
        """
        start = _alike(old, new)
        end = _alike(old[start:][::-1], new[start:][::-1])
        places = {id(item): place for place, item in enumerate(old[start : len(old) - end], start)}
        inner = [(places.get(id(item)), item) for item in new[start : len(new) - end]]
        runs = (range(start), *_runs(place for place, _ in inner), range(len(old) - end, len(old)))
        return cls(tuple(run for run in runs if run), tuple(item for place, item in inner if place is None))

    def made(self, old: Sequence[_Any], own: Iterable[_Any]) -> list[_Any]:
        """Return the sequence, of the items of the other one and its *own*, or of what takes their places."""
        left = iter(own)
        parts = (islice(left, run) if isinstance(run, int) else old[run.start : run.stop] for run in self.runs)
        return [*chain.from_iterable(parts)]

    def gone(self, old: Sequence[_Item]) -> Iterator[_Item]:
        """Yield the items of the other sequence that this one does not have."""
        end = 0
        for run in sorted((run for run in self.runs if isinstance(run, range)), key=_start):
            yield from old[end : run.start]
            end = run.stop
        yield from old[end:]


def _start(run: range) -> int:
    return run.start


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many items two sequences share at their beginning."""
    return next(compress(count(), map(is_not, one, other)), min(len(one), len(other)))


def _runs(places: Iterable[int | None]) -> Iterator[range | int]:
    """Yield the longest runs of consecutive places; for a run without places, its length."""
    for shift, run in groupby(enumerate(places), key=lambda pair: None if pair[1] is None else pair[1] - pair[0]):
        (first, _), *others = run
        yield len(others) + 1 if shift is None else range(first + shift, first + shift + len(others) + 1)
