"""``look-alike-mark``: a character that looks like a mark of Argdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from attrs import frozen

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE
from argmap.analysis.lines import SYMBOL, TITLED, Block, Line, blocks
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import NAMES, Kind
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

_DASHES = "‐‑‒–—―−⁻﹘﹣－➖─━"
_PLAIN = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys("＋﹢⁺➕", "+"),
    **dict.fromkeys("［【〔⟦", "["),
    **dict.fromkeys("］】〕⟧", "]"),
    **dict.fromkeys("＜‹〈⟨〈", "<"),
    **dict.fromkeys("＞›〉⟩〉", ">"),
    **dict.fromkeys("：﹕꞉∶", ":"),
    **dict.fromkeys("（﹙", "("),
    **dict.fromkeys("）﹚", ")"),
    "＃": "#",
    **{chr(ord("０") + digit): str(digit) for digit in range(10)},
}
#: A character, or one written for HTML, such as ``&lt;``.
_UNIT = re.compile(r"&(?:#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});|.", re.DOTALL)
#: What may begin with another character: cheap to find, as most lines are not like this.
_ODD = re.compile(r"[+\-<>_]{0,2}[ \t]*+(?!\[[\0-\x7f]*?\]:|<[\0-\x7f]*?>:)(?:[^\0-\x7f]|[&\[<]|\([^\0-\x7f])")
#: Only the beginning of a line is compared.
_LENGTH = 200
_HEAD = re.compile(
    rf"(?P<symbol>{SYMBOL})?[ \t]*(?P<open>[\[<])(?<=[\[<])(?P<title>[^\[\]<>\r\n]+)(?P<close>[\]>])[ \t]*(?P<colon>:)?"
    rf"|(?P<alone>{SYMBOL})(?=[ \t]*\S)|(?P<number>\([0-9]+\))(?=[ \t]*\S)|(?P<heading>\#+)(?=[ \t])"
)
_PARTS = ("symbol", "open", "close", "colon", "alone", "number", "heading")
_READ = NAMES | {Kind.TEXT, Kind.SYMBOL, Kind.NUMBER}


@frozen
class _Head:
    """Represent the beginning of a line with its characters as Argdown writes them."""

    text: str
    #: Span in the line of each character.
    spans: tuple[Span, ...]


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    if placed.text.isascii() and "&" not in placed.text:
        return
    for block in blocks(placed):
        for index, line in enumerate(block):
            if line.kind in _READ:
                yield from _in_line(block, index, line)


def _in_line(block: Block, index: int, line: Line) -> Iterator[Diagnostic]:
    start = line.body if line.rest else line.start
    if not _ODD.match(line.text, start - line.start):
        return
    head = _head(line.text[start - line.start :][:_LENGTH])
    found = _HEAD.match(head.text)
    if found is None:
        return
    edits = tuple(
        Edit(Span(start + span.start, start + span.end), plain)
        for part in _PARTS
        if found[part]
        for plain, span in zip(found[part], head.spans[found.start(part) : found.end(part)], strict=True)
        if _foreign(line, start, span, plain)
    )
    marked = line.body > line.start
    if not edits or (marked and (found["number"] or found["heading"] or found["alone"])):
        return
    titled = found["colon"] or (found["title"] and (found["symbol"] or marked or index == 0))
    if found["title"] and not titled:
        return
    safe = _evident(found, line, start) if found["title"] else _meant(block, index, line, found)
    if safe is not None:
        yield _finding(line, edits, safe=safe)


def _head(text: str) -> _Head:
    units = [(match[0], match.span()) for match in _UNIT.finditer(text)]
    plain = ["-" if unit in {"&ndash;", "&mdash;", "&minus;"} else _as_plain(unit) for unit, _ in units]
    return _Head("".join(plain), tuple(Span(*span) for _, span in units))


def _as_plain(unit: str) -> str:
    character = unescape(unit) if len(unit) > 1 else unit
    found = _PLAIN.get(character, character)
    return found if len(found) == 1 else "\ufffd"


def _foreign(line: Line, start: int, span: Span, plain: str) -> bool:
    at = start - line.start
    return line.text[at + span.start : at + span.end] != plain


def _evident(found: re.Match[str], line: Line, start: int) -> bool:
    """Return whether this is surely a title: none of its brackets is one that is a quotation mark elsewhere."""
    pairs = {"[": "]", "<": ">"}
    said = line.text[start - line.start :]
    return pairs[found["open"]] == found["close"] and not any(mark in said[: found.end()] for mark in "‹›【】〔〕")


def _meant(block: Block, index: int, line: Line, found: re.Match[str]) -> bool | None:
    """Return whether the mark surely stands for Argdown's; None if it probably is a character of the sentence."""
    if found["alone"] is None:
        return True if not found["heading"] or index == 0 else None
    dash = line.text[0] in _DASHES
    if dash and not line.text[1:2].isspace():
        return None
    titled = TITLED.match(line.text[1:].lstrip()) is not None
    if not index:
        speech = line.text[0] in "–—―" and not line.indent  # a dash, as before words that somebody says
        return None if speech and not titled and not block.relations else False
    ended = block[index - 1].ended
    if titled or not dash:
        return bool(line.indent) and (titled or ended)
    deeper = len(line.indent) > len(block[0].indent)
    if line.indent and (line.indent in block.indents or (deeper and ended)):
        return ended
    first = not block.relations or block.relations[0].start > line.start
    return False if (deeper and first) or (ended and block[0].kind in NAMES) else None


def _finding(line: Line, edits: tuple[Edit, ...], *, safe: bool) -> Diagnostic:
    first = edits[0]
    at = first.span.start - line.start
    written = line.text[at : at + first.span.end - first.span.start]
    return Diagnostic(
        "look-alike-mark",
        Severity.WARNING,
        f"{written} is not {first.text}, so this is read as text; did you mean {first.text}?",
        first.span,
        (Fix(f"write {' '.join(edit.text for edit in edits)}", edits, safe),),
    )


LOOK_ALIKE_MARK = Check(
    code="look-alike-mark",
    severity=Severity.WARNING,
    summary="a character that looks like a mark of Argdown, such as a dash for a hyphen",
    why=(
        "Word processors and chat programs replace hyphens with dashes, and brackets, colons and plus signs have "
        "full-width forms. Web pages write `&lt;` for `<`. Argdown knows only the characters of the keyboard. A line "
        "with another one is read as a part of the sentence above it."
    ),
    bad="[Tram]: The town should build a tram.\n  + It runs on time.\n  – It costs too much.",
    at="–",
    good="[Tram]: The town should build a tram.\n  + It runs on time.\n  - It costs too much.",
    find=_find,
    explains=OF_A_LINE | {"bullet-as-relation"},
)
