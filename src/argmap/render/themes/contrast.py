"""For low vision: larger type, heavy lines, contrast of at least 7:1 (WCAG AAA).

Source: https://www.w3.org/TR/WCAG22/#contrast-enhanced
"""

from __future__ import annotations

from argmap.render.measure import Face, Type
from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Head, Ink, Stroke, Theme

BLACK, WHITE = "#000000", "#ffffff"
BLUE, RED, BROWN, PURPLE = "#003f7d", "#8a1f00", "#5a3a00", "#4b1f80"
MUTED = "#5c4640"

CONTRAST = Theme(
    name="contrast",
    summary="high contrast, larger type and heavy lines, for readers with low vision",
    page=WHITE,
    paper=WHITE,
    text=BLACK,
    faint="#303030",
    strong=BLACK,
    frame="#404040",
    shades=(WHITE, "#f2f2f2"),
    palette=("#00503c", "#7a1f5c", "#4d4200", "#004f66", "#3d3d3d", "#4b1f80", "#8a1f00", "#003f7d"),
    inks={
        Stance.NEUTRAL: Ink("#303030", WHITE, BLACK, "#303030", width=1.2),
        Stance.SUPPORT: Ink(BLUE, "#eef5fc", BLUE, BLUE, width=1.2),
        Stance.OBJECTION: Ink(RED, "#fdf1ec", RED, RED, width=1.2),
        Stance.CONCESSION: Ink(MUTED, "#faf6f4", MUTED, MUTED, width=1.2),
        Stance.REBUTTAL: Ink(BROWN, "#fcf5e6", BROWN, BROWN, width=1.2),
        Stance.UNDERCUT: Ink(PURPLE, "#f7f1fd", PURPLE, PURPLE, width=1.2),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(BLUE, BLUE, 2, head=Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(BLUE, BLUE, 2, head=Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(BLUE, BLUE, 3, head=Head.TRIANGLE),
        ArrowKind.EXPLANATION: Stroke("#303030", BLACK, 2, (14, 4, 2, 4, 2, 4), Head.DIAMOND),
        ArrowKind.OBJECTION: Stroke(RED, RED, 2, (8, 4.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.CONCESSION: Stroke(MUTED, MUTED, 1.6, (3, 3.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(BROWN, BROWN, 2, (8, 4, 1.8, 4), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(PURPLE, PURPLE, 2.6, (0.1, 5), Head.TEE),
        ArrowKind.CONTRARY: Stroke(RED, RED, 2, (11, 4.5)),
        ArrowKind.CONTRADICTION: Stroke(RED, RED, 2, (11, 4, 3, 4)),
        ArrowKind.SAME: Stroke("#303030", "#303030", 1.6, (0.1, 4.2)),
    },
    body=Type(Face.REGULAR, 13, 17),
    implicit=Type(Face.ITALIC, 13, 17),
    main=Type(Face.BOLD, 16.5, 21),
    title=Type(Face.BOLD, 12, 16),
    heading=Type(Face.BOLD, 12, 16),
    note=Type(Face.REGULAR, 11, 14),
    word=Type(Face.BOLD, 11, 14),
    caption=Type(Face.BOLD, 13, 18),
    headline=Type(Face.BOLD, 20, 26),
    foot=Type(Face.REGULAR, 12, 16),
    badge=Type(Face.BOLD, 10, 13),
    wide=220,
    narrow=(220, 174, 152, 140),
    padding=(12, 10),
    main_border=3,
    bar_width=4,
    distance=(26, 56),
)
