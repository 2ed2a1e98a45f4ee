"""Rows of `argmap list`: claims, arguments, relations and sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.query import Query, Role

#: A value in a row; what is not text, a number or texts is only in JSON.
Value: TypeAlias = str | int | bool | tuple[str, ...] | Mapping[str, str] | Sequence[Mapping[str, Any]]
#: Values by column name.
Row: TypeAlias = Mapping[str, Value]

#: Names of the types of ends.
_WHAT: Mapping[type[End], str] = {ClaimRef: "claim", ArgumentRef: "argument", InferenceRef: "step"}


@frozen
class Kind:
    """Represent a type of thing that can be listed."""

    #: Names of all columns, in order, besides those of *details*.
    columns: tuple[str, ...]
    #: Names of the columns that a table shows.
    shown: tuple[str, ...]
    #: Yields the rows that match a query.
    rows: Callable[[ArgumentMap, Query], Iterator[Row]]
    #: Names of columns that only formats with nested values have, in order.
    details: tuple[str, ...] = ()


@frozen
class Listing:
    """Represent a list of rows of one type."""

    #: What is listed: a key of `KINDS`.
    name: str
    #: The rows, in text order.
    rows: tuple[Row, ...]

    @property
    def kind(self) -> Kind:
        """Return the type of the rows."""
        return KINDS[self.name]


def listing(argmap: ArgumentMap, name: str, query: Query) -> Listing:
    """List the things called *name*, such as ``claims``, that match *query*.

    Raises:
        MapError: a name in the query is not in the map.

    >>> listing(ArgumentMap(claims=[Claim("Lanes")]), "claims", Query()).rows[0]["title"]
    'Lanes'
    """
    return Listing(name, tuple(KINDS[name].rows(argmap, query)))


def _claims(argmap: ArgumentMap, query: Query) -> Iterator[Row]:
    for claim in argmap.claims_asked(query):
        yield {**_member(argmap, claim, claim.text), "implicit": claim.implicit, "analyst": claim.analyst}


def _arguments(argmap: ArgumentMap, query: Query) -> Iterator[Row]:
    from argmap.model.records import STEP  # noqa: PLC0415 - most lists are of something else
    from argmap.model.shapes import written  # noqa: PLC0415 - likewise

    for argument in argmap.arguments_asked(query):
        structure = [written(STEP, step) for step in argument.inferences]
        yield {
            **_member(argmap, argument, argument.gist),
            "analyst": argument.analyst,
            "steps": len(structure),
            "structure": structure,
        }


def _member(argmap: ArgumentMap, member: Claim | Argument, text: str) -> Row:
    has = argmap.roles_of(member)
    return {
        "title": member.title,
        "text": text,
        "roles": tuple(role.value for role in Role if role in has),
        "tags": member.tags,
        "group": argmap.group(member.group).title if member.group else "",
        "by": member.by,
        "sources": tuple(str(citation) for citation in member.sources),
    }


def _relations(argmap: ArgumentMap, query: Query) -> Iterator[Row]:
    for relation in argmap.relations_asked(query):
        if isinstance(relation, InferenceRef):
            step = argmap.inference(relation)
            premises = tuple(premise.claim for premise in step.premises)
            kind = "explanation" if step.explains else "inference"
            yield {**_relation(kind, relation, ClaimRef(step.conclusion)), "premises": premises}
        else:
            yield {**_relation(relation.kind.value, relation.source, relation.target), "premises": ()}


def _relation(kind: str, source: End, target: End) -> Row:
    return {"kind": kind, **_end("source", source), **_end("target", target)}


def _end(side: str, ref: End) -> Row:
    """Return the columns of one end of a relation; steps count from 1, and 0 means none."""
    step = isinstance(ref, InferenceRef)
    title = ref.argument if isinstance(ref, InferenceRef) else ref.title
    number = ref.index + 1 if isinstance(ref, InferenceRef) else 0
    return {side: title, f"{side}_is": _WHAT[type(ref)], f"{side}_step": number if step else 0}


def _sources(argmap: ArgumentMap, query: Query) -> Iterator[Row]:
    for use in argmap.sources_asked(query):
        yield {
            "source": use.key,
            "listed": use.listed,
            "about": {key: _said(said) for key, said in use.about.items()},
            "cited_by": tuple(_bracketed(ref) for ref in use.cited_by),
        }


def _said(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _bracketed(ref: ClaimRef | ArgumentRef) -> str:
    return f"[{ref.title}]" if isinstance(ref, ClaimRef) else f"<{ref.title}>"


_MEMBER = ("title", "text", "roles", "tags", "group", "by", "sources")
_ENDS = ("kind", "source", "source_is", "source_step", "target", "target_is", "target_step")
#: The types of things that can be listed, by name.
KINDS: Mapping[str, Kind] = {
    "claims": Kind((*_MEMBER, "implicit", "analyst"), ("title", "roles", "by", "text"), _claims),
    "arguments": Kind((*_MEMBER, "analyst", "steps"), ("title", "roles", "by", "text"), _arguments, ("structure",)),
    "relations": Kind(_ENDS, ("kind", "source", "source_is", "target", "target_is"), _relations, ("premises",)),
    "sources": Kind(("source", "listed", "about", "cited_by"), ("source", "about", "cited_by"), _sources),
}
