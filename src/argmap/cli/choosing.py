"""Names from a list, numbers within limits, and folders, as option values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import inf
from typing import TYPE_CHECKING, Any

import click

from argmap.files import streams
from argmap.values import choose_from, unknown

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def either(names: Iterable[str], last: str = "or") -> str:
    """Return *names* as a list in a sentence.

    >>> either(["csv", "json", "table"])
    'csv, json or table'
    """
    *others, end = names
    return f"{', '.join(others)} {last} {end}" if others else end


class Name(click.ParamType):  # type: ignore[type-arg]  # it takes arguments in newer versions of click only
    """Take a name from a list, and suggest the nearest if it is unknown."""

    name = "name"

    def __init__(self, kind: str, names: Callable[[], Iterable[str]] | Iterable[str], *, elsewhere: str = "") -> None:
        """Take a noun for messages, the names or a function that returns them, and where a long list is found."""
        self.kind = kind
        self._names = names
        self.elsewhere = elsewhere

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in order."""
        return tuple(self._names() if callable(self._names) else self._names)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return *value* if it is one of the names."""
        if value not in self.names:
            self.fail(unknown(self.kind, value, self.names, self.elsewhere), param, ctx)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Return the names that begin with what is typed."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - slow, and only shells ask

        del ctx, param
        return [CompletionItem(name) for name in self.names if name.startswith(incomplete)]


class Names(Name):
    """Take names from a list, separated by commas; each counts once."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the names in *value*, in order."""
        if isinstance(value, tuple):
            return value
        found = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
        if not found:
            self.fail(f"name at least one {self.kind}; {choose_from(self.names)}", param, ctx)
        return tuple(super(Names, self).convert(name, param, ctx) for name in found)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Return the names that begin with what is typed after the last comma."""
        before, comma, last = incomplete.rpartition(",")
        found = super().shell_complete(ctx, param, last)
        for item in found:
            item.value = f"{before}{comma}{item.value}"
        return found


class Amount(click.ParamType):  # type: ignore[type-arg]  # as above
    """Take a number within limits."""

    name = "number"

    def __init__(self, least: float, most: float = inf, *, whole: bool = True, exclusive: bool = False) -> None:
        """Take the limits, both included; *exclusive* excludes the lower one."""
        self.limits = least, most
        self.whole = whole
        self.exclusive = exclusive

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return *value* as a number within the limits."""
        least, most = self.limits
        try:
            number = int(value) if self.whole else float(value)
        except ValueError:
            self.fail(f"expected a {'whole ' if self.whole else ''}number, got {value!r}", param, ctx)
        if not least <= number <= most or (self.exclusive and number == least):
            self.fail(f"{self._limits()}, not {value}", param, ctx)
        return number

    def _limits(self) -> str:
        least, most = self.limits
        if most == inf:
            return f"must be {'above' if self.exclusive else 'at least'} {least:g}"
        if self.exclusive:
            return f"must be above {least:g} and at most {most:g}"
        return f"must be between {least:g} and {most:g}"


class Folder(click.Path):
    """Take a folder that exists."""

    def __init__(self) -> None:
        """Let shells complete folders only."""
        super().__init__(file_okay=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return *value* if it is a folder."""
        if not streams.is_folder(value):
            self.fail(f"no such folder {value!r}", param, ctx)
        return value


def flat(_ctx: click.Context, _option: click.Parameter, values: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the names in all values of an option that may be repeated."""
    return tuple(name for value in values for name in value)
