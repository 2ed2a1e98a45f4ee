"""The colours of Rationale and MindMup: green reasons, red objections, orange rebuttals."""

from __future__ import annotations

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Edge, Head, Ink, Stroke, Theme

GREEN, RED, ORANGE, PURPLE = "#2b8a3e", "#c92a2a", "#b85c00", "#7048a8"
DARK_GREEN, DARK_RED, DARK_ORANGE, DARK_PURPLE = "#1b5e2a", "#8f1d1d", "#7d3f00", "#4e3080"

RATIONALE = Theme(
    name="rationale",
    summary="green reasons, red objections, orange rebuttals, as in many classrooms",
    page="#ffffff",
    paper="#ffffff",
    text="#1c2321",
    faint="#4c5752",
    strong="#22302a",
    frame="#7d8883",
    shades=("#f8faf8", "#f1f4f2"),
    palette=("#1d6fb8", "#a84f88", "#86700a", "#236f98", "#6b6b6b", "#5b3a8c", "#ad4d00", "#00805e"),
    inks={
        Stance.NEUTRAL: Ink("#616d67", "#f1f4f2", "#3f4a45", "#818c86", width=0.9),
        Stance.SUPPORT: Ink(GREEN, "#e4f3e6", DARK_GREEN, "#3f9450", width=1.5),
        Stance.OBJECTION: Ink(RED, "#fce8e6", DARK_RED, "#d0524c", Edge.DOUBLE),
        Stance.REBUTTAL: Ink(ORANGE, "#fdeeda", DARK_ORANGE, "#bf6a1a", Edge.DASHED),
        Stance.UNDERCUT: Ink(PURPLE, "#f1ebfa", DARK_PURPLE, "#9070bf", Edge.DOTTED),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(GREEN, DARK_GREEN, 2.0, (), Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(GREEN, DARK_GREEN, 1.6, (), Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(GREEN, DARK_GREEN, 2.4, (), Head.TRIANGLE),
        ArrowKind.OBJECTION: Stroke(RED, DARK_RED, 1.8, (6, 3.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(ORANGE, DARK_ORANGE, 1.8, (6, 3, 1.2, 3), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(PURPLE, DARK_PURPLE, 2.4, (0.1, 4.4), Head.TEE),
        ArrowKind.CONTRARY: Stroke(RED, DARK_RED, 1.6, (9, 3.5), Head.HOLLOW_DIAMOND, Head.HOLLOW_DIAMOND),
        ArrowKind.CONTRADICTION: Stroke(RED, DARK_RED, 2.0, (9, 3, 2, 3), Head.DIAMOND, Head.DIAMOND),
        ArrowKind.SAME: Stroke("#77827c", "#55605b", 1.2, (0.1, 3.2)),
    },
)
