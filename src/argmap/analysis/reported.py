"""Checks that report what the parser and interpreter found, and add fixes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import evolve, frozen

from argmap.analysis.placing import Placing, placing
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Fix


@frozen(eq=False)
class Noticed:
    """Represent a finding of the parser or interpreter, and its context."""

    reading: Reading
    placing: Placing
    finding: Diagnostic

    @property
    def start(self) -> int:
        """Return the offset of the finding."""
        return self.finding.span.start

    @property
    def words(self) -> str:
        """Return the text that the finding points to."""
        return self.placing.text[self.start : self.finding.span.end]


#: Yields fixes for a finding, the best one first.
Mend: TypeAlias = Callable[[Noticed], Iterator[Fix]]


def reported(code: str, mend: Mend | None = None) -> Callable[[Reading], Iterator[Diagnostic]]:
    """Return a function that yields findings with *code* and fixes by *mend*."""

    def find(reading: Reading) -> Iterator[Diagnostic]:
        for finding in reading.diagnostics:
            if finding.code == code:
                fixes = tuple(mend(Noticed(reading, placing(reading), finding))) if mend else ()
                yield evolve(finding, fixes=(*finding.fixes, *fixes))

    return find
