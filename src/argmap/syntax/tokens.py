"""Split a text into tokens, in one pass from left to right.

At each position the rules are tried in a fixed order, and the first match
is taken. Some tokens occur only at the start of a line, and inference
lines have rules of their own. A mark without a partner in its block is text.

Source: language reference of Argdown 1.x (https://argdown.org/syntax), and the
behaviour of its reference implementation where that says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from argmap.syntax.conflicts import SIZE
from argmap.syntax.marks import EMPTY_LINE
from argmap.syntax.taking import Tokens
from argmap.syntax.tree import Kind, Token
from argmap.text import BYTE_ORDER_MARK

_BREAK = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
#: A line end and at least one empty line after it, or else a line end.
_LINE_BREAK = re.compile(rf"(?P<empty>{EMPTY_LINE.pattern})|{_BREAK.pattern}")
_BREAKS = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_SPACES = re.compile(r"[ \t]+")
_WORDS = re.compile(r"[^\\@\#*_\[\],.:;</>\-\r\n(){}]+")
#: A mark that begins nothing. If a bracket begins nothing, neither do more of them directly after it.
_CONTROL = re.compile(r"(?:\[+|<+(?=<)|@+(?=@)|#+(?=#)|[@#*_\],.:;</>\-(){}])[ \t]?")
#: Text that begins nothing: blanks within a line, or words and the marks between them that begin nothing there. Of two
#: blanks after a mark, the second is a token of its own. Nothing matches (?!); a possessive group ends with it because
#: Python 3.11.0 to 3.11.4 otherwise go on where its last alternative failed, not where that began.
_PLAIN = re.compile(
    rf"""([ \t]++(?![\r\n]))
    | (?![ \t]) (?: {_WORDS.pattern}+
        | (?: [\],;>\-()}}] | [.:](?!\S) | /(?![/*]) )  (?: [ \t](?![ \t]) | (?![ \t]) )
      | (?!) )++""",
    re.VERBOSE,
)
_BRACES = re.compile(r"\{+[ \t]?")
_ESCAPE = re.compile(r"\\[^\r\n] *")
_SHORTCODE = re.compile(r"\.\S+?\.[ \t]?|:\S+?:[ \t]?")
#: A tag with any characters. It is compiled only if needed, as this takes longer than reading most texts; the next
#: pattern is for tags in ASCII.
_TAG = r"#[a-zA-z0-9\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+[ \t]?"
_ASCII_TAG = re.compile(r"#[a-zA-z0-9\-]++(?![^\0-\x7F])[ \t]?")
_LINE_START = re.compile(
    r"""(?P<indent>[ \t]*)
    (?: (?P<symbol>\+>|->|<?\+|<?-|><|_>|<_|_(?=\s))
      | (?P<number>\([0-9]+\))
      | (?P<ordinal>[0-9]+\.(?=\s))
      | (?P<bullet>\*(?=\s)) )""",
    re.VERBOSE,
)
#: The beginning of every line that is not only text.
_MARK = re.compile(r"[ \t]*[+\-<>_(0-9*#]")
#: The deepest heading has 100 signs, so that recursive functions do not run out of stack.
_HEADING = re.compile(r"#{1,100} ")
_INFERENCE = re.compile(r"([ \t]*)(-{2})")
_NUMBERED_LINE = re.compile(r"[\r\n][ \t]*\([0-9]+\)")
_DASHES = re.compile(r"-{2,}")
_FRONT_MATTER = re.compile(r"===+")
_RANGE_START = re.compile(r"(?:\*\*|__|\*|_)(?!\s)")
_RANGE_END = re.compile(r"(\*\*|__|\*|_)(?:[ \t]|(?=[\n\r)}_.,!?;:\-*])|\Z)")
_STARTS = {"**": Kind.BOLD_START, "__": Kind.BOLD_START, "*": Kind.ITALIC_START, "_": Kind.ITALIC_START}
_ENDS = {"**": Kind.BOLD_END, "__": Kind.BOLD_END, "*": Kind.ITALIC_END, "_": Kind.ITALIC_END}
_RANGE_NAMES = {Kind.BOLD_START: "bold", Kind.ITALIC_START: "italic"}
#: An include of another file; the group is its path.
INCLUDE = re.compile(r"@include\(([^)\r\n]+)\)")
_INCLUDE_START = "@include("
#: Tokens, apart from trivia, after which a line starts; None is the beginning of the text.
_LINE_STARTS = frozenset({None, Kind.NEWLINE, Kind.BLANK})


def tokens(text: str) -> Tokens:
    """Return the tokens of *text*; joined, they are the text."""
    state = Tokens(text)
    _note_conflicts(state)
    if text.startswith(BYTE_ORDER_MARK):
        state.add(Kind.SPACE, 1)
    size = len(text)
    while state.position < size and state.last in _LINE_STARTS and not _front_matter(state):
        _token(state)
    while state.position < size:
        if state.inference_end:
            _inference_token(state)
        else:
            _token(state)
    _close_ranges(state)
    return state


def _note_conflicts(state: Tokens) -> None:
    for found in state.conflicts:
        state.report(
            "merge-conflict",
            "unresolved merge conflict, of which both versions are read; keep the right one,"
            f" and delete the lines that begin with {SIZE * '<'}, {SIZE * '='} and {SIZE * '>'}",
            found.opening.start,
            found.closing.end,
        )


def _conflict_line(state: Tokens) -> bool:
    """Take a line of a conflict as trivia, like a comment.

    Such a line separates two blocks even without an empty line.
    """
    found = state.conflict_lines.get(state.position)
    if found is None:
        return False
    if state.position == found.opening.start:
        state.parting = state.last in {None, Kind.BLANK} and found.two_sided(state.text)
    elif state.parting and state.position == found.middle.start and state.found[-1].kind is Kind.NEWLINE:
        _close_ranges(state)
        state.found[-1] = Token(Kind.BLANK, state.found[-1].text)
        state.last = Kind.BLANK
    state.add(Kind.CONFLICT, found.line_end(state.position))
    return _trivia_end(state)


def _token(state: Tokens) -> None:
    if state.conflicts and _conflict_line(state):
        return
    if state.last in _LINE_STARTS and _MARK.match(state.text, state.position) and _line_start(state):
        return
    plain = _PLAIN.match(state.text, state.position)
    if plain is not None:
        state.add(Kind.TEXT if plain[1] is None else Kind.SPACE, plain.end())
        return
    for rule in _RULES.get(state.text[state.position], ()):
        if rule(state):
            return
    _character(state)


def _character(state: Tokens) -> bool:
    """Take a character that no rule matches, as text."""
    return state.take(Kind.TEXT, _CONTROL) or state.add(Kind.TEXT, state.position + 1)


def _line_start(state: Tokens) -> bool:
    return _inference_start(state) or _marked_line(state) or _heading_start(state)


def _front_matter(state: Tokens) -> bool:
    opening = _FRONT_MATTER.match(state.text, state.position)
    if opening is None or state.position in state.conflict_lines:
        return False
    closing = _front_matter_end(state, opening.end())
    if closing == len(state.text):
        state.report(
            "unclosed-front-matter",
            "this front matter has no closing line; end it with a line of ===",
            state.position,
            opening.end(),
        )
        return state.add(Kind.TEXT, opening.end())
    state.add(Kind.DASHES, opening.end())
    state.add(Kind.YAML, closing)
    return state.take(Kind.DASHES, _FRONT_MATTER)


def _front_matter_end(state: Tokens, start: int) -> int:
    closing = state.marks.next("===", start)
    for found in state.conflicts:
        if found.opening.start <= closing < found.closing.end:
            closing = state.marks.next("===", max(closing, found.middle.end))
    return closing


def _inference_start(state: Tokens) -> bool:
    if state.last is Kind.BLANK:
        return False
    match = _INFERENCE.match(state.text, state.position)
    if match is None:
        return False
    if match[1]:
        state.add(Kind.INDENT, match.end(1))
    state.add(Kind.DASHES, match.end())
    state.inference_end = _inference_limit(state)
    return True


def _inference_limit(state: Tokens) -> int:
    """Return the latest offset at which the open inference line ends."""
    end = state.marks.block_end(state.position)
    dashes = state.marks.next("--", state.position)
    if dashes < end and not _NUMBERED_LINE.search(state.text, state.position, dashes):
        return end
    line = state.marks.line_end(state.position)
    state.report(
        "unclosed-inference",
        "this inference line never ends; write four or more hyphens, or rules between two pairs: -- Modus ponens --",
        state.position - 2,
        line,
    )
    return line


def _inference_token(state: Tokens) -> None:
    if state.position >= state.inference_end:
        state.inference_end = 0
        return
    character = state.text[state.position]
    if character == "-" and state.take(Kind.DASHES_END, _DASHES):
        state.inference_end = 0
        return
    if not any(rule(state) for rule in _INFERENCE_RULES.get(character, ())):
        _ = state.take(Kind.SPACE, _SPACES) or state.take(Kind.TEXT, _WORDS) or _character(state)


def _marked_line(state: Tokens) -> bool:
    match = _LINE_START.match(state.text, state.position)
    if match is None or state.text.startswith("<!--", match.end("indent")):
        return False
    if match["indent"]:
        state.add(Kind.INDENT, match.end("indent"))
    return state.add(_LINE_KINDS[match.lastgroup or ""], match.end())


_LINE_KINDS = {"symbol": Kind.SYMBOL, "number": Kind.NUMBER, "ordinal": Kind.ORDINAL, "bullet": Kind.BULLET}


def _heading_start(state: Tokens) -> bool:
    return state.take(Kind.HEADING_START, _HEADING)


def _line_break(state: Tokens) -> bool:
    if state.last is Kind.BLANK:
        return state.take(Kind.SPACE, _BREAK)
    match = _LINE_BREAK.match(state.text, state.position)
    if match is None:
        return False
    if match["empty"] is None:
        return state.add(Kind.NEWLINE, match.end())
    _close_ranges(state)
    return state.add(Kind.BLANK, match.end())


def _comment(state: Tokens) -> bool:
    end = _comment_end(state)
    if end is None:
        return False
    state.add(Kind.COMMENT, end)
    return _trivia_end(state)


def _trivia_end(state: Tokens) -> bool:
    """Take the line break after a comment on a line of its own."""
    if state.last is Kind.BLANK:
        state.take(Kind.SPACE, _BREAKS)
    elif state.last is Kind.NEWLINE and not EMPTY_LINE.match(state.text, state.position):
        state.take(Kind.SPACE, _BREAK)
    return True


def _comment_end(state: Tokens) -> int | None:
    text, start = state.text, state.position
    for opening, closing in (("/*", "*/"), ("<!--", "-->")):
        if text.startswith(opening, start):
            end = state.marks.next(closing, start + len(opening))
            return end + len(closing) if end < len(text) else None
    if text.startswith("//", start):
        end = state.marks.line_end(start)
        return end if end < len(text) else None
    return None


def _data(state: Tokens) -> bool:
    end = state.marks.brace(state.position)
    if end is not None:
        return state.add(Kind.DATA, end + 1)
    return state.marks.next("}", state.position) == len(state.text) and state.take(Kind.TEXT, _BRACES)


def _escape(state: Tokens) -> bool:
    return state.take(Kind.ESCAPE, _ESCAPE)


def _lone_backslash(state: Tokens) -> bool:
    end = state.position + 1
    message = "a backslash at the end of a line escapes nothing; write \\\\ for a backslash"
    state.report("lone-backslash", message, state.position, end)
    return state.add(Kind.TEXT, end)


def _shortcode(state: Tokens) -> bool:
    return state.take(Kind.SHORTCODE, _SHORTCODE)


def _range_end(state: Tokens) -> bool:
    if not state.ranges or state.found[-1].kind is Kind.SPACE:
        return False
    mark = state.ranges[-1][0]
    match = _RANGE_END.match(state.text, state.position)
    if match is None or match[1] != mark:
        single = _single_end(state, mark)
        if not single:
            return False
        state.ranges.pop()
        return state.add(_ENDS[mark], single)
    state.ranges.pop()
    return state.add(_ENDS[mark], match.end())


def _single_end(state: Tokens, mark: str) -> int:
    """Return the end of a closing mark followed by another of its kind, or 0."""
    end = state.position + 1
    if len(mark) != 1 or not state.text.startswith(mark, state.position):
        return 0
    return end if state.text[end : end + 1] in "\n\r)}_.,!?;:-* \t" else 0


def _range_start(state: Tokens) -> bool:
    match = _RANGE_START.match(state.text, state.position)
    if match is None:
        return False
    state.ranges.append((match[0], len(state.found)))
    return state.add(_STARTS[match[0]], match.end())


def _close_ranges(state: Tokens) -> None:
    """Turn marks of bold and italic that were never closed into text."""
    while state.ranges:
        mark, index = state.ranges.pop()
        token = state.found[index]
        end = state.starts[index] + len(mark)
        state.found[index] = Token(Kind.TEXT, token.text)
        while state.ranges and state.ranges[-1] == (mark, index - 1):
            index = state.ranges.pop()[1]
            state.found[index] = Token(Kind.TEXT, mark)
        state.report(
            f"unclosed-{_RANGE_NAMES[token.kind]}",
            f"{mark} begins {_RANGE_NAMES[token.kind]} text that is never closed;"
            f" close it before the paragraph ends, or write \\{mark[0]} for the character itself",
            state.starts[index],
            end,
        )


def _link(state: Tokens) -> bool:
    closing = _filled(state, "]", state.position + 1)
    if closing is None or not state.text.startswith("(", closing + 1):
        return False
    end = _filled(state, ")", closing + 2)
    return end is not None and state.add(Kind.LINK, _with_blank(state.text, end + 1))


def _filled(state: Tokens, mark: str, start: int) -> int | None:
    """Return the offset of the next *mark* in the block if it does not come at once."""
    end = state.marks.in_block(mark, start)
    return None if end == start else end


def _with_blank(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in {" ", "\t"} else end


def _tag(state: Tokens) -> bool:
    if state.text.startswith("#(", state.position):
        end = _filled(state, ")", state.position + 2)
        return end is not None and state.add(Kind.TAG, _with_blank(state.text, end + 1))
    return state.take(Kind.TAG, _ASCII_TAG) or state.take(Kind.TAG, re.compile(_TAG))


def _named(opening: str, closing: str, definition: Kind, reference: Kind, mention: Kind) -> Callable[[Tokens], bool]:
    """Return the rule for a title in these brackets and its three uses."""

    def rule(state: Tokens) -> bool:
        start = state.position
        if state.text[start] == "@":
            if not state.text.startswith(opening, start + 1):
                return False
            end = state.marks.in_line(closing, start + 3)
            return end is not None and state.add(mention, _with_blank(state.text, end + 1))
        end = state.marks.in_line(closing + ":", start + 2)
        if end is not None:
            return state.add(definition, end + 2)
        if state.text[start + 1 : start + 2] in {"-", "\r", "\n", ""}:
            return False
        end = state.marks.in_line(closing, start + 2)
        return end is not None and state.add(reference, end + 1)

    return rule


def _include(state: Tokens) -> bool:
    path = state.position + len(_INCLUDE_START)
    closing = state.marks.in_line(")", path) if state.text.startswith(_INCLUDE_START, state.position) else None
    match = INCLUDE.match(state.text, state.position, closing + 1) if closing else None
    if match is None:
        return False
    message = f"{match[0]} is not read: this text does not come from a file"
    state.report("include-not-read", message, state.position, match.end())
    return state.add(Kind.INCLUDE, match.end())


_claim = _named("[", "]", Kind.DEFINITION, Kind.REFERENCE, Kind.CLAIM_MENTION)
_argument = _named("<", ">", Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE, Kind.ARGUMENT_MENTION)

Rule = Callable[[Tokens], bool]
_RULES: dict[str, tuple[Rule, ...]] = {
    " ": (_line_break,),
    "\t": (_line_break,),
    "\n": (_line_break,),
    "\r": (_line_break,),
    "/": (_comment,),
    "<": (_comment, _argument),
    "{": (_data,),
    "\\": (_escape, _lone_backslash),
    ".": (_shortcode,),
    ":": (_shortcode,),
    "*": (_range_end, _range_start),
    "_": (_range_end, _range_start),
    "[": (_link, _claim),
    "#": (_tag,),
    "@": (_include, _claim, _argument),
}


def _comma(state: Tokens) -> bool:
    return state.add(Kind.COMMA, state.position + 1)


def _inference_break(state: Tokens) -> bool:
    return state.take(Kind.NEWLINE, _BREAK)


_INFERENCE_RULES: dict[str, tuple[Rule, ...]] = {
    " ": (_inference_break,),
    "\t": (_inference_break,),
    "\n": (_inference_break,),
    "\r": (_inference_break,),
    "/": (_comment,),
    "<": (_comment,),
    "{": (_data,),
    "\\": (_escape,),
    ".": (_shortcode,),
    ":": (_shortcode,),
    ",": (_comma,),
}
