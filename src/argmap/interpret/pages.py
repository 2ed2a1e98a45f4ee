"""Pages that a map is laid out for or printed on: paper, screens, and sizes of your own, in points (1/72 inch)."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.errors import SizeError
from argmap.values import meant, shown, suggested, unknown

_MM, _INCH = 72 / 25.4, 72.0
#: Width and height of paper in portrait format. Source: ISO 216 and ANSI/ASME Y14.1
PAPERS = {
    **{
        name: (width * _MM, height * _MM)
        for name, width, height in (
            ("A0", 841, 1189),
            ("A1", 594, 841),
            ("A2", 420, 594),
            ("A3", 297, 420),
            ("A4", 210, 297),
            ("A5", 148, 210),
            ("A6", 105, 148),
            ("B4", 250, 353),
            ("B5", 176, 250),
        )
    },
    "Letter": (612.0, 792.0),
    "Legal": (612.0, 1008.0),
    "Tabloid": (792.0, 1224.0),
}
#: Margin of a page on each side, more than printers need.
MARGIN = 10 * _MM
#: Width and height of screens, which need no margins: as wide as a window on a desktop.
SCREENS = {"screen": (1080.0, 675.0), "16:10": (1080.0, 675.0), "16:9": (1080.0, 607.5), "4:3": (1080.0, 810.0)}
#: Units of sizes, in points.
UNITS = {"mm": _MM, "cm": 10 * _MM, "in": _INCH}
#: Minimum and maximum side of a page, mm; pages in PDF have at most 5,080. Source: ISO 32000-1, annex C.2
SIDES = (50, 5000)
#: How to name a page, for help and messages.
WAYS = "paper such as A4 or A4-landscape, 16:9, 4:3, 16:10, screen, or a size such as 240x160 (mm) or 9x6in"

#: Longest name that is read.
_LONGEST = 40
_SIDE = r"([0-9]{1,5}(?:[.,][0-9]{1,3})?)([a-z]*)"
_SIZE = re.compile(rf"{_SIDE}[x×]{_SIDE}")
_WAY = re.compile(r"[-_]?(landscape|portrait)\Z")


class PageSize(NamedTuple):
    """Represent the size of a page."""

    #: The name, as it is usually written.
    name: str
    #: Width, points.
    width: float
    #: Height, points.
    height: float
    #: Margin on each side, points.
    margin: float = MARGIN


def paper(name: str) -> tuple[float, float]:
    """Return width and height of a paper size in portrait format.

    Case does not matter. Raises `SizeError` for an unknown *name*.

    >>> paper("letter")
    (612.0, 792.0)
    """
    known = {paper.lower(): paper for paper in PAPERS}
    if not isinstance(name, str) or name.lower() not in known:
        raise SizeError(unknown("paper size", name, PAPERS))
    return PAPERS[known[name.lower()]]


def page_names() -> tuple[str, ...]:
    """Return the names of all pages that have one: screens, and paper both ways round."""
    return (*SCREENS, *(f"{name}{way}" for way in ("", "-landscape") for name in PAPERS))


def page_called(name: str) -> PageSize:
    """Return the page that *name* means.

    It is a paper size, upright or with ``-landscape``; a screen: ``screen``, ``16:10``, ``16:9`` or ``4:3``; or width
    and height, such as ``240x160`` (millimetres), ``24x16cm`` or ``9x6in``. Case and blanks do not matter.

    Raises:
        SizeError: there is no such page, or a side is too short or too long.

    >>> page_called("letter landscape")
    PageSize(name='Letter-landscape', width=792.0, height=612.0, margin=28.34645669291339)
    >>> page_called("9 x 6 in").width
    648.0
    """
    plain = _plain(name)
    if plain in SCREENS:
        return PageSize(plain, *SCREENS[plain], margin=0.0)
    if sides := _SIZE.fullmatch(plain):
        return _sized(name, *sides.groups())
    upright, turned = _way(plain)
    found = next((paper for paper in PAPERS if paper.lower() == upright), "")
    if not found:
        near = nearest_page(name)
        raise SizeError(f"unknown page {shown(name)}; {f'did you mean {near!r}?' if near else f'use {WAYS}'}")
    width, height = PAPERS[found]
    return PageSize(f"{found}{turned}", *((height, width) if turned else (width, height)))


def _plain(name: object) -> str:
    """Return *name* in lower case and without blanks; empty if it can be no page."""
    return "".join(name.split()).lower() if isinstance(name, str) and len(name) <= _LONGEST else ""


def _way(plain: str) -> tuple[str, str]:
    """Return the name of paper, and ``-landscape`` if it is turned."""
    found = _WAY.search(plain)
    return (plain[: found.start()], "-landscape" * (found[1] == "landscape")) if found else (plain, "")


def _sized(name: str, across: str, unit: str, down: str, last: str) -> PageSize:
    """Return the page with these sides; a side without a unit has that of the other one, or else millimetres."""
    pairs = ((across, unit or last or "mm"), (down, last or unit or "mm"))
    for _, one in pairs:
        if one not in UNITS:
            raise SizeError(f"unknown unit {one!r} in the page {name!r}; use mm, cm or in")
    width, height = (float(side.replace(",", ".")) * UNITS[one] for side, one in pairs)
    if any(not SIDES[0] <= round(side / _MM, 3) <= SIDES[1] for side in (width, height)):
        screen = f"{across}:{down}"
        near = suggested(screen if screen in SCREENS else "")
        raise SizeError(f"each side of a page must be between {SIDES[0]} and {SIDES[1]} mm, not {name!r}{near}")
    return PageSize(f"{across}{unit}x{down}{last}", width, height)


def nearest_page(name: str) -> str:
    """Return the name of the page that *name*, which is unknown, probably means; empty if none is near.

    >>> nearest_page("A44-landscape")
    'A4-landscape'
    """
    upright, turned = _way(_plain(name))
    near = meant(upright, page_names()) if upright else ""
    return f"{near}{turned}" if near in PAPERS else near
