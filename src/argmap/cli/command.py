"""Commands with grouped options and examples; options without effect."""

from __future__ import annotations

import functools
import textwrap
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from argmap.cli.choosing import either

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])

#: The heading of options that belong to no other group.
GENERAL = "Options"
#: Under this name, the context keeps the number of words on the command line.
WORDS = "argmap.words"
#: How file types are written in messages.
_SPELLINGS = {"mermaid": "Mermaid", "text": "plain text", "tikz": "TikZ"}


class Formatter(click.HelpFormatter):
    """Format help without breaking names such as fill-blanks."""

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write names in one column and their meaning in the other."""
        rows = list(rows)
        widest = max(len(name) for name, _ in rows)
        before = min(widest, col_max) + col_spacing
        width = max(self.width - self.current_indent - before, 20)
        for name, meaning in rows:
            lines = textwrap.wrap(meaning, width, break_on_hyphens=False)
            if len(name) > col_max:
                lines.insert(0, "")
            first, *others = lines or [""]
            self.write(f"{'':{self.current_indent}}{name:{before}}{first}".rstrip() + "\n")
            for line in others:
                self.write(f"{'':{self.current_indent + before}}{line}\n")


class Context(click.Context):
    """Write the help of a command with `Formatter`."""

    formatter_class = Formatter


class Option(click.Option):
    """Extend an option by its group in the help, and by when it has no effect."""

    def __init__(
        self,
        *names: Any,
        group: str = GENERAL,
        needs: str = "",
        idle: Iterable[str] = (),
        show_default: bool | str | None = None,
        **attributes: Any,
    ) -> None:
        """Create an option as `click.Option` does, with more attributes.

        Args:
            names: The option and its parameter.
            group: Its heading in the help.
            needs: The parameter without which this option has no effect.
            idle: File types, exercises or actions on which it has no effect, as the command passes to `refuse_idle`.
            show_default: Whether the help shows the default, or words that describe it.
            attributes: Other arguments of `click.Option`.
        """
        if isinstance(show_default, str):
            attributes["help"] += f"  [default: {show_default}]"
        attributes["show_default"] = show_default is True
        super().__init__(*names, **attributes)
        self.group = group
        self.needs = needs
        self.idle = frozenset(idle)


class Command(click.Command):
    """Add option groups, examples and exit codes to a command."""

    context_class = Context

    def __init__(self, *names: Any, examples: Sequence[str] = (), exits: str = "", **attributes: Any) -> None:
        """Take what `click.Command` takes, the *examples*, and what the exit codes mean, in one sentence."""
        super().__init__(*names, **attributes)
        self.examples = examples
        self.exits = exits

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the command line, and refuse options that need another one."""
        ctx.meta[WORDS] = len(args)
        rest = super().parse_args(ctx, args)
        if not ctx.resilient_parsing:
            _refuse_odd(ctx)
            for option in _given(ctx):
                if option.needs and not ctx.params[option.needs]:
                    raise click.UsageError(f"{spelled(option)} requires {_spelled(ctx, option.needs)}", ctx)
        return rest

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, group by group; the general ones come first."""
        groups: dict[str, list[tuple[str, str]]] = {GENERAL: []}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx) if isinstance(param, click.Option) else None
            if record:
                groups.setdefault(getattr(param, "group", GENERAL), []).append(record)
        for group, records in groups.items():
            with formatter.section(group):
                formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples and the exit codes."""
        super().format_epilog(ctx, formatter)
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write(f"{'':{formatter.current_indent}}{example}\n")
        if self.exits:
            formatter.write_paragraph()
            formatter.write_text(f"Exit codes: {self.exits}.")


def command(name: str | None = None, **attributes: Any) -> Callable[[Callable[..., Any]], Command]:
    """Return the decorator that makes a function a `Command`."""
    return click.command(name, **{"cls": Command, **attributes})


def option(*names: str, **attributes: Any) -> Callable[[_Decorated], _Decorated]:
    """Return the decorator that gives a command an `Option`."""
    return click.option(*names, cls=Option, **attributes)


def file_argument(name: str, metavar: str = "FILE", **attributes: Any) -> Callable[[_Decorated], _Decorated]:
    """Return the decorator for an argument that is a file; shells complete it."""
    return click.argument(name, metavar=metavar, type=click.Path(allow_dash=True), **attributes)


#: Like `option`, for the name of a file or folder, which shells complete.
file_option = functools.partial(option, type=click.Path(allow_dash=True))


def spelled(param: click.Parameter) -> str:
    """Return how messages name *param*: ``--output``, or ``FILE``."""
    if isinstance(param, click.Option):
        return max((*param.opts, *param.secondary_opts), key=len)
    return (param.metavar or param.name or "").removesuffix("...")


def _spelled(ctx: click.Context, name: str) -> str:
    return next(spelled(param) for param in ctx.command.params if param.name == name)


def _given(ctx: click.Context) -> list[Option]:
    """Return the options that are on the command line."""
    return [
        param
        for param in ctx.command.params
        if isinstance(param, Option)
        and param.name
        and ctx.get_parameter_source(param.name) is ParameterSource.COMMANDLINE
    ]


def _refuse_odd(ctx: click.Context) -> None:
    """Refuse empty words, words that are not UTF-8, and standard input or output where they cannot be."""
    for param in ctx.command.params:
        if ctx.get_parameter_source(param.name or "") is not ParameterSource.COMMANDLINE:
            continue
        value = ctx.params.get(param.name or "")
        words = [word for word in (value if isinstance(value, (tuple, list)) else (value,)) if isinstance(word, str)]
        a_file, an_option = isinstance(param.type, click.Path), isinstance(param, click.Option)
        if "" in words and (a_file or an_option):
            raise click.UsageError(f"{spelled(param)}: the {'value' if an_option else 'name'} is empty", ctx)
        if an_option and not a_file and any(_broken(word) for word in words):
            raise click.UsageError(f"{spelled(param)}: is not valid UTF-8", ctx)
        if a_file and not an_option and words.count("-") > 1:
            raise click.UsageError("standard input can be read only once; write '-' once", ctx)
        if param.metavar == "DIR" and "-" in words:
            raise click.UsageError(f"{spelled(param)} needs a folder, not '-'", ctx)


def _broken(word: str) -> bool:
    """Return whether *word* has bytes that are not UTF-8, which Python keeps as surrogates."""
    return any("\ud800" <= letter <= "\udfff" for letter in word)


def alone(ctx: click.Context, option: click.Parameter, words: Sequence[str]) -> None:
    """Refuse all that is on the command line beside an eager *option* and its *words*."""
    if ctx.meta[WORDS] > len(words) + 1:
        raise click.UsageError(f"{spelled(option)} stands alone: it takes no file and no other option", ctx)


def refuse_idle(
    ctx: click.Context, chosen: Iterable[str], known: Iterable[str], *, sparing: Iterable[str] = ()
) -> None:
    """Refuse options on the command line that have no effect on *chosen*.

    Args:
        ctx: The context of the command.
        chosen: What is made or done: file types, exercises or actions.
        known: All names that could have been chosen.
        sparing: Parameters to accept in any case.
    """
    chosen, known = tuple(chosen), tuple(known)
    for one in _given(ctx):
        if one.idle.issuperset(chosen) and one.name not in sparing:
            heeding = [_shown(name) for name in known if name not in one.idle]
            useless, useful = either(map(_shown, chosen)), either(heeding, "and")
            raise click.UsageError(f"{spelled(one)} has no effect on {useless}; it applies to {useful} only", ctx)


def refuse_without(ctx: click.Context, needed: str, groups: Iterable[str]) -> None:
    """Refuse the options of *groups* unless the option *needed* is given."""
    for one in _given(ctx):
        if one.group in set(groups) and not ctx.params[needed]:
            raise click.UsageError(f"{spelled(one)} requires {_spelled(ctx, needed)}", ctx)


def _shown(name: str) -> str:
    """Return how a file type is written in a sentence; any other name as it is.

    >>> _shown("svg"), _shown("mermaid"), _shown("fill-blanks")
    ('SVG', 'Mermaid', 'fill-blanks')
    """
    return _SPELLINGS.get(name, name.upper() if len(name) <= len("docx") else name)
