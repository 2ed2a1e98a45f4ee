"""The web page: the picture, its tools, and the map as text.

The page loads nothing, and its content security policy forbids it to. It contains the same SVG document that argmap
writes to an SVG file. Without JavaScript, the page shows the picture and, below it, the map as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

from attrs import frozen

from argmap.model.ends import End
from argmap.render.drawing import Drawing
from argmap.render.html.colours import is_dark, sheet
from argmap.render.html.facts import facts, written
from argmap.render.html.parts import Parts
from argmap.render.html.policy import policy
from argmap.render.html.words import words
from argmap.render.outline import Entry, entries
from argmap.render.output import FileOptions
from argmap.render.scene import Scene, legible
from argmap.render.steps import appearances
from argmap.render.svg.document import finished
from argmap.render.svg.elements import Element
from argmap.render.svg.elements import written as svg_written
from argmap.render.svg.page import Page
from argmap.render.svg.page import page as page_of
from argmap.render.svg.spoken import Spoken

#: The parts of the page's script, in order: for all views, for each view, and for all views again.
SHARED = ("page.js", "courses.js", "compact.js")
OF_A_VIEW = (
    *("graph.js", "state.js", "canvas.js", "arrange.js", "mini.js"),
    *("show.js", "details.js", "tools.js", "keys.js", "start.js"),
)
LAST = ("search.js", "views.js")
#: Maximum depth of nested lists; deeper lines of the outline stay at this level.
DEEPEST = 24


@frozen
class View:
    """Represent one of the pictures of a page."""

    #: The picture.
    drawing: Drawing
    #: What links to it say; empty if it is the only one.
    title: str = ""
    #: Its id on the page; empty if it is the only one.
    id: str = ""

    @cached_property
    def parts(self) -> Parts:
        """Return its boxes and premises."""
        return Parts(self.drawing.scene)

    @cached_property
    def names(self) -> Page:
        """Return the ids and texts of its parts."""
        return page_of(self.drawing)


def page(views: Sequence[View], whole: Scene, options: FileOptions) -> str:
    """Return the web page of a map.

    Args:
        views: Its pictures, the first of which is shown at first.
        whole: The map as a whole.
        options: Whether to embed the font, and in which steps to show a picture.

    Raises:
        FontError: a package for embedding fonts is not installed.
    """
    pictures = [finished(view.drawing, embed_font=options.embed_font) for view in views]
    language = str(pictures[0].attributes.get("lang", ""))
    tongue, said, theme = whole.lang, words(whole.words), views[0].drawing.theme
    drawings = {str(svg.attributes["id"]): view.drawing for svg, view in zip(pictures, views, strict=True)}
    colours = sheet(drawings)
    script, css = _script(), _text("page.css")
    texts = {
        **{f"w_{name}": text for name, text in said.items()},
        "title": legible(" ".join(whole.title.split())) or said["untitled"],
        "lang": language or tongue,
        "look": "dark" if is_dark(theme) else "",
        "tongue": tongue,
        "policy": policy([script], [css, colours, *dict.fromkeys(_styles(pictures))]),
        "summary": legible(Spoken(whole).summary),
    }
    told = {"words": said, "tongue": tongue, "lang": texts["lang"], "views": [_facts(view, options) for view in views]}
    return Template(_text("page.html")).substitute(
        {name: escape(text) for name, text in texts.items()},
        css=css,
        colours=colours,
        script=script,
        ways=_ways(views, said["ways"], tongue),
        views="\n".join(_section(view, svg, first=view is views[0]) for view, svg in zip(views, pictures, strict=True)),
        outline=outline(views, whole),
        facts=written(told),
    )


def _facts(view: View, options: FileOptions) -> dict[str, Any]:
    steps = appearances(view.drawing.scene, options.steps) if options.steps else ()
    return {"id": view.id, "title": view.title, **facts(view.drawing, view.parts, view.names, steps)}


def _script() -> str:
    """Return the script; what stands in its middle is run for each view when that is first shown."""
    first, each, last = ("".join(map(_text, names)) for names in (SHARED, OF_A_VIEW, LAST))
    return f"{first}\nfunction reader(facts) {{\n{each}\nreturn {{ appear, go, lead, matches, render }};\n}}\n{last}"


def _ways(views: Sequence[View], label: str, tongue: str) -> str:
    """Return links to all views, if there are several."""
    if len(views) == 1:
        return ""
    links = (f'<a href="#{view.id}" dir="auto">{escape(legible(view.title))}</a>' for view in views)
    return f'<nav class="ways" id="_ways" aria-label="{escape(label)}" lang="{tongue}">{"".join(links)}</nav>\n'


def _section(view: View, svg: Element, *, first: bool) -> str:
    if not view.id:
        return svg_written(svg)
    names, title = f"view{' first' if first else ''}", escape(legible(view.title))
    return f'<section class="{names}" id="{view.id}" aria-label="{title}">\n{svg_written(svg)}\n</section>'


def _text(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _styles(pictures: Iterable[Element]) -> Iterator[str]:
    return (legible(style.text) for svg in pictures for style in svg.all() if style.tag == "style")


def outline(views: Sequence[View], whole: Scene) -> str:
    """Return the map as nested lists, whose lines link to their boxes; words of ours are in the map's language.

    If there are several views, links lead to the overview only where no other view has the box.
    """
    ids: dict[End, str] = {}
    for view in (*views[1:], views[0]):
        for ref, number in view.parts.homes.items():
            ids.setdefault(ref, view.names.ids[view.parts.all[number].key])
    return "".join(_listed(entries(whole.map, lang=whole.lang), ids, whole.lang))


def _listed(lines: Iterable[Entry], ids: Mapping[End, str], tongue: str) -> Iterator[str]:
    depth = -1
    for line in lines:
        wanted = min(line.depth, DEEPEST)
        yield "<ul>" * (wanted - depth) or "</li>" + "</ul></li>" * (depth - wanted)
        yield f"<li>{_line(line, ids.get(line.ref, ''), tongue)}"
        depth = wanted
    yield "</li></ul>" * (depth + 1)


def _line(line: Entry, id: str, tongue: str) -> str:
    lead = f'<span class="lead" lang="{tongue}">{escape(line.lead)}</span> ' if line.lead else ""
    text = lead + escape(line.text).replace("¶ ", "¶\N{NO-BREAK SPACE}")
    return f'<a href="#{escape(id)}" dir="auto">{text}</a>' if id else text
