"""Find the blocks of Argdown in Markdown.

A block begins with a fence and the word ``argdown`` or ``argdown-map``. It ends with a fence at least as long, or with
the text. As in CommonMark, at most three spaces precede a fence, and HTML comments contain no blocks. Quotes and deeper
lists are not read: with ``>`` or four spaces before it, a fence is text.

Source: https://spec.commonmark.org/0.31.2/#fenced-code-blocks
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

#: Suffixes of Markdown files.
SUFFIXES = (".md", ".markdown")
_WORDS = (["argdown"], ["argdown-map"])
_OPENING = re.compile(
    r"""(?: \A\ufeff? | (?<=[\r\n]) ) (?P<indent>[ ]{0,3})
    (?: <!(?=--) (?s:.*?) (?: --> | \Z )
      | (?P<fence> `{3,}+ (?![^\r\n]*`) | ~{3,}+ ) (?P<info>[^\r\n]*) (?: \r\n | \n | \r | \Z ) )""",
    re.VERBOSE,
)


@frozen
class Block:
    """Locate the lines between two fences."""

    #: Offset of the first line.
    start: int
    #: Offset of the closing fence's line, or of the end of the text.
    end: int
    #: Number of spaces before the opening fence, which are removed from each line.
    indent: int = 0


def is_markdown(name: str) -> bool:
    """Return whether the file *name* is Markdown."""
    return name.lower().endswith(SUFFIXES)


def blocks(text: str) -> Iterator[Block]:
    r"""Yield the blocks of Argdown in *text*, in order. Linear in its length.

    >>> [text[block.start : block.end] for text in ["x\n```argdown\n[A]: a\n```\ny"] for block in blocks(text)]
    ['[A]: a\n']
    """
    position = 0
    while opening := _OPENING.search(text, position):
        position = opening.end()
        if opening["fence"]:
            closing = _closing(opening["fence"]).search(text, position)
            end = closing.start() if closing else len(text)
            if opening["info"].lower().split(None, 1)[:1] in _WORDS:
                yield Block(position, end, len(opening["indent"]))
            position = closing.end() if closing else end


def _closing(fence: str) -> re.Pattern[str]:
    """Return a pattern for what ends a block that *fence* begins."""
    return re.compile(rf"(?<=[\r\n])[ ]{{0,3}}{fence[0]}{{{len(fence)},}}+[ \t]*+(?=[\r\n]|\Z)")


def prose(text: str) -> tuple[str, ...]:
    r"""Return what is around the blocks of *text*: before, between and after them.

    >>> prose("x\n```argdown\n[A]: a\n```\ny")
    ('x\n```argdown\n', '```\ny')
    """
    since, found = 0, []
    for block in blocks(text):
        found.append(text[since : block.start])
        since = block.end
    return (*found, text[since:])
