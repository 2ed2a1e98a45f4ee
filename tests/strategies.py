"""Hypothesis strategies: arbitrary maps, with text that means harm, cycles, repetitions and nested groups."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

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

WORDS = ["the", "town", "should", "build", "new", "cycle", "lanes", "because", "they", "help"]

_plain = st.text(st.characters(exclude_categories=[]), max_size=40)
_sentences = st.lists(st.sampled_from(WORDS), max_size=25)

#: Any text at all.
texts = st.one_of(st.sampled_from(HOSTILE), _plain, _sentences.map(" ".join))


def titles(most: int) -> st.SearchStrategy[list[str]]:
    """Give lists of different titles, some made up."""
    made_up = st.integers(1, 9).map("Untitled {}".format)
    return st.lists(st.one_of(made_up, texts).filter(bool), max_size=most, unique=True)


def _citations() -> st.SearchStrategy[list[Citation]]:
    return st.lists(st.builds(Citation, ref=texts, paragraph=st.integers(0, 30), quote=texts), max_size=2)


def marks() -> st.SearchStrategy[list[Mark]]:
    """Give marks of all kinds, which may overlap, and end behind the text."""
    urls = st.one_of(st.sampled_from(("https://example.org/?a&b", "javascript:alert(1)", "#a")), texts)
    return st.lists(
        st.builds(
            lambda kind, start, length, url: Mark(kind, start, start + length, url),
            st.sampled_from(MarkKind),
            st.integers(0, 40),
            st.integers(1, 40),
            urls,
        ),
        max_size=3,
    )


@st.composite
def _groups(draw: st.DrawFn) -> list[Group]:
    found: list[Group] = []
    for key in draw(titles(4)):
        parent = draw(st.sampled_from(["", *(group.key for group in found)]))
        found.append(Group(draw(texts.filter(bool)), key, parent=parent))
    return found


@st.composite
def _claim(draw: st.DrawFn, title: str, groups: Sequence[str]) -> Claim:
    return Claim(
        title,
        draw(texts),
        group=draw(st.sampled_from(groups)),
        by=draw(texts),
        sources=draw(_citations()),
        implicit=draw(st.booleans()),
        tags=draw(st.lists(texts, max_size=2)),
        marks=draw(marks()),
    )


@st.composite
def _inference(draw: st.DrawFn, claims: Sequence[str]) -> Inference:
    premise = st.builds(Premise, st.sampled_from(claims), st.integers(0, 9), st.booleans())
    return Inference(
        draw(st.lists(premise, max_size=6)),
        draw(st.sampled_from(claims)),
        rules=draw(st.lists(texts, max_size=1)),
        scheme=draw(texts),
    )


@st.composite
def _argument(draw: st.DrawFn, title: str, claims: Sequence[str], groups: Sequence[str]) -> Argument:
    return Argument(
        title,
        draw(texts),
        draw(st.lists(_inference(claims), max_size=3)) if claims else (),
        group=draw(st.sampled_from(groups)),
        by=draw(texts),
        sources=draw(_citations()),
    )


def _ends(claims: Sequence[Claim], arguments: Sequence[Argument]) -> list[End]:
    steps = (InferenceRef(arg.title, i) for arg in arguments for i in range(len(arg.inferences)))
    return [*(ClaimRef(claim.title) for claim in claims), *(ArgumentRef(arg.title) for arg in arguments), *steps]


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    """Give arbitrary valid maps."""
    groups = draw(_groups())
    keys = ["", *(group.key for group in groups)]
    claims = [draw(_claim(title, keys)) for title in draw(titles(7))]
    names = [claim.title for claim in claims]
    arguments = [draw(_argument(title, names, keys)) for title in draw(titles(5))]
    ends = _ends(claims, arguments)
    end = st.sampled_from(ends) if ends else st.nothing()
    return ArgumentMap(
        claims=claims,
        arguments=arguments,
        groups=groups,
        supports=draw(st.lists(st.builds(Support, end, end, st.sampled_from(SupportKind)), max_size=5)),
        counterpoints=draw(st.lists(st.builds(Counterpoint, end, end, st.sampled_from(CounterpointKind)), max_size=6)),
        title=draw(texts),
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
