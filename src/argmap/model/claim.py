"""Claims, and citations of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from argmap.errors import InvalidValueError
from argmap.model.data import by_analyst, frozen_data
from argmap.model.marks import Mark, fitted, marks
from argmap.model.titles import claim_title, others, set_once, strings, tags
from argmap.values import is_count, is_filled, is_flag, is_text, number, several

#: The beginning of a generated title (a convention of Argdown).
UNTITLED = "Untitled"


@frozen
class Citation:
    """Locate a claim or argument in a source."""

    #: The source: a key of the map's table of sources; empty if there is only one.
    ref: str = field(default="", validator=is_text)
    #: Number of the paragraph, from 1; 0 if not given.
    paragraph: int = field(default=0, validator=is_count)
    #: The exact words; empty if not given.
    quote: str = field(default="", validator=is_text)

    def __str__(self) -> str:
        place = f"paragraph {self.paragraph}" if self.paragraph else ""
        return ", ".join(part for part in (self.ref, place) if part)


def citations(values: Iterable[Citation] | Citation) -> tuple[Citation, ...]:
    """Convert *values* to a tuple; one citation alone is a tuple of one."""
    if not values and type(values) is tuple:
        return values
    if isinstance(values, str):
        raise InvalidValueError(f"expected citations, got {values!r}; try Citation({values!r})")
    return several(values, Citation, "citations")


def _credible(_claim: object, _attribute: object, weight: float | None) -> None:
    if weight is not None:
        number("weight", weight, 0.0, 1.0)


@frozen
class Claim:
    """Represent a claim: a sentence that somebody may hold to be true.

    Invariants: the title is not empty; the weight is between 0 and 1.

    >>> Claim("Safety", "Cycle lanes cut injuries.", by="the council").by
    'the council'
    """

    #: Unique among the claims of the map.
    title: str = field(converter=claim_title, validator=is_filled)
    #: The canonical wording; empty if the text only refers to the claim.
    text: str = field(default="", validator=is_text)
    #: Wordings besides the text, in text order; `wordings` has all.
    other_wordings: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    #: Bold, italic and links in the text, by position, outer before inner.
    marks: tuple[Mark, ...] = field(default=(), converter=marks, kw_only=True)
    #: Tags without ``#``, in text order.
    tags: tuple[str, ...] = field(default=(), converter=tags, kw_only=True)
    #: Key of the group that contains the claim; empty for none.
    group: str = field(default="", validator=is_text, kw_only=True)
    #: The speaker: the person or side who makes the claim; empty if not given.
    by: str = field(default="", validator=is_text, kw_only=True)
    #: Where the sources make the claim.
    sources: tuple[Citation, ...] = field(default=(), converter=citations, kw_only=True)
    #: Whether the source assumes it without stating it, so that the analyst supplied its words.
    implicit: bool = field(default=False, validator=is_flag, kw_only=True)
    #: How credible it is by itself, from 0.0 to 1.0; None if not given.
    weight: float | None = field(default=None, validator=_credible, kw_only=True)
    #: Other data, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.other_wordings:
            set_once(self, "other_wordings", others(self.other_wordings, self.text))
        if self.marks:
            set_once(self, "marks", fitted(self.marks, self.text))

    @property
    def wordings(self) -> tuple[str, ...]:
        """Return all wordings: the others in text order, then the text."""
        return (*self.other_wordings, self.text) if self.text else self.other_wordings

    @property
    def untitled(self) -> bool:
        """Return whether the title was generated, so that it need not be shown."""
        return self.title.startswith(UNTITLED)

    @property
    def analyst(self) -> bool:
        """Return whether the claim is the analyst's, not the source's: ``analyst: true`` in its data."""
        return by_analyst(self.data)

    @property
    def words(self) -> str:
        """Return the text, or the title if there is no text."""
        return self.text or self.title
