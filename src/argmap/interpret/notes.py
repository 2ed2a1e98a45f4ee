"""What is noted while a tree is walked: occurrences, structures, relations, problems."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from attrs import define, field, frozen

from argmap.interpret.data import DataError, data_of
from argmap.interpret.reading import Occurrence, Section, Step
from argmap.interpret.settings import Settings
from argmap.model.claim import UNTITLED
from argmap.model.ends import End
from argmap.text import Diagnostic, Severity, Span


@frozen
class Said:
    """Hold a relation as the text says it: its symbol's meaning, from where, to where."""

    #: support, attack, undercut or contradictory.
    kind: str
    source: End
    target: End


@define
class Notes:
    """Hold what was found so far, in the order of the text."""

    settings: Settings
    shortcodes: Mapping[str, str]
    claims: defaultdict[str, list[Occurrence]] = field(factory=lambda: defaultdict(list))
    arguments: defaultdict[str, list[Occurrence]] = field(factory=lambda: defaultdict(list))
    structures: dict[str, list[Step]] = field(factory=dict)
    #: Key of the section in which the structure of an argument stands.
    structure_sections: dict[str, str] = field(factory=dict)
    relations: dict[Said, None] = field(factory=dict)
    sections: list[Section] = field(factory=list)
    #: The sections around the text that comes next, outer before inner.
    within: list[Section] = field(factory=list)
    problems: list[Diagnostic] = field(factory=list)
    _untitled: int = 0

    def untitled(self) -> str:
        """Return the next made-up title; claims and arguments share the count."""
        self._untitled += 1
        return f"{UNTITLED} {self._untitled}"

    @property
    def section(self) -> str:
        """Return the key of the section that the text is in; empty for none."""
        return self.within[-1].key if self.within else ""

    def begin(self, section: Section) -> None:
        """Note that a section begins."""
        self.sections.append(section)
        self.within.append(section)

    def around(self, level: int) -> str:
        """Return the key of the section around a heading of this level; sections as deep as that end here."""
        while self.within and self.within[-1].level >= level:
            self.within.pop()
        return self.section

    def data(self, braces: str, start: int) -> Mapping[str, Any]:
        """Return what the data at offset *start* says; if it cannot be read, note that and return none."""
        try:
            return data_of(braces)
        except DataError as error:
            message = f"this data is not valid YAML: {error}"
            self.problems.append(Diagnostic("bad-data", Severity.ERROR, message, Span(start, start + len(braces))))
            return {}

    def relate(self, said: Said) -> None:
        """Note a relation, once."""
        if said.kind != "contradictory" or Said(said.kind, said.target, said.source) not in self.relations:
            self.relations[said] = None
