"""``argmap edit``: change a map by what is intended, and its file only there."""

from __future__ import annotations

import click

from argmap.cli.differences import difference
from argmap.editing.asking import of_lines, of_words
from argmap.editing.document import Document, Edited
from argmap.editing.intention import shown
from argmap.files import streams
from argmap.files.documents import save


@click.command()
@click.argument("name", metavar="FILE")
@click.argument("words", metavar="INTENTION...", nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help="Write nothing; print what would change.")
def edit(name: str, words: tuple[str, ...], *, dry_run: bool) -> None:
    """Carry out an INTENTION in FILE, such as: rename '[Old title]' 'New title'.

    Its fields follow its name in order, or as FIELD=VALUE. [Title] or a bare title is a claim, <Title> an argument.
    With - for INTENTION, each line of standard input is one, in JSON: {"intention": "tag", "what": "[A]", "tag": "x"};
    all are carried out, or none. All else in the file keeps every character.
    """
    if words == (streams.STREAM,) and name == streams.STREAM:
        raise click.UsageError("standard input cannot be both the map and the intentions; name a file")
    source = streams.read(name)
    scripted = words == (streams.STREAM,)
    intentions = list(of_lines(streams.read(streams.STREAM).text.split("\n"))) if scripted else [of_words(words)]
    edited = Document.of(source.text).apply(*intentions)
    if dry_run:
        click.echo("".join(difference(source, edited.document.text, "edited")), nl=False)
    else:
        save(name, source.text, edited.document.text)
        click.echo(_summary(edited), err=True)


def _summary(edited: Edited) -> str:
    """Return what was touched."""
    return f"touched: {', '.join(map(shown, edited.touched))}" if edited.touched else "nothing to change"
