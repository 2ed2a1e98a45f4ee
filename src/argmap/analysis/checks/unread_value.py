"""``unread-value``: a value of the wrong type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.analysis.check import Check
from argmap.analysis.keys import rewrite, value_span
from argmap.analysis.known import FLAGS
from argmap.analysis.placing import nodes, tokens_of
from argmap.interpret.data import DataError, data_of
from argmap.interpret.reading import Reading
from argmap.model.data_text import value_text
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Severity, Span

_WORDS = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for node, start in nodes(reading, Kind.STATEMENT, Kind.ARGUMENT, Kind.HEADING):
        for token, place in tokens_of(node, start, Kind.DATA):
            yield from _findings(token.text, place)


def _findings(braces: str, start: int) -> Iterator[Diagnostic]:
    try:
        data = data_of(braces)
    except DataError:
        return
    for key, value in data.items():
        expected = _expected(key, value)
        if expected:
            said = value_text(value)
            span = value_span(braces, key, said, start)
            yield Diagnostic(
                "unread-value",
                Severity.WARNING,
                f"{key} must be {expected}, so {said!r} is ignored",
                span or Span(start, start + len(braces)),
                rewrite(span, _WORDS[said.casefold()]) if key in FLAGS and said.casefold() in _WORDS else (),
            )


def _expected(key: str, value: Any) -> str:
    """Return what a key's value must be if *value* is something else; otherwise an empty string."""
    if value is None:
        return ""
    if key in FLAGS:
        return "" if isinstance(value, bool) else "true or false"
    if key == "weight":
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return "" if number and 0 <= value <= 1 else "a number from 0 to 1"
    return ""


UNREAD_VALUE = Check(
    code="unread-value",
    severity=Severity.WARNING,
    summary="a data key with a value of the wrong type",
    why=(
        "argmap keeps a value of the wrong type but does not use it. In YAML 1.2, which argmap reads, `yes` and `no` "
        "are words and do not mean `true` and `false`."
    ),
    bad="Buses should be free. {implicit: yes}",
    at="yes",
    good="Buses should be free. {implicit: true}",
    find=_find,
)
