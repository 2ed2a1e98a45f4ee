"""PPTX: slides with editable boxes and lines, written by python-pptx.

Source: ECMA-376, Office Open XML, and https://python-pptx.readthedocs.io
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from attrs import define

from argmap.errors import PressError
from argmap.render.drawing import Area
from argmap.render.scene import legible
from argmap.teaching.native.figure import Shapes
from argmap.teaching.native.pen import FONT, RECTANGLE, SPACES, Border, Pen, emu, fill, place, plain
from argmap.teaching.packages import LONG_AGO, dateless
from argmap.teaching.slide import Deck, Kind, Line, Slide
from argmap.teaching.slideshow import Pages, Slideshow

#: What to do if the package is missing.
INSTALL = "pip install python-pptx"
#: Indexes of layouts in the template of python-pptx, whose slides are 4:3.
TITLE, BODY, BARE = 0, 1, 5
TEMPLATE_WIDTH = 720.0
#: Type sizes: headings, the title of the map, lists, the footer.
HEADING, GREAT, LISTED, FOOT = 23.0, 40.0, 20.0, 11.0
#: Indent of a line after its mark.
HUNG = 32.0
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
    pages = [made.slides.add_slide(made.slide_layouts[_layout(slide)]) for slide in deck.slides]
    for number, (page, slide) in enumerate(zip(pages, deck.slides, strict=True), 1):
        show.slide(page, slide, number, pages)
    file = io.BytesIO()
    made.save(file)
    return dateless(file.getvalue())


def _layout(slide: Slide) -> int:
    return {Kind.TITLE: TITLE, Kind.CONTENTS: BODY}.get(slide.kind, BARE)


@define
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

    def slide(self, page: Any, slide: Slide, number: int, pages: list[Any]) -> None:
        """Write one slide."""
        theme, screen = self.deck.screen.theme, self.deck.screen
        back = page.background.fill
        back.solid()
        back.fore_color.rgb = _colour(theme.page)
        area = screen.head
        if slide.kind is Kind.TITLE:
            area = Area(area.x, 0.2 * screen.size[1], area.width, 0.3 * screen.size[1])
            self._lines(page, slide, pages, Area(area.x, area.bottom + 24, area.width, 0.36 * screen.size[1]))
        elif slide.kind is Kind.CONTENTS:
            self._lines(page, slide, pages, screen.room)
        self._heading(page, slide, area)
        for shape in self._shapes(slide, number):
            page.shapes._spTree.append(_element(shape))  # noqa: SLF001 - python-pptx cannot write all of this
        notes = [f"{note.label}: {note.text}" for note in slide.notes]
        page.notes_slide.notes_text_frame.text = legible("\n".join([slide.heading, *notes]))

    def _heading(self, page: Any, slide: Slide, area: Area) -> None:
        great = slide.kind is Kind.TITLE
        shape, width = page.shapes.title, area.width * (1 - self.deck.screen.aside if slide.aside else 1)
        _put(shape, Area(area.x, area.y, width, area.height))
        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.vertical_anchor = import_module("pptx.enum.text").MSO_ANCHOR.BOTTOM if great else None
        size = GREAT if great else HEADING * min(1.0, 1.6 * width / (HEADING * max(1, len(slide.heading))))
        self._say(frame.paragraphs[0], slide.heading, max(14.0, size), self.deck.screen.theme.strong, bold=True)
        frame.paragraphs[0].alignment = import_module("pptx.enum.text").PP_ALIGN.CENTER if great else _left()

    def _lines(self, page: Any, slide: Slide, pages: list[Any], area: Area) -> None:
        body = page.placeholders[1]
        if not slide.lines:
            body._element.getparent().remove(body._element)  # noqa: SLF001 - an empty one would ask for text
            return
        _put(body, area)
        frame = body.text_frame
        frame.word_wrap = True
        many = len(slide.lines) > 9  # noqa: PLR2004 - as many as fit in large type
        for i, line in enumerate(slide.lines):
            words = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
            words._p.get_or_add_pPr().insert(0, _element(f"<a:buNone {SPACES}/>"))  # noqa: SLF001 - marks are words
            hung = emu(HUNG) if line.mark else 0
            words._p.pPr.set("marL", f"{hung}")  # noqa: SLF001 - as above
            words._p.pPr.set("indent", f"{-hung}")  # noqa: SLF001 - as above
            if slide.kind is Kind.TITLE:
                words.alignment = import_module("pptx.enum.text").PP_ALIGN.CENTER
            self._line(words, line, LISTED - 3 * many, (page, pages))

    def _line(self, words: Any, line: Line, size: float, where: tuple[Any, list[Any]]) -> None:
        theme = self.deck.screen.theme
        if line.mark:
            self._say(words, f"{line.mark}\t", size, theme.text, bold=True)
        ink = theme.strong if line.strong else theme.text
        self._say(words, line.text, size * (1.2 if line.strong else 1), ink, bold=line.strong)
        if line.leads:
            page, pages = where
            id_ = page.part.relate_to(pages[line.leads - 1].part, _relation("SLIDE"))
            run = words.runs[-1]._r.get_or_add_rPr()  # noqa: SLF001 - as above
            jump = 'action="ppaction://hlinksldjump"'
            run.append(_element(f'<a:hlinkClick {SPACES} r:id="{id_}" {jump}/>'))

    def _say(self, words: Any, text: str, size: float, ink: str, *, bold: bool = False) -> None:
        run = words.add_run()
        run.text = " ".join(legible(text).split("\n"))
        run.font.size, run.font.bold, run.font.name = emu(size), bold, FONT
        run.font.color.rgb = _colour(ink)

    def _shapes(self, slide: Slide, number: int) -> Iterator[str]:
        screen, pen = self.deck.screen, Pen(self.deck.tongue)
        if slide.figure:
            yield from filter(None, Shapes(slide.figure, pen, self.deck.told, self.deck.words["new-short"]).all())
        faint = screen.theme.faint
        if slide.aside:
            head, width = screen.head, screen.aside * screen.head.width
            area = Area(head.right - width, head.y, width, head.height)
            yield self._aside(pen, area, pen.run(slide.aside, plain(14), faint), right=True)
        if slide.kind is not Kind.TITLE:
            title = pen.run(self.deck.title, plain(FOOT), faint)
            left = Area(screen.foot.x, screen.foot.y, 0.85 * screen.foot.width, screen.foot.height)
            yield self._aside(pen, left, title, right=False)
            run = pen.run(f"{number}", plain(FOOT), faint).replace("a:r>", "a:fld>")
            field = run.replace("<a:fld>", '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">')
            right = Area(screen.foot.right - 0.14 * screen.foot.width, left.y, 0.14 * screen.foot.width, left.height)
            yield self._aside(pen, right, field, right=True)

    @staticmethod
    def _aside(pen: Pen, area: Area, run: str, *, right: bool) -> str:
        """Return a few words beside what matters."""
        inner = '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr>'
        aligned = ' algn="r"' if right else ""
        words = f"<p:txBody>{inner}<a:lstStyle/><a:p><a:pPr{aligned}/>{run}</a:p></p:txBody>"
        look = place(area) + RECTANGLE + fill("") + Border("").xml
        return pen.shape(pen.named(pen.number(), "foot"), look, words, box=True)


def _element(xml: str) -> Any:
    if SPACES not in xml:
        name, more, rest = re.split(r"([ >/])", xml, maxsplit=1)
        xml = f"{name} {SPACES}{more}{rest}"
    return import_module("pptx.oxml").parse_xml(xml)


def _put(shape: Any, area: Area) -> None:
    shape.left, shape.top, shape.width, shape.height = map(emu, (area.x, area.y, area.width, area.height))


def _stretch(master: Any, share: float) -> None:
    """Make all places in a template wider."""
    for holder in (master, *master.slide_layouts):
        for shape in holder.placeholders:
            if shape._element.spPr.xfrm is not None:  # noqa: SLF001 - others take their place from the master
                shape.left, shape.width = round(shape.left * share), round(shape.width * share)


def _colour(name: str) -> Any:
    return import_module("pptx.dml.color").RGBColor.from_string(name[1:].upper())


def _left() -> Any:
    return import_module("pptx.enum.text").PP_ALIGN.LEFT


def _relation(name: str) -> str:
    return str(getattr(import_module("pptx.opc.constants").RELATIONSHIP_TYPE, name))


PPTX = Slideshow(
    "pptx",
    "slides for PowerPoint, Keynote and Impress, with editable shapes",
    ".pptx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    _write,
)
