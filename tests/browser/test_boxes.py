"""In a real Chromium: no text leaves its box, and no two boxes overlap."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from argmap import picture, reading

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
#: Without these, Chromium asks hosts on the network for things that no test needs.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-file-access-from-files",
    "--virtual-time-budget=10000",
    "--dump-dom",
)
#: Runs in the page: measures, and leaves what it found as JSON in the page.
MEASURE = """
const slack = 0.6, found = {texts: 0, frames: 0, outside: [], overlapping: []};
const place = element => {
  const box = element.getBBox(), ctm = element.getCTM(), root = element.ownerSVGElement.getCTM().inverse();
  const m = root.multiply(ctm);
  return {x: box.x * m.a + m.e, y: box.y * m.d + m.f, w: box.width * m.a, h: box.height * m.d};
};
const frame = group => place(group.querySelector(':scope > rect'));
for (const group of document.querySelectorAll('g.cell, g.box')) {
  const outer = frame(group);
  found.frames += 1;
  for (const text of group.querySelectorAll('text')) {
    const inner = place(text);
    found.texts += 1;
    if (inner.x < outer.x - slack || inner.y < outer.y - slack ||
        inner.x + inner.w > outer.x + outer.w + slack || inner.y + inner.h > outer.y + outer.h + slack)
      found.outside.push(text.textContent);
  }
}
for (const kind of ['g.box', 'g.cell']) {
  const groups = [...document.querySelectorAll(kind)].map(group => [group, frame(group)]);
  for (const [i, [one, a]] of groups.entries())
    for (const [other, b] of groups.slice(i + 1))
      if (a.x + slack < b.x + b.w && b.x + slack < a.x + a.w && a.y + slack < b.y + b.h && b.y + slack < a.y + a.h)
        found.overlapping.push([one.textContent, other.textContent]);
}
document.body.innerHTML = '<pre id="found"></pre>';
document.getElementById('found').textContent = JSON.stringify(found);
"""


def measured(svg: str, folder: Path) -> dict[str, object]:
    """Return what Chromium measured of a picture."""
    page = folder / "page.html"
    page.write_text(f"<!doctype html><meta charset=utf-8><body>{svg}<script>{MEASURE}</script>", encoding="utf-8")
    chromium = shutil.which("chromium")
    assert chromium, "this test needs chromium on the PATH"
    done = subprocess.run(
        [chromium, *FLAGS, f"--user-data-dir={folder / 'profile'}", page.as_uri()],
        capture_output=True,
        check=True,
        timeout=120,
    )
    match = re.search(r'<pre id="found">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert match, done.stdout[-2000:]
    found: dict[str, object] = json.loads(html.unescape(match[1]))
    return found


@pytest.mark.browser
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_text_stands_in_its_box(path: Path, tmp_path: Path) -> None:
    """Each line of text lies within its frame as the browser sets it, and boxes keep apart."""
    svg = picture(reading(path.read_text(encoding="utf-8")).map).decode()
    found = measured(svg, tmp_path)
    assert found["texts"]
    assert found["frames"]
    assert found["outside"] == []
    assert found["overlapping"] == []
