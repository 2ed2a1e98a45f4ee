"""Relations: supports and counterpoints."""

from __future__ import annotations

import enum

from attrs import field, frozen

from argmap.model.ends import End, end


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


@frozen
class Support:
    """Represent that one thing supports another.

    Either end may be given as a claim, an argument, a reference to one, or the title of a claim.
    """

    #: What supports.
    source: End = field(converter=end)
    #: What is supported.
    target: End = field(converter=end)
    #: The type of support.
    kind: SupportKind = SupportKind.REASON


@frozen
class Counterpoint:
    """Represent that one thing speaks against another.

    Either end may be given as a claim, an argument, a reference to one, or the title of a claim.
    """

    #: What speaks against the target.
    source: End = field(converter=end)
    #: What the source speaks against.
    target: End = field(converter=end)
    #: The type of counterpoint.
    kind: CounterpointKind = CounterpointKind.OBJECTION

    @property
    def symmetric(self) -> bool:
        """Return whether source and target are interchangeable."""
        return self.kind in {CounterpointKind.CONTRARY, CounterpointKind.CONTRADICTION}


Relation = Support | Counterpoint
