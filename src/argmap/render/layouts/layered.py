"""The layered layout: Graphviz puts each box on a level, and lines run from level to level.

The engine's effort depends on the size and density of the map and on the time limit. If it still takes too long, boxes
are put in plain rows. So a layout always ends, and a remark says if a better one was possible.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import product, starmap

from attrs import evolve, frozen

from argmap.errors import LateError, LayoutError
from argmap.model.stubs import several
from argmap.render import answer
from argmap.render.curves import smooth
from argmap.render.detours import detoured
from argmap.render.docking import placed
from argmap.render.drawing import Drawing, Sheet
from argmap.render.engine import Engine
from argmap.render.fit import Fit
from argmap.render.foot import footed
from argmap.render.graph import Arrangement, Detail, Direction, Effort, Lines, Order, layout_graph, turned
from argmap.render.layout import Layout
from argmap.render.level import off_words
from argmap.render.placing import paged
from argmap.render.ports import Ports, ports
from argmap.render.process import Deadline
from argmap.render.ranks import LEVEL
from argmap.render.running import run, run_all
from argmap.render.scene import ArrowKind
from argmap.render.tangle import cost, tangled, untangled
from argmap.render.words import put

#: Maximum boxes for trying every order and direction, and for trying every direction; larger maps get one try.
FEW, MANY = 12, 120
#: Surplus of lines over boxes from which the engine gets limits, and strict limits: it would take many seconds.
#: Measured with statements that each rest on three earlier ones, up to 1,500 of them, in the notation ``inference``.
DENSE, DENSER = 500, 2_000
#: Share of the time limit for the first of two tries.
FIRST = 0.6


@frozen
class _Asking:
    """Hold what one try asks of the engine, and by when."""

    #: What is laid out.
    sheet: Sheet
    #: Who lays it out.
    engine: Engine
    #: Where lines enter and leave boxes.
    doors: Ports
    #: When all layouts of this try must be there.
    deadline: Deadline

    def graph(self, arrangement: Arrangement, detail: Detail) -> str:
        """Return the DOT to lay out."""
        return layout_graph(self.sheet, self.doors, arrangement, detail)


def draw(sheet: Sheet, engine: Engine) -> Drawing:
    """Return the best of several layouts of *sheet*.

    It takes at most the engine's patience, plus argmap's own time, which is linear in boxes and lines.

    Raises:
        EngineError: the engine is missing, or its output is no layout.
    """
    best, doors = _levelled(sheet, engine)
    return footed(paged(put(detoured(off_words(smooth(untangled(best, doors)))))))


def _levelled(sheet: Sheet, engine: Engine) -> tuple[Drawing, Ports]:
    """Return the best drawing that has the author's levels, or else one without them and a remark, and its ports."""
    doors = ports(sheet)
    if not sheet.scene.levels:
        return _laid_out(sheet, engine, doors), doors
    try:
        found = _laid_out(sheet, engine, doors)
    except LayoutError:
        free = evolve(sheet, scene=evolve(sheet.scene, levels=()))
        doors = ports(free)
        found = _laid_out(free, engine, doors)
    centres = {box.box.key: box.area.y + box.area.height / 2 for box in found.boxes}
    uneven = sum(max(ys) - min(ys) > 1 for ys in ([centres[key] for key in keys] for keys in sheet.scene.levels))
    said = (
        (f"the boxes of {several(uneven, 'rank')} are not on one level, as no layout has them there",) if uneven else ()
    )
    return evolve(found, remarks=(*found.remarks, *said)), doors


def _laid_out(sheet: Sheet, engine: Engine, doors: Ports) -> Drawing:
    """Return the best drawing that can be had in time, with remarks if it might have been better."""
    effort = _effort(sheet)
    tries = (effort,) if effort is Effort.LEAST else (effort, Effort.LEAST)
    remarks = _remarks(sheet, effort)
    for number, tried in enumerate(tries):
        share = 1.0 if len(tries) == 1 else FIRST if not number else 1.0 - FIRST
        seconds = engine.patience * share
        try:
            drawing = _tried(_Asking(sheet, engine, doors, Deadline(seconds)), tried)
        except LateError:
            remarks = (f"the best layout takes more than {seconds:g} seconds; a simpler one is drawn",)
        else:
            return evolve(drawing, remarks=remarks)
    from argmap.render.rows import rows  # noqa: PLC0415 - hardly ever needed

    said = f"no layout within {engine.patience:g} seconds, so boxes are drawn in plain rows"
    return evolve(placed(sheet, rows(sheet, doors), doors), remarks=(f"{said}; draw a smaller part of the map",))


def _effort(sheet: Sheet) -> Effort:
    surplus = len(_lines(sheet)) - len(sheet.boxes)
    return Effort.LEAST if surplus > DENSER else Effort.LIMITED if surplus > DENSE else Effort.FULL


def _lines(sheet: Sheet) -> Sequence[str]:
    return [arrow.key for arrow in sheet.scene.arrows if arrow.kind is not ArrowKind.SAME]


def _remarks(sheet: Sheet, effort: Effort) -> tuple[str, ...]:
    if effort is Effort.FULL:
        return ()
    size = f"{len(_lines(sheet))} lines between {len(sheet.boxes)} boxes"
    return (f"{size}: a simpler layout is drawn to save time, so more lines cross",)


def _tried(asking: _Asking, effort: Effort) -> Drawing:
    """Return the best of the drawings that the engine gives when it works with that *effort*.

    Where nothing speaks of two things, the first one is all but always without a tangle, and none is better then. The
    engine fails on some maps in one arrangement, and not in the others.

    Raises:
        LayoutError: the engine fails in all arrangements.
    """
    arrangements = tuple(_arrangements(asking.sheet, effort))
    begun = 1 if _branching(asking.sheet) else len(arrangements)
    answers = _drawings(asking, arrangements[:begun])
    if begun < len(arrangements) and (isinstance(answers[0], LayoutError) or tangled(answers[0])):
        answers = (*answers, *_drawings(asking, arrangements[begun:]))
    drawings = [drawing for drawing in answers if isinstance(drawing, Drawing)]
    for failure in answers if not drawings else ():
        if isinstance(failure, LayoutError):
            raise failure
    return min(drawings, key=cost) if len(drawings) > 1 else drawings[0]


def _branching(sheet: Sheet) -> bool:
    """Return whether the map is one or several trees: nothing speaks of two things, or is bound up with another."""
    arrows = sheet.scene.arrows
    sources = {arrow.source.place for arrow in arrows}
    return len(sources) == len(arrows) and not any(arrow.kind in LEVEL or arrow.junction for arrow in arrows)


def _drawings(asking: _Asking, arrangements: Sequence[Arrangement]) -> Sequence[Drawing | LayoutError]:
    """Return a drawing for each of *arrangements*, which the engine works on side by side, or why there is none."""
    answers = run_all(asking.engine, (asking.graph(how, Detail.SIZES) for how in arrangements), asking.deadline)
    return [_read(asking, how, said) for how, said in zip(arrangements, answers, strict=True)]


def _read(asking: _Asking, arrangement: Arrangement, said: str | LayoutError) -> Drawing | LayoutError:
    """Return the drawing of the engine's answer; ask again in other ways if the engine lost a line.

    It does so now and then between neighbours: it fails, or leaves the line out of its answer.
    """
    if isinstance(said, str):
        with suppress(LayoutError):
            return _drawn(asking, arrangement, said)
    with suppress(LayoutError):
        return _asked(asking, arrangement)
    try:
        return _asked(asking, evolve(arrangement, lines=Lines.STRAIGHT))
    except LayoutError as error:
        return error


def _asked(asking: _Asking, arrangement: Arrangement) -> Drawing:
    said = run(asking.engine, asking.graph(arrangement, Detail.TABLES), asking.deadline)
    return _drawn(asking, arrangement, said)


def _drawn(asking: _Asking, arrangement: Arrangement, said: str) -> Drawing:
    sheet = asking.sheet
    try:
        return placed(sheet, answer.places(said, sheet, turned(sheet, arrangement)), asking.doors)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        reason = "its output is not a layout of this map; use the other engine"
        raise LayoutError(asking.engine.name, reason) from error


def _arrangements(sheet: Sheet, effort: Effort) -> Iterator[Arrangement]:
    if effort is not Effort.FULL:
        yield Arrangement(lines=Lines.STRAIGHT, effort=effort)
    elif len(sheet.boxes) <= FEW:
        yield from starmap(Arrangement, product(Direction, Order))
    elif len(sheet.boxes) <= MANY:
        yield from map(Arrangement, Direction)
    else:
        yield Arrangement()


def _fitted(sheet: Sheet, engine: Engine, _fit: Fit) -> Drawing:
    """Return the layout of *sheet*, which is the same for every page."""
    return draw(sheet, engine)


LAYERED = Layout(
    "layered", "levels of boxes with lines of their own, as Graphviz lays them out", _fitted, fitting=False
)
