"""The notation of Rationale and MindMup: linked premises in one shaded box.

The first reason that uses a claim is its home, and every line to or from the claim ends there. Later reasons repeat the
claim, with a thin line to its home. A claim that is no premise has a box of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.render.cells import argument_box, claim_box, frames, legend, premise_cells, step_note, step_summary
from argmap.render.lines import line, sense, step_line, worded
from argmap.render.notation import PLAIN, Notation, Style
from argmap.render.roles import Roles
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, BoxKind, Cell, Junction, Scene, Stance


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
    def steps(self) -> Mapping[InferenceRef, str]:
        """Return the key of the box of each inference."""
        refs = (InferenceRef(arg.title, i) for arg in self.map.arguments for i in range(len(arg.inferences)))
        return {ref: f"r{number}" for number, ref in enumerate(refs, 1)}

    @cached_property
    def arguments(self) -> Mapping[str, Anchor]:
        """Return where each argument stands: its own box, or that of its last step."""
        return {argument.title: Anchor(self._argument(i, argument)) for i, argument in enumerate(self.map.arguments, 1)}

    def _argument(self, number: int, argument: Argument) -> str:
        last = self.roles.last_step(argument.title)
        return self.steps[last] if last else f"a{number}"

    @cached_property
    def claims(self) -> Mapping[str, Anchor]:
        """Return where each claim is at home."""
        homes: dict[str, Anchor] = {}
        for ref, box in self.steps.items():
            for i, premise in enumerate(self.map.inference(ref).premises, 1):
                homes.setdefault(premise.claim, Anchor(box, f"{box}p{i}"))
        own = {claim.title: Anchor(f"c{i}") for i, claim in enumerate(self.map.claims, 1)}
        return {title: homes.get(title, anchor) for title, anchor in own.items()}

    @cached_property
    def denied(self) -> Mapping[InferenceRef, str]:
        """Return the key of the junction on each step that a relation aims at."""
        steps = {self.roles.step(relation) for relation in self.map.relations}
        return {ref: f"j{box[1:]}" for ref, box in self.steps.items() if ref in steps}

    def line(self, ref: InferenceRef) -> ArrowKind:
        """Return the kind of the line of a step."""
        return step_line(explains=self.map.inference(ref).explains)

    def anchor(self, end: End) -> Anchor:
        """Return where a line from *end* starts, or a line to it ends if no step is meant."""
        match end:
            case ClaimRef(title):
                return self.claims[title]
            case ArgumentRef(title):
                return self.arguments[title]
            case InferenceRef():
                return Anchor(self.steps[end])


def stage(map: ArgumentMap, style: Style = PLAIN) -> Scene:
    """Return the scene of the whole map."""
    plan = _Plan(Roles(map, style))
    boxes = tuple(_boxes(plan))
    return Scene(
        title=map.title,
        boxes=boxes,
        junctions=tuple(Junction(key, ref, plan.line(ref)) for ref, key in plan.denied.items()),
        arrows=tuple(_arrows(plan)),
        frames=tuple(frames(plan.roles, boxes)),
        legend=tuple(legend(plan.roles)),
        lang=plan.roles.words.name,
    )


def _boxes(plan: _Plan) -> Iterator[Box]:
    for claim in plan.map.claims:
        anchor = plan.claims[claim.title]
        if not anchor.cell:
            yield claim_box(plan.roles, claim, anchor.place)
    for argument in plan.map.arguments:
        if argument.inferences:
            yield from (_reason(plan, argument, index) for index in range(len(argument.inferences)))
        else:
            yield argument_box(plan.roles, argument, plan.arguments[argument.title].place)


def _reason(plan: _Plan, argument: Argument, index: int) -> Box:
    ref = InferenceRef(argument.title, index)
    key = plan.steps[ref]
    cells = tuple(_premise(plan, cell) for cell in premise_cells(plan.roles, ref, key))
    number = plan.roles.numbers.get(ref, "") if len(cells) != 1 else ""
    explains = argument.inferences[index].explains
    return Box(
        key=key,
        kind=BoxKind.REASON,
        ref=ref,
        cells=cells,
        stance=Stance.EXPLANATION if explains else Stance.SUPPORT,
        heading=f"{number} {plan.roles.words.say('node.explanation' if explains else 'because')}".strip(),
        title="" if argument.untitled else argument.title,
        note=step_note(plan.roles, ref),
        frame=plan.roles.frames[argument.group],
        summary=step_summary(plan.roles, ref),
    )


def _premise(plan: _Plan, cell: Cell) -> Cell:
    """Return *cell* with a note on where its claim is at home, if that is elsewhere."""
    if not isinstance(cell.ref, ClaimRef) or plan.claims[cell.ref.title].cell == cell.key:
        return cell
    return evolve(cell, again=plan.roles.words.say("again", name=_home(plan, plan.map.claim(cell.ref.title))))


def _home(plan: _Plan, claim: Claim) -> str:
    home = plan.claims[claim.title].place
    ref = next(ref for ref in plan.map.inferences_from(claim) if plan.steps[ref] == home)
    return plan.roles.words.say("again.untitled") if plan.map.argument(ref.argument).untitled else ref.argument


def _arrows(plan: _Plan) -> Iterator[Arrow]:
    drawn = (*_inferences(plan), *_relations(plan), *_ties(plan))
    for number, arrow in enumerate(drawn, 1):
        yield worded(evolve(arrow, key=f"e{number}"), plan.roles.words)


def _inferences(plan: _Plan) -> Iterator[Arrow]:
    for ref, box in plan.steps.items():
        target = plan.claims[plan.map.inference(ref).conclusion]
        yield Arrow("", plan.line(ref), ref, Anchor(box), target, junction=plan.denied.get(ref, ""))


def _relations(plan: _Plan) -> Iterator[Arrow]:
    for relation in plan.map.relations:
        step = plan.roles.step(relation)
        target = Anchor(plan.denied[step]) if step else plan.anchor(relation.target)
        kind, source = line(plan.roles, relation), plan.anchor(relation.source)
        yield Arrow("", kind, relation, source, target, sense=sense(plan.roles, relation))


def _ties(plan: _Plan) -> Iterator[Arrow]:
    for ref, box in plan.steps.items():
        for i, premise in enumerate(plan.map.inference(ref).premises, 1):
            home = plan.claims[premise.claim]
            if home.place != box:
                here = Anchor(box, f"{box}p{i}")
                yield Arrow("", ArrowKind.SAME, ClaimRef(premise.claim), here, home)


REASONS = Notation(
    "reasons", "linked premises in one shaded box, as Rationale and MindMup draw them", stage, layout="strands"
)
