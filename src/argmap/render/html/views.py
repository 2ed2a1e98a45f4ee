"""A web page with a view for each part of a map: one is shown at a time, and links lead from view to view.

Each view has what the page of a whole map has: search, folding, details, the mini-map. The address says which view is
shown, so a browser's way back and its history work. Without JavaScript, the address alone chooses the view; a browser
that cannot select by what is inside shows all views below each other, where the same links work.

Source: https://www.w3.org/TR/selectors-4/#relational
"""

from __future__ import annotations

from argmap.render.html.page import View, page
from argmap.render.linking import relinked
from argmap.render.output import FileOptions, Picture
from argmap.render.parts.book import book
from argmap.render.parts.files import addressed


def views(picture: Picture, options: FileOptions) -> str:
    """Return the web page of *picture* in parts.

    Raises:
        FontError: a package for embedding fonts is not installed.
    """
    made = book(picture, options, paged=False)
    links = picture.links.get("html", {})
    drawings = addressed(made, [""] * len(made.leaves))
    overview = picture.sheet.scene.words.words["slides.overview"]
    titles = (overview, *(leaf.title for leaf in made.leaves[1:]))
    found = [
        View(relinked(drawing, links), title, f"view-{leaf.slug}")
        for leaf, title, drawing in zip(made.leaves, titles, drawings, strict=True)
    ]
    return page(found, picture.sheet.scene, options)
