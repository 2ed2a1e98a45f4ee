"""Outlines: what a tree or a reading comes to, as text that stands beside its source in a test."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.interpret.reading import Reading
from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, SupportKind
from argmap.syntax.tree import Element, Token, Tree

_SYMBOLS = {
    SupportKind.REASON: "+>",
    SupportKind.ENTAILMENT: "=>",
    CounterpointKind.OBJECTION: "->",
    CounterpointKind.UNDERCUT: "_>",
    CounterpointKind.CONTRARY: "<>",
    CounterpointKind.CONTRADICTION: "><",
}


def tree_outline(tree: Tree) -> str:
    """Return the text of the tree with its nodes in angles, ``‹statement Lanes help.›``, and line ends as ``⏎``."""
    text = "".join(_element(child) for child in tree.root.children)
    return text.replace("\r\n", "⏎").replace("\n", "⏎").replace("\r", "⏎")


def _element(element: Element) -> str:
    if isinstance(element, Token):
        return element.text
    return f"‹{element.kind} {''.join(_element(child) for child in element.children)}›"


def outline(reading: Reading) -> str:
    """Return one line for each claim, argument, relation and group of a reading."""
    return "\n".join(_lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    argmap = reading.map
    yield from (f"[{claim.title}]{_claim(claim)}" for claim in argmap.claims)
    yield from (f"<{argument.title}>{_argument(argument)}" for argument in argmap.arguments)
    yield from map(_relation, argmap.relations)
    for group in argmap.groups:
        inside = f" in {group.parent}" if group.parent else ""
        yield f"{group.key} {group.title}{inside}{' closed' if group.closed else ''}{_rest(group.tags, group.data)}"


def _claim(claim: Claim) -> str:
    notes = {"by": claim.by, "implicit": claim.implicit or "", "weight": "" if claim.weight is None else claim.weight}
    return _words(claim.text) + _notes(notes, claim) + _rest(claim.tags, claim.data)


def _argument(argument: Argument) -> str:
    steps = "".join(f"; {_inference(inference)}" for inference in argument.inferences)
    return _words(argument.gist) + _notes({"by": argument.by}, argument) + _rest(argument.tags, argument.data) + steps


def _words(text: str) -> str:
    return f" {text}" if text else ""


def _notes(notes: Mapping[str, Any], member: Claim | Argument) -> str:
    shown = {**notes, "source": " and ".join(map(str, member.sources)), "in": member.group}
    return "".join(f" | {key} {value}" for key, value in shown.items() if value != "")


def _rest(tags: tuple[str, ...], data: Mapping[str, Any]) -> str:
    return "".join(f" #{tag}" for tag in tags) + (f" {dict(data)}" if data else "")


def _inference(inference: Inference) -> str:
    premises = ", ".join(
        f"({premise.number}) {premise.claim}{' implicit' * premise.implicit}" for premise in inference.premises
    )
    rules = f" by {', '.join(inference.rules)}" if inference.rules else ""
    scheme = f" as {inference.scheme}" if inference.scheme else ""
    return f"{premises} so{rules}{scheme}{_rest((), inference.data)} ({inference.number}) {inference.conclusion}"


def _relation(relation: Relation) -> str:
    symmetric = isinstance(relation, Counterpoint) and relation.symmetric
    assert symmetric == (_SYMBOLS[relation.kind] in {"<>", "><"})
    return f"{_end(relation.source)} {_SYMBOLS[relation.kind]} {_end(relation.target)}"


def _end(ref: End) -> str:
    match ref:
        case ClaimRef(title):
            return f"[{title}]"
        case ArgumentRef(title):
            return f"<{title}>"
    return f"<{ref.argument}>'s step {ref.index + 1}"
