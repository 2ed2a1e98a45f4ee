"""``word-as-symbol``: a word such as “Support:” where Argdown has a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE, OF_A_STRUCTURE
from argmap.analysis.lines import SYMBOL, TITLE, TITLED, Block, Line, blocks, follower
from argmap.analysis.mends import replacement
from argmap.analysis.placing import placing
from argmap.analysis.stand_ins import bullet
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Fix, Severity, Span

#: Words for each relation, in English, German, French and Spanish.
_WORDS = {
    "+": r"supports?|supporting|supported by|support argument|pros?|reasons?|arguments? for|in favou?r|for|because"
    r"|evidence|pro-?argumente?|stütze|unterstützung|unterstützt|dafür|begründung|grund|gründe|vorteile?"
    r"|pour|soutien|soutient|raisons?|appui|avantages?"
    r"|apoya|apoyo|razón|razones|a favor|ventajas?|(?<=[(\[])[+＋](?=[)\]])|✅|✔️?|✓|👍",
    "-": r"attacks?|attacking|attacked by|attack argument|cons?|objections?|objects?|opposes|opposing|opposition"
    r"|arguments? against|against|counter|counter-?arguments?|rebuttals?|rebuts|refutes"
    r"|contra|kontra|contra-?argumente?|kontra-?argumente?|gegen|gegenargumente?|einwand|einwände|angriff|dagegen|nachteile?"
    r"|contre|attaque|réfutation|inconvénients?"
    r"|en contra|ataque|ataca|objeción|objeciones|desventajas?|(?<=[(\[])[-–−—](?=[)\]])|❌|✗|✘|👎",
    "<_": r"undercuts?|undercutting|undercut by|unterminiert",
    "><": r"contradicts|contradiction|contradictory|widerspricht|contredit|contradice|<>|<->|!=|=/=|≠",
}
_GROUPS = {"+": "support", "-": "attack", "<_": "undercut", "><": "contradiction"}
_NAMED = "|".join(rf"(?P<{_GROUPS[mark]}>{words})" for mark, words in _WORDS.items())
#: A word with a colon or a title after it.
_WORD = re.compile(
    rf"[*_(\[]{{0,3}}(?:{_NAMED})[ \t]*(?:\(\d+\)|\d+)?[*_)\]]{{0,3}}[ \t]*"
    rf"(?:(?P<colon>[:：]|\.(?=[ \t]+{TITLE}))[*_]{{0,2}}|(?<=[✅✔✓👍❌✗✘👎\ufe0f≠])"
    rf"|(?<=[\[(][-–−—+＋][\])])|(?<=<>)|(?<=->)|(?<=[!/]=)|[–—-](?=[ \t]+{TITLE})|(?={TITLE}))[ \t]*",
    re.IGNORECASE,
)
#: A title in brackets, such as ``[Objection]``.
_TITLED_WORD = re.compile(r"\[[^\W\d_]")
_DEFINED = re.compile(rf"[*_]{{0,2}}{TITLE}[*_]{{0,2}}:")
#: A sign that is written twice, or three times.
_TWICE = re.compile(rf"(?P<sign>\+{{2,3}}|-{{2,3}})[ \t]*(?={TITLE})")
#: Signs that agree with each other.
_AGREEING = {"+": {"+", "<+", "+>"}, "-": {"-", "<-", "->", "<_", "_", "_>", "><"}, "<_": {"<_", "_"}, "><": {"><"}}
_MARK = re.compile(rf"{SYMBOL}|_")
_READ = frozenset({Kind.TEXT, Kind.SYMBOL, Kind.BOLD_START, Kind.ITALIC_START, Kind.REFERENCE, Kind.DEFINITION})
_BULLETED = frozenset({Kind.TEXT, Kind.BULLET, Kind.ORDINAL})


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for block in blocks(placing(reading)):
        for index, line in enumerate(block):
            found = _WORD.match(line.rest) if line.kind in _READ and not _TITLED_WORD.match(line.rest) else None
            twice = _TWICE.match(line.text) if index and line.indent and not line.inference else None
            if twice and block[0].kind is not Kind.NUMBER:
                yield _twice(line, twice)
            elif found:
                yield from _in_line(block, index, line, found)
            elif index and len(line.indent) > len(block[0].indent) and line.kind in _BULLETED:
                yield from _after_bullet(block, index)


def _twice(line: Line, found: re.Match[str]) -> Diagnostic:
    mark = found["sign"][0]
    fix = replacement(f"write {mark}", [Span(line.start, line.start + found.end())], f"{mark} ")
    message = f"{found['sign']} is no relation of Argdown; did you mean {mark}?"
    span = Span(line.start, line.start + len(found["sign"]))
    return Diagnostic("word-as-symbol", Severity.WARNING, message, span, (fix,))


def _after_bullet(block: Block, index: int) -> Iterator[Diagnostic]:
    """Yield a finding if a word after a bullet says what the bullet does not."""
    line, mark = block[index], bullet(block, index)
    found = _WORD.match(line.text, mark.end()) if mark else None
    if mark and found and found["colon"] and found.end() < len(line.text):
        sign = _sign(found)
        whole = Span(line.start, line.start + found.end())
        message = f"{line.text[: found.end()].strip()!r} is read as text; did you mean {sign}?"
        fix = replacement(f"write {sign}", [whole], f"{sign} ", safe=sign != "><")
        span = Span(line.start, line.start + len(line.text[: found.end()].rstrip()))
        yield Diagnostic("word-as-symbol", Severity.WARNING, message, span, (fix,))


def _sign(found: re.Match[str]) -> str:
    return next(mark for mark, group in _GROUPS.items() if found[group])


def _in_line(block: Block, index: int, line: Line, found: re.Match[str]) -> Iterator[Diagnostic]:
    mark = _sign(found)
    sign = not found["colon"] and not found[0][0].isalpha()
    title = TITLED if found["colon"] or sign or line.kind is Kind.SYMBOL else _DEFINED  # "for [X]" is a sentence
    titled = bool(title.match(line.rest, found.end()))
    empty = found.end() >= len(line.rest)
    if line.kind is Kind.SYMBOL:
        yield from _after_symbol(line, found, mark, titled=titled and not empty)
    elif empty:
        if found["colon"] and _heads_relations(block, index):
            yield _finding(line, found, f"did you mean {mark} before each line below?", ())
    elif not index:
        if titled and (found["colon"] or sign):
            yield _finding(line, found, f"did you mean {mark} below a claim?", ())
    elif titled or found["colon"] or not line.text[0].isalpha():
        deeper = len(line.indent) > len(block[0].indent)
        if not (titled or deeper or block[index - 1].ended):
            return
        indent = "" if deeper else "  "
        whole = Span(line.start, line.body + found.end())
        fix: Fix = replacement(
            f"write {mark}",
            [whole],
            f"{indent}{mark} ",
            safe=deeper and (titled or block[index - 1].ended) and not (sign and mark == "><"),
        )
        yield _finding(line, found, f"did you mean {mark}?", (fix,))


def _heads_relations(block: Block, index: int) -> bool:
    below = follower(block, index)
    return below is not None and below.kind in {Kind.SYMBOL, Kind.BULLET, Kind.ORDINAL, Kind.TEXT}


def _after_symbol(line: Line, found: re.Match[str], mark: str, *, titled: bool) -> Iterator[Diagnostic]:
    """Yield a finding if a word after a symbol says something else, or keeps a title from being read."""
    symbol = _MARK.match(line.text)
    if symbol is None or not (found["colon"] or titled):
        return
    whole = Span(line.body, line.body + found.end())
    if symbol[0] in _AGREEING[mark]:
        if titled:
            fix = replacement("delete the word", [whole], "")
            yield _finding(line, found, f"{symbol[0]} means the same; did you mean the title only?", (fix,))
    elif symbol[0] in {"+", "-"} and found.end() < len(line.rest):
        whole = Span(line.start, line.body + found.end())
        fix = replacement(f"write {mark}", [whole], f"{mark} ", safe=False)
        yield _finding(line, found, f"but the line begins with {symbol[0]}; did you mean {mark}?", (fix,))


def _finding(line: Line, found: re.Match[str], advice: str, fixes: tuple[Fix, ...]) -> Diagnostic:
    said = found[0].strip()
    return Diagnostic(
        "word-as-symbol",
        Severity.WARNING,
        f"{said!r} is read as text; {advice}",
        Span(line.body, line.body + len(found[0].rstrip())),
        fixes,
    )


WORD_AS_SYMBOL = Check(
    code="word-as-symbol",
    severity=Severity.WARNING,
    summary="a word such as `Support:` or `Con:` in place of a sign, or against it",
    why=(
        "Argdown has signs for relations: `+` for a reason, `-` for an objection, `<_` for an undercut, `><` for a "
        "contradiction. A word such as `Support:` is read as text. Without a sign, its line becomes a part of the "
        "sentence above; after the wrong sign, a reason becomes an objection."
    ),
    bad="[Tram]: The town should build a tram.\n  Support: [Time]: It runs on time.",
    at="Support:",
    good="[Tram]: The town should build a tram.\n  + [Time]: It runs on time.",
    find=_find,
    explains=OF_A_LINE | OF_A_STRUCTURE | {"arrow-as-relation", "bullet-as-relation", "look-alike-mark"},
)
