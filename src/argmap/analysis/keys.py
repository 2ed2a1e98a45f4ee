"""Locate keys and values in YAML text, which a YAML reader does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from argmap.analysis.mends import replacement
from argmap.analysis.placing import placing
from argmap.interpret.data import DataError, nodes_of
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Fix, Span


def front_matter(reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield the YAML of the front matter and its offset, if there is any."""
    yield from ((token.text, start) for token, start in placing(reading).of(Kind.YAML))


def key_spans(yaml: str, start: int, *, depth: int = 1) -> Mapping[tuple[str, ...], Span]:
    """Return the spans of all keys without their quotes, by the keys down to each, in linear time.

    The YAML begins at offset *start* of the text; keys below *depth* mappings are left out, and so are all keys if
    the YAML cannot be read.

    >>> key_spans("{by: us, 'implict': true}", 0)
    {('by',): Span(start=1, end=3), ('implict',): Span(start=10, end=17)}
    """
    try:
        return dict(_key_spans(nodes_of(yaml), (), start, depth))
    except DataError:
        return {}


def _key_spans(node: Any, above: tuple[str, ...], start: int, depth: int) -> Iterator[tuple[tuple[str, ...], Span]]:
    if node is None or node.id != "mapping":
        return
    for key, value in node.value:
        if key.id == "scalar":
            keys, quote = (*above, str(key.value)), int(key.style in {"'", '"'})
            yield keys, Span(start + key.start_mark.index + quote, start + key.end_mark.index - quote)
            if depth > 1:
                yield from _key_spans(value, keys, start, depth - 1)


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
