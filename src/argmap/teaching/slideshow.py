"""Slideshows: the kinds of file that slides are written as. The kinds are in `slides`."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from argmap import plugins
from argmap.render.press.paper import paper
from argmap.teaching.slide import Deck

#: Where the kinds are: one file each.
SLIDES = "argmap.teaching.slides"


def _paper(_pages: object, _attribute: object, name: str) -> None:
    paper(name)


@frozen
class Pages:
    """Hold what is asked of pages for print. Raises `SizeError` for a paper that there is not."""

    #: Each has a slide and the notes on it, for whoever speaks; else it is the slide.
    notes: bool = False
    #: For pages with notes, as in ``--paper``.
    paper: str = field(default="A4", validator=_paper)


#: A page is a slide.
PLAIN = Pages()


@frozen
class Slideshow:
    """Hold how one kind of file is written."""

    #: As the suffix, without the dot.
    name: str
    #: One line for readers of a list.
    summary: str
    #: Of the file's name, with the dot.
    suffix: str
    #: Media type, as registered with IANA.
    media: str
    #: Return the file.
    write: Callable[[Deck, Pages], bytes]


def slideshows() -> tuple[str, ...]:
    """Return the names of the kinds of file."""
    return plugins.names(SLIDES)


def slideshow(name: str) -> Slideshow:
    """Return the kind of file called *name*."""
    return plugins.load(SLIDES, name, Slideshow)
