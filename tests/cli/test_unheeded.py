"""What the author asks of a picture and does not get is said, by ``render`` and by ``check``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli.main import main
from argmap.interpret.pages import WAYS

DAGRE = ("rankDir", "rankSep", "nodeSep", "group.font", "argument.font")
#: Front matter, options of ``render``, and what is said.
CASES = {
    "nothing": ("title: A", "", ""),
    "what is read": ("color: {tagColors: {a: '#123456'}}\ndot: {sameRank: []}", "", ""),
    "type and direction": (
        "color: {groupFontColor: '#123456'}\ndot: {graphVizSettings: {rankdir: LR}}",
        "",
        "argmap does not use these settings: color.groupFontColor, dot.graphVizSettings.rankdir",
    ),
    "many": (
        "dagre: {rankDir: BT, rankSep: 1, nodeSep: 2, group: {font: a}, argument: {font: a}, statement: 4}",
        "",
        f"argmap does not use these settings: {', '.join(f'dagre.{key}' for key in DAGRE)} and 1 more",
    ),
    "a part of the map": (
        "selection: {selectedTags: [a]}",
        "",
        "'selection' in the settings count only with --notation argdown",
    ),
    "a part of the map, in Argdown's notation": ("selection: {selectedTags: [a]}", "--notation argdown", ""),
    "labels": (
        "map: {statementLabelMode: title}",
        "",
        "label modes in the settings count only with --notation argdown",
    ),
    "a layout and a page": ("layout: layered\nfit: A4-landscape", "", ""),
    "no layout": ("layout: laiered", "", "in the settings: unknown layout 'laiered'; did you mean 'layered'?"),
    "no page": ("fit: A4-landscap", "", "in the settings: unknown page 'A4-landscap'; did you mean 'A4-landscape'?"),
    "no page, and one of the user": (
        "fit: 12",
        "--fit 12x12cm",
        f"in the settings: unknown page '12'; use {WAYS}",
    ),
    "for other tools": ("html: {lang: en}\njson: {spaces: 2}\nwebComponent: {withoutLogo: true}", "", ""),
}


@pytest.mark.parametrize(("front", "options", "said"), CASES.values(), ids=list(CASES))
def test_render_says_what_it_leaves_out(
    front: str, options: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line, and draws the rest."""
    monkeypatch.chdir(tmp_path)
    Path("a.argdown").write_text(f"===\n{front}\n===\n\n[A]: a. #a\n  + [B]: b. #a\n")
    result = CliRunner().invoke(main, ["render", "a.argdown", *options.split()])
    assert result.stderr == (f"a.argdown: {said}\n" if said else "")
    assert Path("a.svg").exists()


def test_settings_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They count like those of the map; one finding names all that are not read."""
    monkeypatch.chdir(tmp_path)
    Path("argdown.config.json").write_text(
        '{"dot": {"edge": {"penWidth": 2}},'
        ' "color": {"relationColors": {"support": "#5b0f5b"}, "statementFontColor": "#fff"}}'
    )
    Path("a.argdown").write_text("[A]: a.\n  + [B]: b.\n")
    assert "color.statementFontColor, dot.edge.penWidth" in CliRunner().invoke(main, ["render", "a.argdown"]).stderr
    assert "#5b0f5b" in Path("a.svg").read_text(encoding="utf-8")
    checked = CliRunner().invoke(main, ["check", "a.argdown"])
    assert checked.output == (
        "a.argdown:1:1: unread-setting argmap does not use these settings of the folder: color.statementFontColor, "
        "dot.edge.penWidth\n"
    )


def test_slides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They have the author's colours, but not those of tags, nor images and ranks, and say so."""
    monkeypatch.chdir(tmp_path)
    front = "===\ncolor: {relationColors: {support: '#5b0f5b'}, tagColors: {a: '#00805e'}}\n===\n\n"
    Path("a.argdown").write_text(f"{front}[A]: a. #a\n  + [B]: b. {{color: '#123456', rank: 1, images: [a.png]}}\n")
    result = CliRunner().invoke(main, ["slides", "a.argdown", "-o", "a.html"])
    assert "colours by tag are not shown on slides" in result.stderr
    assert "slides show no images and ranks" in result.stderr
    assert "#5b0f5b" in Path("a.html").read_text(encoding="utf-8")


FRONT = "===\ncolor: {tagColors: {a: '#00805e'}}\n===\n\n"


@pytest.mark.parametrize(
    ("front", "data", "said"),
    [
        (FRONT, "", "colours"),
        ("", " {color: '#123456'}", "colours"),
        ("", " {images: [a.png], rank: 1}", "images and ranks"),
        (FRONT, " {images: [a.png], rank: 1}", "colours, images and ranks"),
        ("", " {weight: 0.5}", ""),
    ],
)
def test_worksheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, front: str, data: str, said: str) -> None:
    """They have only the theme's colours, no images and no ranks, and say so once for all versions."""
    monkeypatch.chdir(tmp_path)
    Path("a.argdown").write_text(f"{front}[A]: a. #a\n  + [B]: b.{data}\n  - [C]: c.\n  - [D]: d.\n")
    options = ["--exercise", "supports-or-opposes", "--format", "html", "--versions", "2"]
    result = CliRunner().invoke(main, ["worksheet", "a.argdown", *options])
    assert result.stderr == (f"a.argdown: worksheets do not show the map's own {said}\n" if said else "")
