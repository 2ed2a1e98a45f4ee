"""Move misplaced settings, which Argdown's own tools ignore.

Source: https://argdown.org/guide/configuration-cheatsheet.html and its earlier versions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from argmap.text import Diagnostic, Severity, Span

#: The section where documentation puts a key, the key, and the section where it belongs.
_MOVED = (("map", "statementSelectionMode", "selection"), ("map", "excludeDisconnected", "selection"))


def spelled(front: Mapping[str, Any], place: Span) -> tuple[Mapping[str, Any], Sequence[Diagnostic]]:
    """Move misplaced settings of *front*, and return a warning for each.

    A setting that is also in the right place wins.
    """
    found = dict(front)
    notes = []
    for table, key, right in _MOVED:
        said = front.get(table)
        if isinstance(said, Mapping) and key in said:
            found[right] = _laid_over(said[key], key, found.get(right))
            notes.append(_note(f"{table}.{key}", f"{right}.{key}", place))
    return found, notes


def _laid_over(value: Any, key: str, table: Any) -> Mapping[str, Any]:
    return {key: value, **(table if isinstance(table, Mapping) else {})}


def _note(found: str, meant: str, place: Span) -> Diagnostic:
    message = f"other tools ignore the setting {found!r}; write {meant!r}"
    return Diagnostic("config-spelling", Severity.WARNING, message, place)
