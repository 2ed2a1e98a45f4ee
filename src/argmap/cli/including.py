"""The option ``--allow-outside``, and messages about includes."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.cli.command import option
from argmap.cli.reporting import remark
from argmap.files.loading import MapFile
from argmap.text import Diagnostic

#: The option of every command that reads maps.
allow_outside = option(
    "--allow-outside", "outside", is_flag=True, help="Read included files and images outside the map's project, too."
)


def warn(file: MapFile, findings: Iterable[Diagnostic] = ()) -> None:
    """Print errors in the includes of a map, and *findings* in it."""
    for line in file.complaints(findings):
        remark(line)
