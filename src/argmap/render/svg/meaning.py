"""Classes and ``data-`` attributes of SVG parts, which pages may rely on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.fate import Fate
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, Relation, Support
from argmap.model.stubs import GroupRef, Place, Stub
from argmap.render.scene import BoxKind, Meaning, Scene, Thing
from argmap.render.slugs import named
from argmap.render.svg.elements import Look


def meaning(ref: Meaning) -> Look:
    """Return the attributes of a line."""
    if isinstance(ref, ClaimRef | InferenceRef | Stub):
        return meant(ref)
    return {"data_kind": ref.kind.value, "data_source": _name(ref.source), "data_target": _name(ref.target)}


def meant(ref: Place | Stub) -> Look:
    """Return the attributes of a box or cell."""
    match ref:
        case ClaimRef(title):
            return {"data_claim": title}
        case ArgumentRef(title):
            return {"data_argument": title}
        case InferenceRef(argument, index):
            return {"data_argument": argument, "data_inference": str(index + 1)}
        case GroupRef(key):
            return {"data_group": key}
        case Stub(_, _, _, count):
            return {"data_claims": str(count.claims), "data_arguments": str(count.arguments)}


def fated(fate: Fate) -> str:
    """Return the class of a fate after a space; empty if nothing has changed."""
    return "" if fate is Fate.KEPT else f" {fate.value}"


def _name(ref: Place) -> str:
    match ref:
        case ClaimRef(title):
            return f"[{title}]"
        case ArgumentRef(title):
            return f"<{title}>"
        case InferenceRef(argument, index):
            return f"<{argument}>{index + 1}"
        case GroupRef(key):
            return f"#{key}"


def called(map: ArgumentMap) -> Mapping[Thing, str]:
    """Return the names of claims and arguments: titles, or words if untitled."""
    claims = {claim.title: claim.words if claim.untitled else claim.title for claim in map.claims}
    found: dict[Thing, str] = {ClaimRef(title): words for title, words in claims.items()}
    return found | {ArgumentRef(argument.title): _called(argument, claims) for argument in map.arguments}


def _called(argument: Argument, claims: Mapping[str, str]) -> str:
    if not argument.untitled:
        return argument.title
    steps = [*(premise.claim for premise in argument.premises), argument.conclusion]
    return argument.gist or claims.get(steps[0], "")


def whole(ref: Thing) -> ClaimRef | ArgumentRef | GroupRef | Stub:
    """Return *ref*, or the argument of a step."""
    return ArgumentRef(ref.argument) if isinstance(ref, InferenceRef) else ref


def between(scene: Scene) -> Mapping[str, Relation]:
    """Return the relations that are shown as boxes, by the keys of the boxes."""
    steps = {arrow.source.place for arrow in scene.arrows if isinstance(arrow.ref, InferenceRef)}
    kinds = {BoxKind.STEP, BoxKind.CONFLICT}
    nodes = {box.key for box in scene.boxes if box.kind in kinds and box.key not in steps}
    found: dict[str, Relation] = {}
    for arrow in scene.arrows:
        if isinstance(arrow.ref, Support | Counterpoint):
            found |= {end.place: arrow.ref for end in (arrow.source, arrow.target) if end.place in nodes}
    return found


def noted(map: ArgumentMap) -> Mapping[Thing, str]:
    """Return the classes of claims and arguments for tags, speakers and groups."""
    groups = {group.key: group.title for group in map.groups}
    things: tuple[Claim | Argument, ...] = (*map.claims, *map.arguments)
    texts = {*groups.values(), *(text for thing in things for text in (*thing.tags, thing.by))}
    slugs = {text: named(text) for text in texts}
    found: dict[Thing, str] = {ClaimRef(claim.title): " ".join(_noted(claim, groups, slugs)) for claim in map.claims}
    for argument in map.arguments:
        classes = " ".join(_noted(argument, groups, slugs))
        found[ArgumentRef(argument.title)] = classes
        found |= {InferenceRef(argument.title, i): classes for i in range(len(argument.inferences))}
    return found


def _noted(thing: Claim | Argument, groups: Mapping[str, str], slugs: Mapping[str, str]) -> Iterator[str]:
    yield from dict.fromkeys(f"tag-{slugs[tag]}" for tag in thing.tags)
    if thing.by:
        yield f"speaker-{slugs[thing.by]}"
    if thing.group in groups:
        yield f"group-{slugs[groups[thing.group]]}"
