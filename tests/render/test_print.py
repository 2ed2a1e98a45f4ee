"""PDF and PNG: what is in the file, as other programs read it."""

from __future__ import annotations

import importlib
import re
import struct
import zlib
from collections import Counter
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from drawn import CYCLE_LANES
from harm import PAYLOADS, together
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from trying import sweep

from argmap import ArgumentMap, Claim, FileOptions, picture
from argmap.errors import FileOptionsError, PressError, SizeError
from argmap.interpret.interpret import interpret_text
from argmap.interpret.pages import PAPERS
from argmap.model.data import frozen_data
from argmap.render.output import Picture
from argmap.render.picture import as_files, draw, notations, remarks
from argmap.render.press import fonts
from argmap.render.press.lifting import lifted
from argmap.render.press.parts import lines, within
from argmap.render.press.tiling import blocks_of, tiles
from argmap.render.scene import legible
from argmap.render.svg.document import document
from argmap.render.svg.elements import Element
from argmap.types import Unfolding

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
LANES = """===
title: Cycle *lanes* & $more$
author: [Ada Lovelace, "#link(1)"]
lang: en-ZA
===

[Lanes]: Office **and** *fluff*, as [council](https://example.org/a?b=1&c=2) says. [Here](#there).
  + [Safety]: Cycle lanes cut injuries.
"""


@cache
def lanes() -> Picture:
    """Return a small map, to be laid out once."""
    return draw(interpret_text(LANES).map)


def pdf(what: Picture, **finish: Any) -> PdfReader:
    """Return a PDF, read."""
    return PdfReader(BytesIO(as_files(what, ("pdf",), FileOptions(**finish))["pdf"]))


def squeezed(text: str) -> str:
    """Return *text* without blanks, which programs guess from distances."""
    return re.sub(r"\s", "", text)


def pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    """Return width, height and rows of a PNG of eight-bit RGBA."""
    assert png.startswith(b"\x89PNG")
    place, data = 8, b""
    width, height = struct.unpack(">II", png[16:24])
    assert png[24:29] == b"\x08\x06\0\0\0"
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            data += png[place + 8 : place + 8 + length]
        place += 12 + length
    raw, rows, above = zlib.decompress(data), [], bytes(4 * width)
    for start in range(0, len(raw), 4 * width + 1):
        above = _unfiltered(raw[start], bytearray(raw[start + 1 : start + 1 + 4 * width]), above)
        rows.append(above)
    return width, height, rows


def _unfiltered(kind: int, row: bytearray, above: bytes) -> bytes:
    """Return a row as it was before PNG's filter.

    Source: https://www.w3.org/TR/png-3/#9Filter-types
    """
    for i in range(len(row)):
        left, up, corner = (row[i - 4] if i >= 4 else 0), above[i], (above[i - 4] if i >= 4 else 0)
        near = min((left, up, corner), key=lambda value: abs(left + up - corner - value))
        row[i] = (row[i] + (0, left, up, (left + up) // 2, near)[kind]) % 256
    return bytes(row)


def _spelled(text: Element) -> str:
    """Return a line of text, put together from its parts."""
    return legible(text.text + "".join(map(_spelled, text.parts)))


@pytest.mark.law
@pytest.mark.parametrize(
    ("path", "notation"),
    sweep(
        [
            (path, notation)
            for path in MAPS
            for notation in notations()
            if path.stem != "op-ed" or notation == "reasons"
        ],
        4,
    ),
    ids=lambda value: getattr(value, "stem", value),
)
def test_every_claim_is_in_the_text(path: Path, notation: str) -> None:
    """The words of each claim that the SVG shows can be searched for in the PDF, line by line."""
    what = draw(interpret_text(path.read_text(encoding="utf-8")).map, notation=notation)
    said = squeezed(pdf(what).pages[0].extract_text())
    words = {_spelled(text) for text in document(what.drawing).all() if text.tag == "text"}
    missing = [line for line in words if squeezed(line) not in said]
    assert words
    assert not missing


def test_what_the_file_says_of_itself() -> None:
    """Title, authors, language and a description are data of the file; the picture's text is its alternative."""
    found = pdf(lanes())
    assert found.metadata is not None
    assert found.metadata.title == "Cycle *lanes* & $more$"
    assert found.metadata.author == "Ada Lovelace, #link(1)"
    assert str(found.metadata.subject).startswith("An argument map of 2 boxes and 1 line.")
    assert str(found.root_object["/Lang"]) == "en-ZA"
    assert "/MarkInfo" in found.root_object
    assert "/CreationDate" not in found.metadata


def test_listeners_get_the_whole_map() -> None:
    """The figure's alternative is the map in words."""
    found = pdf(lanes())
    objects = (found.get_object(number) for number in range(1, int(str(found.trailer["/Size"]))))
    alternatives = [str(one["/Alt"]) for one in objects if isinstance(one, DictionaryObject) and "/Alt" in one]
    assert any("because Safety: Cycle lanes cut injuries." in said for said in alternatives)


@pytest.mark.parametrize("lang", ["", "de", "zh-Hant", "es-419", "x", "i-klingon", "en-GB-oxendict"])
def test_any_language(lang: str) -> None:
    """Languages are taken over as far as typst knows such; what none is leaves the file without."""
    spoken = ArgumentMap(claims=[Claim("A", "a")], data=frozen_data({"lang": lang}))
    said = str(pdf(draw(spoken)).root_object["/Lang"])
    assert said.partition("-")[0] in {lang.partition("-")[0], "und"}


def test_links_stay_links() -> None:
    """They lead where they led, from where their words are; places in the page lead nowhere on paper."""
    found = pdf(lanes())
    annotations: Any = found.pages[0].annotations
    (link,) = annotations
    assert link["/A"]["/URI"] == "https://example.org/a?b=1&c=2"
    left, low, right, high = link["/Rect"]
    (line,) = (words for words in _words(lanes()) if "council" in words.text)
    assert line.x <= left < right < line.x + line.width
    assert low < float(found.pages[0].mediabox.height) - line.y < high


def _words(what: Picture) -> list[Any]:
    return [words for box in what.drawing.boxes for cell in box.cells for words in cell.words]


def test_pages() -> None:
    """The picture's own size unless paper is asked for; fitted, tiled, or built up."""
    drawing = lanes().drawing
    sizes = {
        name: [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in found.pages]
        for name, found in {
            "own": pdf(lanes()),
            "twice": pdf(lanes(), scale=2),
            "A4": pdf(lanes(), page="a4"),
            "tiles": pdf(lanes(), page="A6", tile=True, scale=3),
            "steps": pdf(lanes(), steps=Unfolding.DEPTH, page="Letter"),
        }.items()
    }
    assert sizes["own"] == [(round(drawing.width), round(drawing.height))]
    assert sizes["twice"] == [(round(drawing.width * 2), round(drawing.height * 2))]
    assert len(sizes["A4"]) == 1
    assert set(sizes["A4"][0]) == {595, 842}
    assert len(sizes["tiles"]) > 4
    assert {frozenset(size) for size in sizes["tiles"]} == {frozenset({298, 420})}
    assert [set(size) for size in sizes["steps"]] == [{612, 792}] * 2


def test_steps_add_up() -> None:
    """Each page has all the letters of the page before; the last one all of them."""
    pages = [Counter(page.extract_text()) for page in pdf(draw(CYCLE_LANES), steps=Unfolding.DEPTH).pages]
    assert all(before < after for before, after in pairwise(pages))
    assert len(pages) == 6


def test_tiles_say_which_they_are_and_hold_what_they_show() -> None:
    """Each has its label; words that are on no part of a tile are not found there."""
    texts = [page.extract_text() for page in pdf(draw(CYCLE_LANES), page="A6", tile=True).pages]
    labels = [f"Sheet {number} of {len(texts)}" for number in range(1, len(texts) + 1)]
    assert all(label in text for label, text in zip(labels, texts, strict=True))
    assert any("injuries" in text for text in texts)
    assert not all("injuries" in text for text in texts)


@pytest.mark.parametrize(
    "finish", [FileOptions(), FileOptions(page="A5", tile=True), FileOptions(steps=Unfolding.RANK)]
)
def test_same_pdf_each_time(finish: FileOptions) -> None:
    """The same map gives the same bytes, whenever it is printed."""
    first, second = (picture(interpret_text(LANES).map, to="pdf", options=finish) for _ in range(2))
    assert first == second


def test_same_png_each_time() -> None:
    """So does a PNG."""
    assert picture(CYCLE_LANES, to="png") == picture(CYCLE_LANES, to="png")


def test_pixels() -> None:
    """A PNG has the theme's colours in the right places, and as many pixels as asked for."""
    what = draw(CYCLE_LANES, theme="dark")
    width, height, rows = pixels(as_files(what, ("png",), FileOptions(scale=0.3))["png"])
    drawing = what.drawing
    assert (width, height) == (round(drawing.width * 0.4), round(drawing.height * 0.4))
    assert rows[0][:4] == rows[-1][-4:] == bytes.fromhex(what.sheet.theme.page[1:]) + b"\xff"
    held = {bytes(row[i : i + 4]).hex() for row in rows for i in range(0, len(row), 4)}
    assert what.sheet.theme.paper[1:] + "ff" in held


def test_transparent() -> None:
    """Without the page's colour, what is not drawn on is not there."""
    _, _, rows = pixels(picture(CYCLE_LANES, to="png", options=FileOptions(scale=0.3, transparent=True)))
    assert rows[0][:4] == rows[-1][-4:] == bytes(4)
    assert any(row[i] == 255 for row in rows for i in range(3, len(row), 4))


def test_sharp_unless_asked_otherwise() -> None:
    """A small picture is twice as large as in a browser; a large one has a screen's pixels, and that is said."""
    drawing = lanes().drawing
    (width,) = struct.unpack(">I", as_files(lanes(), ("png",))["png"][16:20])
    assert width == round(drawing.width * 8 / 3)
    assert remarks(lanes(), ("png",)) == ()
    large = evolve(lanes(), laid=evolve(drawing, width=9000, height=3000))
    across, down = struct.unpack(">II", as_files(large, ("png",))["png"][16:24])
    assert across * down == pytest.approx(3840 * 2160, rel=0.01)
    (said,) = remarks(large, ("png",))
    assert said.endswith("pixels high; use --scale 1 to make it readable")
    with pytest.raises(
        SizeError, match=r"at --scale 90 the picture has \d+ × \d+ pixels, \d+ million; the limit is 64 million"
    ):
        as_files(large, ("png",), FileOptions(scale=90))


@pytest.mark.parametrize(
    ("kind", "finish", "error", "said"),
    [
        ("svg", FileOptions(page="A4"), FileOptionsError, "--page applies to pdf and png files only, not to svg files"),
        ("svg", FileOptions(scale=2), FileOptionsError, "--scale applies to pdf and png files only, not to svg files"),
        ("pdf", FileOptions(transparent=True), FileOptionsError, "--transparent applies to png files only"),
        ("pdf", FileOptions(tile=True), SizeError, "--tile requires --page, such as --page A4"),
    ],
)
def test_refusals(kind: str, finish: FileOptions, error: type[Exception], said: str) -> None:
    """What cannot be had is refused, with what was probably meant."""
    with pytest.raises(error) as raised:
        as_files(lanes(), (kind,), finish)
    assert said in str(raised.value)


@pytest.mark.parametrize("scale", [0.0, -1.0, float("nan"), float("inf"), 1000.0])
def test_scales_out_of_reach(scale: float) -> None:
    """No picture has no size, or one without end."""
    with pytest.raises(SizeError, match=r"--scale must be between 0\.01 and 100"):
        FileOptions(scale=scale)


def test_unknown_paper() -> None:
    """A paper size that does not exist is refused where it is given."""
    with pytest.raises(SizeError, match="unknown paper size 'A9'; choose from 'A0', 'A1'"):
        FileOptions(page="A9")


def test_small_text_is_said() -> None:
    """Where paper makes text too small to read, it is said what would help."""
    wide = draw(ArgumentMap(claims=[Claim(f"C{i}", "So it is.") for i in range(12)]), layout="layered")
    (said,) = remarks(wide, ("pdf",), FileOptions(page="A6"))
    assert re.fullmatch(
        r"on A6, the smallest text is only \d\.\d points high; "
        r"use --tile \(full size on \d+ pages\) or --page \w+",
        said,
    )
    (said,) = remarks(wide, ("pdf",), FileOptions(page="A6", tile=True, scale=0.2))
    assert re.search(r"; use --scale 0\.\d\d$", said)
    assert remarks(wide, ("pdf",)) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ελληνικά, עברית, Русский, Tiếng Việt — ∀x ∃y ⊢ ✓ → ≥", None),
        ("نص नमस्ते বাংলা தமிழ் తెలుగు ไทย ខ្មែរ", None),
        ("漢字", "no font has Chinese, so empty boxes are drawn instead; use --system-fonts for the fonts of this"),
        ("漢字と、가 😀", "no font has Chinese, Japanese, Korean and emoji, so empty boxes"),
        ("𒀀 𒀁", "no font has the characters 𒀀 𒀁, so empty boxes"),
        ("".join(map(chr, range(0x12000, 0x12100))), "𒀇 …, so empty boxes"),
    ],
)
def test_letters_that_no_font_has(text: str, said: str | None) -> None:
    """They are named once, by script; it is drawn all the same."""
    what = draw(ArgumentMap(claims=[Claim("A", text), Claim("B", f"{text}!")]))
    found = remarks(what, ("pdf", "png"))
    assert len(found) == (said is not None)
    assert not said or said in found[0]
    assert pdf(what).pages


def test_missing_fonts_of_scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is a package with the letters, it is named."""
    monkeypatch.setattr(fonts, "OTHERS", ())
    fonts.collection.cache_clear()
    (said,) = remarks(draw(ArgumentMap(claims=[Claim("A", "ไทย")])), ("png",))
    fonts.collection.cache_clear()
    assert "has Thai" in said
    assert "; install argmap with the extra 'scripts' or use --system-fonts" in said


def test_lines_that_the_svg_gets_wrong_are_set_apart() -> None:
    """Those with marks, other scripts or another direction; the others stay."""
    text = "Plain and long, *slanted* with something more to say\n  + שלום\n  + नमस्ते\n  + Plain only.\n"
    root = document(draw(interpret_text(text).map).drawing)
    said = {"".join(part["text"] for part in line["parts"]): line for line in lifted(root, fonts.arimo())}
    assert any("slanted" in line for line in said)
    assert said["שלום"]["back"]
    assert "नमस्ते" in said
    assert not any("only" in line for line in said)
    assert any("only" in _spelled(text) for text in root.all() if text.tag == "text")


def test_nothing_in_a_map_is_markup() -> None:
    """Text that would be a command, or an address in the file system, stands in the file as it was written."""
    evil = (
        '#read("/etc/hostname") #{1+1} $x$ \\u{41} "] #panic() `a` <b> @c = d *e* /* f */ [#import "@preview/x:1.0.0"]'
    )
    said = evolve(
        ArgumentMap(claims=[Claim("A", evil), Claim("שלום", f"שלום {evil}")], title=evil),
        data=frozen_data({"author": evil}),
    )
    found = PdfReader(BytesIO(picture(said, to="pdf", options=FileOptions(page="A6", tile=True))))
    assert found.metadata is not None
    assert found.metadata.title == evil
    assert found.metadata.author == evil
    assert squeezed('#read("/etc/hostname")') in squeezed("".join(page.extract_text() for page in found.pages))


@pytest.mark.slow
def test_harmful_texts_do_no_harm() -> None:
    """Every text that has run in some program becomes a picture."""
    whole = draw(together(PAYLOADS))
    assert as_files(whole, ("png",), FileOptions(scale=0.1))["png"].startswith(b"\x89PNG")
    found = pdf(whole)
    assert not any("/JS" in str(page) or "/AA" in page for page in found.pages)


def test_without_the_packages_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names what is missing and how to get it."""

    def without(name: str, package: str | None = None) -> Any:
        if name == "typst":
            raise ModuleNotFoundError(name=name)
        return importlib.import_module(name, package)

    with monkeypatch.context() as patched:
        patched.setattr(fonts, "import_module", without)
        fonts.collection.cache_clear()
        with pytest.raises(PressError, match=r"need typst.*pip install typst fontpkg-arimo"):
            as_files(lanes(), ("pdf",))
    with monkeypatch.context() as patched:
        patched.setattr(fonts, "find_spec", lambda _: None)
        fonts.collection.cache_clear()
        with pytest.raises(PressError, match=r"need fontpkg-arimo.*pip install typst fontpkg-arimo"):
            as_files(lanes(), ("png",))
    fonts.collection.cache_clear()


def test_empty_map() -> None:
    """A map without anything is a page without anything."""
    assert len(PdfReader(BytesIO(picture(ArgumentMap(), to="pdf", options=FileOptions(page="A4")))).pages) == 1
    assert picture(ArgumentMap(), to="png").startswith(b"\x89PNG")
    assert (
        len(PdfReader(BytesIO(picture(ArgumentMap(), to="pdf", options=FileOptions(steps=Unfolding.RANK)))).pages) == 1
    )


@pytest.mark.parametrize("notation", notations())
def test_tiles_have_all_that_passes_through_them(notation: str) -> None:
    """Lines are drawn where their boxes are on other tiles; together the tiles have everything."""
    whole = draw(interpret_text(MAPS[1].read_text(encoding="utf-8")).map, notation=notation).drawing
    found: Counter[str] = Counter()
    for spot in tiles(whole.width, whole.height, PAPERS["A5"], 1, blocks_of(whole)):
        part = within(whole, spot.part)
        shown = [one for one in document(part).all() if "arrow" in str(one.attributes.get("class_", "")).split()]
        assert len(shown) == len(part.arrows)
        found.update(f"line {arrow.arrow.key}" for arrow in part.arrows)
        found.update(f"box {box.box.key}" for box in part.boxes)
        assert {*lines(whole)} >= {*lines(part)}
    assert {name for name in found if name.startswith("line")} == {f"line {one.arrow.key}" for one in whole.arrows}
    assert {name for name in found if name.startswith("box")} == {f"box {one.box.key}" for one in whole.boxes}
