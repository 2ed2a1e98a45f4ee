"""Orders for building a picture up step by step."""

from __future__ import annotations

import enum


class Unfolding(enum.Enum):
    """List the orders for building a picture up."""

    #: Box by box, depth first from the main claims, reasons before objections.
    DEPTH = "depth"
    #: Level by level: main claims, then everything that supports or opposes them, and so on.
    RANK = "rank"
    #: Paragraph by paragraph of the source; a box without a paragraph appears with its target.
    SOURCE = "source"
