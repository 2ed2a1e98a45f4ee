"""Numbers, lengths, colours and areas in TikZ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import frozen

from argmap.render.drawing import Area, Drawing, Point
from argmap.render.looks import box_look, cell_look, frame_look, strip_fill
from argmap.render.press.parts import lines
from argmap.render.theme import Theme

#: Maximum side of a picture, points; TeX and PDF have limits, so larger pictures are scaled down.
LARGEST = 14000.0
#: Prefix of all names that a picture defines.
PREFIX = "argmap"


def number(value: float) -> str:
    """Return *value* with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@frozen
class Pen:
    """Write TikZ values: places in the picture's units, lengths in PostScript points."""

    #: The drawing.
    drawing: Drawing

    @property
    def theme(self) -> Theme:
        """Return the theme."""
        return self.drawing.theme

    @cached_property
    def unit(self) -> float:
        """Return the picture's unit in points: 1 unless it is too large for TeX."""
        return min(1.0, LARGEST / max(self.drawing.width, self.drawing.height, 1.0))

    def length(self, value: float) -> str:
        """Return a length."""
        return f"{number(value * self.unit)}bp"

    @cached_property
    def colours(self) -> Mapping[str, str]:
        """Return the names of colours by value; the first use in the theme names a colour."""
        found: dict[str, str] = {}
        for name, colour in _named(self.theme):
            found.setdefault(colour, f"{PREFIX}-{name}")
        others = dict.fromkeys(colour for colour in _others(self.drawing) if colour and colour not in found)
        return found | {colour: f"{PREFIX}-category-{i}" for i, colour in enumerate(others, 1)}

    def colour(self, value: str) -> str:
        """Return the name of a colour."""
        return self.colours[value]

    def dashes(self, dash: Iterable[float], width: float) -> str:
        """Return the TikZ option for dashes; very short dashes become round dots."""
        lengths = tuple(dash)
        if not lengths:
            return ""
        pattern = " ".join(f"{'off' if i % 2 else 'on'} {self.length(length)}" for i, length in enumerate(lengths))
        return f", dash pattern={pattern}{', line cap=round' if lengths[0] < width else ''}"


def at(point: Point) -> str:
    """Return a point."""
    return f"({number(point.x)},{number(point.y)})"


def rectangle(area: Area) -> str:
    """Return an area as a rectangle."""
    return f"{at(Point(area.x, area.y))} rectangle {at(Point(area.right, area.bottom))}"


def _named(theme: Theme) -> Iterator[tuple[str, str]]:
    """Yield the names and values of a theme's colours."""
    for name in ("page", "paper", "text", "faint", "strong", "frame"):
        yield name, getattr(theme, name)
    yield from ((f"shade-{number}", shade) for number, shade in enumerate(theme.shades, 1))
    for stance, ink in theme.inks.items():
        yield from ((f"{stance.value}-{part}", getattr(ink, part)) for part in ("border", "fill", "words", "cell"))
    for kind, stroke in theme.strokes.items():
        yield f"{kind.value}-line", stroke.colour
        yield f"{kind.value}-words", stroke.words


def _others(drawing: Drawing) -> Iterator[str]:
    """Yield the colours of categories and groups, of what has one, and of all text."""
    for frame in drawing.frames:
        yield from (frame_look(frame.frame, drawing.theme).fill, strip_fill(frame.frame, drawing.theme))
    for box in drawing.boxes:
        yield box_look(box.box, drawing.theme).fill
        yield from (cell_look(box.box, cell.cell, drawing.theme).fill for cell in box.cells)
        badges = (*box.badges, *(badge for cell in box.cells for badge in cell.badges))
        yield from (colour for badge in badges for colour in (badge.badge.colour, badge.border))
    yield from (colour for badge in drawing.foot.badges for colour in (badge.badge.colour, badge.border))
    yield from (line.ink for line in lines(drawing))
