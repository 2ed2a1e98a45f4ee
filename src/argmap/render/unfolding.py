"""Orders in which a picture can be built up."""

from __future__ import annotations

import enum


class Unfolding(enum.Enum):
    """Tell in which order a picture is built up."""

    #: One box after another, from the main claims down: reasons before objections, each with what hangs on it.
    DEPTH = "depth"
    #: Level by level: the main claims, then all that speaks for and against them, and so on.
    RANK = "rank"
    #: Paragraph by paragraph of the source; what has no place there comes with what it speaks of.
    SOURCE = "source"
