"""Make slides of a map, and write those of a map file."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from argmap.files import streams
from argmap.files.emptiness import EMPTY, refuse_empty
from argmap.files.loading import load
from argmap.files.part_options import WHOLE, PartOptions, hidden, refuse_folding
from argmap.files.picture_options import PictureOptions, keywords, shown
from argmap.interpret.images import wanting
from argmap.interpret.ranks import noted_ranks
from argmap.interpret.reading import Reading
from argmap.language import is_language, lacking, language_of
from argmap.render.authored import authored
from argmap.render.engine import choose
from argmap.render.notation import PLAIN as STYLE
from argmap.render.picture import choose_theme, wanted_layout
from argmap.teaching.lesson import Lesson
from argmap.teaching.screen import Screen
from argmap.teaching.showing import Show, deck
from argmap.teaching.slide_deck import WIDE, SlideDeck, SlideOptions
from argmap.teaching.slideshow import slideshow_of
from argmap.values import is_one

#: Why options that fold claims into boxes have no effect.
UNFOLDED = "slides, which show large maps part by part"


def _part(_plan: object, _attribute: object, part: PartOptions) -> None:
    refuse_folding(part, UNFOLDED)


@frozen
class SlidePlan:
    """Hold what slides are made of.

    Raises:
        LanguageError: slides have no words in this language.
        InvalidValueError: another value is not possible, or has no effect.
    """

    #: Name of the language of the slides' own words; empty for the map's own, or else English.
    language: str = field(default="", validator=is_language)
    options: SlideOptions = field(default=WIDE, validator=is_one("SlideOptions", SlideOptions))
    #: The part of the map to show.
    part: PartOptions = field(default=WHOLE, validator=_part)

    def deck(self, found: Reading) -> SlideDeck:
        """Return the slides on the part of *found*.

        Raises:
            EngineError: the layout engine is missing, or gave no layout.
            MapError: something that is asked for is not in the map.
        """
        options = self.options
        look = PictureOptions(options.notation, options.numbers, options.engine)
        opened = evolve(found, map=Lesson(found.map).map)
        view = shown(look, opened, self.part)
        style = keywords(look, "", opened, self.part)["style"] or STYLE
        colours = found.settings.colours
        screen = Screen(options.aspect, authored(choose_theme(options.theme), colours, len(found.map.groups)))
        layout = options.layout or wanted_layout(found.settings.layout or found.map.data.get("layout"))
        show = Show(options.notation, style, options.unfold, screen, choose(options.engine), colours, layout)
        spoken = language_of(self.language, found.map.data)
        made = evolve(deck(view.map, show, spoken), system_fonts=options.system_fonts)
        said = (*lacking(self.language, found.map.data), *filter(None, (hidden(view),)))
        return SlideDeck(made, (*said, *made.remarks, *_left_out(found)))


def _left_out(found: Reading) -> Iterator[str]:
    """Yield a remark on what the author wants and slides do not show."""
    settings = found.settings
    images, ranks = wanting(found.map, settings.images), settings.ranks or noted_ranks(found.map)
    named = [*(["images"] if images else []), *(["ranks"] if ranks else [])]
    if named:
        yield f"slides show no {' and '.join(named)}"


@frozen
class Talk:
    """Hold which slides to write."""

    plan: SlidePlan
    #: Whether each page has a slide and its speaker notes.
    notes: bool = False
    #: Paper for pages with notes; empty for the default.
    paper: str = ""
    #: Whether files outside the project may be included.
    outside: bool = False


def write_slides(name: str, output: str, talk: Talk) -> Iterator[str]:
    """Write slides on a map file, and yield remarks, one line each.

    Raises:
        EngineError: the layout engine is missing, or gave no layout.
        InputError, MapError: the map cannot be read or is empty, or something that is asked for is not in it.
        OutputError: the suffix is unknown, or the file cannot be written.
        PressError: a package for this format is missing.
    """
    kind, file = slideshow_of(output), load(name, outside=talk.outside)
    streams.refuse_input(output)
    yield from file.complaints(one for one in file.reading.diagnostics if one.code != EMPTY)
    refuse_empty(file.reading, name)
    made = talk.plan.deck(file.reading)
    streams.write(output, made.file(kind.name, notes=talk.notes, paper=talk.paper))
    yield from (f"{name}: {one}" for one in made.file_remarks(kind.name, notes=talk.notes))
