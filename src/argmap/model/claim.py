"""Claims, and citations of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import Factory, field, frozen

from argmap.model.data import frozen_data
from argmap.model.marks import Mark, marks

#: The beginning of a generated title (a convention of Argdown).
UNTITLED = "Untitled"


@frozen
class Citation:
    """Locate a claim or argument in a source."""

    #: The source: a key of the map's table of sources; empty if there is only one.
    ref: str = ""
    #: Number of the paragraph, from 1; 0 if not given.
    paragraph: int = 0
    #: The exact words; empty if not given.
    quote: str = ""

    def __str__(self) -> str:
        place = f"paragraph {self.paragraph}" if self.paragraph else ""
        return ", ".join(part for part in (self.ref, place) if part)


def strings(values: Iterable[str]) -> tuple[str, ...]:
    """Convert *values* to a tuple, in a way that type checkers understand."""
    return tuple(values)


def citations(values: Iterable[Citation]) -> tuple[Citation, ...]:
    """Convert *values* to a tuple."""
    return tuple(values)


def titled(_value: object, _attribute: object, title: str) -> None:
    """Raise `ValueError` if *title* is empty."""
    if not title:
        raise ValueError("a title must not be empty")


def _credible(_claim: object, _attribute: object, weight: float | None) -> None:
    if weight is not None and not 0.0 <= weight <= 1.0:
        raise ValueError(f"a weight must be between 0 and 1, not {weight}")


def _text(claim: Claim) -> tuple[str, ...]:
    return (claim.text,) if claim.text else ()


@frozen
class Claim:
    """Represent a claim: a sentence that somebody may hold to be true.

    Invariants: the title is not empty; the weight is between 0 and 1.

    >>> Claim("Safety", "Cycle lanes cut injuries.", by="the council").by
    'the council'
    """

    #: Unique among the claims of the map.
    title: str = field(validator=titled)
    #: The canonical wording; empty if the text only refers to the claim.
    text: str = ""
    #: All wordings, including the canonical one, in text order.
    wordings: tuple[str, ...] = field(default=Factory(_text, takes_self=True), converter=strings, kw_only=True)
    #: Bold, italic and links in the text, by position, outer before inner.
    marks: tuple[Mark, ...] = field(default=(), converter=marks, kw_only=True)
    #: Tags without ``#``, in text order.
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    #: Key of the group that contains the claim; empty for none.
    group: str = field(default="", kw_only=True)
    #: The speaker: the person or side who makes the claim; empty if not given.
    by: str = field(default="", kw_only=True)
    #: Where the sources make the claim.
    sources: tuple[Citation, ...] = field(default=(), converter=citations, kw_only=True)
    #: Whether the analyst added it, because the source does not say it.
    implicit: bool = field(default=False, kw_only=True)
    #: How credible it is by itself, from 0.0 to 1.0; None if not given.
    weight: float | None = field(default=None, validator=_credible, kw_only=True)
    #: Other data, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)

    @property
    def untitled(self) -> bool:
        """Return whether the title was generated, so that it need not be shown."""
        return self.title.startswith(UNTITLED)

    @property
    def words(self) -> str:
        """Return the text, or the title if there is no text."""
        return self.text or self.title
