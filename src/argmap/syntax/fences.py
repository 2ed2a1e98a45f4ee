"""Find the blocks of Argdown in Markdown.

A block begins with a fence and the word ``argdown`` or ``argdown-map``, or attributes that begin with this word or have
it as a class, such as ``{.argdown #buses}``, as Pandoc, Quarto and R Markdown write it. It ends with a fence at least
as long, or with the text. As in CommonMark, at most three spaces precede a fence, and HTML comments contain no blocks.
Blocks in quotes and deep lists, with ``>`` or four spaces before their fences, are only noticed.

Source: https://spec.commonmark.org/0.31.2/#fenced-code-blocks,
https://pandoc.org/MANUAL.html#extension-fenced_code_attributes
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.text import Span

#: Suffixes of Markdown files.
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")
#: The beginning of a block of Argdown.
OPENING = re.compile(
    r"""(?:`{3,}+|~{3,}+)[ \t]*
    (?: argdown(?:-map)?(?![^\s{]) | \{(?:[ \t]*|(?:[^}\r\n]*[ \t])?\.)argdown(?:-map)?(?=[\s,}]) )""",
    re.IGNORECASE | re.VERBOSE,
)
#: A line that is a fence, with at most a word after it.
FENCE_LINE = re.compile(r"(?P<fence>`{3,}|~{3,})[ \t]*(?P<word>[\w+#.-]*)[ \t]*\Z")
_FENCE = re.compile(
    r"""(?: \A\ufeff? | (?<=[\r\n]) ) (?P<indent>[ ]{0,3})
    (?: <!(?=--) (?s:.*?) (?: --> | \Z )
      | (?P<fence> `{3,}+ (?![^\r\n]*`) | ~{3,}+ ) [^\r\n]* (?: \r\n | \n | \r | \Z )
      | (?: [ \t>*+-] | [0-9]{1,9}[.)] | (?!) )++ (?P<unread> [`~]{3}) )""",
    re.VERBOSE,
)


class FencedBlock(NamedTuple):
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


def blocks(text: str) -> Iterator[FencedBlock]:
    r"""Yield the blocks of Argdown in *text*, in order. Linear in its length.

    >>> [text[block.start : block.end] for text in ["x\n```argdown\n[A]: a\n```\ny"] for block in blocks(text)]
    ['[A]: a\n']
    """
    return (found for found in fences(text) if isinstance(found, FencedBlock))


def fences(text: str) -> Iterator[FencedBlock | Span]:
    r"""Yield the blocks, and the opening fences of blocks that are not read, since they are in a quote or a deep list.

    >>> list(fences("> ```argdown\n> [A]: a\n> ```\n"))
    [Span(start=2, end=12)]
    """
    position = 0
    while fence := _FENCE.search(text, position):
        position = fence.end()
        if fence["unread"]:
            opening = OPENING.match(text, fence.start("unread"))
            if opening:
                yield Span(opening.start(), opening.end())
        elif fence["fence"]:
            closing = _closing(fence["fence"]).search(text, position)
            end = closing.start() if closing else len(text)
            if OPENING.match(text, fence.start("fence")):
                yield FencedBlock(position, end, len(fence["indent"]))
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
