"""Write a map as Argdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.editing.composing.blocks import Manner, blocks
from argmap.editing.composing.phrasing import Phrasing
from argmap.editing.composing.sayable import check_sayable
from argmap.editing.composing.settling import levels, settled
from argmap.editing.normal_form import normal_form
from argmap.editing.sameness import same
from argmap.editing.sentences import Pen, sentence
from argmap.editing.style import Style
from argmap.errors import EditCode, EditError
from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading
from argmap.interpret.settings import settings_of
from argmap.model.data import NOTHING
from argmap.model.diff import diff
from argmap.model.map import ArgumentMap
from argmap.text import Severity, apply
from argmap.values import expect

#: Most attempts to rewrite a text in the order in which it reads back, until the two orders agree.
_ROUNDS = 8
#: How a text may be written, the most readable way first.
_MANNERS = tuple(Manner(in_order=in_order, depth=depth) for depth in (12, 0) for in_order in (False, True))
#: The manner to use if no text written in these reads back equal.
_PLAINEST = Manner(untitled=False)
#: Writes the difference in an error message.
_PLAIN = Pen(str, "“{}”".format, "“{}”".format)


def argdown(argmap: ArgumentMap, configuration: Mapping[str, Any] = NOTHING) -> str:
    """Return *argmap* as Argdown in normal form, which reads back equal.

    The data of the map becomes front matter. *configuration* has the settings that the text will be read with besides
    those. Group keys and missing numbers are filled in. Things keep the order of the map if relations can be nested
    below their targets in that order.

    Raises:
        EditError: Argdown cannot express something in the map.

        >>> from argmap.model.claim import Claim
        >>> from argmap.model.relation import Support
        >>> lanes, safety = Claim("Lanes", "Build cycle lanes."), Claim("Safety", "They cut injuries.", tags=["data"])
        >>> print(argdown(ArgumentMap(claims=[lanes, safety], supports=[Support(safety, lanes)])))
        [Lanes]: Build cycle lanes.
          + [Safety]: They cut injuries. #data
        <BLANKLINE>
    """
    expect("a map", argmap, ArgumentMap)
    settings = settings_of(argmap.data, configuration)
    intended = settled(argmap, settings)
    check_sayable(intended, settings)
    found = _steady(_written(intended, configuration), intended)
    return apply(str(found.tree), normal_form(found, Style()))


def _steady(first: Reading, intended: ArgumentMap) -> Reading:
    """Return a reading whose text is what would be written for its map: of several that lead to one another, one.

    Where what stands below what makes another order of the map's, the text in that order may be another one again.
    """
    found = {str(first.tree): first}
    last, before = first, intended
    while last.map != before and len(found) < _ROUNDS:
        last, before = _written(last.map, first.configuration), last.map
        if str(last.tree) in found:
            texts = list(found)
            return found[min(texts[texts.index(str(last.tree)) :])]
        found[str(last.tree)] = last
    return last


def _written(argmap: ArgumentMap, configuration: Mapping[str, Any]) -> Reading:
    """Return what is read from a text that says *argmap*, in its order if possible. Raises `EditError` if none does."""
    settings = settings_of(argmap.data, configuration)
    phrasing = Phrasing(settings, max(levels(argmap.groups).values(), default=0))
    said: list[Reading] = []
    for manner in _MANNERS:
        found = interpret_text(_text(argmap, manner, phrasing), configuration)
        if found.map == argmap and _says(found, argmap):
            return found
        said += [found] if _says(found, argmap) else []
    said = said or [interpret_text(_text(argmap, _PLAINEST, phrasing), configuration)]
    if not _says(said[0], argmap):
        raise EditError(_difference(argmap, said[0]), EditCode.NOT_ARGDOWN)
    return said[0]


def _text(argmap: ArgumentMap, manner: Manner, phrasing: Phrasing) -> str:
    text = "\n\n".join(blocks(argmap, manner, phrasing))
    return f"{text}\n" if text else ""


def _says(found: Reading, argmap: ArgumentMap) -> bool:
    return same(found.map, argmap) and not any(one.severity is Severity.ERROR for one in found.diagnostics)


def _difference(argmap: ArgumentMap, found: Reading) -> str:
    """Return why the text from which *found* was read is none of *argmap*."""
    errors = (one.message for one in found.diagnostics if one.severity is Severity.ERROR)
    changes = diff(argmap, found.map)
    told = (sentence(change, changes, _PLAIN) for change in changes.changes)
    reason = next(told, None) or next(errors, "its parts come in a different order")
    return f"Argdown cannot express this map; reading the text back would give a different one: {reason}"
