"""``argmap watch``: draw a map whenever it is saved, and show it."""

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
from argmap.cli.drawing import drawing
from argmap.cli.finishing import finishing
from argmap.cli.including import allow_outside
from argmap.cli.kinds import kind_of
from argmap.cli.selecting import selecting
from argmap.collecting import postponed, resumed
from argmap.errors import ArgmapError, InputError, OutputError
from argmap.files import argdown_config, streams
from argmap.files.including import whole
from argmap.files.look import Look
from argmap.files.wish import Wish
from argmap.interpret.interpret import reading
from argmap.live.board import Board
from argmap.live.rounds import Made, State, Watched, rounds
from argmap.render.picture import as_files, drawn
from argmap.syntax.woven import Woven

if TYPE_CHECKING:  # drawing is imported when something is drawn
    from argmap.render.output import Finish


@frozen
class _Asked:
    """Hold what the command line asks for."""

    name: str
    #: Where the picture is written each time; None for nowhere.
    output: str | None
    look: Look
    wish: Wish
    finish: Finish


@click.command()
@click.argument("name", metavar="FILE")
@click.option(
    "-o", "--output", metavar="OUT", help="Write the picture there, too, each time; the suffix says the type."
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="N",
    help="0 for any that is free; the first free one from 8470 unless given.",
)
@click.option("--open", "opened", is_flag=True, help="Show the page in your browser.")
@drawing
@finishing
@selecting
@allow_outside
def watch(  # noqa: PLR0913 - one for each option
    name: str,
    output: str | None,
    port: int | None,
    *,
    opened: bool,
    look: Look,
    finish: Finish,
    wish: Wish,
    outside: bool,
) -> None:
    """Draw FILE whenever it is saved, and show it on a page that reloads itself.

    The page is served on this machine only. Changes of the files that FILE includes, of its settings and of a theme of
    your own are drawn, too. Ctrl-C ends it, with exit code 0.
    """
    from argmap.live.server import served  # noqa: PLC0415 - slow, and not needed to say what commands there are

    asked = _Asked(name, output, look, wish, finish)
    _refuse(asked, outside=outside)
    watched = Watched(name, outside, _others(asked))
    board = Board(name)
    with _until_told(), resumed(), served(board, port) as address:
        click.echo(f"{address} shows {name} (Ctrl-C ends)")
        if opened:
            click.launch(address)
        for made in rounds(watched, lambda woven: _made(asked, woven)):
            state = board.post(made)
            if made.error and state.count == 1:
                raise made.error
            _tell(name, state)


def _refuse(asked: _Asked, *, outside: bool) -> None:
    """Raise what can be known to be wrong before anything is drawn."""
    if asked.name == streams.STREAM:
        raise InputError(asked.name, "standard input does not change; name a file")
    whole(asked.name, outside=outside)
    if asked.output == streams.STREAM:
        raise OutputError(asked.output, "pictures one after another are no picture; name a file")
    if asked.output:
        streams.refuse_same(asked.name, asked.output)
        kind_of(asked.output)


def _others(asked: _Asked) -> frozenset[Path]:
    """Return the files besides the map and its includes that have a say."""
    settings = (*argdown_config.candidates(asked.name), *configuration.candidates(asked.name))
    return frozenset((*settings, *theming.files(asked.look.theme)))


@contextmanager
def _until_told() -> Iterator[None]:
    """Run the block until somebody ends it, by Ctrl-C, by closing the terminal or by ``kill``."""
    known = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    heeded = [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, signal.default_int_handler) for number in heeded}
    try:
        yield
    except KeyboardInterrupt:
        click.echo(err=True)  # the terminal has written ^C
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@postponed()
def _made(asked: _Asked, woven: Woven) -> Made:
    """Return what one round makes of a text."""
    made = Made()
    try:
        found = reading(woven.text, argdown_config.argdown_config(asked.name))
        made = Made(findings=checked(woven, found, configuration.configuration(asked.name).codes()))
        look = evolve(asked.look, theme=theming.theme(asked.look.theme))
        picture = drawn(look.view(found, asked.wish), **look.how(asked.name, found, asked.wish))
        kinds = ("svg", kind_of(asked.output))
        files = as_files(picture, dict.fromkeys(kinds), asked.finish)
        made = Made(files["svg"], made.findings)
        if asked.output:
            streams.write(asked.output, files[kinds[1]])
    except ArgmapError as error:
        return Made(made.picture, made.findings, error)
    return made


def _tell(name: str, state: State) -> None:
    count = sum(len(file.findings) for file in state.findings)
    found = f"{count or 'no'} finding{'' if count == 1 else 's'}"
    click.echo(state.trouble or f"{name}: drawn; {found}", err=True)
