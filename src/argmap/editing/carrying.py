"""Apply one intention to a whole text, and check the result."""

from __future__ import annotations

from collections.abc import Callable

from attrs import astuple, frozen

from argmap.editing.intention import Intention, shown
from argmap.editing.sameness import recounted, same, touched
from argmap.editing.side_effects import side_effects, worse
from argmap.errors import EditCode, EditError
from argmap.interpret.interpret import interpret_text as read
from argmap.interpret.reading import Reading
from argmap.model.ends import End
from argmap.model.map import ArgumentMap
from argmap.text import Edit, Source, apply

#: Returns how a refusal names the place at an offset of the text, such as ``line 3``.
Where = Callable[[int], str]
_EXPLODED = "the setting model.explodeArguments divides arguments into their steps, so turn it off while you edit them"


@frozen
class Carried:
    """Hold the effect of an intention on a text."""

    #: Edits to the text before.
    edits: tuple[Edit, ...]
    before: Reading
    after: Reading
    #: Claims and arguments that are changed, new, removed or related differently.
    touched: tuple[End, ...]


def carried(before: Reading, intention: Intention, where: Where | None = None) -> Carried:
    """Return the effect of *intention* on the text of *before*.

    Args:
        before: The text, as it was read.
        intention: What to change.
        where: How a refusal names a place in the text; by its line unless given.

    Raises:
        EditError: the intention is not possible on the map, or not in this text.
    """
    try:
        return _carried(before, intention, where or _line_in(str(before.tree)))
    except EditError as error:
        if not before.settings.explode or error.code is not EditCode.NOT_IN_TEXT:
            raise
        reason = f"{error}; {_EXPLODED}"
        raise EditError(reason, error.code, error.given, error.nearest, error.index) from error


def _carried(before: Reading, intention: Intention, where: Where) -> Carried:
    intended = intention.on_map(before.map, before.settings)
    if intended == before.map:
        return Carried((), before, before, ())
    edits = tuple(intention.edits(before))
    try:
        after = read(apply(str(before.tree), edits), before.configuration)
    except ValueError as error:  # one place says it of two things, as where arguments are exploded
        raise EditError(
            f"cannot {_named(intention)}: it would change one place in the text twice", EditCode.NOT_IN_TEXT
        ) from error
    wanted = recounted(intended, before, edits, after)
    if not same(wanted, after.map) or worse(before, after):
        reason = _reason(wanted, before, edits, after, where)
        raise EditError(f"cannot {_named(intention)}: {reason}", EditCode.NOT_IN_TEXT)
    return Carried(edits, before, after, touched(before.map, intended))


def _reason(intended: ArgumentMap, before: Reading, edits: tuple[Edit, ...], after: Reading, where: Where) -> str:
    """Return what would change that nobody asked for, and where that stands."""
    found = next(side_effects(intended, before, edits, after), None)
    return f"{found.reason} ({where(found.place)})" if found else "it would change what other parts of the text say"


def _line_in(text: str) -> Where:
    return lambda place: f"line {Source('', text).position(place).line}"


def _named(intention: Intention) -> str:
    """Return the name of *intention* and its first field, such as ``rename [Lanes]``."""
    name = type(intention).__module__.rpartition(".")[2].replace("_", "-")
    first, *_ = astuple(intention, recurse=False)
    return f"{name} {shown(first) if isinstance(first, End) else repr(first)}"
