"""The web page: the picture, its tools, and the map as text.

The page loads nothing, and its content security policy forbids it to. It contains the same SVG document that argmap
writes to an SVG file. Without JavaScript, the page shows the picture and, below it, the map as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from importlib.resources import files
from string import Template

from argmap.model.ends import End
from argmap.render.drawing import Drawing
from argmap.render.html.colours import is_dark, sheet
from argmap.render.html.facts import facts, written
from argmap.render.html.parts import Parts
from argmap.render.html.policy import policy
from argmap.render.html.words import words
from argmap.render.outline import Entry, entries
from argmap.render.output import FileOptions
from argmap.render.scene import legible
from argmap.render.steps import appearances
from argmap.render.svg.document import finished
from argmap.render.svg.elements import Element
from argmap.render.svg.elements import written as svg_written
from argmap.render.svg.page import Page
from argmap.render.svg.page import page as page_of

#: The parts of the page's script, in order.
SCRIPTS = (
    *("graph.js", "courses.js", "compact.js", "state.js", "canvas.js", "arrange.js", "mini.js"),
    *("show.js", "details.js", "tools.js", "keys.js", "start.js"),
)
#: Maximum depth of nested lists; deeper lines of the outline stay at this level.
DEEPEST = 24


def page(drawing: Drawing, options: FileOptions) -> str:
    """Return the web page of *drawing*.

    Raises:
        FontError: a package for embedding fonts is not installed.
    """
    svg = finished(drawing, embed_font=options.embed_font)
    parts, names = Parts(drawing.scene), page_of(drawing)
    language = str(svg.attributes.get("lang", ""))
    tongue, said = drawing.scene.lang, words(drawing.scene.words)
    steps = appearances(drawing.scene, options.steps) if options.steps else ()
    script, css, colours = "".join(map(_text, SCRIPTS)), _text("page.css"), sheet(drawing, str(svg.attributes["id"]))
    texts = {
        **{f"w_{name}": text for name, text in said.items()},
        "title": legible(" ".join(drawing.scene.title.split())) or said["untitled"],
        "lang": language or tongue,
        "look": "dark" if is_dark(drawing.theme) else "",
        "tongue": tongue,
        "policy": policy([script], [css, colours, *_styles(svg)]),
        "summary": legible(names.spoken.summary),
    }
    return Template(_text("page.html")).substitute(
        {name: escape(text) for name, text in texts.items()},
        css=css,
        colours=colours,
        script=script,
        svg=svg_written(svg),
        outline=outline(parts, names, tongue),
        facts=written({"words": said, "tongue": tongue, "lang": texts["lang"], **facts(drawing, parts, names, steps)}),
    )


def _text(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _styles(svg: Element) -> Iterator[str]:
    return (legible(style.text) for style in svg.all() if style.tag == "style")


def outline(parts: Parts, page: Page, tongue: str) -> str:
    """Return the map as nested lists, whose lines link to their boxes; words of ours are in the language *tongue*."""
    ids = {ref: page.ids[parts.all[number].key] for ref, number in parts.homes.items()}
    return "".join(_listed(entries(parts.scene.map, lang=tongue), ids, tongue))


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
