"""The notation of the Argument Interchange Format: nodes for steps and conflicts.

Each claim has one box. Lines lead from premises to a step's node, and from there to the conclusion. A counterpoint is a
node too, so an undercut is a conflict with a step.

Source: Chesñevar et al., Towards an argument interchange format (2006), https://doi.org/10.1017/S0269888906001044
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.folding import Boxing
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, SupportKind
from argmap.render.cells import added, argument_box, claim_box, frames, legend, step_summary
from argmap.render.lines import line, step_line
from argmap.render.notation import PLAIN, Notation, Style
from argmap.render.roles import Roles, assumed
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, BoxKind, Cell, Meaning, Scene, Shape, Stance, Tips

#: Key of the label of a step's node without a scheme or rule.
STEP = "node.inference"
#: Key of the label of the node of a step that explains.
EXPLAINS = "node.explanation"
#: Key of the label of a relation's node.
NODES: Mapping[SupportKind | CounterpointKind, str] = {
    SupportKind.REASON: STEP,
    SupportKind.ENTAILMENT: "node.entailment",
    CounterpointKind.OBJECTION: "node.objection",
    CounterpointKind.UNDERCUT: "node.undercut",
    CounterpointKind.CONTRARY: "node.contrary",
    CounterpointKind.CONTRADICTION: "node.contradiction",
}
#: Key of the label of the node of a counterpoint that the author grants.
CONCESSION = "node.concession"


@frozen
class _Plan:
    """Say where in the picture each thing of a map stands."""

    #: The map, and what each thing does in it.
    roles: Roles

    @property
    def map(self) -> ArgumentMap:
        """Return the map."""
        return self.roles.map

    @cached_property
    def assumed(self) -> frozenset[str]:
        """Return the titles of claims that are implicit wherever they are premises."""
        return assumed(self.map)

    @cached_property
    def keys(self) -> Mapping[End, str]:
        """Return the keys of boxes; the key of an argument is that of its last step."""
        found: dict[End, str] = {ClaimRef(claim.title): f"c{i}" for i, claim in enumerate(self.map.claims, 1)}
        for i, argument in enumerate(self.map.arguments, 1):
            steps = [InferenceRef(argument.title, index) for index in range(len(argument.inferences))]
            found |= {ref: f"s{i}x{ref.index + 1}" for ref in steps}
            found[ArgumentRef(argument.title)] = found[steps[-1]] if steps else f"a{i}"
        return found


def stage(map: ArgumentMap, style: Style = PLAIN) -> Scene:
    """Return the scene of the whole map."""
    plan = _Plan(Roles(map, style))
    boxes = tuple(_boxes(plan))
    arrows = (*_steps(plan), *_relations(plan))
    return Scene(
        title=map.title,
        boxes=boxes,
        arrows=tuple(evolve(arrow, key=f"e{number}") for number, arrow in enumerate(arrows, 1)),
        frames=tuple(frames(plan.roles, boxes)),
        legend=tuple(legend(plan.roles)),
        lang=plan.roles.words.name,
    )


def _boxes(plan: _Plan) -> Iterator[Box]:
    for claim in plan.map.claims:
        yield _claim(plan, claim)
    for argument in plan.map.arguments:
        if argument.inferences:
            yield from (_step(plan, argument, index) for index in range(len(argument.inferences)))
        else:
            yield argument_box(plan.roles, argument, plan.keys[ArgumentRef(argument.title)])
    for number, relation in enumerate(plan.map.relations, 1):
        yield _node(plan, relation, f"k{number}")


def _claim(plan: _Plan, claim: Claim) -> Box:
    box = claim_box(plan.roles, claim, plan.keys[ClaimRef(claim.title)])
    cells = tuple(evolve(cell, implicit=cell.implicit or claim.title in plan.assumed) for cell in box.cells)
    return evolve(box, cells=cells, stance=Stance.NEUTRAL)


def _step(plan: _Plan, argument: Argument, index: int) -> Box:
    ref, inference = InferenceRef(argument.title, index), argument.inferences[index]
    key, steps = plan.keys[ref], len(argument.inferences)
    step = plan.roles.words.say("step.of", n=index + 1, all=steps) if steps > 1 else ""
    name = ", ".join(filter(None, ("" if argument.untitled else argument.title, step)))
    scheme = plan.roles.words.say(EXPLAINS) if inference.explains else inference.scheme
    cell = Cell(
        key=key,
        ref=ArgumentRef(argument.title),
        title=" · ".join(filter(None, (scheme, *inference.rules))) or plan.roles.words.say(STEP),
        text="",
        note=" · ".join(filter(None, (name, added(plan.roles, argument, inference)))),
        mark=plan.roles.numbers.get(ref, ""),
        tags=argument.tags,
        summary=step_summary(plan.roles, ref),
    )
    frame = plan.roles.frames[argument.group]
    stance = Stance.EXPLANATION if inference.explains else Stance.SUPPORT
    return Box(key, BoxKind.STEP, ref, (cell,), stance, frame=frame, shape=Shape.PILL, summary=cell.summary)


def _node(plan: _Plan, relation: Relation, key: str) -> Box:
    stance = plan.roles.stance(relation)
    word = plan.roles.words.say(CONCESSION if stance is Stance.CONCESSION else NODES[relation.kind])
    cell = Cell(key=key, ref=_whole(relation.source), title=word, text="", summary=f"{word[:1].upper()}{word[1:]}")
    against = isinstance(relation, Counterpoint)
    kind = BoxKind.CONFLICT if against else BoxKind.STEP
    frame = _frame(plan, relation)
    return Box(key, kind, relation.source, (cell,), stance, frame=frame, shape=Shape.PILL, summary=cell.summary)


def _whole(end: End) -> ClaimRef | ArgumentRef:
    return ArgumentRef(end.argument) if isinstance(end, InferenceRef) else end


def _frame(plan: _Plan, relation: Relation) -> str:
    """Return the frame that both sides of *relation* stand in; empty if they stand apart."""
    one, other = (_group(plan, end) for end in (relation.source, relation.target))
    return plan.roles.frames[one] if one == other else ""


def _group(plan: _Plan, end: End) -> str:
    whole = _whole(end)
    if isinstance(whole, ClaimRef):
        return plan.map.claim(whole.title).group
    return plan.map.argument(whole.title).group


def _line(kind: ArrowKind, ref: Meaning, source: str, target: str, tips: Tips = Tips.NONE) -> Arrow:
    return Arrow("", kind, ref, Anchor(source), Anchor(target), tips=tips)


def _steps(plan: _Plan) -> Iterator[Arrow]:
    for argument in plan.map.arguments:
        for index, inference in enumerate(argument.inferences):
            ref = InferenceRef(argument.title, index)
            step, kind = plan.keys[ref], step_line(explains=inference.explains)
            for title in dict.fromkeys(premise.claim for premise in inference.premises):
                yield _line(kind, ref, plan.keys[ClaimRef(title)], step)
            yield _line(kind, ref, step, plan.keys[ClaimRef(inference.conclusion)], Tips.END)


def _relations(plan: _Plan) -> Iterator[Arrow]:
    for number, relation in enumerate(plan.map.relations, 1):
        kind, node = line(plan.roles, relation), f"k{number}"
        source, target = plan.keys[relation.source], plan.keys[plan.roles.step(relation) or relation.target]
        symmetric = isinstance(relation, Counterpoint) and relation.symmetric
        yield _line(kind, relation, *((node, source) if symmetric else (source, node)), _first(relation))
        yield _line(kind, relation, node, target, Tips.END)


def _first(relation: Relation) -> Tips:
    return Tips.END if isinstance(relation, Counterpoint) and relation.symmetric else Tips.NONE


INFERENCE = Notation(
    "inference", "claims, with a node for each step and each conflict, as in AIF", stage, Boxing.RELATIONS
)
