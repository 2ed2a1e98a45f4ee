"""Edit a map: add, reword, move or remove things.

Section: Edit and merge
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click
from attrs import NOTHING, fields

from argmap.cli.choosing import Name, unknown
from argmap.cli.command import Command, command, file_argument, option
from argmap.cli.differences import show_difference
from argmap.editing.asking import of_lines, of_words
from argmap.editing.document import Document, Edited
from argmap.editing.intention import Intention, named, names, shown
from argmap.errors import EditError, InputError
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.documents import save

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class _Edit(Command):
    """The command, whose help lists the intentions."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the intentions, with their fields, and then the options."""
        with formatter.section("Intentions ([optional] fields; … may be given several times)"):
            formatter.write_dl([(" ".join((name, *_fields(name))), _summary_of(name)) for name in names()])
        super().format_options(ctx, formatter)


def _fields(name: str) -> Iterator[str]:
    """Yield the fields of an intention, as the help writes them."""
    for one in fields(named(name)):
        field = f"{one.name}{'…' if one.metadata.get('several') else ''}"
        yield field if one.default is NOTHING else f"[{field}]"


def _summary_of(name: str) -> str:
    return (named(name).__doc__ or "").strip().split("\n")[0]


class _Intention(Name):
    """The words of an intention, its name first."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return *value*: only all words together can be judged."""
        del param, ctx
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Return the names of intentions; after a name, its fields."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - slow, and only shells ask

        words: Sequence[str] = ctx.params.get(param.name or "") or ()
        known = [f"{one.name}=" for one in fields(named(words[0]))] if words and words[0] in names() else names()
        return [CompletionItem(one) for one in known if one.startswith(incomplete)]


@command(
    cls=_Edit,
    examples=(
        "argmap edit debate.argdown rename '[Old title]' 'New title'",
        "argmap edit debate.argdown add-support '[Lanes]' text='They are safe.'",
        "argmap edit debate.argdown untag '<Noise>' cost --dry-run",
        "argmap edit debate.argdown - < edits.jsonl",
    ),
    exits="0 if the edit was made, 1 if the map does not allow it, 2 on a usage error or if a file cannot be read or "
    "written",
)
@file_argument("name")
@click.argument("words", metavar="INTENTION...", nargs=-1, required=True, type=_Intention("intention", names))
@option("--dry-run", is_flag=True, help="Write nothing; print what would change.")
def edit(name: str, words: tuple[str, ...], *, dry_run: bool) -> None:
    """Edit a map: add, reword, move or remove things.

    FILE is a map, or - for standard input. The fields of an INTENTION follow its name in order, or as FIELD=VALUE.
    [Title] or a bare title is a claim, <Title> an argument, "step 1 of <Title>" a step.

    If INTENTION is -, each line of standard input is an intention in JSON, such as {"intention": "tag", "what":
    "[A]", "tag": "x"}; either all are made or none. Every other character of the file stays as it is.
    """
    scripted = words == (streams.STREAM,)
    if scripted and name == streams.STREAM:
        raise click.UsageError("standard input cannot be both the map and the intentions; name a file")
    if not scripted and words[0] not in names():
        raise click.UsageError(unknown("intention", words[0], names(), "'argmap edit --help' lists all intentions"))
    source = streams.read(name)
    edited = Document.of(source.text, argdown_config(name)).apply(*(_scripted() if scripted else _worded(words)))
    if dry_run:
        show_difference(source, edited.document.text, "edited")
    else:
        save(name, source.text, edited.document.text)
        click.echo(_summary(edited), err=True)


def _worded(words: Sequence[str]) -> list[Intention]:
    try:
        return [of_words(words)]
    except EditError as error:
        raise click.UsageError(str(error)) from error


def _scripted() -> list[Intention]:
    try:
        return list(of_lines(streams.read(streams.STREAM).text.split("\n")))
    except EditError as error:
        raise InputError(streams.STREAM, str(error)) from error


def _summary(edited: Edited) -> str:
    """Return what was touched."""
    return f"touched: {', '.join(map(shown, edited.touched))}" if edited.touched else "nothing to change"
