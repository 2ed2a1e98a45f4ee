"""Arguments: premises, conclusions, and the inferences between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import Factory, field, frozen

from argmap.model.claim import UNTITLED, Citation, Claim, citations, strings, titled
from argmap.model.data import frozen_data
from argmap.model.marks import Mark, marks


def _title(value: Claim | str) -> str:
    return value.title if isinstance(value, Claim) else value


@frozen
class Premise:
    """Represent a claim as a premise of one inference."""

    #: Title of the claim.
    claim: str = field(converter=_title)
    #: Its number in the premise–conclusion structure; 0 if it has none.
    number: int = 0
    #: Whether the analyst added it here; the claim itself may be said elsewhere.
    implicit: bool = False


def _premises(values: Iterable[Premise | Claim | str]) -> tuple[Premise, ...]:
    return tuple(value if isinstance(value, Premise) else Premise(value) for value in values)


@frozen
class Inference:
    """Represent one step: linked premises and the conclusion drawn from them.

    Linked premises support the conclusion only together. Two inferences with the same conclusion are convergent: each
    supports it by itself.

    >>> Inference(["All men are mortal", "Socrates is a man"], "Socrates is mortal").premises[1].claim
    'Socrates is a man'
    """

    #: The linked premises, in text order.
    premises: tuple[Premise, ...] = field(converter=_premises)
    #: Title of the conclusion.
    conclusion: str = field(converter=_title)
    #: The conclusion's number in the premise–conclusion structure; 0 if it has none.
    number: int = field(default=0, kw_only=True)
    #: Rules of inference, as the author named them.
    rules: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    #: Argumentation scheme by Walton's name; empty if not given.
    scheme: str = field(default="", kw_only=True)
    #: Other data of the step, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)


def _inferences(values: Iterable[Inference]) -> tuple[Inference, ...]:
    return tuple(values)


def _gist(argument: Argument) -> tuple[str, ...]:
    return (argument.gist,) if argument.gist else ()


@frozen
class Argument:
    """Represent an argument: a gist, a premise–conclusion structure, or both.

    Invariant: the title is not empty.
    """

    #: Unique among the arguments of the map.
    title: str = field(validator=titled)
    #: The argument in a sentence or two; may be empty.
    gist: str = ""
    #: The steps in order; the last one draws the main conclusion. Empty without a structure.
    inferences: tuple[Inference, ...] = field(default=(), converter=_inferences)
    #: All wordings of the gist, in text order.
    wordings: tuple[str, ...] = field(default=Factory(_gist, takes_self=True), converter=strings, kw_only=True)
    #: Bold, italic and links in the gist, by position, outer before inner.
    marks: tuple[Mark, ...] = field(default=(), converter=marks, kw_only=True)
    #: Tags without ``#``, in text order.
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    #: Key of the group that contains the argument; empty for none.
    group: str = field(default="", kw_only=True)
    #: The speaker: the person or side who makes the argument; empty if not given.
    by: str = field(default="", kw_only=True)
    #: Where the sources make the argument.
    sources: tuple[Citation, ...] = field(default=(), converter=citations, kw_only=True)
    #: Other data, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)

    @property
    def untitled(self) -> bool:
        """Return whether the title was generated, so that it need not be shown."""
        return self.title.startswith(UNTITLED)

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
