"""Files for other programs: what they say, that they say all of a map, and that its text never becomes syntax."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import readers
from drawn import CYCLE_LANES, GROUPED, SCRIPTS, SYLLOGISM
from harm import batches
from hypothesis import given
from strategies import maps, texts
from tricks import TRICKY
from trying import times

from argmap import ArgumentMap, Claim, Selection, picture, view
from argmap.interpret.interpret import interpret_text
from argmap.render.picture import as_files, draw, notations, output
from argmap.render.quoting import d2, mermaid, tex
from argmap.render.scene import legible

FOLDER = Path(__file__).parent
#: Written anew by ``python tests/render/test_other_tools.py`` (with ``tests`` on PYTHONPATH), and then looked at.
GOLDEN = {kind: FOLDER / f"cycle-lanes{output(kind).suffix}" for kind in ("d2", "mermaid", "text", "tikz")}
few = times(0.3)


def check_mermaid(file: bytes) -> readers.Parts:
    """Return the parts of a flowchart, which is well-formed."""
    parts = readers.mermaid(file.decode())
    assert [line for line in parts.syntax if not readers.MERMAID_LINE.fullmatch(line)] == []
    return parts


def check_d2(file: bytes) -> readers.Parts:
    """Return the parts of a D2 diagram, which is well-formed."""
    parts = readers.d2(file.decode())
    assert [line for line in parts.syntax if not readers.D2_LINE.fullmatch(line)] == []
    assert sum(line.count("{") - line.count("}") for line in parts.syntax) == 0
    return parts


def check_tikz(file: bytes) -> readers.Parts:
    """Return the parts of a TikZ picture, which is well-formed."""
    parts = readers.tex(file.decode())
    assert [line for line in parts.syntax if not readers.TEX_DRAWN.fullmatch(line)] == []
    return parts


CHECKS: dict[str, Callable[[bytes], readers.Parts]] = {"d2": check_d2, "mermaid": check_mermaid, "tikz": check_tikz}
kinds = pytest.mark.parametrize("kind", CHECKS)


@pytest.mark.parametrize("kind", GOLDEN)
def test_golden(kind: str) -> None:
    """The file is as it was when somebody looked at what its program makes of it."""
    assert picture(CYCLE_LANES, to=kind).decode() == GOLDEN[kind].read_text(encoding="utf-8")


@kinds
@few
@given(map=maps())
def test_everything_is_said(kind: str, map: ArgumentMap) -> None:
    """All titles and sentences of any map are in the file, and no text of it is anything but text."""
    said = readers.flat("".join(CHECKS[kind](picture(map, to=kind)).strings))
    assert [text for text in readers.said(map) if text not in said] == []


@pytest.mark.slow
@pytest.mark.parametrize("notation", notations())
@kinds
def test_text_stays_text(kind: str, notation: str) -> None:
    """What may mean something to a program means nothing, in every notation, with all that can be asked for."""
    for argmap in (TRICKY, SCRIPTS):
        file = picture(argmap, to=kind, notation=notation, colour_by="tag", legend=True)
        assert CHECKS[kind](file).strings


@pytest.mark.slow
@kinds
def test_payloads_stay_text(kind: str) -> None:
    """Texts that have run in other programs mean nothing either, in every place of a map."""
    for _, argmap in batches():
        assert CHECKS[kind](picture(argmap, to=kind, colour_by="tag")).strings


@few
@given(map=maps())
def test_same_map_same_bytes(map: ArgumentMap) -> None:
    """Written twice, a map gives the same bytes."""
    assert as_files(draw(map), GOLDEN) == as_files(draw(map), GOLDEN)


@given(texts)
def test_escapes_are_undone(text: str) -> None:
    """What stands between the quotes of a label, or in a line of TeX, is read as it was meant."""
    shown = " ".join(legible(text).split())
    file = f'---\n---\nflowchart BT\n  c1["{mermaid(shown) or " "}"]\n'
    assert readers.flat(readers.mermaid(file).strings[0]) == readers.flat(shown)
    assert readers.d2(f'c1: "{d2(shown)}"').strings in {(shown,), ()}
    assert readers.flat(readers.tex_text(tex(shown, r"\argmapunshown"))) == _shown_by_tex(shown)


def _shown_by_tex(text: str) -> str:
    return readers.flat("".join("\ufffd" if char < " " else char for char in text))


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("mermaid", '  subgraph r1 ["because · Safety"]'),
        ("mermaid", "  r1 --- j1"),
        ("mermaid", "  j1 --> c1"),
        ("mermaid", '  c7 -.-x|"undercuts"| j1'),
        ("mermaid", '  c5 -.->|"opposes"| c1'),
        ("mermaid", "  class r1p2 implicit"),
        ("mermaid", "  class c1 main"),
        ("d2", "r1 -- j1: {"),
        ("d2", "j1 -> c1: {"),
        ("d2", 'c7 -> j1: "undercuts" {'),
        ("d2", "    class: [premise; implicit]"),
        ("d2", "  target-arrowhead: {shape: triangle; style: {filled: false}}"),
        ("tikz", r"  \definecolor{argmap-support-fill}{HTML}{E6F1F8}"),
        ("tikz", "% Compile with pdflatex, xelatex or lualatex."),
    ],
)
def test_what_is_written(kind: str, line: str) -> None:
    """Reasons hold their premises, lines say what they are, and an undercut ends on the step."""
    assert line in picture(CYCLE_LANES, to=kind).decode().splitlines()


def test_groups_hold_what_is_in_them() -> None:
    """Groups nest, and lines lead to what is in them."""
    flowchart = picture(GROUPED, to="mermaid").decode().splitlines()
    keys = [line.split()[1] for line in flowchart if line.split()[:1] == ["subgraph"]]
    assert keys == ["f1", "f2", "f3"]
    assert [line for line in flowchart if line.startswith("      ")] == ['      c4["`**Detail**']
    diagram = picture(GROUPED, to="d2").decode()
    assert 'f2.f3.c4 -> f2.c3: "supports" {' in diagram


def test_claims_that_stand_twice_are_tied() -> None:
    """A thin line joins a premise that is repeated to its home."""
    assert '-.-|"same claim"|' in picture(SYLLOGISM, to="mermaid").decode()
    assert "same-line" in picture(SYLLOGISM, to="d2").decode()


def test_empty_maps() -> None:
    """An empty map says that it is empty."""
    for kind, check in CHECKS.items():
        assert "This map is empty." in check(picture(ArgumentMap(), to=kind)).strings
    assert picture(ArgumentMap(), to="text") == b"(an empty map)\n"


def test_circles_have_their_key() -> None:
    """Numbers are explained under the picture, a few in each box of a flowchart."""
    for kind in ("mermaid", "d2"):
        said = "\n".join(CHECKS[kind](picture(CYCLE_LANES, to=kind, notation="numbered")).strings)
        assert "1 The town should build cycle lanes." in said
    assert "  under2 ~~~ under1" in picture(CYCLE_LANES, to="mermaid", notation="numbered").decode().splitlines()


def test_categories_have_their_colours_and_names() -> None:
    """A box with a category is filled with a touch of its colour, and names it."""
    tagged = ArgumentMap(claims=[Claim("A", tags=["nature"]), Claim("B", tags=["money"])])
    for kind in ("mermaid", "d2"):
        file = picture(tagged, to=kind, colour_by="tag")
        assert {"nature", "money"} <= {word for text in CHECKS[kind](file).strings for word in text.split()}
        assert b"#e0f0ec" in file


def test_what_stands_for_the_rest() -> None:
    """Closed groups and stubs are boxes, and what is left out is said."""
    shown = view(GROUPED, close=["Against"])
    for kind, check in CHECKS.items():
        said = " ".join(check(picture(shown, to=kind)).strings)
        assert "Against 2 claims" in " ".join(said.split())
    near = view(GROUPED, Selection(focus="Motion", depth=0))
    assert picture(near, to="text").decode() == "A debate\n\nMotion: We should.\n\nNot shown: 3 claims.\n"
    assert "Not shown: 3 claims." in check_mermaid(picture(near, to="mermaid")).strings


def test_text_says_where_the_rest_is() -> None:
    """Below the outline stands what is closed and folded up, and what that has to do with what is shown."""
    said = picture(view(GROUPED, close=["Against"]), to="text").decode()
    assert said.endswith("\n\nClosed group “Against”: 2 claims\n  Opposes: Motion.\n")
    nothing = picture(view(GROUPED, Selection(patterns="none")), to="text").decode()
    assert nothing.startswith("A debate\n\nNot shown: ")


def test_letters_that_pdflatex_lacks() -> None:
    """The first lines of a document say which programs know its letters."""
    assert picture(interpret_text("[A]: Größe, “naïve” – œuvre…").map, to="tikz").startswith(
        b"% An argument map, drawn by argmap.\n% Compile with pdflatex"
    )
    assert picture(SCRIPTS, to="tikz").startswith(b"% An argument map, drawn by argmap.\n% !TeX program = lualatex\n")


def test_what_is_too_large_for_tex_is_drawn_smaller() -> None:
    """TeX has no lengths over 5.75 metres, and neither has PDF."""
    wide = ArgumentMap(claims=[Claim(f"C{i}", "word " * 20) for i in range(100)])
    assert "[x=1bp, y=-1bp]" in picture(CYCLE_LANES, to="tikz").decode()
    assert "[x=0.6" in picture(wide, to="tikz", layout="layered").decode()


if __name__ == "__main__":
    for kind, path in GOLDEN.items():
        path.write_bytes(picture(CYCLE_LANES, to=kind))
