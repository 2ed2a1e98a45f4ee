"""Paragraphs: text set in lines, with widths, types and directions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, repeat

from attrs import evolve

from argmap.model.marks import Mark, MarkKind
from argmap.render.characters import Direction
from argmap.render.drawing import Run, Words
from argmap.render.marking import Barred, tidy
from argmap.render.measure import Bar, Face, Type
from argmap.render.wrapping import Lettering, Stretch, balanced, wrapped

#: Faces by whether they are bold and italic.
FACES = {(face.bold, face.italic): face for face in Face}


def line(text: str, type_: Type, ink: str) -> Words:
    """Return non-empty *text* on one line."""
    lettering = _lettering(text, type_)
    (found,) = _lines(lettering, ink, [(0, len(lettering.text))])
    return found


def paragraph(text: str, type_: Type, ink: str, limit: float, marks: Sequence[Mark | Barred] = ()) -> tuple[Words, ...]:
    """Return *text* in balanced lines of at most *limit* points.

    Lines of a right-to-left paragraph are aligned on the right.
    """
    return _paragraph(text, type_, ink, limit, (*marks,)) if text else ()


@lru_cache(2048)
def _paragraph(text: str, type_: Type, ink: str, limit: float, marks: tuple[Mark | Barred, ...]) -> tuple[Words, ...]:
    lettering = _lettering(text, type_, marks)
    return to_right(_lines(lettering, ink, balanced(lettering, limit)))


def hanging(  # noqa: PLR0913 - those of a paragraph, and where it begins
    text: str, type_: Type, ink: str, limit: float, indent: float, *, marks: Sequence[Mark | Barred] = ()
) -> tuple[Words, ...]:
    """Return *text* in lines of at most *limit* points, the first at *indent*.

    An empty first line is left out.
    """
    lettering = _lettering(text, type_, (*marks,))
    spans = wrapped(lettering, limit, indent)
    return tuple(one.moved(0 if one.y > type_.leading else indent, 0) for one in _lines(lettering, ink, spans))


def reach(words: Iterable[Words]) -> float:
    """Return the right end of *words*."""
    return max((one.x + one.width for one in words), default=0.0)


def to_right(words: Sequence[Words], extra: float = 0.0) -> tuple[Words, ...]:
    """Return *words* with right-to-left lines aligned right, plus *extra* points."""
    if not any(one.way is Direction.RIGHT_TO_LEFT for one in words):
        return tuple(words)
    end = reach(words) + extra
    return tuple(one._replace(x=end - one.width) if one.way is Direction.RIGHT_TO_LEFT else one for one in words)


def set_back(one: Words, extra: float) -> Words:
    """Return a right-to-left line moved right by *extra* points; others unchanged."""
    return one.moved(extra, 0) if one.way is Direction.RIGHT_TO_LEFT else one


def _lines(lettering: Lettering, ink: str, spans: Sequence[tuple[int, int]]) -> tuple[Words, ...]:
    """Return the lines of *spans* from the top; where one is empty, nothing stands."""
    baselines = accumulate(repeat(lettering.base.leading), initial=lettering.base.ascent)
    text, base, way, marked = lettering.text, lettering.base, lettering.way, lettering.marked
    return tuple(
        Words(text[start:stop], base, ink, 0.0, y, length, _runs(lettering, start, stop) if marked else (), way)
        for (start, stop), length, y in zip(spans, lettering.widths(spans), baselines, strict=False)
        if start < stop
    )


def _runs(lettering: Lettering, start: int, stop: int) -> tuple[Run, ...]:
    """Return the parts of a line; none if all of it is unmarked."""
    parts = tuple(lettering.parts(start, stop))
    if all(look.type == lettering.base and not look.url for _, _, look in parts):
        return ()
    return tuple(Run(lettering.text[start:stop], look.type, look.url) for start, stop, look in parts)


@lru_cache(2048)
def _lettering(text: str, type_: Type, marks: tuple[Mark | Barred, ...] = ()) -> Lettering:
    """Return text as it is set; layouts set the same text in many widths."""
    said, kept = tidy(text, marks)
    return Lettering(said, tuple(_stretches(kept, type_)) if kept else (Stretch(0, type_),), type_)


def _stretches(marks: Sequence[Mark | Barred], type_: Type) -> Iterator[Stretch]:
    """Yield how text in *type_* looks from each place on where a mark begins or ends."""
    edges: defaultdict[int, list[tuple[bool, Mark | Barred]]] = defaultdict(list, {0: []})
    for mark in marks:
        edges[mark.start].append((True, mark))
        edges[mark.stop].append((False, mark))
    on, links = Counter[MarkKind | Bar](), dict[Mark, str]()
    before: tuple[Type, str] | None = None
    for place in sorted(edges):
        for begins, mark in edges[place]:
            on[mark.bar if isinstance(mark, Barred) else mark.kind] += 1 if begins else -1
            if isinstance(mark, Mark) and begins and mark.kind is MarkKind.LINK:
                links[mark] = mark.url
            elif isinstance(mark, Mark):
                links.pop(mark, None)
        look = _marked(type_, on), next(reversed(links.values()), "")
        if look != before:  # else characters that are one to a reader could be measured by themselves
            yield Stretch(place, *look)
        before = look


def _marked(type_: Type, on: Mapping[MarkKind | Bar, int]) -> Type:
    """Return *type_* with marks *on*: italics in what is italic stand upright."""
    bold = type_.face.bold or on[MarkKind.BOLD] > 0
    bar = next((bar for bar in Bar if on[bar] > 0), type_.bar)
    return evolve(type_, face=FACES[bold, type_.face.italic ^ (on[MarkKind.ITALIC] > 0)], bar=bar)
