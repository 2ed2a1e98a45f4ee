"""In a real Chromium: the page lays out again what it shows, and shows where in the whole the reader is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from reader import ALL, DESK, PHONE, WIDE, Reader, reader, written

from argmap import ArgumentMap, Claim, Support, view
from argmap.interpret.interpret import interpret_text

if TYPE_CHECKING:  # see conftest
    from playwright.sync_api import Browser

#: A main claim with three branches, one of them with a group in it; in the layout for arguments, with chips.
TOWER = """===
title: The old tower
===

[Keep]: The town should keep the old tower.
  + [Sight]: Visitors come to see it, and they stay for the night.
    + [Nights]: Each summer brings nine hundred nights.
    + [Shops]: The shops below the tower live on its visitors.
    - [Rain]: In rainy years nobody comes to see anything.
  + [Age]: It has stood for seven hundred years.
    + [Beams]: Its beams were felled in 1312.
  - [Cost]: Its roof costs more each year.
    - [Fund]: A fund for monuments pays for the roof.
      + [Letter]: The letter of the fund says so.
    - [Shops]

# Money

[Fund]
[Letter]
"""
#: Everything that is drawn, as attributes.
DRAWN = """() => [...document.querySelectorAll('.argmap :is(.box, .frame, .frame *, .arrow *, .word, .caption, .foot)')]
  .map(part => ['transform', 'd', 'x', 'y', 'width', 'height'].map(name => part.getAttribute(name) ?? '').join(' '))
  .concat(document.querySelector('.argmap').getAttribute('viewBox'))"""
#: The size of most letters in boxes, pixels.
LETTERS = """() => { const sizes = {}; for (const text of document.querySelectorAll('.argmap .box text')) {
    const size = Number(text.getAttribute('font-size')) * text.getScreenCTM().a;
    sizes[size] = (sizes[size] ?? 0) + text.textContent.length; }
  return Number(Object.entries(sizes).sort((one, other) => other[1] - one[1])[0][0]); }"""
#: A chip in the window that leads to a box that is folded: its box, its number among the chips of that, its address.
CHIP = """() => { for (const box of document.querySelectorAll('.argmap :is(.cell, .box[role*=symbol])')) {
    const chips = [...box.querySelectorAll('a.chip')];
    const seen = ({ width, bottom }) => width > 0 && bottom < innerHeight;
    const i = chips.findIndex(chip => seen(chip.getBoundingClientRect())
      && !document.querySelector(chip.getAttribute('href')).getClientRects().length);
    if (i >= 0) return [box.id, i, chips[i].getAttribute('href')]; } }"""
#: Lines that are shown: the ends of each as it is drawn, and whether it has a head.
ENDS = """() => [...document.querySelectorAll('.argmap .arrow')].filter(line => line.getClientRects().length)
  .map(line => [line.dataset.source, line.dataset.target, line.querySelectorAll('polygon').length])"""


@pytest.fixture(scope="module")
def tower(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the map in the layout for arguments."""
    return written(tmp_path_factory.mktemp("pages"), interpret_text(TOWER).map, layout="strands")


@pytest.fixture(params=["strands", "layered"])
def either(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Reader]:
    """Give somebody who reads the map in either layout."""
    with reader(browser, written(tmp_path, interpret_text(TOWER).map, layout=request.param)) as found:
        yield found


def areas(found: Reader) -> dict[str, tuple[float, ...]]:
    """Return left, top, right and bottom of each box that is seen."""
    seen = {found.part(title).get_attribute("id") for title in found.seen()}
    places = {key: [*map(float, said.split())] for key, said in found.places().items() if key in seen}
    return {key: (x, y, x + width, y + height) for key, (x, y, width, height) in places.items()}


def size(found: Reader) -> tuple[float, float]:
    """Return the width and height of all boxes that are seen."""
    left, top, right, bottom = zip(*areas(found).values(), strict=True)
    return max(right) - min(left), max(bottom) - min(top)


def test_folding_lays_out_again(either: Reader) -> None:
    """What is left is smaller, no two boxes overlap, sides stay; unfolding gives back every place."""
    drawn, whole, before = either.page.evaluate(DRAWN), size(either), areas(either)
    for title in ("Sight", "Cost"):
        either.fold(title).click()
    after = areas(either)
    assert len(after) == len(before) - 5
    assert size(either)[0] * size(either)[1] < whole[0] * whole[1]
    for one, other in combinations(after, 2):
        (a, b), (c, d) = (after[one], after[other]), (before[one], before[other])
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (one, other)
        if c[1] < d[3] and d[1] < c[3] and c[2] <= d[0]:
            assert a[0] <= b[0]
    for title in ("Sight", "Cost"):
        either.fold(title).click()
    assert either.page.evaluate(DRAWN) == drawn


def test_what_is_shown_fits(either: Reader) -> None:
    """When all is folded, the rest is shown larger, as a whole."""
    scale, letters = either.moved()[2], either.page.evaluate(LETTERS)
    either.button("view").click()
    either.button("fold").click()
    either.press("Escape")
    assert either.seen() == ["Keep"]
    assert either.moved()[2] >= scale
    assert either.page.evaluate(LETTERS) > letters or letters > 16
    assert either.inside("Keep")
    either.button("unfolded").click()
    assert either.moved()[2] == pytest.approx(scale)


def test_a_trunk_keeps_its_head(browser: Browser, tower: Path) -> None:
    """If the line that draws the shared end of a trunk is hidden, another one draws it."""
    with reader(browser, tower) as found:
        for part, near in (("Nights", "Sight"), ("Beams", "Age"), ("Fund", "Cost")):
            found.part(part).click()
            found.button("around").click()
            shown = [heads for source, target, heads in found.page.evaluate(ENDS) if target == f"[{near}]"]
            assert sum(shown) == 1, part
            found.button("far").click()


def test_the_surroundings_alone(either: Reader) -> None:
    """Around a box, the rest is gone and its room with it; all comes back where it was."""
    drawn = either.page.evaluate(DRAWN)
    either.part("Age").click()
    either.button("around").click()
    assert either.seen() == ["Keep", "Age", "Beams"]
    assert all(map(either.inside, either.seen()))
    assert not either.button("branch").is_visible()
    assert either.fold("Age").count() == 1
    assert not either.fold("Age").is_visible()
    either.button("far").click()
    assert either.page.evaluate(DRAWN) == drawn


def test_going_elsewhere_ends_the_surroundings(browser: Browser, tower: Path) -> None:
    """Who goes to a box that is not near sees the whole again."""
    with reader(browser, tower) as found:
        found.part("Beams").click()
        found.button("around").click()
        found.button("query").fill("fund says")
        found.press("Enter")
        assert found.ringed() == "Letter"
        assert "Rain" in found.seen()


@pytest.mark.parametrize("name", ["op-ed", "op-ed-overview"])
def test_the_opening_can_be_read(name: str, browser: Browser, tmp_path: Path) -> None:
    """A map that is too large to read as a whole opens at its main claims; one button shows all of it."""
    path = Path(__file__).parents[2] / "maps" / f"{name}.argdown"
    page = written(tmp_path, interpret_text(path.read_text(encoding="utf-8")).map)
    with reader(browser, page) as found:
        assert found.page.evaluate(LETTERS) >= 10.9
        assert 5 < len(found.page.locator(".argmap .box:visible").all()) < 20
        assert found.inside("The West can help Sarajevo")
        found.button("unfolded").click()
        assert found.page.locator(".argmap .box").count() == found.page.locator(".argmap .box:visible").count()
        assert not found.button("unfolded").is_visible()


@pytest.mark.parametrize("name", ["op-ed", "op-ed-overview"])
def test_a_phone_opens_at_the_first_main_claim(name: str, browser: Browser, tmp_path: Path) -> None:
    """On a phone, it fills the width, at the upper end of the map, in letters as large as on paper."""
    path = Path(__file__).parents[2] / "maps" / f"{name}.argdown"
    page = written(tmp_path, interpret_text(path.read_text(encoding="utf-8")).map)
    with reader(browser, page, **{**PHONE, "viewport": {"width": 390, "height": 844}}) as found:
        assert found.page.evaluate(LETTERS) >= 14
        assert found.inside("The West can help Sarajevo")
        area, stage = found.part("The West can help Sarajevo").bounding_box(), found.button("stage").bounding_box()
        assert area
        assert stage
        assert area["width"] >= 0.7 * 390
        assert 0 < area["y"] - stage["y"] < 60


def test_a_wide_map_opens_around_its_main_claim(browser: Browser, tmp_path: Path) -> None:
    """What cannot be shown as a whole in readable letters begins in the middle of its reasons, not at their left."""
    claims = [Claim("Main", "The square needs trees."), *(Claim(f"R{i}", f"Reason number {i}.") for i in range(40))]
    supports = [Support(claim, claims[0]) for claim in claims[1:]]
    page = written(tmp_path, ArgumentMap(claims=claims, supports=supports), layout="layered")
    with reader(browser, page) as found:
        assert found.page.evaluate(LETTERS) >= 10.9
        assert found.inside("Main")
        assert found.inside("R19")
        assert not found.inside("R0")
        assert not found.inside("R39")


def test_a_link_unfolds_the_opening(browser: Browser, tmp_path: Path) -> None:
    """Who opens the page at a claim sees it, whatever the opening folds."""
    claims = [Claim(f"C{i}", f"Sentence number {i} says something that takes some room.") for i in range(120)]
    supports = [Support(claims[i], claims[(i - 1) // 3]) for i in range(1, 120)]
    page = written(tmp_path, ArgumentMap(title="T", claims=claims, supports=supports))
    with reader(browser, page) as found:
        assert len(found.seen()) < 120
    with reader(browser, page, "#map-t-claim-c100") as found:
        assert found.ringed() == "C100"
        assert found.inside("C100")


def test_the_mini_map(browser: Browser, tower: Path) -> None:
    """It is there while not all is in the window, leads to other places, and can be switched off."""
    with reader(browser, tower) as found:
        mini = found.button("mini")
        assert not mini.is_visible()
        found.button("in").click()
        found.button("in").click()
        found.button("in").click()
        assert mini.is_visible()
        before, area = found.moved(), mini.bounding_box()
        assert area
        found.page.mouse.click(area["x"] + area["width"] - 8, area["y"] + area["height"] - 8)
        assert found.moved()[:2] != before[:2]
        assert mini.get_attribute("aria-hidden") == "true"
        assert mini.locator("[tabindex], a, title").count() == 0
        found.button("view").click()
        found.page.get_by_label("Mini-map").uncheck()
        assert not mini.is_visible()
        found.page.get_by_label("Mini-map").check()
        found.press("Escape")
        found.button("fit").click()
        assert not mini.is_visible()


def test_chips_lead_to_boxes(browser: Browser, tmp_path: Path) -> None:
    """A chip is a link, for the pointer and for keys; what it names is unfolded and brought into view."""
    path = Path(__file__).parents[2] / "maps" / "op-ed.argdown"
    page = written(tmp_path, interpret_text(path.read_text(encoding="utf-8")).map)
    for way in ("pointer", "keys"):
        with reader(browser, page) as found:
            box, number, href = found.page.evaluate(CHIP)
            found.page.evaluate("id => document.getElementById(id).focus()", box)
            if way == "pointer":
                found.page.locator(f"[id='{box}'] a.chip").nth(number).click()
            else:
                found.press(*["Tab"] * (number + 1), "Enter")
            assert found.page.evaluate("document.activeElement.id") == href[1:]
            area = found.page.locator(f"[id='{href[1:]}']").bounding_box()
            assert area
            assert 0 <= area["x"] <= area["x"] + area["width"] <= 1281
            assert 0 <= area["y"] <= area["y"] + min(area["height"], 600) <= 801
            assert not found.button("details").is_visible()


#: Three groups; lines between them, with their words, run above all of them.
ABOVE = """# Ships

[Close]: The harbour of Lindau should be closed to motor ships. #thesis

<Noise>: Motor ships are loud, and people who live by the water sleep badly.
  +> [Close]

<Quiet engines>: New engines are quieter than cars. {concession: true}
  -> [Close]

<Lead>

(1) [Fuel]: Fuel of motor ships contains lead.
(2) Lead harms fish.
-- {scheme: explanation} --
(3) [Fish die]: Fish in the harbour die.
  +> [Close]

# Trade

<Trade>

(1) Shops at the harbour live on trips.
(2) Trips need motor ships.
-----
(3) [Shops close]: Shops would close.
  -> [Close]

<Electric>: Electric boats carry as many people. #ana
  _> <Trade>

[Open]: The harbour should stay as it is.
  >< [Close]
  + <Tradition>: It always was so.
    - <Is no ought>: What was is no reason for what should be.

# Harbour

<For all>: The harbour is there for all people.
  -> [Close]

<Fish too>: It is there for fish too.
  -> <For all>
"""
#: Words, lines and boxes that are shown, but not in the window of the picture.
OUTSIDE = """() => { const room = document.getElementById('_stage').getBoundingClientRect();
  return [...document.querySelectorAll('.argmap :is(.word, .box, .frame, .arrow path)')].filter(part => {
    const { left, top, right, bottom, width } = part.getBoundingClientRect();
    return width && (left < room.left || top < room.top || right > room.right || bottom > room.bottom);
  }).map(part => part.closest('[id]')?.id ?? part.textContent); }"""


def test_lines_and_their_words_fit(browser: Browser, tmp_path: Path) -> None:
    """What is fitted has the lines that run outside all boxes in it, and the words beside them."""
    for height in (600, 900):
        with reader(
            browser, written(tmp_path, interpret_text(ABOVE).map), viewport={"width": 1400, "height": height}
        ) as found:
            found.button("fit").click()
            assert not found.page.evaluate(OUTSIDE)


def test_lines_to_folded_boxes_are_shown(browser: Browser, tmp_path: Path) -> None:
    """The line from a stub is seen as all others are."""
    page = written(tmp_path, view(interpret_text(TOWER).map, max_boxes=3))
    with reader(browser, page) as found:
        assert found.page.locator(".argmap .arrow.folded").count()
        assert len(found.page.evaluate(ENDS)) == found.page.locator(".argmap .arrow").count()


def test_details_do_not_cover(either: Reader) -> None:
    """Beside open details, the whole map is still seen; they tell what related boxes say."""
    either.part("Sight").click()
    assert all(map(either.inside, either.seen()))
    assert "Each summer brings nine hundred nights." in either.button("related").inner_text()
    either.button("close").click()
    assert all(map(either.inside, either.seen()))


def test_paper_holds_what_is_shown(browser: Browser, tower: Path) -> None:
    """A printout of a folded map has the size of what is left, on one page."""
    with reader(browser, tower) as found:
        box = "document.querySelector('.argmap').viewBox.baseVal"
        before = found.page.evaluate(f"[{box}.width, {box}.height]")
        found.fold("Keep").click()
        after = found.page.evaluate(f"[{box}.width, {box}.height]")
        assert after < before
        assert after[1] < before[1] / 2
        assert len(re.findall(rb"/Type\s*/Page\b", found.page.pdf())) == 1


def test_boxes_glide_where_motion_is_welcome(browser: Browser, tower: Path) -> None:
    """On their way they end where they are at once for those who want no motion."""
    with reader(browser, tower) as found:
        found.fold("Sight").click()
        ends = found.page.evaluate(DRAWN)
    with reader(browser, tower, reduced_motion="no-preference") as found:
        found.fold("Sight").click()
        found.page.wait_for_function(f"ends => JSON.stringify(({DRAWN})()) === JSON.stringify(ends)", arg=ends)


def test_a_phone_opens_at_the_main_claim(browser: Browser, tower: Path) -> None:
    """On a phone, sentences can be read at once, and nothing leaves the screen."""
    with reader(browser, tower, **PHONE) as found:
        assert found.page.evaluate(LETTERS) >= 10.9
        assert found.inside("Keep")
        assert found.page.evaluate(WIDE) == []


def test_all_of_a_small_map_is_seen(browser: Browser, lanes: Path) -> None:
    """A map that can be read as a whole opens as a whole."""
    with reader(browser, lanes, **DESK) as found:
        assert found.seen() == ALL
        assert not found.button("unfolded").is_visible()


def test_places_stay_between_steps(browser: Browser, tmp_path: Path) -> None:
    """Step by step, nothing moves, whatever was folded before."""
    how: dict[str, Any] = {"steps": "depth", "layout": "strands"}
    with reader(browser, written(tmp_path, interpret_text(TOWER).map, **how)) as found:
        drawn = found.page.evaluate(DRAWN)
        found.button("all").click()
        found.fold("Sight").click()
        assert found.page.evaluate(DRAWN) != drawn
        found.button("all").click()
        assert found.page.evaluate(DRAWN) == drawn
