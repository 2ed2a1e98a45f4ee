"""In a real Chromium, two pictures on one page: their ids differ, and a page may change the colours of each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from gallery import LOOKS, drawn, maps

from argmap.render.picture import notations

if TYPE_CHECKING:
    from chromium import Watched

#: A picture that is none of ours, with the same classes, colours and names.
OTHER = """<svg id="other" class="argmap"><g class="box claim support main"><rect class="page" fill="#ffffff"/>
<text fill="#16202a">x</text></g></svg>"""
#: Sets each property by itself, and returns how many elements changed, and whether any took another colour, or
#: any in another picture changed.
CHANGE = """([names, root]) => {
const all = [...document.querySelectorAll('svg *')];
const colours = () => all.map(element => [getComputedStyle(element).fill, getComputedStyle(element).stroke]);
const before = colours(), found = {};
for (const name of names) {
  document.querySelector(root).style.setProperty(name, 'rgb(1, 2, 3)');
  const changed = {here: 0, elsewhere: 0, otherwise: 0};
  for (const [i, [fill, stroke]] of colours().entries())
    for (const [now, then] of [[fill, before[i][0]], [stroke, before[i][1]]])
      if (now !== then) {
        changed[all[i].closest(root) ? 'here' : 'elsewhere'] += 1;
        changed.otherwise += now !== 'rgb(1, 2, 3)';
      }
  found[name] = changed;
  document.querySelector(root).style.removeProperty(name);
}
return found;
}"""


def _page(folder: Path, *svgs: str) -> Path:
    from chromium import html  # noqa: PLC0415 - see conftest

    page = folder / "page.html"
    page.write_text(html([("map", svg) for svg in (*svgs, OTHER)]), encoding="utf-8")
    return page


@pytest.mark.parametrize(("notation", "theme"), LOOKS)
def test_properties_change_colours(notation: str, theme: str, watched: Watched, tmp_path: Path) -> None:
    """Each property that a picture names changes something in it, to that colour, and nothing in other pictures."""
    svg = drawn(maps()["syllogism"], notation=notation, theme=theme, id="one")
    names = sorted({*re.findall(r"var\((--argmap-[a-z0-9-]+),", svg)})
    assert "--argmap-page" in names
    watched.show(_page(tmp_path, svg, drawn(maps()["grouped"], notation=notation, theme=theme, id="two")))
    found = watched.page.evaluate(CHANGE, [names, "#one"])
    assert [*found] == names
    assert {name for name, changed in found.items() if not changed["here"]} == set()
    assert [changed for changed in found.values() if changed["elsewhere"] or changed["otherwise"]] == []


def test_properties_of_the_page_reach_all_pictures(watched: Watched, tmp_path: Path) -> None:
    """What is set on the page changes all pictures of ours in it, and nothing that is not ours."""
    watched.show(_page(tmp_path, drawn(maps()["syllogism"], id="one"), drawn(maps()["grouped"], id="two")))
    look = "root => getComputedStyle(document.querySelector(root + ' .page')).fill"
    watched.page.evaluate("document.documentElement.style.setProperty('--argmap-page', 'rgb(1, 2, 3)')")
    assert [watched.page.evaluate(look, root) for root in ("#one", "#two")] == ["rgb(1, 2, 3)"] * 2
    assert watched.page.evaluate(look, "#other") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("notation", notations())
def test_colours_stay_as_drawn(notation: str, watched: Watched, tmp_path: Path) -> None:
    """Where a page sets nothing, each element has the colours of its attributes."""
    svg = drawn(maps()["cycle lanes"], notation=notation)
    watched.show(_page(tmp_path, svg, svg.replace("<style>", '<style media="not all">').replace("map-", "m-")))
    every = "svg => [...svg.querySelectorAll('*')].map(e => getComputedStyle(e).fill + getComputedStyle(e).stroke)"
    one, other = watched.page.evaluate(f"[...document.querySelectorAll('section svg')].slice(0, 2).map({every})")
    assert one == other


def test_ids_differ(watched: Watched, tmp_path: Path) -> None:
    """No id stands twice in a page that holds all maps, and each is found by its selector as it is."""
    watched.show(_page(tmp_path, *(drawn(found) for found in maps().values())))
    found: list[str] = watched.page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
    assert len({*found}) == len(found) > 100
    script = "ids => ids.filter(id => id !== CSS.escape(id) || document.querySelectorAll('#' + id).length !== 1)"
    assert watched.page.evaluate(script, found) == []


def test_fragments_lead_to_claims(watched: Watched, tmp_path: Path) -> None:
    """An address may name a claim by its id, in letters of any script."""
    from argmap import ArgumentMap, Claim  # noqa: PLC0415 - one map for one test

    (tmp_path / "map.svg").write_text(drawn(ArgumentMap(title="道", claims=[Claim("Größe")])), encoding="utf-8")
    watched.page.goto(f"{(tmp_path / 'map.svg').as_uri()}#map-道-claim-größe")
    found: Any = watched.page.evaluate("document.querySelector(':target').dataset.claim")
    assert found == "Größe"
