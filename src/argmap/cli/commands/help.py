"""Show help for argmap or for a command.

Section: Help
"""

from __future__ import annotations

import click

from argmap.cli.choosing import Name
from argmap.cli.command import command
from argmap.cli.contents import FOLDER
from argmap.cli.reporting import say
from argmap.plugins import names


@command(
    examples=("argmap help", "argmap help render"),
    exits="0 if all went well, 2 on a usage error",
)
@click.argument("name", metavar="[COMMAND]", type=Name("command", lambda: names(FOLDER)), required=False)
@click.pass_context
def help_(ctx: click.Context, name: str | None) -> None:
    """Show help for argmap or for a command.

    It prints what 'argmap --help' and 'argmap COMMAND --help' print.
    """
    above = ctx.find_root()
    group = above.command
    found = group.get_command(above, name) if name and isinstance(group, click.Group) else None
    if found is None:
        say(above.get_help())
    else:
        with found.make_context(name, [], above, resilient_parsing=True) as inner:
            say(found.get_help(inner))
