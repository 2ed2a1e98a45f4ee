"""For paper: greys and thin lines, hardly any fill."""

from __future__ import annotations

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Head, Ink, Stroke, Theme

BLACK, DARK, GREY, WHITE = "#000000", "#303030", "#6e6e6e", "#ffffff"

PRINT = Theme(
    name="print",
    summary="grey, thin lines, hardly any fill: for paper and photocopies",
    page=WHITE,
    paper=WHITE,
    text=BLACK,
    faint="#4a4a4a",
    strong=BLACK,
    frame="#767676",
    shades=(WHITE, "#f7f7f7"),
    palette=("#303030", "#767676", "#505050", "#8a8a8a", "#101010", "#646464"),
    inks={
        Stance.NEUTRAL: Ink(GREY, WHITE, DARK, "#808080"),
        Stance.SUPPORT: Ink(DARK, WHITE, DARK, "#808080"),
        Stance.OBJECTION: Ink(DARK, WHITE, DARK, "#808080"),
        Stance.CONCESSION: Ink(GREY, WHITE, "#4a4a4a", GREY),
        Stance.REBUTTAL: Ink(DARK, WHITE, DARK, "#808080"),
        Stance.UNDERCUT: Ink(DARK, WHITE, DARK, "#808080"),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(DARK, DARK, head=Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(DARK, DARK, head=Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(DARK, DARK, 1.6, head=Head.TRIANGLE),
        ArrowKind.EXPLANATION: Stroke(GREY, DARK, 1, (7, 2, 1, 2, 1, 2), Head.DIAMOND),
        ArrowKind.OBJECTION: Stroke(DARK, DARK, 1, (5, 3), Head.HOLLOW_TRIANGLE),
        ArrowKind.CONCESSION: Stroke(GREY, "#4a4a4a", 0.8, (2, 2.2), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(DARK, DARK, 1, (5, 2.5, 1, 2.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(DARK, DARK, 1.5, (0.1, 3.2), Head.TEE),
        ArrowKind.CONTRARY: Stroke(DARK, DARK, 1, (9, 3.5)),
        ArrowKind.CONTRADICTION: Stroke(DARK, DARK, 1, (9, 3, 2, 3)),
        ArrowKind.SAME: Stroke(GREY, "#4a4a4a", 0.8, (0.1, 2.6)),
    },
    tint=0.0,
)
