"""In a real Chromium: whatever stands in a map, nothing of it runs, asks the network, or becomes markup."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from harm import LONG, alone, batches

from argmap import ArgumentMap, Claim, picture
from argmap.render.picture import notations

if TYPE_CHECKING:
    from chromium import Watched

#: Does to each element what a reader might do, but for following links, and returns what is not ours among the
#: elements and attributes below the pictures.
TOUCH = """() => {
const ours = new Set(['svg', 'title', 'desc', 'style', 'g', 'a', 'rect', 'text', 'tspan',
  'path', 'polygon', 'polyline', 'circle', 'ellipse', 'line']);
const wrong = [];
for (const element of document.querySelectorAll('svg, svg *')) {
  if (!ours.has(element.localName) || element.namespaceURI !== 'http://www.w3.org/2000/svg')
    wrong.push(element.outerHTML.slice(0, 200));
  for (const {name, value} of element.attributes)
    if (name.startsWith('on') || (name.endsWith('href') && !/^(https?:\\/\\/|mailto:|#)/i.test(value)))
      wrong.push(name + '=' + value);
  for (const kind of ['load', 'error', 'focus', 'mouseover', 'click', 'toggle', 'begin'])
    element.dispatchEvent(new Event(kind, {bubbles: true, cancelable: true}));
}
const elsewhere = document.querySelectorAll('section > :not(svg), main > :not(section, h1), body > :not(main)');
for (const element of elsewhere) wrong.push(element.outerHTML.slice(0, 200));
return wrong;
}"""


def _harmless(watched: Watched, page: Path, text: str) -> None:
    page.write_text(text, encoding="utf-8")
    watched.show(page)
    assert watched.page.evaluate(TOUCH) == [], page.name
    watched.page.mouse.move(500, 300)
    watched.page.keyboard.press("Tab")
    assert watched.happened() == [], page.name


def _everywhere(watched: Watched, folder: Path, svgs: Iterable[tuple[str, str]], *, files: bool) -> None:
    """Show pictures in one page, and each as a file of its own if *files*."""
    from chromium import html  # noqa: PLC0415 - see conftest

    drawn = list(svgs)
    assert drawn
    _harmless(watched, folder / "page.html", html(drawn))
    for name, svg in drawn if files else ():
        _harmless(watched, folder / f"{name}.svg", svg)


def test_the_trap_works(watched: Watched, tmp_path: Path) -> None:
    """What does run, ask or speak up is noted, or the tests below would tell nothing."""
    page = tmp_path / "page.html"
    page.write_text("<script>pwned('script'); alert('box')</script><img src='https://example.com/x.png'>")
    watched.show(page)
    said, *rest = sorted(watched.happened())
    assert said.startswith("console: ")
    assert rest == ["dialog: box", "https://example.com/x.png", "script"]


@pytest.mark.parametrize("notation", notations())
def test_payloads_do_not_run(notation: str, watched: Watched, tmp_path: Path) -> None:
    """In each place of a map but its title, as a file and in a page."""
    svgs = ((name, picture(argmap, notation=notation).decode()) for name, argmap in batches())
    _everywhere(watched, tmp_path, svgs, files=True)


def test_titles_and_read_payloads_do_not_run(watched: Watched, tmp_path: Path) -> None:
    """As the title and language of a map, and in a text that is read."""
    _everywhere(watched, tmp_path, ((name, picture(argmap).decode()) for name, argmap in alone()), files=False)


def test_a_few_titles_as_files(watched: Watched, tmp_path: Path) -> None:
    """As the title of a file of its own."""
    some = (pair for i, pair in enumerate(alone()) if i % 8 == 0)
    _everywhere(watched, tmp_path, ((name, picture(argmap).decode()) for name, argmap in some), files=True)


def test_a_megabyte_does_not_run(watched: Watched, tmp_path: Path) -> None:
    """A text of a megabyte is shown, as a file and in a page, and does nothing."""
    svg = picture(ArgumentMap(claims=[Claim("Long", LONG.text)])).decode()
    _everywhere(watched, tmp_path, [("long", svg)], files=True)
