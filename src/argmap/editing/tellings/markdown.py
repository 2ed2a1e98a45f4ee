"""Markdown, for a pull request: a list of changes for each kind of thing.

Nothing from the map is read as Markdown or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from argmap.editing.sentences import CHANGED, SIGNS, Pen, heading, sentence, summary
from argmap.editing.telling import Telling
from argmap.messages import one_line
from argmap.model.change import Diff


def _plain(text: str) -> str:
    r"""Return *text* in one line, with what Markdown would read as markup, a mention or an address escaped.

    >>> _plain("*No* @all, <b>")
    '\\*No\\* &#64;all, \\<b\\>'
    """
    line = one_line(text)
    escaped = re.sub(r"([!\"$%&'()*+\-./:;<=>?\[\\\]^_`{|}~])", r"\\\1", line) if _NEEDS.search(line) else line
    return escaped.translate({ord("@"): "&#64;", ord("#"): "&#35;"})


_NEEDS = re.compile(r"[*_`<>\[\]\\~&|$!]|://|www")


def _around(text: str, mark: tuple[str, str]) -> str:
    """Return *text* between marks, which must touch its words."""
    inner = text.strip()
    if not inner:
        return _plain(text)
    start = text.index(inner)
    return f"{_plain(text[:start])}{mark[0]}{_plain(inner)}{mark[1]}{_plain(text[start + len(inner) :])}"


def _gone(text: str) -> str:
    return _around(text, ("<del>", "</del>"))


def _come(text: str) -> str:
    return _around(text, ("<ins>", "</ins>"))


_PEN = Pen(_plain, _gone, _come)


def _write(diff: Diff) -> str:
    return "\n".join((f"**{summary(diff)}**", *_lines(diff))) + "\n"


def _lines(diff: Diff) -> Iterator[str]:
    for part, changes in groupby(diff.changes, lambda change: change.part):
        yield from ("", f"### {heading(part)}", "")
        yield from (f"- `{SIGNS.get(change.kind, CHANGED)}` {sentence(change, diff, _PEN)}" for change in changes)


MARKDOWN = Telling("Markdown, for a pull request", _write)
