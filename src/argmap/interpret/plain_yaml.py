"""Read the simple subset of YAML that nearly all maps use, fast.

The subset has words that begin with a letter, integers, ``true`` and ``false``, quoted strings without escapes, flow
mappings and lists of these on one line, and block mappings of these with folded text. The library reads everything
else, but takes many times as long. A test compares every result with the library's.

Source: https://yaml.org/spec/1.2.2/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import define, field

#: How deep values may nest here.
_DEPTH = 8
#: Characters within a word, none of which can have a meaning in YAML.
_INSIDE = r"[^\W_][\w '’.;/()?+–—-]*"
_WORD = rf"[^\W\d_](?:{_INSIDE})?"
_NUMBER = r"0|-?[1-9][0-9]{0,14}"
_KEY = r"[A-Za-z][\w-]*"
_TOKEN = re.compile(
    rf""" *(?:([{{}}\[\],])|({_KEY}):(?=[ [{{])|"([^"\\]*)"|'([^']*)'|({_WORD}|{_NUMBER})(?= *[\]}},]))"""
)
_SCALAR = re.compile(rf"""(?:"([^"\\]*)"|'([^']*)'|({_WORD}|{_NUMBER}))[ ]*""")
_LINE = re.compile(rf"( *)({_KEY}):(?: +(.*))?")
#: Words that some version of YAML reads as another type; only ``true`` and ``false`` are read alike by all.
_SPECIAL = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"})
_CERTAIN = {"true": True, "false": False}
#: Characters that need the library, since they change how lines or characters are read.
_UNUSUAL = re.compile("[^ -~\n\u00a1-\u00ac\u00ae-\u024f’“”–—…¶]")


class _NotPlainError(Exception):
    """Signal that the library must read it."""


def plain_mapping(yaml: str) -> dict[str, Any] | None:
    """Read the mapping in *yaml*, or return None if it needs the library.

    >>> plain_mapping("{by: the council, source: {paragraph: 3}}")
    {'by': 'the council', 'source': {'paragraph': 3}}
    """
    if _UNUSUAL.search(yaml):
        return None
    try:
        if yaml.startswith("{"):
            return None if "\n" in yaml else _Flow(yaml).mapping()
        return _block(yaml)
    except _NotPlainError:
        return None


def _value(word: str) -> Any:
    if word[0] in "-0123456789":
        return int(word)
    word = word.rstrip()
    if word.lower() not in _SPECIAL:
        return word
    if word in _CERTAIN:
        return _CERTAIN[word]
    raise _NotPlainError


@define
class _Flow:
    """Hold a flow mapping and how far it has been read."""

    text: str
    place: int = 0
    #: The parts of the token that was read last: sign, key, double and single quote, word.
    parts: tuple[Any, ...] = field(default=())

    def mapping(self) -> dict[str, Any]:
        """Return all of it."""
        self._next()
        found = self._read(_DEPTH)
        if self.text[self.place :].strip(" ") or not isinstance(found, dict):
            raise _NotPlainError
        return found

    def _next(self) -> None:
        match = _TOKEN.match(self.text, self.place)
        if not match:
            raise _NotPlainError
        self.place, self.parts = match.end(), match.groups()

    def _read(self, depth: int) -> Any:
        sign, _, double, single, word = self.parts
        if sign in {"{", "["} and depth:
            return dict(self._entries(depth)) if sign == "{" else list(self._items(depth))
        if double is not None or single is not None:
            return double if single is None else single
        if word is None:
            raise _NotPlainError
        return _value(word)

    def _entries(self, depth: int) -> Iterator[tuple[str, Any]]:
        seen: set[str] = set()
        self._next()
        while self.parts[0] != "}":
            key = self.parts[1]
            if key is None or key in seen or key.lower() in _SPECIAL:
                raise _NotPlainError
            seen.add(key)
            self._next()
            yield key, self._read(depth - 1)
            self._end("}")

    def _items(self, depth: int) -> Iterator[Any]:
        self._next()
        while self.parts[0] != "]":
            yield self._read(depth - 1)
            self._end("]")

    def _end(self, close: str) -> None:
        """Go on to the next entry, or to what closes the whole; a comma before that is left to the library."""
        self._next()
        if self.parts[0] == ",":
            self._next()
            if self.parts[0] in {close, ","}:
                raise _NotPlainError
        elif self.parts[0] != close:
            raise _NotPlainError


def _block(yaml: str) -> dict[str, Any]:
    if ">" in yaml and not yaml.endswith("\n"):  # then the library gives folded text no line end
        raise _NotPlainError
    lines = [line.rstrip(" ") for line in yaml.strip("\n").split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    found, after = _mapping(lines, 0, 0, _DEPTH)
    if after < len(lines) or not found:
        raise _NotPlainError
    return found


def _mapping(lines: list[str], start: int, width: int, depth: int) -> tuple[dict[str, Any], int]:
    """Return the mapping whose lines are indented by *width*, and the number of the line after it."""
    found: dict[str, Any] = {}
    while start < len(lines):
        match = _LINE.fullmatch(lines[start])
        if not lines[start] or not match or not depth:
            raise _NotPlainError
        indent, key, rest = match.groups()
        if len(indent) < width:
            break
        if len(indent) > width or key in found or key.lower() in _SPECIAL:
            raise _NotPlainError
        found[key], start = _entry(lines, start + 1, width, rest or "", depth)
    return found, start


def _entry(lines: list[str], start: int, width: int, rest: str, depth: int) -> tuple[Any, int]:
    if rest == ">":
        return _folded(lines, start, width)
    if rest:
        return _inline(rest), start
    inner = _width(lines[start]) if start < len(lines) else 0
    if inner <= width:
        raise _NotPlainError
    return _mapping(lines, start, inner, depth - 1)


def _inline(rest: str) -> Any:
    if rest.startswith("{"):
        return _Flow(rest).mapping()
    match = _SCALAR.fullmatch(rest)
    if not match:
        raise _NotPlainError
    double, single, word = match.groups()
    return _value(word) if word is not None else double if single is None else single


def _folded(lines: list[str], start: int, width: int) -> tuple[str, int]:
    """Return folded text all of whose lines are indented alike, and the number of the line after it."""
    inner = _width(lines[start]) if start < len(lines) else 0
    end = start
    while end < len(lines) and _width(lines[end]) == inner > width and lines[end]:
        end += 1
    if end == start or (end < len(lines) and (not lines[end] or _width(lines[end]) > width)):
        raise _NotPlainError
    return " ".join(line[inner:] for line in lines[start:end]) + "\n", end


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
