"""Time ``argmap render`` beside the bare layout engine and a bare Python, in one run.

Prints ratios: absolute times mean nothing on shared machines. Each is the
best of several runs, taken in turn, so that a slow moment hits all alike.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from argmap.render.engine import ENGINES

ROUNDS = 15
MAP = Path(__file__).parents[1] / "maps" / "op-ed.argdown"


def commands(folder: Path) -> Mapping[str, list[str]]:
    """Return what is timed, by name."""
    argmap = [sys.executable, "-m", "argmap", "render", str(MAP), "-o"]
    dot = folder / "op-ed.dot"
    subprocess.run([*argmap, str(dot)], check=True)
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "bare engine, same DOT to SVG": [str(ENGINES["embedded"].find()), "-Tsvg", str(dot), f"-o{folder}/bare.svg"],
        "argmap render": [*argmap, str(folder / "op-ed.svg")],
    }


def seconds(command: list[str]) -> float:
    """Return how long the command ran."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        table = commands(Path(folder))
        best = dict.fromkeys(table, float("inf"))
        for _ in range(ROUNDS):
            best = {name: min(best[name], seconds(command)) for name, command in table.items()}
    whole = best["argmap render"]
    print(f"argmap render {MAP.name}, whole process, best of {ROUNDS}:")
    for name, time_ in best.items():
        print(f"  {whole / time_:6.2f} x {name}")


if __name__ == "__main__":
    main()
