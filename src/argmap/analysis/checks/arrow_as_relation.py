"""``arrow-as-relation``: an arrow that is no relation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE, OF_A_STRUCTURE
from argmap.analysis.lines import TITLED, Block, Line, blocks
from argmap.analysis.mends import replacement
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Related, Severity, Span

_ARROW = re.compile(
    r"(?:=+>|-{2,}>|~+>|->>|&(?:rarr|rArr|larr|lArr);|<={1,}|<-{2,}(?!-*>)|[→⇒⟶⟹➔➜➡↦←⇐⟵⟸↑⇑↳]\ufe0f?)[ \t]*(?=\S)"
)
_READ = frozenset({Kind.TEXT, Kind.SYMBOL, Kind.DASHES, Kind.ARGUMENT_REFERENCE, Kind.ARGUMENT_DEFINITION})
_BACK = "<←⇐⟵⟸"


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for block in blocks(placing(reading)):
        for index, line in enumerate(block):
            found = _ARROW.match(line.text) if line.kind in _READ else None
            if found and not line.inference and _is_relation(block, index, found):
                yield _finding(line, found, block)


def _is_relation(block: Block, index: int, found: re.Match[str]) -> bool:
    line = block[index]
    if TITLED.match(line.text, found.end()):
        return True
    return line.kind is not Kind.DASHES and (
        not index or len(line.indent) > len(block[0].indent) or block[index - 1].ended
    )


def _finding(line: Line, found: re.Match[str], block: Block) -> Diagnostic:
    arrow = found[0].rstrip()
    whole = Span(line.start, line.start + found.end())
    back = arrow[0] in _BACK or arrow in {"&larr;", "&lArr;"}
    beside = next((one for one in block.relations if one.text.startswith(("->", "+>"))), None)
    return Diagnostic(
        "arrow-as-relation",
        Severity.WARNING,
        f"{arrow} is no relation of Argdown; did you mean + for a reason, or - for an objection, of the line above?"
        " Or the other way: +> if the line above supports this one, -> if it attacks it?",
        Span(line.start, line.start + len(arrow)),
        tuple(
            replacement(f"write {mark} {what}", [whole], f"{mark} ", safe=False)
            for mark, what in (("+", "for a reason"), ("-", "for an objection"), ("+>", "for a support of this line"))
            if not (back and ">" in mark)
        ),
        (Related(Span(beside.start, beside.start + 2), f"{beside.text[:2]} points from the line above to this one"),)
        if beside
        else (),
    )


ARROW_AS_RELATION = Check(
    code="arrow-as-relation",
    severity=Severity.WARNING,
    summary="an arrow that is no relation of Argdown, such as `=>`",
    why=(
        "The relations of Argdown are `+`, `-`, `_`, `><`, and with an arrowhead `+>`, `->`, `_>`, `<+`, `<-`, `<_`. "
        "Another arrow is read as text. `+>` and `->` point away from the statement above: it supports or attacks the "
        "one below. An indented `+` or `-` points the other way."
    ),
    bad="[Tram]: The town should build a tram.\n  => [Time]: It runs on time.",
    at="=>",
    good="[Tram]: The town should build a tram.\n  + [Time]: It runs on time.",
    find=_find,
    explains=OF_A_LINE | OF_A_STRUCTURE | {"bullet-as-relation"},
)
