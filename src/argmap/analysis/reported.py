"""Checks of what was noticed while a text was read: syntax, front matter and data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import evolve, frozen

from argmap.analysis.placing import Placing, placing
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Fix


@frozen(eq=False)
class Noticed:
    """Hold what was noticed, and where to look for a fix."""

    reading: Reading
    placing: Placing
    finding: Diagnostic

    @property
    def start(self) -> int:
        """Return where it begins."""
        return self.finding.span.start

    @property
    def words(self) -> str:
        """Return the text that it points at."""
        return self.placing.text[self.start : self.finding.span.end]


#: Gives the fixes of what was noticed, the best one first.
Mend: TypeAlias = Callable[[Noticed], Iterator[Fix]]


def reported(code: str, mend: Mend | None = None) -> Callable[[Reading], Iterator[Diagnostic]]:
    """Return what gives the findings of a reading that bear *code*, with the fixes that *mend* gives."""

    def find(reading: Reading) -> Iterator[Diagnostic]:
        for finding in reading.diagnostics:
            if finding.code == code:
                fixes = tuple(mend(Noticed(reading, placing(reading), finding))) if mend else ()
                yield evolve(finding, fixes=(*finding.fixes, *fixes))

    return find
