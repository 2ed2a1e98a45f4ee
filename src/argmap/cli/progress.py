"""A progress bar for long runs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from argmap.cli.reporting import put

#: Moves a terminal's cursor to the beginning of the line and clears the line.
_ANEW = "\r\x1b[2K"


@contextmanager
def progress(length: int) -> Iterator[Callable[[str], None]]:
    """Yield a function to call after each map, with lines to print.

    On a terminal, it moves a progress bar.
    """
    if not sys.stderr.isatty():
        yield put
        return
    with click.progressbar(length=length, show_pos=True, file=sys.stderr) as bar:

        def passed(said: str) -> None:
            if said:
                sys.stderr.write(_ANEW)  # click would drop it where colour is unwanted
                put(said)
            bar.update(1)

        yield passed
