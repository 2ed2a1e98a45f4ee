"""Sections → groups: which headings are drawn as frames.

Source: https://argdown.org/guide/grouping.html
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from argmap.interpret.reading import Section
from argmap.model.group import Group


def groups_of(sections: Sequence[Section], depth: int) -> tuple[Mapping[str, str], tuple[Group, ...]]:
    """Return the group of each section by key (empty for none), and the groups.

    The *depth* deepest levels of headings are groups, unless a heading's data says otherwise.
    """
    deepest = max((section.level for section in sections), default=0)
    drawn = {section.key for section in sections if _drawn(section, deepest - depth + 1)}
    groups: dict[str, str] = {}
    for section in sections:
        groups[section.key] = section.key if section.key in drawn else groups.get(section.parent, "")
    return groups, tuple(
        _group(section, groups.get(section.parent, "")) for section in sections if section.key in drawn
    )


def _drawn(section: Section, first_level: int) -> bool:
    flag = section.data.get("isGroup")
    return flag if isinstance(flag, bool) else section.level >= first_level


def _group(section: Section, parent: str) -> Group:
    data = {key: value for key, value in section.data.items() if key not in {"isGroup", "isClosed"}}
    closed = section.data.get("isClosed") is True
    return Group(section.title or section.key, section.key, parent=parent, closed=closed, tags=section.tags, data=data)


def filled(groups: Iterable[Group], members: Iterable[str]) -> tuple[Group, ...]:
    """Return those of *groups* that hold something, where *members* names the group of each thing."""
    found = tuple(groups)
    parents = {group.key: group.parent for group in found}
    kept: set[str] = set()
    for key in members:
        while key and key not in kept:
            kept.add(key)
            key = parents[key]  # noqa: PLW2901 - climbs to the top
    return tuple(group for group in found if group.key in kept)
