r"""Fields of intentions as JSON: the values that they take, and the schema of these.

A name is a string: ``[Title]`` or a bare title for a claim, ``<Title>`` for an argument, ``step 2 of <Title>`` for a
step. Patterns mean the same in Python and in ECMAScript, so they end with ``(?![\s\S])`` instead of ``$``.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from attrs import NOTHING, Attribute, frozen

from argmap.editing.things import claim, step, target, thing
from argmap.errors import EditCode, EditError
from argmap.values import is_filled, meant, shown, unknown

#: A schema in JSON Schema, draft 2020-12.
Schema: TypeAlias = Mapping[str, Any]


@frozen
class FieldKind:
    """Hold what JSON a field takes."""

    schema: Schema
    #: Returns the value for the intention; raises `EditError` for a value of another type.
    read: Callable[[Attribute[Any], Any], Any]
    #: How the value is written, in a sentence; empty if the schema says it.
    spelling: str = ""


def field_kind(field: Attribute[Any]) -> FieldKind:
    """Return what JSON a field of an intention takes."""
    converter: object = field.converter
    if field.metadata.get("json"):
        return _SCALAR
    if field.metadata.get("several"):
        return _LINES if field.metadata.get("table") else _STRINGS
    if field.metadata.get("table"):
        return _LINE
    if field.default is not NOTHING and isinstance(field.default, enum.Enum):
        return FieldKind({"type": "string", "enum": [one.value for one in type(field.default)]}, _choice)
    if converter in _NAMES:
        pattern, spelling = _NAMES[converter]
        schema = {"type": "string", "pattern": pattern} if pattern else {"type": "string"}
        return FieldKind(schema, _string, spelling)
    return FieldKind({"type": "string", **({"minLength": 1} if field.validator is is_filled else {})}, _string)


def short(value: Any) -> str:
    """Return a value of JSON for a message, cut if it is long."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Mapping):
        return "an object"
    return "an array" if isinstance(value, list) else shown(value)


def _string(field: Attribute[Any], value: Any) -> str:
    if not isinstance(value, str):
        raise EditError(f"{field.name} must be a string, not {short(value)}", EditCode.INVALID_VALUE)
    return value


def _choice(field: Attribute[Any], value: Any) -> str:
    text, choices = _string(field, value), list(field_kind(field).schema["enum"])
    if text not in choices:
        raise EditError(unknown(field.name, text, choices), EditCode.INVALID_VALUE, text, meant(text, choices))
    return text


def _scalar(field: Attribute[Any], value: Any) -> Any:
    if value is not None and not isinstance(value, (str, int, float)):
        message = f"{field.name} must be a string, a number, true, false or null, not {short(value)}"
        raise EditError(message, EditCode.INVALID_VALUE)
    return value


def _array(field: Attribute[Any], value: Any) -> Any:
    if not isinstance(value, list):
        raise EditError(f"{field.name} must be an array, not {short(value)}", EditCode.INVALID_VALUE)
    return value


def _strings(field: Attribute[Any], value: Any) -> Any:
    found = [_string(field, one) for one in _array(field, value)]
    if not all(map(str.strip, found)):
        raise EditError(f"{field.name} must not contain an empty string", EditCode.INVALID_VALUE)
    return found


def _lines(field: Attribute[Any], value: Any) -> Any:
    return [_line(field, one) for one in _array(field, value)]


def _line(field: Attribute[Any], value: Any) -> Any:
    """Return the text or the table of a line, which may have a title and a text."""
    table = isinstance(value, Mapping) and value.keys() <= _LINE_FIELDS.keys()
    if not isinstance(value, str) and not (table and all(isinstance(one, str) for one in value.values())):
        message = f"{field.name} must be a string, or an object with title and text, not {short(value)}"
        raise EditError(message, EditCode.INVALID_VALUE)
    return value


_STEP_NAME = r"step [1-9][0-9]{0,8} of <[^>]+>"
_ARGUMENT_NAME = r"<[^>]+>"
_CLAIM_NAME = r"\[[^\]]+\]"
_END = r"(?![\s\S])"
#: For each converter of names, a pattern of the names that it takes, if it refuses any, and how these are written.
_NAMES: Mapping[object, tuple[str, str]] = {
    target: ("", "Write [Title] for a claim, <Title> for an argument, step 2 of <Title> for a step."),
    thing: (f"^(?!{_STEP_NAME}{_END})", "Write [Title] for a claim, <Title> for an argument."),
    claim: (f"^(?!{_STEP_NAME}{_END})(?!{_ARGUMENT_NAME}{_END})", "Write [Title]."),
    step: (f"^(?!{_CLAIM_NAME}{_END})", "Write <Title> for an argument, step 2 of <Title> for a step."),
}
_SPELLED_LINE = "Write [Title] for a claim of the map, [Title]: Text. for a new claim, Text. for one without a title."
_LINE_FIELDS: Mapping[str, Schema] = {
    "title": {"type": "string", "description": "Title of the claim; empty for a new claim without one."},
    "text": {"type": "string", "description": "Text of a new claim; empty if the claim is in the map."},
}
_LINE_SCHEMA: Schema = {
    "anyOf": [{"type": "string"}, {"type": "object", "properties": _LINE_FIELDS, "additionalProperties": False}]
}
_LINE = FieldKind(_LINE_SCHEMA, _line, _SPELLED_LINE)
_LINES = FieldKind({"type": "array", "items": _LINE_SCHEMA}, _lines, _SPELLED_LINE)
_STRINGS = FieldKind({"type": "array", "items": {"type": "string", "pattern": r"\S"}}, _strings)
_SCALAR = FieldKind({"anyOf": [{"type": name} for name in ("string", "number", "boolean", "null")]}, _scalar)
