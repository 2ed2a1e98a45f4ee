"""In a real Chromium: axe finds nothing to mend, and the tree that screen readers get says what it should."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from gallery import LOOKS, drawn, maps

if TYPE_CHECKING:
    from chromium import Watched


def _checked(watched: Watched, page: Path, axe: str) -> dict[str, Any]:
    from chromium import audited  # noqa: PLC0415 - see conftest

    watched.show(page)
    found = audited(watched.page, axe)
    assert watched.happened() == []
    assert found["checked"]
    return found


@pytest.mark.parametrize(("notation", "theme"), LOOKS)
def test_axe_finds_nothing(notation: str, theme: str, axe: str, watched: Watched, tmp_path: Path) -> None:
    """Neither in the file itself nor where several pictures stand in one page is there a violation."""
    from chromium import html  # noqa: PLC0415 - see conftest

    svgs = {name: drawn(found, notation=notation, theme=theme, id=f"m{i}") for i, (name, found) in enumerate(_some())}
    (tmp_path / "page.html").write_text(html(svgs), encoding="utf-8")
    (tmp_path / "map.svg").write_text(svgs["syllogism"], encoding="utf-8")
    for name in ("page.html", "map.svg"):
        assert _checked(watched, tmp_path / name, axe)["violations"] == [], name


def _some() -> list[tuple[str, Any]]:
    """Return maps with all that there is to draw: axe takes its time."""
    found = maps()
    return [(name, found[name]) for name in ("cycle lanes", "syllogism", "grouped", "empty", "library")]


def test_what_screen_readers_get(watched: Watched, tmp_path: Path) -> None:
    """The browser's own tree has the picture with its summary, and below it boxes and premises, each with its name."""
    (tmp_path / "map.svg").write_text(drawn(maps()["cycle lanes"]), encoding="utf-8")
    watched.show(tmp_path / "map.svg")
    session = watched.page.context.new_cdp_session(watched.page)
    nodes = [node for node in session.send("Accessibility.getFullAXTree")["nodes"] if not node["ignored"]]
    said = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes]
    graphics = [(role, name) for role, name in said if role.startswith("graphics-")]
    assert graphics[0] == ("graphics-document", "Cycle lanes")
    (root,) = (node for node in nodes if node["role"]["value"] == "graphics-document")
    assert root["description"]["value"].startswith("An argument map of 6 boxes and 5 lines. Main claim: The town")
    assert [role for role, _ in graphics[1:]].count("graphics-object") == 2
    assert [role for role, _ in graphics[1:]].count("graphics-symbol") == 7
    assert all(name for _, name in graphics)
    assert {role for role, _ in said} <= {"RootWebArea", "graphics-document", "graphics-object", "graphics-symbol"}
