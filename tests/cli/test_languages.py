"""``--lang``, and the language that a map names."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main

MAP = "===\nlang: {}\n===\n\n[Wege]: Baut Wege.\n  + [Ruhe]: Sie sind ruhig.\n  - [Geld]: Sie kosten viel.\n"


def run(folder: Path, *words: str, lang: str = "de") -> Result:
    """Run argmap on a map in *lang*, and on a later version of it."""
    (folder / "map.argdown").write_text(MAP.format(lang), encoding="utf-8")
    (folder / "new.argdown").write_text(MAP.format(lang).replace("ruhig", "leise"), encoding="utf-8")
    return CliRunner().invoke(main, list(words))


#: Commands, the file that each writes, if any, and words in it in German and in French.
COMMANDS = {
    "render map.argdown -o a.svg": ("a.svg", ">stützt<", ">appuie<"),
    "render map.argdown -o a.txt": ("a.txt", "weil", "parce que"),
    "render map.argdown -o a.html": ("a.html", "Die Karte in Worten", "La carte en mots"),
    "diff map.argdown new.argdown -o a.svg": ("a.svg", "geändert", "modifié"),
    "slides map.argdown -o a.html": ("a.html", "Hauptthese", "Thèse principale"),
    "worksheet map.argdown --format html -o .": ("map-A.html", "Kreuze", "Cochez"),
    "show map.argdown": ("", "weil", "parce que"),
}


@pytest.mark.slow
@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_speaks_the_maps_language(words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By default; and the one that the user asks for instead."""
    monkeypatch.chdir(tmp_path)
    file, german, french = COMMANDS[words]
    made = []
    for options in ((), ("--lang", "fr"), ("--lang", "de-CH")):
        done = run(tmp_path, *words.split(), *options)
        assert done.exit_code in {0, 1}, done.output
        made.append((tmp_path / file).read_text(encoding="utf-8") if file else done.stdout)
    assert made[0] == made[2]
    assert [german in made[0], french in made[0], german in made[1], french in made[1]] == [True, False, False, True]


@pytest.mark.slow
@pytest.mark.parametrize("words", ["render map.argdown", "show map.argdown", "slides map.argdown -o a.html"])
def test_a_language_that_argmap_lacks(words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The front matter gets a remark, an option is refused."""
    monkeypatch.chdir(tmp_path)
    said = "map.argdown: argmap has no words in the language 'pt-BR' of the front matter, so they are English; "
    assert said in run(tmp_path, *words.split(), lang="pt-BR").stderr
    assert said not in run(tmp_path, *words.split(), "--lang", "es", lang="pt-BR").stderr
    done = run(tmp_path, *words.split(), "--lang", "pt-BR")
    assert done.exit_code == 2
    assert "--lang: unknown language 'pt-BR'; " in done.stderr


def test_facts_are_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines for git are the same whoever compares them."""
    monkeypatch.chdir(tmp_path)
    assert run(tmp_path, "show", "--lines", "map.argdown").exit_code == 0
    done = run(tmp_path, "show", "--lines", "--lang", "de", "map.argdown")
    assert done.exit_code == 2
    assert "--lang has no effect with --lines" in done.stderr
