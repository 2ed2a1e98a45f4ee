"""``number-without-parentheses``: premises and conclusions numbered in another form."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from attrs import frozen

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_STRUCTURE
from argmap.analysis.lines import NOWHERE, Block, Line, blocks
from argmap.analysis.placing import placing
from argmap.analysis.stand_ins import inference_alone
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

_LABEL = re.compile(
    r"(?:\((?P<read>[0-9]{1,4})\)|(?P<other>(?:[0-9]{1,3}[.)][ \t]+(?=[*_]*[a-zé]+[ \t]*[0-9]*[ \t]*:))?[*_]*(?:"
    r"\((?P<small>[a-z])\)|"
    r"\(?\[?(?P<number>[0-9]{1,4})(?:[.:]\)|\)[.:]|[.):\]])"
    r"|\(?\[?(?P<letter>[PCK])[-_ ]?(?P<of>[0-9]{0,3})[\])]?[.:)]?(?<=[.:)\]])"
    r"|(?P<word>premise|conclusion|prämisse|konklusion|prémisse|premisa|conclusión"
    r"|(?P<so>therefore|thus|hence|daher|folglich|also|donc|luego|por (?:lo )?tanto))"
    r"[ \t]*(?P<nth>[0-9]{0,3})[ \t]*[.:)]"
    r")[*_]*))(?=\s)[ \t]*(?:[*_]+[ \t]+)?(?=\S)",
    re.IGNORECASE,
)


@frozen
class _Step:
    """Represent a line with a label in any form."""

    line: Line
    match: re.Match[str]

    @property
    def number(self) -> int:
        """Return the number in the label; 0 if it has none."""
        if self.match["small"]:
            return ord(self.match["small"].lower()) - ord("a") + 1
        digits = self.match["read"] or self.match["number"] or ""
        return int(digits) if digits else 0

    @property
    def concludes(self) -> bool:
        """Return whether the label is that of a conclusion."""
        return bool(self.match["so"]) or (self.match["letter"] or self.match["word"] or "").casefold()[:1] in {"c", "k"}


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    newline = placed.newline
    run: list[Block] = []
    for block in (*blocks(placed), NOWHERE):
        if len(block) and all(_part(line) for line in block if not line.indent):
            run.append(block)
            continue
        yield from _in_lines([line for one in run for line in one], newline)
        run = []
        yield from _in_lines(block.lines, newline)


def _part(line: Line) -> bool:
    return line.inference or inference_alone(line) or _LABEL.match(line.text) is not None


def _in_lines(lines: Sequence[Line], newline: str) -> Iterator[Diagnostic]:
    """Yield a finding if there is a whole structure in *lines*: labels above and below an inference line."""
    bars = {index for index, line in enumerate(lines) if line.inference or inference_alone(line)}
    steps = [
        (index, _Step(line, found))
        for index, line in enumerate(lines)
        if (found := _LABEL.match(line.text)) and line.kind is not Kind.SYMBOL
    ]
    other = [step for _, step in steps if step.match["other"]]
    if not bars:
        if len(steps) == len(lines) > 1 and len(other) == len(steps) and _says_so(other):
            yield _finding(steps, other, bars, newline)
    elif other and steps[0][0] < max(bars) < steps[-1][0]:
        yield _finding(steps, other, bars, newline)


def _says_so(steps: Sequence[_Step]) -> bool:
    """Return whether only the last label is that of a conclusion, as in ``P1:``, ``P2:``, ``C:``."""
    *premises, last = steps
    return (
        last.concludes
        and all(step.match["letter"] or step.match["word"] for step in steps)
        and not any(step.concludes for step in premises)
    )


def _finding(
    steps: Sequence[tuple[int, _Step]], other: Sequence[_Step], bars: Collection[int], newline: str
) -> Diagnostic:
    numbers = [step.number for _, step in steps]
    counted = [number for number in numbers if number]
    line = "" if bars else f"----{newline}"
    edits = tuple(
        Edit(
            Span(step.line.start, step.line.start + step.match.end()),
            f"{line if number == len(steps) else ''}({number}) ",
        )
        for number, (_, step) in enumerate(steps, 1)
        if step.match["other"]
    )
    plain = counted == numbers == list(range(1, len(steps) + 1))
    named = not counted and all(step.concludes == (index - 1 in bars) for index, step in steps if step.match["other"])
    safe = bool(bars) and (plain or named)  # whether there is an inference at all, only the author knows
    label = other[0].match["other"]
    place = other[0].line.start
    return Diagnostic(
        "number-without-parentheses",
        Severity.WARNING,
        f"the label {label} does not number a premise or conclusion; did you mean"
        f" ({next(number for number, (_, step) in enumerate(steps, 1) if step is other[0])})?",
        Span(place, place + len(label)),
        (Fix("number the premises and conclusions", edits, safe=safe),),
    )


NUMBER_WITHOUT_PARENTHESES = Check(
    code="number-without-parentheses",
    severity=Severity.WARNING,
    summary="premises and conclusions that are numbered in another form, such as `1.` or `P1:`",
    why=(
        "The numbers of premises and conclusions stand in parentheses: `(1)`. A line that begins with `1.` is an item "
        "of a list, and `P1:` is text, so there is no argument."
    ),
    bad="<Use>\n\n1. The tram runs on time.\n2. What runs on time is used.\n----\n3. The tram will be used.",
    at="1.",
    good="<Use>\n\n(1) The tram runs on time.\n(2) What runs on time is used.\n----\n(3) The tram will be used.",
    find=_find,
    explains=OF_A_STRUCTURE,
)
