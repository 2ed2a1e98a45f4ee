"""The order of things in a map: claims, arguments, relations, premises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import TypeVar

from attrs import evolve, frozen

from argmap.editing.intention import shown
from argmap.editing.things import Thing
from argmap.errors import EditError
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.ends import ClaimRef, End, InferenceRef, end
from argmap.model.map import ArgumentMap
from argmap.model.relation import Relation

_Item = TypeVar("_Item")
_Related = TypeVar("_Related", bound=Relation)


@frozen
class Order:
    """Represent that one thing is directly before or after another.

    Invariant: the two are different.
    """

    what: Thing
    beside: Thing
    #: Whether it is after the other, not before.
    after: bool

    def __str__(self) -> str:
        return f"{shown(self.what)} {'after' if self.after else 'before'} {shown(self.beside)}"


def reordered(argmap: ArgumentMap, order: Order) -> ArgumentMap:
    """Return the map with *order* in every list that has both things.

    Raises:
        EditError: no list has both, or a conclusion is between them.
    """
    what, beside = _names(argmap, order.what), _names(argmap, order.beside)
    new = evolve(
        argmap,
        claims=_things(argmap.claims, order),
        arguments=_things([_argument(one, order) for one in argmap.arguments], order),
        supports=_relations(argmap.supports, what, beside, after=order.after),
        counterpoints=_relations(argmap.counterpoints, what, beside, after=order.after),
    )
    if new == argmap and type(order.what) is not type(order.beside):
        raise EditError(
            f"{shown(order.what)} and {shown(order.beside)} have no order: one is a claim, the other an argument"
        )
    return new


def holds(argmap: ArgumentMap, order: Order, other: Thing) -> bool:
    """Return whether *order* holds in the relations of *other*."""
    what, beside, names = (_names(argmap, ref) for ref in (order.what, order.beside, other))
    supports = [one for one in argmap.supports if {one.source, one.target} & names]
    counterpoints = [one for one in argmap.counterpoints if {one.source, one.target} & names]
    return (
        _relations(supports, what, beside, after=order.after) == supports
        and _relations(counterpoints, what, beside, after=order.after) == counterpoints
    )


def placed_beside(items: Sequence[_Item], item: int, beside: int, *, after: bool) -> list[_Item]:
    """Return *items* with one moved directly before or after another.

    *item* and *beside* are indices.

        >>> placed_beside("abcd", 0, 2, after=True)
        ['b', 'c', 'a', 'd']
    """
    rest = [*items[:item], *items[item + 1 :]]
    place = beside - (item < beside) + after
    return [*rest[:place], items[item], *rest[place:]]


def _things(things: Iterable[_Item], order: Order) -> list[_Item]:
    found = list(things)
    refs = [end(one) for one in found]  # type: ignore[arg-type] # claims or arguments
    if order.what in refs and order.beside in refs:
        return placed_beside(found, refs.index(order.what), refs.index(order.beside), after=order.after)
    return found


def _names(argmap: ArgumentMap, ref: Thing) -> Set[End]:
    """Return what relations name when a text says them of *ref*: of an argument, its conclusion and its steps, too."""
    if isinstance(ref, ClaimRef):
        return {ref}
    argument = argmap.argument(ref.title)
    steps = {InferenceRef(ref.title, index) for index, _ in enumerate(argument.inferences)}
    return {ref, *steps, *([ClaimRef(argument.conclusion)] if argument.conclusion else [])}


def _relations(relations: Sequence[_Related], what: Set[End], beside: Set[End], *, after: bool) -> list[_Related]:
    found = list(relations)
    what, beside = what - beside, beside - what  # what both are known by tells neither from the other
    for other in dict.fromkeys(_others(relations, what)):
        mine = [index for index, one in enumerate(found) if _of(one, what, other)]
        theirs = [index for index, one in enumerate(found) if _of(one, beside, other)]
        if mine and theirs and other not in what | beside:
            found = placed_beside(found, mine[0], theirs[-1 if after else 0], after=after)
    return found


def _others(relations: Iterable[Relation], refs: Set[End]) -> Iterator[End]:
    """Yield what stands at the other ends of the relations of *refs*."""
    for one in relations:
        if one.source in refs:
            yield one.target
        if one.target in refs:
            yield one.source


def _of(relation: Relation, refs: Set[End], other: End) -> bool:
    """Return whether a relation is one between something in *refs* and the *other*."""
    return (relation.source in refs and relation.target == other) or (
        relation.target in refs and relation.source == other
    )


def _argument(argument: Argument, order: Order) -> Argument:
    """Return *argument* with its premises in order, and the numbers of their lines."""
    drawn = {inference.conclusion for inference in argument.inferences}
    if not isinstance(order.what, ClaimRef) or drawn & {order.what.title, order.beside.title}:
        return argument
    places = [_pair(inference, order) for inference in argument.inferences]
    if not any(places) or not isinstance(order.beside, ClaimRef):
        return argument
    numbers = _numbers(argument, order, next(pair for pair in places if pair))
    inferences = [
        _inference(one, pair, numbers, after=order.after) for one, pair in zip(argument.inferences, places, strict=True)
    ]
    return evolve(argument, inferences=inferences)


def _pair(inference: Inference, order: Order) -> tuple[int, int] | None:
    """Return the places of both among the premises of one step, if they are."""
    titles = [premise.claim for premise in inference.premises]
    if order.what.title not in titles or order.beside.title not in titles:
        return None
    return titles.index(order.what.title), titles.index(order.beside.title)


def _numbers(argument: Argument, order: Order, pair: tuple[int, int]) -> Mapping[int, int] | None:
    """Return the new numbers of the lines by their old ones; None if numbers do not tell the lines apart."""
    lines = {premise.number: premise for inference in argument.inferences for premise in inference.premises}
    drawn = {inference.number for inference in argument.inferences}
    inference = next(one for one in argument.inferences if _pair(one, order) == pair)
    ends = [inference.premises[place].number for place in pair]
    between = sorted(number for number in {*lines, *drawn} if min(ends) <= number <= max(ends))
    told = sum(len(one.premises) for one in argument.inferences) and len(set(ends)) > 1 and 0 not in lines
    if not told:
        return None
    if drawn & set(between):
        raise EditError(
            f"cannot reorder {shown(order.what)} and {shown(order.beside)}: a conclusion comes between them"
        )
    return renumbered(between, *map(between.index, ends), after=order.after)


def renumbered(numbers: Sequence[int], item: int, beside: int, *, after: bool) -> Mapping[int, int]:
    """Return new numbers by old ones when a line moves beside another.

    The numbers stay in place. *item* and *beside* are indices.

        >>> renumbered([1, 2, 3], 0, 2, after=True)
        {2: 1, 3: 2, 1: 3}
    """
    return dict(zip(placed_beside(numbers, item, beside, after=after), numbers, strict=True))


def _inference(
    inference: Inference, pair: tuple[int, int] | None, numbers: Mapping[int, int] | None, *, after: bool
) -> Inference:
    premises = placed_beside(inference.premises, *pair, after=after) if pair else list(inference.premises)
    if numbers is None:
        stay = [premise.number for premise in inference.premises]
        return evolve(inference, premises=[_numbered(one, new) for one, new in zip(premises, stay, strict=True)])
    return evolve(inference, premises=[_numbered(one, numbers.get(one.number, one.number)) for one in premises])


def _numbered(premise: Premise, number: int) -> Premise:
    return evolve(premise, number=number)
