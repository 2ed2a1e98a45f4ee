"""``argmap render``: draw maps."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from argmap.cli.drawing import drawing
from argmap.cli.finishing import finishing
from argmap.cli.including import allow_outside
from argmap.cli.kinds import kind_of, kinds, refuse_idle_frames, targets
from argmap.cli.selecting import selecting
from argmap.cli.stopping import stoppable
from argmap.cli.theming import theme
from argmap.cli.workers import cores
from argmap.files import streams
from argmap.files.look import Look
from argmap.files.request import Job, Outcome, Request
from argmap.render.picture import outputs


@click.command()
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="Where to: a file, or a folder for several; - is standard output. Beside FILE unless given.",
)
@click.option(
    "--to",
    "chosen",
    callback=kinds,
    metavar="TYPES",
    help=f"The types, separated by commas: {', '.join(outputs())}. OUT's suffix says it unless given, else svg.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Draw so many maps at once; as many as there are cores unless given.",
)
@click.option("--force", is_flag=True, help="Of several maps, draw also those that did not change.")
@click.option("--frames", metavar="DIR", default="", help="Write a picture for each step, besides, to this folder.")
@click.option("--open", "show", is_flag=True, help="Show the result, with the program that the system has for it.")
@drawing
@finishing
@selecting
@allow_outside
@click.pass_context
def render(  # noqa: PLR0913 - one for each option that needs thought
    ctx: click.Context,
    /,
    names: tuple[str, ...],
    output: str | None,
    chosen: tuple[str, ...],
    *,
    jobs: int | None,
    force: bool,
    show: bool,
    look: Look,
    **asked: Any,
) -> None:
    """Draw the argument map in FILE (- is standard input), or each of several FILEs and of all maps in a folder.

    Of several maps, those are drawn that changed since the last time, and an error does not keep the others from it.

    Exits 0 if all went well, 1 if a map could not be drawn, 2 if the command was misspelt.
    """
    request = Request(chosen, look=evolve(look, theme=theme(look.theme)), **asked)
    if show and streams.STREAM in {output, output or names[0]}:
        raise click.UsageError("--open shows a file; name one with -o")
    with stoppable():
        if len(names) == 1 and not Path(names[0]).is_dir():
            done = [_one(names[0], output, evolve(request, kinds=chosen or (kind_of(output),)))]
        else:
            from argmap.cli.batching import draw_batch  # noqa: PLC0415 - most runs draw one map

            done = draw_batch(names, output, evolve(request, kinds=chosen or ("svg",)), jobs or cores(), force=force)
    if show:
        _show(done)
    if any(one.error for one in done):
        ctx.exit(1)


def _one(name: str, output: str | None, request: Request) -> Outcome:
    from argmap.files.job import draw_file  # noqa: PLC0415 - drawing is imported when something is drawn

    refuse_idle_frames(request)
    outcome = draw_file(Job(name, tuple(targets(name, output, request)), request))
    for line in outcome.remarks:
        click.echo(line, err=True)
    if outcome.error:
        raise click.ClickException(outcome.error)
    return outcome


def _show(done: Iterable[Outcome]) -> None:
    """Show the first file of all."""
    first = next((file for one in done for file in one.files), None)
    if first and click.launch(first):
        click.echo(f"{first}: this system says of no program that it shows such files", err=True)
