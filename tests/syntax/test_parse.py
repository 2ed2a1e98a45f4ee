"""What texts are read as. Nodes stand in angles, line ends are ``⏎``."""

from __future__ import annotations

import pytest
from outline import tree_outline

from argmap.syntax.parse import parse
from argmap.syntax.tree import Kind


def _source(value: object) -> str:
    return ascii(value) if isinstance(value, str) and "‹" not in value else ""


def check(text: str, expected: str) -> None:
    """Check what *text* is read as, and that nothing is wrong with it."""
    tree = parse(text)
    assert tree_outline(tree) == expected
    assert [problem.message for problem in tree.problems] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lanes help.", "‹statement Lanes help.›"),
        ("Lanes\n  help.", "‹statement Lanes⏎  help.›"),
        ("[Lanes]", "‹statement [Lanes]›"),
        ("[Lanes]: They help.", "‹statement [Lanes]: They help.›"),
        ("[Lanes]:\nThey help.", "‹statement [Lanes]:⏎They help.›"),
        ("[A [B] C]: They help.", "‹statement [A [B] C]: They help.›"),
        ("<Cost>: Lanes are cheap.\n", "‹argument <Cost>: Lanes are cheap.›⏎"),
        ("<Cost> #money {by: us}", "‹argument <Cost> #money {by: us}›"),
        ("[Lanes]\n{by: us}", "‹statement [Lanes]⏎{by: us}›"),
        ("A.\n\nB.", "‹statement A.›⏎⏎‹statement B.›"),
        ("A.\r\n\r\nB.", "‹statement A.›⏎⏎‹statement B.›"),
        ("A.\r\rB.", "‹statement A.⏎⏎B.›"),
        ("A.\n \t\nB.", "‹statement A.›⏎ \t⏎‹statement B.›"),
        ("\n\n A.", "⏎⏎ ‹statement A.›"),
        ("[-1] is a number", "‹statement [-1] is a number›"),
    ],
    ids=_source,
)
def test_statements(text: str, expected: str) -> None:
    """A block is what stands between empty lines; a lone CR ends a line but makes no empty one."""
    check(text, expected)


@pytest.mark.parametrize("symbol", ["+", "<+", "+>", "-", "<-", "->", "_", "<_", "_>", "><"])
@pytest.mark.parametrize("child", ["It is so.", "[Safety]", "[Safety]: It is so.", "<Cost>", "<Cost>: It is so."])
def test_relations(symbol: str, child: str) -> None:
    """Every symbol takes a sentence, a claim or an argument; only claims contradict one another."""
    kind = "argument" if child.startswith("<") else "statement"
    if symbol == "><" and kind == "argument":
        child, kind = "[Cost]", "statement"
    check(f"[Lanes]\n  {symbol} {child}", f"‹statement [Lanes]⏎‹relation   {symbol} ‹{kind} {child}›››")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A\n +b", "‹statement A⏎‹relation  +‹statement b›››"),
        ("A\n <-> b", "‹statement A⏎‹relation  <-‹statement > b›››"),
        ("A\n + b\n - c", "‹statement A⏎‹relation  + ‹statement b››⏎‹relation  - ‹statement c›››"),
        ("A\n + b\n  - c", "‹statement A⏎‹relation  + ‹statement b⏎‹relation   - ‹statement c›››››"),
        (
            "A\n + b\n   - c\n + d",
            "‹statement A⏎‹relation  + ‹statement b⏎‹relation    - ‹statement c››››⏎‹relation  + ‹statement d›››",
        ),
        ("A\n\t+ b\n  - c", "‹statement A⏎‹relation \t+ ‹statement b⏎‹relation   - ‹statement c›››››"),
        ("A\n + b\nmore", "‹statement A⏎‹relation  + ‹statement b⏎more›››"),
        ("A\n + b\n\n[C]", "‹statement A⏎‹relation  + ‹statement b›››⏎⏎‹statement [C]›"),
        ("A\n // aside\n + b", "‹statement A⏎ // aside⏎‹relation  + ‹statement b›››"),
        (
            "A\n + [B] {by: us}\n + c",
            "‹statement A⏎‹relation  + ‹statement [B] {by: us}››⏎‹relation  + ‹statement c›››",
        ),
    ],
    ids=_source,
)
def test_levels(text: str, expected: str) -> None:
    """Deeper lines belong to the line above; a tab counts as one."""
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(1) a\n----\n(2) b", "‹structure ‹step (1) ‹statement a››⏎‹inference ----›⏎‹step (2) ‹statement b›››"),
        ("(1) a\n-------\n(2) b", "‹structure ‹step (1) ‹statement a››⏎‹inference -------›⏎‹step (2) ‹statement b›››"),
        (
            "(1) a\n-- Rule, Other --\n(2) b",
            "‹structure ‹step (1) ‹statement a››⏎‹inference -- Rule, Other --›⏎‹step (2) ‹statement b›››",
        ),
        (
            "(1) a\n--\nRule\n{logic: x}\n--\n(2) b",
            "‹structure ‹step (1) ‹statement a››⏎‹inference --⏎Rule⏎{logic: x}⏎--›⏎‹step (2) ‹statement b›››",
        ),
        (
            "(1) a\n--\n{logic: x}\n--\n(2) b",
            "‹structure ‹step (1) ‹statement a››⏎‹inference --⏎{logic: x}⏎--›⏎‹step (2) ‹statement b›››",
        ),
        (
            " (1) a\n  + b\n --- --\n (2) c",
            (
                "‹structure ‹step  (1) ‹statement a⏎‹relation   + ‹statement b››››⏎"
                "‹inference  --- --›⏎‹step  (2) ‹statement c›››"
            ),
        ),
        (
            "(1) a\n----\n <_ <B>\n(2) c",
            (
                "‹structure ‹step (1) ‹statement a››⏎"
                "‹inference ----⏎‹relation  <_ ‹argument <B>›››⏎‹step (2) ‹statement c›››"
            ),
        ),
        (
            "(1) a\n-- /* why */ R <!-- b --> // c\n--\n(2) b",
            (
                "‹structure ‹step (1) ‹statement a››⏎"
                "‹inference -- /* why */ R <!-- b --> // c⏎--›⏎‹step (2) ‹statement b›››"
            ),
        ),
    ],
    ids=_source,
)
def test_structures(text: str, expected: str) -> None:
    """An inference line stands between premises and a conclusion, in any of its forms."""
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Roads", "‹heading # Roads›"),
        ("### Roads #town {isClosed: true}\n", "‹heading ### Roads #town {isClosed: true}›⏎"),
        ("# Roads\n{isClosed: true}", "‹heading # Roads⏎{isClosed: true}›"),
        ("#Roads are busy.", "‹statement #Roads are busy.›"),
        ("#" * 101 + " Roads", f"‹statement {'#' * 101} Roads›"),
        (" # Roads", " ‹heading # Roads›"),
        ("* a\n* [B]: b", "‹list ‹item * ‹statement a››⏎‹item * ‹statement [B]: b›››"),
        ("1. a\n20. <B>", "‹list ‹item 1. ‹statement a››⏎‹item 20. ‹argument <B>›››"),
        ("* a\n  + b\n* c", "‹list ‹item * ‹statement a⏎‹relation   + ‹statement b››››⏎‹item * ‹statement c›››"),
        ("٣. a", "‹statement ٣. a›"),
        ("(٣) a", "‹statement (٣) a›"),
    ],
    ids=_source,
)
def test_headings_and_lists(text: str, expected: str) -> None:
    """A heading has one to a hundred hashes and a blank; items are indented alike."""
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* c", "‹statement a ‹italic *b* ›c›"),
        ("a _b_, c", "‹statement a ‹italic _b_›, c›"),
        ("a **b** c", "‹statement a ‹bold **b** ›c›"),
        ("a __b__.", "‹statement a ‹bold __b__›.›"),
        ("**a _b_ c**", "‹statement ‹bold **a ‹italic _b_ ›c**››"),
        ("_**a**_", "‹statement ‹italic _‹bold **a**›_››"),
        ("***a***", "‹statement ‹bold **‹italic *a*›**››"),
        ("*a\nb*", "‹statement ‹italic *a⏎b*››"),
        ("2 * 3", "‹statement 2 * 3›"),
        ("a \\*b", "‹statement a \\*b›"),
        ("a -b", "‹statement a -b›"),
    ],
    ids=_source,
)
def test_bold_and_italic(text: str, expected: str) -> None:
    """A mark opens before a word and closes after one; the inner range closes first."""
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a [b](c) d", [Kind.TEXT, Kind.LINK, Kind.TEXT]),
        ("a [b\nc](d)", [Kind.TEXT, Kind.LINK]),
        ("a #b", [Kind.TEXT, Kind.TAG]),
        ("a #(b c) d", [Kind.TEXT, Kind.TAG, Kind.TEXT]),
        ("a @[b] c", [Kind.TEXT, Kind.CLAIM_MENTION, Kind.TEXT]),
        ("a @<b> c", [Kind.TEXT, Kind.ARGUMENT_MENTION, Kind.TEXT]),
        ("a .~. b", [Kind.TEXT, Kind.SHORTCODE, Kind.TEXT]),
        ("a :up: b", [Kind.TEXT, Kind.SHORTCODE, Kind.TEXT]),
        ("a \\{ b", [Kind.TEXT, Kind.ESCAPE, Kind.TEXT]),
        ("a {b: c}", [Kind.TEXT, Kind.DATA]),
        ("a /* b */ c", [Kind.TEXT, Kind.COMMENT, Kind.SPACE, Kind.TEXT]),
        ("a <!-- b --> c", [Kind.TEXT, Kind.COMMENT, Kind.SPACE, Kind.TEXT]),
        ("a // b\nc", [Kind.TEXT, Kind.COMMENT, Kind.NEWLINE, Kind.TEXT]),
        ("a // b", [Kind.TEXT]),
        ("a /* b", [Kind.TEXT]),
        ("a [](b", [Kind.TEXT]),
        ("a #()", [Kind.TEXT]),
        ("a @ b", [Kind.TEXT]),
        ("a {b", [Kind.TEXT]),
        ("a [b", [Kind.TEXT]),
        ("a <b", [Kind.TEXT]),
        ("a @[b", [Kind.TEXT]),
        ("a #(b", [Kind.TEXT]),
        ("a } b", [Kind.TEXT]),
        ('a {b: "}"}', [Kind.TEXT, Kind.DATA]),
        ("a {b: '}'}", [Kind.TEXT, Kind.DATA]),
        ("a {b: 'it''s }'}", [Kind.TEXT, Kind.DATA]),
        ("a {b: it's}", [Kind.TEXT, Kind.DATA]),
        ('a {b: 5"}', [Kind.TEXT, Kind.DATA]),
        ('a {b: "\\"}"}', [Kind.TEXT, Kind.DATA]),
        ("a {\nb: c\n\nd: e\n}", [Kind.TEXT, Kind.DATA]),
        ("a {\r\nb: c\r\n}", [Kind.TEXT, Kind.DATA]),
    ],
    ids=_source,
)
def test_tokens_of_running_text(text: str, expected: list[Kind]) -> None:
    """A pair that does not close in its block is text; braces in quotes do not count."""
    tree = parse(text)
    found = [token.kind for token in tree.root.tokens()]
    assert [
        kind for index, kind in enumerate(found) if kind is not Kind.TEXT or found[index - 1 : index] != [kind]
    ] == expected
    assert tree.problems == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("===\ntitle: A\n===\n\nb", "‹front_matter ===⏎title: A⏎===›⏎⏎‹statement b›"),
        ("\ufeff===\ntitle: A\n===\n\nb", "\ufeff‹front_matter ===⏎title: A⏎===›⏎⏎‹statement b›"),
        ("\n// aside\n===\nt: A\n===\n\n\nb", "⏎// aside⏎‹front_matter ===⏎t: A⏎===›⏎⏎⏎‹statement b›"),
        ("=====\r\nt: A\r\n=====", "‹front_matter =====⏎t: A⏎=====›"),
        ("b\n\n===\nt: A\n===", "‹statement b›⏎⏎‹statement ===⏎t: A⏎===›"),
    ],
    ids=_source,
)
def test_front_matter(text: str, expected: str) -> None:
    """Front matter comes first, but for blanks, comments and a byte-order mark."""
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("// a\n[B]", "// a⏎‹statement [B]›"),
        ("[B]\n// a\n  + c", "‹statement [B]⏎// a⏎‹relation   + ‹statement c›››"),
        ("a\n\n/* b */\n\nc", "‹statement a›⏎⏎/* b */⏎⏎‹statement c›"),
        ("a\n\n/* b\n\nc */ d", "‹statement a›⏎⏎/* b⏎⏎c */ ‹statement d›"),
        ("a\n/* b */\nc", "‹statement a⏎/* b */⏎c›"),
        ("a\n/* b */\n\nc", "‹statement a›⏎/* b */⏎⏎‹statement c›"),
        (
            "(1) a\n// why\n----\n// so\n(2) b",
            "‹structure ‹step (1) ‹statement a››⏎// why⏎‹inference ----›⏎// so⏎‹step (2) ‹statement b›››",
        ),
        ("# A /* b */ C", "‹heading # A /* b */ C›"),
        ("[A]: /* b */ c {d: 1} // e\n", "‹statement [A]: /* b */ c {d: 1}› // e⏎"),
    ],
    ids=_source,
)
def test_comments(text: str, expected: str) -> None:
    """A comment may stand anywhere and parts nothing."""
    check(text, expected)
