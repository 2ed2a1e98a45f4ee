"""Programs that tests run in place of the layout engine."""

from __future__ import annotations

import sys
from pathlib import Path

#: A shell command that does nothing for a minute; there may be no program ``sleep`` on the PATH.
SLEEP = f"exec '{sys.executable}' -c 'import time; time.sleep(60)'"


def program(folder: Path, script: str) -> str:
    """Return the path of a program that runs *script*."""
    path = folder / "engine"
    path.write_text(f"#!{sys.executable}\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)
