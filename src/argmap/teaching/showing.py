"""Turn a map into slides: step by step, in parts if it is large."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from attrs import define, evolve, field, frozen

from argmap.interpret.colours import NONE, Colours, chosen
from argmap.language import Language
from argmap.model.map import ArgumentMap
from argmap.render.drawing import Drawing, Sheet
from argmap.render.engine import Engine, choose
from argmap.render.fit import Fit
from argmap.render.notation import PLAIN, Style
from argmap.render.picture import layout_called, notation_called
from argmap.render.press.press import authors
from argmap.render.scene import Arrow, Scene
from argmap.render.setting import typeset
from argmap.render.steps import Excerpts, appearances, part, spoken_of
from argmap.render.svg.document import language as tongue
from argmap.render.theme import Theme
from argmap.render.unfolding import Unfolding
from argmap.teaching.parting import MANY, Part, parts
from argmap.teaching.screen import LEAST, Screen
from argmap.teaching.slide import Deck, Figure, Kind, Line, Mark, Note, Slide
from argmap.teaching.telling import Telling, short

#: If boxes would fill more than this share of the slide, the drawing is not even laid out.
FULL = 0.8
#: Scale above which no other line widths are tried.
LARGE = 1.3
#: The notation with the least text in its boxes.
BRIEF = "argdown"
#: The usual layout.
LAYOUT = "layered"
#: More slides than this fill a school morning even at a minute each.
LONG = 200
#: Most lines on the contents slide.
LINES = 14
#: The beginning of the keys of words that only slides have, and keys that they share with web pages.
OWN, SHARED = "slides.", ("keys", "close")


@frozen
class Show:
    """Hold the options for slides."""

    #: Name of a notation.
    notation: str = "reasons"
    #: The options of the notation.
    style: Style = PLAIN
    #: The order in which the map is built up.
    by: Unfolding = Unfolding.DEPTH
    #: The shape and theme of the slides.
    screen: Screen = Screen()
    #: The layout engine.
    engine: Engine = field(factory=lambda: choose("embedded"))
    #: The author's colours of boxes and groups; the theme has those of relations.
    colours: Colours = NONE
    #: Name of a layout.
    layout: str = LAYOUT


def deck(map: ArgumentMap, show: Show, language: Language) -> Deck:
    """Return slides that build up all of *map*, with all groups open.

    Raises:
        EngineError: the layout engine fails.
    """
    opened = evolve(map, groups=tuple(evolve(group, closed=False) for group in map.groups))
    staged = notation_called(show.notation).stage(opened, evolve(show.style, lang=language.name))
    scene = evolve(staged, title="", map=opened)
    maker = _Maker(show, _coloured(scene, opened, show), Telling(scene, opened, language))
    if show.colours.tagged:
        maker.remarks.append("colours by tag are not shown on slides, which have no room for their legend")
    slides = tuple(maker.slides())
    if len(slides) > LONG:
        maker.remarks.append(
            f"these are {len(slides)} slides, more than an audience sits through; to show a part of the map, use "
            "--focus, --group or --tag"
        )
    return Deck(
        title=map.title or language.words["untitled"],
        authors=authors(map.data),
        slides=slides,
        screen=show.screen,
        words=words(language),
        language=language.name,
        told=maker.telling.told,
        tongue=tongue(opened),
        remarks=tuple(maker.remarks),
    )


def _coloured(scene: Scene, map: ArgumentMap, show: Show) -> Scene:
    """Return *scene* with the author's colours of boxes and groups, but not by tag, which takes a legend."""
    if show.colours == NONE and not chosen(map):
        return scene
    from argmap.render.colouring import Colouring, coloured  # noqa: PLC0415 - few maps have colours

    found = coloured(scene, map, Colouring("", evolve(show.colours, by_tag=False)), show.screen.theme)
    return evolve(found, legend=scene.legend)


def words(language: Language) -> dict[str, str]:
    """Return the words of the slides themselves, by the names that their files have for them."""
    own = {key.removeprefix(OWN): text for key, text in language.words.items() if key.startswith(OWN)}
    return own | {name: language.words[name] for name in SHARED}


@define
class _Maker:
    """Make slides, and remember their drawings."""

    show: Show
    #: Without its map: most parts of it are only drawn to see whether they fit.
    scene: Scene
    telling: Telling
    #: Warnings for the author.
    remarks: list[str] = field(factory=list)
    #: Type sizes of drawings whose type is too small.
    _small: list[float] = field(factory=list)
    #: How often each name of a part has been used.
    _names: Counter[str] = field(factory=Counter)
    #: Drawings by the keys of their boxes.
    _drawings: dict[frozenset[str], Drawing] = field(factory=dict)
    _excerpts: Excerpts = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._excerpts = Excerpts(self.scene)

    def slides(self) -> Iterator[Slide]:
        """Yield all slides."""
        yield self._title()
        if not self.scene.boxes:
            self.remarks.append("the map is empty, so there is only a title slide")
            return
        body = [*self._body()]
        yield self._contents(body)
        yield from body

    def _body(self) -> Iterator[Slide]:
        """Yield the slides after title and contents."""
        everything = frozenset(box.key for box in self.scene.boxes)
        if self._fits(everything):
            whole = self._told(self._drawing(everything))
            yield from self._steps(Part(everything), whole, "")
            yield self._whole(whole, Kind.WHOLE, self._say("slides.whole"))
            return
        found = [*parts(self.scene, self._fits)]
        whole = self._told(self._drawing(everything))
        marks = tuple(Mark(f"{i}", self._first(one)) for i, one in enumerate(found, 1))
        yield self._whole(whole, Kind.OVERVIEW, self._say("slides.overview"), marks)
        for number, one in enumerate(found, 1):
            aside = self._say("slides.part", n=number, all=len(found))
            if len(found) > 1:
                yield self._part(whole, one, marks[number - 1], aside)
            drawing = self._told(self._drawing(one.boxes))
            self._look_at(drawing)
            yield from self._steps(one, drawing, aside)
        self._complain(len(found))
        yield self._whole(whole, Kind.WHOLE, self._say("slides.whole"), marks)

    def _title(self) -> Slide:
        data = self.telling.map.data
        subtitle, abstract = _text(data, "subTitle", "subtitle"), _text(data, "abstract")
        sources = [*_sources(data)]
        lines = [
            *([subtitle] if subtitle else []),
            *authors(data),
            *(self.telling.language.labelled(self._say("cited"), one) for one in sources),
        ]
        notes = [Note(self._say("slides.abstract"), abstract)] if abstract else []
        notes += [Note(self._say("cited"), one) for one in sources]
        heading = self.telling.map.title or self.telling.language.words["untitled"]
        return Slide(Kind.TITLE, heading, lines=tuple(map(Line, lines[:LINES])), notes=tuple(notes))

    def _contents(self, body: Sequence[Slide]) -> Slide:
        """Return the contents slide: the main claims, and the parts or else the main reasons."""
        found = [*self._mains(), *(self._listed(body) or self._reasons(body))]
        lines = found[:LINES]
        if len(found) > LINES:
            lines[-1] = Line(self._say("more", n=len(found) - LINES + 1))
        mains = [box for box in self.scene.boxes if box.main]
        notes = tuple(self.telling.notes(mains, ()))
        return Slide(Kind.CONTENTS, self._say("slides.contents"), lines=tuple(lines), notes=notes)

    def _mains(self) -> Iterator[Line]:
        for box in self.scene.boxes:
            if box.main:
                words = " ".join(filter(None, (cell.text or cell.title for cell in box.cells)))
                yield Line(short(words, 160), strong=True)

    def _listed(self, body: Sequence[Slide]) -> list[Line]:
        """Return a line for each part; empty if there is only one."""
        found = []
        for number, slide in enumerate(body, 3):
            if slide.kind is Kind.PART and slide.figure:
                found.append(Line(slide.heading, slide.figure.marks[0].text, number))
        return found

    def _reasons(self, body: Sequence[Slide]) -> Iterator[Line]:
        """Yield a line for each box that supports or opposes a main claim."""
        firsts: dict[str, int] = {}
        for number, slide in enumerate(body, 3):
            for key in slide.figure.ringed if slide.figure else ():
                firsts.setdefault(key, number)
        mains = {box.key for box in self.scene.boxes if box.main}
        sources = {arrow.source.place for arrow in self.scene.arrows if arrow.target.place in mains} - mains
        for box in self.telling.in_order(sources):
            yield Line(self.telling.entitled(box), "•", firsts.get(box.key, 0))

    def _whole(self, drawing: Drawing, kind: Kind, heading: str, marks: tuple[Mark, ...] = ()) -> Slide:
        said = self._say("slides.whole.said", n=len(self.scene.boxes))
        figure = Figure(drawing, self.show.screen.place(drawing), marks=marks, said=said)
        notes = [*self._key(drawing, marks)]
        return Slide(kind, heading, figure=figure, notes=tuple(notes))

    def _key(self, drawing: Drawing, marks: Sequence[Mark]) -> Iterator[Note]:
        if marks and self.show.screen.scale(drawing) < 1:
            yield Note(self._say("slides.overview"), self._say("slides.overview.said"))
        for mark in marks:
            yield Note(
                self._say("slides.part.short", n=int(mark.text)), self.telling.name(self.telling.boxes[mark.box])
            )

    def _part(self, whole: Drawing, one: Part, mark: Mark, aside: str) -> Slide:
        """Return a slide that marks a part in the whole map."""
        new = one.boxes - one.known or one.boxes
        figure = Figure(
            whole,
            self.show.screen.place(whole),
            ringed=new,
            marks=(mark,),
            said=self._say("slides.part.said", n=len(new)),
        )
        boxes = self.telling.in_order(new)
        notes = tuple(Note(self.telling.role(box), self.telling.name(box)) for box in boxes)
        return Slide(Kind.PART, self._name(one), aside, figure=figure, notes=notes)

    def _name(self, one: Part) -> str:
        """Return the name of a part: the names of the known boxes that it starts from."""
        if one.again:
            return self._say("slides.connections")
        name = " · ".join(map(self.telling.name, self.telling.in_order(one.known))) or self._say("slides.main-part")
        self._names[name] += 1
        return f"{name} ({self._names[name]})" if self._names[name] > 1 else name

    def _steps(self, one: Part, drawing: Drawing, aside: str) -> Iterator[Slide]:
        """Yield a slide for each step that adds something; known boxes are there from the first step."""
        new = [keys - one.known for keys in appearances(drawing.scene, self.show.by)]
        fresh = [keys for keys in new if keys] or [frozenset()]
        before: frozenset[str] = frozenset()
        shown_lines: set[str] = set()
        for number, shown in enumerate(accumulate(fresh, lambda a, b: a | b), 1):
            step = part(drawing, shown | one.known)
            lines = [arrow for arrow in step.scene.arrows if arrow.key not in shown_lines]
            shown_lines |= {arrow.key for arrow in lines}
            count = self._say("step.of", n=number, all=len(fresh))
            yield self._step(step, shown - before, lines, " · ".join(filter(None, (aside, count))))
            before = shown

    def _step(self, drawing: Drawing, new: frozenset[str], lines: Sequence[Arrow], aside: str) -> Slide:
        boxes = self.telling.in_order(new)
        heading = self.telling.heading(boxes) if boxes else self._say("slides.connection")
        figure = Figure(drawing, self.show.screen.place(drawing), ringed=new, said=heading)
        return Slide(Kind.STEP, heading, aside, figure=figure, notes=tuple(self.telling.notes(boxes, lines)))

    def _first(self, one: Part) -> str:
        """Return the key of the box that carries the number of a part."""
        return min(one.boxes - one.known or one.boxes, key=self.telling.order.__getitem__)

    def _look_at(self, drawing: Drawing) -> None:
        """Collect warnings about a drawing that is shown."""
        self.remarks += (one for one in drawing.remarks if one not in self.remarks)
        if (scale := self.show.screen.scale(drawing)) < 1:
            self._small.append(scale * LEAST)

    def _complain(self, count: int) -> None:
        if self._small:
            small = len(self._small)
            many = f"{small} of {count} parts {'has' if small == 1 else 'have'} text smaller than {LEAST:g} points"
            other = "" if self.show.notation == BRIEF else f"; --notation {BRIEF} puts less into each box"
            self.remarks.append(f"{many} (down to {min(self._small):.0f}): a box holds too much for one slide{other}")

    def _fits(self, keys: frozenset[str]) -> bool:
        """Return whether the boxes *keys* together are readable on one slide."""
        if len(keys) > MANY or not self._roomy(keys):
            return False
        return self.show.screen.scale(self._drawing(keys)) >= 1

    def _roomy(self, keys: frozenset[str]) -> bool:
        sheet = self._sheet(keys, self.show.screen.figures())
        filled = sum(box.area.width * box.area.height for box in sheet.boxes)
        return filled <= FULL * self.show.screen.room.width * self.show.screen.room.height

    def _sheet(self, keys: frozenset[str], theme: Theme) -> Sheet:
        return typeset(self._excerpts.of(keys), theme)

    def _told(self, drawing: Drawing) -> Drawing:
        """Return *drawing* with the part of the map that it shows, for those who listen."""
        return evolve(drawing, scene=evolve(drawing.scene, map=spoken_of(self.telling.map, drawing.scene.boxes)))

    def _drawing(self, keys: frozenset[str]) -> Drawing:
        """Return the largest drawing of the boxes *keys*."""
        if keys not in self._drawings:
            self._drawings[keys] = self._drawn(keys)
        return self._drawings[keys]

    def _drawn(self, keys: frozenset[str]) -> Drawing:
        screen = self.show.screen
        best = self._laid_out(self._sheet(keys, screen.figures()))
        for wide in screen.others(best) if len(keys) <= MANY else ():
            if screen.scale(best) >= LARGE:
                break
            best = max(best, self._laid_out(self._sheet(keys, screen.figures(wide))), key=screen.scale)
        return best

    def _laid_out(self, sheet: Sheet) -> Drawing:
        room = self.show.screen.room
        page = Fit(self.show.screen.aspect.value, room.width, room.height)
        return layout_called(self.show.layout).draw(sheet, self.show.engine, page)

    def _say(self, key: str, **values: str | int) -> str:
        return self.telling.say(key, **values)


def _text(data: Mapping[str, Any], *keys: str) -> str:
    """Return the first text in *data* under one of *keys*; empty if there is none."""
    found = (data.get(key) for key in keys)
    return next((one.strip() for one in found if isinstance(one, str) and one.strip()), "")


def _sources(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each source in the front matter: author, title, publisher and so on."""
    table = data.get("sources")
    for one in table.values() if isinstance(table, Mapping) else ():
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            said = (one.get(key) for key in ("author", "title", "publisher", "date", "year", "url"))
            parts = [f"{part}" for part in said if isinstance(part, str | int) and f"{part}"]
            if parts:
                yield ", ".join(parts)
