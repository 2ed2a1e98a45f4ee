"""One of the three versions of a merge, with its map and units."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen

from argmap.interpret.interpret import interpret_text as read
from argmap.interpret.reading import Reading
from argmap.merging.units import Unit, Units, units
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.map import ArgumentMap
from argmap.syntax.tree import Kind

#: What a unit is about: a claim or an argument.
Thing = ClaimRef | ArgumentRef


@frozen(eq=False)
class Version:
    """Hold a version of a text. Invariant: *reading* is that of the text."""

    text: str
    reading: Reading = field(repr=False)

    @classmethod
    def of(cls, text: str, configuration: Mapping[str, Any]) -> Version:
        """Return the version of *text*, read with *configuration*. Never raises."""
        return cls(text, read(text, configuration))

    def instead(self, text: str) -> Version:
        """Return the version with another *text*, read with the same configuration."""
        return self if text == self.text else Version.of(text, self.reading.configuration)

    @property
    def map(self) -> ArgumentMap:
        """Return its map."""
        return self.reading.map

    @cached_property
    def cut(self) -> Units:
        """Return its units."""
        return units(self.reading.tree)

    @cached_property
    def things(self) -> Mapping[Unit, Thing]:
        """Return the claim or argument of each unit.

        A structure is about its argument.
        """
        places = self.reading.places
        at: dict[int, Thing] = {}
        for title, found in places.claims.items():
            at.update((one.span.start, ClaimRef(title)) for one in found)
        for title, found in places.arguments.items():
            at.update((one.span.start, ArgumentRef(title)) for one in found)
        begun_by = ((name, steps[0].occurrence.span.start) for name, steps in places.structures.items() if steps)
        first = {start: ArgumentRef(name) for name, start in begun_by}
        spoken = {unit: at[unit.start] for unit in self.cut.units if unit.kind not in _SILENT and unit.start in at}
        structures = (unit for unit in self.cut.units if unit.kind is Kind.STRUCTURE)
        begun = ((unit, next((one.start for one in unit.below if one.kind is Kind.STEP), -1)) for unit in structures)
        return {**spoken, **{unit: first[start] for unit, start in begun if start in first}}

    @cached_property
    def groups(self) -> Mapping[str, Unit]:
        """Return the headings of groups, by key."""
        headings = {unit.start: unit for unit in self.cut.units if unit.kind is Kind.HEADING}
        sections = self.reading.places.sections
        return {one.key: headings[one.span.start] for one in sections if one.span.start in headings}


_SILENT = frozenset({Kind.COMMENT, Kind.HEADING, Kind.STRUCTURE, Kind.LIST, Kind.FRONT_MATTER, Kind.INFERENCE})
