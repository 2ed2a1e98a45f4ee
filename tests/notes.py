"""Notes in Markdown with blocks of Argdown, and a simple reader of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import strategies as st

#: Lines that begin or end something in Markdown, and some that only look like it.
LINES = (
    *(
        "```argdown",
        "~~~ argdown-map x",
        "  ~~~Argdown",
        "````argdown",
        "   ```argdown",
        "```argdown y`",
        "```argdownx",
    ),
    *("``` {.argdown}", "~~~{#a .argdown-map b=c}", "```{argdown, echo=TRUE}", "```argdown{x}", "```{argdowns}"),
    *("``` {x=.argdown}", "```{ argdown}", "```{.python .Argdown"),
    *("```", "~~~", "  ```", "````", "~~~~", "``` ", "``` x", "    ```argdown", "\t```", "```python", "> ```argdown"),
    *("<!--", "-->", "<!-- y -->", "<!-->", " <!-- z", "x <!--", "", " ", "x", "[A]: a", "  + [B]", "---"),
)


def notes() -> st.SearchStrategy[str]:
    """Give Markdown, with line ends of all kinds, and mostly with a block."""
    lines = st.lists(st.sampled_from(LINES), max_size=10)
    joined = st.builds(lambda lines, end, last: end.join(lines) + last, lines, st.sampled_from("\n\r"), st.just(""))
    ended = st.builds(lambda text, end: text.replace("\n", "\r\n") + end, joined, st.sampled_from(["", "\r\n"]))
    return st.builds("".join, st.tuples(st.sampled_from(["", "\ufeff"]), st.one_of(joined, ended)))


def _is_argdown(words: str) -> bool:
    """Return whether what follows a fence names Argdown: as a word, or among attributes in braces."""
    if not words.startswith("{"):
        return words.replace("{", " ").split()[:1] in (["argdown"], ["argdown-map"])
    attributes = words[1:].partition("}")[0].replace(",", " ").split()
    return attributes[:1] in (["argdown"], ["argdown-map"]) or not {".argdown", ".argdown-map"}.isdisjoint(attributes)


def read_line_by_line(text: str) -> Iterator[tuple[str, int]]:
    """Yield the blocks of *text*, with their indentation, as a slow and simple reader finds them."""
    fence, indent, comment = "", 0, False
    block: str | None = None
    for line in re.findall(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+\Z", text.removeprefix("\ufeff")):
        bare = line.rstrip("\r\n")
        mark = re.match(r"( {0,3})(`{3,}|~{3,})(.*)\Z", bare)
        if comment:
            comment = "-->" not in bare
        elif fence:
            if mark and mark[2].startswith(fence) and not mark[3].strip(" \t"):
                if block is not None:
                    yield block, indent
                fence, block = "", None
            elif block is not None:
                block += line
        elif mark and not (mark[2][0] == "`" and "`" in mark[3]):
            fence, indent = mark[2], len(mark[1])
            block = "" if _is_argdown(mark[3].lower().strip()) else None
        else:
            comment = bool(re.match(r" {0,3}<!--", bare)) and "-->" not in bare
    if block is not None:
        yield block, indent
