"""Shapes: what the JSON of a value looks like.

A shape is data. `written` writes a value in its shape. `argmap.interchange` reads it and describes it by a JSON Schema.
The shapes of all classes of the model are in `argmap.model.records`.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeAlias

from attrs import NOTHING, Factory, field, frozen

from argmap.model.json_values import data_as_json
from argmap.model.misfit import MisfitError, at_index, at_key
from argmap.model.titles import as_given


@frozen(eq=False)
class Constant:
    """Represent one fixed number."""

    value: int


@frozen(eq=False)
class Text:
    """Represent a string."""

    #: Whether it must not be empty.
    filled: bool = False


@frozen(eq=False)
class Whole:
    """Represent a whole number."""

    #: The smallest; None if any will do.
    least: int | None = None


@frozen(eq=False)
class Fraction:
    """Represent a number from 0 to 1, or null."""


@frozen(eq=False)
class Flag:
    """Represent true or false."""


@frozen(eq=False)
class OneOf:
    """Represent the value of an enum, or of one of several that have no value in common."""

    enums: tuple[type[enum.Enum], ...]
    #: Members that the schema for language models lacks.
    rare: frozenset[enum.Enum] = frozenset()

    @cached_property
    def members(self) -> Mapping[str, enum.Enum]:
        """Return the members by value."""
        return {member.value: member for one in self.enums for member in one}

    def values(self, *, strict: bool) -> list[str]:
        """Return the values that a schema lists."""
        return [value for value, member in self.members.items() if not (strict and member in self.rare)]


@frozen(eq=False)
class Free:
    """Represent an object with any keys and values: data."""


@frozen(eq=False)
class Items:
    """Represent a list of values of one shape."""

    of: Shape


def _getter(one: Field) -> Callable[[Any], Any]:
    return attrgetter(one.name)


@frozen(eq=False)
class Field:
    """Represent a key of an object, and the attribute that it holds."""

    #: The attribute, and the parameter of the constructor.
    name: str
    shape: Shape
    #: What it means, in a sentence.
    about: str
    #: The key in JSON.
    key: str = field(default=Factory(lambda one: one.name, takes_self=True), kw_only=True)
    #: The value that is left out, or an attrs `Factory` for it; `NOTHING` if the key is required.
    default: Any = field(factory=lambda: NOTHING, kw_only=True)
    #: Returns the value of an object.
    of: Callable[[Any], Any] = field(default=Factory(_getter, takes_self=True), kw_only=True)
    #: Whether the key is written even if it holds the default.
    always: bool = field(default=False, kw_only=True)
    #: Whether the schema for language models has it.
    strict: bool = field(default=True, kw_only=True)
    #: Whether the value is kept when it is read.
    kept: bool = field(default=True, kw_only=True)

    @property
    def required(self) -> bool:
        """Return whether reading needs the key."""
        return self.default is NOTHING

    def usual(self, value: Any) -> Any:
        """Return the default of the field of *value*."""
        factory = getattr(self.default, "factory", None)
        if factory is None:
            return self.default
        return factory(value) if self.default.takes_self else factory()


@frozen(eq=False)
class Record:
    """Represent an object with fixed keys."""

    #: What it is, as messages and the schema call it.
    noun: str
    #: Returns the value of the model; takes the fields by name.
    make: Callable[..., Any]
    fields: tuple[Field, ...]

    @cached_property
    def table(self) -> Mapping[str, Field]:
        """Return the fields by key."""
        return {one.key: one for one in self.fields}


@frozen(eq=False)
class Either:
    """Represent an object of one of several records, which differ in their keys."""

    #: What it is, as messages and the schema call it.
    noun: str
    #: What it means, in a sentence.
    about: str
    #: The records, by the class of the value.
    records: Mapping[type, Record]


Shape: TypeAlias = Constant | Text | Whole | Fraction | Flag | OneOf | Free | Items | Record | Either


def written(shape: Shape, value: Any) -> Any:  # noqa: PLR0911 - a case for each shape
    """Return *value* with JSON types only, its keys in the order of the fields.

    Raises:
        MisfitError: data has a value that JSON cannot express.
    """
    match shape:
        case Record():
            return _record(shape, value)
        case Either():
            return _record(shape.records[type(value)], value)
        case Items():
            return _items(shape.of, value)
        case OneOf():
            return value.value
        case Free():
            return data_as_json(value)
        case Text():
            return as_given(value)
    return value


def _record(record: Record, value: Any) -> dict[str, Any]:
    entries = {}
    for one in record.fields:
        inner = one.of(value)
        if one.always or one.required or inner != one.usual(value):
            try:
                entries[one.key] = written(one.shape, inner)
            except MisfitError as error:
                raise error.within(at_key(one.key)) from None
    return entries


def _items(shape: Shape, values: tuple[Any, ...]) -> list[Any]:
    items = []
    for index, value in enumerate(values):
        try:
            items.append(written(shape, value))
        except MisfitError as error:
            raise error.within(at_index(index)) from None
    return items
