"""Badges: letters on a colour, in the top right corner of a box."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from attrs import evolve

from argmap.model.fate import Fate
from argmap.render.contrast import LINES, WORDS, contrast, mixed, readable
from argmap.render.drawing import Area, PlacedBadge, PlacedBox, Words
from argmap.render.measure import Type, width
from argmap.render.scene import Badge, Shape
from argmap.render.theme import Theme

#: Space inside a badge, and between a badge and the border or the words, points.
PAD, INSET = 4, 5

#: Size of the signs of changes (+, –, ~), relative to letters.
SIGN = 1.4


def badge(shown: Badge, theme: Theme) -> PlacedBadge:
    """Return a badge at the origin, with readable letters on any background."""
    type_ = theme.badge if shown.fate is Fate.KEPT else _larger(theme.badge)
    length = width(shown.mark, type_)
    height = ceil(type_.leading)
    across = max(height + 1, ceil(length) + 2 * PAD)
    ink = readable(shown.colour, theme) if shown.colour else theme.text
    line = Words(shown.mark, type_, ink, (across - length) / 2, type_.ascent, length)
    grounds = (theme.paper, theme.page, *(look.fill for look in theme.inks.values()))
    outstanding = shown.colour and all(contrast(shown.colour, ground) >= LINES for ground in grounds)
    return PlacedBadge(shown, Area(0, 0, across, height), (line,), shown.colour if outstanding else theme.text)


def _larger(type_: Type) -> Type:
    """Return the type of signs, which are smaller than letters of the same size."""
    return evolve(type_, size=type_.size * SIGN, leading=type_.leading * SIGN)


def room(shown: Badge, theme: Theme) -> int:
    """Return the width that a badge takes from a line of text, points; 0 for none."""
    return int(badge(shown, theme).area.width) + INSET if shown.mark else 0


def badged(box: PlacedBox, theme: Theme) -> PlacedBox:
    """Return *box* with its badges and those of its cells."""
    if not box.box.badge.mark and not any(cell.cell.badge.mark for cell in box.cells):
        return box
    corner = _inside if box.box.shape is Shape.ROUND else _astride
    cells = tuple(evolve(cell, badges=_badges(cell.cell.badge, cell.area, corner, theme)) for cell in box.cells)
    return evolve(box, cells=cells, badges=_badges(box.box.badge, box.area, corner, theme))


def _badges(
    shown: Badge, area: Area, corner: Callable[[Area, Area], tuple[float, float]], theme: Theme
) -> tuple[PlacedBadge, ...]:
    if not shown.mark:
        return ()
    found = badge(shown, theme)
    return (found.moved(*corner(area, found.area)),)


def _inside(area: Area, badge: Area) -> tuple[float, float]:
    return area.right - badge.width - INSET, area.y + INSET


def _astride(area: Area, badge: Area) -> tuple[float, float]:
    """Return where a badge leaves the middle of a circle free."""
    inset = INSET if area.width <= area.height else 0  # a pill has words up to its end
    return area.right - badge.width / 2 - inset, area.y - badge.height / 2


def tinted(shown: Badge, theme: Theme, fill: str) -> str:
    """Return *fill* tinted with the badge's colour, with words still readable.

    A change does not tint a box, which keeps the fill of its role.
    """
    if not shown.colour or shown.fate is not Fate.KEPT:
        return fill
    found = mixed(shown.colour, fill, theme.tint)
    return found if all(contrast(ink, found) >= WORDS for ink in (theme.text, theme.faint)) else fill
