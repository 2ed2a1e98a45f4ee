"""Scenes: what a picture shows, in words and without sizes.

Every part names the thing of the map that it stands for, so that tests can ask whether
all of the map is shown, and a reader's software what a box is.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Mapping
from typing import TypeAlias

from attrs import field, frozen

from argmap.model.ends import ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark
from argmap.model.relation import Relation
from argmap.model.stubs import Link, Place, Stub
from argmap.model.union import Fate, Fated

#: What XML 1.0 forbids, what terminals take for commands, and what asks to set text the other way than its letters go:
#: with it, a text could pass for another one, and words could leave their line. It is shown and not dropped, so that
#: nobody is misled in silence.
#: Source: https://www.w3.org/TR/xml/#charsets and https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"


def legible(text: str) -> str:
    r"""Return *text* with every character that no picture may hold replaced, and accents composed.

    Composing is the same in every version of Unicode for all characters that the oldest Python knows.

    >>> legible("a\x00b\u202ec")
    'a�b�c'
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", re.sub(FORBIDDEN, "\ufffd", text))


class BoxKind(enum.Enum):
    """Tell what a box stands for."""

    #: A claim that is no premise.
    CLAIM = "claim"
    #: An argument whose premises nobody has spelled out yet.
    ARGUMENT = "argument"
    #: One inference: its linked premises, side by side.
    REASON = "reason"
    #: One inference by itself, apart from its premises.
    STEP = "step"
    #: One counterpoint by itself, apart from what speaks and what it speaks against.
    CONFLICT = "conflict"
    #: A closed group, with all that is in it.
    GROUP = "group"
    #: What is folded up below something.
    STUB = "stub"


class Shape(enum.Enum):
    """Tell what outline a box has."""

    #: A rectangle with rounded corners.
    ROUND = "round"
    #: Its ends are half circles.
    PILL = "pill"
    #: A circle, or a pill around a long number.
    CIRCLE = "circle"
    #: None: circles side by side, joined by a bracket.
    JOINED = "joined"


class Tips(enum.Enum):
    """Tell which ends of a line have the shapes that its kind has."""

    BOTH = "both"
    #: It starts in the middle of what it stands for.
    END = "end"
    #: It leads into the middle of what it stands for.
    NONE = "none"


class Stance(enum.Enum):
    """Tell what a box does for what it speaks of."""

    #: Nothing, or several things at once.
    NEUTRAL = "neutral"
    #: It speaks for it.
    SUPPORT = "support"
    #: It speaks against it.
    OBJECTION = "objection"
    #: It speaks against what itself speaks against something.
    REBUTTAL = "rebuttal"
    #: It denies a step.
    UNDERCUT = "undercut"


class ArrowKind(enum.Enum):
    """Tell what a line says."""

    #: These premises are a reason for that claim.
    INFERENCE = "inference"
    #: This speaks for that.
    SUPPORT = "support"
    #: If this holds, that holds.
    ENTAILMENT = "entailment"
    #: This speaks against that.
    OBJECTION = "objection"
    #: This speaks against that, which itself speaks against something.
    REBUTTAL = "rebuttal"
    #: This denies that step.
    UNDERCUT = "undercut"
    #: Both cannot hold.
    CONTRARY = "contrary"
    #: Exactly one of both holds.
    CONTRADICTION = "contradiction"
    #: Both are one claim, shown twice.
    SAME = "same"
    #: This is folded up below that.
    FOLDED = "folded"


#: What a box stands for: a claim, an argument, a step, a closed group, or what is folded up.
Thing: TypeAlias = Place | Stub


@frozen
class Badge:
    """Show in which categories something is: a letter for each, on the colour of the first."""

    #: Letters, as in the legend; empty for no badge.
    mark: str = ""
    #: As ``#rrggbb``; empty for no colour.
    colour: str = ""
    #: The categories by name.
    text: str = field(default="", converter=legible)
    #: What became of it, if the badge tells of that and not of categories.
    fate: Fate = Fate.KEPT


@frozen
class Cell:
    """Show a claim, or an argument in a sentence: all of a plain box, or one premise of a reason."""

    #: Its name in the picture.
    key: str
    #: What it stands for.
    ref: Thing
    #: Shown above the text; empty if there is no title worth reading.
    title: str = field(converter=legible)
    #: The sentence; empty if the title is all there is.
    text: str = field(converter=legible)
    #: Who says it, where it stands; empty if nobody said.
    note: str = field(default="", converter=legible)
    #: Its number as readers see it, such as ``(1)`` or ``1.1a``; empty if they need none.
    mark: str = ""
    #: Supplied by the analyst, not said in the source.
    implicit: bool = False
    #: Where the claim is shown as well, if this is not the first place; otherwise empty.
    again: str = field(default="", converter=legible)
    #: Tags without ``#``, the author's order.
    tags: tuple[str, ...] = ()
    #: All that is known of it in one sentence, for tooltips and screen readers.
    summary: str = field(default="", converter=legible)
    #: Its categories, if colours tell of them.
    badge: Badge = Badge()
    #: Which words of the text are bold, italic or a link.
    marks: tuple[Mark, ...] = ()
    #: What became of it since an earlier map.
    fate: Fate = Fate.KEPT
    #: What the sentence was, if it is another one; otherwise empty.
    was: str = field(default="", converter=legible)


@frozen
class Box:
    """Show a claim, an argument or one inference. Invariant: only a reason has other than one cell."""

    #: Its name in the picture.
    key: str
    #: What kind of thing it stands for.
    kind: BoxKind
    #: What it stands for.
    ref: Thing
    #: The claims in it, the author's order.
    cells: tuple[Cell, ...]
    #: What it does for what it speaks of.
    stance: Stance = Stance.NEUTRAL
    #: The word above a reason, such as ``because``; empty on plain boxes.
    heading: str = ""
    #: The argument's title, above a reason; empty if there is none worth reading.
    title: str = field(default="", converter=legible)
    #: Steps, rules, scheme and who argues so; may be empty.
    note: str = field(default="", converter=legible)
    #: A main claim of the map.
    main: bool = False
    #: Its outline.
    shape: Shape = Shape.ROUND
    #: Key of the frame around it; empty for none.
    frame: str = ""
    #: All that is known of it in one sentence, for tooltips and screen readers.
    summary: str = field(default="", converter=legible)
    #: The categories of a reason as a whole; those of a plain box stand in its cell.
    badge: Badge = Badge()
    #: What became of it since an earlier map.
    fate: Fate = Fate.KEPT

    @property
    def plain(self) -> bool:
        """Tell whether box and cell are one."""
        return self.kind is not BoxKind.REASON


@frozen
class Anchor:
    """Name an end of a line."""

    #: Key of a box or junction.
    place: str
    #: Key of a cell in the box; empty for the box itself.
    cell: str = ""


@frozen
class Junction:
    """Mark the step itself on the line from a reason to its conclusion, for lines that end there."""

    #: Its name in the picture.
    key: str
    #: The step.
    ref: InferenceRef


#: What a line stands for: a step, a relation, a claim that is shown twice, or that something is folded up.
Meaning: TypeAlias = InferenceRef | Relation | ClaimRef | Link | Stub


@frozen
class Arrow:
    """Show a step, a relation, or that two cells are one claim."""

    #: Its name in the picture.
    key: str
    #: What it says.
    kind: ArrowKind
    #: What it stands for.
    ref: Meaning
    #: Where it starts.
    source: Anchor
    #: Where it ends.
    target: Anchor
    #: Shown beside the line; may be empty.
    word: str = ""
    #: Key of the junction that it passes through; empty for none.
    junction: str = ""
    #: Which ends have shapes.
    tips: Tips = Tips.BOTH
    #: What became of it since an earlier map.
    fate: Fate = Fate.KEPT


@frozen
class Frame:
    """Show a group around its boxes."""

    #: Its name in the picture.
    key: str
    #: Key of the group that it stands for.
    group: str
    #: The group's title.
    title: str = field(converter=legible)
    #: Key of the frame around it; empty at the top.
    parent: str = ""
    #: How many frames are around it.
    depth: int = 0
    #: What became of it since an earlier map.
    fate: Fate = Fate.KEPT
    #: Its title with what became of it; empty if there is nothing to say of that.
    told: str = field(default="", converter=legible)

    @property
    def caption(self) -> str:
        """Return what stands in it."""
        return self.told or self.title


@frozen
class Entry:
    """Explain a mark of the picture, in the block under it."""

    #: A number or letter; empty for none.
    mark: str
    #: What it stands for.
    text: str = field(converter=legible)
    #: Behind the mark, as ``#rrggbb``; empty for none.
    colour: str = ""
    #: Supplied by the analyst, not said in the source.
    implicit: bool = False
    #: What became of it since an earlier map; of an entry that explains signs, what its sign says.
    fate: Fate = Fate.KEPT
    #: What the text was, if it is another one; otherwise empty.
    was: str = field(default="", converter=legible)


@frozen
class Sample:
    """Explain a kind of line or border of the picture, in the block under it."""

    #: Which one: of a line, or of a box.
    kind: ArrowKind | Stance
    #: What it says.
    text: str
    #: The dashed border of what is implicit.
    implicit: bool = False


@frozen
class Scene:
    """Hold what a picture shows. Everything stands in the author's order, outer frames before inner."""

    #: The map's title; empty if it has none.
    title: str = field(default="", converter=legible)
    #: The boxes.
    boxes: tuple[Box, ...] = ()
    #: Steps that lines end on.
    junctions: tuple[Junction, ...] = ()
    #: The lines.
    arrows: tuple[Arrow, ...] = ()
    #: The frames.
    frames: tuple[Frame, ...] = ()
    #: What the numbers in the picture stand for, sentence by sentence; empty if it has none.
    key: tuple[Entry, ...] = ()
    #: What letters and colours stand for; empty if they tell of nothing.
    legend: tuple[Entry, ...] = ()
    #: What its lines and borders say; empty if that is not explained.
    samples: tuple[Sample, ...] = ()
    #: What of the map is not shown, in one sentence; empty if all is.
    left_out: str = field(default="", converter=legible)
    #: The map that is shown, for what a picture says of it beside its boxes; empty if nobody needs that.
    map: ArgumentMap = field(factory=ArgumentMap, eq=False, repr=False)
    #: Begins all ids in the file; empty to take one from the title.
    id: str = ""
    #: What became of things since an earlier map, in words.
    fates: Mapping[Fated, str] = field(factory=dict, eq=False, repr=False)
