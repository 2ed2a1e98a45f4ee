"""Time reading hostile texts against an ordinary text of the same length.

The first figure is the time per code point relative to ordinary Argdown. The second is the growth: the time for four
times the length divided by the time for the length, which is about 4 where time is linear.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

from texts import argdown

from argmap.interpret.interpret import interpret_text

SIZE = 100_000
ROUNDS = 3
#: Of one piece, again and again.
REPEATED: Mapping[str, str] = {
    **{f"open {mark}": mark for mark in ("[", "<", "(", "{", "@[", "#(", "/*", "<!--", "[a](", '{a: "', "{a: [")},
    **{f"only {mark}": mark for mark in ("*", "_", "-", "=", ":", ".", "\\", "#", "@", "'", '"', "a", " ", "\t", "\n")},
    "words in stars": "*a ",
    "words in two stars": "**a ",
    "lines of dashes": "--\n",
    "empty braces": "{}",
    "closed brackets": "[a] ",
    "tags": "#a ",
    "blank lines of CRLF": "a\r\n\r\n",
    "relations at the margin": "+ b\n",
    "premises": "(1) a\n",
    "steps": "(1) a\n----\n",
    "list items": "* a\n",
    "headings": "# a\n\n",
    "data": "x {a: 1}\n\n",
    "definitions of one claim": "[A]: b\n\n",
    "mentions": "@[A] ",
    "addresses": "http://a.b/c ",
}


def texts(size: int) -> Mapping[str, str]:
    """Return the texts by name, each about *size* code points long."""
    depth = int((2 * size) ** 0.5)
    aliases = "\n".join(f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]" for number in range(1, 40))
    return {
        "nested relations": "a\n" + "".join(f"{' ' * level}+ b\n" for level in range(1, depth)),
        "aliases of aliases": f"===\na0: &a0 [x]\n{aliases}\n===\n\n" + argdown(size),
        **{name: piece * (size // len(piece)) for name, piece in REPEATED.items()},
    }


def seconds(text: str) -> float:
    """Return the best time to read *text*, in seconds."""
    found = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        interpret_text(text)
        found.append(time.perf_counter() - start)
    return min(found)


def main() -> None:
    """Print the ratios, worst first."""
    short, long = texts(SIZE), texts(4 * SIZE)
    ordinary = argdown(SIZE)
    base = seconds(ordinary) / len(ordinary)
    found = []
    for name, text in short.items():
        once = seconds(text)
        found.append((once / len(text) / base, seconds(long[name]) / once, name))
    print(f"time per code point relative to ordinary Argdown; growth for four times the length ({SIZE:,} code points):")
    for ratio, growth, name in sorted(found, reverse=True):
        print(f"  {ratio:7.2f} x  {growth:5.1f}  {name!r}")


if __name__ == "__main__":
    main()
