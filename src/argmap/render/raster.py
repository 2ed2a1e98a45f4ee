"""Images of pixels: what they are, and only what draws them.

Only the parts of a PNG or JPEG that draw it are kept. Comments, places, thumbnails, animation and anything after the
end of the image are not, so no picture gives away what its author did not mean to show.

Source: https://www.w3.org/TR/png-3/ and https://www.w3.org/Graphics/JPEG/itu-t81.pdf
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from attrs import frozen

#: Longest side, pixels; more would take too much memory to show.
LONGEST = 4096
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
#: Chunks of a PNG that are kept.
_CHUNKS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"IDAT", b"IEND"})
#: Allowed bit depths by colour type.
_DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
#: Samples of a pixel by colour type; the colour type with a palette; the last filter.
_CHANNELS, _PALETTE, _LAST_FILTER = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}, 3, 4
#: The first column and row of a pass over the pixels, and the steps to the next: all at once, and interlaced.
_WHOLE = (0, 0, 1, 1)
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
#: Markers of a JPEG: frames that every program decodes, and segments that are kept: tables, JFIF and Adobe's colours.
_FRAMES, _TABLES = frozenset({0xC0, 0xC1, 0xC2}), frozenset({0xC4, 0xDB, 0xDD, 0xE0, 0xEE})
_SCAN, _END, _RESTARTS = 0xDA, 0xD9, frozenset({0x00, *range(0xD0, 0xD8)})
#: The marker of Exif data, its tag for the orientation, and the values of that which are not upright.
_EXIF, _ORIENTATION, _TURNS = 0xE1, 0x0112, range(2, 9)
#: Greyscale and colour; other numbers of components are for print.
_COMPONENTS = frozenset({1, 3})


class RasterError(ValueError):
    """Report what is wrong with an image."""


@frozen
class Raster:
    """Represent an image of pixels."""

    #: Media type.
    media: str
    #: Width, pixels.
    width: int
    #: Height, pixels.
    height: int
    #: The file, without anything that does not draw it.
    data: bytes
    #: Whether the file asks for the image to be turned or mirrored, which is left out.
    turned: bool = False


def raster(data: bytes) -> Raster:
    """Return the image in a file.

    Raises:
        RasterError: it is no PNG or JPEG, is damaged, or has too many pixels.
    """
    try:
        if data.startswith(_PNG):
            found = _png(data)
        elif data.startswith(_JPEG):
            found = _jpeg(data)
        else:
            raise RasterError("it is neither PNG nor JPEG")
    except (struct.error, IndexError) as error:
        raise RasterError("it is cut off") from error
    _check_size(found.width, found.height)
    return found


def _check_size(width: int, height: int) -> None:
    if not 0 < min(width, height) <= max(width, height) <= LONGEST:
        raise RasterError(f"it has {width} × {height} pixels; the limit is {LONGEST} on each side")


def _png(data: bytes) -> Raster:
    chunks = [*_chunks(data)]
    kinds = [kind for kind, _ in chunks]
    if kinds[0] != b"IHDR" or kinds.count(b"IHDR") != 1 or b"IDAT" not in kinds or kinds[-1] != b"IEND":
        raise RasterError("it is a damaged PNG")
    width, height, depth, colour, packing, filters, passes = struct.unpack_from(">IIBBBBB", chunks[0][1], 8)
    if depth not in _DEPTHS.get(colour, set()) or packing or filters or (colour == _PALETTE and b"PLTE" not in kinds):
        raise RasterError("it is a damaged PNG")
    _check_size(width, height)
    pixels = b"".join(chunk[8:-4] for kind, chunk in chunks if kind == b"IDAT")
    _check_rows(pixels, [*_rows(width, height, depth * _CHANNELS[colour], _PASSES if passes else (_WHOLE,))])
    kept = b"".join(chunk for kind, chunk in chunks if kind in _CHUNKS)
    return Raster("image/png", width, height, _PNG + kept)


def _rows(width: int, height: int, bits: int, passes: Iterable[tuple[int, int, int, int]]) -> Iterator[int]:
    """Yield the number of bytes of each row, with the one that names its filter."""
    for left, top, across, down in passes:
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        yield from [1 + (columns * bits + 7) // 8] * rows if columns > 0 else ()


def _check_rows(pixels: bytes, rows: Sequence[int]) -> None:
    """Raise `RasterError` if *pixels* are not those of all *rows*; unpack no more than these."""
    try:
        found = zlib.decompressobj().decompress(pixels, sum(rows))
    except zlib.error as error:
        raise RasterError("it is a damaged PNG") from error
    if len(found) < sum(rows) or any(found[at] > _LAST_FILTER for at in accumulate(rows[:-1], initial=0)):
        raise RasterError("it is a damaged PNG")


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind of each chunk, and all of it, up to the end of the image."""
    at, kind = len(_PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        (said,) = struct.unpack_from(">I", data, at + 8 + length)
        if zlib.crc32(data[at + 4 : at + 8 + length]) != said:
            raise RasterError("it is a damaged PNG")
        yield kind, data[at : at + 12 + length]
        at += 12 + length


def _jpeg(data: bytes) -> Raster:
    size: tuple[int, int] = (0, 0)
    kept = [_JPEG]
    scanned = turned = False
    for marker, part in _segments(data):
        if marker in _FRAMES and not any(size):
            height, width, components = struct.unpack_from(">HHB", part, 5)
            if components not in _COMPONENTS:
                raise RasterError("its colours are for print (CMYK); save it with RGB colours")
            size = (width, height)
        elif marker in _FRAMES or marker not in _TABLES | {_SCAN, _END}:
            if not 0xE0 <= marker <= 0xFE:  # noqa: PLR2004 - applications and comments
                raise RasterError("it is a JPEG of a rare kind; save it as an ordinary one")
            turned = turned or (marker == _EXIF and _turned(part))
            continue
        scanned = scanned or marker == _SCAN
        kept.append(part)
    if not any(size) or not scanned:
        raise RasterError("it is a damaged JPEG")
    return Raster("image/jpeg", *size, b"".join(kept), turned)


def _turned(part: bytes) -> bool:
    """Return whether a segment of Exif data has an orientation other than upright.

    Source: https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, 4.6.4
    """
    data = part[10:]
    order = {b"II": "<", b"MM": ">"}.get(data[:2], "")
    if part[4:10] != b"Exif\0\0" or not order:
        return False
    try:
        (start,) = struct.unpack_from(f"{order}I", data, 4)
        (count,) = struct.unpack_from(f"{order}H", data, start)
        entries = (struct.unpack_from(f"{order}HHIH", data, start + 2 + 12 * i) for i in range(count))
        return any(tag == _ORIENTATION and value in _TURNS for tag, _, _, value in entries)
    except struct.error:
        return False


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the marker of each segment, and all of it, scans with their pixels, up to the end of the image."""
    at = len(_JPEG)
    while True:
        sign, marker = data[at], data[at + 1]
        if sign != 0xFF:  # noqa: PLR2004 - begins every marker
            raise RasterError("it is a damaged JPEG")
        if marker == 0xFF:  # noqa: PLR2004 - any number may stand before a marker
            at += 1
            continue
        if marker == _END:
            yield marker, data[at : at + 2]
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        stop = at + 2 + length
        if length < 2 or stop > len(data):  # noqa: PLR2004 - it counts itself
            raise RasterError("it is cut off")
        stop = _after_scan(data, stop) if marker == _SCAN else stop
        yield marker, data[at:stop]
        at = stop


def _after_scan(data: bytes, start: int) -> int:
    """Return where the next marker after the pixels of a scan begins."""
    at = data.find(b"\xff", start)
    while at >= 0 and data[at + 1] in _RESTARTS:
        at = data.find(b"\xff", at + 2)
    if at < 0:
        raise RasterError("it is cut off")
    return at
