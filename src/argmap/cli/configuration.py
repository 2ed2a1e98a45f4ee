"""What a project's configuration says: ``argmap.toml``, or ``[tool.argmap]`` in ``pyproject.toml``.

The nearest of them counts, looked for in the folder of the file that is read and in those above it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import fields, frozen

from argmap.cli.choosing import unknown
from argmap.errors import InputError
from argmap.files import streams, toml

_OWN = "argmap.toml"
_SHARED = "pyproject.toml"


@frozen
class Configuration:
    """Hold what is configured, and by which file; the defaults are what holds without one."""

    #: The file's name; empty for none.
    name: str = ""
    #: Codes that are looked for; empty for all.
    select: tuple[str, ...] = ()
    #: Codes that are not looked for.
    ignore: tuple[str, ...] = ()

    def codes(self, select: Sequence[str] = (), ignore: Collection[str] = ()) -> tuple[str, ...]:
        """Return the codes to look for. What the user selects is not ignored by configuration."""
        from argmap.analysis.check import codes  # noqa: PLC0415 - only where something is checked

        ignored = {*ignore, *(() if select else self.ignore)}
        return tuple(code for code in select or self.select or codes() if code not in ignored)


_KEYS = tuple(attribute.name for attribute in fields(Configuration) if attribute.name != "name")


def configuration(name: str) -> Configuration:
    """Return what is configured for the file *name*; for standard input, for the working folder.

    Raises:
        InputError: the configuration cannot be read, or names what is not there.
    """
    for path in candidates(name):
        table = _table(path) if path.is_file() else None
        if table is not None:
            return _of(str(path), table)
    return Configuration()


def candidates(name: str) -> Iterator[Path]:
    """Give the files that may have the configuration for the file *name*: the first one that has it counts."""
    start = Path.cwd() if name == streams.STREAM else Path(name).absolute().parent
    for folder in (start, *start.parents):
        yield folder / _OWN
        yield folder / _SHARED


def _table(path: Path) -> Mapping[str, Any] | None:
    """Return what *path* configures; None if it is a file of other tools that has nothing for argmap."""
    found = toml.table(str(path))
    if path.name == _OWN:
        return found
    tools = found.get("tool", {})
    own = tools.get("argmap") if isinstance(tools, Mapping) else None
    return own if isinstance(own, Mapping) else None


def _of(name: str, table: Mapping[str, Any]) -> Configuration:
    for key in table:
        if key not in _KEYS:
            raise InputError(name, unknown("key", key, _KEYS))
    return Configuration(name, **{key: _codes(name, key, value) for key, value in table.items()})


def _codes(name: str, key: str, value: Any) -> tuple[str, ...]:
    from argmap.analysis.check import codes  # noqa: PLC0415 - only where codes are configured

    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise InputError(name, f'{key} is a list of codes, such as {key} = ["tag-in-word"]')
    for code in value:
        if code not in codes():
            raise InputError(name, unknown("check", code, codes()))
    return tuple(value)
