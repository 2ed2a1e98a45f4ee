"""Documents as files: read, and saved unless somebody else has changed the file."""

from __future__ import annotations

import os

from argmap.editing.document import Document
from argmap.errors import OutputError
from argmap.files import streams


def read(path: str | os.PathLike[str]) -> Document:
    """Return the document in a file, its byte order mark and line ends as they are. Raises `InputError`."""
    return Document.of(streams.read(os.fspath(path)).text)


def save(path: str | os.PathLike[str], before: str, after: str) -> None:
    """Write the text *after* into the file that held *before*: the whole of it or nothing.

    Mode and symbolic links are kept. A file that holds something else by now is not written.

    Raises:
        InputError: the file is gone, or cannot be read.
        OutputError: it has changed, or cannot be written.
    """
    name = os.fspath(path)
    if name != streams.STREAM and streams.read(name).text != before:
        raise OutputError(name, "it has changed since it was read; read it again, nothing is written")
    if name == streams.STREAM or after != before:
        streams.write(name, after.encode("utf-8"))
