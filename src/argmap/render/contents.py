"""Nesting and words of boxes, for programs that lay out the picture themselves."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from argmap.language import Language
from argmap.model.fate import Fate
from argmap.render.marking import tidy
from argmap.render.scene import Badge, Box, Cell, Entry, Frame, Junction, Scene

#: Maximum lines of notes in one box; a large box would stretch the picture.
LINES = 3


@frozen
class Contents:
    """Describe the direct contents of a frame or of the page, in the author's order."""

    frames: tuple[Frame, ...]
    boxes: tuple[Box, ...]
    #: Steps that lines point at.
    junctions: tuple[Junction, ...]


def contents(scene: Scene, frame: str = "") -> Contents:
    """Return the direct contents of the frame with this key, or of the page."""
    frames = {box.ref: box.frame for box in scene.boxes}
    return Contents(
        tuple(inner for inner in scene.frames if inner.parent == frame),
        tuple(box for box in scene.boxes if box.frame == frame),
        tuple(junction for junction in scene.junctions if frames[junction.ref] == frame),
    )


def categories(badge: Badge, words: Language) -> str:
    """Return the categories of a badge, in words."""
    return badge.text if badge.fate is Fate.KEPT else words.say(f"fate.{badge.fate.value}")


def heading(box: Box, words: Language) -> str:
    """Return the heading of a reason on one line; may be empty."""
    return tidy(" · ".join(filter(None, (box.heading, box.title, box.note, categories(box.badge, words)))))[0]


def said(cell: Cell, words: Language) -> tuple[str, str, str]:
    """Return number and title, sentence, and note of a cell; each may be empty."""
    was = cell.was and words.say("was", text=cell.was)
    note = " · ".join(filter(None, (cell.note, cell.again, categories(cell.badge, words), was)))
    title, text = cell.title, cell.text
    if title:
        title = f"{cell.mark} {title}"
    else:
        text = f"{cell.mark} {text}"
    return tidy(title)[0], tidy(text)[0], tidy(note)[0]


def under(scene: Scene) -> Mapping[str, tuple[str, ...]]:
    """Return the notes below the picture as a few boxes: the key, and what is left out."""
    entries = (*scene.key, *(entry for entry in scene.legend if entry.fate is not Fate.KEPT))
    found = (*(_entry(entry, scene.words) for entry in entries), *filter(None, (scene.left_out,)))
    lines = tuple(tidy(line)[0] for line in found)
    starts = range(0, len(lines), LINES)
    return {f"under{number}": lines[start : start + LINES] for number, start in enumerate(starts, 1)}


def _entry(entry: Entry, words: Language) -> str:
    was = f" ({words.say('was', text=entry.was)})" if entry.was else ""
    return f"{entry.mark} {entry.text}{was}"
