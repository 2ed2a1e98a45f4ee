"""A map in parts: every box and relation is there, every reference is found where it says, and parts are readable."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from strategies import maps
from trying import times

from argmap import Document, FileOptions, draw
from argmap.errors import InvalidValueError
from argmap.files.job import draw_file
from argmap.files.request import BatchOptions, Job, Target
from argmap.interpret.interpret import interpret_text
from argmap.interpret.pages import paper
from argmap.model.map import ArgumentMap
from argmap.render.drawing import Drawing, PlacedChip, PlacedNumber
from argmap.render.output import Picture
from argmap.render.parts.book import READABLE, Book, Leaf, book
from argmap.render.parts.cutting import PAGE, Piece, Tree, cut
from argmap.render.parts.scenes import Scenes, spans
from argmap.render.picture import draw as drawn
from argmap.render.press.paper import fitted
from argmap.render.scene import ArrowKind, BoxKind

#: A group in a group.
YARD = """
[Park]: The yard should become a park.

# Yard

[Trees]: Trees give shade.

## Walls

[Ivy]: Ivy grows on the walls.
  + [Roots]: Its roots hold.
  + [Green]: It is green all year.
  - [Damp]: It keeps walls damp.
"""
#: A town's debate in three groups, with relations between them, one of them an undercut from outside.
TOWN = """===
title: The market square
===

[Close]: The market square should be closed to cars.

# Trade
[Shops]: Shops would gain customers.
  +> [Close]
  + <Footfall>: People on foot stop more often.
    - <Survey>: The survey asked few people.
[Deliveries]: Deliveries would take longer.
  -> [Close]
  - [Hours]: Vans could come before ten.

# Air
[Clean]: The air on the square would be cleaner.
  +> [Close]
  +> [Shops]
  + <Meter>: The meter shows less soot on market days.
  - [Detour]: Cars would make longer ways.

# Cost
[Budget]: The town has no money for a new pavement.
  -> [Close]
  - <Grant>: The state pays half of it.
  _> <Meter>
[Detour]
  +> [Budget]
"""
#: Two arguments from one premise, which chips tell of in any picture.
SHARED = """
# Law

<Right>

(1) [Owner]: The town owns the square.
----
(2) The town may close it.
  +> [Close]

<Duty>

(1) [Owner]
----
(2) The town must clean it.
  +> [Clean]
"""
#: Reasons with reasons, in one group that no small page holds.
LONG = "[Main]: This is what all of it is about.\n\n# Reasons\n" + "".join(
    f"[R{i}]: This is reason number {i}, which takes a good many words to say, as reasons often do.\n  +> [Main]\n"
    f"  + [S{i}]: And this is what can be said for reason number {i}, at about the same length.\n"
    for i in range(12)
)


def picture(text: str) -> Picture:
    """Return the picture of a text."""
    return drawn(interpret_text(text).map)


def placed(drawing: Drawing) -> Mapping[str, tuple[PlacedNumber, ...]]:
    """Return the numbers that are shown on boxes, cells and closed groups, by key."""
    found = {box.box.key: box.numbers for box in drawing.boxes}
    return found | {cell.cell.key: cell.numbers for box in drawing.boxes for cell in box.cells}


def chips(drawing: Drawing) -> Iterator[tuple[str, PlacedChip]]:
    """Yield all chips with the key of the box or cell that they are on."""
    for box in drawing.boxes:
        yield from ((box.box.key, chip) for chip in box.chips)
        yield from ((cell.cell.key, chip) for cell in box.cells for chip in cell.chips)


def said(chip: PlacedChip) -> str:
    """Return what a chip says."""
    return "".join(words.text for words in chip.words)


def check(made: Book, whole: Picture) -> None:
    """Check that *made* shows all of *whole*, and that every reference is found where it says."""
    scene = whole.sheet.scene
    steps = {arrow.junction: arrow.source.place for arrow in scene.arrows if arrow.junction}
    homes = [box.key for leaf in made.leaves for box in scene.boxes if box.key in leaf.piece.boxes - leaf.piece.heads]
    assert sorted(homes) == sorted(box.key for box in scene.boxes)
    for leaf in made.leaves:
        assert {box.box.key for box in leaf.drawing.boxes} == leaf.piece.boxes | {*leaf.piece.closed}
        for key, chip in chips(leaf.drawing):
            found(made, leaf, key, chip)
    for arrow in scene.arrows:
        ends = (arrow.source.place, steps.get(arrow.target.place, arrow.target.place))
        together = [leaf for leaf in made.leaves if leaf.piece.boxes.issuperset(ends)]
        shown = {key for leaf in together for key in drawn_or_told(leaf.drawing)}
        assert arrow.key in shown if together else all(mentioned(made, end, arrow.kind) for end in ends)


def drawn_or_told(drawing: Drawing) -> Iterator[str]:
    """Yield the keys of all lines that are drawn, or told by chips."""
    yield from (arrow.arrow.key for arrow in drawing.arrows if arrow.curves)
    yield from (chip.arrow.key for _, chip in chips(drawing))


def mentioned(made: Book, box: str, kind: ArrowKind) -> bool:
    """Return whether a box has a reference to another part for a line of this *kind*."""
    for leaf in made.leaves:
        for one in leaf.drawing.boxes:
            if one.box.key == box and box not in leaf.piece.heads:
                own = (*one.chips, *(chip for cell in one.cells for chip in cell.chips))
                return any(chip.part and chip.arrow.kind is kind for chip in own)
    return False


def found(made: Book, leaf: Leaf, key: str, chip: PlacedChip) -> None:
    """Check that what *chip* names is there."""
    if not chip.part:
        assert chip.target in placed(leaf.drawing)
        return
    other = made.leaves[int(chip.part)]
    assert other is not leaf
    if chip.arrow.key.startswith("to "):
        assert key in placed(other.drawing) or key in other.piece.roots
        return
    assert other.name.place in said(chip)
    (number,) = placed(other.drawing)[chip.target]
    assert number.words.text in said(chip)
    back = [one for where, one in chips(other.drawing) if one.part and made.leaves[int(one.part)] is leaf]
    assert any(one.arrow.kind is chip.arrow.kind for one in back)


def readable(leaf: Leaf, page: str) -> bool:
    """Return whether sentences in a part are large enough, or it holds as little as can be."""
    scale = fitted(leaf.drawing.width, leaf.drawing.height, paper(page), 1).scale
    few = len(leaf.piece.boxes) + len(leaf.piece.closed) <= 1 + len(leaf.piece.heads)
    least = 6.5 if leaf.piece.overview else READABLE - 0.5
    return few or scale * leaf.drawing.theme.body.size >= least


@pytest.mark.law
@times(0.05)
@given(maps(), st.sampled_from(["A6", "A4", ""]))
def test_every_part_of_a_map_is_found(argmap: ArgumentMap, page: str) -> None:
    """All boxes have one home, all relations are drawn or told at both ends, and every number named is there."""
    whole = drawn(argmap)
    made = book(whole, FileOptions(page=page), paged=bool(page))
    check(made, whole)
    assert len({leaf.slug for leaf in made.leaves}) == len(made.leaves)


@pytest.mark.slow
@pytest.mark.parametrize("text", [TOWN, LONG], ids=["town", "long"])
@pytest.mark.parametrize("page", ["A6", "A4"])
def test_parts_are_readable(text: str, page: str) -> None:
    """No part with several boxes has small type, and what crosses is told at both ends."""
    whole = picture(text)
    made = book(whole, FileOptions(page=page), paged=True)
    check(made, whole)
    assert all(readable(leaf, page) for leaf in made.leaves)


def test_an_overview_has_main_claims_and_closed_groups() -> None:
    """It shows each group as one box, with its letter, what it says and how much is in it."""
    overview, *parts = book(picture(TOWN), FileOptions(), paged=False).leaves
    groups = [box for box in overview.drawing.boxes if box.box.kind is BoxKind.GROUP]
    numbers = {box.box.cells[0].title: box.cells[0].numbers[0].words.text for box in groups}
    assert sorted(numbers) == ["Air", "Cost", "Trade"]
    assert sorted(numbers.values()) == ["A", "B", "C"]
    assert [leaf.title for leaf in parts] == [
        f"{letter}: {title}" for title, letter in sorted(numbers.items(), key=lambda one: one[1])
    ]
    (trade,) = (box.box.cells[0] for box in groups if box.box.cells[0].title == "Trade")
    assert trade.note == "3 claims and 2 arguments"
    assert "Shops" in trade.text
    assert "Deliveries" in trade.text
    assert {box.box.key for box in overview.drawing.boxes if box.box.main} == overview.piece.boxes


def test_a_line_to_a_closed_group_says_what_it_means_there() -> None:
    """The support of an objection in a group does not seem to support the group as a whole."""
    scene = book(picture(TOWN), FileOptions(), paged=False).leaves[0].drawing.scene
    titles = {box.key: box.cells[0].title for box in scene.boxes}
    found = {(titles[one.source.place], titles[one.target.place]): one.word for one in scene.arrows}
    assert found["Air", "Trade"] == "supports A1"
    assert found["Air", "Cost"] == "supports C1"
    assert found["Cost", "Air"] == "undercuts B2"
    assert found["Trade", "Close"] in {"supports", "opposes"}


def test_the_words_of_closed_groups_are_in_the_middle() -> None:
    """Whichever way they run, and however wide the reference below them is."""
    text = "[Swim]: Swim.\n\n# נקי\n\n<מים>: המים נקיים.\n  +> [Swim]\n\n# Air\n\n<Fog>: No fog.\n  +> [Swim]\n"
    overview, *_ = book(picture(text), FileOptions(page="A4"), paged=True).leaves
    groups = [box for box in overview.drawing.boxes if box.box.kind is BoxKind.GROUP]
    assert len(groups) == 2
    for box in groups:
        (cell,) = box.cells
        assert cell.chips[0].area.width > max(one.width for one in cell.words)
        for one in cell.words:
            assert one.x + one.width / 2 == pytest.approx(box.area.x + box.area.width / 2, abs=1)


def test_numbers_are_those_of_the_whole_map() -> None:
    """A box has the same number in every part, and in the picture of the whole map."""
    whole = picture(TOWN + SHARED)
    expected = {key: one[0].words.text for key, one in placed(whole.drawing).items() if one}
    assert expected
    for leaf in book(whole, FileOptions(), paged=False).leaves:
        shown = {
            key: one[0].words.text for key, one in placed(leaf.drawing).items() if one and key not in leaf.piece.closed
        }
        assert {key: number for key, number in shown.items() if key in expected} == {
            key: expected[key] for key in shown if key in expected
        }


@pytest.mark.slow
def test_a_large_group_is_parted_again() -> None:
    """What is cut off goes on from a box that both parts have, and each says where the other is."""
    made = book(picture(LONG), FileOptions(page="A6"), paged=True)
    later = [leaf for leaf in made.leaves if leaf.piece.heads]
    assert later
    for leaf in later:
        for head in leaf.piece.heads:
            ends = [chip for key, chip in chips(leaf.drawing) if chip.arrow.key == f"to {chip.part}"]
            assert any("also on page" in said(chip) for chip in ends), head


def test_one_note_leads_to_all_that_goes_on() -> None:
    """A box has one for each page or run of pages, not one for each page."""
    made = book(
        picture(LONG.replace("+> [Main]", "+> [Sum]").replace("# Reasons", "# Reasons\n\n[Sum]: In sum, yes.")),
        FileOptions(page="A6"),
        paged=True,
    )
    leads = [chip for leaf in made.leaves for key, chip in chips(leaf.drawing) if chip.text.startswith("↓ ")]
    assert any(re.search(r"on pages \d+–\d+", chip.text) for chip in leads)
    for leaf in made.leaves:
        down = [key for key, chip in chips(leaf.drawing) if chip.text.startswith("↓ ")]
        assert len(down) == len({*down})


def test_pages_in_a_note_are_spans() -> None:
    """Neighbours are one span."""
    assert spans([3]) == "3"
    assert spans([3, 4, 5, 8, 10, 11]) == "3–5, 8, 10–11"


def piece_of(text: str, size: float, room: float) -> list[list[str]]:
    """Return the titles in each part if every box has one *size*."""
    scene = drawn(interpret_text(text).map).sheet.scene
    tree = Tree.of(scene)
    sizes = dict.fromkeys([*(box.key for box in scene.boxes), *(frame.key for frame in scene.frames)], size)

    def fits(piece: Piece) -> bool:
        return size * (len(piece.boxes) + len(piece.closed)) <= room

    names = {box.key: box.cells[0].title or box.title for box in scene.boxes}
    return [sorted(names[key] for key in piece.boxes) for piece in cut(scene, tree, sizes, room, fits)]


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("[A]: a.\n  + [B]: b.\n  + [C]: c.\n", 3, [["A", "B", "C"]]),
        ("[A]: a.\n  + [B]: b.\n    + [D]: d.\n  + [C]: c.\n", 3, [["A", "B", "C"], ["B", "D"]]),
        ("[A]: a.\n  + [B]: b.\n  + [C]: c.\n  + [D]: d.\n", 3, [["A", "B", "C"], ["A", "D"]]),
        ("[A]: a.\n  + [B]: b.\n    + [C]: c.\n      + [D]: d.\n", 2, [["A", "B"], ["B", "C"], ["C", "D"]]),
        ("# G\n\n[A]: a.\n\n[B]: b.\n\n[C]: c.\n", 2, [[], ["A", "B"], ["C"]]),
    ],
    ids=["all", "subtree", "broad", "deep", "group"],
)
def test_largest_subtrees_are_cut_off(text: str, room: float, expected: list[list[str]]) -> None:
    """Subtrees become parts; where there are only leaves, they are spread."""
    assert piece_of(text, 1, room) == expected


@pytest.mark.slow
@pytest.mark.parametrize("room", range(1, 7))
def test_no_group_is_open_and_closed_in_a_part(room: int) -> None:
    """Where a part has room for a group that was cut from it, the group is open there, and no longer closed, too."""
    scene = drawn(interpret_text(YARD).map).sheet.scene
    tree = Tree.of(scene)
    keys = [*(box.key for box in scene.boxes), *(frame.key for frame in scene.frames)]

    def fits(piece: Piece) -> bool:
        return len(piece.boxes) + len(piece.closed) <= room * (1.6 if len(piece.roots) > 1 else 1.0)

    pieces = cut(scene, tree, dict.fromkeys(keys, 1.0), room, fits)
    assert {key for piece in pieces for key in piece.boxes} == {box.key for box in scene.boxes}
    for piece in pieces:
        part = Scenes(scene, tree).scene_of(piece, [], "")
        shown = [*(box.key for box in part.boxes), *(frame.key for frame in part.frames)]
        assert len({*shown}) == len(shown)


def test_a_tree_deeper_than_calls_is_cut() -> None:
    """No part exceeds the room."""
    text = "".join(
        f"{'  ' * min(i, 1)}[C{i}]: c.\n" if i < 2 else f"[C{i}]: c.\n  +> [C{i - 1}]\n" for i in range(3000)
    )
    pieces = piece_of(text, 1, 30)
    assert max(map(len, pieces)) <= 30
    assert len(pieces) < 300


def test_pages_link_to_each_other() -> None:
    """A PDF has a page for each part; a closed group and a reference lead to the page that they name."""
    file = draw(Document.of(TOWN)).files(["pdf"], FileOptions(page="A5", parts=True))["pdf"]
    pages = PdfReader(BytesIO(file)).pages
    texts = [page.extract_text() for page in pages]
    assert [("The market square" in text, f"page {i} of {len(pages)}" in text) for i, text in enumerate(texts, 1)] == [
        (True, True)
    ] * len(pages)
    numbers = {page.indirect_reference: number for number, page in enumerate(pages)}
    leads = [
        (number, numbers[annotation.get_object()["/Dest"][0]])
        for number, page in enumerate(pages)
        for annotation in page.annotations or ()
    ]
    assert {(0, number) for number in range(1, len(pages))} <= {*leads}
    assert {(number, 0) for number in range(1, len(pages))} <= {*leads}


def test_files_link_to_each_other(tmp_path: Path) -> None:
    """SVG files lie beside each other, and all links between them lead to something."""
    (tmp_path / "town.argdown").write_text(TOWN)
    target = Target("svg", str(tmp_path / "out town.svg"))
    request = BatchOptions(("svg",), file=FileOptions(parts=True))
    outcome = draw_file(Job(str(tmp_path / "town.argdown"), (target,), request))
    assert not outcome.error
    names = sorted(path.name for path in tmp_path.glob("*.svg"))
    assert names == ["out town-a-trade.svg", "out town-b-air.svg", "out town-c-cost.svg", "out town-overview.svg"]
    texts = {name.replace(" ", "%20"): (tmp_path / name).read_text() for name in names}
    links = [link.split('"')[0] for text in texts.values() for link in text.split('href="')[1:]]
    assert len(links) > len(names)
    for link in links:
        file, _, place = link.partition("#")
        assert f'id="{place}"' in (texts[file] if file else next(iter(texts.values())))


def test_files_never_replace_what_is_read(tmp_path: Path) -> None:
    """A part that would have the name of an input is refused, and nothing is written."""
    source = tmp_path / "town-overview.svg"
    source.write_text(TOWN)
    request = BatchOptions(("svg",), file=FileOptions(parts=True))
    outcome = draw_file(Job(str(source), (Target("svg", str(tmp_path / "town.svg")),), request))
    assert "town-overview.svg" in outcome.error
    assert source.read_text() == TOWN
    assert [path.name for path in tmp_path.iterdir()] == ["town-overview.svg"]


def test_standard_output_takes_one_file(tmp_path: Path) -> None:
    """Several files need names."""
    (tmp_path / "town.argdown").write_text(TOWN)
    request = BatchOptions(("svg",), file=FileOptions(parts=True))
    outcome = draw_file(Job(str(tmp_path / "town.argdown"), (Target("svg", "-"),), request))
    assert "several svg files" in outcome.error


def test_parts_of_a_page_are_views() -> None:
    """An HTML page has all parts, and links between them, which need no script; the script is told of each."""
    page = draw(Document.of(TOWN)).files(["html"], FileOptions(parts=True))["html"].decode()
    assert page.count('<section class="view') == 4
    markup, facts = page.split('<script type="application/json" id="_facts">')
    links = {link.split('"')[0] for link in markup.split('href="#')[1:]}
    ids = [one.split('"')[0] for one in markup.split(' id="')[1:]]
    assert links <= {*ids}
    assert len(ids) == len({*ids})
    views = json.loads(facts.split("</script>")[0])["views"]
    assert [view["title"] for view in views] == ["Overview", "A: Trade", "B: Air", "C: Cost"]
    for view in views:
        chips = [link for part in view["parts"] for link in part.get("elsewhere", ())]
        own = [*(part["id"] for part in view["parts"]), *(frame["id"] for frame in view["frames"])]
        assert {view["root"], view["id"], *own} <= {*ids}
        assert chips
        assert all(text[0].isalnum() and to in ids and to not in own for text, to in chips)


def test_parts_exclude_other_ways_to_spread_a_map() -> None:
    """Tiles and steps show the whole map; several files are no single one."""
    with pytest.raises(InvalidValueError, match="--parts cannot be combined with --tile"):
        FileOptions(page="A4", tile=True, parts=True)
    with pytest.raises(InvalidValueError, match="--parts cannot be combined with --steps"):
        FileOptions(steps="depth", parts=True)
    town = draw(Document.of(TOWN))
    with pytest.raises(InvalidValueError, match="several files"):
        town.files(["svg"], FileOptions(parts=True))
    with pytest.raises(InvalidValueError, match="use png or svg"):
        town.parts("pdf")
    assert [name[:4] for name in town.parts("png")] == ["map-"] * 4


def test_a_map_without_groups_is_one_part_if_it_fits() -> None:
    """There is nothing to give an overview of."""
    made = book(picture("[A]: a.\n  + [B]: b.\n"), FileOptions(page="A4"), paged=True)
    assert [leaf.piece.root for leaf in made.leaves] == [PAGE]
