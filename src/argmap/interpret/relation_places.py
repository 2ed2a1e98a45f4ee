"""Where the relations of a map are in the text.

Few callers ask, so readings do not keep this: the tree is walked again.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.interpret.explode import explode
from argmap.interpret.notes import Notes
from argmap.interpret.reading import Reading
from argmap.interpret.relations import derived
from argmap.interpret.shortcodes import SHORTCODES
from argmap.interpret.walk import walk
from argmap.model.relation import Counterpoint, Relation
from argmap.text import Span


def relation_places(reading: Reading) -> Mapping[Relation, tuple[Span, ...]]:
    """Return the spans of the lines that state each relation of *reading*, in text order.

    A span reaches from the symbol to the end of the statement after it. A relation that is derived from several lines
    has several spans.
    """
    notes = Notes(reading.settings, {**SHORTCODES, **reading.settings.shortcodes})
    walk(reading.tree, notes)
    if reading.settings.explode:
        explode(notes)
    arguments = {argument.title: argument for argument in reading.map.arguments}
    found: dict[Relation, tuple[Span, ...]] = dict.fromkeys(reading.map.relations, ())
    for said, spans in notes.relations.items():
        relation = derived(said, arguments, reading.settings)
        for one in (relation, _turned(relation)):
            if one in found:
                found[one] = (*found[one], *spans)
                break
    return found


def _turned(relation: Relation | None) -> Relation | None:
    """Return a symmetric relation in the other direction."""
    if isinstance(relation, Counterpoint) and relation.symmetric:
        return Counterpoint(relation.target, relation.source, relation.kind)
    return None
