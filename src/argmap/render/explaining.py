"""The legend of lines, borders, fills and signs, for readers who are new to argument maps.

It explains what the picture has, and nothing else. A new sign needs a member of `Sign`, a text here, an entry in
`signs`, and a look in `looks.swatch`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from argmap.model.union import Fate
from argmap.render.scene import Arrow, ArrowKind, Box, BoxKind, Cell, Sample, Scene, Shape, Sign, Stance

#: Text for each kind of line.
LINES: Mapping[ArrowKind, str] = {
    ArrowKind.INFERENCE: "supports",
    ArrowKind.SUPPORT: "supports",
    ArrowKind.ENTAILMENT: "entails: if the one is true, so is the other",
    ArrowKind.OBJECTION: "opposes",
    ArrowKind.CONCESSION: "opposes, but is granted and outweighed",
    ArrowKind.REBUTTAL: "rebuts: opposes an objection",
    ArrowKind.UNDERCUT: "undercuts: denies that the step follows",
    ArrowKind.CONTRARY: "contrary: not both are true",
    ArrowKind.CONTRADICTION: "contradiction: exactly one of the two is true",
    ArrowKind.SAME: "the same claim",
    ArrowKind.FOLDED: "folded below",
}
#: Text for each sign that is no box with a stance.
SIGNS: Mapping[Sign, str] = {
    Sign.MAIN: "main claim",
    Sign.PREMISE: "premise",
    Sign.IMPLICIT: "implicit: assumed, not stated",
    Sign.JUNCTION: "the step that is undercut",
    Sign.BRACKET: "linked: support it together",
    Sign.FRAME: "group",
    Sign.GROUP: "closed group",
    Sign.STUB: "folded boxes",
}
#: Text for each box with a stance: what it is, and what it does.
BOXES: Mapping[tuple[Sign, Stance], str] = {
    (Sign.CLAIM, Stance.NEUTRAL): "claim",
    (Sign.CLAIM, Stance.SUPPORT): "supporting claim",
    (Sign.CLAIM, Stance.OBJECTION): "opposing claim",
    (Sign.CLAIM, Stance.CONCESSION): "granted opposing claim",
    (Sign.CLAIM, Stance.REBUTTAL): "rebutting claim",
    (Sign.CLAIM, Stance.UNDERCUT): "undercutting claim",
    (Sign.ARGUMENT, Stance.NEUTRAL): "argument",
    (Sign.ARGUMENT, Stance.SUPPORT): "supporting argument",
    (Sign.ARGUMENT, Stance.OBJECTION): "opposing argument",
    (Sign.ARGUMENT, Stance.CONCESSION): "granted opposing argument",
    (Sign.ARGUMENT, Stance.REBUTTAL): "rebutting argument",
    (Sign.ARGUMENT, Stance.UNDERCUT): "undercutting argument",
    (Sign.STEP, Stance.SUPPORT): "step from reasons to a conclusion",
    (Sign.CONFLICT, Stance.NEUTRAL): "conflict of two claims",
    (Sign.CONFLICT, Stance.OBJECTION): "objection",
    (Sign.CONFLICT, Stance.CONCESSION): "granted objection",
    (Sign.CONFLICT, Stance.REBUTTAL): "rebuttal",
    (Sign.CONFLICT, Stance.UNDERCUT): "undercut",
}
#: The sign of each kind of box. A reason looks like an argument, which it is.
KINDS: Mapping[BoxKind, Sign] = {
    BoxKind.CLAIM: Sign.CLAIM,
    BoxKind.ARGUMENT: Sign.ARGUMENT,
    BoxKind.REASON: Sign.ARGUMENT,
    BoxKind.STEP: Sign.STEP,
    BoxKind.CONFLICT: Sign.CONFLICT,
    BoxKind.GROUP: Sign.GROUP,
    BoxKind.STUB: Sign.STUB,
}
#: More kinds of line, or of other signs besides main claims, than this need a legend.
FEW = 2


def explained(scene: Scene) -> Scene:
    """Return *scene*, complete otherwise, with a sample of everything in it that needs one."""
    return evolve(scene, samples=tuple(_samples(scene)))


def hard(scene: Scene) -> bool:
    """Return whether the picture of *scene*, with its samples, is hard to read without them."""
    lines = sum(isinstance(sample.kind, ArrowKind) for sample in scene.samples)
    mains = sum(sample.kind is Sign.MAIN for sample in scene.samples)
    return max(lines, len(scene.samples) - lines - mains) > FEW


def _samples(scene: Scene) -> Iterator[Sample]:
    yield from _lines(scene.arrows)
    order = {kind: i for i, kind in enumerate((*ArrowKind, *Sign, *Stance))}
    yield from sorted(dict.fromkeys(signs(scene)), key=lambda sample: (order[sample.kind], order[sample.stance]))


def _lines(arrows: Iterable[Arrow]) -> Iterator[Sample]:
    """Yield a sample of each kind of line; one for inferences and supports, which look alike."""
    kinds = {arrow.kind for arrow in arrows if arrow.fate is not Fate.REMOVED}
    if ArrowKind.SUPPORT in kinds:
        kinds -= {ArrowKind.INFERENCE}
    yield from (Sample(kind, text) for kind, text in LINES.items() if kind in kinds)


def signs(scene: Scene) -> Iterator[Sample]:
    """Yield a sample of each sign in *scene* besides lines, maybe more than once."""
    for box in scene.boxes:
        if box.fate is not Fate.REMOVED:
            yield from _box(box)
    yield from (Sample(Sign.JUNCTION, SIGNS[Sign.JUNCTION]) for _ in scene.junctions[:1])
    yield from (Sample(Sign.FRAME, SIGNS[Sign.FRAME]) for _ in scene.frames[:1])


def _box(box: Box) -> Iterator[Sample]:
    if box.shape is Shape.JOINED:
        yield from (Sample(Sign.BRACKET, SIGNS[Sign.BRACKET]) for _ in box.cells[1:2])
    elif box.main:
        yield Sample(Sign.MAIN, SIGNS[Sign.MAIN], shape=box.shape)
    else:
        sign = KINDS[box.kind]
        text = SIGNS.get(sign) or BOXES[sign, box.stance]
        yield Sample(sign, text, box.stance, box.shape)
    for cell in box.cells:
        yield from _cell(box, cell)


def _cell(box: Box, cell: Cell) -> Iterator[Sample]:
    shape = Shape.CIRCLE if box.shape is Shape.JOINED else box.shape
    if not box.plain and not cell.implicit:
        yield Sample(Sign.PREMISE, SIGNS[Sign.PREMISE], box.stance, shape)
    if cell.implicit and not box.main:
        yield Sample(Sign.IMPLICIT, SIGNS[Sign.IMPLICIT], shape=shape)
