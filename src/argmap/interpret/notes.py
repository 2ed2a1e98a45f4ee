"""Notes of a walk over a tree: occurrences, structures, relations, errors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

from attrs import define, field

from argmap.interpret.data import DataError, data_of, word_at
from argmap.interpret.reading import Occurrence, Section, Step
from argmap.interpret.settings import Settings
from argmap.model.claim import UNTITLED
from argmap.model.ends import End
from argmap.text import Diagnostic, Severity, Span


class Said(NamedTuple):
    """Represent a relation as written: its type and its ends."""

    #: ``support``, ``attack``, ``undercut`` or ``contradictory``.
    kind: str
    source: End
    target: End


@define
class Notes:
    """Collect what is found, in text order."""

    settings: Settings
    shortcodes: Mapping[str, str]
    claims: defaultdict[str, list[Occurrence]] = field(factory=lambda: defaultdict(list))
    arguments: defaultdict[str, list[Occurrence]] = field(factory=lambda: defaultdict(list))
    structures: dict[str, list[Step]] = field(factory=dict)
    #: Key of the section that contains the structure of an argument, by its title.
    structure_sections: dict[str, str] = field(factory=dict)
    #: The relations, and the lines that state each.
    relations: dict[Said, list[Span]] = field(factory=dict)
    sections: list[Section] = field(factory=list)
    #: The sections around the current position, outer before inner.
    within: list[Section] = field(factory=list)
    problems: list[Diagnostic] = field(factory=list)
    _untitled: int = 0

    def untitled(self) -> str:
        """Return the next generated title; claims and arguments share the count."""
        self._untitled += 1
        return f"{UNTITLED} {self._untitled}"

    @property
    def section(self) -> str:
        """Return the key of the current section; empty for none."""
        return self.within[-1].key if self.within else ""

    def begin(self, section: Section) -> None:
        """Record the beginning of a section."""
        self.sections.append(section)
        self.within.append(section)

    def around(self, level: int) -> str:
        """Close sections of this *level* or deeper; return the key of the parent."""
        while self.within and self.within[-1].level >= level:
            self.within.pop()
        return self.section

    def data(self, braces: str, start: int) -> Mapping[str, Any]:
        """Read the data at offset *start*; record an error if it is invalid."""
        try:
            return data_of(braces)
        except DataError as error:
            message = f"this data cannot be read, so it is ignored: {error}"
            spot = word_at(braces, error.offset, start)
            self.problems.append(Diagnostic("bad-data", Severity.ERROR, message, spot))
            return {}

    def relate(self, said: Said, span: Span) -> None:
        """Record a relation and the line that states it."""
        self.relations.setdefault(said, []).append(span)
