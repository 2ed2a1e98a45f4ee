"""A large map as a series of pictures: which parts there are on a page of a certain size, and the drawing of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate

from attrs import evolve, frozen

from argmap.interpret.pages import paper
from argmap.language import Language
from argmap.render.drawing import Drawing, PlacedBox, PlacedCell, PlacedChip, PlacedNumber, Sheet
from argmap.render.explaining import explained
from argmap.render.fit import Fit, fit_called
from argmap.render.output import FileOptions, Picture
from argmap.render.parts.cutting import PAGE, Piece, Tree, cut
from argmap.render.parts.scenes import Name, Scenes
from argmap.render.picture import layout_called
from argmap.render.press.paper import fitted
from argmap.render.scene import ArrowKind, Reference, Sample, Scene, Sign
from argmap.render.setting import typeset
from argmap.render.slugs import identity, slug
from argmap.render.strands.chips import numbers
from argmap.render.theme import Theme

#: The layout of parts: it alone draws numbers and references.
LAYOUT = "strands"
#: Smallest type of sentences in a part, points.
READABLE = 8.0
#: How much smaller type in an overview may be.
SMALLER = 0.82
#: Which share of a page boxes cover.
FILLED = 0.45
#: Space around a box, points.
AROUND = (16, 22)
#: How much of the map's own name begins ids, letters.
LONGEST = 20
#: The name of the overview.
OVERVIEW = "overview"


@frozen
class Leaf:
    """Represent one part of a map."""

    #: What it shows.
    piece: Piece
    #: What it is called.
    name: Name
    #: Its name in the names of files, such as ``b-costs``: unique in its book.
    slug: str
    #: The picture.
    drawing: Drawing
    #: The number and title of its panel or head.
    title: str
    #: Number of the part that leads to it; its own if it is the first.
    above: int = 0


@frozen
class Book:
    """Represent a map in parts: the overview first. Invariant: there is at least one part."""

    leaves: tuple[Leaf, ...]
    #: The title of the map.
    title: str


def heading(piece: Piece, name: Name, words: Language) -> str:
    """Return the heading of a part."""
    title = words.labelled(name.number, name.title) if name.number else name.title
    several = words.say("parts.run", n=piece.run + 1, all=piece.runs) if piece.runs > 1 else ""
    return " ".join(filter(None, (title, several)))


@frozen
class Binding:
    """Hold how parts are made: for which page, and how they call each other."""

    fit: Fit
    #: Returns the scale at which a drawing is shown.
    scale: Callable[[Drawing], float]
    #: The smallest scale at which a part is readable; an overview may be a little smaller.
    least: float
    #: Whether each part has its heading above it.
    headed: bool = True
    #: What a part is, ``page`` or ``slide``, whose number references name; empty to name panels.
    word: str = ""
    #: Whether parts leave out what others show: see `Scenes.brief`.
    brief: bool = False
    #: The number of the first page, and how many pages each part takes.
    first: int = 1
    count: Callable[[Piece, Scenes], int] = lambda _piece, _scenes: 1


def book(picture: Picture, options: FileOptions, *, paged: bool) -> Book:
    """Return *picture* in parts, as few as are readable.

    Args:
        picture: The whole.
        options: Which paper there is, if any.
        paged: Whether the parts are pages of one file, with numbers.
    """
    key = "parts", paged, options.page, options.scale
    if key not in picture.more:
        picture.more[key] = _best(picture, options, paged=paged)
    made: Book = picture.more[key]
    return made


def _best(picture: Picture, options: FileOptions, *, paged: bool) -> Book:
    bindings = [*_bindings(picture, options, paged=paged)]
    made = [_bound(picture, binding) for binding in bindings]

    def worth(number: int) -> tuple[int, float]:
        scale = bindings[number].scale
        return -len(made[number].leaves), min(scale(leaf.drawing) for leaf in made[number].leaves)

    return made[max(range(len(made)), key=worth)]


def _bindings(picture: Picture, options: FileOptions, *, paged: bool) -> Iterator[Binding]:
    """Yield the pages that the parts may be made for: paper upright and turned, or one of the picture's own."""
    most = max(1.0, options.scale or 1.0)
    body = READABLE / picture.sheet.theme.body.size
    word = "page" if paged else ""
    if options.page:
        size = paper(options.page)
        fits = [picture.fit] if picture.fixed else [fit_called(f"{options.page}{way}") for way in ("", "-landscape")]
        for fit in fits:
            yield Binding(fit, lambda one: fitted(one.width, one.height, size, most).scale, body, word=word)
    else:
        fit = picture.fit
        yield Binding(fit, lambda one: min(most, fit.width / one.width, fit.height / one.height), body, word=word)


def _bound(picture: Picture, binding: Binding) -> Book:
    draw = layout_called(LAYOUT).draw
    whole = draw(picture.sheet, picture.engine, binding.fit)
    return bound(whole, binding, lambda sheet: draw(sheet, picture.engine, binding.fit))


def bound(whole: Drawing, binding: Binding, draw: Callable[[Sheet], Drawing]) -> Book:
    """Return a map in parts.

    Args:
        whole: The whole map, in the layout that `LAYOUT` names.
        binding: For which page, and how parts call each other.
        draw: Returns the drawing of a part.
    """
    scene = evolve(whole.scene, numbers=_numbers(whole))
    scenes = Scenes(scene, Tree.of(scene), binding.word, binding.brief)
    return _Maker(scenes, whole.theme, binding, draw).book(_sizes(whole))


def _numbers(whole: Drawing) -> Mapping[str, str]:
    """Return the numbers of the whole map; those of its picture, if that has any."""
    scene = whole.scene
    tree = Tree.of(scene)
    order = {key: number for number, key in enumerate(tree.standing())}
    shown = {box.box.key: one.words.text for box in whole.boxes for one in _of_box(box)}
    shown |= {frame.frame.key: one.words.text for frame in whole.frames for one in frame.numbers}
    plain = numbers(scene, *(sorted(keys, key=order.__getitem__) for keys in _keys(scene)))
    found = {**plain, **shown}
    for box in scene.boxes:
        for cell in () if box.own_numbers else box.cells:
            letters = plain[cell.key].removeprefix(plain[box.key])
            found[cell.key] = found[box.key] + letters
    return found


def _of_box(box: PlacedBox) -> tuple[PlacedNumber, ...]:
    return box.cells[0].numbers if box.box.plain else box.numbers


def _keys(scene: Scene) -> tuple[Sequence[str], Sequence[str]]:
    return [frame.key for frame in scene.frames], [box.key for box in scene.boxes]


def _sizes(whole: Drawing) -> Mapping[str, float]:
    """Return what each box takes of the room, with the space around it; a closed panel counts as one of usual size."""
    across, down = AROUND
    found = {box.box.key: (box.area.width + across) * (box.area.height + down) for box in whole.boxes}
    theme = whole.theme
    panel = (theme.wide + across) * (7 * theme.body.leading + down)
    return found | {frame.key: panel for frame in whole.scene.frames}


@frozen
class _Maker:
    """Make the parts of one map for one page."""

    scenes: Scenes
    theme: Theme
    binding: Binding
    draw: Callable[[Sheet], Drawing]

    def book(self, sizes: Mapping[str, float]) -> Book:
        fit, least = self.binding.fit, self.binding.least
        room = FILLED * fit.width * fit.height / least**2
        scenes = self.scenes

        def fits(piece: Piece) -> bool:
            if sum(sizes[key] for key in (*piece.boxes, *piece.closed)) > room / FILLED:
                return False
            drawing = self._drawing(
                piece, scenes.guessed(piece), heading(piece, self._name(piece, 0), scenes.scene.words)
            )
            return self.binding.scale(drawing) >= self._least(piece)

        pieces = cut(scenes.scene, scenes.tree, sizes, room, fits)
        counts = (self.binding.count(piece, scenes) for piece in pieces)
        places = accumulate(counts, initial=self.binding.first)
        names = [self._name(piece, place) for piece, place in zip(pieces, places, strict=False)]
        references = scenes.references(pieces, names)
        home = scenes.home(pieces)
        slugs, words = _slugs(pieces, names), scenes.scene.words
        leaves = tuple(
            Leaf(
                piece,
                name,
                slugs[number],
                self._drawing(piece, shown, heading(piece, name, words), self._id(slugs[number])),
                heading(piece, name, words),
                _above(piece, pieces, home),
            )
            for number, (piece, name, shown) in enumerate(zip(pieces, names, references, strict=True))
        )
        return Book(leaves, scenes.scene.title)

    def _name(self, piece: Piece, number: int) -> Name:
        scenes, root = self.scenes, piece.root
        numbers = scenes.scene.numbers
        mark = numbers.get(root, "")
        words, word = scenes.scene.words, f"parts.{self.binding.word}"
        overview = words.words["slides.overview"]
        inside = words.say("parts.in", name=mark or overview)
        place = words.say(word, n=number) if self.binding.word else inside
        where = words.say(f"{word}.where", n=number) if self.binding.word else inside
        page = number if self.binding.word else 0
        if root == PAGE:
            return Name("", scenes.scene.title or overview, place, where, page)
        titles = [scenes.frames[one].title if one in scenes.frames else scenes.name(one) for one in piece.roots]
        if len(titles) == 1:
            return Name(mark if titles[0] else "", titles[0] or mark, place, where, page)
        marked = (f"{numbers.get(one, '')} {title}".strip() for one, title in zip(piece.roots, titles, strict=True))
        return Name("", " · ".join(marked), place, where, page)

    def _least(self, piece: Piece) -> float:
        """Return the smallest scale at which a part is readable."""
        return self.binding.least * (SMALLER if piece.overview else 1.0)

    def _id(self, slug: str) -> str:
        """Return the prefix of ids in a part, which no other part has."""
        scene = self.scenes.scene
        return f"{(scene.id or identity(scene.title) or 'map')[:LONGEST].rstrip('-')}-{slug}"

    def _drawing(self, piece: Piece, references: Sequence[Reference], title: str, id: str = "") -> Drawing:
        """Return the picture of a part; the overview has the legend of all, if that leaves its type readable."""
        scene = evolve(
            self.scenes.scene_of(piece, references, title if self.binding.headed else ""), id=id, samples=(), legend=()
        )
        plain = self.draw(typeset(scene, self.theme))
        if piece.root != PAGE or not id:
            return plain
        whole = self.scenes.scene
        if not whole.samples and not whole.legend:
            return plain
        legible = evolve(scene, samples=tuple(self._samples(scene)), legend=whole.legend)
        drawing = self.draw(typeset(legible, self.theme))
        return drawing if self.binding.scale(drawing) >= min(self._least(piece), self.binding.scale(plain)) else plain

    def _samples(self, overview: Scene) -> Iterator[Sample]:
        """Yield what the legend of all parts explains: lines first; no frame is drawn around a whole part."""
        whole = self.scenes.scene
        nested = any(frame.parent for frame in whole.frames)
        found = dict.fromkeys((*explained(overview).samples, *whole.samples)) if whole.samples else {}
        shown = [sample for sample in found if nested or sample.kind is not Sign.FRAME]
        yield from sorted(shown, key=lambda sample: not isinstance(sample.kind, ArrowKind))


def _above(piece: Piece, pieces: Sequence[Piece], home: Mapping[str, int]) -> int:
    """Return the number of the part that leads to *piece*."""
    if piece.root in home:  # a box, from which it goes on
        return home[piece.root]
    return next((number for number, one in enumerate(pieces) if piece.root in one.closed), 0)


def _slugs(pieces: Sequence[Piece], names: Sequence[Name]) -> Sequence[str]:
    """Return names for files, each once."""
    found: list[str] = []
    for piece, name in zip(pieces, names, strict=True):
        words = OVERVIEW if piece.root == PAGE else slug(f"{name.number} {name.title}") or "part"
        words += f"-{piece.run + 1}" if piece.run else ""
        while words in found:
            words += "-again"
        found.append(words)
    return found


def led(drawing: Drawing, url: Callable[[PlacedChip], str]) -> Drawing:
    """Return *drawing* with addresses for the chips that lead to other parts."""

    def chips(some: Sequence[PlacedChip]) -> tuple[PlacedChip, ...]:
        return tuple(chip._replace(url=url(chip)) if chip.part else chip for chip in some)

    def cell(one: PlacedCell) -> PlacedCell:
        return evolve(one, chips=chips(one.chips)) if one.chips else one

    boxes = (evolve(box, chips=chips(box.chips), cells=tuple(map(cell, box.cells))) for box in drawing.boxes)
    return evolve(drawing, boxes=tuple(boxes))
