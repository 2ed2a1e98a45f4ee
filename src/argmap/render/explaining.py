"""The legend of lines and borders, for readers who are new to argument maps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from argmap.render.scene import ArrowKind, Sample, Scene, Stance

#: Text for each kind of line.
LINES: Mapping[ArrowKind, str] = {
    ArrowKind.INFERENCE: "is a reason for",
    ArrowKind.SUPPORT: "supports",
    ArrowKind.ENTAILMENT: "entails",
    ArrowKind.OBJECTION: "opposes",
    ArrowKind.REBUTTAL: "opposes an objection",
    ArrowKind.UNDERCUT: "denies that the step follows",
    ArrowKind.CONTRARY: "both cannot be true",
    ArrowKind.CONTRADICTION: "exactly one of the two is true",
    ArrowKind.SAME: "the same claim",
    ArrowKind.FOLDED: "more boxes, folded",
}
#: Text for each border; a neutral border needs none.
BOXES: Mapping[Stance, str] = {
    Stance.SUPPORT: "reason",
    Stance.OBJECTION: "objection",
    Stance.REBUTTAL: "rebuttal",
    Stance.UNDERCUT: "undercut",
}
#: Text for a dashed border.
IMPLICIT = "assumed, not stated"


def explained(scene: Scene) -> Scene:
    """Return *scene* with a sample of each kind of line and border in it."""
    return evolve(scene, samples=tuple(_samples(scene)))


def _samples(scene: Scene) -> Iterator[Sample]:
    lines = {arrow.kind for arrow in scene.arrows}
    stances = {box.stance for box in scene.boxes if not box.main}
    yield from (Sample(kind, text) for kind, text in LINES.items() if kind in lines)
    yield from (Sample(stance, text) for stance, text in BOXES.items() if stance in stances)
    if any(cell.implicit for box in scene.boxes for cell in box.cells):
        yield Sample(Stance.NEUTRAL, IMPLICIT, implicit=True)
