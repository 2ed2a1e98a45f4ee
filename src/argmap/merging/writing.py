"""Write the merged tree as text, with conflict markers."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import define, field, frozen

from argmap.merging.trios import Trio
from argmap.merging.units import CONTAINERS
from argmap.merging.weaving import Knot, Side, Tangled, Web
from argmap.syntax.conflicts import SIZE, conflicts
from argmap.syntax.marks import EMPTY_LINE
from argmap.syntax.tree import Kind
from argmap.text import BYTE_ORDER_MARK, LINE_END, Edit, Span, apply
from argmap.values import is_text, whole


def _long(_labels: object, _attribute: object, size: int) -> None:
    whole("size", size, SIZE)


@frozen
class Labels:
    """Hold the names of the sides and the length of conflict markers."""

    ours: str = field(default="ours", validator=is_text)
    theirs: str = field(default="theirs", validator=is_text)
    #: Length of the markers, 7 or more.
    size: int = field(default=SIZE, validator=_long)


@define(eq=False)
class Written:
    """Hold the merged text while it is written."""

    labels: Labels
    line_end: str
    parts: list[str] = field(factory=list)
    #: The kind of the unit written last.
    last: Kind | None = None
    #: The units in text order, if all conflicts are resolved for one side.
    settled: dict[Side, list[Trio]] = field(factory=lambda: {side: [] for side in Side})

    @property
    def text(self) -> str:
        """Return the text written so far."""
        return "".join(self.parts)

    def knot(self, knot: Knot) -> None:
        """Write a knot, without the knots below it."""
        lead = self._lead(knot)
        self.last = knot.trio.some.kind
        ours, theirs = ("".join(head) for head in (knot.head.ours, knot.head.theirs))
        if ours == theirs:
            self.parts += [lead, ours]
        else:
            self.versions(lead, ours, theirs, within=knot.trio.some.kind is Kind.FRONT_MATTER)
        for side in Side:
            self.settled[side].append(knot.trio)

    def only(self, knot: Knot, side: Side) -> None:
        """Write a knot that only one side has, with everything below it."""
        lead, parts = self._lead(knot), list[str]()
        self.last = knot.trio.some.kind
        for one in _with_all(knot):
            if one.only not in {None, side}:
                raise Tangled
            parts += ["" if one is knot else one.lead, *(one.head.ours if side is Side.OURS else one.head.theirs)]
            self.settled[side].append(one.trio)
        text = "".join(parts)
        self.versions(lead, *((text, "") if side is Side.OURS else ("", text)))

    def _lead(self, knot: Knot) -> str:
        """Return the text before a knot; the first unit of a version may now begin a block."""
        first = not any(self.parts)
        if first or LINE_END.search(knot.lead) or knot.trio.some.kind in CONTAINERS:
            return knot.lead
        return self.line_end if self.last is Kind.COMMENT else 2 * self.line_end

    def versions(self, lead: str, ours: str, theirs: str, *, within: bool = False) -> None:
        """Write two versions with conflict markers.

        With *within*, the markers are only around the lines that differ.
        """
        lead, begun = _line(lead)
        one, other = (_lines(begun + text) if text else [] for text in (ours, theirs))
        start = _shared(one, other) if within else 0
        end = _shared(one[start:][::-1], other[start:][::-1]) if within else 0
        mine, others = (self._ended(lines[start : len(lines) - end]) for lines in (one, other))
        size, stop = self.labels.size, self.line_end
        self.parts += [lead, *one[:start], f"{'<' * size} {self.labels.ours}{stop}", *mine]
        self.parts += [f"{'=' * size}{stop}", *others, f"{'>' * size} {self.labels.theirs}"]
        self.parts += [stop, *one[len(one) - end :]] if end else []

    def _ended(self, lines: Sequence[str]) -> Sequence[str]:
        return [line if LINE_END.search(line) else line + self.line_end for line in lines]

    def finish(self, tail: str) -> None:
        """Write the end of the text, with a line end after a conflict."""
        marked = bool(self.parts) and self.parts[-1].startswith(">" * self.labels.size)
        self.parts.append(self.line_end if marked and not LINE_END.search(tail) else tail)


def _with_all(knot: Knot) -> Iterator[Knot]:
    waiting = [knot]
    while waiting:
        one = waiting.pop()
        yield one
        waiting.extend(reversed(one.below))


def _line(lead: str) -> tuple[str, str]:
    """Return *lead* up to its last line end, and the rest: the indentation of a line."""
    begun = 1 if lead.startswith(BYTE_ORDER_MARK) else 0
    cut = max((match.end() for match in LINE_END.finditer(lead)), default=begun)
    return lead[:cut], lead[cut:]


def _lines(text: str) -> Sequence[str]:
    cuts = [0, *(match.end() for match in LINE_END.finditer(text)), len(text)]
    return [text[one:other] for one, other in pairwise(cuts) if one < other]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many lines two texts have in common at their beginning."""
    most = min(len(one), len(other))
    return next((index for index in range(most) if one[index] != other[index]), most)


def written(web: Web, tail: str, labels: Labels, line_end: str) -> Written:
    """Return the text of a merged tree."""
    found = Written(labels, line_end)
    waiting = list(reversed(web.root.below))
    while waiting:
        knot = waiting.pop()
        if knot.only is not None:
            found.only(knot, knot.only)
            continue
        found.knot(knot)
        waiting.extend(reversed(knot.below))
    found.finish(tail)
    return found


def settled(text: str, side: Side) -> str:
    """Return *text* with all conflicts resolved for one side."""
    edits: list[Edit] = []
    for found in conflicts(text):
        sides = (Span(found.opening.end, found.middle.start), Span(found.middle.end, found.closing.start))
        kept = sides[0] if side is Side.OURS else sides[1]
        edits.append(Edit(_whole(text, found.opening.start, kept.start), ""))
        edits.append(Edit(_whole(text, kept.end, found.closing.end), ""))
    return apply(text, edits)


def _whole(text: str, start: int, end: int) -> Span:
    """Return a span with the line end behind it."""
    match = LINE_END.match(text, end)
    return Span(start, match.end() if match else end)


def apart(ours: str, theirs: str, labels: Labels, line_end: str) -> str:
    """Return two texts with markers around the blocks that differ."""
    found = Written(labels, line_end)
    one, other = _blocks(ours, line_end), _blocks(theirs, line_end)
    i = j = 0
    for k, m in (*_in_common(one, other), (len(one), len(other))):
        mine, others = "".join(one[i:k]), "".join(other[j:m])
        if mine != others:
            found.versions("", mine, others)
            found.parts.append(line_end)
        else:
            found.parts.append(mine)
        found.parts += one[k : k + 1]
        i, j = k + 1, m + 1
    return found.text


def _in_common(one: Sequence[str], other: Sequence[str]) -> Sequence[tuple[int, int]]:
    """Return the places of blocks that are the same, each once in either text, in one order; the most there are.

    Source: Bram Cohen's patience diff (https://bramcohen.livejournal.com/73318.html).
    """
    places = {block: place for place, block in enumerate(other)}
    counts = Counter(one), Counter(other)
    once = [(i, places[block]) for i, block in enumerate(one) if counts[0][block] == counts[1][block] == 1]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(once):
        rank = bisect_left(ends, place)
        ends[rank : rank + 1] = [place]
        before.append(last[rank - 1] if rank else -1)
        last[rank : rank + 1] = [index]
    found: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        found.append(once[index])
        index = before[index]
    return found[::-1]


def _blocks(text: str, line_end: str) -> Sequence[str]:
    """Return *text*, which ends with a line end now, cut behind its empty lines."""
    text = text if not text or text.endswith(("\n", "\r")) else text + line_end
    cuts = [0, *(match.end() for match in EMPTY_LINE.finditer(text)), len(text)]
    return [text[one:other] for one, other in pairwise(cuts) if one < other]
