"""A web page with a view for each part of a map: one is shown at a time, and links lead from view to view.

The page needs no script: the address says which view is shown, so a browser's way back, its history and its keys work.
A browser that cannot select by what is inside shows all views below each other, where the same links work.

Source: https://www.w3.org/TR/selectors-4/#relational
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from string import Template

from argmap.render.html.policy import policy
from argmap.render.linking import relinked
from argmap.render.output import FileOptions, Picture
from argmap.render.parts.book import Book, Leaf, book
from argmap.render.parts.files import addressed
from argmap.render.scene import legible
from argmap.render.svg.document import finished
from argmap.render.svg.elements import Element, written


def views(picture: Picture, options: FileOptions) -> str:
    """Return the web page of *picture* in parts.

    Raises:
        FontError: a package for embedding fonts is not installed.
    """
    made = book(picture, options, paged=False)
    links = picture.links.get("html", {})
    drawings = addressed(made, [""] * len(made.leaves))
    pictures = [finished(relinked(one, links), embed_font=options.embed_font) for one in drawings]
    theme = picture.sheet.theme
    colours = {key: getattr(theme, key) for key in ("page", "text", "strong", "frame")}
    css = Template(_text("views.css")).substitute(colours)
    language = str(pictures[0].attributes.get("lang", ""))
    texts = {
        "title": legible(" ".join(made.title.split())) or "Argument map",
        "lang": language or "en",
        "policy": policy([], [css, *_styles(pictures)]),
    }
    return Template(_text("views.html")).substitute(
        {name: escape(text) for name, text in texts.items()},
        css=css,
        views="\n".join(_view(made, number, one) for number, one in enumerate(pictures)),
    )


def _text(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _styles(pictures: list[Element]) -> Iterator[str]:
    return (legible(style.text) for svg in pictures for style in svg.all() if style.tag == "style")


def _view(made: Book, number: int, svg: Element) -> str:
    leaf = made.leaves[number]
    first = " first" if not number else ""
    title = escape(legible(leaf.title))
    ways = f'<nav aria-label="{title}">{"".join(_ways(made, number))}</nav>'
    return f'<section class="view{first}" id="{_id(leaf)}" aria-label="{title}">{ways}{written(svg)}</section>'


def _ways(made: Book, number: int) -> Iterator[str]:
    """Yield links to the overview, and from there to all parts; else to the parts before, above and after."""
    leaves = made.leaves
    overview = leaves[0].drawing.scene.words.words["slides.overview"]
    if not number:
        yield f'<span aria-current="page">{overview}</span>'
        yield from (_link(leaf, leaf.title) for leaf in leaves[1:])
        return
    yield _link(leaves[0], overview)
    if leaves[number].above:
        above = leaves[leaves[number].above]
        yield _link(above, f"↑ {above.title}")
    if number > 1:
        yield _link(leaves[number - 1], f"← {leaves[number - 1].title}")
    yield f'<span aria-current="page" dir="auto">{escape(legible(leaves[number].title))}</span>'
    if number + 1 < len(leaves):
        yield _link(leaves[number + 1], f"{leaves[number + 1].title} →")


def _link(leaf: Leaf, text: str) -> str:
    return f'<a href="#{_id(leaf)}" dir="auto">{escape(legible(text))}</a>'


def _id(leaf: Leaf) -> str:
    return f"view-{leaf.slug}"
