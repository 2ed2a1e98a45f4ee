"""In a real Chromium: whatever the map, nothing in its page runs, breaks, or keeps anybody out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from harm import alone, batches
from reader import LANES, PHONE, Reader, reader, written

from argmap import ArgumentMap, Claim, Support
from argmap.interpret.interpret import interpret_text
from argmap.render.picture import notations

if TYPE_CHECKING:  # see conftest
    from playwright.sync_api import Browser


def test_axe_finds_nothing(axe: str, browser: Browser, lanes: Path, stepwise: Path) -> None:
    """In each state of the page, and on each device."""
    with reader(browser, lanes) as found:
        clean(found, axe, "plain")
        found.fold("Parking").click()
        found.part("Safety").click()
        clean(found, axe, "details")
        found.button("query").fill("shops")
        found.press("Enter")
        found.button("around").click()
        clean(found, axe, "search")
        for button in ("filter", "view"):
            found.button(button).click()
            clean(found, axe, button)
            found.press("Escape")
        found.press("?")
        clean(found, axe, "keys")
        found.press("Escape")
        found.button("read").click()
        clean(found, axe, "words")
    for path, device in ((lanes, {"color_scheme": "dark"}), (stepwise, PHONE)):
        with reader(browser, path, **device) as found:
            clean(found, axe, "as opened")
            found.part("Lanes").click()
            clean(found, axe, "details")


def clean(found: Reader, axe: str, state: str) -> None:
    """Make sure that axe finds nothing."""
    found.page.evaluate(axe)
    told: dict[str, Any] = found.page.evaluate(
        "() => axe.run().then(found => ({checked: found.passes.length,"
        " violations: found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html.slice(0, 200))])}))"
    )
    assert told["checked"] > 10
    assert told["violations"] == [], state


#: Opens the details of each part, and returns what is no element of ours in the page.
OPEN = """() => {
  for (const part of document.querySelectorAll('.argmap .box, .argmap .cell'))
    part.dispatchEvent(new MouseEvent('click', {bubbles: true}));
  const ours = new Set(`a aside body button dd dialog div dl dt fieldset h1 h2 h3 head header html input kbd label
    legend li link main meta p q script section small span style table tbody td th title tr ul svg g rect text
    tspan path polygon polyline circle ellipse line desc`.split(/\\s+/));
  const wrong = [...document.querySelectorAll('*')].filter(element => !ours.has(element.localName));
  const links = [...document.querySelectorAll('[href]')].filter(({attributes}) =>
    !/^(https?:\\/\\/|mailto:|#|data:,$)/i.test(attributes.href.value));
  const handled = [...document.querySelectorAll('*')].filter(element =>
    [...element.attributes].some(({name}) => name.startsWith('on') || (name === 'style' && element.localName !== 'svg'
      && !element.classList.contains('ring'))));
  return [...wrong, ...links, ...handled].map(element => element.outerHTML.slice(0, 200));
}"""


def harmless(found: Reader) -> None:
    """Make sure that whatever is done in a page, nothing runs and nothing becomes markup."""
    assert found.page.evaluate(OPEN) == []
    found.button("query").fill("<script>")
    found.press("Enter")


def test_payloads_do_not_run(browser: Browser, tmp_path: Path) -> None:
    """In each place of a map, in several notations, opened and searched."""
    for i, (_, argmap) in enumerate(batches()):
        with reader(browser, written(tmp_path, argmap, notation=notations()[i % len(notations())])) as found:
            harmless(found)


def test_titles_do_not_run(browser: Browser, tmp_path: Path) -> None:
    """As title and language of a map, and in texts that are read."""
    for i, (_, argmap) in enumerate(alone()):
        if i % 32 == 0:
            with reader(browser, written(tmp_path, argmap)) as found:
                harmless(found)


def test_the_policy_forbids(desk: Reader) -> None:
    """What is put into the page from outside does not run, nor load: the policy is there, and would be noted."""
    desk.page.evaluate(
        """() => { const script = document.createElement('script'); document.body.append(script);
        const image = new Image(); image.src = 'https://example.com/x.png'; }"""
    )
    desk.page.wait_for_function("globalThis.ran.length > 0")
    noted = desk.page.evaluate("globalThis.ran.splice(0)")
    assert noted[0].startswith("policy: img-src https://example.com/x.png")
    desk.watched.events[:] = [event for event in desk.watched.events if "example.com" not in event]


@pytest.mark.parametrize("notation", notations())
def test_every_notation(notation: str, browser: Browser, tmp_path: Path) -> None:
    """Whatever is drawn between claims, folding, arrows and details find their way."""
    with reader(browser, written(tmp_path, notation=notation)) as found:
        everything = found.seen()
        found.part("Lanes").focus()
        found.press(" ")
        assert found.seen() == ["Lanes"]
        found.press(" ")
        assert found.seen() == everything
        for _ in everything:
            found.press("PageDown", "Enter", "Escape")
        found.press("Home", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp")
        assert found.here() == "Lanes"


def test_circles(browser: Browser, tmp_path: Path) -> None:
    """Claims that support each other in a circle are shown, can be folded from outside, and end no search."""
    names = ("One", "Two", "Three", "Four")
    claims = [Claim(name, f"{name}.") for name in names]
    links = [Support("Two", "One"), Support("Three", "Two"), Support("Two", "Three"), Support("Four", "Three")]
    with reader(browser, written(tmp_path, ArgumentMap(claims=claims, supports=links))) as found:
        assert sorted(found.seen()) == sorted(names)
        found.fold("One").click()
        assert found.seen() == ["One"]
        found.fold("One").click()
        found.part("Three").click()
        found.button("around").click()
        assert sorted(found.seen(bright=True)) == ["Four", "Three", "Two"]


def test_lanes_is_what_it_says() -> None:
    """The map of these tests is read without a finding."""
    assert interpret_text(LANES).diagnostics == ()
