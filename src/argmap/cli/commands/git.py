"""Set up git to compare and merge maps with argmap.

Section: Edit and merge
"""

from __future__ import annotations

import click

from argmap.cli.choosing import Folder, Name
from argmap.cli.command import command, option, refuse_idle
from argmap.cli.reporting import say
from argmap.files.repository import install, uninstall

_ACTIONS = ("install", "uninstall")


@command(
    examples=(
        "argmap git install",
        "argmap git install -C debates --private",
        "argmap git uninstall",
    ),
    exits="0 if all went well, 2 on a usage error, or if git or a repository is missing",
)
@click.argument("action", metavar="{install|uninstall}", type=Name("action", _ACTIONS))
@option(
    "-C",
    "folder",
    default=".",
    metavar="DIR",
    type=Folder(),
    show_default="the working folder",
    help="Set up the repository that this folder is in.",
)
@option(
    "--private",
    is_flag=True,
    idle=("uninstall",),
    help="Write .git/info/attributes, for you alone, instead of .gitattributes.",
)
@click.pass_context
def git(ctx: click.Context, /, action: str, folder: str, *, private: bool) -> None:
    """Set up git to compare and merge maps with argmap.

    After 'install', git diff and git show compare *.argdown files fact by fact (argmap show --lines), and git merge,
    rebase and cherry-pick merge them with argmap merge. It prints each change that it makes; 'uninstall' undoes them.
    """
    refuse_idle(ctx, (action,), _ACTIONS)
    for done in uninstall(folder) if action == "uninstall" else install(folder, private=private):
        say(done)
