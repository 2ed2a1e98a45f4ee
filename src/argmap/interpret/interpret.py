"""Tree → reading.

Source: model of Argdown 1.x (https://argdown.org/syntax) with its derived
relations; where the reference loses something, this keeps it (ARCHITECTURE.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.interpret.claims import arguments_of, claims_of
from argmap.interpret.data import DataError, mapping_of
from argmap.interpret.groups import filled, groups_of
from argmap.interpret.notes import Notes
from argmap.interpret.reading import Places, Reading
from argmap.interpret.relations import relations_of
from argmap.interpret.settings import Settings, settings_of
from argmap.interpret.shortcodes import SHORTCODES
from argmap.interpret.walk import walk
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, Support
from argmap.syntax.parse import parse
from argmap.syntax.tree import Kind, Node, Tree, placed
from argmap.text import Diagnostic, Severity, Span


def reading(text: str) -> Reading:
    r"""Return what *text*, in Argdown, says. Never raises.

    >>> reading("[Lanes]: Build them.\n  + They cut injuries.").map.roots[0].text
    'Build them.'
    """
    return interpret(parse(text))


def interpret(tree: Tree) -> Reading:
    """Return what *tree* says: the map, the places, and what is wrong. Never raises; linear in the text."""
    front, problems = _front_matter(tree)
    settings = settings_of(front)
    notes = Notes(settings, {**SHORTCODES, **settings.shortcodes})
    walk(tree, notes)
    argmap = _map(notes, settings, front)
    found = (*tree.problems, *problems, *notes.problems, *_emptiness(argmap, tree))
    return Reading(argmap, _places(notes), tuple(sorted(found, key=lambda one: one.span)), settings, tree)


def _front_matter(tree: Tree) -> tuple[Mapping[str, Any], list[Diagnostic]]:
    for node, start in placed(tree.root, 0):
        if isinstance(node, Node) and node.kind is Kind.FRONT_MATTER:
            (yaml, place), *_ = ((token, inner) for token, inner in placed(node, start) if token.kind is Kind.YAML)
            return _front_data(str(yaml), place)
    return {}, []


def _front_data(yaml: str, start: int) -> tuple[Mapping[str, Any], list[Diagnostic]]:
    try:
        return mapping_of(yaml), []
    except DataError as error:
        message = f"the front matter cannot be read as YAML: {error}"
        return {}, [Diagnostic("bad-front-matter", Severity.ERROR, message, Span(start, start + len(yaml)))]


def _map(notes: Notes, settings: Settings, front: Mapping[str, Any]) -> ArgumentMap:
    keys, groups = groups_of(notes.sections, settings.group_depth)
    claims = tuple(claims_of(notes, keys))
    arguments = tuple(arguments_of(notes, keys))
    by_title = {argument.title: argument for argument in arguments}
    relations = tuple(relations_of(notes.relations, by_title, settings))
    title = front.get("title")
    return ArgumentMap(
        claims=claims,
        arguments=arguments,
        supports=[relation for relation in relations if isinstance(relation, Support)],
        counterpoints=[relation for relation in relations if isinstance(relation, Counterpoint)],
        groups=filled(groups, [*(claim.group for claim in claims), *(argument.group for argument in arguments)]),
        title=str(title) if title is not None else "",
        data={key: value for key, value in front.items() if key != "title"},
    )


def _places(notes: Notes) -> Places:
    return Places(
        {title: tuple(found) for title, found in notes.claims.items()},
        {title: tuple(found) for title, found in notes.arguments.items()},
        {title: tuple(steps) for title, steps in notes.structures.items()},
        tuple(notes.sections),
    )


def _emptiness(argmap: ArgumentMap, tree: Tree) -> list[Diagnostic]:
    if argmap.claims or argmap.arguments:
        return []
    message = "there is no claim and no argument in this text"
    return [Diagnostic("nothing-claimed", Severity.WARNING, message, Span(0, tree.root.width))]
