"""Read the settings of the front matter.

Source: https://argdown.org/guide/configuration-cheatsheet.html, read with the
reference implementation's defaults.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import evolve, field, frozen

from argmap.interpret.colours import Colours, colours_of
from argmap.interpret.data import merged
from argmap.interpret.grouping import Grouping, grouping_of
from argmap.interpret.images import Images, images_of
from argmap.interpret.ranks import Rank, ranks_of
from argmap.interpret.spellings import spelled
from argmap.interpret.unheeded import unheeded
from argmap.model.data import frozen_data
from argmap.model.selection import REFERENCE, Mode, Selection
from argmap.model.titles import exact_argument, exact_claim, exact_tag
from argmap.text import Span

_NOWHERE = Span(0, 0)


@frozen
class Settings:
    """Represent the settings; defaults are those of Argdown's own tools."""

    #: Whether relations between claims are logical: support entails, objection excludes.
    strict: bool = False
    #: Whether tags are left out of the text that contains them.
    remove_tags: bool = False
    #: Whether a relation of a reconstructed argument becomes one of its main conclusion.
    transform: bool = True
    #: Whether each step of an argument becomes an argument of its own.
    explode: bool = False
    #: Which sections are groups.
    grouping: Grouping = field(factory=Grouping)
    #: Colours that the author chose.
    colours: Colours = field(factory=Colours)
    #: Images in boxes.
    images: Images = field(factory=Images)
    #: What stands on one level.
    ranks: tuple[Rank, ...] = ()
    #: What the map shows.
    selection: Selection = REFERENCE
    #: Labels of statements and arguments: ``hide-untitled``, ``title``, ``text`` or ``none``.
    statement_labels: str = "hide-untitled"
    argument_labels: str = "hide-untitled"
    #: Shortcodes besides the built-in ones.
    shortcodes: Mapping[str, str] = field(factory=dict)
    #: Name of the layout of pictures, and the page that they are laid out for, as written; empty for none.
    layout: str = ""
    fit: str = ""
    #: Settings for pictures that argmap does not read, each as the keys down to it.
    unheeded: tuple[tuple[str, ...], ...] = ()


def settings_of(front: Mapping[str, Any], configuration: Mapping[str, Any]) -> Settings:
    """Read settings from front matter or map data, and from a *configuration*.

    Front matter overrides the configuration. Invalid values are ignored.

    >>> settings_of({"model": {"mode": "loose"}}, {"model": {"mode": "strict", "removeTagsFromText": True}}).strict
    False
    """
    if not front and not configuration:
        return _silent()
    below, above = (spelled(table, _NOWHERE)[0] for table in (frozen_data(configuration), front))
    return settings_in(merged(below, above))


@cache
def _silent() -> Settings:
    """Return the settings of a text without front matter."""
    return settings_in({})


def settings_in(front: Mapping[str, Any]) -> Settings:
    """Read settings from one mapping, in which each is where it belongs."""
    model, labels = _table(front, "model"), _table(front, "map")
    return Settings(
        strict=model.get("mode") == "strict",
        remove_tags=model.get("removeTagsFromText") is True,
        transform=model.get("transformArgumentRelations") is not False,
        explode=model.get("explodeArguments") is True,
        grouping=grouping_of(_table(front, "group")),
        colours=colours_of(_table(front, "color")),
        images=images_of(_table(front, "images")),
        ranks=ranks_of(_table(front, "dot")),
        selection=_selection(_table(front, "selection")),
        statement_labels=str(labels.get("statementLabelMode", "hide-untitled")),
        argument_labels=str(labels.get("argumentLabelMode", "hide-untitled")),
        shortcodes=_shortcodes(_table(model, "shortcodes")),
        layout=_word(front.get("layout")),
        fit=_word(front.get("fit")),
        unheeded=unheeded(front),
    )


def _table(front: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = front.get(name)
    return found if isinstance(found, Mapping) else {}


def _word(value: Any) -> str:
    """Return *value* as text, whatever YAML took it for; empty for none."""
    if value is None:
        return ""
    from argmap.model.data_text import value_text  # noqa: PLC0415 - few texts ask for a layout or a page

    return value_text(value)


def _shortcodes(table: Mapping[str, Any]) -> Mapping[str, str]:
    return {
        name: str(entry["unicode"])
        for name, entry in table.items()
        if isinstance(entry, Mapping) and "unicode" in entry
    }


def _titles(value: Any) -> frozenset[str]:
    return frozenset(str(title) for title in value) if isinstance(value, (list, tuple)) else frozenset()


def _selection(asked: Mapping[str, Any]) -> Selection:
    modes = {mode.value: mode for mode in Mode}
    mode = asked.get("statementSelectionMode", REFERENCE.mode.value)
    return evolve(
        REFERENCE,
        mode=modes.get(str(mode), Mode.NOTHING),
        disconnected=asked.get("excludeDisconnected") is False,
        tags=map(exact_tag, _titles(asked.get("selectedTags"))),
        sections=_titles(asked.get("selectedSections")),
        untagged=asked.get("selectElementsWithoutTag") is True,
        sectionless=asked.get("selectElementsWithoutSection") is True,
        ignore_is_in_map=asked.get("ignoreIsInMap") is True,
        include=map(exact_claim, _titles(asked.get("includeStatements"))),
        exclude=map(exact_claim, _titles(asked.get("excludeStatements"))),
        exclude_arguments=map(exact_argument, _titles(asked.get("excludeArguments"))),
    )
