"""Relations: supports and counterpoints."""

from __future__ import annotations

import enum

from attrs import field, frozen

from argmap.model.ends import End, end
from argmap.values import member


class SupportKind(enum.Enum):
    """Name the types of support."""

    #: It makes the target more credible.
    REASON = "reason"
    #: If it is true, the target is true.
    ENTAILMENT = "entailment"


class CounterpointKind(enum.Enum):
    """Name the types of counterpoint."""

    #: It makes the target less credible.
    OBJECTION = "objection"
    #: It attacks the step from premises to conclusion, not the conclusion.
    UNDERCUT = "undercut"
    #: The two cannot both be true. Symmetric.
    CONTRARY = "contrary"
    #: Exactly one of the two is true. Symmetric.
    CONTRADICTION = "contradiction"


class StepKind(enum.Enum):
    """Name what a step is to its conclusion if it is no support.

    It stands beside the types of relation where steps are drawn or counted as relations. No relation has it.
    """

    #: Its premises say why the conclusion, a fact, is so.
    EXPLANATION = "explanation"


#: What joins one thing to another, for or against it or neither.
AnyKind = SupportKind | CounterpointKind | StepKind


def support_kind(value: SupportKind | str) -> SupportKind:
    """Return the type of support that *value* is or names."""
    return member(SupportKind, value, "kind")


def counterpoint_kind(value: CounterpointKind | str) -> CounterpointKind:
    """Return the type of counterpoint that *value* is or names."""
    return member(CounterpointKind, value, "kind")


@frozen
class Support:
    """Represent that one thing supports another.

    Either end may be given as a claim, an argument, a reference to one, or a title as Argdown writes it: ``[Safety]``
    or ``Safety`` for a claim, ``<Safety>`` for an argument.
    """

    #: What supports.
    source: End = field(converter=end)
    #: What is supported.
    target: End = field(converter=end)
    #: The type of support.
    kind: SupportKind = field(default=SupportKind.REASON, converter=support_kind)


@frozen
class Counterpoint:
    """Represent that one thing speaks against another.

    Either end may be given as a claim, an argument, a reference to one, or a title as Argdown writes it: ``[Safety]``
    or ``Safety`` for a claim, ``<Safety>`` for an argument.
    """

    #: What speaks against the target.
    source: End = field(converter=end)
    #: What the source speaks against.
    target: End = field(converter=end)
    #: The type of counterpoint.
    kind: CounterpointKind = field(default=CounterpointKind.OBJECTION, converter=counterpoint_kind)

    @property
    def symmetric(self) -> bool:
        """Return whether source and target are interchangeable."""
        return self.kind in {CounterpointKind.CONTRARY, CounterpointKind.CONTRADICTION}


#: A support or a counterpoint.
Relation = Support | Counterpoint
