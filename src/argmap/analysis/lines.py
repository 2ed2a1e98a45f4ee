"""Lines of a text as a reader sees them, to find marks that are not Argdown's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from attrs import frozen

from argmap.analysis.placing import Placing
from argmap.syntax.tree import Kind
from argmap.text import Span

#: Blanks and characters without width that are not Argdown's blanks.
ODD_BLANKS = "\u00a0\u00ad\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff"
_LINE = re.compile(
    rf"(?P<indent>[ \t]*+)(?P<odd>[{ODD_BLANKS}][{ODD_BLANKS} \t]*+)?(?P<text>[^\r\n]*)(?:\r\n|\n|\r|\Z)"
)
_MARKED = frozenset({Kind.SYMBOL, Kind.NUMBER, Kind.ORDINAL, Kind.BULLET})
#: Blanks of any kind.
BLANKS = re.compile(rf"[ \t{ODD_BLANKS}]*")
_LAST_DATA = re.compile(r"\s*\{[^{}]*\}$|\s+#\S+$")
#: Signs that end a sentence, also before a closing quote or bracket.
_ENDED = re.compile(r"[.!?:;…。！？：；\]>][\"'”’“‘»«)\]*_]*$")
_INFERENCE = re.compile(r"-{4,}$|--.*--$")

#: A mark of a relation.
SYMBOL = r"(?:\+>|->|<\+|<-|><|_>|<_|\+|-)"
#: A title in brackets.
TITLE = r"(?:\[[^\[\]\r\n]+\]|<[^<>\r\n]+>)"
#: A title at the beginning of a text, also with marks around it, or in bold instead of brackets.
TITLED = re.compile(rf"[*_`]{{0,3}}{TITLE}|\*\*[^*:\r\n]{{1,60}}(?::\*\*|\*\*:)|__[^_:\r\n]{{1,60}}(?::__|__:)")


@frozen(eq=False)
class Line:
    """Represent a line that is not empty."""

    #: Offset of its first character that is not blank.
    start: int
    #: Blanks before it, of any kind.
    indent: str
    #: Its characters without blanks around them.
    text: str
    #: Kind of its first token.
    kind: Kind
    #: Offset of the text after a mark of Argdown, such as ``+``; *start* without one.
    body: int

    @property
    def end(self) -> int:
        """Return the offset after its last character."""
        return self.start + len(self.text)

    @property
    def rest(self) -> str:
        """Return the text after a mark of Argdown."""
        return self.text[self.body - self.start :]

    @property
    def begin(self) -> int:
        """Return the offset of the line itself, with its blanks."""
        return self.start - len(self.indent)

    @cached_property
    def wordless(self) -> bool:
        """Whether it consists of signs."""
        return not any(map(str.isalnum, self.text))

    @property
    def span(self) -> Span:
        """Return the span of the text."""
        return Span(self.start, self.end)

    @property
    def ended(self) -> bool:
        """Return whether its sentence ends with it; data and tags are passed over."""
        said = _LAST_DATA.sub("", self.text) if self.text[-1:] == "}" or "#" in self.text else self.text
        return bool(_ENDED.search(said))

    @property
    def runs_on(self) -> bool:
        """Return whether its sentence goes on in the next line: it ends with a letter, a digit or a comma."""
        return self.text[-1:].isalnum() or self.text.endswith(",")

    @property
    def inference(self) -> bool:
        """Return whether it is an inference line."""
        return self.text.startswith("--") and bool(_INFERENCE.match(self.text))


@frozen(eq=False)
class Block:
    """Represent lines without an empty line between them. What several checks ask of all lines is computed once."""

    lines: tuple[Line, ...]

    def __iter__(self) -> Iterator[Line]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, index: int) -> Line:
        return self.lines[index]

    def continues(self, index: int) -> bool:
        """Return whether the sentence of the line above surely goes on in the line at *index*."""
        return index > 0 and self.lines[index - 1].runs_on

    @cached_property
    def structured(self) -> bool:
        """Whether there are premises, conclusions or inference lines."""
        return any(line.inference or line.kind is Kind.NUMBER for line in self.lines)

    @cached_property
    def relations(self) -> tuple[Line, ...]:
        """The relation lines."""
        return tuple(line for line in self.lines if line.kind is Kind.SYMBOL)

    @cached_property
    def indents(self) -> frozenset[str]:
        """The indentations of the relation lines."""
        return frozenset(line.indent for line in self.relations)

    @cached_property
    def ordinals(self) -> int:
        """The number of lines that begin with a number and a dot."""
        return sum(line.kind is Kind.ORDINAL for line in self.lines)

    @cached_property
    def distinguishes(self) -> bool:
        """Whether it has relations of other kinds than ``-``, so that its hyphens are surely no bullets."""
        return distinguish(self.relations)


def distinguish(relations: Iterable[Line]) -> bool:
    """Return whether any of the relation lines begins with another sign than ``-``."""
    return any(not line.text.startswith("-") or line.text.startswith("->") for line in relations)


#: What contains no line.
NOWHERE = Block(())


def blocks(placing: Placing) -> Sequence[Block]:
    """Return the lines of each block. Comments, front matter and lines within data or comments are left out."""
    return _blocks(placing)


def located(placing: Placing, offset: int) -> tuple[Block, int]:
    """Return the block of the line that contains *offset*, and its index there; an empty block if it is in none."""
    begins, places = _index(placing)
    at = bisect_right(begins, offset) - 1
    if at < 0:
        return NOWHERE, 0
    block, index = places[at]
    return (block, index) if offset <= block[index].end else (NOWHERE, 0)


def follower(block: Block, index: int) -> Line | None:
    """Return the line below that at *index*, if there is one in its block."""
    return block[index + 1] if index + 1 < len(block) else None


@lru_cache(maxsize=1)
def _index(placing: Placing) -> tuple[Sequence[int], Sequence[tuple[Block, int]]]:
    places = [(block, index) for block in blocks(placing) for index in range(len(block))]
    return [block[index].begin for block, index in places], places


@lru_cache(maxsize=1)
def _blocks(placing: Placing) -> Sequence[Block]:
    found: list[Block] = []
    lines: list[Line] = []
    for match in _LINE.finditer(placing.text, int(placing.text.startswith("\ufeff"))):
        if not match["text"].strip():
            if lines:
                found.append(Block(tuple(lines)))
                lines = []
        else:
            lines.extend(_line(placing, match))
    return (*found, Block(tuple(lines))) if lines else tuple(found)


def _line(placing: Placing, match: re.Match[str]) -> Iterator[Line]:
    first = match.end("indent")
    index = placing.index(first)
    token = placing.tokens[index]
    if placing.starts[index] != first or token.kind in {Kind.COMMENT, Kind.CONFLICT, Kind.YAML}:
        return
    start = match.start("text")
    text = match["text"].rstrip()
    body = start
    if token.kind in _MARKED and start == first:
        blanks = BLANKS.match(placing.text, first + token.width)
        body = min(start + len(text), blanks.end() if blanks else start)
    yield Line(start, placing.text[match.start() : start], text, token.kind, body)
