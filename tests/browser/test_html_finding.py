"""In a real Chromium: what a reader looks for in the page of a map, by words, tags, speakers and addresses."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from reader import ALL, DESK, ID, Reader, background, reader, written

from argmap import ArgumentMap, Claim

if TYPE_CHECKING:  # see conftest
    from playwright.sync_api import Browser


def test_surroundings(desk: Reader) -> None:
    """Only what is near is bright, one step away or more; Escape brings all back."""
    desk.part("Safety").click()
    desk.button("around").click()
    assert desk.seen(bright=True) == ["Lanes", "Safety", "Data", "Street"]
    assert desk.heard() == "4 of 8 boxes are nearby"
    desk.button("farther").click()
    assert desk.button("depth").inner_text() == "2"
    assert desk.seen(bright=True) == [title for title in ALL if title not in {"Doctors", "Garage"}]
    desk.button("nearer").click()
    assert len(desk.seen(bright=True)) == 4
    desk.button("close").click()
    desk.press("Escape")
    assert desk.seen(bright=True) == ALL


def test_search(desk: Reader) -> None:
    """As one types, what matches is marked, and counted; Enter goes to it, Escape clears."""
    desk.press("/")
    assert desk.here() == "_query"
    desk.page.keyboard.type("THE SHOPS")
    assert desk.button("hit").inner_text() == desk.heard() == "2 found"
    assert desk.page.locator(".argmap .found").evaluate_all("all => all.map(part => part.dataset.claim)") == [
        *("Street", "Parking"),
    ]
    assert desk.seen(bright=True) == ["Street", "Parking"]
    went = []
    for keys in ("Enter", "Enter", "Enter", "Shift+Enter"):
        desk.press(keys)
        went.append((desk.button("hit").inner_text(), desk.ringed()))
        assert desk.inside(went[-1][1])
        assert desk.here() == "_query"
    assert went == [("1 of 2", "Street"), ("2 of 2", "Parking"), ("1 of 2", "Street"), ("2 of 2", "Parking")]
    desk.button("previous").click()
    assert desk.ringed() == "Street"
    desk.button("query").focus()
    desk.press("Escape")
    assert desk.button("query").input_value() == ""
    assert desk.seen(bright=True) == ALL


def test_what_is_found(desk: Reader) -> None:
    """Titles, texts, speakers and tags are searched, whatever their capitals and accents, for every word."""
    for query, found in (
        ("emp", ["Garage"]),
        ("ÉMPTY", ["Garage"]),
        ("figures", ["Data", "Garage"]),
        ("council", ["Lanes"]),
        ("keeps well", ["Health"]),
        ("exercise", ["Exercise", "Exercise is healthy"]),
        ("zebra", []),
    ):
        desk.button("query").fill(query)
        titles = "all => all.map(part => part.dataset.claim ?? part.dataset.argument)"
        assert desk.page.locator(".argmap .found").evaluate_all(titles) == found, query
        assert desk.button("hit").inner_text() == (f"{len(found)} found" if found else "no matches")


def test_search_unfolds(desk: Reader) -> None:
    """A match that is folded up is unfolded when one goes to it, and nothing else is."""
    desk.fold("Lanes").click()
    desk.button("query").fill("tenth")
    desk.press("Enter")
    assert desk.ringed() == "Data"
    assert desk.seen() == ALL


def test_filter(desk: Reader) -> None:
    """By speaker and by tag, both together; what fits is counted."""
    desk.button("filter").click()
    sheet = desk.button("filters")
    assert [label.inner_text().split("\n")[0] for label in sheet.locator("label").all()] == [
        *("the police", "the shops", "the council", "the doctors", "road", "figures"),
    ]
    sheet.get_by_label("the police").check()
    assert desk.seen(bright=True) == ["Health", "Exercise", "Exercise is healthy", "Safety"]
    sheet.get_by_label("road").check()
    assert desk.seen(bright=True) == ["Safety"]
    assert desk.heard() == "1 of 8 boxes match the filter"
    desk.press("Escape")
    assert (sheet.is_visible(), desk.here()) == (False, "_filter")
    desk.button("clear").click()
    assert desk.seen(bright=True) == ALL


def test_nothing_to_filter(browser: Browser, tmp_path: Path) -> None:
    """Where nothing has tags or speakers, there is no filter; where nothing can be folded, no button for it."""
    with reader(browser, written(tmp_path, ArgumentMap(claims=[Claim("One", "Alone.")]))) as found:
        assert not found.button("filter").is_visible()
        found.button("view").click()
        assert not found.button("branches").is_visible()


def test_an_empty_map(browser: Browser, tmp_path: Path) -> None:
    """A page of nothing shows nothing, and breaks nowhere."""
    with reader(browser, written(tmp_path, ArgumentMap())) as found:
        found.press("+", "0", "ArrowUp", "Tab", "Tab", "Enter", "Escape", "PageDown")
        found.button("query").fill("x")
        found.press("Enter")
        assert found.seen() == []


def test_print(desk: Reader) -> None:
    """On paper is the picture alone, white, on one page, not dim; what the reader folded up stays so."""
    desk.fold("Parking").click()
    desk.button("query").fill("shops")
    desk.page.emulate_media(media="print", color_scheme="dark")
    assert desk.seen() == desk.page.evaluate(
        "[...document.querySelectorAll('.argmap .box, .argmap .cell')].filter(part => part.getClientRects().length"
        " && getComputedStyle(part).opacity === '1').map(part => part.dataset.claim ?? part.dataset.argument)"
    )
    assert "Garage" not in desk.seen()
    assert background(desk) == "#ffffff"
    for name in ("tools", "details", "fit", "prose", "ring"):
        assert not desk.page.locator(f"#_{name}, .{name}").first.is_visible()
    assert desk.page.locator(".headline").is_visible()
    assert desk.page.locator(".fold:visible").all_text_contents() == ["+1"]
    desk.page.emulate_media(media="screen")
    desk.button("read").click()
    desk.page.emulate_media(media="print")
    assert [desk.button(name).is_visible() for name in ("words", "stage", "read")] == [True, False, False]
    desk.page.emulate_media(media="screen")
    desk.button("read").click()
    pdf = desk.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def test_deep_links(browser: Browser, lanes: Path) -> None:
    """An address that names a claim opens the page there; the address follows, and leads on when it changes."""
    with reader(browser, lanes, f"#{ID}street") as found:
        assert (found.here(), found.ringed()) == ("Street", "Street")
        area = found.part("Street").bounding_box()
        stage = found.button("stage").bounding_box()
        assert area
        assert stage
        assert area["x"] + area["width"] / 2 == pytest.approx(stage["x"] + stage["width"] / 2, abs=2)
        assert area["y"] + area["height"] / 2 == pytest.approx(stage["y"] + stage["height"] / 2, abs=2)
        found.press("ArrowUp")
        assert found.page.url.endswith(f"#{ID}safety")
        found.page.evaluate(f"location.hash = '{ID}exercise'")
        found.page.wait_for_function("document.activeElement.dataset.claim === 'Exercise'")
        assert found.page.evaluate("[scrollX, scrollY, document.getElementById('_stage').scrollTop]") == [0, 0, 0]


@pytest.mark.parametrize("hash", ["#nowhere", "#%E0%A4%A", "#_words", "#"])
def test_addresses_that_lead_nowhere(hash: str, browser: Browser, lanes: Path) -> None:
    """An address that names nothing shows the whole map."""
    with reader(browser, lanes, hash) as found:
        assert found.seen() == ALL
        assert found.ringed() == ""


def test_deep_links_in_any_script(browser: Browser, tmp_path: Path) -> None:
    """Ids may have letters of any script; the address may be escaped."""
    page = written(tmp_path, ArgumentMap(title="道", claims=[Claim("Größe"), Claim("Other")]))
    with reader(browser, page, "#map-%E9%81%93-claim-gr%C3%B6%C3%9Fe") as found:
        assert found.ringed() == "Größe"


def test_the_map_in_words(desk: Reader) -> None:
    """The first stop leads to the map in words; its lines lead back into the picture."""
    desk.press("Tab", "Enter")
    assert desk.here() == "_words"
    assert not desk.button("stage").is_visible()
    lines = desk.button("words").locator("li > a").all_inner_texts()
    assert lines[0] == "Lanes: The town should build cycle lanes. (— the council)"
    assert "however Parking: They take up parking space. (— the shops)" in lines
    desk.button("words").get_by_role("link", name="Garage").click()
    assert (desk.button("words").is_visible(), desk.ringed()) == (False, "Garage")
    desk.button("read").click()
    assert desk.button("read").get_attribute("aria-pressed") == "true"
    desk.press("Escape")
    assert (desk.here(), desk.seen()) == ("_read", ALL)


def test_keys_are_listed(desk: Reader) -> None:
    """A question mark lists the keys; single keys can be turned off there."""
    desk.press("?")
    assert desk.button("keys").is_visible()
    desk.button("single").uncheck()
    desk.button("keys_close").click()
    before = desk.moved()
    desk.page.evaluate("document.activeElement.blur()")
    desk.press("+", "?", "/")
    assert desk.moved() == before
    assert not desk.button("keys").is_visible()


def test_without_a_script(browser: Browser, lanes: Path) -> None:
    """Where no script runs, there is the picture and, below it, the map in words, and nothing that does nothing."""
    context = browser.new_context(java_script_enabled=False, viewport=DESK["viewport"])
    page = context.new_page()
    page.goto(lanes.as_uri())
    assert page.locator(".argmap").is_visible()
    assert page.get_by_role("link", name="Garage: The garage").is_visible()
    assert page.locator("button:visible, input:visible").count() == 0
    context.close()
