"""``unknown-setting``: an unknown key in the front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.analysis.check import Check
from argmap.analysis.keys import front_matter, key_spans, rewrite
from argmap.analysis.known import ABOUT, KEYS, OF_PICTURES, RENAMED, SECTIONS
from argmap.analysis.nearness import meant, misspelt, near
from argmap.interpret.data import DataError, mapping_of
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Severity, Span

#: How alike a top-level key and the name of a section must be; other keys are allowed there.
_LIKE = 0.8


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for yaml, start in front_matter(reading):
        try:
            unknown = [*_unknown(mapping_of(yaml))]
        except DataError:
            return
        spans = key_spans(yaml, start, depth=3) if unknown else {}
        yield from (_finding(said, nearest, (yaml, start), spans.get(keys)) for keys, said, nearest in unknown)


def _unknown(front: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield the keys down to each unknown setting, what to say of it, and what was probably meant, or nothing."""
    for key, value in front.items():
        if key not in {*SECTIONS, *ABOUT} and isinstance(value, Mapping):
            nearest = next(iter(near(key, SECTIONS, cutoff=_LIKE)), "")
            if nearest:
                yield (key,), f"unknown settings section {key!r}", nearest
        elif key not in {*SECTIONS, *ABOUT, *OF_PICTURES} and (nearest := _of_pictures(key)):
            yield (key,), f"unknown setting {key!r}", nearest
    for section, keys in KEYS.items():
        table = _table(front, section)
        for key in table if isinstance(table, Mapping) else ():
            if key not in keys:
                nearest = RENAMED.get(key) or next(iter(near(key, keys)), "")
                yield (*section.split("."), key), f"unknown setting {key!r} in section {section!r}", nearest


def _of_pictures(key: str) -> str:
    """Return the setting of pictures that *key* probably means; empty if none is near."""
    nearest = next(iter(near(key, OF_PICTURES, most=1, cutoff=_LIKE)), "")
    return nearest if nearest[:1] == key[:1].casefold() else ""


def _table(front: Mapping[str, Any], section: str) -> Any:
    """Return a section of *front*, or a table in one."""
    outer, _, inner = section.partition(".")
    found = front.get(outer)
    return found.get(inner) if inner and isinstance(found, Mapping) else found


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
