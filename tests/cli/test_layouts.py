"""``--layout`` and ``--fit`` reach every picture; they win over the front matter, and that over the notation."""

from __future__ import annotations

import shlex
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from noting import NAME, Noted, noting

import argmap
from argmap import ArgumentMap, Claim, Document, PictureOptions
from argmap.cli.main import main
from argmap.notebook import bundle
from argmap.render import picture
from argmap.render.picture import layouts
from argmap.teaching import make_slides
from argmap.types import BatchOptions

MAP = "[Trams]: Build trams.\n  + [Quiet]: They are quiet.\n"
OWN = f"===\nlayout: {NAME}\nfit: 4:3\n===\n\n{MAP}"
#: Each command that draws, without the layout.
COMMANDS = {
    "render": "render {} --to svg",
    "several maps": "render {} -o drawn/ --to svg,html",
    "steps": "render {} --frames steps --to svg",
    "a batch": "render {} other.argdown -o drawn --jobs 1",
    "changes": "diff other.argdown {} -o changes.svg",
    "watch": "watch {} --port 0 -o watched.svg",
    "slides": "slides {} -o talk.html",
}


@pytest.fixture(autouse=True)
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Noted]:
    """Add a layout, and go to a folder with maps."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("argmap.live.rounds.wait", lambda *_: signal.raise_signal(signal.SIGINT))
    Path("map.argdown").write_text(MAP)
    Path("own.argdown").write_text(OWN)
    Path("other.argdown").write_text("[Buses]: Run buses.\n")
    (tmp_path / "plugins").mkdir()
    with noting(tmp_path / "plugins") as found:
        yield found


def run(line: str) -> Result:
    """Run argmap."""
    return CliRunner().invoke(main, shlex.split(line))


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_a_layout(noted: Noted, command: str) -> None:
    """That of the option, or else that of the map, or else that of the notation."""
    line = COMMANDS[command]
    assert run(line.format("map.argdown")).exit_code in {0, 1}
    assert noted.seen == []
    done = run(f"{line.format('map.argdown')} --layout {NAME}")
    assert done.exit_code in {0, 1}, done.output
    assert set(noted.seen) == {"16:9" if command == "slides" else "screen"}
    run(line.format("own.argdown"))
    assert set(noted.seen) == {"16:9" if command == "slides" else "4:3"}
    run(f"{line.format('own.argdown')} --layout layered")
    assert noted.seen == []


@pytest.mark.slow
@pytest.mark.parametrize("command", sorted({*COMMANDS} - {"slides"}))
def test_every_command_takes_a_page(noted: Noted, command: str) -> None:
    """It wins over that of the map."""
    for name in ("map", "own"):
        done = run(f"{COMMANDS[command].format(f'{name}.argdown')} --layout {NAME} --fit 'A4 landscape'")
        assert done.exit_code in {0, 1}, done.output
        assert set(noted.seen) == {"A4-landscape"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--layout laiered", "--layout: unknown layout 'laiered'; did you mean 'layered'?"),
        ("--fit A44", "--fit: unknown page 'A44'; did you mean 'A4'?"),
        ("--fit 20x20", "--fit: each side of a page must be between 50 and 5000 mm, not '20x20'"),
        ("--layout ''", f"--layout: unknown layout ''; choose from 'layered', '{NAME}'"),
        (
            "--fit ''",
            "--fit: unknown page ''; use paper such as A4 or A4-landscape, 16:9, 4:3, 16:10, screen, or a size",
        ),
        ("--to text --layout layered", "--layout has no effect on plain text; it applies to "),
        ("--to mermaid --fit A4", "--fit has no effect on Mermaid; it applies to "),
    ],
)
def test_what_is_refused(options: str, said: str) -> None:
    """The message quotes what was found, and says what would work."""
    done = run(f"render map.argdown {options}")
    assert done.exit_code == 2
    assert said in done.stderr
    assert not Path("map.svg").exists()


def test_a_map_is_drawn_anew_for_another_page(noted: Noted) -> None:
    """Only then: a batch knows what has been drawn for which page."""
    line = f"render map.argdown own.argdown -o drawn --layout {NAME} --jobs 1"
    for page in ("A4", "A5"):
        run(f"{line} --fit {page}")
        assert noted.seen == [page, page]
        run(f"{line} --fit {page}")
        assert noted.seen == []


def test_settings_of_a_folder(noted: Noted) -> None:
    """They count like those of the map, which win."""
    Path("argdown.config.json").write_text(f'{{"layout": "{NAME}", "fit": "A3"}}')
    run("render map.argdown")
    run("render own.argdown")
    assert noted.seen == ["A3", "4:3"]


def test_maps_in_python(noted: Noted) -> None:
    """Every public call that draws does as the commands do; a map without a text has its settings in its data."""
    argmap.picture("own.argdown")
    argmap.picture(Document.of(OWN))
    argmap.picture(Document.of(OWN).reading)
    argmap.picture(Document.of(OWN).map)
    argmap.picture(argmap.union(argmap.diff("map.argdown", "own.argdown")))
    argmap.picture(argmap.view("own.argdown"))
    bundle(Document.of(OWN).map)
    argmap.picture(ArgumentMap(claims=[Claim("A", "a")], data={"layout": NAME, "fit": "4:3"}))
    assert noted.seen == ["4:3"] * 8
    argmap.picture(Document.of(OWN).map, fit="300x120")
    list(argmap.draw_files("own.argdown", "drawn", BatchOptions(picture=PictureOptions(fit="300x120"))))
    assert noted.seen == ["300x120"] * 2
    argmap.picture(ArgumentMap(claims=[Claim("A", "a")], data={"layout": 5, "fit": ["A4"]}), layout=NAME)
    assert noted.seen == ["screen"]
    make_slides(Document.of(OWN).map)
    assert set(noted.seen) == {"16:9"}


def test_the_layout_of_a_notation(noted: Noted, monkeypatch: pytest.MonkeyPatch) -> None:
    """It counts if nobody asks for another one."""
    notation = evolve(picture.notation_called("reasons"), layout=NAME)
    monkeypatch.setattr(picture, "notation_called", lambda _name: notation)
    picture.picture(Document.of(MAP).map)
    assert noted.seen == ["screen"]
    picture.picture(Document.of(MAP).map, layout="layered")
    assert noted.seen == []


def test_layouts_are_listed() -> None:
    """The help names them all."""
    assert {*layouts()} == {"layered", "strands", NAME}
    assert "Layout of boxes and lines: " in run("render --help").output
