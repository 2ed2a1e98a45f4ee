"""Images in boxes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import evolve

from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.render.scene import Box, BoxKind, Cell, Image, Scene, Shape, Thing

#: Maximum height in a box, points.
HIGHEST = 140.0
#: Space between two images, and between images and words, points.
BESIDE, BELOW = 4.0, 4.0


class Pictured(NamedTuple):
    """Represent the images of a map, ready to be drawn."""

    #: The images of each claim and argument.
    images: Mapping[ClaimRef | ArgumentRef, tuple[Image, ...]]

    def of(self, ref: Thing) -> tuple[Image, ...]:
        """Return the images of a thing; the last step of an argument has the argument's."""
        whole = ArgumentRef(ref.argument) if isinstance(ref, InferenceRef) else ref
        return self.images.get(whole, ()) if isinstance(whole, ClaimRef | ArgumentRef) else ()


def pictured(scene: Scene, map: ArgumentMap, found: Pictured) -> Scene:
    """Return *scene* with images in its boxes, and a remark if some have no room for any."""
    steps = {argument.title: len(argument.inferences) - 1 for argument in map.arguments}
    boxes = tuple(_box(box, found, steps) for box in scene.boxes)
    left = {ref for ref, images in found.images.items() if images} - {*_shown(boxes)}
    here = {ref for box in boxes for ref in _refs(box)}
    said = ("images have no room in circles and pills, so some are not drawn",) if left & here else ()
    return evolve(scene, boxes=boxes, remarks=(*scene.remarks, *said))


def _refs(box: Box) -> Iterator[Thing]:
    yield ArgumentRef(box.ref.argument) if isinstance(box.ref, InferenceRef) else box.ref
    yield from (cell.ref for cell in box.cells)


def _shown(boxes: Sequence[Box]) -> Iterator[Thing]:
    for box in boxes:
        yield from (ref for ref in _refs(box) if box.images)
        yield from (cell.ref for cell in box.cells if cell.images)


def _box(box: Box, found: Pictured, steps: Mapping[str, int]) -> Box:
    if box.shape is not Shape.ROUND or box.kind in {BoxKind.GROUP, BoxKind.STUB}:
        return box
    cells = tuple(_cell(cell, found) for cell in box.cells)
    last = isinstance(box.ref, InferenceRef) and box.ref.index == steps.get(box.ref.argument)
    return evolve(box, cells=cells, images=found.of(box.ref) if last and not box.plain else ())


def _cell(cell: Cell, found: Pictured) -> Cell:
    """Return *cell* with its images; where a claim is only repeated, it has none."""
    return cell if cell.again else evolve(cell, images=found.of(cell.ref))


def fitted(images: Sequence[Image], limit: float) -> tuple[tuple[float, float], ...]:
    """Return the widths and heights of *images* side by side, no wider than *limit* together."""
    scales = [min(1.0, HIGHEST / image.height) for image in images]
    sizes = [(image.width * scale, image.height * scale) for image, scale in zip(images, scales, strict=True)]
    room = max(1.0, limit - BESIDE * (len(images) - 1))
    share = min(1.0, room / max(1.0, sum(width for width, _ in sizes)))
    return tuple((width * share, height * share) for width, height in sizes)


def unpictured(kind: str, scene: Scene) -> tuple[str, ...]:
    """Return a remark if *scene* has images, which files of this *kind* do not show."""
    has = any(box.images or any(cell.images for cell in box.cells) for box in scene.boxes)
    return (f"{kind} files show no images",) if has else ()
