"""Slides and their notes as PresentationML text: headings, lists, figures and footers.

A paragraph runs as its first letter does, like the paragraphs in boxes.

Source: ECMA-376-1, Office Open XML, 19.3 (PresentationML) and 21.1.2 (text)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from string import Template

from attrs import define, field

from argmap.render.drawing import Area
from argmap.render.measure import Type
from argmap.teaching.native.figure import Shapes
from argmap.teaching.native.pen import RECTANGLE, SPACES, Border, Pen, emu, fill, jump, place, plain
from argmap.teaching.slide import Deck, Figure, Kind, Line, Slide
from argmap.teaching.ways import backwards

#: Type sizes: headings, the title of the map, lists, the footer.
HEADING, GREAT, LISTED, FOOT = 23.0, 40.0, 20.0, 11.0
#: Most lines of a list in large type, and how much smaller more lines are.
FEW, SMALLER = 9, 3.0
#: Indent of a line after its mark.
HUNG = 32.0
#: The placeholders that a slide fills in, by its kind; others have a title only.
_PLACES = {
    Kind.TITLE: ('type="ctrTitle"', 'type="subTitle" idx="1"'),
    Kind.CONTENTS: ('type="title"', 'idx="1"'),
}
_TITLE = ('type="title"', "")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
_KEPT = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
_HELD = Template(
    '<p:sp><p:nvSpPr><p:cNvPr id="$id" name="$name"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph $kind/>'
    "</p:nvPr></p:nvSpPr><p:spPr>$look</p:spPr>$words</p:sp>"
)


def paragraph(runs: str, text: str, *, centred: bool = False, hung: float | None = None, deeper: float = 0.0) -> str:
    """Return a paragraph of *runs* that runs as *text* does.

    Its first line is *hung* out if that is given, and all of it is indented by *deeper* besides.
    """
    aligned = "ctr" if centred else "r" if backwards(text) else "l"
    way = ' rtl="1"' if backwards(text) else ""
    indent = "" if hung is None else f' marL="{emu(deeper + hung)}" indent="{-emu(hung)}"'
    unmarked = "" if hung is None else "<a:buNone/>"
    return f'<a:p><a:pPr{indent} algn="{aligned}"{way}>{unmarked}</a:pPr>{runs}</a:p>'


def drawing_of(figure: Figure, deck: Deck, pen: Pen, links: Mapping[int, str]) -> Shapes:
    """Return *figure* as shapes, with *links* to slides by their numbers."""
    return Shapes(figure, pen, deck.told, deck.words["new-short"], links)


@define
class Page:
    """Write one slide."""

    deck: Deck
    slide: Slide
    #: Its number, from 1.
    number: int
    #: Ids of the relationships with slides that it links to, by their numbers.
    links: Mapping[int, str]
    #: Writes what the map says, in the language of the map.
    pen: Pen = field(init=False)
    #: Writes everything else.
    plain: Pen = field(factory=Pen)

    def __attrs_post_init__(self) -> None:
        self.pen = Pen(self.deck.tongue)

    @property
    def xml(self) -> str:
        """Return the slide."""
        ground = f"<p:bg><p:bgPr>{fill(self.deck.screen.theme.page)}<a:effectLst/></p:bgPr></p:bg>"
        shapes = "".join((*self._held(), *self._shapes()))
        tree = f"<p:cSld>{ground}<p:spTree>{_TREE}{shapes}</p:spTree></p:cSld>"
        return f"{_HEAD}<p:sld {SPACES}>{tree}{_KEPT}</p:sld>"

    @property
    def notes(self) -> str:
        """Return the notes of the slide: its heading, and its speaker notes below a picture of the slide."""
        said = [(self.slide.heading, self.slide.heading)]
        said += ((f"{note.label}: {note.text}", note.text) for note in self.slide.notes)
        words = "".join(paragraph(self.plain.bare(_flat(text)), decides) for text, decides in said)
        body = f"<p:txBody><a:bodyPr/><a:lstStyle/>{words}</p:txBody>"
        shapes = _HELD.substitute(id=2, name="Slide", kind='type="sldImg" idx="2"', look="", words="")
        shapes += _HELD.substitute(id=3, name="Notes", kind='type="body" sz="quarter" idx="3"', look="", words=body)
        tree = f"<p:cSld><p:spTree>{_TREE}{shapes}</p:spTree></p:cSld>"
        return f"{_HEAD}<p:notes {SPACES}>{tree}{_KEPT}</p:notes>"

    def _held(self) -> Iterator[str]:
        """Yield the heading and the list, in the placeholders of the layout."""
        heading, body = _PLACES.get(self.slide.kind, _TITLE)
        screen, great = self.deck.screen, self.slide.kind is Kind.TITLE
        area = screen.head
        if great:
            area = Area(area.x, 0.2 * screen.size[1], area.width, 0.3 * screen.size[1])
        elif self.slide.aside:
            width = area.width * (1 - screen.aside)
            area = Area(area.right - width if self._mirrored else area.x, area.y, width, area.height)
        yield self._filled(2, "Title", heading, area, self._heading(area.width, great=great))
        if self.slide.lines:
            below = Area(area.x, area.bottom + 24, area.width, 0.36 * screen.size[1]) if great else screen.room
            yield self._filled(3, "Contents", body, below, self._lines())

    @property
    def _mirrored(self) -> bool:
        """Return whether the heading stands at the right, and the label of the step at the left."""
        return backwards(self.slide.heading)

    @staticmethod
    def _filled(number: int, name: str, kind: str, area: Area, words: str) -> str:
        return _HELD.substitute(id=number, name=name, kind=kind, look=place(area), words=words)

    def _heading(self, width: float, *, great: bool) -> str:
        text = self.slide.heading
        size = GREAT if great else max(14.0, HEADING * min(1.0, 1.6 * width / (HEADING * max(1, len(text)))))
        run = self.plain.run(_flat(text), plain(size, bold=True), self.deck.screen.theme.strong)
        anchor = ' anchor="b"' if great else ""
        body = f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"{anchor}/><a:lstStyle/>'
        return f"<p:txBody>{body}{paragraph(run, text, centred=great)}</p:txBody>"

    def _lines(self) -> str:
        centred = self.slide.kind is Kind.TITLE
        said = (
            paragraph(
                "".join(self._line(line)),
                line.text,
                centred=centred,
                hung=HUNG if line.mark else 0.0,
                deeper=HUNG * line.depth,
            )
            for line in self.slide.lines
        )
        return f'<p:txBody><a:bodyPr wrap="square"/><a:lstStyle/>{"".join(said)}</p:txBody>'

    def _line(self, line: Line) -> Iterator[str]:
        theme, size = self.deck.screen.theme, LISTED - SMALLER * (len(self.slide.lines) > FEW)
        if line.mark:
            yield self.plain.run(f"{line.mark}\t", plain(size, bold=True), theme.text)
        look = plain(size * 1.2, bold=True) if line.strong else plain(size)
        ink = theme.strong if line.strong else theme.text
        link = jump(self.links[line.leads]) if line.leads else ""
        yield self.plain.run(_flat(line.text), look, ink, more=link)

    def _shapes(self) -> Iterable[str]:
        screen, faint = self.deck.screen, self.deck.screen.theme.faint
        if self.slide.figure:
            yield from drawing_of(self.slide.figure, self.deck, self.pen, self.links).all()
        if self.slide.aside:
            head, width = screen.head, screen.aside * screen.head.width
            area = Area(head.x if self._mirrored else head.right - width, head.y, width, head.height)
            yield self._beside(area, self.slide.aside, plain(14), right=not self._mirrored)
        if self.slide.kind is not Kind.TITLE:
            foot, small = screen.foot, plain(FOOT)
            yield self._beside(Area(foot.x, foot.y, 0.85 * foot.width, foot.height), self.deck.title, small)
            run = self.pen.run(f"{self.number}", small, faint).replace("a:r>", "a:fld>")
            counted = run.replace("<a:fld>", '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">')
            area = Area(foot.right - 0.14 * foot.width, foot.y, 0.14 * foot.width, foot.height)
            yield self._words(area, counted, 'algn="r"')

    def _beside(self, area: Area, text: str, type_: Type, *, right: bool = False) -> str:
        """Return a few words beside what matters."""
        aligned = f'algn="{"r" if right else "l"}"' + (' rtl="1"' if backwards(text) else "")
        return self._words(area, self.pen.run(_flat(text), type_, self.deck.screen.theme.faint), aligned)

    def _words(self, area: Area, run: str, aligned: str) -> str:
        inner = '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr>'
        words = f"<p:txBody>{inner}<a:lstStyle/><a:p><a:pPr {aligned}/>{run}</a:p></p:txBody>"
        look = place(area) + RECTANGLE + fill("") + Border("").xml
        return self.pen.shape(self.pen.named(self.pen.number(), "foot"), look, words, box=True)


def _flat(text: str) -> str:
    """Return *text* on one line."""
    return " ".join(text.splitlines())
