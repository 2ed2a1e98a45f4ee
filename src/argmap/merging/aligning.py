"""Align versions before a merge: titles and line ends."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping

from argmap.editing.mentions import yaml_titles
from argmap.editing.statements import names
from argmap.merging.version import Thing, Version
from argmap.model.claim import UNTITLED
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.pairs import pairs
from argmap.syntax.tree import Kind, Node, Tree, placed
from argmap.text import LINE_END, Edit, Span, apply

Versions = tuple[Version, Version, Version]
_Titles = Mapping[Thing, str]


def aligned(base: Version, ours: Version, theirs: Version) -> Versions:
    """Return the versions with each side's new titles and line ends."""
    return _retitled(*_ended(base, ours, theirs))


def _ended(base: Version, ours: Version, theirs: Version) -> Versions:
    """Return the versions with one sort of line ends, if one side has changed all of them."""
    was, now, then = (_line_ends(one.text) for one in (base, ours, theirs))
    new = next((one for one, other in ((now, then), (then, now)) if was and one and one != was and other == was), "")
    return _with_ends(base, new), _with_ends(ours, new), _with_ends(theirs, new)


def _line_ends(text: str) -> str:
    """Return how all lines of *text* end; empty if they do not end alike."""
    found = set(LINE_END.findall(text))
    return found.pop() if len(found) == 1 else ""


def _with_ends(version: Version, new: str) -> Version:
    return version.instead(LINE_END.sub(new, version.text)) if new else version


def _retitled(base: Version, ours: Version, theirs: Version) -> Versions:
    now, then = _renamed(base, ours), _renamed(base, theirs)
    apart = {thing for thing in now.keys() & then.keys() if now[thing] != then[thing]}
    every = {thing: title for thing, title in {**now, **then}.items() if thing not in apart}
    for side, own in ((ours, now), (theirs, then)):
        taken = {type(thing)(title) for thing, title in every.items() if thing not in own} & _things(side)
        every = {thing: title for thing, title in every.items() if type(thing)(title) not in taken}
    if not every:
        return base, ours, theirs
    mine, others = ({thing: every[thing] for thing in every if thing not in own} for own in (now, then))
    found = _with_titles(base, every), _with_titles(ours, mine), _with_titles(theirs, others)
    alike = all(_shape(one) == _shape(other) for one, other in zip((base, ours, theirs), found, strict=True))
    return found if alike else (base, ours, theirs)


def _renamed(base: Version, side: Version) -> _Titles:
    """Return the titles that one side has changed."""
    found = pairs(base.map, side.map)
    every: dict[Thing, str] = {ClaimRef(old): new for old, new in found.claims.items()}
    every.update((ArgumentRef(old), new) for old, new in found.arguments.items())
    return {thing: new for thing, new in every.items() if new != thing.title and not _made_up(thing.title, new)}


def _made_up(*titles: str) -> bool:
    return any(title.startswith(UNTITLED) for title in titles)


def _things(version: Version) -> set[Thing]:
    claims = (ClaimRef(claim.title) for claim in version.map.claims)
    return {*claims, *(ArgumentRef(argument.title) for argument in version.map.arguments)}


def _with_titles(version: Version, titles: _Titles) -> Version:
    here = {thing: titles[thing] for thing in titles.keys() & _things(version)}
    edits = (*_named(version.reading.tree, here), *_in_front(version.reading.tree, here))
    return version.instead(apply(version.text, edits))


def _named(tree: Tree, titles: _Titles) -> Iterator[Edit]:
    for thing, span in names(tree):
        if thing in titles:
            yield Edit(span, titles[thing])


def _in_front(tree: Tree, titles: _Titles) -> Iterator[Edit]:
    for node, start in placed(tree.root, 0):
        if isinstance(node, Node) and node.kind is Kind.FRONT_MATTER:
            (yaml, place), *_ = ((token, inner) for token, inner in placed(node, start) if token.kind is Kind.YAML)
            for thing, title in titles.items():
                for span in yaml_titles(str(yaml), thing):
                    yield Edit(Span(place + span.start, place + span.end), json.dumps(title, ensure_ascii=False))


def _shape(version: Version) -> object:
    """Return what new titles do not change."""
    found = version.map
    counts = len(found.claims), len(found.arguments), len(found.relations), len(found.groups)
    return counts, Counter(problem.code for problem in version.reading.diagnostics)
