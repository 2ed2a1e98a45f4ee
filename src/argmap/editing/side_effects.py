"""Find what an edit would change besides what was asked for, and say it in a refusal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import fields, frozen

from argmap.editing.sameness import either_way
from argmap.editing.sentences import called
from argmap.editing.things import things, wording
from argmap.interpret.reading import Reading
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.data_text import shortened
from argmap.model.ends import ArgumentRef, ClaimRef, End, end
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.syntax.tree import Kind, Tree
from argmap.text import Edit, Severity

#: Most characters of a text that a refusal quotes.
_LONGEST = 60
#: The words for an attribute that differs, if they are more than “other” and its name.
_ATTRIBUTES: Mapping[str, str] = {
    "inferences": "other steps",
    "other_wordings": "other wordings",
    "marks": "other marks, such as bold and links",
    "by": "another speaker",
    "implicit": "another value of implicit",
    "weight": "another weight",
}


@frozen
class SideEffect:
    """Hold a change that nobody asked for."""

    #: What would change, as a sentence.
    reason: str
    #: An offset in the text before the edit: where what would change stands.
    place: int


def side_effects(intended: ArgumentMap, before: Reading, edits: Sequence[Edit], after: Reading) -> Iterator[SideEffect]:
    """Yield what a text would say after *edits* besides or instead of what was *intended*, and new errors in it."""
    first = min((edit.span.start for edit in edits), default=0)
    for ref, reason in (*_things(intended, after.map), *_relations(intended, after.map), *_rest(intended, after.map)):
        yield SideEffect(reason, _place(before, ref, first))
    yield from (SideEffect(reason, first) for reason in (*_new_errors(before, after), *_new_comments(before, after)))


def _things(intended: ArgumentMap, found: ArgumentMap) -> Iterator[tuple[End, str]]:
    """Yield the claims and arguments that differ, and how."""
    wanted, there = ({end(thing): thing for thing in things(argmap)} for argmap in (intended, found))
    for ref, thing in wanted.items():
        other = there.get(ref)
        if other is None:
            yield ref, f"{called(ref, intended)} would no longer be in the map"
        elif other != thing:
            yield ref, f"{called(ref, intended)} {_different(thing, other, found)}"
    for ref in there:
        if ref not in wanted:
            yield ref, f"the map would have another {_sort(ref)}, {called(ref, found)}"


def _sort(ref: End) -> str:
    return "claim" if isinstance(ref, ClaimRef) else "argument"


def _different(wanted: Claim | Argument, got: Claim | Argument, found: ArgumentMap) -> str:
    """Return what would be said of a claim or an argument."""
    if wording(wanted) != wording(got):
        said = f"would say {_short(wording(got))}" if wording(got) else "would have no text"
        return f"{said}, not {_short(wording(wanted))}" if wording(wanted) else said
    if wanted.group != got.group:
        return f"would be in the group {_short(found.group(got.group).title)}" if got.group else "would be in no group"
    name = next(one.name for one in fields(type(wanted)) if getattr(wanted, one.name) != getattr(got, one.name))
    return f"would have {_ATTRIBUTES.get(name, f'other {name}')}"


def _relations(intended: ArgumentMap, found: ArgumentMap) -> Iterator[tuple[End, str]]:
    """Yield the relations that only one of the maps has."""
    wanted, there = ({either_way(one): one for one in argmap.relations} for argmap in (intended, found))
    for key, one in there.items():
        if key not in wanted:
            yield one.target, f"the text would also say that {called(one, found)}"
    for key, one in wanted.items():
        if key not in there:
            yield one.target, f"the text would not say that {called(one, intended)}"


def _rest(intended: ArgumentMap, found: ArgumentMap) -> Iterator[tuple[End, str]]:
    """Yield the groups that differ, and whether the map's own title or data do."""
    nothing = ClaimRef("")
    wanted, there = ({group.key: group for group in argmap.groups} for argmap in (intended, found))
    for key in dict.fromkeys((*wanted, *there)):
        if wanted.get(key) != there.get(key):
            group = wanted.get(key) or there[key]
            yield nothing, f"the group {_short(group.title)} would change"
    if (intended.title, intended.data) != (found.title, found.data):
        yield nothing, "the front matter would be read differently"


def _new_errors(before: Reading, after: Reading) -> Iterator[str]:
    """Yield the errors of a sort that the text has more of after an edit."""
    new = _errors(after) - _errors(before)
    for problem in after.diagnostics:
        if new[problem.code]:
            yield f"the new text would have an error: {problem.message}"


def _new_comments(before: Reading, after: Reading) -> Iterator[str]:
    yield from (f"a part of the text would be a comment: {_short(text)}" for text in _new_texts(before, after))


def _new_texts(before: Reading, after: Reading) -> Counter[str]:
    return _comments(after.tree) - _comments(before.tree)


def worse(before: Reading, after: Reading) -> bool:
    """Return whether there is a new error, or a text has become a comment."""
    return bool(_errors(after) - _errors(before) or _new_texts(before, after))


def _comments(tree: Tree) -> Counter[str]:
    text = str(tree)
    if "/" not in text and "<!--" not in text:
        return Counter()
    return Counter(token.text for token in tree.root.tokens() if token.kind is Kind.COMMENT)


def _errors(reading: Reading) -> Counter[str]:
    return Counter(problem.code for problem in reading.diagnostics if problem.severity is Severity.ERROR)


def _short(text: str) -> str:
    """Return *text* in quotation marks and in one line, cut if it is long."""
    return f"“{shortened(' '.join(text.split()), _LONGEST)}”"


def _place(before: Reading, ref: End, otherwise: int) -> int:
    """Return where *ref* first stands in the text before the edit."""
    thing = whole(ref)
    places = before.places.arguments if isinstance(thing, ArgumentRef) else before.places.claims
    return min((one.span.start for one in places.get(thing.title, ())), default=otherwise)
