"""The command ``argmap``, which imports only the command that it runs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from argmap import plugins
from argmap.cli.command import Context
from argmap.cli.complaints import TROUBLE, reported, shown, unknown_command
from argmap.cli.contents import FOLDER, entries
from argmap.cli.reporting import colour, say
from argmap.cli.standard_streams import standard_streams
from argmap.collecting import postponed
from argmap.files.protection import run
from argmap.version import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class _Commands(click.Group):
    """Offer the commands in the folder beside this file."""

    context_class = Context

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(plugins.names(FOLDER))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.list_commands(ctx):
            return plugins.load(FOLDER, cmd_name, click.Command)
        return None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            raise click.UsageError(unknown_command(args[0], self.list_commands(ctx)), ctx)
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args and not ctx.resilient_parsing:
            say(ctx.get_help(), error=True)
            ctx.exit(TROUBLE)
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, then the options."""
        self.format_commands(ctx, formatter)
        click.Command.format_options(self, ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """Write the commands, section by section, without importing any."""
        found = entries()
        width = max(len(entry.name) for entry in found)
        for section, inside in groupby(found, lambda entry: entry.section):
            with formatter.section(section):
                formatter.write_dl([(f"{entry.name:{width}}", entry.summary) for entry in inside])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return matching commands and options, without importing a command."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - slow, and only shells ask

        found = [CompletionItem(one.name, help=one.summary) for one in entries() if one.name.startswith(incomplete)]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command line; whatever fails, even outside a command, is an error with its exit code."""
        with postponed(), run(), standard_streams():
            try:
                with reported():
                    return super().main(*args, **options)
            except Exception as error:
                if not options.get("standalone_mode", True):
                    raise
                raise SystemExit(shown(error)) from error

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        extra.setdefault("color", colour())
        with reported():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        with reported():
            return super().invoke(ctx)


@click.group(
    "argmap",
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="'argmap help COMMAND' shows the options of a command, with examples.",
)
@click.version_option(__version__, "-V", "--version", prog_name="argmap", message="%(prog)s %(version)s")
def main() -> None:
    """Draw, check, edit and convert argument maps written in Argdown."""
