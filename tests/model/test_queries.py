"""Queries: what is asked of a map, and what it answers."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import maps

from argmap import ArgumentMap, ClaimRef, Counterpoint, InferenceRef, Query, Role
from argmap.errors import MapError
from argmap.interpret.interpret import interpret_text
from argmap.model.ends import End

TEXT = """
===
sources:
  survey: {title: Paths by night}
  never: Not read
===

[Light]: The footpath should be lit. {by: the council}
  - [Bats]: Lamps drive the bats away. #nature {source: survey}
    - [Red lamps]: Bats do not mind red light. #nature {by: the club}
  - <Costs>: Lamps cost money.
  >< [Dark]: The footpath should stay dark.

# Fear

## At night

<Commuters> {source: diary}

(1) [Winter]: In winter most use the path in the dark.
(2) [Used paths]: A used path should be lit. {implicit: true}
-----
(3) [Needed]: Light is needed.
(4) [Duty]: What is needed should be done.
-----
(5) [Light]
  <_ <Habit>: People will drive all the same.

[Loose]: Nobody rests on this.
"""
MAP = interpret_text(TEXT).map


def claims(query: Query) -> Sequence[str]:
    """Return the titles of the claims asked for."""
    return [claim.title for claim in MAP.claims_asked(query)]


def arguments(query: Query) -> Sequence[str]:
    """Return the titles of the arguments asked for."""
    return [argument.title for argument in MAP.arguments_asked(query)]


def counterpoints(argmap: ArgumentMap, query: Query) -> Sequence[Counterpoint]:
    """Return the counterpoints among the relations asked for."""
    return [relation for relation in argmap.relations_asked(query) if isinstance(relation, Counterpoint)]


PREMISES = ["Winter", "Used paths", "Duty"]


@pytest.mark.parametrize(
    ("query", "expected", "found"),
    [
        (Query(tags="nature"), ["Bats", "Red lamps"], []),
        (Query(tags="nature", by="the club"), ["Red lamps"], []),
        (Query(by=["the club", "the council"]), ["Light", "Red lamps"], []),
        (Query(groups="Fear"), ["Winter", "Used paths", "Needed", "Duty", "Loose"], ["Commuters", "Habit"]),
        (Query(patterns="?a*s"), ["Bats"], []),
        (Query(roles=Role.MAIN_CLAIM), ["Light", "Dark"], []),
        (Query(roles=Role.PREMISE), ["Winter", "Used paths", "Needed", "Duty"], []),
        (Query(roles=Role.INTERMEDIATE), ["Needed"], []),
        (Query(roles=Role.CONCLUSION), ["Light", "Needed"], []),
        (Query(roles=Role.OBJECTION), ["Bats"], ["Costs"]),
        (Query(roles=Role.REBUTTAL), ["Red lamps"], []),
        (Query(roles=[Role.REBUTTAL, Role.CONTRADICTION]), ["Light", "Red lamps", "Dark"], []),
        (Query(unsupported=True), ["Bats", "Red lamps", "Dark", *PREMISES], ["Costs", "Habit"]),
        (Query(unanswered=True), ["Red lamps"], ["Costs", "Habit"]),
        (Query(implicit=True), ["Used paths"], ["Commuters"]),
    ],
)
def test_what_is_asked_for_is_found(query: Query, expected: Sequence[str], found: Sequence[str]) -> None:
    """Names and roles ask for any of their values, different questions for all of them."""
    assert claims(query) == expected
    assert arguments(query) == found


def test_an_argument_is_answered_by_what_speaks_against_a_premise_or_a_step() -> None:
    """Of an argument written out, the main conclusion objects, and falls with what the argument is made of."""
    text = "[A]\n  - <Arg>\n\n<Arg>\n\n(1) [P]: p\n-----\n(2) [C]: c\n\n"
    answered = interpret_text(text + "[P]\n  - [No]: no\n").map
    open_ = interpret_text(text).map
    assert [point.source for point in counterpoints(answered, Query(unanswered=True))] == [ClaimRef("No")]
    assert [point.source for point in counterpoints(open_, Query(unanswered=True))] == [ClaimRef("C")]


@pytest.mark.parametrize("mark", ["#concession", "{concession: true}", "#other {concession: false}", ""])
@pytest.mark.parametrize("line", ["- <Price> {}", "- [Dear]: It is dear. {}", "_ <Price> {}"])
def test_a_concession_needs_no_answer(line: str, mark: str) -> None:
    """What the author grants is not unanswered, be it a claim or an argument; what supports it stays what it was."""
    reason = "[Quay]: Mend the quay.\n\n<Trade>\n\n(1) [Ships]: Ships land here.\n-----\n(2) [Quay]\n  {}\n"
    found = interpret_text(reason.format(line.format(mark)) + "\n<Price>\n\n(1) [Sum]: s\n-----\n(2) [Cost]: c\n").map
    assert len(found.counterpoints) == 1
    listed = counterpoints(found, Query(unanswered=True))
    assert len(listed) == (not mark or "false" in mark)


def test_relations_begin_with_the_steps() -> None:
    """Steps of the arguments asked for, then what they and the claims asked for speak for and against."""
    assert MAP.relations_asked(Query(patterns="Commuters"))[:2] == (
        InferenceRef("Commuters", 0),
        InferenceRef("Commuters", 1),
    )
    (point,) = counterpoints(MAP, Query(by="the club"))
    assert (point.source, point.target) == (ClaimRef("Red lamps"), ClaimRef("Bats"))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(), ["survey", "never", "diary"]),
        (Query(tags="nature"), ["survey"]),
        (Query(groups="At night"), ["diary"]),
        (Query(by="the club"), []),
    ],
    ids=str,
)
def test_sources_are_those_of_what_is_asked_for(query: Query, expected: Sequence[str]) -> None:
    """The table's come first; one that nobody cites is there only if everything is asked for."""
    assert [use.key for use in MAP.sources_asked(query)] == expected


def test_a_citation_without_a_name_means_the_only_source() -> None:
    """So the author need not name it."""
    found = interpret_text("===\nsources:\n  op-ed: A title\n===\n\n[A]: a {source: {paragraph: 2}}\n").map
    (use,) = found.sources_asked(Query())
    assert (use.key, dict(use.about), use.cited_by) == ("op-ed", {"title": "A title"}, (ClaimRef("A"),))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (Query(tags="natur"), "no tag 'natur' in the map; did you mean 'nature'?"),
        (Query(groups="Feer"), "no group 'Feer' in the map; did you mean 'Fear'?"),
        (Query(by="zzz"), "no speaker 'zzz' in the map; it has 'the council', 'the club'"),
    ],
    ids=str,
)
def test_names_that_are_not_there_are_refused(query: Query, said: str) -> None:
    """The message says what was probably meant."""
    with pytest.raises(MapError) as caught:
        MAP.claims_asked(query)
    assert str(caught.value) == said


#: One question mostly: several at once have few answers, in which hardly anything can be out of order.
queries = st.one_of(
    st.builds(Query, patterns=st.sampled_from(["*a*", "*"])),
    st.builds(Query, roles=st.frozensets(st.sampled_from(Role), min_size=2)),
    st.sampled_from([Query(unsupported=True), Query(unanswered=True), Query(implicit=True)]),
    st.builds(Query, patterns=st.just("*a*"), unsupported=st.booleans(), implicit=st.booleans()),
)


@given(maps(), queries)
def test_answers_are_parts_of_the_map_in_its_order(argmap: ArgumentMap, query: Query) -> None:
    """A query leaves out, and neither adds nor moves."""
    for part, all_ in (
        (argmap.claims_asked(query), argmap.claims),
        (argmap.arguments_asked(query), argmap.arguments),
        (argmap.relations_asked(query), argmap.relations_asked(Query())),
    ):
        rest = iter(all_)
        assert all(any(one == other for other in rest) for one in part)


@given(maps())
def test_a_claim_is_supported_or_unsupported_or_has_no_role(argmap: ArgumentMap) -> None:
    """Each claim is exactly one of the three."""
    unsupported = set(argmap.claims_asked(Query(unsupported=True)))
    for claim in argmap.claims:
        steps = [step for step in argmap.inferences_for(claim) if not argmap.inference(step).explains]
        supported = bool(steps or argmap.supports_of(claim))
        assert [supported, claim in unsupported, not argmap.roles_of(claim) and not supported].count(True) == 1


@given(maps())
def test_a_counterpoint_is_answered_or_unanswered_or_symmetric(argmap: ArgumentMap) -> None:
    """What is unanswered speaks against something, and nothing is said against its source."""
    for point in argmap.relations_asked(Query(unanswered=True)):
        assert isinstance(point, Counterpoint)
        source: End = point.source
        assert not point.symmetric
        assert not argmap.counterpoints_of(source)


@given(maps())
def test_main_claims_are_the_roots(argmap: ArgumentMap) -> None:
    """One notion has one definition."""
    assert argmap.claims_asked(Query(roles=Role.MAIN_CLAIM)) == argmap.roots
