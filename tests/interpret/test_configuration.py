"""Settings of the front matter that bear on groups and on arguments of several steps."""

from __future__ import annotations

import time

import pytest
from outline import outline

from argmap.interpret.grouping import Grouping, Regrouped, SectionFlags
from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.selection import Mode
from argmap.text import Severity

SECTIONS = """
# Streets {isGroup: false, isClosed: true}

[Trams]: They are quiet.

## Lanes {isClosed: true}

[Lanes]: They help.
  + <Safety>

## Costs

[Costs]: They are low.
"""
STEPS = """
<Noise>: Trams are quiet. #street {by: me}
  - <Rails>

(1) Rubber is soft.
-- Physics --
  <_ <Curves>
(2) [Soft]: Wheels are soft.
  + <Tests>
(3) Soft is quiet.
----
(4) [Quiet]: Trams are quiet.
"""


def check(front: str, text: str, expected: str) -> Reading:
    """Check the outline of *text* under *front*, and return the reading."""
    found = interpret_text(f"===\n{front}\n===\n\n{text.strip()}\n")
    assert outline(found) == expected.strip()
    return found


def groups(found: Reading) -> str:
    """Return the groups of a reading and what stands in each, in one line."""
    return "; ".join(_group(group, found.map) for group in found.map.groups)


def _group(group: Group, argmap: ArgumentMap) -> str:
    inside = [claim.title for claim in argmap.claims if claim.group == group.key]
    inside += [argument.title for argument in argmap.arguments if argument.group == group.key]
    parent = f" in {argmap.group(group.parent).title}" if group.parent else ""
    return f"{group.title}{' closed' * group.closed}{parent}: {' '.join(inside)}"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("{}", "Lanes closed: Lanes Safety; Costs: Costs"),
        (
            "{ignoreIsGroup: true}",
            "Streets closed: Trams; Lanes closed in Streets: Lanes Safety; Costs in Streets: Costs",
        ),
        ("{ignoreIsClosed: true}", "Lanes: Lanes Safety; Costs: Costs"),
        ("{ignoreIsGroup: yes, ignoreIsClosed: 1}", "Lanes closed: Lanes Safety; Costs: Costs"),
        ("{sections: {Costs: {isClosed: true}}}", "Lanes closed: Lanes Safety; Costs closed: Costs"),
        ("{sections: {Costs: {isGroup: false}}}", "Lanes closed: Lanes Safety"),
        ("{sections: {Lanes: {isClosed: false}}}", "Lanes: Lanes Safety; Costs: Costs"),
        (
            "{sections: {Streets: {isGroup: true}}}",
            "Streets closed: Trams; Lanes closed in Streets: Lanes Safety; Costs in Streets: Costs",
        ),
        ("{ignoreIsClosed: true, sections: {Costs: {isClosed: true}}}", "Lanes: Lanes Safety; Costs closed: Costs"),
        ("{groupDepth: 0, sections: {Costs: {isGroup: true}}}", "Costs: Costs"),
        ("{sections: {Nowhere: {isGroup: true}}}", "Lanes closed: Lanes Safety; Costs: Costs"),
        ("{sections: {Costs: true, Lanes: {isClosed: 0}}}", "Lanes closed: Lanes Safety; Costs: Costs"),
        ("{sections: [Costs]}", "Lanes closed: Lanes Safety; Costs: Costs"),
    ],
)
def test_sections(asked: str, expected: str) -> None:
    """What the front matter says of a heading lies over what the heading says, and all else stays."""
    found = interpret_text(f"===\ngroup: {asked}\n===\n{SECTIONS}")
    assert (groups(found), found.diagnostics) == (expected, ())


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("[{title: A, statements: [Lanes, Trams]}]", "A: Trams Lanes"),
        ("[{title: A, statements: [Lanes], arguments: [Safety], isClosed: true}]", "A closed: Lanes Safety"),
        ("[{title: A, children: [{title: B, statements: [Costs]}]}]", "A: ; B in A: Costs"),
        (
            "[{title: A, statements: [Lanes], children: [{title: B, statements: [Costs]}]}, {title: C}]",
            "A: Lanes; B in A: Costs",
        ),
        ("[{title: A, statements: [Lanes]}, {title: B, statements: [Lanes]}]", "B: Lanes"),
        ("[{title: A, statements: [Lanes]}, {title: A, statements: [Costs]}]", "A: Lanes; A: Costs"),
        ("[{title: A, isGroup: false, statements: [Lanes]}]", "A: Lanes"),
        ("[{title: A, statements: [Nobody]}]", ""),
        ("[{title: A, children: [{title: B}]}, {title: C, statements: [Trams]}]", "C: Trams"),
        ("[{statements: [Lanes]}]", "g1: Lanes"),
        ("[{title: [A], statements: Lanes, children: {}}, 3, {title: 1, statements: [Costs]}]", "1: Costs"),
        ("{title: A}", "Lanes closed: Lanes Safety; Costs: Costs"),
        ("[]", "Lanes closed: Lanes Safety; Costs: Costs"),
    ],
)
def test_regroup(asked: str, expected: str) -> None:
    """Groups of the front matter replace those of headings; they are always groups."""
    found = interpret_text(f"===\ngroup: {{ignoreIsClosed: false, regroup: {asked}}}\n===\n{SECTIONS}")
    assert (groups(found), found.diagnostics) == (expected, ())


def test_regrouped_sections_are_places() -> None:
    """The sections that count are the regrouped ones; the headings are still known."""
    front = "group: {groupDepth: 0, regroup: [{title: A, tags: [x], children: [{title: B, statements: [Lanes]}]}]}"
    places = interpret_text(f"===\n{front}\n===\n{SECTIONS}").places
    assert [(section.key, section.title, section.parent, section.level) for section in places.counting] == [
        ("g1", "A", "", 1),
        ("g2", "B", "g1", 2),
    ]
    assert [section.title for section in places.sections] == ["Streets", "Lanes", "Costs"]
    assert (places.claim_sections, places.argument_sections) == ({"Lanes": "g2"}, {})


def test_sections_of_headings_are_places() -> None:
    """An argument counts as part of the section of its structure, a claim as part of that of its wording."""
    text = "# One\n\n[A]\n\n<B>: b\n\n# Two\n\n[A]: a\n\n<B>\n\n(1) c\n----\n(2) [A]\n"
    places = interpret_text(text).places
    assert places.counting == places.sections
    assert places.claim_sections == {"A": "s2", "Untitled 1": "s2"}
    assert places.argument_sections == {"B": "s2"}


def test_grouping_is_read() -> None:
    """Every setting has its place."""
    front = (
        "group: {groupDepth: 1, sections: {S: {isGroup: true}}, ignoreIsGroup: true, ignoreIsClosed: true, "
        "regroup: [{title: A, tags: [t], statements: [s], arguments: [a], isClosed: true, children: [{title: B}]}]}"
    )
    inner = Regrouped("B")
    assert interpret_text(f"===\n{front}\n===\n\nx").settings.grouping == Grouping(
        1, {"S": SectionFlags(group=True)}, (Regrouped("A", ("t",), ("s",), ("a",), closed=True, children=(inner,)),),
        ignore_is_group=True, ignore_is_closed=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("uses", "expected"),
    [
        ("{}", "(1) Untitled 1, (2) Untitled 2, (3) Untitled 3 so (4) Untitled 4"),
        ("{uses: [1, 3]}", "(1) Untitled 1, (3) Untitled 3 so (4) Untitled 4"),
        ("{from: [3]}", "(3) Untitled 3 so (4) Untitled 4"),
        ("{uses: [3, 1, 3]}", "(3) Untitled 3, (1) Untitled 1 so (4) Untitled 4"),
    ],
)
def test_premises_that_are_named(uses: str, expected: str) -> None:
    """The inference line's data names premises, or the conclusion's."""
    for step in (f"-- {uses} --\n(4) d", f"----\n(4) d {uses}"):
        found = interpret_text(f"<A>\n\n(1) a\n(2) b\n(3) c\n{step}")
        assert outline(found).splitlines()[-1] == f"<A>; {expected}"


@pytest.mark.parametrize("uses", ["[5]", "[4]", "[0]", "[]", "1", "[1, x]", "[[1]]"])
def test_premises_that_are_named_wrongly(uses: str) -> None:
    """What does not name statements before the conclusion is kept, and as if not said."""
    (argument,) = interpret_text(f"<A>\n\n(1) a\n(2) b\n-- {{uses: {uses}}} --\n(4) c").map.arguments
    assert [premise.number for premise in argument.premises] == [1, 2]
    assert list(argument.inferences[0].data) == ["uses"]


def test_exploded() -> None:
    """Each step is an argument; what is said of the whole is said of the last, what of a step of that step."""
    found = check(
        "model: {explodeArguments: true}",
        STEPS,
        """
[Untitled 1] Rubber is soft.
[Soft] Wheels are soft.
[Untitled 2] Soft is quiet.
[Quiet] Trams are quiet.
<Noise - 1> Trams are quiet. | by me #street; (1) Untitled 1 so by Physics (2) Soft
<Noise - 2> Trams are quiet. | by me #street; (2) Soft, (3) Untitled 2 so (4) Quiet
<Rails>
<Curves>
<Tests>
<Tests> +> [Soft]
<Rails> -> <Noise - 2>
<Curves> _> <Noise - 1>'s step 1
""",
    )
    assert found.diagnostics == ()
    assert [occurrence.role.value for occurrence in found.places.claims["Soft"]] == ["main-conclusion", "premise"]
    assert [len(found.places.structures[f"Noise - {step}"]) for step in (1, 2)] == [2, 3]


@pytest.mark.parametrize("front", ["model: {explodeArguments: false}", "model: {explodeArguments: 1}", "model: {}"])
def test_not_exploded(front: str) -> None:
    """Unless it is asked for, an argument stays whole."""
    assert [argument.title for argument in interpret_text(f"===\n{front}\n===\n{STEPS}").map.arguments][:1] == ["Noise"]


def test_one_step_is_not_exploded() -> None:
    """An argument of one step, or of none, stays as it is."""
    check(
        "model: {explodeArguments: true}",
        "<A>: a\n\n<B>\n\n(1) b\n----\n(2) c",
        "[Untitled 1] b\n[Untitled 2] c\n<A> a\n<B>; (1) Untitled 1 so (2) Untitled 2",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Q]\n  + <Noise>", "[Quiet] +> [Q]"),
        ("[Q]\n  +> <Noise>", "[Q] +> <Noise - 2>"),
        ("<Q>\n  _> <Noise>", "<Q> _> <Noise - 2>'s step 1"),
    ],
)
def test_relations_of_an_exploded_argument(text: str, expected: str) -> None:
    """What is said of an argument is said of its last step, which draws its conclusion."""
    found = outline(interpret_text(f"===\nmodel: {{explodeArguments: true}}\n===\n{STEPS}\n{text}"))
    assert expected in found.splitlines()


def test_premises_of_exploded_steps() -> None:
    """A step has the premises that its inference names, wherever they stand, and numbers may repeat."""
    text = "<A>\n\n(1) [a]\n(1) [b]\n----\n(2) [c]\n(3) [d]\n-- {uses: [1, 4]} --\n(3) [e]"
    found = interpret_text(f"===\nmodel: {{explodeArguments: true}}\n===\n\n{text}").map
    premises = [[premise.claim for premise in argument.premises] for argument in found.arguments]
    assert premises == [["a", "b"], ["a", "d"]]
    assert found.argument("A - 2").inferences[0].data == {}


def test_titles_of_exploded_steps() -> None:
    """Where a title is taken, both arguments are kept, and the author is told."""
    text = f"<Noise - 1>: Mine.\n\n<Noise - 1 (2)>: Mine too.\n{STEPS}"
    found = interpret_text(f"===\nmodel: {{explodeArguments: true}}\n===\n\n{text}")
    titles = [argument.title for argument in found.map.arguments]
    assert titles[:4] == ["Noise - 1", "Noise - 1 (2)", "Noise - 1 (3)", "Noise - 2"]
    (diagnostic,) = found.diagnostics
    assert (diagnostic.code, diagnostic.severity) == ("exploded-title", Severity.WARNING)
    assert "'Noise - 1 (3)'" in diagnostic.message


def test_many_steps_cost_little() -> None:
    """Exploding is linear in the steps."""
    text = "<A>\n\n(1) a\n" + "".join(f"-- {{uses: [{n}]}} --\n({n + 1}) b\n" for n in range(1, 2000))
    begun = time.process_time()
    found = interpret_text(f"===\nmodel: {{explodeArguments: true}}\n===\n\n{text}")
    assert len(found.map.arguments) == 1999
    assert time.process_time() - begun < 20


@pytest.mark.parametrize(
    ("front", "mode", "messages"),
    [
        ("map: {statementSelectionMode: all}", Mode.ALL, ["map.statementSelectionMode"]),
        ("map: {excludeDisconnected: false}", Mode.WITH_TITLE, ["map.excludeDisconnected"]),
        (
            "map: {statementSelectionMode: all}\nselection: {statementSelectionMode: top-level}",
            Mode.TOP_LEVEL,
            ["map."],
        ),
        ("map: {statementSelectionMode: all}\nselection: 3", Mode.ALL, ["map."]),
        ("map: all", Mode.WITH_TITLE, []),
        ("selection: {statementSelectionMode: all}", Mode.ALL, []),
    ],
)
def test_spellings(front: str, mode: Mode, messages: list[str]) -> None:
    """Settings that stand where documents have them, and the reference does not look, are heeded with a note."""
    text = f"===\n{front}\n===\n\nx"
    found = interpret_text(text)
    assert found.settings.selection.mode is mode
    assert found.settings.selection.disconnected is ("excludeDisconnected" in front)
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["config-spelling"] * len(messages)
    for diagnostic, message in zip(found.diagnostics, messages, strict=True):
        assert message in diagnostic.message
        assert diagnostic.severity is Severity.WARNING
        assert text[diagnostic.span.start : diagnostic.span.end].strip() == front
