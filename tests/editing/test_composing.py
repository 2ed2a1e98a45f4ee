"""Maps without a text, and how they are written."""

from __future__ import annotations

import itertools

import pytest

from argmap.editing.composing.settling import settled
from argmap.editing.composing.text import argdown
from argmap.editing.sameness import same
from argmap.errors import EditError
from argmap.interpret.interpret import interpret_text
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark, MarkKind
from argmap.model.relation import Counterpoint, CounterpointKind, Support, SupportKind

ROUND = """\
===
title: The footpath
aims:
  first: safety
abstract: >
  Whether the footpath should be lit.
===

[Light]: The footpath should be *lit*, see [the plan](plan.pdf). {by: the council, source: {paragraph: 3}}
  + [Safety]: People fear the dark. #data
    - [Crime]: Few crimes happen at night.
  - [Bats]: Lamps drive the **bats *and* owls** away.
  >< [Dark]: It should stay dark. {weight: 0.5}
  - <Cost>: Lamps cost more than @[Safety] is worth. {source: [survey, {ref: budget, quote: "so, we pay"}]}

[Own]: A wording.

[Own]: Another one.
  + They said so.

# Going home {isGroup: true}

<Commuters>: Commuters need light. #home

(1) [Winter]: In winter most commuters use the path in the dark.
  + [Count]: They were counted.
(2) [Used paths]: A path that is used in the dark should be lit. {implicit: true}
  +> <Cost>
-- Modus ponens, Rule \\, two {scheme: argument from sign, strength: high} --
  _ [Evenings]: Few go late.
(3) [Step]: That path should be lit.
-- {uses: [2, 3]} --
(4) [Light]

[This path]: It is that path.

## Later {isClosed: true}

(1) All will be well.
-----
(2) [Hope]: There is hope.

### Much later #(in time)

[Last]: It ends.
"""


@pytest.mark.parametrize("text", ["", "===\ntitle: Nothing yet\n===\n", "[A]\n  + [A]\n", "Words alone.\n", ROUND])
def test_round(text: str) -> None:
    """What is read from a text as careful authors write it is written like that again."""
    found = interpret_text(text)
    written = argdown(found.map)
    assert interpret_text(written).map == settled(found.map, found.settings)
    assert written == text


LIGHT, BATS, FEAR = Claim("Light", "Light it."), Claim("Bats", "Bats flee."), Claim("Fear", "People fear the dark.")
STEP = Inference(["Fear", "Bats"], "Light")

WRITTEN = [
    (
        ArgumentMap(claims=[LIGHT, BATS, FEAR], arguments=[Argument("Reason", "", [STEP])]),
        (
            "[Light]: Light it.\n\n[Bats]: Bats flee.\n\n<Reason>\n\n"
            "(1) [Fear]: People fear the dark.\n(2) [Bats]\n-----\n(3) [Light]\n"
        ),
    ),
    (
        ArgumentMap(claims=[LIGHT, FEAR], supports=[Support("Fear", "Light")]),
        "[Light]: Light it.\n  + [Fear]: People fear the dark.\n",
    ),
    (
        ArgumentMap(claims=[FEAR, LIGHT], supports=[Support("Fear", "Light")]),
        "[Fear]: People fear the dark.\n\n[Light]: Light it.\n  + [Fear]\n",
    ),
    (
        ArgumentMap(claims=[LIGHT, Claim("Untitled 1", "So.")], counterpoints=[Counterpoint("Untitled 1", "Light")]),
        "[Light]: Light it.\n  - So.\n",
    ),
    (
        ArgumentMap(claims=[LIGHT, Claim("Untitled 4", "So.")], counterpoints=[Counterpoint("Untitled 4", "Light")]),
        "[Light]: Light it.\n  - [Untitled 4]: So.\n",
    ),
    (
        ArgumentMap(
            claims=[LIGHT, BATS, FEAR],
            arguments=[
                Argument("Reason", "It is dark.", [Inference([Premise("Fear", 1, implicit=True)], "Light", number=7)])
            ],
            counterpoints=[Counterpoint("Bats", InferenceRef("Reason"), CounterpointKind.UNDERCUT)],
        ),
        (
            "[Light]: Light it.\n\n[Bats]: Bats flee.\n\n[Fear]: People fear the dark.\n\n<Reason>: It is dark.\n\n"
            "(1) [Fear] {implicit: true}\n-----\n  _ [Bats]\n(7) [Light]\n"
        ),
    ),
    (
        ArgumentMap(
            claims=[Claim("Light", "Light it.", group="it"), BATS],
            groups=[Group("For", "it", closed=True, data={"color": "#aaa"})],
            supports=[Support("Light", "Bats")],
        ),
        '[Bats]: Bats flee.\n  + [Light]\n\n# For {isClosed: true, color: "#aaa"}\n\n[Light]: Light it.\n',
    ),
    (
        ArgumentMap(claims=[Claim("Light", "b", other_wordings=["a", "b", "c"], tags=["x y"])]),
        "[Light]: a\n\n[Light]: c\n\n[Light]: b #(x y)\n",
    ),
    (
        ArgumentMap(
            claims=[Claim("Light", "*1*", by="2024", sources=[Citation()], data={"a": [None, 1.5, {"b": "no"}]})]
        ),
        '[Light]: \\*1\\* {by: "2024", source: {}, a: [null, 1.5, {b: no}]}\n',
    ),
    (
        ArgumentMap(
            claims=[LIGHT, BATS],
            supports=[Support("Bats", "Light", SupportKind.ENTAILMENT)],
            data={"model": {"mode": "strict"}},
        ),
        "===\nmodel:\n  mode: strict\n===\n\n[Light]: Light it.\n  + [Bats]: Bats flee.\n",
    ),
]


@pytest.mark.parametrize(("argmap", "text"), WRITTEN)
def test_written(argmap: ArgumentMap, text: str) -> None:
    """A map is written as a careful author would write it."""
    assert argdown(argmap) == text
    found = interpret_text(text)
    assert same(found.map, settled(argmap, found.settings))


@pytest.mark.parametrize(
    ("marks", "written"),
    [
        ([(MarkKind.BOLD, 0, 3)], "**All** bats fly away."),
        ([(MarkKind.BOLD, 0, 8), (MarkKind.ITALIC, 4, 8)], "**All *bats*** fly away."),
        ([(MarkKind.ITALIC, 0, 8), (MarkKind.BOLD, 0, 3)], "_**All** bats_ fly away."),
        ([(MarkKind.LINK, 4, 8), (MarkKind.BOLD, 4, 8)], "All **[bats](x)** fly away."),
        ([(MarkKind.BOLD, 9, 99)], "All bats **fly away.**"),
    ],
)
def test_marks(marks: list[tuple[MarkKind, int, int]], written: str) -> None:
    """Marks are written so that they close where they are to close."""
    made = [Mark(kind, start, stop, "x" if kind is MarkKind.LINK else "") for kind, start, stop in marks]
    assert argdown(ArgumentMap(claims=[Claim("A", "All bats fly away.", marks=made)])) == f"[A]: {written}\n"


A, B, C = Claim("A", "a"), Claim("B", "b"), Argument("C", "c")
DRAWN = Argument("D", "d", [Inference(["A"], "B")])
STRICT = {"model": {"mode": "strict"}}
REFUSED = [
    (ArgumentMap(claims=[Claim("A [1]", "a")]), "try 'A (1)'"),
    (ArgumentMap(claims=[Claim("A", "a\nb")]), "try 'a b'"),
    (ArgumentMap(claims=[Claim("A", "a", tags=["b)"])]), "try 'b'"),
    (ArgumentMap(claims=[Claim("A", "able", marks=[Mark(MarkKind.BOLD, 0, 2)])]), "cannot express the marks of 'able'"),
    (ArgumentMap(claims=[Claim("A", "a", data={"x": b"a"})]), "b'a' cannot be written as data"),
    (ArgumentMap(claims=[A], groups=[Group("G")]), "group 'G' is empty"),
    (ArgumentMap(claims=[Claim("A", "a", group="G")], groups=[Group("G", tags=["x"])]), "try the title 'G #x'"),
    (ArgumentMap(claims=[Claim("A", "a", group="G")], groups=[Group("G\nh", "G")]), "try 'G h'"),
    (ArgumentMap(claims=[A], arguments=[Argument("D", "", [Inference([], "A")])]), "step 1 of <D> has no premise"),
    (
        ArgumentMap(claims=[A, B], arguments=[Argument("D", "", [Inference(["A"], "B", rules=[" x"])])]),
        "name of a rule in Argdown; try 'x'",
    ),
    (
        ArgumentMap(claims=[A, B], arguments=[DRAWN], supports=[Support(ArgumentRef("D"), "A")]),
        "cannot write that <D> supports [A]: the argument has steps, so its conclusion is the source",
    ),
    (
        ArgumentMap(claims=[A, B], arguments=[DRAWN], supports=[Support("A", InferenceRef("D"))]),
        "in Argdown, a step can only be undercut",
    ),
    (
        ArgumentMap(claims=[A, B], arguments=[DRAWN], supports=[Support(InferenceRef("D"), "A")]),
        "in Argdown, a step cannot be the source of a relation",
    ),
    (
        ArgumentMap(
            claims=[A, B],
            arguments=[DRAWN],
            counterpoints=[Counterpoint("A", ArgumentRef("D"), CounterpointKind.UNDERCUT)],
        ),
        "so an undercut must target one of them",
    ),
    (ArgumentMap(claims=[A, B], supports=[Support("A", "B", SupportKind.ENTAILMENT)]), "this needs strict mode"),
    (
        ArgumentMap(claims=[A, B], supports=[Support("A", "B")], data=STRICT),
        "in strict mode, which the settings ask for",
    ),
    (
        ArgumentMap(
            claims=[A],
            arguments=[C],
            counterpoints=[Counterpoint("A", ArgumentRef("C"), CounterpointKind.CONTRARY)],
            data=STRICT,
        ),
        "both ends of this relation must be claims",
    ),
    (
        ArgumentMap(
            arguments=[C],
            counterpoints=[Counterpoint(ArgumentRef("C"), ArgumentRef("C"), CounterpointKind.CONTRADICTION)],
        ),
        "in Argdown, only claims contradict each other",
    ),
    (ArgumentMap(claims=[A, B], supports=[Support("A", "B"), Support("A", "B")]), "the map has this relation twice"),
    (
        ArgumentMap(
            claims=[A, B],
            arguments=[DRAWN],
            counterpoints=[Counterpoint("B", "A"), Counterpoint("B", ArgumentRef("D"))],
        ),
        "would give a different one: removed [B] objects to <D>",
    ),
    (
        ArgumentMap(arguments=[Argument("_so")]),
        "at the start of a line, <_so> would be read as a relation; try the title 'so'",
    ),
    (ArgumentMap(claims=[A], data={"title": "x"}), "would give a different one"),
]


@pytest.mark.parametrize(("argmap", "reason"), REFUSED)
def test_refused(argmap: ArgumentMap, reason: str) -> None:
    """What Argdown has no way to say is refused, with what is possible instead."""
    with pytest.raises(EditError) as refused:
        argdown(argmap)
    assert reason in str(refused.value)


def test_waiting() -> None:
    """A bare title is not named before its group begins, for it would count as part of another one."""
    bare = Claim("Bats", group="g")
    argmap = ArgumentMap(claims=[LIGHT, bare], groups=[Group("Wild", "g")], counterpoints=[Counterpoint(bare, LIGHT)])
    assert argdown(argmap) == "[Light]: Light it.\n\n# Wild\n\n[Bats]\n  -> [Light]\n"


@pytest.mark.slow
def test_deep() -> None:
    """A long chain is written in blocks, not in ever deeper lines, and costs no stack."""
    titles = [f"Claim {number}" for number in range(1500)]
    argmap = ArgumentMap(
        claims=[Claim(title, "So it is.") for title in titles],
        supports=[Support(ClaimRef(lower), upper) for upper, lower in itertools.pairwise(titles)],
    )
    text = argdown(argmap)
    assert max(len(line) for line in text.split("\n")) < 60
