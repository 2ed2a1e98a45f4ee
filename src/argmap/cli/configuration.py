"""Configuration: ``argmap.toml``, or a table in ``pyproject.toml``.

The nearest one counts, in the folder of the file that is read or in a folder above it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import fields, frozen

from argmap.errors import InputError
from argmap.files import streams, toml
from argmap.files.argdown_config import folders
from argmap.values import unknown

_OWN = "argmap.toml"
_SHARED = "pyproject.toml"
#: Where a message sends readers for the list of all codes.
LISTED = "'argmap check --list' lists all codes"


@frozen
class Configuration:
    """Hold a configuration; the defaults apply without one."""

    #: The file's name; empty for none.
    name: str = ""
    #: Codes to check for; empty for all.
    select: tuple[str, ...] = ()
    #: Codes to leave out.
    ignore: tuple[str, ...] = ()

    def codes(self, select: Sequence[str] = (), ignore: Collection[str] = ()) -> tuple[str, ...]:
        """Return the codes to check for; the user's choice comes first."""
        from argmap.analysis.check import codes  # noqa: PLC0415 - only where something is checked

        ignored = {*ignore, *(() if select else self.ignore)}
        return tuple(code for code in select or self.select or codes() if code not in ignored)


_KEYS = tuple(attribute.name for attribute in fields(Configuration) if attribute.name != "name")


def configuration(name: str) -> Configuration:
    """Return the configuration for the file *name*.

    Standard input has the configuration of the working folder.

    Raises:
        InputError: the configuration cannot be read, or has an unknown key or code.
    """
    for path in candidates(name):
        table = _table(path) if streams.is_file(path) else None
        if table is not None:
            return _of(str(path), table)
    return Configuration()


def candidates(name: str) -> Iterator[Path]:
    """Yield the files that may configure the file *name*, nearest first."""
    for folder in folders(name):
        yield folder / _OWN
        yield folder / _SHARED


def _table(path: Path) -> Mapping[str, Any] | None:
    """Return the configuration in *path*; None if the file belongs to other tools only."""
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
        raise InputError(name, f'{key} must be a list of codes, such as {key} = ["tag-in-word"]')
    for code in value:
        if code not in codes():
            raise InputError(name, unknown("code", code, codes(), LISTED))
    return tuple(value)
