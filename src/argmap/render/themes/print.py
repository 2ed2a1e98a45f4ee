"""For paper: greys and thin lines, hardly any fill."""

from __future__ import annotations

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Edge, Head, Ink, Stroke, Theme

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
        Stance.NEUTRAL: Ink(GREY, WHITE, DARK, "#808080", width=0.6),
        Stance.SUPPORT: Ink(DARK, WHITE, DARK, "#808080", width=1.1),
        Stance.OBJECTION: Ink(DARK, WHITE, DARK, "#808080", Edge.DOUBLE, 0.8),
        Stance.REBUTTAL: Ink(DARK, WHITE, DARK, "#808080", Edge.DASHED, 0.8),
        Stance.UNDERCUT: Ink(DARK, WHITE, DARK, "#808080", Edge.DOTTED, 0.8),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(DARK, DARK, 1.1, (), Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(DARK, DARK, 0.9, (), Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(DARK, DARK, 1.6, (), Head.TRIANGLE),
        ArrowKind.OBJECTION: Stroke(DARK, DARK, 0.9, (6, 3), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(DARK, DARK, 0.9, (5, 2.4, 1, 2.4), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(DARK, DARK, 1.5, (0.1, 3.2), Head.TEE),
        ArrowKind.CONTRARY: Stroke(DARK, DARK, 0.9, (9, 3), Head.HOLLOW_DIAMOND, Head.HOLLOW_DIAMOND),
        ArrowKind.CONTRADICTION: Stroke(DARK, DARK, 1.1, (9, 3, 2, 3), Head.DIAMOND, Head.DIAMOND),
        ArrowKind.SAME: Stroke(GREY, "#4a4a4a", 0.9, (0.1, 2.6)),
    },
    tint=0.0,
    main_border=1.8,
)
