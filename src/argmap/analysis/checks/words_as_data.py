"""``words-as-data``: words in braces that are data without a value."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.known import FLAGS, OF_STATEMENTS
from argmap.analysis.mends import escape, replacement
from argmap.analysis.placing import placing, span_of
from argmap.interpret.data import DataError, data_of
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Fix, Severity


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for token, start in placing(reading).of(Kind.DATA):
        if ":" in token.text or "\n" in token.text or not _keys(token.text):
            continue
        keys = _keys(token.text)
        flags = all(key in FLAGS for key in keys)
        stated = f"{{{', '.join(f'{key}: true' for key in keys)}}}"
        span = span_of(token, start)
        braces = [start + at for at, mark in enumerate(token.text) if mark == "{"]
        literal = escape("{", *braces, safe=not any(key.split(" ")[0] in OF_STATEMENTS for key in keys))
        meant: Fix = replacement(f"write {stated}", [span], stated) if flags else literal
        yield Diagnostic(
            "words-as-data",
            Severity.WARNING,
            "these braces are read as data without a value and disappear from the text; "
            + (f"write {stated} to set it" if flags else "write \\{ for a brace"),
            span,
            (meant,),
        )


def _keys(braces: str) -> tuple[str, ...]:
    """Return the keys of data in which no key has a value; empty if it is anything else."""
    try:
        data = data_of(braces)
    except DataError:
        return ()
    return tuple(data) if all(value is None for value in data.values()) else ()


WORDS_AS_DATA = Check(
    code="words-as-data",
    severity=Severity.WARNING,
    summary="words in braces that give no key a value",
    why=(
        "Braces after a sentence hold data, such as `{by: the council}`. Plain words in braces are read as keys "
        "without values, so a set or an aside disappears from the sentence."
    ),
    bad="Two lines run at night: {one, six}",
    at="{one, six}",
    good="Two lines run at night: \\{one, six}",
    find=_find,
)
