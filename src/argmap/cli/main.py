"""The command ``argmap`` and its table of commands, each imported when it is run."""

from __future__ import annotations

from typing import Any

import click

from argmap import plugins
from argmap.collecting import postponed
from argmap.errors import ArgmapError
from argmap.text import nearest

_FOLDER = "argmap.cli.commands"


class _Commands(click.Group):
    """Offer the commands in the folder beside this file."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(plugins.names(_FOLDER))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.list_commands(ctx):
            return plugins.load(_FOLDER, cmd_name, click.Command)
        return None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise click.UsageError(
                f"{error.message.rstrip('.')}{_meant(args[0], self.list_commands(ctx))}", ctx
            ) from error

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command line; what a run builds and imports has no cycles worth looking for."""
        with postponed():
            return super().main(*args, **options)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ArgmapError as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt as stop:
            from argmap.cli.stopping import stopped  # noqa: PLC0415 - hardly ever needed

            raise stopped(stop) from stop


def _meant(given: str, commands: list[str]) -> str:
    near = nearest(given, commands)
    return f"; did you mean {near}?" if near else f"; there are {', '.join(commands)}"


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="argmap", prog_name="argmap")
def main() -> None:
    """Draw, check and convert argument maps written in Argdown."""
