"""``unknown-mode``: a setting with an unknown value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.analysis.check import Check
from argmap.analysis.keys import front_matter, rewrite, section_start, value_span
from argmap.analysis.known import LISTED, VALUES
from argmap.analysis.nearness import misspelt, near
from argmap.interpret.data import DataError, mapping_of
from argmap.interpret.reading import Reading
from argmap.model.data_text import value_text
from argmap.text import Diagnostic, Severity, Span


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for yaml, start in front_matter(reading):
        try:
            front = mapping_of(yaml)
        except DataError:
            return
        for (section, key), values in VALUES.items():
            table = front.get(section)
            if isinstance(table, Mapping) and key in table and not _known(section, key, table[key]):
                yield _finding(section, key, value_text(table[key]), values, (yaml, start))


def _known(section: str, key: str, value: Any) -> bool:
    if (section, key) in LISTED and isinstance(value, (list, tuple)):
        return True
    return value in VALUES[section, key]


def _finding(section: str, key: str, value: str, values: tuple[str, ...], place: tuple[str, int]) -> Diagnostic:
    yaml, start = place
    span = value_span(yaml, key, value, start, after=section_start(yaml, section))
    nearest = near(value, values, most=1)
    advice = f"did you mean {nearest[0]!r}?" if nearest else f"choose from {', '.join(map(repr, values))}"
    return Diagnostic(
        "unknown-mode",
        Severity.WARNING,
        f"unknown {key} {value!r}; {advice}",
        span or Span(start, start + len(yaml)),
        rewrite(span, nearest[0], safe=misspelt(value, nearest[0])) if nearest else (),
    )


UNKNOWN_MODE = Check(
    code="unknown-mode",
    severity=Severity.WARNING,
    summary="a front-matter setting with an unknown value",
    why=(
        "argmap ignores a value that it does not know, with one exception: an unknown `statementSelectionMode` leaves "
        "all statements out of the map."
    ),
    bad="===\nmodel: {mode: strickt}\n===\n\nBuses should be free.",
    at="strickt",
    good="===\nmodel: {mode: strict}\n===\n\nBuses should be free.",
    find=_find,
)
