"""Layouts: ways to put the parts of a sheet into their places. The layouts are in `argmap.render.layouts`."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from argmap.render.drawing import Drawing, Sheet
from argmap.render.engine import Engine
from argmap.render.fit import Fit


@frozen
class Layout:
    """Represent a layout."""

    #: The name, as in ``--layout``.
    name: str
    #: One line for lists of layouts.
    summary: str
    #: Return a sheet with everything in its place, for a page. Raises `EngineError` if it needs an engine that fails.
    draw: Callable[[Sheet, Engine, Fit], Drawing]
    #: Whether the drawing depends on the page.
    fitting: bool = True
