"""For dark screens and dark rooms: the default's hues, light on dark."""

from __future__ import annotations

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Edge, Head, Ink, Stroke, Theme

SKY, ORANGE, YELLOW, LILAC = "#5fb4e6", "#f0884a", "#d9b02f", "#bd9be6"
LIGHT_SKY, LIGHT_ORANGE, LIGHT_YELLOW, LIGHT_LILAC = "#a4d6f4", "#fbbd98", "#ecd27c", "#d9c5f3"

DARK = Theme(
    name="dark",
    summary="light on dark, for screens and projectors in dark rooms",
    page="#11171d",
    paper="#1b242d",
    text="#e9eef3",
    faint="#a8b5c2",
    strong="#f4f7fa",
    frame="#6f7f8e",
    shades=("#161d25", "#1b232c"),
    palette=("#35b58c", "#d98fbb", "#d3bf3d", "#8ea3f0", "#a6b0ba", "#c0a0ea", "#e98b4a", "#5fb4e6"),
    inks={
        Stance.NEUTRAL: Ink("#8b99a7", "#232e39", "#c7d1db", "#8491a0", width=0.9),
        Stance.SUPPORT: Ink(SKY, "#142c3c", LIGHT_SKY, "#4b95c2", width=1.5),
        Stance.OBJECTION: Ink(ORANGE, "#362318", LIGHT_ORANGE, "#c4713d", Edge.DOUBLE),
        Stance.REBUTTAL: Ink(YELLOW, "#302912", LIGHT_YELLOW, "#a98a2b", Edge.DASHED),
        Stance.UNDERCUT: Ink(LILAC, "#2a2138", LIGHT_LILAC, "#9678bb", Edge.DOTTED),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(SKY, LIGHT_SKY, 2.0, (), Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(SKY, LIGHT_SKY, 1.6, (), Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(SKY, LIGHT_SKY, 2.4, (), Head.TRIANGLE),
        ArrowKind.OBJECTION: Stroke(ORANGE, LIGHT_ORANGE, 1.8, (6, 3.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(YELLOW, LIGHT_YELLOW, 1.8, (6, 3, 1.2, 3), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(LILAC, LIGHT_LILAC, 2.4, (0.1, 4.4), Head.TEE),
        ArrowKind.CONTRARY: Stroke(ORANGE, LIGHT_ORANGE, 1.6, (9, 3.5), Head.HOLLOW_DIAMOND, Head.HOLLOW_DIAMOND),
        ArrowKind.CONTRADICTION: Stroke(ORANGE, LIGHT_ORANGE, 2.0, (9, 3, 2, 3), Head.DIAMOND, Head.DIAMOND),
        ArrowKind.SAME: Stroke("#8b99a7", "#a8b5c2", 1.2, (0.1, 3.2)),
    },
)
