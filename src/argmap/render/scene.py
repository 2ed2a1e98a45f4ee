"""Scenes: the content of pictures, in words and without sizes.

Every part names the thing in the map that it stands for. So tests can check that all of the map is shown, and screen
readers can say what a box is.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from attrs import field, frozen

from argmap.interpret.colours import NONE, Colours
from argmap.language import ENGLISH, Language, language
from argmap.model.ends import ClaimRef, InferenceRef
from argmap.model.fate import Fate, Fated
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark
from argmap.model.relation import Relation
from argmap.model.stubs import Link, Place, Stub

#: Characters that XML 1.0 forbids, terminal controls, and overrides of the text direction, with which a text could look
#: like another one. They are replaced, not dropped, so that readers notice.
#: Source: https://www.w3.org/TR/xml/#charsets and https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"


def legible(text: str) -> str:
    r"""Return *text* with forbidden characters replaced and accents composed.

    Composition is stable: every version of Unicode gives the same result.

    >>> legible("a\x00b\u202ec")
    'a�b�c'
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", re.sub(FORBIDDEN, "\ufffd", text))


class BoxKind(enum.Enum):
    """List what a box can stand for."""

    #: A claim that is not shown as a premise.
    CLAIM = "claim"
    #: An argument without premises, or a whole argument.
    ARGUMENT = "argument"
    #: A step with its linked premises side by side.
    REASON = "reason"
    #: A step apart from its premises.
    STEP = "step"
    #: A counterpoint as a node between its source and its target.
    CONFLICT = "conflict"
    #: A closed group with its content.
    GROUP = "group"
    #: Folded boxes.
    STUB = "stub"


class Shape(enum.Enum):
    """List the outlines of boxes."""

    #: A rectangle with rounded corners.
    ROUND = "round"
    #: A rectangle with half circles at its ends.
    PILL = "pill"
    #: A circle, or a pill around a long number.
    CIRCLE = "circle"
    #: No outline: circles joined by a bracket.
    JOINED = "joined"


#: Outlines that hold nothing but numbers.
CIRCLES = frozenset({Shape.CIRCLE, Shape.JOINED})


class Tips(enum.Enum):
    """List which ends of a line have the shapes of its kind."""

    BOTH = "both"
    #: Only the end: the line is the second half of a relation.
    END = "end"
    #: Neither: the line is the first half of a relation.
    NONE = "none"


class Stance(enum.Enum):
    """List what a box can do for its target."""

    #: Nothing, or it is contrary to something.
    NEUTRAL = "neutral"
    #: It supports its target.
    SUPPORT = "support"
    #: It opposes its target.
    OBJECTION = "objection"
    #: It opposes its target or denies a step, but the author grants and outweighs it.
    CONCESSION = "concession"
    #: It opposes a counterpoint.
    REBUTTAL = "rebuttal"
    #: It denies a step.
    UNDERCUT = "undercut"
    #: It explains its target, a fact: it is neither for nor against it.
    EXPLANATION = "explanation"


class ArrowKind(enum.Enum):
    """List the kinds of lines."""

    #: The premises are a reason for the target.
    INFERENCE = "inference"
    #: The source supports the target.
    SUPPORT = "support"
    #: If the source is true, so is the target.
    ENTAILMENT = "entailment"
    #: The source explains the target, a fact.
    EXPLANATION = "explanation"
    #: The source opposes the target.
    OBJECTION = "objection"
    #: The source opposes the target or denies a step, but the author grants and outweighs it.
    CONCESSION = "concession"
    #: The source opposes the target, which is itself a counterpoint.
    REBUTTAL = "rebuttal"
    #: The source denies a step.
    UNDERCUT = "undercut"
    #: Both cannot be true.
    CONTRARY = "contrary"
    #: Exactly one of the two is true.
    CONTRADICTION = "contradiction"
    #: Both ends are the same claim.
    SAME = "same"
    #: The source stands for folded boxes below the target.
    FOLDED = "folded"


class Sign(enum.Enum):
    """List what a legend can explain besides lines."""

    #: A main claim.
    MAIN = "main"
    #: A claim with a box of its own.
    CLAIM = "claim"
    #: An argument: whole, without premises, or a step with its premises.
    ARGUMENT = "argument"
    #: A premise of a reason.
    PREMISE = "premise"
    #: An implicit claim or premise.
    IMPLICIT = "implicit"
    #: A step apart from its premises.
    STEP = "step"
    #: A counterpoint as a node.
    CONFLICT = "conflict"
    #: The ring on a step's line.
    JUNCTION = "junction"
    #: The bracket around linked circles.
    BRACKET = "bracket"
    #: The frame of a group.
    FRAME = "frame"
    #: A closed group.
    GROUP = "group"
    #: Folded boxes.
    STUB = "stub"
    #: A note in place of a line.
    CHIP = "chip"
    #: The number of a box, by which such notes refer to it.
    NUMBER = "number"


#: What a box stands for: a claim, argument, step, closed group or stub.
Thing: TypeAlias = Place | Stub


@frozen
class Badge:
    """Represent a badge: a letter for each category, on the colour of the first."""

    #: Letters, as in the legend; empty for no badge.
    mark: str = ""
    #: Colour as ``#rrggbb``; empty for none.
    colour: str = ""
    #: Names of the categories.
    text: str = field(default="", converter=legible)
    #: Fate, if the badge marks a change and not categories.
    fate: Fate = Fate.KEPT


@frozen
class Image:
    """Represent an image in a box."""

    #: Name in the front matter, or path, for screen readers.
    name: str = field(converter=legible)
    #: Media type.
    media: str
    #: Content of the file.
    data: bytes = field(repr=False)
    #: Width, points.
    width: float
    #: Height, points.
    height: float


@frozen
class Cell:
    """Represent one sentence: all of a plain box, or a premise of a reason."""

    #: Key in the picture.
    key: str
    #: What it stands for.
    ref: Thing
    #: Title above the text; empty if made up or the same as the text.
    title: str = field(converter=legible)
    #: Sentence; empty if there is only a title.
    text: str = field(converter=legible)
    #: Speaker and source; may be empty.
    note: str = field(default="", converter=legible)
    #: Number, such as ``(1)`` or ``1.1a``; may be empty.
    mark: str = ""
    #: Implicit: added by the analyst, not stated in the source.
    implicit: bool = False
    #: Note on the first place of the claim, if this one repeats it; otherwise empty.
    again: str = field(default="", converter=legible)
    #: Tags without ``#``, in the author's order.
    tags: tuple[str, ...] = ()
    #: One sentence with everything about it, for tooltips and screen readers.
    summary: str = field(default="", converter=legible)
    #: Badge of its categories, if boxes are coloured.
    badge: Badge = Badge()
    #: Bold and italic words and links in the text.
    marks: tuple[Mark, ...] = ()
    #: Fate since an earlier map.
    fate: Fate = Fate.KEPT
    #: Earlier sentence, if it was different; otherwise empty.
    was: str = field(default="", converter=legible)
    #: Images above its words.
    images: tuple[Image, ...] = ()


@frozen
class Box:
    """Represent a box. Invariant: only a reason has other than one cell."""

    #: Key in the picture.
    key: str
    #: Kind of thing that it stands for.
    kind: BoxKind
    #: What it stands for.
    ref: Thing
    #: Claims in it, in the author's order.
    cells: tuple[Cell, ...]
    #: What it does for its target.
    stance: Stance = Stance.NEUTRAL
    #: The word above a reason, such as ``because``; empty on plain boxes.
    heading: str = ""
    #: Title of the argument, above a reason; empty if made up.
    title: str = field(default="", converter=legible)
    #: Step, rules, scheme and speaker; may be empty.
    note: str = field(default="", converter=legible)
    #: Whether it is a main claim.
    main: bool = False
    #: Its outline.
    shape: Shape = Shape.ROUND
    #: Key of the frame around it; empty for none.
    frame: str = ""
    #: One sentence with everything about it, for tooltips and screen readers.
    summary: str = field(default="", converter=legible)
    #: Badge of a whole reason; a plain box has it in its cell.
    badge: Badge = Badge()
    #: Fate since an earlier map.
    fate: Fate = Fate.KEPT
    #: Images of a whole reason, above its words; a plain box has them in its cell.
    images: tuple[Image, ...] = ()

    @property
    def plain(self) -> bool:
        """Return whether the box and its only cell are the same thing."""
        return self.kind is not BoxKind.REASON

    @property
    def own_numbers(self) -> Mapping[str, str]:
        """Return the numbers that circles have for words, by key of the box and its cells; joined ones are a sum.

        >>> two, four = (Cell(key, ClaimRef(text), title="", text=text) for key, text in (("p1", "2"), ("p2", "4")))
        >>> Box("r1", BoxKind.REASON, ClaimRef("Rain"), (two, four), shape=Shape.JOINED).own_numbers
        {'p1': '2', 'p2': '4', 'r1': '2+4'}
        """
        if self.shape not in CIRCLES:
            return {}
        found = {cell.key: cell.text for cell in self.cells if cell.text}
        return {**found, self.key: "+".join(found.values())} if found else {}


class Anchor(NamedTuple):
    """Represent an end of a line."""

    #: Key of a box or junction.
    place: str
    #: Key of a cell in the box; empty for the box itself.
    cell: str = ""


class Junction(NamedTuple):
    """Represent a ring on a step's line, which undercuts of the step point at."""

    #: Key in the picture.
    key: str
    #: The step.
    ref: InferenceRef
    #: Kind of the step's line.
    kind: ArrowKind = ArrowKind.INFERENCE


#: What a line stands for: a step, a relation, a repeated claim or a stub.
Meaning: TypeAlias = InferenceRef | Relation | ClaimRef | Link | Stub


@frozen
class Arrow:
    """Represent a line."""

    #: Key in the picture.
    key: str
    #: Kind of line.
    kind: ArrowKind
    #: What it stands for.
    ref: Meaning
    #: Where it starts.
    source: Anchor
    #: Where it ends.
    target: Anchor
    #: Word beside the line; may be empty.
    word: str = ""
    #: Key of the junction that it passes through; empty for none.
    junction: str = ""
    #: Which ends have shapes.
    tips: Tips = Tips.BOTH
    #: Fate since an earlier map.
    fate: Fate = Fate.KEPT
    #: A kind that is more precise in words: ``undermining`` for an objection to a premise; otherwise empty.
    sense: str = ""

    @property
    def phrase(self) -> str:
        """Return the key of its words in a `Language`."""
        return f"line.{self.sense or self.kind.value}"


@frozen
class Reference:
    """Represent one end of a relation whose other end is in another part of the map."""

    #: The line that is not drawn.
    arrow: Arrow
    #: Key of the box or cell where it stands.
    here: str
    #: Key of the box or cell that it leads to; the first if there are several.
    there: str
    #: Name of the part that shows it.
    part: str
    #: What it says, such as ``→ supports B4``.
    text: str = field(converter=legible)
    #: The title of the target, which is cut off where it has no room; may be empty.
    title: str = field(default="", converter=legible)
    #: Where that part is, such as ``(page 3)``; may be empty.
    place: str = field(default="", converter=legible)


@frozen
class Frame:
    """Represent a frame around the boxes of a group."""

    #: Key in the picture.
    key: str
    #: Key of the group that it stands for.
    group: str
    #: The group's title.
    title: str = field(converter=legible)
    #: Key of the frame around it; empty at the top.
    parent: str = ""
    #: Number of frames around it.
    depth: int = 0
    #: Fate since an earlier map.
    fate: Fate = Fate.KEPT
    #: Title with its fate; empty if nothing has changed.
    told: str = field(default="", converter=legible)
    #: Colour that the author gave to the group, as ``#rrggbb``; empty for none.
    colour: str = ""

    @property
    def caption(self) -> str:
        """Return its title, with its fate if any."""
        return self.told or self.title


@frozen
class Entry:
    """Represent an entry of the key or the legend."""

    #: A number or letter; empty for none.
    mark: str
    #: What it stands for.
    text: str = field(converter=legible)
    #: Background of the mark, as ``#rrggbb``; empty for none.
    colour: str = ""
    #: Implicit: added by the analyst, not stated in the source.
    implicit: bool = False
    #: Fate since an earlier map, or the fate that the entry explains.
    fate: Fate = Fate.KEPT
    #: Earlier text, if it was different; otherwise empty.
    was: str = field(default="", converter=legible)


class Sample(NamedTuple):
    """Represent a sample of a line or another sign in the legend."""

    #: What is explained.
    kind: ArrowKind | Sign
    #: What it says.
    text: str
    #: Stance of the box in the sample.
    stance: Stance = Stance.NEUTRAL
    #: Outline of the box in the sample.
    shape: Shape = Shape.ROUND


@frozen
class Scene:
    """Represent the content of a picture, in the author's order, outer frames first."""

    #: The map's title; empty if it has none.
    title: str = field(default="", converter=legible)
    #: The boxes.
    boxes: tuple[Box, ...] = ()
    #: Steps that undercuts point at.
    junctions: tuple[Junction, ...] = ()
    #: The lines.
    arrows: tuple[Arrow, ...] = ()
    #: The frames.
    frames: tuple[Frame, ...] = ()
    #: Key of numbers and sentences; may be empty.
    key: tuple[Entry, ...] = ()
    #: Legend of letters and colours; may be empty.
    legend: tuple[Entry, ...] = ()
    #: Legend of lines, borders, fills and signs; may be empty.
    samples: tuple[Sample, ...] = ()
    #: One sentence on what is left out; may be empty.
    left_out: str = field(default="", converter=legible)
    #: The map that is shown, for the outline in the picture; may be empty.
    map: ArgumentMap = field(factory=ArgumentMap, eq=False, repr=False)
    #: Prefix of all ids; empty to derive it from the title.
    id: str = ""
    #: What the author wants and the scene lacks, for the user.
    remarks: tuple[str, ...] = ()
    #: Keys of boxes that the author wants on one level.
    levels: tuple[tuple[str, ...], ...] = ()
    #: The author's colours, which its theme has, too.
    colours: Colours = field(default=NONE, eq=False, repr=False)
    #: Numbers of boxes, cells and frames by key, as in the whole map; empty if the layout numbers them.
    numbers: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    #: Relations with other parts of the map.
    references: tuple[Reference, ...] = ()
    #: Fates since an earlier map, in words.
    fates: Mapping[Fated, str] = field(factory=dict, eq=False, repr=False)
    #: The language of all words in it that are not the author's.
    lang: str = ENGLISH

    @property
    def words(self) -> Language:
        """Return the words of its language."""
        return language(self.lang)
