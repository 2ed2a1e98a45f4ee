"""Time text → ArgumentMap beside the reference implementation's parse and model stages, warm, in one run.

    reading.py [SCRATCH]

SCRATCH is any folder: the reference is installed there, with npm, if it is not there yet. Without it, argmap's own
figures are printed. Prints ratios: absolute times mean nothing on shared machines. Rounds are taken in turn, so that a
slow moment hits both alike, and the best of each counts.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

from attrs import frozen
from texts import argdown

from argmap.interpret.interpret import reading

sys.path.append(str(Path(__file__).parents[1] / "tests" / "conformance"))

MEGABYTE = 1_000_000
WARM_UP = 3
ROUNDS = 10
_DRIVER = """
const A = require("@argdown/core");
const app = new A.ArgdownApplication();
app.addPlugin(new A.ParserPlugin(), "parse-input");
for (const name of ["DataPlugin", "ModelPlugin", "RegroupPlugin"]) app.addPlugin(new A[name](), "build-model");
let input = null;
require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
  if (input === null) { input = JSON.parse(line); return; }
  const start = process.hrtime.bigint();
  const found = app.run({ input, process: ["parse-input", "build-model"], logLevel: "silent" });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const counts = [Object.keys(found.statements || {}).length, Object.keys(found.arguments || {}).length];
  process.stdout.write(JSON.stringify({ seconds, counts }) + "\\n");
});
"""


@frozen
class Round:
    """Hold what one reading of a text took and found."""

    seconds: float
    #: How many claims, how many arguments.
    counts: tuple[int, int]


def own(text: str) -> Round:
    """Read *text* with argmap."""
    start = time.perf_counter()
    found = reading(text).map
    return Round(time.perf_counter() - start, (len(found.claims), len(found.arguments)))


class Reference:
    """Hold the reference, running, with a text to read again and again."""

    def __init__(self, scratch: Path, text: str) -> None:
        """Start it in *scratch*, where it is installed."""
        command = ["node", "--stack-size=4000", "-e", _DRIVER]
        self._process = subprocess.Popen(
            command, cwd=scratch, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self._say(json.dumps(text))

    def _say(self, line: str) -> None:
        if self._process.stdin is None:
            raise RuntimeError("the reference was started without an input")
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def read(self) -> Round:
        """Read the text once."""
        self._say("read")
        said = json.loads(self._process.stdout.readline() if self._process.stdout else "")
        return Round(said["seconds"], tuple(said["counts"]))

    def end(self) -> None:
        """End the process."""
        self._process.communicate()


def against_reference(scratch: Path, text: str) -> None:
    """Print how much longer argmap takes than the reference; both must find the same."""
    from differential import referenced  # noqa: PLC0415 - lies on a path that was just added

    referenced(["[A]: b"], scratch)  # installs it, the first time
    reference = Reference(scratch, text)
    rounds = [(own(text), reference.read()) for _ in range(WARM_UP + ROUNDS)][WARM_UP:]
    reference.end()
    if {mine.counts for mine, _ in rounds} != {theirs.counts for _, theirs in rounds}:
        raise SystemExit(f"both should find the same: {rounds[0]}")
    claims, arguments = rounds[0][0].counts
    ratio = min(mine.seconds for mine, _ in rounds) / min(theirs.seconds for _, theirs in rounds)
    print(f"  {ratio:6.2f} x the reference's parse and model stages ({claims} claims, {arguments} arguments, both)")


def growth(text: str) -> None:
    """Print how much longer four times the text takes."""
    four = argdown(4 * MEGABYTE)
    rounds = [(own(text).seconds, own(four).seconds) for _ in range(4)]
    ratio = min(long for _, long in rounds) / min(short for short, _ in rounds)
    print(f"  {ratio:6.2f} x for {len(four) / len(text):.1f} x the text")


def memory(text: str) -> None:
    """Print how much memory reading takes beyond what the process has with the text, over the size of the text.

    First, in a process of its own, what the operating system gives at the peak; then what Python asks for.
    """
    own_process = subprocess.run([sys.executable, __file__, "--memory"], capture_output=True, text=True, check=True)
    size = len(text.encode())
    tracemalloc.start()
    kept = reading(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"  {int(own_process.stdout) / size:6.1f} x the text's bytes in memory at most; {peak / size:.1f} x traced")
    del kept


def _peak() -> int:
    """Return the peak of this process, in bytes, as Linux counts it (in KiB)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return 1024 * next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))


def main() -> None:
    """Print the ratios."""
    text = argdown(MEGABYTE)
    if sys.argv[1:] == ["--memory"]:
        reading("[A]: b\n  + c")
        before = _peak()
        kept = reading(text)
        print(_peak() - before)
        del kept
        return
    print(f"argmap reading {len(text):,} code points of Argdown, text to map, best of {ROUNDS}:")
    if sys.argv[1:]:
        against_reference(Path(sys.argv[1]), text)
    growth(text)
    memory(text)


if __name__ == "__main__":
    main()
