"""HTML: worksheets to fill in on a screen, or to print.

The page is a single file without scripts, and works offline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from html import escape
from importlib.resources import files
from string import Template

from attrs import define, field

from argmap.render.drawing import Drawing
from argmap.render.html.policy import policy
from argmap.render.scene import legible
from argmap.render.svg.document import document as svg_of
from argmap.render.svg.elements import written
from argmap.teaching.blocks import (
    Block,
    Document,
    Entries,
    Entry,
    Gallery,
    Heading,
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
from argmap.teaching.handout import Handout
from argmap.teaching.look import MARGIN, PrintOptions
from argmap.teaching.ways import backwards


def _write(document: Document, look: PrintOptions) -> bytes:
    page = _Page(document, look)
    sections = "".join(map(page.section, document.sections))
    css = page.css
    text = Template(_asset("sheet.html")).substitute(
        title=_said(" – ".join(filter(None, (document.head.title, document.head.version, document.head.key)))),
        language=_said(document.head.language),
        policy=escape(policy([], [css, *page.styles])),
        css=css,
        kind="key" if document.head.key else "sheet",
        head=page.head,
        turned="wide" if document.sections and document.sections[0].wide else "upright",
        sections=sections,
    )
    return text.encode()


def _asset(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _said(text: str) -> str:
    return escape(legible(text))


def _within(tag: str, inside: str, **attributes: str) -> str:
    """Return an element around *inside*, which is markup already."""
    said = "".join(f' {name.rstrip("_")}="{_said(value)}"' for name, value in attributes.items() if value)
    return f"<{tag}{said}>{inside}</{tag}>"


@define(slots=False)
class _Page:
    """Turn blocks into elements, and collect the style sheets of their pictures."""

    document: Document
    look: PrintOptions
    #: Style sheets of the pictures.
    styles: list[str] = field(factory=list)
    #: Number of questions so far, for unique names.
    _asked: int = 0

    @cached_property
    def css(self) -> str:
        """Return the style sheet of the page."""
        width, height = self.look.size
        lengths = {"width": width, "height": height, "across": MARGIN[0], "down": MARGIN[1], "body": self.look.body}
        spaced = {"tracking": 0.035, "words": 0.15} if self.look.dyslexia_friendly else {"tracking": 0, "words": 0}
        values = {**lengths, **spaced, "leading": self.look.leading, "tint": self.look.tint}
        return Template(_asset("sheet.css")).substitute({name: f"{value}" for name, value in values.items()})

    @property
    def head(self) -> str:
        """Return the header of the worksheet."""
        head = self.document.head
        key = _within("p", f"<strong>{_said(head.key)}</strong> {_said(head.warning)}", class_="warning")
        version = f"<strong>{_said(head.version)}</strong><br>{_said(head.points)}"
        fields = "".join(
            f'<label>{_said(name)}: <input type="text" autocomplete="off"></label>' for name in head.fields
        )
        title = (key if head.key else "") + _within("h1", _said(head.title), dir="auto")
        return _within("div", f"<div>{title}</div><p class='version'>{version}</p>", class_="title") + _within(
            "div", fields, class_="fields"
        )

    def section(self, section: Section) -> str:
        """Return a section."""
        names = " ".join(name for name, given in (("wide", section.wide), ("apart", section.apart)) if given)
        return _within("section", "".join(map(self._block, section.blocks)), class_=names)

    def _block(self, block: Block) -> str:  # noqa: PLR0911 - one for each kind of block
        match block:
            case Heading():
                points = _within("span", _said(block.points), class_="points")
                return _within("h2", f"<span>{_said(block.mark)} {_said(block.text)}</span>{points}")
            case Paragraph():
                return _within("p", _said(block.text), class_="prompt")
            case Picture():
                return _within("figure", self._svg(block.drawing))
            case Entries():
                return self._entries(block)
            case Gallery():
                shown = (self._labelled(one.option, one.drawing) for one in block.drawings)
                return _within("div", "".join(shown), class_="gallery")
            case Question():
                return self._question(block)
            case Table():
                return self._table(block)
            case Passage():
                paragraphs = "".join(_within("li", _said(words), dir="auto") for words in block.paragraphs)
                listed = _within("ol", paragraphs, class_="passage", dir=_way(block))
                return f"<h2>{_said(block.title)}</h2>{listed}"

    def _svg(self, drawing: Drawing) -> str:
        root = svg_of(drawing)
        for group in root.all():
            group.parts = [part for part in group.parts if part.attributes.get("class_") != "page"]
        self.styles += (legible(style.text) for style in root.all() if style.tag == "style")
        return written(root)

    def _labelled(self, option: Option, drawing: Drawing) -> str:
        said = f"<strong>{_said(option.mark)}</strong> {_said(option.text)}"
        return _within("figure", _within("figcaption", said) + self._svg(drawing))

    def _entries(self, entries: Entries) -> str:
        title = _within("h3", _said(entries.title))
        listed = _list(entries.entries, class_=entries.listing.value, dir=_way(entries))
        return _within("div", title + listed, class_="bank" if entries.listing is Listing.BANK else "")

    def _question(self, question: Question) -> str:
        self._asked += 1
        inner = f"<b>{_said(question.mark)}.</b><div>{''.join(self._asked_in(question))}</div>"
        return _within("div", inner, class_="question", dir=_way(question))

    def _asked_in(self, question: Question) -> Iterator[str]:
        if question.offered:
            yield _within("div", _list(question.offered), class_="bank")
        if question.given:
            yield _list(question.given, class_="given")
        yield from self._answered_in(question)
        if question.answer:
            yield _within("p", _said(question.answer), class_="answer", dir="auto")
        yield from (_within("p", _said(note), class_="note", dir="auto") for note in question.notes)
        if question.points:
            yield _within("p", _said(question.points), class_="points")

    def _answered_in(self, question: Question) -> Iterator[str]:
        """Yield the question and room for the answer."""
        if question.ask:
            name, arrow = ("ask", f"{question.arrow} ") if question.arrow else ("", "")
            yield _within("p", f"{arrow}{_said(question.ask)}", class_=name, dir="auto")
        if question.options:
            named = "options stacked" if question.stacked else "options"
            way = "rtl" if question.options_back else "ltr" if question.back else ""
            yield _within("p", "".join(map(self._option, question.options)), class_=named, dir=way)
        if question.lines:
            yield f'<textarea rows="{question.lines}" aria-label="{_said(question.mark)}"></textarea>'
        if question.room:
            yield '<div class="room"></div>'
        if question.model:
            yield _within("figure", self._svg(question.model))
        if question.gaps:
            yield _within("p", _gap(question.mark) * question.gaps)

    def _table(self, table: Table) -> str:
        """Return the letters of the columns with what they mean, and the table."""
        legend = _within("div", _list(table.columns), class_="bank")
        heads = "".join(
            f'<th scope="col">{_within("span", _said(one.mark), class_="mark")}</th>' for one in table.columns
        )
        rows = "".join(self._row(row, table.columns) for row in table.rows)
        head = f"<thead><tr><td></td><td></td>{heads}</tr></thead>"
        return legend + _within("table", f"{head}<tbody>{rows}</tbody>", dir=_way(table))

    def _row(self, row: Row, columns: Iterable[Entry]) -> str:
        self._asked += 1
        notes = "".join(_within("p", _said(note), class_="note", dir="auto") for note in row.notes)
        text = f"<td>{_within('div', _said(row.text), dir='auto')}{notes}</td>"
        ticks = "".join(
            f"<td>{self._tick(f'{column.mark} {column.text}', ticked=ticked)}</td>"
            for column, ticked in zip(columns, row.ticked, strict=True)
        )
        return f'<tr><th scope="row">{_said(row.mark)}.</th>{text}{ticks}</tr>'

    def _tick(self, said: str, *, ticked: bool) -> str:
        """Return what is ticked where it does not stand what it means."""
        state = (" checked" if ticked else "") + (" disabled" if self.document.head.key else "")
        return f'<input type="radio" name="q{self._asked}"{state} aria-label="{_said(said)}">'

    def _option(self, option: Option) -> str:
        ticked = " checked" if option.ticked else ""
        # on a key, several may be right, and of those that share a name only one could be ticked
        idle = " disabled" if self.document.head.key else f' name="q{self._asked}"'
        said = _said("  ".join(filter(None, (option.mark, option.text))))
        shown = f"<strong>{said}</strong>" if option.ticked else said
        way = "rtl" if backwards(option.text) else "auto"
        return f'<label dir="{way}"><input type="radio"{ticked}{idle}> {shown}</label>'


def _way(block: Entries | Question | Table | Passage) -> str:
    """Return the direction of *block*; empty for that of the page."""
    return "rtl" if block.back else ""


def _gap(mark: str) -> str:
    return f'<input class="gap" type="text" maxlength="3" autocomplete="off" aria-label="{_said(mark)}">'


def _list(entries: Iterable[Entry], **attributes: str) -> str:
    return _within("ul", "".join(map(_entry, entries)), **attributes)


def _entry(entry: Entry) -> str:
    mark = _within("span", _said(entry.mark), class_="mark") if entry.mark else ""
    text = _within("span", _said(entry.text), dir="auto")
    line = f'<textarea rows="{entry.lines}" aria-label="{_said(entry.mark)}"></textarea>'
    return _within("li", mark + (text if entry.text else line))


HTML = Handout("html", "worksheets to fill in on a screen, or to print", ".html", "text/html", _write)
