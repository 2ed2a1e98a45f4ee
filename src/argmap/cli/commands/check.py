"""Report errors and likely mistakes in files, and fix them.

Section: Check and ask
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

import click
from attrs import frozen

from argmap.analysis.check import check_called, checks, codes
from argmap.analysis.report import Checked, checked, fixable_findings, report_called, reports
from argmap.analysis.reports.text import with_fixes
from argmap.cli.choosing import Name, Names, either, flat
from argmap.cli.command import alone, command, file_argument, option
from argmap.cli.complaints import NO, TROUBLE
from argmap.cli.configuration import LISTED, configuration
from argmap.cli.including import allow_outside
from argmap.cli.reporting import fail, remark, report, say
from argmap.errors import ArgmapError
from argmap.files import streams
from argmap.files.loading import MapFile, load
from argmap.files.saving import changes, save_all
from argmap.interpret.interpret import interpret_text

_CODES = Names("code", codes, elsewhere=LISTED)


def _explain(ctx: click.Context, param: click.Parameter, code: str | None) -> None:
    if code is None or ctx.resilient_parsing:
        return
    alone(ctx, param, (code,))
    from argmap.analysis.page import page  # noqa: PLC0415 - asked for rarely

    say(page(check_called(code)).rstrip())
    ctx.exit()


def _list(ctx: click.Context, param: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's signature
    if not asked or ctx.resilient_parsing:
        return
    alone(ctx, param, ())
    width = max(map(len, codes()))
    for code, check in checks().items():
        say(f"{code:{width}}  {check.severity.value:7}  {check.summary}")
    ctx.exit()


@frozen
class _Asked:
    """Hold the options of the command line."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fix: bool
    #: Whether unsafe fixes are applied, too.
    unsafe: bool
    #: Whether files outside the project may be included.
    outside: bool

    def codes(self, name: str) -> Collection[str]:
        """Return the codes to check for in the file *name*."""
        return configuration(name).codes(self.select, self.ignore)


@command(
    examples=(
        "argmap check debate.argdown",
        "argmap check --fix *.argdown",
        "argmap check --select tag-in-word,bad-data --format github *.argdown",
        "argmap check --explain unclosed-italic",
    ),
    exits="0 if there are no findings, 1 if there are any, 2 on a usage error or if a file cannot be read or written",
)
@file_argument("names", metavar="FILE...", nargs=-1, required=True)
@option(
    "--fix",
    is_flag=True,
    help="Apply safe fixes, which keep the meaning or restore the evident one, in the files themselves,"
    " and report the rest.",
)
@option(
    "--unsafe-fixes",
    is_flag=True,
    help="With --fix: apply unsafe fixes, too; they may not be what you mean. Without: show them.",
)
@option(
    "--select",
    type=_CODES,
    multiple=True,
    callback=flat,
    metavar="CODES",
    show_default="all codes",
    help="Check only for these codes, separated by commas.",
)
@option("--ignore", type=_CODES, multiple=True, callback=flat, metavar="CODES", help="Do not check for these codes.")
@option(
    "--format",
    "form",
    type=Name("format", reports),
    default="text",
    show_default=True,
    metavar="FORMAT",
    help=f"Format of the report: {either(reports())}.",
)
@option(
    "--explain",
    type=Name("code", codes, elsewhere=LISTED),
    callback=_explain,
    expose_value=False,
    is_eager=True,
    metavar="CODE",
    help="Explain a code, with examples, and exit.",
)
@option("--list", callback=_list, expose_value=False, is_eager=True, is_flag=True, help="List all codes and exit.")
@allow_outside
@click.pass_context
def check(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    *,
    names: tuple[str, ...],
    fix: bool,
    unsafe_fixes: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    outside: bool,
) -> None:
    """Report errors and likely mistakes in files, and fix them.

    FILE is a map, or - for standard input; the files that it includes are checked with it. Each finding is printed as
    file:line:column: CODE message. To choose codes for a whole project, set select and ignore in argmap.toml, or under
    [tool.argmap] in pyproject.toml.
    """
    if fix and streams.STREAM in names:
        raise click.UsageError("--fix changes files, not standard input; name a file instead of '-'", ctx)
    asked = _Asked(select, ignore, fix, unsafe_fixes, outside)
    results = [_checked(name, asked) for name in names]
    files = [one for result in results if result is not None for one in result]
    told = with_fixes(files) if unsafe_fixes and not fix and form == "text" else report_called(form).write(files)
    report(told) if form == "text" else say(told, end="")
    if form == "text" and (said := fixable_findings(files, fixed=fix, unsafe=unsafe_fixes)):
        remark(said)
    found = any(one.findings for one in files)
    ctx.exit(TROUBLE if None in results else NO * found)


def _checked(name: str, asked: _Asked) -> Sequence[Checked] | None:
    """Return the findings in a file and its includes, after fixing if asked; None if it cannot be read or written."""
    try:
        chosen = asked.codes(name)
        read = partial(_mended, chosen=chosen, unsafe=asked.unsafe) if asked.fix else load
        file = read(name, outside=asked.outside)
    except ArgmapError as error:
        fail(error)
        return None
    return checked(file.woven, file.reading, chosen)


def _mended(name: str, *, outside: bool, chosen: Collection[str], unsafe: bool) -> MapFile:
    from argmap.analysis.mending import mended  # noqa: PLC0415 - only where something is mended

    file = load(name, outside=outside)
    result = mended(file.woven, chosen, partial(interpret_text, configuration=file.configuration), unsafe=unsafe)
    save_all(changes(file.woven, result.woven))
    for fixed in result.fixed:
        remark(f"{fixed.file}:{fixed.position}: {fixed.finding.code} fixed: {fixed.title}")
    return load(name, outside=outside) if result.fixed else file
