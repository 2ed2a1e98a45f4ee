"""Notations: ways to turn a map into a scene."""

from __future__ import annotations

import enum
from collections.abc import Callable

from attrs import field, frozen

from argmap.language import is_language
from argmap.model.folding import Boxing
from argmap.model.map import ArgumentMap
from argmap.model.selection import REFERENCE, Facts, Selection
from argmap.render.scene import Scene
from argmap.values import is_flag, is_one, member


class Numbers(enum.Enum):
    """List the kinds of numbers for claims and reasons."""

    #: Only the notation's own numbers, and those of steps in premise–conclusion structures.
    NONE = "none"
    #: Hierarchical numbers: 1, 1.1, 1.1a; reasons before objections, letters for linked premises.
    HIERARCHICAL = "hierarchical"


class LabelMode(enum.Enum):
    """List what a box can show; Argdown's label modes."""

    #: Title and text; without the title if it was made up and there is a text.
    HIDE_UNTITLED = "hide-untitled"
    #: The title only.
    TITLE = "title"
    #: The text only, or the title if there is no text.
    TEXT = "text"
    #: Nothing.
    NONE = "none"


def label_mode(name: str) -> LabelMode:
    """Return the label mode called *name*, or Argdown's default if unknown."""
    modes = {mode.value: mode for mode in LabelMode}
    return modes.get(name, LabelMode.HIDE_UNTITLED)


def _numbers(value: Numbers | str) -> Numbers:
    return member(Numbers, value, "numbers")


def _labels(value: LabelMode | str) -> LabelMode:
    return member(LabelMode, value, "labels")


@frozen
class Style:
    """Represent options that every notation takes."""

    #: Numbers in boxes.
    numbers: Numbers = field(default=Numbers.NONE, converter=_numbers)
    #: What boxes of claims show.
    claim_labels: LabelMode = field(default=LabelMode.HIDE_UNTITLED, converter=_labels)
    #: What boxes of arguments show.
    argument_labels: LabelMode = field(default=LabelMode.HIDE_UNTITLED, converter=_labels)
    #: Which claims and arguments are nodes, in the notation ``argdown``.
    selection: Selection = field(default=REFERENCE, validator=is_one("a Selection", Selection))
    #: Facts about the text that the selection needs.
    facts: Facts = field(factory=Facts, validator=is_one("Facts", Facts))
    #: Whether claims and arguments show their weight.
    weights: bool = field(default=False, validator=is_flag)
    #: Whether what the analyst added says so.
    analyst: bool = field(default=False, validator=is_flag)
    #: Language of the words that argmap adds, such as ``de``; empty for the map's own, or else English.
    lang: str = field(default="", validator=is_language)


@frozen
class Notation:
    """Represent a notation."""

    #: The name, as in ``--notation``.
    name: str
    #: One line for lists of notations.
    summary: str
    #: Return the scene of a whole map.
    stage: Callable[[ArgumentMap, Style], Scene]
    #: Which things have boxes.
    boxing: Boxing = Boxing.STEPS
    #: Name of its layout, unless the user or the author wants another.
    layout: str = "layered"


#: The default style.
PLAIN = Style()
