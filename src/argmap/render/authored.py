"""The author's colours of relations and groups, as part of a theme.

Colours that are too faint are mixed with the text's colour, and backgrounds that are too strong with the page's, as
much as contrast requires. So the result meets the same contrasts as the theme. It keeps the theme's dashes, heads and
borders, so no difference rests on colour alone.

Source: https://argdown.org/guide/colorizing-maps.html and https://www.w3.org/TR/WCAG22/#contrast-minimum
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

from attrs import evolve

from argmap.interpret.colours import Colours
from argmap.render.contrast import LINES, WORDS, contrast, mixed
from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Ink, Stroke, Theme

#: The lines of each kind of relation, by Argdown's words.
KINDS: Mapping[str, tuple[ArrowKind, ...]] = {
    "support": (ArrowKind.INFERENCE, ArrowKind.SUPPORT),
    "attack": (ArrowKind.OBJECTION, ArrowKind.REBUTTAL),
    "undercut": (ArrowKind.UNDERCUT,),
    "entails": (ArrowKind.ENTAILMENT,),
    "contrary": (ArrowKind.CONTRARY,),
    "contradictory": (ArrowKind.CONTRADICTION,),
}
#: The boxes of each kind of relation.
STANCES: Mapping[str, tuple[Stance, ...]] = {
    "support": (Stance.SUPPORT,),
    "attack": (Stance.OBJECTION, Stance.REBUTTAL),
    "undercut": (Stance.UNDERCUT,),
}
#: Steps of mixing two colours.
_STEPS = 20
#: A colour on a background, and the contrast that it needs.
_Need: TypeAlias = tuple[str, float]


def authored(theme: Theme, colours: Colours, depth: int = 0) -> Theme:
    """Return *theme* with the author's colours of relations and groups.

    *depth* is the number of levels of groups; the last colour of the author's counts for all deeper ones.
    """
    if colours.group_scheme:
        theme = evolve(theme, shades=tuple(_shades(theme, colours, depth)))
    chosen = {name: colours.shade(said, theme.palette) for name, said in colours.relations.items()}
    return _related(theme, chosen) if chosen else theme


def ground(colour: str, theme: Theme) -> str:
    """Return *colour* as the background of a group, as strong as everything on it allows."""
    return _background(colour, theme.page, 1.0, tuple(_on_page(theme)))


def _shades(theme: Theme, colours: Colours, depth: int) -> Iterator[str]:
    listed = colours.group_scheme
    yield from (ground(listed[min(level, len(listed) - 1)], theme) for level in range(max(depth, len(listed))))


def _related(theme: Theme, chosen: Mapping[str, str]) -> Theme:
    kinds = {kind: colour for name, colour in chosen.items() for kind in KINDS[name]}
    stances = {stance: colour for name, colour in chosen.items() for stance in STANCES.get(name, ())}
    needs = tuple(_inside(theme, kinds))
    fills = {stance: _background(colour, theme.paper, theme.tint, needs) for stance, colour in stances.items()}
    inks = {stance: evolve(ink, fill=fills.get(stance, ink.fill)) for stance, ink in theme.inks.items()}
    page = (theme.page, *theme.shades)
    everywhere = (*page, theme.paper, *(ink.fill for ink in inks.values()))
    inks = {stance: _ink(ink, stances.get(stance, ""), page, theme) for stance, ink in inks.items()}
    strokes = {
        kind: _stroke(stroke, kinds[kind], everywhere, page, theme) if kind in kinds else stroke
        for kind, stroke in theme.strokes.items()
    }
    return evolve(theme, inks=inks, strokes=strokes)


def _ink(ink: Ink, colour: str, page: tuple[str, ...], theme: Theme) -> Ink:
    inside = (ink.fill, theme.paper)
    return (
        ink
        if not colour
        else evolve(
            ink,
            border=_legible(colour, (*page, *inside), LINES, theme.text),
            cell=_legible(colour, inside, LINES, theme.text),
            words=_legible(colour, inside, WORDS, theme.text),
        )
    )


def _stroke(stroke: Stroke, colour: str, everywhere: Iterable[str], page: Iterable[str], theme: Theme) -> Stroke:
    words = _legible(colour, page, WORDS, theme.text)
    return evolve(stroke, colour=_legible(colour, everywhere, LINES, theme.text), words=words)


def _legible(colour: str, grounds: Iterable[str], least: float, text: str) -> str:
    """Return *colour*, mixed with as much of the colour of *text* as its contrast with all *grounds* requires."""
    known = tuple(grounds)
    shades = (mixed(text, colour, step / _STEPS) for step in range(_STEPS))
    return next((one for one in shades if all(contrast(one, behind) >= least for behind in known)), text)


@lru_cache(256)
def _background(colour: str, behind: str, most: float, needs: tuple[_Need, ...]) -> str:
    """Return *behind* mixed with as much of *colour* as everything on it allows."""
    shades = (mixed(colour, behind, most * step / _STEPS) for step in range(_STEPS, 0, -1))
    return next((one for one in shades if all(contrast(ink, one) >= least for ink, least in needs)), behind)


def _on_page(theme: Theme) -> Iterator[_Need]:
    """Yield what is drawn on the page and in groups, with the contrast that it needs."""
    yield from ((ink, WORDS) for ink in (theme.text, theme.faint, theme.strong))
    yield from ((stroke.words, WORDS) for stroke in theme.strokes.values())
    lines = (stroke.colour for stroke in theme.strokes.values())
    borders = (ink.border for ink in theme.inks.values())
    yield from ((ink, LINES) for ink in chain((theme.frame,), theme.palette, lines, borders))


def _inside(theme: Theme, changed: Iterable[ArrowKind]) -> Iterator[_Need]:
    """Yield what is drawn in boxes, with the contrast that it needs, but for lines that are *changed* in turn."""
    yield from ((ink, WORDS) for ink in (theme.text, theme.faint))
    lines = (stroke.colour for kind, stroke in theme.strokes.items() if kind not in changed)
    yield from ((ink, LINES) for ink in chain(theme.palette, lines))
