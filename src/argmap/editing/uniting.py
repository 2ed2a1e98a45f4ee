"""Merge two claims or two arguments of a map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from argmap.editing.intention import shown
from argmap.editing.listed import data_united
from argmap.editing.mentions import mention, with_mentions
from argmap.editing.things import Thing, found, things, wording
from argmap.errors import EditError
from argmap.interpret.data import merged
from argmap.interpret.groups import filled
from argmap.interpret.notes import Said
from argmap.interpret.relations import relations_of
from argmap.interpret.settings import Settings
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Claim
from argmap.model.data import frozen_data
from argmap.model.ends import ArgumentRef, End, InferenceRef, end
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, Support, SupportKind

#: Attributes that the model keeps apart from other data, with their keys in a text.
_APART: Mapping[str, str] = {"by": "by", "sources": "source", "weight": "weight"}
_SAID = {
    SupportKind.REASON: "support",
    SupportKind.ENTAILMENT: "entails",
    CounterpointKind.OBJECTION: "attack",
    CounterpointKind.UNDERCUT: "undercut",
    CounterpointKind.CONTRARY: "contrary",
    CounterpointKind.CONTRADICTION: "contradictory",
}


def united(argmap: ArgumentMap, settings: Settings, what: Thing, into: Thing) -> ArgumentMap:
    """Return the map with *what* merged into *into*.

    Raises:
        EditError: they cannot be merged.
    """
    _refuse_steps(argmap, what, into)
    new = _one(argmap, settings, what, into)
    old, now = mention(what), mention(into)
    claims = [with_mentions(new if end(one) == into else one, old, now) for one in argmap.claims if end(one) != what]
    implicit = _implicit_premises(argmap, what, into)
    arguments = [
        _speaking(with_mentions(new if end(one) == into else one, old, now), what, into, implicit)
        for one in argmap.arguments
        if end(one) != what
    ]
    relations = list(_relations(argmap, settings, arguments, (what, into)))
    return evolve(
        argmap,
        claims=claims,
        arguments=arguments,
        supports=[relation for relation in relations if isinstance(relation, Support)],
        counterpoints=[relation for relation in relations if isinstance(relation, Counterpoint)],
        groups=filled(argmap.groups, [*(one.group for one in claims), *(one.group for one in arguments)]),
        data=data_united(argmap.data, what, into),
    )


def _refuse_steps(argmap: ArgumentMap, what: Thing, into: Thing) -> None:
    if isinstance(what, ArgumentRef):
        if argmap.argument(what.title).inferences and argmap.argument(into.title).inferences:
            raise EditError(
                f"cannot merge {shown(what)} and {shown(into)}: both have premises and conclusions,"
                " and an argument can have only one such structure"
            )
        return
    for argument in argmap.arguments:
        for step, inference in enumerate(argument.inferences):
            _refuse_step(shown(InferenceRef(argument.title, step)), argument.inferences[step:], inference, what, into)


def _refuse_step(step: str, later: Sequence[Inference], inference: Inference, what: Thing, into: Thing) -> None:
    """Raise `EditError` if the claims are premises of one *step*, or one is a premise for what comes to the other."""
    both = {what.title, into.title}
    premises = both & {premise.claim for premise in inference.premises}
    if len(premises) > 1:
        raise EditError(f"{shown(what)} and {shown(into)} are both premises of {step}; remove one of them first")
    if premises and both - premises & {one.conclusion for one in later}:
        raise EditError(f"cannot merge {shown(what)} and {shown(into)}: from {step} on, one follows from the other")


def _one(argmap: ArgumentMap, settings: Settings, what: Thing, into: Thing) -> Any:
    """Return what both come to: the words of *into*, or those of *what* if it has none, and all else of both."""
    kept, gone = found(argmap, into), found(argmap, what)
    said = kept if wording(kept) or not wording(gone) else gone
    new = evolve(
        said,
        title=kept.title,
        tags=dict.fromkeys((*kept.tags, *gone.tags)),
        group=kept.group or gone.group if settings.grouping.regroup else _group(argmap, kept, gone, said),
        data=_data(kept, gone),
        **{name: _apart(name, kept, gone) for name in _APART if hasattr(kept, name)},
    )
    if isinstance(new, Argument):
        return evolve(new, inferences=(*kept.inferences, *gone.inferences))  # type: ignore[union-attr] # both are alike
    return evolve(new, implicit=_implicit(kept, gone))


def _apart(name: str, kept: Claim | Argument, gone: Claim | Argument) -> Any:
    one, other = getattr(kept, name), getattr(gone, name)
    if one in {None, "", ()} or one == other:
        return other
    if other not in {None, "", ()}:
        raise _differing(_APART[name], kept, gone)
    return one


def _differing(key: str, kept: Claim | Argument, gone: Claim | Argument) -> EditError:
    both = f"{shown(end(gone))} and {shown(end(kept))}"
    return EditError(f"{both} have different values for {key!r}; make them equal or remove one first")


def _data(kept: Claim | Argument, gone: Claim | Argument) -> Mapping[str, Any]:
    """Return the data of both, which may say different things of nothing."""
    for key in kept.data.keys() & gone.data.keys():
        one, other = kept.data[key], gone.data[key]
        if frozen_data({key: merged(one, other)}) != frozen_data({key: merged(other, one)}):
            raise _differing(key, kept, gone)
    found: Mapping[str, Any] = merged(kept.data, gone.data)
    return found


def _group(argmap: ArgumentMap, kept: Claim | Argument, gone: Claim | Argument, said: Claim | Argument) -> str:
    """Return the group of the one that is written out or worded; of two that are not, of the one that stands first."""
    for one in (kept, gone):
        if isinstance(one, Argument) and one.inferences:
            return one.group
    return said.group if wording(said) else next(one.group for one in things(argmap) if one in (kept, gone))


def _implicit(kept: Any, gone: Any) -> bool:
    """Return whether the merged claim is implicit, as the one whose text stays."""
    if kept.implicit and not gone.implicit:
        raise _differing("implicit", kept, gone)
    return bool(kept.implicit if kept.text else gone.implicit)


def _implicit_premises(argmap: ArgumentMap, what: Thing, into: Thing) -> bool:
    """Return whether premises that were *what* become implicit, although the merged claim is not."""
    kept, gone = found(argmap, into), found(argmap, what)
    if not isinstance(kept, Claim) or not isinstance(gone, Claim):
        return False
    return bool(gone.implicit and not kept.implicit and kept.text)


def _speaking(argument: Argument, what: Thing, into: Thing, implicit: bool) -> Argument:  # noqa: FBT001 - of a premise
    """Return *argument* with *into* for the claim *what* in its steps."""
    if isinstance(what, ArgumentRef):
        return argument
    return evolve(argument, inferences=[_step(one, what.title, into.title, implicit) for one in argument.inferences])


def _step(inference: Inference, what: str, into: str, implicit: bool) -> Inference:  # noqa: FBT001 - of a premise
    premises = [
        Premise(into, one.number, one.implicit or implicit) if one.claim == what else one for one in inference.premises
    ]
    return evolve(
        inference, premises=premises, conclusion=into if inference.conclusion == what else inference.conclusion
    )


def _relations(
    argmap: ArgumentMap, settings: Settings, arguments: Iterable[Argument], both: tuple[Thing, Thing]
) -> Iterator[Relation]:
    """Yield each relation once, as reading would derive it. Raises `EditError` if an end would be related to itself."""
    what, into = both
    said = [_renamed(relation, what, into) for relation in argmap.relations]
    by_title = {argument.title: argument for argument in arguments}
    for old, relation in zip(argmap.relations, said, strict=True):
        if whole(relation.source) == whole(relation.target) and whole(old.source) != whole(old.target):
            raise EditError(
                f"cannot merge {shown(what)} and {shown(into)}: "
                f"{shown(old.source)} supports or opposes {shown(old.target)}"
            )
    before = {relation for relation in argmap.relations if relation.source == relation.target}
    texts = [Said(_SAID[relation.kind], relation.source, relation.target) for relation in said]
    for relation in relations_of(texts, by_title, settings):
        if relation.source == relation.target and relation not in before:
            raise EditError(
                f"cannot merge {shown(what)} and {shown(into)}: {shown(relation.source)} would oppose itself"
            )
        yield relation


def _renamed(relation: Relation, what: Thing, into: Thing) -> Relation:
    source, target = (_end(ref, what, into) for ref in (relation.source, relation.target))
    return evolve(relation, source=source, target=target)


def _end(ref: End, what: Thing, into: Thing) -> End:
    if isinstance(ref, InferenceRef) and ArgumentRef(ref.argument) == what:
        return InferenceRef(into.title, ref.index)
    return into if ref == what else ref
