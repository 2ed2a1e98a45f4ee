"""Slides as files: what is in them, that it is always the same, and that it harms nobody."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest
from harm import batches
from lessons import LANES
from pptx import Presentation
from pypdf import PageObject, PdfReader
from talks import LARGE, made
from trying import sweep

from argmap import ArgumentMap
from argmap.errors import SizeError
from argmap.interpret.interpret import interpret_text
from argmap.language import language, languages
from argmap.render.theme import Theme
from argmap.render.themes.dark import DARK
from argmap.render.unfolding import Unfolding
from argmap.teaching.screen import AspectRatio, Screen
from argmap.teaching.showing import Show, deck
from argmap.teaching.slide import Deck
from argmap.teaching.slideshow import PLAIN, Pages, slideshow, slideshows

KINDS = slideshows()
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
#: A point, and what is near, in English Metric Units.
EMU = 12_700
NEAR = 3 * EMU


#: All the elements that a page has.
OURS = (
    "a aside body button circle dd desc dialog div dl dt g h1 h2 h3 head html input kbd label li link main meta nav ol "
    "p path polygon rect script section span strong style svg table tbody td text th title tr tspan ul use"
)


class Page(HTMLParser):
    """Read a page as a browser does, but for its script and style sheets."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.text: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self._inside = ""

    @classmethod
    def of(cls, data: bytes) -> Page:
        """Return what was read of a page."""
        page = cls()
        page.feed(data.decode())
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self._inside = tag
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        """Note its text."""
        if self._inside not in {"script", "style"}:
            self.text.append(data)


@cache
def written(kind: str, text: str = LANES, *, notes: bool = False, spoken: str = "en") -> bytes:
    """Return slides on the map that *text* says, as a file."""
    return slideshow(kind).write(made(text, spoken=spoken), Pages(notes))


def letters(text: str) -> str:
    """Return *text* without blanks: lines are broken here and there."""
    return "".join(text.split())


def said(kind: str, data: bytes) -> str:
    """Return the letters of a file, notes and all."""
    match kind:
        case "pdf":
            return letters("".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages))
        case "pptx":
            return letters(" ".join(" ".join(root.itertext()) for root in parts(data)))
        case _:
            return letters("".join(Page.of(data).text))


def parts(data: bytes) -> Iterator[ElementTree.Element]:
    """Give the slides of a PPTX and their notes."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in file.namelist():
            if re.fullmatch(r"ppt/(slides|notesSlides)/[^/]+\.xml", name):
                yield ElementTree.fromstring(file.read(name))  # noqa: S314 - ours


@cache
def made_again(text: str) -> Deck:
    """Return the slides on the map that *text* says, laid out once more; kept for all types of file."""
    return deck(interpret_text(text).map, Show(by=Unfolding.DEPTH), language("en"))


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", [LANES, LARGE], ids=["small", "large"])
def test_the_same_map_gives_the_same_bytes(kind: str, text: str) -> None:
    """However often, and without a date."""
    data = slideshow(kind).write(made_again(text), PLAIN)
    assert data == written(kind, text)
    if kind == "pdf":
        assert not [name for name in PdfReader(io.BytesIO(data)).metadata or () if "Date" in name]
    if kind == "pptx":
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            core = file.read("docProps/core.xml").decode()
        assert set(re.findall(r"\b\d{4}-\d\d-\d\d", core)) == {"1980-01-01"}


@pytest.mark.law
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("spoken", sweep(languages(), 2))
def test_every_claim_is_in_every_kind_of_file(kind: str, spoken: str) -> None:
    """So is every heading; and no gap of a sentence is left open."""
    found, text = made(LANES, spoken=spoken), said(kind, written(kind, spoken=spoken))
    for claim in interpret_text(LANES).map.claims:
        assert letters(claim.text) in text
    for slide in found.slides:
        assert letters(slide.heading) in text
    assert not re.search(r"\{(n|all|name)\}", text.replace(letters(found.words["slide-of"]), ""))


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_notes_are_in_the_file(kind: str) -> None:
    """In PDF, if they are asked for."""
    text = said(kind, written(kind, notes=kind == "pdf"))
    assert letters("the council") in text
    for slide in made().slides:
        assert all(letters(note.text) in text for note in slide.notes)


def test_a_page_is_a_slide() -> None:
    """Of the shape that was asked for; with notes, of the paper."""
    for aspect, size in ((AspectRatio.WIDE, (960, 540)), (AspectRatio.SQUARE, (720, 540))):
        found = made(aspect=aspect)
        pages = PdfReader(io.BytesIO(slideshow("pdf").write(found, PLAIN))).pages
        assert len(pages) == len(found.slides)
        assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages} == {
            tuple(size)
        }
    page = PdfReader(io.BytesIO(slideshow("pdf").write(made(), Pages(notes=True, paper="Letter")))).pages[0]
    assert [float(page.mediabox.width), float(page.mediabox.height)] == [612, 792]
    with pytest.raises(SizeError, match="did you mean 'A4'"):
        Pages(paper="A44")


def _size(page: PageObject) -> tuple[int, int]:
    return round(float(page.mediabox.width)), round(float(page.mediabox.height))


def test_nothing_is_asked_of_the_network() -> None:
    """No address is in the page but such within it, no script runs in an attribute, and its policy forbids the rest."""
    text = written("html", LARGE).decode()
    assert set(re.findall(r'(?:src|href|action)="([^"#]*)', text)) <= {"", "data:,"}
    assert not re.search(r"url\(|@import|\son\w+=|\sstyle=", re.sub("<script.*?</script>", "", text, flags=re.DOTALL))
    assert "default-src &#x27;none&#x27;" in text
    for relation in re.findall(r'TargetMode="External"', _all(written("pptx", LARGE))):
        pytest.fail(relation)


def _all(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return "".join(file.read(name).decode(errors="replace") for name in file.namelist())


def test_ids_are_unique_and_references_lead_to_slides() -> None:
    """Each picture has ids of its own, and a reference shows the slide that it names."""
    text = written("html", LARGE).decode()
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    leads = re.findall(r'class="chip \w+" href="#([^"]+)"', text)
    assert leads
    assert {*leads} <= {f"slide-{number}" for number in range(3, len(made(LARGE).slides) + 1)}


@pytest.mark.parametrize("text", [LANES, LARGE], ids=["small", "large"])
def test_boxes_are_shapes_and_lines_are_tied_to_them(text: str) -> None:
    """Sentences can be edited in their boxes, and no picture is in the file."""
    found = Presentation(io.BytesIO(written("pptx", text)))
    tied = 0
    for page, slide in zip(found.slides, made(text).slides, strict=True):
        shapes = [*_shapes(page.shapes)]
        ids = [shape.shape_id for shape in shapes]
        assert len(ids) == len(set(ids))
        assert not [shape for shape in shapes if shape.shape_type is not None and "PICTURE" in str(shape.shape_type)]
        connectors = [*page.shapes._spTree.iter(f"{P}cxnSp")]  # noqa: SLF001 - python-pptx has no other way
        for connector in connectors:
            ends = [int(end.get("id")) for name in ("stCxn", "endCxn") for end in connector.iter(f"{A}{name}")]
            assert len(ends) == 2
            assert set(ends) <= set(ids)
        tied += len(connectors)
        if slide.figure:
            words = letters(" ".join(shape.text_frame.text for shape in shapes if shape.has_text_frame))
            assert all(letters(cell.text) in words for box in slide.figure.drawing.scene.boxes for cell in box.cells)
    assert tied or text is LARGE  # whose lines all bend


def test_references_are_shapes_that_lead_to_slides() -> None:
    """In a presentation, each shows what it says and goes where that is; in a PDF, it is a link as well."""
    found = Presentation(io.BytesIO(written("pptx", LARGE)))
    leads = [
        (shape.text_frame.text, shape.click_action.target_slide)
        for page in found.slides
        for shape in _shapes(page.shapes)
        if shape.has_text_frame and shape.click_action.target_slide is not None
    ]
    slides = [*found.slides]
    assert leads
    for text, slide in leads:
        assert text.rstrip(")").endswith(f"slide {slides.index(slide) + 1}")
    pages = PdfReader(io.BytesIO(written("pdf", LARGE))).pages
    assert sum(len(page.annotations or ()) for page in pages) == len(leads)


def _shapes(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from _shapes(shape.shapes)


def test_a_line_runs_from_the_middle_of_a_side_to_the_middle_of_another() -> None:
    """As a program that moves one of its boxes would draw it."""
    text = "[A]: This is the claim.\n  + [B]: This is a reason.\n  - [C]: This is an objection.\n"
    page = Presentation(io.BytesIO(written("pptx", text))).slides[4]
    boxes = {shape.text_frame.paragraphs[-1].text: shape for shape in _shapes(page.shapes) if shape.has_text_frame}
    for connector in page.shapes._spTree.iter(f"{P}cxnSp"):  # noqa: SLF001 - as above
        centre = _middle(connector)
        source = next(one for one in boxes.values() if one.shape_id == int(connector.find(f".//{A}stCxn").get("id")))
        target = boxes["This is the claim."]
        assert abs(centre[0] - (_centre(source) + _centre(target)) / 2) < 20
        assert abs(centre[1] - (source.top + target.top + target.height) / 2) < 20


#: A step that is undercut, and reasons and a group in another script.
DENIED = """[Swim]: The lake is good for swimming.

<Clean>

(1) The water of the lake is clean.
(2) Clean water is good for swimming.
-----
(3) [Swim]

<Cold>: Cold water is clean too, but nobody swims in it.
  _> <Clean>
"""
HEBREW = """[Swim]: The lake is good for swimming.

# נקי

<מים>: המים נקיים.
  +> [Swim]
<דגים>: חיים בו דגים.
  +> <מים>
"""


def test_the_line_of_a_step_leads_through_its_ring_to_the_conclusion() -> None:
    """One line leads from the reason to the ring, and one with an arrowhead from there to what the reason supports."""
    file = slideshow("pptx").write(deck(interpret_text(DENIED).map, Show(), language("en")), PLAIN)
    page = Presentation(io.BytesIO(file)).slides[-1]
    said = "“Clean” supports “Swim”"
    lines = [one for one in _shapes(page.shapes) if one.name == said]
    swim = next(one for one in _shapes(page.shapes) if one.name == "Swim")
    heads = [len([*one._element.iter(f"{A}tailEnd")]) for one in lines]  # noqa: SLF001 - as above
    assert heads == [0, 1]
    assert abs(lines[1].top - swim.top - swim.height) < NEAR
    reason, (ring,) = lines[0], [one for one in _shapes(page.shapes) if re.fullmatch(r"j\d+", one.name)]
    assert reason.height == 0  # as it is drawn: level, from the heading of the reason
    assert ring.left <= reason.left < ring.left + ring.width < reason.left + reason.width
    assert ring.top <= reason.top <= ring.top + ring.height


def test_right_to_left_words_begin_at_the_right() -> None:
    """Their box leaves as little room beside them as the drawing does; words of a closed group are paragraphs."""
    file = slideshow("pptx").write(deck(interpret_text(HEBREW).map, Show(), language("en")), PLAIN)
    boxes = [shape for page in Presentation(io.BytesIO(file)).slides for shape in _shapes(page.shapes)]
    found = [shape for shape in boxes if shape.has_text_frame and shape.text_frame.text.endswith("המים נקיים.")]
    assert found
    for shape in found:
        assert 0 < shape.text_frame.margin_right < 15 * EMU


def _centre(shape: Any) -> float:
    return float(shape.left + shape.width / 2)


def _middle(connector: Any) -> tuple[float, float]:
    off, ext = connector.find(f".//{A}off"), connector.find(f".//{A}ext")
    return int(off.get("x")) + int(ext.get("cx")) / 2, int(off.get("y")) + int(ext.get("cy")) / 2


@pytest.mark.law
@pytest.mark.parametrize("found", sweep([pytest.param(found, id=name) for name, found in batches()], 1))
def test_words_of_a_map_become_no_markup(found: ArgumentMap) -> None:
    """Whatever a map says is shown as it stands, and runs nowhere."""
    slides = deck(found, Show(), language("en"))
    page = slideshow("html").write(slides, PLAIN)
    read = Page.of(page)
    assert page.count(b"<script") == 1
    assert not [name for name in read.attributes if name.startswith("on") or name == "style"]
    assert read.tags <= {*OURS.split()}
    shapes = slideshow("pptx").write(slides, PLAIN)
    assert len(Presentation(io.BytesIO(shapes)).slides) == len(slides.slides)
    assert 'TargetMode="External"' not in _all(shapes)
    assert len(PdfReader(io.BytesIO(slideshow("pdf").write(slides, PLAIN))).pages) == len(slides.slides)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["", "===\ntitle: Nothing\n===\n", "[A]: العربية.\n  + [B]: 日本語の文です。\n"])
def test_odd_maps_make_files_too(kind: str, text: str) -> None:
    """One that says nothing, and one in other scripts."""
    assert written(kind, text)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("theme", [DARK], ids=["dark"])
def test_every_kind_of_file_heeds_the_theme(kind: str, theme: Theme) -> None:
    """The page has its colour."""
    found: Deck = deck(interpret_text(LANES).map, Show(screen=Screen(theme=theme)), language("en"))
    data = slideshow(kind).write(found, PLAIN)
    if kind != "pdf":
        assert theme.page[1:].lower() in (_all(data) if kind == "pptx" else data.decode()).lower()
