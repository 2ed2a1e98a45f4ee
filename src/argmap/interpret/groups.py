"""Decide which headings are groups, drawn as frames.

Source: https://argdown.org/guide/grouping.html
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from argmap.interpret.grouping import Grouping, SectionFlags
from argmap.interpret.reading import Section
from argmap.model.group import Group


def groups_of(sections: Sequence[Section], asked: Grouping) -> tuple[Mapping[str, str], tuple[Group, ...]]:
    """Return the group key of each section (empty for none), and the groups.

    As many of the deepest levels of headings are groups as *asked* for. The data of a heading overrides that, and the
    front matter overrides both.
    """
    deepest = max((section.level for section in sections), default=0)
    flags = {section.key: _flags(section, asked) for section in sections}
    drawn = {section.key for section in sections if _drawn(section, flags[section.key], deepest - asked.depth + 1)}
    groups: dict[str, str] = {}
    for section in sections:
        groups[section.key] = section.key if section.key in drawn else groups.get(section.parent, "")
    return groups, tuple(
        _group(section, groups.get(section.parent, ""), closed=flags[section.key].closed is True)
        for section in sections
        if section.key in drawn
    )


def _flags(section: Section, asked: Grouping) -> SectionFlags:
    """Return the flags of a section: those of the front matter, or else of the heading."""
    own = SectionFlags() if asked.regroup else asked.sections.get(section.title, SectionFlags())
    ignores_group = asked.ignore_is_group and not asked.regroup
    ignores_closed = asked.ignore_is_closed and not asked.regroup
    return SectionFlags(
        _first(own.group, None if ignores_group else section.data.get("isGroup")),
        _first(own.closed, None if ignores_closed else section.data.get("isClosed")),
    )


def _first(*values: object) -> bool | None:
    return next((value for value in values if isinstance(value, bool)), None)


def _drawn(section: Section, flags: SectionFlags, first_level: int) -> bool:
    return section.level >= first_level if flags.group is None else flags.group


def _group(section: Section, parent: str, *, closed: bool) -> Group:
    data = {key: value for key, value in section.data.items() if key not in {"isGroup", "isClosed"}}
    return Group(section.title or section.key, section.key, parent=parent, closed=closed, tags=section.tags, data=data)


def filled(groups: Iterable[Group], members: Iterable[str]) -> tuple[Group, ...]:
    """Return the groups that are not empty, given the keys of all *members*."""
    found = tuple(groups)
    parents = {group.key: group.parent for group in found}
    kept: set[str] = set()
    for key in members:
        while key and key not in kept:
            kept.add(key)
            key = parents[key]  # noqa: PLW2901 - climbs to the top
    return tuple(group for group in found if group.key in kept)
