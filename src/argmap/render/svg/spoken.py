"""Texts of boxes, premises and lines for screen readers and tooltips.

One text is both accessible name and tooltip, so that nothing is read out twice: what a box is and says, then its
relations in both directions, then its group.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import frozen

from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.union import Fate
from argmap.render.outline import outline
from argmap.render.scene import Anchor, Arrow, ArrowKind, Badge, Box, BoxKind, Cell, Image, Scene
from argmap.render.svg.meaning import between, called, whole

#: Maximum length of names in relations, and of main claims in the summary, code points.
SHORT, LONG = 60, 300
#: Maximum names for each kind of relation.
MANY = 6
#: Characters that override the direction of text after them.
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")

#: Words for the start and the end of each kind of line.
SAID = {
    "inference": ("supports", "supported by"),
    "support": ("supports", "supported by"),
    "entailment": ("entails", "entailed by"),
    "objection": ("opposes", "opposed by"),
    "concession": ("granted objection to", "granted objection"),
    "rebuttal": ("rebuts", "rebutted by"),
    "undercut": ("undercuts", "undercut by"),
    "contrary": ("contrary to", "contrary to"),
    "contradiction": ("contradicts", "contradicts"),
    "same": ("same claim as in", "also shown in"),
    "folded": ("folded below", "more below"),
}
#: Words for lines with a more precise word beside them.
WORDS = {"rebuts": ("rebuts", "rebutted by"), "undermines": ("undermines", "undermined by")}
#: Words before those of changed lines, and signs before the word beside them.
FATES = {Fate.ADDED: "newly ", Fate.REMOVED: "no longer ", Fate.CHANGED: "changed: "}
MARKS = "+–~ "
#: Text after the title of a changed group.
FRAMES: Mapping[Fate, str] = {fate: f" ({fate.value})" for fate in Fate if fate is not Fate.KEPT}
#: Words for a line from a premise to a step's node.
PREMISE = ("premise of", "from")


@frozen
class Link:
    """Represent a relation between two boxes or cells, however it is drawn."""

    #: Key of the source.
    source: str
    #: Key of the target.
    target: str
    #: Words for source and target.
    words: tuple[str, str]
    #: Key of the line, or of the box between.
    key: str
    #: The line.
    arrow: Arrow


@frozen
class Spoken:
    """Generate the texts for a scene."""

    #: The scene.
    scene: Scene

    def box(self, box: Box) -> str:
        """Return the text of a box."""
        if box.key in self._between:
            return self._said_by.get(box.key, _plain(box.summary))
        main = ("main claim of the map",) if box.main else ()
        group = self._groups.get(box.frame, "")
        images = _imaged(box.cells[0].images if box.plain else box.images)
        last = (_marked(box.cells[0].badge if box.plain else box.badge), images, f"Group: {group}" if group else "")
        return _joined(box.summary, (*main, *self._related(box.key)), last)

    def premise(self, box: Box, cell: Cell, number: int) -> str:
        """Return the text of the premise with this number in *box*."""
        place = f"premise {cell.mark.strip('()') or number} of {self.names[box.key]}"
        ends = _listed(self._conclusions.get(box.key, ()))
        linked = "supports" if len(box.cells) == 1 else "supports, together with the other premises"
        said = f"{place}, {linked}: {ends}" if ends else place
        return _joined(cell.summary, (said, *self._related(cell.key)), (_marked(cell.badge), _imaged(cell.images)))

    def line(self, arrow: Arrow) -> str:
        """Return the text of a line."""
        node = next((end.place for end in (arrow.source, arrow.target) if end.place in self._between), "")
        return self._said_by.get(node or arrow.key, "")

    @property
    def summary(self) -> str:
        """Return the text of the whole picture."""
        boxes, lines = len(self.scene.boxes), len(self.scene.arrows)
        size = f"An argument map of {_counted(boxes, 'box', 'boxes')} and {_counted(lines, 'line', 'lines')}."
        mains = [_short(self._words(box.cells[0]), LONG) for box in self.scene.boxes if box.main]
        said = f"{'Main claim' if len(mains) == 1 else 'Main claims'}: {_listed(mains)}." if mains else ""
        return _plain(" ".join(filter(None, (size, self.scene.left_out, said))))

    @property
    def outline(self) -> str:
        """Return the map as an outline, for readers who do not see the picture."""
        return f"{self.summary}\n\n{TURNS.sub('', outline(self.scene.map, self.scene.fates))}"

    def _words(self, cell: Cell) -> str:
        claims = self._claims
        return claims.get(cell.ref.title, "") if isinstance(cell.ref, ClaimRef) and claims else cell.text or cell.title

    @cached_property
    def _claims(self) -> Mapping[str, str]:
        return {claim.title: claim.words for claim in self.scene.map.claims}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Return the names of boxes and cells in other texts, by key."""
        names = called(self.scene.map)
        untitled = {argument.title for argument in self.scene.map.arguments if argument.untitled}
        found: dict[str, str] = {}
        for box in self.scene.boxes:
            cells = {cell.key: names.get(cell.ref, cell.title or cell.text) for cell in box.cells}
            found |= {key: _short(name) for key, name in cells.items()}
            ref = whole(box.ref)
            first = next((found[cell.key] for cell in box.cells), "")
            name = _short(names[ref]) if ref in names else first
            found[box.key] = f"“{name}”" if isinstance(ref, ArgumentRef) and ref.title in untitled else name
        return found | {junction: found[box] for junction, box in self._junctions.items()}

    @cached_property
    def _junctions(self) -> Mapping[str, str]:
        return {arrow.junction: arrow.source.place for arrow in self.scene.arrows if arrow.junction}

    @cached_property
    def _groups(self) -> Mapping[str, str]:
        frames = self.scene.frames
        return {frame.key: f"{_plain(frame.title)}{FRAMES.get(frame.fate, '')}" for frame in frames}

    @cached_property
    def _between(self) -> frozenset[str]:
        return frozenset(between(self.scene))

    def _key(self, end: Anchor) -> str:
        return self._junctions.get(end.place, end.cell or end.place)

    @cached_property
    def links(self) -> Sequence[Link]:
        """Return the relations between boxes and cells."""
        steps = {box.key for box in self.scene.boxes if box.kind is BoxKind.STEP}
        found: list[Link] = []
        ends: defaultdict[str, list[tuple[str, Arrow]]] = defaultdict(list)
        for arrow in self.scene.arrows:
            source, target = self._key(arrow.source), self._key(arrow.target)
            if source in self._between:
                ends[source].append((target, arrow))
            elif target in self._between:
                ends[target].insert(0, (source, arrow))
            else:
                words = PREMISE if arrow.kind is ArrowKind.INFERENCE and target in steps else _said(arrow)
                found.append(Link(source, target, words, arrow.key, arrow))
        pairs = ((key, both[0][0], both[-1]) for key, both in ends.items())
        return (*found, *(Link(one, other, _said(arrow), key, arrow) for key, one, (other, arrow) in pairs))

    @cached_property
    def _said_by(self) -> Mapping[str, str]:
        """Return what is said by each line, and by each box between two others."""
        names = self.names
        return {link.key: _plain(f"{names[link.source]} {link.words[0]}: {names[link.target]}") for link in self.links}

    @cached_property
    def _conclusions(self) -> Mapping[str, Sequence[str]]:
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for link in sorted(self.links, key=lambda link: link.arrow.fate is Fate.REMOVED):
            former = link.arrow.fate is Fate.REMOVED and link.source in found
            if link.arrow.kind is ArrowKind.INFERENCE and not former:
                found[link.source][self.names[link.target]] = None
        return {key: tuple(names) for key, names in found.items()}

    def _related(self, key: str) -> Iterator[str]:
        for word, others in self._relations.get(key, {}).items():
            yield f"{word}: {_listed(tuple(others))}"

    @cached_property
    def _relations(self) -> Mapping[str, Mapping[str, Mapping[str, None]]]:
        """Return what each box and cell has to do with which others: first what it does, then what is done to it."""
        found: defaultdict[str, defaultdict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
        for link in self.links:
            if link.source not in self._concluding or link.arrow.kind is not ArrowKind.INFERENCE:
                found[link.source][link.words[0]][self._other(link, link.target, link.arrow.target)] = None
        for link in self.links:
            found[link.target][link.words[1]][self._other(link, link.source, link.arrow.source)] = None
        return found

    @cached_property
    def _concluding(self) -> frozenset[str]:
        """Return the boxes of steps, whose summary says what for."""
        refs = (box.key for box in self.scene.boxes if isinstance(box.ref, InferenceRef))
        return frozenset(refs) - self._between

    def _other(self, link: Link, key: str, end: Anchor) -> str:
        return self.names[end.place if link.arrow.kind is ArrowKind.SAME else key]


def _said(arrow: Arrow) -> tuple[str, str]:
    one, other = WORDS.get(arrow.word.lstrip(MARKS), SAID[arrow.kind.value])
    before = FATES.get(arrow.fate, "")
    return f"{before}{one}", f"{before}{other}"


def _listed(names: Sequence[str]) -> str:
    first = "; ".join(names[:MANY])
    return f"{first}; and {len(names) - MANY} more" if len(names) > MANY else first


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _short(text: str, most: int = SHORT) -> str:
    words = " ".join(text[: 4 * most].split())
    return f"{words[:most].rstrip()}…" if len(words) > most else words.rstrip(".")


def _plain(text: str) -> str:
    return " ".join(TURNS.sub("", text).split())


def _marked(badge: Badge) -> str:
    """Return in which categories something is, if colours and letters tell of them."""
    if badge.fate is not Fate.KEPT:
        return f"{badge.fate.value.capitalize()}{_plain(badge.text).removeprefix(badge.fate.value).rstrip('.')}."
    return f"Marked: {_plain(badge.text)}" if badge.text else ""


def _imaged(images: Iterable[Image]) -> str:
    """Return the names of the images in a box."""
    names = ", ".join(_plain(image.name) for image in images)
    return f"With an image: {names}" if names else ""


def _joined(summary: str, said: Iterable[str], last: Iterable[str]) -> str:
    sentences = " ".join(f"{words[:1].upper()}{words[1:].rstrip('.')}." for words in map(_plain, said))
    return "\n".join(filter(None, (_plain(summary), sentences, *last)))
