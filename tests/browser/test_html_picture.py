"""In a real Chromium: the picture in a page is moved, folded and read, with keys and a pointer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from reader import ALL, Reader, hexadecimal, reader

from argmap.render.contrast import contrast

if TYPE_CHECKING:  # see conftest
    from playwright.sync_api import Browser


def test_all_is_seen_at_first(desk: Reader) -> None:
    """The whole picture is in the window, and nothing is folded, dim or open."""
    assert desk.seen() == desk.seen(bright=True) == ALL
    assert all(map(desk.inside, ALL))
    assert not desk.button("details").is_visible()
    assert desk.page.title() == "Cycle lanes"


def test_tooltips_tell_all(desk: Reader) -> None:
    """What the pointer is told of a box: the full text, who says it, where."""
    said = desk.part("Safety").locator(":scope > title").text_content() or ""
    assert all(words in said for words in ("Cycle lanes cut injuries.", "by the police", "report, paragraph 4"))


def test_zoom_and_pan_by_buttons_and_keys(desk: Reader) -> None:
    """Buttons and keys make it larger and smaller and fit it; arrows move it while nothing has the focus."""
    whole = desk.moved()
    desk.button("in").click()
    assert desk.moved()[2] > whole[2]
    desk.button("out").click()
    desk.button("out").click()
    assert desk.moved()[2] < whole[2]
    desk.button("fit").click()
    assert desk.moved() == whole
    desk.page.evaluate("document.activeElement.blur()")
    desk.press("+")
    assert desk.moved()[2] > whole[2]
    desk.press("-", "-")
    assert desk.moved()[2] < whole[2]
    desk.press("0", "ArrowRight", "ArrowDown")
    assert desk.moved() == pytest.approx((whole[0] - 80, whole[1] - 80, whole[2]), abs=0.01)
    desk.press("ArrowLeft", "ArrowUp")
    assert desk.moved() == pytest.approx(whole, abs=0.01)


def test_zoom_by_wheel_and_pan_by_drag(desk: Reader) -> None:
    """What is under the wheel stays there; a drag moves the picture, and is no click."""
    area = desk.part("Safety").bounding_box()
    assert area
    x, y = area["x"] + area["width"] / 2, area["y"] + area["height"] / 2
    desk.page.mouse.move(x, y)
    desk.page.mouse.wheel(0, -400)
    desk.page.wait_for_function("document.querySelector('.argmap').style.transform.match(/scale\\((.*)\\)/)[1] > 1.3")
    larger = desk.part("Safety").bounding_box()
    assert larger
    assert larger["x"] + larger["width"] / 2 == pytest.approx(x, abs=2)
    before = desk.moved()
    desk.page.mouse.down()
    desk.page.mouse.move(x + 60, y + 30, steps=4)
    desk.page.mouse.up()
    assert desk.moved() == pytest.approx((before[0] + 60, before[1] + 30, before[2]), abs=0.01)
    assert not desk.button("details").is_visible()


def test_the_map_cannot_be_lost(desk: Reader) -> None:
    """However far it is moved, some of it stays in the window."""
    desk.press(*["ArrowRight"] * 60)
    x, _, size = desk.moved()
    width = desk.page.locator(".argmap").evaluate("svg => svg.viewBox.baseVal.width * 96 / 72")
    assert x + width * size > 50


def test_motion_only_where_it_is_welcome(browser: Browser, lanes: Path) -> None:
    """The picture glides, unless the reader's system asks for less motion."""
    for motion, expected in (("no-preference", "0.28s"), ("reduce", "0s")):
        with reader(browser, lanes, reduced_motion=motion) as found:
            found.button("in").click()
            look = "svg => getComputedStyle(svg).transitionDuration"
            assert found.page.locator(".argmap").evaluate(look) == expected


def test_fold_by_pointer(desk: Reader) -> None:
    """What hangs on a box alone goes, what something else shares stays."""
    desk.fold("Safety").click()
    assert desk.seen() == [title for title in ALL if title != "Data"]
    assert desk.fold("Safety").get_attribute("aria-expanded") == "false"
    assert desk.fold("Safety").text_content() == "+1"
    assert desk.heard() == "Boxes folded: 1"
    desk.fold("Parking").click()
    assert desk.seen() == [title for title in ALL if title not in {"Data", "Street", "Garage"}]
    desk.fold("Safety").click()
    assert desk.seen() == [title for title in ALL if title != "Garage"]


def test_fold_by_keys(desk: Reader) -> None:
    """Space folds below the box that has the focus; its button is the next stop, and says what it does."""
    desk.part("Lanes").focus()
    desk.press(" ")
    assert desk.seen() == ["Lanes"]
    desk.press("Tab")
    assert desk.page.locator(":focus").get_attribute("aria-label") == "Unfold 7 below: Lanes"
    desk.press("Enter")
    assert desk.seen() == ALL


def test_fold_all(desk: Reader) -> None:
    """One button folds all that can be folded, another brings it back; the lines go with the boxes."""
    desk.button("view").click()
    desk.button("fold").click()
    assert desk.seen() == ["Lanes"]
    assert desk.page.locator(".argmap .arrow:visible").count() == 0
    assert desk.page.locator(".argmap :is(.word, .caption, .frame):visible").count() == 0
    desk.button("unfold").click()
    assert desk.seen() == ALL


def test_the_focus_never_hides(desk: Reader) -> None:
    """If the box with the focus is folded up, the focus goes to what it hangs on."""
    desk.part("Data").focus()
    desk.button("view").click()
    desk.button("fold").click()
    desk.press("Escape")
    assert desk.ringed() == "Lanes"


def test_details_by_pointer(desk: Reader) -> None:
    """A click tells all about a claim; its relations are links that lead there."""
    desk.part("Safety").click()
    panel = desk.button("details")
    for words in ("Claim", "Safety", "Cycle lanes cut injuries.", "the police", "#road", "paragraph 4", "fewer falls"):
        assert words in panel.inner_text()
    source = panel.get_by_role("link", name="Annual report")
    assert source.get_attribute("href") == "https://example.org/report"
    assert source.get_attribute("rel") == "noopener noreferrer"
    assert desk.here() == "_name"
    panel.get_by_role("link", name="Data").click()
    assert (desk.ringed(), desk.here()) == ("Data", "Data")
    assert panel.get_by_role("link", name="the table").get_attribute("href") == "https://example.org/table"
    assert desk.inside("Data")
    desk.button("close").click()
    assert not panel.is_visible()
    assert desk.here() == "Data"


def test_details_by_keys(desk: Reader) -> None:
    """Enter opens them, Escape closes them, and the focus is back where it was."""
    desk.part("Health").focus()
    desk.press("Enter")
    assert desk.button("name").inner_text() == "Health"
    headings = desk.button("related").locator("h3").all_inner_texts()
    assert headings == ["Premises", "Supports"]
    desk.press("Escape")
    assert (desk.button("details").is_visible(), desk.here()) == (False, "Health")


def test_a_premise_has_details(desk: Reader) -> None:
    """A premise in a box is a thing of its own."""
    desk.part("Exercise is healthy").click()
    assert desk.button("kind").inner_text() == "Implicit premise"
    said = desk.button("related").inner_text().split("\n")
    assert [*filter(None, said)] == ["Premise of", "Health", "Cycling keeps people well."]


def test_arrows_move_along_the_argument(desk: Reader) -> None:
    """Up to what a part speaks of, down to what speaks of it, sideways to its neighbours; back the way one came."""
    desk.part("Lanes").focus()
    went = []
    for key in ("Down", "Down", "Right", "Left", "Down", "Up", "Up", "Up", "Up"):
        desk.press(f"Arrow{key}")
        went.append(desk.here())
    assert went == [
        *("Health", "Exercise", "Exercise is healthy", "Exercise", "Doctors", "Exercise", "Health", "Lanes", "Lanes"),
    ]
    desk.part("Parking").focus()
    desk.press("ArrowDown")
    first = desk.here()
    desk.press("ArrowRight", "ArrowLeft", "ArrowLeft")
    assert {first, desk.here()} <= {"Garage", "Street"}
    desk.press("ArrowUp")
    assert desk.here() == "Parking"


def test_reading_order(desk: Reader) -> None:
    """Page Down goes through all of it in reading order, Home and End to its ends; each is brought into view."""
    desk.button("in").click()
    desk.button("in").click()
    desk.part("Lanes").focus()
    went = [desk.here()]
    for _ in ALL[1:]:
        desk.press("PageDown")
        went.append(desk.here())
        assert desk.inside(went[-1])
    assert went == ALL
    desk.press("Home")
    assert desk.here() == "Lanes"
    desk.press("End", "PageUp")
    assert desk.here() == "Parking"


def test_the_map_is_one_stop_for_tab(desk: Reader) -> None:
    """Tab passes from the tools to the map, to what is in the current box, and on; every stop can be seen."""
    stops = []
    for _ in range(10):
        desk.press("Tab")
        stops.append(desk.here() or desk.page.locator(":focus").get_attribute("class"))
        shown = "here => getComputedStyle(here).outlineStyle !== 'none' || !!here.closest('.argmap, .search')"
        assert desk.page.locator(":focus").evaluate(shown), stops
    assert stops == ["skip", "_query", "_filter", "_view", "_read", "Lanes", "fold", "_in", "_out", "_fit"]


def test_the_ring_can_be_seen(browser: Browser, lanes: Path) -> None:
    """Around the current part is a ring, 3 pixels wide at any size, with a contrast of 3 to 1 and more."""
    for scheme in ("light", "dark"):
        with reader(browser, lanes, color_scheme=scheme) as found:
            found.part("Safety").focus()
            for key in ("+", "-", "-"):
                found.press(key)
                width = float(
                    found.page.locator(".ring").evaluate("ring => parseFloat(getComputedStyle(ring).strokeWidth)")
                )
                assert width * found.moved()[2] * 96 / 72 == pytest.approx(3, abs=0.01)
            colours = found.page.evaluate(
                "[getComputedStyle(document.querySelector('.ring')).stroke,"
                " getComputedStyle(document.querySelector('.page')).fill]"
            )
            assert contrast(*map(hexadecimal, colours)) >= 3
