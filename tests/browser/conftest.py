"""One browser for all tests in this folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from reader import PHONE, Reader, reader, written

from argmap.types import Unfolding

#: Names the file ``axe.min.js`` of the npm package axe-core.
AXE = "ARGMAP_AXE"

if TYPE_CHECKING:  # whoever runs no test in a browser need not have what drives one
    from chromium import Watched
    from playwright.sync_api import Browser
#: Names the file ``axe.min.js`` of the npm package axe-core.
AXE = "ARGMAP_AXE"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a browser."""
    from chromium import started  # noqa: PLC0415 - see above

    with started() as found:
        yield found


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the program axe."""
    assert os.environ.get(AXE), f"{AXE} must name axe.min.js: npm install axe-core"
    return Path(os.environ[AXE]).read_text(encoding="utf-8")


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """Give a page that notes whatever happens in it."""
    import chromium  # noqa: PLC0415 - see above

    with chromium.watched(browser) as found:
        yield found


@pytest.fixture(scope="session")
def lanes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the map."""
    return written(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="session")
def stepwise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the map, built up step by step."""
    return written(tmp_path_factory.mktemp("pages"), steps=Unfolding.DEPTH)


@pytest.fixture
def desk(browser: Browser, lanes: Path) -> Iterator[Reader]:
    """Give somebody at a desk."""
    with reader(browser, lanes) as found:
        yield found


@pytest.fixture
def phone(browser: Browser, lanes: Path) -> Iterator[Reader]:
    """Give somebody with a phone."""
    with reader(browser, lanes, **PHONE) as found:
        yield found


@pytest.fixture
def talk(browser: Browser, stepwise: Path) -> Iterator[Reader]:
    """Give somebody who goes step by step."""
    with reader(browser, stepwise) as found:
        yield found
