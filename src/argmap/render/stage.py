"""Stage a map: say what its picture shows, without sizes.

A claim that is a premise is at home in the first reason that uses it, and every line to or from it
ends there; in later reasons it is repeated, and tied to its home. Any other claim has a box of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, frozen

from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, SupportKind
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, BoxKind, Cell, Frame, Junction, Scene, Stance
from argmap.render.sources import note, quotes

#: How each kind of relation is drawn.
KINDS: Mapping[SupportKind | CounterpointKind, ArrowKind] = {
    SupportKind.REASON: ArrowKind.SUPPORT,
    SupportKind.ENTAILMENT: ArrowKind.ENTAILMENT,
    CounterpointKind.OBJECTION: ArrowKind.OBJECTION,
    CounterpointKind.UNDERCUT: ArrowKind.UNDERCUT,
    CounterpointKind.CONTRARY: ArrowKind.CONTRARY,
    CounterpointKind.CONTRADICTION: ArrowKind.CONTRADICTION,
}

#: What stands beside each kind of line. A reason says ``because`` itself.
WORDS = {
    ArrowKind.INFERENCE: "",
    ArrowKind.SUPPORT: "supports",
    ArrowKind.ENTAILMENT: "entails",
    ArrowKind.OBJECTION: "opposes",
    ArrowKind.UNDERCUT: "undercuts",
    ArrowKind.CONTRARY: "contrary to",
    ArrowKind.CONTRADICTION: "contradicts",
    ArrowKind.SAME: "same claim",
}

#: What something does for the things that lines of a kind lead to.
STANCES = {
    ArrowKind.SUPPORT: Stance.SUPPORT,
    ArrowKind.ENTAILMENT: Stance.SUPPORT,
    ArrowKind.OBJECTION: Stance.OBJECTION,
    ArrowKind.UNDERCUT: Stance.UNDERCUT,
}

#: The word above a reason.
BECAUSE = "because"


@frozen
class _Plan:
    """Say where in the picture each thing of a map stands."""

    #: The map.
    map: ArgumentMap

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
        last = InferenceRef(argument.title, max(0, len(argument.inferences) - 1))
        return self.steps.get(last, f"a{number}")

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
        steps = {self.step(relation) for relation in self.map.relations}
        return {ref: f"j{box[1:]}" for ref, box in self.steps.items() if ref in steps}

    def step(self, relation: Relation) -> InferenceRef | None:
        """Return the step that *relation* aims at, if it does: an undercut of an argument denies its last step."""
        if isinstance(relation.target, InferenceRef):
            return relation.target
        undercut = isinstance(relation, Counterpoint) and relation.kind is CounterpointKind.UNDERCUT
        if undercut and isinstance(relation.target, ArgumentRef):
            steps = len(self.map.argument(relation.target.title).inferences)
            return InferenceRef(relation.target.title, steps - 1) if steps else None
        return None

    def anchor(self, end: End) -> Anchor:
        """Return where a line from *end* starts, or a line to it ends if no step is meant."""
        match end:
            case ClaimRef(title):
                return self.claims[title]
            case ArgumentRef(title):
                return self.arguments[title]
            case InferenceRef():
                return Anchor(self.steps[end])

    @cached_property
    def stances(self) -> Mapping[End, Stance]:
        """Return what each source of a relation does; neutral if it does several things."""
        found: dict[End, set[Stance]] = {}
        for relation in self.map.relations:
            if KINDS[relation.kind] in STANCES:
                found.setdefault(relation.source, set()).add(STANCES[KINDS[relation.kind]])
        return {end: does.pop() if len(does) == 1 else Stance.NEUTRAL for end, does in found.items()}

    @cached_property
    def speaking_against(self) -> frozenset[End]:
        """Return what objects to something or undercuts something."""
        points = self.map.counterpoints
        return frozenset(point.source for point in points if not point.symmetric)

    @cached_property
    def frames(self) -> Mapping[str, str]:
        """Return the key of the frame of each group."""
        return {group.key: f"f{number}" for number, group in enumerate(self.map.groups, 1)} | {"": ""}

    @cached_property
    def many_sources(self) -> bool:
        """Tell whether a reader needs to be told which source is meant."""
        members: tuple[Claim | Argument, ...] = (*self.map.claims, *self.map.arguments)
        return len({citation.ref for member in members for citation in member.sources}) > 1

    @cached_property
    def roots(self) -> frozenset[str]:
        """Return the titles of the main claims."""
        return frozenset(claim.title for claim in self.map.roots)


def stage(map: ArgumentMap) -> Scene:
    """Return what a picture of all of *map* shows. What is to be left out is left out of the map before."""
    plan = _Plan(map)
    boxes = tuple(_boxes(plan))
    return Scene(
        title=map.title,
        boxes=boxes,
        junctions=tuple(Junction(key, ref) for ref, key in plan.denied.items()),
        arrows=tuple(_arrows(plan)),
        frames=tuple(_frames(plan, boxes)),
    )


def _boxes(plan: _Plan) -> Iterator[Box]:
    for claim in plan.map.claims:
        if not plan.claims[claim.title].cell:
            yield _claim_box(plan, claim)
    for argument in plan.map.arguments:
        if argument.inferences:
            yield from (_reason(plan, argument, index) for index in range(len(argument.inferences)))
        else:
            yield _argument_box(plan, argument)


def _claim_box(plan: _Plan, claim: Claim) -> Box:
    key, ref = plan.claims[claim.title].place, ClaimRef(claim.title)
    cell = _claim_cell(plan, claim, key)
    return Box(
        key=key,
        kind=BoxKind.CLAIM,
        ref=ref,
        cells=(cell,),
        stance=plan.stances.get(ref, Stance.NEUTRAL),
        main=claim.title in plan.roots,
        frame=plan.frames[claim.group],
        summary=cell.summary,
    )


def _claim_cell(plan: _Plan, claim: Claim, key: str) -> Cell:
    return Cell(
        key=key,
        ref=ClaimRef(claim.title),
        title=_heading(claim.title, claim.text, shown=not claim.untitled),
        text=claim.words,
        note=_note(plan, claim),
        implicit=claim.implicit,
        tags=claim.tags,
        summary=_summary("Claim", claim, claim.text),
    )


def _heading(title: str, text: str, *, shown: bool) -> str:
    return title if shown and text and text != title else ""


def _argument_box(plan: _Plan, argument: Argument) -> Box:
    key, ref = plan.arguments[argument.title].place, ArgumentRef(argument.title)
    cell = Cell(
        key=key,
        ref=ref,
        title="" if argument.untitled and argument.gist else argument.title,
        text=argument.gist if argument.gist != argument.title else "",
        note=_note(plan, argument),
        tags=argument.tags,
        summary=_summary("Argument", argument, argument.gist),
    )
    return Box(
        key=key,
        kind=BoxKind.ARGUMENT,
        ref=ref,
        cells=(cell,),
        stance=plan.stances.get(ref, Stance.NEUTRAL),
        frame=plan.frames[argument.group],
        summary=cell.summary,
    )


def _reason(plan: _Plan, argument: Argument, index: int) -> Box:
    ref, inference = InferenceRef(argument.title, index), argument.inferences[index]
    key = plan.steps[ref]
    return Box(
        key=key,
        kind=BoxKind.REASON,
        ref=ref,
        cells=tuple(_premises(plan, argument, inference, key)),
        stance=Stance.SUPPORT,
        heading=BECAUSE,
        title="" if argument.untitled else argument.title,
        note=_step_note(plan, argument, index),
        frame=plan.frames[argument.group],
        summary=_reason_summary(plan, argument, index),
    )


def _premises(plan: _Plan, argument: Argument, inference: Inference, box: str) -> Iterator[Cell]:
    for i, premise in enumerate(inference.premises, 1):
        yield _premise(plan, premise, f"{box}p{i}", numbered=len(argument.inferences) > 1)


def _premise(plan: _Plan, premise: Premise, key: str, *, numbered: bool) -> Cell:
    claim = plan.map.claim(premise.claim)
    cell = _claim_cell(plan, claim, key)
    implicit = premise.implicit or claim.implicit
    return evolve(
        cell,
        number=premise.number if numbered else 0,
        implicit=implicit,
        again=_again(plan, claim, key),
        summary=_summary("Implicit premise" if implicit else "Premise", claim, claim.text),
    )


def _again(plan: _Plan, claim: Claim, key: str) -> str:
    home = plan.claims[claim.title]
    if home.cell == key:
        return ""
    ref = next(ref for ref in plan.map.inferences_from(claim) if plan.steps[ref] == home.place)
    return "another reason" if plan.map.argument(ref.argument).untitled else ref.argument


def _note(plan: _Plan, thing: Claim | Argument) -> str:
    return note(thing, named=plan.many_sources)


def _step_note(plan: _Plan, argument: Argument, index: int) -> str:
    inference, steps = argument.inferences[index], len(argument.inferences)
    step = (f"step {index + 1} of {steps}",) if steps > 1 else ()
    said = (_note(plan, argument),) if index == steps - 1 else ()
    return " · ".join(filter(None, (*step, *inference.rules, inference.scheme, *said)))


def _summary(what: str, thing: Claim | Argument, text: str) -> str:
    titled = f"{what} “{thing.title}”" if not thing.untitled else what
    extras = "; ".join(filter(None, (thing.by and f"by {thing.by}", *quotes(thing.sources))))
    return f"{titled}{': ' + text if text else ''}{f' ({extras})' if extras else ''}"


def _reason_summary(plan: _Plan, argument: Argument, index: int) -> str:
    inference = argument.inferences[index]
    conclusion = plan.map.claim(inference.conclusion).words
    about = _summary("Reason", argument, argument.gist)
    return f"{about} — {len(inference.premises)} linked, for: {conclusion}"


def _arrows(plan: _Plan) -> Iterator[Arrow]:
    drawn = (*_inferences(plan), *_relations(plan), *_ties(plan))
    for number, arrow in enumerate(drawn, 1):
        yield Arrow(f"e{number}", *arrow)


#: An arrow without its key.
_Keyless = tuple[ArrowKind, InferenceRef | Relation | ClaimRef, Anchor, Anchor, str, str]


def _inferences(plan: _Plan) -> Iterator[_Keyless]:
    for ref, box in plan.steps.items():
        target = plan.claims[plan.map.inference(ref).conclusion]
        word = WORDS[ArrowKind.INFERENCE]
        yield ArrowKind.INFERENCE, ref, Anchor(box), target, word, plan.denied.get(ref, "")


def _relations(plan: _Plan) -> Iterator[_Keyless]:
    for relation in plan.map.relations:
        step = plan.step(relation)
        target = Anchor(plan.denied[step]) if step else plan.anchor(relation.target)
        kind = KINDS[relation.kind]
        yield kind, relation, plan.anchor(relation.source), target, _word(plan, relation, kind), ""


def _word(plan: _Plan, relation: Relation, kind: ArrowKind) -> str:
    if kind is not ArrowKind.OBJECTION:
        return WORDS[kind]
    if _starting_point(plan, relation.target):
        return "undermines"
    return "rebuts" if relation.target in plan.speaking_against else WORDS[kind]


def _starting_point(plan: _Plan, end: End) -> bool:
    if not isinstance(end, ClaimRef):
        return False
    return bool(plan.map.inferences_from(end.title)) and not plan.map.inferences_for(end.title)


def _ties(plan: _Plan) -> Iterator[_Keyless]:
    for ref, box in plan.steps.items():
        for i, premise in enumerate(plan.map.inference(ref).premises, 1):
            home = plan.claims[premise.claim]
            if home.place != box:
                here = Anchor(box, f"{box}p{i}")
                yield ArrowKind.SAME, ClaimRef(premise.claim), here, home, WORDS[ArrowKind.SAME], ""


def _frames(plan: _Plan, boxes: tuple[Box, ...]) -> Iterator[Frame]:
    """Give the frames that have a box in them, at any depth."""
    filled = {box.frame for box in boxes}
    for group in reversed(plan.map.groups):
        filled |= {plan.frames[group.parent]} if plan.frames[group.key] in filled else set()
    depths = {"": -1}
    for group in plan.map.groups:
        depths[group.key] = depths[group.parent] + 1
        key, parent = plan.frames[group.key], plan.frames[group.parent]
        if key in filled:
            yield Frame(key, group.key, group.title, parent, depths[group.key])
