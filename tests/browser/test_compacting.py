"""In a real Chromium, without a page: what is left of a drawing moves together, and stays the drawing that it was.

The drawings stand in a grid: boxes in some of its cells, lines between the cells, on tracks of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from trying import times

if TYPE_CHECKING:  # see conftest
    from playwright.sync_api import Browser, Page

#: A drawing, as the script takes it.
Drawn: TypeAlias = dict[str, list[dict[str, Any]]]
#: Size of a cell of the grid, with the room for lines around it; height of the strip of a frame.
ACROSS, DOWN, STRIP = 300.0, 240.0, 16.0
#: What one need not see.
SLACK = 0.01
few = settings(times(0.5), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture(scope="module")
def geometry(browser: Browser) -> Iterator[Page]:
    """Give an empty page with the functions of the script."""
    page = browser.new_page()
    for name in ("courses.js", "compact.js"):
        page.add_script_tag(content=(files("argmap.render.html") / "assets" / name).read_text(encoding="utf-8"))
    yield page
    page.close()


def _box(cell: tuple[int, int], width: float, height: float, shift: float) -> dict[str, Any]:
    column, row = cell
    x, y = column * ACROSS + 80 + shift * (140 - width), row * DOWN + 90
    return {"x": x, "y": y, "width": width, "height": height, "shown": True}


def _course(
    source: dict[str, Any], target: dict[str, Any], port: float, track: int, *, inside: bool
) -> list[list[float]]:
    """Return a course from the top of one box to the bottom of another, or into it, on tracks of its own."""
    start, end = source["x"] + port * source["width"], target["x"] + port * target["width"]
    above = (source["y"] // DOWN) * DOWN + 8 + track * 1.5
    below = (target["y"] // DOWN + 1) * DOWN + 8 + track * 1.5
    aside = (target["x"] // ACROSS) * ACROSS + 8 + track * 1.5
    bottom = target["y"] + target["height"]
    if inside:
        level = target["y"] + port * target["height"]
        return [[start, source["y"]], [start, above], [aside, above], [aside, level], [target["x"] + 5, level]]
    course = [[start, source["y"]], [start, above], [aside, above], [aside, below], [end, below], [end, bottom]]
    if above == below:
        course[1:5] = [[start, above], [end, above]]
    return course


@st.composite
def drawings(draw: st.DrawFn) -> Drawn:
    """Draw boxes in cells, lines between them and frames around blocks of cells; some of it is hidden."""
    columns, rows = draw(st.integers(2, 4)), draw(st.integers(2, 5))
    cells = [(column, row) for row in range(rows) for column in range(columns)]
    used = draw(st.lists(st.sampled_from(cells), min_size=len(cells) // 2, unique=True))
    sizes = st.tuples(st.floats(40, 140), st.floats(20, 110), st.floats(0, 1))
    boxes = [_box(cell, *draw(sizes)) for cell in sorted(used)]
    pairs = [(one, other) for one in range(len(boxes)) for other in range(len(boxes)) if one != other]
    links = draw(st.lists(st.sampled_from(pairs), min_size=2, max_size=9, unique=True))
    lines: list[dict[str, Any]] = []
    for i, (one, other) in enumerate(links):
        inside = draw(st.booleans())
        course = _course(boxes[one], boxes[other], (i + 1) / 10, i, inside=inside)
        lines.append({"runs": [course], "tip": 8, "round": 6, "ends": (one, other), "inside": inside})
    for i in draw(st.lists(st.integers(0, len(boxes) - 1), min_size=1, max_size=len(boxes) // 2, unique=True)):
        boxes[i]["shown"] = False
    for line in lines:
        line["shown"] = all(boxes[end]["shown"] for end in line["ends"])
    frames = [_frame(boxes, draw(st.integers(0, columns - 1)), draw(st.integers(0, rows - 1)))] * draw(
        st.integers(0, 1)
    )
    return {"boxes": boxes, "frames": frames, "words": [_word(line, i) for i, line in enumerate(lines)], "lines": lines}


def _frame(boxes: list[dict[str, Any]], column: int, row: int) -> dict[str, Any]:
    """Return a frame around a row of cells from a column on."""
    inside = [i for i, box in enumerate(boxes) if box["x"] > column * ACROSS and box["y"] // DOWN == row]
    x, y = column * ACROSS + 60, row * DOWN + 60
    area = {"x": x, "y": y, "width": 4 * ACROSS - x - 5, "height": 150.0, "head": STRIP, "least": [60, 0]}
    return {**area, "shown": any(boxes[i]["shown"] for i in inside), "inside": inside}


def _word(line: dict[str, Any], i: int) -> dict[str, Any]:
    """Return a word beside the first stretch of a line."""
    (x, y), (_, below) = line["runs"][0][0], line["runs"][0][1]
    return {"x": x + 1, "y": (y + below) / 2 - 3, "width": 1.0, "height": 6.0, "line": i, "shown": line["shown"]}


def _area(thing: dict[str, Any]) -> tuple[float, float, float, float]:
    return thing["x"], thing["y"], thing["x"] + thing["width"], thing["y"] + thing["height"]


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(one[i] < other[i + 2] - SLACK and other[i] < one[i + 2] - SLACK for i in (0, 1))


def _within(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(one[i] >= other[i] - SLACK and one[i + 2] <= other[i + 2] + SLACK for i in (0, 1))


def _shown(things: list[dict[str, Any]]) -> list[tuple[int, dict[str, Any]]]:
    return [(i, thing) for i, thing in enumerate(things) if thing["shown"]]


def _stretches(drawn: Drawn) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    for i, line in _shown(drawn["lines"]):
        for run in line["runs"]:
            for (x, y), (right, bottom) in pairwise(run):
                assert min(abs(x - right), abs(y - bottom)) < SLACK, "a slanting line"
                yield i, (min(x, right), min(y, bottom), max(x, right), max(y, bottom))


def _crossings(drawn: Drawn) -> set[tuple[int, int]]:
    """Return which lines cross which."""
    level = [(i, area) for i, area in _stretches(drawn) if area[3] - area[1] < SLACK]
    upright = [(i, area) for i, area in _stretches(drawn) if area[2] - area[0] < SLACK]
    return {
        (min(i, j), max(i, j))
        for i, (left, y, right, _) in level
        for j, (x, top, _, bottom) in upright
        if i != j and left + SLACK < x < right - SLACK and top + SLACK < y < bottom - SLACK
    }


def _lies_right(drawn: Drawn, now: Drawn) -> None:
    """Make sure that boxes keep apart and in order, lines go from box to box, and frames hold what they held."""
    for (i, one), (j, other) in combinations(_shown(drawn["boxes"]), 2):
        after = (_area(now["boxes"][i]), _area(now["boxes"][j]))
        assert not _meet(*after), (i, j)
        _keep_order((_area(one), _area(other)), after)
    for i, line in _shown(now["lines"]):
        for end in (0, 1):
            box = line["ends"][end]
            moved = [now["boxes"][box][name] - drawn["boxes"][box][name] for name in "xy"]
            (x, y), (was, high) = (there["runs"][0][-end] for there in (line, drawn["lines"][i]))
            assert (x - was, y - high) == pytest.approx(moved, abs=SLACK), i
    for i, area in _stretches(now):
        for j, box in _shown(now["boxes"]):
            ends = drawn["lines"][i]["ends"] if drawn["lines"][i]["inside"] else ()
            assert j in ends or not _meet(area, _area(box)), (i, j)
    for i, frame in _shown(now["frames"]):
        for j, box in _shown(now["boxes"]):
            held = j in drawn["frames"][i]["inside"]
            assert _within(_area(box), _area(frame)) if held else not _meet(_area(box), _area(frame)), j


def _overlaps(drawn: Drawn) -> set[tuple[int, int]]:
    """Return which lines lie on which."""
    return {
        (i, j)
        for (i, one), (j, other) in combinations(_stretches(drawn), 2)
        if i < j and min(one[2], other[2]) - max(one[0], other[0]) + min(one[3], other[3]) - max(one[1], other[1]) > 1
        if all(max(one[axis], other[axis]) <= min(one[axis + 2], other[axis + 2]) + SLACK for axis in (0, 1))
    }


def _keep_order(old: tuple[tuple[float, ...], ...], new: tuple[tuple[float, ...], ...]) -> None:
    """Make sure that of two boxes that face each other, the first still begins first."""
    for axis in (0, 1):
        across = 1 - axis
        faces = old[0][across] < old[1][across + 2] and old[1][across] < old[0][across + 2]
        for first, second in ((0, 1), (1, 0)):
            if faces and old[first][axis + 2] <= old[second][axis]:
                assert new[first][axis] <= new[second][axis] + SLACK


@given(drawings())
@few
def test_what_is_left_stays_a_drawing(geometry: Page, drawn: Drawn) -> None:
    """Nothing overlaps, no side changes, no line leaves its box or crosses another anew, nothing leaves the page."""
    now = geometry.evaluate("geometry.compacted", drawn)
    _lies_right(drawn, now)
    assert _crossings(now) <= _crossings(drawn)
    assert _overlaps(now) <= _overlaps(drawn)
    (left, top, *_), most = _bounds(drawn), _room(drawn)
    for i, line in _shown(now["lines"]):
        old, new = (_last(there["runs"][0]) for there in (drawn["lines"][i], line))
        assert new * old > 0, i
        assert abs(new) >= min(abs(old), 14) - SLACK, i
    for name in ("boxes", "frames"):
        for i, thing in _shown(now[name]):
            x, y, right, bottom = _area(thing)
            assert x >= left - SLACK, (name, i)
            assert y >= top - SLACK, (name, i)
            assert right <= min(_bounds(drawn)[2], left + most[0]) + SLACK, (name, i)
            assert bottom <= min(_bounds(drawn)[3], top + most[1]) + SLACK, (name, i)


def _last(run: list[list[float]]) -> float:
    """Return the length of the last stretch, negative if it leads up or to the left."""
    return run[-1][0] - run[-2][0] + run[-1][1] - run[-2][1]


def _bounds(drawn: Drawn) -> tuple[float, float, float, float]:
    areas = [_area(thing) for name in ("boxes", "frames", "words") for thing in drawn[name]]
    areas += [(x, y, x, y) for line in drawn["lines"] for run in line["runs"] for x, y in run]
    left, top = (min(area[i] for area in areas) for i in (0, 1))
    right, bottom = (max(area[i] for area in areas) for i in (2, 3))
    return left, top, right, bottom


def _room(drawn: Drawn) -> tuple[float, float]:
    """Return how much room there may be at most: all that is shown in one row, with the largest distances."""
    things = [thing for name in ("boxes", "words") for _, thing in _shown(drawn[name])]
    more = 3 * 40 * len(_shown(drawn["lines"])) + 120 * len(_shown(drawn["frames"]))
    width, height = (sum(thing[name] + 40 for thing in things) + more for name in ("width", "height"))
    return width, height


@given(drawings())
@few
def test_unfolding_gives_back_the_start(geometry: Page, drawn: Drawn) -> None:
    """Where all is shown, nothing moves."""
    for name in ("boxes", "frames", "words", "lines"):
        for thing in drawn[name]:
            thing["shown"] = True
    assert geometry.evaluate("geometry.compacted", drawn) == geometry.evaluate("drawing => drawing", drawn)
    assert geometry.evaluate("geometry.squeezed", drawn) == geometry.evaluate("drawing => drawing", drawn)


@given(drawings())
@few
def test_bands_keep_everything_in_order(geometry: Page, drawn: Drawn) -> None:
    """Where lines are curves, nothing overlaps either, and their ends stay at their boxes."""
    now = geometry.evaluate("geometry.squeezed", drawn)
    _lies_right(drawn, now)
    assert _crossings(now) <= _crossings(drawn)


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        ([], [(200, 0), (0, 120), (200, 120), (400, 120), (0, 240)]),
        ([2], [(95, 0), (0, 120), (0, 0), (200, 120), (0, 240)]),
        ([1, 4], [(95, 0), (0, 0), (0, 120), (200, 120), (0, 0)]),
        ([1, 2, 4], [(0, 0), (0, 0), (0, 0), (10, 120), (0, 0)]),
    ],
)
def test_a_parent_and_its_children(geometry: Page, hidden: list[int], expected: list[tuple[int, int]]) -> None:
    """Columns close up, the parent stays over the middle of its lines, and the line of an only child is straight."""
    places = [(200, 0, 200, 60), (0, 120, 180, 80), (200, 120, 180, 80), (400, 120, 180, 60), (0, 240, 180, 40)]
    boxes = [dict(zip(("x", "y", "width", "height"), place, strict=True)) for place in places]
    runs = [[[x, 120], [x, 95], [300, 95], [300, 60]] for x in (90, 290, 490)] + [[[90, 240], [90, 200]]]
    ends = [(1, 0), (2, 0), (3, 0), (4, 1)]
    lines = [
        {"runs": [run], "tip": 8, "round": 6, "trunk": str(end[1]), "shown": not {*end} & {*hidden}}
        for run, end in zip(runs, ends, strict=True)
    ]
    for i, box in enumerate(boxes):
        box["shown"] = i not in hidden
    now = geometry.evaluate("geometry.compacted", {"boxes": boxes, "frames": [], "words": [], "lines": lines})
    found = [(box["x"], box["y"]) for box in now["boxes"]]
    assert [place for i, place in enumerate(found) if i not in hidden] == [
        place for i, place in enumerate(expected) if i not in hidden
    ]
    if hidden == [1, 2, 4]:
        (line,) = (line for line in now["lines"] if line["shown"])
        assert len({x for x, _ in line["runs"][0]}) == 1


def test_frames_shrink_to_what_they_hold(geometry: Page) -> None:
    """A frame whose box moves from under another one ends where it did beside the box."""
    area = {"width": 100, "height": 50}
    boxes = [{"x": 0, "y": 0, **area, "shown": True}, {"x": 10, "y": 100, **area, "shown": False}]
    boxes += [{"x": 300, "y": 100, **area, "shown": True}, {"x": 300, "y": 0, **area, "shown": True}]
    frame = {"x": 0, "y": 70, "width": 410, "height": 90, "head": 20, "least": [60, 0], "shown": True}
    now = geometry.evaluate("geometry.compacted", {"boxes": boxes, "frames": [frame], "words": [], "lines": []})
    (held, _), found = _area(now["boxes"][2])[:2], now["frames"][0]
    assert (found["x"], found["width"]) == (held - 10, 120)


def test_lines_keep_off_titles(geometry: Page) -> None:
    """A line that enters a frame behind its title still does when the frame shrinks."""
    boxes: list[dict[str, Any]] = [
        {"x": x, "y": 140, "width": 100, "height": 40, "shown": x in {0, 240}} for x in (0, 120, 240)
    ]
    boxes += [{"x": 130, "y": 0, "width": 100, "height": 40, "shown": True}]
    runs = [[[x, 140], [x, 120], [180, 120], [180, 40]] for x in (50, 290)]
    lines = [{"runs": [run], "tip": 8, "round": 6, "trunk": "one", "shown": True} for run in runs]
    frame = {"x": -10, "y": 80, "width": 360, "height": 110, "head": 20, "least": [180, 0], "shown": True}
    title = {"x": -2, "y": 84, "width": 160, "height": 12, "frame": 0, "right": False, "shown": True}
    drawn = {"boxes": boxes, "frames": [frame], "words": [title], "lines": lines}
    now = geometry.evaluate("geometry.compacted", drawn)
    stem, (left, _, right, _) = now["lines"][0]["runs"][0][-1][0], _area(now["words"][0])
    assert stem >= right
    assert left == now["frames"][0]["x"] + 8
    assert now["frames"][0]["width"] < 360


def test_courses_have_corners(geometry: Page) -> None:
    """A curve of stretches and quarters of circles gives its corners, any other gives none; and back."""
    curve = [0, 0, 0, 0, 0, 24, 0, 24, 0, 27.31, 2.69, 30, 6, 30, 6, 30, 40, 30, 40, 30]
    corners = geometry.evaluate("curves.cornersOf", curve)
    assert corners == [[0, 0], [0, 30], [40, 30]]
    path = geometry.evaluate("corners => curves.rounded(corners, 6)", corners)
    assert path == "M0,0 L0,24 C0,27.31 2.69,30 6,30 L40,30"
    assert geometry.evaluate("curves.cornersOf", [0, 0, 0, 20, 40, 20, 40, 40.5, 40.5, 60, 80, 80, 80, 100]) is None
    assert (
        geometry.evaluate("([one, other]) => curves.together(one, other)", [corners, [[9, 0], [9, 30], [40, 30]]]) == 31
    )
    assert geometry.evaluate("course => curves.shortened(course, 50)", corners) == [[0, 0], [0, 20]]
