"""Time reading Argdown into a map against Argdown's own parse and model stages.

    reading.py [SCRATCH]

SCRATCH is any folder. On first use, Argdown's own tools (the reference) are installed there with npm; without it, only
argmap's own figures are printed. Both run warm and take turns, and the best round counts. Prints ratios: absolute times
mean nothing on shared machines.
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

from argmap.interpret.interpret import interpret_text

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
    """Time and findings of one reading of a text."""

    seconds: float
    #: How many claims, how many arguments.
    counts: tuple[int, int]


def own(text: str) -> Round:
    """Read *text* with argmap."""
    start = time.perf_counter()
    found = interpret_text(text).map
    return Round(time.perf_counter() - start, (len(found.claims), len(found.arguments)))


class Reference:
    """A running process of the reference that reads one text repeatedly."""

    def __init__(self, scratch: Path, text: str) -> None:
        """Start the reference installed in *scratch*."""
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
    """Print argmap's time divided by the reference's; both must find the same map."""
    from differential import referenced  # noqa: PLC0415 - lies on a path that was just added

    referenced(["[A]: b"], scratch)  # installs it, the first time
    reference = Reference(scratch, text)
    rounds = [(own(text), reference.read()) for _ in range(WARM_UP + ROUNDS)][WARM_UP:]
    reference.end()
    if {mine.counts for mine, _ in rounds} != {theirs.counts for _, theirs in rounds}:
        raise SystemExit(f"both should find the same: {rounds[0]}")
    claims, arguments = rounds[0][0].counts
    ratio = min(mine.seconds for mine, _ in rounds) / min(theirs.seconds for _, theirs in rounds)
    print(f"  {ratio:6.2f} x the reference's parse and model stages ({claims} claims, {arguments} arguments in both)")


def growth(text: str) -> None:
    """Print the time for four times the text, divided by the time for the text."""
    four = argdown(4 * MEGABYTE)
    rounds = [(own(text).seconds, own(four).seconds) for _ in range(4)]
    ratio = min(long for _, long in rounds) / min(short for short, _ in rounds)
    print(f"  {ratio:6.2f} x the time for {len(four) / len(text):.1f} x the text")


def memory(text: str) -> None:
    """Print the extra memory that reading takes, divided by the size of the text.

    First, in a process of its own, what the operating system gives at the peak; then what Python asks for.
    """
    own_process = subprocess.run([sys.executable, __file__, "--memory"], capture_output=True, text=True, check=True)
    size = len(text.encode())
    tracemalloc.start()
    kept = interpret_text(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(
        f"  {int(own_process.stdout) / size:6.1f} x the text's size in memory at the peak; {peak / size:.1f} x traced"
    )
    del kept


def _peak() -> int:
    """Return the peak memory of this process, in bytes (Linux reports KiB)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return 1024 * next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))


def main() -> None:
    """Print the ratios."""
    text = argdown(MEGABYTE)
    if sys.argv[1:] == ["--memory"]:
        interpret_text("[A]: b\n  + c")
        before = _peak()
        kept = interpret_text(text)
        print(_peak() - before)
        del kept
        return
    print(f"argmap reading {len(text):,} code points of Argdown into a map, best of {ROUNDS}:")
    if sys.argv[1:]:
        against_reference(Path(sys.argv[1]), text)
    growth(text)
    memory(text)


if __name__ == "__main__":
    main()
