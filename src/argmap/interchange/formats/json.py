"""argmap's own JSON, which keeps all of a map.

What a text has besides its map is not kept: comments, line breaks, and the order of blocks. Two halves of a character
(surrogates) side by side become that character.
"""

from __future__ import annotations

import re
from typing import Any

from argmap.errors import InvalidValueError
from argmap.interchange.comments import comments_lost
from argmap.interchange.format import Format, Parsed, Written
from argmap.interchange.json_text import encoded, halves_join, is_object, lines, parsed
from argmap.interchange.own_json import from_dict, to_dict, with_places
from argmap.interpret.reading import Reading
from argmap.syntax.woven import Woven

#: How a document begins, even one that is cut off or has a slip in it.
_BEGINNING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"argmap"\s*:')


def _write(reading: Reading) -> Written:
    return _written(to_dict(reading), reading)


def _write_places(reading: Reading, woven: Woven) -> Written:
    return _written(with_places(reading, woven), reading)


def _written(document: dict[str, Any], reading: Reading) -> Written:
    text = lines(document)
    joined = ("halves of a character side by side, which become one character",) if halves_join(text) else ()
    return Written(encoded(text) + b"\n", (*comments_lost(reading), *joined))


def _read(data: bytes) -> Parsed:
    return Parsed(from_dict(parsed(data)))


def _recognises(data: bytes) -> bool:
    return bool(_BEGINNING.match(data)) or (b'"argmap"' in data and _has_key(data))


def _has_key(data: bytes) -> bool:
    """Return whether *data* is an object with argmap's key."""
    try:
        return is_object(data) and "argmap" in parsed(data)
    except InvalidValueError:
        return False


FORMAT = Format(
    "argmap's own JSON, which keeps the whole map",
    _write,
    suffixes=(".json",),
    write_places=_write_places,
    read=_read,
    recognises=_recognises,
)
