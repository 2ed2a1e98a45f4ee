"""For dark screens and dark rooms: the default's hues, light on dark."""

from __future__ import annotations

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Head, Ink, Stroke, Theme

SKY, ORANGE, YELLOW, LILAC = "#5fb4e6", "#f0884a", "#d9b02f", "#bd9be6"
LIGHT_SKY, LIGHT_ORANGE, LIGHT_YELLOW, LIGHT_LILAC = "#a4d6f4", "#fbbd98", "#ecd27c", "#d9c5f3"
MUTED, LIGHT_MUTED = "#a88474", "#d3b8ab"

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
        Stance.NEUTRAL: Ink("#8b99a7", "#232e39", "#c7d1db", "#8491a0"),
        Stance.SUPPORT: Ink(SKY, "#142c3c", LIGHT_SKY, SKY),
        Stance.OBJECTION: Ink(ORANGE, "#362318", LIGHT_ORANGE, ORANGE),
        Stance.CONCESSION: Ink(MUTED, "#292421", LIGHT_MUTED, MUTED),
        Stance.REBUTTAL: Ink(YELLOW, "#302912", LIGHT_YELLOW, YELLOW),
        Stance.UNDERCUT: Ink(LILAC, "#2a2138", LIGHT_LILAC, LILAC),
    },
    strokes={
        ArrowKind.INFERENCE: Stroke(SKY, LIGHT_SKY, head=Head.TRIANGLE),
        ArrowKind.SUPPORT: Stroke(SKY, LIGHT_SKY, head=Head.TRIANGLE),
        ArrowKind.ENTAILMENT: Stroke(SKY, LIGHT_SKY, 1.6, head=Head.TRIANGLE),
        ArrowKind.EXPLANATION: Stroke("#8b99a7", "#c7d1db", 1, (7, 2, 1, 2, 1, 2), Head.DIAMOND),
        ArrowKind.OBJECTION: Stroke(ORANGE, LIGHT_ORANGE, 1, (5, 3), Head.HOLLOW_TRIANGLE),
        ArrowKind.CONCESSION: Stroke(MUTED, LIGHT_MUTED, 0.8, (2, 2.2), Head.HOLLOW_TRIANGLE),
        ArrowKind.REBUTTAL: Stroke(YELLOW, LIGHT_YELLOW, 1, (5, 2.5, 1, 2.5), Head.HOLLOW_TRIANGLE),
        ArrowKind.UNDERCUT: Stroke(LILAC, LIGHT_LILAC, 1.5, (0.1, 3.2), Head.TEE),
        ArrowKind.CONTRARY: Stroke(ORANGE, LIGHT_ORANGE, 1, (9, 3.5)),
        ArrowKind.CONTRADICTION: Stroke(ORANGE, LIGHT_ORANGE, 1, (9, 3, 2, 3)),
        ArrowKind.SAME: Stroke("#8b99a7", "#a8b5c2", 0.8, (0.1, 2.6)),
    },
)
