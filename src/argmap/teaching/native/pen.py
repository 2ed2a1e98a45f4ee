"""Shapes as DrawingML text: lengths, colours, borders and words.

Source: ECMA-376-1, Office Open XML, 19.3 (PresentationML) and 20.1 (DrawingML)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from attrs import define, frozen

from argmap.render.characters import Direction
from argmap.render.drawing import Area, Run, Words
from argmap.render.measure import Face, Type
from argmap.render.scene import legible

#: English Metric Units in a point.
EMU = 12_700
#: The XML namespaces of all elements.
SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
#: Marks a shape as decorative, so that screen readers skip it.
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
#: Smallest type size that the format allows, points.
LEAST = 1.0
#: The font of all text; fonts that replace it have the same widths.
FONT = "Arial"


def emu(points: float) -> int:
    """Return a length in English Metric Units."""
    return round(points * EMU)


@frozen
class Border:
    """Hold the style of a line or border."""

    #: The colour as ``#rrggbb``; empty for no line.
    colour: str
    #: Width, points on the slide.
    width: float = 1.0
    #: Lengths of dashes and gaps, points on the slide; empty for a solid one.
    dash: tuple[float, ...] = ()
    #: Names of the shapes at the start and the end.
    tail: str = "none"
    head: str = "none"
    #: Whether these shapes are small.
    small: bool = False

    @property
    def xml(self) -> str:
        """Return the border as an XML element."""
        if not self.colour:
            return "<a:ln><a:noFill/></a:ln>"
        size = 'w="sm" len="sm"' if self.small else 'w="lg" len="med"'
        ends = "".join(
            f'<a:{name} type="{kind}" {size}/>'
            for name, kind in (("headEnd", self.tail), ("tailEnd", self.head))
            if kind != "none"
        )
        dotted = bool(self.dash) and self.dash[0] < self.width
        cap = ' cap="rnd"' if dotted else ""
        return (
            f'<a:ln w="{emu(self.width)}"{cap}>{fill(self.colour)}{self._dashes(dotted=dotted)}<a:round/>{ends}</a:ln>'
        )

    def _dashes(self, *, dotted: bool) -> str:
        if not self.dash:
            return ""
        if dotted:
            return '<a:prstDash val="sysDot"/>'
        lengths = [max(1, round(100_000 * length / self.width)) for length in self.dash]
        pairs = zip(lengths[::2], lengths[1::2], strict=True)
        stretches = "".join(f'<a:ds d="{one}" sp="{gap}"/>' for one, gap in pairs)
        return f"<a:custDash>{stretches}</a:custDash>"


def fill(colour: str) -> str:
    """Return the fill of a shape or line; no fill if *colour* is empty."""
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>' if colour else "<a:noFill/>"


def place(area: Area, turned: str = "") -> str:
    """Return the position and size of a shape; *turned* adds rotation."""
    size = f'<a:ext cx="{emu(area.width)}" cy="{emu(area.height)}"/>'
    return f'<a:xfrm{turned}><a:off x="{emu(area.x)}" y="{emu(area.y)}"/>{size}</a:xfrm>'


def rounded(area: Area, corner: float) -> str:
    """Return the outline of a rounded rectangle."""
    share = min(0.5, corner / max(1.0, min(area.width, area.height)))
    guide = f'<a:gd name="adj" fmla="val {round(100_000 * share)}"/>'
    return f'<a:prstGeom prst="roundRect"><a:avLst>{guide}</a:avLst></a:prstGeom>'


ELLIPSE = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


@define
class Pen:
    """Write the shapes of one slide, each with a unique number."""

    #: Language of the map; empty if unknown.
    tongue: str = ""
    #: The last number used.
    last: int = 1000

    def number(self) -> int:
        """Return an unused number for a shape."""
        self.last += 1
        return self.last

    def named(self, number: int, name: str, said: str = "", *, decorative: bool = False, link: str = "") -> str:
        """Return the element for number, name and description of a shape, with a *link* if it is one."""
        described = f" descr={_value(said)}" if said else ""
        more = link + (DECORATIVE if decorative else "")
        return f'<p:cNvPr id="{number}" name={_value(name)}{described}>{more}</p:cNvPr>'

    def shape(self, about: str, look: str, words: str = "", *, box: bool = False) -> str:
        """Return a shape with its *about* element, *look* and *words*."""
        kind = '<p:cNvSpPr txBox="1"/>' if box else "<p:cNvSpPr/>"
        text = words or "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>"
        return f"<p:sp><p:nvSpPr>{about}{kind}<p:nvPr/></p:nvSpPr><p:spPr>{look}</p:spPr>{text}</p:sp>"

    def group(self, about: str, area: Area, parts: Iterable[str]) -> str:
        """Return *parts* as one group."""
        x, y, across, down = emu(area.x), emu(area.y), emu(area.width), emu(area.height)
        inner = f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{across}" cy="{down}"/>'
        spot = f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{across}" cy="{down}"/>{inner}</a:xfrm>'
        begun = f"<p:nvGrpSpPr>{about}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>{spot}</p:grpSpPr>"
        return f"<p:grpSp>{begun}{''.join(parts)}</p:grpSp>"

    def text(self, area: Area, words: Sequence[Words], source: str, scale: float, *, loose: bool = False) -> str:
        """Return *words* in *area* as editable paragraphs.

        Both are in lengths of the drawing; *scale* turns these into points on the slide.
        The lines of a paragraph are joined again; the program breaks them at the same places if it has the font.
        If *loose*, each line is a paragraph of its own, which is not broken, and centred. Words too small for the
        format are left out, since larger ones would cover the drawing.
        """
        if not words or min(one.type.size for one in words) * scale < LEAST:
            return ""
        top = max(0.0, words[0].y - words[0].type.ascent - area.y) * scale
        # lines begin where they do in the drawing; the padding where they end is room for a font that runs wider
        begins = [one.x - area.x for one in words if one.way is not Direction.RIGHT_TO_LEFT]
        ends = [area.right - one.x - one.width for one in words if one.way is Direction.RIGHT_TO_LEFT]
        left, right = (0.0 if loose else max(0.0, min(sides, default=0.0)) * scale for sides in (begins, ends))
        room = f'lIns="{emu(left)}" tIns="{emu(top)}" rIns="{emu(right)}" bIns="0"'
        wrap = "none" if loose else "square"
        body = f'<a:bodyPr wrap="{wrap}" {room} anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        return f"<p:txBody>{body}{''.join(self._paragraphs(words, source, scale, loose=loose))}</p:txBody>"

    def centred(self, words: Sequence[Words], scale: float) -> str:
        """Return *words* as one line in the middle of a shape; empty if they are too small for the format."""
        if min(one.type.size for one in words) * scale < LEAST:
            return ""
        body = '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr>'
        runs = "".join(self.run(one.text, one.type, one.ink, scale) for one in words)
        return f'<p:txBody>{body}<a:lstStyle/><a:p><a:pPr algn="ctr"/>{runs}</a:p></p:txBody>'

    def _paragraphs(self, words: Sequence[Words], source: str, scale: float, *, loose: bool) -> Iterable[str]:
        for lines in _rows(words) if loose else _parted(words, source):
            first = lines[0]
            aligned = "ctr" if loose else "r" if first.way is Direction.RIGHT_TO_LEFT else "l"
            back = f' algn="{aligned}"' + (' rtl="1"' if first.way is Direction.RIGHT_TO_LEFT else "")
            spaced = f'<a:lnSpc><a:spcPts val="{round(100 * first.type.leading * scale)}"/></a:lnSpc>'
            runs = "".join(self._runs(lines, source, scale))
            yield f"<a:p><a:pPr{back}>{spaced}</a:pPr>{runs}</a:p>"

    def _runs(self, lines: Sequence[Words], source: str, scale: float) -> Iterable[str]:
        for i, line in enumerate(lines):
            parts = list(line.runs or (Run(line.text, line.type),))
            if i + 1 < len(lines):
                parts[-1] = Run(parts[-1].text + _between(line, lines[i + 1], source), parts[-1].type)
            yield from (self.run(part.text, part.type, line.ink, scale) for part in parts)

    def run(self, text: str, type_: Type, ink: str, scale: float = 1.0, *, more: str = "") -> str:
        """Return a run: a part of a paragraph in one style; *more* is added to its properties, such as a link."""
        looks = (' b="1"' if type_.face.bold else "") + (' i="1"' if type_.face.italic else "")
        tongue = f" lang={_value(self.tongue)}" if self.tongue else ""
        size = round(100 * max(LEAST, type_.size * scale))
        font = f'<a:latin typeface="{FONT}"/><a:cs typeface="{FONT}"/>'
        inner = f"{fill(ink)}{font}{more}"
        return self.bare(text, f'<a:rPr{tongue} sz="{size}"{looks} dirty="0">{inner}</a:rPr>')

    @staticmethod
    def bare(text: str, properties: str = "") -> str:
        """Return a run with these *properties*."""
        return f"<a:r>{properties}<a:t>{escape(legible(text))}</a:t></a:r>"


def jump(id_: str) -> str:
    """Return a link to the slide with the relationship *id_*."""
    return f'<a:hlinkClick r:id="{id_}" action="ppaction://hlinksldjump"/>'


def plain(size: float, *, bold: bool = False) -> Type:
    """Return regular or bold type of *size* points."""
    return Type(Face.BOLD if bold else Face.REGULAR, size, size * 1.25)


def _value(text: str) -> str:
    return quoteattr(" ".join(legible(text).split()))


def _parted(words: Sequence[Words], source: str) -> Iterable[Sequence[Words]]:
    """Yield the lines of each paragraph: same style and paragraph of *source*, or on the same line."""
    whole = {"".join(text.split()) for text in source.splitlines()}
    part: list[Words] = []
    for one in words:
        last = part[-1] if part else one
        ended = (last.type, last.ink) != (one.type, one.ink) or "".join(
            "".join(of.text for of in part).split()
        ) in whole
        if part and last.y != one.y and ended:
            yield part
            part = []
        part.append(one)
    if part:
        yield part


def _rows(words: Sequence[Words]) -> Iterable[Sequence[Words]]:
    """Yield what is on each line."""
    return [[*row] for _, row in groupby(words, key=lambda one: one.y)]


def _between(one: Words, other: Words, source: str) -> str:
    """Return the space between two lines of a paragraph; empty inside a broken word."""
    if one.y == other.y:
        return " "
    return "" if one.text[-12:] + other.text[:12] in source else " "
