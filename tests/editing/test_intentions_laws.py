"""Laws of intentions: the text says what the map says, all else stays, and an edit can be undone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from argdown_texts import texts
from attrs import astuple
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import CONFIGURATIONS, configurations, maps
from strategies import texts as any_words
from trying import THOROUGH, sweep, times

from argmap.editing.document import Document, History
from argmap.editing.edits import composed, inverse
from argmap.editing.entries import entries
from argmap.editing.intention import Intention
from argmap.editing.intentions.add_argument import AddArgument
from argmap.editing.intentions.add_claim import AddClaim
from argmap.editing.intentions.add_counterpoint import AddCounterpoint
from argmap.editing.intentions.add_premise import AddPremise
from argmap.editing.intentions.add_support import AddSupport
from argmap.editing.intentions.merge_into import MergeInto
from argmap.editing.intentions.move import Move
from argmap.editing.intentions.remove import Hanging, Remove
from argmap.editing.intentions.rename import Rename
from argmap.editing.intentions.reorder import Reorder
from argmap.editing.intentions.retarget import Retarget
from argmap.editing.intentions.reword import Reword
from argmap.editing.intentions.set_data import SetData
from argmap.editing.intentions.split import Split
from argmap.editing.intentions.tag import Tag
from argmap.editing.intentions.untag import Untag
from argmap.editing.lines import below
from argmap.editing.numbered_lines import Line
from argmap.editing.sameness import same
from argmap.editing.statements import statements, things_at
from argmap.editing.things import Thing, found, thing
from argmap.editing.things import things as all_things
from argmap.editing.writing import escaped, plain
from argmap.errors import EditError
from argmap.interpret.interpret import interpret_text
from argmap.interpret.settings import Settings, settings_of
from argmap.model.ends import ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import CounterpointKind
from argmap.syntax.parse import parse
from argmap.syntax.tree import Kind
from argmap.text import LINE_END, Edit, Span, apply

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "conformance"))
from generate import documents  # noqa: E402 - a script beside the tests

MAPS = sorted((ROOT / "maps").glob("*.argdown"))
#: More texts to try, if somebody names a folder of them.
FOLDERS = os.environ.get("ARGMAP_TEXTS", "").split()
MORE = [path for folder in FOLDERS for path in sorted(Path(folder).rglob("*.argdown"))]
GENERATED = dict(documents(120, 7))
#: Files of so many bytes are tried less often while you work.
LARGE = 10_000
ARRANGING = (MergeInto, Reorder, Move)
WORDS = ("So be it.", "1. It is *so*, see [here](x) #1 {a} // no", "C# e.g. :heart: <b> \\ @[Tram] _x_")


def things(argmap: ArgumentMap) -> list[Thing]:
    """Return the names of all claims and arguments."""
    return [thing(one) for one in all_things(argmap)]


def intentions(argmap: ArgumentMap, chance: Random) -> Iterator[Intention]:
    """Give an intention of each kind that the map has something for."""
    names = things(argmap)
    one, words = chance.choice(names), chance.choice(WORDS)
    other = chance.choice([name for name in names if not name.title.startswith("Untitled")] or names)
    yield Rename(one, "A new title")
    yield Reword(one, words)
    yield Tag(one, chance.choice(("new", "brand new")))
    yield from (Untag(one, tag) for tag in found(argmap, one).tags)
    yield AddSupport(one, "New reason", words)
    yield AddSupport(one, text=words)
    yield AddCounterpoint(one, other)
    yield SetData(
        one, chance.choice(("by", "weight", "source", "own key")), chance.choice((0.5, "it's: so", "no", True))
    )
    yield from (SetData(one, key, None) for key in found(argmap, one).data)
    yield Remove(one, chance.choice(list(Hanging)))
    yield MergeInto(one, chance.choice([name for name in names if type(name) is type(one)]))
    yield MergeInto(one, other)
    yield AddClaim("New claim", words, chance.choice(["", *(group.key for group in argmap.groups)]))
    yield from structural(argmap, chance)
    retargets = list(retargeting(argmap, chance))
    yield from chance.sample(retargets, k=min(len(retargets), 2))


def structural(argmap: ArgumentMap, chance: Random) -> Iterator[Intention]:
    """Give intentions that make or change premise–conclusion structures."""
    titles = [claim.title for claim in argmap.claims if not claim.untitled]
    if argmap.claims:
        yield Split(chance.choice(argmap.claims), "The one.", "New half", chance.choice(WORDS))
    words, group = chance.choice(WORDS), chance.choice(["", *(group.key for group in argmap.groups)])
    lines = [*(Line(title) for title in titles), Line("New premise", words), Line("", words)]
    premises = chance.sample(lines, k=min(len(lines), chance.randint(1, 3)))
    yield AddArgument("New argument", words, group=group)
    yield AddArgument("New argument", "", premises, chance.choice(lines), ["Rule, so", words], group)
    written = [argument for argument in argmap.arguments if argument.inferences]
    for argument in chance.sample(written, k=min(len(written), 1)):
        step = InferenceRef(argument.title, chance.randrange(len(argument.inferences)))
        yield AddPremise(step, "New premise", words)
        yield AddPremise(argument, chance.choice(["", *titles]), "" if titles else words)
        yield AddCounterpoint(step, chance.choice(titles)) if titles else AddCounterpoint(step, text=words)
        yield Retarget(step, argmap.inference(step).conclusion, chance.choice(titles or ["Untitled 1"]))
        yield Remove(argument, chance.choice(list(Hanging)))
        for premise in argument.inferences[0].premises[:2]:
            yield Remove(premise.claim, chance.choice(list(Hanging)))


def retargeting(argmap: ArgumentMap, chance: Random) -> Iterator[Intention]:
    """Give intentions that let what speaks speak of something else."""
    steps = [InferenceRef(one.title, i) for one in argmap.arguments for i in range(len(one.inferences))]
    for relation in argmap.relations:
        source = relation.source
        if not isinstance(source, InferenceRef):
            titled = [name for name in things(argmap) if not name.title.startswith("Untitled")]
            every = steps if relation.kind is CounterpointKind.UNDERCUT else titled
            yield Retarget(source, relation.target, chance.choice(every or [relation.target]))


def arranging(document: Document, chance: Random) -> Iterator[Intention]:
    """Give an intention for some of what stands side by side in the text."""
    table, names = statements(document.tree), things_at(document.reading)
    lists = [[names[line.start] for line in below(parent, table)] for parent in table.values()]
    lists += [
        [ClaimRef(steps[place].occurrence.title) for place in step.premises if steps[place].rules is None]
        for steps in document.reading.places.structures.values()
        for step in steps
    ]
    groups = ["", *(group.key for group in document.map.groups)]
    for name in chance.sample(things(document.map), min(2, len(things(document.map)))):
        yield Move(name, chance.choice(groups))
    sections = groupby(entries(document.reading), lambda entry: entry.section)
    lists += [[entry.what for entry in section] for _, section in sections]
    for pair in (chance.sample(one, 2) for one in lists if len(set(one)) == len(one) > 1):
        what, beside = pair
        yield chance.choice((Reorder(what, before=beside), Reorder(what, after=beside)))


def comments(text: str) -> list[str]:
    """Return the comments in *text*."""
    return [token.text for token in parse(text).root.tokens() if token.kind is Kind.COMMENT]


def letters(text: str) -> list[str]:
    """Return what *text* is made of but for numbers."""
    return sorted(character for character in text if not character.isdecimal())


def wordy(text: str) -> bool:
    """Tell whether there is a word in *text*."""
    return bool(text.split())


def encodable(value: object) -> bool:
    """Tell whether UTF-8 can encode all texts in *value*: the other ones no intention takes."""
    return "\\ud" not in repr(astuple(value) if isinstance(value, ArgumentMap) else value)


def possible(intention: Intention, argmap: ArgumentMap, settings: Settings) -> bool:
    """Tell whether an intention can be carried out on the map alone."""
    try:
        return intention.on_map(argmap, settings) is not None
    except EditError:
        return False


def check(document: Document, intention: Intention) -> bool:
    """Check all that holds of an intention; tell whether it could be carried out."""
    try:
        edited = document.apply(intention)
    except EditError:
        return False
    text = document.text
    assert document.preview(intention).edits == edited.edits
    assert apply(text, edited.edits) == edited.document.text
    assert apply(edited.document.text, inverse(text, edited.edits)) == text
    assert interpret_text(edited.document.text, document.configuration).map == edited.document.map
    intended = intention.on_map(document.map, document.reading.settings)
    untitled = any(one.untitled for one in all_things(intended))
    decided = isinstance(intention, (*ARRANGING, Retarget))  # by the text: the order of tags, groups of moved lines
    assert untitled or decided or same(intended, edited.document.map)
    removes = isinstance(intention, Remove)  # with comments between its lines
    moves = isinstance(intention, (*ARRANGING, Retarget))  # with the comments of its lines
    before, after = comments(text), comments(edited.document.text)
    assert removes or (sorted(after) == sorted(before) if moves else after == before)
    assert not isinstance(intention, Reorder) or letters(edited.document.text) == letters(text)
    assert edited.document.text.startswith("\ufeff") == text.startswith("\ufeff")
    assert edited.document.text.endswith(("\n", "\r")) == text.endswith(("\n", "\r"))
    ends = "\r\n" if 2 * text.count("\r\n") > text.count("\n") else "\n"
    assert removes or moves or all(set(LINE_END.findall(edit.text)) <= {ends} for edit in edited.edits)
    return True


def forms(path: Path) -> Iterator[str]:
    """Give the text of a file: as it is, with CRLF and a byte order mark, and without an end to its last line."""
    text = path.read_bytes().decode("utf-8", "replace")
    yield from (text, "\ufeff" + LINE_END.sub("\r\n", text.removeprefix("\ufeff")), text.rstrip("\r\n"))


def tried(path: Path) -> Sequence[str]:
    """Return the forms of a file that are tried: all of them, but while you work, large files only as they are."""
    found = [*forms(path)]
    return sweep(found, len(found) if path.stat().st_size < LARGE else 1)


@pytest.mark.law
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@pytest.mark.parametrize("seed", sweep(range(5), 1))
def test_maps(path: Path, seed: int) -> None:
    """Every intention can be carried out in the maps that come with argmap, CRLF and a byte order mark or not."""
    for form in tried(path):
        document = Document.of(form)
        for intention in intentions(document.map, Random(seed)):  # noqa: S311 - no secrets here
            assert check(document, intention) or not possible(intention, document.map, document.reading.settings), (
                intention
            )


@pytest.mark.law
@pytest.mark.parametrize("configuration", CONFIGURATIONS[1:], ids=str)
def test_configured(configuration: Mapping[str, Any]) -> None:
    """Under the settings of a folder, too, intentions are carried out in nearly all texts, and never wrong."""
    refused: list[Intention] = []
    tried = 0
    every = [*(path.read_text(encoding="utf-8") for path in MAPS if path.stat().st_size < LARGE), *GENERATED.values()]
    for number, text in enumerate(sweep(every[CONFIGURATIONS.index(configuration) :], 4)):
        document = Document.of(text, configuration)
        if not things(document.map) or document.reading.settings.explode:
            continue
        chance = Random(number)  # noqa: S311 - no secrets here
        for intention in intentions(document.map, chance):
            tried += 1
            if not check(document, intention):
                refused += [intention] if possible(intention, document.map, document.reading.settings) else []
        for intention in arranging(document, chance):
            check(document, intention)
    assert len(refused) < 0.08 * tried, refused


@pytest.mark.law
def test_more_texts() -> None:
    """Whatever texts there are, an intention is carried out or refused."""
    for path in (*sweep(MAPS, 1), *MORE):
        for form in forms(path):
            document = Document.of(form)
            asked = intentions(document.map, Random(form)) if things(document.map) else ()  # noqa: S311 - no secrets here
            for intention in asked:
                check(document, intention)


@pytest.mark.law
def test_generated() -> None:
    """Intentions are carried out in nearly all documents, and never wrong."""
    refused: list[Intention] = []
    tried = 0
    for name, text in sweep([*GENERATED.items()], 13):
        document = Document.of(text)
        sought = things(document.map) and not document.reading.settings.explode  # else titles are none of the text
        asked = intentions(document.map, Random(name)) if sought else ()  # noqa: S311 - no secrets here
        for intention in asked:
            tried += 1
            refused += (
                []
                if check(document, intention) or not possible(intention, document.map, document.reading.settings)
                else [intention]
            )
    assert len(refused) < 0.05 * tried, refused


@pytest.mark.law
@pytest.mark.parametrize("seed", sweep(range(2), 1))
@pytest.mark.parametrize("path", sweep(MAPS, 2), ids=lambda path: path.stem)
def test_arranged_maps(path: Path, seed: int) -> None:
    """Lines, premises and blocks can be arranged in the maps that come with argmap."""
    for form in tried(path):
        document = Document.of(form)
        for intention in arranging(document, Random(seed)):  # noqa: S311 - no secrets here
            assert check(document, intention) or not possible(intention, document.map, document.reading.settings), (
                intention
            )


@pytest.mark.law
def test_arranged() -> None:
    """What stands side by side is arranged in most documents, and never wrong."""
    done, refused = 0, 0
    for name, text in sweep([*GENERATED.items()], 13):
        document = Document.of(text)
        asked = () if document.reading.settings.explode else arranging(document, Random(name))  # noqa: S311 - no secrets
        for intention in asked:
            if possible(intention, document.map, document.reading.settings):
                carried_out = check(document, intention)
                done, refused = done + carried_out, refused + (not carried_out)
    assert done > (3 if THOROUGH else 2) * refused


@times(5)
@example("\n----\n", 0, {})  # a structure without a step
@example("\r\n\r\n[Lanes]", 0, {})  # the block that shows how lines end is none that is read
@example("[Lanes]//", 0, {})  # a line more would make a comment of what is none at the end of a text
@given(texts(), st.integers(0, 99), configurations)
def test_any_text(text: str, seed: int, configuration: Mapping[str, Any]) -> None:
    """Whatever the text and the settings of its folder, an intention is carried out or refused."""
    document = Document.of(text, configuration)
    if things(document.map):
        chance = Random(seed)  # noqa: S311 - no secrets here
        for intention in (*intentions(document.map, chance), *arranging(document, chance)):
            check(document, intention)


@times(5)
@given(maps().filter(encodable), st.integers(0, 99), configurations)
def test_on_any_map(argmap: ArgumentMap, seed: int, configuration: Mapping[str, Any]) -> None:
    """On a map that has no text, an intention gives a map or is refused, and a title can be changed back."""
    names, settings = things(argmap), settings_of(argmap.data, configuration)
    for intention in intentions(argmap, Random(seed)) if names else ():  # noqa: S311 - no secrets here
        possible(intention, argmap, settings)
    for one, other in pairwise(names):
        possible(Reorder(one, before=other), argmap, settings)
        possible(Reorder(one, after=other), argmap, settings)
        possible(Move(one, argmap.groups[-1].key if argmap.groups else ""), argmap, settings)
    for name in names:
        renamed = Rename(name, "\N{SNOWMAN}").on_map(argmap, settings)
        assert renamed != argmap
        assert Rename(type(name)("\N{SNOWMAN}"), name.title).on_map(renamed, settings) == argmap


@times(25)
@given(any_words.filter(wordy), st.booleans())
def test_words(text: str, begins_line: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    """Words with any characters read back equal."""
    before = "x\n\n" if begins_line else "[A]: "
    written = escaped(plain(text), begins_line=begins_line)
    after = interpret_text(f"{before}{written} #tag {{a: 1}}\n  + b }}] )").map
    assert after.claims[int(begins_line)].text == plain(text)


@times(10)
@given(any_words.filter(wordy).filter(encodable), any_words.filter(bool).filter(encodable))
def test_characters(words: str, title: str) -> None:
    """Titles and words with any characters are written, or refused if Argdown has no way to write them."""
    document = Document.of("[A]: It is so. #x {by: me}\n  + [B]\n\nSee @[A].\n")
    reworded = document.apply(Reword("A", words), Reword("B", words)).document.map
    assert {reworded.claim("A").text, reworded.claim("B").text} == {plain(words)}
    try:
        renamed = document.apply(Rename("A", title)).document.map
    except EditError:
        return
    assert renamed.has_claim(title)
    assert title == "A" or not renamed.has_claim("A")


edits = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 2), st.sampled_from(["", "x", "yz"])), max_size=3)


def made(places: list[tuple[int, int, str]], length: int) -> list[Edit]:
    """Return edits that fit a text of that length."""
    start, found = 0, []
    for gap, width, new in places:
        if start + gap + width <= length:
            found.append(Edit(Span(start + gap, start + gap + width), new))
            start += gap + width
    return found


@given(st.text("abc", max_size=12), edits, edits)
def test_composed(text: str, first: list[tuple[int, int, str]], second: list[tuple[int, int, str]]) -> None:
    """Two rounds of edits come to one round."""
    one = made(first, len(text))
    between = apply(text, one)
    two = made(second, len(between))
    assert apply(text, composed(len(text), one, two)) == apply(between, two)


def test_history() -> None:
    """What is undone can be done again, until something else is done."""
    first = History(Document.of("[A]: It is so."))
    second = first.apply(Tag("A", "x")).apply(Tag("A", "y"))
    assert second.undone().undone().document == first.document
    assert second.undone().undone().redone().redone().document == second.document
    assert not second.undone().apply(Tag("A", "z")).redoable
    assert second.apply(Tag("A", "x")) is second
    for step in (first.undone, first.redone):
        with pytest.raises(EditError):
            step()
