"""List the claims, arguments, relations or sources of a map.

Section: Check and ask
"""

from __future__ import annotations

import shutil
import sys
from typing import Any

import click

from argmap.analysis.forms import form_called, forms
from argmap.analysis.rows import KINDS, listing
from argmap.cli.choosing import Name, either
from argmap.cli.command import command, file_argument, option
from argmap.cli.including import allow_outside, warn
from argmap.cli.reporting import say
from argmap.files.loading import load
from argmap.model.query import Query, Role

#: Columns of a table that no terminal limits.
WIDTH = 100


_ROLES = [role.value for role in Role]
_GROUP = "Selection (criteria are combined with AND, repeated options with OR)"


@command(
    "list",
    examples=(
        "argmap list debate.argdown",
        "argmap list debate.argdown relations --unanswered",
        "argmap list debate.argdown arguments --role objection --tag cost",
        "argmap list debate.argdown sources --format csv",
    ),
    exits="0 if all went well, even if nothing was found; 1 if the map lacks something you named; 2 on a usage error "
    "or if the file cannot be read",
)
@file_argument("name")
@click.argument("what", metavar="[WHAT]", type=Name("list", KINDS), default="claims")
@option("--tag", "tags", multiple=True, metavar="TAG", group=_GROUP, help="List what has this tag.")
@option(
    "--group", "groups", multiple=True, metavar="TITLE", group=_GROUP, help="List what is in this group, at any depth."
)
@option("--by", multiple=True, metavar="SPEAKER", group=_GROUP, help="List what this speaker says.")
@option(
    "--title",
    "patterns",
    multiple=True,
    metavar="PATTERN",
    group=_GROUP,
    help="List what has a title like this; * and ? match as in a shell.",
)
@option(
    "--role",
    "roles",
    multiple=True,
    type=Name("role", _ROLES),
    metavar="ROLE",
    group=_GROUP,
    help=f"List what has this role: {either(_ROLES)}.",
)
@option("--unsupported", is_flag=True, group=_GROUP, help="List what has a role in the map but no support.")
@option("--unanswered", is_flag=True, group=_GROUP, help="List objections and undercuts that nothing opposes.")
@option(
    "--implicit",
    is_flag=True,
    group=_GROUP,
    help="List claims that the source leaves unsaid, and arguments with such a premise.",
)
@option(
    "--analyst",
    is_flag=True,
    group=_GROUP,
    help="List what has analyst: true in its data, and arguments with such a step.",
)
@option(
    "--format",
    "form",
    type=Name("format", forms),
    default="table",
    show_default=True,
    metavar="FORMAT",
    help=f"Format of the list: {either(forms())}.",
)
@allow_outside
def list_(name: str, what: str, form: str, *, outside: bool, **asked: Any) -> None:
    """List the claims, arguments, relations or sources of a map.

    FILE is a map, or - for standard input. WHAT is claims (the default), arguments, relations or sources. A relation is
    listed if you select the claim or argument that it starts from; a source, if you select something that cites it.
    """
    file = load(name, outside=outside)
    warn(file)
    rows = listing(file.reading.map, what, _query(**asked))
    say(form_called(form).write(rows, _width()), end="")


def _query(*, tags: tuple[str, ...], roles: tuple[str, ...], **asked: Any) -> Query:
    return Query(tags=tags, roles=roles, **asked)


def _width() -> int:
    return shutil.get_terminal_size((WIDTH, 0)).columns if sys.stdout.isatty() else WIDTH
