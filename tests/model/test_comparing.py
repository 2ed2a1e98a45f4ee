"""What changed between two maps: cases written in Argdown, and laws."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import changed_maps, maps, shuffled

from argmap.interpret.interpret import interpret_text
from argmap.model.argument import Argument
from argmap.model.change import Change, ChangeKind, Part, StepPremise
from argmap.model.diff import diff
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, Support

LANES = "[Lanes]: The town should build lanes.\n"
PCS = (
    "<Deaths>\n\n(1) [Law]: All men are mortal.\n(2) [Man]: Socrates is a man.\n----\n(3) [End]: Socrates is mortal.\n"
)


def brief(change: Change) -> str:
    """Return a change in a few words."""
    names = dict.fromkeys(_name(ref) for ref in (change.before, change.after) if ref is not None)
    return " ".join(filter(None, (change.kind.value, change.part.value, change.attribute, " → ".join(names))))


def _name(ref: object) -> str:
    if isinstance(ref, StepPremise):
        return f"{ref.premise.claim} of {ref.step.argument}"
    if isinstance(ref, (Support, Counterpoint)):
        return f"{_name(ref.source)} {ref.kind.value} {_name(ref.target)}"
    return str(getattr(ref, "title", None) or getattr(ref, "key", None) or getattr(ref, "argument", ""))


def test_a_thing_counts_once_however_much_of_it_changed() -> None:
    """Two attributes of one argument are two changes of one thing; two equal relations are two things."""
    before = interpret_text("<Walk>: Walk. #calm\n\n[Dog]\n").map
    after = interpret_text("<Walk>: Walk. #fast {by: Mia}\n\n[Dog]\n  + [Cat]\n  + [Cat]\n").map
    found = diff(before, after)
    assert found.counts[Part.ARGUMENT, ChangeKind.CHANGED] == 1
    assert len([change for change in found if change.part is Part.ARGUMENT]) == 2
    assert found.counts[Part.RELATION, ChangeKind.ADDED] == len(after.supports)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (LANES, LANES, []),
        ("[A]: a\n\n[B]: b", "[B]: b\n\n[A]: a", []),
        ("[A]: a", "[A]: a\n\n[B]: b", ["added claim B"]),
        ("[A]: a\n\n[B]: b", "[A]: a", ["removed claim B"]),
        (LANES, "[Lanes]: The city should build lanes.", ["reworded claim text Lanes"]),
        (LANES, "[Paths]: The town should build lanes.", ["renamed claim title Lanes → Paths"]),
        (
            LANES,
            "[Paths]: The town should really build lanes.",
            ["renamed claim title Lanes → Paths", "reworded claim text Lanes → Paths"],
        ),
        ("first one\n\nsecond thing", "new words\n\nfirst one\n\nsecond thing", ["added claim Untitled 1"]),
        (
            LANES + "  + [Safe]: They cut injuries.",
            LANES + "  - [Safe]: They cut injuries.",
            ["turned relation Safe reason Lanes → Safe objection Lanes"],
        ),
        (
            LANES + "  + [Safe]: They cut injuries.",
            LANES + "  +> [Safe]: They cut injuries.",
            ["turned relation Safe reason Lanes → Lanes reason Safe"],
        ),
        (
            "[A]: a\n  + [C]: c\n\n[B]: b",
            "[A]: a\n\n[B]: b\n  + [C]: c",
            ["retargeted relation C reason A → C reason B"],
        ),
        (LANES + "  + [Safe]: x", LANES + "\n[Safe]: x", ["removed relation Safe reason Lanes"]),
        (LANES + "\n[Safe]: x", LANES + "  + [Safe]: x", ["added relation Safe reason Lanes"]),
        (
            PCS,
            PCS.replace("(2)", "(2) [God]: No man is a god.\n(3)"),
            ["added claim God", "added premise God of Deaths"],
        ),
        (
            PCS,
            PCS.replace("(2) [Man]: Socrates is a man.\n", ""),
            ["removed claim Man", "removed premise Man of Deaths"],
        ),
        (PCS, PCS.replace("Deaths", "Ends"), ["renamed argument title Deaths → Ends"]),
        (
            "# One\n\n[A]: a\n\n[C]: c\n\n# Two\n\n[B]: b",
            "# One\n\n[C]: c\n\n# Two\n\n[A]: a\n\n[B]: b",
            ["moved claim group A"],
        ),
        ("# Two\n\n[B]: b", "# One\n\n[A]: a\n\n# Two\n\n[B]: b", ["added claim A", "added group s1"]),
        ("# One\n\n[A]: a", "# Uno\n\n[A]: a", ["renamed group title s1"]),
        ("[A]: a #one", "[A]: a #two", ["changed claim tags A"]),
        ("[A]: a {by: Ann}", "[A]: a {by: Bob}", ["changed claim by A"]),
        ("[A]: a *b* c", "[A]: a b *c*", ["changed claim marks A"]),
        ("===\ntitle: One\n===\n\n[A]: a", "===\ntitle: Two\n===\n\n[A]: a", ["renamed map title "]),
    ],
)
def test_what_changed(before: str, after: str, expected: list[str]) -> None:
    """Each change is told once, and nothing else."""
    found = [brief(change) for change in diff(interpret_text(before).map, interpret_text(after).map).changes]
    assert [line for line in found if not line.startswith("changed map data")] == [line.rstrip() for line in expected]


def test_neighbours_tell() -> None:
    """Of two claims that could be it, the one is taken that does the same."""
    before = "[A]: a\n  - [X]: trams make noise at night\n\n[B]: b"
    after = "[A]: a\n  - [Y]: buses make noise at night\n\n[B]: b\n  - [Z]: buses make noise at night"
    found = [brief(change) for change in diff(interpret_text(before).map, interpret_text(after).map).changes]
    assert "renamed claim title X → Y" in found


@given(changed_maps())
def test_backwards_is_mirrored(both: tuple[ArgumentMap, ArgumentMap]) -> None:
    """What changed from one to the other is what changed back, mirrored."""
    there, back = diff(*both).changes, diff(both[1], both[0]).changes
    assert Counter(map(repr, there)) == Counter(repr(change.mirrored) for change in back)


@given(changed_maps())
def test_each_is_told_once(both: tuple[ArgumentMap, ArgumentMap]) -> None:
    """No thing is added and kept, removed and kept, or told of twice."""
    changes = [c for c in diff(*both).changes if c.part in {Part.CLAIM, Part.ARGUMENT, Part.STEP, Part.GROUP}]
    told = Counter((change.part, change.before, change.after, change.attribute) for change in changes)
    assert not [one for one, count in told.items() if count > 1]
    for side in ("before", "after"):
        gone = {ChangeKind.ADDED, ChangeKind.REMOVED}
        whole = {(c.part, getattr(c, side)) for c in changes if c.kind in gone and getattr(c, side)}
        kept = {(c.part, getattr(c, side)) for c in changes if c.kind not in gone}
        assert not whole & kept


@given(maps(), st.integers(0, 9))
def test_equal_maps_have_no_changes(map: ArgumentMap, seed: int) -> None:
    """A map is as it is, in whatever order things stand."""
    assert diff(map, map).changes == ()
    assert diff(map, shuffled(map, seed)).changes == ()


@given(changed_maps())
def test_every_difference_is_told(both: tuple[ArgumentMap, ArgumentMap]) -> None:
    """Where nothing is told, the maps are equal up to order, numbers, and names that nobody chose."""
    if not diff(*both).changes:
        assert _gist(both[0]) == _gist(both[1])


def _gist(map: ArgumentMap) -> object:
    """Return what a map says, in an order of its own. Things without a chosen title stand for what they say."""
    names = {claim.title: claim.text if claim.untitled else claim.title for claim in map.claims}
    groups = {"": "", **{group.key: group.title for group in map.groups}}
    claims = (
        (
            names[c.title],
            c.text,
            sorted(c.wordings),
            sorted(map_(c.marks)),
            sorted(c.tags),
            groups[c.group],
            c.by,
            sorted(map_(c.sources)),
            c.implicit,
            c.weight,
            repr(c.data),
        )
        for c in map.claims
    )
    arguments = (
        (
            a.title if not a.untitled else "",
            a.gist,
            groups[a.group],
            a.by,
            sorted(map_(a.sources)),
            sorted(_steps(a, names)),
        )
        for a in map.arguments
    )
    kinds = Counter((type(relation).__name__, relation.kind) for relation in map.relations)
    return sorted(map_(claims)), sorted(map_(arguments)), kinds, map.title, repr(map.data), sorted(groups.values())


def map_(values: object) -> list[str]:
    """Return what can be sorted."""
    return [repr(value) for value in values]  # type: ignore[attr-defined]  # anything that can be gone through


def _steps(argument: Argument, names: dict[str, str]) -> list[str]:
    return [
        repr((sorted((names[p.claim], p.implicit) for p in s.premises), names[s.conclusion], s.rules, s.scheme))
        for s in argument.inferences
    ]
