"""Time edits in one conversation against as many calls of ``argmap edit``.

    conversation.py [EDITS [CLAIMS]]

EDITS is the number of edits [default: 100], CLAIMS that of the claims of the map [default: 50]. Each edit is a whole
process in one case, and a request to ``argmap edit --stream`` in the other, whose time includes starting and saving.
Both end with the same file. Prints the ratio of the times: absolute times mean nothing on shared machines.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from editing import text

EDITS, CLAIMS = 100, 50
_ARGMAP = (sys.executable, "-m", "argmap", "edit")


def intentions(edits: int, claims: int) -> Sequence[Mapping[str, str]]:
    """Return edits of several kinds, spread over the text."""
    found = []
    for number in range(edits):
        title = f"[Claim {number % claims}]"
        found.append(
            (
                {"intention": "reword", "what": title, "text": f"It is so: {number}."},
                {"intention": "tag", "what": title, "tag": f"tag{number}"},
                {"intention": "add-support", "target": title, "source": f"[New {number}]", "text": "It is so."},
            )[number % 3]
        )
    return found


def called(path: Path, edits: Sequence[Mapping[str, str]]) -> None:
    """Make each edit in a call of its own."""
    for edit in edits:
        command = [*_ARGMAP, str(path), "-", "--format", "json"]
        subprocess.run(command, input=json.dumps(edit), text=True, check=True, capture_output=True)


def conversed(path: Path, edits: Sequence[Mapping[str, str]]) -> None:
    """Make all edits in one conversation, each after the answer to the one before."""
    pipe = subprocess.PIPE
    with subprocess.Popen([*_ARGMAP, path, "--stream"], stdin=pipe, stdout=pipe, text=True, bufsize=1) as process:
        for request in (*({"apply": [edit]} for edit in edits), {"save": True}):
            process.stdin.write(json.dumps(request) + "\n")  # type: ignore[union-attr]  # it is a pipe
            answer = json.loads(process.stdout.readline())  # type: ignore[union-attr]  # likewise
            if not answer["ok"]:
                raise SystemExit(f"{request}: {answer}")


def seconds(work: Callable[[], object]) -> float:
    """Return the time that *work* takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print the ratio."""
    edits, claims = (*map(int, sys.argv[1:]), *(EDITS, CLAIMS)[len(sys.argv) - 1 :])
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("calls.argdown", "conversation.argdown")]
        for path in paths:
            path.write_text(text(claims), encoding="utf-8")
        asked = intentions(edits, claims)
        times = [seconds(lambda: called(paths[0], asked)), seconds(lambda: conversed(paths[1], asked))]
        if paths[0].read_bytes() != paths[1].read_bytes():
            raise SystemExit("the two ways to make the same edits made different files")
    print(f"{edits} edits of {claims} claims: {edits} calls take {times[0] / times[1]:.1f} × as long as a conversation")


if __name__ == "__main__":
    main()
