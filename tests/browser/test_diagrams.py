"""In Mermaid and D2 themselves: every map is drawn, every label says what it should, and nothing in it runs."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
import readers
from gallery import THEMES, maps
from harm import batches
from tricks import TRICKY

from argmap import ArgumentMap, picture
from argmap.render.picture import notations

if TYPE_CHECKING:
    from chromium import Watched

#: Name the file ``mermaid.min.js`` of the npm package mermaid, and ``index.js`` of @terrastruct/d2, for Node.
MERMAID, D2 = "ARGMAP_MERMAID", "ARGMAP_D2"
#: Draws a flowchart as trustingly as Mermaid can, and returns its labels, and elements in them that are not text.
DRAW = """async ([name, text]) => {
mermaid.initialize({startOnLoad: false, securityLevel: 'loose', maxTextSize: 1e7, maxEdges: 1e4});
const {svg} = await mermaid.render(name, text);
const place = document.body.appendChild(document.createElement('section'));
place.innerHTML = svg;
const labels = [...place.querySelectorAll('.nodeLabel, .edgeLabel .edgeLabel, .flowchartTitleText')];
const ours = new Set(['P', 'BR', 'STRONG', 'SPAN', 'DIV']);
const strange = labels.flatMap(label => [...label.querySelectorAll('*')]).filter(part => !ours.has(part.nodeName));
const found = {labels: labels.map(label => label.textContent), strange: strange.map(part => part.outerHTML)};
place.remove();
return found;
}"""
#: Reads diagrams from standard input, and writes what D2 makes of each: labels, and the picture.
COMPILE = """
const {D2} = await import(process.argv[2]);
const d2 = new D2(), chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const found = [];
for (const text of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
  const {diagram, renderOptions} = await d2.compile(text);
  const svg = await d2.render(diagram, renderOptions);
  found.push({labels: [...diagram.shapes, ...diagram.connections].map(part => part.label), svg});
}
process.stdout.write(JSON.stringify(found), () => process.exit(0));
"""


def _file(variable: str, package: str) -> Path:
    assert os.environ.get(variable), f"{variable} must name a file of the npm package {package}"
    return Path(os.environ[variable])


@pytest.fixture
def mermaid(watched: Watched, tmp_path: Path) -> Watched:
    """Return a page in which Mermaid is."""
    program = _file(MERMAID, "mermaid")
    (tmp_path / "page.html").write_text("<!doctype html><meta charset='utf-8'><title>Flowcharts</title>")
    watched.show(tmp_path / "page.html")
    watched.page.add_script_tag(content=program.read_text(encoding="utf-8"))
    return watched


def _harmful() -> Mapping[str, ArgumentMap]:
    return {"tricky": TRICKY, **dict(batches())}


def _same(labels: list[str], strings: tuple[str, ...]) -> None:
    """Compare labels with what the file's own reader finds; what is empty is no label."""
    one, other = (sorted(filter(None, map(readers.flat, texts))) for texts in (labels, strings))
    assert one == other


def _drawn_by_mermaid(mermaid: Watched, files: Mapping[str, bytes]) -> None:
    for number, (name, file) in enumerate(files.items()):
        text = file.decode()
        found: dict[str, Any] = mermaid.page.evaluate(DRAW, [f"map{number}", text])
        assert found["strange"] == [], name
        _same(found["labels"], readers.mermaid(text).strings)
    assert mermaid.happened() == []


@pytest.mark.parametrize("notation", notations())
def test_mermaid_draws_every_map(notation: str, mermaid: Watched) -> None:
    """Every map in every notation, with each of its words."""
    files = {name: picture(found, to="mermaid", notation=notation) for name, found in maps().items()}
    _drawn_by_mermaid(mermaid, files)


@pytest.mark.parametrize("theme", THEMES)
def test_mermaid_draws_every_theme(theme: str, mermaid: Watched) -> None:
    """Every theme, with colours for tags."""
    _drawn_by_mermaid(mermaid, {theme: picture(maps()["library"], to="mermaid", theme=theme, colour_by="tag")})


def test_mermaid_shows_harmful_text_as_text(mermaid: Watched) -> None:
    """Whatever stands in a map is read as it was meant, and nothing of it runs, is asked for or becomes an element."""
    _drawn_by_mermaid(
        mermaid, {name: picture(found, to="mermaid", colour_by="tag") for name, found in _harmful().items()}
    )


def _drawn_by_d2(folder: Path, files: list[bytes]) -> None:
    (folder / "compile.mjs").write_text(COMPILE, encoding="utf-8")
    texts = [file.decode() for file in files]
    program = ["node", str(folder / "compile.mjs"), str(_file(D2, "@terrastruct/d2"))]
    done = subprocess.run(program, input=json.dumps(texts), capture_output=True, check=True, encoding="utf-8")
    for text, found in zip(texts, json.loads(done.stdout), strict=True):
        _same(found["labels"], readers.d2(text).strings)
        elements = {element.tag.rpartition("}")[2] for element in ET.fromstring(found["svg"]).iter()}  # noqa: S314
        assert not elements & {"a", "image", "script", "foreignObject", "use"}


def test_d2_draws_every_map(tmp_path: Path) -> None:
    """Every map in every notation, and every theme with colours for tags, with each of its words."""
    every = [(found, notation) for found in maps().values() for notation in notations()]
    files = [picture(found, to="d2", notation=notation) for found, notation in every]
    library = maps()["library"]
    _drawn_by_d2(tmp_path, [*files, *(picture(library, to="d2", theme=theme, colour_by="tag") for theme in THEMES)])


def test_d2_shows_harmful_text_as_text(tmp_path: Path) -> None:
    """Whatever stands in a map is read as it was meant, and nothing of it becomes a link or an image."""
    _drawn_by_d2(tmp_path, [picture(found, to="d2", colour_by="tag") for found in _harmful().values()])
