"""The colours of Rationale and MindMup: green reasons, red objections, orange rebuttals."""

from __future__ import annotations

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Head, Ink, Stroke, Theme

GREEN, RED, ORANGE, PURPLE = "#2b8a3e", "#c92a2a", "#b85c00", "#7048a8"
DARK_GREEN, DARK_RED, DARK_ORANGE, DARK_PURPLE = "#1b5e2a", "#8f1d1d", "#7d3f00", "#4e3080"
MUTED, DARK_MUTED = "#a56e6a", "#7b4d4a"

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
        Stance.NEUTRAL: Ink("#616d67", "#f1f4f2", "#3f4a45", "#818c86"),
        Stance.SUPPORT: Ink(GREEN, "#e4f3e6", DARK_GREEN, GREEN),
        Stance.OBJECTION: Ink(RED, "#fce8e6", DARK_RED, RED),
        Stance.CONCESSION: Ink(MUTED, "#fbf6f5", DARK_MUTED, MUTED),
        Stance.REBUTTAL: Ink(ORANGE, "#fdeeda", DARK_ORANGE, ORANGE),
        Stance.UNDERCUT: Ink(PURPLE, "#f1ebfa", DARK_PURPLE, PURPLE),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(GREEN, DARK_GREEN, head=Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(GREEN, DARK_GREEN, head=Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(GREEN, DARK_GREEN, 1.6, head=Head.TRIANGLE),
        ArrowKind.EXPLANATION: Stroke("#616d67", "#3f4a45", 1, (7, 2, 1, 2, 1, 2), Head.DIAMOND),
        ArrowKind.OBJECTION: Stroke(RED, DARK_RED, 1, (5, 3), Head.HOLLOW_TRIANGLE),
        ArrowKind.CONCESSION: Stroke(MUTED, DARK_MUTED, 0.8, (2, 2.2), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(ORANGE, DARK_ORANGE, 1, (5, 2.5, 1, 2.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(PURPLE, DARK_PURPLE, 1.5, (0.1, 3.2), Head.TEE),
        ArrowKind.CONTRARY: Stroke(RED, DARK_RED, 1, (9, 3.5)),
        ArrowKind.CONTRADICTION: Stroke(RED, DARK_RED, 1, (9, 3, 2, 3)),
        ArrowKind.SAME: Stroke("#77827c", "#55605b", 0.8, (0.1, 2.6)),
    },
)
