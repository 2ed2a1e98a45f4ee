"""Text widths, by the metrics of Arimo, which most machines have in some form.

Arial, Liberation Sans and Helvetica have the same widths. Kerning is left out: it makes lines slightly shorter, and
viewers fit each line to its measured width (``textLength``). Characters that Arimo lacks are measured by the tables of
`characters`: Arabic letters by the way they join, an emoji as one however it is composed.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, zip_longest

from attrs import frozen

from argmap.render.breaks import clusters
from argmap.render.characters import EM, kind, picture_width, table

#: Height of the letters above and below the baseline, in em. Source: Arimo's ``hhea`` table.
ASCENT, DESCENT = 1854 / EM, 434 / EM
#: Before these, a character's width does not depend on its neighbours.
_FIRST = "\u0600"
#: Characters whose width depends on their neighbours: Arabic letters, and what pictures are made of.
_ARABIC = "\u0600-\u07bf\u0860-\u08ff\u200d\ufb50-\ufdff\ufe70-\ufeff"
_PICTURES = "\u200d\u20e3\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001ffff"
_NEIGHBOURS, _STRETCHES = f"[{_ARABIC}{_PICTURES}]", f"([{_ARABIC}]+)|([{_PICTURES}]+)"
#: Asks for a picture in colours, and frames a key.
_COLOURED, _KEY = "\ufe0f", "\u20e3"


class Face(enum.Enum):
    """List the faces of the font."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold-italic"

    @property
    def bold(self) -> bool:
        """Return whether it is bold."""
        return self in (Face.BOLD, Face.BOLD_ITALIC)

    @property
    def italic(self) -> bool:
        """Return whether it is italic."""
        return self in (Face.ITALIC, Face.BOLD_ITALIC)


class Bar(enum.Enum):
    """List the lines that are drawn along words."""

    #: No line.
    NONE = "none"
    #: A line through removed words.
    THROUGH = "line-through"
    #: A line under added words.
    UNDER = "underline"


@frozen
class Type:
    """Represent a face in a size."""

    #: The face.
    face: Face
    #: Font size, points.
    size: float
    #: Distance between baselines, points.
    leading: float
    #: Line along the words.
    bar: Bar = Bar.NONE

    @property
    def ascent(self) -> float:
        """Return the distance from the top of a line to its baseline, points."""
        return (self.leading - (ASCENT + DESCENT) * self.size) / 2 + ASCENT * self.size


class _Widths(dict[str, float]):
    """Represent the widths of a face's characters by themselves, in em; those that are not Latin once asked for."""

    def __init__(self, face: Face) -> None:
        super().__init__(_run_widths(table("latin")["widths"][face.value]))
        self._face = face

    def __missing__(self, char: str) -> float:
        width = _others(self._face).get(char)
        if width is None:
            found = kind(char).width
            width = picture_width() if found < 0 else found
        self[char] = width
        return width


def _run_widths(runs: Mapping[str, list[int]]) -> Mapping[str, float]:
    return {chr(int(start, 16) + i): width / EM for start, run in runs.items() for i, width in enumerate(run)}


@cache
def _others(face: Face) -> Mapping[str, float]:
    return _run_widths(table("arimo")[face.value])


@cache
def _widths(face: Face) -> _Widths:
    return _Widths(face)


def width(text: str, type_: Type) -> float:
    """Return the width of *text* on one line, points.

    >>> round(width("Hi", Type(Face.REGULAR, 10, 12)), 2)
    9.44
    """
    widths = _widths(type_.face)
    if additive(text):
        return type_.size * sum(map(widths.__getitem__, text))
    return type_.size * sum(_stretches(text, widths))


def additive(text: str) -> bool:
    """Return whether the width of *text* is the sum of its characters' widths."""
    return text.isascii() or not re.search(_NEIGHBOURS, text)


def places(text: str, face: Face, start: float = 0.0) -> Sequence[float]:
    """Return *start* and the ends of the characters of `additive` *text*, in em.

    Differences are exact: widths are whole font units, and an em has a power of two of them.
    """
    return tuple(accumulate(map(_widths(face).__getitem__, text), initial=start))


def _stretches(text: str, widths: _Widths) -> Iterator[float]:
    """Yield the widths of parts of *text*: of stretches that must be seen as a whole, and of all between."""
    done = 0
    for found in re.finditer(_STRETCHES, text):
        start = found.start() - (found[0][0] in _COLOURED + _KEY and found.start() > done)
        yield sum(map(widths.__getitem__, text[done:start]))
        yield _joined(found[0]) if found[1] else _pictured(text[start : found.end()], widths)
        done = found.end()
    yield sum(map(widths.__getitem__, text[done:]))


def _pictured(text: str, widths: _Widths) -> float:
    """Return the width of pictures and signs: one that is joined of several is as wide as one."""
    spans = (text[start:stop] for start, stop in clusters(text))
    return sum(picture_width() if _coloured(one) else sum(map(widths.__getitem__, one)) for one in spans)


def _coloured(cluster: str) -> bool:
    return len(cluster) > 1 and (_COLOURED in cluster or kind(cluster[0]).width < 0 or kind(cluster[0]).cluster == "f")


#: How an Arabic letter is joined: to nothing, to what is before it, to what is after it, to both.
_ALONE, _FINAL, _INITIAL, _MEDIAL = range(4)


@cache
def _arabic() -> Mapping[str, tuple[float, ...]]:
    return {char: tuple(width / EM for width in forms) for char, forms in table("arabic").items()}


def _joined(text: str) -> float:
    """Return the width of Arabic text, whose letters have other shapes, and widths, when they are joined."""
    letters, forms, joins, total = [char for char in text if kind(char).width], _arabic(), False, 0.0
    for char, after in zip_longest(letters, letters[1:], fillvalue=""):
        onwards = _joins(forms, char, _INITIAL) and _joins(forms, after, _FINAL)
        total += _form(forms, char, _FINAL * joins + _INITIAL * onwards)
        joins = onwards
    return total


def _joins(forms: Mapping[str, tuple[float, ...]], char: str, form: int) -> bool:
    return char in forms and forms[char][form] > 0


def _form(forms: Mapping[str, tuple[float, ...]], char: str, form: int) -> float:
    """Return the width of an Arabic letter in a form."""
    return (forms[char][form] or forms[char][_ALONE]) if char in forms else kind(char).width


def widest(cluster: str, type_: Type) -> float:
    """Return the maximum width of *cluster* next to any neighbours, points."""
    return _widest_char(cluster, type_) if len(cluster) == 1 else _widest(cluster, type_)


def _widest(cluster: str, type_: Type) -> float:
    forms = _arabic() if max(cluster) >= _FIRST else {}
    return max(width(cluster, type_), sum(max(forms[char]) for char in cluster if char in forms) * type_.size)


_widest_char = lru_cache(4096)(_widest)
