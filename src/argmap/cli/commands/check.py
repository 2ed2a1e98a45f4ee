"""``argmap check``: say what is wrong with files, and mend them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

import click
from attrs import frozen

from argmap.analysis.check import check_called, checks, codes
from argmap.analysis.report import Checked, checked, report_called, reports
from argmap.cli.choosing import unknown
from argmap.cli.configuration import configuration
from argmap.cli.including import allow_outside
from argmap.errors import ArgmapError
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.including import whole
from argmap.interpret.interpret import reading
from argmap.syntax.woven import Woven


def _chosen(_ctx: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes in *values*, each a comma-separated list."""
    found = tuple(code.strip() for value in values for code in value.split(",") if code.strip())
    for code in found:
        if code not in codes():
            raise click.BadParameter(unknown("check", code, codes()))
    return found


def _explain(ctx: click.Context, _option: click.Parameter, code: str | None) -> None:
    if code is None or ctx.resilient_parsing:
        return
    if code not in codes():
        raise click.BadParameter(unknown("check", code, codes()))
    from argmap.analysis.page import page  # noqa: PLC0415 - asked for rarely

    click.echo(page(check_called(code)).rstrip())
    ctx.exit()


def _list(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's signature
    if not asked or ctx.resilient_parsing:
        return
    width = max(map(len, codes()))
    for code, check in checks().items():
        click.echo(f"{code:{width}}  {check.severity.value:7}  {check.summary}")
    ctx.exit()


@frozen
class _Asked:
    """Hold what the command line asks for."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fix: bool
    #: Files outside the project may be included.
    outside: bool

    def codes(self, name: str) -> Collection[str]:
        """Return the codes to look for in the file *name*. What is selected here is not ignored by configuration."""
        return configuration(name).codes(self.select, self.ignore)


@click.command()
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@click.option("--fix", is_flag=True, help="Mend what can be mended, in the files themselves.")
@click.option(
    "--select", multiple=True, callback=_chosen, metavar="CODES", help="Look for these only, comma-separated."
)
@click.option("--ignore", multiple=True, callback=_chosen, metavar="CODES", help="Do not look for these.")
@click.option(
    "--format",
    "form",
    type=click.Choice(reports()),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@click.option(
    "--explain", callback=_explain, expose_value=False, is_eager=True, metavar="CODE", help="Tell all about one."
)
@click.option("--list", callback=_list, expose_value=False, is_eager=True, is_flag=True, help="List the codes.")
@allow_outside
@click.pass_context
def check(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    *,
    names: tuple[str, ...],
    fix: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    outside: bool,
) -> None:
    """Say what in FILE could not be read as it was meant (- is standard input).

    Files that FILE includes are checked with it. One line for each finding: file:line:column: CODE message. Which codes
    are looked for can be configured, as select and ignore, in argmap.toml or under [tool.argmap] in pyproject.toml.

    Exits 0 if nothing was found, 1 if something was, 2 if a file could not be read.
    """
    if fix and streams.STREAM in names:
        raise click.UsageError("--fix mends files; name one instead of -", ctx)
    asked = _Asked(select, ignore, fix, outside)
    results = [_checked(name, asked) for name in names]
    files = [one for result in results if result is not None for one in result]
    click.echo(report_called(form).write(files), nl=False)
    found = any(one.findings for one in files)
    ctx.exit(2 if None in results else int(found))


def _checked(name: str, asked: _Asked) -> Sequence[Checked] | None:
    """Return what is found in a file and those it includes, after fixing if asked; None, and a word, on failure."""
    try:
        chosen = asked.codes(name)
        read = partial(_mended, chosen=chosen) if asked.fix else whole
        woven = read(name, outside=asked.outside)
    except ArgmapError as error:
        click.echo(f"Error: {error}", err=True)
        return None
    return checked(woven, reading(woven.text, argdown_config(name)), chosen)


def _mended(name: str, *, outside: bool, chosen: Collection[str]) -> Woven:
    from argmap.analysis.mending import mended  # noqa: PLC0415 - only where something is mended

    woven = whole(name, outside=outside)
    result = mended(woven, chosen, partial(reading, configuration=argdown_config(name)))
    for file, source in result.woven.files.items():
        if source.text != woven.files[file].text:
            streams.write(file, source.text.encode("utf-8"))
    for fixed in result.fixed:
        click.echo(f"{fixed.file}:{fixed.position}: {fixed.finding.code} fixed: {fixed.title}", err=True)
    return whole(name, outside=outside) if result.fixed else woven
