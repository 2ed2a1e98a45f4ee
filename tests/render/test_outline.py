"""Outlines: a map in plain text, main claims first."""

from __future__ import annotations

import pytest
from drawn import CYCLE_LANES, GROUPED, SYLLOGISM

from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Support
from argmap.render.outline import outline


def check(map: ArgumentMap, expected: str) -> None:
    """Compare an outline with what is expected."""
    assert outline(map) == expected.strip()


def test_reasons_and_objections() -> None:
    """Below a claim stand its reasons with their premises, then what speaks against it."""
    check(
        CYCLE_LANES,
        """
Cycle lanes

Lanes: The town should build cycle lanes.
  because <Safety>, 2 linked premises:
    - Cycle lanes cut injuries.
    and Fewer injuries are worth the cost. (implicit)
    that does not follow, since Data: The injury data come from one street.
  because this:
    - Lanes reduce traffic. (— the council, ¶ 3, 7)
  however Narrow: The streets are too narrow.
    however Widened: Two streets were widened last year.
""",
    )


def test_steps_and_what_stood_above() -> None:
    """Steps nest; what was spelled out is only named further down."""
    check(
        SYLLOGISM,
        """
Socrates: Socrates is mortal.
  because <Mortality>, step 2 of 2, 2 linked premises: Socrates is mortal, for all humans are. (— Aristotle):
    - Mortal: All humans are mortal.
      because <Mortality>, step 1 of 2, Barbara, 2 linked premises (— Aristotle):
        - Animals: All humans are animals.
          because <Second>, 2 linked premises:
            - Human: Socrates is a human.
            and Gods: Gods are no animals.
        and Die: All animals die.
          entailed by Gods (see above)
          however <Induction>: Nobody has looked at all humans. (— Hume)
    and Human (see above)
    that does not follow, since <Induction> (see above)
  contrary to Immortal: Socrates lives on in Plato's works.
    contrary to Socrates (see above)
""",
    )


def test_groups() -> None:
    """A group is named where one enters it."""
    check(
        GROUPED,
        """
A debate

Motion: We should.
  because For: It is good. (in For)
  however Against: It is dear. (in Against)
    because Detail: It costs a lot. (in Costs)
""",
    )


@pytest.mark.parametrize(
    ("map", "expected"),
    [
        (ArgumentMap(), "(an empty map)"),
        (ArgumentMap(claims=[Claim("A\nB", "C\x00D")]), "A B: C\ufffdD"),
        (ArgumentMap(arguments=[Argument("Lonely", "So it is.")]), "<Lonely>: So it is."),
        (ArgumentMap(claims=[Claim("A")], supports=[Support("A", "A")]), "A\n  because A (see above)"),
        (
            ArgumentMap(
                claims=[Claim("A"), Claim("B")], counterpoints=[Counterpoint("A", "B"), Counterpoint("B", "A")]
            ),
            "A\n  however B\n    however A (see above)",
        ),
        (
            ArgumentMap(
                claims=[Claim("A"), Claim("B")],
                arguments=[Argument("R", "", [Inference(["A"], "B")]), Argument("S", "", [Inference(["B"], "A")])],
            ),
            "A\n  because <S>:\n    - B\n      because <R>:\n        - A (see above)",
        ),
        (
            ArgumentMap(
                claims=[Claim("A"), Claim("B")], counterpoints=[Counterpoint("A", "B", CounterpointKind.CONTRADICTION)]
            ),
            "A\n  in contradiction to B\n    in contradiction to A (see above)",
        ),
    ],
)
def test_odd_maps(map: ArgumentMap, expected: str) -> None:
    """Empty maps, strange characters, lonely arguments and circles have an outline as well."""
    check(map, expected)


@pytest.mark.slow
def test_a_long_chain() -> None:
    """Ten thousand claims, each for the one before, need no deep stack."""
    claims = [Claim(f"C{number}") for number in range(10_000)]
    supports = [Support(f"C{number + 1}", f"C{number}") for number in range(9_999)]
    assert outline(ArgumentMap(claims=claims, supports=supports)).count("\n") == 9_999
