"""``Retarget``: point a relation at another target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from attrs import evolve, field, frozen

from argmap.editing.edits import disjoint
from argmap.editing.intention import Intention, exists, require, shown
from argmap.editing.numbering import with_steps
from argmap.editing.relating import refuse_redundant
from argmap.editing.retargeting import moved_edits, renamed_edits
from argmap.editing.sameness import is_related
from argmap.editing.saying import Saying, sayings, speaker, spoken_of
from argmap.editing.structures import structure
from argmap.editing.things import target
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, SupportKind
from argmap.text import Edit

Kind: TypeAlias = SupportKind | CounterpointKind
_Related = TypeVar("_Related", bound=Relation)


@frozen
class Retarget(Intention):
    """Point a support or counterpoint at another target.

    The line moves below its new target with everything below it, its data and its comments. An argument or a step can
    also get another conclusion.
    """

    #: The source, or what concludes: claim, argument or step; a string is a title, as in ``[Safety]`` or ``<Safety>``.
    what: End = field(converter=target)
    #: Its present target or conclusion; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    old: End = field(converter=target)
    #: Its new target or conclusion; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    new: End = field(converter=target)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with the relation to the new target."""
        for ref in (self.what, self.old, self.new):
            require(argmap, ref)
        if self.old == self.new:
            return argmap
        if not any(self._means(relation, argmap, settings) for relation in argmap.relations):
            return self._concluding(argmap, settings)
        return evolve(
            argmap,
            supports=[self._changed(relation, argmap, settings) for relation in argmap.supports],
            counterpoints=[self._changed(relation, argmap, settings) for relation in argmap.counterpoints],
        )

    def edits(self, reading: Reading) -> Sequence[Edit]:
        """Return the edits that move the line, or change the title on it."""
        step = _concluder(reading.map, self.what, self.old)
        related = any(self._means(relation, reading.map, reading.settings) for relation in reading.map.relations)
        if step is not None and not related:
            line = structure(reading, step.argument).conclusion(step.index)
            return list(renamed_edits(reading, line.statement, self.new))
        found = [edit for saying in sayings(reading) for edit in self._edits(saying, reading)]
        if not disjoint(found):
            raise EditError(
                f"cannot retarget {shown(self.what)}: its relations to {shown(self.old)} are on nested lines",
                EditCode.NOT_IN_TEXT,
            )
        return found

    def _edits(self, saying: Saying, reading: Reading) -> Iterable[Edit]:
        if self._says(saying, saying.thing, saying.above, reading) and (saying.of_above or saying.both_ways):
            return moved_edits(reading, saying, self.new)
        if self._says(saying, saying.above, saying.thing, reading) and not saying.of_above:
            return renamed_edits(reading, saying.statement, self.new)
        return ()

    def _says(self, saying: Saying, source: End, target: End, reading: Reading) -> bool:
        """Return whether the line relates *source* to *target*, and this is the relation to change."""
        read = reading.map, reading.settings
        return speaker(*read, source) == speaker(*read, self.what) and spoken_of(
            *read, target, undercut=saying.undercuts
        ) == spoken_of(*read, self.old, undercut=saying.undercuts)

    def _concluding(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map in which a step concludes the new target, or raise `EditError`."""
        ref = _concluder(argmap, self.what, self.old)
        if ref is None:
            raise _unrelated(argmap, settings, self)
        if not isinstance(self.new, ClaimRef):
            raise EditError(f"{shown(ref)} must conclude a claim, and {shown(self.new)} is not a claim")
        steps = list(argmap.argument(ref.argument).inferences)
        old = steps[ref.index]
        if any(premise.claim == old.conclusion for step in steps[ref.index + 1 :] for premise in step.premises):
            raise EditError(f"another step of <{ref.argument}> uses {shown(self.old)}; retarget the last step instead")
        steps[ref.index] = evolve(old, conclusion=self.new.title)
        return with_steps(argmap, ref.argument, steps)

    def _means(self, relation: Relation, argmap: ArgumentMap, settings: Settings) -> bool:
        undercut = relation.kind is CounterpointKind.UNDERCUT
        source, old = speaker(argmap, settings, self.what), spoken_of(argmap, settings, self.old, undercut=undercut)
        symmetric = isinstance(relation, Counterpoint) and relation.symmetric
        return (relation.source, relation.target) in ({(source, old), (old, source)} if symmetric else {(source, old)})

    def _changed(self, relation: _Related, argmap: ArgumentMap, settings: Settings) -> _Related:
        """Return *relation*, with the new target if it is to be changed, of the kind that it is then.

        Raises:
            EditError: it is not possible there.
        """
        if not self._means(relation, argmap, settings):
            return relation
        undercut = relation.kind is CounterpointKind.UNDERCUT
        source, new = speaker(argmap, settings, self.what), spoken_of(argmap, settings, self.new, undercut=undercut)
        if isinstance(new, InferenceRef) and not undercut:
            raise EditError(f"{shown(new)} can only be undercut, and {shown(self.what)} is not an undercut")
        if relation.kind is CounterpointKind.CONTRADICTION and not isinstance(new, ClaimRef):
            raise EditError(f"only claims contradict each other, and {shown(new)} is not a claim")
        if source == new:
            raise EditError(f"{shown(new)} cannot support or oppose itself")
        ends = (source, new) if relation.source == source else (new, source)
        changed = evolve(relation, source=ends[0], target=ends[1], kind=_kind(relation, ends, settings))
        if is_related(argmap, changed):
            raise EditError(
                f"{shown(self.what)} already has this relation to {shown(self.new)}", EditCode.ALREADY_THERE
            )
        others = [one for one in argmap.counterpoints if one != relation]
        refuse_redundant(evolve(argmap, counterpoints=others), changed)
        return changed


def _concluder(argmap: ArgumentMap, what: End, old: End) -> InferenceRef | None:
    """Return the step that *what* is, or ends with, if it concludes *old*."""
    if isinstance(what, ArgumentRef):
        what = InferenceRef(what.title, max(len(argmap.argument(what.title).inferences) - 1, 0))
    concludes = isinstance(what, InferenceRef) and exists(argmap, what) and argmap.inference(what).conclusion
    return what if isinstance(what, InferenceRef) and concludes and old == ClaimRef(concludes) else None


#: In strict mode, what a relation between claims is, and what it is otherwise.
_STRICT: Mapping[Kind, tuple[Kind, Kind]] = {
    **dict.fromkeys(SupportKind, (SupportKind.ENTAILMENT, SupportKind.REASON)),
    **dict.fromkeys(
        (CounterpointKind.OBJECTION, CounterpointKind.CONTRARY), (CounterpointKind.CONTRARY, CounterpointKind.OBJECTION)
    ),
}


def _kind(relation: Relation, ends: tuple[End, End], settings: Settings) -> Any:
    if relation.kind not in _STRICT or not settings.strict:
        return relation.kind
    logical, other = _STRICT[relation.kind]
    return logical if all(isinstance(ref, ClaimRef) for ref in ends) else other


def _unrelated(argmap: ArgumentMap, settings: Settings, retarget: Retarget) -> EditError:
    """Return the error for a relation that is not in the map; the nearest one is the only one of its source."""
    targets = list(dict.fromkeys(map(shown, _targets(argmap, speaker(argmap, settings, retarget.what)))))
    others = {0: "it has no targets", 1: f"its only target is {''.join(targets)}"}
    told = others.get(len(targets), f"its targets are {', '.join(targets)}")
    old = shown(retarget.old)
    message = f"{shown(retarget.what)} does not support or oppose {old}; {told}"
    given, near = (old, targets[0]) if len(targets) == 1 else ("", "")
    return EditError(message, EditCode.UNRELATED, given, near)


def _targets(argmap: ArgumentMap, source: End) -> Iterator[End]:
    """Yield what *source* supports or opposes; both ends of a symmetric relation oppose the other one."""
    for relation in argmap.relations:
        if relation.source == source:
            yield relation.target
        elif relation.target == source and isinstance(relation, Counterpoint) and relation.symmetric:
            yield relation.source
