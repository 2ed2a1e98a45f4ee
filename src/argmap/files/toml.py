"""Read TOML files: configuration and themes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.errors import InputError
from argmap.files import streams


def table(name: str, most: int = streams.LIMIT) -> Mapping[str, Any]:
    """Return the content of a TOML file of at most *most* characters.

    Raises:
        InputError: it cannot be read, is too long, or is not TOML.
    """
    import tomllib  # noqa: PLC0415 - most runs read no such file

    text = streams.read(name).text
    if len(text) > most:
        raise InputError(name, f"has {len(text)} characters; at most {most} are allowed")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(name, f"not valid TOML: {error}") from error
    except ValueError as error:  # a limit of Python's
        raise InputError(name, "not valid TOML: a number has too many digits") from error
    except RecursionError as error:
        raise InputError(name, "nested too deeply") from error
