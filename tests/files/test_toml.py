"""TOML files: read as Python reads them, or refused with a sentence before that takes long."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from argmap.errors import InputError
from argmap.files.toml import DEEPEST, LONGEST, table

#: What other tools write, with what looks like excess in strings and comments.
FOREIGN = f'''
[project]
name = "tide-tables" # {"a." * 99}
version = "1.{"2." * 99}3"
urls."the {"b." * 99} page" = 'https://{"www." * 99}example.org'
text = """
{"c." * 99} {"[" * 99} {"9" * 999} \\""" """"
more = \'\'\'{"d." * 99} \'\' \'\'\'\'
[[tool.tides.moons]]
phase = {{ new.moon.at = 2024-01-11T11:57:00Z, tilt = 1.25 }}
'''


def written(text: str, folder: Path) -> str:
    """Return the name of a file with *text*."""
    path = folder / "tides.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_files_of_other_tools_are_read(tmp_path: Path) -> None:
    """Long strings and comments are no excess, nor are many keys of many parts."""
    assert table(written(FOREIGN, tmp_path)) == tomllib.loads(FOREIGN)
    many = FOREIGN + "".join(f"[tool.tides.{'x.' * 20}t{number}]\nhigh.of.tide = {number}\n" for number in range(500))
    assert table(written(many, tmp_path)) == tomllib.loads(many)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tide]\n" + "high." * 30_000 + "t = 1", f"a key near line 2 has more than {DEEPEST} parts"),
        ("'a' . \"b\"." * 9_000 + "t = 1", f"a key near line 1 has more than {DEEPEST} parts"),
        ("[[" + "a." * 30_000 + "t]]", f"a key near line 1 has more than {DEEPEST} parts"),
        ('t = {a = """b"""", ' + "c." * 30_000 + "d = 1}", f"a key near line 1 has more than {DEEPEST} parts"),
        ("t = " + "[" * 50_000, "nested too deeply"),
        ("t = " + "{u = " * 50_000, "nested too deeply"),
        ("t = " + "7" * 5_000, "a number has more than 308 digits"),
        ("t = 1." + "7_" * 5_000 + "7", "a number has more than 308 digits"),
        ("t = 1\n" + "#" * LONGEST, f"at most {LONGEST} are allowed"),
        ("t = 2024-13-01", "not valid TOML: "),
    ],
    ids=["key", "quoted", "table", "inline", "lists", "tables", "integer", "float", "long", "date"],
)
def test_what_is_refused(text: str, said: str, tmp_path: Path) -> None:
    """The sentence has no advice for Python programmers."""
    with pytest.raises(InputError) as caught:
        table(written(text, tmp_path))
    assert said in str(caught.value)
    assert "sys." not in str(caught.value)
