"""Boxes of closed groups and stubs, and their lines.

They are added to a scene of any notation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, frozen

from argmap.language import Language
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.relation import Relation
from argmap.model.stubs import Closed, GroupRef, Link, Place, Stub, count_words, stub_words
from argmap.model.view import View, noted
from argmap.render.cells import frames
from argmap.render.lines import line_of, worded
from argmap.render.notation import Style
from argmap.render.roles import Roles, home, stance
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, BoxKind, Cell, Scene, Stance, Thing


def completed(scene: Scene, view: View, style: Style) -> Scene:
    """Return *scene*, which shows the map of *view*, with closed groups and stubs."""
    scene = evolve(scene, left_out=noted(view, scene.words))
    if not view.closed and not view.stubs:
        return scene
    whole = _Whole(scene, view, Roles(view.map, style))
    boxes = (*map(whole.adapted, scene.boxes), *whole.closed, *whole.stubs)
    return evolve(
        scene,
        boxes=boxes,
        arrows=(*scene.arrows, *whole.arrows()),
        frames=tuple(frames(whole.roles, boxes)),
    )


@frozen
class _Whole:
    """Represent a scene, and what is added to it."""

    #: Shows the map of the view.
    scene: Scene
    view: View
    roles: Roles

    @cached_property
    def anchors(self) -> Mapping[Thing, Anchor]:
        """Return the place of each thing in the scene; the first if there are several."""
        found: dict[Thing, Anchor] = {}
        for box in self.scene.boxes:
            if not box.plain:
                for cell in box.cells:
                    found.setdefault(cell.ref, Anchor(box.key, cell.key))
            found.setdefault(box.ref, Anchor(box.key))
        return found | {closed.ref: Anchor(key) for key, closed in self.groups.items()}

    @cached_property
    def groups(self) -> Mapping[str, Closed]:
        """Return the closed groups by the keys of their boxes."""
        return {f"g{number}": closed for number, closed in enumerate(self.view.closed, 1)}

    def _anchor(self, place: Place) -> Anchor | None:
        """Return where *place* stands; where what it is part of stands if it has no box itself."""
        return next((self.anchors[found] for found in self._seats(place) if found in self.anchors), None)

    def _seats(self, place: Place) -> Iterator[Place]:
        """Yield the things that may stand for *place*, the best one first."""
        last = self.roles.last_step(place.title) if isinstance(place, ArgumentRef) else None
        yield from (last,) if last else ()
        yield place
        if isinstance(place, InferenceRef):
            yield ArgumentRef(place.argument)
        if isinstance(place, ClaimRef):
            shown = self.view.map
            for ref in (*shown.inferences_from(place.title), *shown.inferences_for(place.title)):
                yield ArgumentRef(ref.argument)

    def adapted(self, box: Box) -> Box:
        """Return *box* with its stance and main claim as in the whole view."""
        ref = box.ref
        if isinstance(ref, ClaimRef) and box.kind is BoxKind.CLAIM:
            return evolve(box, main=ref.title in self.view.mains)
        if isinstance(ref, ArgumentRef) and box.kind is BoxKind.ARGUMENT:
            return evolve(box, stance=self._stances.get(ref, box.stance))
        return box

    @cached_property
    def _stances(self) -> Mapping[Place, Stance]:
        """Return what each thing does for what it speaks of, if some of that is in a closed group."""
        found: dict[Place, list[Link | Relation]] = {link.source: [] for link in self.view.links}
        for one in (*self.view.map.relations, *self.view.links):
            if one.source in found:
                found[one.source].append(one)
        homes = ((place, home(links)) for place, links in found.items())
        return {place: self._stance(link) for place, link in homes if link}

    def _stance(self, link: Link | Relation) -> Stance:
        rebuts = not isinstance(link.target, GroupRef) and link.target in self.roles.speaking_against
        return stance(link.kind, granted=self.roles.grants(link.source), rebuts=rebuts)

    @property
    def closed(self) -> Iterator[Box]:
        """Yield the boxes of closed groups."""
        for key, box in self.groups.items():
            words = self.scene.words
            note = count_words(box.count, words)
            said = words.labelled(words.say("said.closed", title=box.group.title), note)
            cell = Cell(key=key, ref=box.ref, title=box.group.title, text="", note=note, summary=said)
            frame = self.roles.frames[box.group.parent]
            yield Box(key, BoxKind.GROUP, box.ref, (cell,), frame=frame, summary=said)

    @property
    def stubs(self) -> Iterator[Box]:
        """Yield the boxes of stubs, each in the frame of what it hangs on."""
        places = {box.key: box.frame for box in self.scene.boxes}
        places |= {key: self.roles.frames[closed.group.parent] for key, closed in self.groups.items()}
        for number, stub in enumerate(self.view.stubs, 1):
            anchor = self._anchor(stub.on) if stub.on else None
            yield _stub_box(stub, f"u{number}", places[anchor.place] if anchor else "", self.scene.words)

    def arrows(self) -> Iterator[Arrow]:
        """Yield the lines to and from closed groups, and from stubs to what they hang on."""
        for number, link in enumerate(self.view.links, 1):
            source, target = self._anchor(link.source), self._anchor(link.target)
            kind = line_of(link.kind, self._stance(link))
            if source and target:
                yield worded(Arrow(f"l{number}", kind, link, source, target), self.scene.words)
        for number, stub in enumerate(self.view.stubs, 1):
            target = self._anchor(stub.on) if stub.on else None
            if target:
                yield Arrow(f"h{number}", ArrowKind.FOLDED, stub, Anchor(f"u{number}"), target)


def _stub_box(stub: Stub, key: str, frame: str, words: Language) -> Box:
    told = stub_words(stub, words)
    more = 0 < stub.direct < stub.count.claims + stub.count.arguments
    note = words.say("count.all", count=count_words(stub.count, words)) if more else ""
    said = words.labelled(words.say("said.folded"), words.joined([*filter(None, (told, note))]))
    cell = Cell(key=key, ref=stub, title="", text=f"+ {told}", note=note, summary=said)
    return Box(key, BoxKind.STUB, stub, (cell,), frame=frame, summary=said)
