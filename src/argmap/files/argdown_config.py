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
from argmap.model.data import frozen_data
from argmap.strict_json import BadJSONError, loads

_NAME = "argdown.config.json"


def argdown_config(name: str) -> Mapping[str, Any]:
    """Return the settings for the file *name*.

    For standard input, look in the working folder.

    Raises:
        InputError: the file with the settings cannot be read.
    """
    return next((_loaded(path) for path in candidates(name) if streams.is_file(path)), {})


def candidates(name: str) -> Iterator[Path]:
    """Yield the files that may have settings for *name*.

    The first one that exists counts.
    """
    return (folder / _NAME for folder in folders(name))


def folders(name: str) -> Iterator[Path]:
    """Yield the folders whose settings may apply to the file *name*, nearest first."""
    path = os.path.abspath(name)  # noqa: PTH100 - in a/../b, the method of a path would take a for a parent of b
    start = Path.cwd() if name == streams.STREAM else Path(path).parent
    yield from (start, *start.parents)


def _loaded(path: Path) -> Mapping[str, Any]:
    try:
        found = loads(streams.read(str(path)).text)
        if isinstance(found, Mapping):
            return frozen_data(found)
    except BadJSONError as error:
        raise InputError(str(path), error.in_file) from error
    except InvalidValueError as error:
        raise InputError(str(path), "nested too deeply") from error
    raise InputError(str(path), 'expected an object, such as {"model": {"mode": "strict"}}')
