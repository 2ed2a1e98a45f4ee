"""Messages on standard error: errors, remarks and written files."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from argmap.files import streams
from argmap.messages import harmless

#: Most files to name one by one; for more, the number and the folder are printed.
MANY = 4
_FINDING = re.compile(r"(?P<file>\S[^\n]*?):(?P<place>\d+:\d+): (?P<code>[a-z]+(?:-[a-z]+)+) ")


def colour() -> bool | None:
    """Return whether the environment wants colour; None if it does not say.

    Source: https://no-color.org and https://force-color.org
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def painted(line: str) -> str:
    """Return *line* with the file and code of a finding styled, and nothing else that a terminal obeys."""
    line = harmless(line)
    return _FINDING.sub(_paint, line, count=1) if _FINDING.match(line) else line


def _paint(found: re.Match[str]) -> str:
    return f"{click.style(found['file'], bold=True)}:{found['place']}: {click.style(found['code'], fg='red')} "


def failure(error: object) -> str:
    """Return the line that reports an *error*."""
    return f"{click.style('Error:', fg='red', bold=True)} {harmless(str(error))}"


def say(text: str, *, error: bool = False, end: str = "\n") -> None:
    """Print *text*, with nothing that a terminal obeys; all text that is no file is printed by this module."""
    click.echo(f"{harmless(text)}{end}", err=error, nl=False)


def styled(text: str, **style: Any) -> None:
    """Print *text* in a style on a terminal, without a line end, and with nothing else that a terminal obeys."""
    click.secho(harmless(text), nl=False, **style)


def put(lines: str) -> None:
    """Print lines from `failure` and `painted` on standard error."""
    click.echo(lines, err=True, nl=False)


def report(text: str) -> None:
    """Print findings, one a line, on standard output."""
    click.echo("".join(map(painted, text.splitlines(keepends=True))), nl=False)


def fail(error: object) -> None:
    """Report an *error*; the command goes on."""
    put(f"{failure(error)}\n")


def remark(line: str) -> None:
    """Print a finding or another remark."""
    put(f"{painted(line)}\n")


def wrote(names: Iterable[str]) -> None:
    """Print the names of the files that were written, on a terminal only."""
    files = [name for name in dict.fromkeys(names) if name != streams.STREAM]
    if files and _on_terminal():
        say(f"wrote {_listed(files)}", error=True)


def _on_terminal() -> bool:
    return sys.stderr.isatty()


def _listed(files: list[str]) -> str:
    if len(files) <= MANY:
        return ", ".join(files)
    return f"{len(files)} files in {os.path.commonpath([Path(name).parent for name in files]) or '.'}"
