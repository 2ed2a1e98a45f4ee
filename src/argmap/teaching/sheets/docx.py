"""DOCX: worksheets to edit in a word processor, written by python-docx.

Figures are PNG pictures.

Source: ECMA-376, Office Open XML, and https://python-docx.readthedocs.io
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from attrs import define

from argmap.errors import PressError
from argmap.render.drawing import Drawing
from argmap.render.press.paper import alone
from argmap.render.press.press import Page, pressed
from argmap.render.scene import legible
from argmap.teaching.blocks import (
    Block,
    Document,
    Entries,
    Entry,
    Gallery,
    Heading,
    Labelled,
    Listing,
    Option,
    Paragraph,
    Passage,
    Picture,
    Question,
    Row,
    Section,
    Table,
)
from argmap.teaching.docx_ways import WORD, is_turned, parted, set_complex, turn, turn_as, turn_columns
from argmap.teaching.handout import Handout
from argmap.teaching.look import MARGIN, PrintOptions
from argmap.teaching.packages import LONG_AGO, dateless
from argmap.teaching.ways import backwards, mostly_backwards, quoted

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.table import _Cell as Cell
    from docx.text.paragraph import Paragraph as Words

#: What to do if the package is missing.
INSTALL = "pip install python-docx"
#: Resolution of pictures for print, pixels per inch.
PPI = 220
#: Boxes to tick, and a line to write on.
EMPTY, TICKED, LINE = "☐", "☒", "_"
#: A no-break space, which keeps a tick box beside its option.
HELD = "\u00a0"
#: Height of the room for a drawing, points.
ROOM = 230.0
#: Width of a column for marks, points.
MARKS = 30.0


def _write(document: Document, look: PrintOptions) -> bytes:
    try:
        word: Word = import_module("docx").Document()
    except ModuleNotFoundError as error:
        raise PressError(
            f"writing DOCX requires the package python-docx, but {error.name!r} is missing; run: {INSTALL}"
        ) from error
    page = _Page(word, document, look)
    page.begin()
    for i, section in enumerate(document.sections):
        page.section(section, document.sections[i - 1] if i else None)
    page.end()
    file = io.BytesIO()
    word.save(file)
    return dateless(file.getvalue())


@define
class _Page:
    """Write blocks into a document, one after the other."""

    word: Any
    document: Document
    look: PrintOptions

    def begin(self) -> None:
        """Set type and paper, and write header and footer."""
        self._typed()
        head = self.document.head
        self.word.core_properties.title = legible(head.title)
        self.word.core_properties.author = ""
        self.word.core_properties.language = head.language
        self.word.core_properties.created = self.word.core_properties.modified = LONG_AGO
        first = self.document.sections[0].wide if self.document.sections else False
        self._papered(self.word.sections[0], wide=first)
        if head.key:
            self._run(self._paragraph(), f" {head.key.upper()} ", bold=True, inverse=True)
            self._run(self.word.paragraphs[-1], f"  {head.warning}")
        self._run(self._paragraph(), head.title, bold=True, size=1.5)
        said = [*(f"{name}: {LINE * (26 - 12 * i)}" for i, name in enumerate(head.fields)), head.version, head.points]
        self._ruled(self._paragraph("   ".join(said)))
        foot = self.word.sections[0].footer.paragraphs[0]
        named = filter(None, (quoted(head.title), head.key, head.version))
        self._run(foot, "   ·   ".join(named) + "   ·   ", size=0.84)
        self._numbered(foot)

    def section(self, section: Section, before: Section | None) -> None:
        """Write a section, on a page of its own if the paper is turned for it."""
        if before is not None and before.wide != section.wide:
            self._papered(self.word.add_section(), wide=section.wide)
        elif before is not None and (section.apart or before.apart):
            self.word.add_page_break()
        for block in section.blocks:
            self._block(block, wide=section.wide)

    def end(self) -> None:
        """Let each paragraph run as its first letter does, like the paragraphs in boxes, unless its mark has it."""
        for found in self.word.element.body.iter(f"{{{WORD}}}p"):
            said = "".join(word.text or "" for word in found.iter(f"{{{WORD}}}t"))
            if backwards(said) or is_turned(found):
                turn(found)

    def _typed(self) -> None:
        style = self.word.styles["Normal"]
        style.font.name, style.font.size = "Arial", _points(self.look.body)
        set_complex(style.font, self.look.body)
        style.paragraph_format.space_after = _points(6)
        style.paragraph_format.line_spacing = 1.5 if self.look.dyslexia_friendly else 1.15

    def _papered(self, part: Any, *, wide: bool) -> None:
        orientation = import_module("docx.enum.section").WD_ORIENT
        width, height = self.look.size[::-1] if wide else self.look.size
        part.orientation = orientation.LANDSCAPE if wide else orientation.PORTRAIT
        part.page_width, part.page_height = _points(width), _points(height)
        part.left_margin = part.right_margin = _points(MARGIN[0])
        part.top_margin = part.bottom_margin = _points(MARGIN[1])

    def _block(self, block: Block, *, wide: bool) -> None:
        match block:
            case Heading():
                self._heading(f"{block.mark}  {block.text}", f"   ({block.points})")
            case Paragraph():
                self._kept(self._paragraph(block.text))
            case Picture():
                self._picture(self._centred(), block.drawing, self.look.room(wide=wide), block.said)
            case Entries():
                self._entries(block, wide=wide)
            case Gallery():
                self._gallery(block.drawings)
            case Question():
                self._question(block)
            case Table():
                self._table(block)
            case Passage():
                self._heading(block.title, "")
                self._listed([Entry(str(i), words) for i, words in enumerate(block.paragraphs, 1)])

    def _heading(self, text: str, points: str) -> None:
        heading = self._kept(self.word.add_heading(level=2))
        heading.paragraph_format.space_before = _points(14)
        self._run(heading, text, bold=True, size=1.2)
        self._run(heading, points, size=0.84)

    def _entries(self, entries: Entries, *, wide: bool) -> None:
        if entries.title:
            title = self._kept(self._paragraph())
            self._run(title, entries.title, bold=True)
        if entries.listing is Listing.STRIPS:
            self._strips(entries.entries, 3 if wide else 2)
        else:
            self._listed(entries.entries, framed=entries.listing is Listing.BANK)

    def _listed(self, entries: Iterable[Entry], *, framed: bool = False) -> None:
        listed = [*entries]
        back = mostly_backwards(one.text for one in listed)
        table = self.word.add_table(len(listed), 2)
        turn_columns(table, back=back)
        if framed:
            _bordered(table, "single", inside=False)
        _sized(table, (MARKS, self._across() - MARKS))
        for row, entry in zip(table.rows, listed, strict=True):
            self._in(row.cells[0], entry.mark, bold=True, back=back)
            self._in(row.cells[1], entry.text or _blank(entry), back=back and not entry.text)
        self._paragraph().paragraph_format.space_after = _points(0)

    def _strips(self, entries: tuple[Entry, ...], columns: int) -> None:
        table = self.word.add_table(-(-len(entries) // columns), columns)
        _bordered(table, "dashed", inside=True)
        turn_columns(table, back=mostly_backwards(one.text for one in entries))
        for row in table.rows:
            _unbroken(row)
        for i, entry in enumerate(entries):
            words = self._in(table.cell(i // columns, i % columns), f"{entry.mark}   ", bold=True)
            self._run(words, entry.text)
            turn_as(words, entry.text)
            words.paragraph_format.space_before = words.paragraph_format.space_after = _points(9)

    def _gallery(self, drawings: tuple[Labelled, ...]) -> None:
        table = self.word.add_table(1, len(drawings))
        width = self._across() / max(1, len(drawings)) - 12
        for cell, one in zip(table.rows[0].cells, drawings, strict=True):
            words = self._in(cell, one.option.mark, bold=True)
            self._run(words, f"   {one.option.text}")
            self._picture(cell.add_paragraph(), one.drawing, (width, width), one.option.mark)
        self._paragraph()

    def _question(self, question: Question) -> None:
        first = self._kept(self._indented())
        first.paragraph_format.first_line_indent = _points(-MARKS)
        first.paragraph_format.space_before = _points(12)
        self._run(first, f"{question.mark}.\t", bold=True)
        lines = [(entry.mark, entry.text or _blank(entry)) for entry in (*question.offered, *question.given)]
        lines += [(question.arrow, question.ask)] if question.ask else []
        for i, (mark, text) in enumerate(lines):
            words = self._kept(self._indented()) if i else first
            if mark:
                self._run(words, f"{mark}   ", bold=True)
            self._run(words, text)
            turn_as(words, text)
        self._room(question)
        if question.answer:
            self._run(self._indented(), question.answer, bold=True)
        for note in question.notes:
            self._run(self._indented(), note, size=0.84)

    def _table(self, table: Table) -> None:
        self._listed(table.columns, framed=True)
        grid = self.word.add_table(len(table.rows) + 1, len(table.columns) + 2)
        _bordered(grid, "single", inside=True)
        turn_columns(grid, back=table.back)
        ticks = (MARKS,) * len(table.columns)
        _sized(grid, (MARKS, self._across() - MARKS * (1 + len(ticks)), *ticks))
        for cell, column in zip(grid.rows[0].cells[2:], table.columns, strict=True):
            self._in(cell, column.mark, bold=True)
        for line, row in zip(grid.rows[1:], table.rows, strict=True):
            self._row(line.cells, row, back=table.back)
        self._paragraph()

    def _row(self, cells: Sequence[Cell], row: Row, *, back: bool) -> None:
        self._in(cells[0], f"{row.mark}.", bold=True, back=back)
        self._in(cells[1], row.text)
        for note in row.notes:
            self._run(cells[1].add_paragraph(), note, size=0.84)
        for cell, ticked in zip(cells[2:], row.ticked, strict=True):
            self._in(cell, TICKED if ticked else EMPTY, bold=ticked)

    def _room(self, question: Question) -> None:
        """Leave room for the answer; in a key, show what is drawn or ticked."""
        if question.options:
            rows = [(one,) for one in question.options] if question.stacked else [question.options]
            for row in rows:
                self._options(self._indented(), row)
        for _ in range(question.lines):
            self._run(self._indented(back=question.back), LINE * 60)
        if question.room:
            self._framed()
        if question.model:
            self._picture(self._centred(), question.model, self.look.room(wide=False), question.answer)
        if question.gaps:
            self._run(self._indented(back=question.back), "   ".join("[        ]" for _ in range(question.gaps)))

    def _framed(self) -> None:
        """Leave room for a drawing, in a frame."""
        table = self.word.add_table(1, 1)
        _bordered(table, "dotted", inside=False)
        table.rows[0].height = _points(ROOM)
        self._paragraph()

    def _options(self, words: Words, options: Sequence[Option]) -> None:
        for option in options:
            text = option.text if len(options) == 1 else option.text.replace(" ", HELD)
            said = (TICKED if option.ticked else EMPTY, option.mark, text)
            self._run(words, f"{(2 * HELD).join(filter(None, said))}        ", bold=option.ticked)
        turn_as(words, "".join(option.text for option in options))

    def _picture(self, words: Words, drawing: Drawing, room: tuple[float, float], said: str) -> None:
        scale = min(1.0, room[0] / drawing.width, room[1] / drawing.height)
        spot = alone(drawing.width, drawing.height, 1)
        data = pressed((Page(drawing, spot),), "png", fill="#ffffff", system=self.look.system_fonts, ppi=PPI * scale)
        shape = words.add_run().add_picture(io.BytesIO(data), width=_points(drawing.width * scale))
        shape._inline.docPr.set("descr", legible(said))  # noqa: SLF001 - python-docx has no other way to say it

    def _paragraph(self, text: str = "") -> Words:
        found: Words = self.word.add_paragraph(legible(text))
        return found

    def _kept(self, words: Words) -> Words:
        """Keep a paragraph on one page with the next."""
        words.paragraph_format.keep_with_next = True
        return words

    def _indented(self, *, back: bool = False) -> Words:
        words = self._paragraph()
        words.paragraph_format.left_indent = _points(MARKS)
        if back:
            turn(words._p)  # noqa: SLF001 - as above
        return words

    def _centred(self) -> Words:
        words = self._paragraph()
        words.alignment = import_module("docx.enum.text").WD_ALIGN_PARAGRAPH.CENTER
        return words

    def _in(self, cell: Cell, text: str, *, bold: bool = False, back: bool = False) -> Words:
        """Write *text* into a cell of a table: from right to left if *back*, or if its first letter does."""
        words: Words = cell.paragraphs[0]
        words.paragraph_format.space_after = _points(4)
        self._run(words, text, bold=bold)
        if back:
            turn(words._p)  # noqa: SLF001 - as above
        return words

    def _run(self, words: Words, text: str, *, bold: bool = False, size: float = 1.0, inverse: bool = False) -> None:
        """Write *text*, in runs of their own for what runs from right to left, as Word wants them."""
        for part, back in parted(legible(text)):
            self._run_of(words.add_run(part), back=back, bold=bold, size=size, inverse=inverse)

    def _run_of(self, run: Any, *, back: bool, bold: bool, size: float, inverse: bool) -> None:
        run.bold = bold
        run.font.name, run.font.size = "Arial", _points(self.look.body * size)
        if back:
            run.font.rtl = True
        run.font.cs_bold = bold
        set_complex(run.font, self.look.body * size)
        run.font.color.rgb = import_module("docx.shared").RGBColor(*((255,) * 3 if inverse else (0,) * 3))
        if self.look.dyslexia_friendly:
            _set(run._r.get_or_add_rPr(), "spacing", val=str(round(self.look.body * 0.7)))  # noqa: SLF001 - as above
        if inverse:
            _set(run._r.get_or_add_rPr(), "shd", val="clear", color="auto", fill="000000")  # noqa: SLF001 - as above

    def _ruled(self, words: Words) -> None:
        """Draw a line below a paragraph."""
        borders = _set(words._p.get_or_add_pPr(), "pBdr")  # noqa: SLF001 - as above
        _set(borders, "bottom", val="single", sz="12", space="4", color="000000")

    def _numbered(self, words: Words) -> None:
        """Write which page it is, in fields that the program fills in."""
        for part in self.document.head.page.replace("{n}", "\0PAGE\0").replace("{all}", "\0NUMPAGES\0").split("\0"):
            if part in {"PAGE", "NUMPAGES"}:
                field = _set(words._p, "fldSimple", instr=part)  # noqa: SLF001 - as above
                _set(_set(field, "r"), "t").text = "1"
            else:
                self._run(words, part, size=0.84)

    def _across(self) -> float:
        """Return how wide the lines of the page are."""
        part = self.word.sections[-1]
        across: float = (part.page_width - part.left_margin - part.right_margin) / _points(1)
        return across


def _blank(entry: Entry) -> str:
    return "\n".join([LINE * 60] * entry.lines)


def _points(length: float) -> Any:
    return import_module("docx.shared").Pt(length)


def _set(parent: Any, name: str, **attributes: str) -> Any:
    """Return a new element of WordprocessingML in *parent*."""
    made = parent.makeelement(f"{{{WORD}}}{name}", {f"{{{WORD}}}{key}": value for key, value in attributes.items()})
    parent.append(made)
    return made


def _bordered(table: Any, line: str, *, inside: bool) -> None:
    borders = _set(table._tbl.tblPr, "tblBorders")  # noqa: SLF001 - python-docx has no other way to say it
    for side in ("top", "left", "bottom", "right", *(("insideH", "insideV") if inside else ())):
        _set(borders, side, val=line, sz="8", space="0", color="000000")


def _sized(table: Any, widths: Sequence[float]) -> None:
    """Set the widths of columns, and keep each row on one page."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = _points(width)
    for row in table.rows:
        _unbroken(row)
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = _points(width)


def _unbroken(row: Any) -> None:
    """Keep a row of a table on one page."""
    _set(row._tr.get_or_add_trPr(), "cantSplit")  # noqa: SLF001 - as above


DOCX = Handout(
    "docx",
    "worksheets to edit in a word processor",
    ".docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    _write,
    packs_fonts=True,
)
