"""What stands for claims and arguments that are not drawn one by one: closed groups and stubs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from argmap.model.ends import End
from argmap.model.group import Group
from argmap.model.relation import CounterpointKind, SupportKind


@frozen(order=True)
class GroupRef:
    """Name a closed group of a view."""

    #: The group's key.
    key: str


#: Where a line of a view may start or end.
Place: TypeAlias = End | GroupRef


@frozen
class Count:
    """Hold how many claims and arguments are meant."""

    claims: int = 0
    arguments: int = 0

    def __bool__(self) -> bool:
        return bool(self.claims or self.arguments)

    def __add__(self, other: Count) -> Count:
        return Count(self.claims + other.claims, self.arguments + other.arguments)

    def __sub__(self, other: Count) -> Count:
        return Count(self.claims - other.claims, self.arguments - other.arguments)

    def __str__(self) -> str:
        return listed(several(self.claims, "claim"), several(self.arguments, "argument"))


def several(number: int, thing: str) -> str:
    """Return *number* with the name of the thing that is counted; empty for none.

    >>> several(1, "claim"), several(2, "claim"), several(0, "claim")
    ('1 claim', '2 claims', '')
    """
    return f"{number} {thing}{'' if number == 1 else 's'}" if number else ""


def listed(*parts: str) -> str:
    """Return the parts that are not empty, with “and” before the last.

    >>> listed("3 claims", "", "1 argument")
    '3 claims and 1 argument'
    """
    found = [part for part in parts if part]
    return " and ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))


@frozen
class Link:
    """Hold that something speaks for or against something, where one of both is a closed group."""

    #: What speaks, or what it is in.
    source: Place
    #: What it speaks of, or what that is in.
    target: Place
    #: How.
    kind: SupportKind | CounterpointKind


@frozen
class Closed:
    """Hold a group that is shown as one box."""

    #: The group. The one around it is open.
    group: Group
    #: What is in it.
    count: Count

    @property
    def ref(self) -> GroupRef:
        """Return its name in the view."""
        return GroupRef(self.group.key)


@frozen
class Stub:
    """Hold what is folded up below something."""

    #: What it speaks of; None if it stands by itself.
    on: Place | None
    #: What speaks directly for that, and is folded up.
    reasons: int
    #: What speaks directly against that, and is folded up.
    objections: int
    #: All that is folded up here.
    count: Count

    @property
    def words(self) -> str:
        """Return in a few words what is folded up directly here.

        >>> Stub(None, 2, 1, Count(3, 0)).words
        '2 reasons and 1 objection'
        """
        direct = listed(several(self.reasons, "reason"), several(self.objections, "objection"))
        return direct or str(self.count)


def parted(relations: Iterator[Link]) -> tuple[Link, ...]:
    """Return *relations* each once, without those from a place to itself."""
    return tuple(dict.fromkeys(link for link in relations if link.source != link.target))
