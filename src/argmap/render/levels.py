"""Boxes that the author wants on one level."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from argmap.interpret.ranks import Rank
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.render.scene import Box, Scene, Thing


def levelled(scene: Scene, ranks: Iterable[Rank]) -> Scene:
    """Return *scene* with the boxes of each of *ranks* on one level, as far as they are shown.

    A premise stands in the box of its reason, and an argument in that of its last step.
    """
    places = dict(_places(scene.boxes))
    found = (tuple(dict.fromkeys(_keys(rank, places))) for rank in ranks)
    return evolve(scene, levels=tuple(keys for keys in found if len(keys) > 1))


def _places(boxes: Iterable[Box]) -> Iterable[tuple[Thing, str]]:
    """Yield where everything stands; of several places, the one that counts last."""
    every = tuple(boxes)
    for box in reversed(every):
        yield from ((cell.ref, box.key) for cell in box.cells)
    for box in every:
        yield box.ref, box.key
        if isinstance(box.ref, InferenceRef):  # later steps come later
            yield ArgumentRef(box.ref.argument), box.key


def unlevelled(kind: str, scene: Scene) -> tuple[str, ...]:
    """Return a remark if *scene* has levels, which files of this *kind* cannot ask for."""
    return (f"{kind} files cannot put boxes on one level, so 'rank' has no effect there",) if scene.levels else ()


def _keys(rank: Rank, places: Mapping[Thing, str]) -> Iterable[str]:
    for ref, key in places.items():
        named = isinstance(ref, ClaimRef) and ref.title in rank.claims
        if named or (isinstance(ref, ArgumentRef) and ref.title in rank.arguments):
            yield key
