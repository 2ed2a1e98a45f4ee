"""Notes in boxes of the layout ``strands``: chips for lines that are not drawn, and the numbers that they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from argmap.render.badges import room
from argmap.render.drawing import Area, PlacedChip, PlacedNumber, Point
from argmap.render.measure import Face, Type, width
from argmap.render.paragraphs import line
from argmap.render.scene import Arrow, Badge
from argmap.render.theme import Theme

#: Space inside a chip beside and above its words, and between chips, points.
CHIP = (5, 1, 3)
#: Space inside a number beside its words, points.
NUMBER = 4
#: Space between a number on a border and the corner of that, points.
CORNER = 8.0
#: Space between a number on a border and the line that leaves there, points.
OFF = 5.0
#: What says that a text goes on.
MORE = "…"
#: Characters of a text below which none are shown.
LITTLE = 4


@frozen
class Chip:
    """Represent a note at one end of a line that is not drawn."""

    #: The line.
    arrow: Arrow
    #: Key of the box or cell that it leads to.
    target: str
    #: What it says, and the number of what it leads to.
    text: str
    #: The title of that; may be empty.
    title: str = ""
    #: Its last words, which are never cut off; empty for none.
    place: str = ""
    #: Name of the part of the map that shows the target; empty if this picture does.
    part: str = ""
    #: The same text with the widest number that there may be: numbers are settled last, and no box changes its size.
    widest: str = ""


@frozen
class Notes:
    """Hold what the layout adds to boxes, by key of a box or cell."""

    #: Notes on lines that are not drawn.
    chips: Mapping[str, Sequence[Chip]] = field(factory=dict)
    #: Numbers that these refer to.
    numbers: Mapping[str, str] = field(factory=dict)
    #: Texts as wide as any number that each may get: numbers are settled last, and then change sides no more.
    widest: Mapping[str, str] = field(factory=dict)
    #: How many lines end below each.
    heads: Mapping[str, int] = field(factory=dict)


def set_chips(said: Sequence[Chip], theme: Theme, at: Point, limit: float) -> tuple[tuple[PlacedChip, ...], Point]:
    """Return *said* below each other, and where they end; they are wider than *limit* if their numbers need it."""
    side, above, below = CHIP
    found, right, y = [], at.x, at.y
    for one in said:
        ink = theme.strokes[one.arrow.kind].words
        last = f" {one.place}" if one.place else ""
        head = max(width(text, theme.note) for text in (one.text, one.widest)) + width(last, theme.note)
        title = shortened(one.title, theme.note, limit - 2 * side - head - width(" ", theme.note)) if one.title else ""
        words = line(f"{one.text} {title}".rstrip() + last, theme.note, ink)
        area = Area(at.x, y, words.width + 2 * side, theme.note.leading + 2 * above)
        whole = f"{one.text} {one.title}".rstrip() + last
        placed = (words.moved(at.x + side, y + above),)
        found.append(PlacedChip(one.arrow, one.target, whole, area, placed, one.part))
        right, y = max(right, at.x + head + 2 * side), area.bottom + below
    return tuple(found), Point(right, y)


def shortened(text: str, type_: Type, limit: float) -> str:
    """Return as much of *text* as *limit* points hold, with a sign that it goes on; nothing if that is too little."""
    if width(text, type_) <= limit:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + MORE, type_) <= limit:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + MORE if low >= LITTLE else ""


def hung(key: str, area: Area, theme: Theme, notes: Notes, off: float) -> tuple[PlacedNumber, ...]:
    """Return the number of a box or cell on its upper border, *off* its corner and off the line in the middle."""
    said = notes.numbers.get(key)
    if not said:
        return ()
    most = number(notes.widest.get(key, said), area.right - off, area.y, theme).area
    middle = area.x + area.width / 2
    right = most.right if most.x >= middle + OFF else min(most.right, middle - OFF)
    return (number(said, right, area.y, theme),)


def clear(badge: Badge, theme: Theme, aside: float = CORNER) -> float:
    """Return how far from the right corner of a border a number is off the badge there, and *aside* at least."""
    taken = room(badge, theme)
    return aside + (taken + NUMBER if taken else 0)


def number(text: str, right: float, middle: float, theme: Theme) -> PlacedNumber:
    """Return a number that ends at *right*, across a border at *middle*."""
    type_ = evolve(theme.badge, face=Face.BOLD)
    words = line(text, type_, theme.page)
    area = Area(right - words.width - 2 * NUMBER, middle - type_.leading / 2, words.width + 2 * NUMBER, type_.leading)
    return PlacedNumber(area, words.moved(area.x + NUMBER, area.y))
