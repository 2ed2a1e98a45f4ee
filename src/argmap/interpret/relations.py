"""Derive the relations of the map from those written in the text.

Source: derived relations of Argdown's model, in its order
(https://argdown.org/syntax/#relations).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.interpret.notes import Said
from argmap.interpret.settings import Settings
from argmap.model.argument import Argument
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, Support, SupportKind

_COUNTERPOINTS = {
    "attack": CounterpointKind.OBJECTION,
    "undercut": CounterpointKind.UNDERCUT,
    "contrary": CounterpointKind.CONTRARY,
    "contradictory": CounterpointKind.CONTRADICTION,
}
#: In strict mode, between two claims.
_STRICT = {"support": "entails", "attack": "contrary"}
_SYMMETRIC = frozenset({"contrary", "contradictory"})


def relations_of(said: Iterable[Said], arguments: Mapping[str, Argument], settings: Settings) -> Iterator[Relation]:
    """Yield the relations of the map."""
    found = [new for old in said if (new := _derived(old, arguments, settings)) is not None]
    for relation in _not_redundant(list(dict.fromkeys(_one_way(found))), arguments):
        yield _relation(relation)


def derived(said: Said, arguments: Mapping[str, Argument], settings: Settings) -> Relation | None:
    """Return the relation of the map that one relation in the text becomes, or None.

    A symmetric relation may be in the map in the other direction, and an objection may be redundant.
    """
    found = _derived(said, arguments, settings)
    return _relation(found) if found else None


def _derived(said: Said, arguments: Mapping[str, Argument], settings: Settings) -> Said | None:
    found: Said | None = _real(said, arguments)
    if settings.transform and found:
        found = _of_conclusion(found, arguments)
    return _strict(found) if settings.strict and found else found


def _relation(said: Said) -> Relation:
    if said.kind in {"support", "entails"}:
        kind = SupportKind.ENTAILMENT if said.kind == "entails" else SupportKind.REASON
        return Support(said.source, said.target, kind)
    return Counterpoint(said.source, said.target, _COUNTERPOINTS[said.kind])


def _real(said: Said, arguments: Mapping[str, Argument]) -> Said:
    """Replace an inference that was never completed by its argument."""
    source, target = _existing(said.source, arguments), _existing(said.target, arguments)
    return said if source is said.source and target is said.target else Said(said.kind, source, target)


def _existing(ref: End, arguments: Mapping[str, Argument]) -> End:
    if isinstance(ref, InferenceRef) and ref.index >= len(arguments[ref.argument].inferences):
        return ArgumentRef(ref.argument)
    return ref


def _of_conclusion(said: Said, arguments: Mapping[str, Argument]) -> Said | None:
    """Move a relation of a reconstructed argument to its conclusion, an undercut to its step.

    Return None if a claim would support itself.
    """
    source, target = said.source, said.target
    if isinstance(source, ArgumentRef) and (conclusion := arguments[source.title].conclusion):
        source = ClaimRef(conclusion)
        if said.kind == "support" and source == target:
            return None
    if said.kind == "undercut" and isinstance(target, ArgumentRef) and arguments[target.title].inferences:
        target = InferenceRef(target.title, len(arguments[target.title].inferences) - 1)
    return said if source is said.source and target is said.target else Said(said.kind, source, target)


def _strict(said: Said) -> Said:
    claims = isinstance(said.source, ClaimRef) and isinstance(said.target, ClaimRef)
    return said._replace(kind=_STRICT.get(said.kind, said.kind)) if claims else said


def _one_way(found: Iterable[Said]) -> Iterator[Said]:
    """Yield each symmetric relation in the direction in which it is first written."""
    seen: set[Said] = set()
    for said in found:
        if said.kind in _SYMMETRIC:
            turned = Said(said.kind, said.target, said.source)
            chosen = turned if turned in seen else said
            seen.add(chosen)
            yield chosen
        else:
            yield said


def _not_redundant(found: list[Said], arguments: Mapping[str, Argument]) -> Iterator[Said]:
    """Leave out a claim's objection to an argument if it already denies one of its premises."""
    denied = {(said.source, said.target) for said in found if said.kind in {"attack", *_SYMMETRIC}}
    denied |= {(said.target, said.source) for said in found if said.kind in _SYMMETRIC}
    for said in found:
        if said.kind == "attack" and isinstance(said.source, ClaimRef) and isinstance(said.target, ArgumentRef):
            premises = arguments[said.target.title].premises
            if any((said.source, ClaimRef(premise.claim)) in denied for premise in premises):
                continue
        yield said
