"""Argdown in normal form, written anew from the map.

What a text has besides its map is not kept: comments, line breaks, and the order of blocks. `argmap fmt` keeps them.
The text is to be read with the settings of the folder that the map is from.
"""

from __future__ import annotations

from argmap.editing.composing.text import argdown
from argmap.errors import EditError
from argmap.interchange.comments import comments_lost
from argmap.interchange.format import Format, Written
from argmap.interpret.reading import Reading


def _write(reading: Reading) -> Written:
    text = argdown(reading.map, reading.configuration)
    try:
        return Written(text.encode("utf-8"), comments_lost(reading))
    except UnicodeEncodeError as error:
        reason = f"the map contains {text[error.start]!a}, half a character that no text file can hold"
        raise EditError(reason) from error


FORMAT = Format("Argdown, written anew from the map", _write, suffixes=(".argdown", ".ad"))
