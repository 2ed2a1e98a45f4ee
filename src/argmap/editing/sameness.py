"""Compare maps: whether a text is as intended, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from attrs import evolve

from argmap.editing.arranged import arranged
from argmap.editing.following import followed
from argmap.editing.things import Thing, found, things, wording
from argmap.interpret.reading import Reading
from argmap.model.argument import Argument, Inference
from argmap.model.claim import UNTITLED, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef, end
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import Counterpoint, Relation
from argmap.text import Edit

#: New titles by claim or argument.
Titles = Mapping[End, str]
_Related = TypeVar("_Related", bound=Relation)


def same(one: ArgumentMap, other: ArgumentMap) -> bool:
    """Return whether two maps are equal, apart from order.

    The order of claims, arguments and relations may differ.
    """
    return _unordered(one) == _unordered(other)


def _unordered(argmap: ArgumentMap) -> tuple[object, ...]:
    return (
        {claim.title: claim for claim in argmap.claims},
        {argument.title: argument for argument in argmap.arguments},
        {group.key: group for group in argmap.groups},
        frozenset(map(either_way, argmap.relations)),
        len(argmap.relations),
        argmap.title,
        argmap.data,
    )


def either_way(relation: Relation) -> object:
    """Return *relation* as a key, equal in both directions if symmetric."""
    if isinstance(relation, Counterpoint) and relation.symmetric:
        return relation.kind, frozenset({relation.source, relation.target})
    return relation


def is_related(argmap: ArgumentMap, relation: Relation) -> bool:
    """Return whether the map has *relation*; a symmetric one, in either direction."""
    return either_way(relation) in map(either_way, argmap.relations)


def retitled(argmap: ArgumentMap, titles: Titles) -> ArgumentMap:
    """Return *argmap* with new *titles*, wherever a title names something."""
    if not titles:
        return argmap
    return evolve(
        argmap,
        claims=[evolve(claim, title=titles.get(end(claim), claim.title)) for claim in argmap.claims],
        arguments=[_argument(argument, titles) for argument in argmap.arguments],
        supports=_relations(argmap.supports, titles),
        counterpoints=_relations(argmap.counterpoints, titles),
    )


def _argument(argument: Argument, titles: Titles) -> Argument:
    inferences = [_inference(inference, titles) for inference in argument.inferences]
    return evolve(argument, title=titles.get(end(argument), argument.title), inferences=inferences)


def _inference(inference: Inference, titles: Titles) -> Inference:
    return evolve(
        inference,
        premises=[
            evolve(premise, claim=titles.get(ClaimRef(premise.claim), premise.claim)) for premise in inference.premises
        ],
        conclusion=titles.get(ClaimRef(inference.conclusion), inference.conclusion),
    )


def _relations(relations: Sequence[_Related], titles: Titles) -> list[_Related]:
    return [
        evolve(relation, source=_ref(relation.source, titles), target=_ref(relation.target, titles))
        for relation in relations
    ]


def _ref(ref: End, titles: Titles) -> End:
    if isinstance(ref, InferenceRef):
        return evolve(ref, argument=titles.get(ArgumentRef(ref.argument), ref.argument))
    return evolve(ref, title=titles.get(ref, ref.title))


def recounted(intended: ArgumentMap, before: Reading, edits: Sequence[Edit], after: Reading) -> ArgumentMap:
    """Return *intended* with the made-up titles of the text after *edits*.

    Tag order and the groups of moved things are those of the text, too.
    """
    text = str(before.tree)
    moved = followed(text, edits)
    now = {(type(ref), start): ref for ref, start, _ in untitled(after)}
    old = {ref: (type(ref), start) for ref, start, _ in untitled(before)}
    made_up = list(_made_up(intended))
    places = {ref: (old[ref][0], moved(old[ref][1])) for ref in made_up if ref in old}
    names: dict[End, str] = {}
    for ref, place in places.items():
        if place in now and _said(found(after.map, now[place])) == _said(found(intended, ref)):
            names[ref] = now.pop(place).title
    left = list(now.values())
    for ref in [ref for ref in places if ref not in names]:
        names.update(_elsewhere(ref, intended, left, after.map))
    now = {place: ref for place, ref in now.items() if ref in left}
    for ref, place in places.items():
        if ref not in names and place in now:
            names[ref] = now.pop(place).title
    left = list(now.values())
    names.update(zip((ref for ref in made_up if ref not in old), (one.title for one in left), strict=False))
    if not _one_to_one(intended, names):
        return intended
    return arranged(retitled(intended, names), lambda: _groups(before.map, names), text, edits, after)


def _groups(argmap: ArgumentMap, titles: Titles) -> Mapping[End, str]:
    """Return the groups of claims and arguments under their new *titles*."""
    return {_ref(end(one), titles): one.group for one in things(argmap)}


def _elsewhere(
    ref: ClaimRef | ArgumentRef, intended: ArgumentMap, left: list[ClaimRef | ArgumentRef], after: ArgumentMap
) -> Mapping[End, str]:
    """Return the title of what was moved, taken from those that are *left* and say the same; none if none does."""
    said = _said(found(intended, ref))
    for index, one in enumerate(left):
        if type(one) is type(ref) and _said(found(after, one)) == said:
            return {ref: left.pop(index).title}
    return {}


def _said(thing: Claim | Argument) -> object:
    """Return what is said of a thing where it stands."""
    return wording(thing), thing.tags, thing.by, thing.data


def untitled(reading: Reading) -> Iterator[tuple[Thing, int, int]]:
    """Yield untitled claims and arguments with their starts and ends."""
    places = reading.places
    for title, said in places.claims.items():
        if title.startswith(UNTITLED) and said:
            yield ClaimRef(title), said[0].span.start, said[0].span.end
    for title in places.arguments:
        occurrences = places.arguments[title] or [step.occurrence for step in places.structures.get(title, ())]
        if title.startswith(UNTITLED) and occurrences:
            yield ArgumentRef(title), occurrences[0].span.start, occurrences[0].span.end


def _made_up(argmap: ArgumentMap) -> Iterator[ClaimRef | ArgumentRef]:
    yield from (ClaimRef(claim.title) for claim in argmap.claims if claim.untitled)
    yield from (ArgumentRef(argument.title) for argument in argmap.arguments if argument.untitled)


def _one_to_one(argmap: ArgumentMap, titles: Titles) -> bool:
    """Return whether no two things have the same title under new *titles*."""
    claims = [titles.get(end(claim), claim.title) for claim in argmap.claims]
    arguments = [titles.get(end(argument), argument.title) for argument in argmap.arguments]
    return len(set(claims)) == len(claims) and len(set(arguments)) == len(arguments)


def touched(before: ArgumentMap, after: ArgumentMap) -> tuple[End, ...]:
    """Return what differs between the maps, or is related differently.

    Things that still exist come first, then removed ones.
    """
    old, new = _things(before), _things(after)
    relations = set(before.relations) ^ set(after.relations)
    related = {whole(ref) for relation in relations for ref in (relation.source, relation.target)}
    changed = [ref for ref, thing in new.items() if old.get(ref) != thing or ref in related]
    return (*changed, *(ref for ref in old if ref not in new))


def _things(argmap: ArgumentMap) -> Mapping[End, object]:
    return {end(thing): thing for thing in things(argmap)}
