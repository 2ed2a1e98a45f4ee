"""The option that lets a map include more, and what is said of includes that were not read."""

from __future__ import annotations

from collections.abc import Iterable

import click

from argmap.files.including import complaints
from argmap.syntax.woven import Woven
from argmap.text import Diagnostic

#: The option of every command that reads maps.
allow_outside = click.option(
    "--allow-outside", "outside", is_flag=True, help="Let @include name files outside the project of the map."
)


def warn(woven: Woven, findings: Iterable[Diagnostic] = ()) -> None:
    """Say on standard error what is wrong with the includes of a text, and what else was found in it."""
    for line in complaints(woven, findings):
        click.echo(line, err=True)
