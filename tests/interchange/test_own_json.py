"""argmap's own JSON: what is written is read back, follows the schema, and every mistake has a path."""

from __future__ import annotations

import datetime
import json
import math
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from argdown_texts import texts as argdown_texts
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from strategies import full_maps, maps
from trying import times

from argmap.errors import InvalidValueError
from argmap.interchange.format import Format, format_called, formats
from argmap.interchange.json_reader import read
from argmap.interchange.json_schema import map_schema
from argmap.interchange.json_text import halves_join
from argmap.interchange.own_json import from_dict, to_dict, with_places
from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Citation, Claim
from argmap.model.ends import InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark
from argmap.model.misfit import MOST, MisfitError
from argmap.model.records import MAP
from argmap.model.relation import Counterpoint, CounterpointKind, Support
from argmap.model.shapes import Either, Items, Record, Shape
from argmap.plugins import table
from argmap.syntax.woven import weave
from argmap.text import Source

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "conformance"))
from generate import documents  # noqa: E402 - a script beside the tests

MAPS = sorted((ROOT / "maps").rglob("*.argdown"))


@cache
def validator(*, strict: bool = False) -> Draft202012Validator:
    """Return the validator of the schema, which is valid itself."""
    schema = map_schema(strict=strict)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def check(found: ArgumentMap | Reading) -> dict[str, Any]:
    """Check all that holds of the JSON of any map, and return it."""
    document = to_dict(found)
    argmap = found if isinstance(found, ArgumentMap) else found.map
    assert from_dict(document) == argmap
    validator().validate(document)
    form = format_called("json")
    written = form.write(Reading(argmap))
    assert form.recognises(written.data)
    assert form.read is not None
    read = form.read(written.data)
    if not halves_join(json.dumps(document, ensure_ascii=False)):
        assert read.map == argmap
        assert written.losses == read.losses == ()
    else:
        assert written.losses
    return document


def types(value: Any) -> Iterator[type]:
    """Yield the types of all values in *value*, and of all keys."""
    yield type(value)
    for inner in (*value, *value.values()) if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from types(inner)


@times(3)
@given(full_maps())
def test_every_map_is_read_back(argmap: ArgumentMap) -> None:
    """The dictionary and the file give an equal map, follow the schema, and have JSON types only."""
    assert set(types(check(argmap))) <= {dict, list, str, int, float, bool, type(None)}


@given(argdown_texts())
def test_the_map_of_any_text_is_read_back(text: str) -> None:
    """Places are ignored when a map is read, and follow the schema."""
    reading = interpret_text(text)
    check(reading)
    document = to_dict(reading, places=True)
    assert from_dict(document) == reading.map
    validator().validate(document)


@pytest.mark.parametrize("path", MAPS, ids=[path.stem for path in MAPS])
def test_maps_of_the_repository(path: Path) -> None:
    """Each of them is read back, and everything in it has a place."""
    reading = interpret_text(path.read_text(encoding="utf-8"))
    check(reading)
    document = to_dict(reading, places=True)
    assert from_dict(document) == reading.map
    steps = [step for argument in document["arguments"] for step in argument["steps"]]
    titled = [one for one in document["arguments"] if not one["title"].startswith("Untitled")]
    assert all(one["places"] for one in (*document["claims"], *titled, *steps, *document["relations"]))


@pytest.mark.law
def test_generated_texts() -> None:
    """The documents that Argdown's own tools are compared on are read back."""
    for _, text in documents(120, 7):
        check(interpret_text(text))


def records(shape: Shape) -> Iterator[Record]:
    """Yield the records in *shape*."""
    match shape:
        case Record():
            yield shape
            for one in shape.fields:
                yield from records(one.shape)
        case Either():
            for record in shape.records.values():
                yield from records(record)
        case Items(of=inner):
            yield from records(inner)


def test_every_field_is_in_the_table() -> None:
    """A field that is added to a class of the model needs a line in the table."""
    tables = {record.make: {one.name for one in record.fields} for record in records(MAP)}
    assert {Claim, Argument, Inference, Premise, Citation, Group, Mark} <= set(tables)
    for cls, names in tables.items():
        if isinstance(cls, type) and attrs.has(cls):
            assert {one.alias for one in attrs.fields(cls) if one.eq} <= names, cls
    apart = {"supports", "counterpoints"}
    assert {one.name for one in attrs.fields(ArgumentMap)} - apart <= {one.name for one in MAP.fields}


# Places


def placed(text: str, path: str) -> list[tuple[int, int, str]]:
    """Return line, column and words of the places at *path*, whose keys are parted by slashes."""
    part: Any = to_dict(interpret_text(text), places=True)
    for key in path.split("/"):
        part = part[int(key) if isinstance(part, list) else key]
    return [(one["line"], one["column"], text[one["start"] : one["end"]]) for one in part.get("places", [])]


#: Front matter for contraries instead of objections.
STRICTLY = "===\nmodel: {mode: strict}\n===\n"


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("[Tea]: Hot.\n\n[Tea] #x", "claims/0", [(1, 1, "[Tea]: Hot."), (3, 1, "[Tea] #x")]),
        ("<Pot>: It\nis full.\n", "arguments/0", [(1, 1, "<Pot>: It\nis full.")]),
        ("(1) a\n(2) b\n----\n(3) c\n(4) d\n----\n(5) e", "arguments/0/steps/0", [(1, 5, "a\n(2) b\n----\n(3) c")]),
        ("(1) a\n(2) b\n----\n(3) c\n(4) d\n----\n(5) e", "arguments/0/steps/1", [(5, 5, "d\n----\n(5) e")]),
        ("[A]: a\n  + [B]: b\n    - c", "relations/0", [(2, 3, "+ [B]: b")]),
        ("[A]: a\n  + [B]: b\n    - c", "relations/1", [(3, 5, "- c")]),
        ("[A]: a\n  + [B]: b\n\n[B]\n  +> [A]", "relations/0", [(2, 3, "+ [B]: b"), (5, 3, "+> [A]")]),
        ("[A]\n  >< [B]\n\n[B]\n  >< [A]", "relations/0", [(2, 3, ">< [B]"), (5, 3, ">< [A]")]),
        (
            "===\nmodel: {mode: strict}\n===\n[A]\n  - [B]\n\n[B]\n  - [A]",
            "relations/0",
            [(5, 3, "- [B]"), (8, 3, "- [A]")],
        ),
        ("<A>\n\n(1) p\n----\n(2) [C]: c\n\n<A>\n  +> [D]: d", "relations/0", [(8, 3, "+> [D]: d")]),
        ("<A>\n\n(1) p\n----\n  <_ u\n(2) c", "relations/0", [(5, 3, "<_ u")]),
        (
            "===\nmodel: {explodeArguments: true}\n===\n<A>\n  - x\n\n(1) a\n--\n(2) b\n----\n(3) c",
            "relations/0",
            [(5, 3, "- x")],
        ),
    ],
)
def test_places(text: str, path: str, expected: list[tuple[int, int, str]]) -> None:
    """Everything is where its words are: all of a claim's places, a step from its first premise to its conclusion."""
    assert placed(text, path) == expected


def test_places_in_included_files() -> None:
    """A place names its file, and counts in that."""
    files = {"tea.argdown": "\n[Milk]: It spills.\n  - [Jug]\n"}
    woven = weave(
        Source("pot.argdown", "[Tea]: Hot.\n\n@include(tea.argdown)\n"), lambda _, path: Source(path, files[path])
    )
    document = with_places(interpret_text(woven.text), woven)
    places = [claim["places"][0] for claim in document["claims"]]
    assert [(place["file"], place["line"], place["start"]) for place in places] == [
        ("pot.argdown", 1, 0),
        ("tea.argdown", 2, 1),
        ("tea.argdown", 3, 24),
    ]
    assert document["relations"][0]["places"][0]["file"] == "tea.argdown"


def test_a_map_has_no_places() -> None:
    """To ask for them is a mistake, not an empty answer; a reading without a text has none."""
    with pytest.raises(InvalidValueError, match="a map has no places"):
        to_dict(ArgumentMap(), places=True)
    assert to_dict(Reading(ArgumentMap(claims=[Claim("Tea")])), places=True)["claims"] == [{"title": "Tea", "text": ""}]


# Data


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (datetime.date(2026, 3, 1), {"$date": "2026-03-01"}),
        (datetime.datetime(2026, 3, 1, 4, 5, tzinfo=datetime.UTC), {"$datetime": "2026-03-01T04:05:00+00:00"}),
        (b"hi", {"$bytes": "aGk="}),
        (math.inf, {"$number": "inf"}),
        (-(2**60), {"$number": "-1152921504606846976"}),
        (2**53, 2**53),
        ({"$date": 1}, {"$object": {"$date": 1}}),
        ({"$object": {"$object": {}}}, {"$object": {"$object": {"$object": {"$object": {}}}}}),
        ({"$date": 1, "x": 2}, {"$date": 1, "x": 2}),
        ({"$other": 1}, {"$other": 1}),
        ((1, [2.0, None, True]), [1, [2.0, None, True]]),
    ],
)
def test_data(value: Any, expected: Any) -> None:
    """Values that JSON lacks are told apart from what is written for them."""
    argmap = ArgumentMap(data={"$date": value})
    document = to_dict(argmap)
    assert document["data"] == {"$date": expected}
    assert from_dict(document) == argmap


def test_no_number() -> None:
    """Not even NaN, which equals nothing, is lost."""
    document = to_dict(interpret_text("[A]: a {x: .nan}"))
    assert document["claims"][0]["data"] == {"x": {"$number": "nan"}}
    assert math.isnan(from_dict(document).claims[0].data["x"])


def nested(depth: int) -> Any:
    """Return data of this depth."""
    value: Any = "core"
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (nested(100), f"claims[0].data.x{'[0]' * 99}: nested deeper than 100 levels"),
        (10**4000, "claims[0].data.x: this number is too large to be written as JSON"),
    ],
    ids=["deep", "large"],
)
def test_what_json_cannot_express(value: Any, reason: str) -> None:
    """Data that a program has made may be deeper or larger; the error has its path."""
    with pytest.raises(InvalidValueError) as caught:
        to_dict(ArgumentMap(claims=[Claim("Tea", data={"x": value})]))
    assert str(caught.value) == reason


def test_depth_of_argdown() -> None:
    """As deep as data may be in Argdown, it may be in JSON."""
    check(ArgumentMap(claims=[Claim("Tea", data={"x": nested(99)})]))


# Mistakes

TEA: Mapping[str, Any] = to_dict(
    ArgumentMap(
        claims=[
            Claim("Tea", "Tea is hot.", group="Cups", tags=["hot"], data={"x": datetime.date(2026, 3, 1)}),
            Claim("Milk"),
            Claim("Jug"),
            Claim("Cup"),
        ],
        arguments=[Argument("Pot", "Pour it.", [Inference(["Milk"], "Tea")])],
        groups=[Group("Cups"), Group("Spoons"), Group("Mugs")],
        supports=[Support("Milk", "Tea")],
        counterpoints=[Counterpoint("Jug", "Tea"), Counterpoint("Jug", InferenceRef("Pot"), CounterpointKind.UNDERCUT)],
    )
)


def changed(path: str, value: Any) -> dict[str, Any]:
    """Return the map above with *value* at *path*, whose keys are parted by slashes."""
    document = json.loads(json.dumps(TEA))
    *steps, last = [int(key) if key.isdigit() else key for key in path.split("/")]
    part = document
    for key in steps:
        part = part[key]
    if value is ...:
        del part[last]
    else:
        part[last] = value
    return document  # type: ignore[no-any-return]


#: What an end of a relation may be.
ENDS = '{"claim": "…"} or {"argument": "…"} or {"step": 1, "argument": "…"}'
KINDS = "'reason', 'entailment', 'objection', 'undercut', 'contrary', 'contradiction'"
GROUP = "'title', 'key', 'parent', 'closed', 'tags', 'data'"
#: A path whose keys are parted by slashes, a value to put there, and the rest of the path and what is said.
MISTAKES: Sequence[tuple[str, Any, str]] = [
    ("argmap", 2, "expected 1, the version that this argmap reads, found 2"),
    ("argmap", True, "expected 1, the version that this argmap reads, found true"),
    ("argmap", ..., 'missing; write "argmap": 1, the version of the format'),
    ("claims", None, "expected a list, found null"),
    ("claims", {"title": "A"}, "expected a list, found an object; did you mean a list of one?"),
    ("claims/0", "Tea", "expected an object, found 'Tea'"),
    ("claims/0/title", "", "expected a string that is not empty, found ''"),
    ("claims/0/title", ..., "missing; expected a string that is not empty"),
    ("claims/0/text", 5, 'expected a string, found 5; did you mean "5"?'),
    ("claims/0/weight", "high", "expected a number from 0 to 1, or null, found 'high'"),
    ("claims/0/weight", "0.5", "expected a number from 0 to 1, or null, found '0.5'; did you mean 0.5?"),
    ("claims/0/weight", 10**400, "expected a number from 0 to 1, or null, found a very large number"),
    ("claims/0/weight", True, "expected a number from 0 to 1, or null, found true"),
    ("claims/0/weight", math.nan, "expected a number from 0 to 1, or null, found nan"),
    ("claims/0/implicit", "yes", "expected true or false, found 'yes'; did you mean true?"),
    ("claims/0/implicit", 1, "expected true or false, found 1"),
    ("claims/0/tags", "hot", "expected a list, found 'hot'; did you mean [\"hot\"]?"),
    ("claims/0/tags/0", 1, 'expected a string that is not empty, found 1; did you mean "1"?'),
    ("claims/0", {"title": "Tea", "tag": []}, "unknown key 'tag'; did you mean 'tags'?"),
    ("groups/0", {"title": "Cups", 5: 5}, "expected a string as key, found 5"),
    ("claims/1/marks", [{"kind": "bold", "start": 4}], "[0].stop: missing; expected a whole number from 1"),
    ("claims/1/sources", [{"paragraph": 1.5}], "[0].paragraph: expected a whole number from 0, found 1.5"),
    ("claims/0/data", [1], "expected an object, found a list"),
    ("claims/0/data/x/$date", "May", "expected a date, such as 2026-03-01, found 'May'"),
    ("claims/0/data/x/$date", 5, "expected a string, found 5"),
    ("claims/0/data/x", {"$number": "1e9"}, ".$number: expected digits, nan, inf or -inf, found '1e9'"),
    ("claims/0/data/x", {"$bytes": "?"}, ".$bytes: expected bytes in Base64, found '?'"),
    ("claims/0/data/x", {"$object": 5}, ".$object: expected an object, found 5"),
    ("claims/0/data/x", math.inf, 'a number that JSON lacks is written as {"$number": "inf"}'),
    ("claims/0/data/x", {1}, "a value of type set is no JSON value"),
    ("claims/0/data", {"two words": {1}}, "['two words']: a value of type set is no JSON value"),
    ("claims/0/group", "Cup", "no group 'Cup' in the map; did you mean 'Cups'?"),
    ("claims/3/title", "Milk", "'Milk' is the title of claims[1], too; rename one"),
    ("groups/0/parent", "Cups", "group 'Cups' comes later, or is inside this group; list a parent before its groups"),
    ("groups/1/parent", "Mugs", "group 'Mugs' comes later, or is inside this group; list a parent before its groups"),
    ("groups/0/parent", "Cupps", "no group 'Cupps' in the map; did you mean 'Cups'?"),
    ("arguments/0/steps/0/conclusion", "Te", "no claim 'Te' in the map; did you mean 'Tea'?"),
    ("arguments/0/steps/0/premises/0/claim", "Milch", "no claim 'Milch' in the map; did you mean 'Milk'?"),
    ("groups/0", {"title": "Cups", "zzz": 1}, f"unknown key 'zzz'; a group has {GROUP}"),
    ("relations/0/kind", "objektion", f"expected one of {KINDS}, found 'objektion'; did you mean 'objection'?"),
    ("relations/0/source", "Tea", f"expected {ENDS}, found 'Tea'; did you mean {{\"claim\": \"Tea\"}}?"),
    ("relations/0/source", {"clam": "Tea"}, f"expected {ENDS}, found an object with other keys: 'clam'"),
    ("relations/0/source", {}, f"expected {ENDS}, found an object with other keys: none"),
    ("relations/2/target/argument", "Tea", 'no argument \'Tea\' in the map; did you mean {"claim": "Tea"}?'),
    ("relations/1/target/claim", "Pot", 'no claim \'Pot\' in the map; did you mean {"argument": "Pot"}?'),
    ("relations/2/target/step", 2, "argument 'Pot' has 1 step, so there is no step 2"),
    ("relations/2/target/step", 0, "expected a whole number from 1, found 0"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "reason"), MISTAKES)
def test_mistakes(path: str, value: Any, reason: str) -> None:
    """The message has the path of the value, what was expected and found, and what was probably meant."""
    dotted = re.sub(r"\.(\d+)", r"[\1]", path.replace("/", "."))
    with pytest.raises(InvalidValueError) as caught:
        from_dict(changed(path, value))
    assert str(caught.value) == f"{dotted}{'' if reason.startswith(('.', '[')) else ': '}{reason}"


def test_an_invariant_of_a_class() -> None:
    """What the shape of a value cannot tell is found when the value is made."""
    mark = {"kind": "bold", "start": 4, "stop": 2}
    with pytest.raises(InvalidValueError, match=r"^claims\[1\]\.marks\[0\]: a mark must cover at least one"):
        from_dict(changed("claims/1/marks", [mark]))


@pytest.mark.parametrize("value", [None, [], "map", 1, {1: 2}, {"argmap": 1, 5: 6}])
def test_no_document(value: Any) -> None:
    """Something else than a document is refused as well."""
    with pytest.raises(InvalidValueError, match=r"argmap|expected"):
        from_dict(value)


def test_several_mistakes_are_told_at_once() -> None:
    """Up to ten, with a note that there are more."""
    document = {"argmap": 1, "title": 5, "claims": [{"title": "A", "weight": index} for index in range(2, 15)]}
    with pytest.raises(InvalidValueError) as caught:
        from_dict(document)
    lines = str(caught.value).splitlines()
    assert lines[0].startswith("title: ")
    assert lines[9].startswith("claims[8].weight: ")
    assert lines[10:] == ["there are more problems"]


def test_reading_stops_soon() -> None:
    """To look for what was meant takes time, so a few problems are enough."""
    for wrong in ([1] * 500, [{"zzz": 1}] * 500, [dict.fromkeys(map(str, range(500)))]):
        with pytest.raises(MisfitError) as caught:
            read(MAP, {"argmap": 1, "claims": wrong})
        assert len(caught.value.problems) <= 2 * MOST


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("arguments/0/steps/0/conclusion", "[Tea]"),
        ("relations/1/target", {"step": 1.0, "argument": "Pot"}),
        ("claims/0/weight", None),
        ("claims/0/weight", 1),
    ],
)
def test_what_means_the_same(path: str, value: Any) -> None:
    """A whole number may have a point, null is the default of a weight, and a title may be in brackets."""
    document = changed(path, value)
    validator().validate(document)
    assert from_dict(document)


_names = st.sampled_from(
    [*TEA, "title", "text", "claim", "argument", "step", "kind", "data", "$date", "$object", "zzz"]
)
_scalars = (st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.sampled_from(["Tea", "bold"]))
_json = st.recursive(
    st.one_of(*_scalars),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_names, inner, max_size=4)),
    max_leaves=8,
)


def containers(value: Any) -> Iterator[Any]:
    """Yield the lists and objects in *value* that are not empty."""
    if isinstance(value, (dict, list)) and value:
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from containers(inner)


@st.composite
def damaged(draw: st.DrawFn) -> Any:
    """Give documents in which a few values are anything."""
    document = json.loads(json.dumps(to_dict(draw(maps()), places=False)))
    for _ in range(draw(st.integers(1, 3))):
        found = list(containers(document))
        part = found[draw(st.integers(0, len(found) - 1))]
        key = draw(st.sampled_from([*part, draw(_names)] if isinstance(part, dict) else range(len(part))))
        part[key] = draw(_json)
    return document


@times(5)
@given(st.one_of(_json, _json.map(lambda value: {"argmap": 1, "claims": value}), damaged()))
def test_anything_is_a_map_or_an_error(document: Any) -> None:
    """No value leads to another exception, and nothing is read that breaks the schema."""
    try:
        argmap = from_dict(document)
    except InvalidValueError:
        return
    assert argmap == from_dict(to_dict(argmap))
    assert validator().is_valid(document)


# The schema for language models

STRICT = map_schema(strict=True)
#: The words of JSON Schema that it uses, which both services take.
ACCEPTED = {"type", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "description"}
ACCEPTED |= {"$ref", "$defs"}


def schemas(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every schema in *schema*."""
    yield schema
    for key in ("properties", "$defs"):
        for inner in schema.get(key, {}).values():
            yield from schemas(inner)
    for inner in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())):
        yield from schemas(inner)


def depth(schema: dict[str, Any], seen: Sequence[str] = ()) -> int:
    """Return how deep objects and lists nest; fails if the schema is recursive."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        assert name not in seen
        return depth(STRICT["$defs"][name], (*seen, name))
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", ())]
    inner += [schema["items"]] if "items" in schema else []
    return ("anyOf" not in schema) + max((depth(one, seen) for one in inner), default=0)


def test_what_services_accept() -> None:
    """All that OpenAI and Anthropic document for structured output, as far as it can be checked here."""
    assert STRICT["type"] == "object"
    found = list(schemas(STRICT))
    for schema in found:
        assert set(schema) <= ACCEPTED
        assert "$ref" not in schema or len(schema) == 1
        if schema.get("type") == "object":
            assert schema["additionalProperties"] is False
            assert schema["required"] == list(schema["properties"])
        first = [next(iter(one["properties"])) for one in schema.get("anyOf", ())]
        assert len(set(first)) == len(first)
    assert depth(STRICT) <= 10
    assert sum("anyOf" in schema or isinstance(schema.get("type"), list) for schema in found) <= 16


def filled(shape: dict[str, Any], value: Any) -> Any:
    """Return a value with all keys that the strict *shape* requires, and no others, as a language model writes it."""
    if "$ref" in shape:
        return filled(STRICT["$defs"][shape["$ref"].removeprefix("#/$defs/")], value)
    if "anyOf" in shape:
        return next(filled(one, value) for one in shape["anyOf"] if set(one["properties"]) == set(value))
    if shape["type"] == "array":
        return [filled(shape["items"], one) for one in value or ()]
    if shape["type"] == "object":
        return {key: filled(one, value.get(key)) for key, one in shape["properties"].items()}
    empty: dict[Any, Any] = {"string": "", "integer": 0, "boolean": False}
    return empty.get(shape["type"] if isinstance(shape["type"], str) else "") if value is None else value


@given(maps())
def test_what_a_language_model_writes_is_read(argmap: ArgumentMap) -> None:
    """A document with all keys of the strict form gives the map, as far as the form can hold it."""
    document = to_dict(argmap)
    for group in document.get("groups", ()):
        group.setdefault("key", group["title"])
    document["relations"] = [one for one in document["relations"] if one["kind"] not in {"entailment", "contrary"}]
    full = filled(STRICT, document)
    validator(strict=True).validate(full)
    found = from_dict(full)
    assert [claim.text for claim in found.claims] == [claim.text for claim in argmap.claims]
    assert to_dict(found)["relations"] == document["relations"]
    assert [group.key for group in found.groups] == [group.key for group in argmap.groups]


@pytest.mark.parametrize("kind", STRICT["$defs"]["relation"]["properties"]["kind"]["enum"])
def test_what_a_language_model_writes_is_argdown(kind: str) -> None:
    """Each kind of the strict form, which has no data for strict mode, can be written as Argdown."""
    document: dict[str, Any] = {"argmap": 1, "claims": [{"title": "Rain"}, {"title": "Sun"}]}
    ends = {"source": {"claim": "Rain"}, "target": {"claim": "Sun"}}
    found = from_dict({**document, "relations": [{**ends, "kind": kind}]})
    assert interpret_text(format_called("argdown").write(Reading(found)).data.decode()).map == found


def test_every_key_of_the_strict_form_is_argdown() -> None:
    """A map with a value for every key of the strict form can be written as Argdown."""
    told = {"tags": ["wet"], "group": "sky", "by": "Ada", "sources": [{"ref": "Log", "paragraph": 2, "quote": "drops"}]}
    argument = {"title": "Weather", "gist": "Look up.", **told}
    document: dict[str, Any] = {
        "argmap": 1,
        "title": "Sky",
        "groups": [{"title": "Air", "key": "air", "parent": ""}, {"title": "Sky", "key": "sky", "parent": "air"}],
        "claims": [
            {"title": "Rain", "text": "It rains.", **told, "implicit": True, "weight": 0.25},
            {"title": "Mud", "text": "The path is muddy.", **told, "implicit": True, "weight": 1.0},
        ],
        "arguments": [
            {
                **argument,
                "steps": [
                    {
                        "premises": [{"claim": "Rain", "implicit": True}],
                        "conclusion": "Mud",
                        "rules": ["experience"],
                        "scheme": "cause to effect",
                    }
                ],
            }
        ],
        "relations": [
            {"source": {"claim": "Mud"}, "kind": "undercut", "target": {"step": 1, "argument": "Weather"}},
        ],
    }
    validator(strict=True).validate(document)
    found = format_called("argdown").write(Reading(from_dict(document)))
    assert found.losses == ()
    again = to_dict(interpret_text(found.data.decode()))
    assert [one["text"] for one in again["claims"]] == ["It rains.", "The path is muddy."]
    assert again["relations"] == document["relations"]


def test_each_key_has_a_meaning() -> None:
    """A description stands at each key, in both forms, except beside references."""
    for schema in (map_schema(), STRICT):
        for one in schemas(schema):
            assert all("description" in inner or "$ref" in inner for inner in one.get("properties", {}).values())


# Files


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"argmap": 1,', "line 1 is not valid JSON: expected a key in double quotes"),
        (b'\xef\xbb\xbf{"argmap": 1, "claims": {}}', "claims: expected a list, found an object"),
        (
            b'{"argmap": 1, "title": "A", "title": "B"}',
            "the key 'title' occurs twice in one object; remove one of them",
        ),
        (b'{"argmap": 1, "data": {"x": NaN}}', "JSON has no number NaN"),
        (b'{"argmap": 1, "data": {"x": ' + b"9" * 5000 + b"}}", "a number is too large or too long"),
        (b'{"argmap": 1, "data": {"x": ' + b"[" * 200_000, "nested too deeply"),
        (b'{"argmap": 1, "title": "\xff"}', "this is not UTF-8"),
    ],
    ids=["cut off", "mark", "twice", "NaN", "digits", "deep", "bytes"],
)
def test_files_that_cannot_be_read(data: bytes, reason: str) -> None:
    """Every file that begins like a document is taken for one, and the message says what is wrong."""
    form = format_called("json")
    assert form.recognises(data)
    assert form.read is not None
    with pytest.raises(InvalidValueError) as caught:
        form.read(data)
    assert str(caught.value).startswith(reason)


@pytest.mark.parametrize(
    "data",
    [b"", b"[A]: a", b'{"map": {"argmap": 1}}', b'{"argmap" 1}', b'{"a":' * 100_000 + b'"argmap"', b'["argmap"]'],
    ids=["empty", "Argdown", "other JSON", "no JSON", "deep", "list"],
)
def test_other_files(data: bytes) -> None:
    """Nothing else is taken for a document."""
    assert not format_called("json").recognises(data)


def test_suffixes_belong_to_one_format() -> None:
    """A suffix is a way to name a format."""
    found = [suffix for one in table("argmap.interchange.formats", Format).values() for suffix in one.suffixes]
    assert len(set(found)) == len(found)
    assert {"json", "argdown", "argdown-json"} <= set(formats())


def test_halves_of_a_character() -> None:
    """Each half is kept; two side by side become a character, which is told."""
    form = format_called("json")
    apart = form.write(Reading(ArgumentMap(title="\ud83d and \ude00")))
    assert apart.losses == ()
    assert json.loads(apart.data)["title"] == "\ud83d and \ude00"
    assert form.write(Reading(ArgumentMap(title="\ud83d\ude00"))).losses == (
        "halves of a character side by side, which become one character",
    )


def test_one_line_for_each() -> None:
    """Versions of a file are easy to compare."""
    lines = format_called("json").write(Reading(from_dict(TEA))).data.decode().splitlines()
    assert '    {"title": "Milk", "text": ""},' in lines


@pytest.mark.parametrize("value", [10**3011, -(10**3011), {"$number": "7" * 3012}, {"$object": {"$date": 8**4000}}])
def test_what_is_read_can_be_written(value: Any) -> None:
    """A number is refused where it is read if it could not be written."""
    with pytest.raises(InvalidValueError, match=r"data\.height.*: this number is too large"):
        from_dict({"argmap": 1, "data": {"height": value}})
    to_dict(from_dict({"argmap": 1, "data": {"height": {"$number": "7" * 3000}}}))
