"""Contours: how far parts of a picture reach to the left and right at each height, and how close together they fit.

Source: van der Ploeg, Drawing non-layered tidy trees in linear time (2014), https://doi.org/10.1002/spe.2213. Here
contours have a bounded number of strips instead of threads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

#: A part of a contour: where it ends below, how far it reaches to the left and right, and where the first and the
#: last of its boxes end on the right, where their numbers are: what is read later has none above and left of these.
Strip: TypeAlias = "tuple[float, float, float, float, float]"
#: Strips below each other, from the top of a shape on.
Contour: TypeAlias = "Sequence[Strip]"

#: Strips that a contour has at most.
MOST = 12
#: Space above and below what stands under something that it does not belong to, points.
CLEAR = 24.0


def moved(contour: Contour, x: float, y: float) -> list[Strip]:
    """Return a contour to the right and lower; its first strip begins where it did."""
    return [(bottom + y, left + x, right + x, first + x, last + x) for bottom, left, right, first, last in contour]


def simplified(strips: Iterable[Strip]) -> list[Strip]:
    """Return a contour around *strips* with few of them."""
    found: list[Strip] = []
    for strip in strips:
        if found and (found[-1][1:] == strip[1:] or strip[0] <= found[-1][0]):
            found[-1] = _both(found[-1], strip)
        else:
            found.append(strip)
    while len(found) > MOST:
        at = min(range(len(found) - 1), key=lambda i: _waste(found, i))
        found[at : at + 2] = [_both(*found[at : at + 2])]
    return found


def _both(one: Strip, other: Strip) -> Strip:
    (low, left, right, first, last), (deep, far, wide, begin, end) = one, other
    return max(low, deep), min(left, far), max(right, wide), min(first, begin), max(last, end)


def _waste(strips: Sequence[Strip], at: int) -> float:
    """Return how much larger a contour gets if two of its strips become one."""
    top = strips[at - 1][0] if at else 0.0
    (middle, left, right, *_), (bottom, far, wide, *_) = strips[at], strips[at + 1]
    return (abs(left - far) + abs(right - wide)) * min(middle - top, bottom - middle)


def united(one: Contour, other: Contour) -> list[Strip]:
    """Return the contour around two contours that begin at the same height."""
    found: list[Strip] = []
    i = j = 0
    while i < len(one) and j < len(other):
        here, there = one[i], other[j]
        bottom = min(here[0], there[0])
        found.append((bottom, *_both(here, there)[1:]))
        i, j = i + (here[0] == bottom), j + (there[0] == bottom)
    return simplified((*found, *one[i:], *other[j:]))


def beside(placed: Contour, contour: Contour, gap: float) -> float:
    """Return how far to the right something begins, *gap* points beside what is *placed* and is read before it."""
    x, top = max(0.0, *(-strip[1] for strip in contour)), 0.0
    for bottom, left, _, first, _ in contour:
        above = 0.0
        for end, _, right, _, last in placed:
            if above - CLEAR < bottom and top < end + CLEAR:
                x = max(x, right + gap - left)
            elif above >= bottom:
                x = max(x, last - first)
            above = end
        top = bottom
    return x
