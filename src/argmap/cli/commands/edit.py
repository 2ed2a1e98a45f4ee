"""Edit a map: add, reword, move or remove things.

Section: Edit and merge
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click
from attrs import NOTHING, fields

from argmap.cli.choosing import Name, either
from argmap.cli.command import Command, command, file_argument, option, refuse_idle
from argmap.cli.complaints import Refusal
from argmap.cli.differences import show_difference
from argmap.cli.including import allow_outside, warn
from argmap.cli.reporting import say
from argmap.editing.asking import Asked, asked_in, asked_in_words, in_words, intentions
from argmap.editing.document import Document, Edited
from argmap.editing.intention import named, names, shown
from argmap.errors import EditError, InputError
from argmap.files import streams
from argmap.files.documents import document_of
from argmap.files.loading import MapFile, load
from argmap.values import unknown

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


_FORMATS = ("json", "text")


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
        "argmap edit debate.argdown - --format json < edits.jsonl",
    ),
    exits="0 if the edit was made, 1 if the map does not allow it or changes of --stream were not saved, 2 on a usage "
    "error or if a file cannot be read or written",
)
@file_argument("name")
@click.argument("words", metavar="INTENTION...", nargs=-1, type=_Intention("intention", names))
@option("--dry-run", is_flag=True, idle=("--stream",), help="Write nothing; print what would change.")
@option(
    "--format",
    "form",
    type=Name("format", _FORMATS),
    default="text",
    idle=("--stream",),
    metavar="FORMAT",
    show_default=True,
    help=f"Format of the result and of errors: {either(_FORMATS)}.",
)
@option("--stream", is_flag=True, help="Answer requests in JSON, one a line, on standard input until it ends.")
@allow_outside
@click.pass_context
def edit(  # noqa: PLR0913 - one for each option
    ctx: click.Context, name: str, words: tuple[str, ...], *, dry_run: bool, form: str, stream: bool, outside: bool
) -> None:
    """Edit a map: add, reword, move or remove things.

    FILE is a map, or - for standard input. The fields of an INTENTION follow its name in order, or as FIELD=VALUE.
    [Title] or a bare title is a claim, <Title> an argument, "step 1 of <Title>" a step.

    If INTENTION is -, each line of standard input is an intention in JSON, such as {"intention": "tag", "what":
    "[A]", "tag": "x"}; either all are made or none. Every other character of the file stays as it is. What an included
    file says is changed in that file.
    """
    _refuse(ctx, name, words, stream=stream)
    if stream or form == "json":
        ctx.exit(_for_programs(name, words, stream=stream, outside=outside, dry_run=dry_run))
    if words[0] not in (*names(), streams.STREAM):
        raise click.UsageError(unknown("intention", words[0], names(), "'argmap edit --help' lists all intentions"))
    file = load(name, outside=outside)
    warn(file)
    edited = _applied(document_of(file), words)
    if dry_run:
        _show(file, edited)
    else:
        say(_summary(name, edited, edited.document.save()), error=True)


def _for_programs(name: str, words: Sequence[str], *, stream: bool, outside: bool, dry_run: bool) -> int:
    """Answer in JSON, and return the exit code."""
    from argmap.cli.editing import converse, edit_once  # noqa: PLC0415 - people do without

    if stream:
        return converse(name, outside=outside)
    return edit_once(name, lambda: _asked(words), outside=outside, dry_run=dry_run)


def _show(file: MapFile, edited: Edited) -> None:
    """Print what would change in each file."""
    for name, text in edited.document.files.items():
        show_difference(file.woven.files[name], text, "edited")


def _refuse(ctx: click.Context, name: str, words: Sequence[str], *, stream: bool) -> None:
    """Raise usage errors that need no file."""
    if stream:
        refuse_idle(ctx, ("--stream",), ("a single edit", "--stream"))
    if stream and words:
        raise click.UsageError("--stream takes intentions from standard input, not from the command line")
    if not stream and not words:
        raise click.UsageError("missing argument INTENTION")
    if name == streams.STREAM and (stream or words == (streams.STREAM,)):
        raise click.UsageError("standard input cannot be both the map and the intentions; name a file")


def _asked(words: Sequence[str]) -> Sequence[Asked]:
    """Return what the words ask for, or standard input in their place."""
    return asked_in(streams.read(streams.STREAM).text) if words == (streams.STREAM,) else [asked_in_words(words)]


def _applied(document: Document, words: Sequence[str]) -> Edited:
    """Carry out what was asked for; an error names the line of the intention."""
    asked: Sequence[Asked] = ()
    try:
        asked = _asked(words)
        made = intentions(asked)
    except EditError as error:
        if words != (streams.STREAM,):
            raise click.UsageError(str(error)) from error
        raise InputError(streams.STREAM, str(asked[error.index].located(error))) from error
    try:
        return document.apply(*made)
    except EditError as error:
        raise _refused(error, asked, document, words) from error


def _refused(error: EditError, asked: Sequence[Asked], document: Document, words: Sequence[str]) -> Refusal:
    """Return what the command line reports: why, and an edit that was tried and works, if one was found."""
    from argmap.editing.answers import correction  # noqa: PLC0415 - most edits are made

    edit = correction(error, asked, document)
    told = in_words(edit) if edit and words != (streams.STREAM,) else json.dumps(edit, ensure_ascii=False)
    return Refusal(str(asked[error.index].located(error)), f"This works: {told}" if edit else "")


def _summary(name: str, edited: Edited, saved: Sequence[str]) -> str:
    """Return what was touched, and which files other than *name* were changed."""
    touched = f"touched: {', '.join(map(shown, edited.touched))}" if edited.touched else "nothing to change"
    others = [repr(one) for one in saved if one != name]
    return f"{touched}; changed {', '.join(others)}" if others else touched
