"""Read TOML files: configuration and themes, and pyproject.toml, which others write.

Python's reader takes quadratic time for a key of many parts, and for a number of many digits. What no such file needs
is refused before it reads, in linear time.

Source: https://toml.io/en/v1.0.0
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from argmap.errors import InputError
from argmap.files import streams
from argmap.text import nesting

#: The longest file by default, code points: Python reads it in about a second.
LONGEST = 2_000_000
#: The most parts of a key such as ``tool.argmap.theme``, and the deepest nesting of lists and inline tables.
DEEPEST = 64
#: The most digits of a number; TOML's integers have 19.
DIGITS = 308
#: A string on several lines or on one, perhaps never closed; or a comment.
_STRING_OR_COMMENT = re.compile(
    r'''"""(?:[^"\\]++|\\.|"(?!""(?!"))|(?!))*+(?:""")?
    | \'\'\'(?:[^']++|'(?!''(?!'))|(?!))*+(?:\'\'\')?
    | "[^"\\\n]*+(?:\\.[^"\\\n]*+|(?!))*+"?
    | '[^'\n]*+'?
    | (?P<comment>\#[^\n]*+)''',
    re.DOTALL | re.VERBOSE,
)
_LONG_KEY = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}")
_LONG_NUMBER = re.compile(rf"(?<![0-9_])[0-9][0-9_]{{{DIGITS}}}")


def table(name: str, most: int = LONGEST) -> Mapping[str, Any]:
    """Return the content of a TOML file of at most *most* characters.

    Raises:
        InputError: it cannot be read, is too long, or is not TOML.
    """
    import tomllib  # noqa: PLC0415 - most runs read no such file

    text = streams.read(name).text
    if len(text) > most:
        raise InputError(name, f"has {len(text)} characters; at most {most} are allowed")
    if excess := _excess(text):
        raise InputError(name, excess)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(name, f"not valid TOML: {error}") from error
    except ValueError as error:
        raise InputError(name, "not valid TOML: a date or number that does not exist") from error
    except RecursionError as error:  # called from deep within a program
        raise InputError(name, "nested too deeply") from error


def _excess(text: str) -> str:
    """Return what of a text in TOML takes too long to read; empty if nothing does."""
    bare = _STRING_OR_COMMENT.sub(lambda found: "" if found["comment"] else "_", text)
    if long := _LONG_KEY.search(bare):
        line = bare.count("\n", 0, long.start()) + 1
        return f"a key near line {line} has more than {DEEPEST} parts"
    if _LONG_NUMBER.search(bare):
        return f"a number has more than {DIGITS} digits"
    return "nested too deeply" if nesting(bare) > DEEPEST else ""
