"""Text in pictures: its marks, its links, and the way it runs."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, fromstring

import pytest
from drawn import SCRIPTS, drawing
from hypothesis import given
from hypothesis import strategies as st
from strategies import marks

from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark, MarkKind
from argmap.model.relation import Support
from argmap.render.characters import Direction
from argmap.render.drawing import Words
from argmap.render.marking import shown, tidy
from argmap.render.measure import Face, Type, width
from argmap.render.notation import LabelMode, Style
from argmap.render.paragraphs import hanging, line, paragraph, to_right
from argmap.render.picture import picture
from argmap.render.scene import legible

NAMESPACE = "{http://www.w3.org/2000/svg}"
BODY, SLANTED = Type(Face.REGULAR, 11, 14), Type(Face.ITALIC, 11, 14)
BOLD, ITALIC, LINK = MarkKind


def _parts(words: tuple[Words, ...]) -> list[str]:
    return [f"{run.type.face.value}:{run.text}{run.url}" for one in words for run in one.runs]


@pytest.mark.parametrize(
    ("type_", "marks", "parts"),
    [
        (BODY, [], []),
        (BODY, [Mark(BOLD, 4, 10)], ["regular:All ", "bold:humans", "regular: die."]),
        (SLANTED, [Mark(ITALIC, 4, 10)], ["italic:All ", "regular:humans", "italic: die."]),
        (SLANTED, [Mark(BOLD, 0, 3)], ["bold-italic:All", "italic: humans die."]),
        (BODY, [Mark(BOLD, 0, 99), Mark(ITALIC, 4, 99)], ["bold:All ", "bold-italic:humans die."]),
        (BODY, [Mark(LINK, 0, 3, "#a")], ["regular:All#a", "regular: humans die."]),
        (BODY, [Mark(BOLD, 50, 60)], []),
    ],
)
def test_runs(type_: Type, marks: list[Mark], parts: list[str]) -> None:
    """A line is taken apart where its looks change; italics in what is italic stand upright."""
    assert _parts(paragraph("All humans die.", type_, "#000", 500, marks)) == parts


def test_bold_words_are_measured_bold() -> None:
    """A line with a bold part is as long as its parts, and breaks accordingly."""
    (one,) = paragraph("All humans die.", BODY, "#000", 500, [Mark(BOLD, 4, 10)])
    bold = Type(Face.BOLD, 11, 14)
    assert one.width == pytest.approx(width("All ", BODY) + width("humans", bold) + width(" die.", BODY))
    assert len(paragraph("All humans", BODY, "#000", width("All humans", BODY), [Mark(BOLD, 4, 10)])) > 1


def test_a_mark_that_changes_nothing_takes_nothing_apart() -> None:
    """A picture of several characters is one character under a link that leads nowhere (found by Hypothesis)."""
    family = "👩\u200d👩\u200d👧"
    (one,) = paragraph(family, BODY, "#000", 500, [Mark(LINK, 0, 1, "")])
    assert (one.runs, one.width) == ((), width(family, BODY))


@given(st.text(max_size=40), marks(), st.floats(20, 200))
def test_runs_are_the_line(text: str, kept: list[Mark], limit: float) -> None:
    """However marks overlap, the runs of a line are its text, and all lines are all of the text."""
    lines = paragraph(text, BODY, "#000", limit, kept)
    assert all("".join(run.text for run in one.runs) == one.text for one in lines if one.runs)
    assert "".join(one.text for one in lines).replace(" ", "") == tidy(text)[0].replace(" ", "")


@pytest.mark.parametrize(
    ("text", "mark", "words"),
    [
        ("a  b  c", (3, 4), "b"),
        ("  a b", (2, 3), "a"),
        ("a \n b c", (0, 5), "a b"),
        ("e\u0301e\u0301 b", (5, 6), "b"),
        ("a\u202eb c", (4, 5), "c"),
        ("a   b", (1, 3), " "),
    ],
)
def test_marks_stay_on_their_words(text: str, mark: tuple[int, int], words: str) -> None:
    """Where a picture composes accents or closes up blanks, marks move along."""
    found, marks = tidy(legible(text), shown(text, (Mark(BOLD, *mark),)))
    assert [one.of(found) for one in marks] == [words]


def _root(map: ArgumentMap, notation: str = "reasons", style: Style | None = None) -> Element:
    return fromstring(picture(map, notation=notation, style=style))  # noqa: S314 - written by argmap itself


def _texts(map: ArgumentMap, notation: str = "reasons", style: Style | None = None) -> list[Element]:
    return list(_root(map, notation, style).iter(f"{NAMESPACE}text"))


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=c&d", True),
        ("HTTP://example.org", True),
        ("mailto:a@example.org", True),
        ("#place", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("//example.org", False),
        ("page.html", False),
        ("file:///etc/passwd", False),
        ("https://a b", False),
        ("https://", False),
        ("", False),
    ],
)
def test_links(url: str, safe: bool) -> None:  # noqa: FBT001 - a case
    """Links to pages, mail and places on the page are links, and underlined; of others the words stay."""
    argmap = ArgumentMap(claims=[Claim("A", "See the page.", marks=[Mark(LINK, 4, 12, url)])])
    (text,) = (text for text in _texts(argmap) if "page" in "".join(text.itertext()))
    links = list(text.iter(f"{NAMESPACE}a"))
    assert "".join(text.itertext()) == "See the page."
    assert [link.get("href") for link in links] == ([url] if safe else [])
    assert [part.get("text-decoration") for link in links for part in link] == (["underline"] if safe else [])


def test_dot_has_the_marks() -> None:
    """In DOT, marks are tags of Graphviz's labels."""
    argmap = ArgumentMap(claims=[Claim("A", "All men die", marks=[Mark(ITALIC, 4, 7), Mark(LINK, 8, 11, "#a")])])
    assert "All <I>men</I> <U>die</U>" in picture(argmap, to="dot").decode()


@pytest.mark.slow
def test_text_from_right_to_left_begins_at_the_right() -> None:
    """Its lines end at the right end of their box; text from left to right stays where it is."""
    for box in drawing(SCRIPTS).boxes:
        for cell in box.cells:
            back = [one for one in cell.words if one.way is Direction.RIGHT_TO_LEFT]
            ends = {round(one.x + one.width, 6) for one in back}
            assert ends <= {round(cell.area.right - drawing(SCRIPTS).theme.padding[0], 6)}


def test_svg_says_which_way_text_runs() -> None:
    """Text that runs from right to left says so, and stands at its right end."""
    back = [text for text in _texts(SCRIPTS) if text.get("direction") == "rtl"]
    assert back
    assert all(re.search("[\u0590-\u08ff]", "".join(text.itertext())) for text in back)
    assert _root(SCRIPTS).get("direction") == "ltr"


def test_lines_that_run_back_are_moved_right_together() -> None:
    """Only lines from right to left are moved, to the end of the longest line and further."""
    left, right = line("left to right", BODY, "#000"), line("שלום", BODY, "#000")
    same, moved = to_right((left, right), 5)
    assert same == left
    assert moved.x + moved.width == pytest.approx(left.width + 5)


def test_a_hanging_title_begins_beside_what_is_before_it() -> None:
    """Its first line is indented, and left out where nothing fits there."""
    first, *rest = hanging("one two three", BODY, "#000", 60, 20)
    assert first.x == 20
    assert all(one.x == 0 for one in rest)
    (below,) = hanging("one", BODY, "#000", 40, 39)
    assert below.x == 0
    assert below.y > BODY.leading


@pytest.mark.parametrize("sign", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
def test_nothing_turns_text_round(sign: str) -> None:
    """What asks to set text the other way is shown as a sign that cannot be shown, in all parts of a picture."""
    argmap = ArgumentMap(title=f"a{sign}b", claims=[Claim(f"t{sign}", f"c{sign}d", by=f"e{sign}")])
    for kind in ("svg", "dot"):
        data = picture(argmap, to=kind).decode()
        assert sign not in data
        assert "c\ufffdd" in data


@pytest.mark.parametrize(
    ("notation", "style"),
    [("argdown", Style(claim_labels=LabelMode.TITLE)), ("numbered", Style()), ("reasons", Style())],
)
def test_marks_are_on_the_text_and_on_nothing_in_its_place(notation: str, style: Style) -> None:
    """Where a title or a number stands for the text, the marks are left out; in the text they are on their words."""
    claims = [Claim("A title", "All men die.", marks=[Mark(BOLD, 4, 7)]), Claim("B", "So?")]
    argmap = ArgumentMap(claims=claims, supports=[Support("A title", "B")])
    bold = [text for text in _texts(argmap, notation, style) for part in text if part.get("font-weight") == "bold"]
    assert len(bold) == (notation == "reasons")
