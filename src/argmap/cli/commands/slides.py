"""Make slides of a map, part by part or step by step.

Section: Teach
"""

from __future__ import annotations

from typing import Any

import click

from argmap.cli.choosing import Name, either
from argmap.cli.command import command, file_argument, file_option, option, refuse_idle
from argmap.cli.drawing import engine, layout, notation, numbers, theme
from argmap.cli.finishing import ORDERS, Paper
from argmap.cli.including import allow_outside
from argmap.cli.kinds import is_folder
from argmap.cli.reporting import remark, wrote
from argmap.cli.selecting import selecting_claims
from argmap.cli.speaking import language
from argmap.cli.stopping import stoppable
from argmap.cli.theming import theme as theme_called
from argmap.errors import OutputError
from argmap.files import streams
from argmap.files.part_options import PartOptions
from argmap.teaching.slideshow import shown_notations, slideshow_of, slideshows

_ASPECTS = ("16:9", "4:3")
_SHOWN = shown_notations()


def _output(ctx: click.Context, _option: click.Parameter, value: str) -> str:
    """Return *value* if its suffix names a file type for slides."""
    if value == streams.STREAM or is_folder(value):
        raise click.BadParameter("slides require a file whose suffix sets the file type, such as talk.html", ctx)
    try:
        slideshow_of(value)
    except OutputError as error:
        raise click.BadParameter(error.reason, ctx) from error
    return value


@command(
    examples=(
        "argmap slides debate.argdown -o talk.html",
        "argmap slides debate.argdown -o talk.pptx --unfold rank",
        "argmap slides debate.argdown -o handout.pdf --notes --paper Letter",
    ),
    exits="0 if the slides were made; 1 if the map lacks something you named; 2 on a usage error, or if a file "
    "cannot be read or written",
)
@file_argument("name")
@file_option(
    "-o",
    "--output",
    required=True,
    metavar="OUTPUT",
    callback=_output,
    help=f"File to write; its suffix sets the file type: {either(f'.{name}' for name in slideshows())}.",
)
@option(
    "--unfold",
    type=Name("order", ORDERS),
    metavar="ORDER",
    show_default="each part at once",
    help="Build the map up step by step: by depth, box by box; by rank, level by level; or by source, paragraph by "
    "paragraph.",
)
@option(
    "--aspect",
    type=Name("aspect ratio", _ASPECTS),
    default="16:9",
    show_default=True,
    metavar="RATIO",
    help=f"Shape of the slides: {either(_ASPECTS)}.",
)
@option(
    "--notes",
    is_flag=True,
    idle=frozenset(slideshows()) - {"pdf"},
    help="Print each slide and its speaker notes on one page (PDF only; other file types always have notes).",
)
@option(
    "--paper",
    type=Paper(),
    metavar="PAPER",
    default="A4",
    show_default=True,
    needs="notes",
    help="With --notes: paper such as A4 or Letter.",
)
@option(
    "--system-fonts",
    is_flag=True,
    idle=frozenset(slideshows()) - {"pdf"},
    help="Take letters that argmap's fonts lack from the fonts on this machine (PDF only).",
)
@language("slides")
@notation(type=Name("notation", _SHOWN), help=f"Notation: {either(_SHOWN)}.")
@layout(show_default="the map's own, else that of the notation")
@theme
@numbers
@engine
@selecting_claims
@allow_outside
@click.pass_context
def slides(ctx: click.Context, /, name: str, output: str, *, part: PartOptions, **given: Any) -> None:
    """Make slides of a map, part by part or step by step.

    FILE is a map, or - for standard input. A map that is too large for one slide is shown part by part, after an
    overview. With --unfold, boxes stay in their places from one slide to the next.
    """
    from argmap.files.slideshows import (  # noqa: PLC0415 - drawing is imported when something is drawn
        UNFOLDED,
        SlidePlan,
        Talk,
        write_slides,
    )
    from argmap.teaching.slide_deck import SlideOptions  # noqa: PLC0415

    if part.folding:
        raise click.UsageError(f"--{part.folding.replace('_', '-')} has no effect on {UNFOLDED}")
    refuse_idle(ctx, (slideshow_of(output).name,), slideshows())
    options = SlideOptions(
        given["unfold"],
        given["aspect"],
        given["notation"],
        theme_called(given["theme"]),
        given["numbers"],
        given["engine"],
        given["system_fonts"],
        given["layout"],
    )
    paper = given["paper"] if given["notes"] else ""
    with stoppable():
        plan = SlidePlan(given["language"], options, part)
        for line in write_slides(name, output, Talk(plan, given["notes"], paper, given["outside"])):
            remark(line)
    wrote((output,))
