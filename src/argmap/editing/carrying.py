"""Apply one intention to a whole text, and check the result."""

from __future__ import annotations

from collections import Counter

from attrs import astuple, frozen

from argmap.editing.intention import Intention, shown
from argmap.editing.sameness import recounted, same, touched
from argmap.errors import EditCode, EditError
from argmap.interpret.interpret import interpret_text as read
from argmap.interpret.reading import Reading
from argmap.model.ends import End
from argmap.syntax.tree import Kind, Tree
from argmap.text import Edit, Severity, apply


@frozen
class Carried:
    """Hold the effect of an intention on a text."""

    #: Edits to the text before.
    edits: tuple[Edit, ...]
    before: Reading
    after: Reading
    #: Claims and arguments that are changed, new, removed or related differently.
    touched: tuple[End, ...]


def carried(before: Reading, intention: Intention) -> Carried:
    """Return the effect of *intention* on the text of *before*.

    Raises:
        EditError: the intention is not possible on the map, or not in this text.
    """
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
    if not same(recounted(intended, before, edits, after), after.map) or worse(before, after):
        raise EditError(
            f"cannot {_named(intention)}: it would change what other parts of the text say", EditCode.NOT_IN_TEXT
        )
    return Carried(edits, before, after, touched(before.map, intended))


def _named(intention: Intention) -> str:
    """Return the name of *intention* and its first field, such as ``rename [Lanes]``."""
    name = type(intention).__module__.rpartition(".")[2].replace("_", "-")
    first, *_ = astuple(intention, recurse=False)
    return f"{name} {shown(first) if isinstance(first, End) else repr(first)}"


def worse(before: Reading, after: Reading) -> bool:
    """Return whether there is a new error, or a text has become a comment."""
    return bool(_errors(after) - _errors(before) or _comments(after.tree) - _comments(before.tree))


def _comments(tree: Tree) -> Counter[str]:
    text = str(tree)
    if "/" not in text and "<!--" not in text:
        return Counter()
    return Counter(token.text for token in tree.root.tokens() if token.kind is Kind.COMMENT)


def _errors(reading: Reading) -> Counter[str]:
    return Counter(problem.code for problem in reading.diagnostics if problem.severity is Severity.ERROR)
