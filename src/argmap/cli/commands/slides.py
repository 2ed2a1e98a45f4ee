"""``argmap slides``: show a map step by step, for a talk or a lesson."""

from __future__ import annotations

from typing import Any

import click

from argmap.cli.including import allow_outside
from argmap.cli.selecting import selecting
from argmap.cli.stopping import stoppable
from argmap.cli.theming import theme as theme_called
from argmap.files import streams
from argmap.files.look import Look
from argmap.files.wish import Wish
from argmap.render.engine import ENGINES
from argmap.render.picture import notations, themes
from argmap.render.unfolding import Unfolding
from argmap.teaching.language import languages
from argmap.teaching.slideshow import slideshows

#: What has its words below the picture, too small for a slide.
UNSHOWN = frozenset({"numbered"})


@click.command()
@click.argument("name", metavar="MAP")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="OUT",
    help=f"The file; its suffix says of which type: {', '.join(slideshows())}.",
)
@click.option(
    "--unfold",
    type=click.Choice([order.value for order in Unfolding]),
    default=Unfolding.DEPTH.value,
    help="In which order: box by box, level by level, or paragraph by paragraph of the source; depth unless given.",
)
@click.option("--aspect", type=click.Choice(["16:9", "4:3"]), default="16:9", help="Shape of the screen; 16:9.")
@click.option("--notes", is_flag=True, help="PDF: pages for whoever speaks, each with a slide and its notes.")
@click.option("--paper", metavar="PAPER", default="A4", help="PDF with notes: A4, Letter …; A4 unless given.")
@click.option(
    "--lang",
    "language",
    default="en",
    metavar="LANGUAGE",
    help=f"Of the slides' own words: {', '.join(languages())}; en unless given. The map's words stay as they are.",
)
@click.option(
    "--notation",
    type=click.Choice([name for name in notations() if name not in UNSHOWN]),
    default="reasons",
    help="The form of the picture: reasons unless given.",
)
@click.option("--numbers", is_flag=True, help="Number what stands below what: 1, 1.1, 1.1a.")
@click.option(
    "--theme",
    metavar="NAME|FILE.toml",
    default="default",
    help=f"How it looks: {', '.join(themes())}, or a theme of your own.",
)
@click.option("--engine", type=click.Choice(list(ENGINES)), default="embedded", help="As for argmap render.")
@selecting
@allow_outside
def slides(name: str, output: str, *, wish: Wish, **given: Any) -> None:
    """Make slides of the argument map in MAP (- is standard input), which build it up step by step.

    Nothing moves from one step to the next. A map that is too large for one slide is shown part by part.

    Exits 0 if all went well, 1 if the slides could not be made, 2 if the command was misspelt.
    """
    from argmap.files.slideshows import Talk, kind_of, write_slides  # noqa: PLC0415 - drawing is imported when needed
    from argmap.teaching.screen import Aspect  # noqa: PLC0415
    from argmap.teaching.slideshow import Pages  # noqa: PLC0415

    if output == streams.STREAM:
        raise click.UsageError("the suffix of the file says what kind of slides it has; name one with -o")
    if wish.close or wish.max_boxes:
        raise click.UsageError("--close and --max-boxes hide sentences, and slides show all, part by part")
    if given["notes"] and kind_of(output).name != "pdf":
        raise click.UsageError("--notes makes pages for print; only PDF has those, and in other files notes are there")
    look = Look(given["notation"], given["numbers"], given["engine"], theme=theme_called(given["theme"]))
    pages = Pages(given["notes"], given["paper"])
    by, aspect = Unfolding(given["unfold"]), Aspect(given["aspect"])
    with stoppable():
        for line in write_slides(
            name, output, Talk(look, by, aspect, given["language"], pages, wish, given["outside"])
        ):
            click.echo(line, err=True)
