"""Redraw a map in the browser each time it is saved.

Section: Draw
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve, frozen

from argmap.analysis.report import checked
from argmap.cli import configuration, theming
from argmap.cli.choosing import Amount
from argmap.cli.command import command, file_argument, file_option, option, refuse_idle
from argmap.cli.drawing import drawing
from argmap.cli.finishing import finishing
from argmap.cli.including import allow_outside
from argmap.cli.kinds import is_folder, kind_of
from argmap.cli.reporting import remark, say
from argmap.cli.selecting import selecting
from argmap.collecting import postponed, resumed
from argmap.errors import ArgmapError
from argmap.files import argdown_config, streams
from argmap.files.linking import links
from argmap.files.loading import MapFile, load
from argmap.files.part_options import PartOptions, told
from argmap.files.picture_options import PictureOptions, images_of, keywords, shown
from argmap.files.protection import run
from argmap.live.board import Board
from argmap.live.rounds import Made, State, Watched, rounds
from argmap.render.linking import elsewhere
from argmap.render.picture import as_files, draw, outputs, remarks

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.render.output import FileOptions


@frozen
class _Asked:
    """Hold the options of the command line."""

    name: str
    #: The file to write each time; None for none.
    output: str | None
    look: PictureOptions
    part: PartOptions
    file_options: FileOptions
    #: Whether files outside the project may be read.
    outside: bool = False


@command(
    examples=(
        "argmap watch debate.argdown --open",
        "argmap watch debate.argdown -o debate.pdf --page A4",
    ),
    exits="0 if you ended it with Ctrl-C; 1 if the map lacks something you named; 2 on a usage error, or if a file "
    "cannot be read or written at the start",
)
@file_argument("name")
@file_option("-o", "--output", metavar="OUTPUT", help="Also write this file each time; its suffix sets the file type.")
@option(
    "--port",
    type=Amount(0, 65535),
    metavar="N",
    show_default="the first free port from 8470",
    help="Port of the page; 0 means any free port.",
)
@option("--open", "opened", is_flag=True, help="Open the page in your browser.")
@drawing
@finishing
@selecting
@allow_outside
@click.pass_context
def watch(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    /,
    name: str,
    output: str | None,
    port: int | None,
    *,
    opened: bool,
    look: PictureOptions,
    file_options: FileOptions,
    part: PartOptions,
    outside: bool,
) -> None:
    """Redraw a map in the browser each time it is saved.

    FILE is a map. The page updates by itself, and only this machine can open it. argmap also redraws when a
    file that FILE includes, its settings, or your own theme changes. Ctrl-C ends it.
    """
    from argmap.live.server import served  # noqa: PLC0415 - slow, and not needed for --help

    asked = _Asked(name, output, look, part, file_options, outside)
    _refuse(asked)
    refuse_idle(ctx, dict.fromkeys(("svg", kind_of(output))), outputs())
    watched = Watched(name, outside, _others(asked))
    board = Board(name)
    with _until_told(), resumed(), served(board, port) as address:
        say(f"{address} shows {name} (press Ctrl-C to end)")
        if opened:
            click.launch(address)
        for made in rounds(watched, lambda file: _made(asked, file)):
            state = board.post(made)
            if made.error and state.count == 1:
                raise made.error
            _tell(name, state)


def _refuse(asked: _Asked) -> None:
    """Raise errors that can be found before anything is drawn."""
    if asked.name == streams.STREAM:
        raise click.UsageError("watch requires a file, not standard input")
    with run():
        load(asked.name, outside=asked.outside)
        if asked.output:
            streams.refuse_input(asked.output)
    if asked.output and (asked.output == streams.STREAM or is_folder(asked.output)):
        raise click.UsageError("--output requires a file, which is rewritten after each change")
    if asked.output:
        kind_of(asked.output)


def _others(asked: _Asked) -> frozenset[Path]:
    """Return the other files that a drawing depends on, besides the map and its includes."""
    settings = (*argdown_config.candidates(asked.name), *configuration.candidates(asked.name))
    return frozenset((*settings, *theming.files(asked.look.theme)))


@contextmanager
def _until_told() -> Iterator[None]:
    """Run the block until Ctrl-C, ``kill`` or the closing of the terminal ends it."""
    known = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    heeded = [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, signal.default_int_handler) for number in heeded}
    try:
        yield
    except KeyboardInterrupt:
        say("", error=True)  # the terminal has written ^C
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@postponed()
def _made(asked: _Asked, file: MapFile) -> Made:
    """Return the picture and findings for a map, or the error."""
    made = Made()
    try:
        found = file.reading
        made = Made(findings=checked(file.woven, found, configuration.configuration(asked.name).codes()))
        look = evolve(asked.look, theme=theming.theme(asked.look.theme))
        images = images_of(found, asked.name, outside=asked.outside)
        view = shown(look, found, asked.part)
        picture = draw(view, **keywords(look, asked.name, found, asked.part, images))
        kind = kind_of(asked.output)
        kinds = dict.fromkeys(("svg", kind))
        # the page shows no link to a file, since its server has none
        files = as_files(picture, kinds, asked.file_options)
        said = remarks(picture, kinds, asked.file_options)
        made = Made(files["svg"], made.findings, hidden=told(asked.name, view), remarks=said)
        if asked.output:
            leads = links(elsewhere(found.map), asked.name, {kind: asked.output}, alone=False)
            if leads.paths:
                files = as_files(evolve(picture, links=leads.paths), kinds, asked.file_options)
            streams.write(asked.output, files[kind])
            made = evolve(made, remarks=(*said, *leads.remarks))
    except ArgmapError as error:
        return Made(made.picture, made.findings, error)
    return made


def _tell(name: str, state: State) -> None:
    count = sum(len(file.findings) for file in state.findings)
    found = f"{count or 'no'} finding{'' if count == 1 else 's'}"
    remark(state.trouble or f"{name}: drawn; {found}")
    for line in (*filter(None, (state.hidden,)), *(f"{name}: {one}" for one in state.remarks)):
        remark(line)
