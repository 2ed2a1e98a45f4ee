"""The JSON Schema of the intentions: it accepts what argmap accepts, and nothing else."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema
import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st
from trying import times

from argmap.editing import schema
from argmap.editing.asking import Asked, asked_in_lines
from argmap.editing.intention import Intention, named, names
from argmap.editing.things import claim, thing
from argmap.errors import EditError
from argmap.model.ends import ClaimRef
from argmap.model.map import ArgumentMap

PUBLISHED = schema.published()
DEFINITIONS = PUBLISHED["$defs"]


def validator(name: str) -> Any:
    """Return the validator of a definition."""
    return jsonschema.Draft202012Validator({"$defs": DEFINITIONS, "$ref": f"#/$defs/{name}"})


EDIT = validator("edit")

#: Strings that mean something in a field.
WORDS = (
    *("", "A", "[A]", "<A>", "[]", "<>", "step 1 of <A>", "step 0 of <A>", "step 1 of <>", "step 1 of <A>\n", "<A>\n"),
    *(">", "<", "a>", " ", "\n", "[A]: Text.", "objection", "undercut", "refuse", "tag", "edits", "\xa0", "\x00"),
)
_letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
_text = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), _letters)
_line = st.fixed_dictionaries({}, optional={"title": _text, "text": _text, "more": _text})
_number = st.one_of(st.booleans(), st.integers(-9, 9), st.floats(allow_nan=False, allow_infinity=False, width=16))
_value = st.one_of(_text, st.lists(st.one_of(_text, _line), max_size=2), _line, st.none(), _number)


@st.composite
def requests(draw: st.DrawFn) -> Mapping[str, Any]:
    """Give an intention, which may lack a field, have one too many, or a wrong value."""
    name = draw(st.sampled_from(names()))
    known = DEFINITIONS[name]["properties"]
    keys = draw(st.sets(st.sampled_from([*known, "more"]))) | set(
        draw(st.sampled_from([DEFINITIONS[name]["required"], ()]))
    )
    good = {key: draw(_fitting(known[key]) if key in known else _value) for key in sorted(keys - {"intention"})}
    if good and draw(st.integers(0, 2)) == 0:
        good[draw(st.sampled_from(sorted(good)))] = draw(_value)
    return {"intention": name, **good} if "intention" in keys else good


def _fitting(one: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    """Give values that are of the right type, or nearly."""
    if "enum" in one:
        return st.one_of(st.sampled_from(one["enum"]), _text)
    if one.get("type") == "array":
        return st.lists(st.one_of(_text, _line) if "anyOf" in one["items"] else _text, min_size=1, max_size=2)
    return st.one_of(_text, _line, _number) if "anyOf" in one else _text


def accepted(value: Any) -> bool:
    """Tell whether argmap makes an intention of *value*."""
    try:
        return bool(next(asked_in_lines([json.dumps(value)])).intention)
    except EditError:
        return False


@pytest.mark.law
@times(8)
@given(st.one_of(requests(), requests(), requests(), _value))
def test_schema_is_exact(value: Any) -> None:
    """What argmap accepts conforms to the schema, and what conforms is accepted."""
    assert EDIT.is_valid(value) == accepted(value)


EXAMPLES: tuple[Mapping[str, Any], ...] = (
    {
        "intention": "add-argument",
        "title": "T",
        "premises": ["[A]", {"text": "x"}],
        "conclusion": "[B]",
        "rules": ["r"],
    },
    {"intention": "add-claim", "title": "T", "text": "x", "group": "s1"},
    {"intention": "add-counterpoint", "target": "step 1 of <A>", "source": "<B>", "kind": "undercut"},
    {"intention": "add-premise", "argument": "step 2 of <A>", "premise": "[B]"},
    {"intention": "add-support", "target": "[A]", "text": "x"},
    {"intention": "merge-into", "what": "A", "into": "B"},
    {"intention": "move", "what": "<A>", "group": ""},
    {"intention": "remove", "what": "A", "hanging": "keep"},
    {"intention": "rename", "what": "[A]", "title": "B"},
    {"intention": "reorder", "what": "A", "before": "B"},
    {"intention": "retarget", "what": "step 1 of <A>", "old": "B", "new": "C"},
    {"intention": "reword", "what": "A", "text": "x"},
    {"intention": "set-data", "what": "A", "key": "k", "value": None},
    {"intention": "split", "what": "A", "first": "x", "title": "B", "second": "y"},
    {"intention": "tag", "what": "A", "tag": "x"},
    {"intention": "untag", "what": "A", "tag": "x"},
)


#: Values of every type.
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 0.5, [], {}, [[]], ["A"], [""], [" "], [1], ["A", None], [{}], [{"title": "A"}]),
    *([{"more": "A"}], {"text": "A"}, {"title": 1}, {"title": "A", "text": "A"}, {"title": "A", "more": "A"}),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["intention"])
def test_values(example: Mapping[str, Any]) -> None:
    """In each field, each value conforms if, and only if, it is accepted; so is it without that field."""
    conforms = validator(example["intention"]).is_valid
    for key in DEFINITIONS[example["intention"]]["properties"].keys() - {"intention"}:
        without = {name: value for name, value in example.items() if name != key}
        tried = [without, *({**example, key: value} for value in (*WORDS, *VALUES))]
        assert [one for one in tried if conforms(one) != accepted(one)] == []


def test_every_intention() -> None:
    """There is an example of each intention, which is accepted, and conforms as a line and as part of a document."""
    assert tuple(one["intention"] for one in EXAMPLES) == names()
    for one in EXAMPLES:
        assert Asked(one).intention
        EDIT.validate(one)
    jsonschema.validate({"edits": list(EXAMPLES)}, PUBLISHED)


def test_schema_is_a_schema() -> None:
    """It is a schema of its draft, and the one that is published is up to date."""
    jsonschema.Draft202012Validator.check_schema(PUBLISHED)
    assert schema.edits_schema({name: named(name) for name in names()}) == PUBLISHED


class Loudness(enum.Enum):
    """How loud."""

    LOW = "low"
    HIGH = "high"


@frozen
class Shout(Intention):
    """Repeat a claim.

    It is said in ``capitals``.
    """

    #: What to repeat; a string is the title of a claim.
    what: ClaimRef = field(converter=claim)
    #: How loud it is said,
    #: in the end.
    loudness: Loudness = field(default=Loudness.LOW, converter=Loudness)
    beside: Any = field(default=ClaimRef(""), converter=thing)

    def on_map(self, argmap: ArgumentMap, settings: object) -> ArgumentMap:
        """Return the map."""
        del settings
        return argmap

    def edits(self, reading: object) -> Iterator[Any]:
        """Yield nothing."""
        del reading
        return iter(())


def test_new_intention() -> None:
    """The schema of an intention comes from its class."""
    found = schema.edits_schema({"shout": Shout})["$defs"]
    assert found["edit"] == {"anyOf": [{"$ref": "#/$defs/shout"}]}
    assert found["shout"]["description"] == "Repeat a claim.\n\nIt is said in `capitals`."
    assert found["shout"]["required"] == ["intention", "what"]
    properties = found["shout"]["properties"]
    assert list(properties) == ["intention", "what", "loudness", "beside"]
    assert properties["what"]["description"] == "What to repeat. Write [Title]."
    assert properties["loudness"] == {
        "description": "How loud it is said, in the end.",
        "type": "string",
        "enum": ["low", "high"],
        "default": "low",
    }
    assert properties["beside"]["default"] == ""


def _parts(value: Any) -> Iterator[Mapping[str, Any]]:
    """Give all objects in a schema."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _parts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _parts(inner)


#: What the providers of language models have in common.
COMMON = {"type", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "const", "$ref", "$defs"}


def test_schema_for_models() -> None:
    """It keeps to what structured outputs have in common: every field is required, and no keyword is unusual."""
    found = schema.published(strict=True)
    jsonschema.Draft202012Validator.check_schema(found)
    assert found["type"] == "object"
    assert not found.keys() & {"anyOf", "enum"}
    for part in _parts(found):
        if "type" in part and isinstance(part["type"], str):
            assert part.keys() <= COMMON | {"title", "description"}, part
        if isinstance(part.get("properties"), dict):
            assert part["required"] == list(part["properties"])
            assert part["additionalProperties"] is False
    full = {"intention": "add-argument", "title": "T", "gist": "", "premises": [], "conclusion": "", "rules": []}
    jsonschema.validate({"edits": [{**full, "group": ""}]}, found)
    assert Asked({**full, "group": ""}).intention == Asked({"intention": "add-argument", "title": "T"}).intention


def test_descriptions_are_about_json() -> None:
    """Advice for Python is not in the schema, where every name is a string."""
    text = json.dumps(PUBLISHED)
    assert "a string is" not in text
    assert "``" not in text
