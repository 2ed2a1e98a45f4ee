"""Time worksheets beside drawing the same map once, in one run.

    teaching.py [CLAIMS]

CLAIMS is 40 unless given. Prints ratios, the best of some rounds: what three versions of a sheet with their keys take
over one picture of the map, and what a hundred versions take over ten, which is 10 if time grows in proportion.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from texts import WORDS

from argmap.files.worksheets import Assignment, write_worksheets
from argmap.interpret.interpret import reading
from argmap.render.picture import picture

CLAIMS = 40
ROUNDS = 3


def text(claims: int) -> str:
    """Return a map of so many claims, each below one of those before it, some of them linked premises."""
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
    """Return how long *work* takes, at best, in seconds."""
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
            for issue in write_worksheets(str(name), folder, Assignment(names, versions=versions)):
                _ = issue

        drawing = best(lambda: picture(reading(said).map))
        three, ten, hundred = (best(lambda versions=versions: sheets(versions)) for versions in (3, 10, 100))  # type: ignore[misc]  # the default binds the loop's value
    print(f"argmap making worksheets of {claims} claims, three exercises on each sheet, best of {ROUNDS}:")
    print(f"  {three / drawing:7.2f} x  three versions with their keys as PDF, over drawing the map once")
    print(f"  {hundred / ten:7.2f} x  a hundred versions, over ten")


if __name__ == "__main__":
    main()
