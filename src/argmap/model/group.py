"""Groups: parts of a debate, written as sections and drawn as frames."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Factory, field, frozen

from argmap.model.data import frozen_data
from argmap.model.titles import tags
from argmap.values import is_filled, is_flag, is_text


def _title(group: Group) -> str:
    return group.title


@frozen
class Group:
    """Represent a part of the debate. Invariant: title and key are not empty."""

    #: The title as shown. Several groups may have the same title.
    title: str = field(validator=is_filled)
    #: Unique among the groups of the map; default: the title.
    key: str = field(default=Factory(_title, takes_self=True), validator=is_filled)
    #: Key of the group that contains it; empty at the top.
    parent: str = field(default="", validator=is_text, kw_only=True)
    #: Whether it is shown as one box.
    closed: bool = field(default=False, validator=is_flag, kw_only=True)
    #: Tags without ``#``, in text order.
    tags: tuple[str, ...] = field(default=(), converter=tags, kw_only=True)
    #: Other data, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)
