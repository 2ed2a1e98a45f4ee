"""Closed groups and stubs, which stand for claims and arguments not shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from argmap.language import ENGLISH, Language, language
from argmap.model.ends import End
from argmap.model.group import Group
from argmap.model.relation import AnyKind


@frozen(order=True)
class GroupRef:
    """Refer to a closed group by its key."""

    #: The group's key.
    key: str


#: What a line in a view may connect.
Place: TypeAlias = End | GroupRef


@frozen
class Count:
    """Count claims and arguments."""

    claims: int = 0
    arguments: int = 0

    def __bool__(self) -> bool:
        return bool(self.claims or self.arguments)

    def __add__(self, other: Count) -> Count:
        return Count(self.claims + other.claims, self.arguments + other.arguments)

    def __sub__(self, other: Count) -> Count:
        return Count(self.claims - other.claims, self.arguments - other.arguments)

    def __str__(self) -> str:
        return count_words(self, language(ENGLISH))


def several(number: int, thing: str) -> str:
    """Return *number* with a noun in singular or plural; empty for 0.

    >>> several(1, "claim"), several(2, "claim"), several(0, "claim")
    ('1 claim', '2 claims', '')
    """
    return f"{number} {thing}{'' if number == 1 else 's'}" if number else ""


@frozen
class Link:
    """Represent a relation of which at least one end is a closed group."""

    #: The source, or the closed group that contains it.
    source: Place
    #: The target, or the closed group that contains it.
    target: Place
    #: The type of relation, or of step.
    kind: AnyKind


@frozen
class Closed:
    """Represent a group that is shown as one box."""

    #: The group; the group around it is open.
    group: Group
    #: The number of its claims and arguments.
    count: Count

    @property
    def ref(self) -> GroupRef:
        """Return a reference to it."""
        return GroupRef(self.group.key)


@frozen
class Stub:
    """Represent what is folded below a claim, argument or group."""

    #: What it is attached to; None if nothing.
    on: Place | None
    #: How many direct supports of that are folded.
    reasons: int
    #: How many direct attacks on that are folded.
    objections: int
    #: The number of all claims and arguments folded here.
    count: Count
    #: How many direct explanations of that are folded.
    explanations: int = 0

    @property
    def direct(self) -> int:
        """Return how much is folded directly here."""
        return self.reasons + self.explanations + self.objections

    @property
    def words(self) -> str:
        """Describe what is folded directly here.

        >>> Stub(None, 2, 1, Count(3, 0)).words
        '2 reasons and 1 objection'
        """
        return stub_words(self, language(ENGLISH))


def count_words(count: Count, words: Language) -> str:
    """Return both numbers of *count* in a language."""
    return words.listed((words.several("count.claim", count.claims), words.several("count.argument", count.arguments)))


def stub_words(stub: Stub, words: Language) -> str:
    """Describe in a language what is folded directly in *stub*."""
    direct = (
        words.several("count.reason", stub.reasons),
        words.several("count.explanation", stub.explanations),
        words.several("count.objection", stub.objections),
    )
    return words.listed(direct) or count_words(stub.count, words)


def parted(relations: Iterator[Link]) -> tuple[Link, ...]:
    """Remove duplicates, and links from a place to itself."""
    return tuple(dict.fromkeys(link for link in relations if link.source != link.target))
