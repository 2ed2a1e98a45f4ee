"""Slideshows: the file types of slides. Each is one file in `slides`."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from argmap import plugins
from argmap.render.press.paper import paper
from argmap.teaching.slide import Deck

#: The package with one module for each file type.
SLIDES = "argmap.teaching.slides"


def _paper(_pages: object, _attribute: object, name: str) -> None:
    paper(name)


@frozen
class Pages:
    """Hold the options for printed pages.

    Raises:
        SizeError: *paper* is unknown.
    """

    #: Whether each page has a slide and its speaker notes, instead of the slide alone.
    notes: bool = False
    #: Paper for pages with notes, as in ``--paper``.
    paper: str = field(default="A4", validator=_paper)


#: One slide a page, without notes.
PLAIN = Pages()


@frozen
class Slideshow:
    """Hold a file type of slides, and how to write it."""

    #: Its name: the suffix without the dot.
    name: str
    #: One line for lists.
    summary: str
    #: The suffix of its files, with the dot.
    suffix: str
    #: Its media type, as registered with IANA.
    media: str
    #: Returns the content of the file.
    write: Callable[[Deck, Pages], bytes]


def slideshows() -> tuple[str, ...]:
    """Return the names of the file types."""
    return plugins.names(SLIDES)


def slideshow(name: str) -> Slideshow:
    """Return the file type called *name*."""
    return plugins.load(SLIDES, name, Slideshow)
