"""``argmap slides`` as a teacher runs it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lessons import LANES
from pypdf import PdfReader

from argmap.cli.main import main


def run(folder: Path, *arguments: str, text: str = LANES) -> Result:
    """Return what ``argmap slides`` did with *text* in a file of *folder*."""
    (folder / "lanes.argdown").write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["slides", str(folder / "lanes.argdown"), *arguments])


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["html", "pdf", "pptx"])
def test_the_suffix_says_which_kind(tmp_path: Path, kind: str) -> None:
    """Nothing is said if all is well; made anew, it is the same file."""
    talks = [tmp_path / f"{name}.{kind}" for name in ("talk", "again")]
    for talk in talks:
        result = run(tmp_path, "-o", str(talk))
        assert (result.exit_code, result.output) == (0, "")
    assert talks[0].read_bytes() == talks[1].read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["-o", "talk.odp"], 2, "--output: unsupported slide format '.odp'; "),
        (["-o", "talk"], 2, "unsupported slide format 'talk'; choose from '.html', '.pdf', '.pptx'"),
        (["-o", "-"], 2, "slides require a file whose suffix sets the file type"),
        ([], 2, "missing option --output"),
        (["-o", "talk.html", "--notes"], 2, "--notes has no effect on HTML; it applies to PDF only"),
        (["-o", "talk.pptx", "--system-fonts"], 2, "--system-fonts has no effect on PPTX; it applies to PDF only"),
        (["-o", "talk.pdf", "--notes", "--paper", "A44"], 2, "--paper: unknown paper size 'A44'; did you mean 'A4'?"),
        (["-o", "talk.pdf", "--lang", "xx"], 2, "--lang: unknown language 'xx'; choose from 'de', "),
        (["-o", "talk.pdf", "--theme", "drak"], 2, "--theme: unknown theme 'drak'; did you mean 'dark'?"),
        (["-o", "talk.pdf", "--unfold", "size"], 2, "unknown order 'size'"),
        (["-o", "talk.pdf", "--aspect", "1:1"], 2, "unknown aspect ratio '1:1'; choose from '16:9', '4:3'"),
        (["-o", "talk.pdf", "--notation", "numbered"], 2, "unknown notation 'numbered'"),
        (["-o", "talk.pdf", "--max-boxes", "3"], 2, "--max-boxes has no effect on slides"),
        (["-o", "talk.pdf", "--tag", "x"], 1, "no tag 'x' in the map"),
        (["-o", "nowhere/talk.pdf"], 2, "cannot be written"),
    ],
    ids=str,
)
def test_what_goes_wrong_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: Sequence[str], code: int, said: str
) -> None:
    """In a clear sentence, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    result = run(tmp_path, *arguments)
    assert (result.exit_code, said in result.output) == (code, True), result.output
    assert [path.name for path in tmp_path.iterdir()] == ["lanes.argdown"]


def test_a_map_with_findings_is_shown(tmp_path: Path) -> None:
    """What is wrong with it is said, and the rest is made."""
    result = run(tmp_path, "-o", str(tmp_path / "talk.html"), text=f"{LANES}\n[Loose]: This is *open.\n")
    assert (result.exit_code, "unclosed-italic" in result.output) == (0, True)
    assert "This is *open." in (tmp_path / "talk.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["", "// a remark only\n"])
def test_an_empty_map_is_not_shown(tmp_path: Path, text: str) -> None:
    """It is said why there are no slides, once, as for pictures and worksheets."""
    result = run(tmp_path, "-o", str(tmp_path / "talk.pptx"), text=text)
    said = f"Error: {tmp_path / 'lanes.argdown'}: nothing to draw: this text has no claims or arguments\n"
    assert (result.exit_code, result.output) == (1, said)
    assert not (tmp_path / "talk.pptx").exists()


@pytest.mark.slow
def test_options_change_what_they_say(tmp_path: Path) -> None:
    """Order, shape, language, notes, theme, notation, and what of the map."""
    plain = pages(tmp_path, "--unfold", "depth")
    assert len(pages(tmp_path)) < len(plain)
    assert not any(word in "".join(plain) for word in ("Inhalt", "[Data]", "1.1"))
    assert len(pages(tmp_path, "--unfold", "depth", "--focus", "Parking")) < len(plain)
    other = pages(tmp_path, "--unfold", "rank", "--lang", "de", "--notes", "--paper", "Letter", "--numbers")
    assert len(other) < len(plain)
    assert all(word in "".join(other) for word in ("Inhalt", "[Data]", "1.1"))
    for changed in (["--aspect", "4:3"], ["--theme", "dark"], ["--notation", "argdown"]):
        before = (tmp_path / "talk.pdf").read_bytes()
        assert pages(tmp_path, *changed)
        assert (tmp_path / "talk.pdf").read_bytes() != before


def pages(folder: Path, *arguments: str) -> list[str]:
    """Return the text of each page of the PDF."""
    result = run(folder, "-o", str(folder / "talk.pdf"), *arguments)
    assert result.exit_code == 0, result.output
    return [page.extract_text() for page in PdfReader(folder / "talk.pdf").pages]


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("===\ntitle: 図書館\n===\n\n[A]: One.\n  + [B]: Two.\n", "Chinese"),
        ("[A]: One.\n  + [도서관]: Two.\n", "Korean"),
        ("[A]: One 🎈.\n  + [B]: Two. {by: Ann}\n", "emoji"),
        ("[A]: One.\n  + [B]: Two. {by: ひらがな}\n", "Japanese"),
        ("[A]: One.\n  + [B]: Two.\n", ""),
    ],
    ids=["title", "heading", "box", "speaker", "none"],
)
def test_letters_that_no_font_has_are_named(tmp_path: Path, text: str, lacking: str) -> None:
    """As for pictures: in files that bring their fonts along. A browser or a presentation program finds its own."""
    said = f"no font has {lacking}, so empty boxes are drawn instead; use --system-fonts"
    talk = str(tmp_path / "talk.pdf")
    assert (said in run(tmp_path, "-o", talk, text=text).output) is bool(lacking)
    assert "use --system-fonts" not in run(tmp_path, "-o", talk, "--system-fonts", text=text).output
    assert run(tmp_path, "-o", str(tmp_path / "talk.html"), text=text).output == ""


def test_letters_of_notes_are_named_where_notes_are_printed(tmp_path: Path) -> None:
    """A quotation stands in the notes only."""
    text = '[A]: One.\n  + [B]: Two. {source: {ref: Book, quote: "図書館"}}\n'
    talk = str(tmp_path / "talk.pdf")
    assert run(tmp_path, "-o", talk, text=text).output == ""
    assert "no font has Chinese" in run(tmp_path, "-o", talk, "--notes", text=text).output
