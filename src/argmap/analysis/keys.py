"""Locate keys and values in YAML text, which a YAML reader does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.mends import replacement
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Fix, Span


def front_matter(reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield the YAML of the front matter and its offset, if there is any."""
    yield from ((token.text, start) for token, start in placing(reading).of(Kind.YAML))


def key_span(yaml: str, key: str, start: int, *, after: int = 0) -> Span | None:
    """Return the span of *key*, without quotes.

    The YAML begins at offset *start* of the text; the search begins at offset *after* of the YAML.

    >>> key_span("{by: us, implict: true}", "implict", 0)
    Span(start=9, end=16)
    """
    found = re.compile(rf"(?<![\w\-])([\"']?){re.escape(key)}\1[ \t]*:(?=[\s\[{{,}}]|$)").search(yaml, after)
    if found is None:
        return None
    begin = start + found.start() + len(found[1])
    return Span(begin, begin + len(key))


def value_span(yaml: str, key: str, value: str, start: int, *, after: int = 0) -> Span | None:
    """Return the span of the *value* of *key*, with quotes, or None."""
    pattern = rf"(?<![\w\-])([\"']?){re.escape(key)}\1[ \t]*:\s+(([\"']?){re.escape(value)}\3)(?=[\s,}}]|$)"
    found = re.compile(pattern).search(yaml, after)
    return Span(start + found.start(2), start + found.end(2)) if found else None


def section_start(yaml: str, section: str) -> int:
    """Return the offset of a section of the front matter, or 0 if not found."""
    found = re.compile(rf"^([\"']?){re.escape(section)}\1[ \t]*:", re.MULTILINE).search(yaml)
    return found.start() if found else 0


def rewrite(span: Span | None, text: str, *, safe: bool = True) -> tuple[Fix, ...]:
    """Return the fix that replaces *span* by *text*, or none without a span."""
    return (replacement(f"write {text}", [span], text, safe=safe),) if span else ()
