"""HTML: slides in one file for any browser, online or offline.

Without scripting, all slides are below each other. The script creates no markup, and the page's policy forbids it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from string import Template

from attrs import define, evolve, field

from argmap.render.drawing import Area
from argmap.render.html.policy import policy
from argmap.render.looks import corner
from argmap.render.parts.book import led
from argmap.render.scene import legible
from argmap.render.svg.document import document as svg_of
from argmap.render.svg.elements import Element, Look, hidden, number, rect, written
from argmap.teaching.screen import GAP, RING
from argmap.teaching.slide import Deck, Figure, Kind, Line, Note, Slide
from argmap.teaching.slideshow import Pages, Slideshow
from argmap.teaching.ways import backwards

#: Ids of the page begin with this; ids in pictures do not.
ID = "slide-"
#: Most steps by which lines are indented.
DEEPEST = 3


def _write(deck: Deck, _pages: Pages) -> bytes:
    page = _Page(deck)
    slides = [page.slide(number, slide) for number, slide in enumerate(deck.slides, 1)]
    css, script = page.css, _asset("deck.js")
    text = Template(_asset("deck.html")).substitute(
        title=_said(deck.title),
        language=_said(deck.language),
        policy=escape(policy([script], [css, *page.styles])),
        css=css,
        script=script,
        slides="\n".join(slides),
        contents="".join(page.entry(number, slide) for number, slide in enumerate(deck.slides, 1)),
        **{f"w_{key.replace('.', '_').replace('-', '_')}": _said(words) for key, words in deck.words.items()},
    )
    return text.encode()


def _asset(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _said(text: str) -> str:
    return escape(legible(text))


@define
class _Page:
    """Turn slides into elements, and collect the style sheets of their pictures."""

    deck: Deck
    #: Style sheets of the pictures.
    styles: list[str] = field(factory=list)

    @property
    def css(self) -> str:
        """Return the style sheet of the page."""
        screen, theme = self.deck.screen, self.deck.screen.theme
        width, height = screen.size
        boxes = {"head": screen.head, "room": screen.room, "foot": screen.foot}
        lengths = {
            f"{name}_{side}": f"{100 * value / whole:.4g}"
            for name, area in boxes.items()
            for side, value, whole in (
                ("x", area.x, width),
                ("y", area.y, height),
                ("w", area.width, width),
                ("h", area.height, height),
            )
        }
        colours = {key: getattr(theme, key) for key in ("page", "paper", "text", "faint", "strong", "frame")}
        size = {"width": number(width), "height": number(height), "aside": number(100 * screen.aside)}
        return Template(_asset("deck.css")).substitute(size, **lengths, **colours)

    def slide(self, place: int, slide: Slide) -> str:
        """Return a slide."""
        name, count = f"{ID}{place}", len(self.deck.slides)
        back = backwards(slide.heading)
        way = f'dir="{"rtl" if back else "auto"}"{self._tongue(slide)}'
        parts = (
            '<div class="stage"><div class="room">',
            f'<section class="slide {slide.kind.value}{" back" * back}" id="{name}" aria-labelledby="{name}-heading">',
            f'<h1 id="{name}-heading" tabindex="-1" {way}>{_said(slide.heading)}</h1>',
            f'<p class="aside">{_said(slide.aside)}</p>' if slide.aside else "",
            "".join(self._lines(slide.lines)),
            f'<div class="figure">{self._figure(place, slide.figure)}</div>' if slide.figure else "",
            f'<p class="foot"><span dir="auto">{_said(self.deck.title)}</span><span>{place} / {count}</span></p>',
            "</section></div>",
            self._notes(name, slide.notes),
            "</div>",
        )
        return "".join(parts)

    def entry(self, place: int, slide: Slide) -> str:
        """Return a line in the list of slides."""
        return f'<li><a href="#{ID}{place}" dir="auto">{_said(slide.heading)}</a></li>'

    def _tongue(self, slide: Slide) -> str:
        """Return the language of a heading that is the map's own."""
        own = slide.kind is Kind.TITLE and self.deck.tongue
        return f' lang="{_said(self.deck.tongue)}"' if own else ""

    def _lines(self, lines: Sequence[Line]) -> Iterator[str]:
        if not lines:
            return
        yield f'<ul class="lines of-{len(lines)}">'
        for line in lines:
            mark = f'<span class="mark">{_said(line.mark)}</span>' if line.mark else ""
            text = f"<strong>{_said(line.text)}</strong>" if line.strong else _said(line.text)
            said = f'<a href="#{ID}{line.leads}">{text}</a>' if line.leads else f"<span>{text}</span>"
            deep = f' class="in-{min(line.depth, DEEPEST)}"' if line.depth else ""
            yield f'<li dir="auto"{deep}>{mark}{said}</li>'
        yield "</ul>"

    def _notes(self, name: str, notes: Sequence[Note]) -> str:
        listed = "".join(f'<dt>{_said(one.label)}</dt><dd dir="auto">{_said(one.text)}</dd>' for one in notes)
        said = f"<dl>{listed}</dl>" if listed else f"<p>{_said(self.deck.words['no-notes'])}</p>"
        title = _said(self.deck.words["notes"])
        return (
            f'<aside class="notes" id="{name}-notes" aria-label="{title}" tabindex="0"><h2>{title}</h2>{said}</aside>'
        )

    def _figure(self, place: int, figure: Figure) -> str:
        root = self._drawn(place, figure)
        root.attributes["viewBox"] = self._window(figure)
        _ringed(root, figure, self.deck)
        return written(root)

    def _drawn(self, place: int, figure: Figure) -> Element:
        """Return a figure with its picture."""
        scene = evolve(figure.drawing.scene, id=f"p{place}")
        root = svg_of(led(evolve(figure.drawing, scene=scene), lambda chip: f"#{ID}{figure.leads(chip)}"))
        for group in root.all():
            group.parts = [part for part in group.parts if part.attributes.get("class_") != "page"]
        self.styles += (legible(style.text) for style in root.all() if style.tag == "style")
        del root.attributes["width"], root.attributes["height"]
        return root

    def _window(self, figure: Figure) -> str:
        """Return the room for figures, in the lengths of the drawing."""
        room, scale = self.deck.screen.room, figure.scale
        x, y = (room.x - figure.area.x) / scale, (room.y - figure.area.y) / scale
        return " ".join(map(number, (x, y, room.width / scale, room.height / scale)))


def _ringed(root: Element, figure: Figure, deck: Deck) -> None:
    """Add rings around new boxes."""
    theme, unit = deck.screen.theme, 1 / figure.scale
    group = hidden(root, class_="marks")
    for box in figure.rings:
        around = _around(box.area, GAP * unit)
        look: Look = {"fill": "none", "stroke": theme.strong, "stroke_width": RING * unit}
        rect(group, around, corner(box, theme) + GAP * unit, class_="ring", **look)


def _around(area: Area, by: float) -> Area:
    return Area(area.x - by, area.y - by, area.width + 2 * by, area.height + 2 * by)


HTML = Slideshow("html", "slides in one file for any browser, online or offline", ".html", "text/html", _write)
