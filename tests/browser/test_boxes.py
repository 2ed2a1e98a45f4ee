"""In a real Chromium: no text leaves its box or the page, no two boxes overlap, words beside lines keep off boxes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gallery import THEMES, drawn, maps

from argmap.render.picture import notations

if TYPE_CHECKING:
    from chromium import Watched

#: Measures each picture in the page, and returns what it found by the name of the picture.
MEASURE = """() => {
const slack = 0.6;
const place = element => {
  const box = element.getBBox(), root = element.ownerSVGElement;
  const m = root.getCTM().inverse().multiply(element.getCTM());
  return {x: box.x * m.a + m.e, y: box.y * m.d + m.f, w: box.width * m.a, h: box.height * m.d};
};
const inside = (inner, outer) =>
  inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
  inner.x + inner.w <= outer.x + outer.w + slack && inner.y + inner.h <= outer.y + outer.h + slack;
const meet = (a, b) =>
  a.x + slack < b.x + b.w && b.x + slack < a.x + a.w && a.y + slack < b.y + b.h && b.y + slack < a.y + a.h;
const frame = group => place(group.querySelector(':scope > rect'));
const measured = svg => {
  const found = {texts: 0, frames: 0, outside: [], overlapping: [], touched: []};
  const page = {x: 0, y: 0, w: svg.viewBox.baseVal.width, h: svg.viewBox.baseVal.height};
  for (const text of svg.querySelectorAll('text'))
    if (!inside(place(text), page)) found.outside.push('page: ' + text.textContent);
  for (const group of svg.querySelectorAll('g.cell, g.box')) {
    const outer = frame(group);
    found.frames += 1;
    for (const text of group.querySelectorAll('text')) {
      if (text.closest('.number')) continue;  // a number stands on the border
      found.texts += 1;
      if (!inside(place(text), outer)) found.outside.push(text.textContent);
    }
  }
  for (const kind of ['g.box', 'g.cell']) {
    const groups = [...svg.querySelectorAll(kind)].map(group => [group, frame(group)]);
    for (const [i, [one, a]] of groups.entries())
      for (const [other, b] of groups.slice(i + 1))
        if (meet(a, b)) found.overlapping.push(one.id + ' and ' + other.id);
  }
  const boxes = [...svg.querySelectorAll('g.box')].map(group => [group, frame(group)]);
  for (const word of svg.querySelectorAll('.word text'))
    for (const [box, area] of boxes)
      if (meet(place(word), area)) found.touched.push(word.textContent + ' on ' + box.id);
  return found;
};
return Object.fromEntries([...document.querySelectorAll('section')].map(
  section => [section.dataset.name, measured(section.querySelector('svg'))]));
}"""


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("notation", notations())
def test_text_stands_in_its_box(notation: str, theme: str, watched: Watched, tmp_path: Path) -> None:
    """As the browser sets them, all texts lie in their boxes and on the page, and boxes and words keep apart."""
    from chromium import html  # noqa: PLC0415 - see conftest

    page = tmp_path / "page.html"
    svgs = {name: drawn(found, notation=notation, theme=theme) for name, found in maps().items()}
    page.write_text(html(svgs), encoding="utf-8")
    watched.show(page)
    found = watched.page.evaluate(MEASURE)
    assert [*found] == [*svgs]
    for name, measured in found.items():
        assert [measured["outside"], measured["overlapping"], measured["touched"]] == [[], [], []], name
        assert name == "empty" or measured["texts"] >= measured["frames"] > 0
    assert watched.happened() == []
