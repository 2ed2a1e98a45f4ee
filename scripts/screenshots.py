"""Make the pictures of docs that no argmap command can make: a web page, printed pages, a Mermaid flowchart.

    screenshots.py [NAME ...]

Without names, all of `docs/pictures/` that is listed in `SHOTS` is made again. It needs `chromium` on the PATH,
`pip install playwright '.[pdf]'`, and, for the flowchart, the environment variable `ARGMAP_MERMAID`: the file
`mermaid.min.js` of the npm package mermaid. The maps are those printed on the pages that show the pictures.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import sync_playwright

from argmap import picture
from argmap.interpret.interpret import interpret_text
from argmap.interpret.pages import paper
from argmap.model.map import ArgumentMap
from argmap.render.drawing import Drawing
from argmap.render.picture import draw
from argmap.render.press.paper import Spot, fitted
from argmap.render.press.press import Page, pressed
from argmap.render.press.tiling import blocks_of, tiles

DOCS = Path(__file__).parents[1] / "docs"
#: Around printed pages: a desk to lie on, and a shadow.
DESK = """<style>
body { margin: 0; }
div { padding: 14px; background: #d9dde2; display: inline-grid; gap: 12px;
  grid-template-columns: repeat(COLUMNS, 1fr); }
img { box-shadow: 0 2px 6px #0006; }
</style>"""


def map_of(page: str) -> ArgumentMap:
    """Return the first map that a page of docs prints."""
    text = re.findall("```argdown\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)[0]
    return interpret_text(text).map


def details(browser: BrowserPage) -> str:
    """Show the web page of `web-page.md`, with the details of one claim open."""
    browser.set_viewport_size({"width": 1200, "height": 560})
    show(browser, picture(map_of("web-page.md"), to="html", id="lanes").decode(), "lanes-claim-safety")
    browser.keyboard.press("Enter")
    browser.wait_for_timeout(600)
    return "body"


def phone(browser: BrowserPage) -> str:
    """Show the web page of `web-page.md` on a phone, in the dark."""
    browser.emulate_media(color_scheme="dark")
    browser.set_viewport_size({"width": 420, "height": 560})
    show(browser, picture(map_of("web-page.md"), to="html", id="lanes").decode())
    browser.wait_for_timeout(600)
    return "body"


def page(browser: BrowserPage) -> str:
    """Show the map of `print.md` on A4, in grey."""
    made = draw(map_of("print.md"), theme="print")
    size = (made.drawing.width, made.drawing.height)
    return printed(browser, made.drawing, (fitted(*size, paper("A4"), 1),), ppi=68)


def poster(browser: BrowserPage) -> str:
    """Show the map of `print.md` over several pages of A6."""
    made = draw(map_of("print.md")).drawing
    return printed(browser, made, tiles(made.width, made.height, paper("A6"), 1, blocks_of(made)), ppi=72)


def printed(browser: BrowserPage, drawing: Drawing, spots: Iterable[Spot], *, ppi: int) -> str:
    """Show a drawing as printed pages that lie on a desk."""
    found = tuple(spots)
    columns = len({area.x for area in found[0].plan}) or 1
    sheets = (pressed((Page(drawing, spot),), "png", fill="#ffffff", system=False, ppi=ppi) for spot in found)
    images = (f'<img src="data:image/png;base64,{base64.b64encode(sheet).decode()}">' for sheet in sheets)
    browser.set_viewport_size({"width": 1400, "height": 900})
    show(browser, f"{DESK.replace('COLUMNS', str(columns))}<div>{''.join(images)}</div>")
    return "div"


def flowchart(browser: BrowserPage) -> str:
    """Show the flowchart of `other-tools.md` as Mermaid draws it."""
    script = Path(os.environ["ARGMAP_MERMAID"]).read_text(encoding="utf-8")
    text = picture(map_of("other-tools.md"), to="mermaid").decode()
    show(browser, f'<body style="width: 700px"><pre class="mermaid">{escape(text)}</pre>')
    browser.add_script_tag(content=script)
    browser.evaluate("mermaid.run()")
    return "svg"


def show(browser: BrowserPage, html: str, part: str = "") -> None:
    """Open *html* in the browser, at the id *part*."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        path.write_text(html, encoding="utf-8")
        browser.goto(f"{path.as_uri()}#{part}" if part else path.as_uri(), wait_until="load")


#: The pictures, and the function that shows each in a browser and returns the CSS selector of what to capture.
SHOTS: Mapping[str, Callable[[BrowserPage], str]] = {
    "web-page.png": details,
    "web-page-phone.png": phone,
    "print-page.png": page,
    "print-tiles.png": poster,
    "other-tools-mermaid.png": flowchart,
}


def main(names: Iterable[str]) -> None:
    """Make the pictures called *names*."""
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name in names:
            window = browser.new_page()
            selector = SHOTS[name](window)
            window.locator(selector).first.screenshot(path=DOCS / "pictures" / name)
            window.close()
            print(f"docs/pictures/{name}")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:] or SHOTS)
