"""Classes: named looks of boxes, for programs that lay out the picture themselves.

A box has several classes. If two set the same property, the later one in `class_looks` counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from argmap.render.contents import under
from argmap.render.looks import ASSUMED, CLOSED, FOLDED, HAIR, HEAD
from argmap.render.scene import ArrowKind, Box, BoxKind, Scene, Stance
from argmap.render.theme import Theme

#: The class of the notes below the picture.
NOTE = "note"


@frozen
class ClassLook:
    """Describe what a class sets; an empty value sets nothing."""

    #: Background colour.
    fill: str = ""
    #: Border colour.
    border: str = ""
    #: Text colour.
    words: str = ""
    #: Border width, points.
    width: float = 0.0
    #: Dashes and gaps of the border, points.
    dash: tuple[float, ...] = ()
    #: Whether text is italic.
    italic: bool = False
    #: Whether text is bold.
    bold: bool = False
    #: Corner radius, points.
    corner: float = 0.0


def class_looks(theme: Theme) -> Mapping[str, ClassLook]:
    """Return all classes by name."""
    stances = {
        stance.value: ClassLook(ink.fill, ink.border, ink.words, ink.width) for stance, ink in theme.inks.items()
    }
    shades = {
        f"shade{number}": ClassLook(shade, theme.frame, theme.faint, HAIR)
        for number, shade in enumerate(theme.shades, 1)
    }
    round_claim, round_cell, round_argument = theme.corners
    return {
        **shades,
        **stances,
        "claim": ClassLook(theme.paper, words=theme.text, corner=round_claim),
        "argument": ClassLook(words=theme.text, corner=round_argument),
        "main": ClassLook(theme.paper, theme.strong, theme.text, theme.main_border, bold=True, corner=round_claim),
        "premise": ClassLook(theme.paper, theme.inks[Stance.SUPPORT].cell, theme.text, HAIR, corner=round_cell),
        "explaining": ClassLook(border=theme.inks[Stance.EXPLANATION].cell),
        "implicit": ClassLook(dash=ASSUMED, italic=True),
        "step": ClassLook(theme.page, theme.strokes[ArrowKind.INFERENCE].colour, width=HEAD),
        "group": ClassLook(theme.shades[0], theme.frame, theme.faint, CLOSED),
        "stub": ClassLook(theme.page, theme.faint, theme.faint, HAIR, FOLDED),
        NOTE: ClassLook(theme.page, theme.frame, theme.faint, HAIR),
    }


def members(scene: Scene, theme: Theme) -> Mapping[str, Sequence[str]]:
    """Return the keys of the parts in each class, without empty classes."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, key in _pairs(scene, theme):
        found[name].append(key)
    return {name: found[name] for name in class_looks(theme) if name in found}


def _pairs(scene: Scene, theme: Theme) -> Iterator[tuple[str, str]]:
    for box in scene.boxes:
        yield from ((name, box.key) for name in _box_classes(box))
        for cell in box.cells:
            yield from () if box.plain else (("premise", cell.key),)
            yield from (("explaining", cell.key),) if not box.plain and box.stance is Stance.EXPLANATION else ()
            yield from (("implicit", cell.key),) if cell.implicit and not box.main else ()
    yield from (("step", junction.key) for junction in scene.junctions)
    yield from ((f"shade{frame.depth % len(theme.shades) + 1}", frame.key) for frame in scene.frames)
    yield from ((NOTE, key) for key in under(scene))


def _box_classes(box: Box) -> tuple[str, ...]:
    if box.main:
        return ("main",)
    match box.kind:
        case BoxKind.GROUP | BoxKind.STUB:
            return (box.kind.value,)
        case BoxKind.CLAIM | BoxKind.ARGUMENT:
            return box.stance.value, box.kind.value
        case BoxKind.REASON | BoxKind.STEP | BoxKind.CONFLICT:
            return (box.stance.value,)
