"""Claims, arguments, relations and groups as values: their defaults, invariants, equality and the order in them."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from attrs import evolve, exceptions

from argmap import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Citation,
    Claim,
    ClaimRef,
    Counterpoint,
    CounterpointKind,
    Group,
    Inference,
    InferenceRef,
    Premise,
    Support,
)


def test_a_claim_says_what_it_was_given() -> None:
    """The text is the only wording unless others are given; readers see the title if there is no text."""
    assert Claim("Lanes", "They help.").wordings == ("They help.",)
    assert Claim("Lanes").wordings == ()
    assert Claim("Lanes", "A.", other_wordings=["B.", "A."]).wordings == ("B.", "A.")
    assert (Claim("Lanes", "They help.").words, Claim("Lanes").words) == ("They help.", "Lanes")
    assert (Claim("Untitled 1").untitled, Claim("Lanes").untitled) == (True, False)
    assert (Argument("Untitled 1").untitled, Argument("Lanes").untitled) == (True, False)
    assert Argument("Cost", "Cheap.").wordings == ("Cheap.",)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Claim(""), "must not be empty"),
        (lambda: Argument(""), "must not be empty"),
        (lambda: Group(""), "must not be empty"),
        (lambda: Group("Roads", ""), "must not be empty"),
        (lambda: Claim("Lanes", weight=1.1), "not 1.1"),
        (lambda: Claim("Lanes", weight=-0.1), "not -0.1"),
        (lambda: Claim("Lanes", weight=float("nan")), "not nan"),
        (lambda: InferenceRef("Cost", -1), "must be 0 or more, not -1"),
    ],
    ids=["claim", "argument", "group", "key", "heavy", "light", "nan", "ref"],
)
def test_invariants(make: Any, says: str) -> None:
    """A title is not empty, a weight lies between 0 and 1, inferences are counted from 0."""
    with pytest.raises(ValueError, match=says):
        make()


def test_weights_at_the_border_are_weights() -> None:
    """0 and 1 are credible and incredible enough."""
    assert [Claim("Lanes", weight=weight).weight for weight in (0.0, 1.0, None)] == [0.0, 1.0, None]


def test_lists_are_taken_and_tuples_kept() -> None:
    """Whatever is given in order is kept as a tuple."""
    assert Claim("Lanes", tags=["road", "town"], sources=[Citation("poll")]) == Claim(
        "Lanes", tags=("road", "town"), sources=(Citation("poll"),)
    )
    step = Inference(["P", Claim("Q"), Premise("R", 3, implicit=True)], Claim("C"), rules=["Modus ponens"])
    assert step.premises == (Premise("P"), Premise("Q"), Premise("R", 3, implicit=True))
    assert (step.conclusion, step.rules) == ("C", ("Modus ponens",))
    assert Argument("Cost", inferences=[step], tags=["money"]).inferences == (step,)
    assert Premise(Claim("P")) == Premise("P")
    assert Group("Roads", tags=["road"]).tags == ("road",)


def test_ends_are_claims_arguments_or_their_titles() -> None:
    """A bare string is the title of a claim."""
    ends: list[Claim | ClaimRef | str] = [Claim("A"), "A", ClaimRef("A")]
    assert {Support(end, Argument("B")) for end in ends} == {Support(ClaimRef("A"), ArgumentRef("B"))}
    assert Counterpoint(InferenceRef("B", 1), ArgumentRef("A")).source == InferenceRef("B", 1)


@pytest.mark.parametrize("kind", CounterpointKind)
def test_which_counterpoints_are_symmetric(kind: CounterpointKind) -> None:
    """Contraries and contradictions hold both ways."""
    assert Counterpoint("A", "B", kind).symmetric == (kind.name in {"CONTRARY", "CONTRADICTION"})


def test_equality_and_hash() -> None:
    """Equal values have equal hashes, data included in the comparison and the author's order included in it too."""
    data = {"a": 1, "b": [2]}
    for member in (
        Claim("A", data=data),
        Argument("A", data=data),
        Group("A", data=data),
        Inference(["P"], "C", data=data),
    ):
        assert member == evolve(member)
        assert hash(member) == hash(evolve(member))
        assert member != evolve(member, data={"a": 2})
    assert Claim("A", tags=["x", "y"]) != Claim("A", tags=["y", "x"])


def test_values_do_not_change() -> None:
    """Neither a field nor the data can be set, and what was given can change without them."""
    data = {"a": 1}
    claim = Claim("A", data=data)
    data["a"] = 2
    assert claim.data["a"] == 1
    with pytest.raises(exceptions.FrozenInstanceError):
        claim.title = "B"  # type: ignore[misc]
    with pytest.raises(TypeError):
        claim.data["a"] = 3  # type: ignore[index]


def test_what_an_argument_starts_from() -> None:
    """Premises are those that no step before concludes; the last step's conclusion is the main one."""
    argument = Argument("A", "", [Inference(["P", "Q"], "R"), Inference(["R", "S"], "T")])
    assert [premise.claim for premise in argument.premises] == ["P", "Q", "S"]
    assert (argument.conclusion, Argument("B").conclusion) == ("T", "")


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (Citation(), ""),
        (Citation("poll"), "poll"),
        (Citation("poll", 3), "poll, paragraph 3"),
        (Citation(paragraph=3, quote="we do"), "paragraph 3"),
    ],
    ids=str,
)
def test_citations_as_words(citation: Citation, expected: str) -> None:
    """A citation names its source and the paragraph."""
    assert str(citation) == expected


def test_values_can_be_copied_and_pickled() -> None:
    """A map goes to another process and comes back equal, with its data and its hash."""
    lanes = Claim("Lanes", "They help.", data={"rank": 1, "aims": ["safety", {"who": "cyclists"}]})
    argmap = ArgumentMap(claims=[lanes], data={"author": ["Ann"]})
    for other in (pickle.loads(pickle.dumps(argmap)), copy.deepcopy(argmap)):  # noqa: S301 - our own bytes
        assert other == argmap
        assert hash(other) == hash(argmap)


def test_data_cannot_be_changed_from_outside() -> None:
    """What was given is copied, and lists in it become tuples."""
    given = {"aims": ["safety"]}
    lanes = Claim("Lanes", data=given)
    given["aims"].append("speed")
    assert lanes.data == {"aims": ["safety"]}
    assert lanes.data["aims"] == ("safety",)
