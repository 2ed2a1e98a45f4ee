"""Read and save documents, and write maps to files."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from argmap.editing.composing.text import argdown
from argmap.editing.document import Document
from argmap.editing.on_disk import OnDisk
from argmap.errors import InputError, InvalidValueError, OutputError
from argmap.files import streams
from argmap.files.argdown_config import argdown_config
from argmap.files.loading import MapFile, load
from argmap.files.saving import Change, encoded, save_all
from argmap.interpret.reading import Reading
from argmap.model.map import ArgumentMap
from argmap.syntax.parse import parse
from argmap.syntax.tree import Kind
from argmap.text import BYTE_ORDER_MARK


def read(path: str | os.PathLike[str], *, outside: bool = False) -> Document:
    """Return the document in a file, with the files that it includes.

    It is the same map that every command sees: the settings in ``argdown.config.json`` count. Byte order marks and
    line ends are kept. An include that fails is in `Document.problems`.

    Args:
        path: The file, or ``-`` for standard input.
        outside: Whether files outside the project may be included.

    Raises:
        InputError: the file or its settings cannot be read.
    """
    return document_of(load(os.fspath(path), outside=outside))


def document_of(file: MapFile) -> Document:
    """Return the document of a map that was just loaded."""
    on_disk = OnDisk(str(Path.cwd()))
    document = Document.in_files(file.woven, file.reading, on_disk)
    on_disk.texts.update({str(_where(document, name)): text for name, text in document.files.items()})
    return document


def save(document: Document, path: str | os.PathLike[str] | None = None, *, replace: bool = False) -> tuple[str, ...]:
    """Save the changed files of *document*, all or none, and return their names.

    `Document.save` describes it.

    Raises:
        OutputError: a file has changed, has several hard links, or cannot be written. Then none has changed.
        InvalidValueError: a path is missing, or there are several files and *path* is none of them.
    """
    if path is not None:
        name = os.fspath(path)
        if not any(_same_file(document, own, name) for own in document.files):
            return _saved_elsewhere(document, name, replace=replace)
    if not document.files:
        raise InvalidValueError("this document is from no file; name one, as in save('map.argdown')")
    return _saved(document)


def _where(document: Document, name: str) -> Path:
    """Return where a file is, although the working folder may have changed."""
    return Path(document.on_disk.folder or Path.cwd(), name)


def _same_file(document: Document, own: str, name: str) -> bool:
    return own == name or (streams.STREAM not in {own, name} and _where(document, own).resolve() == Path(name).resolve())


def _saved(document: Document) -> tuple[str, ...]:
    """Save the files of *document* where they are."""
    known = document.on_disk.texts
    places = {name: _where(document, name) for name in document.files}
    changed = [name for name, text in document.files.items() if known.get(str(places[name])) != text]
    if streams.STREAM in document.files:
        return _printed(document, changed)
    save_all([Change(name, places[name], known[str(places[name])], document.files[name]) for name in changed])
    known.update({str(places[name]): document.files[name] for name in changed})
    return tuple(changed)


def _printed(document: Document, changed: list[str]) -> tuple[str, ...]:
    """Write the main text to standard output."""
    for name in changed:
        if name != streams.STREAM:
            reason = "would change, but the map is from standard input and only its own text is written; "
            raise OutputError(name, f"{reason}name the file of the map instead of '-'")
    streams.write(streams.STREAM, encoded("standard output", document.files[streams.STREAM]))
    return (streams.STREAM,)


def _saved_elsewhere(document: Document, name: str, *, replace: bool) -> tuple[str, ...]:
    """Save a document of one file, or of none, to another file."""
    if len(document.files) > 1:
        files = ", ".join(map(repr, document.files))
        raise InvalidValueError(f"{name!r} cannot hold the files {files}; save() without a path saves each in its place")
    text = next(iter(document.files.values()), document.text)
    path = Path(document.on_disk.folder or Path.cwd(), name) if False else Path(name).absolute()
    before = document.on_disk.texts.get(str(path))
    if before is None and not replace:
        _refuse_loss(name, text)
    _replaced(name, path, None if replace else before, text)
    document.on_disk.texts[str(path)] = text
    return (name,)
