"""``unknown-mode``: a setting with an unknown value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from attrs import frozen

from argmap import plugins
from argmap.analysis.check import Check
from argmap.analysis.keys import front_matter, rewrite, section_start, value_span
from argmap.analysis.known import LAYOUTS, LISTED, OF_PICTURES, VALUES
from argmap.analysis.nearness import misspelt, near
from argmap.errors import SizeError
from argmap.interpret.data import DataError, mapping_of
from argmap.interpret.pages import nearest_page, page_called
from argmap.interpret.reading import Reading
from argmap.model.data_text import value_text
from argmap.text import Diagnostic, Severity, Span
from argmap.values import choose_from, meant, unknown


@frozen
class _Wrong:
    """Hold an unknown value."""

    #: Where its key is: a section, or the key itself at the top level.
    section: str
    key: str
    value: str
    message: str
    #: What was probably meant; empty if nothing is near.
    nearest: str


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for yaml, start in front_matter(reading):
        try:
            front = mapping_of(yaml)
        except DataError:
            return
        yield from (_finding(wrong, yaml, start) for wrong in chain(_in_sections(front), _of_pictures(front)))


def _in_sections(front: Mapping[str, Any]) -> Iterator[_Wrong]:
    for (section, key), values in VALUES.items():
        table = front.get(section)
        if isinstance(table, Mapping) and key in table and not _known(section, key, table[key]):
            value = value_text(table[key])
            nearest = next(iter(near(value, values, most=1)), "")
            advice = f"did you mean {nearest!r}?" if nearest else choose_from(values)
            yield _Wrong(section, key, value, f"unknown {key} {value!r}; {advice}", nearest)


def _known(section: str, key: str, value: Any) -> bool:
    if (section, key) in LISTED and isinstance(value, (list, tuple)):
        return True
    return value in VALUES[section, key]


def _of_pictures(front: Mapping[str, Any]) -> Iterator[_Wrong]:
    layout, fit = (value_text(front[key]) if front.get(key) is not None else "" for key in OF_PICTURES)
    layouts = plugins.names(LAYOUTS) if layout else ()
    if layout and layout not in layouts:
        yield _Wrong("layout", "layout", layout, unknown("layout", layout, layouts), meant(layout, layouts))
    try:
        page_called(fit or "screen")
    except SizeError as error:
        yield _Wrong("fit", "fit", fit, str(error), nearest_page(fit))


def _finding(wrong: _Wrong, yaml: str, start: int) -> Diagnostic:
    span = value_span(yaml, wrong.key, wrong.value, start, after=section_start(yaml, wrong.section))
    nearest = wrong.nearest
    return Diagnostic(
        "unknown-mode",
        Severity.WARNING,
        wrong.message,
        span or Span(start, start + len(yaml)),
        rewrite(span, nearest, safe=misspelt(wrong.value, nearest)) if nearest else (),
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
