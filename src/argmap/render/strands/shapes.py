"""Shapes of a whole picture, and where they put everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from argmap.render.drawing import PlacedBox
from argmap.render.strands.columns import Block, Body, Tracks, columns, rows
from argmap.render.strands.forest import Item
from argmap.render.strands.nodes import node_curve
from argmap.render.strands.panels import chain_curve, pane_curve
from argmap.render.strands.shape import Draft, Out, in_order, made
from argmap.render.strands.spacing import FREE

#: A map with more boxes than this is searched less.
MANY = 400
#: Most shapes that each part of a map keeps, and of a map with many boxes.
KEPT, FEWER = 40, 32


@frozen
class Sizes:
    """Hold what a forest is made of."""

    #: Boxes at the origin, by key; some have several shapes.
    boxes: Mapping[str, Sequence[PlacedBox]]
    #: Widths of the words in headings of frames with their numbers, and heights of headings, by key.
    titles: Mapping[str, tuple[float, float]]
    #: Widths of the words beside lines, by word.
    words: Mapping[str, float]

    @property
    def kept(self) -> int:
        """Return how many shapes each part keeps."""
        return KEPT if len(self.boxes) <= MANY else FEWER


def page_curve(roots: Sequence[Item], sizes: Sizes) -> list[Body]:
    """Return the shapes of all that stands on the page, in time linear in the number of items."""
    found = _curves(roots, sizes)
    bodies: list[Draft[Body]] = [*columns(roots, found, Tracks({}, 0.0, 0.0, FREE))]
    if len(roots) > 1:
        bodies += rows(roots, found, 0.0, FREE)
    return made(bodies, 4 * sizes.kept)


def _curves(items: Iterable[Item], sizes: Sizes) -> Mapping[str, list[Block]]:
    """Return the shapes of *items* and of all below and in them, by key; trees may be deeper than Python's calls.

    The shapes of a panel are with all that stands beside it, except for one that itself stands beside another.
    """
    found: dict[str, list[Block]] = {}
    waiting = [(item, False, False) for item in items]
    while waiting:
        one, beside, ready = waiting.pop()
        if ready:
            found[one.key] = _curve(one, sizes, found, alone=beside)
        else:
            waiting.append((one, beside, True))
            waiting += [(inner, False, False) for inner in one.items]
            waiting += [(inner, True, False) for inner in one.followers]
    return found


def _curve(item: Item, sizes: Sizes, found: Mapping[str, list[Block]], *, alone: bool) -> list[Block]:
    if not item.panel:
        return node_curve(item, sizes.boxes[item.key], found, sizes.kept, sizes.words.get(item.word, 0.0))
    panes = pane_curve(item, sizes.titles[item.key], found, sizes.kept)
    if alone or not item.followers:
        return panes
    return chain_curve([panes, *(found[one.key] for one in _following(item))], sizes.kept)


def _following(item: Item) -> Iterator[Item]:
    """Yield all that stands beside a panel, and beside that."""
    waiting = item.followers[::-1]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += one.followers[::-1]


def emitted(body: Body) -> Out:
    """Return the places of everything in *body*, boxes and frames in the order in which they stand."""
    out = Out()
    body.emit(0.0, 0.0, out, {})
    while out.later:
        node, corner, side = out.later.pop()
        node.emit_below(corner, out, side=side)
    order = [*in_order(body)]
    out.boxes = {key: out.boxes[key] for key in order if key in out.boxes}
    out.frames = {key: out.frames[key] for key in order if key in out.frames}
    return out
