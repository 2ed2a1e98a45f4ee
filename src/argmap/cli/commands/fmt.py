"""``argmap fmt``: bring files into the normal form."""

from __future__ import annotations

import enum
from collections import Counter

import click

from argmap.cli.differences import difference
from argmap.editing.normal_form import normal_form
from argmap.editing.style import Style
from argmap.errors import InputError, OutputError
from argmap.files import streams
from argmap.syntax.parse import parse
from argmap.text import Source, apply


class _Deed(enum.Enum):
    """Say what is done with a file that is not in the normal form."""

    #: It is written.
    FORMAT = "formatted"
    #: Nothing is written; its name is printed, or what would change.
    NAME = "would be formatted"
    SHOW = "would change"


_UNCHANGED = "unchanged"
_FAILED = "could not be formatted"


@click.command()
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option("--check", is_flag=True, help="Write nothing; name the files that are not in the form, and exit 1.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.option(
    "--width",
    type=click.IntRange(min=1),
    metavar="N",
    help="Fill paragraphs up to N columns. Line breaks stay as they are unless given.",
)
@click.pass_context
def fmt(ctx: click.Context, names: tuple[str, ...], *, check: bool, diff: bool, width: int | None) -> None:
    """Bring FILE into the normal form (- filters standard input to standard output).

    Spacing, indentation and inference lines become uniform. The map stays the same, and so do comments, data and
    whatever could not be read as it was meant.
    Exits 0 if all went well, 1 if --check found a file to format, 2 if a file could not be read or written.
    """
    deed = _Deed.SHOW if diff else _Deed.NAME if check else _Deed.FORMAT
    done = [_formatted(name, deed, Style(width or 0)) for name in names]
    if deed is not _Deed.FORMAT or set(names) != {streams.STREAM}:
        click.echo(_summary(done), err=True)
    ctx.exit(2 if _FAILED in done else int(check and deed.value in done))


def _formatted(name: str, deed: _Deed, style: Style) -> str:
    """Do what is asked with one file, and return what was done."""
    try:
        source = streams.read(name)
        text = apply(source.text, normal_form(parse(source.text), style))
        _do(source, text, deed)
    except (InputError, OutputError) as error:
        click.echo(f"Error: {error}", err=True)
        return _FAILED
    return _UNCHANGED if text == source.text else deed.value


def _do(source: Source, text: str, deed: _Deed) -> None:
    changed = text != source.text
    if deed is _Deed.FORMAT and (changed or source.name == streams.STREAM):
        streams.write(source.name, text.encode("utf-8"))
    elif deed is _Deed.SHOW:
        click.echo("".join(difference(source, text, "formatted")), nl=False)
    elif deed is _Deed.NAME and changed:
        click.echo(source.name)


def _summary(done: list[str]) -> str:
    """Return how many files were treated how.

    >>> _summary(["formatted", "unchanged", "formatted"])
    '2 files formatted, 1 unchanged'
    """
    counts = Counter(done)
    order = [deed.value for deed in _Deed] + [_UNCHANGED, _FAILED]
    first, *others = [(deed, counts[deed]) for deed in order if counts[deed]]
    noun = "file" if first[1] == 1 else "files"
    return ", ".join((f"{first[1]} {noun} {first[0]}", *(f"{count} {deed}" for deed, count in others)))
