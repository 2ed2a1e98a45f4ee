"""In a real Chromium: the page of a map by day and by night, on phones, on paper, and step by step."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from reader import ALL, ID, PHONE, SMALL, WIDE, Reader, background, hexadecimal, reader, written

from argmap.interpret.interpret import interpret_text
from argmap.render.contrast import contrast
from argmap.render.picture import themes
from argmap.types import Unfolding

if TYPE_CHECKING:  # see conftest
    from playwright.sync_api import Browser


def test_the_look_follows_the_system(browser: Browser, lanes: Path) -> None:
    """The page is dark where the system is, unless the reader chose; the choice is kept."""
    with reader(browser, lanes, color_scheme="dark") as found:
        assert background(found) == "#11171d"
        found.button("view").click()
        found.page.get_by_label("Light").check()
        assert background(found) == "#ffffff"
        for _ in range(5):  # a browser that has just been started may write what it keeps a moment later
            found.page.reload()
            found.watched.events.clear()
            if background(found) == "#ffffff":
                break
        assert background(found) == "#ffffff"
        found.button("view").click()
        found.page.get_by_label("Same as device").check()
        assert background(found) == "#11171d"


def test_a_dark_theme_starts_dark(browser: Browser, tmp_path: Path) -> None:
    """A picture in a dark theme is dark on any system, until the reader chooses light."""
    with reader(browser, written(tmp_path, theme="dark"), color_scheme="light") as found:
        assert background(found) == "#11171d"
        found.button("view").click()
        found.page.get_by_label("Light").check()
        assert background(found) == "#ffffff"


def test_where_nothing_can_be_kept(browser: Browser, lanes: Path, tmp_path: Path) -> None:
    """In a page of somebody else's, in a frame that may keep nothing, all works all the same."""
    page = tmp_path / "page.html"
    frame = f'<iframe sandbox="allow-scripts" width="900" height="600" srcdoc="{escape(lanes.read_text("utf-8"))}">'
    page.write_text(f"<!doctype html>{frame}</iframe>", encoding="utf-8")
    with reader(browser, page) as found:
        inside = found.page.frame_locator("iframe")
        inside.locator("[data-claim='Safety'].box").click()
        assert inside.locator("#_name").inner_text() == "Safety"
        inside.locator("#_view").click()
        inside.get_by_label("Dark").check()
        assert inside.locator("html").get_attribute("data-look") == "dark"


def test_a_frame_that_grows(browser: Browser, lanes: Path, tmp_path: Path) -> None:
    """In a frame that gets its size only when the page is there, the picture fits it all the same."""
    page = tmp_path / "page.html"
    frame = f'<iframe style="width: 40px; height: 40px" srcdoc="{escape(lanes.read_text("utf-8"))}">'
    page.write_text(f"<!doctype html>{frame}</iframe>", encoding="utf-8")
    with reader(browser, page) as found:
        inside = found.page.frame_locator("iframe")
        inside.locator("html.live").wait_for()
        found.page.evaluate("document.querySelector('iframe').style = 'width: 900px; height: 600px'")
        inside.locator("[data-claim='Safety'].box").click()
        assert inside.locator("#_name").inner_text() == "Safety"


#: Returns each text of the picture with its colour and that of what is behind it.
TEXTS = """() => [...document.querySelectorAll('.argmap text')]
  .filter(text => text.textContent && text.getClientRects().length).map(text => {
  const group = text.closest('.badge, .cell, .box');
  const rects = [...(group?.querySelectorAll(':scope > rect') ?? [])].map(rect => getComputedStyle(rect).fill);
  const fill = rects.find(fill => fill !== 'none') ?? getComputedStyle(document.querySelector('.page')).fill;
  return [text.textContent, getComputedStyle(text).fill, fill];
})"""


@pytest.mark.parametrize("theme", themes())
def test_words_can_be_read_in_both_looks(theme: str, browser: Browser, tmp_path: Path) -> None:
    """In each theme, by day and by night, words have a contrast of 4.5 to 1, tinted or not."""
    for notation in ("reasons", "numbered"):
        page = written(tmp_path, theme=theme, notation=notation, colour_by="tag", legend=True)
        with reader(browser, page) as found:
            for look in ("light", "dark"):
                found.page.evaluate("look => { document.documentElement.dataset.look = look; }", look)
                texts = found.page.evaluate(TEXTS)
                assert len(texts) > 20
                for text, ink, fill in texts:
                    assert contrast(hexadecimal(ink), hexadecimal(fill)) >= 4.5, (look, text, ink, fill)


def test_steps(talk: Reader) -> None:
    """It begins with one box; keys and buttons bring on the others, one after another; nothing moves."""
    before = talk.places()
    assert talk.seen() == ["Lanes"]
    assert talk.button("step").inner_text() == "1 of 8"
    assert talk.button("back").is_disabled()
    talk.button("forth").click()
    assert talk.seen() == ["Lanes", "Health", "Exercise", "Exercise is healthy"]
    assert talk.heard() == "Step 2 of 8. New: Health"
    talk.page.evaluate("document.activeElement.blur()")
    for key, step in (("PageDown", 3), (" ", 4), ("ArrowRight", 5), ("ArrowLeft", 4), ("PageUp", 3)):
        talk.press(key)
        assert talk.button("step").inner_text() == f"{step} of 8"
    talk.press(*["PageDown"] * 9)
    assert talk.button("step").inner_text() == "8 of 8"
    assert talk.seen() == ALL
    assert talk.places() == before


def test_steps_tell_no_more_than_is_seen(talk: Reader) -> None:
    """What listeners hear of a box names none that is still to come; nor do its details, search and folds."""
    title = talk.part("Lanes").locator(":scope > title")
    assert title.text_content() == (
        "Claim “Lanes”: The town should build cycle lanes. (by the council)\nMain claim of the map."
    )
    talk.part("Lanes").click()
    assert talk.button("related").inner_text() == ""
    assert not talk.button("branch").is_visible()
    talk.button("query").fill("shops")
    assert talk.button("hit").inner_text() == "no matches"
    talk.button("all").click()
    assert "Opposed by: Parking." in (title.text_content() or "")
    assert talk.button("related").get_by_role("link", name="Parking").is_visible()
    assert talk.button("hit").inner_text() == "2 found"


def test_steps_on_paper(talk: Reader) -> None:
    """On paper, all is shown."""
    talk.page.emulate_media(media="print")
    assert talk.seen() == ALL


def test_a_link_goes_to_its_step(browser: Browser, stepwise: Path) -> None:
    """Who opens the page at a claim sees it, and what came before it."""
    with reader(browser, stepwise, f"#{ID}data") as found:
        assert found.ringed() == "Data"
        assert found.button("step").inner_text() == "5 of 8"


def test_a_phone(phone: Reader) -> None:
    """Nothing leaves the screen, fingers find what they aim at, details come from below."""
    assert phone.page.evaluate(WIDE) == []
    phone.part("Lanes").tap()
    assert phone.button("details").is_visible()
    panel, stage = phone.button("details").bounding_box(), phone.button("stage").bounding_box()
    assert panel
    assert stage
    assert panel["y"] >= stage["y"] + stage["height"] > 200
    assert panel["width"] == 360
    assert phone.page.evaluate(WIDE) == []
    assert phone.page.evaluate(SMALL, 44) == []
    phone.button("close").tap()
    phone.button("filter").tap()
    assert phone.page.evaluate(WIDE) == []
    assert phone.page.evaluate(SMALL, 44) == []


def test_a_large_map_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    """Where a phone could show all of a map only too small to read, it begins with the main claim."""
    path = Path(__file__).parents[2] / "maps" / "op-ed-overview.argdown"
    page = written(tmp_path, interpret_text(path.read_text(encoding="utf-8")).map, steps=Unfolding.DEPTH)
    with reader(browser, page, **PHONE) as found:
        assert found.inside("The West can help Sarajevo")
        assert found.moved()[2] >= 0.7
        assert found.page.evaluate(WIDE) == []
        found.button("read").tap()
        assert found.page.evaluate(WIDE) == []


def test_fingers(phone: Reader) -> None:
    """One finger moves the picture, two make it larger about the place between them."""
    session = phone.page.context.new_cdp_session(phone.page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        fingers = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    before = phone.moved()
    touch("touchStart", (180, 400))
    touch("touchMove", (200, 420))
    touch("touchMove", (230, 440))
    touch("touchEnd")
    assert phone.moved() == pytest.approx((before[0] + 50, before[1] + 40, before[2]), abs=1)
    before = phone.moved()
    touch("touchStart", (130, 400), (230, 400))
    touch("touchMove", (110, 400), (250, 400))
    touch("touchMove", (80, 400), (280, 400))
    touch("touchEnd")
    assert phone.moved()[2] == pytest.approx(2 * before[2], rel=0.01)
    assert not phone.button("details").is_visible()
