"""In a real Chromium: the page of ``argmap watch`` draws itself anew, and the reader stays where they were."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from watching import watching

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TRAP = (
    "globalThis.forbidden = []; addEventListener('securitypolicyviolation', e => forbidden.push(e.violatedDirective));"
)
#: Large enough to scroll in.
CLAIMS = "".join(f"  + [R{i}]: Reason number {i} is long enough to take some room.\n" for i in range(30))
NOTICE = "document.querySelector('.watch-notice').textContent"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page; fail if it has complained of anything, or has asked anybody else for anything."""
    context = browser.new_context(service_workers="block", viewport={"width": 900, "height": 700})
    context.add_init_script(TRAP)
    page, said, asked = context.new_page(), [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert [text for text in said if "ERR_CONNECTION_REFUSED" not in text] == []
    assert [url for url in asked if not url.startswith("http://127.0.0.1:")] == []
    assert page.evaluate("forbidden") == []
    context.close()


def write(path: Path, end: str) -> None:
    """Write the map, with *end* at its end, as editors do."""
    path.with_suffix(".new").write_text(f"[Lanes]: Build lanes.\n{CLAIMS}{end}", encoding="utf-8")
    path.with_suffix(".new").replace(path)


def where(page: Page) -> dict[str, Any]:
    """Return where the reader is."""
    found: dict[str, Any] = page.evaluate(
        """() => { const view = document.querySelector('.watch-picture');
        return {left: view.scrollLeft, top: view.scrollTop, width: view.querySelector('svg').style.width,
                scale: document.querySelector('.watch-scale').value}; }"""
    )
    return found


def shows(page: Page, words: str) -> None:
    """Wait until the picture has *words*."""
    page.wait_for_function("words => document.querySelector('main svg')?.textContent.includes(words)", arg=words)


def test_the_page_draws_itself_anew(page: Page, tmp_path: Path) -> None:
    """After a save, picture and findings are new, and place and size are as the reader chose."""
    path = tmp_path / "lanes.argdown"
    write(path, "")
    with watching(str(path), "--port", "0", "--embed-font") as process:
        page.goto(process.address)
        shows(page, "Reason number 29")
        page.wait_for_function("[...document.fonts].some(font => font.status === 'loaded')")
        fitting = where(page)
        page.evaluate("document.querySelector('.watch-picture > svg').dataset.first = 'yes'")
        page.get_by_role("button", name="Zoom in").click(click_count=14)
        page.evaluate("document.querySelector('.watch-picture').scrollTo(211, 57)")
        place = where(page)
        assert (place["left"], place["top"]) == (211, 57)
        assert place["scale"] != fitting["scale"]

        write(path, "  - [Costs]: They *cost money, says issue#12.\n")
        shows(page, "They *cost money")
        assert page.evaluate("document.querySelector('.watch-picture > svg').dataset.first") is None
        after = where(page)
        assert (after["left"], after["top"], after["scale"]) == (211, 57, place["scale"])
        found = page.locator(".watch-findings li").all_text_contents()
        assert [line.split()[:3] for line in found] == [
            [f"{path}:32:19", "error", "unclosed-italic"],
            [f"{path}:32:42", "warning", "tag-in-word"],
        ]

        page.reload()  # what was chosen stays
        shows(page, "They *cost money")
        assert where(page) == after
        page.get_by_role("button", name="Fit").click()
        assert page.evaluate("(v => v.scrollWidth <= v.clientWidth)(document.querySelector('.watch-picture'))")
        assert process.end()[0] == 0


def test_the_picture_looks_as_in_its_file(page: Page, tmp_path: Path) -> None:
    """Its style sheet is heeded, so a page may change its colours; its links open elsewhere."""
    path = tmp_path / "lanes.argdown"
    path.write_text("[A]: See [there](https://example.org/x).\n", encoding="utf-8")
    with watching(str(path), "--port", "0", "--theme", "dark") as process:
        page.goto(process.address)
        shows(page, "there")
        fill = "getComputedStyle(document.querySelector('main svg .page')).fill"
        before = page.evaluate(fill)
        page.evaluate("document.querySelector('main svg').style.setProperty('--argmap-page', 'rgb(1, 2, 3)')")
        assert page.evaluate(fill) == "rgb(1, 2, 3)" != before
        link = page.locator("main svg a")
        assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener noreferrer")


def test_what_cannot_be_read_is_said(page: Page, tmp_path: Path) -> None:
    """The last picture stays, marked as old, until there is a new one; a server that comes back is found again."""
    path = tmp_path / "lanes.argdown"
    write(path, "")
    with watching(str(path), "--port", "0") as process:
        page.goto(process.address)
        shows(page, "Reason number 29")
        path.unlink()
        page.wait_for_selector(".watch-old")
        assert "no such file\nThe picture below is the last one that could be drawn." in page.evaluate(NOTICE)
        assert page.locator("main svg").count() == 1
        write(path, "  + [New]: Here it is again.\n")
        shows(page, "Here it is again")
        page.wait_for_function(f"{NOTICE} === ''")
        assert page.locator(".watch-old").count() == 0
        process.end()
    page.wait_for_function(f"{NOTICE}.includes('not running')")
    write(path, "  + [Later]: It was away.\n")
    with watching(str(path), "--port", process.address.rsplit(":", 1)[1].strip("/")):
        shows(page, "It was away")
        page.wait_for_function(f"{NOTICE} === ''")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_page(scheme: str, page: Page, axe: str, tmp_path: Path) -> None:
    """Neither when all is well nor when nothing is."""
    from chromium import audited  # noqa: PLC0415 - see conftest

    path = tmp_path / "lanes.argdown"
    write(path, "See issue#12, *and more.\n")
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    with watching(str(path), "--port", "0") as process:
        page.goto(process.address)
        shows(page, "Reason number 29")
        found = audited(page, axe)
        path.unlink()
        page.wait_for_selector(".watch-old")
        later = audited(page, axe)
    assert found["checked"]
    assert (found["violations"], later["violations"]) == ([], [])
