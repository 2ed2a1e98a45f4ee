"""``argmap list``: claims, arguments, relations and sources, by what is asked for."""

from __future__ import annotations

import shutil
import sys
from typing import Any

import click

from argmap.analysis.forms import form_called, forms
from argmap.analysis.rows import KINDS, listing
from argmap.cli.including import allow_outside, warn
from argmap.files.argdown_config import argdown_config
from argmap.files.including import whole
from argmap.interpret.interpret import reading
from argmap.model.query import Query, Role

#: Columns, where there is no terminal that has some.
WIDTH = 100


@click.command("list")
@click.argument("name", metavar="FILE")
@click.argument("what", type=click.Choice(list(KINDS)), default="claims")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only what has this tag. May be repeated.")
@click.option("--group", "groups", multiple=True, metavar="TITLE", help="Only what is in this group, at any depth.")
@click.option("--by", multiple=True, metavar="SPEAKER", help="Only what this one says. May be repeated.")
@click.option(
    "--title", "patterns", multiple=True, metavar="PATTERN", help="Only what has such a title; * and ? as in a shell."
)
@click.option(
    "--role",
    "roles",
    multiple=True,
    type=click.Choice([role.value for role in Role]),
    metavar="ROLE",
    help=f"Only what does this in the map: {', '.join(role.value for role in Role)}.",
)
@click.option("--unsupported", is_flag=True, help="Only what has a role though nothing speaks for it.")
@click.option("--unanswered", is_flag=True, help="Only objections and undercuts that nothing speaks against.")
@click.option("--implicit", is_flag=True, help="Only what the analyst supplied, and what has such a premise.")
@click.option(
    "--format", "form", type=click.Choice(forms()), default="table", show_default=True, help="How it is written."
)
@allow_outside
def list_(name: str, what: str, form: str, *, outside: bool, **asked: Any) -> None:
    """List the claims in FILE (- is standard input), or its arguments, relations or sources.

    Options have effect together; one that is repeated asks for any of its values. Relations are listed if what speaks
    in them is asked for, sources if what cites them is.
    """
    woven = whole(name, outside=outside)
    warn(woven)
    rows = listing(reading(woven.text, argdown_config(name)).map, what, _query(**asked))
    click.echo(form_called(form).write(rows, _width()), nl=False)


def _query(*, tags: tuple[str, ...], roles: tuple[str, ...], **asked: Any) -> Query:
    return Query(tags={tag.removeprefix("#") for tag in tags}, roles=map(Role, roles), **asked)


def _width() -> int:
    return shutil.get_terminal_size((WIDTH, 0)).columns if sys.stdout.isatty() else WIDTH
