"""Laws of maps that are written down: what is read from the text is the map, and the text is as it would be written."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import CONFIGURATIONS, configurations, maps, texts
from trying import sweep, times

from argmap.editing.composing.settling import settled
from argmap.editing.composing.text import argdown
from argmap.editing.normal_form import normal_form
from argmap.editing.sameness import same
from argmap.editing.style import Style
from argmap.editing.things import Thing
from argmap.editing.writing import check_title, plain, written_tag
from argmap.errors import EditError
from argmap.interpret.interpret import interpret_text
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Citation, Claim
from argmap.model.data import NOTHING
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Support

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "conformance"))
from generate import documents  # noqa: E402 - a script beside the tests

MAPS = sorted((ROOT / "maps").glob("*.argdown"))
GENERATED = dict(documents(120, 7))
#: Keys of data that mean something to argmap.
KNOWN = {"by", "source", "implicit", "weight", "uses", "from", "scheme"}
KNOWN |= {"isInGroup", "isCanonical", "isGroup", "isClosed", "title", "model", "group"}


def check(argmap: ArgumentMap, configuration: Mapping[str, Any] = NOTHING) -> ArgumentMap:
    """Assert what holds of every map that is written down; return what is read from its text."""
    text = argdown(argmap, configuration)
    found = interpret_text(text, configuration)
    assert same(found.map, settled(argmap, found.settings))
    assert normal_form(found, Style()) == ()
    assert argdown(found.map, configuration) == text
    return found.map


def writable(title: str) -> bool:
    """Tell whether claims and arguments may be called so."""
    try:
        check_title(ClaimRef(title))
        check_title(ArgumentRef(title))
    except EditError:
        return False
    return not title.startswith(("!--", "+", "_"))  # with the bracket before it, a comment or a relation


def taggable(tag: str) -> bool:
    """Tell whether there may be such a tag."""
    try:
        return bool(written_tag(tag))
    except EditError:
        return False


words = texts.map(lambda text: " ".join(text.split())).filter(bool)
titles = st.one_of(st.sampled_from(["Lanes", "Cost", "12"]), st.integers(1, 6).map("Untitled {}".format), words)
tags = st.lists(texts.filter(taggable), max_size=2, unique=True)
keys = texts.filter(lambda key: key not in KNOWN)
scalars = st.one_of(texts, st.integers(), st.floats(allow_nan=False), st.booleans(), st.none(), st.dates())
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(keys, inner, max_size=2), max_leaves=3
)
data = st.dictionaries(keys, values, max_size=2)
citations = st.lists(st.builds(Citation, ref=texts, paragraph=st.integers(0, 30), quote=texts), max_size=2)


@st.composite
def noted(draw: st.DrawFn, groups: Sequence[str]) -> Mapping[str, Any]:
    """Give what claims and arguments have in common, besides their words."""
    return {
        "tags": draw(tags),
        "group": draw(st.sampled_from(groups)),
        "by": draw(texts),
        "sources": draw(citations),
        "data": draw(data),
    }


@st.composite
def claims(draw: st.DrawFn, title: str, groups: Sequence[str]) -> Claim:
    """Give a claim; in a map with groups, it has words, for of a bare title it matters where it is first named."""
    said = draw(st.lists(words, min_size=len(groups) > 1, max_size=2, unique=True))
    text = draw(st.sampled_from(said)) if said else ""
    implicit, weight = draw(st.booleans()), draw(st.none() | st.floats(0, 1))
    return Claim(title, text, other_wordings=said, implicit=implicit, weight=weight, **draw(noted(groups)))


@st.composite
def steps(draw: st.DrawFn, titles: Sequence[str]) -> Inference:
    """Give a step."""
    premise = st.builds(Premise, st.sampled_from(titles), st.integers(0, 3), st.booleans())
    rules = st.lists(words.filter(lambda rule: "\0" not in rule), max_size=2)
    return Inference(
        draw(st.lists(premise, min_size=1, max_size=3)),
        draw(st.sampled_from(titles)),
        number=draw(st.integers(0, 3)),
        rules=draw(rules),
        scheme=draw(texts),
        data=draw(data),
    )


@st.composite
def arguments(draw: st.DrawFn, title: str, known: Sequence[str], groups: Sequence[str]) -> Argument:
    """Give an argument."""
    said = draw(st.lists(words, min_size=len(groups) > 1, max_size=2, unique=True))
    gist = draw(st.sampled_from(said)) if said else ""
    structure = draw(st.lists(steps(known), max_size=2)) if known else ()
    return Argument(title, gist, structure, other_wordings=said, **draw(noted(groups)))


@st.composite
def relations(draw: st.DrawFn, known: Sequence[str], reconstructed: Mapping[str, int]) -> Mapping[str, Any]:
    """Give supports and counterpoints that Argdown has symbols for."""
    things: list[Thing] = [*map(ClaimRef, known), *map(ArgumentRef, reconstructed)]
    sources = [one for one in things if isinstance(one, ClaimRef) or not reconstructed[one.title]]
    undercut: list[End] = [*sources]
    undercut += [InferenceRef(title, index) for title, count in reconstructed.items() for index in range(count)]
    if not sources:
        return {}
    source = st.sampled_from(sources)
    claim = st.sampled_from([ClaimRef(title) for title in known]) if known else st.nothing()
    # of an objection to an argument, nothing is left if its source denies one of the premises anyway
    opposed = st.sampled_from([one for one in things if isinstance(one, ClaimRef) or one in sources])
    kinds = [
        st.builds(Counterpoint, source, opposed),
        st.builds(Counterpoint, source, st.sampled_from(undercut), st.just(CounterpointKind.UNDERCUT)),
        st.builds(Counterpoint, claim, claim, st.just(CounterpointKind.CONTRADICTION)),
    ]
    against = st.lists(
        st.one_of(kinds), max_size=4, unique_by=lambda one: (one.kind, frozenset({one.source, one.target}))
    )
    supports = st.lists(st.builds(Support, source, st.sampled_from(things)), max_size=4, unique=True)
    return {"supports": draw(supports), "counterpoints": draw(against)}


@st.composite
def sayable(draw: st.DrawFn) -> ArgumentMap:
    """Give maps of all that Argdown can say."""
    title = titles.filter(writable)
    groups = ["", *draw(st.lists(st.sampled_from(["money", "noise", "trees"]), max_size=3, unique=True))]
    found = [draw(claims(one, groups)) for one in draw(st.lists(title, max_size=5, unique=True))]
    known = [claim.title for claim in found]
    drawn = [draw(arguments(one, known, groups)) for one in draw(st.lists(title, max_size=3, unique=True))]
    used = {*(claim.group for claim in found), *(argument.group for argument in drawn)}
    around = ""
    kept: list[Group] = []
    for key in groups[1:]:
        if key in used:
            inner = draw(st.booleans())
            heading, closed = draw(words), draw(st.booleans())
            kept.append(Group(heading, key, parent=around if inner else "", closed=closed, data=draw(data)))
            around = key
    reconstructed = {argument.title: len(argument.inferences) for argument in drawn}
    return ArgumentMap(
        claims=found,
        arguments=drawn,
        groups=kept,
        title=draw(texts),
        data=draw(data),
        **draw(relations(known, reconstructed)),
    )


@times(5)
@given(sayable())
def test_all_that_can_be_said(argmap: ArgumentMap) -> None:
    """Whatever Argdown has a way to say is written, and read as it was."""
    check(argmap)


@times(5)
@given(st.one_of(maps(), sayable()), configurations)
def test_any_map(argmap: ArgumentMap, configuration: Mapping[str, Any]) -> None:
    """Any map is written so that it reads back as it was under the settings of its folder, or refused."""
    try:
        argdown(argmap, configuration)
    except EditError:
        return
    check(argmap, configuration)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_shipped_maps(path: Path) -> None:
    """A map that we ship reads back equal: the same, in the same order."""
    found = interpret_text(path.read_text(encoding="utf-8"))
    argmap = settled(found.map, found.settings)
    assert check(argmap) == argmap


@pytest.mark.law
@pytest.mark.parametrize("name", sweep([*GENERATED], 13))
def test_generated(name: str) -> None:
    """A map that was read from a text has a text, and under the settings that it was read with another one."""
    check(interpret_text(GENERATED[name]).map)
    configuration = CONFIGURATIONS[len(GENERATED[name]) % len(CONFIGURATIONS)]
    check(interpret_text(GENERATED[name], configuration).map, configuration)


def test_steady() -> None:
    """What is not said in the map's order is said in an order of its own, which stays."""
    lanes, safety = Claim("Lanes", "Build."), Claim("Safety", "Be safe.")
    argmap = ArgumentMap(claims=[safety, lanes], supports=[Support(safety, lanes)])
    assert check(argmap) == argmap
    assert check(evolve(argmap, claims=[lanes, safety])) != argmap


RULE_PARTS = [".v.", ":up:", ".", ":", ".A", "S.", "\\", ",", " ", "--", "{", "x", "U.S.A.", "<!--", "/*", ":no:"]


@given(
    st.lists(st.sampled_from(RULE_PARTS), min_size=1, max_size=7)
    .map("".join)
    .filter(lambda rule: rule.strip() and plain(rule) == rule)
)
@example("U.S.A.")
@example(".v.v.")
def test_names_of_rules(rule: str) -> None:
    """Shortcodes and signs in the name of a rule are escaped where they would be read as something else."""
    steps = [Inference(["A"], "B", rules=[rule])]
    argmap = ArgumentMap(claims=[Claim("A", "a"), Claim("B", "b")], arguments=[Argument("C", "", steps)])
    found = interpret_text(argdown(argmap))
    assert found.map.arguments[0].inferences[0].rules == (rule,)
    assert found.diagnostics == ()
