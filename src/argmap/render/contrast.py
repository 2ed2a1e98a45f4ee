"""Contrast between the colours of a theme and their backgrounds.

Source: https://www.w3.org/TR/WCAG22/#contrast-minimum and https://www.w3.org/TR/WCAG22/#non-text-contrast
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from argmap.render.scene import ArrowKind
from argmap.render.theme import BARS, Theme

#: Minimum contrast of words, and of lines and borders (level AA).
WORDS, LINES = 4.5, 3.0
#: Text colours, if neither of the theme's own is readable.
BLACK, WHITE = "#000000", "#ffffff"
#: Below this value, sRGB is linear.
DIM = 0.04045


class Pair(NamedTuple):
    """Represent a colour and its background."""

    #: Name of the colour in the theme's table, such as ``strokes.support.colour``.
    name: str
    #: The colour.
    colour: str
    #: Name of the background.
    ground: str
    #: Colour of the background.
    behind: str
    #: Whether words have this colour, not a line or a border.
    words: bool


def linear(colour: str) -> tuple[float, float, float]:
    """Return linear red, green and blue of *colour*, 0.0 to 1.0.

    Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    """
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= DIM else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1.0 to 21.0.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    dark, light = sorted(_luminance(colour) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(one: str, other: str, share: float) -> str:
    """Return *other* with a *share* of *one*, 0.0 to 1.0.

    >>> mixed("#ff0000", "#ffffff", 0.5)
    '#ff8080'
    """
    parts = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in parts)


def readable(colour: str, theme: Theme) -> str:
    """Return a readable text colour on *colour*, from the theme if possible.

    Otherwise, it is black or white.

    One of them reaches 4.58:1 on any colour.
    """
    own = [ink for ink in (theme.paper, theme.text) if contrast(ink, colour) >= WORDS]
    return max(own or (BLACK, WHITE), key=lambda ink: contrast(ink, colour))


def pairs(theme: Theme) -> Iterator[Pair]:
    """Yield every pair of a colour and its background in *theme*."""
    page = {"page": theme.page} | {f"shades[{i}]": shade for i, shade in enumerate(theme.shades)}
    fills = {f"inks.{stance.value}.fill": ink.fill for stance, ink in theme.inks.items()}
    everywhere = page | {"paper": theme.paper} | fills
    yield from _on(everywhere, {"text": theme.text, "faint": theme.faint}, words=True)
    yield from _on(page | {"paper": theme.paper}, {"strong": theme.strong}, words=True)
    yield from _on(page, {"frame": theme.frame})
    yield from _on(everywhere, {f"palette[{i}]": colour for i, colour in enumerate(theme.palette)})
    for kind, stroke in theme.strokes.items():
        yield from _on(everywhere, {f"strokes.{kind.value}.colour": stroke.colour})
        yield from _on(page, {f"strokes.{kind.value}.words": stroke.words}, words=True)
    for stance, ink in theme.inks.items():
        name = f"inks.{stance.value}"
        inside = {f"{name}.fill": ink.fill, "paper": theme.paper}
        yield from _on(page | inside, {f"{name}.border": ink.border})
        yield from _on(inside, {f"{name}.cell": ink.cell})
        yield from _on(inside, {f"{name}.words": ink.words}, words=True)


def _on(grounds: dict[str, str], seen: dict[str, str], *, words: bool = False) -> Iterator[Pair]:
    for name, colour in seen.items():
        yield from (Pair(name, colour, ground, behind, words) for ground, behind in grounds.items())


def faint(theme: Theme, words: float = WORDS, seen: Callable[[str], str] = str) -> Iterator[str]:
    """Yield a message for each pair of colours with too little contrast.

    Args:
        theme: The theme.
        words: Minimum contrast of words; that of lines is 3.
        seen: Return a colour as a reader sees it, such as one who is colour-blind.
    """
    for pair in pairs(theme):
        least, ratio = (words if pair.words else LINES), contrast(seen(pair.colour), seen(pair.behind))
        if ratio < least:
            where = f"{pair.name} {pair.colour} on {pair.ground} {pair.behind}"
            yield f"contrast of {where} is {ratio:.2f}:1; it should be at least {least:g}:1"


def alike(theme: Theme) -> Iterator[str]:
    """Yield a message for each pair of boxes or lines that differ only in colour.

    Inferences and supports may look alike, for both say that one thing supports another.
    """
    dashes = {stance: theme.strokes[kind].dash for stance, kind in BARS.items()}
    boxes = {stance.value: (dashes.get(stance), ink.width) for stance, ink in theme.inks.items()}
    lines = {kind: (line.dash, line.head, line.tail, line.width) for kind, line in theme.strokes.items()}
    if lines[ArrowKind.INFERENCE] == lines[ArrowKind.SUPPORT]:
        del lines[ArrowKind.INFERENCE]
    yield from _doubles("boxes", boxes.items())
    yield from _doubles("lines", ((kind.value, look) for kind, look in lines.items()))


def _doubles(what: str, looks: Iterable[tuple[str, object]]) -> Iterator[str]:
    first: dict[object, str] = {}
    for name, look in looks:
        if look in first:
            yield f"{first[look]} and {name} {what} differ only in colour"
        first.setdefault(look, name)
