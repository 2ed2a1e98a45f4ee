"""Warnings about printed pictures."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.interpret.pages import PAPERS, paper
from argmap.render.drawing import Drawing
from argmap.render.output import FileOptions
from argmap.render.press.fonts import PACKAGED, lacking
from argmap.render.press.paper import Spot, fitted
from argmap.render.press.parts import lines
from argmap.render.press.tiling import blocks_of, count
from argmap.render.scene import legible

#: Minimum size of readable text on paper, points.
READABLE = 6.0
#: Maximum characters that a warning lists.
FEW = 8


def unseen(drawing: Drawing, options: FileOptions) -> tuple[str, ...]:
    """Return a warning if no font has some letters of *drawing*."""
    said = unseen_letters("".join(line.text for line in lines(drawing)), system=options.system_fonts)
    return (said,) if said else ()


def unseen_letters(text: str, *, system: bool) -> str:
    """Return a warning if no font has some letters of *text*, or an empty string."""
    found = lacking(legible(text), system=system)
    return _unseen(found, system=system) if found else ""


def _unseen(found: tuple[str, ...], *, system: bool) -> str:
    scripts = [name for name in found if len(name) > 1]
    signs = [name for name in found if len(name) == 1]
    named = [*scripts, *([f"the characters {' '.join(signs[:FEW])}{' …' * (len(signs) > FEW)}"] if signs else [])]
    ways = [
        *(["install argmap with the extra 'scripts'"] if PACKAGED.intersection(scripts) else []),
        *([] if system else ["use --system-fonts for the fonts of this machine"]),
    ]
    advice = f"; {' or '.join(ways)}" if ways else ""
    return f"no font has {_listed(named)}, so empty boxes are drawn instead{advice}"


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def small(drawing: Drawing, spot: Spot, options: FileOptions) -> Iterator[str]:
    """Yield a warning, with advice, if text is too small to read on the page."""
    least = smallest(drawing)
    if least * spot.scale < READABLE:
        said = f"on {options.page}, the smallest text is only {least * spot.scale:.1f} points high"
        yield f"{said}; use {' or '.join(_larger(drawing, READABLE / least, options))}"


def smallest(drawing: Drawing) -> float:
    """Return the size of the smallest text, points."""
    return min((line.type.size for line in lines(drawing)), default=READABLE)


def _larger(drawing: Drawing, scale: float, options: FileOptions) -> Iterator[str]:
    """Yield ways to print *drawing* at least at *scale*."""
    size = (drawing.width, drawing.height)
    if options.tile:
        yield f"--scale {scale + 0.005:.2f}"
        return
    pages = count(*size, paper(options.page), blocks_of(drawing))
    yield f"--tile (full size on {pages} pages)"
    fitting = (name for name in PAPERS if fitted(*size, PAPERS[name], 1).scale >= scale)
    if smallest := min(fitting, key=lambda name: PAPERS[name][0] * PAPERS[name][1], default=""):
        yield f"--page {smallest}"
