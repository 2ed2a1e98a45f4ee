"""Write the stubs of the lazy public modules from their tables of names.

    stubs.py

Type checkers read ``__init__.pyi`` in place of ``__init__.py``. The stubs are written beside the modules.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "src" / "argmap"


def homes(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the table that the module at *path* passes to `exports`; empty if it is not a lazy module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "exports":
            found: dict[str, tuple[str, ...]] = ast.literal_eval(node.args[1])
            return found
    return {}


def stubs() -> Iterator[tuple[Path, str]]:
    """Yield each stub with its text."""
    package = PACKAGE / "__init__.py"
    for path in (*sorted(PACKAGE.glob("*.py")), PACKAGE / "teaching" / "__init__.py"):
        table = homes(path)
        lines = [f"from {home} import {name} as {name}" for home, names in table.items() for name in sorted(names)]
        if path == package:
            lines += [f"from argmap import {name} as {name}" for name in ("edits", "errors", "teaching", "types")]
        if table:
            yield path.with_suffix(".pyi"), "".join(f"{line}\n" for line in sorted(lines))


def main() -> None:
    """Write the stubs."""
    for path, text in stubs():
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(PACKAGE.parents[1]))


if __name__ == "__main__":
    main()
