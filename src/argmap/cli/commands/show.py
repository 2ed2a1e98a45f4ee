"""Print a map as an outline.

Section: Check and ask
"""

from __future__ import annotations

from pathlib import Path

import click

from argmap.cli.choosing import Folder
from argmap.cli.command import command, file_argument, option
from argmap.cli.including import allow_outside, warn
from argmap.cli.reporting import remark, say
from argmap.cli.speaking import language
from argmap.files.loading import load
from argmap.language import lacking


@command(
    examples=(
        "argmap show debate.argdown",
        "argmap show --lines debate.argdown    one fact per line, for git diff",
    ),
    exits="0 if all went well, 2 on a usage error or if the file cannot be read",
)
@file_argument("name")
@option(
    "--lines",
    is_flag=True,
    help="Print one fact per line, of this file without its includes, for git and other tools that compare lines.",
)
@option(
    "--settings",
    "folder",
    type=Folder(),
    metavar="DIR",
    needs="lines",
    show_default="the folder of FILE",
    help="With --lines: use the argdown.config.json of this folder, as git does for old versions.",
)
@language("outline")
@allow_outside
def show(name: str, *, lines: bool, folder: str | None, language: str, outside: bool) -> None:
    """Print a map as an outline.

    FILE is a map, or - for standard input.
    """
    if lines and outside:
        raise click.UsageError("--allow-outside has no effect with --lines, which reads no includes")
    if lines and language:
        raise click.UsageError("--lang has no effect with --lines, which prints facts in English")
    copied = str(Path(folder, Path(name).name)) if folder else name
    file = load(name, outside=outside, alone=lines, settings_of=copied)
    if lines:
        from argmap.analysis.ledger import ledger  # noqa: PLC0415 - only this option needs it

        say(ledger(file.reading.map), end="")
        return
    from argmap.render.outline import outline  # noqa: PLC0415 - only this command needs it

    warn(file)
    for line in lacking(language, file.reading.map.data):
        remark(f"{name}: {line}")
    say(outline(file.reading.map, lang=language))
