"""Ids of a picture's parts, from titles, so that they are stable.

A claim has the same id in a box of its own and in a reason. A thing without a title is named by its words. If two
things have the same slug, both get a digest of their words. Only identical ones are counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import field, frozen

from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.relation import Relation
from argmap.model.stubs import GroupRef, Stub
from argmap.render.lines import KINDS
from argmap.render.scene import Anchor, Box, BoxKind, Scene, Thing
from argmap.render.slugs import identity, mark, named
from argmap.render.svg.meaning import between, called, whole

#: Id of a picture without title and boxes.
NAMELESS = "map"


def ids(scene: Scene) -> Mapping[str, str]:
    """Return the ids of all parts by key; the key of the picture is ``""``."""
    root = scene.id or _root(scene)
    return {"": root, **{key: f"{root}-{name}" for key, name in _Names(scene, _slugs(scene)).parts().items()}}


def _root(scene: Scene) -> str:
    boxes = sorted(scene.boxes, key=lambda box: not box.main)[:1]
    words = scene.title or "".join(called(scene.map).get(whole(box.ref), "") for box in boxes)
    return identity(words) if words else NAMELESS


def _slugs(scene: Scene) -> Mapping[Thing | str, str]:
    """Return the slugs of claims and arguments, and of frames by their keys."""
    words = called(scene.map)
    refs = dict.fromkeys(whole(ref) for box in scene.boxes for ref in (box.ref, *(cell.ref for cell in box.cells)))
    claims: dict[Thing | str, str] = {ref: words.get(ref, ref.title) for ref in refs if isinstance(ref, ClaimRef)}
    arguments: dict[Thing | str, str] = {ref: words.get(ref, ref.title) for ref in refs if isinstance(ref, ArgumentRef)}
    titles: dict[Thing | str, str] = {frame.key: frame.title for frame in scene.frames}
    closed: dict[Thing | str, str] = {box.ref: box.cells[0].title for box in scene.boxes if box.kind is BoxKind.GROUP}
    groups = {**_distinct(titles, _paths(scene)), **_distinct(closed, closed)}
    return {**_distinct(claims, claims), **_distinct(arguments, arguments), **groups}


def _paths(scene: Scene) -> Mapping[Thing | str, str]:
    """Return the titles of each frame and of the one around it: a whole path would be quadratic in its depth."""
    titles = {frame.key: frame.title for frame in scene.frames}
    return {frame.key: f"{titles.get(frame.parent, '')}/{frame.title}" for frame in scene.frames}


def _distinct(words: Mapping[Thing | str, str], full: Mapping[Thing | str, str]) -> Mapping[Thing | str, str]:
    """Return the slug of each text in *words*; where several have one, with a mark of what *full* says."""
    slugs = {key: named(text) for key, text in words.items()}
    counts = Counter(slugs.values())
    return {key: found if counts[found] == 1 else f"{found}-{mark(full[key])}" for key, found in slugs.items()}


@frozen
class _Names:
    """Represent the names that are given, and give the next."""

    #: What is to be named.
    scene: Scene
    #: The slugs of claims and arguments, and of frames by their keys.
    slugs: Mapping[Thing | str, str]
    #: The names of parts by their keys; grows.
    given: dict[str, str] = field(factory=dict)
    #: How often each name was wanted; grows.
    taken: Counter[str] = field(factory=Counter)

    def parts(self) -> Mapping[str, str]:
        """Return the names of all parts."""
        for key, name in self._wanted():
            self.given[key] = self._free(name)
        return self.given

    def _free(self, name: str) -> str:
        """Return *name*, with a number if it is taken."""
        found = name
        while self.taken[found]:
            self.taken[name] += 1
            found = f"{name}-{self.taken[name]}"
        self.taken[found] += 1
        return found

    def _wanted(self) -> Iterator[tuple[str, str]]:
        relations = between(self.scene)
        for box in self.scene.boxes:
            relation = relations.get(box.key)
            yield box.key, self._relation(relation) if relation else self._own(box)
        for box in self.scene.boxes:
            yield from () if box.plain else self._cells(box)
        for junction in self.scene.junctions:
            yield junction.key, f"{self._box(junction.ref)}-junction"
        for frame in self.scene.frames:
            yield frame.key, f"group-{self.slugs[frame.key]}"
        for arrow in self.scene.arrows:
            yield arrow.key, f"{self._end(arrow.source)}-{arrow.kind.value}-{self._end(arrow.target)}"

    def _cells(self, box: Box) -> Iterator[tuple[str, str]]:
        for i, cell in enumerate(box.cells, 1):
            home = self._box(cell.ref)
            again = cell.again or self.taken[home]
            yield cell.key, f"{self.given[box.key]}-premise-{i}" if again else home

    def _own(self, box: Box) -> str:
        """Return the name of a box; of what is neither claim nor argument, by what stands in it."""
        if isinstance(box.ref, Stub) or whole(box.ref) in self.slugs:
            return self._box(box.ref)
        return f"{box.kind.value}-{named(''.join(cell.title or cell.text for cell in box.cells))}"

    def _box(self, ref: Thing) -> str:
        slug = self.slugs.get(whole(ref)) or mark(str(ref))
        match ref:
            case ClaimRef():
                return f"claim-{slug}"
            case ArgumentRef():
                return f"argument-{slug}"
            case InferenceRef(argument, index):
                return f"argument-{slug}-step-{index + 1}" if self._steps[argument] > 1 else f"argument-{slug}"
            case GroupRef():
                return f"closed-{slug}"
            case Stub(on):
                return f"more-{self._box(on)}" if on else "more"
            case _:
                return f"part-{slug}"

    def _relation(self, relation: Relation) -> str:
        return f"{self._box(relation.source)}-{KINDS[relation.kind].value}-{self._box(relation.target)}"

    @cached_property
    def _steps(self) -> Counter[str]:
        refs = {box.ref for box in self.scene.boxes if isinstance(box.ref, InferenceRef)}
        return Counter(ref.argument for ref in refs)

    def _end(self, anchor: Anchor) -> str:
        return self.given[anchor.cell or anchor.place]
