"""Slideshows: the file types of slides. Each is one file in `slides`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from attrs import field, frozen

from argmap import plugins
from argmap.errors import OutputError
from argmap.interpret.pages import paper
from argmap.render.picture import notations
from argmap.teaching.slide import Deck
from argmap.values import advised, expect, is_flag, known

#: The package with one module for each file type.
SLIDES = "argmap.teaching.slides"
#: Notations with text below the picture, which would be too small on a slide.
UNSHOWN = frozenset({"numbered"})


def _paper(_pages: object, _attribute: object, name: str) -> None:
    expect("a paper size such as 'A4'", name, str)
    paper(name)


@frozen
class Pages:
    """Hold the options for printed pages.

    Raises:
        SizeError: *paper* is unknown.
    """

    #: Whether each page has a slide and its speaker notes, instead of the slide alone.
    notes: bool = field(default=False, validator=is_flag)
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
    #: Whether it is printed, so that `Pages` applies.
    paged: bool = False
    #: Whether letters that no packaged font has are drawn as empty boxes.
    packs_fonts: bool = False


def shown_notations() -> tuple[str, ...]:
    """Return the names of the notations for slides."""
    return tuple(name for name in notations() if name not in UNSHOWN)


def slideshows() -> tuple[str, ...]:
    """Return the names of the file types."""
    return plugins.names(SLIDES)


def slideshow(name: str) -> Slideshow:
    """Return the file type called *name*.

    Raises:
        InvalidValueError: *name* is unknown.
    """
    return plugins.load(SLIDES, known("file type", name, slideshows()), Slideshow)


def slideshow_of(output: str) -> Slideshow:
    """Return the file type for the suffix of the file *output*.

    Raises:
        OutputError: no file type has this suffix.
    """
    kinds = {slideshow(name).suffix: slideshow(name) for name in slideshows()}
    suffix = Path(output).suffix.lower()
    if suffix not in kinds:
        raise OutputError(output, f"unsupported slide format {suffix or output!r}; {advised(suffix, tuple(kinds))}")
    return kinds[suffix]
