"""Decide which section each claim and argument belongs to.

Source: https://argdown.org/guide/creating-group-nodes.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from argmap.interpret.grouping import Grouping, Regrouped
from argmap.interpret.notes import Notes
from argmap.interpret.reading import Occurrence, Section
from argmap.text import Span


@frozen
class Placing:
    """Map claims and arguments to sections."""

    #: The sections in use: those of headings, unless the front matter replaces them.
    sections: tuple[Section, ...] = ()
    #: Key of the section of each claim, by title; a claim without a section is missing.
    claims: Mapping[str, str] = field(factory=dict)
    #: Key of the section of each argument, by title.
    arguments: Mapping[str, str] = field(factory=dict)


def placing_of(notes: Notes, asked: Grouping, front: Span) -> Placing:
    """Assign claims and arguments to sections.

    The sections are those of headings, or those of the front matter, at *front*, if *asked* regroups.
    """
    if asked.regroup:
        return _regrouped(asked.regroup, front)
    arguments = {
        title: notes.structure_sections.get(title) or section_of(found) for title, found in notes.arguments.items()
    }
    claims = {title: section_of(found) for title, found in notes.claims.items()}
    return Placing(tuple(notes.sections), _said(claims), _said(arguments))


def _said(keys: Mapping[str, str]) -> Mapping[str, str]:
    return {title: key for title, key in keys.items() if key}


def section_of(occurrences: Sequence[Occurrence]) -> str:
    """Return the key of the section that decides; empty for none.

    Among occurrences in a section, the last one marked ``isInGroup`` decides; otherwise the first with a text that is
    not marked ``isInGroup: false``; otherwise the first of all.
    """
    placed = [o for o in occurrences if o.section]
    asked = [o for o in placed if o.data.get("isInGroup") is True]
    free = [o for o in placed if not o.reference and o.data.get("isInGroup") is not False]
    chosen = asked[-1:] or free[:1] or occurrences[:1]
    return chosen[0].section if chosen else ""


def _regrouped(groups: Sequence[Regrouped], front: Span) -> Placing:
    """Place claims and arguments by *groups*; if two list the same title, the later one wins."""
    found = [
        (Section(f"g{number}", level, group.title, group.tags, _data(group), parent, front), group)
        for number, (group, parent, level) in enumerate(_outer_first(groups), 1)
    ]
    return Placing(
        tuple(section for section, _ in found),
        {title: section.key for section, group in found for title in group.claims},
        {title: section.key for section, group in found for title in group.arguments},
    )


def _outer_first(groups: Sequence[Regrouped]) -> Iterator[tuple[Regrouped, str, int]]:
    """Yield each group with the key of its parent and its level, outer before inner."""
    waiting = [(group, "", 1) for group in reversed(groups)]
    number = 0
    while waiting:
        group, parent, level = waiting.pop()
        number += 1
        yield group, parent, level
        waiting.extend((child, f"g{number}", level + 1) for child in reversed(group.children))


def _data(group: Regrouped) -> Mapping[str, bool]:
    return {"isGroup": True, **({"isClosed": True} if group.closed else {})}
