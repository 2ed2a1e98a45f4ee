"""Somebody who reads a map in a page of its own, in a real Chromium, and tells what there is to see and to hear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from argmap import ArgumentMap, FileOptions, picture
from argmap.interpret.interpret import interpret_text
from argmap.types import View

if TYPE_CHECKING:  # see chromium
    from chromium import Watched
    from playwright.sync_api import Browser, Locator, Page

#: A map with all that pages tell of: a shared branch, premises, tags, speakers, links, an accent, a group.
LANES = """===
title: Cycle lanes
sources:
  report: {title: Annual report, url: "https://example.org/report"}
===

[Lanes]: The town should build cycle lanes. {by: the council}
  + [Safety]: Cycle lanes cut injuries. #road {by: the police, source: {ref: report, paragraph: 4, quote: fewer falls}}
    + [Data]: Injuries fell by a tenth, see [the table](https://example.org/table). #road #figures
    - [Street]: The data come from one street. {by: the shops}
  - [Parking]: They take up parking space. {by: the shops}
    - [Garage]: The garage is half émpty. #figures
    + [Street]
  + <Health>

# People

<Health>: Cycling keeps people well. {by: the police}

(1) [Exercise]: Cycling is exercise.
  + [Doctors]: Doctors say so. {by: the doctors}
(2) [Exercise is healthy]: Exercise is healthy. {implicit: true}
-----
(3) [Lanes]
"""
#: All parts of it, in reading order.
ALL = [
    *("Lanes", "Health", "Exercise", "Exercise is healthy", "Doctors"),
    *("Safety", "Data", "Street", "Parking", "Garage"),
]
#: The ids of its claims begin so.
ID = "map-cycle-lanes-claim-"
#: Devices, as Playwright describes them.
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "is_mobile": True,
    "has_touch": True,
    "reduced_motion": "reduce",
}
#: The boxes and premises that are seen, by title; whether only those that are bright.
SEEN = """bright => [...document.querySelectorAll('.argmap .box, .argmap .cell')]
  .filter(part => part.getClientRects().length && !(bright && part.closest('.dim')))
  .map(part => part.dataset.claim ?? part.dataset.argument)"""
#: Where each box is in the picture.
PLACES = """() => Object.fromEntries([...document.querySelectorAll('.argmap .box')].map(box => {
  const rect = box.querySelector('rect'), moved = box.transform.baseVal.consolidate()?.matrix ?? {e: 0, f: 0};
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(name => Number(rect.getAttribute(name)));
  return [box.id, [x + moved.e, y + moved.f, width, height].map(value => value.toFixed(1)).join(' ')];
}))"""
#: Elements that leave the width of the screen.
WIDE = """() => [document.documentElement.scrollWidth > innerWidth ? 'page' : '',
  ...[...document.querySelectorAll('header *, aside *, .steps, .zoom, .pin')].filter(element => {
    const area = element.getBoundingClientRect();
    return element.checkVisibility() && area.width && (area.right > innerWidth + 1 || area.left < -1);
  }).map(element => element.outerHTML.slice(0, 80))].filter(Boolean)"""
#: Buttons and fields that are too small for a finger.
SMALL = """least => [...document.querySelectorAll('button, input:not([type=radio], [type=checkbox]), label')]
  .filter(element => element.checkVisibility()).map(element => [element.id || element.textContent,
    Math.round(element.getBoundingClientRect().width), Math.round(element.getBoundingClientRect().height)])
  .filter(([, width, height]) => width < least || height < least)"""


@frozen
class Reader:
    """Hold a page that somebody reads."""

    #: What happens in it.
    watched: Watched

    @property
    def page(self) -> Page:
        """Return the page."""
        return self.watched.page

    def part(self, title: str) -> Locator:
        """Return the box or premise of a claim, or the box of an argument."""
        return self.page.locator(
            f".argmap :is(.box, .cell):is([data-claim='{title}'], .box[data-argument='{title}'])"
        ).first

    def button(self, name: str) -> Locator:
        """Return the element of the page with this id."""
        return self.page.locator(f"#_{name}")

    def fold(self, title: str) -> Locator:
        """Return the button beside a box that folds up what is below it."""
        return self.page.locator(f".fold[aria-label$=': {title}']")

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def seen(self, *, bright: bool = False) -> list[str]:
        """Return the titles of boxes and premises that are seen, in reading order; only the bright ones if *bright*."""
        found: list[str] = self.page.evaluate(SEEN, bright)
        return found

    def here(self) -> str:
        """Return the title of the part that has the focus; the id of another element."""
        found: str = self.page.evaluate(
            "(here => here.dataset.claim ?? here.dataset.argument ?? here.id)(document.activeElement)"
        )
        return found

    def ringed(self) -> str:
        """Return the title of the current part."""
        found: str = self.page.evaluate(
            "(part => part?.dataset.claim ?? part?.dataset.argument ?? '')"
            "([...document.querySelectorAll('.argmap [aria-current]')].find(part => part.checkVisibility()))"
        )
        return found

    def heard(self) -> str:
        """Return what was said last to those who listen."""
        return self.button("status").inner_text()

    def places(self) -> dict[str, str]:
        """Return where each box is in the picture."""
        found: dict[str, str] = self.page.evaluate(PLACES)
        return found

    def moved(self) -> tuple[float, float, float]:
        """Return how far the picture is moved, and its size."""
        words = self.page.locator(".argmap").evaluate("svg => svg.style.transform")
        x, y, size = map(float, re.findall(r"-?\d[\d.e-]*", words))
        return x, y, size

    def inside(self, title: str) -> bool:
        """Tell whether a part is seen in the stage as a whole."""
        found: bool = self.part(title).evaluate(
            """part => {
            const [a, s] = [part, document.getElementById('_stage')].map(element => element.getBoundingClientRect());
            return a.left >= s.left && a.right <= s.right + 1 && a.top >= s.top && a.bottom <= s.bottom + 1; }"""
        )
        return found


def written(folder: Path, map: ArgumentMap | View | None = None, name: str = "map", **how: Any) -> Path:
    """Return the file of a page, made as *how* says."""
    path = folder / f"{name}.html"
    finish = FileOptions(steps=how.pop("steps", None))
    path.write_bytes(picture(interpret_text(LANES).map if map is None else map, to="html", options=finish, **how))
    return path


@contextmanager
def reader(browser: Browser, path: Path, hash: str = "", **device: Any) -> Iterator[Reader]:
    """Give somebody who has opened a page; afterwards, nothing must have happened that must not."""
    import chromium  # noqa: PLC0415 - whoever runs no test in a browser need not have what drives one

    with chromium.watched(browser, **{**DESK, **device}) as found:
        found.page.goto(path.as_uri() + hash, wait_until="load")
        found.events[:] = [event for event in found.events if not event.startswith(path.as_uri())]
        yield Reader(found)
        happened = found.happened()
        assert not happened, happened


def hexadecimal(colour: str) -> str:
    """Return a computed colour as ``#rrggbb``."""
    return "#" + "".join(f"{int(float(part)):02x}" for part in re.findall(r"[\d.]+", colour)[:3])


def background(found: Reader) -> str:
    """Return what is behind the picture, and make sure that the page has it too."""
    colours = found.page.evaluate(
        "[getComputedStyle(document.querySelector('.page')).fill,"
        " getComputedStyle(document.documentElement).backgroundColor]"
    )
    assert colours[0] == colours[1]
    return hexadecimal(colours[0])
