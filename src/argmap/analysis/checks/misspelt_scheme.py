"""``misspelt-scheme``: a scheme that resembles ``explanation``."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.keys import rewrite, value_span
from argmap.analysis.nearness import misspelt, near
from argmap.analysis.placing import nodes, tokens_of
from argmap.interpret.data import DataError, data_of
from argmap.interpret.reading import Reading
from argmap.model.argument import EXPLANATION
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Severity, Span

#: How alike a scheme and the known one must be. A scheme may have any name.
_LIKE = 0.75
#: Other forms of the word, which are less alike.
_FORMS = frozenset({"explain", "explained", "explaining", "explains"})


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for node, start in nodes(reading, Kind.INFERENCE):
        for token, place in tokens_of(node, start, Kind.DATA):
            yield from _findings(token.text, place)


def _findings(braces: str, start: int) -> Iterator[Diagnostic]:
    try:
        scheme = data_of(braces).get("scheme")
    except DataError:
        return
    if isinstance(scheme, str) and _slip(scheme.strip().casefold()):
        span = value_span(braces, "scheme", scheme, start)
        yield Diagnostic(
            "misspelt-scheme",
            Severity.WARNING,
            f"the scheme {scheme!r} is a support like any other; did you mean {EXPLANATION!r}?",
            span or Span(start, start + len(braces)),
            rewrite(span, EXPLANATION, safe=misspelt(scheme, EXPLANATION)),
        )


def _slip(scheme: str) -> bool:
    """Return whether *scheme*, in small letters, is nearly ``explanation``; of several words, it is another one."""
    if scheme == EXPLANATION or " " in scheme:
        return False
    return scheme in _FORMS or bool(near(scheme, [EXPLANATION], most=1, cutoff=_LIKE))


MISSPELT_SCHEME = Check(
    code="misspelt-scheme",
    severity=Severity.WARNING,
    summary="a scheme that resembles `explanation`",
    why=(
        "A step may have a scheme of any name, but only one changes what the step means: premises with the scheme "
        "`explanation` explain the conclusion and do not support it."
    ),
    bad="<Rain>\n\n(1) It rained.\n-- {scheme: explaination} --\n(2) The street is wet.",
    at="explaination",
    good="<Rain>\n\n(1) It rained.\n-- {scheme: explanation} --\n(2) The street is wet.",
    find=_find,
)
