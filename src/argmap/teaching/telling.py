"""Headings and speaker notes for boxes and lines, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import frozen

from argmap.language import Language
from argmap.model.argument import Argument
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.render.marking import tidy
from argmap.render.ranks import reading_order
from argmap.render.scene import Arrow, ArrowKind, Box, BoxKind, Scene, Stance, Thing
from argmap.teaching.language import told
from argmap.teaching.lesson import words
from argmap.teaching.slide import Note
from argmap.teaching.task import say
from argmap.teaching.ways import quoted

#: Keys of roles that are not named on slides only.
ROLES = {
    Stance.NEUTRAL: "claim",
    Stance.SUPPORT: "reason",
    Stance.CONCESSION: "granted",
    Stance.EXPLANATION: "explanation",
}
#: Longest text in a heading or a list, characters.
SHORT = 70


def short(text: str, most: int = SHORT) -> str:
    """Return *text* on one line, shortened to about *most* characters.

    >>> short("A town should build what its people ask for.", 20)
    'A town should build…'
    """
    said = tidy(text)[0]
    if len(said) <= most:
        return said
    kept = said[:most]
    return f"{kept.rpartition(' ')[0] or kept}…"


@frozen(slots=False)
class Telling:
    """Describe boxes and lines of a scene."""

    #: The scene, with its labels in the language.
    scene: Scene
    #: The map that the scene shows.
    map: ArgumentMap
    #: The language of headings and notes.
    language: Language

    def say(self, key: str, **values: str | int) -> str:
        """Return the words for *key*."""
        return told(say(key, **values), self.language)

    @cached_property
    def boxes(self) -> Mapping[str, Box]:
        """Return the boxes by their keys."""
        return {box.key: box for box in self.scene.boxes}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Return the position of each box in reading order."""
        return reading_order(self.scene)

    @cached_property
    def _steps(self) -> Mapping[str, Arrow]:
        """Return the lines on which other lines end, by key of the junction."""
        return {arrow.junction: arrow for arrow in self.scene.arrows if arrow.junction}

    def in_order(self, keys: Iterable[str]) -> list[Box]:
        """Return the boxes with these *keys* in reading order."""
        return [self.boxes[key] for key in sorted(keys, key=self.order.__getitem__)]

    @property
    def told(self) -> dict[str, str]:
        """Return descriptions of boxes and lines for screen readers, by key."""
        boxes = {box.key: self.entitled(box) for box in self.scene.boxes}
        return boxes | {arrow.key: self._line(arrow) for arrow in self.scene.arrows}

    def role(self, box: Box) -> str:
        """Return the role of *box* in a word or two."""
        if box.main:
            return self.say("main")
        if box.kind is BoxKind.GROUP:
            return ""
        if box.kind in {BoxKind.STEP, BoxKind.CONFLICT}:
            return self.say("step")
        return self.say(ROLES.get(box.stance, f"slides.{box.stance.value}"))

    def name(self, box: Box) -> str:
        """Return the title of *box*, or else its text, shortened."""
        titles = (box.title, *(cell.title for cell in box.cells))
        return quoted(
            short(next(filter(None, titles), "") or " + ".join(filter(None, (cell.text for cell in box.cells))))
        )

    def entitled(self, box: Box) -> str:
        """Return role and name of *box*."""
        role, name = self.role(box), self.name(box)
        return self.language.labelled(role, name) if role and name else role or name

    def heading(self, new: Sequence[Box]) -> str:
        """Return the heading of a slide that adds *new* boxes."""
        shown = [box for box in new if box.kind not in {BoxKind.STEP, BoxKind.CONFLICT}] or new
        if len(shown) == 1:
            return self.entitled(shown[0])
        return self.say("slides.new", n=len(shown))

    def notes(self, new: Sequence[Box], lines: Sequence[Arrow]) -> Iterator[Note]:
        """Yield notes on *new* boxes and *lines*: full text, speaker, source."""
        for box in new:
            yield from self._step(box) if box.kind is BoxKind.REASON else self._plain(box)
        for arrow in lines:
            if said := self._line(arrow):
                yield Note(self.say("slides.line"), said)

    def _plain(self, box: Box) -> Iterator[Note]:
        for cell in box.cells:
            yield from self._thing(self.role(box) or self.name(box), cell.ref, cell.text)

    def _step(self, box: Box) -> Iterator[Note]:
        found = self._found(box.ref)
        said = " – ".join(filter(None, (box.title, found.gist if isinstance(found, Argument) else "", box.note)))
        yield Note(self.role(box), said or self.say("slides.linked", n=len(box.cells)))
        if isinstance(found, Argument):
            yield from self._said(found)
        for cell in box.cells:
            yield from self._thing(self.say("premise"), cell.ref, cell.text, implicit=cell.implicit)

    def _thing(self, label: str, ref: Thing, text: str, *, implicit: bool = False) -> Iterator[Note]:
        """Yield notes for a claim or an argument: its text, speaker and sources."""
        found = self._found(ref)
        if found is None:
            if text:
                yield Note(label, text)
            return
        said = words(found)
        yield Note(label, said if found.untitled or found.title == said else f"[{found.title}] {said}")
        if implicit or getattr(found, "implicit", False):
            yield Note(self.say("slides.implicit"), self.say("slides.implicit.said"))
        yield from self._said(found)

    def _found(self, ref: Thing) -> Claim | Argument | None:
        match ref:
            case ClaimRef(title):
                return self.map.claim(title)
            case ArgumentRef(title):
                return self.map.argument(title)
            case InferenceRef(argument=title):
                return self.map.argument(title)
            case _:
                return None

    def _said(self, thing: Claim | Argument) -> Iterator[Note]:
        if thing.by:
            yield Note(self.say("by"), thing.by)
        for citation in thing.sources:
            if said := self.place(citation):
                yield Note(self.say("cited"), said)

    def place(self, citation: Citation) -> str:
        """Return reference, paragraph and quotation of *citation* in words."""
        paragraph = self.say("paragraph", n=citation.paragraph) if citation.paragraph else ""
        where = ", ".join(filter(None, (citation.ref, paragraph)))
        quote = self.say("quoted", text=citation.quote) if citation.quote else ""
        return self.language.labelled(where, quote) if where and quote else where or quote

    def _line(self, arrow: Arrow) -> str:
        """Return a sentence that describes a line; empty if it joins a claim to itself."""
        source, target = self._end(arrow.source.place, arrow.source.cell), self._end(*self._aim(arrow))
        if not source or not target or arrow.kind is ArrowKind.SAME:
            return ""
        word = arrow.word or self.say("line.support" if arrow.kind is ArrowKind.INFERENCE else arrow.phrase)
        return f"{self.say('quoted', text=source)} {word} {self.say('quoted', text=target)}"

    def _aim(self, arrow: Arrow) -> tuple[str, str]:
        """Return the box and cell at the end of a line; for a step, those at the start of the step."""
        step = self._steps.get(arrow.target.place)
        return step.source.place if step else arrow.target.place, arrow.target.cell

    def _end(self, place: str, cell: str) -> str:
        box = self.boxes.get(place)
        if box is None:
            return ""
        named = next((one for one in box.cells if one.key == cell), None)
        return quoted(short(named.title or named.text)) if named else self.name(box)
