"""Messages on standard error: errors, remarks and written files."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from argmap.files import streams

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
    """Return *line* with the file and code of a finding styled."""
    return _FINDING.sub(_paint, line, count=1) if _FINDING.match(line) else line


def _paint(found: re.Match[str]) -> str:
    return f"{click.style(found['file'], bold=True)}:{found['place']}: {click.style(found['code'], fg='red')} "


def failure(error: object) -> str:
    """Return the line that reports an *error*."""
    return f"{click.style('Error:', fg='red', bold=True)} {error}"


def fail(error: object) -> None:
    """Report an *error*; the command goes on."""
    click.echo(failure(error), err=True)


def remark(line: str) -> None:
    """Print a finding or another remark."""
    click.echo(painted(line), err=True)


def wrote(names: Iterable[str]) -> None:
    """Print the names of the files that were written, on a terminal only."""
    files = [name for name in dict.fromkeys(names) if name != streams.STREAM]
    if files and _on_terminal():
        click.echo(f"wrote {_listed(files)}", err=True)


def _on_terminal() -> bool:
    return sys.stderr.isatty()


def _listed(files: list[str]) -> str:
    if len(files) <= MANY:
        return ", ".join(files)
    return f"{len(files)} files in {os.path.commonpath([Path(name).parent for name in files]) or '.'}"
