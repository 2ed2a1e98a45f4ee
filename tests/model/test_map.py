"""The map: what it refuses, and what it can be asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from argmap import (
    ArgmapError,
    Argument,
    ArgumentMap,
    ArgumentRef,
    Claim,
    ClaimRef,
    Counterpoint,
    CounterpointKind,
    Group,
    Inference,
    InferenceRef,
    Support,
)
from argmap.errors import EngineError, InputError, InvalidValueError, MapError, OutputError

#: A small debate: an argument with two steps, a claim that supports its premise, and what speaks against it.
MEALS = ArgumentMap(
    claims=[Claim(title) for title in ("Meals", "Focus", "Hunger", "Grades", "Budget", "Choice", "Loose")],
    arguments=[
        Argument("Learning", "", [Inference(["Hunger", "Focus"], "Grades"), Inference(["Grades"], "Meals")]),
        Argument("Fairness"),
        Argument("Doubt"),
    ],
    supports=[
        Support(ArgumentRef("Fairness"), "Meals"),
        Support("Choice", "Hunger"),
        Support(ArgumentRef("Learning"), "Meals"),
    ],
    counterpoints=[
        Counterpoint("Budget", "Meals"),
        Counterpoint(ArgumentRef("Doubt"), InferenceRef("Learning", 1), CounterpointKind.UNDERCUT),
        Counterpoint("Budget", "Choice", CounterpointKind.CONTRARY),
        Counterpoint("Hunger", "Hunger", CounterpointKind.CONTRADICTION),
    ],
)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (
            lambda: ArgumentMap(claims=[Claim("A"), Claim("A", "a")]),
            "two claims are called 'A'; merge them or rename one",
        ),
        (lambda: ArgumentMap(arguments=[Argument("A"), Argument("A")]), "two arguments are called 'A'"),
        (lambda: ArgumentMap(groups=[Group("A"), Group("B", "A")]), "two groups are called 'A'"),
        (
            lambda: ArgumentMap(claims=[Claim("Safety")], supports=[Support("Safty", "Safety")]),
            "no claim 'Safty' in the map; did you mean 'Safety'?",
        ),
        (lambda: ArgumentMap(claims=[Claim("A")], supports=[Support("A", "Safety")]), "no claim 'Safety' in the map"),
        (
            lambda: ArgumentMap(arguments=[Argument("Cost")], counterpoints=[Counterpoint(ArgumentRef("Cots"), "A")]),
            "no argument 'Cots' in the map; did you mean 'Cost'?",
        ),
        (
            lambda: ArgumentMap(
                claims=[Claim("A")],
                arguments=[Argument("Cost")],
                counterpoints=[Counterpoint("A", InferenceRef("Cost", 0))],
            ),
            "argument 'Cost' has 0 inferences, so there is no index 0",
        ),
        (
            lambda: ArgumentMap(claims=[Claim("A")], arguments=[Argument("B", "", [Inference(["A"], "C")])]),
            "no claim 'C' in the map",
        ),
        (
            lambda: ArgumentMap(claims=[Claim("A")], arguments=[Argument("B", "", [Inference(["C"], "A")])]),
            "no claim 'C' in the map",
        ),
        (lambda: ArgumentMap(claims=[Claim("A", group="g")]), "no group 'g' in the map, but 'A' belongs to it"),
        (lambda: ArgumentMap(arguments=[Argument("A", group="g")]), "no group 'g' in the map, but 'A' belongs to it"),
        (lambda: ArgumentMap(groups=[Group("B", parent="A"), Group("A")]), "the parent 'A' of group 'B' is missing"),
        (lambda: ArgumentMap(groups=[Group("A", parent="A")]), "the parent 'A' of group 'A' is missing"),
        (lambda: MEALS.group("Roads"), "no group 'Roads' in the map"),
        (
            lambda: ArgumentMap(groups=[Group("Harbour", "s4")]).group("Harbour"),
            "no group 'Harbour' in the map, but there is a group with this title, and the key 's4'",
        ),
        (lambda: MEALS.claim("meals"), "no claim 'meals' in the map; did you mean 'Meals'?"),
        (lambda: MEALS.premises_of("Learn"), "no argument 'Learn' in the map; did you mean 'Learning'?"),
        (lambda: MEALS.inference(InferenceRef("Learning", 2)), "has 2 inferences, so there is no index 2"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_map(make: Callable[[], object], says: str) -> None:
    """What is named must be there, once, and outer groups first; the message names what was probably meant."""
    with pytest.raises(MapError) as caught:
        make()
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (InputError("a.argdown", "there is no such file"), "a.argdown: there is no such file"),
        (OutputError("a.svg", "this is a folder"), "a.svg: this is a folder"),
        (EngineError("system", "there is no dot"), "layout engine (system): there is no dot"),
    ],
    ids=str,
)
def test_errors_say_what_of(error: ArgmapError, expected: str) -> None:
    """An error's words name the file or the program."""
    assert str(error) == expected


def test_things_are_found_by_name() -> None:
    """A claim and an argument may share a title."""
    argmap = ArgumentMap(claims=[Claim("A", "a")], arguments=[Argument("A", "b")], groups=[Group("Roads", "g1")])
    assert (argmap.claim("A").text, argmap.argument("A").gist, argmap.group("g1").title) == ("a", "b", "Roads")
    assert MEALS.inference(InferenceRef("Learning", 1)).conclusion == "Meals"


def test_lists_are_taken() -> None:
    """Whatever is given in order is kept as a tuple, in that order."""
    assert evolve(MEALS, claims=list(MEALS.claims), supports=iter(MEALS.supports)) == MEALS
    assert MEALS.relations == (*MEALS.supports, *MEALS.counterpoints)


def test_equal_maps() -> None:
    """Maps are equal if all in them is; then so are their hashes."""
    assert evolve(MEALS) == MEALS
    assert hash(evolve(MEALS)) == hash(MEALS)
    assert evolve(MEALS, data={"author": "Ann"}) != MEALS
    assert evolve(MEALS, claims=MEALS.claims[::-1]) != MEALS


def test_roots() -> None:
    """A root is spoken of and speaks of nothing itself; a symmetric counterpoint makes neither end a speaker."""
    assert [claim.title for claim in MEALS.roots] == ["Meals"]
    pair = ArgumentMap(
        claims=[Claim("A"), Claim("B")], counterpoints=[Counterpoint("A", "B", CounterpointKind.CONTRARY)]
    )
    assert [claim.title for claim in pair.roots] == ["A", "B"]
    assert ArgumentMap(claims=[Claim("A")]).roots == ()


def test_what_speaks_for_something() -> None:
    """Supports are found by what they speak for, given as a claim, a title, an argument or a reference."""
    assert MEALS.supports_of("Meals") == (MEALS.supports[0], MEALS.supports[2])
    assert MEALS.supports_of(Claim("Hunger")) == (MEALS.supports[1],)
    assert MEALS.supports_of(ClaimRef("Budget")) == MEALS.supports_of(Argument("Doubt")) == ()


def test_what_speaks_against_something() -> None:
    """A symmetric counterpoint speaks against both its ends, once even if they are the same."""
    objection, undercut, contrary, absurd = MEALS.counterpoints
    assert MEALS.counterpoints_of("Meals") == (objection,)
    assert MEALS.counterpoints_of(InferenceRef("Learning", 1)) == (undercut,)
    assert MEALS.counterpoints_of(ArgumentRef("Learning")) == ()
    assert MEALS.counterpoints_of("Budget") == MEALS.counterpoints_of("Choice") == (contrary,)
    assert MEALS.counterpoints_of("Hunger") == (absurd,)


def test_steps_and_claims() -> None:
    """Inferences are found by their conclusion and by their premises."""
    assert MEALS.inferences_for("Grades") == (InferenceRef("Learning", 0),)
    assert MEALS.inferences_for(Claim("Meals")) == (InferenceRef("Learning", 1),)
    assert MEALS.inferences_from("Grades") == (InferenceRef("Learning", 1),)
    assert MEALS.inferences_from(Claim("Focus")) == (InferenceRef("Learning", 0),)
    assert MEALS.inferences_from("Loose") == MEALS.inferences_for("Loose") == ()


def test_arguments_and_claims() -> None:
    """An argument is for what it concludes and what it is said to support, each once; it starts from its premises."""
    assert [argument.title for argument in MEALS.arguments_for("Meals")] == ["Learning", "Fairness"]
    assert [argument.title for argument in MEALS.arguments_for(Claim("Grades"))] == ["Learning"]
    assert [claim.title for claim in MEALS.premises_of("Learning")] == ["Hunger", "Focus"]
    assert MEALS.premises_of(MEALS.argument("Fairness")) == ()


def test_an_empty_map() -> None:
    """There may be nothing in a map."""
    assert ArgumentMap().relations == ()
    assert ArgumentMap().roots == ()


def test_a_map_is_a_collection() -> None:
    """It holds its claims, then its arguments; an empty one is false."""
    titles = [one.title for one in MEALS]
    assert titles == [*(claim.title for claim in MEALS.claims), *(argument.title for argument in MEALS.arguments)]
    assert len(MEALS) == len(titles)
    assert (bool(MEALS), bool(ArgumentMap()), bool(ArgumentMap(title="Meals"))) == (True, False, False)
    assert all(one in MEALS for one in MEALS)


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("[Meals]", True),
        ("Meals", True),
        ("<Learning>", True),
        ("step 2 of <Learning>", True),
        (InferenceRef("Learning", 1), True),
        (ClaimRef("Meals"), True),
        ("Learning", False),
        ("<Meals>", False),
        ("[Meal]", False),
        ("step 3 of <Learning>", False),
        (ClaimRef("Learning"), False),
        (Claim("Meals", "In other words."), False),
        (Argument("Fairness", by="somebody else"), False),
        (Support("Choice", "Hunger"), False),
        (5, False),
    ],
)
def test_membership(name: object, there: bool) -> None:  # noqa: FBT001
    """Names and references stand for what they name; a claim or an argument only for itself."""
    assert (name in MEALS) is there


def test_things_by_name() -> None:
    """Each kind of name gives the thing that it names, and an unknown one an error with the nearest."""
    assert MEALS["[Meals]"] is MEALS["Meals"] is MEALS[ClaimRef("Meals")] is MEALS.claim("Meals")
    assert MEALS["<Learning>"] is MEALS[ArgumentRef("Learning")] is MEALS.argument("Learning")
    assert (
        MEALS["step 2 of <Learning>"] is MEALS[InferenceRef("Learning", 1)] is MEALS.argument("Learning").inferences[1]
    )
    with pytest.raises(MapError, match="no claim 'Meal' in the map; did you mean 'Meals'"):
        _ = MEALS["[Meal]"]
    with pytest.raises(InvalidValueError, match="expected a claim, an argument"):
        _ = MEALS[0]  # type: ignore[call-overload]
