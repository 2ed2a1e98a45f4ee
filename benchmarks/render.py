"""Time ``argmap render`` against ``argdown map -f svg`` and against the bare layout engine.

    render.py [SCRATCH]

SCRATCH is any folder. On first use, Argdown's own tools are installed there with npm; without it, only the layout
engine is compared. All run as whole processes, from start to file, and take turns; the best round counts. Prints
ratios: absolute times mean nothing on shared machines.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from texts import debate

from argmap.render.engine import ENGINES

ROUNDS = 12
MAPS = Path(__file__).parents[1] / "maps"
REFERENCE = "@argdown/cli@1.7.5"
#: How many boxes the generated debates have.
SMALL, LARGE = 40, (200, 400)

#: Bytecode is cached between runs, as on any normal installation, whatever this machine sets.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

#: Timed commands by name, argmap's first.
Commands = Mapping[str, list[str]]


def argmap(text: Path, target: Path) -> list[str]:
    """Return the command that draws *text*."""
    return [sys.executable, "-m", "argmap", "render", str(text), "-o", str(target)]


def reference(text: Path, target: Path, scratch: Path) -> list[str]:
    """Return the command with which the reference draws *text* as SVG into the folder *target*."""
    program = scratch / "node_modules" / "@argdown" / "cli" / "dist" / "cli.js"
    if not program.is_file():
        npm = shutil.which("npm") or "npm"
        subprocess.run([npm, "install", "--silent", "--prefix", str(scratch), REFERENCE], check=True)
    return ["node", str(program), "map", "-f", "svg", str(text), str(target)]


def beside_reference(text: Path, folder: Path, scratch: Path) -> Commands:
    """Return the commands that draw a map as SVG: argmap's and the reference's."""
    other = reference(text, folder / "reference", scratch)
    return {"argmap": argmap(text, folder / "own.svg"), "argdown map -f svg": other}


def beside_engine(text: Path, folder: Path) -> Commands:
    """Return argmap's command, and the bare engine's on the DOT that argmap writes."""
    dot = folder / f"{text.stem}.dot"
    subprocess.run(argmap(text, dot), check=True)
    engine = [str(ENGINES["embedded"].find()), "-Tsvg", str(dot), f"-o{folder / 'bare.svg'}"]
    return {"argmap": argmap(text, folder / "own.svg"), "bare engine, same DOT to SVG": engine}


def floor(text: Path, folder: Path, scratch: Path) -> Commands:
    """Return the commands that time Python with attrs and click doing nothing: the floor for argmap."""
    idle = [sys.executable, "-c", "import attrs, click"]
    return {"idle": idle, "argdown map -f svg": beside_reference(text, folder, scratch)["argdown map -f svg"]}


def seconds(command: list[str], folder: Path) -> float:
    """Return the time that *command* takes, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env=ENVIRONMENT)
    return time.perf_counter() - start


def compare(name: str, commands: Commands, folder: Path) -> None:
    """Print argmap's time divided by the other's."""
    best = dict.fromkeys(commands, float("inf"))
    for _ in range(ROUNDS):
        best = {name: min(best[name], seconds(command, folder)) for name, command in commands.items()}
    (own, other), (_, what) = best.values(), commands
    print(f"  {own / other:6.3f} x {what} on {name}")


def main() -> None:
    """Print the ratios."""
    print(f"time of argmap render, whole process, relative to others, best of {ROUNDS}:")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = {size: folder / f"debate-{size}.argdown" for size in (SMALL, *LARGE)}
        for size, path in texts.items():
            path.write_text(debate(size), encoding="utf-8")
        if len(sys.argv) > 1:
            scratch = Path(sys.argv[1]).absolute()
            for label, text in {"the op-ed": MAPS / "op-ed.argdown", f"{SMALL} boxes": texts[SMALL]}.items():
                compare(label, beside_reference(text, folder, scratch), folder)
            compare(
                "the op-ed: share of starting Python with attrs and click",
                floor(MAPS / "op-ed.argdown", folder, scratch),
                folder,
            )
        compare("the op-ed", beside_engine(MAPS / "op-ed.argdown", folder), folder)
        for size in LARGE:
            compare(f"{size} boxes", beside_engine(texts[size], folder), folder)


if __name__ == "__main__":
    main()
