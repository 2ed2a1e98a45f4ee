"""``Remove``: remove a claim or an argument, with or without dependents."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping, Sequence, Set

from attrs import evolve, field, frozen

from argmap.editing.intention import Intention, Reach, require, shown
from argmap.editing.numbering import Shift, check_numbers, numbering_edits, with_steps
from argmap.editing.removing import removing_edits
from argmap.editing.structures import Structure, own, structures
from argmap.editing.things import Thing, thing
from argmap.errors import EditCode, EditError
from argmap.interpret.groups import filled
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.argument import Argument, Inference
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef, end
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import Counterpoint, Relation
from argmap.text import Edit
from argmap.values import member


class Hanging(enum.Enum):
    """Choose what happens to dependents.

    Dependents support, oppose or belong to what is removed, and to nothing else.
    """

    #: Remove nothing if there are dependents.
    REFUSE = "refuse"
    #: Keep dependents.
    KEEP = "keep"
    #: Remove dependents, and their dependents in turn.
    REMOVE = "remove"


def _choice(value: Hanging | str) -> Hanging:
    return member(Hanging, value, "hanging")


@frozen
class Remove(Intention):
    """Remove a claim or an argument, with its relations.

    The numbered line of a premise goes if its step keeps another premise. An argument goes with its structure.
    """

    #: What to remove; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    what: Thing = field(converter=thing)
    #: What happens to dependents: ``refuse`` the edit, ``keep`` them, or ``remove`` them and their dependents.
    hanging: Hanging = field(default=Hanging.REFUSE, converter=_choice)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map without it, and without empty groups."""
        require(argmap, self.what)
        gone = self._gone(argmap)
        left = argmap
        for argument in _losing(argmap, gone):
            steps, shift = _without(argument, gone), Shift(gone=frozenset(_numbers(argument, gone)))
            left = with_steps(left, argument.title, [shift.inference(step) for step in steps])
        claims = [claim for claim in left.claims if end(claim) not in gone]
        arguments = [argument for argument in left.arguments if end(argument) not in gone]
        return evolve(
            left,
            claims=claims,
            arguments=arguments,
            supports=[relation for relation in argmap.supports if not gone & _ends(relation)],
            counterpoints=[relation for relation in argmap.counterpoints if not gone & _ends(relation)],
            groups=filled(argmap.groups, [*(one.group for one in claims), *(one.group for one in arguments)]),
        )

    def reach(self) -> Reach | None:
        """Return what it needs to know of the map; None for all of it."""
        return None if self.hanging is Hanging.REMOVE else Reach((self.what,), neighbours=True, blocks=True)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edits that remove its lines.

        What is below them and stays becomes a block of its own.
        """
        argmap = reading.map
        gone, after = self._gone(argmap), self.on_map(argmap, reading.settings)
        written = structures(reading)
        for argument in _losing(argmap, gone):
            found = own(written, argument.title)
            check_numbers(found, argument.title)
            numbers = frozenset(_numbers(argument, gone))
            _refuse_unused(found, argument, gone, numbers)
            yield from numbering_edits(found, Shift(gone=numbers), after.argument(argument.title).inferences)
        yield from removing_edits(reading, gone, _instead(reading, gone))

    def _gone(self, argmap: ArgumentMap) -> Set[Thing]:
        """Return what goes, or raise `EditError` if something that stays needs it."""
        gone: Set[Thing] = {self.what}
        hanging = _hanging(argmap, gone)
        while hanging and self.hanging is Hanging.REMOVE:
            gone |= hanging
            hanging = _hanging(argmap, gone)
        for argument in argmap.arguments:
            if end(argument) not in gone:
                _refuse_needed(argument, gone)
        if hanging and self.hanging is Hanging.REFUSE:
            named = ", ".join(sorted(map(shown, hanging)))
            raise EditError(
                f"{shown(self.what)} has dependents: {named}; choose hanging=keep or hanging=remove",
                EditCode.HAS_DEPENDENTS,
            )
        return gone


def _refuse_unused(found: Structure, argument: Argument, gone: Set[Thing], numbers: Set[int]) -> None:
    """Raise `EditError` if what is *gone* stands on a line that no step uses, so that the map does not know of it."""
    for line in found.lines:
        ref = ClaimRef(line.read.occurrence.title)
        if ref in gone and line.number not in numbers:
            where = f"({line.number}) of {shown(ArgumentRef(argument.title))}"
            raise EditError(
                f"{shown(ref)} is also on line {where}, which no step uses; remove that line first",
                EditCode.STILL_NEEDED,
            )


def _refuse_needed(argument: Argument, gone: Set[Thing]) -> None:
    """Raise `EditError` if an argument that stays cannot do without what is *gone*."""
    name = shown(ArgumentRef(argument.title))
    for index, (old, new) in enumerate(zip(argument.inferences, _without(argument, gone), strict=True)):
        ref = ClaimRef(old.conclusion)
        if ref in gone and old is argument.inferences[-1]:
            raise EditError(
                f"{shown(ref)} is the conclusion of {name}; use hanging=remove to remove both", EditCode.STILL_NEEDED
            )
        if ref in gone:
            raise EditError(
                f"one step of {name} concludes {shown(ref)} and another uses it; remove {name} with hanging=keep first",
                EditCode.STILL_NEEDED,
            )
        if old.premises and not new.premises:
            only, step = shown(ClaimRef(old.premises[0].claim)), shown(InferenceRef(argument.title, index))
            raise EditError(
                f"{only} is the only premise of {step}; add another one first, or remove {name} with hanging=remove",
                EditCode.STILL_NEEDED,
            )


def _losing(argmap: ArgumentMap, gone: Set[Thing]) -> Iterator[Argument]:
    """Yield the arguments that stay and lose a premise."""
    for argument in argmap.arguments:
        if end(argument) not in gone and _without(argument, gone) != argument.inferences:
            yield argument


def _without(argument: Argument, gone: Set[Thing]) -> Sequence[Inference]:
    """Return the steps of *argument* without the premises that are *gone*."""
    return tuple(
        evolve(step, premises=[premise for premise in step.premises if ClaimRef(premise.claim) not in gone])
        for step in argument.inferences
    )


def _numbers(argument: Argument, gone: Set[Thing]) -> Iterator[int]:
    for step in argument.inferences:
        yield from (premise.number for premise in step.premises if ClaimRef(premise.claim) in gone and premise.number)


def _instead(reading: Reading, gone: Set[Thing]) -> Mapping[str, str]:
    """Return the conclusions that are left of arguments that are *gone*: what these said is said of them in the map."""
    transformed = reading.map.arguments if reading.settings.transform else ()
    conclusions = {one.title: one.conclusion for one in transformed if end(one) in gone and one.conclusion}
    return {title: conclusion for title, conclusion in conclusions.items() if ClaimRef(conclusion) not in gone}


def _ends(relation: Relation) -> Set[Thing]:
    return {whole(relation.source), whole(relation.target)}


def _hanging(argmap: ArgumentMap, gone: Set[Thing]) -> Set[Thing]:
    """Return what speaks for or against what is *gone*, or is part of it, and of nothing else."""
    speaking = list(_speaking(argmap))
    found = {source for source, target in speaking if target in gone} - gone
    return found - {source for source, target in speaking if target not in gone}


def _speaking(argmap: ArgumentMap) -> Iterator[tuple[Thing, Thing]]:
    """Yield pairs: sources and targets of relations, premises and their arguments, arguments and their conclusions.

    A conclusion without a title occurs only in its argument, so it depends on that.
    """
    for relation in argmap.relations:
        if not (isinstance(relation, Counterpoint) and relation.symmetric):
            yield whole(relation.source), whole(relation.target)
    for argument in argmap.arguments:
        ref = ArgumentRef(argument.title)
        for step in argument.inferences:
            yield from ((ClaimRef(premise.claim), ref) for premise in step.premises)
            if step is not argument.inferences[-1] or argmap.claim(step.conclusion).untitled:
                yield ClaimRef(step.conclusion), ref
        if argument.conclusion:
            yield ref, ClaimRef(argument.conclusion)
