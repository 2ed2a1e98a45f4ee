"""Settings for all maps of a folder: ``argdown.config.json``, as Argdown's own tools know it.

The nearest one counts, looked for in the folder of the map and in those above it.

Source: https://argdown.org/guide/configuration-in-the-commandline-tool.html
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from argmap.errors import InputError
from argmap.files import streams

_NAME = "argdown.config.json"


def argdown_config(name: str) -> Mapping[str, Any]:
    """Return the settings for the file *name*; for standard input, for the working folder. Raises `InputError`."""
    return next((_loaded(path) for path in candidates(name) if path.is_file()), {})


def candidates(name: str) -> Iterator[Path]:
    """Give the files that may have settings for the file *name*: the first one that is there counts."""
    start = Path.cwd() if name == streams.STREAM else Path(name).absolute().parent
    for folder in (start, *start.parents):
        yield folder / _NAME


def _loaded(path: Path) -> Mapping[str, Any]:
    try:
        found = json.loads(streams.read(str(path)).text)
    except json.JSONDecodeError as error:
        raise InputError(str(path), f"line {error.lineno} is not valid JSON: {error.msg}") from error
    except RecursionError as error:
        raise InputError(str(path), "nested too deeply") from error
    if not isinstance(found, Mapping):
        raise InputError(str(path), 'expected an object, such as {"model": {"mode": "strict"}}')
    return found
