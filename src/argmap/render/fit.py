"""The page that a picture is laid out for: its shape is chosen for the largest type there."""

from __future__ import annotations

from attrs import frozen


@frozen
class Fit:
    """Represent the page that a picture is laid out for."""

    #: The name, as in ``--fit``.
    name: str
    #: Width of the page inside its margins, points.
    width: float
    #: Height of the page inside its margins, points.
    height: float


#: A calm shape for screens, at the size of a window on a desktop: 16:10.
SCREEN = Fit("screen", 1080.0, 675.0)
