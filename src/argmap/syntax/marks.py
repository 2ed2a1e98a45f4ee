"""Find where brackets, braces and other pairs close, in linear time.

A plain search from every opening mark takes quadratic time if none closes.
Here answers are remembered, and searches only move forwards.
"""

from __future__ import annotations

import re

from attrs import define, field

#: A line end and at least one empty line after it.
EMPTY_LINE = re.compile(r"(?:[ \t]*(?:\r\n|\n)){2,}")
_BLOCK_END = re.compile(r"\n[ \t]*\r?\n")
_BRACE = re.compile(
    r"""
      [{}]
      # A quoted string, not over an empty line; single quotes only where a value begins: else they are apostrophes.
    | (?<=[\s{\[,:]) " (?: [^"\\\n] | \\[^\n]?+ | \n(?![ \t]*\r?\n) )* "
    | (?<=[{\[,:-]) [ \t]* ' (?: [^'\n] | '' | \n(?![ \t]*\r?\n) )* '
    | \n[ \t]*\r?\n
    """,
    re.DOTALL | re.VERBOSE,
)
_BLOCK_DATA = re.compile(r"\{[ \t]*\r?\n")
_LINE_END = re.compile(r"[\r\n]")


@define
class Marks:
    """Find and remember the next occurrence of each mark in one text."""

    text: str
    _found: dict[str, tuple[int, int]] = field(factory=dict)
    _braces: dict[int, int] = field(factory=dict)
    _braces_to: int = 0
    _line: tuple[int, int] = (0, -1)
    _block: tuple[int, int] = (0, -1)

    def next(self, mark: str, start: int) -> int:
        """Return the offset of the next *mark*, or the length of the text."""
        since, found = self._found.get(mark, (0, -1))
        if not since <= start <= found:
            found = self.text.find(mark, start)
            found = len(self.text) if found < 0 else found
            self._found[mark] = (start, found)
        return found

    def line_end(self, start: int) -> int:
        """Return the end of the line that contains *start*."""
        since, found = self._line
        if not since <= start <= found:
            match = _LINE_END.search(self.text, start)
            found = match.start() if match else len(self.text)
            self._line = (start, found)
        return found

    def block_end(self, start: int) -> int:
        """Return the offset of the next empty line, or the length of the text."""
        since, found = self._block
        if not since <= start <= found:
            match = _BLOCK_END.search(self.text, start)
            found = match.start() if match else len(self.text)
            self._block = (start, found)
        return found

    def in_line(self, mark: str, start: int) -> int | None:
        """Return the offset of the next *mark* on the line of *start*, or None."""
        found = self.next(mark, start)
        return found if found < self.line_end(start) else None

    def in_block(self, mark: str, start: int) -> int | None:
        """Return the offset of the next *mark* before an empty line, or None."""
        found = self.next(mark, start)
        return found if found < self.block_end(start) else None

    def brace(self, start: int) -> int | None:
        """Return the offset of the brace that closes the one at *start*, or None.

        Braces within quotes do not count. Only a brace at the end of a line, which begins block data,
        may span an empty line.
        """
        if start >= self._braces_to:
            self._match_braces(start)
        return self._braces.get(start)

    def _match_braces(self, start: int) -> None:
        open_: list[int] = []
        over = _BLOCK_DATA.match(self.text, start) is not None
        position = start
        for match in _BRACE.finditer(self.text, start):
            position = match.end()
            mark = match[0]
            if mark == "{":
                open_.append(match.start())
            elif mark == "}":
                self._braces[open_.pop()] = match.start()
            elif mark[0] == "\n" and not over:
                break
            if not open_:
                break
        else:
            position = len(self.text)
        self._braces_to = max(self._braces_to, position)
