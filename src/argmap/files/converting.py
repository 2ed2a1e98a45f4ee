"""Read a map in any format, by the content of its file."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from argmap.errors import InputError, InvalidValueError
from argmap.files import streams
from argmap.files.loading import MapFile
from argmap.interchange.format import ARGDOWN, format_called, format_of, recognised
from argmap.interchange.json_text import is_object
from argmap.interpret.reading import Reading
from argmap.interpret.settings import settings_of


@frozen
class Converted:
    """Hold a map that was read from a file of any format."""

    #: The map; with places if the file is in Argdown.
    reading: Reading
    #: The name of the format.
    format: str
    #: What a map cannot hold of the file, one sentence each.
    losses: tuple[str, ...] = ()


def converted(file: MapFile) -> Converted:
    """Return the map in *file*, which may be in any format.

    Raises:
        InputError: the file is not valid in its format, or in no format that argmap reads.
    """
    data = file.woven.files[file.name].text.encode("utf-8", "surrogatepass")
    name = recognised(data)
    read = format_called(name).read
    if not read:
        _refuse_foreign(file.name, data)
        return Converted(file.reading, name)
    try:
        found = read(data)
    except InvalidValueError as error:
        raise InputError(file.name, error.reason) from error
    return Converted(
        Reading(found.map, settings=settings_of(found.map.data, file.configuration), configuration=file.configuration),
        name,
        found.losses,
    )


def _refuse_foreign(name: str, data: bytes) -> None:
    """Refuse a file that no format recognises, and that is not Argdown either."""
    if is_object(data):
        raise InputError(name, 'is JSON in no format that argmap reads; its own JSON has the key "argmap"')
    suffix = "" if name == streams.STREAM else Path(name).suffix
    meant = format_of(suffix) if suffix else ""
    if meant and meant != ARGDOWN:
        raise InputError(name, f"the suffix {suffix} stands for the format {meant!r}, but the content is not in it")
