"""Fixes of YAML that cannot be read, or that its author meant otherwise.

Each kind of slip has a function that proposes edits at the place of an error. A proposal counts only if the YAML can be
read with it, or at least up to a later place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from argmap.analysis.mends import insertion
from argmap.interpret.data import DataError, inner, mapping_of
from argmap.text import Edit, Fix, Span, apply, line_start

#: Longer YAML gets no fixes, since it is read again for each that is tried.
LONGEST = 20_000
_KEY = r"[^\W\d][\w-]*"
#: A space of any kind, within a line.
ODD_SPACE = r"[ \t\u00a0\u2007\u2009\u202f\u3000]"
_SPACES = rf"{ODD_SPACE}*"
#: A value in braces that is not quoted, up to the comma or brace behind it; or one that begins with quotes.
_FLOW_VALUE = re.compile(
    r"""(?<=[{,])[ \t]*[\w-]+:[ \t]+
    (?P<value> [^\s"'\[\]{},][^"'\[\]{},\r\n]*? | (?:"[^"\r\n]*"|'[^'\r\n]*')[ \t]*[^\s,}"'][^,}"'\r\n]*? )
    [ \t]*(?=[,}])""",
    re.VERBOSE,
)
#: A key and a value on a line of block YAML.
_LINE = re.compile(r"(?P<key>[ \t]*(?:- +)?[\w-]+:[ \t]+)(?P<value>\S[^\r\n]*?)[ \t]*(?=[\r\n]|\Z)")
_JOINED = re.compile(rf"(?P<key>[ \t]*(?:- +)?{_KEY}){_SPACES}(?P<colon>[:\uff1a]{_SPACES})(?=[^\s:/])")
_TOML = re.compile(rf"(?P<key>{_KEY})(?P<equals>[ \t]*=[ \t]*)\S[^\r\n]*")
_INDENT = re.compile(r"^(?P<tabs>\t+)(?=\S)", re.MULTILINE)
#: A semicolon, or a comma or semicolon as wide as an ideograph, before a key, with its colon.
_SEMICOLON = re.compile(
    rf"(?P<mark>[;\uff0c\uff1b])(?P<key>{_SPACES}{_KEY}{_SPACES})(?P<colon>[:\uff1a]{_SPACES})(?=[^\s/,}}\]])"
)
_ODD_STARTS = "@`%*&!|>#?-"

#: Pairs of typographic quotation marks.
PAIRS = ("“”", "„“", "„”", "””", "«»", "»«", "‘’", "‚‘", "‚’", "‹›", "›‹", "「」", "『』")
_QUOTED = "|".join(f"{pair[0]}[^{pair[0]}\r\n]*?{pair[1]}" for pair in PAIRS)
#: Words in typographic quotes that are a whole key or value: in braces, and on a line of block YAML.
_FLOW_QUOTED = re.compile(rf"[{{\[,:\uff1a]{_SPACES}(?P<quoted>{_QUOTED})(?={_SPACES}(?:[,:\uff0c\uff1a}}\]\r\n]|\Z))")
_BLOCK_QUOTED = re.compile(
    rf"^[ \t]*+(?:- +)?(?:{_KEY}[:\uff1a]{_SPACES}|(?=[^\r\n]*[:\uff1a]))(?P<quoted>{_QUOTED})(?=[ \t]*(?:[:\r\n]|\Z))",
    re.MULTILINE,
)


#: A key whose value is the text on the lines below it, which are indented more.
_LONG_TEXT = re.compile(
    r"^(?P<head>(?P<indent>[ ]*)(?:- +)?[^\s#][^\r\n]*[:-][ ]+[|>][+\-1-9]{0,2}[ \t]*)"
    r"(?P<body>(?:\r?\n(?:(?P=indent)[ ]+[^\r\n]*|[ \t]*(?=\r?\n|\Z)))+)",
    re.MULTILINE,
)


def _blanked(found: re.Match[str]) -> str:
    return found["head"] + re.sub(r"[^\r\n]", " ", found["body"])


@frozen
class Yaml:
    """Represent the YAML of a text: data in braces, or front matter."""

    #: The YAML, without the braces around block YAML.
    text: str
    #: Its offset in the whole text.
    start: int

    @property
    def structure(self) -> str:
        """Return the YAML with spaces instead of the lines of text that follow ``|`` or ``>``; all offsets stay."""
        return self.text if self.flow else _LONG_TEXT.sub(_blanked, self.text)

    @property
    def flow(self) -> bool:
        """Return whether it is a mapping in braces."""
        return self.text.lstrip().startswith("{")

    def fix(self, title: str, edits: Iterable[Edit], *, safe: bool = True) -> Fix:
        """Return the fix that makes *edits*, whose offsets count from the beginning of the YAML."""
        moved = (Edit(Span(self.start + one.span.start, self.start + one.span.end), one.text) for one in edits)
        return Fix(title, tuple(moved), safe)

    def line_start(self, offset: int) -> int:
        """Return the offset of the line that contains *offset*."""
        return line_start(self.text, offset)

    def error(self) -> DataError | None:
        """Return why it cannot be read, if so."""
        try:
            mapping_of(self.text)
        except DataError as error:
            return error
        return None


def in_braces(braces: str, start: int) -> Yaml:
    """Return the YAML in *braces*, which begin at offset *start*."""
    first, last = inner(braces)
    return Yaml(braces[first:last], start + first)


@frozen
class _Proposal:
    """Represent edits that may help."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True
    #: Whether it counts only if nothing else is wrong.
    whole: bool = False


def fixes(yaml: Yaml) -> Iterator[Fix]:
    """Yield the fixes of YAML that cannot be read, the best one first."""
    error = yaml.error()
    if error is None or len(yaml.text) > LONGEST:
        return
    for propose in _SLIPS:
        proposal = propose(yaml, error.offset)
        if proposal and proposal.edits and _helps(yaml, error.offset, proposal):
            yield yaml.fix(proposal.title, proposal.edits, safe=proposal.safe)


def _helps(yaml: Yaml, offset: int, proposal: _Proposal) -> bool:
    """Return whether the YAML can be read with the edits, or up to a place after them and *offset*."""
    edits = proposal.edits
    left = Yaml(apply(yaml.text, edits), 0).error()
    if left is None or proposal.whole:
        return left is None
    last = max(offset, *(edit.span.end for edit in edits))
    grown = sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits)
    return left.offset - grown > last


def quoted(words: str) -> str:
    r"""Return *words* between quotation marks of YAML.

    >>> quoted("so"), quoted('the "so"')
    ('"so"', '\'the "so"\'')
    """
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'


def straight_quotes(yaml: Yaml) -> Iterator[Edit]:
    """Yield an edit for each key or value in typographic quotes, which writes quotation marks of YAML."""
    found = list(_FLOW_QUOTED.finditer(yaml.text)) if yaml.flow else []
    if not yaml.flow:
        lines = yaml.structure
        found += _BLOCK_QUOTED.finditer(lines)
        for line in re.finditer(rf"^[ \t]*(?:- +)?{_KEY}:[ \t]+(?=[{{\[])", lines, re.MULTILINE):
            end = lines.find("\n", line.end())
            found += _FLOW_QUOTED.finditer(lines, line.end(), len(lines) if end < 0 else end)
    for match in sorted(found, key=lambda one: one.start("quoted")):
        space = " " if yaml.text.endswith((":", "\uff1a"), 0, match.start("quoted")) else ""
        yield Edit(Span(*match.span("quoted")), space + quoted(match["quoted"][1:-1]))


def commas(yaml: Yaml, first: int = 0, last: int | None = None) -> Iterator[Edit]:
    """Yield the edits that put commas instead of semicolons between entries in braces, and spaces after colons."""
    last = len(yaml.text) if last is None else last
    for match in _SEMICOLON.finditer(yaml.text, first, last) if yaml.flow else ():
        yield Edit(Span(*match.span("mark")), ", " if match["key"][0] not in " \t" else ",")
        if match["colon"] not in {": ", ":  "}:
            yield Edit(Span(*match.span("colon")), ": ")


def _indented(yaml: Yaml, offset: int) -> _Proposal | None:
    if not _INDENT.match(yaml.text, yaml.line_start(offset)):
        return None
    mixed = re.search(r"^ +\S", yaml.text, re.MULTILINE) is not None
    edits = (Edit(Span(*match.span("tabs")), "  " * len(match["tabs"])) for match in _INDENT.finditer(yaml.text))
    return _Proposal("indent with spaces", tuple(edits), safe=not mixed)


def _spaced(yaml: Yaml, offset: int) -> _Proposal | None:
    lines = yaml.structure
    starts = {yaml.line_start(offset), *(match.end() for match in re.finditer(r"[\r\n]+", lines))}
    found = [] if yaml.flow else [match for start in sorted(starts) if (match := _JOINED.match(lines, start))]
    edits = (Edit(Span(*match.span("colon")), ": ") for match in found if match["colon"] not in {": ", ":  "})
    return _Proposal("put a space after the colon", tuple(edits))


def _punctuated(yaml: Yaml, _offset: int) -> _Proposal | None:
    return _Proposal("put a comma between the entries", tuple(commas(yaml)))


def _straightened(yaml: Yaml, _offset: int) -> _Proposal | None:
    return _Proposal("write straight quotation marks", tuple(straight_quotes(yaml)))


def _needs_quotes(value: str) -> bool:
    return value[0] in _ODD_STARTS + "\"'" or ": " in value or value.endswith(":") or " #" in value


def _in_quotes(yaml: Yaml, offset: int) -> _Proposal | None:
    title = "put the value in quotes"
    if not yaml.flow:
        line = _LINE.match(yaml.text, yaml.line_start(offset))
        return _line_in_quotes(title, line) if line else None
    edits: list[Edit] = []
    for match in _FLOW_VALUE.finditer(yaml.text):
        value = match["value"]
        if _needs_quotes(value) and '"' not in value and "\\" not in value:
            edits += (insertion(match.start("value"), '"'), insertion(match.end("value"), '"'))
        elif _needs_quotes(value):
            edits.append(Edit(Span(*match.span("value")), quoted(value)))
    return _Proposal(title, tuple(edits))


def _line_in_quotes(title: str, line: re.Match[str]) -> _Proposal | None:
    value = line["value"]
    unclosed = value[0] in "\"'" and (value.endswith(value[0]) or value.count(value[0]) == 1)
    if unclosed or value[0] in "[{" or value in {"|", ">"}:
        return None
    return _Proposal(title, (Edit(Span(*line.span("value")), quoted(value)),), safe=not value.startswith("- "))


def _quotes_closed(yaml: Yaml, offset: int) -> _Proposal | None:
    """Close quotes at the end of their line, or before the comma or brace after them; an apostrophe may be one."""
    mark = yaml.text[offset : offset + 1]
    end = re.compile(r"[ \t]*(?=[,}\r\n]|\Z)" if yaml.flow else r"[ \t]*(?=[\r\n]|\Z)").search(yaml.text, offset)
    if mark not in {'"', "'"} or end is None:
        return None
    words = yaml.text[offset + 1 : end.start()]
    evident = mark == '"' and mark not in words and "," not in yaml.text[end.start() :][:1]
    return _Proposal("close the quotes", (insertion(end.start(), mark),), safe=evident, whole=True)


def _bracket_closed(yaml: Yaml, offset: int) -> _Proposal | None:
    mark = yaml.text[offset : offset + 1]
    end = re.compile(r"[ \t]*(?=[}\r\n]|\Z)").search(yaml.text, offset)
    if mark not in {"[", "{"} or end is None:
        return None
    return _Proposal(
        "close the bracket", (insertion(end.start(), "]" if mark == "[" else "}"),), safe=False, whole=True
    )


def _bracket_quoted(yaml: Yaml, offset: int) -> _Proposal | None:
    mark = yaml.text[offset : offset + 1]
    end = re.compile(r"[ \t]*(?=[,}\r\n]|\Z)" if yaml.flow else r"[ \t]*(?=[\r\n]|\Z)").search(yaml.text, offset)
    if mark not in {"[", "{"} or end is None:
        return None
    words = Edit(Span(offset, end.start()), quoted(yaml.text[offset : end.start()]))
    return _Proposal("put the value in quotes", (words,), safe=False, whole=True)


def _backslashes(yaml: Yaml, offset: int) -> _Proposal | None:
    start = yaml.line_start(offset)
    string = next((one for one in re.finditer(r'"[^"\r\n]*"', yaml.text[start:]) if start + one.end() > offset), None)
    if string is None or yaml.text[offset - 1 : offset] != "\\":
        return None
    marks = (insertion(start + string.start() + at.start(), "\\") for at in re.finditer(r"\\", string[0]))
    return _Proposal("write two backslashes", tuple(marks), safe=False)


def _from_toml(yaml: Yaml, _offset: int) -> _Proposal | None:
    lines = re.finditer(r"[^\r\n]*\S[^\r\n]*", yaml.text)
    found = [_TOML.fullmatch(yaml.text, *line.span()) for line in lines]
    if yaml.flow or not found or None in found:
        return None
    edits = (Edit(Span(*match.span("equals")), ": ") for match in found if match)
    return _Proposal("write a colon after each key", tuple(edits))


#: What is proposed, in order.
_SLIPS: tuple[Callable[[Yaml, int], _Proposal | None], ...] = (
    _indented,
    _from_toml,
    _spaced,
    _straightened,
    _punctuated,
    _in_quotes,
    _quotes_closed,
    _bracket_closed,
    _bracket_quoted,
    _backslashes,
)
