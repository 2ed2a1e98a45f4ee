"""Measure how readable a drawing is, in figures that hold for argmap's drawings and for those of other tools.

A drawing that another program made is read into the same values by `svg_drawings`, so everything is measured alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from statistics import median

from attrs import field, frozen
from courses import Course, course, crossings, drawn_length, name

from argmap.render.drawing import Drawing, Words
from argmap.render.fit import Fit, fit_called
from argmap.render.legibility import FaultKind, faults
from argmap.render.scene import ArrowKind

#: A4 inside the margins that ``--page`` leaves, both ways.
LANDSCAPE, UPRIGHT = fit_called("A4-landscape"), fit_called("A4")

#: Faults that are lines through something, as against words over words and ends in the wrong place.
THROUGH = frozenset(kind for kind in FaultKind if kind.name.startswith("THROUGH_"))


@frozen
class Figures:
    """Represent what is measured of one drawing of a map."""

    #: Number of boxes.
    boxes: int
    #: Number of relations, drawn or told by chips, without lines between repetitions of the same claim.
    relations: int
    #: Lines through boxes, premises, words, marks and frames that they do not belong to.
    through: int
    #: Words over words, lines that end in the wrong place, and other faults.
    faults: int
    #: Places where two lines cross.
    crossings: int
    #: Number of trunks.
    trunks: int
    #: Crossings of two trunks.
    trunk_crossings: int
    #: Crossings of the line that has most of them and is part of no trunk.
    worst: int
    #: Font size of sentences on paper, points, by name of the page that the picture is fitted to.
    type: Mapping[str, float] = field(factory=dict)
    #: Share of the picture that boxes cover.
    cover: float = 0.0
    #: How much longer one side of the picture is than on the page in landscape; 1.0 for the page's own shape.
    shape: float = 1.0
    #: Length of all lines, in heights of a box (their median); a shared stretch counts once.
    length: float = 0.0
    #: Share of relations that chips tell.
    chips: float = 0.0


def measured(landscape: Drawing, upright: Drawing) -> Figures:
    """Return the figures of the pictures for both ways to hold the page; most are taken from *landscape*."""
    arrows = [arrow for arrow in landscape.arrows if arrow.arrow.kind is not ArrowKind.SAME]
    wrong = Counter(fault.kind in THROUGH for fault in faults(landscape))
    crossed = {pair: len(places) for pair, places in crossings(landscape.arrows).items()}
    trunks = {name(arrow) for arrow in landscape.arrows if arrow.trunk}
    counts: Counter[str] = Counter()
    for pair, times in crossed.items():
        counts.update({one: times for one in pair if one not in trunks})
    return Figures(
        boxes=len(landscape.boxes),
        relations=len(arrows),
        through=wrong[True],
        faults=wrong[False],
        crossings=sum(crossed.values()),
        trunks=len(trunks),
        trunk_crossings=sum(times for pair, times in crossed.items() if trunks.issuperset(pair)),
        worst=max(counts.values(), default=0),
        type={LANDSCAPE.name: type_size(landscape, LANDSCAPE), UPRIGHT.name: type_size(upright, UPRIGHT)},
        cover=cover(landscape),
        shape=shape(landscape, LANDSCAPE),
        length=relative_length(landscape),
        chips=sum(not arrow.curves for arrow in arrows) / (len(arrows) or 1),
    )


def type_size(drawing: Drawing, page: Fit) -> float:
    """Return the size of the commonest letters in boxes if the picture is as large as *page*, points."""
    letters: Counter[float] = Counter()
    for words in _sentences(drawing):
        letters[words.type.size] += len(words.text)
    body = max(letters, key=letters.__getitem__, default=0.0)
    return body * min(page.width / drawing.width, page.height / drawing.height)


def _sentences(drawing: Drawing) -> Iterator[Words]:
    for box in drawing.boxes:
        yield from box.words
        for cell in box.cells:
            yield from cell.words


def cover(drawing: Drawing) -> float:
    """Return which share of the picture boxes cover, 0.0 to 1.0."""
    return sum(box.area.width * box.area.height for box in drawing.boxes) / (drawing.width * drawing.height)


def shape(drawing: Drawing, page: Fit) -> float:
    """Return the ratio of the picture's sides relative to that of *page*, at least 1.0."""
    ratio = drawing.width / drawing.height * page.height / page.width
    return max(ratio, 1 / ratio)


def relative_length(drawing: Drawing) -> float:
    """Return the length of all lines, divided by the median height of the boxes."""
    trunks: defaultdict[str, list[Course]] = defaultdict(list)
    for arrow in drawing.arrows:
        trunks[name(arrow)].append(course(arrow))
    heights = [box.area.height for box in drawing.boxes]
    return sum(map(drawn_length, trunks.values())) / median(heights) if heights else 0.0
