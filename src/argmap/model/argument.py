"""Arguments: premises, conclusions, and the inferences between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any, TypeAlias

from attrs import field, frozen

from argmap.errors import InvalidValueError
from argmap.model.claim import UNTITLED, Citation, Claim, citations
from argmap.model.data import by_analyst, frozen_data
from argmap.model.marks import Mark, fitted, marks
from argmap.model.refs import ClaimRef
from argmap.model.titles import argument_title, claim_title, others, set_once, strings, tags
from argmap.values import is_count, is_filled, is_flag, is_text, several, shown

#: The scheme of a step whose premises explain its conclusion.
EXPLANATION = "explanation"


def _title(value: Claim | ClaimRef | str) -> str:
    if isinstance(value, str):
        return claim_title(value)
    if isinstance(value, (Claim, ClaimRef)):
        return value.title
    raise InvalidValueError(f"expected a claim or its title, got {shown(value)}")


@frozen
class Premise:
    """Represent a claim as a premise of one inference."""

    #: Title of the claim.
    claim: str = field(converter=_title)
    #: Its number in the premise–conclusion structure; 0 if it has none.
    number: int = field(default=0, validator=is_count)
    #: Whether the analyst added it here; the claim itself may be said elsewhere.
    implicit: bool = field(default=False, validator=is_flag)


#: A premise as it may be given.
_Said: TypeAlias = Premise | Claim | ClaimRef | str


def _premises(values: Iterable[_Said] | _Said) -> tuple[Premise, ...]:
    if isinstance(values, (Premise, Claim, ClaimRef, str)):
        values = (values,)
    elif not isinstance(values, Iterable):
        raise InvalidValueError(f"expected premises, got {shown(values)}")
    elif isinstance(values, Set):
        values = sorted(values, key=repr)
    return tuple(value if isinstance(value, Premise) else Premise(value) for value in values)


@frozen
class Inference:
    """Represent one step: linked premises and the conclusion drawn from them.

    Linked premises support the conclusion only together. Two inferences with the same conclusion are convergent: each
    supports it by itself. A step whose scheme is ``explanation`` supports nothing: its premises say why the conclusion
    is so, which it takes as a fact.

    >>> Inference(["All men are mortal", "Socrates is a man"], "Socrates is mortal").premises[1].claim
    'Socrates is a man'
    """

    #: The linked premises, in text order.
    premises: tuple[Premise, ...] = field(converter=_premises)
    #: Title of the conclusion.
    conclusion: str = field(converter=_title)
    #: The conclusion's number in the premise–conclusion structure; 0 if it has none.
    number: int = field(default=0, validator=is_count, kw_only=True)
    #: Rules of inference, as the author named them.
    rules: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    #: Argumentation scheme by Walton's name; empty if not given.
    scheme: str = field(default="", validator=is_text, kw_only=True)
    #: Other data of the step, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)

    @property
    def explains(self) -> bool:
        """Return whether the premises explain the conclusion, and so are no reason to believe it.

        >>> Inference("It rained.", "The street is wet.", scheme="explanation").explains
        True
        """
        return self.scheme.strip().casefold() == EXPLANATION

    @property
    def analyst(self) -> bool:
        """Return whether the step is the analyst's, not the source's: ``analyst: true`` in its data."""
        return by_analyst(self.data)


def _inferences(values: Iterable[Inference] | Inference) -> tuple[Inference, ...]:
    return several(values, Inference, "inferences")


@frozen
class Argument:
    """Represent an argument: a gist, a premise–conclusion structure, or both.

    Invariant: the title is not empty.
    """

    #: Unique among the arguments of the map.
    title: str = field(converter=argument_title, validator=is_filled)
    #: The argument in a sentence or two; may be empty.
    gist: str = field(default="", validator=is_text)
    #: The steps in order; the last one draws the main conclusion. Empty without a structure.
    inferences: tuple[Inference, ...] = field(default=(), converter=_inferences)
    #: Wordings besides the gist, in text order; `wordings` has all.
    other_wordings: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    #: Bold, italic and links in the gist, by position, outer before inner.
    marks: tuple[Mark, ...] = field(default=(), converter=marks, kw_only=True)
    #: Tags without ``#``, in text order.
    tags: tuple[str, ...] = field(default=(), converter=tags, kw_only=True)
    #: Key of the group that contains the argument; empty for none.
    group: str = field(default="", validator=is_text, kw_only=True)
    #: The speaker: the person or side who makes the argument; empty if not given.
    by: str = field(default="", validator=is_text, kw_only=True)
    #: Where the sources make the argument.
    sources: tuple[Citation, ...] = field(default=(), converter=citations, kw_only=True)
    #: Other data, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.other_wordings:
            set_once(self, "other_wordings", others(self.other_wordings, self.gist))
        if self.marks:
            set_once(self, "marks", fitted(self.marks, self.gist))

    @property
    def wordings(self) -> tuple[str, ...]:
        """Return all wordings: the others in text order, then the gist."""
        return (*self.other_wordings, self.gist) if self.gist else self.other_wordings

    @property
    def untitled(self) -> bool:
        """Return whether the title was generated, so that it need not be shown."""
        return self.title.startswith(UNTITLED)

    @property
    def analyst(self) -> bool:
        """Return whether the argument is the analyst's, not the source's: ``analyst: true`` in its data."""
        return by_analyst(self.data)

    @property
    def explains(self) -> bool:
        """Return whether the last step explains its conclusion; False without a structure."""
        return bool(self.inferences) and self.inferences[-1].explains

    @property
    def premises(self) -> Iterator[Premise]:
        """Yield the premises that are not conclusions of an earlier step."""
        drawn: set[str] = set()
        for inference in self.inferences:
            yield from (premise for premise in inference.premises if premise.claim not in drawn)
            drawn.add(inference.conclusion)

    @property
    def conclusion(self) -> str:
        """Return the title of the main conclusion; empty without a structure."""
        return self.inferences[-1].conclusion if self.inferences else ""
