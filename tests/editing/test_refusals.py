"""Refused edits: their codes, the nearest right values, and what would work instead."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from count_refusals import counted
from test_intentions_laws import GENERATED
from trying import sweep

from argmap.editing import answers
from argmap.editing.asking import Asked, asked_in, asked_in_words, in_words, intentions
from argmap.editing.composing.text import argdown
from argmap.editing.document import Document, History
from argmap.editing.intention import Intention
from argmap.editing.intentions.add_argument import AddArgument
from argmap.editing.intentions.add_claim import AddClaim
from argmap.editing.intentions.add_counterpoint import AddCounterpoint
from argmap.editing.intentions.add_support import AddSupport
from argmap.editing.intentions.merge_into import MergeInto
from argmap.editing.intentions.move import Move
from argmap.editing.intentions.remove import Hanging, Remove
from argmap.editing.intentions.rename import Rename
from argmap.editing.intentions.retarget import Retarget
from argmap.editing.intentions.reword import Reword
from argmap.editing.intentions.set_data import SetData
from argmap.editing.intentions.tag import Tag
from argmap.editing.intentions.untag import Untag
from argmap.editing.on_disk import OnDisk
from argmap.errors import EditCode, EditError, InvalidValueError
from argmap.interpret.interpret import interpret_text
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef
from argmap.model.map import ArgumentMap
from argmap.syntax.woven import weave
from argmap.text import Source

TEXT = """# Harbour

[Ferry]: Run the ferry at night. {fare: 2}
  + [Nurses]: It brings nurses home. // ask them
  - [Noise]: Its horn wakes /* when? */ the quay. #night

<Fares>

(1) [Riders]: Many would ride.
(2) They would pay.
-----
(3) [Paid]: It pays for itself.
"""
FERRY = Document.of(TEXT)


def asked(text: str) -> Callable[[], object]:
    """Return what makes the intentions that *text* asks for."""
    return lambda: intentions(asked_in(text))


def edit(intention: Intention) -> Callable[[], object]:
    """Return what carries out an intention."""
    return lambda: FERRY.apply(intention)


#: For each code, what is refused with it, and the wrong and the right value that the error has.
CASES: tuple[tuple[Callable[[], object], str, str, str], ...] = (
    (edit(Tag("Fery", "x")), "unknown-title", "[Fery]", "[Ferry]"),
    (edit(Tag(ArgumentRef("Ferry"), "x")), "unknown-title", "<Ferry>", "[Ferry]"),
    (edit(AddSupport("Ferry", "Nurse")), "unknown-title", "[Nurse]", "[Nurses]"),
    (edit(Retarget("step 2 of <Fares>", "Paid", "Ferry")), "unknown-title", "step 2 of <Fares>", "step 1 of <Fares>"),
    (edit(Retarget("step 1 of <Fare>", "Paid", "Ferry")), "unknown-title", "step 1 of <Fare>", "step 1 of <Fares>"),
    (edit(Retarget("step 1 of <Quay>", "Paid", "Ferry")), "unknown-title", "step 1 of <Quay>", ""),
    (edit(Tag("Quite another", "x")), "unknown-title", "[Quite another]", ""),
    (edit(Move("Ferry", "Harbor")), "unknown-group", "Harbor", "s1"),
    (edit(AddClaim("Tide", "", "s2")), "unknown-group", "s2", ""),
    (edit(Untag("Noise", "nights")), "unknown-tag", "nights", "night"),
    (edit(SetData("Ferry", "fares", None)), "unknown-key", "fares", "fare"),
    (asked('{"intention": "tagg"}'), "unknown-intention", "tagg", "tag"),
    (asked('{"intention": "tag", "what": "A", "tga": "x"}'), "unknown-field", "tga", "tag"),
    (asked('{"intention": "tag", "what": "A"}'), "missing-field", "", ""),
    (edit(AddArgument("Tide", premises=["It ebbs."])), "missing-field", "", ""),
    (asked('{"intention": "remove", "what": "A", "hanging": "kep"}'), "invalid-value", "kep", "keep"),
    (asked('{"intention": "tag", "what": "<A>", "tag": 1}'), "invalid-value", "", ""),
    (asked('{"intention": "move", "what": "step 1 of <A>", "group": ""}'), "invalid-value", "", ""),
    (asked('{"intention": "add-claim", "title": ""}'), "invalid-value", "", ""),
    (edit(Reword("Ferry", " ")), "invalid-value", "", ""),
    (asked("{tag}"), "invalid-json", "", ""),
    (asked("true"), "invalid-json", "", ""),
    (edit(Rename("Ferry", "Noise")), "title-taken", "", ""),
    (edit(AddSupport("Ferry", "Nurses")), "already-there", "", ""),
    (edit(Retarget("Noise", "Nurses", "Paid")), "unrelated", "[Nurses]", "[Ferry]"),
    (edit(Retarget("Riders", "Nurses", "Paid")), "unrelated", "", ""),
    (edit(AddCounterpoint("Noise", "Nurses", kind="contrary")), "not-possible", "contrary", "objection"),
    (edit(AddCounterpoint("step 1 of <Fares>", "Noise", kind="contrary")), "not-possible", "contrary", "undercut"),
    (edit(AddCounterpoint("Noise", "<Fares>", kind="contradiction")), "not-possible", "contradiction", "objection"),
    (edit(Remove("Ferry")), "has-dependents", "", ""),
    (edit(Remove("Paid")), "still-needed", "", ""),
    (edit(Rename("Ferry", "Ferry [1]")), "not-argdown", "Ferry [1]", "Ferry (1)"),
    (edit(Tag("Ferry", "at (night)")), "not-argdown", "at (night)", "at night"),
    (lambda: argdown(ArgumentMap(claims=[Claim("-A")])), "not-argdown", "-A", "\N{EN DASH}A"),
    (edit(Reword("Noise", "It is loud.")), "not-in-text", "", ""),
    (edit(MergeInto("Ferry", ArgumentRef("Fares"))), "not-possible", "", ""),
    (asked('{"intention": "TAG", "what": "Ferry", "tag": "x"}'), "unknown-intention", "TAG", "tag"),
    (asked('{"intention": "tag", "What": "Ferry", "TAG": "x"}'), "unknown-field", "What", "what"),
    (asked('{"intention": "remove", "what": "Ferry", "hanging": "REFUSE"}'), "invalid-value", "REFUSE", "refuse"),
    (lambda: History(FERRY).undone(), "nothing-to-undo", "", ""),
    (lambda: History(FERRY).redone(), "nothing-to-redo", "", ""),
)


@pytest.mark.parametrize(("refused", "code", "given", "nearest"), CASES)
def test_code(refused: Callable[[], object], code: str, given: str, nearest: str) -> None:
    """An error has a code, the wrong value, and the right one if there is one."""
    with pytest.raises(EditError) as found:
        refused()
    assert (found.value.code, found.value.given, found.value.nearest) == (code, given, nearest)


def test_every_code() -> None:
    """Each code has a case, apart from those of files, and is described in the reference."""
    assert {code for _, code, _, _ in CASES} | {"not-read", "not-written"} == {*EditCode}
    page = (Path(__file__).parents[2] / "docs" / "reference" / "intentions.md").read_text(encoding="utf-8")
    assert all(f"\n| `{code.value}` | " in page for code in EditCode)


def test_index() -> None:
    """The error says which intention was refused."""
    with pytest.raises(EditError) as found:
        FERRY.apply(Tag("Ferry", "a"), Tag("Nurses", "a"), Tag("Nobody", "a"), Tag("Ferry", "b"))
    assert (found.value.index, str(found.value)) == (2, "no [Nobody] in the map")


HALF = "\ud83d"


@pytest.mark.parametrize(
    "make",
    [
        lambda: Tag("Ferry", HALF),
        lambda: Tag(HALF, "x"),
        lambda: Reword(ArgumentRef("Fares"), f"a {HALF}"),
        lambda: AddClaim(HALF),
        lambda: AddClaim("Tide", HALF),
        lambda: SetData("Ferry", "by", HALF),
        lambda: SetData("Ferry", HALF, 1),
        lambda: AddArgument("Tide", premises=["x", {"text": HALF}], conclusion="y"),
        lambda: AddArgument("Tide", premises=["x"], conclusion=HALF),
        lambda: AddArgument("Tide", premises=["x"], conclusion="y", rules=[HALF]),
    ],
)
def test_half_a_character(make: Callable[[], object]) -> None:
    """A lone surrogate, which no file can hold, is refused where it comes in."""
    with pytest.raises(InvalidValueError, match=r"contains '.ud83d', half of a character"):
        make()


#: Refused intentions, and the same with the right value.
CORRECTIONS: tuple[tuple[dict[str, Any], dict[str, Any] | None], ...] = (
    ({"intention": "tag", "what": "Fery", "tag": "x"}, {"intention": "tag", "what": "[Ferry]", "tag": "x"}),
    ({"intention": "tag", "what": "<Fare>", "tag": "x"}, {"intention": "tag", "what": "<Fares>", "tag": "x"}),
    ({"intention": "tagg", "what": "Ferry", "tag": "x"}, {"intention": "tag", "what": "Ferry", "tag": "x"}),
    ({"intention": "tag", "wat": "Ferry", "tag": "x"}, {"intention": "tag", "what": "Ferry", "tag": "x"}),
    (
        {"intention": "reword", "what": "Fery", "text": "Fery"},
        {"intention": "reword", "what": "[Ferry]", "text": "Fery"},
    ),
    (
        {"intention": "add-argument", "title": "T", "premises": ["x", "[Rider]"], "conclusion": "y"},
        {"intention": "add-argument", "title": "T", "premises": ["x", "[Riders]"], "conclusion": "y"},
    ),
    (
        {"intention": "rename", "what": "Ferry", "title": "Ferry [1]"},
        {"intention": "rename", "what": "Ferry", "title": "Ferry (1)"},
    ),
    (
        {"intention": "remove", "what": "Noise", "hanging": "kep"},
        {"intention": "remove", "what": "Noise", "hanging": "keep"},
    ),
    ({"intention": "tag", "what": "Quite another", "tag": "x"}, None),
    ({"intention": "reword", "what": "Nose", "text": "It is loud."}, None),  # a comment is in the way then
    ({"intention": "tag", "what": "Fery", "tag": "at (night)"}, None),  # there are two mistakes
    ({"intention": "remove", "what": "Ferry"}, None),
)


CORRECTIONS += (
    (
        {"intention": "add-counterpoint", "target": "Paid", "text": "They evade.", "kind": "undercut"},
        {"intention": "add-counterpoint", "target": "step 1 of <Fares>", "text": "They evade.", "kind": "undercut"},
    ),
    ({"intention": "merge-into", "what": "Ferry", "into": "Fery"}, None),  # into itself: nothing would change
)


@pytest.mark.parametrize(("wrong", "right"), CORRECTIONS)
def test_correction(wrong: dict[str, Any], right: dict[str, Any] | None) -> None:
    """The intention with the nearest value is offered if it then works, after those before it."""
    before = {"intention": "add-claim", "title": "Tide"}
    tried = [Asked(before), Asked(wrong), Asked({"intention": "none"})]
    with pytest.raises(EditError) as found:
        FERRY.apply(*intentions(tried[:2]))
    told = answers.failure(found.value, tried, FERRY)
    assert (told["index"], told["intention"], told["edit"]) == (1, wrong, right)
    if right:
        assert FERRY.apply(*intentions([Asked(before), Asked(right)])).edits


#: Texts, edits that are refused, and edits that the refusal names, which then lead there.
NAMED: tuple[tuple[str, Intention, str, tuple[Intention, ...]], ...] = (
    (
        "<Fares>\n\n(1) [Riders]: Many ride.\n-----\n(2) [Paid]: It pays.\n",
        Remove("Riders"),
        "or remove <Fares> with hanging=remove",
        (Remove("<Fares>", Hanging.REMOVE),),
    ),
    (
        "<Fares>\n\n(1) Many ride.\n----\n(2) [Paid]: It pays.\n(3) Paid is good.\n----\n(4) Good.\n",
        Remove("Paid"),
        "remove <Fares> with hanging=keep first",
        (Remove("<Fares>", Hanging.KEEP), Remove("Paid")),
    ),
    (
        "(1) a\n----\n(2) b\n",
        Tag("<Untitled 1>", "x"),
        "rename it first",
        (Rename("<Untitled 1>", "S"), Tag("<S>", "x")),
    ),
)


@pytest.mark.parametrize(("text", "refused", "named", "instead"), NAMED)
def test_named_instead(text: str, refused: Intention, named: str, instead: Sequence[Intention]) -> None:
    """What a refusal names works."""
    document = Document.of(text)
    with pytest.raises(EditError, match=named):
        document.apply(refused)
    assert document.apply(*instead).edits


def test_a_claim_that_objects_to_the_argument_of_its_target() -> None:
    """An objection can go from a premise to its argument, as it denies no premise then."""
    document = Document.of("[P]: p\n  - [O]: o\n\n<S>: s\n\n(1) [P]\n----\n(2) c\n")
    assert "<S>: s\n  - [O]: o\n" in document.apply(Retarget("O", "P", "<S>")).document.text


#: Intentions as JSON, and the words for them.
WORDS: tuple[tuple[dict[str, Any], str], ...] = (
    ({"intention": "tag", "what": "[Ferry]", "tag": "x"}, "tag '[Ferry]' tag=x"),
    ({"intention": "reword", "what": "a=b", "text": "It's so."}, "reword what=a=b 'text=It'\"'\"'s so.'"),
    ({"intention": "remove", "what": "-a"}, "remove what=-a"),
    ({"intention": "set-data", "what": "A", "key": "n", "value": 1.5}, "set-data A key=n value=1.5"),
    ({"intention": "set-data", "what": "A", "key": "n", "value": "1.5"}, "set-data A key=n 'value=\"1.5\"'"),
    (
        {"intention": "add-argument", "title": "S", "premises": ["[P]", "q"], "conclusion": "[C]: c"},
        "add-argument S 'premises=[P]' premises=q 'conclusion=[C]: c'",
    ),
)


@pytest.mark.parametrize(("value", "words"), WORDS)
def test_in_words(value: dict[str, Any], words: str) -> None:
    """An intention in words asks for the same as in JSON."""
    assert in_words(value) == words
    assert asked_in_words(shlex.split(words)).value == value


def test_refused_in_an_included_file() -> None:
    """A refusal names the file and the line of what would change."""
    first = Source("main.argdown", "<S>\n\n(1) b\n----\n(2) [C]: c\n\n@include(ferry.argdown)\n")
    woven = weave(first, lambda _, path: Source(path, "\n[Ferry]: It runs late.\n  - <S>\n"))
    document = Document.in_files(woven, interpret_text(woven.text), OnDisk())
    with pytest.raises(EditError) as found:
        document.apply(Retarget("step 1 of <S>", "C", "Ferry"))
    assert str(found.value).endswith("would also say that [Ferry] objects to [Ferry] (ferry.argdown, line 2)")


@pytest.mark.law
def test_every_refusal_has_a_reason() -> None:
    """Whatever edits of whatever texts are asked for, a refusal says why, and hardly any comes as a surprise."""
    found = counted(dict(sweep([*GENERATED.items()], 8)))
    assert found.count > 10
    assert found.general.total() == 0, found.general
    assert found.by_reading.total() < 0.25 * found.count, found.by_reading
    assert found.by_reading.total() < 0.05 * found.asked, found.by_reading
