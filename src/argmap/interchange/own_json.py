"""argmap's own JSON: everything that a map has, for programs and language models.

``{"argmap": 1, "claims": [...], "arguments": [...], "relations": [...]}``. `argmap.model.records` lists all keys. A key
is left out if it holds its default, except for a few that are always there. Offsets are in code points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from argmap.errors import InvalidValueError
from argmap.interchange.consistency import inconsistencies
from argmap.interchange.json_reader import made, read
from argmap.interpret.reading import Places, Reading
from argmap.interpret.relation_places import relation_places
from argmap.model.map import ArgumentMap
from argmap.model.misfit import MOST, MisfitError, found
from argmap.model.records import MAP, PLACE, VERSION
from argmap.model.shapes import Record, written
from argmap.syntax.woven import Woven, unwoven
from argmap.text import Source, Span
from argmap.values import expect_flag

#: The records of a map without what is made of them, so that the map is checked before it is made.
_PARTS = Record(MAP.noun, dict, MAP.fields)


def to_dict(what: ArgumentMap | Reading, *, places: bool = False) -> dict[str, Any]:
    """Return a map as a dictionary with JSON types only.

    `from_dict` returns the same map. With *places*, each claim, argument, step and relation tells where it is in the
    text; this needs a reading.

    Raises:
        InvalidValueError: data has a value that JSON cannot express, or a map has no places.

    >>> from argmap.model.claim import Claim
    >>> to_dict(ArgumentMap(claims=[Claim("Lanes", "Build cycle lanes.", tags=["road"])]))["claims"]
    [{'title': 'Lanes', 'text': 'Build cycle lanes.', 'tags': ['road']}]
    """
    expect_flag("places", places)
    if places and isinstance(what, ArgumentMap):
        raise InvalidValueError("a map has no places; pass the reading or the document that it is from")
    if places and isinstance(what, Reading):
        return with_places(what, unwoven(Source("", str(what.tree))))
    argmap = what if isinstance(what, ArgumentMap) else what.map
    try:
        document: dict[str, Any] = written(MAP, argmap)
    except MisfitError as error:
        raise InvalidValueError(str(error)) from error
    return document


def with_places(reading: Reading, woven: Woven) -> dict[str, Any]:
    """Return a map as `to_dict` does, with the places of a text that is *woven* of files."""
    document = to_dict(reading)
    places = reading.places
    for claim, entry in zip(reading.map.claims, document["claims"], strict=True):
        _place(entry, [one.span for one in places.claims.get(claim.title, ())], woven)
    for argument, entry in zip(reading.map.arguments, document["arguments"], strict=True):
        _place(entry, [one.span for one in places.arguments.get(argument.title, ())], woven)
        for span, step in zip(_steps(argument.title, places), entry["steps"], strict=False):
            _place(step, [span], woven)
    spans = relation_places(reading)
    for relation, entry in zip(reading.map.relations, document["relations"], strict=True):
        _place(entry, spans.get(relation, ()), woven)
    return document


def _steps(title: str, places: Places) -> Sequence[Span]:
    """Return the spans of the steps of an argument: from the first line after the last conclusion to the conclusion."""
    spans: list[Span] = []
    start: int | None = None
    for line in places.structures.get(title, ()):
        span = line.occurrence.span
        start = span.start if start is None else min(start, span.start)
        if line.rules is not None:
            spans.append(Span(min(start, span.end), span.end))
            start = None
    return spans


def _place(entry: dict[str, Any], spans: Sequence[Span], woven: Woven) -> None:
    if spans:
        entry["places"] = [_placed(span, woven) for span in sorted(spans)]


def _placed(span: Span, woven: Woven) -> dict[str, Any]:
    file, there = woven.place(span)
    position = woven.files[file].position(there.start)
    place = {
        "file": file,
        "line": position.line,
        "column": position.column,
        "start": there.start,
        "end": there.end,
    }
    return {one.key: place[one.key] for one in PLACE.fields if one.required or place[one.key]}


def from_dict(data: Mapping[str, Any]) -> ArgumentMap:
    """Return the map that `to_dict` has written, or that a person or a program has.

    Keys that hold their default may be missing.

    Raises:
        InvalidValueError: something is wrong. The message has the path of each wrong value, such as
            ``claims[3].weight``, and what was probably meant.

    >>> from_dict({"argmap": 1, "claims": [{"title": "Lanes"}]}).claims[0].words
    'Lanes'
    >>> from_dict({"argmap": 1, "claims": [{"title": "Lanes", "weight": "high"}]})
    Traceback (most recent call last):
    argmap.errors.InvalidValueError: claims[0].weight: expected a number from 0 to 1, or null, found 'high'
    """
    try:
        return _map(data)
    except MisfitError as error:
        raise InvalidValueError(str(error)) from error


def _map(data: Any) -> ArgumentMap:
    _check_version(data)
    parts = read(_PARTS, data)
    problems = list(islice(inconsistencies(parts), MOST + 1))
    if problems:
        raise MisfitError.of(problems)
    argmap: ArgumentMap = made(MAP, parts)
    return argmap


def _check_version(data: Any) -> None:
    """Raise `MisfitError` if *data* is no document of this version, whose other parts would only seem wrong."""
    if not isinstance(data, Mapping):
        raise MisfitError(f'expected an object, such as {{"argmap": {VERSION}, "claims": []}}, found {found(data)}')
    if "argmap" not in data:
        raise MisfitError(f'argmap: missing; write "argmap": {VERSION}, the version of the format')
    version = data["argmap"]
    if version != VERSION or isinstance(version, bool):
        raise MisfitError(f"argmap: expected {VERSION}, the version that this argmap reads, found {found(version)}")
