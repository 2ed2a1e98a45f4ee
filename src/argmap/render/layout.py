"""Lay out a sheet: ask the engine where everything goes, and put it there.

The engine is asked with more or less care, by the size and density of the map and the time that there is; if it takes
too long all the same, boxes stand in plain rows. So a layout always ends, and says if it could have been better.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import product, starmap

from attrs import evolve

from argmap.errors import EngineError, LateError, LayoutError
from argmap.render import answer
from argmap.render.curves import smooth
from argmap.render.drawing import Drawing, Sheet
from argmap.render.engine import Engine, run, run_all
from argmap.render.foot import footed
from argmap.render.graph import Arrangement, Detail, Direction, Effort, Lines, Order, layout_graph, turned
from argmap.render.placing import paged, placed
from argmap.render.ports import LEVEL, Ports, ports
from argmap.render.scene import ArrowKind
from argmap.render.tangle import cost, tangled, untangled
from argmap.render.words import put

#: Up to so many boxes, each order and direction is tried; up to so many, each direction; beyond, only one.
FEW, MANY = 12, 120
#: So many lines more than boxes, and the engine would take many seconds: from here on it gets limits, and strict ones.
#: Measured with statements that each rest on three earlier ones, up to 1,500 of them, in the notation ``inference``.
DENSE, DENSER = 500, 2_000
#: The part of the time that the first try may take, if there is a second one.
FIRST = 0.6


def draw(sheet: Sheet, engine: Engine) -> Drawing:
    """Return *sheet* with everything in its place: the best of several layouts.

    It takes the engine's patience at most, and then what argmap itself does, which grows with the boxes and lines.

    Raises:
        EngineError: the engine is missing, or gave no layout.
    """
    doors = ports(sheet)
    best = _laid_out(sheet, engine, doors)
    return footed(paged(put(smooth(untangled(best, doors)))))


def _laid_out(sheet: Sheet, engine: Engine, doors: Ports) -> Drawing:
    """Return the best drawing that can be had in time, with remarks if it might have been better."""
    effort = _effort(sheet)
    tries = (effort,) if effort is Effort.LEAST else (effort, Effort.LEAST)
    remarks = _remarks(sheet, effort)
    for number, tried in enumerate(tries):
        share = 1.0 if len(tries) == 1 else FIRST if not number else 1.0 - FIRST
        try:
            drawing = _tried(sheet, evolve(engine, patience=engine.patience * share), doors, tried)
        except LateError:
            remarks = (f"the layout took more than {engine.patience * share:g} seconds and was made with less care",)
        else:
            return evolve(drawing, remarks=remarks)
    from argmap.render.rows import rows  # noqa: PLC0415 - hardly ever needed

    said = f"there was no layout within {engine.patience:g} seconds, so boxes stand in plain rows"
    return evolve(placed(sheet, rows(sheet, doors), doors), remarks=(f"{said}; draw less of the map at a time",))


def _effort(sheet: Sheet) -> Effort:
    surplus = len(_lines(sheet)) - len(sheet.boxes)
    return Effort.LEAST if surplus > DENSER else Effort.LIMITED if surplus > DENSE else Effort.FULL


def _lines(sheet: Sheet) -> Sequence[str]:
    return [arrow.key for arrow in sheet.scene.arrows if arrow.kind is not ArrowKind.SAME]


def _remarks(sheet: Sheet, effort: Effort) -> tuple[str, ...]:
    if effort is Effort.FULL:
        return ()
    size = f"{len(_lines(sheet))} lines between {len(sheet.boxes)} boxes"
    return (f"with {size} the layout is made with less care, so that it does not take minutes",)


def _tried(sheet: Sheet, engine: Engine, doors: Ports, effort: Effort) -> Drawing:
    """Return the best of the drawings that the engine gives when it works with that *effort*.

    Where nothing speaks of two things, the first one is all but always without a tangle, and none is better then.
    """
    arrangements = tuple(_arrangements(sheet, effort))
    begun = 1 if _branching(sheet) else len(arrangements)
    drawings = _drawings(sheet, engine, arrangements[:begun], doors)
    if begun < len(arrangements) and tangled(drawings[0]):
        drawings = (*drawings, *_drawings(sheet, engine, arrangements[begun:], doors))
    return min(drawings, key=cost) if len(drawings) > 1 else drawings[0]


def _branching(sheet: Sheet) -> bool:
    """Tell whether the map is one or several trees: nothing speaks of two things, or is bound up with another."""
    arrows = sheet.scene.arrows
    sources = {arrow.source.place for arrow in arrows}
    return len(sources) == len(arrows) and not any(arrow.kind in LEVEL or arrow.junction for arrow in arrows)


def _drawings(sheet: Sheet, engine: Engine, arrangements: Sequence[Arrangement], doors: Ports) -> Sequence[Drawing]:
    """Return a drawing for each of *arrangements*, which the engine works on side by side."""
    answers = run_all(engine, (layout_graph(sheet, doors, how, Detail.SIZES) for how in arrangements))
    return [_read(sheet, engine, how, doors, said) for how, said in zip(arrangements, answers, strict=True)]


def _read(sheet: Sheet, engine: Engine, arrangement: Arrangement, doors: Ports, said: str | LayoutError) -> Drawing:
    upside_down = turned(sheet, arrangement)
    if isinstance(said, str):
        with suppress(ValueError, KeyError, TypeError):  # it may have lost a line and not know
            return placed(sheet, answer.places(said, sheet, upside_down), doors)
    text = _otherwise(sheet, engine, arrangement, doors)
    try:
        return placed(sheet, answer.places(text, sheet, upside_down), doors)
    except (ValueError, KeyError, TypeError) as error:
        raise EngineError(engine.name, "its answer is no layout of this map; use another engine") from error


def _otherwise(sheet: Sheet, engine: Engine, arrangement: Arrangement, doors: Ports) -> str:
    """Return the answer of an engine that lost a line between neighbours, as it does now and then: asked otherwise."""
    with suppress(LayoutError):
        return run(engine, layout_graph(sheet, doors, arrangement, Detail.TABLES))
    straight = evolve(arrangement, lines=Lines.STRAIGHT)
    return run(engine, layout_graph(sheet, doors, straight, Detail.TABLES))


def _arrangements(sheet: Sheet, effort: Effort) -> Iterator[Arrangement]:
    if effort is not Effort.FULL:
        yield Arrangement(lines=Lines.STRAIGHT, effort=effort)
    elif len(sheet.boxes) <= FEW:
        yield from starmap(Arrangement, product(Direction, Order))
    elif len(sheet.boxes) <= MANY:
        yield from map(Arrangement, Direction)
    else:
        yield Arrangement()
