"""What reading a text gives: the map, where everything stands, and what is wrong."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from argmap.interpret.settings import Settings
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark
from argmap.model.selection import Facts
from argmap.syntax.tree import EMPTY, Tree
from argmap.text import Diagnostic, Span


class Role(enum.StrEnum):
    """Tell what a statement does where it stands; the values are the reference's words."""

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
    """Hold one place where a claim or an argument stands in the text."""

    title: str
    role: Role
    #: It only points to the claim or argument, without a wording of its own.
    reference: bool
    #: As the reference keeps it, tags included.
    raw: str
    #: What a reader is shown.
    text: str
    tags: tuple[str, ...]
    data: Mapping[str, Any]
    #: The statement without its relations.
    span: Span
    #: Key of the section it stands in; empty for none.
    section: str
    #: Which words of the text are bold, italic or a link.
    marks: tuple[Mark, ...] = ()


@frozen
class Step:
    """Hold one numbered line of a premise–conclusion structure."""

    occurrence: Occurrence
    number: int
    #: Rules of the inference line above it; None if there is none above it.
    rules: tuple[str, ...] | None = None
    #: Data of the inference line above it.
    data: Mapping[str, Any] = field(factory=dict)
    #: Places, in the structure, of the statements that a conclusion rests on; empty for a premise.
    premises: tuple[int, ...] = ()
    #: Key of the inference line's data that names them; empty if none does.
    named_by: str = ""


@frozen
class Section:
    """Hold a heading and what it says of the part below it."""

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
    """Hold where everything stands, in the order of the text."""

    claims: Mapping[str, tuple[Occurrence, ...]] = field(factory=dict)
    arguments: Mapping[str, tuple[Occurrence, ...]] = field(factory=dict)
    #: The premise–conclusion structure of an argument, by its title.
    structures: Mapping[str, tuple[Step, ...]] = field(factory=dict)
    #: Those of headings.
    sections: tuple[Section, ...] = ()
    #: Those that the front matter puts in their stead, with its span for theirs; empty if it does not.
    regrouped: tuple[Section, ...] = ()
    #: Key of the section that each claim counts as part of, by title, among the sections that count; else missing.
    claim_sections: Mapping[str, str] = field(factory=dict)
    #: Key of the section that each argument counts as part of, by title.
    argument_sections: Mapping[str, str] = field(factory=dict)

    @property
    def counting(self) -> tuple[Section, ...]:
        """Return the sections that count: those that the front matter asks for, else those of headings."""
        return self.regrouped or self.sections


@frozen
class Reading:
    """Hold what a text says, where it says it, and what is wrong with it."""

    map: ArgumentMap
    places: Places = field(factory=Places)
    diagnostics: tuple[Diagnostic, ...] = ()
    #: What the front matter asks for.
    settings: Settings = field(factory=Settings)
    #: What was read; empty for a map that was built by hand.
    tree: Tree = field(default=EMPTY, repr=False, eq=False)

    @property
    def facts(self) -> Facts:
        """Return what the text knows of claims and arguments that selecting asks for."""
        places = self.places
        titles = {section.key: section.title for section in places.counting}
        return Facts(
            frozenset(title for title, found in places.claims.items() if any(o.role is Role.TOP_LEVEL for o in found)),
            {title: titles[key] for title, key in places.claim_sections.items()},
            {title: titles[key] for title, key in places.argument_sections.items()},
        )
