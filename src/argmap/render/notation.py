"""Notations: how a map becomes a scene, in the form that a reader knows."""

from __future__ import annotations

import enum
from collections.abc import Callable

from attrs import field, frozen

from argmap.model.folding import Boxing
from argmap.model.map import ArgumentMap
from argmap.model.selection import REFERENCE, Facts, Selection
from argmap.render.scene import Scene


class Numbers(enum.Enum):
    """Tell which numbers claims and reasons bear."""

    #: Those of premise–conclusion structures of several steps, or those that the notation cannot do without.
    NONE = "none"
    #: 1, 1.1, 1.1a: what stands below what, reasons before objections, linked premises by letters.
    HIERARCHICAL = "hierarchical"


class LabelMode(enum.Enum):
    """Tell what stands in a box; Argdown's modes."""

    #: The title and the text; the title is left out if nobody chose it and there is a text.
    HIDE_UNTITLED = "hide-untitled"
    #: The title alone.
    TITLE = "title"
    #: The text alone; the title if there is no text.
    TEXT = "text"
    #: Nothing.
    NONE = "none"


def label_mode(name: str) -> LabelMode:
    """Return the label mode called *name*; Argdown's default for a name that is none."""
    modes = {mode.value: mode for mode in LabelMode}
    return modes.get(name, LabelMode.HIDE_UNTITLED)


@frozen
class Style:
    """Hold what the reader asks of any notation."""

    #: Which numbers stand in the boxes.
    numbers: Numbers = Numbers.NONE
    #: What stands in the boxes of claims.
    claim_labels: LabelMode = LabelMode.HIDE_UNTITLED
    #: What stands in the boxes of arguments.
    argument_labels: LabelMode = LabelMode.HIDE_UNTITLED
    #: Which claims and arguments are nodes, in a notation that draws arguments whole.
    selection: Selection = REFERENCE
    #: What selecting asks of the text.
    facts: Facts = field(factory=Facts)


@frozen
class Notation:
    """Hold how maps are drawn in one notation."""

    #: As in ``--notation``.
    name: str
    #: One line for readers of a list of notations.
    summary: str
    #: Return what a picture of all of a map shows.
    stage: Callable[[ArgumentMap, Style], Scene]
    #: What has a box of its own.
    boxing: Boxing = Boxing.STEPS


#: The style unless another is asked for.
PLAIN = Style()
