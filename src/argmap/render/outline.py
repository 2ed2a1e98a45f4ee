"""Outlines: a whole map as plain text, for terminals and screen readers.

Main claims come first, each with what supports and opposes it below. Each claim, argument and step is written out once,
where it first occurs, and only named elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from attrs import field, frozen

from argmap.language import Language, language_of
from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.concessions import OPPOSING, granted
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import CounterpointKind, Relation, SupportKind
from argmap.model.union import Fated, PremiseRef
from argmap.render.cells import how
from argmap.render.scene import legible
from argmap.render.sources import note

#: Spaces for each level.
INDENT = 2
#: Key of the word that introduces a reason.
BECAUSE = "because"
#: Keys of the words that introduce what a step draws its conclusion from, by whether it explains that.
FROM = {False: BECAUSE, True: "line.explanation.in"}
#: Keys of the words that introduce the conclusion of a step, by whether it explains that.
TO = {False: "outline.therefore", True: "outline.explains"}
#: Keys of the words that introduce each kind of relation below its target.
LEADS = {
    SupportKind.REASON: BECAUSE,
    SupportKind.ENTAILMENT: "line.entailment.in",
    CounterpointKind.OBJECTION: "outline.objection",
    CounterpointKind.UNDERCUT: "outline.undercut",
    CounterpointKind.CONTRARY: "line.contrary",
    CounterpointKind.CONTRADICTION: "outline.contradiction",
}
#: Key of the words that introduce an objection that the author grants.
ADMITTED = "outline.concession"


@frozen
class Entry:
    """Represent one line of an outline."""

    #: What the line is about.
    ref: End
    #: Depth, in levels.
    depth: int
    #: Introducing words; may be empty.
    lead: str
    #: The text.
    text: str


@frozen
class _Item:
    """Hold something to be spelled out."""

    #: What.
    ref: End
    #: Depth, in levels.
    depth: int
    #: Introducing words; may be empty.
    lead: str = ""
    #: Supplied by the analyst in this place.
    implicit: bool = False
    #: Key of the group of what is around it.
    group: str = ""
    #: Whether it is a step below its conclusion.
    drawn: bool = False


@frozen
class _Outline:
    """Represent a map, and what of it has been spelled out."""

    #: The map.
    map: ArgumentMap
    #: What became of things since an earlier map, in words; empty for nothing.
    fates: Mapping[Fated, str]
    #: The language of the words that are not the author's.
    words: Language
    #: What has been spelled out; grows while lines are given, and with nothing else.
    seen: set[End] = field(factory=set)

    def entries(self, items: Iterable[_Item]) -> Iterator[Entry]:
        """Yield the lines of *items* and of all below them, depth first."""
        waiting = [iter(items)]
        while waiting:
            item = next(waiting[-1], None)
            if item is None:
                waiting.pop()
            else:
                yield Entry(item.ref, item.depth, item.lead, self._line(item))
                waiting.append(iter(self._below(item)))

    def _below(self, item: _Item) -> tuple[_Item, ...]:
        if item.ref in self.seen:
            return ()
        self.seen.add(item.ref)
        match item.ref:
            case ClaimRef(title):
                steps = self.map.inferences_for(title)
                arguing, explaining = ([ref for ref in steps if self._explains(ref) is kind] for kind in (False, True))
                return (
                    *self._drawing(item, arguing),
                    *self._spoken(item, item.ref, self.map.supports_of(item.ref)),
                    *self._drawing(item, explaining),
                    *self._spoken(item, item.ref, self.map.counterpoints_of(item.ref)),
                )
            case ArgumentRef(title):
                count = len(self.map.argument(title).inferences)
                own = (InferenceRef(title, index) for index in range(count))
                return (*self._steps(item, own), *self._spoken(item, item.ref))
            case InferenceRef():
                return (*self._premises(item, item.ref), *self._spoken(item, item.ref), *self._argument(item, item.ref))

    def _argument(self, item: _Item, ref: InferenceRef) -> Iterator[_Item]:
        """Yield what is said of the whole argument, with its last step, unless the argument was spelled out before."""
        if self._closes(ref):
            self.seen.add(ArgumentRef(ref.argument))
            yield from self._spoken(item, ArgumentRef(ref.argument))

    def _closes(self, ref: InferenceRef) -> bool:
        last = ref.index == len(self.map.argument(ref.argument).inferences) - 1
        return last and ArgumentRef(ref.argument) not in self.seen

    def _explains(self, ref: InferenceRef) -> bool:
        return self.map.inference(ref).explains

    def _drawing(self, item: _Item, refs: Iterable[InferenceRef]) -> Iterator[_Item]:
        """Yield steps below what they conclude."""
        for ref in refs:
            lead = self.words.say(FROM[self._explains(ref)])
            yield _Item(ref, item.depth + 1, lead, group=self._group(item.ref), drawn=True)

    def _steps(self, item: _Item, refs: Iterable[InferenceRef]) -> Iterator[_Item]:
        """Yield steps below their argument."""
        for ref in refs:
            yield _Item(ref, item.depth + 1, self.words.say("outline.by"), group=self._group(item.ref))

    def _premises(self, item: _Item, ref: InferenceRef) -> Iterator[_Item]:
        inference = self.map.inference(ref)
        for i, premise in enumerate(inference.premises):
            lead = f"{self.words.say('outline.and') if i else '-'}{self._fate(PremiseRef(ref, i))}"
            claim = ClaimRef(premise.claim)
            yield _Item(claim, item.depth + 1, lead, implicit=premise.implicit, group=self._group(ref))
        if not item.drawn:
            lead = self.words.say(TO[inference.explains])
            yield _Item(ClaimRef(inference.conclusion), item.depth + 1, lead, group=self._group(ref))

    def _spoken(self, item: _Item, ref: End, relations: Iterable[Relation] | None = None) -> Iterator[_Item]:
        """Yield what is said of *ref*: by *relations*, or by all."""
        if relations is None:
            relations = (*self.map.supports_of(ref), *self.map.counterpoints_of(ref))
        for relation in relations:
            other = relation.target if relation.source == ref != relation.target else relation.source
            lead = self.words.say(ADMITTED if self._grants(relation, other) else LEADS[relation.kind])
            yield _Item(other, item.depth + 1, f"{lead}{self._fate(relation)}", group=self._group(ref))

    def _grants(self, relation: Relation, other: End) -> bool:
        return relation.kind in OPPOSING and other == relation.source and whole(other) in self._granted

    @cached_property
    def _granted(self) -> frozenset[End]:
        return frozenset(granted(self.map))

    def _group(self, ref: End) -> str:
        match ref:
            case ClaimRef(title):
                return self.map.claim(title).group
            case ArgumentRef(title) | InferenceRef(title):
                return self.map.argument(title).group

    def _line(self, item: _Item) -> str:
        words = self._named(item) if item.ref in self.seen else f"{self._spelled(item)}{self._fate(item.ref)}"
        return legible(" ".join(words.split()))

    def _fate(self, thing: Fated) -> str:
        return f" [{self.fates[thing]}]" if thing in self.fates else ""

    def _named(self, item: _Item) -> str:
        return f"{self._name(item.ref)} ({self.words.say('outline.above')})"

    def _spelled(self, item: _Item) -> str:
        match item.ref:
            case ClaimRef(title):
                claim = self.map.claim(title)
                return f"{self._claim(claim)}{self._extras(item, claim)}"
            case ArgumentRef(title):
                argument = self.map.argument(title)
                return f"{self._argument_line(argument)}{self._extras(item, argument)}"
            case InferenceRef(title, index):
                argument = self.map.argument(title)
                step = self._step(argument, index)
                said = self.words.labelled(step, argument.gist) if argument.gist and self._closes(item.ref) else step
                return self.words.say("heading", label=f"{said}{self._extras(item, argument)}")

    def _extras(self, item: _Item, thing: Claim | Argument) -> str:
        implicit = item.implicit or (isinstance(thing, Claim) and thing.implicit)
        group = self.map.group(thing.group).title if thing.group and thing.group != item.group else ""
        parts = (
            self.words.say("outline.implicit") if implicit else "",
            note(thing, named=True),
            self.words.say("outline.in", group=group) if group else "",
        )
        said = self.words.joined([*filter(None, parts)])
        return f" ({said})" if said else ""

    def _name(self, ref: End) -> str:
        match ref:
            case ClaimRef(title):
                claim = self.map.claim(title)
                return claim.words if claim.untitled else claim.title
            case ArgumentRef(title):
                argument = self.map.argument(title)
                return argument.gist if argument.untitled and argument.gist else f"<{title}>"
            case InferenceRef(title, index):
                return self._step(self.map.argument(title), index)

    def _claim(self, claim: Claim) -> str:
        shown = not claim.untitled and claim.text and claim.text != claim.title
        return self.words.labelled(claim.title, claim.text) if shown else claim.words

    def _argument_line(self, argument: Argument) -> str:
        title = "" if argument.untitled and argument.gist else f"<{argument.title}>"
        return self.words.labelled(title, argument.gist) if title and argument.gist else title or argument.gist

    def _step(self, argument: Argument, index: int) -> str:
        inference, count = argument.inferences[index], len(argument.inferences)
        title = "" if argument.untitled and count == 1 else f"<{argument.title}>"
        step = self.words.say("step.of", n=index + 1, all=count) if count > 1 else ""
        return ", ".join(filter(None, (title, step, *self._how(inference)))) or self.words.say("outline.this")

    def _how(self, inference: Inference) -> Iterator[str]:
        yield from how(inference)
        if len(inference.premises) > 1:
            yield self.words.say("count.linked", n=len(inference.premises))


def outline(map: ArgumentMap, fates: Mapping[Fated, str] | None = None, lang: str = "") -> str:
    """Return *map* as an outline, without a final line break.

    Text from *fates* follows each thing in brackets. The words between the author's are in the language *lang*; by
    default in the map's own, or else in English.

    >>> from argmap.model.relation import Support
    >>> lanes = Claim("Lanes", "The town should build cycle lanes.")
    >>> safety = Claim("Safety", "Cycle lanes cut injuries.")
    >>> print(outline(ArgumentMap(claims=[lanes, safety], supports=[Support(safety, lanes)])))
    Lanes: The town should build cycle lanes.
      because Safety: Cycle lanes cut injuries.
    """
    found = entries(map, fates, lang)
    lines = (" " * INDENT * entry.depth + f"{entry.lead} {entry.text}".strip() for entry in found)
    head = [legible(" ".join(map.title.split())), ""] if map.title else []
    return "\n".join((*head, *lines)) or empty(map, lang)


def empty(map: ArgumentMap, lang: str = "") -> str:
    """Return the outline of an empty map."""
    return language_of(lang, map.data).say("outline.empty")


def entries(map: ArgumentMap, fates: Mapping[Fated, str] | None = None, lang: str = "") -> Iterator[Entry]:
    """Yield the lines of the outline, without the map's title."""
    plan = _Outline(map, fates or {}, language_of(lang, map.data))
    return plan.entries(_Item(ref, 0) for ref in _starts(plan))


def _starts(plan: _Outline) -> Iterator[End]:
    """Yield the main claims, then what else is spoken of, and then the rest; not what has been spelled out by then."""
    claims = plan.map.claims
    spoken = (claim for claim in claims if plan.map.inferences_for(claim) or _spoken_of(plan.map, claim))
    titles = (claim.title for claim in chain(plan.map.roots, spoken, claims))
    refs: Iterator[End] = map(ClaimRef, titles)
    for ref in chain(refs, (ArgumentRef(argument.title) for argument in plan.map.arguments)):
        if ref not in plan.seen:
            yield ref


def _spoken_of(map: ArgumentMap, claim: Claim) -> bool:
    return bool(map.supports_of(claim) or map.counterpoints_of(claim))
