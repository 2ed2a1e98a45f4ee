"""Draw maps as SVG, PDF, PNG, HTML, Mermaid and more.

Section: Draw
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click
from attrs import evolve

from argmap.cli.choosing import Amount, Names, either
from argmap.cli.command import command, file_argument, file_option, option, refuse_idle
from argmap.cli.complaints import NO, TROUBLE, Complaint, Refusal
from argmap.cli.drawing import drawing
from argmap.cli.finishing import finishing
from argmap.cli.including import allow_outside
from argmap.cli.kinds import kind_of, refuse_idle_frames, targets
from argmap.cli.reporting import remark, wrote
from argmap.cli.selecting import selecting
from argmap.cli.stopping import stoppable
from argmap.cli.theming import theme
from argmap.files import streams
from argmap.files.part_options import PartOptions
from argmap.files.picture_options import PictureOptions
from argmap.files.request import BatchOptions, Job, Outcome
from argmap.render.output import FileOptions
from argmap.render.picture import outputs


@command(
    examples=(
        "argmap render debate.argdown                    writes debate.svg",
        "argmap render debate.argdown -o debate.pdf      the suffix sets the file type",
        "argmap render debate.argdown --to svg,html -o public/",
        "argmap render maps --theme dark -o pictures/    all maps in a folder",
    ),
    exits="0 if all maps were drawn; 1 if a map has nothing to draw, or lacks something you named; 2 on a usage "
    "error, or if a file cannot be read or written",
)
@file_argument("names", metavar="FILE...", nargs=-1, required=True)
@file_option(
    "-o",
    "--output",
    metavar="OUTPUT",
    show_default="beside FILE",
    help="File or folder to write; a name that ends in / is a folder, - is standard output.",
)
@option(
    "--to",
    "chosen",
    type=Names("file type", outputs),
    metavar="TYPES",
    show_default="OUTPUT's suffix, else svg",
    help=f"File types, separated by commas: {either(outputs())}.",
)
@option(
    "--jobs",
    type=Amount(1),
    metavar="N",
    show_default="one per core",
    help="With several maps: number of parallel jobs.",
)
@option("--force", is_flag=True, help="With several maps: also draw those that are up to date.")
@file_option("--frames", metavar="DIR", default="", help="Also write an image of each step to this folder.")
@option("--open", "show", is_flag=True, help="Open the first file when it is written.")
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
    chosen: tuple[str, ...] | None,
    *,
    jobs: int | None,
    force: bool,
    show: bool,
    look: PictureOptions,
    part: PartOptions,
    file_options: FileOptions,
    **asked: Any,
) -> None:
    """Draw maps as SVG, PDF, PNG, HTML, Mermaid and more.

    FILE is a map, a folder of maps, or - for standard input. Of several maps, only those that changed since the last
    run are drawn; an error in one map does not stop the others.
    """
    request = BatchOptions(chosen or (), part=part, picture=look, file=file_options, **asked)
    if show and streams.STREAM in {output, output or names[0]}:
        raise click.UsageError("--open requires a file; name one with -o")
    several = len(names) > 1 or streams.is_folder(names[0])
    kinds = chosen or (("svg",) if several else (kind_of(output),))
    refuse_idle(ctx, kinds, outputs(), sparing=("steps",) if request.frames else ())
    request = evolve(request, kinds=kinds, picture=evolve(look, theme=theme(look.theme)))
    with stoppable():
        if several:
            from argmap.cli.batching import draw_batch  # noqa: PLC0415 - most runs draw one map
            from argmap.cli.workers import cores  # noqa: PLC0415 - likewise

            done = draw_batch(names, output, request, jobs or cores(), force=force)
        else:
            done = [_one(names[0], output, request)]
    if show:
        _show(done)
    if any(one.error for one in done):
        ctx.exit(NO if all(one.lacking for one in done if one.error) else TROUBLE)


def _one(name: str, output: str | None, request: BatchOptions) -> Outcome:
    from argmap.files.job import draw_file  # noqa: PLC0415 - drawing is imported when something is drawn

    refuse_idle_frames(request)
    outcome = draw_file(Job(name, tuple(targets(name, output, request)), request))
    for line in outcome.remarks:
        remark(line)
    if outcome.error:
        raise (Refusal if outcome.lacking else Complaint)(outcome.error)
    wrote(outcome.files)
    return outcome


def _show(done: Iterable[Outcome]) -> None:
    """Open the first file of all."""
    first = next((file for one in done for file in one.files), None)
    if first and click.launch(first):
        remark(f"{first}: no application is associated with this file type")
