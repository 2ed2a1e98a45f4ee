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

from argmap.language import Language
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.union import Fate
from argmap.render.lines import STEPS
from argmap.render.outline import outline
from argmap.render.scene import Anchor, Arrow, ArrowKind, Badge, Box, BoxKind, Cell, Image, Scene, Stance
from argmap.render.svg.meaning import between, called, whole

#: Maximum length of names in relations, and of main claims in the summary, code points.
SHORT, LONG = 60, 300
#: Maximum names for each kind of relation.
MANY = 6
#: Characters that override the direction of text after them.
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")

#: Signs before the words of chips, which say nothing that these words do not.
SIGNS = "→←↔ "
#: Key of the words for a line from a premise to a step's node.
PREMISE = "line.premise"


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
        main = (self.words.say("main.said"),) if box.main else ()
        group = self._groups.get(box.frame, "")
        images = self._imaged(box.cells[0].images if box.plain else box.images)
        grouped = self.words.labelled(self.words.say("group"), group) if group else ""
        last = (self._marked(box.cells[0].badge if box.plain else box.badge), images, grouped)
        return _joined(box.summary, (*main, *self._related(box.key)), last)

    def premise(self, box: Box, cell: Cell, number: int) -> str:
        """Return the text of the premise with this number in *box*."""
        ends = self._listed(self._conclusions.get(box.key, ()))
        key = "said.premise.alone" if len(box.cells) == 1 else "said.premise.linked"
        key += ".explains" if box.stance is Stance.EXPLANATION else ""
        named = {"number": cell.mark.strip("()") or number, "name": self.names[box.key]}
        said = self.words.say(key, ends=ends, **named) if ends else self.words.say("said.premise", **named)
        last = (self._marked(cell.badge), self._imaged(cell.images))
        return _joined(cell.summary, (said, *self._related(cell.key)), last)

    def line(self, arrow: Arrow) -> str:
        """Return the text of a line."""
        node = next((end.place for end in (arrow.source, arrow.target) if end.place in self._between), "")
        return self._said_by.get(node or arrow.key, "")

    def chip(self, text: str) -> str:
        """Return the text of a link in place of a line."""
        return _plain(text).lstrip(SIGNS)

    @property
    def summary(self) -> str:
        """Return the text of the whole picture."""
        say = self.words.say
        boxes, lines = (say("count.box", n=len(self.scene.boxes)), say("count.line", n=len(self.scene.arrows)))
        size = say("said.map", boxes=boxes, lines=lines)
        mains = [_short(self._words(box.cells[0]), LONG) for box in self.scene.boxes if box.main]
        label = say("main" if len(mains) == 1 else "mains")
        said = f"{self.words.labelled(label, self._listed(mains))}." if mains else ""
        return _plain(" ".join(filter(None, (size, self.scene.left_out, said))))

    @property
    def outline(self) -> str:
        """Return the map as an outline, for readers who do not see the picture."""
        return f"{self.summary}\n\n{TURNS.sub('', outline(self.scene.map, self.scene.fates, self.scene.lang))}"

    @cached_property
    def words(self) -> Language:
        """Return the words of its language."""
        return self.scene.words

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
            quoted = isinstance(ref, ArgumentRef) and ref.title in untitled
            found[box.key] = self.words.say("quoted", text=name) if quoted else name
        return found | {junction: found[box] for junction, box in self._junctions.items()}

    @cached_property
    def _junctions(self) -> Mapping[str, str]:
        return {arrow.junction: arrow.source.place for arrow in self.scene.arrows if arrow.junction}

    @cached_property
    def _groups(self) -> Mapping[str, str]:
        return {frame.key: f"{_plain(frame.title)}{self._fate(frame.fate)}" for frame in self.scene.frames}

    def _fate(self, fate: Fate) -> str:
        """Return the text after the title of a group."""
        return f" ({self.words.say(f'fate.{fate.value}')})" if fate is not Fate.KEPT else ""

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
                premise = arrow.kind in STEPS and target in steps
                words = self._said(arrow, PREMISE if premise else "")
                found.append(Link(source, target, words, arrow.key, arrow))
        pairs = ((key, both[0][0], both[-1]) for key, both in ends.items())
        return (*found, *(Link(one, other, self._said(arrow), key, arrow) for key, one, (other, arrow) in pairs))

    @cached_property
    def _said_by(self) -> Mapping[str, str]:
        """Return what is said by each line, and by each box between two others."""
        names = self.names
        labelled = self.words.labelled
        return {
            link.key: _plain(labelled(f"{names[link.source]} {link.words[0]}", names[link.target]))
            for link in self.links
        }

    @cached_property
    def _conclusions(self) -> Mapping[str, Sequence[str]]:
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for link in sorted(self.links, key=lambda link: link.arrow.fate is Fate.REMOVED):
            former = link.arrow.fate is Fate.REMOVED and link.source in found
            if link.arrow.kind in STEPS and not former:
                found[link.source][self.names[link.target]] = None
        return {key: tuple(names) for key, names in found.items()}

    def _related(self, key: str) -> Iterator[str]:
        for word, others in self._relations.get(key, {}).items():
            yield self.words.labelled(word, self._listed(tuple(others)))

    @cached_property
    def _relations(self) -> Mapping[str, Mapping[str, Mapping[str, None]]]:
        """Return what each box and cell has to do with which others: first what it does, then what is done to it."""
        found: defaultdict[str, defaultdict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
        for link in self.links:
            if link.source not in self._concluding or link.arrow.kind not in STEPS:
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

    def _said(self, arrow: Arrow, key: str = "") -> tuple[str, str]:
        """Return the words for the start and the end of a line: those for *key*, if it is given."""
        key = key or ("line.support" if arrow.kind is ArrowKind.INFERENCE else arrow.phrase)
        one, other = self.words.outgoing(key), self.words.incoming(key)
        if arrow.fate is Fate.KEPT:
            return one, other
        fate = f"fate.line.{arrow.fate.value}"
        return self.words.say(fate, said=one), self.words.say(fate, said=other)

    def _listed(self, names: Sequence[str]) -> str:
        more = (self.words.say("more", n=len(names) - MANY),) if len(names) > MANY else ()
        return self.words.joined((*names[:MANY], *more))

    def _marked(self, badge: Badge) -> str:
        """Return in which categories something is, if colours and letters tell of them."""
        text = _plain(badge.text)
        if badge.fate is not Fate.KEPT:
            return f"{text[:1].upper()}{text[1:].rstrip('.')}."
        return self.words.labelled(self.words.say("said.marked"), text) if text else ""

    def _imaged(self, images: Iterable[Image]) -> str:
        """Return the names of the images in a box."""
        names = ", ".join(_plain(image.name) for image in images)
        return self.words.labelled(self.words.say("said.imaged"), names) if names else ""


def _short(text: str, most: int = SHORT) -> str:
    words = " ".join(text[: 4 * most].split())
    return f"{words[:most].rstrip()}…" if len(words) > most else words.rstrip(".")


def _plain(text: str) -> str:
    return " ".join(TURNS.sub("", text).split())


def _joined(summary: str, said: Iterable[str], last: Iterable[str]) -> str:
    sentences = " ".join(f"{words[:1].upper()}{words[1:].rstrip('.')}." for words in map(_plain, said))
    return "\n".join(filter(None, (_plain(summary), sentences, *last)))
