"""Maps that are written to files."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.errors import EditError, OutputError
from argmap.files.documents import read, write
from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap


def test_write(tmp_path: Path) -> None:
    """What is in the file is the map."""
    path = tmp_path / "map.argdown"
    argmap = ArgumentMap(claims=[Claim("Café", "So\N{PILE OF POO} be it.")])
    write(argmap, path)
    assert path.read_bytes().decode() == "[Café]: So\N{PILE OF POO} be it.\n"
    assert read(path).map == argmap


@pytest.mark.parametrize(("text", "error"), [("half \ud800", OutputError), ("two\nlines", EditError)])
def test_nothing_written(tmp_path: Path, text: str, error: type[Exception]) -> None:
    """What cannot be written leaves the file as it was."""
    path = tmp_path / "map.argdown"
    path.write_text("[Old]\n", encoding="utf-8")
    with pytest.raises(error):
        write(ArgumentMap(claims=[Claim("A", text)]), path)
    assert path.read_text(encoding="utf-8") == "[Old]\n"
