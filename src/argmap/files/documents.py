"""Read and save documents, and write maps to files."""

from __future__ import annotations

import os

from argmap.editing.composing.text import argdown
from argmap.editing.document import Document
from argmap.errors import OutputError
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.model.map import ArgumentMap


def read(path: str | os.PathLike[str]) -> Document:
    """Return the document in a file.

    Its byte order mark and line ends are kept. It is read with the settings of its folder.

    Raises:
        InputError: the file cannot be read.
    """
    name = os.fspath(path)
    return Document.of(streams.read(name).text, argdown_config(name))


def save(path: str | os.PathLike[str], before: str, after: str) -> None:
    """Replace the text of a file, completely or not at all.

    The file must still hold *before*; then it holds *after*.

    The mode of the file and symbolic links to it are kept.

    Raises:
        InputError: the file is gone or cannot be read.
        OutputError: it has changed, has several hard links, or cannot be written. The other hard links would keep
            the old text.
    """
    name = os.fspath(path)
    if name != streams.STREAM and streams.read(name).text != before:
        raise OutputError(name, "changed on disk since it was read; nothing was written; read it again")
    if name == streams.STREAM or after != before:
        streams.refuse_linked(name)
        streams.write(name, after.encode("utf-8"))


def write(argmap: ArgumentMap, path: str | os.PathLike[str]) -> None:
    """Write *argmap* as Argdown to a file, completely or not at all.

    The old content of the file is replaced. With the settings of its folder, the text reads back as the same map.

    Raises:
        EditError: Argdown cannot express something in the map; nothing is written.
        OutputError: the file cannot be written; it is as it was.
    """
    name = os.fspath(path)
    text = argdown(argmap, argdown_config(name))
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = (
            f"the text contains {text[error.start]!a}, half a character that UTF-8 cannot encode; nothing was written"
        )
        raise OutputError(name, reason) from error
    streams.write(name, data)
