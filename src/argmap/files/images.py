"""Read the images that a map wants in its boxes.

Only PNG and JPEG files of the map's project are read, up to a limit, and nothing is ever fetched from a network. What
does not draw an image, such as the place where it was taken, is left out.
"""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import define, field

from argmap.files import streams
from argmap.files.loading import project
from argmap.files.picture_options import NO_IMAGES, ReadImages
from argmap.files.protection import protect
from argmap.interpret.images import ImageFile
from argmap.interpret.reading import Reading
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.stubs import several
from argmap.render.images import Pictured
from argmap.render.raster import Raster, RasterError, raster
from argmap.render.scene import Image
from argmap.values import shown

#: Most bytes of one image and of all, and most images: a picture holds them all.
LIMIT, WHOLE, MOST = 2 * 2**20, 16 * 2**20, 100
#: Most remarks on images.
_FEW = 10
#: Points per pixel, at the 96 pixels per inch of browsers.
_PIXEL = 0.75


def images(found: Reading, name: str, *, outside: bool = False) -> ReadImages:
    """Return the images of *found*, which was read from the file *name*.

    Args:
        found: The map.
        name: Its file; ``-`` for standard input.
        outside: Whether files outside the project may be read.
    """
    wanted = dict(_wanted(found))
    if not wanted:
        return NO_IMAGES
    start = Path.cwd() if name == streams.STREAM else Path(name).resolve().parent
    reader = _Reader("" if name == streams.STREAM else os.path.dirname(name), project(start), outside)  # noqa: PTH120
    known = {one: reader.read(one, found.settings.images.file(one)) for names in wanted.values() for one in names}
    ready = {ref: tuple(image for one in names if (image := known[one])) for ref, names in wanted.items()}
    left = len(reader.remarks) - _FEW
    remarks = (*reader.remarks[:_FEW], *([f"{several(left, 'other image')} not drawn, either"] if left > 0 else []))
    return ReadImages(Pictured(ready), tuple(reader.files), remarks)


def _wanted(found: Reading) -> Iterator[tuple[ClaimRef | ArgumentRef, Sequence[str]]]:
    things: tuple[Claim | Argument, ...] = (*found.map.claims, *found.map.arguments)
    for thing in things:
        if names := found.settings.images.of(thing):
            yield ClaimRef(thing.title) if isinstance(thing, Claim) else ArgumentRef(thing.title), names


@define
class _Reader:
    """Read images, and remember what was read."""

    #: The folder of the map; empty for this one.
    here: str
    #: The folder whose files may be read.
    root: Path
    outside: bool
    #: Bytes that may still be read.
    left: int = WHOLE
    files: list[str] = field(factory=list)
    remarks: list[str] = field(factory=list)

    def read(self, name: str, file: ImageFile) -> Image | None:
        """Return the image called *name*; None, after a remark, if it cannot be drawn."""
        try:
            found = raster(self._bytes(file.path))
        except RasterError as error:
            self.remarks.append(f"the image {shown(file.path)} is not drawn: {error}")
            return None
        width, height = _size(file, found)
        said = Path(name).stem if name == file.path else name
        return Image(said, found.media, found.data, width, height)

    def _bytes(self, path: str) -> bytes:
        """Return the content of a file. Raises `RasterError`."""
        if "://" in path or path.startswith(("//", "data:")):
            raise RasterError("it is not a local file, and argmap fetches nothing")
        named = os.path.join(self.here, path)  # noqa: PTH118 - "" is this folder
        try:
            real = Path(named).resolve()
        except (OSError, RuntimeError, ValueError) as error:
            raise RasterError("it is not a valid path") from error
        if not self.outside and not real.is_relative_to(self.root):
            raise RasterError("it is outside the map's project; use --allow-outside to permit it")
        if not streams.is_file(real):
            raise RasterError("no such file")
        if len(self.files) >= MOST:
            raise RasterError(f"a map may have {MOST} images")
        return self._content(named, real)

    def _content(self, named: str, real: Path) -> bytes:
        protect((real,))
        try:
            with real.open("rb") as file:
                data = file.read(LIMIT + 1)
        except OSError as error:
            raise RasterError(f"it cannot be read: {error.strerror or error}") from error
        if len(data) > LIMIT:
            raise RasterError(f"it is larger than {LIMIT // 2**20} MiB")
        self.left -= len(data)
        if self.left < 0:
            raise RasterError(f"all images together are larger than {WHOLE // 2**20} MiB")
        self.files.append(named)
        return data


def _size(file: ImageFile, found: Raster) -> tuple[float, float]:
    """Return width and height in points; if the author gives one of them, the other follows."""
    width, height = file.width, file.height
    if width and height:
        return width, height
    if width or height:
        scale = width / found.width if width else height / found.height
        return found.width * scale, found.height * scale
    return found.width * _PIXEL, found.height * _PIXEL
