"""The default: calm colours that stay distinct for colour-blind readers.

Source of the colours, some of them darkened here: Okabe & Ito, Color Universal Design (2008),
https://jfly.uni-koeln.de/color/
"""

from __future__ import annotations

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Edge, Head, Ink, Stroke, Theme

BLUE, VERMILION, AMBER, PURPLE = "#0072b2", "#cb5600", "#986200", "#7b4fa3"
DARK_BLUE, DARK_VERMILION, DARK_AMBER, DARK_PURPLE = "#00507d", "#8f3f00", "#684400", "#54327a"

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
        Stance.NEUTRAL: Ink("#5f6c78", "#f1f3f5", "#3c4854", "#808c98", width=0.9),
        Stance.SUPPORT: Ink(BLUE, "#e6f1f8", DARK_BLUE, "#3a86b5", width=1.5),
        Stance.OBJECTION: Ink(VERMILION, "#fcece1", DARK_VERMILION, "#c9621a", Edge.DOUBLE),
        Stance.REBUTTAL: Ink(AMBER, "#faf1de", DARK_AMBER, "#a8741c", Edge.DASHED),
        Stance.UNDERCUT: Ink(PURPLE, "#f2ecf8", DARK_PURPLE, "#9a76bb", Edge.DOTTED),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(BLUE, DARK_BLUE, 2.0, (), Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(BLUE, DARK_BLUE, 1.6, (), Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(BLUE, DARK_BLUE, 2.4, (), Head.TRIANGLE),
        ArrowKind.OBJECTION: Stroke(VERMILION, DARK_VERMILION, 1.8, (6, 3.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(AMBER, DARK_AMBER, 1.8, (6, 3, 1.2, 3), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(PURPLE, DARK_PURPLE, 2.4, (0.1, 4.4), Head.TEE),
        ArrowKind.CONTRARY: Stroke(VERMILION, DARK_VERMILION, 1.6, (9, 3.5), Head.HOLLOW_DIAMOND, Head.HOLLOW_DIAMOND),
        ArrowKind.CONTRADICTION: Stroke(VERMILION, DARK_VERMILION, 2.0, (9, 3, 2, 3), Head.DIAMOND, Head.DIAMOND),
        ArrowKind.SAME: Stroke("#76828e", "#56626e", 1.2, (0.1, 3.2)),
    },
)
