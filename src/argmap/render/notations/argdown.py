"""The notation of Argdown's own tools: boxes for claims and for whole arguments.

The style decides which claims have boxes and what they show: Argdown's selection and label modes.

Source: https://argdown.org/guide/creating-statement-and-argument-nodes.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.dialectic import Edge, Whole, edges
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.folding import Boxing
from argmap.model.map import ArgumentMap
from argmap.model.nearness import parts
from argmap.model.relation import CounterpointKind
from argmap.model.selection import Selected, select
from argmap.model.stubs import several
from argmap.render.cells import argument_box, claim_box, frames, legend
from argmap.render.lines import line_of, worded
from argmap.render.notation import PLAIN, LabelMode, Notation, Style
from argmap.render.roles import Roles, home, stance
from argmap.render.scene import Anchor, Arrow, Box, Scene, Stance


@frozen
class _Plan:
    """Say what is drawn."""

    #: The map, and what each thing does in it.
    roles: Roles
    #: What has a box.
    selected: Selected

    @cached_property
    def keys(self) -> Mapping[End, str]:
        """Return the key of each box."""
        claims: dict[End, str] = {ClaimRef(title): f"c{i}" for i, title in enumerate(self.selected.claims, 1)}
        return claims | {ArgumentRef(title): f"a{i}" for i, title in enumerate(self.selected.arguments, 1)}

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """Return the relations between boxes, each once."""
        return tuple(dict.fromkeys(edges(self.roles.map, self.selected)))

    @cached_property
    def against(self) -> frozenset[Whole]:
        """Return everything that objects to or undercuts something."""
        kinds = {CounterpointKind.OBJECTION, CounterpointKind.UNDERCUT}
        return frozenset(edge.source for edge in self.edges if edge.kind in kinds)

    @cached_property
    def stances(self) -> Mapping[Whole, Stance]:
        """Return the stance of each box that does something, as its home edge says."""
        found: dict[Whole, list[Edge]] = {}
        for edge in self.edges:
            found.setdefault(edge.source, []).append(edge)
        homes = ((ref, home(edges)) for ref, edges in found.items())
        return {ref: self.stance(edge) for ref, edge in homes if edge}

    def stance(self, edge: Edge) -> Stance:
        """Return the stance of the source of *edge*; neutral if symmetric."""
        return stance(edge.kind, granted=self.roles.grants(edge.source), rebuts=edge.target in self.against)

    @cached_property
    def roots(self) -> frozenset[Whole]:
        """Return the boxes that support or oppose nothing."""
        speaking = {end for edge in self.edges for end in _speakers(edge)}
        return frozenset(end for edge in self.edges for end in (edge.source, edge.target)) - speaking


def _speakers(edge: Edge) -> Sequence[Whole]:
    symmetric = edge.kind in {CounterpointKind.CONTRARY, CounterpointKind.CONTRADICTION}
    return () if symmetric else (edge.source,)


def stage(map: ArgumentMap, style: Style = PLAIN) -> Scene:
    """Return the scene of the part of *map* that the style selects."""
    plan = _Plan(Roles(map, style), select(map, style.selection, style.facts))
    boxes = tuple(_boxes(plan))
    return Scene(
        title=map.title,
        boxes=boxes,
        arrows=tuple(_arrow(plan, edge, f"e{number}") for number, edge in enumerate(plan.edges, 1)),
        frames=tuple(frames(plan.roles, boxes)),
        remarks=tuple(_unselected(plan)),
        legend=tuple(legend(plan.roles)),
        lang=plan.roles.words.name,
    )


def _unselected(plan: _Plan) -> Iterator[str]:
    """Yield a remark on what the style leaves out, apart from premises and conclusions, which are in arguments."""
    whole = plan.roles.map
    shown_claims, shown_arguments = {*plan.selected.claims}, {*plan.selected.arguments}
    inside = {title for argument in whole.arguments for title in parts(argument)}
    claims = sum(claim.title not in inside and claim.title not in shown_claims for claim in whole.claims)
    arguments = sum(argument.title not in shown_arguments for argument in whole.arguments)
    counts = [several(count, word) for count, word in ((claims, "claim"), (arguments, "argument")) if count]
    if counts:
        yield f"not shown: {' and '.join(counts)}, which the selection of Argdown's tools leaves out"


def _boxes(plan: _Plan) -> Iterator[Box]:
    style = plan.roles.style
    for claim in map(plan.roles.map.claim, plan.selected.claims):
        box = claim_box(plan.roles, claim, plan.keys[ClaimRef(claim.title)])
        yield _placed(plan, _labelled(box, claim, style.claim_labels))
    for argument in map(plan.roles.map.argument, plan.selected.arguments):
        box = argument_box(plan.roles, argument, plan.keys[ArgumentRef(argument.title)])
        yield _placed(plan, _labelled(box, argument, style.argument_labels))


def _placed(plan: _Plan, box: Box) -> Box:
    """Return *box* with what it does among the boxes that are drawn, which need not be what it does in the map."""
    ref = box.ref
    if not isinstance(ref, ClaimRef | ArgumentRef):
        return box
    main = isinstance(ref, ClaimRef) and ref in plan.roots
    return evolve(box, stance=plan.stances.get(ref, Stance.NEUTRAL), main=main)


def _labelled(box: Box, thing: Claim | Argument, mode: LabelMode) -> Box:
    (cell,) = box.cells
    text = thing.text if isinstance(thing, Claim) else thing.gist
    match mode:
        case LabelMode.HIDE_UNTITLED:
            return box
        case LabelMode.TITLE:
            cell = evolve(cell, title="" if isinstance(thing, Claim) else thing.title, text=_only(thing), marks=())
        case LabelMode.TEXT:
            cell = evolve(cell, title="", text=text or thing.title)
        case LabelMode.NONE:
            cell = evolve(cell, title="", text="", note="")
    return evolve(box, cells=(cell,))


def _only(thing: Claim | Argument) -> str:
    return thing.title if isinstance(thing, Claim) else ""


def _arrow(plan: _Plan, edge: Edge, key: str) -> Arrow:
    kind = line_of(edge.kind, plan.stance(edge))
    source, target = (Anchor(plan.keys[end]) for end in (edge.source, edge.target))
    return worded(Arrow(key, kind, edge.meaning, source, target), plan.roles.words)


ARGDOWN = Notation(
    "argdown", "claims and whole arguments in boxes, as Argdown's own tools draw them", stage, Boxing.CLAIMS
)
