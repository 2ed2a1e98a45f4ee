"""The scene of each part: its boxes, closed panels with their gist, and references to other parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, frozen

from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.relation import AnyKind, CounterpointKind, StepKind, SupportKind
from argmap.model.stubs import Count, GroupRef, Link, Place, Stub, count_words
from argmap.render.lines import chip, worded
from argmap.render.parts.cutting import PAGE, Piece, Tree
from argmap.render.scene import (
    Anchor,
    Arrow,
    ArrowKind,
    Box,
    BoxKind,
    Cell,
    Entry,
    Frame,
    Meaning,
    Reference,
    Scene,
    Thing,
)
from argmap.render.steps import Excerpts
from argmap.render.strands.chips import BOTH, IN, MUTUAL, OUT

#: Most names of boxes in the gist of a panel, and most letters of each.
NAMES, LETTERS = 4, 60
#: Most numbers in one reference.
NUMBERS = 4
#: What a line between closed panels stands for.
LINKS: Mapping[ArrowKind, AnyKind] = {
    ArrowKind.INFERENCE: SupportKind.REASON,
    ArrowKind.SUPPORT: SupportKind.REASON,
    ArrowKind.ENTAILMENT: SupportKind.ENTAILMENT,
    ArrowKind.EXPLANATION: StepKind.EXPLANATION,
    ArrowKind.OBJECTION: CounterpointKind.OBJECTION,
    ArrowKind.REBUTTAL: CounterpointKind.OBJECTION,
    ArrowKind.CONCESSION: CounterpointKind.OBJECTION,
    ArrowKind.UNDERCUT: CounterpointKind.UNDERCUT,
    ArrowKind.CONTRARY: CounterpointKind.CONTRARY,
    ArrowKind.CONTRADICTION: CounterpointKind.CONTRADICTION,
}


@frozen
class Name:
    """Name a part: in references, in headings, and in names of files."""

    #: The number of its panel or head, such as ``B`` or ``B7``; empty for the overview.
    number: str
    #: The title of that.
    title: str
    #: Where it is, such as ``page 3`` or ``in B``.
    place: str
    #: The same in a sentence, such as ``on page 3``.
    where: str
    #: The number of its page or slide; 0 if parts have none.
    page: int = 0


@frozen
class _Crossing:
    """Represent relations of one kind between a box or cell and another part, which one reference names."""

    here: str
    kind: ArrowKind
    #: Whether they start here.
    out: bool
    #: Number of the other part.
    part: int


@frozen(slots=False)
class Scenes:
    """Make the scenes of parts."""

    #: The whole map, its numbers included.
    scene: Scene
    tree: Tree
    #: What a part is, ``page`` or ``slide``; empty if parts have no numbers.
    word: str = ""
    #: Whether parts leave out what others show: of their heads, the premises that no line touches there, and at boxes
    #: beside a closed panel, references to what is in that.
    brief: bool = False

    @cached_property
    def boxes(self) -> Mapping[str, Box]:
        """Return the boxes by key."""
        return {box.key: box for box in self.scene.boxes}

    @cached_property
    def frames(self) -> Mapping[str, Frame]:
        """Return the frames by key."""
        return {frame.key: frame for frame in self.scene.frames}

    @cached_property
    def _order(self) -> Mapping[str, int]:
        """Return the position of each box and frame, after what it stands below."""
        return {key: number for number, key in enumerate(self.tree.standing())}

    @cached_property
    def _excerpts(self) -> Excerpts:
        return Excerpts(self.scene)

    @cached_property
    def _steps(self) -> Mapping[str, str]:
        """Return the box of the step that each junction is on."""
        return {arrow.junction: arrow.source.place for arrow in self.scene.arrows if arrow.junction}

    def _ends(self, arrow: Arrow) -> tuple[str, str]:
        """Return the boxes at both ends of a line."""
        return arrow.source.place, self._steps.get(arrow.target.place, arrow.target.place)

    @cached_property
    def _arrows(self) -> Mapping[str, Sequence[Arrow]]:
        """Return the lines from and to each box."""
        found: defaultdict[str, list[Arrow]] = defaultdict(list)
        for arrow in self.scene.arrows:
            for key in dict.fromkeys(self._ends(arrow)):
                found[key].append(arrow)
        return found

    @cached_property
    def _around(self) -> Mapping[str, Sequence[str]]:
        """Return the frames around each box, the innermost first."""
        above = {frame.key: frame.parent for frame in self.scene.frames}
        found: dict[str, Sequence[str]] = {"": ()}
        for frame in self.scene.frames:
            found[frame.key] = (frame.key, *found[above[frame.key]])
        return {box.key: found[box.frame] for box in self.scene.boxes}

    def home(self, pieces: Sequence[Piece]) -> Mapping[str, int]:
        """Return the part of each box; the head of a part has the part that it is cut from."""
        heads = {key: number for number, piece in enumerate(pieces) for key in piece.heads}
        return heads | {
            key: number for number, piece in enumerate(pieces) for key in piece.boxes.difference(piece.heads)
        }

    def scene_of(self, piece: Piece, references: Iterable[Reference] = (), title: str = "") -> Scene:
        """Return the scene of a part with *references* and a *title*."""
        part = self._excerpts.of(piece.boxes)
        inside = self._frames_of(piece, part.frames)
        ordered = sorted(part.boxes, key=lambda box: self._order[box.key])
        arrows = [*part.arrows, *self._denials(piece, part), *self._links(piece)]
        if self.brief:
            ordered = [self._shortened(box, arrows) if box.key in piece.heads else box for box in ordered]
        boxes = [evolve(box, frame=box.frame if box.frame in inside else "") for box in ordered]
        boxes += (self._closed(key, inside) for key in piece.closed)
        return evolve(
            part,
            title=title,
            boxes=tuple(boxes),
            arrows=tuple(arrows),
            frames=tuple(inside.values()),
            key=tuple(self._key(part)),
            levels=(),
            left_out=self.scene.left_out if piece.root == PAGE else "",
            remarks=(),
            references=tuple(references),
        )

    def _shortened(self, box: Box, arrows: Iterable[Arrow]) -> Box:
        """Return a box that another part shows whole with only those premises that lines touch here."""
        touched = {end.cell for arrow in arrows for end in (arrow.source, arrow.target)}
        return box if box.plain else evolve(box, cells=tuple(cell for cell in box.cells if cell.key in touched))

    def _frames_of(self, piece: Piece, frames: Iterable[Frame]) -> Mapping[str, Frame]:
        """Return the frames in a part, without those around all of it, of which its title speaks."""
        around = set.intersection(*({key, *self._chain(key)} for key in map(self._holder, piece.roots)))
        wanted = {frame.key for frame in frames}
        wanted |= {one for key in piece.closed for one in self._chain(key)}
        found: dict[str, Frame] = {}
        for frame in self.scene.frames:
            if frame.key in wanted and frame.key not in around:
                parent = frame.parent if frame.parent in found else ""
                found[frame.key] = evolve(frame, parent=parent, depth=found[parent].depth + 1 if parent else 0)
        return found

    def _holder(self, root: str) -> str:
        """Return the frame that a root is or stands in; empty for none."""
        return self.boxes[root].frame if root in self.boxes else root

    def _chain(self, key: str) -> Iterator[str]:
        """Yield the frames around a frame."""
        while key and (key := self.frames[key].parent):
            yield key

    def _denials(self, piece: Piece, part: Scene) -> Iterator[Arrow]:
        """Yield lines that deny a step whose own line is in another part: they end at the step's box."""
        shown = {arrow.key for arrow in part.arrows}
        for key in (box.key for box in part.boxes):
            for arrow in self._arrows.get(key, ()):
                source, target = self._ends(arrow)
                if arrow.key not in shown and source == key and {source, target} <= piece.boxes:
                    yield evolve(arrow, target=Anchor(target))

    def _key(self, part: Scene) -> Iterator[Entry]:
        """Yield the entries of the key that explain a sentence of the part."""
        marks = {said for box in part.boxes for cell in box.cells for said in (cell.mark, cell.text)}
        yield from (entry for entry in part.key if not entry.mark or entry.mark in marks)

    def _closed(self, key: str, inside: Mapping[str, Frame]) -> Box:
        """Return a closed panel: its title, what it says, and how much is in it."""
        frame = self.frames[key]
        words = self.scene.words
        note, text = count_words(self._count(key), words), words.joined([*self._gist(key)])
        said = words.labelled(words.say("said.closed", title=frame.title), note)
        cell = Cell(key=key, ref=GroupRef(frame.group), title=frame.caption, text=text, note=note, summary=said)
        holder = frame.parent if frame.parent in inside else ""
        return Box(key, BoxKind.GROUP, GroupRef(frame.group), (cell,), frame=holder, fate=frame.fate, summary=said)

    def _members(self, key: str) -> Iterator[Box]:
        return (self.boxes[one] for one in self.tree.standing(key) if one in self.boxes)

    def _count(self, key: str) -> Count:
        things: dict[Thing, None] = {}
        for box in self._members(key):
            things |= dict.fromkeys((_whole(box.ref), *(_whole(cell.ref) for cell in box.cells)))
        claims = sum(isinstance(ref, ClaimRef) for ref in things)
        return Count(claims, sum(isinstance(ref, ArgumentRef) for ref in things))

    def _gist(self, key: str) -> Iterator[str]:
        """Yield the names of the boxes at the top of a panel, with their numbers."""
        tops = [one for one in self._tops(key) if one in self.boxes]
        shown = tops if len(tops) <= NAMES else tops[: NAMES - 1]
        for one in shown:
            yield " ".join(filter(None, (self.scene.numbers.get(one, ""), self.name(one))))
        if len(tops) > len(shown):
            yield self.scene.words.say("more", n=len(tops) - len(shown))

    def _tops(self, key: str) -> Iterator[str]:
        """Yield the boxes that stand below no other in a panel."""
        waiting = [*reversed(self.tree.below[key])]
        while waiting:
            one = waiting.pop()
            yield one
            if one not in self.boxes:
                waiting += reversed(self.tree.below[one])

    def name(self, key: str) -> str:
        """Return the title of a box, or the beginning of what it says; empty if that is its number."""
        box = self.boxes[key]
        if box.own_numbers:
            return ""
        titles = (box.title, *(cell.title for cell in box.cells))
        words = next(filter(None, titles), "") or " + ".join(cell.text for cell in box.cells)
        return words if len(words) <= LETTERS else f"{words[:LETTERS].rpartition(' ')[0] or words[:LETTERS]}…"

    def _links(self, piece: Piece) -> Iterator[Arrow]:
        """Yield the lines from and to closed panels, each once."""
        closed = frozenset(piece.closed)
        if not closed:
            return
        found: dict[tuple[str, Anchor, ArrowKind], list[Arrow]] = defaultdict(list)
        for arrow in self.scene.arrows:
            source, target = (self._stand_in(key, piece, closed) for key in self._ends(arrow))
            if arrow.kind not in LINKS or not source or not target or source == target:
                continue
            if not closed.isdisjoint((source, target)):
                kind = ArrowKind.SUPPORT if arrow.kind is ArrowKind.INFERENCE else arrow.kind
                found[source, Anchor(target, "" if target in closed else arrow.target.cell), kind].append(arrow)
        for number, ((source, end, means), arrows) in enumerate(found.items(), 1):
            start = Anchor(source, "" if source in closed else arrows[0].source.cell)
            bare = Arrow(f"p{number}", means, self._meaning(arrows[0], source, end.place), start, end)
            line = worded(bare, self.scene.words)
            yield self._aimed(line, arrows) if end.place in closed else line

    def _aimed(self, line: Arrow, arrows: Iterable[Arrow]) -> Arrow:
        """Return a line to a closed panel whose word says what it means in there: that may be an objection."""
        numbers = dict.fromkeys(self.scene.numbers.get(self._ends(arrow)[1], "") for arrow in arrows)
        known = [*filter(None, numbers)]
        return evolve(line, word=f"{line.word} {', '.join(known)}") if line.word and 0 < len(known) <= NUMBERS else line

    def _stand_in(self, key: str, piece: Piece, closed: frozenset[str]) -> str:
        """Return what stands for a box in a part: itself, or a closed panel; empty if nothing does."""
        if key in piece.boxes:
            return key
        return next((frame for frame in self._around[key] if frame in closed), "")

    def _meaning(self, arrow: Arrow, source: str, target: str) -> Meaning:
        one, other = (self._place(key) for key in (source, target))
        return arrow.ref if one is None or other is None else Link(one, other, LINKS[arrow.kind])

    def _place(self, key: str) -> Place | None:
        if key in self.frames:
            return GroupRef(self.frames[key].group)
        ref = self.boxes[key].ref
        return None if isinstance(ref, Stub) else ref

    def references(self, pieces: Sequence[Piece], names: Sequence[Name]) -> Sequence[Sequence[Reference]]:
        """Return the references of each of *pieces*, which together are the whole map."""
        home = self.home(pieces)
        found: list[Sequence[Reference]] = []
        for number, piece in enumerate(pieces):
            crossing: dict[_Crossing, list[tuple[Arrow, str]]] = defaultdict(list)
            for key in (box.key for box in self.scene.boxes if box.key in piece.boxes and home[box.key] == number):
                for arrow, out in self._crossing(key, pieces, home):
                    if self.brief and self._stand_in(self._ends(arrow)[out], piece, frozenset(piece.closed)):
                        continue  # the line of a closed panel tells it
                    here, there = self._key_at(arrow, out=out), self._key_at(arrow, out=not out)
                    part = home[self._ends(arrow)[out]]
                    crossing[_Crossing(here, arrow.kind, out, part)].append((arrow, there))
            told = (self._reference(one, names[one.part], pairs) for one, pairs in crossing.items())
            found.append([*self._leads(number, pieces, home, names), *told])
        return found

    def guessed(self, piece: Piece) -> Sequence[Reference]:
        """Return the references that *piece* would have, with places of the usual length."""
        rest = Piece((PAGE,), frozenset(self.boxes) - piece.boxes)
        words = self.scene.words
        name = Name("", "", words.say("parts.page", n=99), words.say("parts.page.where", n=99))
        leads = (self._lead(key, f"↓ {self._more(key)}", name.where, 1) for key in piece.closed)
        return [*leads, *self.references([piece, rest], [name, name])[0]]

    def _crossing(self, key: str, pieces: Sequence[Piece], home: Mapping[str, int]) -> Iterator[tuple[Arrow, bool]]:
        """Yield the lines of a box whose other end no part shows beside it, and whether they start at the box."""
        for arrow in self._arrows.get(key, ()):
            ends = self._ends(arrow)
            if not any(pieces[home[end]].boxes.issuperset(ends) for end in ends):
                yield arrow, ends[0] == key

    def _key_at(self, arrow: Arrow, *, out: bool) -> str:
        """Return the key of the box or cell at the start of a line if *out*, else at its end."""
        anchor = arrow.source if out else arrow.target
        place = self._steps.get(anchor.place, anchor.place)
        box = self.boxes[place]
        return anchor.cell or (box.cells[0].key if box.plain and box.cells else place)

    def _reference(self, one: _Crossing, name: Name, pairs: Sequence[tuple[Arrow, str]]) -> Reference:
        there = list(dict.fromkeys(key for _, key in pairs))
        sign = BOTH if one.kind in MUTUAL else OUT if one.out else IN
        numbers = [self.scene.numbers.get(key, "") for key in there]
        shown = ", ".join(numbers[:NUMBERS]) + (" …" if len(numbers) > NUMBERS else "")
        title = self._titles[there[0]] if len(there) == 1 else ""
        text = f"{sign} {chip(pairs[0][0], self.scene.words, shown, incoming=not one.out)}"
        return Reference(pairs[0][0], one.here, there[0], str(one.part), text, title, f"({name.place})")

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for box in self.scene.boxes:
            found[box.key] = self.name(box.key)
            found |= {cell.key: cell.title or self.name(box.key) for cell in box.cells}
        return found

    def _leads(
        self, number: int, pieces: Sequence[Piece], home: Mapping[str, int], names: Sequence[Name]
    ) -> Iterator[Reference]:
        """Yield what leads from closed panels and cut boxes to their own parts, and back from a head."""
        piece = pieces[number]
        found: dict[str, list[int]] = defaultdict(list)
        for part, other in enumerate(pieces):
            for root in other.roots if part != number else ():
                if root in piece.closed or (root in other.heads and home.get(root) == number):
                    found[root].append(part)
        for root, parts in found.items():
            yield self._lead(root, f"↓ {self._more(root)}", self._where([names[part] for part in parts]), parts[0])
        for head in sorted(piece.heads):
            if home[head] != number:
                short = self.brief and not self.boxes[head].plain
                key = "parts.whole" if short else "parts.also"
                also = self.scene.words.say(key, where=names[home[head]].where)
                yield self._lead(head, f"↑ {also}", "", home[head])

    def _where(self, names: Sequence[Name]) -> str:
        """Return where several parts are, in a sentence."""
        pages = sorted(name.page for name in names)
        if len(pages) == 1 or not self.word:
            return names[0].where
        return self.scene.words.say(f"parts.{self.word}s.where", n=spans(pages))

    def _more(self, root: str) -> str:
        return self.scene.words.several("count.box", sum(key in self.boxes for key in self.tree.standing(root)))

    def _lead(self, key: str, text: str, where: str, part: int) -> Reference:
        here = key if key in self.frames else self._own_cell(key)
        arrow = Arrow(f"to {part}", ArrowKind.FOLDED, ClaimRef(""), Anchor(key), Anchor(key))
        return Reference(arrow, here, here, str(part), text, "", where)

    def _own_cell(self, key: str) -> str:
        box = self.boxes[key]
        return box.cells[0].key if box.plain and box.cells else key


def spans(numbers: Sequence[int]) -> str:
    """Return ascending numbers with neighbours as one span, such as ``3–5, 8``."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in found)


def _whole(ref: Thing) -> Thing:
    return ArgumentRef(ref.argument) if isinstance(ref, InferenceRef) else ref
