"""Time making a PDF or PNG of a drawing against making the drawing.

    outputs.py [BOXES]

A map is written as SVG and as other file types, each in a fresh process. Prints the extra processor time of each type
beyond SVG, divided by that of SVG, best of several runs: absolute times mean nothing on shared machines.
"""

from __future__ import annotations

import os
import subprocess
import sys

from texts import debate

from argmap import FileOptions
from argmap.interpret.interpret import interpret_text
from argmap.render.picture import as_files, draw

ROUNDS = 8
BOXES = 200
#: What is asked of the files, by what is printed of it; the first is what the others are compared with.
ASKED = {
    "svg": ("svg", FileOptions()),
    "pdf": ("pdf", FileOptions()),
    "pdf on A4": ("pdf", FileOptions(page="A4")),
    "pdf over tiles of A4": ("pdf", FileOptions(page="A4", tile=True)),
    "png": ("png", FileOptions()),
    "png at scale 1": ("png", FileOptions(scale=1)),
}


def spent() -> float:
    """Return the processor time of this process and its children, in seconds."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def once(boxes: int, name: str) -> None:
    """Print the time to make one file of a map."""
    debated = interpret_text(debate(boxes)).map
    kind, finish = ASKED[name]
    start = spent()
    as_files(draw(debated), (kind,), finish)
    print(spent() - start)


def main() -> None:
    """Print the ratios."""
    boxes = int(sys.argv[1]) if len(sys.argv) > 1 else BOXES
    best = dict.fromkeys(ASKED, float("inf"))
    for _ in range(ROUNDS):
        for name in ASKED:
            run = subprocess.run(
                [sys.executable, __file__, str(boxes), name], check=True, capture_output=True, text=True
            )
            best[name] = min(best[name], float(run.stdout))
    drawing = best.pop("svg")
    print(f"processor time beyond the drawing of {boxes} boxes, best of {ROUNDS}:")
    for name, took in best.items():
        print(f"  {(took - drawing) / drawing:6.3f} x the drawing for {name}")


if __name__ == "__main__":
    if len(sys.argv) > 2:  # noqa: PLR2004 - boxes and a name
        once(int(sys.argv[1]), sys.argv[2])
    else:
        main()
