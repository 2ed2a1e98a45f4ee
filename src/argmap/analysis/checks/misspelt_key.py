"""``misspelt-key``: a data key that resembles a known one."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.keys import key_spans, rewrite
from argmap.analysis.known import OF_HEADINGS, OF_INFERENCES, OF_STATEMENTS
from argmap.analysis.nearness import misspelt, near
from argmap.analysis.placing import nodes, tokens_of
from argmap.interpret.data import DataError, data_of, inner
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Severity, Span

_KNOWN = {
    Kind.STATEMENT: OF_STATEMENTS,
    Kind.ARGUMENT: OF_STATEMENTS,
    Kind.HEADING: OF_HEADINGS,
    Kind.INFERENCE: OF_INFERENCES,
}
#: How alike a key and a known one must be. Any key is allowed; only a near miss is likely to be a mistake.
_LIKE = 0.8
#: Shorter keys resemble too many others.
_SHORTEST = 4


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for node, start in nodes(reading, *_KNOWN):
        for token, place in tokens_of(node, start, Kind.DATA):
            yield from _findings(token.text, place, _KNOWN[node.kind])


def _findings(braces: str, start: int, known: tuple[str, ...]) -> Iterator[Diagnostic]:
    try:
        data = data_of(braces)
    except DataError:
        return
    near_misses = [(key, nearest) for key in data if (nearest := _nearest(key, known)) and nearest not in data]
    first, last = inner(braces)
    spans = key_spans(braces[first:last], start + first) if near_misses else {}
    for key, nearest in near_misses:
        span = spans.get((key,))
        yield Diagnostic(
            "misspelt-key",
            Severity.WARNING,
            f"unknown key {key!r}; did you mean {nearest!r}?",
            span or Span(start, start + len(braces)),
            rewrite(span, nearest, safe=misspelt(key, nearest)),
        )


def _nearest(key: str, known: tuple[str, ...]) -> str:
    if key in known or len(key) < _SHORTEST or ":" in key:  # words-as-data finds a colon without a space
        return ""
    found = near(key, known, most=1, cutoff=_LIKE)
    return found[0] if found and found[0][0].casefold() == key[0].casefold() else ""


MISSPELT_KEY = Check(
    code="misspelt-key",
    severity=Severity.WARNING,
    summary="a data key that resembles one that argmap reads",
    why=(
        "Data may have any keys, so argmap keeps a misspelt key without reading it. Only keys that resemble a known "
        "one are reported."
    ),
    bad="Buses should be free. {implict: true}",
    at="implict",
    good="Buses should be free. {implicit: true}",
    find=_find,
)
