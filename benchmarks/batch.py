"""Time ``argmap render FOLDER`` against arguebuf with pygraphviz, on the same small maps.

    batch.py SCRATCH [MAPS]

SCRATCH is any folder. On first use, arguebuf is installed there in an environment of its own. Its pygraphviz is
compiled, which needs Graphviz with its headers and a C compiler (``apt-get install graphviz libgraphviz-dev gcc``).
MAPS is the number of maps [default: 1000].

Each program runs as a whole process, from start to the last SVG, on two cores. argmap reads Argdown. arguebuf reads
the same maps twice: in its own JSON, as its command does, and in Argdown's JSON, which it reads faster. Prints ratios
of maps per second, because absolute times mean nothing on shared machines. Programs take turns; the best round counts.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from random import Random

from render import ENVIRONMENT, seconds
from texts import debate

from argmap.interchange.format import Format
from argmap.interpret.interpret import interpret_text
from argmap.plugins import load

ROUNDS = 3
MAPS = 1000
JOBS = 2
#: How many claims and arguments each map has.
SIZES = (5, 12)
_DRIVER = """
import json, sys
from multiprocessing import Pool
from pathlib import Path
import arguebuf

def own(path):
    return arguebuf.load.file(path)

def argdown(path):
    return arguebuf.load.argdown(json.loads(path.read_text("utf-8")))

def draw(path):
    graph = own(path) if path.parent.name == "own" else argdown(path)
    arguebuf.render.graphviz(arguebuf.dump.graphviz(graph), target / f"{path.stem}.svg")

def convert(path):
    arguebuf.dump.file(argdown(path), target / path.name)

source, target, jobs, work = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), globals()[sys.argv[4]]
if __name__ == "__main__":
    target.mkdir(exist_ok=True)
    with Pool(jobs) as pool:
        pool.map(work, sorted(source.iterdir()), chunksize=8)
"""


def maps(folder: Path, count: int) -> None:
    """Write *count* small maps to *folder*, as Argdown and as Argdown's JSON."""
    chance = Random(1)  # noqa: S311 - no secrets here
    write = load("argmap.interchange.formats", "argdown-json", Format).write
    for name in ("text", "json"):
        (folder / name).mkdir()
    for number in range(count):
        text = debate(chance.randint(*SIZES), number)
        (folder / "text" / f"{number:04}.argdown").write_text(text, encoding="utf-8")
        (folder / "json" / f"{number:04}.json").write_bytes(write(interpret_text(text)).data)


def arguebuf(scratch: Path) -> str:
    """Return the Python that has arguebuf; install it in *scratch* if it is missing."""
    python = scratch / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(scratch)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "arguebuf", "pygraphviz"], check=True)
    return str(python)


def commands(folder: Path, python: str) -> Mapping[str, list[str]]:
    """Return the timed commands by name, argmap's first."""
    text, own, json, out = (str(folder / name) for name in ("text", "own", "json", "out"))
    driver = [python, "-c", _DRIVER]
    subprocess.run([*driver, json, own, str(JOBS), "convert"], check=True, env=ENVIRONMENT)
    argmap = [sys.executable, "-m", "argmap", "render", text, "-o", out, "--jobs", str(JOBS), "--force"]
    return {
        "argmap": argmap,
        "arguebuf on its own files, one process, as its command does": [*driver, own, f"{out}-1", "1", "draw"],
        "arguebuf on its own files": [*driver, own, f"{out}-2", str(JOBS), "draw"],
        "arguebuf on Argdown's JSON": [*driver, json, f"{out}-3", str(JOBS), "draw"],
    }


def main() -> None:
    """Print the ratios."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else MAPS  # noqa: PLR2004 - an argument
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        maps(folder, count)
        timed = commands(folder, arguebuf(Path(sys.argv[1]).absolute() / "arguebuf"))
        best = dict.fromkeys(timed, float("inf"))
        for _ in range(ROUNDS):
            best = {name: min(best[name], seconds(command, folder)) for name, command in timed.items()}
    own, *others = best
    print(f"{count} maps, {JOBS} jobs, best of {ROUNDS}: maps per second of argmap render, relative to:")
    for other in others:
        print(f"  {best[other] / best[own]:6.3f} x {other}")


if __name__ == "__main__":
    main()
