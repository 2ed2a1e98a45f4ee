"""The foot: everything that is said under the picture is there, inside the page, and nothing on top of another."""

from __future__ import annotations

from itertools import combinations

from attrs import evolve
from drawn import CYCLE_LANES, drawing
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.drawing import Area, Drawing, Foot, Words
from argmap.render.foot import LEAST, Feet, footed
from argmap.render.measure import Face
from argmap.render.scene import ArrowKind, Entry, Sample, Scene, Shape, Sign, Stance
from argmap.render.themes.default import DEFAULT

#: Points by which roundings may add up.
SLACK = 0.05
texts = st.text(alphabet="ab é漢-", max_size=120)
marks = st.sampled_from(["1", "12", "A", "AB", "100"])
entries = st.lists(st.builds(Entry, marks, texts, st.sampled_from(["", "#0072b2"]), st.booleans()), max_size=30)
a_sample = st.builds(
    Sample, st.sampled_from([*ArrowKind, *Sign]), texts, st.sampled_from(Stance), st.sampled_from(Shape)
)
samples = st.lists(a_sample, max_size=12)
scenes = st.builds(Scene, key=entries.map(tuple), legend=entries.map(tuple), samples=samples.map(tuple), left_out=texts)


BLANK = evolve(drawing(CYCLE_LANES), height=100.0, boxes=(), arrows=(), junctions=())


def page(scene: Scene, width: float) -> Drawing:
    """Return an empty picture of the given width with the foot of *scene*."""
    return footed(evolve(BLANK, scene=scene, width=width))


def area(line: Words) -> Area:
    """Return what a line of text takes up."""
    return Area(line.x, line.y - line.type.ascent, line.width, line.type.leading)


def apart(one: Area, other: Area) -> bool:
    """Tell whether two rectangles do not overlap."""
    beside = one.right <= other.x + SLACK or other.right <= one.x + SLACK
    return beside or one.bottom <= other.y + SLACK or other.bottom <= one.y + SLACK


@given(scenes, st.sampled_from([0.0, 300.0, 700.0, 3000.0]))
def test_everything_stands_apart(scene: Scene, width: float) -> None:
    """All words are there; no two lines, badges or samples overlap; all lie on the page, under the picture."""
    found = page(scene, width)
    foot, key, legend = found.foot, scene.key, scene.legend
    said = [scene.left_out, *(entry.text for entry in (*key, *legend)), *(sample.text for sample in scene.samples)]
    marked = [entry.mark for entry in (*key, *legend) if not entry.colour]
    shown = sorted("".join(line.text for line in foot.words).replace(" ", ""))
    assert shown == sorted("".join([*said, *marked]).replace(" ", ""))
    assert [badge.badge.mark for badge in foot.badges] == [e.mark for e in (*key, *legend) if e.colour]
    assert [sample.sample for sample in foot.samples] == list(scene.samples)
    areas = [*map(area, foot.words), *(badge.area for badge in foot.badges), *(part.area for part in foot.samples)]
    assert all(apart(one, other) for one, other in combinations(areas, 2))
    for part in areas:
        assert part.y >= 100 - SLACK
        assert part.x >= found.theme.page_margin - SLACK
        assert part.right <= found.width - found.theme.page_margin + SLACK
        assert part.bottom <= found.height - found.theme.page_margin + SLACK


@given(scenes, st.sampled_from([0.0, 300.0, 700.0, 3000.0]))
def test_its_height_is_known_before(scene: Scene, width: float) -> None:
    """What a page gets higher is known before its foot is made."""
    higher = page(scene, width).height - BLANK.height
    assert abs(Feet(scene, BLANK.theme).height(width) - higher) < SLACK


def test_signs_begin_a_row_if_that_takes_none() -> None:
    """Five lines and a sign: it begins a row only if there must be two, and three rows are never made of two."""
    kinds = (*[*ArrowKind][:5], Sign.MAIN)
    scene, margin = Scene(samples=tuple(Sample(kind, "quite a few words") for kind in kinds)), BLANK.theme.page_margin
    first, second, *_ = page(scene, 3000.0).foot.samples
    step = second.area.x - first.area.x
    begins = [page(scene, 2 * margin + step * many).foot.samples[-1].area.x == margin for many in (6, 5, 4)]
    assert begins == [False, True, False]


def test_nothing_to_say() -> None:
    """Without a key, a legend, or a word on what is left out, the page is as it was."""
    assert page(Scene(), 200.0).foot == Foot()
    assert page(Scene(), 200.0).width == 200.0


def test_narrow_pictures() -> None:
    """The foot is wide enough to be read, whatever the picture is."""
    found = page(Scene(left_out="Not shown: 12 claims."), 100.0)
    assert found.width == LEAST + 2 * DEFAULT.page_margin


def test_columns() -> None:
    """A long key stands in up to three columns, downwards; what is implicit is italic."""
    key = tuple(Entry(str(i), f"sentence {i}", implicit=i == 3) for i in range(1, 31))
    found = page(Scene(key=key), 1000.0)
    numbers = [line for line in found.foot.words if line.type.face is Face.BOLD]
    assert len({round(line.x + line.width) for line in numbers}) == 3
    assert [line.text for line in sorted(numbers, key=lambda line: (line.x // 100, line.y))][:10] == [
        str(i) for i in range(1, 11)
    ]
    assert [line.text for line in found.foot.words if line.type.face is Face.ITALIC] == ["sentence 3"]
