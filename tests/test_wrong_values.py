"""Whatever a public call is given wrong, it works or raises an error of argmap's own: there, and not later.

Every parameter of every public class, function and method gets values of a wrong type or meaning, one at a time. What
can be made with them is used: a map is written and drawn, an intention applied, a selection asked for.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import argmap
import argmap.edits
import argmap.teaching
import argmap.types
from argmap import Argument, ArgumentMap, Claim, Document, Query, argdown, diff, picture, view
from argmap.edits import Intention
from argmap.errors import ArgmapError

#: Values of a wrong type, or of the right type and a wrong meaning.
NOTHING_LIKE_IT = object()
WRONG: tuple[Any, ...] = (
    *(None, 5, -1, 1.5, True, b"x", NOTHING_LIKE_IT, Claim),
    *("", "nonsense", "#t", "<S>", [], [None], [5], {}, {5: {6}}),
)
#: How Python shows what argmap has words for: objects with their fields, members of enums, types, and its own limits.
PYTHON = re.compile(
    r"\b[A-Z]\w+\((?:\w+=|\w+\()|<\w+\.\w+: |NoneType|<class |\bdatetime\.|\bfrozenset\(| at 0x|\bsys\.|__\w+__"
)

#: What a message says would be right.
EXAMPLE = re.compile(r"such as [^;]*?(?=, got |;|\Z)")

TEXT = "# G\n\n[A]: a. #t {by: Ada}\n  + [B]: b.\n  - [D]: d.\n\n<S>\n\n(1) [B]\n----\n(2) [A]\n\n[E]: e.\n"
DOCUMENT = Document.of(TEXT)
MAP = DOCUMENT.map
DIFF = diff(MAP, evolve(MAP, title="Later"))
RENAME = argmap.edits.Rename("E", "F")
STEP = argmap.InferenceRef("S", 0)
LOOK = (
    *("notation", "numbers", "engine", "time_limit", "theme", "colour_by", "legend", "id", "weights"),
    *("layout", "fit"),
)

#: What parameters without a default take, by their names.
GOOD: Mapping[str, Any] = {
    "advice": "none",
    "argument": "S",
    "before": MAP,
    "after": MAP,
    "claim": "A",
    "conclusion": "A",
    "depth": 1,
    "diff": DIFF,
    "data": {"argmap": 1},
    "document": DOCUMENT,
    "edited": DOCUMENT.apply(RENAME),
    "end": 1,
    "find": lambda: None,
    "first": "one",
    "group": "",
    "into": "E",
    "intentions": argmap.edits.Tag("A", "u"),
    "map": MAP,
    "to": "pptx",
    "key": "s1",
    "kind": "bold",
    "base": MAP,
    "ours": MAP,
    "theirs": MAP,
    "name": "n",
    "names": ["map.argdown"],
    "new": "E",
    "offset": 0,
    "old": "A",
    "path": "map.argdown",
    "premises": ["B"],
    "query": Query(),
    "ref": STEP,
    "second": "two",
    "source": "E",
    "span": argmap.types.Span(0, 1),
    "start": 0,
    "stop": 1,
    "tag": "t",
    "target": "A",
    "text": "a.",
    "thing": "A",
    "title": "N",
    "value": "x",
    "what": "B",
}
#: The same for single parameters.
OWN: Mapping[tuple[str, str], Any] = {
    **{(name, "what"): MAP for name in ("argdown", "check", "draw", "picture", "to_dict", "view", "write")},
    ("write", "path"): "new.argdown",
    ("Document.save", "path"): "new.argdown",
    ("make_slides", "what"): MAP,
    ("make_worksheet", "what"): MAP,
    ("make_worksheet", "exercises"): "supports-or-opposes",
    ("picture", "to"): "text",
    ("ArgumentMap.claim", "title"): "A",
    ("ArgumentMap.argument", "title"): "S",
    **{(name, "text"): "new" for name in ("AddCounterpoint", "AddPremise", "AddSupport")},
    ("AddPremise", "premise"): "N",
    ("Reorder", "what"): "D",
    ("Reorder", "before"): "B",
    ("Remove", "what"): "E",
    ("Untag", "what"): "A",
    ("MergeInto", "what"): "D",
    ("Inference", "conclusion"): "A",
    ("DrawnMap.files", "kinds"): ["text"],
    ("DrawnMap.steps", "kind"): "svg",
    ("Union.trace", "thing"): None,
    ("Union.fate", "thing"): None,
    ("Union.was", "thing"): argmap.ClaimRef("A"),
    ("Union.now", "relation"): MAP.supports[0],
}
#: Classes whose values only argmap makes, and what is not meant for others.
MADE = {"Edited", "Preview", "Reach", "Intention", "Theme", "Outcome", "Document.in_files"}
PRIVATE = {"known", "on_disk", "picture"}
#: What users make besides the names of `argmap` and `argmap.edits`.
TEACHING = ("ExerciseOptions", "PrintOptions", "SlideOptions", "make_slides", "make_worksheet")
TAKEN = ("BatchOptions", "Edit", "Engine", "Labels", "Mark", "Span", "Style")


def calls() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield every public function, class that users make values of, and method, with its name."""
    found = {name: getattr(argmap, name) for name in dir(argmap) if not name.startswith("_")}
    found |= {name: getattr(argmap.edits, name) for name in dir(argmap.edits) if not name.startswith("_")}
    found |= {name: getattr(argmap.teaching, name) for name in TEACHING}
    found |= {name: getattr(argmap.types, name) for name in TAKEN}
    for name, value in sorted(found.items()):
        taken = inspect.isclass(value) and hasattr(value, "__attrs_attrs__") and name not in MADE
        if taken or inspect.isfunction(value):
            yield name, value
    history = argmap.History(DOCUMENT).apply(RENAME).apply(argmap.edits.Tag("A", "u")).undone()
    for thing in (MAP, DOCUMENT, history, argmap.draw(MAP), argmap.union(DIFF), argmap.types.Source("", TEXT)):
        for name in dir(type(thing)):
            full = f"{type(thing).__name__}.{name}"
            if not name.startswith("_") and callable(getattr(type(thing), name)) and full not in MADE:
                yield full, getattr(thing, name)
    yield "Mark.of", argmap.types.Mark("bold", 0, 1).of


def parameters(call: Callable[..., Any]) -> list[str]:
    """Return the names of the parameters of a call."""
    found = [one for one in inspect.signature(call).parameters if one not in PRIVATE]
    return [one for name in found for one in (LOOK if name == "look" else (name,))]


def arguments(name: str, call: Callable[..., Any]) -> dict[str, Any]:
    """Return arguments with which the call works."""
    found = {}
    for parameter in inspect.signature(call).parameters.values():
        key = (name, parameter.name)
        if key in OWN or (parameter.default is parameter.empty and parameter.name != "look"):
            found[parameter.name] = OWN[key] if key in OWN else GOOD[parameter.name]
    return found


def made(call: Callable[..., Any], given: dict[str, Any]) -> Any:
    """Make the call, which may take several values in place of one parameter."""
    several = [given.pop(one) for one in ("intentions",) if one in given]
    found = call(*several, **given)
    return list(found) if inspect.isgenerator(found) else found


#: What is made of a value that does nothing by itself.
FURTHER: Mapping[type, Callable[[Any], Any]] = {
    Claim: lambda claim: ArgumentMap(claims=[evolve(claim, group="")]),
    argmap.Citation: lambda citation: Claim("A", "a", sources=citation),
    argmap.types.Mark: lambda mark: Claim("A", "a", marks=mark),
    argmap.Group: lambda group: ArgumentMap(claims=[Claim("A", "a", group=group.key)], groups=[group]),
    argmap.Premise: lambda premise: argmap.Inference(premise, "A"),
    argmap.Inference: lambda inference: Argument("S", inferences=inference),
    Argument: lambda argument: evolve(MAP, arguments=argument, supports=(), counterpoints=()),
    argmap.Support: lambda support: evolve(MAP, supports=support),
    argmap.Counterpoint: lambda counterpoint: evolve(MAP, counterpoints=counterpoint),
    ArgumentMap: lambda one: (argdown(one), picture(one, to="text"), picture(one, to="dot")),
    Query: lambda query: (MAP.claims_asked(query), MAP.sources_asked(query)),
    argmap.Selection: lambda selection: view(DOCUMENT, selection),
    argmap.PartOptions: lambda part: picture(DOCUMENT, to="text", part=part),
    argmap.types.Style: lambda style: picture(MAP, to="text", style=style),
    argmap.types.Labels: lambda labels: argmap.merge(MAP, ArgumentMap(), Document.of("[B]: c."), labels),
    Intention: DOCUMENT.apply,
}


def use(value: Any) -> None:
    """Do with *value* what is done with such things."""
    while made_of := next((make for kind, make in FURTHER.items() if isinstance(value, kind)), None):
        value = made_of(value)


#: Parameters that take anything.
ANYTHING = {("Union.trace", "thing"), ("Union.fate", "thing")}
CALLS = dict(calls())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a map."""
    monkeypatch.chdir(tmp_path)
    Path("map.argdown").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", CALLS)
def test_wrong_values(name: str) -> None:
    """It works without them; with them, it works or raises an error of argmap's own."""
    call = CALLS[name]
    use(made(call, arguments(name, call)))
    for parameter, wrong in product(parameters(call), WRONG):
        try:
            use(made(call, {**arguments(name, call), parameter: wrong}))
        except ArgmapError as error:
            if PYTHON.search(EXAMPLE.sub("", str(error))):
                raise AssertionError(f"{name}({parameter}={wrong!r}) is answered in Python's words: {error}") from error
            continue
        except Exception as error:
            raise AssertionError(f"{name}({parameter}={wrong!r}): {type(error).__name__}: {error}") from error
        assert wrong is not NOTHING_LIKE_IT or (name, parameter) in ANYTHING, f"{name}({parameter}={wrong!r}) works"
