"""Time making worksheets against drawing the same map once.

    teaching.py [CLAIMS]

CLAIMS is the number of claims [default: 40]. Prints ratios, the best of several rounds: the time for three versions of
a sheet with answer keys relative to one picture of the map, and for a hundred versions relative to ten, which is 10 if
time is linear.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from texts import WORDS

from argmap.files.worksheets import Assignment, WorksheetPlan, write_worksheets
from argmap.interpret.interpret import interpret_text
from argmap.render.picture import picture

CLAIMS = 40
ROUNDS = 3


def text(claims: int) -> str:
    """Return a map of *count* claims, each below an earlier one, some as linked premises."""
    chance = Random(1)  # noqa: S311 - no secrets here
    said = [f"{' '.join(chance.choices(WORDS, k=9)).capitalize()} {number}." for number in range(claims)]
    parts = [f"[Claim 0]: {said[0]}"]
    for number in range(1, claims - 1, 2):
        above = f"[Claim {(number - 1) // 3}]"
        if number % 4 == 1:
            parts.append(f"[Claim {number}]: {said[number]}\n  +> {above}")
            parts.append(f"[Claim {number + 1}]: {said[number + 1]}\n  -> {above}")
        else:
            lines = f"(1) [Claim {number}]: {said[number]}\n(2) [Claim {number + 1}]: {said[number + 1]}"
            parts.append(f"<Argument {number}>\n\n{lines}\n-----\n(3) {above}")
    return "\n\n".join(parts) + "\n"


def best(work: Callable[[], object]) -> float:
    """Return the best time of *work*, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print the ratios."""
    claims = int(sys.argv[1]) if sys.argv[1:] else CLAIMS
    said = text(claims)
    names = ("fill-blanks", "scramble", "supports-or-opposes")
    with tempfile.TemporaryDirectory() as folder:
        name = Path(folder) / "map.argdown"
        name.write_text(said, encoding="utf-8")

        def sheets(versions: int) -> None:
            for issue in write_worksheets(str(name), folder, Assignment(WorksheetPlan(names, 0, "en"), versions)):
                _ = issue

        drawing = best(lambda: picture(interpret_text(said).map))
        three, ten, hundred = (best(lambda versions=versions: sheets(versions)) for versions in (3, 10, 100))  # type: ignore[misc]  # the default binds the loop's value
    print(f"time to make worksheets of {claims} claims, three exercises each, best of {ROUNDS}:")
    print(f"  {three / drawing:7.2f} x  drawing the map once: three versions with answer keys, as PDF")
    print(f"  {hundred / ten:7.2f} x  ten versions: a hundred versions")


if __name__ == "__main__":
    main()
