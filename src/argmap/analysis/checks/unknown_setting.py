"""``unknown-setting``: an unknown key in the front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.analysis.check import Check
from argmap.analysis.keys import front_matter, key_span, rewrite, section_start
from argmap.analysis.known import ABOUT, KEYS, RENAMED, SECTIONS
from argmap.analysis.nearness import meant, misspelt, near
from argmap.interpret.data import DataError, mapping_of
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Severity, Span

#: How alike a top-level key and the name of a section must be; other keys are allowed there.
_LIKE = 0.8
#: So many unknown keys of a section are located; each takes a search through the front matter.
_LOCATED = 50


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for yaml, start in front_matter(reading):
        try:
            front = mapping_of(yaml)
        except DataError:
            return
        yield from _sections(front, yaml, start)
        for section, keys in KEYS.items():
            table = _table(front, section)
            unknown = [key for key in table if key not in keys] if isinstance(table, Mapping) else []
            after = section_start(yaml, section.partition(".")[0]) if unknown else 0
            for number, key in enumerate(unknown):
                yield _finding(
                    f"unknown setting {key!r} in section {section!r}",
                    RENAMED.get(key) or next(iter(near(key, keys)), ""),
                    (yaml, start),
                    key_span(yaml, key, start, after=after) if number < _LOCATED else None,
                )


def _table(front: Mapping[str, Any], section: str) -> Any:
    """Return a section of *front*, or a table in one."""
    outer, _, inner = section.partition(".")
    found = front.get(outer)
    return found.get(inner) if inner and isinstance(found, Mapping) else found


def _sections(front: Mapping[str, Any], yaml: str, start: int) -> Iterator[Diagnostic]:
    for key, value in front.items():
        if key not in {*SECTIONS, *ABOUT} and isinstance(value, Mapping):
            nearest = next(iter(near(key, SECTIONS, cutoff=_LIKE)), "")
            if nearest:
                yield _finding(f"unknown settings section {key!r}", nearest, (yaml, start), key_span(yaml, key, start))


def _finding(said: str, nearest: str, place: tuple[str, int], span: Span | None) -> Diagnostic:
    yaml, start = place
    return Diagnostic(
        "unknown-setting",
        Severity.WARNING,
        f"{said}{meant([repr(nearest)] if nearest else [])}",
        span or Span(start, start + len(yaml)),
        rewrite(span, nearest, safe=span is not None and _evident(yaml[span.start - start : span.end - start], nearest))
        if nearest
        else (),
    )


def _evident(key: str, nearest: str) -> bool:
    return RENAMED.get(key) == nearest or misspelt(key, nearest)


UNKNOWN_SETTING = Check(
    code="unknown-setting",
    severity=Severity.WARNING,
    summary="a front-matter setting that does not exist",
    why=(
        "argmap ignores a misspelt setting, so the map looks as if you had not set it. Keys such as `title` and "
        "`author`, and any other keys at the top level, are allowed."
    ),
    bad="===\nmodel: {removeTagFromText: true}\n===\n\nBuses should be free. #fares",
    at="removeTagFromText",
    good="===\nmodel: {removeTagsFromText: true}\n===\n\nBuses should be free. #fares",
    find=_find,
)
