"""Which claims and arguments of a map are shown.

Source: selection rules of Argdown
(https://argdown.org/guide/creating-statement-and-argument-nodes.html).
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from attrs import evolve, field, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import near, parts, whole
from argmap.model.pattern import matches
from argmap.model.presence import names
from argmap.model.relation import Counterpoint, Relation


class Mode(enum.Enum):
    """Tell which claims are shown; all but the first are Argdown's modes."""

    #: All but untitled ones that nothing is connected with: loose sentences.
    ARGUED = "argued"
    ALL = "all"
    WITH_TITLE = "with-title"
    TOP_LEVEL = "top-level"
    WITH_RELATIONS = "with-relations"
    NOT_USED_IN_ARGUMENT = "not-used-in-argument"
    WITH_MORE_THAN_ONE_RELATION = "with-more-than-one-relation"
    #: What an unknown mode comes to.
    NOTHING = "nothing"


@frozen
class Selection:
    """Hold what to show of a map. The defaults show all that argues."""

    mode: Mode = Mode.ARGUED
    #: Show also what nothing is connected with.
    disconnected: bool = True
    #: Only what has one of these tags; empty for any.
    tags: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what stands directly in a section with one of these titles; empty for any.
    sections: frozenset[str] = frozenset()
    #: With *tags*: also what has no tag.
    untagged: bool = False
    #: With *sections*: also what stands in none.
    sectionless: bool = False
    #: Pay no heed to ``isInMap``.
    ignore_is_in_map: bool = False
    #: Titles of claims that are always shown.
    include: frozenset[str] = frozenset()
    #: Titles of claims that are never shown.
    exclude: frozenset[str] = frozenset()
    #: Titles of arguments that are never shown.
    exclude_arguments: frozenset[str] = frozenset()
    #: Only what stands in a group with one of these titles, or in a group inside it; empty for any.
    groups: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what one of these speakers says; empty for anybody.
    by: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what has a title that fits one of these shell patterns; empty for any.
    patterns: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what is near the claim or argument of this title; ``[…]`` or ``<…>`` tells which. Empty for all.
    focus: str = ""
    #: How many steps away from the focus, at most.
    depth: int = 1
    #: Only main claims, and what speaks directly for and against them.
    only_main: bool = False


#: What Argdown shows unless it is told otherwise.
REFERENCE = Selection(Mode.WITH_TITLE, disconnected=False)


@frozen
class Facts:
    """Hold what the text, not the map, knows of claims and arguments."""

    #: Claims that stand at the top level somewhere.
    top_level: frozenset[str] = frozenset()
    #: Title of the section of each claim, by title; a claim of none is missing.
    claim_sections: Mapping[str, str] = field(factory=dict)
    #: Title of the section of each argument, by title.
    argument_sections: Mapping[str, str] = field(factory=dict)


@frozen
class Selected:
    """Hold titles of what is shown, in the map's order."""

    claims: tuple[str, ...]
    arguments: tuple[str, ...]


def select(argmap: ArgumentMap, selection: Selection, facts: Facts | None = None) -> Selected:
    """Return what *selection* shows of *argmap*. Linear in the size of the map."""
    choice = _Choice(argmap, selection, facts or Facts())
    claims = tuple(title for title in choice.claims if choice.shows_claim(title))
    shown = frozenset(claims)
    selected = Selected(claims, tuple(title for title in choice.arguments if choice.shows_argument(title, shown)))
    if selection.focus:
        part = restricted(argmap, selected)
        selected = _near(part, named(part, selection.focus), selection.depth)
    if selection.only_main:
        part = restricted(argmap, selected)
        selected = _near(part, [ClaimRef(claim.title) for claim in part.roots], 1)
    return selected


def named(argmap: ArgumentMap, title: str) -> tuple[End, ...]:
    """Return what *title* names: a claim, an argument, or one of each; ``[…]`` or ``<…>`` tells which. It may be none.

    A title that has such brackets itself comes first.
    """
    claims, arguments = argmap.has_claim, argmap.has_argument
    found = (*((ClaimRef(title),) if claims(title) else ()), *((ArgumentRef(title),) if arguments(title) else ()))
    if found:
        return found
    inner = title[1:-1]
    if title == f"[{inner}]" and claims(inner):
        return (ClaimRef(inner),)
    return (ArgumentRef(inner),) if title == f"<{inner}>" and arguments(inner) else ()


def _near(argmap: ArgumentMap, starts: Iterable[End], depth: int) -> Selected:
    found = near(argmap, starts, depth)
    return Selected(
        tuple(claim.title for claim in argmap.claims if ClaimRef(claim.title) in found),
        tuple(argument.title for argument in argmap.arguments if ArgumentRef(argument.title) in found),
    )


def restricted(argmap: ArgumentMap, selected: Selected) -> ArgumentMap:
    """Return the part of *argmap* that is selected: what its arguments are made of stays, whole."""
    chosen = frozenset(selected.arguments)
    arguments = [argument for argument in argmap.arguments if argument.title in chosen]
    kept = set(selected.claims) | {title for argument in arguments for title in parts(argument)}
    refs: set[End] = {*map(ClaimRef, kept), *map(ArgumentRef, selected.arguments)}

    def stays(relation: Relation) -> bool:
        return whole(relation.source) in refs and whole(relation.target) in refs

    return evolve(
        argmap,
        claims=[claim for claim in argmap.claims if claim.title in kept],
        arguments=arguments,
        supports=[support for support in argmap.supports if stays(support)],
        counterpoints=[counterpoint for counterpoint in argmap.counterpoints if stays(counterpoint)],
    )


class _Choice:
    """Hold what the rules of selection ask again and again."""

    def __init__(self, argmap: ArgumentMap, selection: Selection, facts: Facts) -> None:
        self.map, self.selection, self.facts = argmap, selection, facts
        self.groups = inside(argmap, selection.groups)
        self.claims = {c.title: c for c in argmap.claims if self._claim_may(c)}
        self.arguments = {a.title: a for a in argmap.arguments if self._argument_may(a)}
        self.concluding = _by_claim((a.conclusion, a) for a in self.arguments.values() if a.inferences)
        self.using = _by_claim((p.claim, a) for a in self.arguments.values() for p in a.premises)
        self.relations: defaultdict[End, list[Relation]] = defaultdict(list)
        for relation in argmap.relations:
            for ref in {whole(relation.source), whole(relation.target)}:
                self.relations[ref].append(relation)

    def _claim_may(self, claim: Claim) -> bool:
        place = self.facts.claim_sections.get(claim.title)
        return claim.title not in self.selection.exclude and self._may(claim, place)

    def _argument_may(self, argument: Argument) -> bool:
        place = self.facts.argument_sections.get(argument.title)
        return argument.title not in self.selection.exclude_arguments and self._may(argument, place)

    def _may(self, member: Claim | Argument, place: str | None) -> bool:
        asked = self.selection
        if member.data.get("isInMap") is False and not asked.ignore_is_in_map:
            return False
        if asked.sections and (place not in asked.sections if place is not None else not asked.sectionless):
            return False
        if asked.tags and not (asked.tags & set(member.tags) if member.tags else asked.untagged):
            return False
        return self._wanted(member)

    def _wanted(self, member: Claim | Argument) -> bool:
        asked = self.selection
        if (asked.groups and member.group not in self.groups) or (asked.by and member.by not in asked.by):
            return False
        return not asked.patterns or any(matches(pattern, member.title) for pattern in asked.patterns)

    def _asks_to_be_shown(self, member: Claim | Argument) -> bool:
        return member.data.get("isInMap") is True and not self.selection.ignore_is_in_map

    def _partners(self, ref: End) -> Iterator[str]:
        """Give the other sides of a member's relations, as far as they may be shown, one way or another."""
        for relation in self.relations[ref]:
            other, incoming = _other(relation, ref)
            if _named(other, self.claims, self.arguments):
                yield str(other)
            elif isinstance(other, ClaimRef):
                yield from self._through(other.title, relation, incoming=incoming)

    def _through(self, title: str, relation: Relation, *, incoming: bool) -> Iterator[str]:
        """Give the arguments by which a claim that is not shown takes part in a relation."""
        if incoming or _symmetric(relation):
            yield from (argument.title for argument in self.concluding.get(title, ()))
        if not incoming or _symmetric(relation):
            yield from (argument.title for argument in self.using.get(title, ()))

    def shows_claim(self, title: str) -> bool:
        """Tell whether a claim that may be shown is."""
        claim, asked = self.claims[title], self.selection
        if self._asks_to_be_shown(claim) or title in asked.include:
            return True
        partners = list(dict.fromkeys(self._partners(ClaimRef(title))))
        used = title in self.concluding or title in self.using
        if not asked.disconnected and not (used or partners):
            return False
        return self._by_mode(claim, len(partners), used=used)

    def _by_mode(self, claim: Claim, partners: int, *, used: bool) -> bool:  # noqa: PLR0911 - one line a mode
        match self.selection.mode:
            case Mode.ARGUED:
                return not claim.untitled or partners > 0 or used or bool(self.map.inferences_for(claim))
            case Mode.ALL:
                return True
            case Mode.WITH_TITLE:
                return (not used and partners > 0) or not claim.untitled
            case Mode.TOP_LEVEL:
                return (not used and partners > 0) or claim.title in self.facts.top_level
            case Mode.WITH_RELATIONS:
                return partners > 0
            case Mode.NOT_USED_IN_ARGUMENT:
                return not used
            case Mode.WITH_MORE_THAN_ONE_RELATION:
                return partners > 0 and (not used or partners > 1)
            case Mode.NOTHING:
                return False

    def shows_argument(self, title: str, shown: Set[str]) -> bool:
        """Tell whether an argument that may be shown is, where *shown* are the claims that are."""
        argument = self.arguments[title]
        if self.selection.disconnected or self._asks_to_be_shown(argument):
            return True
        if any(
            self._takes_part(relation, ArgumentRef(title), shown) for relation in self.relations[ArgumentRef(title)]
        ):
            return True
        premises = [premise.claim for premise in argument.premises]
        ends = [*premises, *([argument.conclusion] if argument.inferences else [])]
        return (
            any(claim in shown for claim in ends)
            or any(self._touched(claim, shown, incoming=True) for claim in premises)
            or any(self._touched(claim, shown, incoming=False) for claim in ends[len(premises) :])
            or any(self._others(self.concluding.get(claim, ()), title) for claim in premises)
            or any(self._others(self.using.get(claim, ()), title) for claim in ends[len(premises) :])
        )

    def _takes_part(self, relation: Relation, ref: End, shown: Set[str]) -> bool:
        other, incoming = _other(relation, ref)
        if _named(other, shown, self.arguments):
            return True
        return isinstance(other, ClaimRef) and any(self._through(other.title, relation, incoming=incoming))

    def _touched(self, claim: str, shown: Set[str], *, incoming: bool) -> bool:
        """Tell whether a premise is spoken of, or a conclusion speaks, in a relation with something shown."""
        ref = ClaimRef(claim)
        return any(
            self._takes_part(relation, ref, shown)
            for relation in self.relations[ref]
            if _symmetric(relation) or (relation.target == ref) == incoming
        )

    def _others(self, arguments: Iterable[Argument], title: str) -> bool:
        return any(argument.title != title for argument in arguments)


def inside(argmap: ArgumentMap, titles: Set[str]) -> Set[str]:
    """Return the keys of the groups that have one of *titles*, and of those inside them."""
    found: set[str] = set()
    for group in argmap.groups:
        if group.title in titles or group.parent in found:
            found.add(group.key)
    return found


def _by_claim(pairs: Iterable[tuple[str, Argument]]) -> Mapping[str, tuple[Argument, ...]]:
    found: defaultdict[str, dict[str, Argument]] = defaultdict(dict)
    for claim, argument in pairs:
        found[claim][argument.title] = argument
    return {claim: tuple(arguments.values()) for claim, arguments in found.items()}


def _other(relation: Relation, ref: End) -> tuple[End, bool]:
    """Return the other side of a relation, and whether it comes from there."""
    if whole(relation.source) == ref:
        return whole(relation.target), False
    return whole(relation.source), True


def _named(ref: End, claims: Iterable[str], arguments: Iterable[str]) -> bool:
    return ref.title in claims if isinstance(ref, ClaimRef) else _title(ref) in arguments


def _title(ref: End) -> str:
    return ref.argument if isinstance(ref, InferenceRef) else ref.title


def _symmetric(relation: Relation) -> bool:
    return isinstance(relation, Counterpoint) and relation.symmetric
