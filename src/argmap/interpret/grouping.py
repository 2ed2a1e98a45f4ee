"""What the front matter asks of groups.

Source: https://argdown.org/guide/creating-group-nodes.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen


@frozen
class SectionFlags:
    """Hold what is said of a heading from outside; None where nothing is said."""

    #: Drawn as a frame.
    group: bool | None = None
    #: Shown folded up.
    closed: bool | None = None


@frozen
class Regrouped:
    """Hold a group that does not come from a heading."""

    #: What readers see; empty if it was not said.
    title: str
    tags: tuple[str, ...] = ()
    #: Titles of the claims in it.
    claims: tuple[str, ...] = ()
    #: Titles of the arguments in it.
    arguments: tuple[str, ...] = ()
    #: Shown folded up.
    closed: bool = False
    #: The groups in it.
    children: tuple[Regrouped, ...] = ()


@frozen
class Grouping:
    """Hold the settings that bear on groups. The defaults are the reference's."""

    #: How many levels of headings, counted from the deepest, are groups.
    depth: int = 2
    #: What is said of headings, by their titles; it lies over their own data.
    sections: Mapping[str, SectionFlags] = field(factory=dict)
    #: Groups that replace all those of headings; empty to keep these.
    regroup: tuple[Regrouped, ...] = ()
    #: Pay no heed to ``isGroup`` in the data of headings.
    ignore_is_group: bool = False
    #: Pay no heed to ``isClosed`` in the data of headings.
    ignore_is_closed: bool = False


def grouping_of(asked: Mapping[str, Any]) -> Grouping:
    """Return what *asked*, the table ``group`` of the front matter, asks for."""
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
    """Give the groups of a list; they nest no deeper than data may (`argmap.interpret.data.DEPTH`)."""
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
