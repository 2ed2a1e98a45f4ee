"""Arguments: linked premises, the conclusions drawn from them, and the steps between."""

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
    """Hold a claim in its role in one inference."""

    #: Title of the claim.
    claim: str = field(converter=_title)
    #: Its number in the premise–conclusion structure; 0 if it has none.
    number: int = 0
    #: Supplied by the analyst here, though the claim itself may be said elsewhere.
    implicit: bool = False


def _premises(values: Iterable[Premise | Claim | str]) -> tuple[Premise, ...]:
    return tuple(value if isinstance(value, Premise) else Premise(value) for value in values)


@frozen
class Inference:
    """Hold one step: linked premises, which only work together, and their conclusion.

    Two inferences to one conclusion are convergent: each is a reason by itself.

    >>> Inference(["All men are mortal", "Socrates is a man"], "Socrates is mortal").premises[1].claim
    'Socrates is a man'
    """

    #: The linked premises, in the author's order.
    premises: tuple[Premise, ...] = field(converter=_premises)
    #: Title of the claim that is concluded.
    conclusion: str = field(converter=_title)
    #: The conclusion's number in the premise–conclusion structure; 0 if it has none.
    number: int = field(default=0, kw_only=True)
    #: Rules of inference as the author named them.
    rules: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    #: Argumentation scheme, by Walton's name; empty if not given.
    scheme: str = field(default="", kw_only=True)
    #: Everything else that the author noted of the step, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)


def _inferences(values: Iterable[Inference]) -> tuple[Inference, ...]:
    return tuple(values)


def _gist(argument: Argument) -> tuple[str, ...]:
    return (argument.gist,) if argument.gist else ()


@frozen
class Argument:
    """Hold an argument: a gist, and the premise–conclusion structure if there is one.

    Invariant: the title is not empty.
    """

    #: The argument's key in the map.
    title: str = field(validator=titled)
    #: What it comes to, in a sentence or two.
    gist: str = ""
    #: The steps in order; the last one draws the main conclusion. Empty if not reconstructed yet.
    inferences: tuple[Inference, ...] = field(default=(), converter=_inferences)
    #: All wordings of the gist, the author's order.
    wordings: tuple[str, ...] = field(default=Factory(_gist, takes_self=True), converter=strings, kw_only=True)
    #: Which words of the gist are bold, italic or a link; by their beginnings, outer before inner.
    marks: tuple[Mark, ...] = field(default=(), converter=marks, kw_only=True)
    #: Tags without ``#``, the author's order.
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    #: Key of the group that the argument stands in; empty for none.
    group: str = field(default="", kw_only=True)
    #: Whose argument it is: a speaker, or the person or side whose view is reported.
    by: str = field(default="", kw_only=True)
    #: Where it stands in the sources.
    sources: tuple[Citation, ...] = field(default=(), converter=citations, kw_only=True)
    #: Everything else that the author noted, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)

    @property
    def untitled(self) -> bool:
        """Tell whether the title was made up, so that readers need not see it."""
        return self.title.startswith(UNTITLED)

    @property
    def premises(self) -> Iterator[Premise]:
        """Give the premises that no step of the argument itself concludes."""
        drawn: set[str] = set()
        for inference in self.inferences:
            yield from (premise for premise in inference.premises if premise.claim not in drawn)
            drawn.add(inference.conclusion)

    @property
    def conclusion(self) -> str:
        """Return the title of the main conclusion; empty if there is no structure yet."""
        return self.inferences[-1].conclusion if self.inferences else ""
