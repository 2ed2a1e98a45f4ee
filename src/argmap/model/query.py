"""What may be asked of a map: which of its claims, arguments, relations and sources."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Set

from attrs import field, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.pattern import matches
from argmap.model.presence import names


class Role(enum.Enum):
    """Tell what a claim or an argument does in a map. It may have several roles, or none."""

    #: Something speaks for or against it, and it speaks for or against nothing.
    MAIN_CLAIM = "main-claim"
    #: A step starts from it.
    PREMISE = "premise"
    #: A step arrives at it.
    CONCLUSION = "conclusion"
    #: A step arrives at it, and a step starts from it.
    INTERMEDIATE = "intermediate-conclusion"
    #: It is said to support something, by itself or by entailing it.
    REASON = "reason"
    #: It objects to something that speaks against nothing.
    OBJECTION = "objection"
    #: It objects to an objection or to an undercut.
    REBUTTAL = "rebuttal"
    #: It denies a step.
    UNDERCUT = "undercut"
    #: Something cannot hold together with it.
    CONTRARY = "contrary"
    #: Something holds exactly if it does not.
    CONTRADICTION = "contradiction"


def _roles(values: Iterable[Role] | Role) -> frozenset[Role]:
    return frozenset({values} if isinstance(values, Role) else values)


@frozen
class Query:
    """Hold what is asked for. All that is asked has effect together; the defaults ask for everything.

    Relations are asked for by what speaks in them, sources by what cites them.

    >>> Query(tags="nature") == Query(tags={"nature"})
    True
    """

    #: Only what has one of these tags; empty for any.
    tags: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what stands in a group with one of these titles, at any depth; empty for any.
    groups: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what one of these speakers says; empty for anybody.
    by: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what has a title that fits one of these shell patterns; empty for any.
    patterns: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what has one of these roles; empty for any.
    roles: frozenset[Role] = field(default=frozenset(), converter=_roles)
    #: Only what has a role in the map, though nothing speaks for it; of arguments, those without premises.
    unsupported: bool = False
    #: Only objections and undercuts, and what makes them, that nothing speaks against.
    unanswered: bool = False
    #: Only claims that the analyst supplied, and arguments with such a premise.
    implicit: bool = False

    def fits(self, member: Claim | Argument, inside: Set[str]) -> bool:
        """Tell whether *member* has the tag, group, speaker and title asked for; *inside* are the groups' keys."""
        return (
            (not self.tags or not self.tags.isdisjoint(member.tags))
            and (not self.groups or member.group in inside)
            and (not self.by or member.by in self.by)
            and (not self.patterns or any(matches(pattern, member.title) for pattern in self.patterns))
        )
