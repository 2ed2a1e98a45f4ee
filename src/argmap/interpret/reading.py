"""The result of reading a text: the map, the places and the diagnostics."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from argmap.interpret.settings import Settings
from argmap.model.data import NOTHING, frozen_data
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark
from argmap.model.selection import Facts
from argmap.model.stubs import several
from argmap.syntax.tree import EMPTY, Tree
from argmap.text import Diagnostic, Span


class StatementRole(enum.StrEnum):
    """Name the role of a statement, in the words of Argdown's own tools."""

    TOP_LEVEL = "top-level-statement"
    RELATION = "relation-statement"
    PREMISE = "premise"
    INTERMEDIARY_CONCLUSION = "intermediary-conclusion"
    MAIN_CONCLUSION = "main-conclusion"
    DESCRIPTION = "argument-description"
    #: An item of a list.
    ITEM = ""


@frozen
class Occurrence:
    """Represent one place in the text where a claim or argument is written."""

    title: str
    role: StatementRole
    #: Whether it only refers to the claim or argument, without a text.
    reference: bool
    #: The text as Argdown's own tools keep it, with tags.
    raw: str
    #: The text as shown.
    text: str
    tags: tuple[str, ...]
    data: Mapping[str, Any]
    #: The statement without its relations.
    span: Span
    #: Key of the section that contains it; empty for none.
    section: str
    #: Bold, italic and links in the text.
    marks: tuple[Mark, ...] = ()


@frozen
class Step:
    """Represent one numbered line of a premise–conclusion structure."""

    occurrence: Occurrence
    number: int
    #: Rules of the inference line above it; None without such a line.
    rules: tuple[str, ...] | None = None
    #: Data of the inference line above it.
    data: Mapping[str, Any] = field(factory=dict)
    #: Indices in the structure of the premises of a conclusion; empty for a premise.
    premises: tuple[int, ...] = ()
    #: The key in the inference line's data that lists them; empty if none does.
    named_by: str = ""


@frozen
class Section:
    """Represent a heading, which begins a section."""

    key: str
    level: int
    title: str
    tags: tuple[str, ...]
    data: Mapping[str, Any]
    #: Key of the section around it; empty at the top.
    parent: str
    span: Span


@frozen
class Places:
    """Locate everything in the text, in text order."""

    claims: Mapping[str, tuple[Occurrence, ...]] = field(factory=dict)
    arguments: Mapping[str, tuple[Occurrence, ...]] = field(factory=dict)
    #: The premise–conclusion structure of each argument, by its title.
    structures: Mapping[str, tuple[Step, ...]] = field(factory=dict)
    #: The sections that headings begin.
    sections: tuple[Section, ...] = ()
    #: Sections that replace them if the front matter asks for that; their span is that of the front matter.
    regrouped: tuple[Section, ...] = ()
    #: Key of the section that each claim belongs to, by title; a claim without a section is missing.
    claim_sections: Mapping[str, str] = field(factory=dict)
    #: Key of the section that each argument belongs to, by title.
    argument_sections: Mapping[str, str] = field(factory=dict)

    @property
    def counting(self) -> tuple[Section, ...]:
        """Return the sections of the front matter, or else those of headings."""
        return self.regrouped or self.sections


@frozen(repr=False)
class Reading:
    """Represent a text that was read: its map, places and diagnostics."""

    #: The map.
    map: ArgumentMap
    #: Where in the text everything is.
    places: Places = field(factory=Places)
    #: The errors in the text; `check` finds likely mistakes, too.
    diagnostics: tuple[Diagnostic, ...] = ()
    #: All settings: those of the front matter over those of the configuration.
    settings: Settings = field(factory=Settings)
    #: The tree of the text; empty for a map that was built by hand.
    tree: Tree = field(default=EMPTY, repr=False, eq=False)
    #: The settings besides front matter, such as those of ``argdown.config.json``; empty for none.
    configuration: Mapping[str, Any] = field(default=NOTHING, converter=frozen_data)

    def __repr__(self) -> str:
        found = several(len(self.diagnostics), "diagnostic")
        return f"<Reading of {self.map!r}{f', {found}' if found else ''}>"

    @property
    def facts(self) -> Facts:
        """Return the facts about the text that a selection needs."""
        places = self.places
        titles = {section.key: section.title for section in places.counting}
        return Facts(
            frozenset(
                title for title, found in places.claims.items() if any(o.role is StatementRole.TOP_LEVEL for o in found)
            ),
            {title: titles[key] for title, key in places.claim_sections.items()},
            {title: titles[key] for title, key in places.argument_sections.items()},
        )
