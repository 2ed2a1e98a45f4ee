"""The foot of a picture: key of sentences, legend, note on what is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from math import inf

from attrs import Factory, define, evolve

from argmap.model.fate import Fate
from argmap.model.marks import Mark
from argmap.render.badges import badge
from argmap.render.drawing import Area, Drawing, Foot, PlacedSample, Point, Tip
from argmap.render.marking import Barred
from argmap.render.measure import Bar, Face, Type
from argmap.render.paragraphs import hanging, reach, to_right
from argmap.render.rewording import Reworded, reworded
from argmap.render.scene import Badge, Entry, Sample, Scene, Sign
from argmap.render.theme import Head, Stroke, Theme

#: Minimum width of the foot; maximum width of a column of the key and of a legend entry, points.
LEAST, COLUMN = 360, 380
#: Minimum width of a column of the key, points, and maximum number of columns.
NARROWEST, COLUMNS = 230, 3
#: Space after a mark, between columns or legend entries, between lines of entries, between parts, points.
AFTER, BESIDE, BELOW, BETWEEN = 6, 14, 4, 12
#: Width of a sample, points, and height of that of a line and of another sign.
SAMPLE, LINE, SIGN = 28, 11, 16
#: Length of the shapes at the ends of a sample, points.
TIP, TIPS = 8.0, {Head.NONE: 0.0, Head.TEE: 3.0}
#: Space above and below the line between picture and foot, points.
ABOVE, UNDER = 8, 8


def footed(drawing: Drawing) -> Drawing:
    """Return *drawing* with its foot, on a page that is as much higher."""
    margin = drawing.theme.page_margin
    foot = _foot(drawing.scene, drawing.theme, max(LEAST, drawing.width - 2 * margin))
    if not foot.area.height:
        return drawing
    placed = foot.moved(margin, drawing.height - margin + ABOVE)
    return evolve(
        drawing,
        foot=placed,
        width=max(drawing.width, placed.area.right + margin),
        height=placed.area.bottom + margin,
    )


@define(eq=False)
class Feet:
    """Tell how much higher pages of several widths get by the foot of a scene."""

    scene: Scene
    theme: Theme
    #: Samples with what they say, each on one line if there is room for it.
    samples: Sequence[Foot] = ()
    #: Heights that were asked for, by width of the foot.
    known: dict[float, float] = Factory(dict)

    def __attrs_post_init__(self) -> None:
        self.samples = [_sample(sample, self.theme, inf) for sample in self.scene.samples]

    def height(self, width: float) -> float:
        """Return how much higher a page of some *width* gets, points."""
        limit = max(LEAST, width - 2 * self.theme.page_margin)
        if limit not in self.known:
            self.known[limit] = self._height(limit)
        return self.known[limit]

    def _height(self, limit: float) -> float:
        scene, plain = self.scene, not self.scene.key and not self.scene.legend and not self.scene.left_out
        if plain and all(one.area.width <= limit for one in self.samples):
            places = _flow(self.samples, _breaks(scene.samples, self.samples, limit), limit)
            bottoms = (at.y + one.area.bottom for at, one in zip(places, self.samples, strict=True))
            return UNDER + max(bottoms) + ABOVE if self.samples else 0.0
        height = _foot(scene, self.theme, limit).area.bottom
        return height + ABOVE if height else 0.0


def _foot(scene: Scene, theme: Theme, limit: float) -> Foot:
    """Return the foot at the origin, no wider than *limit*, its parts below each other."""
    parts = (
        _key(scene.key, theme, limit),
        _legend(scene.legend, theme, limit),
        _samples(scene.samples, theme, limit),
        note(scene.left_out, theme, limit),
    )
    found = [part for part in parts if part.area.height]
    tops = accumulate((part.area.height + BETWEEN for part in found), initial=float(UNDER))
    placed = [part.moved(0, top) for part, top in zip(found, tops, strict=False)]
    return _together(placed, Area(0, 0, limit, max((part.area.bottom for part in placed), default=0.0)))


def _together(parts: Iterable[Foot], area: Area) -> Foot:
    found = [*parts]
    words = tuple(line for part in found for line in part.words)
    badges = tuple(badge for part in found for badge in part.badges)
    return Foot(area, words, badges, tuple(sample for part in found for sample in part.samples))


def _around(parts: Sequence[Foot]) -> Area:
    right, bottom = (max((side(part.area) for part in parts), default=0.0) for side in _SIDES)
    return Area(0, 0, right, bottom)


_SIDES: tuple[Callable[[Area], float], ...] = (lambda area: area.right, lambda area: area.bottom)


def _lines(text: str, type_: Type, ink: str, limit: float, marks: Sequence[Mark | Barred] = ()) -> Foot:
    """Return *text* in lines no wider than *limit*."""
    words = to_right(hanging(text, type_, ink, limit, 0.0, marks=marks))
    return Foot(Area(0, 0, reach(words), type_.leading * len(words)), words)


def note(text: str, theme: Theme, limit: float) -> Foot:
    """Return a note on what is left out, in lines no wider than *limit*; empty for none."""
    return _lines(text, theme.foot, theme.faint, min(limit, 2 * COLUMN)) if text else Foot()


def _mark(entry: Entry, theme: Theme) -> Foot:
    """Return the mark of an entry: a badge if it has a colour, else bold letters."""
    if entry.mark and entry.colour:
        found = badge(Badge(entry.mark, entry.colour, fate=entry.fate), theme)
        drop = (theme.foot.leading - found.area.height) / 2
        placed = found.moved(0, drop)
        area = Area(0, 0, found.area.width, max(theme.foot.leading, placed.area.bottom))
        return Foot(area, (), (placed,))
    return _lines(entry.mark, evolve(theme.foot, face=Face.BOLD), theme.text, COLUMN) if entry.mark else Foot()


def _entry(entry: Entry, theme: Theme, limit: float, indent: float) -> Foot:
    """Return an entry whose text begins *indent* to the right; the mark ends just before it."""
    mark, text = _mark(entry, theme), entry_text(entry, theme, limit - indent).moved(indent, 0)
    before = indent - AFTER - mark.area.width if mark.area.width else 0.0
    return _together((mark.moved(before, 0), text), _around((text, mark)))


def entry_text(entry: Entry, theme: Theme, limit: float) -> Foot:
    """Return what an entry says, in lines no wider than *limit*."""
    face = Face.ITALIC if entry.implicit else Face.REGULAR if entry.mark else Face.BOLD
    type_ = evolve(theme.foot, face=face, bar=_bar(entry))
    said = reworded(entry.was, entry.text, ()) if entry.was else Reworded(entry.text, ())
    return _lines(said.text, type_, theme.text, limit, said.marks)


def _bar(entry: Entry) -> Bar:
    """Return a line through the sentence of what is gone, but not through what explains its sign."""
    return Bar.THROUGH if entry.fate is Fate.REMOVED and not entry.colour else Bar.NONE


def _indent(entries: Iterable[Entry], theme: Theme) -> float:
    widest = max((_mark(entry, theme).area.width for entry in entries), default=0.0)
    return widest + AFTER if widest else 0.0


def _key(entries: Sequence[Entry], theme: Theme, limit: float) -> Foot:
    """Return *entries* in columns of about the same height, downwards and then to the right."""
    if not entries:
        return Foot()
    count = max(1, min(COLUMNS, len(entries), int((limit + BESIDE) // (NARROWEST + BESIDE))))
    across = min(COLUMN, (limit - BESIDE * (count - 1)) / count)
    indent = _indent(entries, theme)
    items = [_entry(entry, theme, across, indent) for entry in entries]
    columns = [_stacked(column) for column in _columns(items, count)]
    placed = [column.moved(i * (across + BESIDE), 0) for i, column in enumerate(columns)]
    return _together(placed, _around(placed))


def _columns(items: Sequence[Foot], count: int) -> Iterator[list[Foot]]:
    """Yield *items* in *count* stretches of about the same height; the first may be the highest."""
    total = sum(item.area.height + BELOW for item in items)
    column: list[Foot] = []
    used, given = 0.0, 1
    for item in items:
        if column and used >= total * given / count:
            yield column
            column, given = [], given + 1
        column.append(item)
        used += item.area.height + BELOW
    yield column


def _stacked(items: Sequence[Foot]) -> Foot:
    tops = accumulate((item.area.height + BELOW for item in items), initial=0.0)
    placed = [item.moved(0, top) for item, top in zip(items, tops, strict=False)]
    return _together(placed, _around(placed))


def _legend(entries: Sequence[Entry], theme: Theme, limit: float) -> Foot:
    """Return *entries* side by side; one without a mark is a heading, and begins a row."""
    items = [_entry(entry, theme, min(limit, COLUMN), _indent((entry,), theme)) for entry in entries]
    return _flowing(items, [not entry.mark for entry in entries], limit)


def _samples(samples: Sequence[Sample], theme: Theme, limit: float) -> Foot:
    """Return *samples* with what they say, side by side."""
    items = [_sample(sample, theme, limit) for sample in samples]
    return _flowing(items, _breaks(samples, items, limit), limit)


def _breaks(samples: Sequence[Sample], items: Sequence[Foot], limit: float) -> Sequence[bool]:
    """Return before which samples a row begins in any case: the first sign that is no line, if that adds no row."""
    none = [False] * len(items)
    firsts = [i for i, sample in enumerate(samples) if isinstance(sample.kind, Sign)][:1]
    kinds = [i in firsts for i in range(len(items))]
    least = _rows(_flow(items, none, limit))
    return kinds if 1 < least == _rows(_flow(items, kinds, limit)) else none


def _rows(places: Sequence[Point]) -> int:
    return len({at.y for at in places})


def _sample(sample: Sample, theme: Theme, limit: float) -> Foot:
    """Return *sample* with what it says to its right, its first line at the height of its middle."""
    down = SIGN if isinstance(sample.kind, Sign) else LINE
    text = _lines(sample.text, theme.foot, theme.text, limit - SAMPLE - AFTER)
    high = max(down, theme.foot.leading)
    area = Area(0, (high - down) / 2, SAMPLE, down)
    placed = Foot(area, samples=(PlacedSample(sample, area),))
    text = text.moved(SAMPLE + AFTER, (high - theme.foot.leading) / 2)
    return _together((placed, text), _around((placed, text)))


def _flowing(items: Sequence[Foot], breaks: Sequence[bool], limit: float) -> Foot:
    """Return *items* side by side in as many rows as that takes; before those that *breaks* names, a row begins."""
    placed = [item.moved(at.x, at.y) for item, at in zip(items, _flow(items, breaks, limit), strict=True)]
    return _together(placed, _around(placed))


def _flow(items: Sequence[Foot], breaks: Sequence[bool], limit: float) -> Sequence[Point]:
    """Return the places of *items* in rows."""
    places: list[Point] = []
    x, top, bottom = 0.0, 0.0, 0.0
    for item, begins in zip(items, breaks, strict=True):
        if x and (begins or x + item.area.width > limit):
            x, top = 0.0, bottom + BELOW
        places.append(Point(x, top))
        x += item.area.width + BESIDE
        bottom = max(bottom, top + item.area.bottom)
    return places


def sample_line(stroke: Stroke, area: Area) -> tuple[Point, Point, tuple[Tip, Tip]]:
    """Return the ends of a horizontal sample of *stroke*, and their shapes."""
    y = area.y + area.height / 2
    left = Point(area.x + TIPS.get(stroke.tail, TIP), y)
    right = Point(area.right - TIPS.get(stroke.head, TIP), y)
    return left, right, (Tip(stroke.tail, left, Point(area.x, y)), Tip(stroke.head, right, Point(area.right, y)))
