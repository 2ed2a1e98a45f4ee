"""PPTX: slides with editable boxes and lines, in a package that python-pptx writes.

argmap writes slides and notes as text. python-pptx would look through all slides before it adds one, and keep the tree
of each in memory: time would grow with the square of a talk, and memory tenfold.

Source: ECMA-376, Office Open XML, and https://python-pptx.readthedocs.io
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from attrs import define

from argmap.errors import PressError
from argmap.render.press.links import chips
from argmap.render.scene import legible
from argmap.teaching.native.page import Page
from argmap.teaching.native.pen import FONT, SPACES, emu
from argmap.teaching.packages import LONG_AGO, dateless
from argmap.teaching.slide import Deck, Kind, Slide
from argmap.teaching.slideshow import Pages, Slideshow

#: What to do if the package is missing.
INSTALL = "pip install python-pptx"
#: Indexes of layouts in the template of python-pptx, whose slides are 4:3.
TITLE, BODY, BARE = 0, 1, 5
TEMPLATE_WIDTH = 720.0
#: Ids of slides begin here.
#: Source: ECMA-376-1, 19.7.13 (ST_SlideId)
FIRST = 256
#: Unneeded parts of the template: its thumbnail and printer settings.
_IDLE = re.compile(r"/(thumbnail|printerSettings)$")


def _write(deck: Deck, _pages: Pages) -> bytes:
    try:
        made = import_module("pptx").Presentation()
    except ModuleNotFoundError as error:
        raise PressError(
            f"writing PPTX requires the package python-pptx, but {error.name!r} is missing; run: {INSTALL}"
        ) from error
    show = _Show(made, deck)
    show.begin()
    show.slides()
    file = io.BytesIO()
    made.save(file)
    return dateless(file.getvalue())


@define(slots=False)
class _Show:
    """Write slides into a presentation."""

    #: The presentation.
    made: Any
    deck: Deck

    def begin(self) -> None:
        """Set size, font, colours and properties; the file has no date."""
        width, height = self.deck.screen.size
        self.made.slide_width, self.made.slide_height = emu(width), emu(height)
        _stretch(self.made.slide_master, width / TEMPLATE_WIDTH)
        package = self.made.part.package
        for part in (package, self.made.part):
            for id_, relation in [*part._rels.items()]:  # noqa: SLF001 - python-pptx has no other way to leave it out
                if _IDLE.search(relation.reltype):
                    part._rels.pop(id_)  # noqa: SLF001 - as above
        self._theme()
        said = self.made.core_properties
        said.title, said.author = legible(self.deck.title), legible(", ".join(self.deck.authors))
        said.language, said.last_modified_by, said.revision = self.deck.tongue or self.deck.language, "", 1
        said.created = said.modified = LONG_AGO

    def _theme(self) -> None:
        """Put the colours of links, and the font, into the theme of the presentation."""
        for relation in self.made.slide_master.part.rels.values():
            if relation.reltype.endswith("/theme"):
                part = relation.target_part
                ink = self.deck.screen.theme.strong[1:].upper().encode()
                blob = part.blob.replace(b'typeface="Calibri"', f'typeface="{FONT}"'.encode())
                links = rb"(<a:(?:hlink|folHlink)>\s*<a:srgbClr val=\")[0-9A-Fa-f]{6}"
                part._blob = re.sub(links, rb"\g<1>" + ink, blob)  # noqa: SLF001 - as above

    def slides(self) -> None:
        """Write all slides."""
        pages = [self._part("slide", number) for number in range(1, len(self.deck.slides) + 1)]
        listed = self.made.part._element.get_or_add_sldIdLst()  # noqa: SLF001 - as above
        for number, (page, slide) in enumerate(zip(pages, self.deck.slides, strict=True), 1):
            self._slide(page, slide, number, pages)
            # `relate_to` would compare all slides first
            id_ = self.made.part._rels._add_relationship(_relation("SLIDE"), page)  # noqa: SLF001 - as above
            listed.append(_entry("sldId", FIRST + number, id_))

    def _slide(self, page: Any, slide: Slide, number: int, pages: Sequence[Any]) -> None:
        page.relate_to(self._layout(slide), _relation("SLIDE_LAYOUT"))
        notes = self._part("notesSlide", number)
        notes.relate_to(self.made.notes_master.part, _relation("NOTES_MASTER"))
        notes.relate_to(page, _relation("SLIDE"))
        page.relate_to(notes, _relation("NOTES_SLIDE"))
        leads = dict.fromkeys((*(line.leads for line in slide.lines if line.leads), *_references(slide)))
        links = {to: page.relate_to(pages[to - 1], _relation("SLIDE")) for to in leads}
        written = Page(self.deck, slide, number, links)
        page.blob, notes.blob = written.xml.encode(), written.notes.encode()

    def _part(self, kind: str, number: int, blob: bytes = b"") -> Any:
        """Return a new part of the package: slide, notes or layout *number*."""
        made = import_module("pptx.opc.package").Part
        place = import_module("pptx.opc.packuri").PackURI(f"/ppt/{kind}s/{kind}{number}.xml")
        media = f"application/vnd.openxmlformats-officedocument.presentationml.{kind}+xml"
        return made(place, media, self.made.part.package, blob)

    def _layout(self, slide: Slide) -> Any:
        return self.made.slide_layouts[{Kind.TITLE: TITLE, Kind.CONTENTS: BODY}.get(slide.kind, BARE)].part


def _references(slide: Slide) -> Iterator[int]:
    """Yield the numbers of the slides that the picture on a slide refers to."""
    if slide.figure:
        yield from filter(None, map(slide.figure.leads, chips(slide.figure.drawing)))


def _entry(name: str, number: int, id_: str) -> Any:
    """Return an entry of a list of parts, for the part with the relationship *id_*."""
    return import_module("pptx.oxml").parse_xml(f'<p:{name} {SPACES} id="{number}" r:id="{id_}"/>')


def _stretch(master: Any, share: float) -> None:
    """Make all places in a template wider."""
    for holder in (master, *master.slide_layouts):
        for shape in holder.placeholders:
            if shape._element.spPr.xfrm is not None:  # noqa: SLF001 - others take their place from the master
                shape.left, shape.width = round(shape.left * share), round(shape.width * share)


def _relation(name: str) -> str:
    return str(getattr(import_module("pptx.opc.constants").RELATIONSHIP_TYPE, name))


PPTX = Slideshow(
    "pptx",
    "slides for PowerPoint, Keynote and Impress, with editable shapes",
    ".pptx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    _write,
)
