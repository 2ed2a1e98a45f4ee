"""Compose the blocks of a text: which statement goes where."""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field, frozen

from argmap.editing.composing.entries import front_matter
from argmap.editing.composing.phrasing import Phrasing, referred
from argmap.editing.composing.settling import levels
from argmap.editing.composing.standing import Below, below, named
from argmap.editing.composing.structuring import Numbered, by_default, numbered, uses
from argmap.editing.things import Thing, found, wording
from argmap.model.argument import Argument
from argmap.model.claim import UNTITLED
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap

_INDENT = "  "
#: Keys by which a conclusion's own data would list the premises of its step.
_USES = frozenset({"uses", "from"})


class _At(enum.Enum):
    """Name the place of a statement."""

    BLOCK = enum.auto()
    RELATION = enum.auto()
    PREMISE = enum.auto()
    CONCLUSION = enum.auto()


@frozen
class Manner:
    """Hold the options of composing a text."""

    #: Leave out a made-up title where reading gives the same one again.
    untitled: bool = True
    #: Turn a relation round (``+> [Lanes]``) if its source would come too early below the target.
    in_order: bool = False
    #: The deepest nesting of relations; deeper ones get blocks of their own.
    depth: int = 12


def blocks(argmap: ArgumentMap, manner: Manner, phrasing: Phrasing) -> Sequence[str]:
    """Return the blocks of a text for *argmap*, which is settled.

    Raises:
        EditError: Argdown cannot express something in the map.
    """
    return _Writing(argmap, manner, phrasing).blocks()


@frozen
class _Spot:
    """Hold where in the text of an argument a claim is named."""

    ref: ClaimRef
    at: _At
    implicit: bool = False


@define
class _Writing:
    """Hold a text while it is written, and what has been said."""

    argmap: ArgumentMap
    manner: Manner
    phrasing: Phrasing
    texts: list[str] = field(factory=list)
    #: Key of the present section; empty before the first heading.
    section: str = ""
    #: Things written with text, tags and data, and things named in any way.
    said: set[End] = field(factory=set)
    mentioned: set[End] = field(factory=set)
    #: Indices of the relations written so far.
    related: set[int] = field(factory=set)
    #: Indices and lines of relations to write below things that may not be named yet.
    waiting: defaultdict[End, list[tuple[int, str]]] = field(factory=lambda: defaultdict(list))
    #: Things to refer to once more after the present structure.
    again: dict[Thing, dict[str, bool]] = field(factory=dict)
    #: Number of untitled statements so far.
    count: int = 0
    #: Whether the last block is an argument, so that a structure below would belong to it.
    after_argument: bool = False
    _below: Mapping[End, Sequence[Below]] = field(init=False)
    _named: Counter[End] = field(init=False)
    _levels: Mapping[str, int] = field(init=False)
    #: Claims and arguments, the last one first, without those at the end that have been named.
    _unnamed: Mapping[type[Thing], list[Thing]] = field(init=False)
    _lines: Mapping[str, Sequence[Numbered]] = field(init=False)
    #: Titles of the arguments that use or conclude a claim, and so may contain its text.
    _using: Mapping[End, Sequence[str]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        argmap = self.argmap
        self._levels = {} if self.phrasing.settings.grouping.regroup else levels(argmap.groups)
        self._below, self._named = below(argmap), named(argmap)
        self._lines = {argument.title: numbered(argument) for argument in argmap.arguments}
        self._unnamed = {
            ClaimRef: [ClaimRef(claim.title) for claim in reversed(argmap.claims)],
            ArgumentRef: [ArgumentRef(argument.title) for argument in reversed(argmap.arguments)],
        }
        using = defaultdict[End, list[str]](list)
        for argument in argmap.arguments:
            for ref in dict.fromkeys(spot.ref for spot in self._spots(argument.title)):
                using[ref].append(argument.title)
        self._using = using

    def blocks(self) -> Sequence[str]:
        """Return the blocks, in order."""
        front = front_matter(self.argmap.title, self.argmap.data)
        self.texts += [front] if front else []
        inside = defaultdict[str, tuple[list[Thing], list[Thing]]](lambda: ([], []))
        for claim in self.argmap.claims:
            inside[self._section(claim.group)][0].append(ClaimRef(claim.title))
        for argument in self.argmap.arguments:
            inside[self._section(argument.group)][1].append(ArgumentRef(argument.title))
        self._members(*inside[""])
        for key, level in self._levels.items():
            self.section, self.after_argument = key, False
            self.texts.append(self.phrasing.heading(self.argmap.group(key), level))
            self._members(*inside[key])
        return self.texts

    def _section(self, group: str) -> str:
        """Return the key of a group if a heading stands for it; empty if it stands in the front matter."""
        return group if group in self._levels else ""

    def _members(self, claims: Sequence[Thing], arguments: Sequence[Thing]) -> None:
        """Write what the section that has begun consists of."""
        left = iter(arguments)
        for ref in claims:
            if self._said_later(ref):
                if ref in self.mentioned:
                    continue
                if leading := self._leading(ref):
                    self._up_to(leading, left)
            self._own_blocks(ref)
        for ref in (*left, *claims):
            self._own_blocks(ref)

    def _said_later(self, ref: Thing) -> bool:
        """Return whether an argument of this section, still to be written, can contain the claim."""
        return any(
            spot.ref == ref and self._may_be_said(ref, spot.at, implicit=spot.implicit)
            for title in self._waiting_arguments(ref)
            for spot in self._spots(title)
        )

    def _waiting_arguments(self, ref: Thing) -> Iterator[str]:
        for title in self._using.get(ref, ()):
            here = self._section(self.argmap.argument(title).group) == self.section
            if here and ArgumentRef(title) not in self.said:
                yield title

    def _leading(self, ref: Thing) -> str:
        """Return the title of the argument in this section whose first new claim is *ref*; empty if there is none."""
        for title in self._waiting_arguments(ref):
            if next((spot.ref for spot in self._spots(title) if spot.ref not in self.mentioned), None) == ref:
                return title
        return ""

    def _spots(self, title: str) -> Iterator[_Spot]:
        """Yield the places of claims in the text of an argument, roughly in order."""
        yield from self._spots_below(ArgumentRef(title))
        for line in self._lines[title]:
            ref = ClaimRef(line.premise.claim)
            if line.step >= 0:
                yield from self._spots_below(InferenceRef(title, line.step))
            yield _Spot(ref, _at(line), line.premise.implicit)
            yield from self._spots_below(ref)

    def _spots_below(self, ref: End) -> Iterator[_Spot]:
        if ref not in self.said:
            below = (one.thing for one in self._below.get(ref, ()))
            yield from (_Spot(thing, _At.RELATION) for thing in below if isinstance(thing, ClaimRef))

    def _up_to(self, title: str, left: Iterator[Thing]) -> None:
        """Write the arguments that are *left* up to the one of this title."""
        for ref in left:
            self._own_blocks(ref)
            if ref.title == title:
                return

    def _own_blocks(self, ref: Thing) -> None:
        """Write the blocks of what has none yet: other wordings, itself and what stands below it, its structure."""
        if ref in self.said:
            return
        value = found(self.argmap, ref)
        self.texts += [self.phrasing.also(value, words) for words in value.other_wordings]
        if value.other_wordings:
            self.mentioned.add(ref)
        if isinstance(value, Argument) and self._nameless(value):
            self.count += 1
            self.said.add(ref)
            self.mentioned.add(ref)
        else:
            self.texts.append("\n".join(self._statement(ref, "", 0, _At.BLOCK)))
            self.after_argument = isinstance(value, Argument)
        if isinstance(value, Argument) and value.inferences:
            self._structure(value)
        while self.again:
            other, noted = self.again.popitem()
            self.texts.append("\n".join((referred(other, noted=noted), *self._relations(other, 0))))
            self.after_argument = isinstance(other, ArgumentRef)

    def _nameless(self, argument: Argument) -> bool:
        """Return whether the structure alone expresses the argument, and reading would generate its title."""
        ref = ArgumentRef(argument.title)
        bare = Argument(argument.title, "", argument.inferences, group=argument.group)
        return (
            self.manner.untitled
            and not self.after_argument
            and bool(argument.inferences)
            and argument == bare
            and not (self._below.get(ref) or self._named[ref] or self.waiting.get(ref))
            and argument.title == f"{UNTITLED} {self.count + 1}"
        )

    def _structure(self, argument: Argument) -> None:
        plan = self._lines[argument.title]
        lines: list[str] = []
        for place, line in enumerate(plan):
            premise, ref = line.premise, ClaimRef(line.premise.claim)
            if line.step >= 0:
                lines.append(self.phrasing.inference(argument.inferences[line.step], self._uses(plan, place)))
                lines += self._relations(InferenceRef(argument.title, line.step), 0)
            lines += self._statement(ref, f"({premise.number}) ", 0, _at(line), implicit=premise.implicit)
            claim = self.argmap.claim(ref.title)
            if premise.implicit and not claim.wordings and not claim.implicit:
                self.again.setdefault(ref, {})["implicit"] = False
        self.texts.append("\n".join(lines))
        self.after_argument = False

    def _uses(self, plan: Sequence[Numbered], place: int) -> tuple[int, ...]:
        told = _USES & self.argmap.claim(plan[place].premise.claim).data.keys()
        return uses(plan, place) if told or not by_default(plan, place) else ()

    def _statement(self, ref: Thing, lead: str, depth: int, at: _At, *, implicit: bool = False) -> list[str]:
        """Return the lines of a statement and what stands below it, where *lead* begins the first of them."""
        self.mentioned.add(ref)
        deep = depth > self.manner.depth and not self._may_lack_title(ref, at)
        if deep or not self._may_be_said(ref, at, implicit=implicit):
            return [lead + referred(ref, noted={"implicit": True} if implicit else {})]
        self.said.add(ref)
        titled = not self._may_lack_title(ref, at)
        self.count += not titled
        value = found(self.argmap, ref)
        if value.data.get("isInGroup") is False and value.wordings:
            self.again.setdefault(ref, {})["isInGroup"] = False
        words = self.phrasing.defined(value, titled=titled, begins_block=at is _At.BLOCK)
        return [lead + words, *self._relations(ref, depth, at)]

    def _may_be_said(self, ref: Thing, at: _At, *, implicit: bool) -> bool:
        """Return whether *ref* can be defined here and read back equal."""
        value = found(self.argmap, ref)
        if ref in self.said or self._section(value.group) != self.section:
            return False
        if at is _At.BLOCK:
            return True
        if value.other_wordings or (isinstance(value, Argument) and value.inferences):
            return False
        if at is _At.RELATION or isinstance(value, Argument):
            return True
        return not implicit if wording(value) else implicit == value.implicit

    def _may_lack_title(self, ref: Thing, at: _At) -> bool:
        value = found(self.argmap, ref)
        alone = self._named[ref] == (0 if at is _At.BLOCK else 1) and not value.other_wordings
        next_title = f"{UNTITLED} {self.count + 1}"
        return (
            self.manner.untitled
            and isinstance(ref, ClaimRef)
            and bool(wording(value))
            and alone
            and ref.title == next_title
        )

    def _relations(self, ref: End, depth: int, at: _At = _At.BLOCK) -> list[str]:
        """Return the lines below *ref*."""
        indent = _INDENT * (depth + 1)
        waiting = self.waiting.pop(ref, [])
        lines: list[str] = []
        for one in self._below.get(ref, ()):
            lines += [indent + line for line in self._before(one.number, waiting)]
            if at is _At.CONCLUSION and one.symbol == "_" and isinstance(ref, ClaimRef):
                self.again.setdefault(ref, {})  # below a conclusion, it would deny the step
            elif one.number not in self.related and not self._waits(ref, one):
                self.related.add(one.number)
                lines += self._statement(one.thing, f"{indent}{one.symbol} ", depth + 1, _At.RELATION)
        return [*lines, *(indent + line for _, line in waiting)]

    def _before(self, number: int, waiting: list[tuple[int, str]]) -> Iterator[str]:
        """Yield the lines before the relation with that *number* in the map, and remove them from *waiting*."""
        first = 0 if number < len(self.argmap.supports) else len(self.argmap.supports)
        for item in [item for item in waiting if first <= item[0] < number]:
            waiting.remove(item)
            yield item[1]

    def _waits(self, ref: End, one: Below) -> bool:
        """Return whether a relation must wait, and note it below the other end if so."""
        name = self._name(ref)
        if name is None or not self._too_early(one.thing):
            return False
        self.related.add(one.number)
        self.waiting[one.thing].append((one.number, f"{one.turned} {referred(name)}"))
        return True

    def _name(self, ref: End) -> Thing | None:
        """Return the name by which a text refers to *ref*; None for a step without one."""
        if not isinstance(ref, InferenceRef):
            return ref
        last = ref.index == len(self.argmap.argument(ref.argument).inferences) - 1
        return ArgumentRef(ref.argument) if last and self.phrasing.settings.transform else None

    def _too_early(self, ref: Thing) -> bool:
        """Return whether naming *ref* here would change its order or its section."""
        if ref in self.mentioned:
            return False
        if self.manner.in_order and self._next(type(ref)) != ref:
            return True
        value = found(self.argmap, ref)
        placed = bool(value.wordings) or (isinstance(value, Argument) and bool(value.inferences))
        return not placed and self._section(value.group) != self.section

    def _next(self, kind: type[Thing]) -> Thing:
        """Return the first claim or argument that has not been named."""
        waiting = self._unnamed[kind]
        while waiting[-1] in self.mentioned:
            waiting.pop()
        return waiting[-1]


def _at(line: Numbered) -> _At:
    return _At.PREMISE if line.step < 0 else _At.CONCLUSION
