"""The legend of lines and borders, for readers who are new to argument maps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from argmap.render.scene import ArrowKind, Sample, Scene, Stance

#: Key of the text for each kind of line.
LINES: Mapping[ArrowKind, str] = {
    ArrowKind.INFERENCE: "legend.inference",
    ArrowKind.SUPPORT: "line.support",
    ArrowKind.ENTAILMENT: "line.entailment",
    ArrowKind.OBJECTION: "line.objection",
    ArrowKind.REBUTTAL: "legend.rebuttal",
    ArrowKind.UNDERCUT: "legend.undercut",
    ArrowKind.CONTRARY: "legend.contrary",
    ArrowKind.CONTRADICTION: "legend.contradiction",
    ArrowKind.SAME: "line.same",
    ArrowKind.FOLDED: "legend.folded",
}
#: Key of the text for each border; a neutral border needs none.
BOXES: Mapping[Stance, str] = {
    Stance.SUPPORT: "legend.box.support",
    Stance.OBJECTION: "legend.box.objection",
    Stance.REBUTTAL: "legend.box.rebuttal",
    Stance.UNDERCUT: "legend.box.undercut",
}
#: Key of the text for a dashed border.
IMPLICIT = "legend.implicit"


def explained(scene: Scene) -> Scene:
    """Return *scene* with a sample of each kind of line and border in it."""
    return evolve(scene, samples=tuple(_samples(scene)))


def _samples(scene: Scene) -> Iterator[Sample]:
    lines = {arrow.kind for arrow in scene.arrows}
    stances = {box.stance for box in scene.boxes if not box.main}
    say = scene.words.say
    yield from (Sample(kind, say(key)) for kind, key in LINES.items() if kind in lines)
    yield from (Sample(stance, say(key)) for stance, key in BOXES.items() if stance in stances)
    if any(cell.implicit for box in scene.boxes for cell in box.cells):
        yield Sample(Stance.NEUTRAL, say(IMPLICIT), implicit=True)
