"""Lessons that the tests of exercises and sheets are about."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap import Argument, ArgumentMap, Claim, Counterpoint, CounterpointKind, Inference, Support
from argmap.interpret.interpret import interpret_text
from argmap.model.ends import ClaimRef, InferenceRef
from argmap.teaching.lesson import Lesson

#: Two linked reasons, two separate ones, objections, a rebuttal, something implicit; two speakers, one scheme.
LANES = """\
===
title: Cycle lanes
===

[Lanes]: The town should build cycle lanes.
  + [Safety]: Cycle lanes cut injuries. {by: the council}
    - [Data]: The figures come from one street.
  + [Climate]: Cycle lanes replace car trips. {by: the council}
  - [Parking]: Lanes take up parking space. {by: the shops}
    - [Garages]: Half of the garages are empty.
  - [Narrow]: The streets are too narrow. {by: the shops}

<Money>

(1) [Grant]: The state pays for cycle lanes.
(2) [Free]: The town should build what costs it nothing. {implicit: true}
-- {scheme: "argument from positive consequences"} --
(3) [Lanes]
"""


def lesson(text: str = LANES) -> Lesson:
    """Return the lesson on the map that *text* says."""
    return Lesson(interpret_text(text).map)


@st.composite
def debates(draw: st.DrawFn) -> ArgumentMap:
    """Give small maps all of whose claims speak of something: trees with linked premises and undercuts in them."""
    titles = [f"Claim {i}" for i in range(draw(st.integers(4, 6)))]
    supports: list[Support] = []
    counterpoints: list[Counterpoint] = []
    arguments: list[Argument] = []
    for i, title in enumerate(titles[1:], 1):
        target = draw(st.sampled_from([ClaimRef(title) for title in titles[:i]]))
        match draw(st.sampled_from(["for", "for", "against", "against", "step", "linked", "explains", "undercut"])):
            case "for":
                supports.append(Support(title, target))
            case "against":
                counterpoints.append(Counterpoint(title, target))
            case "undercut" if arguments:
                step = InferenceRef(draw(st.sampled_from(arguments)).title)
                counterpoints.append(Counterpoint(title, step, CounterpointKind.UNDERCUT))
            case "linked" if i + 1 < len(titles):
                arguments.append(Argument(f"Argument {i}", "", [Inference([title, titles[i + 1]], target.title)]))
            case "explains":
                arguments.append(
                    Argument(f"Argument {i}", "", [Inference([title], target.title, scheme="explanation")])
                )
            case _:
                arguments.append(Argument(f"Argument {i}", "", [Inference([title], target.title)]))
    claims = [Claim(title, f"{title} holds.") for title in titles]
    return ArgumentMap(claims=claims, arguments=arguments, supports=supports, counterpoints=counterpoints)
