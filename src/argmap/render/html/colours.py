"""Light and dark colours of a web page and of the picture in it.

Each custom property of the picture gets two values, and the browser chooses by the page's colour scheme. Boxes that are
coloured by tag, group or speaker get rules of their own.

Source: https://www.w3.org/TR/css-color-5/#light-dark
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from argmap.interpret.colours import NONE, Colours
from argmap.render.authored import authored
from argmap.render.badges import badge, tinted
from argmap.render.contrast import BLACK, WHITE, contrast
from argmap.render.drawing import Drawing, PlacedBadge, PlacedBox, PlacedCell
from argmap.render.looks import box_look, frame_look, strip_fill
from argmap.render.scene import Badge, BoxKind, Frame
from argmap.render.svg.colours import COLOUR
from argmap.render.theme import Theme
from argmap.render.themes.dark import DARK
from argmap.render.themes.default import DEFAULT


@frozen
class Pair:
    """Represent the light and the dark theme of a page; one is the picture's own."""

    #: The theme of the light page.
    light: Theme
    #: The theme of the dark page.
    dark: Theme

    def of(self, theme: Theme) -> Theme:
        """Return the counterpart of *theme*."""
        return self.dark if theme is self.light else self.light


def pair(theme: Theme, colours: Colours = NONE, depth: int = 0) -> Pair:
    """Return *theme* with its light or dark counterpart, which has the author's *colours*, too."""
    if is_dark(theme):
        return Pair(authored(DEFAULT, colours, depth), theme)
    return Pair(theme, authored(DARK, colours, depth))


def is_dark(theme: Theme) -> bool:
    """Return whether the page of *theme* is nearer to black than to white."""
    return contrast(theme.page, BLACK) < contrast(theme.page, WHITE)


def sheet(drawings: Mapping[str, Drawing]) -> str:
    """Return the style sheet with both sets of colours for pictures of one map, by their ids."""
    first = next(iter(drawings.values()))
    both = pair(first.theme, first.scene.colours, len(first.theme.shades))
    light, dark = properties(both.light), properties(both.dark)
    values = "".join(f"--argmap-{name}:{_either(light[name], dark.get(name, light[name]))};" for name in light)
    own = "".join(rule for root, drawing in drawings.items() for rule in _rules(drawing, root, both))
    size = "landscape" if first.width > first.height else "portrait"
    return f"@supports (color:light-dark(red,red)){{:root{{{values}}}{own}}}@page{{size:{size};margin:10mm}}"


def _rules(drawing: Drawing, root: str, both: Pair) -> Iterator[str]:
    """Yield the rules for one picture."""
    strips = "".join(_strips(drawing, both))
    if strips:
        yield f"#{root}{{{strips}}}"
    yield from (f"#{root} {rule}" for rule in dict.fromkeys(_own(drawing, both)))


def _strips(drawing: Drawing, both: Pair) -> Iterator[str]:
    """Yield the properties of the heading strips of groups, numbered as in the picture."""
    found: dict[str, Frame] = {}
    for placed in drawing.frames:
        if placed.strip:
            found.setdefault(strip_fill(placed.frame, drawing.theme), placed.frame)
    for i, frame in enumerate(found.values(), 1):
        light, dark = strip_fill(frame, both.light), strip_fill(frame, both.dark)
        yield f"--argmap-strip-{i}:{_either(light, dark)};"


def _either(light: str, dark: str) -> str:
    return f"light-dark({light},{dark})" if COLOUR.fullmatch(light) and COLOUR.fullmatch(dark) else "initial"


def properties(theme: Theme) -> Mapping[str, str]:
    """Return the values of all custom properties, by name without the prefix."""
    found = {name: getattr(theme, name) for name in ("page", "paper", "text", "faint", "strong", "frame")}
    found |= {f"shade-{number}": shade for number, shade in enumerate(theme.shades, 1)}
    for stance, ink in theme.inks.items():
        parts = {"border": ink.border, "fill": ink.fill, "words": ink.words, "cell": ink.cell}
        found |= {f"{stance.value}-{part}": colour for part, colour in parts.items()}
    for kind, stroke in theme.strokes.items():
        found |= {f"{kind.value}-line": stroke.colour, f"{kind.value}-words": stroke.words}
    return found


def _own(drawing: Drawing, both: Pair) -> Iterator[str]:
    """Yield the rules for what has colours of its own, each without the picture's id before it."""
    used, night = drawing.theme, drawing.theme is both.dark
    other = both.of(used)

    def rule(selector: str, attribute: str, here: str, there: str) -> Iterator[str]:
        if COLOUR.fullmatch(here) and COLOUR.fullmatch(there):
            yield f"{selector}{{{attribute}:{_either(*((there, here) if night else (here, there)))}}}"

    for shown in dict.fromkeys(_badges(drawing)):
        here, there = badge(shown, used), badge(_counterpart(shown, used, other), other)
        # the class twice, so that no rule of the picture for what else is in a box counts for the letters
        of = f'.badge.badge rect[fill="{shown.colour or "none"}"]'
        yield from rule(of, "fill", shown.colour, there.badge.colour)
        yield from rule(of, "stroke", here.border, there.border)
        yield from rule(f"{of}~text[fill]", "fill", here.words[0].ink, there.words[0].ink)
    for box in drawing.boxes:
        for inside, before, after in _fills(box, used, other):
            yield from rule(f'.box.{box.box.stance.value} {inside}rect[fill="{before}"]', "fill", before, after)
    for frame in (placed.frame for placed in drawing.frames if placed.frame.colour):
        before, after = frame_look(frame, used).fill, frame_look(frame, other).fill
        yield from rule(f'.frame rect[fill="{before}"]', "fill", before, after)
        yield from rule(f'.caption text[stroke="{before}"]', "stroke", before, after)


def _badges(drawing: Drawing) -> Iterator[Badge]:
    """Yield the badges of the picture, without their words."""
    placed = (*drawing.foot.badges, *(badge for box in drawing.boxes for badge in _on(box)))
    yield from (Badge("A", one.badge.colour) for one in placed)


def _on(box: PlacedBox) -> Iterable[PlacedBadge]:
    return (*box.badges, *(badge for cell in box.cells for badge in cell.badges))


def _counterpart(shown: Badge, used: Theme, other: Theme) -> Badge:
    """Return a badge in the colour of another theme that stands for the same; an author's own colour stays."""
    if shown.colour not in used.palette:
        return shown
    return evolve(shown, colour=other.palette[used.palette.index(shown.colour) % len(other.palette)])


def _fills(box: PlacedBox, used: Theme, other: Theme) -> Iterator[tuple[str, str, str]]:
    """Yield what is behind the words of a box and its cells, if that is tinted: where, as drawn, and in *other*."""
    if box.box.kind is BoxKind.GROUP and box.box.badge.colour:
        yield "", box_look(box.box, used).fill, box_look(box.box, other).fill
    elif box.cells[:1] and box.cells[0].cell.badge.colour and box.box.plain:
        first = _recoloured(box.cells[0], used, other).cell
        yield "", box_look(box.box, used).fill, box_look(evolve(box.box, cells=(first,)), other).fill
    for cell in box.cells if not box.box.plain else ():
        if cell.cell.badge.colour:
            own = _recoloured(cell, used, other).cell.badge
            yield ".cell ", tinted(cell.cell.badge, used, used.paper), tinted(own, other, other.paper)


def _recoloured(cell: PlacedCell, used: Theme, other: Theme) -> PlacedCell:
    return evolve(cell, cell=evolve(cell.cell, badge=_counterpart(cell.cell.badge, used, other)))
