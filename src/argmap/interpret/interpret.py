"""Interpret a tree: build the map, the places and the diagnostics.

Source: model of Argdown 1.x (https://argdown.org/syntax) with its derived
relations; argmap keeps what Argdown's own tools lose (ARCHITECTURE.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.collecting import postponed
from argmap.interpret.claims import arguments_of, claims_of
from argmap.interpret.data import DataError, mapping_of, word_at
from argmap.interpret.foreign_front import complaints, uncovered
from argmap.interpret.groups import filled, groups_of
from argmap.interpret.notes import Notes
from argmap.interpret.reading import Places, Reading
from argmap.interpret.relations import relations_of
from argmap.interpret.sections import Placing, placing_of
from argmap.interpret.settings import Settings, settings_of
from argmap.interpret.shortcodes import SHORTCODES
from argmap.interpret.spellings import spelled
from argmap.interpret.walk import walk
from argmap.model.data import NOTHING
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, Support
from argmap.syntax.conflicts import one_sided
from argmap.syntax.parse import parse
from argmap.syntax.tree import Kind, Node, Tree, placed
from argmap.text import Diagnostic, Severity, Span, by_place
from argmap.values import expect


def interpret_text(text: str, configuration: Mapping[str, Any] = NOTHING) -> Reading:
    r"""Read *text*, which is Argdown, into a map. Never raises for any text.

    *configuration* has the same settings as front matter; the front matter of the text overrides it.

    >>> interpret_text("[Lanes]: Build them.\n  + They cut injuries.").map.roots[0].text
    'Build them.'
    """
    expect("a text", text, str)
    expect("a mapping as configuration", configuration, Mapping)
    with postponed():
        return interpret(parse(text), configuration)


def interpret(tree: Tree, configuration: Mapping[str, Any] = NOTHING) -> Reading:
    """Interpret *tree*: the map, the places, and diagnostics.

    Never raises. Linear in the length of the text.
    """
    front, place, problems = _front_matter(tree)
    _, spellings = spelled(front, place)
    settings = settings_of(front, configuration)
    notes = Notes(settings, {**SHORTCODES, **settings.shortcodes})
    walk(tree, notes)
    if settings.explode:
        from argmap.interpret.explode import explode  # noqa: PLC0415 - few texts ask for it

        explode(notes)
    placing = placing_of(notes, settings.grouping, place)
    argmap = _map(notes, placing, settings, front)
    foreign = tuple(complaints(str(tree)))
    found = uncovered((*tree.problems, *problems, *spellings, *notes.problems, *_emptiness(argmap, tree)), foreign)
    every = tuple(sorted((*foreign, *found), key=by_place))
    return Reading(argmap, _places(notes, placing), every, settings, tree, configuration)


def _front_matter(tree: Tree) -> tuple[Mapping[str, Any], Span, list[Diagnostic]]:
    for node, start in placed(tree.root, 0):
        if isinstance(node, Node) and node.kind is Kind.FRONT_MATTER:
            (yaml, place), *_ = ((token, inner) for token, inner in placed(node, start) if token.kind is Kind.YAML)
            span = Span(place, place + yaml.width)
            return _front_data(str(yaml), span)
    return {}, Span(0, 0), []


def _front_data(yaml: str, place: Span) -> tuple[Mapping[str, Any], Span, list[Diagnostic]]:
    try:
        return mapping_of(one_sided(yaml)), place, []
    except DataError as error:
        message = f"the front matter cannot be read, so all of it is ignored: {error}"
        spot = word_at(yaml, error.offset, place.start)
        return {}, place, [Diagnostic("bad-front-matter", Severity.ERROR, message, spot)]


def _map(notes: Notes, placing: Placing, settings: Settings, front: Mapping[str, Any]) -> ArgumentMap:
    keys, groups = groups_of(placing.sections, settings.grouping)
    claims = tuple(claims_of(notes, _grouped(placing.claims, keys)))
    arguments = tuple(arguments_of(notes, _grouped(placing.arguments, keys)))
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


def _grouped(sections: Mapping[str, str], keys: Mapping[str, str]) -> Mapping[str, str]:
    return {title: keys[section] for title, section in sections.items()}


def _places(notes: Notes, placing: Placing) -> Places:
    return Places(
        {title: tuple(found) for title, found in notes.claims.items()},
        {title: tuple(found) for title, found in notes.arguments.items()},
        {title: tuple(steps) for title, steps in notes.structures.items()},
        tuple(notes.sections),
        placing.sections if notes.settings.grouping.regroup else (),
        placing.claims,
        placing.arguments,
    )


def _emptiness(argmap: ArgumentMap, tree: Tree) -> list[Diagnostic]:
    if argmap.claims or argmap.arguments:
        return []
    message = "this text has no claims or arguments"
    return [Diagnostic("nothing-claimed", Severity.WARNING, message, Span(0, tree.root.width))]
