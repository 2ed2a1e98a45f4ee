"""Format Argdown files.

Section: Edit and merge
"""

from __future__ import annotations

import enum
from collections import Counter
from pathlib import Path

import click
from attrs import evolve

from argmap.cli.choosing import Amount
from argmap.cli.command import command, file_argument, option
from argmap.cli.complaints import NO, TROUBLE
from argmap.cli.differences import show_difference
from argmap.cli.reporting import fail, say
from argmap.editing.normal_form import normal_form
from argmap.editing.style import Style
from argmap.errors import InputError, OutputError
from argmap.files import streams
from argmap.files.loading import MapFile, load, refuse_broken
from argmap.files.saving import FileChange, save_all
from argmap.interpret.interpret import interpret_text
from argmap.model.map import ArgumentMap
from argmap.syntax.fences import blocks, is_markdown
from argmap.syntax.woven import unwoven
from argmap.text import Source, apply


class _Deed(enum.Enum):
    """Name what is done with a file that is not in the normal form."""

    #: The file is formatted and written.
    FORMAT = "formatted"
    #: Nothing is written; the name of the file, or what would change, is printed.
    NAME = "would be formatted"
    SHOW = "would change"


_UNCHANGED = "unchanged"
_FAILED = "could not be formatted"


@command(
    examples=(
        "argmap fmt debate.argdown",
        "argmap fmt --check --diff *.argdown",
        "argmap fmt --width 80 - < debate.argdown",
    ),
    exits="0 if all went well, 1 if --check found a file to format, 2 on a usage error or if a file cannot be read or "
    "written",
)
@file_argument("names", metavar="FILE...", nargs=-1, required=True)
@option("--check", is_flag=True, help="Write nothing; name the files that would be formatted.")
@option("--diff", is_flag=True, help="Write nothing; print what would change.")
@option(
    "--width",
    type=Amount(1),
    metavar="N",
    show_default="line breaks stay",
    help="Fill paragraphs up to N columns.",
)
@click.pass_context
def fmt(ctx: click.Context, names: tuple[str, ...], *, check: bool, diff: bool, width: int | None) -> None:
    """Format Argdown files.

    FILE is a map, or - to filter standard input to standard output. Spacing, indentation and inference lines become
    uniform. The map stays the same, and so do comments, data and every block with an error. In a Markdown file, only
    the blocks of Argdown are formatted.
    """
    deed = _Deed.SHOW if diff else _Deed.NAME if check else _Deed.FORMAT
    done = [_formatted(name, deed, Style(width or 0)) for name in names]
    if deed is not _Deed.FORMAT or set(names) != {streams.STREAM}:
        say(_summary(done), error=True)
    ctx.exit(TROUBLE if _FAILED in done else NO * (check and deed.value in done))


def _formatted(name: str, deed: _Deed, style: Style) -> str:
    """Format one file or show what would change, and return what was done."""
    try:
        file = load(name, alone=True)
        source = file.woven.files[name]
        text = _in_normal_form(file, source, style)
        _do(source, text, deed)
    except (InputError, OutputError) as error:
        fail(error)
        return _FAILED
    return _UNCHANGED if text == source.text else deed.value


def _in_normal_form(file: MapFile, source: Source, style: Style) -> str:
    """Return the text of *source* in normal form; of Markdown, with each block of Argdown in normal form.

    Blocks that are indented stay as they are, and so do all if together they would have another meaning.
    """
    if not is_markdown(source.name):
        return apply(source.text, normal_form(file.reading, style))
    parts: list[str] = []
    since = 0
    for block in blocks(source.text):
        if not block.indent:
            inside = source.text[block.start : block.end]
            formed = apply(inside, normal_form(interpret_text(inside, file.configuration), style))
            parts += (source.text[since : block.start], formed)
            since = block.end
    text = "".join((*parts, source.text[since:]))
    refuse_broken(source.name, source.text, text)
    after = evolve(file, woven=unwoven(Source(source.name, text)))
    return text if _facts(after) == _facts(file) else source.text


def _facts(file: MapFile) -> tuple[ArgumentMap, list[str]]:
    return file.reading.map, [finding.code for finding in file.reading.diagnostics]


def _do(source: Source, text: str, deed: _Deed) -> None:
    changed = text != source.text
    if deed is _Deed.FORMAT and source.name == streams.STREAM:
        streams.write(source.name, text.encode("utf-8"))
    elif deed is _Deed.FORMAT and changed:
        save_all([FileChange(source.name, Path(source.name), source.text, text)])
    elif deed is _Deed.SHOW:
        show_difference(source, text, "formatted")
    elif deed is _Deed.NAME and changed:
        say(source.name)


def _summary(done: list[str]) -> str:
    """Return how many files were formatted, were unchanged, and so on.

    >>> _summary(["formatted", "unchanged", "formatted"])
    '2 files formatted, 1 unchanged'
    """
    counts = Counter(done)
    order = [deed.value for deed in _Deed] + [_UNCHANGED, _FAILED]
    first, *others = [(deed, counts[deed]) for deed in order if counts[deed]]
    noun = "file" if first[1] == 1 else "files"
    return ", ".join((f"{first[1]} {noun} {first[0]}", *(f"{count} {deed}" for deed, count in others)))
