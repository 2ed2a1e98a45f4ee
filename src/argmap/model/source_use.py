"""Sources of a map, and what cites them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from argmap.model.data import frozen_data
from argmap.model.ends import ArgumentRef, ClaimRef


@frozen
class SourceUse:
    """Hold a source, what is known of it, and what cites it."""

    #: Its key in the map's table of sources; empty if citations name none.
    key: str
    #: What the table says of it; empty if it is not listed there.
    about: Mapping[str, Any] = field(converter=frozen_data)
    #: The table has it.
    listed: bool
    #: What cites it: claims, then arguments.
    cited_by: tuple[ClaimRef | ArgumentRef, ...] = ()
