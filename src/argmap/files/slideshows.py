"""Write slides on a map file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, frozen

from argmap.errors import OutputError
from argmap.files import streams
from argmap.files.loading import load
from argmap.files.part_options import PartOptions, told
from argmap.files.picture_options import PictureOptions
from argmap.render.engine import choose
from argmap.render.notation import PLAIN as STYLE
from argmap.render.picture import choose_theme
from argmap.render.unfolding import Unfolding
from argmap.teaching.language import language
from argmap.teaching.lesson import Lesson
from argmap.teaching.screen import Aspect, Screen
from argmap.teaching.showing import Show, deck
from argmap.teaching.slideshow import PLAIN, Pages, Slideshow, slideshow, slideshows


@frozen
class Talk:
    """Hold the options of slides."""

    #: Notation, theme, numbers and layout engine.
    look: PictureOptions = PictureOptions()
    by: Unfolding = Unfolding.DEPTH
    aspect: Aspect = Aspect.WIDE
    #: Language of the slides' own words.
    language: str = "en"
    pages: Pages = PLAIN
    #: The part of the map to show.
    wish: PartOptions = PartOptions()
    #: Whether files outside the project may be included.
    outside: bool = False


def kind_of(output: str) -> Slideshow:
    """Return the slide format for the suffix of *output*.

    Raises:
        OutputError: no slide format has this suffix.
    """
    suffix = Path(output).suffix.lower()
    for name in slideshows():
        if slideshow(name).suffix == suffix:
            return slideshow(name)
    kinds = ", ".join(repr(slideshow(name).suffix) for name in slideshows())
    raise OutputError(
        output,
        f"unsupported slide format {suffix!r}; choose from {kinds}" if suffix else f"no suffix; choose from {kinds}",
    )


def write_slides(name: str, output: str, talk: Talk) -> Iterable[str]:
    """Write slides on a map file, and return remarks, one line each.

    Raises:
        InputError, MapError: the map cannot be read, or something that is asked for is not in it.
        EngineError: the layout engine is missing, or gave no layout.
        LanguageError: slides have no words in this language.
        OutputError: the suffix is unknown, or the file cannot be written.
        PressError: a package for this format is missing.
    """
    streams.refuse_same(name, output)
    kind, spoken = kind_of(output), language(talk.language)
    file = load(name, outside=talk.outside)
    opened = evolve(file.reading, map=Lesson(file.reading.map).map)
    view = talk.look.view(opened, evolve(talk.wish, close=(), max_boxes=0))
    how = talk.look.how(name, opened, talk.wish)
    screen = Screen(talk.aspect, choose_theme(talk.look.theme))
    show = Show(how["notation"], how["style"] or STYLE, talk.by, screen, choose(how["engine"]))
    made = deck(view.map, show, spoken)
    streams.write(output, kind.write(made, talk.pages))
    said = told(name, view)
    return (
        *file.complaints(file.reading.diagnostics),
        *([said] if said else []),
        *(f"{name}: {one}" for one in made.remarks),
    )
