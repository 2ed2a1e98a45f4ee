"""Write plain text, titles and tags as Argdown that reads back equal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import accumulate

from attrs import frozen

from argmap.errors import EditCode, EditError
from argmap.interpret.shortcodes import SHORTCODES
from argmap.interpret.words import tag_name
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.syntax.marks import Marks
from argmap.syntax.tokens import tokens
from argmap.syntax.tree import Kind, Token
from argmap.text import Span

#: Marks that are escaped anywhere, because the text after them might close them.
_OPENING = re.compile(r"[\\\[<{]|\#\(|/(?=[/*])")
#: How a mention begins, which is not escaped.
_MENTION = re.compile(r"@[\[<](?=.)")
_AS_IT_IS = frozenset({Kind.TEXT, Kind.SPACE, Kind.ESCAPE, Kind.CLAIM_MENTION, Kind.ARGUMENT_MENTION})
#: The context in which a text is tried: at the beginning of a block, or after a title; and the text after it.
_BLOCK, _TITLE, _BEHIND = "x\n\n", "[x]: ", " #x {x: 1}\n\nx"
_SIMPLE_TAG = re.compile(r"[A-Za-z0-9\-]+")
_LINE_ENDS = re.compile(r"[\r\n]")
_PARENTHESES = re.compile(r"[()]")
_CLOSING = {ClaimRef: "]", ArgumentRef: ">"}
#: Brackets for a title that cannot have its own.
_SIMILAR = {ClaimRef: str.maketrans("[]", "()"), ArgumentRef: str.maketrans("<>", "‹›")}


def plain(text: str) -> str:
    """Return *text* with its white space normalised, as reading does.

    Raises:
        EditError: the text has no words.
    """
    words = " ".join(text.split())
    if not words:
        raise EditError("the text has no words", EditCode.INVALID_VALUE)
    return words


@frozen
class Stretch:
    """Hold a part of a text to write."""

    text: str
    #: Whether it is Argdown markup, written as it is.
    markup: bool = False


@frozen
class Meant:
    """Hold the syntax that may appear in a text, and its place."""

    shortcodes: Mapping[str, str]
    #: Tags to keep as tags.
    tags: Set[str] = frozenset()
    #: Whether the words begin a block.
    begins_line: bool = False


def escaped(text: str, *, begins_line: bool, shortcodes: Mapping[str, str] = SHORTCODES) -> str:
    r"""Return *text* as Argdown that reads back as these words.

    Mentions stay mentions.

    >>> escaped("1. The *whole* [sic] issue#12 of @[Lanes]", begins_line=True)
    '\\1. The \\*whole\\* \\[sic] issue\\#12 of @[Lanes]'
    """
    return escaped_between([Stretch(text)], Meant(shortcodes, begins_line=begins_line))


def escaped_between(stretches: Sequence[Stretch], meant: Meant) -> str:
    """Return *stretches* as Argdown, with all but markup escaped."""
    units = [
        (unit, one.markup)
        for one in stretches
        for unit in ([one.text] if one.markup else _opened(one.text, meant.tags))
    ]
    while True:
        starts = accumulate((len(unit) for unit, _ in units), initial=0)
        offsets = set(_meaning("".join(unit for unit, _ in units), meant))
        meaning = [start in offsets and not markup for start, (_, markup) in zip(starts, units, strict=False)]
        if not any(meaning):
            return "".join(unit for unit, _ in units)
        units = [one for more, unit in zip(meaning, units, strict=True) for one in (*[("\\", False)] * more, unit)]


def _opened(text: str, tags: Set[str]) -> str:
    """Return *text* with escapes before what something behind it could close; mentions and *tags* stay."""
    parts, place = [], 0
    for mention in (*_mentions(text), Span(len(text), len(text))):
        parts.append(_OPENING.sub(lambda found: _opening(found, tags), text[place : mention.start]))
        parts.append(text[mention.start : mention.end])
        place = mention.end
    return "".join(parts)


def _mentions(text: str) -> Iterator[Span]:
    marks, end = Marks(text), 0
    for match in _MENTION.finditer(text):
        closing = marks.next("]" if match[0] == "@[" else ">", match.end() + 1)
        if match.start() >= end and closing < len(text):
            end = closing + 1
            yield Span(match.start(), end)


def _opening(found: re.Match[str], tags: Set[str]) -> str:
    tagged = found[0] == "#(" and any(found.string.startswith(f"{tag})", found.end()) for tag in tags)
    return found[0] if tagged else f"\\{found[0]}"


def _meaning(text: str, meant: Meant) -> Iterator[int]:
    """Yield where in *text* something begins that is more than text.

    Nothing is given behind a token that took a backslash from what follows it: that is looked at in the next round.
    """
    before = _BLOCK if meant.begins_line else _TITLE
    first, last = len(before), len(before) + len(text)
    state = tokens(before + text + _BEHIND)
    for token, start in zip(state.found, state.starts, strict=True):
        if first <= start < last and not _harmless(token, meant):
            yield start - first
            if token.text.endswith("\\"):
                last = start
    yield from (problem.span.start - first for problem in state.problems if first <= problem.span.start < last)


def _harmless(token: Token, meant: Meant) -> bool:
    if token.kind is Kind.SHORTCODE:
        return "\\" not in token.text and token.text.rstrip(" \t") not in meant.shortcodes
    if token.kind is Kind.TAG:
        return tag_name(token.text) in meant.tags
    return token.kind in _AS_IT_IS


def check_title(ref: ClaimRef | ArgumentRef) -> None:
    """Raise `EditError` if Argdown cannot express this title.

    The message suggests the nearest possible title.
    """
    possible = _LINE_ENDS.sub(" ", ref.title)
    if _CLOSING[type(ref)] in possible:
        possible = possible.translate(_SIMILAR[type(ref)])
    if possible.startswith("-"):
        possible = "–" + possible[1:]
    if not ref.title.strip() or possible != ref.title:
        raise _unwritable("title", ref.title, possible if possible.strip() else "")


def written_tag(tag: str) -> str:
    """Return a tag as Argdown.

    >>> written_tag("road safety")
    '#(road safety)'
    """
    if _SIMPLE_TAG.fullmatch(tag):
        return f"#{tag}"
    possible = _LINE_ENDS.sub(" ", tag)
    if ")" in possible:
        possible = _PARENTHESES.sub("", possible)
    if not tag or possible != tag:
        raise _unwritable("tag", tag, possible)
    return f"#({tag})"


def _unwritable(what: str, given: str, nearest: str) -> EditError:
    meant = f"; try {nearest!r}" if nearest else ""
    return EditError(f"{given!r} cannot be a {what} in Argdown{meant}", EditCode.NOT_ARGDOWN, given, nearest)
