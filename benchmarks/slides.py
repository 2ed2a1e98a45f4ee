"""Time and measure making slides and worksheets of larger and larger maps, each in a process of its own.

    slides.py [BOXES [DOUBLINGS]]

BOXES is the number of boxes of the smallest map [default: 100], DOUBLINGS how often it is doubled [default: 3]. For
each file type, prints how many times as much processor time, memory and space a map of twice the size takes, beyond
what a map of a few boxes takes if that matters: 2 where the cost is linear, 4 where it is quadratic, 1 where it is
constant, as for worksheets, which have a number of questions. The layout engine's time is included.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from attrs import frozen
from render import ENVIRONMENT
from texts import debate

BOXES, DOUBLINGS, FEW = 100, 3, 4
#: Runs argmap, and says how much processor time it and its engines took, in seconds, and its peak memory, in KiB.
_MEASURED = """
import resource, sys
from argmap.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(sum(one.ru_utime + one.ru_stime for one in spent), spent[0].ru_maxrss)
"""
#: The arguments of argmap for each kind of file, with its folder in braces.
CASES = {
    "slides.pptx": "slides {}/map.argdown -o {}/out.pptx",
    "slides.html": "slides {}/map.argdown -o {}/out.html",
    "slides.pdf": "slides {}/map.argdown -o {}/out.pdf",
    "worksheet.docx": "worksheet {}/map.argdown --format docx -o {}/out",
    "worksheet.html": "worksheet {}/map.argdown --format html -o {}/out",
    "worksheet.pdf": "worksheet {}/map.argdown --format pdf -o {}/out",
    "page.html": "render {}/map.argdown -o {}/out.html",
}


@frozen
class Cost:
    """What one file costs."""

    #: Processor time, seconds.
    seconds: float
    #: Peak memory, MiB.
    memory: float
    #: Size of all that is written, KiB.
    size: float


def cost(case: str, boxes: int) -> Cost:
    """Return what it costs to write the files of *case* for a map of *boxes* boxes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "map.argdown").write_text(debate(boxes), encoding="utf-8")
        command = [sys.executable, "-c", _MEASURED, *CASES[case].replace("{}", name).split()]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT)
        seconds, memory = map(float, done.stdout.split()[-2:])
        written = (path for path in folder.rglob("*") if path.is_file() and path.name != "map.argdown")
        return Cost(seconds, memory / 1024, sum(path.stat().st_size for path in written) / 1024)


def growth(least: float, one: float, two: float) -> float:
    """Return how many times *one* the value *two* is, beyond *least* if that is less than half of *one*."""
    ground = least if least < one / 2 else 0.0
    return (two - ground) / (one - ground)


def main() -> None:
    """Print the ratios."""
    boxes, doublings = (int(said) for said in (*sys.argv[1:], *map(str, (BOXES, DOUBLINGS)[len(sys.argv) - 1 :])))
    sizes = [boxes * 2**i for i in range(doublings + 1)]
    print("cost of a map of twice the size: processor time, memory, size of the files")
    for case in CASES:
        least = cost(case, FEW)
        found = [cost(case, size) for size in sizes]
        for size, one, two in zip(sizes, found, found[1:], strict=False):
            time = growth(least.seconds, one.seconds, two.seconds)
            memory = growth(least.memory, one.memory, two.memory)
            space = growth(least.size, one.size, two.size)
            last = f"({two.seconds:.1f} s, {two.memory:.0f} MiB, {two.size:,.0f} KiB)"
            print(f"  {case:16} {size:5} → {2 * size:5}: {time:5.2f} x, {memory:5.2f} x, {space:5.2f} x  {last}")


if __name__ == "__main__":
    main()
