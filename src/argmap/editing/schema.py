"""The JSON Schema of the intentions, for programs and language models.

``edits.schema.json`` beside this module is written by ``scripts/reference.py``; at run time, it is only read.

Source: https://json-schema.org/draft/2020-12
"""

from __future__ import annotations

import enum
import inspect
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import NOTHING, Attribute, fields

from argmap.editing.asking import EDITS
from argmap.editing.fields import Schema, field_kind
from argmap.editing.intention import Intention

#: The schema, as it is published.
PUBLISHED = Path(__file__).with_name("edits.schema.json")
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ID = "urn:argmap:edits:1"
#: What structured outputs of language models refuse, ignore, or check too late to matter.
_NOT_STRICT = frozenset({"$schema", "$id", "pattern", "minLength", "default"})
#: Advice for Python, where a name need not be a string.
_IN_PYTHON = re.compile(r"; a string is (?:the title of an? \w+|a title(?:, as in (?:``[^`]+``(?:, | or )?)+)?)")


def edits_schema(kinds: Mapping[str, type[Intention]]) -> Schema:
    """Return the schema of an object with edits, given the intentions by name.

    ``#/$defs/edit`` is the schema of one edit.
    """
    return {
        "$schema": _DIALECT,
        "$id": _ID,
        "title": "Edits of an argument map",
        "description": "Edits that argmap makes in order: all of them, or none if one is refused.",
        "type": "object",
        "properties": {EDITS: {"type": "array", "items": {"$ref": "#/$defs/edit"}}},
        "required": [EDITS],
        "additionalProperties": False,
        "$defs": {
            "edit": {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in kinds]},
            **{name: _intention(name, kind) for name, kind in kinds.items()},
        },
    }


def for_models(schema: Schema) -> Schema:
    """Return *schema* as language models take it for structured output and strict tools.

    Services compile a schema into a grammar, each from a part of JSON Schema. So every field is required, and "" and []
    mean that an optional field is not used; patterns, lengths and defaults are left out; the first field of each edit
    tells them apart. What conforms is nearly an edit, which argmap still checks.

    Source: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas and
    https://platform.claude.com/docs/en/build-with-claude/structured-outputs#json-schema-limitations
    """
    found: Schema = _strict(schema)
    return found


def published(*, strict: bool = False) -> Schema:
    """Return the schema of all intentions; if *strict*, as `for_models` has it."""
    schema: Schema = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    return for_models(schema) if strict else schema


def comments(cls: type) -> Mapping[str, str]:
    """Return the ``#:`` comment above each field or member of *cls* and its parents, as one line."""
    parents = (one for one in reversed(cls.__mro__) if one is not object)
    source = "".join(inspect.getsource(one) for one in parents if not one.__module__.startswith(("abc", "builtins")))
    found = re.findall(r"((?:^ +#: .*\n)+) +(\w+)(?::| =)", source, re.MULTILINE)
    return {name: " ".join(line.strip().removeprefix("#: ") for line in text.splitlines()) for text, name in found}


def _intention(name: str, kind: type[Intention]) -> Schema:
    said = comments(kind)
    known = fields(kind)
    return {
        "description": _prose(inspect.getdoc(kind) or ""),
        "type": "object",
        "properties": {
            "intention": {"type": "string", "const": name},
            **{one.name: _field(one, said.get(one.name, "")) for one in known},
        },
        "required": ["intention", *(one.name for one in known if one.default is NOTHING)],
        "additionalProperties": False,
    }


def _field(field: Attribute[Any], comment: str) -> Schema:
    kind = field_kind(field)
    described = " ".join(filter(None, (_prose(_IN_PYTHON.sub("", comment)), kind.spelling)))
    default = {} if field.default in {NOTHING, None} else {"default": _default(field.default)}
    return {**({"description": described} if described else {}), **kind.schema, **default}


def _default(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return value.value
    return "" if getattr(value, "title", None) == "" else list(value) if isinstance(value, tuple) else value


def _prose(text: str) -> str:
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text).replace("``", "`")


def _strict(schema: Any) -> Any:
    if isinstance(schema, Mapping):
        found = {key: _strict(value) for key, value in schema.items() if key not in _NOT_STRICT}
        return {**found, "required": list(found["properties"])} if isinstance(found.get("properties"), dict) else found
    return [_strict(one) for one in schema] if isinstance(schema, list) else schema
