"""Images in boxes: which files are read, and that they get into pictures."""

from __future__ import annotations

import re
import struct
from base64 import b64encode
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rasters import SECRET, chunk, jpeg, png

from argmap import picture
from argmap.cli.main import main
from argmap.files.loading import load
from argmap.render.picture import outputs

MAP = """===
images: {files: {yes: {path: pics/yes.png, width: 20}, far: {path: "https://example.org/a.png"}}}
===

[A]: a. #yes
  + [B]: b. {images: [photo.jpg]}
  - <C>: c. {images: [%s]}

<D>: d. #yes

(1) [E]: e. #far
----
(2) [A]
"""
TEXT = png(4, 2, chunk(b"tEXt", b"Comment\0" + SECRET))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project with a map and its images."""
    place = tmp_path / "project"
    (place / "pics").mkdir(parents=True)
    monkeypatch.chdir(place)
    (place / "pics" / "yes.png").write_bytes(TEXT)
    (place / "photo.jpg").write_bytes(jpeg())
    (place / "a.argdown").write_text(MAP % "")
    (tmp_path / "outside.png").write_bytes(png())
    return place


def _render(*words: str) -> Result:
    return CliRunner().invoke(main, ["render", "a.argdown", *words])


def _images(svg: str) -> list[tuple[str, ...]]:
    return re.findall(r'<image x="[^"]*" y="[^"]*" width="([^"]*)" height="([^"]*)" href="data:([^;]*);', svg)


@pytest.mark.parametrize("name", ["svg", "html"])
def test_images_are_embedded(folder: Path, name: str) -> None:
    """By tag and by data, in claims and whole arguments, as large as the author or the file says."""
    assert not _render("-o", f"a.{name}").exception
    text = (folder / f"a.{name}").read_text(encoding="utf-8")
    assert sorted(_images(text)) == sorted(
        [("20", "10", "image/png"), ("20", "10", "image/png"), ("6", "6", "image/jpeg")]
    )
    assert b64encode(png()).decode() in text
    assert SECRET.decode() not in text
    assert "With an image: yes" in text
    assert "With an image: photo" in text


def test_python_draws_the_same(folder: Path) -> None:
    """A map in a file has its images in Python, too."""
    _render()
    assert picture("a.argdown") == (folder / "a.svg").read_bytes()


REFUSED = {
    "https://example.org/b.png": "it is not a local file, and argmap fetches nothing",
    "../outside.png": "it is outside the map's project; use --allow-outside to permit it",
    "gone.png": "no such file",
    "pics": "no such file",
    "a.argdown": "it is neither PNG nor JPEG",
    "large.png": "it is larger than 2 MiB",
}


@pytest.mark.parametrize(("path", "said"), REFUSED.items(), ids=list(REFUSED))
def test_what_is_not_drawn_is_named(folder: Path, path: str, said: str) -> None:
    """Once, with the reason; all else is drawn."""
    (folder / "large.png").write_bytes(png() + bytes(2 * 2**20))
    (folder / "a.argdown").write_text(MAP % f'"{path}", "{path}"')
    result = _render()
    expected = [("https://example.org/a.png", REFUSED["https://example.org/b.png"]), (path, said)]
    lines = [f"a.argdown: the image '{name}' is not drawn: {why}" for name, why in expected]
    assert sorted(result.stderr.splitlines()) == sorted(lines)
    assert len(_images((folder / "a.svg").read_text(encoding="utf-8"))) == 3


@pytest.mark.parametrize(("turn", "said"), [(1, False), (6, True), (9, False)])
def test_photos_that_are_to_be_turned(folder: Path, turn: int, *, said: bool) -> None:
    """They are drawn as they are stored, and a remark says so."""
    entries = struct.pack("<HHHIHHHHIHH", 2, 0x010F, 2, 1, 0, 0, 0x0112, 3, 1, turn, 0)
    exif = b"Exif\0\0II*\0" + struct.pack("<I", 8) + entries
    (folder / "photo.jpg").write_bytes(jpeg((0xE1, exif)))
    line = "a.argdown: drawn as stored, although the file asks to turn it: 'photo.jpg'; turn it first\n"
    assert (line in _render().stderr) is said
    assert len(_images((folder / "a.svg").read_text(encoding="utf-8"))) == 3


def test_one_image_in_many_boxes(folder: Path) -> None:
    """It is read once, and drawn in each box, as long as the picture does not get too large."""
    lines = [f"  + [B{i}]: b. #yes" for i in range(120)]
    (folder / "a.argdown").write_text((MAP % "") + "\n[F]: f.\n" + "\n".join(lines))
    assert "yes.png" not in _render().stderr
    assert len(_images((folder / "a.svg").read_text(encoding="utf-8"))) == 123
    (folder / "pics" / "yes.png").write_bytes(png(4, 2, chunk(b"tEXt", bytes(2**18))))
    assert "'pics/yes.png' is not drawn: all images together are larger than 16 MiB" in _render().stderr
    assert len(_images((folder / "a.svg").read_text(encoding="utf-8"))) == 1


def test_images_outside_the_project(folder: Path) -> None:
    """They are read if the user says so."""
    (folder / "a.argdown").write_text(MAP % '"../outside.png"')
    _render("--allow-outside")
    assert len(_images((folder / "a.svg").read_text(encoding="utf-8"))) == 4


def test_images_outside_the_project_in_changes(folder: Path) -> None:
    """They are read for a picture of changes, too."""
    (folder / "a.argdown").write_text(MAP % '"../outside.png"')
    (folder / "b.argdown").write_text((MAP % '"../outside.png"').replace("b.", "bb.", 1))
    for options, count in (([], 3), (["--allow-outside"], 4)):
        CliRunner().invoke(main, ["diff", "a.argdown", "b.argdown", "-o", "d.svg", *options])
        assert len(_images((folder / "d.svg").read_text(encoding="utf-8"))) == count


def test_links_out_of_the_project(folder: Path) -> None:
    """A link counts as what it leads to."""
    (folder / "in.png").symlink_to("../outside.png")
    (folder / "a.argdown").write_text(MAP % "in.png")
    assert "'in.png' is not drawn: it is outside" in _render().stderr


@pytest.mark.parametrize("setting", ["useTags", "useData"])
def test_what_the_author_turns_off(folder: Path, setting: str) -> None:
    """Images by tag, or by data."""
    (folder / "a.argdown").write_text((MAP % "").replace("images: {", f"images: {{{setting}: false, ", 1))
    _render()
    expected = 1 if setting == "useTags" else 2
    assert len(_images((folder / "a.svg").read_text(encoding="utf-8"))) == expected


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("kind", sorted({*outputs()} - {"svg", "html", "pdf", "png", "text"}))
def test_other_files_say_that_they_lack_images(kind: str) -> None:
    """A remark for each file type."""
    assert "files show no images" in _render("--to", kind, "-o", "-").stderr


@pytest.mark.usefixtures("folder")
def test_circles_have_no_room() -> None:
    """A remark says so."""
    assert "images have no room in circles" in _render("--notation", "numbered").stderr


def test_a_changed_image_is_drawn_anew(folder: Path) -> None:
    """In a batch, a picture is up to date only with the images that it was drawn with."""
    batch = ["render", ".", "-o", "out", "--jobs", "1"]
    for data, drawn in ((None, "1 drawn"), (None, "1 up to date"), (png(9, 9), "1 drawn")):
        if data:
            (folder / "photo.jpg").write_bytes(data)
        assert drawn in CliRunner().invoke(main, batch).stderr


def test_no_image_is_overwritten(folder: Path) -> None:
    """Nor is one that has another suffix."""
    (folder / "a.svg").write_bytes(png())
    (folder / "a.argdown").write_text(MAP % "a.svg")
    assert _render().exit_code == 2
    assert (folder / "a.svg").read_bytes() == png()


@pytest.mark.usefixtures("folder")
def test_images_are_watched() -> None:
    """So a page is drawn anew when one changes."""
    names = {path.as_posix() for path in load("a.argdown").watched}
    assert {"a.argdown", "pics/yes.png", "photo.jpg"} <= names
    assert not any("example.org" in name for name in names)
