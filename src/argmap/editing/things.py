"""Names of claims, arguments and steps that intentions take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from attrs import evolve

from argmap.errors import EditError
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef, end
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark

#: The name of a claim or an argument.
Thing: TypeAlias = ClaimRef | ArgumentRef


def thing(value: End | Claim | Argument | str) -> Thing:
    """Return the name of a claim or an argument.

    A string is a title as Argdown writes it: ``Safety``, ``[Safety]`` or ``<Safety>``.

    Raises:
        EditError: *value* is a step.
    """
    found = end(value)
    if not isinstance(found, (ClaimRef, ArgumentRef)):
        raise EditError(f"expected a claim or an argument, got a step; use <{found.argument}>")
    return found


def target(value: End | Claim | Argument | str) -> End:
    """Return the name of a claim, an argument or a step.

    A string is a title as Argdown writes it, or ``step 2 of <Safety>``.
    """
    return end(value)


def claim(value: End | Claim | str) -> ClaimRef:
    """Return the name of a claim.

    Raises:
        EditError: *value* is something else.
    """
    found = end(value)
    if not isinstance(found, ClaimRef):
        name = f"<{found.title}>" if isinstance(found, ArgumentRef) else f"a step of <{found.argument}>"
        raise EditError(f"expected a claim, got {name}")
    return found


def step(value: End | Argument | str) -> ArgumentRef | InferenceRef:
    """Return the name of an argument or a step.

    A string is the title of an argument, with or without brackets, or ``step 2 of <Safety>``.

    Raises:
        EditError: *value* is a claim.
    """
    found = end(value)
    if isinstance(found, ClaimRef):
        if found.title == value:
            return ArgumentRef(found.title)
        raise EditError(
            f"expected an argument or one of its steps, got the claim [{found.title}]; write <…> for an argument"
        )
    return found


def found(argmap: ArgumentMap, ref: Thing) -> Claim | Argument:
    """Return the claim or argument that *ref* names, which must exist."""
    return argmap.claim(ref.title) if isinstance(ref, ClaimRef) else argmap.argument(ref.title)


def replaced(argmap: ArgumentMap, ref: Thing, new: Any) -> ArgumentMap:
    """Return the map with *new* in the place of *ref*."""
    if isinstance(ref, ClaimRef):
        return evolve(argmap, claims=[new if claim.title == ref.title else claim for claim in argmap.claims])
    arguments = [new if argument.title == ref.title else argument for argument in argmap.arguments]
    return evolve(argmap, arguments=arguments)


def things(argmap: ArgumentMap) -> Iterator[Claim | Argument]:
    """Yield all claims, then all arguments."""
    yield from argmap.claims
    yield from argmap.arguments


def wording(value: Claim | Argument) -> str:
    """Return the text of a claim, or the gist of an argument."""
    return value.text if isinstance(value, Claim) else value.gist


def reworded(value: Claim | Argument, text: str, wordings: Iterable[str], marks: Iterable[Mark] = ()) -> Any:
    """Return *value* with a new text or gist, other wordings and marks."""
    if isinstance(value, Claim):
        return evolve(value, text=text, other_wordings=wordings, marks=marks)
    return evolve(value, gist=text, other_wordings=wordings, marks=marks)
