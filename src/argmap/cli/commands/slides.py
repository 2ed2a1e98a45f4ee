"""Make slides that build up a map step by step.

Section: Teach
"""

from __future__ import annotations

from typing import Any

import click

from argmap.cli.choosing import Name, either
from argmap.cli.command import command, file_argument, file_option, option, refuse_idle
from argmap.cli.drawing import engine, notation, numbers, theme
from argmap.cli.finishing import ORDERS, Paper
from argmap.cli.including import allow_outside
from argmap.cli.kinds import is_folder
from argmap.cli.reporting import remark, wrote
from argmap.cli.selecting import selecting_claims
from argmap.cli.speaking import language
from argmap.cli.stopping import stoppable
from argmap.cli.theming import theme as theme_called
from argmap.files import streams
from argmap.files.part_options import PartOptions
from argmap.files.picture_options import PictureOptions
from argmap.render.picture import notations
from argmap.render.unfolding import Unfolding
from argmap.teaching.slideshow import slideshow, slideshows
from argmap.values import choose_from, meant

#: Notations with text below the picture, which would be too small on a slide.
UNSHOWN = frozenset({"numbered"})
_ASPECTS = ("16:9", "4:3")
_SHOWN = tuple(name for name in notations() if name not in UNSHOWN)


def _output(ctx: click.Context, _option: click.Parameter, value: str) -> str:
    """Return *value* if its suffix names a file type for slides."""
    if value == streams.STREAM or is_folder(value):
        raise click.BadParameter("slides require a file whose suffix sets the file type, such as talk.html", ctx)
    suffixes = [slideshow(name).suffix for name in slideshows()]
    suffix = value[value.rfind(".") :].lower() if "." in value else ""
    if suffix not in suffixes:
        near = meant(suffix, suffixes)
        advice = f"did you mean {near!r}?" if near else choose_from(suffixes)
        raise click.BadParameter(f"unsupported slide format {suffix or value!r}; {advice}", ctx)
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
    default=Unfolding.DEPTH.value,
    show_default=True,
    metavar="ORDER",
    help="Build the map up by depth, box by box; by rank, level by level; or by source, paragraph by paragraph.",
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
@language("slides")
@notation(type=Name("notation", _SHOWN), help=f"Notation: {either(_SHOWN)}.")
@theme
@numbers
@engine
@selecting_claims
@allow_outside
@click.pass_context
def slides(ctx: click.Context, /, name: str, output: str, *, wish: PartOptions, **given: Any) -> None:
    """Make slides that build up a map step by step.

    FILE is a map, or - for standard input. Boxes stay in their places from one slide to the next. A map that is too
    large for one slide is shown part by part.
    """
    from argmap.files.slideshows import Talk, kind_of, write_slides  # noqa: PLC0415 - drawing is imported when needed
    from argmap.teaching.screen import AspectRatio  # noqa: PLC0415
    from argmap.teaching.slideshow import Pages  # noqa: PLC0415

    if wish.close or wish.max_boxes:
        option = "--close" if wish.close else "--max-boxes"
        raise click.UsageError(f"{option} has no effect on slides, which show large maps part by part")
    refuse_idle(ctx, (kind_of(output).name,), slideshows())
    look = PictureOptions(given["notation"], given["numbers"], given["engine"], theme=theme_called(given["theme"]))
    pages = Pages(given["notes"], given["paper"])
    by, aspect = Unfolding(given["unfold"]), AspectRatio(given["aspect"])
    with stoppable():
        for line in write_slides(
            name, output, Talk(look, by, aspect, given["language"], pages, wish, given["outside"])
        ):
            remark(line)
    wrote((output,))
