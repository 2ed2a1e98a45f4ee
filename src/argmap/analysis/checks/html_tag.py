"""``html-tag``: a tag of HTML in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE
from argmap.analysis.placing import Placing, placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

#: Tags by the mark that Argdown has for them; without one, the tag can be deleted.
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_NAMES = r"strong|em|b|i|u|s|p|small|sup|sub|span|div|ul|ol|li|code|font|mark|h[1-6]|center|blockquote|table|tr|t[dh]"
#: An opening and a closing tag around words in one line, or a tag that is alone.
_TAG = re.compile(
    rf"<(?P<name>{_NAMES})(?:\s[^<>\r\n]*)?>(?P<words>[^<>\r\n]*)(?P<close></(?P=name)>)"
    r"|[ \t]*<(?P<alone>br|hr)\s*/?>",
    re.IGNORECASE,
)
_READ = frozenset({Kind.TEXT, Kind.ARGUMENT_REFERENCE, Kind.ARGUMENT_DEFINITION, Kind.SPACE})


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    if "</" not in placed.text and "<br" not in placed.text.casefold() and "<hr" not in placed.text.casefold():
        return
    for found in _TAG.finditer(placed.text):
        if placed.tokens[placed.index(found.start())].kind in _READ:
            yield _finding(placed, found)


def _finding(placed: Placing, found: re.Match[str]) -> Diagnostic:
    name = found["name"] or found["alone"]
    mark = _MARKS.get(name.casefold(), "")
    spans: tuple[Span, ...]
    if found["name"]:
        whole = Span(*found.span())
        spans = (Span(found.start(), found.start("words")), Span(*found.span("close")))
        advice = f"write {mark} around the words for <{name}>" if mark else "delete it"
    else:
        start = found.start() + len(found[0]) - len(found[0].lstrip(" \t"))
        whole, spans, advice = Span(start, found.end()), (Span(*found.span()),), "begin a new line without it"
        if placed.line_end(found.end()) != found.end():
            spans = ()
    edits = tuple(Edit(span, mark) for span in spans)
    marked = bool(mark) and bool(found["words"]) and found["words"] == found["words"].strip()
    safe = marked or bool(found["alone"])
    title = f"write {mark}" if mark else "delete it"
    return Diagnostic(
        "html-tag",
        Severity.WARNING,
        f"tags of HTML such as <{name}> are not read; {advice}",
        whole,
        (Fix(title, edits, safe),) if edits else (),
    )


HTML_TAG = Check(
    code="html-tag",
    severity=Severity.WARNING,
    summary="a tag of HTML, such as `<b>`",
    why=(
        "Argdown does not read HTML. A tag such as `<b>` looks like the title of an argument, and is shown as it is. "
        "`**` around words makes them bold, `*` italic."
    ),
    bad="[Tram]: The tram is <b>fast</b>.\n  + It has its own lane.",
    at="<b>fast</b>",
    good="[Tram]: The tram is **fast**.\n  + It has its own lane.",
    find=_find,
    explains=OF_A_LINE,
)
