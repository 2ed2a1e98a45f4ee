"""Select which claims and arguments of a map are shown.

Source: selection rules of Argdown
(https://argdown.org/guide/creating-statement-and-argument-nodes.html).
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from attrs import evolve, field, frozen

from argmap.errors import InvalidValueError
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef, end
from argmap.model.map import ArgumentMap
from argmap.model.nearness import near, parts, whole
from argmap.model.pattern import matches
from argmap.model.presence import names, tag_names
from argmap.model.relation import Counterpoint, Relation
from argmap.model.titles import argument_title, claim_title
from argmap.values import is_count, is_flag, member


class Mode(enum.Enum):
    """Name which claims are shown; all modes but ``ARGUED`` are Argdown's."""

    #: All except untitled claims without any relation.
    ARGUED = "argued"
    ALL = "all"
    WITH_TITLE = "with-title"
    TOP_LEVEL = "top-level"
    WITH_RELATIONS = "with-relations"
    NOT_USED_IN_ARGUMENT = "not-used-in-argument"
    WITH_MORE_THAN_ONE_RELATION = "with-more-than-one-relation"
    #: No claims: the meaning of an unknown mode.
    NOTHING = "nothing"


def _mode(value: Mode | str) -> Mode:
    return member(Mode, value, "mode")


def _claims(values: Iterable[str]) -> frozenset[str]:
    return frozenset(map(claim_title, names(values)))


def _arguments(values: Iterable[str]) -> frozenset[str]:
    return frozenset(map(argument_title, names(values)))


def _focus(value: Claim | Argument | ClaimRef | ArgumentRef | str) -> str:
    """Return what to look for: a title, or a title in brackets if only a claim or an argument is meant."""
    if isinstance(value, str):
        return value
    found = end(value)
    if isinstance(found, InferenceRef):
        raise InvalidValueError(f"expected a claim or an argument, got a step; use <{found.argument}>")
    return f"[{found.title}]" if isinstance(found, ClaimRef) else f"<{found.title}>"


@frozen
class Selection:
    """Represent which part of a map to show.

    The defaults leave out only untitled claims without any relation.
    """

    mode: Mode = field(default=Mode.ARGUED, converter=_mode)
    #: Whether to show what has no relation.
    disconnected: bool = field(default=True, validator=is_flag)
    #: Only what has one of these tags; empty for any.
    tags: frozenset[str] = field(default=frozenset(), converter=tag_names)
    #: Only what is directly in a section with one of these titles; empty for any.
    sections: frozenset[str] = field(default=frozenset(), converter=names)
    #: With `tags`: whether to show what has no tag.
    untagged: bool = field(default=False, validator=is_flag)
    #: With `sections`: whether to show what is in no section.
    sectionless: bool = field(default=False, validator=is_flag)
    #: Whether to ignore ``isInMap``.
    ignore_is_in_map: bool = field(default=False, validator=is_flag)
    #: Titles of claims that are always shown.
    include: frozenset[str] = field(default=frozenset(), converter=_claims)
    #: Titles of claims that are never shown.
    exclude: frozenset[str] = field(default=frozenset(), converter=_claims)
    #: Titles of arguments that are never shown.
    exclude_arguments: frozenset[str] = field(default=frozenset(), converter=_arguments)
    #: Only what is in a group with one of these titles, at any depth; empty for any.
    groups: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what has one of these speakers; empty for any.
    by: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what has a title that matches one of these shell patterns; empty for any.
    patterns: frozenset[str] = field(default=frozenset(), converter=names)
    #: Only what is near this claim or argument: a title, ``[title]`` or ``<title>``; empty for all.
    focus: str = field(default="", converter=_focus)
    #: The largest number of steps from the focus.
    depth: int = field(default=1, validator=is_count)
    #: Only main claims and what directly supports or attacks them.
    only_main: bool = field(default=False, validator=is_flag)


#: The default selection of Argdown's own tools.
REFERENCE = Selection(Mode.WITH_TITLE, disconnected=False)


@frozen
class Facts:
    """Represent facts about claims and arguments that only the text has."""

    #: Titles of claims that are at the top level somewhere.
    top_level: frozenset[str] = frozenset()
    #: Title of the section of each claim, by title; a claim without a section is missing.
    claim_sections: Mapping[str, str] = field(factory=dict)
    #: Title of the section of each argument, by title.
    argument_sections: Mapping[str, str] = field(factory=dict)


class Selected(NamedTuple):
    """List the titles of what is shown, in the order of the map."""

    claims: tuple[str, ...]
    arguments: tuple[str, ...]


def select(argmap: ArgumentMap, selection: Selection, facts: Facts | None = None) -> Selected:
    """Select the part of *argmap* to show. Linear in the size of the map."""
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
    """Return the claim and the argument with this title, as far as they exist.

    ``[title]`` means only the claim and ``<title>`` only the argument, unless the title itself has such brackets.
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
    """Restrict *argmap* to what is selected.

    Arguments keep all their premises and conclusions.
    """
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
    """Apply the rules of a selection, with lookup tables that they share."""

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
        """Yield the other ends of a member's relations that may be shown, directly or through an argument."""
        for relation in self.relations[ref]:
            other, incoming = _other(relation, ref)
            if _named(other, self.claims, self.arguments):
                yield str(other)
            elif isinstance(other, ClaimRef):
                yield from self._through(other.title, relation, incoming=incoming)

    def _through(self, title: str, relation: Relation, *, incoming: bool) -> Iterator[str]:
        """Yield the arguments through which a hidden claim takes part in a relation."""
        if incoming or _symmetric(relation):
            yield from (argument.title for argument in self.concluding.get(title, ()))
        if not incoming or _symmetric(relation):
            yield from (argument.title for argument in self.using.get(title, ()))

    def shows_claim(self, title: str) -> bool:
        """Return whether to show the claim."""
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
        """Return whether to show the argument; *shown* are the visible claims."""
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
        """Return whether a visible thing relates to the premise, or the conclusion to it."""
        ref = ClaimRef(claim)
        return any(
            self._takes_part(relation, ref, shown)
            for relation in self.relations[ref]
            if _symmetric(relation) or (relation.target == ref) == incoming
        )

    def _others(self, arguments: Iterable[Argument], title: str) -> bool:
        return any(argument.title != title for argument in arguments)


def inside(argmap: ArgumentMap, titles: Set[str]) -> Set[str]:
    """Return the keys of groups with these *titles* and of groups inside them."""
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
    """Return the other end of a relation, and whether that is its source."""
    if whole(relation.source) == ref:
        return whole(relation.target), False
    return whole(relation.source), True


def _named(ref: End, claims: Iterable[str], arguments: Iterable[str]) -> bool:
    return ref.title in claims if isinstance(ref, ClaimRef) else _title(ref) in arguments


def _title(ref: End) -> str:
    return ref.argument if isinstance(ref, InferenceRef) else ref.title


def _symmetric(relation: Relation) -> bool:
    return isinstance(relation, Counterpoint) and relation.symmetric
