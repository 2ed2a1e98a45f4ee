"""``argmap git``: have git compare and merge maps on their arguments."""

from __future__ import annotations

import click

from argmap.files.repository import install, uninstall


@click.command()
@click.argument("action", type=click.Choice(["install", "uninstall"]))
@click.option(
    "-C",
    "folder",
    default=".",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False),
    help="The repository, or a folder in it; . unless given.",
)
@click.option("--private", is_flag=True, help="Write .git/info/attributes, which nobody else gets, not .gitattributes.")
def git(action: str, folder: str, *, private: bool) -> None:
    """Set up a git repository for *.argdown files, or take that away again.

    From then on, git diff and git show compare maps line by line of what they say (argmap show --lines), and git
    merge, rebase and cherry-pick merge them by argmap merge. Says what it did; nothing else is changed.
    """
    for done in uninstall(folder) if action == "uninstall" else install(folder, private=private):
        click.echo(done)
