"""What writers put in place of Argdown's marks: bullets for relations, words for inference lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.lines import TITLE, TITLED, Block, Line, located
from argmap.analysis.mends import escape
from argmap.analysis.reported import Noticed
from argmap.syntax.tree import Kind
from argmap.text import Fix

#: Words that begin nothing but a conclusion.
_CONCLUSIONS = r"therefore|thus|hence|consequently|daher|deshalb|folglich|donc|ainsi|luego|por lo tanto|por tanto"
_INFERENCES = (
    rf"{_CONCLUSIONS}|so|ergo|in conclusion|conclusions?|it follows that|it follows"
    r"|also|somit|schluss|konklusion|schlussfolgerung|daraus folgt|par conséquent|conclusión|entonces"
)
_ALONE = re.compile(
    rf"[*_]*(?:{_INFERENCES})[*_]*\s*[:,.]?[*_]*|[∴⊢⇒→]|=+>|-+>|[=_*~]{{3,}}|[–—―−]+|(?:[*_=–—-][ \t]+){{2,}}[*_=–—-]",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"[*_]*(?:{_INFERENCES}|∴)(?!\w)[*_]*[ \t]*[:,.]?[*_]*[ \t]*(?=\S)", re.IGNORECASE)
_CONCLUDES = re.compile(rf"(?:{_CONCLUSIONS})\b|∴", re.IGNORECASE)
#: A bullet. A letter or number is one only with a title after it, or in a line that is indented.
_BULLET = re.compile(
    rf"(?P<sign>[•·‣▪◦●○■□►▶➤➢✦⁃∙⦁*]+)[ \t\u00a0]*(?=\S)"
    rf"|(?P<other>(?:[xX]|[^\w\s\"'“”„«»‘’<>\[\](){{}}*_`@#/\\+-]{{1,3}})[ \t]+(?={TITLE}:))"
    rf"|(?P<letter>o(?=\t)|o[ \t]+(?={TITLE})|(?:\(?[a-z]\)|[ivx]{{1,4}}[.)]|[0-9]{{1,3}}[.)])(?=\s))[ \t\u00a0]+"
)
_BULLETS = frozenset({Kind.TEXT, Kind.BULLET, Kind.ORDINAL, Kind.ITALIC_START})
_ITEMS = frozenset({Kind.BULLET, Kind.ORDINAL})


def inference_alone(line: Line) -> bool:
    """Return whether *line* is only a word or signs that stand for an inference line."""
    return _ALONE.fullmatch(line.text) is not None


def inference_word(text: str) -> re.Match[str] | None:
    """Return the match of a word such as “Therefore,” at the beginning of *text*, with the blanks after it."""
    return _BEGINS.match(text)


def concludes(text: str) -> bool:
    """Return whether *text* begins with a word that begins nothing but a conclusion."""
    return _CONCLUDES.match(text) is not None


def bullet(block: Block, index: int) -> re.Match[str] | None:
    """Return the match of the bullet that begins a line of *block* if the line is probably meant as a relation."""
    line = block[index]
    found = _BULLET.match(line.text) if line.kind in _BULLETS else None
    if found is None or block.structured:
        return None
    star = line.text[0] == "*"
    titled = bool(TITLED.match(line.text, found.end()))
    if found.end() == len(line.text) or (star and _italic(line.text) and not titled):
        return None  # a rule, or italic text
    sign = bool(found["sign"] and not star) or line.text.startswith("o\t")
    if not index or block[0].kind in _ITEMS:
        return found if line.kind not in _ITEMS and (sign or (titled and not star)) else None
    deeper = len(line.indent) > len(block[0].indent)
    return found if sign or titled or (deeper and (star or block[index - 1].ended)) else None


def _italic(text: str) -> bool:
    return not text[1:2].isspace() and "*" in text[1:]


def literal_emphasis(noticed: Noticed) -> Iterator[Fix]:
    """Yield the fix that escapes unclosed marks of bold or italic text, unless they are a bullet or a rule."""
    block, index = located(noticed.placing, noticed.start)
    if len(block) and (block[index].wordless or bullet(block, index) is not None):
        return
    start, end = noticed.start, noticed.finding.span.end
    around = noticed.placing.text[max(0, start - 1) : start], noticed.placing.text[end : end + 1]
    yield escape(noticed.words[0], *range(start, end), safe=all(sign.isalnum() for sign in around))
