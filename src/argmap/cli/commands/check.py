"""``argmap check``: say what is wrong with files."""

from __future__ import annotations

import click

from argmap.cli import files, findings
from argmap.errors import InputError
from argmap.interpret.interpret import reading


@click.command()
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.pass_context
def check(ctx: click.Context, names: tuple[str, ...]) -> None:
    """Say what in FILE could not be read as it was meant (- is standard input).

    One line for each finding: file:line:column: CODE message.
    Exits 0 if nothing was found, 1 if something was, 2 if a file could not be read.
    """
    results = [_checked(name) for name in names]
    ctx.exit(max(results))


def _checked(name: str) -> int:
    try:
        source = files.read(name)
    except InputError as error:
        click.echo(f"Error: {error}", err=True)
        return 2
    diagnostics = reading(source.text).diagnostics
    for line in findings.lines(source, diagnostics):
        click.echo(line)
    return 1 if diagnostics else 0
