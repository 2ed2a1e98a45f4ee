"""Who says it and where it stands, in a few words."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument import Argument
from argmap.model.claim import Citation, Claim


def note(thing: Claim | Argument, *, named: bool) -> str:
    """Return who says it and where it stands; empty if nobody said. Sources are named if *named*."""
    places = _places(thing.sources, named=named)
    return f"— {', '.join((thing.by, *places))}" if thing.by else ", ".join(places)


def quotes(sources: tuple[Citation, ...]) -> Iterator[str]:
    """Give each place in words, with what it says there if that is known."""
    for citation in sources:
        yield ": ".join(part for part in (str(citation), f"“{citation.quote}”" if citation.quote else "") if part)


def _places(sources: tuple[Citation, ...], *, named: bool) -> Iterator[str]:
    paragraphs: dict[str, dict[int, None]] = {}
    for citation in sources:
        paragraphs.setdefault(citation.ref if named else "", {})[citation.paragraph] = None
    for ref, numbers in paragraphs.items():
        marks = ", ".join(str(number) for number in numbers if number)
        place = " ".join(part for part in (ref, f"¶\N{NO-BREAK SPACE}{marks}" if marks else "") if part)
        yield from (place,) if place else ()
