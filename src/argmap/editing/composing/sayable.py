"""Find what Argdown cannot express in a map, and suggest alternatives."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.editing.intention import shown
from argmap.editing.sameness import either_way
from argmap.editing.things import things
from argmap.errors import EditCode, EditError
from argmap.interpret.settings import Settings
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, SupportKind

#: Kinds of relation that two claims have in strict mode, and what they are called there.
_STRICT = frozenset({SupportKind.ENTAILMENT, CounterpointKind.CONTRARY})
_LOOSE = frozenset({SupportKind.REASON, CounterpointKind.OBJECTION})


def check_sayable(argmap: ArgumentMap, settings: Settings) -> None:
    """Raise `EditError` if Argdown cannot express a relation, argument or group."""
    said: set[object] = set()
    for relation in argmap.relations:
        _check(relation, argmap, settings, twice=either_way(relation) in said)
        said.add(either_way(relation))
    exploded = next((one.title for one in argmap.arguments if settings.explode and len(one.inferences) > 1), None)
    if exploded is not None:
        raise EditError(
            f"the setting model.explodeArguments makes an argument of each step of <{exploded}>; split it up"
        )
    empty = next(_empty(argmap), None)
    if empty is not None:
        raise EditError(
            f"group {empty!r} is empty, and Argdown has no empty groups; leave it out", EditCode.NOT_ARGDOWN
        )


def _empty(argmap: ArgumentMap) -> Iterator[str]:
    """Yield the titles of empty groups, whose inner groups are empty, too."""
    parents = {group.key: group.parent for group in argmap.groups}
    filled = {member.group for member in things(argmap)}
    for key in reversed(parents):
        filled |= {parents[key]} if key in filled else set()
    yield from (group.title for group in argmap.groups if group.key not in filled)


def _check(relation: Relation, argmap: ArgumentMap, settings: Settings, *, twice: bool) -> None:
    reason = "the map has this relation twice; remove one of them" if twice else ""
    reason = (
        reason or _of_steps(relation) or _of_claims(relation, settings) or _of_arguments(relation, argmap, settings)
    )
    if reason:
        raise EditError(
            f"cannot write that {shown(relation.source)} {_verb(relation)} {shown(relation.target)}: {reason}",
            EditCode.NOT_ARGDOWN,
        )


def _verb(relation: Relation) -> str:
    """Return what the source does to the target, as differences between maps have it."""
    from argmap.editing.sentences import VERBS  # noqa: PLC0415 - only for a map that cannot be written

    return VERBS[relation.kind]


def _of_steps(relation: Relation) -> str:
    if isinstance(relation.source, InferenceRef):
        return "in Argdown, a step cannot be the source of a relation; use its conclusion"
    if isinstance(relation.target, InferenceRef) and relation.kind is not CounterpointKind.UNDERCUT:
        return "in Argdown, a step can only be undercut; choose a premise or the conclusion as the target"
    return ""


def _of_claims(relation: Relation, settings: Settings) -> str:
    claims = isinstance(relation.source, ClaimRef) and isinstance(relation.target, ClaimRef)
    if relation.kind in _LOOSE and claims and settings.strict:
        return "in strict mode, which the settings ask for, use the kind ENTAILMENT or CONTRARY between claims"
    if relation.kind in _STRICT and not settings.strict:
        return "this needs strict mode; set {'model': {'mode': 'strict'}} in the map's data"
    if relation.kind in _STRICT and not claims:
        return "in Argdown, both ends of this relation must be claims"
    both = isinstance(relation.source, ArgumentRef) and isinstance(relation.target, ArgumentRef)
    if relation.kind is CounterpointKind.CONTRADICTION and both:
        return "in Argdown, only claims contradict each other; use an objection instead"
    return ""


def _of_arguments(relation: Relation, argmap: ArgumentMap, settings: Settings) -> str:
    source, target = relation.source, relation.target
    if not settings.transform:
        return ""
    if isinstance(source, ArgumentRef) and (conclusion := argmap.argument(source.title).conclusion):
        return f"the argument has steps, so its conclusion is the source of its relations; use [{conclusion}]"
    undercut = isinstance(relation, Counterpoint) and relation.kind is CounterpointKind.UNDERCUT
    if undercut and isinstance(target, ArgumentRef) and (steps := argmap.argument(target.title).inferences):
        return (
            f"the argument has steps, so an undercut must target one of them, such as InferenceRef(…, {len(steps) - 1})"
        )
    return ""
