"""The default: calm colours that stay distinct for colour-blind readers.

Source of the colours, some of them darkened here: Okabe & Ito, Color Universal Design (2008),
https://jfly.uni-koeln.de/color/
"""

from __future__ import annotations

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Head, Ink, Stroke, Theme

BLUE, VERMILION, AMBER, PURPLE = "#0072b2", "#cb5600", "#986200", "#7b4fa3"
DARK_BLUE, DARK_VERMILION, DARK_AMBER, DARK_PURPLE = "#00507d", "#8f3f00", "#684400", "#54327a"
MUTED, DARK_MUTED = "#a0705a", "#77503e"

DEFAULT = Theme(
    name="default",
    summary="calm colours that stay distinct for colour-blind readers",
    page="#ffffff",
    paper="#ffffff",
    text="#16202a",
    faint="#4d5965",
    strong="#1b2a3a",
    frame="#7f8993",
    shades=("#f8f9fa", "#f1f3f5"),
    palette=("#00805e", "#a84f88", "#86700a", "#236f98", "#6b6b6b", "#5b3a8c", "#ad4d00", "#0072b2"),
    inks={
        Stance.NEUTRAL: Ink("#5f6c78", "#f1f3f5", "#3c4854", "#808c98"),
        Stance.SUPPORT: Ink(BLUE, "#e6f1f8", DARK_BLUE, BLUE),
        Stance.OBJECTION: Ink(VERMILION, "#fcece1", DARK_VERMILION, VERMILION),
        Stance.CONCESSION: Ink(MUTED, "#fbf7f4", DARK_MUTED, MUTED),
        Stance.REBUTTAL: Ink(AMBER, "#faf1de", DARK_AMBER, AMBER),
        Stance.UNDERCUT: Ink(PURPLE, "#f2ecf8", DARK_PURPLE, PURPLE),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(BLUE, DARK_BLUE, head=Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(BLUE, DARK_BLUE, head=Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(BLUE, DARK_BLUE, 1.6, head=Head.TRIANGLE),
        ArrowKind.EXPLANATION: Stroke("#5f6c78", "#3c4854", 1, (7, 2, 1, 2, 1, 2), Head.DIAMOND),
        ArrowKind.OBJECTION: Stroke(VERMILION, DARK_VERMILION, 1, (5, 3), Head.HOLLOW_TRIANGLE),
        ArrowKind.CONCESSION: Stroke(MUTED, DARK_MUTED, 0.8, (2, 2.2), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(AMBER, DARK_AMBER, 1, (5, 2.5, 1, 2.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(PURPLE, DARK_PURPLE, 1.5, (0.1, 3.2), Head.TEE),
        ArrowKind.CONTRARY: Stroke(VERMILION, DARK_VERMILION, 1, (9, 3.5)),
        ArrowKind.CONTRADICTION: Stroke(VERMILION, DARK_VERMILION, 1, (9, 3, 2, 3)),
        ArrowKind.SAME: Stroke("#76828e", "#56626e", 0.8, (0.1, 2.6)),
    },
)
