"""Build the tree of a text from its tokens, block by block.

An error affects only its own block. The tree is built in one pass without
recursion, so nesting may be of any depth.

Source: grammar of Argdown 1.x (https://argdown.org/syntax) as implemented.
"""

from __future__ import annotations

from argmap.syntax.growth import Growth
from argmap.syntax.tokens import tokens
from argmap.syntax.tree import NAMES, REFERENCES, Kind, Tree
from argmap.values import expect

#: Tokens of running text, except line breaks: single tokens, ...
_PLAIN = frozenset(
    {
        Kind.TEXT,
        Kind.ESCAPE,
        Kind.SHORTCODE,
        Kind.LINK,
        Kind.TAG,
        Kind.CLAIM_MENTION,
        Kind.ARGUMENT_MENTION,
        Kind.INCLUDE,
    }
)
_RANGES = {Kind.BOLD_START: (Kind.BOLD, Kind.BOLD_END), Kind.ITALIC_START: (Kind.ITALIC, Kind.ITALIC_END)}
_RANGE_ENDS = frozenset({Kind.BOLD_END, Kind.ITALIC_END})
#: ... and marks of bold and italic.
_INLINE = _PLAIN | _RANGE_ENDS | _RANGES.keys()
_ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})
_BREAKS = frozenset({Kind.NEWLINE, Kind.BLANK})
_IN_STRUCTURE = frozenset({Kind.NUMBER, Kind.DASHES})
_ITEMS = frozenset({Kind.ORDINAL, Kind.BULLET})
#: Tokens with which a text continues after a line end.
_RUNS_ON = _INLINE | REFERENCES | {Kind.NEWLINE}
_INFERENCE_LINE = frozenset({Kind.TEXT, Kind.ESCAPE, Kind.SHORTCODE, Kind.COMMA, Kind.DATA})
_UNDERCUTS = frozenset({"_", "<_"})


def parse(text: str) -> Tree:
    """Parse *text* into a lossless tree: ``str(parse(text)) == text``.

    Never raises for any text. Linear in the length of the text.

    Raises:
        InvalidValueError: *text* is not a string.
    """
    expect("a text", text, str)
    read = tokens(text)
    growth = Growth(read)
    _document(growth)
    return growth.tree()


def _document(growth: Growth) -> None:
    growth.open(Kind.DOCUMENT)
    _breaks(growth)
    if growth.kind is Kind.DASHES and growth.follower is Kind.YAML:
        _front_matter(growth)
    while growth.kind is not None:
        before = growth.index
        _block(growth)
        if growth.index == before:
            _stray(growth)
        _block_end(growth)
    growth.close()


def _stray(growth: Growth) -> None:
    growth.report("stray-characters", f"unexpected {growth.text!r}; check the line above")
    growth.open(Kind.ERROR)
    growth.take()
    growth.close()


def _breaks(growth: Growth) -> None:
    while growth.kind in _BREAKS:
        growth.take()


def _front_matter(growth: Growth) -> None:
    growth.open(Kind.FRONT_MATTER)
    growth.take()
    growth.take()
    growth.take()
    growth.close()
    if growth.kind is Kind.NEWLINE:
        growth.take()
    if growth.kind not in {None, Kind.BLANK}:
        growth.report("missing-empty-line", "add an empty line after the front matter")
    _breaks(growth)


def _block_end(growth: Growth) -> None:
    """Take the empty lines after a block, or report that they are missing."""
    if growth.kind is Kind.NEWLINE:
        growth.take()
    if growth.kind not in {None, Kind.BLANK}:
        growth.report("missing-empty-line", f"add an empty line before this {growth.name}")
    _breaks(growth)


def _block(growth: Growth) -> None:
    kind = growth.kind_after_indent
    if kind is Kind.HEADING_START:
        _heading(growth)
    elif kind in _IN_STRUCTURE:
        _structure(growth)
    elif kind in _ITEMS:
        _list(growth)
    elif kind is Kind.SYMBOL:
        growth.report_mark(
            "relation-without-parent",
            f"{growth.symbol} begins a relation, but there is no statement directly above it;"
            f" move it right below the statement it is about, or write \\{growth.symbol[0]} if it is text",
        )
        _relations(growth, -1)
    elif kind is Kind.INCLUDE:
        _includes(growth)
    else:
        _statement_with_relations(growth, -1)


def _includes(growth: Growth) -> None:
    """Take includes on lines of their own, which are not statements."""
    while growth.kind_after_indent is Kind.INCLUDE:
        if growth.kind is Kind.NEWLINE:
            growth.take()
        growth.take()


def _heading(growth: Growth) -> None:
    growth.open(Kind.HEADING)
    growth.take()
    _words(growth, "the heading's text")
    _data(growth)
    growth.close()


def _statement_with_relations(growth: Growth, width: int) -> None:
    """Read a statement or argument and the relations below it, indented by more than *width*."""
    _open_statement(growth)
    _relations(growth, width)
    growth.close()


def _open_statement(growth: Growth) -> None:
    """Read a statement or argument without its relations; leave its node open."""
    kind = growth.kind
    growth.open(Kind.ARGUMENT if kind in _ARGUMENTS else Kind.STATEMENT)
    if kind in NAMES:
        growth.take()
    if kind in REFERENCES:
        _after_reference(growth)
    else:
        _words(growth, "text")
    _data(growth)


def _after_reference(growth: Growth) -> None:
    while growth.kind is Kind.TAG:
        growth.take()
    if growth.kind in _INLINE or growth.kind in NAMES:
        start = growth.start
        _error(growth)
        growth.report_from(
            "text-after-reference",
            "only tags and data may follow a reference on its line;"
            " put a colon after the bracket to define it, or @ before the bracket to mention it",
            start,
        )


def _error(growth: Growth) -> None:
    """Take the rest of the line as an error, up to its data."""
    growth.open(Kind.ERROR)
    while growth.kind in _INLINE or growth.kind in NAMES:
        growth.take()
    growth.close()


def _words(growth: Growth, what: str) -> None:
    before = growth.index
    _content(growth)
    if growth.index == before:
        growth.report("missing-text", f"{what} is missing here")


def _content(growth: Growth) -> None:
    """Read running text, which may span several lines."""
    ranges: list[Kind] = []
    while True:
        kind = growth.kind
        if kind in _PLAIN or (kind is Kind.NEWLINE and growth.follower in _RUNS_ON):
            growth.take()
        elif kind in _RANGES:
            node, end = _RANGES[kind]
            growth.open(node)
            ranges.append(end)
            growth.take()
        elif kind in _RANGE_ENDS:
            growth.take()
            if ranges and kind is ranges[-1]:
                ranges.pop()
                growth.close()
        elif kind in NAMES:
            _name_in_text(growth)
        elif kind is Kind.DATA and growth.follower in _INLINE:
            growth.report(
                "data-in-text",
                "braces within a sentence are read as data; write \\{ for a brace, or move the data to the end",
            )
            growth.take_as(Kind.TEXT)
        else:
            break
    if ranges:
        growth.report("unclosed-range", "bold or italic text is still open here; close it before the relations")
    for _ in ranges:
        growth.close()


def _name_in_text(growth: Growth) -> None:
    bracket = growth.text[0]
    growth.report(
        "reference-in-text",
        f"{growth.text} is a {growth.name}, which a sentence cannot contain; write @{growth.text} to mention it,"
        f" or \\{bracket} for the bracket itself",
    )
    growth.open(Kind.ERROR)
    growth.take()
    growth.close()


def _data(growth: Growth) -> None:
    if growth.kind is Kind.NEWLINE and growth.follower is Kind.DATA:
        growth.take()
    if growth.kind is Kind.DATA:
        growth.take()
        if growth.kind in _INLINE or growth.kind in NAMES or growth.kind is Kind.DATA:
            growth.report(
                "text-after-data",
                "data ends a statement, so nothing may follow it on its line; put all data into one pair of braces",
            )
            growth.open(Kind.ERROR)
            while growth.kind in _INLINE or growth.kind in NAMES or growth.kind is Kind.DATA:
                growth.take()
            growth.close()


def _relations(growth: Growth, width: int) -> None:
    """Read the relation lines below the open statement, whose line is indented by *width*.

    Each deeper indentation opens a level. A line that matches no open level opens a new one.
    """
    levels: list[int] = []
    while (indent := growth.line_indent(Kind.SYMBOL)) is not None and (levels or indent > width):
        _check_indent(growth, indent, levels)
        while levels and indent <= levels[-1]:
            levels.pop()
            growth.close()  # the relation's statement
            growth.close()  # the relation
        levels.append(indent)
        _open_relation(growth)
    for _ in levels:
        growth.close()
        growth.close()


def _check_indent(growth: Growth, indent: int, levels: list[int]) -> None:
    if indent == 0 and growth.depth > 1:
        growth.report_mark(
            "relation-not-indented",
            "this relation is not indented; add spaces before it, or write \\ before its first character if it is text",
        )
    elif levels and indent < levels[-1] and indent not in levels:
        growth.report_mark(
            "uneven-indent",
            "the indentation of this relation matches no relation above it; align it with one of them",
        )


def _open_relation(growth: Growth) -> None:
    if growth.kind is Kind.NEWLINE:
        growth.take()
    growth.open(Kind.RELATION)
    if growth.kind is Kind.INDENT:
        growth.take()
    contradiction = growth.text == "><"
    growth.take()
    if contradiction and growth.kind in _ARGUMENTS:
        growth.report(
            "argument-contradicted",
            "only claims can contradict each other; write a claim here, or write - for an objection",
        )
    _open_statement(growth)


def _structure(growth: Growth) -> None:
    """Read numbered statements and the inference lines between them."""
    growth.open(Kind.STRUCTURE)
    start = growth.start
    last = concluded = False
    inferences = steps = 0
    while (found := growth.kind_after_indent) in _IN_STRUCTURE:
        if growth.kind is Kind.NEWLINE:
            growth.take()
        if found is Kind.NUMBER:
            _step(growth)
            steps += 1
            concluded = last
        else:
            if last or not steps:
                growth.report(
                    "misplaced-inference",
                    "this inference line has no premises above it; put it between premises and their conclusion",
                )
            _inference(growth)
            inferences += 1
        last = found is Kind.DASHES
    if not inferences or not concluded:
        _incomplete(growth, start, inferences, open_=last)
    growth.close()


def _incomplete(growth: Growth, start: int, inferences: int, *, open_: bool) -> None:
    if not inferences:
        what = "it has no inference line (four or more hyphens) and no conclusion"
    elif open_:
        what = "no conclusion follows the last inference line"
    else:
        what = "no inference line separates the last conclusion from the statements below it"
    growth.report_from("incomplete-structure", f"this premise–conclusion structure is incomplete: {what}", start)


def _step(growth: Growth) -> None:
    growth.open(Kind.STEP)
    if growth.kind is Kind.INDENT:
        growth.take()
    growth.take()
    if growth.kind in _ARGUMENTS:
        growth.report(
            "argument-as-premise", "an argument cannot be a premise or conclusion; write a claim in square brackets"
        )
    _statement_with_relations(growth, -1)
    growth.close()


def _inference(growth: Growth) -> None:
    growth.open(Kind.INFERENCE)
    if growth.kind is Kind.INDENT:
        growth.take()
    growth.take()
    closed = growth.closing_dashes()
    data = False
    while growth.kind is not Kind.DASHES_END if closed else growth.kind in _INFERENCE_LINE:
        if growth.kind is Kind.DATA and data:
            growth.report("text-after-data", "put all data into one pair of braces; only the first is read")
        data = data or growth.kind is Kind.DATA
        growth.take()
    if closed:
        growth.take()
    if growth.line_indent(Kind.SYMBOL) is not None and growth.symbol not in _UNDERCUTS:
        growth.report_mark("relation-of-inference", "only an undercut (<_ or _) is allowed below an inference line")
    _relations(growth, -1)
    growth.close()


def _list(growth: Growth) -> None:
    growth.open(Kind.LIST)
    found = growth.line_indent(*_ITEMS)
    while found is not None:
        if growth.kind is Kind.NEWLINE:
            growth.take()
        growth.open(Kind.ITEM)
        if growth.kind is Kind.INDENT:
            growth.take()
        growth.take()
        _statement_with_relations(growth, found)
        growth.close()
        following = growth.line_indent(*_ITEMS)
        if following is not None and following != found:
            growth.report_mark("nested-list", "lists cannot be nested; give all items the same indentation")
        found = following
    growth.close()
