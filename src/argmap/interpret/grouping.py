"""Read the group settings of the front matter.

Source: https://argdown.org/guide/creating-group-nodes.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen


@frozen
class SectionFlags:
    """Override the data of a heading; None leaves a flag as it is."""

    #: Whether it is a group, drawn as a frame.
    group: bool | None = None
    #: Whether the group is closed, shown as one box.
    closed: bool | None = None


@frozen
class Regrouped:
    """Represent a group that does not come from a heading."""

    #: The title; empty if not given.
    title: str
    tags: tuple[str, ...] = ()
    #: Titles of the claims in it.
    claims: tuple[str, ...] = ()
    #: Titles of the arguments in it.
    arguments: tuple[str, ...] = ()
    #: Whether it is shown as one box.
    closed: bool = False
    #: The groups in it.
    children: tuple[Regrouped, ...] = ()


@frozen
class Grouping:
    """Represent the group settings; defaults are those of Argdown's own tools."""

    #: How many levels of headings are groups, counted from the deepest.
    depth: int = 2
    #: Flags by title of the heading, which override its own data.
    sections: Mapping[str, SectionFlags] = field(factory=dict)
    #: Groups that replace those of the headings; empty to keep these.
    regroup: tuple[Regrouped, ...] = ()
    #: Whether to ignore ``isGroup`` in the data of headings.
    ignore_is_group: bool = False
    #: Whether to ignore ``isClosed`` in the data of headings.
    ignore_is_closed: bool = False


def grouping_of(asked: Mapping[str, Any]) -> Grouping:
    """Read the section ``group`` of the front matter."""
    depth = asked.get("groupDepth")
    sections = asked.get("sections")
    return Grouping(
        depth if isinstance(depth, int) and not isinstance(depth, bool) else 2,
        dict(_flags(sections)) if isinstance(sections, Mapping) else {},
        tuple(_regrouped(asked.get("regroup"))),
        asked.get("ignoreIsGroup") is True,
        asked.get("ignoreIsClosed") is True,
    )


def _flags(sections: Mapping[str, Any]) -> Iterator[tuple[str, SectionFlags]]:
    for title, said in sections.items():
        if isinstance(said, Mapping):
            yield title, SectionFlags(_flag(said.get("isGroup")), _flag(said.get("isClosed")))


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _regrouped(value: Any) -> Iterator[Regrouped]:
    """Yield the groups of a list or tuple; they nest no deeper than data may (`data.DEPTH`)."""
    for said in value if isinstance(value, (list, tuple)) else ():
        if isinstance(said, Mapping):
            yield Regrouped(
                str(said["title"]) if said.get("title") is not None else "",
                _words(said.get("tags")),
                _words(said.get("statements")),
                _words(said.get("arguments")),
                said.get("isClosed") is True,
                tuple(_regrouped(said.get("children"))),
            )


def _words(value: Any) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else ()
