"""Time comparing two maps against reading both of them.

    diff.py [CLAIMS]

CLAIMS is the number of claims [default: 10000]. Prints two ratios, the best of several rounds: one where a tenth of the
claims changed, and one where every title and every text changed, so that all must be matched by similarity.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from random import Random

from texts import WORDS

from argmap.interpret.interpret import interpret_text
from argmap.model.diff import diff

CLAIMS = 10_000
ROUNDS = 3


def text(claims: int, change: Callable[[int], bool]) -> str:
    """Return a tree of claims; those named by *change* get a new title and one more word of text."""
    chance = Random(1)  # noqa: S311 - no secrets here
    parts = []
    for number in range(claims):
        words = [*chance.choices(WORDS, k=12), str(number), str(number % 97)]
        title, above = (f"{'New' if change(i) else 'Claim'} {i}" for i in (number, number // 3))
        said = " ".join([*words, "indeed"] if change(number) else words)
        parts.append(f"[{title}]: {said}." + (f"\n  {'+-'[number % 2]}> [{above}]" if number else ""))
    return "\n\n".join(parts) + "\n"


def ratio(before: str, after: str) -> float:
    """Return the time to compare divided by the time to read both."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        maps = interpret_text(before).map, interpret_text(after).map
        read = time.perf_counter()
        diff(*maps)
        rounds.append((read - start, time.perf_counter() - read))
    return min(compared for _, compared in rounds) / min(read for read, _ in rounds)


def main() -> None:
    """Print the ratios."""
    claims = int(sys.argv[1]) if sys.argv[1:] else CLAIMS
    before = text(claims, lambda _: False)
    tenth, all_ = text(claims, lambda number: number % 10 == 0), text(claims, lambda _: True)
    print(f"time to compare two maps of {claims:,} claims, divided by the time to read both, best of {ROUNDS}:")
    print(f"  {ratio(before, tenth):6.2f} x  one claim in ten is renamed and reworded")
    print(f"  {ratio(before, all_):6.2f} x  all are renamed and reworded")


if __name__ == "__main__":
    main()
