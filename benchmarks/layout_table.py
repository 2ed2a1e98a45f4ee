"""Print the figures of pictures as tables that a person reads, beside the aims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import fmean, median
from typing import TypeAlias

from attrs import frozen
from figures import LANDSCAPE, UPRIGHT, Figures
from painters import Made

#: Shown for what cannot be told.
NONE = "–"
#: Appended to a figure that misses its aim.
MISSED = " ✗"
#: Maximum number of boxes for the two aims of the font size, points.
SIZES = ((30, 6.5), (80, 3.2))
#: Maximum number of boxes for the aims of the time to lay them out, seconds.
TIMES = ((63, 0.1), (2000, 3.0), (5000, 7.0))
#: The map whose lines have an aim: their length depends on the map.
LENGTHY = "op-ed"

#: One figure of a picture; None if it cannot be told.
Value: TypeAlias = float | None


@frozen
class Row:
    """Represent a row of the table."""

    #: What it tells.
    label: str
    #: Return the figure.
    value: Callable[[Made], Value]
    #: Format of the figure.
    form: str = "{:.0f}"
    #: Return the aim for a map with this name and this number of boxes; None for none.
    aim: Callable[[str, int], Value] = lambda _name, _boxes: None
    #: Whether more is better.
    more: bool = False
    #: Return one figure for several maps, and its name.
    together: tuple[str, Callable[[Sequence[float]], float]] = ("in all", sum)

    def aimed(self, name: str, boxes: int) -> str:
        """Return the aim in words; empty for none."""
        aim = self.aim(name, boxes)
        return "" if aim is None else ("≥ " if self.more else "≤ " if aim else "") + self.form.format(aim)

    def shown(self, value: Value, name: str, boxes: int) -> str:
        """Return a figure, marked if it misses the aim."""
        if value is None:
            return NONE
        aim = self.aim(name, boxes)
        missed = aim is not None and (value < aim if self.more else value > aim)
        return self.form.format(value) + MISSED * missed


def _of(get: Callable[[Figures], Value]) -> Callable[[Made], Value]:
    return lambda made: None if made.figures is None else get(made.figures)


def _fixed(aim: float) -> Callable[[str, int], Value]:
    return lambda _name, _boxes: aim


def _by_boxes(steps: Sequence[tuple[int, float]]) -> Callable[[str, int], Value]:
    """Return the aim of the first step that has as many boxes as the map."""
    return lambda _name, boxes: next((aim for most, aim in steps if boxes <= most), None)


def _type(page: str) -> Callable[[Figures], Value]:
    return lambda found: found.type[page]


#: The rows of the table, from top to bottom.
ROWS = (
    Row("boxes", _of(lambda found: found.boxes)),
    Row("relations", _of(lambda found: found.relations)),
    Row("lines through boxes, premises, headings, panels", _of(lambda found: found.through), aim=_fixed(0)),
    Row("other faults, such as words over words", _of(lambda found: found.faults), aim=_fixed(0)),
    Row("crossings", _of(lambda found: found.crossings)),
    Row(
        "crossings of trunks with each other",
        _of(lambda found: found.trunk_crossings if found.trunks else None),
        aim=_fixed(0),
    ),
    Row(
        "most crossings of one line that is no trunk",
        _of(lambda found: found.worst),
        aim=_fixed(1),
        together=("the most", max),
    ),
    Row(
        "type on A4 landscape, pt",
        _of(_type(LANDSCAPE.name)),
        "{:.1f}",
        aim=_by_boxes(SIZES),
        more=True,
        together=("the smallest", min),
    ),
    Row("type on A4 upright, pt", _of(_type(UPRIGHT.name)), "{:.1f}", together=("the smallest", min)),
    Row(
        "share of the picture that boxes cover",
        _of(lambda found: found.cover),
        "{:.0%}",
        aim=_fixed(0.35),
        more=True,
        together=("mean", fmean),
    ),
    Row(
        "longer side, against A4 landscape",
        _of(lambda found: found.shape),
        "{:.2f} ×",
        aim=_fixed(1.15),
        together=("the most", max),
    ),
    Row(
        "length of lines, in box heights",
        _of(lambda found: found.length),
        aim=lambda name, _boxes: 180.0 if name == LENGTHY else None,
    ),
    Row(
        "share of relations told by chips",
        _of(lambda found: found.chips),
        "{:.0%}",
        aim=_fixed(0.2),
        together=("mean", fmean),
    ),
    Row(
        "layout alone, s of processor time",
        lambda made: made.layout,
        "{:.3f}",
        aim=_by_boxes(TIMES),
        together=("median", median),
    ),
    Row(
        "whole process, s",
        lambda made: made.whole if made.figures else None,
        "{:.2f}",
        together=("median", median),
    ),
    Row("runs of a layout engine", lambda made: made.runs),
)


def table(name: str, made: Mapping[str, Made]) -> str:
    """Return the table of one map: a column for each tool, and one for the aims."""
    boxes = _boxes(made)
    lines = (
        [row.label, *(row.shown(row.value(one), name, boxes) for one in made.values()), row.aimed(name, boxes)]
        for row in ROWS
    )
    return _markdown([f"{name}", *made, "aim"], lines)


def course_table(name: str, made: Mapping[str, Mapping[str, Made]]) -> str:
    """Return one table for many small maps, whose figures are added up or otherwise taken together."""
    tools = dict.fromkeys(tool for one in made.values() for tool in one)
    boxes = max(map(_boxes, made.values()))
    lines = []
    for row in ROWS:
        told, together = row.together
        cells = []
        for tool in tools:
            values = [value for one in made.values() if (value := row.value(one[tool])) is not None]
            cells.append(row.shown(together(values) if values else None, name, boxes))
        lines.append([f"{row.label}: {told}", *cells, row.aimed(name, boxes)])
    return _markdown([name, *tools, "aim"], lines)


def _boxes(made: Mapping[str, Made]) -> int:
    """Return the number of boxes of a map in argmap's pictures."""
    return next((one.figures.boxes for one in made.values() if one.figures), 0)


def _markdown(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Return a table of Markdown, padded so that it is readable as it is."""
    rows = [heads, *lines]
    widths = [max(len(row[i]) for row in rows) for i in range(len(heads))]
    marks = [f"{'-' * widths[0]}", *("-" * (width - 1) + ":" for width in widths[1:])]
    rows.insert(1, marks)
    return "\n".join(_line(row, widths) for row in rows)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (f"{{:{'>' if i else '<'}{width}}}" for i, width in enumerate(widths))
    return "| " + " | ".join(form.format(cell) for form, cell in zip((first, *others), cells, strict=True)) + " |"
