"""``decorated-title``: a title in bold, in quotation marks or in the wrong brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE
from argmap.analysis.lines import TITLE, Line, blocks
from argmap.analysis.mends import replacement
from argmap.analysis.placing import placing
from argmap.analysis.titles import titled, worded
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Fix, Severity, Span

_OPEN = r"(?:\*{1,3}|_{1,3}|`{1,2}|[\"'“”„‘’«])"
_CLOSE = r"(?:\*{1,3}|_{1,3}|`{1,2}|[\"'“”‘’»])"
#: A title in its brackets, between marks.
_BRACKETED = re.compile(
    rf"(?:{_OPEN}(?P<title>{TITLE})(?P<colon>:)?{_CLOSE}(?P<after>[ \t]*[:：])?"
    rf"|{_OPEN}(?P<data>\[[^\[\]\r\n]+\]):{_CLOSE})[ \t]*"
)
#: A title and its text, all of it in bold or italics.
_SENTENCE = re.compile(rf"(?P<mark>\*{{1,3}}|_{{1,3}})(?P<title>{TITLE}:)[ \t]+(?=[^\s*_])(?=.*(?P=mark)\Z)")
#: A word for what is said by its place in the map, before a title.
_LABELLED = re.compile(
    rf"[*_]{{0,3}}(?:(?:main |central |sub-?)?(?:claim|thesis)|argument|premise|conclusion|these|hauptthese|behauptung"
    rf"|prämisse|konklusion|schluss|thèse|prémisse|tesis|afirmación|premisa|conclusión)"
    rf"[ \t]*[0-9]{{0,3}}[*_]{{0,3}}[ \t]*[:：][*_]{{0,3}}[ \t]*(?P<title>{TITLE}:)[ \t]*",
    re.IGNORECASE,
)
#: A title in bold, in italics, or in a link to a note, within its brackets.
_INSIDE = re.compile(
    r"(?P<open>[\[<])(?P<mark>\*{1,3}|_{1,3})(?P<name>[^*_\[\]<>\r\n]+)(?P=mark)(?P<close>[\]>]:?)[ \t]*"
    r"|\[(?P<link>\[[^\[\]|\r\n]+\])\](?P<colon>:?)[ \t]*"
)
#: Words between marks or brackets, with a colon.
_WORDS = re.compile(
    r"(?:(?P<bold>\*{1,3}|_{1,3})(?P<one>[^\s*_:\[\]<>][^*_:\[\]<>\r\n]{0,59}?)(?:(?P=bold)[ \t]*:|:(?P=bold))"
    r"|[\"“”„«](?P<two>[^\s\"“”„«»:][^\"“”„«»\r\n]{0,59})[\"“”»][ \t]*:"
    r"|\((?P<three>[^\W\d_][^()\r\n]{0,59})\)[ \t]*:|\{(?P<four>[^\W\d_][^{}:\r\n]{0,59})\}[ \t]*:)(?=\s)[ \t]*(?=\S)"
)
_READ = frozenset({Kind.TEXT, Kind.SYMBOL, Kind.NUMBER, Kind.BULLET, Kind.BOLD_START, Kind.ITALIC_START, Kind.DATA})
#: Words before a colon that are no title, without the s of a plural.
_REMARKS = frozenset(
    word.rstrip("s")
    for word in (
        *("note", "example", "source", "definition", "summary", "result", "problem", "hint", "warning", "tip"),
        *("important", "update", "edit", "background", "context", "question", "answer", "key", "faq", "abstract"),
        *("thesis", "claim", "argument", "premise", "conclusion", "support", "attack", "pro", "con", "reason"),
        *("objection", "therefore", "thus", "hence", "remark"),
    )
)


@frozen
class _Known:
    """Hold the titles in brackets of a text."""

    #: Titles of claims and arguments that have no text anywhere, with whether it is a claim.
    open: frozenset[tuple[str, bool]]
    #: Whether there is any title.
    any: bool


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    known: _Known | None = None
    for block in blocks(placed):
        for index, line in enumerate(block):
            inside = _INSIDE.match(line.rest)
            if inside and not (index and line.body == line.start):
                yield _inside(line, inside)
                continue
            if line.kind not in _READ or (index and line.body == line.start):
                continue
            labelled = _LABELLED.match(line.rest)
            whole = _SENTENCE.match(line.rest)
            bracketed = _BRACKETED.match(line.rest)
            if labelled:
                fix = replacement("delete the word", [_whole(line, labelled)], f"{labelled['title']} ")
                yield _finding(line, labelled, labelled["title"], fix)
            elif whole:
                yield _sentence(line, whole)
            elif bracketed and _is_title(bracketed, line):
                yield _bracketed(line, bracketed)
            elif found := None if bracketed else _WORDS.match(line.rest):
                known = known or _known(reading)
                beside = line.kind is Kind.SYMBOL or known.any or any(one.kind is Kind.SYMBOL for one in block)
                name = _name(found)
                if beside and name.casefold().rstrip("s 0123456789") not in _REMARKS:
                    yield _words(line, found, name, known)


def _known(reading: Reading) -> _Known:
    both = {claims: worded(reading, claims=claims) for claims in (True, False)}
    every = [one for one in titled(reading) if not one.mention]
    return _Known(frozenset((one.title, one.claim) for one in every if one.title not in both[one.claim]), bool(every))


def _is_title(found: re.Match[str], line: Line) -> bool:
    """Return whether it has a colon, or is a reference on a line of its own."""
    return bool(found["colon"] or found["after"] or found["data"]) or found.end() == len(line.rest)


def _bracketed(line: Line, found: re.Match[str]) -> Diagnostic:
    title = found["title"] or found["data"]
    colon = ":" if found["colon"] or found["after"] or found["data"] else ""
    text = f"{title}{colon}{' ' if colon and found.end() < len(line.rest) else ''}"
    return _finding(line, found, f"{title}{colon}", replacement(f"write {text.strip()}", [_whole(line, found)], text))


def _inside(line: Line, found: re.Match[str]) -> Diagnostic:
    linked = found["link"]
    title = f"{linked}{found['colon']}" if linked else f"{found['open']}{found['name']}{found['close']}"
    more = " " if title.endswith(":") and found.end() < len(line.rest) else ""
    return _finding(line, found, title, replacement(f"write {title}", [_whole(line, found)], title + more))


def _sentence(line: Line, found: re.Match[str]) -> Diagnostic:
    text = f"{found['title']} {found['mark']}"
    return _finding(line, found, found["title"], replacement(f"write {found['title']}", [_whole(line, found)], text))


def _name(found: re.Match[str]) -> str:
    return str(found["one"] or found["two"] or found["three"] or found["four"]).strip()


def _words(line: Line, found: re.Match[str], name: str, known: _Known) -> Diagnostic:
    claim, argument = ((name, kind) in known.open for kind in (True, False))
    title = f"<{name}>:" if argument and not claim else f"[{name}]:"
    safe = claim != argument
    return _finding(line, found, title, replacement(f"write {title}", [_whole(line, found)], f"{title} ", safe=safe))


def _whole(line: Line, found: re.Match[str]) -> Span:
    return Span(line.body, line.body + found.end())


def _finding(line: Line, found: re.Match[str], title: str, fix: Fix) -> Diagnostic:
    said = found[0].strip()
    return Diagnostic(
        "decorated-title",
        Severity.WARNING,
        f"{said} is read as text, not as a title; did you mean {title}?",
        Span(line.body, line.body + len(found[0].rstrip())),
        (fix,),
    )


DECORATED_TITLE = Check(
    code="decorated-title",
    severity=Severity.WARNING,
    summary="a title in bold or quotation marks, or in the wrong brackets",
    why=(
        "The title of a claim is in square brackets, that of an argument in angle brackets, directly at the beginning "
        "of the statement. With other marks around it, it is a part of the sentence. A reference to it creates another "
        "claim, without text."
    ),
    bad="**[Tram]**: The town should build a tram.\n  + It runs on time.",
    at="**[Tram]**:",
    good="[Tram]: The town should build a tram.\n  + It runs on time.",
    find=_find,
    explains=OF_A_LINE,
)
