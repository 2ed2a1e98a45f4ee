"""Read JSON values by their shapes, and say where and why a value does not fit.

Reading stops after a few problems: more would not help, and looking for what was meant takes time.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeGuard

from argmap.errors import ArgmapError
from argmap.messages import nearest
from argmap.model.json_values import data_of_json
from argmap.model.misfit import LONGEST, MOST, MisfitError, at_index, at_key, found
from argmap.model.shapes import (
    Constant,
    Either,
    Flag,
    Fraction,
    Free,
    Items,
    OneOf,
    Record,
    Shape,
    Text,
    Whole,
)


def near(word: str, words: Iterable[str]) -> str:
    """Return the end of a message that suggests the nearest of *words*; empty if none is near."""
    meant = nearest(word, words)
    return f"; did you mean {found(meant)}?" if meant else ""


def read(shape: Shape, value: Any) -> Any:  # noqa: C901, PLR0911 - a case for each shape
    """Return the value of the model for a JSON *value*, or raise `MisfitError`."""
    match shape:
        case Text():
            return _text(shape, value)
        case Record():
            return _record(shape, value)
        case Items():
            return _items(shape, value)
        case Either():
            return _either(shape, value)
        case OneOf():
            return _choice(shape, value)
        case Free():
            return data_of_json(value)
        case Flag() if isinstance(value, bool):
            return value
        case Whole() if _whole(value) and (shape.least is None or value >= shape.least):
            return int(value)
        case Fraction() if value is None or (_numeric(value) and 0 <= value <= 1):
            return None if value is None else float(value)
        case Constant() if _whole(value) and value == shape.value:
            return shape.value
    raise _unexpected(shape, value)


def expected(shape: Shape) -> str:  # noqa: PLR0911 - a case for each shape
    """Return what messages say that *shape* is.

    >>> expected(Text()), expected(Whole(1))
    ('a string', 'a whole number from 1')
    """
    match shape:
        case Text():
            return "a string that is not empty" if shape.filled else "a string"
        case Whole():
            return "a whole number" if shape.least is None else f"a whole number from {shape.least}"
        case Fraction():
            return "a number from 0 to 1, or null"
        case Flag():
            return "true or false"
        case Constant():
            return str(shape.value)
        case OneOf():
            return f"one of {', '.join(map(found, shape.members))}"
        case Items():
            return "a list"
        case Either():
            return " or ".join(map(_example, shape.records.values()))
    return "an object"


def _example(record: Record) -> str:
    """Return a record as people write it, such as ``{"claim": "…"}``."""
    return json.dumps(
        {one.key: 1 if isinstance(one.shape, Whole) else "…" for one in record.fields}, ensure_ascii=False
    )


def _unexpected(shape: Shape, value: Any) -> MisfitError:
    return MisfitError(f"expected {expected(shape)}, found {found(value)}{_meant(shape, value)}")


def _meant(shape: Shape, value: Any) -> str:  # noqa: PLR0911 - a case for each slip
    """Return the end of a message that suggests a value of *shape* which looks like *value*; empty if none does."""
    match shape, value:
        case (_, str()) if len(value) > LONGEST:
            return ""
        case (Items(of=Text()), str()):
            return f"; did you mean {json.dumps([value])}?"
        case (Items(of=Record()), Mapping()):
            return "; did you mean a list of one?"
        case (Flag(), str()) if value.lower() in {"true", "false", "yes", "no"}:
            return f"; did you mean {'true' if value.lower() in {'true', 'yes'} else 'false'}?"
        case ((Whole() | Fraction() | Constant()), str()) if _fits(shape, value):
            return f"; did you mean {value}?"
        case (OneOf(), str()):
            return near(value, shape.members)
        case (Text(), bool() | int() | float()):
            return f'; did you mean "{found(value)}"?'
        case (Either(), str()):
            return f"; did you mean {json.dumps({'claim': value})}?"
    return ""


def _fits(shape: Shape, word: str) -> bool:
    """Return whether a string has the digits of a number of *shape*."""
    try:
        read(shape, float(word) if "." in word else int(word))
    except (MisfitError, ValueError):
        return False
    return True


def _numeric(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _whole(value: Any) -> TypeGuard[int | float]:
    """Return whether JSON Schema takes *value* for an integer; it takes 1.0 for one."""
    return _numeric(value) and (isinstance(value, int) or (math.isfinite(value) and value.is_integer()))


def _text(shape: Text, value: Any) -> str:
    if isinstance(value, str) and (value or not shape.filled):
        return str.__str__(value)
    raise _unexpected(shape, value)


def _choice(shape: OneOf, value: Any) -> Any:
    if isinstance(value, str) and value in shape.members:
        return shape.members[value]
    raise _unexpected(shape, value)


def _either(shape: Either, value: Any) -> Any:
    if isinstance(value, Mapping):
        for record in shape.records.values():
            if record.table.keys() == value.keys():
                return _record(record, value)
        keys = ", ".join(map(found, list(value)[:MOST])) or "none"
        raise MisfitError(f"expected {expected(shape)}, found an object with other keys: {keys}")
    raise _unexpected(shape, value)


def _items(shape: Items, value: Any) -> tuple[Any, ...]:
    if not isinstance(value, (list, tuple)):
        raise _unexpected(shape, value)
    items, problems = [], list[tuple[str, str]]()
    for index, one in enumerate(value):
        try:
            items.append(read(shape.of, one))
        except MisfitError as error:
            problems += error.within(at_index(index)).problems
            if len(problems) > MOST:
                break
    if problems:
        raise MisfitError.of(problems)
    return tuple(items)


def _record(record: Record, value: Any) -> Any:
    if not isinstance(value, Mapping):
        raise _unexpected(record, value)
    entries: dict[str, Any] = {}
    problems: list[tuple[str, str]] = []
    for key, inner in value.items():
        if len(problems) > MOST:
            break
        one = record.table.get(key) if isinstance(key, str) else None
        if one is None:
            problems.append(("", _unknown(key, record)))
            continue
        try:
            entries[one.name if one.kept else ""] = read(one.shape, inner)
        except MisfitError as error:
            problems += error.within(at_key(key)).problems
    problems += [
        (at_key(one.key), f"missing; expected {expected(one.shape)}")
        for one in record.fields
        if one.required and one.key not in value
    ]
    if problems:
        raise MisfitError.of(problems)
    entries.pop("", None)
    return made(record, entries)


def _unknown(key: Any, record: Record) -> str:
    if not isinstance(key, str):
        return f"expected a string as key, found {found(key)}"
    known = [one.key for one in record.fields]
    advice = near(key, known) or f"; a {record.noun} has {_listed(known)}"
    return f"unknown key {found(key)}{advice}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(found, names))


def made(record: Record, entries: Mapping[str, Any]) -> Any:
    """Return the value of the model with these fields, or raise `MisfitError`."""
    try:
        return record.make(**entries)
    except (ArgmapError, ValueError) as error:  # an invariant of the class that its shape does not tell
        raise MisfitError(str(error)) from error
