"""Marks of what was added, removed and changed, in a scene of two maps.

Each mark has three forms: a badge with a sign, a thick or dotted border, and words for screen readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, frozen

from argmap.model.dialectic import edges
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import Counterpoint, Relation, Support
from argmap.model.selection import Selected
from argmap.model.stubs import GroupRef, Link, count_words
from argmap.model.union import Fate, Fated, PremiseRef, Trace, Union
from argmap.render.lines import step_line
from argmap.render.passing import Passing, wording
from argmap.render.scene import (
    Anchor,
    Arrow,
    ArrowKind,
    Badge,
    Box,
    BoxKind,
    Cell,
    Entry,
    Frame,
    Scene,
    Shape,
    Thing,
    legible,
)
from argmap.render.svg.meaning import between
from argmap.render.theme import Theme

#: Sign of each fate; more fonts have an en dash than a minus sign.
SIGNS: Mapping[Fate, str] = {Fate.ADDED: "+", Fate.REMOVED: "–", Fate.CHANGED: "~"}
#: Palette colour behind the sign.
SHADES: Mapping[Fate, int] = {Fate.ADDED: 0, Fate.CHANGED: 6}
#: Key of the note on a claim that is no longer a premise, where it has no other place.
STILL = "changed.home"
#: Fates of things that are only in one of the maps.
WHOLE = frozenset({Fate.ADDED, Fate.REMOVED})
#: Boxes that stand for steps and relations.
BRIDGES = frozenset({BoxKind.REASON, BoxKind.STEP, BoxKind.CONFLICT})


def compared(scene: Scene, later: Scene, both: Union, theme: Theme) -> Scene:
    """Return *scene* with marks on what has changed, and their legend.

    Args:
        scene: The scene of both maps as one.
        later: The scene of the later map in the same notation, which sets stances of what remains.
        both: Both maps.
        theme: The theme whose palette is used.
    """
    boxes = {box.ref: box for box in later.boxes if box.kind in {BoxKind.CLAIM, BoxKind.ARGUMENT}}
    lines = {_relation(arrow, both): arrow for arrow in later.arrows}
    present = evolve(
        scene,
        boxes=tuple(_presently(box, boxes.get(box.ref)) for box in scene.boxes),
        arrows=tuple(
            _still(arrow, lines.get(arrow.ref) if isinstance(arrow.ref, Support | Counterpoint) else None)
            for arrow in scene.arrows
        ),
    )
    return _Marks(present, both, theme, Passing(both, scene.words)).marked()


def _relation(arrow: Arrow, both: Union) -> Relation | None:
    """Return the relation of a line of the later map by its name in the union; None if it stands for none."""
    return both.now(arrow.ref) if isinstance(arrow.ref, Support | Counterpoint) else None


def _presently(box: Box, later: Box | None) -> Box:
    same = later and later.kind is box.kind
    return evolve(box, stance=later.stance, main=later.main) if later and same else box


def _still(arrow: Arrow, later: Arrow | None) -> Arrow:
    return evolve(arrow, kind=later.kind, word=later.word, sense=later.sense) if later else arrow


@frozen
class _Marks:
    """Represent a scene, and what became of things."""

    scene: Scene
    both: Union
    theme: Theme
    passing: Passing

    def marked(self) -> Scene:
        """Return the scene with marks."""
        scene, boxes, arrows = self.scene, self.boxes, tuple(self.arrows)
        frames = tuple(map(self._frame, scene.frames))
        key = tuple(self._entry(entry) for entry in scene.key)
        untold = [thing for thing in self.both.traces if thing not in self._told]
        left_out = " ".join(filter(None, (scene.left_out, self._hidden(), self.passing.besides(untold))))
        legend = (*scene.legend, *self._legend())
        fates = {thing: self._word(thing) for thing in self.both.traces}
        return evolve(
            scene, boxes=boxes, arrows=arrows, frames=frames, key=key, legend=legend, left_out=left_out, fates=fates
        )

    def _hidden(self) -> str:
        words, count = self.scene.words, self.both.left_out
        return words.say("not-shown", what=count_words(count, words)) if count else ""

    def _legend(self) -> Iterator[Entry]:
        fates = {trace.fate for trace in self.both.traces.values()}
        for fate, sign in SIGNS.items():
            if fate in fates:
                yield Entry(sign, self.scene.words.say(f"legend.{fate.value}"), self._shade(fate), fate=fate)

    def _word(self, thing: Fated) -> str:
        trace = self.both.trace(thing)
        return self.passing.sentence(trace.fate, self.passing.notes(trace, wordings=True))

    def _shade(self, fate: Fate) -> str:
        if fate is Fate.REMOVED:
            return self.theme.faint
        return self.theme.palette[SHADES[fate] % len(self.theme.palette)]

    def _badge(self, fate: Fate, said: Iterable[str], kept: Badge) -> Badge:
        if fate is Fate.KEPT:
            return kept
        return Badge(SIGNS[fate], self._shade(fate), self.passing.sentence(fate, said), fate)

    def _refs(self, ref: Thing) -> tuple[Fated, ...]:
        """Return what a box of *ref* tells of: the last step of its argument, too."""
        match ref:
            case ClaimRef():
                return (ref,)
            case ArgumentRef(title):
                return (ref, *self._inside(title))
            case InferenceRef(title, index):
                last = index == len(self.both.map.argument(title).inferences) - 1
                return (ref, ArgumentRef(title)) if last else (ref,)
        return ()

    def _inside(self, title: str) -> Iterator[Fated]:
        for index, inference in enumerate(self.both.map.argument(title).inferences):
            step = InferenceRef(title, index)
            yield step
            yield from (PremiseRef(step, i) for i in range(len(inference.premises)))

    @cached_property
    def _told(self) -> frozenset[Fated]:
        """Return all that the scene has a part for."""
        found: list[Fated] = []
        for box in self.scene.boxes:
            if box.key not in self._between:
                found += self._refs(box.ref) if box.shape is not Shape.JOINED else self._refs(box.ref)[:1]
            if box.kind is BoxKind.REASON:
                found += [cell.ref for cell in box.cells if isinstance(cell.ref, ClaimRef)]
                found += [PremiseRef(box.ref, i) for i in range(len(box.cells)) if isinstance(box.ref, InferenceRef)]
        for arrow in self.scene.arrows:
            found += [arrow.ref] if isinstance(arrow.ref, Support | Counterpoint) else []
            found += self._premises(arrow)
        found += [GroupRef(frame.group) for frame in self.scene.frames]
        drawn = {_wholes(ref) for ref in found if isinstance(ref, Support | Counterpoint)}
        found += [ref for ref in self.both.traces if isinstance(ref, Support | Counterpoint) and _wholes(ref) in drawn]
        return frozenset(found)

    @cached_property
    def _between(self) -> Mapping[str, Relation]:
        return between(self.scene)

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """Return the boxes with their marks."""
        return tuple(map(self._box, self.scene.boxes))

    def _box(self, box: Box) -> Box:
        refs = (self._between[box.key],) if box.key in self._between else self._refs(box.ref)
        traces = [self.both.trace(ref) for ref in refs]
        fate, said = _together(traces), [note for trace in traces for note in self.passing.notes(trace)]
        if not box.plain:
            note = " · ".join(filter(None, (box.note, *said))) if box.shape is Shape.ROUND else box.note
            cells = tuple(self._premise(box, cell, i, fate) for i, cell in enumerate(box.cells))
            badge = self._badge(fate, said, box.badge) if box.shape is Shape.ROUND else Badge()
            return evolve(box, cells=cells, fate=fate, badge=badge, note=note)
        inside = (
            tuple(self.passing.counted(traces[1:])) if box.kind is BoxKind.ARGUMENT and fate is Fate.CHANGED else ()
        )
        cell = self._cell(box.cells[0], traces, fate, inside, round_=box.shape is Shape.ROUND)
        return evolve(box, cells=(cell,), fate=fate)

    def _premise(self, box: Box, cell: Cell, index: int, whole: Fate) -> Cell:
        step = PremiseRef(box.ref, index) if isinstance(box.ref, InferenceRef) else None
        traces = [self.both.trace(step), self.both.trace(cell.ref)] if step and isinstance(cell.ref, ClaimRef) else []
        telling = sorted(traces, key=lambda trace: trace.fate not in WHOLE)
        fate = Fate.REMOVED if whole is Fate.REMOVED and cell.again else _together(telling)
        shown = self._cell(cell, traces, fate, round_=box.shape is Shape.ROUND)
        if fate is Fate.REMOVED and not cell.again and traces[-1].fate is not Fate.REMOVED:
            said = (self.scene.words.say(STILL), *self.passing.notes(traces[-1], wordings=True))
            shown = evolve(shown, badge=self._badge(fate, said, Badge()), note=self._noted(box, cell, said))
        implied = fate is whole and fate in WHOLE and box.shape is Shape.ROUND
        return evolve(shown, badge=Badge(text=shown.badge.text, fate=fate)) if implied else shown

    @staticmethod
    def _noted(box: Box, cell: Cell, said: Iterable[str]) -> str:
        return " · ".join(filter(None, (cell.note, *said))) if box.shape is Shape.ROUND else cell.note

    def _cell(self, cell: Cell, traces: Sequence[Trace], fate: Fate, more: Sequence[str] = (), *, round_: bool) -> Cell:
        """Return *cell* with its mark; *more* is said of it besides."""
        if fate is Fate.REMOVED:
            return evolve(cell, fate=fate, badge=self._badge(fate, (), cell.badge))
        notes = self.passing.notes
        said = [*more, *(note for trace in traces for note in notes(trace))]
        every = [*more, *(note for trace in traces for note in notes(trace, wordings=True))]
        was = next(filter(any, map(wording, traces)), ("", ""))
        if legible(was[1]) != cell.text or not round_:
            was = ("", "")
        note = " · ".join(filter(None, (cell.note, *(said if was[0] else every)))) if round_ else cell.note
        return evolve(cell, fate=fate, badge=self._badge(fate, every, cell.badge), was=was[0], note=note)

    def _frame(self, frame: Frame) -> Frame:
        trace = self.both.trace(GroupRef(frame.group))
        if trace.fate is Fate.KEPT:
            return frame
        said = ", ".join(self.passing.notes(trace))
        title = f"{SIGNS[trace.fate]} {frame.title}{f' ({said})' if said else ''}"
        return evolve(frame, fate=trace.fate, told=title)

    def _entry(self, entry: Entry) -> Entry:
        """Return an entry of the key with what became of its sentence."""
        trace = self.both.trace(self._numbered.get(entry.mark))
        if trace.fate is Fate.KEPT or entry.mark not in self._numbered:
            return entry
        was = wording(trace)
        said = ", ".join(self.passing.notes(trace))
        more = f" ({said})" if said else ""
        before = f"{was[0]}{more}" if was[0] and legible(was[1]) == entry.text else ""
        mark = f"{SIGNS[trace.fate]} {entry.mark}"
        return evolve(entry, mark=mark, text=f"{entry.text}{more}", fate=trace.fate, was=before)

    @cached_property
    def _numbered(self) -> Mapping[str, Fated]:
        """Return what the numbers of the key stand for."""
        boxes = (box for box in self.scene.boxes if box.shape in {Shape.CIRCLE, Shape.JOINED})
        return {cell.text: cell.ref for box in boxes for cell in box.cells if isinstance(cell.ref, End)}

    @property
    def arrows(self) -> Iterator[Arrow]:
        """Yield the lines with their marks, and those of steps to what they concluded before."""
        for arrow in self.scene.arrows:
            if arrow.kind is not ArrowKind.SAME or arrow.source.cell not in self._repeated:
                yield self._arrow(arrow, self._fate(arrow))
        yield from self._former()

    @cached_property
    def _repeated(self) -> frozenset[str]:
        """Return the premises of what is gone that are at home elsewhere: a line that says so would only distract."""
        return frozenset(
            cell.key for box in self.boxes for cell in box.cells if cell.again and cell.fate is Fate.REMOVED
        )

    def _arrow(self, arrow: Arrow, fate: Fate) -> Arrow:
        if fate is Fate.KEPT:
            return arrow
        return evolve(arrow, fate=fate, word=f"{SIGNS[fate]} {arrow.word}".strip() if self._signed(arrow, fate) else "")

    def _signed(self, arrow: Arrow, fate: Fate) -> bool:
        """Return whether a line needs a sign: those of boxes that stand for steps and relations bear it themselves."""
        ends = (self._by_key.get(end.place) for end in (arrow.source, arrow.target))
        marked = (box for box in ends if box and box.kind in BRIDGES and box.shape is not Shape.JOINED)
        return bool(arrow.word) or not any(box.fate is fate for box in marked)

    @cached_property
    def _by_key(self) -> Mapping[str, Box]:
        return {box.key: box for box in self.boxes}

    def _fate(self, arrow: Arrow) -> Fate:
        match arrow.ref:
            case Support() | Counterpoint():
                known = arrow.ref in self.both.traces or arrow.ref in self._relations
                return self.both.fate(arrow.ref) if known else self._edge(arrow.ref)
            case Link():
                return self._edge(arrow.ref)
            case InferenceRef():
                own = [fate for ref in self._premises(arrow) if (fate := self.both.fate(ref)) in WHOLE]
                step = self.both.trace(arrow.ref)
                if own or step.fate in WHOLE:
                    return own[0] if own else step.fate
                return Fate.ADDED if self._concluding(arrow) and _retargeted(step) else Fate.KEPT
        return Fate.KEPT

    @cached_property
    def _relations(self) -> frozenset[Relation]:
        return frozenset(self.both.map.relations)

    def _concluding(self, arrow: Arrow) -> bool:
        box = self._by_key.get(arrow.source.place)
        return box is not None and box.ref == arrow.ref

    def _premises(self, arrow: Arrow) -> list[Fated]:
        """Return the premises that a line from a claim to a step stands for."""
        box = self._kept.get(arrow.source.place)
        if not isinstance(arrow.ref, InferenceRef) or not box or not isinstance(box.ref, ClaimRef):
            return []
        premises = self.both.map.inference(arrow.ref).premises
        return [PremiseRef(arrow.ref, i) for i, premise in enumerate(premises) if premise.claim == box.ref.title]

    @cached_property
    def _kept(self) -> Mapping[str, Box]:
        return {box.key: box for box in self.scene.boxes}

    def _former(self) -> Iterator[Arrow]:
        """Yield lines from steps to what they no longer conclude."""
        places = {box.ref: Anchor(box.key) for box in self.scene.boxes}
        for box in self.scene.boxes:
            places |= {cell.ref: Anchor(box.key, cell.key) for cell in box.cells if not box.plain}
        for number, box in enumerate(self.boxes, 1):
            if isinstance(box.ref, InferenceRef) and box.key not in self._between:
                for ref in _retargeted(self.both.trace(box.ref)):
                    target = places.get(self.both.was(ref))
                    if target and target.place != box.key:
                        sign = SIGNS[Fate.REMOVED]
                        kind = step_line(explains=self.both.map.inference(box.ref).explains)
                        anchor = Anchor(box.key)
                        yield Arrow(f"w{number}", kind, box.ref, anchor, target, sign, fate=Fate.REMOVED)

    def _edge(self, relation: Relation | Link) -> Fate:
        """Return what became of a line that no single relation stands for."""
        was, now = relation in self._edges[0], relation in self._edges[1]
        return {(True, False): Fate.REMOVED, (False, True): Fate.ADDED}.get((was, now), Fate.KEPT)

    @cached_property
    def _edges(self) -> tuple[frozenset[Relation | Link], frozenset[Relation | Link]]:
        shown = [box.ref for box in self.scene.boxes]
        return _edges(self.both.before, shown), _edges(self.both.diff.after, shown)


def _edges(map: ArgumentMap, shown: Iterable[object]) -> frozenset[Relation | Link]:
    """Return what speaks for, against or explains what among the claims and arguments that are *shown*."""
    refs = tuple(shown)
    claims = tuple(ref.title for ref in refs if isinstance(ref, ClaimRef) and map.has_claim(ref.title))
    arguments = tuple(ref.title for ref in refs if isinstance(ref, ArgumentRef) and map.has_argument(ref.title))
    found = edges(map, Selected(claims, arguments))
    return frozenset(edge.meaning for edge in found)


def _wholes(relation: Relation) -> tuple[End, End]:
    """Return what a relation is between where arguments are drawn whole."""
    return whole(relation.source), whole(relation.target)


def _together(traces: Iterable[Trace]) -> Fate:
    """Return what became of something that several traces are of, the first one's before all."""
    fates = [trace.fate for trace in traces]
    if not fates or set(fates) == {Fate.KEPT}:
        return Fate.KEPT
    return fates[0] if fates[0] in WHOLE else Fate.CHANGED


def _retargeted(trace: Trace) -> list[ClaimRef]:
    """Return what a step no longer concludes, by its name in the earlier map."""
    return [ClaimRef(change.old) for change in trace.changes if change.attribute == "conclusion"]
