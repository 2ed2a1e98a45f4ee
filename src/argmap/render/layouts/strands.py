"""The layout ``strands``: trees with shared lines, groups as panels, and chips for lines without a free course."""

from __future__ import annotations

from argmap.render.drawing import Drawing, Sheet
from argmap.render.engine import Engine
from argmap.render.fit import Fit
from argmap.render.layout import Layout
from argmap.render.strands.drawing import drawn


def _draw(sheet: Sheet, _engine: Engine, fit: Fit) -> Drawing:
    """Return *sheet* laid out for a page, without an engine."""
    return drawn(sheet, fit)


STRANDS = Layout("strands", "trees with shared lines, groups as panels, far links as chips", _draw)
