"""Two maps as one: cases written in Argdown, and laws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from strategies import changed_maps, maps

from argmap.interpret.interpret import interpret_text
from argmap.model.diff import diff
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.fate import Fate, Fated, PremiseRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, Support
from argmap.model.stubs import GroupRef
from argmap.model.union import Union, union

PCS = (
    "<Deaths>\n\n(1) [Law]: All men are mortal.\n(2) [Man]: Socrates is a man.\n----\n(3) [End]: Socrates is mortal.\n"
)
TWO = PCS + "(4) [Gods]: Gods are not mortal.\n----\n(5) [No God]: Socrates is no god.\n"


def name(thing: Fated) -> str:  # noqa: PLR0911 - one for each sort
    """Return a thing in a few letters."""
    match thing:
        case ClaimRef(title):
            return f"[{title}]"
        case ArgumentRef(title):
            return f"<{title}>"
        case InferenceRef(title, index):
            return f"<{title}>{index + 1}"
        case PremiseRef(step, index):
            return f"({index + 1}) of {name(step)}"
        case GroupRef(key):
            return f"#{key}"
        case Support() | Counterpoint():
            return f"{name(thing.source)} {thing.kind.value} {name(thing.target)}"
    return "map"


def both(before: str, after: str) -> Union:
    """Return two texts as one map."""
    return union(diff(interpret_text(before).map, interpret_text(after).map))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("[A]: a", "[A]: a", []),
        ("[A]: a", "[A]: a\n\n[B]: b", ["added [B]"]),
        ("[A]: a\n\n[B]: b", "[A]: a", ["removed [B]"]),
        ("[A]: a", "[A]: b", ["changed [A]"]),
        ("old words\n\nmore", "quite new\n\nmore", ["removed [Untitled 3]", "added [Untitled 1]"]),
        ("[A]: a\n  + [B]: b", "[A]: a\n  - [B]: b", ["removed [B] reason [A]", "added [B] objection [A]"]),
        (
            "[A]: a\n  + [C]: c\n\n[B]: b",
            "[A]: a\n\n[B]: b\n  + [C]: c",
            ["removed [C] reason [A]", "added [C] reason [B]"],
        ),
        (PCS, PCS.replace("(2)", "(2) [X]: x.\n(3)"), ["added [X]", "added (2) of <Deaths>1"]),
        (PCS, PCS.replace("(1) [Law]: All men are mortal.\n", ""), ["removed [Law]", "removed (1) of <Deaths>1"]),
        (
            TWO,
            PCS,
            ["removed [Gods]", "removed [No God]", "removed <Deaths>1"],
        ),
        (PCS, TWO, ["added [Gods]", "added [No God]", "added <Deaths>2"]),
        (
            "# One\n\n[A]: a\n\n[C]: c\n\n# Two\n\n[B]: b",
            "# One\n\n[C]: c\n\n# Two\n\n[A]: a\n\n[B]: b",
            ["changed [A]"],
        ),
        ("# One\n\n[A]: a\n\n# Two\n\n[B]: b", "# Two\n\n[B]: b", ["removed [A]", "removed #s 1"]),
        ("===\ntitle: One\n===\n\n[A]: a", "===\ntitle: Two\n===\n\n[A]: a", ["changed map"]),
    ],
)
def test_what_became_of_things(before: str, after: str, expected: list[str]) -> None:
    """Each thing that is not what it was is marked, and nothing else."""
    traces = both(before, after).traces
    assert [f"{trace.fate.value} {name(thing)}" for thing, trace in traces.items()] == expected


def test_a_removed_step_is_not_the_last() -> None:
    """What speaks of an argument as a whole still speaks of the step that it ends with."""
    found = both(TWO, PCS).map.argument("Deaths")
    assert [step.conclusion for step in found.inferences] == ["No God", "End"]


def test_relations_follow_their_steps() -> None:
    """A step that has another number in the union keeps what speaks against it."""
    found = both(TWO, PCS + "\n<Deaths>\n  <_ [Doubt]: Hardly.").map
    assert [point.target for point in found.counterpoints] == [InferenceRef("Deaths", 1)]


@given(maps())
def test_a_map_with_itself(one: ArgumentMap) -> None:
    """Two equal maps are that map, and nothing is marked."""
    found = union(diff(one, one))
    assert found.map == one
    assert not found.traces


@given(changed_maps())
def test_nothing_is_missing(pair: tuple[ArgumentMap, ArgumentMap]) -> None:
    """All of both maps is there, and nothing else."""
    found = union(diff(*pair))
    for part in (_things, _steps, _relations):
        kept = Counter(part(found.map))
        assert not Counter(part(pair[1])) - kept
        assert set(kept) == {*part(pair[1]), *part(found.before)}
    for part in (_things, _steps):  # a relation that was said twice is there as often as it is said now
        assert not Counter(part(found.before)) - Counter(part(found.map))


def _things(one: ArgumentMap) -> Iterator[object]:
    """Give what claims, arguments and groups are called."""
    yield from (ClaimRef(claim.title) for claim in one.claims)
    yield from (ArgumentRef(argument.title) for argument in one.arguments)
    yield from (GroupRef(group.key) for group in one.groups)


def _steps(one: ArgumentMap) -> Iterator[object]:
    """Give each premise of each step of each argument."""
    for argument in one.arguments:
        yield from ((argument.title, premise.claim) for step in argument.inferences for premise in step.premises)


def _relations(one: ArgumentMap) -> Iterator[object]:
    """Give what speaks for and against what, symmetric or not, steps without their numbers."""
    for relation in one.relations:
        ends = [end.argument if isinstance(end, InferenceRef) else end for end in (relation.source, relation.target)]
        yield relation.kind, frozenset(ends)


@given(changed_maps())
def test_every_change_is_marked(pair: tuple[ArgumentMap, ArgumentMap]) -> None:
    """Each change is among the traces, and each trace has changes."""
    found = union(diff(*pair))
    told = [change for trace in found.traces.values() for change in trace.changes]
    assert all(any(change is one for one in told) for change in found.diff.changes)
    assert all(trace.changes and trace.fate is not Fate.KEPT for trace in found.traces.values())


@given(changed_maps())
def test_fates_are_those_of_the_maps(pair: tuple[ArgumentMap, ArgumentMap]) -> None:
    """What is only in the later map was added, what is only in the earlier one removed."""
    found = union(diff(*pair))
    was, now = ({*_things(one)} for one in (found.before, pair[1]))
    for thing in _things(found.map):
        expected = {(True, False): Fate.REMOVED, (False, True): Fate.ADDED}.get((thing in was, thing in now))
        fate = found.fate(thing)  # type: ignore[arg-type]  # a name of a claim, an argument or a group
        assert fate is expected if expected else fate in {Fate.KEPT, Fate.CHANGED}
