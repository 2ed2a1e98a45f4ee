"""Settings for all maps of a folder, in ``argdown.config.json``.

Argdown's own tools read this file, too. The nearest one counts, in the folder of the map or above it.

Source: https://argdown.org/guide/configuration-in-the-commandline-tool.html
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from argmap.errors import InputError, InvalidValueError
from argmap.files import streams
from argmap.files.protection import protect
from argmap.model.data import frozen_data

_NAME = "argdown.config.json"
#: Files with settings for the maps of a folder. All are protected, whichever of them a command reads.
_SETTINGS = (_NAME, "argmap.toml", "pyproject.toml")


def argdown_config(name: str) -> Mapping[str, Any]:
    """Return the settings for the file *name*, and protect all files with settings.

    For standard input, look in the working folder.

    Raises:
        InputError: the file with the settings cannot be read.
    """
    protect_settings(name)
    return next((_loaded(path) for path in candidates(name) if streams.is_file(path)), {})


def protect_settings(name: str) -> None:
    """Protect all files that have settings for the file *name*, until the run ends. Raises `InputError`."""
    found = (folder / one for folder in folders(name) for one in _SETTINGS)
    protect(path for path in found if streams.is_file(path))


def candidates(name: str) -> Iterator[Path]:
    """Yield the files that may have settings for *name*.

    The first one that exists counts.
    """
    return (folder / _NAME for folder in folders(name))


def folders(name: str) -> Iterator[Path]:
    """Yield the folders whose settings may apply to the file *name*, nearest first."""
    path = os.path.abspath(streams.absolute(name))  # noqa: PTH100 - of a/../b, a is no parent
    start = Path(path).parent  # of ``-``, too, this is the folder
    yield from (start, *start.parents)


def _loaded(path: Path) -> Mapping[str, Any]:
    from argmap.strict_json import BadJSONError, loads  # noqa: PLC0415 - few folders have such a file

    try:
        found = loads(streams.read(str(path)).text)
        if isinstance(found, Mapping):
            return frozen_data(found)
    except BadJSONError as error:
        raise InputError(str(path), error.in_file) from error
    except InvalidValueError as error:
        raise InputError(str(path), "nested too deeply") from error
    raise InputError(str(path), 'expected an object, such as {"model": {"mode": "strict"}}')
