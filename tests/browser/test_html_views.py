"""In a real Chromium: a map in parts has a view for each, and each view has what the page of a whole map has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import audited
from reader import PHONE, SMALL, WIDE, Reader, reader

from argmap import Document, FileOptions, picture

if TYPE_CHECKING:  # see conftest
    from playwright.sync_api import Browser

#: A debate in three groups, with relations between them.
MILL = """===
title: The old mill
===

[Buy]: The village should buy the old mill. {by: the council}

# Money

[Rent]: Rent would pay for it. {by: the council}
  +> [Buy]
  + [Rooms]: Six rooms could be let.
    + [Plan]: The plan of 1890 shows six rooms.
    - [Damp]: Two of the rooms are damp. #water
[Roof]: The roof is dear. #roof
  -> [Buy]
  - [Slates]: Slates are stored in the barn. #roof

# Water

[Wheel]: Its wheel could drive a turbine. #water
  +> [Buy]
  +> [Rent]
  - [Drought]: In summer the brook is dry. #water {by: the miller}

# Past

[Heritage]: The mill is the last one on the brook.
  +> [Buy]
  + [Register]: The register of 1802 names it.
  -> [Roof]
"""
#: The name of the view that is shown, and its link.
SHOWN = "() => [...document.querySelectorAll('.view')].filter(view => view.checkVisibility()).map(view => view.id)"
CURRENT = "() => document.querySelector('#_ways [aria-current]').textContent"


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the map in parts."""
    path = tmp_path_factory.mktemp("pages") / "mill.html"
    path.write_bytes(picture(Document.of(MILL), to="html", options=FileOptions(parts=True)))
    return path


@pytest.fixture
def visitor(browser: Browser, mill: Path) -> Iterator[Reader]:
    """Give somebody at a desk who has opened it."""
    with reader(browser, mill) as found:
        yield found


def at(found: Reader, name: str, title: str = "") -> None:
    """Make sure that this view alone is shown, and that the part with this title is the current one."""
    found.page.locator(f"#view-{name}.shown").wait_for(state="attached", timeout=5000)
    assert found.page.evaluate(SHOWN) == [f"view-{name}"]
    assert str(found.page.evaluate(CURRENT)).lower().replace(": ", "-") == name
    if title:
        assert found.ringed() == title
        assert found.page.locator(f"#view-{name} [aria-current][data-claim='{title}']").count() == 1


def to(found: Reader, title: str) -> None:
    """Follow the link to a view."""
    found.page.locator("#_ways a", has_text=title).click()
    found.page.locator("#_ways [aria-current]", has_text=title).wait_for(timeout=5000)


def box(found: Reader, title: str) -> str:
    """Return the id of the box of a claim that is seen."""
    said = found.page.locator(f".view.shown .argmap [data-claim='{title}']").first.get_attribute("id")
    return said or ""


def click(found: Reader, title: str) -> None:
    """Click on the box of a claim, beside its words."""
    found.page.locator(f"[id='{box(found, title)}'] > rect").first.click(position={"x": 4, "y": 12}, force=True)


def test_one_view_at_a_time(visitor: Reader) -> None:
    """The first is the overview; links, the browser's way back, and addresses lead to others."""
    at(visitor, "overview")
    assert "Rooms" not in visitor.seen()
    to(visitor, "Money")
    at(visitor, "a-money")
    assert {"Rent", "Rooms", "Roof"} <= {*visitor.seen()}
    assert all(map(visitor.inside, ("Rent", "Roof"))) or visitor.part("Rent").is_visible()
    to(visitor, "Water")
    at(visitor, "b-water")
    visitor.page.go_back()
    at(visitor, "a-money")
    visitor.page.go_back()
    at(visitor, "overview")
    visitor.page.go_forward()
    at(visitor, "a-money")


def test_groups_lead_to_their_views(visitor: Reader) -> None:
    """A closed group has a note that says how much is in its view, and leads there."""
    note = visitor.page.locator(".view.shown a.chip", has_text="in A").last
    assert note.is_visible()
    note.click()
    at(visitor, "a-money")


def test_each_view_folds(visitor: Reader) -> None:
    """A branch that is folded stays so while another view is shown."""
    to(visitor, "Money")
    page = visitor.page
    page.locator(".view.shown .fold[aria-label$=': Rooms']").click()
    assert "Plan" not in visitor.seen()
    to(visitor, "Water")
    assert "Drought" in visitor.seen()
    page.locator(".view.shown .fold[aria-label$=': Wheel']").click()
    assert "Drought" not in visitor.seen()
    to(visitor, "Money")
    assert "Plan" not in visitor.seen()
    visitor.button("unfolded").click()
    assert "Plan" in visitor.seen()
    to(visitor, "Water")
    assert "Drought" not in visitor.seen()


def test_each_view_has_details(visitor: Reader) -> None:
    """Details tell of relations within the view, and lead to related boxes in other views."""
    to(visitor, "Money")
    click(visitor, "Rent")
    said = visitor.button("related").inner_text()
    assert "Rooms" in said
    assert visitor.button("name").inner_text() == "Rent"
    assert "the council" in visitor.button("said").inner_text()
    links = visitor.button("related").locator("h3", has_text="In other parts").locator("xpath=following-sibling::ul[1]")
    assert {"supports", "supported by"} <= {
        " ".join(re.findall("supported by|supports", one)) for one in links.locator("li").all_inner_texts()
    }
    links.locator("a", has_text="Wheel").click()
    at(visitor, "b-water", "Wheel")
    assert visitor.inside("Wheel") or visitor.page.locator(f"[id='{box(visitor, 'Wheel')}']").is_visible()
    assert not visitor.button("details").is_visible()
    visitor.page.go_back()
    at(visitor, "a-money")
    assert visitor.button("details").is_visible()
    assert visitor.button("name").inner_text() == "Rent"


def test_chips_lead_to_other_views(visitor: Reader) -> None:
    """By the pointer and by keys; the box that a chip names has the ring and the focus."""
    for way in ("pointer", "keys"):
        to(visitor, "Water")
        chip = visitor.page.locator(f"[id='{box(visitor, 'Wheel')}'] a.chip", has_text="Rent")
        if way == "pointer":
            chip.click()
        else:
            chip.focus()
            visitor.press("Enter")
        at(visitor, "a-money", "Rent")
        assert visitor.page.evaluate("document.activeElement.dataset.claim") == "Rent"


def test_search_goes_through_all_views(visitor: Reader) -> None:
    """What is found is counted once, though two views show it; each match is shown in its view."""
    visitor.button("query").fill("brook")
    assert visitor.button("hit").inner_text() == "2 found"
    visitor.press("Enter")
    at(visitor, "b-water", "Drought")
    assert visitor.button("hit").inner_text() == "1 of 2"
    visitor.press("Enter")
    at(visitor, "c-past", "Heritage")
    visitor.press("Enter")
    at(visitor, "b-water", "Drought")
    visitor.button("previous").click()
    at(visitor, "c-past", "Heritage")
    assert visitor.heard() == "2 of 2: Heritage"
    visitor.button("query").fill("nothing of the kind")
    assert visitor.button("hit").inner_text() == "no matches"
    visitor.press("Escape")
    assert not visitor.button("hits").is_visible()


def test_each_view_has_its_filter(visitor: Reader) -> None:
    """Tags and speakers are those of the view, and stay chosen while another one is shown."""
    tags = visitor.button("tags").locator("label")
    to(visitor, "Money")
    visitor.button("filter").click()
    assert {said.split("\n")[0] for said in tags.all_inner_texts()} == {"roof", "water"}
    tags.filter(has_text="roof").click()
    visitor.press("Escape")
    assert {*visitor.seen(bright=True)} == {"Roof", "Slates"}
    to(visitor, "Water")
    assert not visitor.button("filtered").is_visible()
    visitor.button("filter").click()
    assert {said.split("\n")[0] for said in tags.all_inner_texts()} == {"water"}
    assert tags.locator(":checked").count() == 0
    visitor.press("Escape")
    to(visitor, "Money")
    assert visitor.button("filtered").is_visible()
    visitor.button("clear").click()
    assert "Rent" in visitor.seen(bright=True)


def test_addresses_name_views_and_parts(browser: Browser, mill: Path) -> None:
    """Who opens the page at a view or at a claim sees it; an address that names nothing opens the overview."""
    with reader(browser, mill, "#view-c-past") as found:
        at(found, "c-past")
        address = f"#{box(found, 'Register')}"
    with reader(browser, mill, address) as found:
        at(found, "c-past", "Register")
        assert found.inside("Register")
    for nowhere in ("#view-d", "#_query", "#%E0%A4%A"):
        with reader(browser, mill, nowhere) as found:
            at(found, "overview")


def test_the_map_in_words_leads_to_views(visitor: Reader) -> None:
    """The text is that of the whole map; its lines lead to boxes in any view."""
    visitor.button("read").click()
    words = visitor.button("words")
    assert all(said in words.inner_text() for said in ("Six rooms could be let.", "In summer the brook is dry."))
    assert "An argument map of 11 boxes" in words.inner_text()
    words.locator("a", has_text="The register of 1802").first.click()
    at(visitor, "c-past", "Register")
    assert not words.is_visible()


def test_a_phone_shows_views(browser: Browser, mill: Path) -> None:
    """Links to views scroll sideways, are as large as a finger, and the chosen one is in sight."""
    with reader(browser, mill, "#view-c-past", **PHONE) as found:
        assert found.page.evaluate(WIDE) == []
        assert found.page.evaluate(SMALL, 44) == []
        area = found.page.locator("#_ways [aria-current]").bounding_box()
        assert area
        assert 0 <= area["x"] <= area["x"] + area["width"] <= 361
        assert area["height"] >= 44
        assert found.part("Heritage").count()


def test_views_without_a_script(browser: Browser, mill: Path) -> None:
    """The address alone chooses the view."""
    with reader(browser, mill, java_script_enabled=False) as found:
        sections = found.page.locator(".view")

        def seen() -> list[str | None]:
            return [one.get_attribute("id") for one in sections.all() if one.is_visible()]

        assert seen() == ["view-overview"]
        found.page.locator("#_ways a", has_text="Past").click()
        assert seen() == ["view-c-past"]
        found.page.locator("#view-c-past a.chip").first.click()
        assert len(seen()) == 1
        assert seen() != ["view-c-past"]


def test_paper_holds_all_views(visitor: Reader) -> None:
    """A printout has a page for each view, whichever is shown."""
    to(visitor, "Past")
    assert len(re.findall(rb"/Type\s*/Page\b", visitor.page.pdf())) == 4


def test_axe_finds_nothing_in_views(browser: Browser, axe: str, mill: Path) -> None:
    """Neither in the overview nor in another view with details, at a desk or on a phone."""
    for device in ({}, PHONE):
        with reader(browser, mill, **device) as found:
            assert audited(found.page, axe)["violations"] == []
            to(found, "Money")
            click(found, "Rent")
            assert audited(found.page, axe)["violations"] == []
