"""The look of Argdown's own tools: white claims with bold borders, filled arguments."""

from __future__ import annotations

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Edge, Head, Ink, Stroke, Theme

BLUE, FILL, DARK_BLUE = "#2476c2", "#c3e0fb", "#0f4c86"
GREEN, RED, PURPLE = "#1d7a1d", "#c81414", "#5d2699"
DARK_GREEN, DARK_RED, DARK_PURPLE = "#155a15", "#930f0f", "#4a1e7a"

ARGDOWN = Theme(
    name="argdown",
    summary="like Argdown's own tools: bold borders, filled arguments",
    page="#ffffff",
    paper="#ffffff",
    text="#111820",
    faint="#41505e",
    strong="#0f3c68",
    frame="#757575",
    shades=("#f4f4f4", "#ebebeb"),
    palette=("#00755a", "#9c4600", "#5f59a6", "#ad1568", "#456f11", "#775a00", "#8f6218", "#5f5f5f"),
    inks={
        Stance.NEUTRAL: Ink(BLUE, FILL, DARK_BLUE, BLUE, width=1.4),
        Stance.SUPPORT: Ink(BLUE, FILL, DARK_BLUE, BLUE, width=2.4),
        Stance.OBJECTION: Ink(BLUE, FILL, DARK_BLUE, BLUE, Edge.DOUBLE, 1.8),
        Stance.REBUTTAL: Ink(BLUE, FILL, DARK_BLUE, BLUE, Edge.DASHED, 1.8),
        Stance.UNDERCUT: Ink(BLUE, FILL, DARK_BLUE, BLUE, Edge.DOTTED, 1.8),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(GREEN, DARK_GREEN, 1.8, (), Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(GREEN, DARK_GREEN, 1.4, (), Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(GREEN, DARK_GREEN, 2.2, (), Head.TRIANGLE),
        ArrowKind.OBJECTION: Stroke(RED, DARK_RED, 1.6, (6, 3.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(RED, DARK_RED, 1.6, (6, 3, 1.2, 3), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(PURPLE, DARK_PURPLE, 2.4, (0.1, 4.4), Head.TEE),
        ArrowKind.CONTRARY: Stroke(RED, DARK_RED, 1.6, (9, 3.5), Head.HOLLOW_DIAMOND, Head.HOLLOW_DIAMOND),
        ArrowKind.CONTRADICTION: Stroke(RED, DARK_RED, 2.0, (9, 3, 2, 3), Head.DIAMOND, Head.DIAMOND),
        ArrowKind.SAME: Stroke("#757575", "#505050", 1.2, (0.1, 3.2)),
    },
    corners=(3, 2, 10),
)
