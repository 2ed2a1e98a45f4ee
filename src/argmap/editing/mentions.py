"""Titles within texts and settings: mentions, and lists in front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from argmap.editing.intention import shown
from argmap.editing.things import reworded, wording
from argmap.errors import EditError
from argmap.interpret.data import DataError, nodes_of
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.marks import Mark
from argmap.text import Span

Path = tuple[str, ...]
#: Where the front matter names claims by their titles, besides groups.
_CLAIMS: frozenset[Path] = frozenset(
    {("selection", "includeStatements"), ("selection", "excludeStatements"), ("dot", "sameRank", "statements")}
)
_ARGUMENTS: frozenset[Path] = frozenset({("selection", "excludeArguments"), ("dot", "sameRank", "arguments")})
_REGROUP: Path = ("group", "regroup")


def mention(ref: ClaimRef | ArgumentRef) -> str:
    """Return the mention of *ref* in a text that has been read.

    >>> mention(ClaimRef("Lanes"))
    '@[Lanes]'
    """
    found = f"@[{ref.title}]" if isinstance(ref, ClaimRef) else f"@<{ref.title}>"
    return " ".join(found.split())


def with_mentions(thing: Claim | Argument, old: str, new: str) -> Any:
    """Return *thing* with the mention *old* replaced by *new* in its texts.

    Marks stay on their words.
    """
    if not any(old in one for one in thing.wordings):
        return thing
    wordings = (one.replace(old, new) for one in thing.other_wordings)
    words = wording(thing)
    return reworded(thing, words.replace(old, new), wordings, [_moved(mark, words, old, new) for mark in thing.marks])


def _moved(mark: Mark, text: str, old: str, new: str) -> Mark:
    grown = len(new) - len(old)
    start, stop = (offset + grown * text[:offset].count(old) for offset in (mark.start, mark.stop))
    return evolve(mark, start=start, stop=stop, words="")


def names_titles(path: Path, ref: ClaimRef | ArgumentRef) -> bool:
    """Return whether the value at *path* lists titles of things like *ref*.

    Indices of lists in the path do not count.
    """
    claim = isinstance(ref, ClaimRef)
    if path[:2] == _REGROUP and len(path) > len(_REGROUP):
        return set(path[2:-1]) <= {"children"} and path[-1] == ("statements" if claim else "arguments")
    return path in (_CLAIMS if claim else _ARGUMENTS)


def refuse_listed(configuration: Mapping[str, Any], what: ClaimRef | ArgumentRef, new: ClaimRef | ArgumentRef) -> None:
    """Raise `EditError` if the configuration lists *what* without *new*.

    Front matter changes with a title, but a configuration is in a file of its own.
    """
    for path, titles in _lists(configuration, what, ()):
        if what.title in titles and new.title not in titles:
            raise EditError(f"the configuration lists {shown(what)} in {'.'.join(path)}; add {shown(new)} there first")


def _lists(value: Any, ref: ClaimRef | ArgumentRef, path: Path) -> Iterator[tuple[Path, Sequence[str]]]:
    """Yield the lists of titles in a configuration, and where they are."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _lists(inner, ref, (*path, key))
    elif isinstance(value, (list, tuple)):
        if names_titles(path, ref):
            yield path, [*map(str, value)]
        else:
            for inner in value:
                yield from _lists(inner, ref, path)


def data_renamed(value: Any, ref: ClaimRef | ArgumentRef, new: str, path: Path = ()) -> Any:
    """Return front matter with the title *new* wherever it names *ref*."""
    if isinstance(value, Mapping):
        return {key: data_renamed(inner, ref, new, (*path, key)) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [data_renamed(inner, ref, new, path) for inner in value]
    return new if names_titles(path, ref) and str(value) == ref.title else value


def yaml_titles(yaml: str, ref: ClaimRef | ArgumentRef) -> Sequence[Span]:
    """Return the places in the front matter *yaml* that name *ref*.

    Offsets count from the start of *yaml*.
    """
    node = yaml_node(yaml) if ref.title in yaml else None
    return () if node is None else tuple(_scalars(node, ref, ()))


def yaml_node(yaml: str) -> Any:
    """Return the YAML node of the front matter; None if empty or invalid."""
    try:
        return nodes_of(yaml)
    except DataError:
        return None


def _scalars(node: Any, ref: ClaimRef | ArgumentRef, path: Path) -> Iterator[Span]:
    """Yield the spans of the titles below a node of the YAML library, which nests no deeper than data may."""
    if node.id == "mapping":
        for key, inner in node.value:
            yield from _scalars(inner, ref, (*path, str(key.value)))
    elif node.id == "sequence":
        for inner in node.value:
            yield from _scalars(inner, ref, path)
    elif node.value == ref.title and names_titles(path, ref):
        yield Span(node.start_mark.index, node.end_mark.index)
