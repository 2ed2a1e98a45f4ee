"""The notation of logic textbooks: numbered circles and a key of sentences.

Sentences are numbered in the order of the source if each names its paragraph, otherwise in the author's order. Implicit
sentences come last. A sentence has one circle, which is repeated in later reasons that use it.

Source: Beardsley, Practical Logic (1950), and the logic textbooks that follow it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.render.cells import added
from argmap.render.notation import PLAIN, Notation, Numbers, Style
from argmap.render.notations.reasons import stage as reasons
from argmap.render.roles import Roles, assumed
from argmap.render.scene import Arrow, ArrowKind, Box, BoxKind, Cell, Entry, Scene, Shape, Thing
from argmap.render.sources import weight


@frozen
class _Sentences:
    """Describe what is numbered."""

    map: ArgumentMap

    @cached_property
    def implicit(self) -> frozenset[str]:
        """Return the titles of claims that nobody says."""
        return frozenset(claim.title for claim in self.map.claims if claim.implicit) | assumed(self.map)

    @cached_property
    def order(self) -> tuple[Claim | Argument, ...]:
        """Return claims and arguments without steps in the order of their numbers."""
        sketched = (argument for argument in self.map.arguments if not argument.inferences)
        things: list[Claim | Argument] = [*self.map.claims, *sketched]
        said = [thing for thing in things if not self.silent(thing)]
        placed = all(_paragraph(thing) for thing in said)
        return (
            *(sorted(said, key=_paragraph) if placed else said),
            *(thing for thing in things if self.silent(thing)),
        )

    def silent(self, thing: Claim | Argument) -> bool:
        """Return whether nobody says it."""
        if isinstance(thing, Claim):
            return thing.title in self.implicit
        return thing.data.get("implicit") is True


def _paragraph(thing: Claim | Argument) -> int:
    return min((citation.paragraph for citation in thing.sources), default=0)


def _ref(thing: Claim | Argument) -> End:
    return ClaimRef(thing.title) if isinstance(thing, Claim) else ArgumentRef(thing.title)


def stage(map: ArgumentMap, style: Style = PLAIN) -> Scene:
    """Return the scene of the notation `reasons` with circles for boxes, and the key."""
    scene = reasons(map, style)
    sentences, roles = _Sentences(map), Roles(map, style)
    numbers: dict[Thing, str] = {_ref(thing): str(i) for i, thing in enumerate(sentences.order, 1)}
    if style.numbers is Numbers.HIERARCHICAL:
        numbers = {cell.ref: cell.mark for box in scene.boxes for cell in box.cells}
    return evolve(
        scene,
        boxes=tuple(_circled(box, numbers) for box in scene.boxes),
        arrows=tuple(_arrow(arrow, roles) for arrow in scene.arrows if arrow.kind is not ArrowKind.SAME),
        key=tuple(
            _entry(thing, numbers[_ref(thing)], sentences, roles) for thing in _listed(sentences, numbers, style)
        ),
    )


def _listed(sentences: _Sentences, numbers: Mapping[Thing, str], style: Style) -> Iterator[Claim | Argument]:
    if style.numbers is Numbers.NONE:
        yield from sentences.order
        return
    things = {_ref(thing): thing for thing in sentences.order}
    yield from (things[ref] for ref in sorted(numbers, key=lambda ref: _levels(numbers[ref])) if ref in things)


def _levels(number: str) -> tuple[tuple[int, str], ...]:
    """Return a number's parts, so that 1.2 comes before 1.10, and 1.1 before 1.1a."""
    parts = (part.rstrip("abcdefghijklmnopqrstuvwxyz") for part in number.split("."))
    return tuple((int(digits), part[len(digits) :]) for digits, part in zip(parts, number.split("."), strict=True))


def _circled(box: Box, numbers: Mapping[Thing, str]) -> Box:
    cells = tuple(_circle(cell, numbers) for cell in box.cells)
    if box.kind is not BoxKind.REASON:
        return evolve(box, cells=cells, shape=Shape.CIRCLE)
    return evolve(box, cells=cells, shape=Shape.JOINED, heading="", title="", note="")


def _circle(cell: Cell, numbers: Mapping[Thing, str]) -> Cell:
    return evolve(cell, title="", text=numbers[cell.ref], note="", mark="", again="", marks=())


def _arrow(arrow: Arrow, roles: Roles) -> Arrow:
    """Return *arrow* without the word that its head says: in textbooks, a plain arrow is a reason.

    The line of a step says that the analyst added it: circles have no notes.
    """
    if isinstance(arrow.ref, InferenceRef):
        word = added(roles, roles.map.argument(arrow.ref.argument), roles.map.inference(arrow.ref))
        return evolve(arrow, word=" · ".join(filter(None, (arrow.word, word))))
    return evolve(arrow, word="") if arrow.kind is ArrowKind.SUPPORT else arrow


def _entry(thing: Claim | Argument, number: str, sentences: _Sentences, roles: Roles) -> Entry:
    text = thing.words if isinstance(thing, Claim) else thing.gist or thing.title
    shown = (weight(thing, roles.words) if roles.style.weights else "", added(roles, thing))
    said = " · ".join(filter(None, shown))
    return Entry(number, f"{text} ({said})" if said else text, implicit=sentences.silent(thing))


NUMBERED = Notation(
    "numbered", "numbered circles with a key below; a bracket joins linked premises", stage, layout="strands"
)
