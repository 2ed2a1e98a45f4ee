"""Set up git to compare and merge maps with argmap.

Section: Edit and merge
"""

from __future__ import annotations

import os

import click
from click.core import ParameterSource

from argmap.cli.choosing import Folder, Name
from argmap.cli.command import command, option, refuse_idle
from argmap.cli.complaints import NO
from argmap.cli.reporting import remark, say
from argmap.files.repository import install, status, uninstall

_ACTIONS = ("install", "uninstall", "status")
#: With these, git takes another repository than that of the folder in which it is run.
_OVERRIDES = ("GIT_DIR", "GIT_WORK_TREE")


@command(
    examples=(
        "argmap git install",
        "argmap git install -C debates --private",
        "argmap git status",
        "argmap git uninstall",
    ),
    exits="0 if all went well, 1 if status finds something to repair, 2 on a usage error, or if git or a repository is "
    "missing or refuses",
)
@click.argument("action", metavar="{install|uninstall|status}", type=Name("action", _ACTIONS))
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
    idle=("uninstall", "status"),
    help="Write .git/info/attributes, for you alone, instead of .gitattributes.",
)
@option(
    "--force",
    is_flag=True,
    idle=("uninstall", "status"),
    help="Replace git's settings for maps even if argmap did not write them.",
)
@click.pass_context
def git(ctx: click.Context, /, action: str, folder: str, *, private: bool, force: bool) -> None:
    """Set up git to compare and merge maps with argmap.

    After 'install', git diff and git show compare *.argdown files fact by fact, as argmap show --lines prints them, and
    git merge, rebase and cherry-pick merge them as argmap merge does. It prints each change that it makes; 'uninstall'
    undoes them. 'status' reports what is missing, such as an environment that was moved.
    """
    refuse_idle(ctx, (action,), _ACTIONS)
    if ctx.get_parameter_source("folder") is ParameterSource.COMMANDLINE:
        _refuse_overrides(ctx)
    if action == "status":
        well, wrong = status(folder)
        for line in well:
            say(line)
        for line in wrong:
            remark(line)
        ctx.exit(NO if wrong else 0)
    for done in uninstall(folder) if action == "uninstall" else install(folder, private=private, force=force):
        say(done)


def _refuse_overrides(ctx: click.Context) -> None:
    """Refuse a folder where the environment names another repository."""
    for name in _OVERRIDES:
        if os.environ.get(name):
            raise click.UsageError(f"git ignores -C while the variable {name} is set; unset it, or leave out -C", ctx)
