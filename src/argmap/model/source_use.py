"""Sources of a map, and the claims and arguments that cite them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from argmap.model.data import frozen_data
from argmap.model.ends import ArgumentRef, ClaimRef


@frozen
class SourceUse:
    """Represent a source, its entry in the map's table, and what cites it."""

    #: Its key in the map's table of sources; empty if citations name none.
    key: str
    #: Its entry in the table; empty if it is not listed.
    about: Mapping[str, Any] = field(converter=frozen_data)
    #: Whether the table has it.
    listed: bool
    #: What cites it: claims, then arguments.
    cited_by: tuple[ClaimRef | ArgumentRef, ...] = ()
