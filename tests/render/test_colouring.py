"""Colours of tags, groups and speakers: who gets which letter and colour."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import given
from strategies import maps

from argmap import ArgumentMap, picture, view
from argmap.cli.drawing import COLOUR_BY
from argmap.errors import ThemeError
from argmap.interpret.interpret import interpret_text
from argmap.render.authored import ground
from argmap.render.colouring import PLAIN, WAYS, coloured, letters
from argmap.render.notations.reasons import stage
from argmap.render.scene import Badge, Scene
from argmap.render.themes.default import DEFAULT

COLOURS = dict(enumerate(DEFAULT.palette))


def _scene(text: str, by: str) -> Scene:
    found = interpret_text(text).map
    return coloured(stage(found), found, by, DEFAULT)


def _look(mark: str, colour: str) -> str:
    name = next((f"{i}" for i, shade in COLOURS.items() if shade == colour), colour)
    return " ".join(filter(None, (mark, name))) or "-"


def lines(scene: Scene) -> Iterator[str]:
    """Give a line for each badge, and for each line of the legend: letters, and number of the colour."""
    for box in scene.boxes:
        if box.badge != Badge():
            yield f"<{box.title}>: {_look(box.badge.mark, box.badge.colour)}"
        yield from (f"{cell.title}: {_look(cell.badge.mark, cell.badge.colour)}" for cell in box.cells)
    yield from (f"{_look(entry.mark, entry.colour)} = {entry.text}" for entry in scene.legend)


#: Colours of single things.
OWN = "{statementColors: {A: '#111', B: '#222222'}, argumentColors: {X: 3}}"
CASES = {
    "tags": (
        "tag",
        "[A]: a. #one #two\n\n[B]: b. #two\n\n[C]: c.",
        "A: A B 0 | B: B 1 | C: - | - = Tags: | A 0 = one | B 1 = two",
    ),
    "groups": (
        "group",
        "# G\n\n[A]: a.\n\n## H\n\n[B]: b.\n\n<X>: x.",
        "A: A 0 | B: B 1 | X: B 1 | - = Groups: | A 0 = G | B 1 = H",
    ),
    "speakers": ("speaker", "[A]: a. {by: Ada}\n\n[B]: b.", "A: A 0 | B: - | - = Speakers: | A 0 = Ada"),
    "reasons": (
        "speaker",
        "<X>: x. {by: Ada}\n\n(1) [A]: a. {by: Bo}\n----\n(2) [B]: b.",
        "B: - | <X>: A 0 | A: B 1 | - = Speakers: | A 0 = Ada | B 1 = Bo",
    ),
    "no categories": ("speaker", "[A]: a.", "A: -"),
    "four tags": (
        "tag",
        "[A]: a. #a #b #c #d",
        "A: A B C … 0 | - = Tags: | A 0 = a | B 1 = b | C 2 = c | D 3 = d",
    ),
    "colours of tags": (
        "tag",
        "===\ncolor:\n  tagColors: {one: '#ABC', two: 5, three: red}\n===\n\n[A]: a. #one #two #three",
        "A: A B C #aabbcc | - = Tags: | A #aabbcc = one | B 5 = two | C 2 = three",
    ),
    "priorities": (
        "tag",
        "===\ncolor:\n  tagColors:\n    two: {color: '#112233', priority: 3}\n===\n\n[A]: a. #one #two",
        "A: A B #112233 | - = Tags: | A #112233 = two | B 1 = one",
    ),
    "single things": (
        "tag",
        f"===\ncolor: {OWN}\n===\n\n[A]: a. #one {{color: '#333'}}\n\n[B]: b. #one\n\n<X>: x.",
        "A: A #333333 | B: A #222222 | X: 3 | - = Tags: | A 0 = one",
    ),
    "no heed to data": (
        "tag",
        "===\ncolor:\n  ignoreColorData: true\n===\n\n[A]: a. #one {color: '#333333'}",
        "A: A 0 | - = Tags: | A 0 = one",
    ),
    "a scheme, whose first colour is for what has no tag": (
        "tag",
        "===\ncolor:\n  colorScheme: ['#000', '#111']\n  tagColors: {two: 0}\n===\n\n[A]: a. #one\n\n[B]: b. #two",
        "A: A #111111 | B: B #000000 | - = Tags: | A #111111 = one | B #000000 = two",
    ),
    "a scheme by name": (
        "tag",
        "===\ncolor: {colorScheme: colorbrewer-set2}\n===\n\n[A]: a. #one",
        "A: A #fc8d62 | - = Tags: | A #fc8d62 = one",
    ),
    "colours of tags mean to colour by tag": (
        "",
        "===\ncolor:\n  tagColors: {one: '#ABC'}\n===\n\n[A]: a. #one",
        "A: A #aabbcc | - = Tags: | A #aabbcc = one",
    ),
    "by tag, as the author says": (
        "",
        "===\ncolor:\n  colorizeByTag: true\n===\n\n[A]: a. #one",
        "A: A 0 | - = Tags: | A 0 = one",
    ),
    "not by tag, as the author says": (
        "",
        "===\ncolor:\n  colorizeByTag: false\n  tagColors: {one: '#ABC'}\n===\n\n[A]: a. #one {color: '#123'}",
        "A: #112233",
    ),
    "single things, without categories": ("", "[A]: a. {color: '#333'}\n\n[B]: b.", "A: #333333 | B: -"),
    "no colours of the author's": (
        "none",
        f"===\ncolor: {OWN}\n===\n\n[A]: a. #one\n\n<X>: x. {{color: 3}}",
        "A: - | X: -",
    ),
    "colours of groups": (
        "group",
        "===\ncolor:\n  groupColors: {G: 4}\n===\n\n# G\n\n[A]: a.\n\n# H {color: '#123456'}\n\n[B]: b.",
        "A: A 4 | B: B #123456 | - = Groups: | A 4 = G | B #123456 = H",
    ),
}


@pytest.mark.parametrize(("by", "text", "expected"), CASES.values(), ids=list(CASES))
def test_badges(by: str, text: str, expected: str) -> None:
    """Letters in the order of first appearance, colours of the palette or of the author."""
    assert list(lines(_scene(text, by))) == expected.split(" | ")


#: Front matter, and the colours of the groups G and, within it, H.
GROUPS = {
    "nothing said": ("", "", ""),
    "by title": ("groupColors: {G: '#f0e0d0'}", "#f0e0d0", ""),
    "by number, of a scheme of groups": (
        "groupColors: {'H #cheap': 1}\n  groupColorScheme: ['#eee', '#ddd']",
        "",
        "#dddddd",
    ),
    "by tag": ("colorizeGroupsByTag: true\n  tagColors: {cheap: '#d0f0e0'}", "", "#d0f0e0"),
    "by tag, but not for groups": ("tagColors: {cheap: '#d0f0e0'}", "", ""),
    "by title before tag": (
        "colorizeGroupsByTag: true\n  groupColors: {'H #cheap': '#eeeeff'}\n  tagColors: {cheap: '#d0f0e0'}",
        "",
        "#eeeeff",
    ),
}


@pytest.mark.parametrize(("settings", "outer", "inner"), GROUPS.values(), ids=list(GROUPS))
def test_colours_of_frames(settings: str, outer: str, inner: str) -> None:
    """By title, or by tag if the author says so; the legend names the tags with their groups."""
    front = f"===\ncolor:\n  {settings}\n===\n\n" if settings else ""
    scene = _scene(f"{front}# G\n\n[A]: a.\n\n## H #cheap\n\n[B]: b.", "")
    assert [frame.colour for frame in scene.frames] == [outer, inner]
    told = [entry.text for entry in scene.legend if entry.mark == "#"]
    assert told == (["cheap: H #cheap"] if inner == "#d0f0e0" else [])


def test_a_closed_group_keeps_its_colour() -> None:
    """Though it is one box and has no frame."""
    text = "===\ncolor:\n  groupColors: {G: '#d0f0e0'}\n===\n\n# G {isClosed: true}\n\n[A]: a.\n\n# H\n\n[B]: b."
    assert f'fill="{ground("#d0f0e0", DEFAULT)}"'.encode() in picture(view(interpret_text(text).map))


def test_more_categories_than_colours() -> None:
    """Colours repeat, letters do not."""
    text = "\n\n".join(f"[C{i}]: c. {{by: s{i}}}" for i in range(60))
    legend = _scene(text, "speaker").legend[1:]
    assert [entry.mark for entry in legend] == [letters(i) for i in range(60)]
    assert len({entry.mark for entry in legend}) == 60
    assert {entry.colour for entry in legend} == set(DEFAULT.palette)


@given(maps())
def test_every_category_is_explained(argmap: ArgumentMap) -> None:
    """Each letter in a badge stands in the legend, once, and each of the legend's in a badge."""
    for by in WAYS:
        scene = coloured(stage(argmap), argmap, by, DEFAULT)
        marks = [entry.mark for entry in scene.legend if entry.mark]
        cells = [cell.badge for box in scene.boxes for cell in box.cells]
        shown = [badge.mark for badge in (*cells, *(box.badge for box in scene.boxes)) if badge.mark]
        assert len(marks) == len(set(marks))
        assert {mark for badge in shown for mark in badge.split()} - {"…"} <= set(marks)


def test_what_colours_cannot_tell() -> None:
    """The nearest is named, or all are."""
    with pytest.raises(ThemeError, match=r"cannot colour by 'tags'; did you mean 'tag'\?"):
        picture(ArgumentMap(), colour_by="tags")
    with pytest.raises(ThemeError, match="cannot colour by 'zzz'; choose from 'tag', 'group', 'speaker', 'none'"):
        picture(ArgumentMap(), colour_by="zzz")


def test_the_command_line_offers_all() -> None:
    """Though it does not import them."""
    assert set(COLOUR_BY) == {*WAYS, PLAIN}


def test_same_letters_in_the_picture() -> None:
    """The picture has the badges, with the categories' names, and the legend."""
    draw = partial(picture, interpret_text("[A]: a. #one <b>&amp; #(x <y>)").map)
    svg = draw(colour_by="tag").decode()
    assert svg.count('class="badge"') == 3
    assert "<title>one, x &lt;y&gt;</title>" in svg
    assert 'class="badge"' not in draw().decode()
