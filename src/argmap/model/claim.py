"""A claim: a proposition that somebody may hold true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import Factory, field, frozen

from argmap.model.data import frozen_data
from argmap.model.marks import Mark, marks

#: How titles begin that nobody chose (a convention of Argdown).
UNTITLED = "Untitled"


@frozen
class Citation:
    """Say where in a source something stands."""

    #: Which source: a key of the map's table of sources; empty if there is only one.
    ref: str = ""
    #: Paragraph, counted from 1; 0 if not given.
    paragraph: int = 0
    #: The exact words; empty if not given.
    quote: str = ""

    def __str__(self) -> str:
        place = f"paragraph {self.paragraph}" if self.paragraph else ""
        return ", ".join(part for part in (self.ref, place) if part)


def strings(values: Iterable[str]) -> tuple[str, ...]:
    """Return *values* as a tuple; a bare ``tuple`` as converter is opaque to type checkers, here and below."""
    return tuple(values)


def citations(values: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return *values* as a tuple."""
    return tuple(values)


def titled(_value: object, _attribute: object, title: str) -> None:
    """Refuse an empty title."""
    if not title:
        raise ValueError("a title must not be empty")


def _credible(_claim: object, _attribute: object, weight: float | None) -> None:
    if weight is not None and not 0.0 <= weight <= 1.0:
        raise ValueError(f"a weight must be between 0 and 1, not {weight}")


def _text(claim: Claim) -> tuple[str, ...]:
    return (claim.text,) if claim.text else ()


@frozen
class Claim:
    """Hold a proposition that somebody may hold true.

    Invariants: the title is not empty; the weight lies between 0 and 1.

    >>> Claim("Safety", "Cycle lanes cut injuries.", by="the council").by
    'the council'
    """

    #: The claim's key in the map.
    title: str = field(validator=titled)
    #: The canonical wording; empty if the claim was only ever referred to.
    text: str = ""
    #: All wordings, the author's order; the canonical one among them.
    wordings: tuple[str, ...] = field(default=Factory(_text, takes_self=True), converter=strings, kw_only=True)
    #: Which words of the text are bold, italic or a link; by their beginnings, outer before inner.
    marks: tuple[Mark, ...] = field(default=(), converter=marks, kw_only=True)
    #: Tags without ``#``, the author's order.
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    #: Key of the group that the claim stands in; empty for none.
    group: str = field(default="", kw_only=True)
    #: Whose claim it is: a speaker, or the person or side whose view is reported.
    by: str = field(default="", kw_only=True)
    #: Where it stands in the sources.
    sources: tuple[Citation, ...] = field(default=(), converter=citations, kw_only=True)
    #: Supplied by the analyst, not said in the source.
    implicit: bool = field(default=False, kw_only=True)
    #: How credible it is on its own, 0.0 to 1.0; None if nobody said.
    weight: float | None = field(default=None, validator=_credible, kw_only=True)
    #: Everything else that the author noted, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)

    @property
    def untitled(self) -> bool:
        """Tell whether the title was made up, so that readers need not see it."""
        return self.title.startswith(UNTITLED)

    @property
    def words(self) -> str:
        """Return what a reader is shown: the text, or the title if there is none."""
        return self.text or self.title
