"""Print docs/checks.md from the table of checks."""

from __future__ import annotations

from pathlib import Path

from argmap.analysis.check import checks
from argmap.analysis.page import pages

PAGE = Path(__file__).parents[1] / "docs" / "checks.md"

if __name__ == "__main__":
    PAGE.write_text(pages(checks().values()), encoding="utf-8")
