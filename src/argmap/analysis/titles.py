"""Titles in a text, and which of them have text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from argmap.analysis.placing import placing
from argmap.interpret.reading import Occurrence, Reading
from argmap.interpret.words import title
from argmap.model.claim import UNTITLED
from argmap.model.titles import exact_argument, exact_claim
from argmap.syntax.tree import Kind
from argmap.text import Span

_CLAIMS = frozenset({Kind.DEFINITION, Kind.REFERENCE, Kind.CLAIM_MENTION})
_NAMES = _CLAIMS | {Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE, Kind.ARGUMENT_MENTION}
_MENTIONS = frozenset({Kind.CLAIM_MENTION, Kind.ARGUMENT_MENTION})


@frozen
class Titled:
    """Represent one occurrence of a title."""

    title: str
    #: Whether it is the title of a claim, not of an argument.
    claim: bool
    mention: bool
    #: Span of the title with its brackets.
    span: Span
    #: Span of the title without brackets.
    inner: Span


def titled(reading: Reading) -> Iterator[Titled]:
    """Yield all occurrences of titles, in text order."""
    for token, start in placing(reading):
        if token.kind not in _NAMES:
            continue
        mention = token.kind in _MENTIONS
        text = token.text.rstrip(" \t") if mention else token.text
        written = text[2:-1] if mention else title(token)
        begin = start + 1 + mention
        inner = Span(begin, begin + len(written))
        claim = token.kind in _CLAIMS
        name = exact_claim(written) if claim else exact_argument(written)
        yield Titled(name, claim, mention, Span(start, start + len(text)), inner)


def chosen(table: Mapping[str, Sequence[Occurrence]]) -> dict[str, Sequence[Occurrence]]:
    """Return the entries of *table* without generated titles."""
    return {name: found for name, found in table.items() if not name.startswith(UNTITLED)}


def worded(reading: Reading, *, claims: bool) -> set[str]:
    """Return the titles of *claims*, or of arguments, that have a text."""
    table = reading.places.claims if claims else reading.places.arguments
    found = {name for name, all_ in chosen(table).items() if any(not one.reference for one in all_)}
    return found if claims else found | {name for name in table if reading.places.structures.get(name)}
