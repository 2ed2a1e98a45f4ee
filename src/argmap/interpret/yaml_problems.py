"""Say in plain words, and at the right place, why YAML cannot be read.

The library's own words name parts of its parser. Each row of the table replaces some of them by words for authors.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from attrs import evolve, frozen

from argmap.text import line_start

_ANY = "this is not valid YAML; put values with punctuation in quotes"
_DATE = re.compile(r"(?<![\w-])([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])")
_KEY = re.compile(r"[\w-]+:(?!\S)")
_NO_BLANK = re.compile(r"[ \t]*(?:- +)?[\w-]+:(?=[^\s:/])")


@frozen
class Problem:
    """Represent what is wrong with a piece of YAML."""

    #: What is wrong, and what to do about it.
    message: str
    #: Its offset in the YAML.
    offset: int = 0


@frozen
class _Place:
    """Represent the place of a problem."""

    yaml: str
    offset: int

    @property
    def mark(self) -> str:
        """Return the character there; empty at the end."""
        return self.yaml[self.offset : self.offset + 1]

    @property
    def start(self) -> int:
        """Return the offset of its line."""
        return line_start(self.yaml, self.offset)

    @property
    def above(self) -> int:
        """Return the offset of the line above its line, or of its own if there is none."""
        return _Place(self.yaml, len(self.yaml[: self.start].rstrip("\r\n"))).start

    @property
    def before(self) -> str:
        """Return the line up to that place."""
        return self.yaml[self.start : self.offset]


#: What to say of a place: words, with ``{mark}`` for the character there, or a function that finds them, and perhaps
#: the right place.
_Words = str | Callable[[_Place], str | Problem]


@frozen
class _Row:
    """Represent one row of the table of problems."""

    #: A pattern for what the library says.
    said: str
    words: _Words
    #: Whether the problem is where the library began to read the part that is wrong.
    begun: bool = False


def _character(place: _Place) -> str:
    if place.mark == "\t":
        return "a tab indents this line; indent with spaces"
    if place.mark in {"|", ">"}:
        return f"a value in braces or brackets cannot begin with {place.mark}; put the value in quotes"
    return f"a value cannot begin with {place.mark}; put the value in quotes"


def _colon(place: _Place) -> str | Problem:
    """Say what is wrong with a colon that begins no value."""
    if ": " in place.before or place.before.endswith(":"):
        return "the value has a colon with a space after it; put the value in quotes"
    above = place.above
    if _NO_BLANK.match(place.yaml, above):
        return Problem(_BLANK, above)
    return (
        "this line is indented more than the one above, which has a value already; align both, or join them in quotes"
    )


def _no_colon(place: _Place) -> str:
    if _NO_BLANK.match(place.yaml, place.start):
        return _BLANK
    return "this line has no key; write a key, a colon and a space before the value"


def _after(place: _Place) -> str:
    if place.before.rstrip().endswith(("'", '"', "]", "}")):
        return "text follows a value that has ended; put the whole value in quotes"
    return "this line is indented differently from those above; align it with one of them"


def _ended(place: _Place) -> str:
    lines = (place.yaml[place.above : place.start], place.yaml[place.start :][:3])
    if any(line.startswith(("---", "...")) for line in lines):
        return "a line of --- or ... ends the YAML here; front matter ends with a line of ==="
    return _after(place)


def _type(place: _Place) -> str:
    if place.mark == "!":
        return "a value that begins with ! names a type, which argmap does not know; put the value in quotes"
    return f"{place.mark} has a meaning of its own in YAML; put the value in quotes"


_BLANK = "put a space after the colon"
_ANCHOR = "a value cannot begin with {mark}, which names another value in YAML; put the value in quotes"
_BACKSLASH = "a backslash between double quotes begins a special character; write two backslashes, or single quotes"
_BLOCK = "after {mark}, the text begins on the next line; put the value in quotes if it begins with this character"
_TWICE = "this key occurs twice; remove one, or give it another name"
_PERCENT = "a line cannot begin with %; put it in quotes"

_OPEN = _Row("", "this {mark} is never closed; close it, or put the value in quotes", begun=True)
#: The first row whose pattern matches counts.
_TABLE = (
    _Row(r"that cannot start any token", _character),
    _Row(r"mapping values are not allowed", _colon),
    _Row(r"could not find expected ':'", _no_colon, begun=True),
    _Row(r"expected ',' or '[}\]]', but got ':'", "the value has a second colon; put the value in quotes"),
    _Row(r"expected ',' or '[}\]]', but got '<scalar>'", _after),
    evolve(_OPEN, said=r"expected ',' or '[}\]]'"),
    _Row(r"unexpected end of stream", "the quotes that begin with {mark} are never closed", begun=True),
    _Row(r"unexpected document separator|single document|'<document start>'|document end marker", _ended),
    _Row(r"unknown escape|escape sequence", _BACKSLASH),
    _Row(r"undefined alias|duplicate anchor", _ANCHOR),
    _Row(r"an? (?:alias|anchor)", _ANCHOR, begun=True),
    _Row(r"constructor for the tag|undefined tag handle", _type),
    _Row(r"(?:scanning|parsing) an? (?:tag|.*tag)", _type, begun=True),
    _Row(r"duplicate (?:merge )?key", _TWICE),
    _Row(r"sequence entries are not allowed", "a list begins here, after other words; begin it on a line of its own"),
    _Row(r"scanning a block scalar", _BLOCK, begun=True),
    _Row(r"scanning a directive", _PERCENT),
    _Row(r"for merging", "the value of << must be a mapping; put << in quotes if it is text"),
    _Row(r"unhashable key", "a list or a mapping cannot be a key; put it in quotes"),
    _Row(r"expected <block end>", _after),
    _Row(r"expected the node content", "a key or a value is missing before this {mark}, or needs quotes"),
    _Row(r"special characters are not allowed", "this character is invisible and not allowed in YAML; remove it"),
    _Row(r"(?:day|month) (?:is out of range|must be in)", "this date does not exist; put it in quotes"),
)


def problem_of(error: Exception, yaml: str) -> Problem:
    """Return what *error*, raised by the library, says of *yaml*."""
    first = len(yaml) - len(yaml.lstrip())
    if yaml.startswith("%", first):
        return Problem(_PERCENT, first)
    said = f"{getattr(error, 'context', None) or ''}\n{getattr(error, 'problem', None) or error}"
    row = next((row for row in _TABLE if re.search(row.said, said)), _Row("", _ANY))
    if _swallowed(error, yaml):
        row = _OPEN
    place = _Place(yaml, _offset(error, yaml, begun=row.begun))
    words = row.words if isinstance(row.words, str) else row.words(place)
    if isinstance(words, Problem):
        return words
    return Problem(words.replace("{mark}", place.mark or "character"), place.offset)


def _swallowed(error: Exception, yaml: str) -> bool:
    """Return whether a bracket that is never closed swallowed the keys of the next lines of block YAML."""
    if "but got ':'" not in str(getattr(error, "problem", "")) or yaml.lstrip().startswith("{"):
        return False
    begun, noticed = (_Place(yaml, _offset(error, yaml, begun=first)) for first in (True, False))
    return begun.start < noticed.start and _KEY.match(yaml, noticed.start) is not None


def not_a_mapping(yaml: str) -> Problem:
    """Return the problem of YAML that is something else than keys and values."""
    start = len(yaml) - len(yaml.lstrip())
    if _NO_BLANK.match(yaml, start):
        return Problem(_BLANK, start)
    return Problem("expected keys and values, such as key: value", start)


def _offset(error: Exception, yaml: str, *, begun: bool) -> int:
    """Return the offset of *error*: where it was noticed, or where what is wrong has *begun*."""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    found = next((mark.index for mark in (reversed(marks) if begun else marks) if mark is not None), None)
    if found is None:
        found = getattr(error, "position", None)
    if found is None:
        found = next((date.start() for date in _DATE.finditer(yaml) if not _exists(date)), 0)
    return min(int(found), len(yaml))


def _exists(date: re.Match[str]) -> bool:
    try:
        datetime.date(*(int(part) for part in date.groups()))
    except ValueError:
        return False
    return True
