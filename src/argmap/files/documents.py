"""Documents as files: read, saved unless somebody else has changed the file, and made of maps."""

from __future__ import annotations

import os

from argmap.editing.composing.text import argdown
from argmap.editing.document import Document
from argmap.errors import OutputError
from argmap.files import streams
from argmap.model.map import ArgumentMap


def read(path: str | os.PathLike[str]) -> Document:
    """Return the document in a file, its byte order mark and line ends as they are. Raises `InputError`."""
    return Document.of(streams.read(os.fspath(path)).text)


def save(path: str | os.PathLike[str], before: str, after: str) -> None:
    """Write the text *after* into the file that held *before*: the whole of it or nothing.

    Mode and symbolic links are kept. A file that holds something else by now is not written. Nor is one that has
    further names: whoever writes whole files gives the name a new one, and the others would keep the old text.

    Raises:
        InputError: the file is gone, or cannot be read.
        OutputError: it has changed, has further names, or cannot be written.
    """
    name = os.fspath(path)
    if name != streams.STREAM and streams.read(name).text != before:
        raise OutputError(name, "changed on disk since it was read; nothing was written; read it again")
    if name == streams.STREAM or after != before:
        streams.refuse_linked(name)
        streams.write(name, after.encode("utf-8"))


def write(argmap: ArgumentMap, path: str | os.PathLike[str]) -> None:
    """Write *argmap* in Argdown to a file: the whole of it or nothing. Whatever the file held before is gone.

    Raises:
        EditError: there is something in the map that Argdown has no way to say; nothing is written.
        OutputError: the file cannot be written; it is as it was before.
    """
    name, text = os.fspath(path), argdown(argmap)
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = (
            f"the text contains {text[error.start]!a}, half a character that UTF-8 cannot encode; nothing was written"
        )
        raise OutputError(name, reason) from error
    streams.write(name, data)
