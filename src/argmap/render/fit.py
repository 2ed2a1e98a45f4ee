"""The page that a picture is laid out for: its shape is chosen for the largest type there."""

from __future__ import annotations

from typing import NamedTuple

from argmap.errors import SizeError
from argmap.interpret.pages import page_called


class Fit(NamedTuple):
    """Represent the page that a picture is laid out for."""

    #: The name, as in ``--fit``.
    name: str
    #: Width of the page inside its margins, points.
    width: float
    #: Height of the page inside its margins, points.
    height: float


def fit_called(name: str) -> Fit:
    """Return the room inside the margins of the page that *name* means, as `page_called` reads it.

    Raises:
        SizeError: there is no such page, or a side is too short or too long.

    >>> fit_called("16:9")
    Fit(name='16:9', width=1080.0, height=607.5)
    """
    page = page_called(name)
    return Fit(page.name, page.width - 2 * page.margin, page.height - 2 * page.margin)


def wanted_fit(name: object) -> Fit | None:
    """Return the fit that a map's settings ask for; None if *name* is empty or no page."""
    try:
        return fit_called(name) if isinstance(name, str) and name else None
    except SizeError:
        return None


#: A calm shape for screens, at the size of a window on a desktop: 16:10.
SCREEN = fit_called("screen")
