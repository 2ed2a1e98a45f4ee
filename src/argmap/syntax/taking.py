"""The tokenizer's state: tokens found so far and the current position."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import Factory, define, field

from argmap.syntax.conflicts import Conflict, by_line, conflicts
from argmap.syntax.marks import Marks
from argmap.syntax.tree import Kind, Token
from argmap.text import Diagnostic, Severity, Span

#: Tokens without a meaning of their own.
TRIVIA = frozenset({Kind.SPACE, Kind.COMMENT, Kind.CONFLICT})
#: Longest token, in code points, that is looked up among those found before.
_SHORT = 4


@define
class Tokens:
    """Collect the tokens of a text and the problems found on the way."""

    text: str
    marks: Marks = field(default=Factory(lambda self: Marks(self.text), takes_self=True))
    found: list[Token] = field(factory=list)
    starts: list[int] = field(factory=list)
    problems: list[Diagnostic] = field(factory=list)
    #: Unresolved merge conflicts in the text.
    conflicts: tuple[Conflict, ...] = field(default=Factory(lambda self: conflicts(self.text), takes_self=True))
    #: The same conflicts by the offsets at which their lines begin.
    conflict_lines: Mapping[int, Conflict] = field(
        default=Factory(lambda self: by_line(self.conflicts), takes_self=True)
    )
    #: Whether the open conflict is between blocks.
    parting: bool = False
    position: int = 0
    #: The last token that is not trivia, or None at the start.
    last: Kind | None = None
    #: Within an inference line, its latest possible end; otherwise 0.
    inference_end: int = 0
    #: Short tokens found before, to be reused: the same spaces, line breaks and marks occur again and again.
    _short: dict[tuple[Kind, str], Token] = field(factory=dict)
    #: Open bold and italic ranges: the mark and the index of its token.
    ranges: list[tuple[str, int]] = field(factory=list)

    def add(self, kind: Kind, end: int) -> bool:
        """Take the text up to *end* as one token."""
        start = self.position
        text = self.text[start:end]
        token = self._short.get((kind, text)) if end - start <= _SHORT else None
        if token is None:
            token = Token(kind, text)
            if end - start <= _SHORT:
                self._short[kind, text] = token
        self.starts.append(start)
        self.found.append(token)
        self.position = end
        if kind not in TRIVIA:
            self.last = kind
        return True

    def take(self, kind: Kind, pattern: re.Pattern[str]) -> bool:
        """Take what *pattern* matches at the current position, if anything."""
        match = pattern.match(self.text, self.position)
        return match is not None and match.end() > self.position and self.add(kind, match.end())

    def report(self, code: str, message: str, start: int, end: int) -> None:
        """Record an error between two offsets."""
        self.problems.append(Diagnostic(code, Severity.ERROR, message, Span(start, end)))
