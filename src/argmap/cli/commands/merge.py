"""Merge two edited versions of a map.

Section: Edit and merge
"""

from __future__ import annotations

import click

from argmap.analysis.plain import plain
from argmap.cli.choosing import Amount
from argmap.cli.command import command, file_argument, file_option, option
from argmap.cli.complaints import NO
from argmap.cli.reporting import remark, wrote
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.git_versions import SIDES, version
from argmap.files.loading import refuse_markdown
from argmap.merging.merge import MergeResult
from argmap.merging.merge import merge as merged
from argmap.merging.writing import Labels
from argmap.syntax.conflicts import SIZE


@command(
    examples=(
        "argmap merge base.argdown ours.argdown theirs.argdown -o merged.argdown",
        "argmap merge base.argdown ours.argdown - --label HEAD topic",
    ),
    exits="0 if all was merged, 1 if there are conflicts, 2 on a usage error or if a file cannot be read or written",
)
@file_argument("base", metavar="BASE")
@file_argument("ours", metavar="OURS")
@file_argument("theirs", metavar="THEIRS")
@file_option(
    "-o",
    "--output",
    default=streams.STREAM,
    show_default="standard output",
    metavar="OUTPUT",
    help="File to write; it may be OURS.",
)
@option(
    "--label",
    "labels",
    nargs=2,
    default=("ours", "theirs"),
    show_default=True,
    metavar="OURS THEIRS",
    help="Names of the two sides in conflicts.",
)
@option(
    "--marker-size",
    "size",
    type=Amount(SIZE),
    default=SIZE,
    show_default=True,
    metavar="N",
    help="Length of the conflict markers.",
)
@option("--path", default="", metavar="NAME", show_default="OURS", help="Name of the map: for messages and settings.")
@click.pass_context
def merge(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    base: str,
    ours: str,
    theirs: str,
    *,
    output: str,
    labels: tuple[str, str],
    size: int,
    path: str,
) -> None:
    """Merge two edited versions of a map.

    BASE is the map that OURS and THEIRS both started from; one of the three may be - for standard input. A conflict is
    written with both versions between <<<<<<< and >>>>>>> lines, and reported on standard error.
    """
    if (base, ours, theirs).count(streams.STREAM) > 1:
        raise click.UsageError("standard input holds one map; name files for the others", ctx)
    for name in (base, ours, theirs, path):
        refuse_markdown(name)
    files = zip((base, ours, theirs), SIDES, strict=True)
    one, mine, other = (version(file, side, path) for file, side in files)
    found = merged(one, mine, other, Labels(*labels, size), argdown_config(path or ours))
    streams.write(output, found.text.encode("utf-8"), over=ours)
    _tell(found, path or ours)
    wrote((output,))
    ctx.exit(NO if found.conflicts else 0)


def _tell(found: MergeResult, name: str) -> None:
    for conflict in found.conflicts:
        remark(f"{name}: conflict in {plain(str(conflict))}")
