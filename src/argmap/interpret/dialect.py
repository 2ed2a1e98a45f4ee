"""Read YAML with the library, as Argdown's own tools read it.

In braces and brackets, a colon directly before a bracket, brace or comma ends a key, as in ``{uses:[1, 2]}``, and so
does a colon directly after quotes, as in ``["a":1]``. Tabs may stand anywhere but in the indentation. The library
forbids both.

This module imports the library, which takes longer than reading a small map. Import it only when it is needed.

Source: https://yaml.org/spec/1.2.2/#flow-mappings, and js-yaml 4, which Argdown's own tools use.
"""

from __future__ import annotations

import re
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scanner import Scanner
from ruamel.yaml.tokens import FlowMappingEndToken, FlowSequenceEndToken, ScalarToken, Token

#: What ends a key together with the colon before it, in braces and brackets.
_AFTER_COLON = frozenset("\0 \t\r\n,[]{}")
#: A plain key on one line, in braces or brackets, whose colon has no blank behind it; (?!) as in
#: `argmap.syntax.tokens`.
_KEY = re.compile(
    r"""(?: [^\s:\#,\[\]{}]++ | (?<=\S)\# | :(?![\s,\[\]{}]) | [ ]++(?=[^\s:\#,\[\]{}]|:[^\s,\[\]{}]) | (?!) )++
    (?= [ ]*:[,\[\]{}] )""",
    re.VERBOSE,
)
#: Blanks, one of them a tab, and whether anything but a comment follows on the line.
_TABS = re.compile(r"[ ]*\t[ \t]*+(?P<between>(?=[^\s#\0]))?")


class _Scanner(Scanner):
    """Divide YAML into tokens as js-yaml does."""

    def scan_to_next_token(self) -> Any:
        """Skip blanks, among them tabs that do not indent anything, line breaks and comments."""
        super().scan_to_next_token()
        reader = self.reader
        while tabs := _TABS.match(reader.buffer, reader.pointer):
            before = reader.buffer[reader.pointer - reader.column : reader.pointer]
            if tabs["between"] is not None and not before.strip(" \t"):
                return
            reader.forward(tabs.end() - tabs.start())
            super().scan_to_next_token()

    def check_value(self) -> Any:
        """Return whether the colon at this place stands between a key and a value."""
        if not self.flow_level:
            return super().check_value()
        last: Token | None = self.tokens[-1] if self.tokens else None
        quoted = isinstance(last, ScalarToken) and not last.plain
        ended = quoted or isinstance(last, (FlowMappingEndToken, FlowSequenceEndToken))
        return ended or self.reader.peek(1) in _AFTER_COLON

    def scan_plain_spaces(self, indent: Any, start_mark: Any) -> Any:
        """Return the blanks between two plain words, which may be tabs."""
        reader = self.reader
        tabs = _TABS.match(reader.buffer, reader.pointer)
        if tabs is None:
            return super().scan_plain_spaces(indent, start_mark)
        reader.forward(tabs.end() - tabs.start())
        return [tabs[0]] if tabs["between"] is not None else super().scan_plain_spaces(indent, start_mark)

    def scan_plain(self) -> Any:
        """Return the token of a word or words without quotes."""
        reader = self.reader
        key = _KEY.match(reader.buffer, reader.pointer) if self.flow_level else None
        if key is None:
            return super().scan_plain()
        start = reader.get_mark()
        reader.forward(key.end() - key.start())
        self.allow_simple_key = False
        return ScalarToken(key[0], True, start, reader.get_mark())  # noqa: FBT003 - it is plain


def reader() -> YAML:
    """Return a reader of YAML in this dialect; it raises whatever the library raises."""
    found = YAML(typ="safe", pure=True)
    found.Scanner = _Scanner
    return found
