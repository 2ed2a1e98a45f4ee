"""Write a map with one fact per line, for programs that compare lines.

Unlike in an outline, one change affects one line. Each claim and argument begins at the margin; its data, supports and
counterpoints are listed below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.analysis.plain import plain
from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.data_text import data_text
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.relation import CounterpointKind, Relation, SupportKind

#: The words before the source of a relation, by type.
_LEADS: Mapping[SupportKind | CounterpointKind, str] = {
    SupportKind.REASON: "supported by",
    SupportKind.ENTAILMENT: "entailed by",
    CounterpointKind.OBJECTION: "objected to by",
    CounterpointKind.UNDERCUT: "undercut by",
    CounterpointKind.CONTRARY: "contrary to",
    CounterpointKind.CONTRADICTION: "contradicts",
}


def ledger(map: ArgumentMap) -> str:
    """Return everything in *map*, one fact per line, in text order.

    >>> from argmap.model.relation import Support
    >>> lanes, safety = Claim("Lanes", "Build them."), Claim("Safety", "They help.", tags=["new"])
    >>> print(ledger(ArgumentMap(claims=[lanes, safety], supports=[Support(safety, lanes)])), end="")
    [Lanes]
      Build them.
      supported by [Safety]
    [Safety]
      They help.
      #new
    """
    return "".join(f"{line}\n" for line in facts(map))


def facts(map: ArgumentMap) -> Iterator[str]:
    """Yield the lines of `ledger`. A long title occurs in many, so all may be far longer than the text."""
    if map.title:
        yield f"title: {plain(map.title)}"
    yield from _noted(map.data, "")
    for group in map.groups:
        yield from _group(map, group)
    for claim in map.claims:
        yield _name(map, ClaimRef(claim.title))
        yield from _said(map, claim, claim.text)
        yield from _spoken(map, ClaimRef(claim.title), "  ")
    for argument in map.arguments:
        yield _name(map, ArgumentRef(argument.title))
        yield from _said(map, argument, argument.gist)
        yield from _spoken(map, ArgumentRef(argument.title), "  ")
        for index, inference in enumerate(argument.inferences):
            yield from _step(map, inference)
            yield from _spoken(map, InferenceRef(argument.title, index), "    ")


def _group(map: ArgumentMap, group: Group) -> Iterator[str]:
    yield f"# {plain(group.title)}"
    if group.parent:
        yield f"  in {plain(map.group(group.parent).title)}"
    yield from (f"  #{plain(tag)}" for tag in group.tags)
    yield from _noted(group.data, "  ")


def _said(map: ArgumentMap, thing: Claim | Argument, text: str) -> Iterator[str]:
    """Yield the attributes of a thing; if it has no title, its text is its name."""
    wordings = dict.fromkeys((text, *thing.wordings)) if text else ()
    yield from (f"  {plain(words)}" for words in wordings if words != text or not thing.untitled)
    yield from (f"  #{plain(tag)}" for tag in thing.tags)
    if thing.group:
        yield f"  in {plain(map.group(thing.group).title)}"
    if thing.by:
        yield f"  by {plain(thing.by)}"
    yield from (f"  source {plain(str(source))}" for source in thing.sources)
    if isinstance(thing, Claim):
        yield from ("  implicit",) if thing.implicit else ()
        yield from (f"  weight {thing.weight}",) if thing.weight is not None else ()
    yield from _noted(thing.data, "  ")


def _noted(data: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield f"{indent}{plain(str(key))}:"
            yield from _noted(value, f"{indent}  ")
        else:
            yield f"{indent}{plain(str(key))}: {plain(data_text(value))}"


def _step(map: ArgumentMap, inference: Inference) -> Iterator[str]:
    yield f"  {'explains' if inference.explains else 'concludes'} {_name(map, ClaimRef(inference.conclusion))}"
    for premise in inference.premises:
        yield f"    from {_name(map, ClaimRef(premise.claim))}{' (implicit)' if premise.implicit else ''}"
    for how in filter(None, (*inference.rules, inference.scheme)):
        yield f"    by {plain(how)}"
    yield from _noted(inference.data, "    ")


def _spoken(map: ArgumentMap, ref: End, indent: str) -> Iterator[str]:
    relations: tuple[Relation, ...] = (*map.supports_of(ref), *map.counterpoints_of(ref))
    for relation in relations:
        other = relation.target if relation.source == ref != relation.target else relation.source
        yield f"{indent}{_LEADS[relation.kind]} {_name(map, other)}"


def _name(map: ArgumentMap, ref: End) -> str:
    match ref:
        case ClaimRef(title):
            claim = map.claim(title)
            return f"“{plain(claim.text)}”" if claim.untitled and claim.text else f"[{plain(title)}]"
        case ArgumentRef(title):
            return _argument(map, map.argument(title))
        case InferenceRef(title, index):
            return f"step {index + 1} of {_argument(map, map.argument(title))}"


def _argument(map: ArgumentMap, argument: Argument) -> str:
    """Return the name of an argument: its title, its gist, or what it concludes."""
    if argument.untitled and argument.gist:
        return f"“{plain(argument.gist)}”"
    if argument.untitled and argument.conclusion:
        what = "an explanation of" if argument.explains else "an argument for"
        return f"<{what} {_name(map, ClaimRef(argument.conclusion))}>"
    return f"<{plain(argument.title)}>"
