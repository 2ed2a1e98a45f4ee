"""Pages that tests show in a real Chromium, which asks nobody on the network for anything."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any

from attrs import field, frozen
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Error, Page, Request, sync_playwright

#: Without these, Chromium asks hosts on the network for things that no test needs.
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
#: In each page, before all else: what payloads call.
TRAP = """globalThis.ran = []; globalThis.pwned = (...what) => { globalThis.ran.push(String(what)); };
addEventListener('securitypolicyviolation', event => {
  globalThis.ran.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});"""


@contextmanager
def started() -> Iterator[Browser]:
    """Give a browser, and end it afterwards."""
    program = shutil.which("chromium")
    assert program, "these tests need chromium on the PATH"
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


@frozen
class Watched:
    """Hold a page, and what happened in it that must not."""

    #: The page.
    page: Page
    #: Addresses that were asked for, dialogs, errors, further pages; grows.
    events: list[str] = field(factory=list)

    def show(self, path: Path) -> None:
        """Open a file, and wait until it is all there."""
        self.page.goto(path.as_uri(), wait_until="load")
        if path.as_uri() in self.events:
            self.events.remove(path.as_uri())

    def happened(self) -> list[str]:
        """Return what happened: it must be nothing."""
        return [*self.events, *self.page.evaluate("globalThis.ran")]


@contextmanager
def watched(browser: Browser, **device: Any) -> Iterator[Watched]:
    """Give a page of its own that notes what happens, and has no network; *device* is as Playwright describes one."""
    screen = {"viewport": {"width": 1400, "height": 1000}, **device}
    context = browser.new_context(offline=True, service_workers="block", **screen)
    try:
        yield _watched(context)
    finally:
        context.close()


def _watched(context: BrowserContext) -> Watched:
    context.add_init_script(TRAP)
    found = Watched(context.new_page())
    events = found.events

    def asked(request: Request) -> None:
        events.append(request.url)

    def dialog(dialog: Dialog) -> None:
        events.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def failed(error: Error) -> None:
        events.append(f"error: {error}")

    def opened(page: Page) -> None:
        events.append(f"page: {page.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            events.append(f"console: {message.text}")

    context.on("request", asked)
    context.on("page", opened)
    found.page.on("dialog", dialog)
    found.page.on("pageerror", failed)
    found.page.on("console", said)
    return found


#: Runs axe, and returns what it found.
_AUDIT = """() => axe.run().then(found => ({
  checked: found.passes.length,
  violations: found.violations.map(rule => [rule.id, rule.help, rule.nodes.slice(0, 3).map(node => node.html)]),
}))"""


def audited(page: Page, axe: str) -> dict[str, Any]:
    """Return what the program *axe* finds in a page."""
    page.evaluate(axe)
    found: dict[str, Any] = page.evaluate(_AUDIT)
    return found


def html(svgs: Mapping[str, str] | Iterable[tuple[str, str]]) -> str:
    """Return a page in which pictures stand, each in a section with its name."""
    named = svgs.items() if isinstance(svgs, Mapping) else svgs
    sections = "\n".join(
        f'<section aria-label="{escape(name)} {i}" data-name="{escape(name)}">{svg}</section>'
        for i, (name, svg) in enumerate(named, 1)
    )
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Argument maps</title></head>'
    return f"{head}<body><main><h1>Argument maps</h1>{sections}</main></body></html>"
