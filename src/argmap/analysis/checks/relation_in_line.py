"""``relation-in-line``: a relation within a line, such as ``[A] --> [B]``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE
from argmap.analysis.lines import TITLE, Block, Line, blocks, follower
from argmap.analysis.mends import replacement
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import NAMES, Kind
from argmap.text import Diagnostic, Fix, Severity, Span

#: Words and arrows between two titles, by the sign that they mean; a plain arrow may mean both.
_BETWEEN = (
    r"(?P<support>supports?|is a reason for|justifies|proves|implies|stützt|unterstützt|begründet|belegt|soutient"
    r"|justifie|apoya|justifica|\+>|\++)"
    r"|(?P<attack>attacks?|rebuts|refutes|opposes|contradicts|objects to|is an objection to|undermines|greift an"
    r"|widerlegt|widerspricht|attaque|réfute|contredit|ataca|refuta|contradice|-+[x✗]|->)"
    r"|(?P<either>[-=~]+>|[→⇒⟶➔➜])"
)
_BOTH = re.compile(
    rf"(?P<one>{TITLE})[ \t]+(?:{_BETWEEN})[ \t]+(?P<other>{TITLE})[ \t]*[.;]?(?P<rest>:.*)?$",
    re.IGNORECASE,
)
#: A sign and a title after the end of a sentence.
_LATER = re.compile(rf"(?<=[.!?;)])[ \t]+(?P<sign><\+|<-|><|\+>|->|[+–-])[ \t]*(?={TITLE}:)")
_READ = NAMES | {Kind.TEXT, Kind.SYMBOL}


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    for block in blocks(placed):
        for index, line in enumerate(block):
            if line.kind not in _READ:
                continue
            found = _BOTH.match(line.text) if line.text[0] in "[<" else None
            if found:
                yield _both(block, index, found, placed.newline)
            else:
                yield from _later(line, placed.newline)


def _both(block: Block, index: int, found: re.Match[str], newline: str) -> Diagnostic:
    """Return the finding about two titles with a word or an arrow between them."""
    line = block[index]
    before = newline if index else ""
    after = newline if follower(block, index) else ""
    signs = "+" if found["support"] else "-" if found["attack"] else "+-"
    fixes = tuple(
        replacement(
            f"write {sign} {found['one']} below {found['other']}",
            [Span(line.begin, line.end)],
            f"{before}{found['other']}{newline}  {sign} {found['one']}{after}",
            safe=False,
        )
        for sign in signs
        if not found["rest"]
    )
    return _finding(
        line.span,
        "a relation cannot stand between two titles in one line;"
        f" did you mean a line {' or '.join(signs)} {found['one']} below {found['other']}?",
        fixes,
    )


def _later(line: Line, newline: str) -> Iterator[Diagnostic]:
    """Yield the findings about signs within a line, after which a title follows."""
    if line.text.count("]:") + line.text.count(">:") == 0:
        return
    for found in _LATER.finditer(line.text):
        sign = found["sign"].replace("–", "-")
        whole = Span(line.start + found.start(), line.start + found.end())
        yield _finding(
            Span(line.start + found.start("sign"), line.start + found.end("sign")),
            f"{found['sign']} begins a relation only at the beginning of a line, so this is read as text;"
            " did you mean a new line?",
            (replacement("begin a new line", [whole], f"{newline}{line.indent}  {sign} ", safe=False),),
        )


def _finding(span: Span, message: str, fixes: tuple[Fix, ...]) -> Diagnostic:
    return Diagnostic("relation-in-line", Severity.WARNING, message, span, fixes)


RELATION_IN_LINE = Check(
    code="relation-in-line",
    severity=Severity.WARNING,
    summary="a relation within a line, such as `[A] --> [B]` or `[A] supports [B]`",
    why=(
        "Other languages for diagrams connect two names in one line. In Argdown, a relation has a line of its own: it "
        "is indented, begins with a sign, and stands below the statement that it is about. Anything else is read as "
        "text, so the relation is lost."
    ),
    bad="[Time] supports [Tram]",
    at="[Time] supports [Tram]",
    good="[Tram]\n  + [Time]",
    find=_find,
    explains=OF_A_LINE | {"arrow-as-relation", "word-as-symbol"},
)
