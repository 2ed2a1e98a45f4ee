"""How one version of a document becomes another, kept as what the two do not share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, compress, count, groupby, islice
from operator import is_not
from typing import Any, Generic, TypeVar

from attrs import define, evolve, field, fields, frozen

from argmap.editing.blocks import Block, Blocks
from argmap.interpret.reading import Reading
from argmap.model.map import ArgumentMap
from argmap.syntax.woven import Piece, Woven
from argmap.text import Diagnostic, Edit

_Item = TypeVar("_Item")
_Any = TypeVar("_Any")

#: About how many bytes a delta takes besides its texts.
_EACH = 1024
#: Most items of a sequence that are kept: so many, and one for so many that are shared.
_FEW, _SHARE = 8, 4


@define(eq=False)
class Known:
    """Hold what was found out about a document, so that it is found out once; None for what was not."""

    reading: Reading | None = None
    blocks: Blocks | None = None
    map: ArgumentMap | None = None


@frozen
class Delta:
    """Hold how one version of a document becomes another."""

    #: The edits to the text.
    edits: tuple[Edit, ...]
    #: The pieces of the new text; None if it is from no file.
    _pieces: _Pieces | None = field(default=None, repr=False, eq=False)
    #: The blocks of the new text; None if it has to be read.
    _blocks: _Blocks | None = field(default=None, repr=False, eq=False)
    #: The fields of the new map, those with items as parts of the old one; None if the text has to be read.
    _map: Mapping[str, Any] | None = field(default=None, repr=False, eq=False)

    @classmethod
    def between(
        cls, edits: Sequence[Edit], known: tuple[Known, Known], woven: tuple[Woven | None, Woven | None]
    ) -> Delta:
        """Return the delta of *edits*.

        Args:
            edits: Edits that lead from an old text to a new one.
            known: What is known of both.
            woven: The pieces of files that both are made of; None for texts from no file.
        """
        (old, new), (was, now) = known, woven
        return cls(
            tuple(edits),
            _Pieces.between(was, now) if was and now else None,
            _Blocks.between(old.blocks, new.blocks) if old.blocks and new.blocks else None,
            None if old.map is None or new.map is None else _fields_of(new.map, old.map),
        )

    def woven(self, old: Woven | None, text: str) -> Woven | None:
        """Return the pieces of the new *text*, given those of the *old* one."""
        return self._pieces.made(old, text) if self._pieces and old else None

    def known(self, old: Known) -> Known:
        """Return what is known of the new text, given what is known of the *old* one."""
        return Known(
            blocks=self._blocks.made(old.blocks) if self._blocks and old.blocks else None,
            map=None if self._map is None or old.map is None else _map_of(self._map, old.map),
        )

    @cached_property
    def size(self) -> int:
        """Return about how many bytes it takes: those of its texts, and some besides."""
        blocks = self._blocks.found.own if self._blocks else ()
        texts = [edit.text for edit in self.edits] + [block.text for block in blocks]
        return _EACH + sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)


def _few(parts: SharedItems[Any]) -> bool:
    """Return whether most items are shared."""
    shared = sum(len(run) for run in parts.runs if isinstance(run, range))
    return len(parts.own) <= _FEW + shared // _SHARE


@frozen(eq=False)
class _Pieces:
    """Hold how the pieces of one text become those of another, without the text that they show."""

    found: SharedItems[Piece]
    #: The width of each piece of its own.
    widths: tuple[int, ...]
    problems: tuple[tuple[str, Diagnostic], ...]

    @classmethod
    def between(cls, old: Woven, new: Woven) -> _Pieces:
        """Return what leads from *old* to *new* pieces."""
        found = SharedItems.of(new.pieces, old.pieces)
        own = tuple(piece if piece.hidden else evolve(piece, text="") for piece in found.own)
        return cls(evolve(found, own=own), tuple(len(piece.text) for piece in found.own), new.problems)

    def made(self, old: Woven, text: str) -> Woven:
        """Return the new pieces, which show *text*."""
        widths = self.found.made([len(piece.text) for piece in old.pieces], self.widths)
        made: list[Piece] = []
        place = 0
        for piece, width in zip(self.found.made(old.pieces, self.found.own), widths, strict=True):
            shown = piece.text if piece.hidden else text[place : place + width]
            made.append(piece if piece.text == shown else evolve(piece, text=shown))
            place += 0 if piece.hidden else width + len(piece.gap)
        return evolve(old, pieces=tuple(made), problems=self.problems)


@frozen(eq=False)
class _Blocks:
    """Hold how the blocks of one text become those of another."""

    found: SharedItems[Block]
    line_end: str
    flawless: bool

    @classmethod
    def between(cls, old: Blocks, new: Blocks) -> _Blocks | None:
        """Return what leads from *old* to *new* blocks; None if they share too little."""
        found = SharedItems.of(new.found, old.found)
        return cls(found, new.line_end, new.flawless) if _few(found) else None

    def made(self, old: Blocks) -> Blocks:
        """Return the new blocks."""
        new, found = old.copy(), self.found
        widths = found.made(old.widths, [len(block.text) for block in found.own])
        new.exchange(found.made(old.found, found.own), widths, found.gone(old.found), found.own)
        new.line_end, new.flawless = self.line_end, self.flawless
        return new


def _fields_of(new: ArgumentMap, old: ArgumentMap) -> Mapping[str, Any] | None:
    """Return the fields of the *new* map; None if it shares too little with the *old* one."""
    found: dict[str, Any] = {}
    for name in (one.name for one in fields(ArgumentMap)):
        value = getattr(new, name)
        found[name] = SharedItems.of(value, getattr(old, name)) if isinstance(value, tuple) else value
        if isinstance(value, tuple) and not _few(found[name]):
            return None
    return found


def _map_of(found: Mapping[str, Any], old: ArgumentMap) -> ArgumentMap:
    made: dict[str, Any] = {
        name: value.made(getattr(old, name), value.own) if isinstance(value, SharedItems) else value
        for name, value in found.items()
    }
    return evolve(old, **made)


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
