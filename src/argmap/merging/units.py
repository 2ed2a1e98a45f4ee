"""A text as nested units: statements, headings, steps and comments.

The units in order make up the text. A unit has a lead (line ends and blanks before it), a head in parts that can change
independently, and the units below it.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import define, field, frozen

from argmap.syntax.tree import NAMES, Element, Kind, Node, Token, Tree

#: Nodes that begin a unit.
_BEGIN = frozenset(
    {
        Kind.FRONT_MATTER,
        Kind.HEADING,
        Kind.RELATION,
        Kind.STRUCTURE,
        Kind.STEP,
        Kind.INFERENCE,
        Kind.LIST,
        Kind.ITEM,
    }
)
_SAY = frozenset({Kind.STATEMENT, Kind.ARGUMENT})
#: Kinds of unit without a head.
CONTAINERS = frozenset({Kind.DOCUMENT, Kind.STRUCTURE, Kind.LIST})
#: Units that are one part.
_WHOLE = frozenset({Kind.FRONT_MATTER, Kind.INFERENCE, Kind.COMMENT})
_MARKS = frozenset(
    {Kind.INDENT, Kind.SYMBOL, Kind.NUMBER, Kind.ORDINAL, Kind.BULLET, Kind.HEADING_START, Kind.SPACE, Kind.COMMENT}
)
_GAPS = frozenset({Kind.SPACE, Kind.NEWLINE, Kind.BLANK, Kind.COMMENT, Kind.CONFLICT, Kind.INDENT})
_REMARKS = frozenset({Kind.COMMENT, Kind.CONFLICT})
_BREAK = re.compile(r"[\r\n]")
_BACKSLASH_AND_ONE = 2


class Part(enum.IntEnum):
    """Name the parts of a head, in order.

    Each part includes the blanks before it.
    """

    #: The start of the line: indentation, and a relation symbol, number or bullet.
    MARK = 0
    #: The title in its brackets.
    NAME = 1
    #: The text.
    WORDS = 2
    #: Tags after the text.
    TAGS = 3
    #: The data in its braces.
    DATA = 4
    #: The rest of the last line, such as a comment.
    TRAIL = 5


Head = tuple[str, ...]


@define(eq=False)
class Unit:
    """Hold one unit. It changes only while it is built."""

    kind: Kind
    #: Line ends and blanks before it, or a byte order mark.
    lead: str = ""
    #: One text for each `Part`.
    head: Head = ("",) * len(Part)
    #: The offset of its title, or else of its text.
    start: int = 0
    parent: Unit | None = None
    below: list[Unit] = field(factory=list)
    #: Its index among its parent's units.
    place: int = 0
    #: Titles in it, with their brackets; mentions begin with ``@``.
    names: tuple[str, ...] = ()
    #: Whether it defines the thing that its title names.
    defines: bool = False

    @property
    def text(self) -> str:
        """Return the head."""
        return "".join(self.head)

    @property
    def symbol(self) -> str:
        """Return the symbol that begins the line, without blanks."""
        return self.head[Part.MARK].strip()


@frozen(eq=False)
class Units:
    """Hold the units of a text.

    Invariant: ``"".join(unit.lead + unit.text for unit in units) + tail`` is the text.
    """

    #: The root, of kind DOCUMENT.
    root: Unit
    #: All other units, in text order.
    units: tuple[Unit, ...]
    #: Line ends and blanks at the end.
    tail: str


def units(tree: Tree) -> Units:
    """Return the units of *tree*. Linear in it; depth costs no stack."""
    building = _Building()
    for cut in _cuts(tree):
        building.add(cut)
    tail = building.finish()
    return Units(building.root, tuple(building.found), tail)


@define(eq=False)
class _Cut:
    """Hold a unit's kind, how deep it stands, its tokens and those of the gap after it."""

    kind: Kind
    depth: int
    start: int
    #: The tokens with their offsets.
    tokens: list[tuple[Token, int]] = field(factory=list)
    argument: bool = False


def _cuts(tree: Tree) -> Iterator[_Cut]:
    """Yield the text cut where units begin; the first one may be a gap only."""
    cut = _Cut(Kind.DOCUMENT, 0, 0)
    for element, start, depth in _walk(tree.root):
        if isinstance(element, Node):
            if cut.tokens or cut.kind is not Kind.DOCUMENT:
                yield cut
            argument = element.kind is Kind.ARGUMENT
            kind = Kind.STATEMENT if element.kind in _SAY else element.kind
            cut = _Cut(kind, depth, start, argument=argument)
        else:
            cut.tokens.append((element, start))
    yield cut


def _walk(root: Node) -> Iterator[tuple[Element, int, int]]:
    """Yield the nodes that begin units, and all tokens, with their offsets and how many such nodes are around them."""
    start = 0
    waiting: list[tuple[Element, int, bool]] = [(child, 1, True) for child in reversed(root.children)]
    while waiting:
        element, depth, top = waiting.pop()
        if isinstance(element, Token):
            yield element, start, depth
            start += element.width
            continue
        begins = element.kind in _BEGIN or top
        if begins:
            yield element, start, depth
        waiting.extend((child, depth + begins, False) for child in reversed(element.children))


@define(eq=False)
class _Building:
    """Hold units while they are built."""

    root: Unit = field(factory=lambda: Unit(Kind.DOCUMENT))
    found: list[Unit] = field(factory=list)
    #: The units that are open, by depth; sections are at depth 0.
    _open: list[tuple[int, Unit]] = field(factory=list)
    _sections: list[tuple[int, Unit]] = field(factory=list)
    #: The block before this one, if it is an argument.
    _argument: Unit | None = None
    _lead: str = ""
    #: Comments on lines of their own, each with the text before it.
    _remarks: list[tuple[str, str]] = field(factory=list)

    def add(self, cut: _Cut) -> None:
        """Take one cut: its unit, and what stands between it and the next one."""
        head, gap = _parted(cut)
        glued = cut.kind is not Kind.DOCUMENT and bool(self.found) and not self._lead and not self._remarks
        if glued and not self._opens_container(cut):
            self._glue(cut)
            return
        if cut.kind is not Kind.DOCUMENT:
            unit = self._unit(cut)
            if cut.kind not in CONTAINERS:
                self._fill(unit, cut, head, gap)
                return
            if not head and not gap:
                return
        self._gap([*head, *gap])

    def _opens_container(self, cut: _Cut) -> bool:
        """Return whether the cut is the first thing in a container, at the same place."""
        last = self.found[-1]
        return last.kind in CONTAINERS and not last.below and cut.start == last.start

    def _glue(self, cut: _Cut) -> None:
        """Take what follows on the same line for a part of the unit before."""
        last = self.found[-1]
        head, gap = _parted(cut)
        trail, rest = _line_of(gap)
        text = "".join(token.text for token, _ in head) + trail
        last.head = (*last.head[:-1], last.head[-1] + text)
        last.names = (*last.names, *_names(head))
        self._gap(rest)

    def _fill(self, unit: Unit, cut: _Cut, head: Sequence[tuple[Token, int]], gap: Sequence[tuple[Token, int]]) -> None:
        trail, rest = _line_of(gap)
        found, unit.start = _head(cut, head, trail)
        unit.start = cut.start if cut.kind is Kind.HEADING else unit.start
        unit.head = (unit.head[0] + found[0], *found[1:])
        unit.names = _names(head)
        unit.defines = any(token.kind in {Kind.DEFINITION, Kind.ARGUMENT_DEFINITION} for token, _ in head)
        self._gap(rest)

    def _gap(self, tokens: Sequence[tuple[Token, int]]) -> None:
        """Take the text before the next unit; comments that end their lines are units of their own."""
        for token, _ in tokens:
            if token.kind in _REMARKS:
                self._remarks.append((self._lead, token.text))
                self._lead = ""
            else:
                self._lead += token.text

    def _unit(self, cut: _Cut) -> Unit:
        parent = self._parent(cut)
        unit = Unit(cut.kind, start=cut.start, parent=parent)
        if cut.kind not in CONTAINERS:
            begun = self._begun()
            self._say_remarks(parent)
            unit.lead, self._lead = self._lead, ""
            unit.head = (begun, *unit.head[1:])
        self._place(unit, cut)
        return unit

    def _begun(self) -> str:
        """Return the comments at the beginning of a line, before its content."""
        begun = ""
        while self._remarks and not _BREAK.search(self._lead):
            lead, text = self._remarks.pop()
            begun, self._lead = text + self._lead + begun, lead
        return begun

    def _say_remarks(self, parent: Unit) -> None:
        for lead, text in self._remarks:
            unit = Unit(Kind.COMMENT, lead, ("", "", text, "", "", ""), parent=parent)
            self._put(unit)
        self._remarks = []

    def _parent(self, cut: _Cut) -> Unit:
        while self._open and self._open[-1][0] >= cut.depth:
            self._open.pop()
        if self._open:
            return self._open[-1][1]
        if cut.kind is Kind.STRUCTURE and self._argument is not None:
            return self._argument
        if cut.kind is Kind.HEADING:
            level = _level(cut)
            while self._sections and self._sections[-1][0] >= level:
                self._sections.pop()
        return self._sections[-1][1] if self._sections else self.root

    def _place(self, unit: Unit, cut: _Cut) -> None:
        self._put(unit)
        if cut.depth == 1:
            self._argument = unit if cut.argument else None
        if cut.kind is Kind.HEADING:
            self._sections.append((_level(cut), unit))
        else:
            self._open.append((cut.depth, unit))

    def _put(self, unit: Unit) -> None:
        if unit.parent is not None:
            unit.place = len(unit.parent.below)
            unit.parent.below.append(unit)
        self.found.append(unit)

    def finish(self) -> str:
        """Take the comments at the end, and return what stands behind them."""
        self._say_remarks(self._sections[-1][1] if self._sections else self.root)
        return self._lead


def _level(cut: _Cut) -> int:
    return next((token.width for token, _ in cut.tokens if token.kind is Kind.HEADING_START), 0)


def _parted(cut: _Cut) -> tuple[list[tuple[Token, int]], list[tuple[Token, int]]]:
    """Return the tokens up to the last one that means something, and those after it."""
    size = len(cut.tokens)
    while size and cut.tokens[size - 1][0].kind in _GAPS:
        size -= 1
    head, gap = cut.tokens[:size], cut.tokens[size:]
    if head and (rest := _blank_end(head[-1][0])):
        token, start = head[-1]
        cut_at = token.width - len(rest)
        head[-1] = Token(token.kind, token.text[:cut_at]), start
        gap.insert(0, (Token(Kind.SPACE, rest), start + cut_at))
    return head, gap


def _blank_end(token: Token) -> str:
    """Return the blanks that *token* takes along."""
    least = _BACKSLASH_AND_ONE if token.kind is Kind.ESCAPE else 1
    return token.text[max(least, len(token.text.rstrip(" \t"))) :]


def _line_of(gap: Sequence[tuple[Token, int]]) -> tuple[str, Sequence[tuple[Token, int]]]:
    """Return the part of *gap* on the line before, and the rest."""
    for index, (token, _) in enumerate(gap):
        if token.kind not in _REMARKS and _BREAK.search(token.text):
            return "".join(token.text for token, _ in gap[:index]), gap[index:]
    return "".join(token.text for token, _ in gap), ()


def _names(tokens: Sequence[tuple[Token, int]]) -> tuple[str, ...]:
    kinds = NAMES | {Kind.CLAIM_MENTION, Kind.ARGUMENT_MENTION}
    return tuple(token.text.rstrip(" \t").removesuffix(":") for token, _ in tokens if token.kind in kinds)


def _head(cut: _Cut, tokens: Sequence[tuple[Token, int]], trail: str) -> tuple[Head, int]:
    """Return the parts of a head and the offset at which it says something."""
    if cut.kind in _WHOLE:
        return ("", "", "".join(token.text for token, _ in tokens), "", "", trail), cut.start
    ends = _ends(tokens)
    first = next((place for token, place in tokens if token.kind not in _MARKS), cut.start)
    text = "".join(token.text for token, _ in tokens)
    begin = tokens[0][1] if tokens else cut.start
    cuts = [0, *(end - begin for end in ends), len(text)]
    parts = [text[one:other] for one, other in pairwise(cuts)]
    return (*parts[:-1], parts[-1] + trail), first


def _ends(tokens: Sequence[tuple[Token, int]]) -> list[int]:
    """Return where each part but the last one ends."""
    begin = tokens[0][1] if tokens else 0
    ends = [begin] * len(Part)
    part = Part.MARK
    for token, place in tokens:
        if token.kind in {Kind.SPACE, Kind.NEWLINE, Kind.COMMENT, Kind.INDENT} and part is not Part.MARK:
            continue
        part = _part(token, part)
        ends[part:] = [place + token.width - len(_blank_end(token))] * (len(Part) - part)
    return ends[:-1]


def _part(token: Token, part: Part) -> Part:
    """Return which part *token* is of, where the one before it is of *part*."""
    if part is Part.MARK and token.kind in _MARKS:
        return part
    if part is Part.MARK and token.kind in NAMES:
        return Part.NAME
    if token.kind is Kind.DATA and part < Part.DATA:
        return Part.DATA
    if part >= Part.DATA:
        return Part.TRAIL
    if token.kind is Kind.TAG:
        return Part.TAGS
    return Part.WORDS
