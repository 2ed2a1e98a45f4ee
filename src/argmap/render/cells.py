"""Cells and boxes of claims, arguments and steps, for every notation."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.render.marking import shown
from argmap.render.roles import Roles
from argmap.render.scene import Box, BoxKind, Cell, Entry, Frame, Stance
from argmap.render.sources import note, quotes, weight

#: Key of what a claim or argument is called that the author grants, and of the word on what the analyst added.
GRANTED, ANALYST = "granted", "analyst"


def claim_cell(roles: Roles, claim: Claim, key: str) -> Cell:
    """Return the cell of a claim that has a box of its own."""
    ref = ClaimRef(claim.title)
    return Cell(
        key=key,
        ref=ref,
        title=_heading(claim.title, claim.text, shown=not claim.untitled),
        text=claim.words,
        note=_joined(_note(roles, claim), added(roles, claim)),
        mark=roles.numbers.get(ref, ""),
        implicit=claim.implicit,
        tags=claim.tags,
        summary=summary(roles, _called(roles, ref, "claim"), claim),
        marks=shown(claim.text, claim.marks),
    )


def _called(roles: Roles, ref: End, key: str) -> str:
    """Return the words for *key*, or what a concession is called."""
    return roles.words.say(GRANTED if roles.stances.get(ref) is Stance.CONCESSION else key)


def _note(roles: Roles, thing: Claim | Argument) -> str:
    """Return speaker and source, and the weight if the style shows that."""
    return _joined(note(thing, named=roles.many_sources), _weight(roles, thing))


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def added(roles: Roles, *things: Claim | Argument | Inference) -> str:
    """Return the word on what the analyst added, if the style shows that and one of *things* is so marked."""
    return roles.words.say(ANALYST) if roles.style.analyst and any(thing.analyst for thing in things) else ""


def legend(roles: Roles) -> Iterator[Entry]:
    """Yield what explains the words in notes that are not the author's."""
    things: list[Claim | Argument | Inference] = [*roles.map.claims, *roles.map.arguments]
    things += (step for argument in roles.map.arguments for step in argument.inferences)
    if word := added(roles, *things):
        yield Entry(word, roles.words.say("legend.analyst"))


def _weight(roles: Roles, thing: Claim | Argument) -> str:
    return weight(thing, roles.words) if roles.style.weights else ""


def claim_box(roles: Roles, claim: Claim, key: str) -> Box:
    """Return the box of a claim."""
    ref = ClaimRef(claim.title)
    cell = claim_cell(roles, claim, key)
    return Box(
        key=key,
        kind=BoxKind.CLAIM,
        ref=ref,
        cells=(cell,),
        stance=roles.stances.get(ref, Stance.NEUTRAL),
        main=claim.title in roles.roots,
        frame=roles.frames[claim.group],
        summary=cell.summary,
    )


def _heading(title: str, text: str, *, shown: bool) -> str:
    return title if shown and text and text != title else ""


def argument_box(roles: Roles, argument: Argument, key: str) -> Box:
    """Return the box of a whole argument, with its title and its gist."""
    ref = ArgumentRef(argument.title)
    cell = Cell(
        key=key,
        ref=ref,
        title="" if argument.untitled and argument.gist else argument.title,
        text=argument.gist if argument.gist != argument.title else "",
        note=_joined(_note(roles, argument), added(roles, argument, *argument.inferences)),
        mark=roles.numbers.get(ref, ""),
        implicit=argument.data.get("implicit") is True,
        tags=argument.tags,
        summary=summary(roles, _called(roles, ref, "argument"), argument, *argument.inferences),
        marks=shown(argument.gist, argument.marks) if argument.gist != argument.title else (),
    )
    return Box(
        key=key,
        kind=BoxKind.ARGUMENT,
        ref=ref,
        cells=(cell,),
        stance=roles.stances.get(ref, Stance.NEUTRAL),
        frame=roles.frames[argument.group],
        summary=cell.summary,
    )


def premise_cells(roles: Roles, ref: InferenceRef, key: str) -> Iterator[Cell]:
    """Yield the cells of the premises of a step whose box is *key*."""
    for i, premise in enumerate(roles.map.inference(ref).premises, 1):
        claim = roles.map.claim(premise.claim)
        implicit = premise.implicit or claim.implicit
        cell = claim_cell(roles, claim, f"{key}p{i}")
        mark = cell.mark or (f"({premise.number})" if premise.number and _several(roles, ref) else "")
        what = roles.words.say("premise.implicit" if implicit else "premise")
        yield evolve(cell, mark=mark, implicit=implicit, summary=summary(roles, what, claim))


def _several(roles: Roles, ref: InferenceRef) -> bool:
    return len(roles.map.argument(ref.argument).inferences) > 1


def step_note(roles: Roles, ref: InferenceRef) -> str:
    """Return the note of a step: its number, rules, scheme, its speaker if last, and whether the analyst added it."""
    argument, inference = roles.map.argument(ref.argument), roles.map.inference(ref)
    steps = len(argument.inferences)
    step = (roles.words.say("step.of", n=ref.index + 1, all=steps),) if steps > 1 else ()
    said = (_note(roles, argument),) if ref.index == steps - 1 else ()
    return _joined(*step, *how(inference), *said, added(roles, argument, inference))


def how(inference: Inference) -> Iterator[str]:
    """Yield the rules and the scheme of a step, but not that it explains, which its box says."""
    yield from inference.rules
    if inference.scheme and not inference.explains:
        yield inference.scheme


def summary(roles: Roles, what: str, thing: Claim | Argument, *steps: Inference) -> str:
    """Return a sentence about a claim or an argument, or about *steps* of it, which begins with *what*."""
    words, text = roles.words, thing.text if isinstance(thing, Claim) else thing.gist
    titled = f"{what} {words.say('quoted', text=thing.title)}" if not thing.untitled else what
    by = words.say("said.by", speaker=thing.by) if thing.by else ""
    extras = words.joined(
        [*filter(None, (by, *quotes(thing.sources, words), _weight(roles, thing), added(roles, thing, *steps)))]
    )
    return f"{words.labelled(titled, text) if text else titled}{f' ({extras})' if extras else ''}"


def step_summary(roles: Roles, ref: InferenceRef) -> str:
    """Return a sentence about a step: its argument, premises and conclusion."""
    argument, inference = roles.map.argument(ref.argument), roles.map.inference(ref)
    conclusion = roles.map.claim(inference.conclusion).words
    about = summary(roles, roles.words.say("explanation" if inference.explains else "reason"), argument, inference)
    premises = roles.words.say("count.linked", n=len(inference.premises))
    said = "said.step.explains" if inference.explains else "said.step"
    return roles.words.say(said, about=about, premises=premises, conclusion=conclusion)


def frames(roles: Roles, boxes: tuple[Box, ...]) -> Iterator[Frame]:
    """Yield the frames that contain any of *boxes*, at any depth."""
    filled = {box.frame for box in boxes}
    for group in reversed(roles.map.groups):
        filled |= {roles.frames[group.parent]} if roles.frames[group.key] in filled else set()
    depths = {"": -1}
    for group in roles.map.groups:
        depths[group.key] = depths[group.parent] + 1
        key, parent = roles.frames[group.key], roles.frames[group.parent]
        if key in filled:
            yield Frame(key, group.key, group.title, parent, depths[group.key])
