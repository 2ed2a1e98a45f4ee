"""A picture is laid out for its page: once for each, for paper either way round, and for no page that it is not on."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from noting import Noted, noting
from pypdf import PdfReader

from argmap import Document, FileOptions, draw
from argmap.files.job import draw_file
from argmap.files.picture_options import PictureOptions
from argmap.files.request import BatchOptions, Job, Target
from argmap.interpret.pages import PAPERS
from argmap.render.drawing import Drawing
from argmap.render.fit import fit_called
from argmap.render.output import Picture
from argmap.render.picture import as_files, as_steps, remarks
from argmap.render.picture import draw as drawn
from argmap.types import DrawnMap

TOWN = "[Trams]: Build trams, as [the plan](plan.txt) says.\n  + [Quiet]: They are quiet.\n  - [Cost]: They cost.\n"
BOTH = ["A5", "A5-landscape"]


@pytest.fixture
def noted(tmp_path: Path) -> Iterator[Noted]:
    """Return what the layout of these tests was asked."""
    with noting(tmp_path) as found:
        yield found


def town(front: str = "", *, layout: str = "noting", fit: str = "") -> DrawnMap:
    """Return a drawn map with these settings."""
    return draw(Document.of(f"===\n{front}\n===\n\n{TOWN}" if front else TOWN), layout=layout, fit=fit)


def paper(file: bytes) -> tuple[float, float]:
    """Return width and height of the first page of a PDF, points."""
    box = PdfReader(BytesIO(file)).pages[0].mediabox
    return float(box.width), float(box.height)


def pixels(file: bytes) -> tuple[int, int]:
    """Return width and height of a PNG."""
    width, height = struct.unpack(">II", file[16:24])
    return width, height


@pytest.mark.parametrize(
    ("front", "fit", "page", "seen"),
    [
        ("", "", "", ["screen"]),
        ("", "a5", "", ["A5"]),
        ("fit: 4:3", "", "", ["4:3"]),
        ("fit: 4:3", "300 x 120", "", ["300x120"]),
        ("fit: 4:33", "", "", ["screen"]),
        ("", "", "a5", BOTH),
        ("fit: 4:3", "", "A5", BOTH),
        ("", "16:9", "A5", ["16:9"]),
        ("fit: 4:3", "16:9", "A5", ["16:9"]),
    ],
)
def test_which_page_counts(noted: Noted, front: str, fit: str, page: str, seen: list[str]) -> None:
    """That of the user, or else the paper, or else that of the author, or else a screen."""
    town(front, fit=fit).files(["pdf"], FileOptions(page=page))
    assert noted.seen == seen


@pytest.mark.parametrize("kind", ["pdf", "png"])
@pytest.mark.parametrize("small", BOTH)
def test_paper_is_turned_for_larger_type(noted: Noted, kind: str, small: str) -> None:
    """Whichever way round."""
    noted.small.add(small)
    file = town().files([kind], FileOptions(page="A5"))[kind]
    width, height = paper(file) if kind == "pdf" else pixels(file)
    assert (width < height) == (small == "A5-landscape")
    assert noted.seen == BOTH


def test_upright_paper_is_preferred(noted: Noted) -> None:
    """If it makes no difference to the type, not even with room to enlarge."""
    width, height = paper(town().files(["pdf"], FileOptions(page="A5"))["pdf"])
    assert (width, height) == pytest.approx(PAPERS["A5"], abs=0.1)
    assert noted.seen == BOTH


def test_files_share_layouts(noted: Noted) -> None:
    """Of one picture, each page is laid out once, whatever is written of it and asked about it."""
    picture, options = town(), FileOptions(page="A5")
    first = picture.files(["svg", "html", "text", "pdf", "png"], options)
    assert noted.seen == ["screen", *BOTH]
    picture.remarks(["svg", "pdf", "png"], options)
    assert picture.files(["pdf", "svg"], options) == {kind: first[kind] for kind in ("pdf", "svg")}
    assert noted.seen == []


def test_text_needs_no_layout(noted: Noted) -> None:
    """Nor does a file type that another program lays out."""
    picture = town()
    picture.files(["text", "mermaid", "d2"])
    picture.remarks(["text", "mermaid", "d2"])
    assert noted.seen == []


def test_steps_share_one_layout(noted: Noted) -> None:
    """That of the paper, so that nothing moves from step to step."""
    noted.small.add("A5")
    steps = [*town().steps("pdf", "depth", FileOptions(page="A5"))]
    assert len(steps) == 3
    assert {paper(step)[0] for step in steps} == {paper(steps[0])[0]}
    assert paper(steps[0])[0] > paper(steps[0])[1]
    whole = town().files(["pdf"], FileOptions(page="A5", steps="depth"))["pdf"]
    assert {page.mediabox.width for page in PdfReader(BytesIO(whole)).pages} == {
        PdfReader(BytesIO(steps[0])).pages[0].mediabox.width
    }
    assert noted.seen == [*BOTH, *BOTH]


def test_tiles_keep_the_shape(noted: Noted) -> None:
    """A poster is on many sheets, so none of them decides; an image beside it is on one."""
    town().files(["pdf"], FileOptions(page="A5", tile=True))
    assert noted.seen == ["screen"]
    town(fit="A1").files(["pdf"], FileOptions(page="A5", tile=True))
    assert noted.seen == ["A1"]
    town().files(["pdf", "png"], FileOptions(page="A5", tile=True))
    assert noted.seen == ["screen", *BOTH]


def test_a_layout_that_is_the_same_for_every_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made once."""
    from argmap.render.layouts import layered  # noqa: PLC0415 - to count its calls

    calls: list[object] = []

    def counted(*given: Any, draw: Callable[..., Drawing] = layered.draw) -> Drawing:
        calls.append(given)
        return draw(*given)

    monkeypatch.setattr(layered, "draw", counted)
    town(layout="layered").files(["svg", "pdf", "png"], FileOptions(page="A5"))
    assert len(calls) == 1


def test_the_same_picture_for_another_page(noted: Noted) -> None:
    """With the same text; it is the same value if it would look the same."""
    picture = drawn(Document.of(TOWN).map, layout="noting")
    wide = picture.fitted(fit_called("300x120"))
    assert (wide.fit.name, wide.sheet, wide.layout) == ("300x120", picture.sheet, picture.layout)
    assert (wide.drawing.width, wide.drawing.height) == (wide.fit.width, wide.fit.height)
    assert picture.fitted(picture.fit) is picture
    assert noted.seen == ["300x120"]
    laid = evolve(picture, laid=wide.drawing)
    assert laid.fitted(fit_called("A4")) is laid
    layered = drawn(Document.of(TOWN).map, layout="layered")
    assert layered.fitted(wide.fit) is layered


def test_files_of_a_map_are_laid_out_once(noted: Noted, tmp_path: Path) -> None:
    """Also if it links to files, whose paths differ from file to file, or if there are images of its steps."""
    (tmp_path / "plan.txt").write_text("plan")
    (tmp_path / "town.argdown").write_text(f"===\nlayout: noting\n===\n\n{TOWN}")
    for kinds, page, seen in (
        (("svg", "pdf"), "", ["screen"]),
        (("svg", "pdf", "png"), "A5", ["screen", *BOTH]),
    ):
        targets = (*(Target(kind, str(tmp_path / f"town.{kind}")) for kind in kinds),)
        frames = (Target("svg", str(tmp_path / "step.svg"), steps=True),)
        options = BatchOptions(kinds, picture=PictureOptions(), file=FileOptions(page=page))
        outcome = draw_file(Job(str(tmp_path / "town.argdown"), (*targets, *frames), options))
        assert outcome.error == ""
        assert noted.seen == seen
        assert "plan.txt" in (tmp_path / "town.svg").read_text()


def test_a_finished_layout_is_kept(noted: Noted) -> None:
    """A step of a build-up is not laid out again."""
    picture = drawn(Document.of(TOWN).map, layout="noting")
    (first, *_) = as_steps(picture, "svg", "depth")
    assert b"Build trams" in first
    assert noted.seen == ["screen"]


def test_remarks_are_about_the_paper(noted: Noted) -> None:
    """The text that is measured is that on the page."""
    noted.small.update(BOTH)
    picture = drawn(Document.of(TOWN).map, layout="noting")
    assert isinstance(picture, Picture)
    (said,) = remarks(picture, ("pdf",), FileOptions(page="A5"))
    assert said.startswith("on A5, the smallest text is only ")
    assert as_files(picture, ("pdf",))["pdf"].startswith(b"%PDF")


def test_an_image_of_a_page() -> None:
    """A PNG of paper has its shape, at 96 pixels an inch times the scale."""
    picture = town(layout="layered")
    for scale in (1.0, 0.5):
        width, height = pixels(picture.files(["png"], FileOptions(page="A5", scale=scale))["png"])
        assert sorted((width, height)) == pytest.approx([148 / 25.4 * 96 * scale, 210 / 25.4 * 96 * scale], abs=1)


def test_small_text_in_an_image_of_a_page() -> None:
    """The remark says which scale makes it readable, and at that scale there is none."""
    large = draw(Document.of("[A]: a" + "".join(f"\n  + [B{i}]: {i}" for i in range(40))), layout="layered")
    (said,) = large.remarks(["png"], FileOptions(page="A6"))
    scale = float(said.split("--scale ")[1].split()[0])
    assert 2 < scale < 100
    assert large.remarks(["png"], FileOptions(page="A6", scale=scale)) == ()
    assert b"PNG" in large.files(["png"], FileOptions(page="A6", scale=scale))["png"][:8]
