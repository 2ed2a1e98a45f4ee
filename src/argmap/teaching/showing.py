"""Turn a map into slides: step by step, in parts if it is large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import accumulate
from typing import Any

from attrs import define, evolve, field, frozen

from argmap.interpret.colours import NONE, Colours, chosen
from argmap.language import Language
from argmap.model.map import ArgumentMap
from argmap.render.drawing import Drawing, Sheet
from argmap.render.engine import Engine, choose
from argmap.render.fit import Fit
from argmap.render.layout import Layout
from argmap.render.notation import PLAIN, Style
from argmap.render.parts.book import LAYOUT, Binding, Leaf, bound
from argmap.render.parts.cutting import PAGE, Piece
from argmap.render.parts.scenes import Scenes
from argmap.render.picture import layout_called, notation_called
from argmap.render.press.press import authors
from argmap.render.scene import Arrow, Scene
from argmap.render.setting import typeset
from argmap.render.steps import Excerpts, appearances, part, spoken_of
from argmap.render.svg.document import language as tongue
from argmap.render.theme import Theme
from argmap.render.unfolding import Unfolding
from argmap.teaching.screen import LEAST, Screen
from argmap.teaching.slide import Deck, Figure, Kind, Line, Note, Slide
from argmap.teaching.telling import Telling, short

#: If boxes would fill more than this share of the slide, the drawing is not even laid out.
FULL = 0.8
#: Scale above which no other line widths are tried.
LARGE = 1.3
#: The notation with the least text in its boxes.
BRIEF = "argdown"
#: More boxes than this are never readable on one slide.
MANY = 30
#: The number of the first slide after title and contents.
FIRST = 3
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
    #: The order in which the map is built up; None to show each part at once.
    by: Unfolding | None = None
    #: The shape and theme of the slides.
    screen: Screen = Screen()
    #: The layout engine.
    engine: Engine = field(factory=lambda: choose("embedded"))
    #: The author's colours of boxes and groups; the theme has those of relations.
    colours: Colours = NONE
    #: Name of the layout of a map that one slide holds; empty for that of the notation.
    layout: str = ""


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
    #: The numbers of the slides with which parts begin.
    _starts: tuple[int, ...] = ()
    #: Lines for the parts on the contents slide.
    _listed: tuple[Line, ...] = ()
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
            yield from self._steps(whole, frozenset(), "") if self.show.by else ()
            yield self._whole(whole)
            return
        leaves = self._parts()
        self._starts = tuple(accumulate((self._count(leaf) for leaf in leaves), initial=FIRST))[:-1]
        self._listed = tuple(self._listing(leaves))
        parts = [leaf for leaf in leaves if not leaf.piece.overview]
        for leaf in leaves:
            drawing = self._told(leaf.drawing)
            if leaf.piece.overview:
                yield self._part(drawing, Kind.OVERVIEW, self._say("slides.overview"), "")
                continue
            self._look_at(drawing)
            title = self._say("slides.main-part") if leaf.piece.root == PAGE else leaf.title
            aside = self._say("slides.part", n=parts.index(leaf) + 1, all=len(parts))
            if self.show.by:
                yield from self._steps(drawing, leaf.piece.heads, aside, title)
            else:
                yield self._part(drawing, Kind.PART, title, aside)
        self._complain(len(parts))

    def _parts(self) -> Sequence[Leaf]:
        """Return the parts of a map that is too large for one slide: an overview, then panels and main reasons."""
        screen, draw = self.show.screen, layout_called(LAYOUT).draw
        fit = self._page()

        def drawn(sheet: Sheet) -> Drawing:
            return draw(sheet, self.show.engine, fit)

        def slides(piece: Piece, scenes: Scenes) -> int:
            return self._steps_of(piece, scenes.scene_of(piece))

        binding = Binding(fit, screen.scale, 1.0, headed=False, word="slide", brief=True, first=FIRST, count=slides)
        return bound(drawn(typeset(self.scene, screen.figures())), binding, drawn).leaves

    def _steps_of(self, piece: Piece, scene: Scene) -> int:
        """Return the number of slides that show a part."""
        return len([*self._fresh(scene, piece.heads)]) if self.show.by and not piece.overview else 1

    def _count(self, leaf: Leaf) -> int:
        return self._steps_of(leaf.piece, leaf.drawing.scene)

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
        mains = [*self._mains()]
        parts = shallow(self._listed, LINES - len(mains))
        found = [*mains, *(parts or self._reasons(body))]
        lines = found[:LINES]
        if len(found) > LINES:
            lines[-1] = Line(self._say("more", n=len(found) - LINES + 1))
        notes = tuple(self.telling.notes([box for box in self.scene.boxes if box.main], ()))
        return Slide(Kind.CONTENTS, self._say("slides.contents"), lines=tuple(lines), notes=notes)

    def _mains(self) -> Iterator[Line]:
        for box in self.scene.boxes:
            if box.main:
                words = " ".join(filter(None, (cell.text or cell.title for cell in box.cells)))
                yield Line(short(words, 160), strong=True)

    def _listing(self, leaves: Sequence[Leaf]) -> Iterator[Line]:
        """Yield a line for each part but the overview; several parts of the same thing share one."""
        panels = {frame.key for frame in self.scene.frames if not frame.parent}
        depths: list[int] = []
        seen: set[tuple[str, ...]] = set()
        for leaf, start in zip(leaves, self._starts, strict=True):
            first = leaf.piece.root in panels or leaves[leaf.above].piece.root == PAGE
            depths.append(0 if first else depths[leaf.above] + 1)
            if leaf.piece.overview or leaf.piece.roots in seen:
                continue
            seen.add(leaf.piece.roots)
            title = self._say("slides.main-part") if leaf.piece.root == PAGE else leaf.name.title
            yield Line(title, leaf.name.number, start, depth=depths[-1])

    def _reasons(self, body: Sequence[Slide]) -> Iterator[Line]:
        """Yield a line for each box that supports or opposes a main claim."""
        firsts: dict[str, int] = {}
        for number, slide in enumerate(body, FIRST):
            for key in slide.figure.ringed if slide.figure else ():
                firsts.setdefault(key, number)
        mains = {box.key for box in self.scene.boxes if box.main}
        sources = {arrow.source.place for arrow in self.scene.arrows if arrow.target.place in mains} - mains
        for box in self.telling.in_order(sources):
            yield Line(self.telling.entitled(box), "•", firsts.get(box.key, 0))

    def _whole(self, drawing: Drawing) -> Slide:
        said = self._say("slides.whole.said", n=len(self.scene.boxes))
        notes = () if self.show.by else tuple(self._notes(drawing, ()))
        return Slide(Kind.WHOLE, self._say("slides.whole"), figure=self._figure(drawing, said), notes=notes)

    def _part(self, drawing: Drawing, kind: Kind, heading: str, aside: str) -> Slide:
        """Return a slide with all of a part."""
        part = heading if kind is Kind.PART else ""
        figure = self._figure(drawing, heading)
        return Slide(kind, heading, aside, figure=figure, notes=tuple(self._notes(drawing, ())), part=part)

    def _figure(self, drawing: Drawing, said: str, ringed: frozenset[str] = frozenset()) -> Figure:
        return Figure(drawing, self.show.screen.place(drawing), ringed=ringed, slides=self._starts, said=said)

    def _notes(self, drawing: Drawing, lines: Sequence[Arrow]) -> Iterator[Note]:
        """Yield notes on all boxes of a drawing."""
        telling = self._telling(drawing)
        yield from telling.notes(telling.in_order(telling.boxes), lines)

    def _telling(self, drawing: Drawing) -> Telling:
        """Return descriptions for what is in a drawing, closed panels included."""
        return evolve(self.telling, scene=drawing.scene)

    def _fresh(self, scene: Scene, known: Set[str]) -> Iterator[frozenset[str]]:
        """Yield what each step adds to the boxes that are there from the first one."""
        new = [keys - known for keys in appearances(scene, self.show.by or Unfolding.DEPTH)]
        yield from [keys for keys in new if keys] or [frozenset()]

    def _steps(self, drawing: Drawing, known: Set[str], aside: str, title: str = "") -> Iterator[Slide]:
        """Yield a slide for each step that adds something; known boxes are there from the first step."""
        fresh = [*self._fresh(drawing.scene, known)]
        before: frozenset[str] = frozenset()
        shown_lines: set[str] = set()
        for number, shown in enumerate(accumulate(fresh, lambda a, b: a | b), 1):
            step = part(drawing, shown | known)
            lines = [arrow for arrow in step.scene.arrows if arrow.key not in shown_lines]
            shown_lines |= {arrow.key for arrow in lines}
            count = self._say("step.of", n=number, all=len(fresh))
            mark, found, _ = title.partition(": ")
            asides = filter(None, (mark if found else "", aside, count))
            yield evolve(self._step(step, shown - before, lines, " · ".join(asides)), part=title)
            before = shown

    def _step(self, drawing: Drawing, new: frozenset[str], lines: Sequence[Arrow], aside: str) -> Slide:
        telling = self._telling(drawing)
        boxes = telling.in_order(new)
        heading = telling.heading(boxes) if boxes else self._say("slides.connection")
        figure = self._figure(drawing, heading, new)
        return Slide(Kind.STEP, heading, aside, figure=figure, notes=tuple(telling.notes(boxes, lines)))

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
        for wide in screen.others(best) if len(keys) <= MANY and not self._layout.fitting else ():
            if screen.scale(best) >= LARGE:
                break
            best = max(best, self._laid_out(self._sheet(keys, screen.figures(wide))), key=screen.scale)
        return best

    @property
    def _layout(self) -> Layout:
        return layout_called(self.show.layout or notation_called(self.show.notation).layout)

    def _page(self) -> Fit:
        room = self.show.screen.room
        return Fit(self.show.screen.aspect.value, room.width, room.height)

    def _laid_out(self, sheet: Sheet) -> Drawing:
        return self._layout.draw(sheet, self.show.engine, self._page())

    def _say(self, key: str, **values: str | int) -> str:
        return self.telling.say(key, **values)


def shallow(lines: Sequence[Line], most: int) -> Sequence[Line]:
    """Return *lines* without the deepest ones, as many levels of them as there is room for."""
    for depth in range(max((line.depth for line in lines), default=0), 0, -1):
        shown = [line for line in lines if line.depth <= depth]
        if len(shown) <= most:
            return shown
    return [line for line in lines if not line.depth]


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
