"""``argmap merge``: two changed maps and the one that both come from become one."""

from __future__ import annotations

import click

from argmap.analysis.plain import plain
from argmap.errors import ArgmapError
from argmap.files import streams
from argmap.merging.merge import Merged
from argmap.merging.merge import merge as merged
from argmap.merging.writing import Labels
from argmap.syntax.conflicts import SIZE


@click.command()
@click.argument("base", metavar="BASE")
@click.argument("ours", metavar="OURS")
@click.argument("theirs", metavar="THEIRS")
@click.option(
    "-o", "--output", default=streams.STREAM, metavar="OUT", help="Where to; - is standard output, the default."
)
@click.option(
    "--label", "labels", nargs=2, default=("ours", "theirs"), metavar="OURS THEIRS", help="What they are called."
)
@click.option(
    "--marker-size",
    "size",
    type=click.IntRange(min=SIZE),
    default=SIZE,
    show_default=True,
    metavar="N",
    help="How long the marks of conflicts are.",
)
@click.option("--path", default="", metavar="NAME", help="How the map is called in messages; OURS unless given.")
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
    """Merge what OURS and THEIRS have made of the map in BASE; one of them may be standard input (-).

    What does not go together is written as a conflict, both versions between lines of <<<<<<< and >>>>>>>, and
    told on standard error.

    Exits 0 if all went together, 1 if there are conflicts, 2 if a file could not be read or written.
    """
    if (base, ours, theirs).count(streams.STREAM) > 1:
        raise click.UsageError("standard input holds one map; name files for the others", ctx)
    try:
        one, mine, other = (streams.read(name).text for name in (base, ours, theirs))
        found = merged(one, mine, other, Labels(*labels, size))
        streams.write(output, found.text.encode("utf-8"))
    except ArgmapError as error:
        click.echo(f"Error: {error}", err=True)
        ctx.exit(2)
    _tell(found, path or ours)
    ctx.exit(int(bool(found.conflicts)))


def _tell(found: Merged, name: str) -> None:
    for conflict in found.conflicts:
        click.echo(f"{name}: conflict in {plain(str(conflict))}", err=True)
