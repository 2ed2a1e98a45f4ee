"""In a real Chromium: slides are turned by keys, mouse and touch, and keep nobody out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from chromium import watched
from harm import batches
from reader import DESK, PHONE
from talks import LARGE, made

from argmap import ArgumentMap
from argmap.language import language
from argmap.teaching.showing import Show, deck
from argmap.teaching.slide import Deck
from argmap.teaching.slideshow import PLAIN, slideshow

if TYPE_CHECKING:  # see conftest
    from playwright.sync_api import Browser, Page


@contextmanager
def shown(browser: Browser, folder: Path, slides: Deck | None = None, **device: Any) -> Iterator[Page]:
    """Give a page with *slides*, in which nothing may go wrong."""
    path = folder / "talk.html"
    path.write_bytes(slideshow("html").write(slides or made(), PLAIN))
    with watched(browser, **(device or DESK)) as found:
        found.show(path)
        yield found.page
        assert found.happened() == []


def at(page: Page) -> int:
    """Return which slide is seen; only one is."""
    seen = page.evaluate("[...document.querySelectorAll('.slide')].map((one, i) => one.checkVisibility() ? i + 1 : 0)")
    (found,) = filter(None, seen)
    return int(found)


def test_keys_turn_slides(browser: Browser, tmp_path: Path) -> None:
    """Forwards, back, to the ends; and what has the focus is the heading of what is seen."""
    last = len(made().slides)
    with shown(browser, tmp_path) as page:
        for key, expected in (
            *(("ArrowRight", 2), ("Space", 3), ("PageDown", 4), ("ArrowDown", 5), ("ArrowLeft", 4), ("PageUp", 3)),
            *(("Shift+Space", 2), ("End", last), ("ArrowRight", last), ("Home", 1), ("ArrowLeft", 1)),
        ):
            page.keyboard.press(key)
            assert at(page) == expected, key
            assert page.evaluate("document.activeElement.textContent") == made().slides[expected - 1].heading
            assert page.locator("#_status").inner_text() == f"Slide {expected} of {last}"


def test_letters_show_notes_contents_and_keys(browser: Browser, tmp_path: Path) -> None:
    """And they can be switched off, as a voice that types them needs."""
    with shown(browser, tmp_path) as page:
        page.keyboard.press("End")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("n")
        notes = page.locator(f"#slide-{at(page)}-notes")
        assert made().slides[at(page) - 1].notes[0].text in notes.inner_text()
        page.keyboard.press("n")
        assert not notes.is_visible()
        page.keyboard.press("o")
        page.locator("#_contents a").nth(2).click()
        assert (at(page), page.locator("#_contents").is_visible()) == (3, False)
        page.keyboard.press("?")
        assert page.locator("#_keys").is_visible()
        page.locator("#_single").uncheck()
        page.keyboard.press("Escape")
        page.keyboard.press("n")
        assert not page.locator("#slide-3-notes").is_visible()


def test_a_hand_turns_slides(browser: Browser, tmp_path: Path) -> None:
    """By a click, on the left quarter back; by buttons; by links; at the address, too."""
    with shown(browser, tmp_path) as page:
        page.mouse.click(900, 500)
        assert at(page) == 2
        page.mouse.click(100, 700)
        assert at(page) == 1
        page.locator("#_forth").click()
        page.locator("#slide-2 a").first.click()
        assert at(page) == next(line.leads for line in made().slides[1].lines if line.leads)
        page.goto(page.url.partition("#")[0] + "#slide-5")
        assert at(page) == 5
    with shown(browser, tmp_path, **PHONE) as page:
        page.touchscreen.tap(250, 350)
        assert at(page) == 2


def test_without_a_script_all_slides_and_notes_stand_below_each_other(browser: Browser, tmp_path: Path) -> None:
    """Nobody is kept from anything."""
    path = tmp_path / "talk.html"
    path.write_bytes(slideshow("html").write(made(), PLAIN))
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    assert all(slide.is_visible() for slide in page.locator(".slide, .notes").all())
    context.close()


def test_on_paper_each_slide_is_a_page(browser: Browser, tmp_path: Path) -> None:
    """Whatever is seen on the screen."""
    from pypdf import PdfReader  # noqa: PLC0415 - only here

    with shown(browser, tmp_path) as page:
        page.keyboard.press("n")
        page.pdf(path=tmp_path / "talk.pdf", prefer_css_page_size=True, print_background=True)
    pages = PdfReader(tmp_path / "talk.pdf").pages
    assert len(pages) == len(made().slides)
    for sheet, slide in zip(pages, made().slides, strict=True):
        assert slide.heading.split()[0] in sheet.extract_text()


def test_nothing_moves_from_step_to_step(browser: Browser, tmp_path: Path) -> None:
    """On the screen as well."""
    with shown(browser, tmp_path) as page:
        for _ in range(3):
            page.keyboard.press("ArrowRight")
        first = _main(page)
        for _ in range(4):
            page.keyboard.press("ArrowRight")
            assert _main(page) == first


def _main(page: Page) -> Any:
    return page.evaluate(
        "(() => { const box = document.querySelector('.stage:not([hidden]) svg .box');"
        " const {x, y, width} = box.getBoundingClientRect(); return [x, y, width].map(Math.round) })()"
    )


@pytest.mark.parametrize("slides", [made(), made(LARGE)], ids=["small", "large"])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, axe: str, slides: Deck) -> None:
    """On any slide, with notes and with what is open."""
    with shown(browser, tmp_path, slides) as page:
        page.evaluate(axe)
        for number in (1, 2, 3, 4, len(slides.slides)):
            page.goto(page.url.partition("#")[0] + f"#slide-{number}")
            _clean(page, f"slide {number}")
        page.keyboard.press("n")
        _clean(page, "notes")
        for key in "o?":
            page.keyboard.press(key)
            _clean(page, key)
            page.keyboard.press("Escape")


def _clean(page: Page, state: str) -> None:
    told = page.evaluate("axe.run().then(found => found.violations.map(one => [one.id, one.nodes.map(n => n.html)]))")
    assert told == [], state


@pytest.mark.parametrize("found", [pytest.param(found, id=name) for name, found in batches()])
def test_words_of_a_map_run_nowhere(browser: Browser, tmp_path: Path, found: ArgumentMap) -> None:
    """Whichever slide is seen."""
    with shown(browser, tmp_path, deck(found, Show(), language("en"))) as page:
        for key in ("ArrowRight", "n", "o", "Escape", "ArrowRight", "End"):
            page.keyboard.press(key)
