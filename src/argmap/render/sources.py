"""Notes on speakers, sources and weights."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.language import Language
from argmap.model.argument import Argument
from argmap.model.claim import Citation, Claim


def note(thing: Claim | Argument, *, named: bool) -> str:
    """Return the note on speaker and source, which may be empty, naming sources if *named*."""
    places = _places(thing.sources, named=named)
    return f"— {', '.join((thing.by, *places))}" if thing.by else ", ".join(places)


def weight(thing: Claim | Argument, words: Language) -> str:
    """Return how credible or strong something is by itself, in words; empty if the author does not say."""
    found = thing.weight if isinstance(thing, Claim) else thing.data.get("weight")
    if isinstance(found, bool) or not isinstance(found, int | float):
        return ""
    return words.say("weight", weight=f"{found:g}") if 0 <= found <= 1 else ""


def quotes(sources: tuple[Citation, ...], words: Language) -> Iterator[str]:
    """Yield each source in words, with its quotation if any."""
    for citation in sources:
        place = ", ".join(filter(None, (citation.ref, _paragraph(citation, words))))
        quote = words.say("quoted", text=citation.quote) if citation.quote else ""
        yield words.labelled(place, quote) if place and quote else place or quote


def _paragraph(citation: Citation, words: Language) -> str:
    return words.say("paragraph", n=citation.paragraph) if citation.paragraph else ""


def _places(sources: tuple[Citation, ...], *, named: bool) -> Iterator[str]:
    paragraphs: dict[str, dict[int, None]] = {}
    for citation in sources:
        paragraphs.setdefault(citation.ref if named else "", {})[citation.paragraph] = None
    for ref, numbers in paragraphs.items():
        marks = ", ".join(str(number) for number in numbers if number)
        place = " ".join(part for part in (ref, f"¶\N{NO-BREAK SPACE}{marks}" if marks else "") if part)
        yield from (place,) if place else ()
