"""Read the versions of maps that git hands over, as temporary files of any content.

What takes too long, or is not a map, is refused: git then compares and merges the text itself.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from argmap.analysis.ledger import facts
from argmap.errors import InputError
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.loading import load, refuse_markdown
from argmap.merging.merge import MergeResult, merge
from argmap.merging.writing import Labels

#: Most bytes of a text that git has argmap read: ten thousands of claims, which take seconds.
LIMIT = 2**20
#: Most letters that git gets to compare for a text.
_MOST = 4 * LIMIT
#: The longest conflict markers; git takes their length from attributes, which a branch may bring.
_LONGEST = 1000
#: The versions of a merge, in order.
SIDES = ("base", "ours", "theirs")
_REFUSED = "cannot be merged as a map: {}: {}"
#: Findings that say that all settings are unread, so that changes to them would not show.
_UNREAD = {"bad-front-matter", "unclosed-front-matter"}


def compared(name: str, folder: str) -> str:
    """Return what git compares of the map in the file *name*: its facts, under the settings of *folder*.

    Raises:
        InputError: git should compare the text itself.
    """
    file = f".{os.sep}{name}" if name == streams.STREAM else name
    if "\0" in streams.read(file, LIMIT).text:
        raise InputError(name, "is not text")
    reading = load(file, alone=True, settings_of=str(Path(folder, Path(name).name))).reading
    if any(found.code in _UNREAD for found in reading.diagnostics):
        raise InputError(name, "has front matter that cannot be read")
    lines, left = list[str](), _MOST
    for line in facts(reading.map):
        lines.append(f"{line}\n")
        left -= len(line) + 1
        if left < 0:
            raise InputError(name, f"states facts of more than {_MOST:,} letters")
    return "".join(lines)


def merged(versions: Sequence[str], name: str, size: int) -> MergeResult:
    """Return the merge of the map *name*, of which three files hold versions: the base, ours and theirs.

    *size* is the length of conflict markers.

    Raises:
        InputError: git should merge the text itself.
    """
    refuse_markdown(name)
    if size > _LONGEST:
        raise InputError(name, f"has conflict markers of {size:,} characters; argmap writes at most {_LONGEST:,}")
    texts = {side: version(file, side, name, LIMIT) for file, side in zip(versions, SIDES, strict=True)}
    for side, text in texts.items():
        if "\0" in text:
            raise InputError(name, _REFUSED.format(side, "is not text"))
    base, ours, theirs = texts.values()
    return merge(base, ours, theirs, Labels(size=size), argdown_config(name))


def version(file: str, side: str, name: str, most: int = streams.LIMIT) -> str:
    """Return the text of one version; errors name the map, if it has a *name*, and the *side*.

    Raises:
        InputError: it cannot be read, has more than *most* bytes, or is not UTF-8.
    """
    try:
        return streams.read(file, most).text
    except InputError as error:
        if not name:
            raise
        raise InputError(name, _REFUSED.format(side, error.reason)) from error
