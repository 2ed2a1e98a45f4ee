"""Set and remove keys of data in braces."""

from __future__ import annotations

import json
import re
from typing import Any

from argmap.editing.statements import line_end
from argmap.errors import EditCode, EditError
from argmap.interpret.data import DataError, data_of, inner, nodes_of
from argmap.interpret.parts import Parts
from argmap.model.data_text import data_text
from argmap.text import BLANKS, Edit, Span, back, before_line_end

_PLAIN = re.compile(r"[^\W\d_][\w -]*")
_UNREADABLE = "the data is not valid YAML with keys and values; fix it first"


def scalar(value: Any) -> str:
    """Return *value* as YAML, without quotes where it reads back equal.

    >>> scalar("the council"), scalar("no: it is"), scalar(0.5), scalar(True), scalar(float("-inf"))
    ('the council', '"no: it is"', '0.5', 'true', '-.inf')
    """
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        try:
            if data_of(f"{{x: {value}}}") == {"x": value}:
                return value
        except DataError:
            pass
    return data_text(value) if isinstance(value, float) else json.dumps(value, ensure_ascii=False)


def noted_edit(text: str, parts: Parts, key: str, value: str) -> Edit:
    """Return the edit that sets *key* to *value* in the data."""
    start, pairs = pairs_of(parts)
    for name, node in pairs:
        if _key(name) == key:
            return Edit(
                Span(start + node.start_mark.index, start + value_end(parts, start, node)),
                f"{_separation(text, start + name.end_mark.index, start + node.start_mark.index)}{value}",
            )
    pair = f"{scalar(key)}: {value}"
    end = parts.data_start + len(parts.data[:-1].rstrip())
    if not pairs:
        return Edit(Span(parts.data_start, parts.data_start + len(parts.data)), f"{{{pair}}}")
    if start == parts.data_start:
        return Edit(Span(end, end), f", {pair}")
    return Edit(Span(end, end), f"{line_end(text)}{' ' * pairs[0][0].start_mark.column}{pair}")


def _separation(text: str, key_end: int, value_start: int) -> str:
    """Return what is missing between a key and a new value: ``{a}`` has no colon, and ``{a:[1]}`` no space."""
    between = text[key_end:value_start]
    return ": " if ":" not in between else "" if between[-1:].isspace() else " "


def cleared_edit(text: str, parts: Parts, key: str) -> Edit:
    """Return the edit that removes *key*, or all data if it is the only key."""
    start, pairs = pairs_of(parts)
    index = next(i for i, (name, _) in enumerate(pairs) if _key(name) == key)
    if len(pairs) == 1:
        gap = before_line_end(text, back(text, parts.data_start, BLANKS))
        return Edit(Span(gap, parts.data_start + len(parts.data)), "")
    if index + 1 < len(pairs):
        return Edit(Span(start + pairs[index][0].start_mark.index, start + pairs[index + 1][0].start_mark.index), "")
    first = value_end(parts, start, pairs[index - 1][1])
    return Edit(Span(start + first, start + value_end(parts, start, pairs[index][1])), "")


def numbers_noted(parts: Parts, key: str) -> list[tuple[int, Span]]:
    """Return the numbers in the list under *key*, with their spans.

    Empty if the value is not a list.
    """
    start, pairs = pairs_of(parts)
    found = [node for name, node in pairs if _key(name) == key and node.id == "sequence"]
    return [
        (int(one.value), Span(start + one.start_mark.index, start + one.end_mark.index))
        for node in found
        for one in node.value
    ]


def pairs_of(parts: Parts) -> tuple[int, list[tuple[Any, Any]]]:
    """Return the offset of the mapping, and its nodes of keys and values."""
    begin, end = inner(parts.data)
    try:
        node = nodes_of(parts.data[begin:end])
    except DataError as error:
        raise EditError(_UNREADABLE, EditCode.NOT_IN_TEXT) from error
    if node is not None and node.id != "mapping":
        raise EditError(_UNREADABLE, EditCode.NOT_IN_TEXT)
    return parts.data_start + begin, node.value if node is not None else []


def value_end(parts: Parts, start: int, node: Any) -> int:
    """Return the end of a value, without the white space that YAML adds.

    The offset counts from the start of the mapping.
    """
    skipped = start - parts.data_start
    first: int = skipped + node.start_mark.index
    end: int = skipped + node.end_mark.index
    return first + len(parts.data[first:end].rstrip()) - skipped


def _key(node: Any) -> str:
    return str(node.value)
