"""The look of Argdown's own tools: white claims with bold borders, filled arguments."""

from __future__ import annotations

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Head, Ink, Stroke, Theme

BLUE, FILL, DARK_BLUE = "#2476c2", "#c3e0fb", "#0f4c86"
GREEN, RED, PURPLE = "#1d7a1d", "#c81414", "#5d2699"
DARK_GREEN, DARK_RED, DARK_PURPLE = "#155a15", "#930f0f", "#4a1e7a"
MUTED, DARK_MUTED, GREY, DARK_GREY = "#8c6464", "#6d4b4b", "#5f5f5f", "#404040"

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
        Stance.NEUTRAL: Ink(BLUE, FILL, DARK_BLUE, BLUE, width=1.2),
        Stance.SUPPORT: Ink(GREEN, FILL, DARK_GREEN, GREEN, width=1.2),
        Stance.OBJECTION: Ink(RED, FILL, DARK_RED, RED, width=1.2),
        Stance.CONCESSION: Ink(MUTED, FILL, DARK_MUTED, MUTED, width=1.2),
        Stance.REBUTTAL: Ink(RED, FILL, DARK_RED, RED, width=1.2),
        Stance.UNDERCUT: Ink(PURPLE, FILL, DARK_PURPLE, PURPLE, width=1.2),
        Stance.EXPLANATION: Ink(GREY, FILL, DARK_GREY, GREY, width=1.2),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(GREEN, DARK_GREEN, head=Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(GREEN, DARK_GREEN, head=Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(GREEN, DARK_GREEN, 1.6, head=Head.TRIANGLE),
        ArrowKind.EXPLANATION: Stroke(GREY, DARK_GREY, 1, (7, 2, 1, 2, 1, 2), Head.DIAMOND),
        ArrowKind.OBJECTION: Stroke(RED, DARK_RED, 1, (5, 3), Head.HOLLOW_TRIANGLE),
        ArrowKind.CONCESSION: Stroke(MUTED, DARK_MUTED, 0.8, (2, 2.2), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(RED, DARK_RED, 1, (5, 2.5, 1, 2.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(PURPLE, DARK_PURPLE, 1.5, (0.1, 3.2), Head.TEE),
        ArrowKind.CONTRARY: Stroke(RED, DARK_RED, 1, (9, 3.5)),
        ArrowKind.CONTRADICTION: Stroke(RED, DARK_RED, 1, (9, 3, 2, 3)),
        ArrowKind.SAME: Stroke("#757575", "#505050", 0.8, (0.1, 2.6)),
    },
    corners=(3, 2, 9),
)
