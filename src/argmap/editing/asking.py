"""Intentions from words of a command line or from JSON objects."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from typing import Any

from attrs import NOTHING, Attribute, fields

from argmap.editing.intention import Intention, named
from argmap.errors import EditError
from argmap.text import nearest


def of_words(words: Sequence[str]) -> Intention:
    """Return the intention that *words* ask for.

    The first word is its name. Its fields follow in order, or each as ``field=value``. Repeat a field that holds
    several values.

        >>> of_words(["reword", "Lanes", "text=Build them."])
        Reword(what=ClaimRef(title='Lanes'), text='Build them.')
    """
    name, *values = words
    known = [attribute.name for attribute in fields(named(name))]
    several = {attribute.name for attribute in fields(named(name)) if attribute.metadata.get("several")}
    asked: dict[str, Any] = {}
    for value in values:
        key, equals, said = value.partition("=")
        if not (equals and key in known):
            free = [one for one in known if one not in asked]
            if not free:
                raise EditError(f"unexpected {value!r}; {name} takes only {', '.join(map(repr, known))}")
            _refuse_misspelt(name, key if equals else "", known)
            key, said = free[0], value
        elif key in asked and key not in several:
            raise EditError(f"{name}: {key} is given twice")
        asked[key] = [*asked.get(key, ()), said] if key in several else said
    plain = {attribute.name for attribute in fields(named(name)) if attribute.metadata.get("json")}
    return _made(name, {key: _plain(said) if key in plain else said for key, said in asked.items()})


def _refuse_misspelt(name: str, key: str, known: Sequence[str]) -> None:
    """Raise `EditError` if the word before an equals sign is nearly a field."""
    if near := nearest(key, known) if key.isidentifier() else "":
        raise EditError(f"{name} has no field {key!r}; did you mean {near!r}?")


def _plain(word: str) -> Any:
    """Return the number, true, false or null that *word* is, or else the word."""
    try:
        found = json.loads(word, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return word
    return word if found in (inf, -inf) else found


def _no_constant(word: str) -> Any:
    """Raise `ValueError`: Python reads more words as numbers than JSON has."""
    raise ValueError(f"{word} is not valid JSON")


def of_lines(lines: Iterable[str]) -> Iterator[Intention]:
    """Yield the intentions of JSON Lines, skipping empty lines.

    Raises:
        EditError: a line is not an intention; the message has its number.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _of_json(json.loads(line, parse_constant=_no_constant))
            except json.JSONDecodeError as error:
                raise EditError(f"line {number}: not valid JSON at column {error.colno}: {error.msg}") from error
            except RecursionError as error:
                raise EditError(f"line {number}: nested too deeply") from error
            except (ValueError, EditError) as error:
                raise EditError(f"line {number}: {error}") from error


def _of_json(asked: Any) -> Intention:
    if not isinstance(asked, Mapping) or not isinstance(asked.get("intention"), str):
        raise EditError('expected an intention, such as {"intention": "reword", "what": "[Lanes]", "text": "Build."}')
    return _made(asked["intention"], {key: value for key, value in asked.items() if key != "intention"})


def _made(name: str, asked: Mapping[str, Any]) -> Intention:
    kind = named(name)
    try:
        json.dumps(dict(asked), ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError as error:
        raise EditError(f"{name}: UTF-8 cannot hold a character of its values") from error
    known = {attribute.name: attribute for attribute in fields(kind)}
    for key in asked:
        if key not in known:
            near = nearest(key, known)
            meant = f"did you mean {near!r}?" if near else f"choose from {', '.join(map(repr, known))}"
            raise EditError(f"unknown field {key!r} of {name}; {meant}")
    missing = [key for key, attribute in known.items() if key not in asked and attribute.default is NOTHING]
    if missing:
        field = "field" if len(missing) == 1 else "fields"
        raise EditError(f"{name} requires the {field} {' and '.join(map(repr, missing))}")
    try:
        return kind(**{key: _value(known[key], value) for key, value in asked.items()})
    except (TypeError, ValueError) as error:
        raise EditError(f"{name}: {error}") from error


def _value(attribute: Attribute[Any], value: Any) -> Any:
    if attribute.metadata.get("json") and (value is None or isinstance(value, (str, int, float))):
        return value
    if attribute.metadata.get("several") or (attribute.metadata.get("table") and isinstance(value, Mapping)):
        return value
    if not isinstance(value, str):
        raise TypeError(f"{attribute.name} must be a string, not {json.dumps(value)}")
    return value
