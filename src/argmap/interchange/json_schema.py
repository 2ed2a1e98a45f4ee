"""The JSON Schema of argmap's own JSON, made from the table of keys.

The strict form is for the structured output of language models. Their services take a part of JSON Schema only: every
key is required, no object takes other keys, nothing is recursive, numbers and strings have no limits, nothing is beside
a reference, and the first keys of alternatives differ. It lacks the keys that only a text can fill, and the kinds of
relations that Argdown has only in strict mode, which is set in the data. `from_dict` reads
what fits the strict form, unless a limit of the schema is broken.

Source: https://json-schema.org/draft/2020-12/schema,
https://platform.openai.com/docs/guides/structured-outputs#supported-schemas and
https://platform.claude.com/docs/en/build-with-claude/structured-outputs#json-schema-limitations
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from argmap.model.records import MAP
from argmap.model.shapes import (
    Constant,
    Either,
    Field,
    Flag,
    Fraction,
    Free,
    Items,
    OneOf,
    Record,
    Shape,
    Text,
    Whole,
    written,
)
from argmap.values import expect_flag

#: The file with the schema in the package.
FILE = "map.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATA = (
    "Any keys and values. A value that JSON lacks is an object with one key: $date, $datetime, $bytes (Base64), "
    "$number (nan, inf, -inf, or digits); an object that looks like one of these is wrapped in $object."
)


def map_schema(*, strict: bool = False) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of `to_dict` and `from_dict`.

    Args:
        strict: Whether to return the form for the structured output of language models: without data, marks and
            places, and with every other key required.

    >>> map_schema()["required"], map_schema(strict=True)["required"]
    (['argmap'], ['argmap', 'title', 'groups', 'claims', 'arguments', 'relations'])
    """
    expect_flag("strict", strict)
    maker = _SchemaMaker(strict=strict, definitions={})
    schema = maker.of_record(MAP)
    head = {} if strict else {"$schema": _DIALECT, "title": "An argument map, as argmap's own JSON"}
    return {**head, **schema, "$defs": dict(sorted(maker.definitions.items()))}


@frozen
class _SchemaMaker:
    """Make a schema, and collect the records that it refers to."""

    strict: bool
    definitions: dict[str, Any]

    def of_record(self, record: Record) -> dict[str, Any]:
        """Return the schema of an object with fixed keys."""
        fields = [one for one in record.fields if one.strict or not self.strict]
        return {
            "type": "object",
            "properties": {one.key: self._property(one) for one in fields},
            "required": [one.key for one in fields if one.required or self.strict],
            "additionalProperties": False,
        }

    def _property(self, one: Field) -> dict[str, Any]:
        """Return the schema of a key, with its meaning and its default if that is the same for all objects."""
        schema = self._of(one.shape)
        if self.strict and "$ref" in schema:
            return schema
        described = {**schema, "description": one.about}
        if self.strict or one.required or _depends(one):
            return described
        return {**described, "default": written(one.shape, one.usual(None))}

    def _of(self, shape: Shape) -> dict[str, Any]:  # noqa: C901, PLR0911 - a case for each shape
        match shape:
            case Text():
                return {"type": "string"} | self._limits(minLength=1 if shape.filled else None)
            case Whole():
                return {"type": "integer"} | self._limits(minimum=shape.least)
            case Fraction():
                return {"type": ["number", "null"]} | self._limits(minimum=0, maximum=1)
            case Flag():
                return {"type": "boolean"}
            case Constant():
                return {"type": "integer", "enum": [shape.value]}
            case OneOf():
                return {"type": "string", "enum": shape.values(strict=self.strict)}
            case Items():
                return {"type": "array", "items": self._of(shape.of)}
            case Either():
                records = [self.of_record(one) for one in shape.records.values()]
                return self._refer(shape.noun, {"anyOf": records, "description": shape.about})
            case Record():
                return self._refer(shape.noun, self.of_record(shape))
            case Free():
                return {"type": "object"} | ({} if self.strict else {"$comment": _DATA})

    def _refer(self, name: str, schema: dict[str, Any]) -> dict[str, Any]:
        self.definitions[name] = schema
        return {"$ref": f"#/$defs/{name}"}

    def _limits(self, **limits: int | None) -> dict[str, Any]:
        return {} if self.strict else {key: limit for key, limit in limits.items() if limit is not None}


def _depends(one: Field) -> bool:
    """Return whether the default of a key depends on other keys."""
    return getattr(one.default, "takes_self", False)
