"""Hypothesis strategies: arbitrary maps, with text that means harm, cycles, repetitions and nested groups."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from datetime import timedelta, timezone
from enum import Enum
from functools import cache
from random import Random
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark, MarkKind
from argmap.model.relation import Counterpoint, CounterpointKind, Support, SupportKind
from argmap.model.selection import Mode, Selection

T = TypeVar("T")
M = TypeVar("M", Claim, Argument)
K = TypeVar("K", bound=Enum)

#: Text that has broken somebody's program before.
HOSTILE = (
    "<script>alert(1)</script>",
    "]]>",
    "&amp; &lt; \"'",
    "\\N \\G \\l \\",
    "<<B>bold</B>>",
    "<>",
    'a"; b -> c [label="',
    "\x00\x01\x1b[31m",
    "\ud800 and \udfff",
    "\ufffe\uffff",
    "\u202eright to left\u202c",
    "שלום עולם, مرحبا بالعالم",
    "日本語の文章は空白なしで折り返されます。",
    "e\u0301 e\u0301 \u0301",
    "👩‍👩‍👧‍👦 🏳️‍🌈",
    "x" * 400,
    " \t\r\n\v\f ",
    "\N{NO-BREAK SPACE}",
    "%s {0} $PATH #{x}",
    "a-b/c–d—e",
)

#: Settings of a folder, each of which changes what a text says.
CONFIGURATIONS: tuple[Mapping[str, Any], ...] = (
    {},
    {"model": {"mode": "strict"}},
    {"model": {"transformArgumentRelations": False}},
    {"model": {"removeTagsFromText": True}},
    {"model": {"shortcodes": {":tram:": {"unicode": "T"}}}},
    {"group": {"groupDepth": 0, "sections": {"Part": {"isGroup": True}}}},
    {"group": {"groupDepth": 1, "ignoreIsGroup": True, "ignoreIsClosed": True}},
    {"group": {"regroup": [{"title": "All", "statements": ["Lanes", "A"], "children": [{"title": "One"}]}]}},
    {
        "model": {"mode": "strict", "transformArgumentRelations": False, "removeTagsFromText": True},
        "group": {"groupDepth": 5},
    },
)
#: Settings under which each step is an argument, so that titles of the map are none of the text.
EXPLODED: Mapping[str, Any] = {"model": {"explodeArguments": True}}

configurations = st.sampled_from([*CONFIGURATIONS, EXPLODED])

WORDS = ["the", "town", "should", "build", "new", "cycle", "lanes", "because", "they", "help"]

_plain = st.text(st.characters(exclude_categories=[]), max_size=40)


def _sentence(number: int) -> str:
    """Return up to 25 words, the fewer the smaller *number* is."""
    count, seed = divmod(number, 1000)
    return " ".join(Random(seed).choices(WORDS, k=count))  # noqa: S311 - no secrets here


_sentences = st.integers(0, 25_999).map(_sentence)  # one draw, where a list of words would take fifty

#: Any text at all.
texts = st.one_of(st.sampled_from(HOSTILE), _plain, _sentences)


_made_up = st.integers(1, 9).map("Untitled {}".format)
_title = st.one_of(_made_up, texts).filter(bool)
_coin = st.booleans()


# A strategy is made once and kept: making and checking it takes Hypothesis longer than drawing from it.
@cache
def titles(most: int) -> st.SearchStrategy[list[str]]:
    """Give lists of different titles, some made up."""
    return st.lists(_title, max_size=most, unique=True)


@cache
def _below(count: int) -> st.SearchStrategy[int]:
    return st.integers(0, count - 1)


def _one(draw: st.DrawFn, choices: Sequence[T]) -> T:
    return choices[draw(_below(len(choices)))]


_citations = st.lists(st.builds(Citation, ref=texts, paragraph=st.integers(0, 30), quote=texts), max_size=2)
#: Schemes by any name; some steps explain.
schemes = st.one_of(texts, texts, texts, st.just("explanation"))
_some_texts = st.lists(texts, max_size=2)
_up_to_one_text = st.lists(texts, max_size=1)
_nonempty = texts.filter(bool)
_tags = st.lists(_nonempty | st.just("concession"), max_size=2)
_urls = st.one_of(st.sampled_from(("https://example.org/?a&b", "javascript:alert(1)", "#a")), texts)
_marks = st.lists(
    st.builds(
        lambda kind, start, length, url: Mark(kind, start, start + length, url),
        st.sampled_from(MarkKind),
        st.integers(0, 40),
        st.integers(1, 40),
        _urls,
    ),
    max_size=3,
)


def marks() -> st.SearchStrategy[list[Mark]]:
    """Give marks of all kinds, which may overlap, and end behind the text."""
    return _marks


def _groups(draw: st.DrawFn) -> list[Group]:
    found: list[Group] = []
    for key in draw(titles(4)):
        parent = _one(draw, ["", *(group.key for group in found)])
        found.append(Group(draw(_nonempty), key, parent=parent))
    return found


def _claim(draw: st.DrawFn, title: str, groups: Sequence[str]) -> Claim:
    return Claim(
        title,
        draw(texts),
        group=_one(draw, groups),
        by=draw(texts),
        sources=draw(_citations),
        implicit=draw(_coin),
        tags=draw(_tags),
        marks=draw(_marks),
    )


@cache
def _premises(claims: int) -> st.SearchStrategy[list[tuple[int, int, bool]]]:
    return st.lists(st.tuples(_below(claims), _below(10), _coin), max_size=6)


def _inference(draw: st.DrawFn, claims: Sequence[str]) -> Inference:
    return Inference(
        [Premise(claims[at], number, implicit) for at, number, implicit in draw(_premises(len(claims)))],
        _one(draw, claims),
        rules=draw(_up_to_one_text),
        scheme=draw(schemes),
    )


def _argument(draw: st.DrawFn, title: str, claims: Sequence[str], groups: Sequence[str]) -> Argument:
    return Argument(
        title,
        draw(texts),
        [_inference(draw, claims) for _ in range(draw(_below(4)))] if claims else (),
        group=_one(draw, groups),
        by=draw(texts),
        sources=draw(_citations),
    )


def _ends(claims: Sequence[Claim], arguments: Sequence[Argument]) -> list[End]:
    steps = (InferenceRef(arg.title, i) for arg in arguments for i in range(len(arg.inferences)))
    return [*(ClaimRef(claim.title) for claim in claims), *(ArgumentRef(arg.title) for arg in arguments), *steps]


@cache
def _relations(ends: int, most: int, kind: type[K]) -> st.SearchStrategy[list[tuple[int, int, K]]]:
    return st.lists(st.tuples(_below(ends), _below(ends), st.sampled_from(kind)), max_size=most)


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    """Give arbitrary valid maps."""
    groups = _groups(draw)
    keys = ["", *(group.key for group in groups)]
    claims = [_claim(draw, title, keys) for title in draw(titles(7))]
    names = [claim.title for claim in claims]
    arguments = [_argument(draw, title, names, keys) for title in draw(titles(5))]
    ends = _ends(claims, arguments)
    supports = draw(_relations(len(ends), 5, SupportKind)) if ends else ()
    counterpoints = draw(_relations(len(ends), 6, CounterpointKind)) if ends else ()
    return ArgumentMap(
        claims=claims,
        arguments=arguments,
        groups=groups,
        supports=[Support(ends[source], ends[target], kind) for source, target, kind in supports],
        counterpoints=[Counterpoint(ends[source], ends[target], kind) for source, target, kind in counterpoints],
        title=draw(texts),
    )


_dates = st.one_of(
    st.dates(), st.datetimes(), st.datetimes(timezones=st.sampled_from([datetime.UTC, timezone(timedelta(hours=-7))]))
)
_numbers = st.one_of(st.integers(), st.integers(-(2**1000), 2**1000), st.floats(allow_nan=False))
_scalars = st.one_of(st.none(), st.booleans(), _numbers, texts, _dates, st.binary(max_size=9))
_data_keys = st.one_of(st.sampled_from(["sources", "analyst", "$date", "$number", "$object", "$", ""]), texts)
#: Data as YAML may have it, with values that JSON lacks, and objects that look like what is written for these.
data = st.dictionaries(
    _data_keys,
    st.recursive(
        _scalars,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_data_keys, inner, max_size=2)),
        max_leaves=6,
    ),
    max_size=3,
)
_weights = st.one_of(st.none(), st.sampled_from([0, 0.25, 1.0]))


def _noted(draw: st.DrawFn, member: M) -> M:
    """Return *member* with data, tags and wordings, or as it is."""
    wordings = draw(_some_texts) if member.wordings else ()
    return evolve(member, data=draw(data), tags=draw(_tags), other_wordings=wordings)


@st.composite
def full_maps(draw: st.DrawFn) -> ArgumentMap:
    """Give arbitrary valid maps in which every field of every class may have any value."""
    found = draw(maps())
    return evolve(
        found,
        claims=[evolve(_noted(draw, claim), weight=draw(_weights)) for claim in found.claims],
        arguments=[
            evolve(
                _noted(draw, argument),
                marks=draw(_marks),
                inferences=[evolve(step, number=draw(_below(9)), data=draw(data)) for step in argument.inferences],
            )
            for argument in found.arguments
        ],
        groups=[evolve(group, closed=draw(_coin), tags=draw(_tags), data=draw(data)) for group in found.groups],
        data=draw(data),
    )


_patterns = st.sampled_from(["Untitled*", "*a*"])


@st.composite
def requests(draw: st.DrawFn) -> tuple[ArgumentMap, Selection, list[str], int]:
    """Give maps with what may be asked of a view of them: a selection, groups to close, how many boxes."""
    found = draw(maps())
    known = [*(claim.title for claim in found.claims), *(argument.title for argument in found.arguments)]
    groups = [group.title for group in found.groups]
    selection = Selection(
        draw(st.sampled_from(Mode)),
        disconnected=draw(st.booleans()),
        groups=draw(st.frozensets(st.sampled_from(groups), max_size=1)) if groups else frozenset(),
        patterns=draw(st.frozensets(_patterns, max_size=1)),
        focus=draw(st.sampled_from(["", *known])),
        depth=draw(st.integers(0, 3)),
        only_main=draw(st.booleans()),
    )
    plain = draw(st.sampled_from([Selection(Mode.ALL), selection]))
    close = draw(st.lists(st.sampled_from(groups), max_size=2)) if groups else []
    return found, plain, close, draw(st.integers(0, 12))


@st.composite
def changed_maps(draw: st.DrawFn) -> tuple[ArgumentMap, ArgumentMap]:  # noqa: PLR0911 - one for each way
    """Give a map and one that was made of it by a small change or none, or another one."""
    one = draw(maps())
    way = draw(st.integers(0, 6))
    if way == 0:
        return one, draw(maps())
    if way == 1:
        return one, evolve(one, supports=one.supports[1:], counterpoints=one.counterpoints[:-1])
    if way == 2:
        return one, evolve(one, claims=[evolve(claim, text=f"{claim.text} too") for claim in one.claims])
    if way == 3:
        return one, evolve(one, claims=[*one.claims, Claim("a new one", "with words")])
    if way == 4:
        return one, evolve(
            one,
            arguments=[evolve(arg, inferences=arg.inferences[::-1]) for arg in one.arguments],
            supports=(),
            counterpoints=(),
        )
    if way == 5:
        return one, evolve(
            one,
            claims=[evolve(claim, tags=("new",), implicit=not claim.implicit) for claim in one.claims[:1]]
            + list(one.claims[1:]),
        )
    return one, shuffled(one, draw(st.integers(0, 9)))


def shuffled(map: ArgumentMap, seed: int) -> ArgumentMap:
    """Return *map* in another order."""
    chance = Random(seed)  # noqa: S311 - no secrets here
    return evolve(
        map,
        claims=chance.sample(map.claims, len(map.claims)),
        arguments=chance.sample(map.arguments, len(map.arguments)),
        supports=chance.sample(map.supports, len(map.supports)),
    )
