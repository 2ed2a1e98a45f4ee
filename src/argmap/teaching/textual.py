"""Arguments as lines of text.

``(1)+(2) → (3)`` is a step with linked premises, ``(4) –/→ (3)`` an objection, and ``(5) –◊→ (3)`` an explanation.

Source: the notation that logic textbooks use beside diagrams of numbered circles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.model.argument import Inference
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import CounterpointKind, Support

#: The signs for: supports, opposes, cannot be true together with, explains.
FOR, AGAINST, NOT_BOTH, EXPLAINS = "→", "–/→", "←/→", "–◊→"


def textual(map: ArgumentMap, marks: Mapping[End, str]) -> tuple[str, ...]:
    """Return a line for each step and relation in *map*, by their *marks*.

    A relation to a step, or to an argument with steps, has the step in brackets: ``[(1)+(2) → (3)]``.

    >>> from argmap import Argument, Claim, Counterpoint, Inference
    >>> one, two, three, four = map(Claim, "ABCD")
    >>> argument = Argument("X", "", [Inference([one, two], three)])
    >>> points = [Counterpoint(four, argument)]
    >>> found = ArgumentMap(claims=[one, two, three, four], arguments=[argument], counterpoints=points)
    >>> textual(found, {ClaimRef(claim.title): str(i) for i, claim in enumerate(found.claims, 1)})
    ('(1)+(2) → (3)', '(4) –/→ [(1)+(2) → (3)]')
    """
    return tuple(dict.fromkeys((*_steps(map, marks), *_relations(map, marks))))


def _steps(map: ArgumentMap, marks: Mapping[End, str]) -> Iterator[str]:
    for argument in map.arguments:
        yield from (_step(step, marks) for step in argument.inferences if step.premises)


def _relations(map: ArgumentMap, marks: Mapping[End, str]) -> Iterator[str]:
    for relation in map.relations:
        ends = [_end(map, end, marks) for end in (relation.source, relation.target)]
        if isinstance(relation, Support):
            yield f"{ends[0]} {FOR} {ends[1]}"
        elif relation.kind in {CounterpointKind.CONTRARY, CounterpointKind.CONTRADICTION}:
            yield f"{ends[0]} {NOT_BOTH} {ends[1]}"
        else:
            yield f"{ends[0]} {AGAINST} {ends[1]}"


def _end(map: ArgumentMap, end: End, marks: Mapping[End, str]) -> str:
    match end:
        case InferenceRef():
            return f"[{_step(map.inference(end), marks)}]"
        case ArgumentRef(title) if map.argument(title).inferences:
            return f"[{_step(map.argument(title).inferences[-1], marks)}]"
        case _:
            return f"({marks[end]})"


def _step(step: Inference, marks: Mapping[End, str]) -> str:
    found = {marks[ClaimRef(premise.claim)] for premise in step.premises}
    premises = "+".join(f"({mark})" for mark in sorted(found, key=lambda mark: (len(mark), mark)))
    return f"{premises} {EXPLAINS if step.explains else FOR} ({marks[ClaimRef(step.conclusion)]})"
