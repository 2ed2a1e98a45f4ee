"""Convert the tokens of a statement to the text that is shown."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from argmap.model.marks import Mark, MarkKind
from argmap.model.titles import exact_tag
from argmap.syntax.tree import DEFINITIONS, NAMES, Element, Kind, Node, Token

_VERBATIM = frozenset({Kind.TEXT, Kind.CLAIM_MENTION, Kind.ARGUMENT_MENTION}) | NAMES
_BLANK = frozenset({Kind.NEWLINE, Kind.SPACE})
#: Ends of titles and data that are in a text by mistake; all other tokens include the space after them.
_CLOSING = ("]", ">", ":", "}")
_RANGE_ENDS = frozenset({Kind.BOLD_END, Kind.ITALIC_END})
_RANGE_STARTS = frozenset({Kind.BOLD_START, Kind.ITALIC_START})
#: Tokens that mark words, with their kind of mark.
_MARKING = {
    Kind.BOLD_START: MarkKind.BOLD,
    Kind.BOLD_END: MarkKind.BOLD,
    Kind.ITALIC_START: MarkKind.ITALIC,
    Kind.ITALIC_END: MarkKind.ITALIC,
    Kind.LINK: MarkKind.LINK,
}


class Words(NamedTuple):
    """Represent the text of a statement."""

    #: As Argdown's own tools keep it: on one line, with tags and mentions; escapes and shortcodes are replaced.
    raw: str
    #: As shown: the same without tags at the end, and with single spaces.
    text: str
    #: Tags without ``#``, in order.
    tags: tuple[str, ...]
    #: Bold, italic and links in the text, by position, outer before inner.
    marks: tuple[Mark, ...] = ()


class _Edge(NamedTuple):
    """Locate the beginning or end of a mark: before the part of that number."""

    part: int
    kind: MarkKind
    begins: bool
    url: str = ""


#: The words of an empty statement.
_NONE = Words("", "", ())


def words(content: Sequence[Element], shortcodes: Mapping[str, str], *, keep_tags: bool = True) -> Words:
    """Return the text of a statement, an argument or a heading."""
    if not content:
        return _NONE
    parts: list[str] = []
    tags: dict[str, None] = {}
    edges: list[_Edge] = []
    ends = 0
    for token in _tokens(content):
        kind = token.kind
        if kind in _MARKING:
            edges += _edges(token, len(parts))
        if kind in _VERBATIM:
            parts.append(token.text)
            ends = ends if token.text.isspace() else len(parts)
        elif kind in _BLANK:
            last = parts[-1] if parts else ""
            if not last.endswith(" ") if kind is Kind.NEWLINE else last.endswith(_CLOSING):
                parts.append(" ")
        elif kind is Kind.TAG:
            if name := tag_name(token.text):  # a tag may be of odd spaces alone
                tags[name] = None
            parts += [token.text] if keep_tags else []
        elif part := shown(token, shortcodes):
            parts.append(part)
            ends = ends if part.isspace() else len(parts)
    text = " ".join("".join(parts[:ends]).split())
    return Words("".join(parts), text, tuple(tags), _marks(parts[:ends], edges) if edges else ())


def _edges(token: Token, part: int) -> Iterator[_Edge]:
    """Yield where the mark of *token* begins or ends, given the number of its part."""
    if token.kind is Kind.LINK:
        url = token.text[token.text.index("](") + 2 : token.text.rindex(")")]
        yield from (_Edge(part, MarkKind.LINK, begins=True, url=url), _Edge(part + 1, MarkKind.LINK, begins=False))
    else:
        yield _Edge(part, _MARKING[token.kind], begins=token.kind in _RANGE_STARTS)


def _marks(parts: Sequence[str], edges: Sequence[_Edge]) -> tuple[Mark, ...]:
    """Return the marks with their positions in the joined *parts*, with single spaces.

    A mark does not cover spaces at its ends, and is never empty.
    """
    places = [0, *accumulate(len(part) for part in parts)]
    collapsed = _Collapsed("".join(parts))
    begun: dict[MarkKind, list[_Edge]] = {kind: [] for kind in MarkKind}
    found: list[Mark] = []
    for edge in edges:
        if edge.begins:
            begun[edge.kind].append(edge)
        elif begun[edge.kind]:
            first = begun[edge.kind].pop()
            start = collapsed.start(places[min(first.part, len(parts))])
            stop = collapsed.stop(places[min(edge.part, len(parts))])
            found += [Mark(edge.kind, start, stop, first.url)] if start < stop else []
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.stop)))


class _Collapsed:
    """Convert positions in a text to positions after its spaces are collapsed."""

    def __init__(self, text: str) -> None:
        self._words = [found.span() for found in re.finditer(r"\S+", text)]
        self._starts = [start for start, _ in self._words]
        self._places = [0, *accumulate(stop - start + 1 for start, stop in self._words)]

    def start(self, place: int) -> int:
        """Return the new position of the first non-space character from *place* on."""
        i = bisect_right(self._starts, place) - 1
        if i >= 0 and place < self._words[i][1]:
            return self._places[i] + place - self._starts[i]
        return self._places[i + 1]

    def stop(self, place: int) -> int:
        """Return the new end of the last non-space character before *place*."""
        i = bisect_left(self._starts, place) - 1
        return self._places[i] + min(place, self._words[i][1]) - self._starts[i] if i >= 0 else 0


def _tokens(elements: Iterable[Element]) -> Iterator[Token]:
    for element in elements:
        if isinstance(element, Node):
            yield from element.tokens()
        else:
            yield element


def shown(token: Token, shortcodes: Mapping[str, str]) -> str:
    """Return what readers see of an escape, a shortcode, a link or the end of bold or italic text."""
    if token.kind is Kind.ESCAPE:
        return token.text[1:]
    if token.kind is Kind.SHORTCODE:
        name = token.text.rstrip(" \t")
        return shortcodes.get(name, name) + token.text[len(name) :]
    if token.kind is Kind.LINK:
        return token.text[1 : token.text.index("](")] + _blank(token.text)
    return _blank(token.text) if token.kind in _RANGE_ENDS else ""


def _blank(text: str) -> str:
    return text[-1] if text[-1:] in {" ", "\t"} else ""


def tag_name(text: str) -> str:
    """Return the name of a tag, without ``#`` and parentheses.

    >>> tag_name("#(road safety) ")
    'road safety'
    >>> str(tag_name("#(#road safety)"))
    '#road safety'
    """
    name = text.strip()[1:]
    return exact_tag(name[1:-1]) if name.startswith("(") else name


def title(token: Token) -> str:
    """Return the title in a definition or reference, without brackets.

    >>> title(Token(Kind.DEFINITION, "[Safety]:"))
    'Safety'
    """
    defines = token.kind in DEFINITIONS
    return token.text[1 : -2 if defines else -1]
