"""Programs that tests run in place of the layout engine."""

from __future__ import annotations

import sys
from pathlib import Path


def program(folder: Path, script: str) -> str:
    """Return the path of a program that runs *script*."""
    path = folder / "engine"
    path.write_text(f"#!{sys.executable}\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)
