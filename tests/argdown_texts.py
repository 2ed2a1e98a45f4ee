"""Texts to read, from any characters at all to what looks like Argdown."""

from __future__ import annotations

from hypothesis import strategies as st
from trying import THOROUGH

#: Pieces of Argdown, whole and broken, that are joined at random.
FRAGMENTS = (
    *(
        "[Lanes]",
        "[Lanes]: ",
        "[Buses]",
        "[Buses]:",
        "<Cost>",
        "<Cost>: ",
        "@[Lanes]",
        "@<Cost>",
        "@include(bus.argdown)",
    ),
    *("[", "]", "<", ">", "(", ")", "[a](b)", "[a](", "@[", "@<", "#", "#quiet", "#(two words) ", "#("),
    *("*", "**", "_", "__", "\\", "\\*", "\\{", ".~.", ":happy:", ".x", ":"),
    *(
        "{",
        "}",
        "{by: the town}",
        "{implicit: true}",
        "{a: [",
        "{\n",
        "{\nby: me\n}",
        '{"',
        "{'",
        "{a: *b}",
        "{a: 0x1}",
    ),
    *("//", "/*", "*/", "<!--", "-->", "// aside\n"),
    *("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", " ", "  ", "\t"),
    *(
        "\n+ ",
        "\n  + ",
        "\n  - ",
        "\n    +> ",
        "\n    -> ",
        "\n  <+ ",
        "\n\t<- ",
        "\n  >< ",
        "\n  _ ",
        "\n  <_ ",
        "\n _> ",
    ),
    *("(1) ", "(2) ", "\n(3) ", "\n----\n", "\n-- Rule, Rule --\n", "\n--\n", "-- {uses: [1]} --", "--", "-----"),
    *("# ", "## ", "\n\n# Part\n\n", "* ", "\n * ", "1. ", "\n2. ", "1984. "),
    *("===", "===\n", "===\ntitle: Town\n===\n\n", "===\nmodel: {mode: strict}\n===\n\n", "\ufeff", "\ud800", "\x00"),
    *("Lanes cut injuries", "buses", "é", "猫", "😀", "\u2028", "'", '"', ",", ".", "!"),
)


def any_text() -> st.SearchStrategy[str]:
    """Give strings of any code points, lone surrogates among them."""
    return st.text(st.characters(exclude_categories=()))


def argdownish() -> st.SearchStrategy[str]:
    """Give what looks like Argdown, mostly broken."""
    return st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)


def texts() -> st.SearchStrategy[str]:
    """Give either kind."""
    return st.one_of(argdownish(), any_text())


#: How often something is opened: more often than Python's stack is deep, far more often in ``nox -s laws``.
MANY, SOME = (5000, 3000) if THOROUGH else (1500, 1200)

#: One construct, nested or opened again and again, deeper than Python's stack.
DEEP = {
    "relations": "\n".join(" " * level + "+ Lanes help." for level in range(1, 1200)),
    "relations-below-a-claim": "[Lanes]\n" + "\n".join(" " * level + "- [Lanes]" for level in range(1, 1200)),
    "lists": "\n".join(" " * level + "* Lanes help." for level in range(1200)),
    "headings": "\n\n".join("#" * level + " Part" for level in range(1, 400)) + "\n\n[Lanes]\n  + [Safety]",
    "steps": "<Cost>\n\n(1) a\n" + "".join(f"----\n(2) [Step {number}]: b\n" for number in range(SOME)),
    "brackets": "[" * MANY,
    "angles": "<" * MANY,
    "parentheses": "(" * MANY,
    "links": "[a](" * SOME,
    "mentions": "@[" * SOME,
    "tags": "#(" * SOME,
    "stars": "*a " * MANY,
    "double-stars": "**a " * MANY,
    "underscores": "_a " * MANY,
    "bold-in-bold": "**a " * SOME + "b** " * SOME,
    "braces": "{" * MANY,
    "braces-at-line-ends": "{\n" * MANY,
    "braces-and-quotes": "{" + ', "' * MANY,
    "closed-braces": "Lanes help. " + "{a: " * MANY + "}" * MANY,
    "nested-data": "Lanes help. " + "{a: " * 300 + "}" * 300,
    "nested-data-twice": ("[Lanes]: They help. " + "{a: " * 380 + "}" * 380 + "\n\n") * 2,
    "nested-front-matter": "===\n" + "{a: " * 500 + "}" * 500 + "\n===\n\nLanes help.",
    "comments": "/*" * MANY,
    "inference-lines": "--\n" * MANY,
    "backslashes": "\\" * (MANY + 1),
}
