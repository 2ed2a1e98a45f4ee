"""Queries: which claims, arguments, relations and sources to find."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Set

from attrs import field, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.pattern import matches
from argmap.model.presence import names, tag_names
from argmap.values import is_flag, member, several


class Role(enum.Enum):
    """Name what a claim or argument does in a map; it may have several roles."""

    #: It is supported, explained or attacked, but supports, explains and attacks nothing.
    MAIN_CLAIM = "main-claim"
    #: A step starts from it, to support its conclusion.
    PREMISE = "premise"
    #: A step supports it.
    CONCLUSION = "conclusion"
    #: A step supports it, and it supports a conclusion.
    INTERMEDIATE = "intermediate-conclusion"
    #: It supports or entails something by itself.
    REASON = "reason"
    #: A step starts from it, to explain its conclusion.
    EXPLANATION = "explanation"
    #: It objects to something that is not itself an objection or undercut.
    OBJECTION = "objection"
    #: It objects to an objection or undercut.
    REBUTTAL = "rebuttal"
    #: It attacks a step from premises to conclusion.
    UNDERCUT = "undercut"
    #: It and another claim cannot both be true.
    CONTRARY = "contrary"
    #: Exactly one of it and another claim is true.
    CONTRADICTION = "contradiction"


#: A role as it may be given.
_ROLE: tuple[type[Role | str], ...] = (Role, str)


def _roles(values: Iterable[Role | str] | Role | str) -> frozenset[Role]:
    return frozenset(member(Role, value, "role") for value in several(values, _ROLE, "roles"))


@frozen
class Query:
    """Represent search criteria, which are combined with *and*.

    The defaults match everything. A relation matches if its source does, a source if something that cites it does.

    >>> Query(tags="nature") == Query(tags={"nature"})
    True
    """

    #: Only what has one of these tags; empty for any.
    tags: frozenset[str] = field(default=frozenset(), converter=tag_names)
    #: Only what is in a group with one of these titles, at any depth; empty for any.
    groups: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what has one of these speakers; empty for any.
    by: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what has a title that matches one of these shell patterns; empty for any.
    patterns: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what has one of these roles; empty for any.
    roles: frozenset[Role] = field(default=frozenset(), converter=_roles)
    #: Only what has a role but nothing that supports it; an argument must also lack premises.
    unsupported: bool = field(default=False, validator=is_flag)
    #: Only objections and undercuts, or what makes them, that nothing speaks against.
    unanswered: bool = field(default=False, validator=is_flag)
    #: Only claims that the source leaves unsaid, and arguments with such a premise.
    implicit: bool = field(default=False, validator=is_flag)
    #: Only what is marked as the analyst's, and arguments with such a step, of which only these steps match.
    analyst: bool = field(default=False, validator=is_flag)

    def fits(self, member: Claim | Argument, inside: Set[str]) -> bool:
        """Return whether tag, group, speaker and title match.

        *inside* are the keys of the groups asked for.
        """
        return (
            (not self.tags or not self.tags.isdisjoint(member.tags))
            and (not self.groups or member.group in inside)
            and (not self.by or member.by in self.by)
            and (not self.patterns or any(matches(pattern, member.title) for pattern in self.patterns))
        )
