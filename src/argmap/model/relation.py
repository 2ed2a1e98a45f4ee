"""Supports and counterpoints: what speaks for and against what."""

from __future__ import annotations

import enum

from attrs import field, frozen

from argmap.model.ends import End, end


class SupportKind(enum.Enum):
    """Tell how a support speaks for its target."""

    #: It makes the target more credible.
    REASON = "reason"
    #: If it holds, the target holds.
    ENTAILMENT = "entailment"


class CounterpointKind(enum.Enum):
    """Tell how a counterpoint speaks against its target."""

    #: It makes the target less credible: it rebuts or undermines it.
    OBJECTION = "objection"
    #: It denies the step from premises to conclusion, not the claim.
    UNDERCUT = "undercut"
    #: Both cannot hold. Symmetric.
    CONTRARY = "contrary"
    #: Exactly one of both holds. Symmetric.
    CONTRADICTION = "contradiction"


@frozen
class Support:
    """Hold that one thing speaks for another.

    An end is given as a claim, an argument, a reference to one, or the title of a claim.
    """

    #: What speaks.
    source: End = field(converter=end)
    #: What it speaks for.
    target: End = field(converter=end)
    #: How.
    kind: SupportKind = SupportKind.REASON


@frozen
class Counterpoint:
    """Hold that one thing speaks against another.

    An end is given as a claim, an argument, a reference to one, or the title of a claim.
    """

    #: What speaks.
    source: End = field(converter=end)
    #: What it speaks against.
    target: End = field(converter=end)
    #: How.
    kind: CounterpointKind = CounterpointKind.OBJECTION

    @property
    def symmetric(self) -> bool:
        """Tell whether source and target may change places."""
        return self.kind in {CounterpointKind.CONTRARY, CounterpointKind.CONTRADICTION}


Relation = Support | Counterpoint
