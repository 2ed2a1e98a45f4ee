"""The legend of lines, borders, fills and signs, for readers who are new to argument maps.

It explains what the picture has, and nothing else. A new sign needs a member of `Sign`, a text in each language, an
entry in `signs`, and a look in `looks.swatch`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from argmap.language import Language
from argmap.model.fate import Fate
from argmap.render.scene import Arrow, ArrowKind, Box, BoxKind, Cell, Sample, Scene, Shape, Sign, Stance

#: Key of the text for each kind of line.
LINES: Mapping[ArrowKind, str] = {
    ArrowKind.INFERENCE: "line.support",
    ArrowKind.SUPPORT: "line.support",
    ArrowKind.ENTAILMENT: "legend.line.entailment",
    ArrowKind.EXPLANATION: "legend.line.explanation",
    ArrowKind.OBJECTION: "line.objection",
    ArrowKind.CONCESSION: "legend.line.concession",
    ArrowKind.REBUTTAL: "legend.line.rebuttal",
    ArrowKind.UNDERCUT: "legend.line.undercut",
    ArrowKind.CONTRARY: "legend.line.contrary",
    ArrowKind.CONTRADICTION: "legend.line.contradiction",
    ArrowKind.SAME: "line.same",
    ArrowKind.FOLDED: "line.folded",
}
#: Signs of which those of an explanation have a text of their own.
PARTS = frozenset({Sign.PREMISE, Sign.BRACKET})
#: Signs that are boxes with a stance: each stance has a text, which says what such a box is and does.
BOXES = frozenset({Sign.CLAIM, Sign.ARGUMENT, Sign.STEP, Sign.CONFLICT})
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


def key(sign: Sign, stance: Stance = Stance.NEUTRAL) -> str:
    """Return the key of the text for a sign that is no line.

    >>> key(Sign.CLAIM, Stance.SUPPORT), key(Sign.FRAME)
    ('legend.claim.support', 'legend.sign.frame')
    """
    if sign in BOXES or (sign in PARTS and stance is Stance.EXPLANATION):
        return f"legend.{sign.value}.{stance.value}"
    return f"legend.sign.{sign.value}"


def _samples(scene: Scene) -> Iterator[Sample]:
    yield from _lines(scene)
    order = {kind: i for i, kind in enumerate((*ArrowKind, *Sign, *Stance))}
    yield from sorted(dict.fromkeys(signs(scene)), key=lambda sample: (order[sample.kind], order[sample.stance]))


def _lines(scene: Scene) -> Iterator[Sample]:
    """Yield a sample of each kind of line; one for inferences and supports, which look alike."""
    kinds = {arrow.kind for arrow in scene.arrows if arrow.fate is not Fate.REMOVED}
    if ArrowKind.SUPPORT in kinds:
        kinds -= {ArrowKind.INFERENCE}
    yield from (Sample(kind, scene.words.say(said)) for kind, said in LINES.items() if kind in kinds)


def as_drawn(scene: Scene, drawn: Iterable[Arrow], rings: Sequence[object], numbers: Sequence[object]) -> Scene:
    """Return *scene* with its legend for a picture with only some lines and *rings*; chips tell of the other lines.

    These name the *numbers* that boxes have, besides those that they have for words.
    """
    lines = tuple(drawn)
    if not scene.samples or len(lines) == len(scene.arrows):
        return scene
    kinds = {sample.kind for sample in _lines(evolve(scene, arrows=lines))}
    missing = {*ArrowKind} - kinds | ({Sign.JUNCTION} if not rings else set())
    rest = [one for one in scene.samples if one.kind not in missing]
    words = scene.words
    named = (_sign(words, Sign.NUMBER) for _ in numbers[:1])
    return evolve(scene, samples=(*rest, _sign(words, Sign.CHIP), *named))


def signs(scene: Scene) -> Iterator[Sample]:
    """Yield a sample of each sign in *scene* besides lines, maybe more than once."""
    words = scene.words
    for box in scene.boxes:
        if box.fate is not Fate.REMOVED:
            yield from _box(box, words)
    yield from (_sign(words, Sign.JUNCTION) for _ in scene.junctions[:1])
    yield from (_sign(words, Sign.FRAME) for _ in scene.frames[:1])


def _sign(words: Language, sign: Sign, stance: Stance = Stance.NEUTRAL, shape: Shape = Shape.ROUND) -> Sample:
    return Sample(sign, words.say(key(sign, stance)), stance, shape)


def _box(box: Box, words: Language) -> Iterator[Sample]:
    if box.shape is Shape.JOINED:
        stance = box.stance if box.stance is Stance.EXPLANATION else Stance.NEUTRAL
        yield from (_sign(words, Sign.BRACKET, stance) for _ in box.cells[1:2])
    elif box.main:
        yield _sign(words, Sign.MAIN, shape=box.shape)
    else:
        yield _sign(words, KINDS[box.kind], box.stance, box.shape)
    for cell in box.cells:
        yield from _cell(box, cell, words)


def _cell(box: Box, cell: Cell, words: Language) -> Iterator[Sample]:
    shape = Shape.CIRCLE if box.shape is Shape.JOINED else box.shape
    if not box.plain and not cell.implicit:
        yield _sign(words, Sign.PREMISE, box.stance, shape)
    if cell.implicit and not box.main:
        yield _sign(words, Sign.IMPLICIT, shape=shape)
