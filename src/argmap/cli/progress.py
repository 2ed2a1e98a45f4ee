"""How far a long run is, as a terminal shows it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

#: What takes a terminal's cursor to the beginning of its line and empties that.
_ANEW = "\r\x1b[2K"


@contextmanager
def progress(length: int) -> Iterator[Callable[[str], None]]:
    """Give what tells that another piece is done, and what there is to say of it; a bar shows it on a terminal."""
    if not sys.stderr.isatty():
        yield lambda said: click.echo(said, err=True, nl=False)
        return
    with click.progressbar(length=length, show_pos=True, file=sys.stderr) as bar:

        def passed(said: str) -> None:
            click.echo(f"{_ANEW}{said}" if said else "", err=True, nl=False)
            bar.update(1)

        yield passed
