"""What the lines and borders of a picture say, for readers who see such a picture for the first time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from argmap.render.scene import ArrowKind, Sample, Scene, Stance

#: What each kind of line says.
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
#: What each border says; that of what takes no side says nothing.
BOXES: Mapping[Stance, str] = {
    Stance.SUPPORT: "reason",
    Stance.OBJECTION: "objection",
    Stance.REBUTTAL: "rebuttal",
    Stance.UNDERCUT: "undercut",
}
#: What a dashed border says.
IMPLICIT = "assumed, not stated"


def explained(scene: Scene) -> Scene:
    """Return *scene* with a sample of each kind of line and border that it has."""
    return evolve(scene, samples=tuple(_samples(scene)))


def _samples(scene: Scene) -> Iterator[Sample]:
    lines = {arrow.kind for arrow in scene.arrows}
    stances = {box.stance for box in scene.boxes if not box.main}
    yield from (Sample(kind, text) for kind, text in LINES.items() if kind in lines)
    yield from (Sample(stance, text) for stance, text in BOXES.items() if stance in stances)
    if any(cell.implicit for box in scene.boxes for cell in box.cells):
        yield Sample(Stance.NEUTRAL, IMPLICIT, implicit=True)
