"""Groups: strands of a debate, written as sections of a document, drawn as frames."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Factory, field, frozen

from argmap.model.claim import strings, titled
from argmap.model.data import frozen_data


def _title(group: Group) -> str:
    return group.title


@frozen
class Group:
    """Hold a strand of the debate. Invariant: title and key are not empty."""

    #: What readers see. Two groups may share a title.
    title: str = field(validator=titled)
    #: The group's key in the map; the title unless given.
    key: str = field(default=Factory(_title, takes_self=True), validator=titled)
    #: Key of the group around it; empty at the top.
    parent: str = field(default="", kw_only=True)
    #: Shown folded up, as one box.
    closed: bool = field(default=False, kw_only=True)
    #: Tags without ``#``, the author's order.
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    #: Everything else that the author noted, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)
