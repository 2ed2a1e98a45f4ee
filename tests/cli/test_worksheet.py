"""``argmap worksheet`` as a teacher runs it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lessons import LANES

from argmap.cli.main import main


def run(folder: Path, *arguments: str, text: str = LANES) -> Result:
    """Return what ``argmap worksheet`` did with *text* in a file of *folder*."""
    (folder / "lanes.argdown").write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["worksheet", str(folder / "lanes.argdown"), "-o", str(folder / "out"), *arguments])


def files(folder: Path) -> list[str]:
    """Return the names of what was written."""
    out = folder / "out"
    return sorted(path.name for path in out.iterdir()) if out.exists() else []


def test_each_version_comes_with_its_key(tmp_path: Path) -> None:
    """In each kind of file; without a word if all is well."""
    result = run(tmp_path, "--exercise", "fill-blanks,scramble", "--versions", "2", "--format", "pdf,html")
    assert (result.exit_code, result.output) == (0, "")
    assert files(tmp_path) == [
        f"lanes-{version}{key}.{kind}" for version in "AB" for key in ("-key", "") for kind in ("html", "pdf")
    ]


@pytest.mark.slow
def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """And another seed gives others."""
    made = []
    for number, seed in enumerate(("7", "7", "8")):
        folder = tmp_path / str(number)
        folder.mkdir()
        run(folder, "--seed", seed, "--format", "pdf,html,docx", "--exercise", "scramble,fill-blanks")
        made.append({path.name: path.read_bytes() for path in (folder / "out").iterdir()})
    assert made[0] == made[1]
    assert all(made[0][name] != made[2][name] for name in made[0])


@pytest.mark.parametrize(
    ("arguments", "code", "said", "written"),
    [
        (["--exercise", "scrambel"], 2, "unknown exercise 'scrambel'; did you mean 'scramble'?", 0),
        (["--exercise", "scrambel,fill-blanks"], 2, "unknown exercise 'scrambel'; did you mean 'scramble'?", 0),
        (["--format", "odt"], 2, "--format: unknown file type 'odt'; choose from 'docx', 'html', 'pdf'", 0),
        (["--lang", "xx"], 2, "unknown language 'xx'; choose from 'de', 'en', 'es', 'fr'", 0),
        (["--paper", "A44"], 2, "unknown paper size 'A44'; did you mean 'A4'?", 0),
        (["--blank", "Dota"], 0, "fill-blanks: no claim or argument 'Dota' in the map; did you mean 'Data'?", 2),
        (["--tag", "x"], 1, "no tag 'x' in the map", 0),
        (["--max-boxes", "3"], 2, "--max-boxes has no effect on worksheets", 0),
        (["--text", "nothing.txt"], 2, "nothing.txt: no such file", 0),
        (["--focus", "Garages", "--exercise", "scramble"], 1, "no exercise can be made of this map", 0),
    ],
    ids=str,
)
def test_what_goes_wrong_is_said(tmp_path: Path, arguments: Sequence[str], code: int, said: str, written: int) -> None:
    """In a clear sentence."""
    result = run(tmp_path, *arguments)
    assert said in result.output
    assert (result.exit_code, len(files(tmp_path))) == (code, written)


@pytest.mark.slow
def test_a_map_with_findings_is_worked_on(tmp_path: Path) -> None:
    """What is wrong with it is said, once."""
    result = run(tmp_path, "--versions", "2", text=f"{LANES}\n[Loose]: This is *open.\n")
    assert (result.exit_code, result.output.count("unclosed-italic")) == (0, 1)
    assert len(files(tmp_path)) == 4


def test_an_empty_map_is_refused(tmp_path: Path) -> None:
    """In a sentence, and not once for each exercise."""
    result = run(tmp_path, text="// a remark only\n")
    said = f"Error: {tmp_path / 'lanes.argdown'}: nothing to draw: this text has no claims or arguments\n"
    assert (result.exit_code, result.output, files(tmp_path)) == (1, said, [])


def test_why_an_exercise_is_left_out_is_said_once(tmp_path: Path) -> None:
    """However many versions there are."""
    result = run(tmp_path, "--versions", "3", text="[A]: One.\n  + [B]: Two.\n  - [C]: Three.\n  - [D]: Four.\n")
    assert result.output.count("linked-or-convergent: no step of the map has exactly two linked premises") == 1


def test_a_part_of_the_map_lends_what_belongs_nowhere(tmp_path: Path) -> None:
    """Sentences that the lesson leaves out are offered for its blanks."""
    part = ("--focus", "Lanes", "--exercise", "fill-blanks", "--format", "html")
    run(tmp_path, *part)
    assert not lent(tmp_path)
    run(tmp_path, *part, "--words", "distracting")
    assert lent(tmp_path)


def lent(folder: Path) -> bool:
    """Tell whether a sentence that is not in the figure is on the sheet."""
    text = (folder / "out" / "lanes-A.html").read_text(encoding="utf-8")
    return "The figures come from one street." in text or "Half of the garages are empty." in text


@pytest.mark.slow
def test_letters_that_no_font_has_are_named(tmp_path: Path) -> None:
    """Before anybody prints a hundred sheets."""
    result = run(tmp_path, text="[A]: 自由。\n  + [B]: Two.\n  - [C]: Three.\n")
    assert "no font has Chinese, so empty boxes are drawn instead" in result.output
    assert "--system-fonts" in result.output
    assert run(tmp_path, "--system-fonts").exit_code == 0


def test_standard_input_is_a_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files are called so, and stand where the command runs."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["worksheet", "-", "--exercise", "supports-or-opposes"], input=LANES)
    assert result.exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map-A-key.pdf", "map-A.pdf"]


QUOTING = """\
[Well]: The town needs a well. {source: {paragraph: 1, quote: "needs a new well"}}
  + [Dry]: The brook is dry. {source: [{paragraph: 2, quote: "brook's bed"}, {paragraph: 1, quote: "dry"}]}
  + <Old>: The old one is foul. {source: {paragraph: 9, quote: "foul water"}}
"""


@pytest.mark.parametrize(
    ("quoting", "said"),
    [
        (
            QUOTING,
            [
                "[Well] quotes 'needs a new well', which is not in paragraph 1; paragraph 1 has 'needs one well'",
                "[Dry] quotes 'dry', which is not in paragraph 1; it is in paragraph 2",
                "<Old> quotes 'foul water', which is not in paragraph 9, as the text has 2",
            ],
        ),
        (
            QUOTING.replace("{paragraph: 1", "{ref: mayor, paragraph: 1"),
            ["<Old> quotes 'foul water', which is not in paragraph 9, as the text has 2"],
        ),
        ("[Well]: The town needs a well. {source: {quote: “one well”}}\n  - [Cost]: Wells cost.", []),
    ],
)
def test_missing_quotations(tmp_path: Path, quoting: str, said: list[str]) -> None:
    """Each that the text lacks is named, with the nearest words; not those of another source."""
    (tmp_path / "well.txt").write_text("This town needs one well.\n\nThe brook’s  bed is dry.\n", encoding="utf-8")
    made = ("--exercise", "supports-or-opposes", "--format", "html")
    result = run(tmp_path, "--text", str(tmp_path / "well.txt"), *made, text=quoting)
    lines = [line.partition(": ")[2] for line in result.stderr.splitlines()]
    assert [line for line in lines if "quotes" in line] == said


@pytest.mark.parametrize(
    ("paragraph", "kept"), [(1, "A word before — This town needs one well."), (2, "A word before")]
)
def test_headings_count_as_the_quotations_say(tmp_path: Path, paragraph: int, kept: str) -> None:
    """A map may number the paragraphs below headings only, or everything that stands by itself."""
    (tmp_path / "well.txt").write_text("A word before\n\nThis town needs one well.\n\nIt is dry.\n", encoding="utf-8")
    quoting = """[Well]: The town needs it. {by: Ann, source: {paragraph: %d, quote: one well}}
  - [Cost]: Wells cost. {by: Bo}
"""
    made = ("--exercise", "who-says", "--format", "html")
    result = run(tmp_path, "--text", str(tmp_path / "well.txt"), *made, text=quoting % paragraph)
    assert "quotes" not in result.stderr
    assert f">{kept}<" in (tmp_path / "out" / "lanes-A.html").read_text(encoding="utf-8")
