"""Which parts of Markdown are blocks of Argdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from notes import notes, read_line_by_line

from argmap.syntax.fences import blocks, fences, is_markdown, prose
from argmap.text import Span

CASES: Mapping[str, tuple[str, Sequence[str]]] = {
    "one": ("Hello\n\n```argdown\n[A]: a\n```\n\nBye\n", ["[A]: a\n"]),
    "both words": ("```argdown\n[A]\n```\n~~~argdown-map\n[B]\n~~~\n", ["[A]\n", "[B]\n"]),
    "capitals and more words": ("```Argdown title=x\n[A]\n```\n``` \t argdown\n[B]\n```", ["[A]\n", "[B]\n"]),
    "attributes": ("``` {.argdown #x}\n[A]\n```\n~~~{#y .argdown-map w=3}\n[B]\n~~~\n", ["[A]\n", "[B]\n"]),
    "options of R Markdown": ("```{argdown, echo=TRUE}\n[A]\n```\n```argdown{.c}\n[B]\n```\n", ["[A]\n", "[B]\n"]),
    "other attributes": ("```{.argdowns}\n[A]\n```\n```{python argdown}\n[B]\n```\n```{x=.argdown}\n```\n", []),
    "another word": ("```argdown-maps\n[A]\n```\n```python argdown\n[B]\n```\n```\nargdown\n```\n", []),
    "longer": ("````argdown\n```\n[A]\n````\n", ["```\n[A]\n"]),
    "longer at the end": ("```argdown\n[A]\n`````  \n", ["[A]\n"]),
    "words at the end": ("```argdown\n[A]\n``` x\n```\n", ["[A]\n``` x\n"]),
    "two letters": ("``argdown\n[A]\n``\n", []),
    "another letter at the end": ("```argdown\n~~~\n```\n", ["~~~\n"]),
    "in another": ("````markdown\n```argdown\n[A]\n```\n````\n", []),
    "code in a line": ("```argdown [A]```\n", []),
    "tildes with backquotes": ("~~~argdown `x`\n[A]\n~~~\n", ["[A]\n"]),
    "unclosed": ("```argdown\n[A]", ["[A]"]),
    "unclosed and empty": ("```argdown", [""]),
    "empty": ("```argdown\n```\n", [""]),
    "indented": ("   ```argdown\n   [A]\n ```\n", ["   [A]\n"]),
    "too far": ("    ```argdown\n    [A]\n    ```\n", []),
    "too far at the end": ("```argdown\n    ```\n[A]\n```\n", ["    ```\n[A]\n"]),
    "in a comment": ("<!--\n```argdown\n[A]\n```\n-->\n```argdown\n[B]\n```\n", ["[B]\n"]),
    "after a short comment": ("<!-->\n```argdown\n[B]\n```\n", ["[B]\n"]),
    "in a comment without end": ("<!--\n```argdown\n[A]\n```\n", []),
    "a comment in a block": ("```argdown\n<!--\n```\n-->\n```argdown\n[B]\n```\n", ["<!--\n", "[B]\n"]),
    "Windows": ("x\r\n```argdown\r\n[A]\r\n```\r\n", ["[A]\r\n"]),
    "old line ends": ("x\r```argdown\r[A]\r```\r", ["[A]\r"]),
    "a byte order mark": ("\ufeff```argdown\n[A]\n```\n", ["[A]\n"]),
    "quoted": ("> ```argdown\n> [A]\n> ```\n", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_blocks(text: str, expected: Sequence[str]) -> None:
    """Each is cut out exactly, without its fences."""
    assert [text[block.start : block.end] for block in blocks(text)] == expected


@pytest.mark.law
@given(notes())
def test_blocks_are_those_of_a_simple_reader(text: str) -> None:
    """What is around the blocks and the blocks, joined, are the text."""
    found = [text[block.start : block.end] for block in blocks(text)]
    assert found == [block for block, _ in read_line_by_line(text)]
    around = prose(text)
    assert "".join("".join(pair) for pair in zip(around, [*found, ""], strict=True)) == text


def test_blocks_that_are_not_read_are_found() -> None:
    """Those in quotes and deep lists, but not in code, comments or blocks."""
    text = "> ```argdown\n\n1. x\n\n    ~~~ argdown-map\n\n- ```python\n"
    text += "~~~argdown\n    ```argdown\n~~~\n<!--\n> ```argdown\n-->\n"
    assert [text[span.start : span.end] for span in fences(text) if isinstance(span, Span)] == [
        "```argdown",
        "~~~ argdown-map",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "```argdown\n" * 20_000,
        "<!--" * 50_000,
        "`" * 200_000,
        "```{" * 50_000,
        "```{ argdow\n" * 20_000,
        "> " * 100_000,
        "```\n~~~~\n" * 20_000,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    """What is opened again and again is not searched again and again."""
    assert len(list(blocks(text))) <= 1


def test_names() -> None:
    """Some suffixes, in capitals or not."""
    assert [
        is_markdown(name) for name in ("a.md", "a.MARKDOWN", "a.Rmd", "a.qmd", "a.mdx", "a.argdown", "-", "md")
    ] == [
        *(5 * [True]),
        False,
        False,
        False,
    ]
