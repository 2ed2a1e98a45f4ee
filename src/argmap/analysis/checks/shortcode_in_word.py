"""``shortcode-in-word``: initials that turn into a logical symbol."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import escape
from argmap.analysis.placing import placing, span_of
from argmap.interpret.reading import Reading
from argmap.interpret.shortcodes import SHORTCODES
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Severity

#: Connectives between the letters of a formula, as in p.v.q.
_FORMULAS = frozenset({"v"})


def _find(reading: Reading) -> Iterator[Diagnostic]:
    table = {**SHORTCODES, **reading.settings.shortcodes}
    for token, start in placing(reading).in_words(Kind.SHORTCODE):
        name = token.text.rstrip(" \t")
        if name in table and name[1:-1].isalpha() and name[1:-1] not in _FORMULAS:
            yield Diagnostic(
                "shortcode-in-word",
                Severity.WARNING,
                f"{name} directly after a word is read as {table[name]}; write \\{name} for the characters themselves",
                span_of(token, start),
                (escape(name[0], start),),
            )


SHORTCODE_IN_WORD = Check(
    code="shortcode-in-word",
    severity=Severity.WARNING,
    summary="a shortcode such as `.P.` directly after a letter or digit",
    why=(
        "Some letters and words between two dots or colons stand for a symbol, such as `.A.` for ∀ (for all) and `.E.` "
        "for ∃ (for some). Initials in a name can match by accident, and the name changes silently."
    ),
    bad="J.P. Miller drove the first bus.",
    at=".P.",
    good="J\\.P. Miller drove the first bus.",
    find=_find,
)
