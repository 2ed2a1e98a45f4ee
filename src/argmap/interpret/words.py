"""Running text: from the tokens of a statement to the words that a reader is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from argmap.syntax.tree import DEFINITIONS, NAMES, Element, Kind, Node, Token

_VERBATIM = frozenset({Kind.TEXT, Kind.CLAIM_MENTION, Kind.ARGUMENT_MENTION}) | NAMES
_BLANK = frozenset({Kind.NEWLINE, Kind.SPACE})
#: How a title or data ends that stands in text by mistake; all else that is text takes its blank along.
_CLOSING = ("]", ">", ":", "}")
_RANGE_ENDS = frozenset({Kind.BOLD_END, Kind.ITALIC_END})


@frozen
class Words:
    """Hold the text of a statement."""

    #: As the reference keeps it: on one line, tags and mentions left in, escapes and shortcodes replaced.
    raw: str
    #: What a reader is shown: the same without the tags at its end, single blanks between words.
    text: str
    #: Tags without ``#``, in order.
    tags: tuple[str, ...]


#: Nothing said.
_NONE = Words("", "", ())


def words(content: Sequence[Element], shortcodes: Mapping[str, str], *, keep_tags: bool = True) -> Words:
    """Return the words of running text: the *content* of a statement, an argument or a heading."""
    if not content:
        return _NONE
    parts: list[str] = []
    tags: dict[str, None] = {}
    ends = 0
    for token in _tokens(content):
        kind = token.kind
        if kind in _VERBATIM:
            parts.append(token.text)
            ends = ends if token.text.isspace() else len(parts)
        elif kind in _BLANK:
            last = parts[-1] if parts else ""
            if not last.endswith(" ") if kind is Kind.NEWLINE else last.endswith(_CLOSING):
                parts.append(" ")
        elif kind is Kind.TAG:
            tags[tag_name(token.text)] = None
            parts += [token.text] if keep_tags else []
        elif part := _part(token, shortcodes):
            parts.append(part)
            ends = ends if part.isspace() else len(parts)
    return Words("".join(parts), " ".join("".join(parts[:ends]).split()), tuple(tags))


def _tokens(elements: Iterable[Element]) -> Iterator[Token]:
    for element in elements:
        if isinstance(element, Node):
            yield from element.tokens()
        else:
            yield element


def _part(token: Token, shortcodes: Mapping[str, str]) -> str:
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
    """Return the name in a tag's text.

    >>> tag_name("#(road safety) ")
    'road safety'
    """
    name = text.strip()[1:]
    return name[1:-1] if name.startswith("(") else name


def title(token: Token) -> str:
    """Return the title in a definition or reference.

    >>> title(Token(Kind.DEFINITION, "[Safety]:"))
    'Safety'
    """
    defines = token.kind in DEFINITIONS
    return token.text[1 : -2 if defines else -1]
