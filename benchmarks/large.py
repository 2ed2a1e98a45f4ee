"""Draw large and dense maps as whole processes; print time and memory beside the op-ed's map.

    large.py

Times are ratios to the op-ed's map in the same run. The seconds after them hold for this machine only and show whether
anybody would have to wait. Memory is the peak of argmap and the peak of the layout engine that it ran.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from attrs import frozen
from render import ENVIRONMENT, MAPS
from texts import chain, debate, tree

#: Runs argmap, and says how much memory it and its engines held at most, in KiB.
_MEASURED = """
import resource, sys
from argmap.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
    print(resource.getrusage(who).ru_maxrss)
"""


@frozen
class Drawn:
    """Time and memory of one drawing."""

    seconds: float
    #: MiB, at most.
    own: float
    #: MiB, at most.
    engine: float
    #: What argmap remarked on.
    said: str


def tangle(claims: int, seed: int = 1) -> str:
    """Return a map of claims, each of which follows from three earlier ones chosen at random."""
    chance = Random(seed)  # noqa: S311 - no secrets here
    parts = [f"[C{number}]: Claim number {number} says something of moderate length." for number in range(claims)]
    for number in range(3, claims):
        premises = "\n".join(f"({i}) [C{one}]" for i, one in enumerate(chance.sample(range(number), 3), 1))
        parts.append(f"{premises}\n-----\n(4) [C{number}]")
    return "\n\n".join(parts) + "\n"


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield each map to draw: its name, its text and the notation."""
    yield "a debate of 2,000 boxes", debate(2000), "reasons"
    yield "a tree of 5,000 claims", tree(5000), "reasons"
    yield "a chain of 600 claims, each in four steps", chain(600), "reasons"
    yield "the same with each premise in one place", chain(600), "inference"
    yield "600 claims, each from three earlier ones", tangle(600), "inference"
    yield "600 claims, each from three earlier ones", tangle(600), "argdown"


def drawn(path: Path, notation: str) -> Drawn:
    """Draw *path* and return its time and memory."""
    command = [sys.executable, "-c", _MEASURED, "render", str(path), "--notation", notation, "-o", f"{path}.svg"]
    start = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT)
    took = time.perf_counter() - start
    own, engine = (int(line) / 1024 for line in done.stdout.split())
    remarks = [line for line in done.stderr.splitlines() if "layout" in line]
    return Drawn(took, own, engine, remarks[0].partition(": ")[2] if remarks else "")


def main() -> None:
    """Print time and memory of each map."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "op-ed.argdown").write_bytes((MAPS / "op-ed.argdown").read_bytes())
        drawn(folder / "op-ed.argdown", "reasons")  # bytecode is there from now on
        op_ed = min(drawn(folder / "op-ed.argdown", "reasons").seconds for _ in range(5))
        print("time of argmap render, whole process, relative to the op-ed's map of 79 boxes:")
        for title, text, notation in cases():
            path = folder / "map.argdown"
            path.write_text(text, encoding="utf-8")
            found = drawn(path, notation)
            memory = f"{found.own:4.0f} MiB, its engine {found.engine:4.0f} MiB"
            print(f"  {found.seconds / op_ed:6.1f} x ({found.seconds:4.1f} s) {title}, in {notation}: {memory}")
            if found.said:
                print(f"           {found.said}")


if __name__ == "__main__":
    main()
