"""Settings that documentation calls otherwise than the reference implementation, which then passes over them.

Source: https://argdown.org/guide/configuration-cheatsheet.html and its earlier versions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from argmap.text import Diagnostic, Severity, Span

#: A table in which a key is found in documents, the key, and the table where it belongs.
_MOVED = (("map", "statementSelectionMode", "selection"), ("map", "excludeDisconnected", "selection"))


def spelled(front: Mapping[str, Any], place: Span) -> tuple[Mapping[str, Any], Sequence[Diagnostic]]:
    """Return *front* with its settings where argmap looks for them, and a note on each that stood elsewhere.

    What is said in the right place counts.
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
