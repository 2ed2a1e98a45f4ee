"""Images of pixels: which are read, and what is left of them."""

from __future__ import annotations

import struct
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasters import SECRET, chunk, jpeg, png

from argmap.render.raster import RasterError, raster

JPEG = jpeg()


def made(*, colour: int = 0, interlaced: int = 0, width: int = 4, height: int = 2, pixels: bytes = b"") -> bytes:
    """Return a PNG whose chunks are sound, whatever its pixels are."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, interlaced))
    return png()[:8] + head + chunk(b"IDAT", pixels or zlib.compress(bytes(10))) + chunk(b"IEND", b"")


#: A file, and what is wrong with it.
WRONG = {
    "nothing": (b"", "neither PNG nor JPEG"),
    "SVG": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "neither PNG nor JPEG"),
    "GIF": (b"GIF89a" + bytes(20), "neither PNG nor JPEG"),
    "half a PNG": (png()[:40], "cut off"),
    "a PNG with a changed byte": (png().replace(b"IDAT", b"IDAt"), "damaged PNG"),
    "a PNG without pixels": (png()[:33] + chunk(b"IEND", b""), "damaged PNG"),
    "a PNG with two heads": (png(4, 2, png()[8:33]), "damaged PNG"),
    "a PNG that is too large": (png(1, 1).replace(png(1, 1)[8:33], png(5000, 1)[8:33]), "5000 × 1 pixels"),
    "a PNG without size": (png(1, 1).replace(png(1, 1)[8:33], png(0, 1)[8:33]), "0 × 1 pixels"),
    "a PNG with too few pixels": (made(pixels=zlib.compress(bytes(5))), "damaged PNG"),
    "a PNG with an unknown filter": (made(pixels=zlib.compress(b"\x05" * 10)), "damaged PNG"),
    "a PNG with pixels that are no pixels": (made(pixels=SECRET), "damaged PNG"),
    "a PNG without its palette": (made(colour=3), "damaged PNG"),
    "half a JPEG": (JPEG[:-20], "cut off"),
    "a JPEG without pixels": (JPEG[:2] + b"\xff\xd9", "damaged JPEG"),
    "a JPEG with a lost marker": (JPEG[:2] + b"\0\0" + JPEG[4:], "damaged JPEG"),
    "a JPEG for print": (JPEG.replace(b"\x08\0\x08\0\x08\x01", b"\x08\0\x08\0\x08\x04"), "for print"),
    "a JPEG without loss": (JPEG.replace(b"\xff\xc0", b"\xff\xc3"), "rare kind"),
}


@pytest.mark.parametrize(("data", "said"), WRONG.values(), ids=list(WRONG))
def test_what_is_no_image(data: bytes, said: str) -> None:
    """It is refused with its reason."""
    with pytest.raises(RasterError, match=said):
        raster(data)


def test_interlaced_images() -> None:
    """Their pixels come in seven passes, some of which may be empty: here, rows of 1, 1, 2 and 4 pixels."""
    rows = zlib.compress(bytes(2 + 2 + 3 + 5))
    sound = made(interlaced=1, pixels=rows)
    assert raster(sound).data == sound
    with pytest.raises(RasterError, match="damaged PNG"):
        raster(made(interlaced=1, height=3, pixels=rows))


def test_no_more_is_unpacked_than_is_drawn() -> None:
    """A file may unpack to gigabytes."""
    packed = zlib.compressobj()
    many = b"".join(packed.compress(bytes(2**20)) for _ in range(200)) + packed.flush()
    tracemalloc.start()
    raster(made(pixels=many))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2**22


SECRETS = {
    "PNG text": png(4, 2, chunk(b"tEXt", b"Comment\0" + SECRET), chunk(b"eXIf", SECRET), chunk(b"acTL", SECRET)),
    "PNG tail": png() + SECRET,
    "JPEG EXIF": jpeg((0xE1, b"Exif\0\0" + SECRET), (0xFE, SECRET), (0xED, SECRET)),
    "JPEG tail": JPEG + SECRET,
}


@pytest.mark.parametrize("data", SECRETS.values(), ids=list(SECRETS))
def test_only_what_draws_it_is_kept(data: bytes) -> None:
    """The rest is a plain image of the same size, which stays as it is."""
    found = raster(data)
    plain = png() if found.media == "image/png" else JPEG
    assert found.data == plain
    assert raster(plain) == found
    assert (found.width, found.height) == ((4, 2) if found.media == "image/png" else (8, 8))


@given(st.sampled_from([png(), JPEG]), st.integers(0, 250), st.binary(max_size=6), st.integers(0, 8))
def test_no_damage_raises_anything_else(data: bytes, at: int, put: bytes, gone: int) -> None:
    """An image is read, or refused with a reason; what is read can be read again."""
    try:
        found = raster(data[:at] + put + data[at + gone :])
    except RasterError:
        return
    assert raster(found.data) == found
