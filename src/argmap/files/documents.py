"""Read and save documents, and write maps to files."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from argmap.editing.composing.text import argdown
from argmap.editing.document import Document
from argmap.editing.on_disk import OnDisk
from argmap.errors import InputError, InvalidValueError, OutputError
from argmap.files import streams
from argmap.files.argdown_config import argdown_config, protect_settings
from argmap.files.loading import MapFile, load
from argmap.files.protection import run
from argmap.files.saving import FileChange, encoded, save_all
from argmap.interpret.reading import Reading
from argmap.model.map import ArgumentMap
from argmap.render.picture import output_of
from argmap.syntax.fences import is_markdown, prose
from argmap.syntax.parse import parse
from argmap.syntax.tree import Kind
from argmap.text import BYTE_ORDER_MARK
from argmap.values import expect_flag, pathname, text_advice


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
    expect_flag("outside", outside)
    with text_advice(path):
        return document_of(load(pathname(path), outside=outside))


def document_of(file: MapFile) -> Document:
    """Return the document of a map that was just loaded."""
    on_disk = OnDisk(_working_folder())
    document = Document.in_files(file.woven, file.reading, on_disk)
    on_disk.texts.update({str(_where(document, name)): text for name, text in document.files.items()})
    return document


def _working_folder() -> str:
    """Return the working folder; empty if it does not exist any more."""
    try:
        return str(Path.cwd())
    except OSError:
        return ""


def save(document: Document, path: str | os.PathLike[str] | None = None, *, replace: bool = False) -> tuple[str, ...]:
    """Save the changed files of *document*, all or none, and return their names.

    `Document.save` describes it.

    Raises:
        OutputError: a file has changed, has several hard links, or cannot be written. Then none has changed.
        InvalidValueError: a path is missing, or there are several files and *path* is none of them.
    """
    expect_flag("replace", replace)
    if path is not None:
        name = pathname(path)
        if not any(_same_file(document, own, name) for own in document.files):
            return _saved_elsewhere(document, name, replace=replace)
    if not document.files:
        raise InvalidValueError("this document is from no file; name one, as in save('map.argdown')")
    return _saved(document)


def _where(document: Document, name: str) -> Path:
    """Return where a file is, although the working folder may have changed."""
    return streams.absolute(Path(document.on_disk.folder, name))


def _same_file(document: Document, own: str, name: str) -> bool:
    if streams.STREAM in {own, name}:
        return own == name
    return streams.same(_where(document, own), name)


def _saved(document: Document) -> tuple[str, ...]:
    """Save the files of *document* where they are; print the text of one from standard input."""
    if streams.STREAM in document.files:
        streams.write(streams.STREAM, encoded("standard output", text_alone(document)))
        return (streams.STREAM,)
    known = document.on_disk.texts
    new = {name: (_where(document, name), text) for name, text in document.files.items()}
    changed = [FileChange(name, at, known.get(str(at)), text) for name, (at, text) in new.items()]
    changed = [change for change in changed if change.before != change.after]
    save_all(changed, lambda: known.update({str(change.path): change.after for change in changed}))
    return tuple(change.name for change in changed)


def text_alone(document: Document) -> str:
    """Return the text of a document from standard input, which its includes are not part of.

    Raises:
        OutputError: an included file would change, too.
    """
    for name, text in document.files.items():
        if name != streams.STREAM and document.on_disk.texts.get(str(_where(document, name))) != text:
            reason = "would change, but the map is from standard input and only its own text is written; "
            raise OutputError(name, f"{reason}name the file of the map instead of '-'")
    return document.files[streams.STREAM]


def _saved_elsewhere(document: Document, name: str, *, replace: bool) -> tuple[str, ...]:
    """Save a document of one file, or of none, to another file."""
    if len(document.files) > 1:
        files = ", ".join(map(repr, document.files))
        raise InvalidValueError(
            f"{name!r} cannot hold the files {files}; save() without a path saves each in its place"
        )
    own, text = next(iter(document.files.items()), ("", document.text))
    _refuse_other_kind(own, name)
    place = streams.absolute(name)
    before = document.on_disk.texts.get(str(place))
    if before is not None and not replace:
        save_all([FileChange(name, place, before, text)])
    else:
        _write(name, text, replace=replace)
    if name != streams.STREAM:
        document.on_disk.texts[str(place)] = text
    return (name,)


def _refuse_other_kind(own: str, name: str) -> None:
    """Raise `OutputError` if a text would be saved as Markdown and is not, or the other way round."""
    if name == streams.STREAM or is_markdown(own) == is_markdown(name):
        return
    if is_markdown(name):
        raise OutputError(name, _NO_MARKDOWN)
    raise OutputError(name, "the document is Markdown; choose a name that ends with .md, or write its map alone")


_NO_MARKDOWN = "argmap writes no Markdown; choose a name that ends with .argdown"


def write(
    what: ArgumentMap | Reading | Document, path: str | os.PathLike[str], *, replace: bool = False
) -> tuple[str, ...]:
    """Write a map as Argdown to a file, completely or not at all, and return the names of the files written.

    A document is saved as `Document.save` does. Other maps are written in normal form, which reads back equal with
    the settings of the folder.

    Args:
        what: A document, a map or a reading.
        path: The file.
        replace: Whether to replace a file whose comments, line ends, byte order mark or includes would be lost.

    Raises:
        EditError: Argdown cannot express something in the map; nothing is written.
        OutputError: the file cannot be written, or something in it would be lost; it is as it was.
    """
    if isinstance(what, Document):
        return save(what, path, replace=replace)
    expect_flag("replace", replace)
    name = pathname(path)
    if is_markdown(name):
        raise OutputError(name, _NO_MARKDOWN)
    argmap = what.map if isinstance(what, Reading) else what
    _write(name, argdown(argmap, argdown_config(name)), replace=replace)
    return (name,)


def _write(name: str, text: str, *, replace: bool) -> None:
    """Write a text to a file that this program has not read, and that has no settings for it."""
    _refuse_other_type(name)
    data = encoded(name, text)
    streams.refuse_linked(name)
    if not replace and name != streams.STREAM and streams.is_file(name):
        _refuse_loss(name, text)
    with run():
        protect_settings(name)
        streams.write(name, data)


def _refuse_other_type(name: str) -> None:
    """Raise `OutputError` if the suffix of *name* is that of a picture or of JSON, as the text would be Argdown."""
    suffix = Path(name).suffix.lower()
    kind = output_of(suffix) if suffix not in {"", ".txt"} else ""
    meant = f"picture(map, to={kind!r})" if kind else "to_dict(map)" if suffix == ".json" else ""
    if meant:
        raise OutputError(name, f"the text would be Argdown; use {meant}, or choose a name that ends with .argdown")


def _refuse_loss(name: str, text: str) -> None:
    """Raise `OutputError` if the file *name* has something that *text* lacks."""
    try:
        lost = [*_lost(name, streams.peek(name).text, text)]
    except InputError as error:
        raise OutputError(name, f"exists, and argmap cannot read it ({error.reason}); {_REPLACE}") from error
    if lost:
        *some, last = lost
        words = f"{', '.join(some)} and {last}" if some else last
        raise OutputError(
            name, f"has {words}, which would be lost; edit it with argmap.read(…).apply(…), or {_REPLACE}"
        )


_REPLACE = "pass replace=True to replace it"


def _lost(name: str, old: str, new: str) -> Iterator[str]:
    """Yield what *old* has and *new* lacks, in words."""
    if is_markdown(name):
        if prose(old) != prose(new):
            yield "text around its blocks of Argdown"
        return
    gone = _tokens(old) - _tokens(new)
    for kind, word in ((Kind.COMMENT, "comment"), (Kind.INCLUDE, "include")):
        count = sum(number for (one, _), number in gone.items() if one is kind)
        if count:
            yield f"{count} {word}{'s' if count > 1 else ''}"
    if "\r" in old and "\r" not in new:
        yield "line ends of Windows (CRLF)"
    if old.startswith(BYTE_ORDER_MARK) and not new.startswith(BYTE_ORDER_MARK):
        yield "a byte order mark"


#: A quoted text or a comment in YAML.
_YAML_COMMENT = re.compile(
    r"""(?<![^\s\[{,:]) (?: "(?:\\.|[^"\\]|(?!))*+" | '[^']*+' ) | (?<!\S) (?P<comment> \#[^\r\n]* )""",
    re.DOTALL | re.VERBOSE,
)


def _tokens(text: str) -> Counter[tuple[Kind, str]]:
    """Count the comments and includes of *text*, with the comments in front matter and data."""
    found: Counter[tuple[Kind, str]] = Counter()
    for token in parse(text).root.tokens():
        if token.kind in {Kind.COMMENT, Kind.INCLUDE}:
            found[token.kind, token.text.strip()] += 1
        elif token.kind in {Kind.YAML, Kind.DATA}:
            comments = (match["comment"] for match in _YAML_COMMENT.finditer(token.text))
            found.update((Kind.COMMENT, comment.strip()) for comment in comments if comment)
    return found
