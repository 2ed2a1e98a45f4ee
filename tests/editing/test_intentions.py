"""Intentions: what becomes of a text, as Argdown before and after."""

from __future__ import annotations

import pytest

from argmap.editing.document import Document
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
from argmap.errors import EditError
from argmap.interpret.settings import Settings
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Support

SHOP = "[Shop]: It is *near*. #a // note\n    <+ [Map]: See @[Shop].\n"
STEPS = """<A>

(1) b // c
  + x
(2) [C] {n: 1}
-- R {uses: [1,2]} --
(3) d {from: [1, 2]}
(4) e
----
(5) f
"""

LINES = """[A]: a
    - [B]: b
      b {
  by: me
} // d
        // e
        + [C] /* c */
    + [D]

[E]
  + f
"""

#: What it is about: a text, an intention, and the text after it.
CASES: dict[str, tuple[str, Intention, str]] = {
    "a definition, references and mentions": (
        "[A]: x @[A] and @<A>.\n\n<A>\n\n(1) [A]\n----\n(2) <A>\n",
        Rename("A", "B"),
        "[B]: x @[B] and @<A>.\n\n<A>\n\n(1) [B]\n----\n(2) <B>\n",
    ),
    "settings that name it": (
        "===\nselection: {includeStatements: [A, AA], excludeArguments: ['A']}\n===\n\n[A]\n\n[AA]\n\n<A>\n",
        Rename("A", "B"),
        "===\nselection: {includeStatements: [\"B\", AA], excludeArguments: ['A']}\n===\n\n[B]\n\n[AA]\n\n<A>\n",
    ),
    "settings that cannot be read (found by fuzzing, 4)": (
        "===\nselection: {excludeStatements: [A]: B\n===\n\n[A]\n",
        Rename("A", "C"),
        "===\nselection: {excludeStatements: [A]: B\n===\n\n[C]\n",
    ),
    "a claim without a title": ("x\n  + y\n", Rename("Untitled 2", "B"), "x\n  + [B]: y\n"),
    "an argument without a title": (
        "(1) x\n----\n(2) y\n",
        Rename(ArgumentRef("Untitled 1"), "B"),
        "<B>\n\n(1) x\n----\n(2) y\n",
    ),
    "words between title and tags": (
        SHOP,
        Reword("Shop", "1. It's [far]"),
        SHOP.replace("It is *near*.", "1. It's \\[far]"),
    ),
    "words for a reference": ("[A] #x {by: me}\n", Reword("A", "So."), "[A]: So. #x {by: me}\n"),
    "words for a title that has tags only": ("[A]: #x\n", Reword("A", "So."), "[A]: So. #x\n"),
    "a tag among words": ("[A]: so #x it\nis {a: 1}\n", Reword("A", "No."), "[A]: No. #x {a: 1}\n"),
    "a tag behind words": (SHOP, Tag("Shop", "b c"), SHOP.replace("#a", "#a #(b c)")),
    "a tag less": (SHOP, Untag("Shop", "a"), SHOP.replace(" #a", "")),
    "a tag that is a word of the sentence": ("[A]: so #x it is\n", Untag("A", "x"), "[A]: so \\#x it is\n"),
    "a tag on a line of its own": ("[A]: so\n  #x\n  + b\n", Untag("A", "x"), "[A]: so\n  + b\n"),
    "a support as those beside it": (SHOP, AddSupport("Shop", "So", "So."), SHOP + "    <+ [So]: So.\n"),
    "a counterpoint deeper": (SHOP, AddCounterpoint("Map", "Shop"), SHOP + "        <- [Shop]\n"),
    "a support below a line with comments": (
        "[A]\n\t- b /* c */ // d\n// e\n",
        AddSupport("Untitled 1", text="f"),
        "[A]\n\t- b /* c */ // d\n\t\t+ f\n// e\n",
    ),
    "an undercut": (
        "<A>: b\n",
        AddCounterpoint(ArgumentRef("A"), text="c", kind=CounterpointKind.UNDERCUT),
        "<A>: b\n  _ c\n",
    ),
    "a claim before a heading": ("[A]\r\n\r\n# H\r\n", AddClaim("B", "b"), "[A]\r\n\r\n[B]: b\r\n\r\n# H\r\n"),
    "a claim in a group": ("# G\n\n[A]\n\n# H\n\n[B]", AddClaim("C", "", "s2"), "# G\n\n[A]\n\n# H\n\n[B]\n\n[C]"),
    "a claim in an empty text": ("", AddClaim("B"), "[B]"),
    "a line less": (SHOP + "    - [No]\n", Remove("Map"), SHOP.split("\n", 1)[0] + "\n    - [No]\n"),
    "a block less": ("[A]\n  + b\n\n[C]\n", Remove("A", Hanging.REMOVE), "[C]\n"),
    "a block less at the end": ("[C]\n\n[A]\n  + b\n", Remove("A", Hanging.REMOVE), "[C]\n"),
    "data for a claim without any": ("[A]: b #x // c\n", SetData("A", "by", "me"), "[A]: b #x {by: me} // c\n"),
    "another value": ("[A]: b { by: me,  n: [1] }\n", SetData("A", "n", "true"), '[A]: b { by: me,  n: "true" }\n'),
    "another key": ("[A]: b {by: me}\n", SetData("A", "a b", 1.5), "[A]: b {by: me, a b: 1.5}\n"),
    "another key in a block": (
        "[A]: b {\r\n  x:\r\n    y: 1\r\n}\r\n",
        SetData("A", "z", value=True),
        "[A]: b {\r\n  x:\r\n    y: 1\r\n  z: true\r\n}\r\n",
    ),
    "empty data": ("[A]: b {}\n", SetData("A", "by", "me"), "[A]: b {by: me}\n"),
    "the only key less": ("[A]: b\n  {by: me}\n  + c\n", SetData("A", "by", None), "[A]: b\n  + c\n"),
    "the first key less": ("[A] {by: me,  n: 1}\n", SetData("A", "by", None), "[A] {n: 1}\n"),
    "the last key less": ("[A] {n: 1, by: me }\n", SetData("A", "by", None), "[A] {n: 1 }\n"),
    "a key of a block less": ("[A] {\n  n: 1\n  by: me\n}\n", SetData("A", "by", None), "[A] {\n  n: 1\n}\n"),
    "a mark behind a hash (found by fuzzing, 3)": ("[A]: x\n", Reword("A", "#*a"), "[A]: \\#\\*a\n"),
    "an item without words (found by fuzzing, 1)": ("x\n\n1. ", Remove("Untitled 2"), "x "),
    "an argument by its gist": ("[A]\n\n# H", AddArgument("B", "1. b"), "[A]\n\n<B>: 1. b\n\n# H"),
    "an argument written out": (
        "[A]\r\n\r\n(1) b\r\n----\r\n(2) [A]\r\n",
        AddArgument("C", "So.", ["A", "[D]: [d]"], "- e"),
        "[A]\r\n\r\n(1) b\r\n----\r\n(2) [A]\r\n\r\n<C>: So.\r\n\r\n(1) [A]\r\n(2) [D]: \\[d]\r\n----\r\n(3) - e\r\n",
    ),
    "an argument with rules": (
        "# G\n\n[A]\n\n# H\n\n[B]: b\n",
        AddArgument("C", premises="[A]", conclusion="[B]", rules=["Sum, all", "x--y"], group="s1"),
        "# G\n\n[A]\n\n<C>\n\n(1) [A]\n-- Sum\\, all, x\\-\\-y --\n(2) [B]\n\n# H\n\n[B]: b\n",
    ),
    "a premise more": (STEPS, AddPremise("A", text="[n]"), STEPS.replace("----\n(5)", "(5) \\[n]\n----\n(6)")),
    "a premise more of a step that lists its premises": (
        STEPS,
        AddPremise(InferenceRef("A"), "N", "n"),
        STEPS.split("--", 1)[0] + "(3) [N]: n\n-- R {uses: [1,2, 3]} --\n(4) d {from: [1, 2, 3]}\n(5) e\n----\n(6) f\n",
    ),
    "a premise more that an objection denies": (
        "[E]: e\n  - [D]\n\n<A>\n  - [D]\n\n(1) b\n----\n(2) c\n",
        AddPremise("A", "E"),
        "[E]: e\n  - [D]\n\n<A>\n  - [D]\n\n(1) b\n(2) [E]\n----\n(3) c\n",
    ),
    "a premise more in a list of lines": (
        "<A>\n\n(1) b\n--\nR\n{\n  from:\n    - 1\n}\n--\n(2) [C]\n",
        AddPremise("A", "B", "x"),
        "<A>\n\n(1) b\n(2) [B]: x\n--\nR\n{\n  from:\n    - 1\n    - 2\n}\n--\n(3) [C]\n",
    ),
    "a premise less": (
        STEPS,
        Remove("Untitled 1", Hanging.REMOVE),
        "<A>\n\n(1) [C] {n: 1}\n-- R {uses: [1]} --\n(2) d {from: [1]}\n(3) e\n----\n(4) f\n",
    ),
    "another premise less": (
        STEPS,
        Remove("C"),
        "<A>\n\n(1) b // c\n  + x\n-- R {uses: [1]} --\n(2) d {from: [1]}\n(3) e\n----\n(4) f\n",
    ),
    "a premise less, and what speaks for it stays": (
        "[Z]\n\n<A>\n\n(1) [C]\n  + b\n    - [Z]\n(2) d\n----\n(3) e\n\nf\n",
        Remove("C", Hanging.KEEP),
        "[Z]\n\n<A>\n\n(1) d\n----\n(2) e\n\nb\n    - [Z]\n\nf\n",
    ),
    "an argument less, and its claims stay": (
        "[E]: e\n  + <A>\n  - <A>\n\n<A>: a\n  + g\n\n(1) [B]: b\n  + h\n(2) [E]\n----\n  _ [B]\n(3) [F]\n  _ i\n",
        Remove(ArgumentRef("A"), Hanging.KEEP),
        "[E]: e\n  + [F]\n  - [F]\n\ng\n\n[B]: b\n  + h\n\n[F]\n\ni\n",
    ),
    "an argument less, and its premises with it": (
        "[E]: e\n  + <A>\n\n<A>: a\n\n(1) [B]: b\n  + h\n(2) d\n----\n  _ [B]\n(3) [F]: f // g\n\n// k\n",
        Remove(ArgumentRef("A"), Hanging.REMOVE),
        "[E]: e\n  + [F]\n\n[F]: f // g\n\n// k\n",
    ),
    "a conclusion less, and its argument with it": (
        "[E]: e\n\n<A>: a\n\n(1) b\n(2) [E]\n----\n(3) [F]: f\n\n[G]\n",
        Remove("F", Hanging.REMOVE),
        "[G]\n",
    ),
    "what stays behind a structure": (
        "<A>\n  + [B]\n    - [C]\n\n(1) d\n----\n(2) e\n\n[F]\n",
        Remove("B", Hanging.KEEP),
        "<A>\n\n(1) d\n----\n(2) e\n\n[C]\n\n[F]\n",
    ),
    "an undercut of a step": (
        STEPS.replace("--\n(3)", "--\n  <_ y // z\n(3)"),
        AddCounterpoint(InferenceRef("A"), "C"),
        STEPS.replace("--\n(3)", "--\n  <_ y // z\n  <_ [C]\n(3)"),
    ),
    "an undercut of the last step": (
        STEPS,
        AddCounterpoint(InferenceRef("A", 1), text="x"),
        STEPS.replace("----\n", "----\n  _ x\n"),
    ),
    "another target": (
        LINES,
        Retarget("B", "A", "E"),
        "[A]: a\n    + [D]\n\n[E]\n  + f\n  - [B]: b\n    b {\n  by: me\n} // d\n      // e\n      + [C] /* c */\n",
    ),
    "a target above": (
        LINES,
        Retarget("C", "B", "A"),
        LINES.replace("        + [C] /* c */\n    + [D]\n", "    + [D]\n    + [C] /* c */\n"),
    ),
    "a target that is referred to": (
        "[A]\n\n[B]\n  -> [A] // c\n\n[D]\n",
        Retarget("B", "A", "D"),
        "[A]\n\n[B]\n  -> [D] // c\n\n[D]\n",
    ),
    "a target that was worded on the line": (
        "[B]\n  -> [A]: a // c\n    + e\n  + f\n\n[D]\n",
        Retarget("B", "A", "D"),
        "[B]\n  -> [D]\n  + f\n\n[A]: a // c\n    + e\n\n[D]\n",
    ),
    "another conclusion": (
        "[C]: c\n\n<A>\n\n(1) b\n----\n(2) [C] // x\n  _ y\n\n[D]\n",
        Retarget(ArgumentRef("A"), "C", "D"),
        "[C]: c\n\n<A>\n\n(1) b\n----\n(2) [D] // x\n  _ y\n\n[D]\n",
    ),
    "another conclusion than one that is worded there": (
        STEPS + "\n[D]\n",
        Retarget(InferenceRef("A", 1), "Untitled 5", "D"),
        STEPS.replace("f\n", "[D]\n\nf\n\n[D]\n"),
    ),
    "a target that stands below it": (
        "[A]: a\n  - [B]: b\n    + [C] // c\n    + d\n  + e\n",
        Retarget("B", "A", "C"),
        "[A]: a\n  + e\n\n[B]: b\n    + [C] // c\n      - [B]\n    + d\n",
    ),
    "a target in another group": (
        "# G\n\n[A]: a\n  - [B]: b\n    + c\n  + d\n\n# H\n\n[E]: e\n",
        Retarget("B", "A", "E"),
        "# G\n\n[A]: a\n  + d\n\n[B]: b\n    + c\n\n# H\n\n[E]: e\n  - [B]\n",
    ),
    "another step": (
        "<A>\n\n(1) b\n----\n(2) c\n  _ [D]\n----\n(3) e\n",
        Retarget("D", InferenceRef("A"), InferenceRef("A", 1)),
        "<A>\n\n(1) b\n----\n(2) c\n----\n  _ [D]\n(3) e\n",
    ),
    "a contradiction": ("[A]\n  >< [B]\n\n[C]\n", Retarget("A", "B", "C"), "[A]\n  >< [C]\n\n[B]\n\n[C]\n"),
    "a strict relation": (
        "===\nmodel: {mode: strict}\n===\n\n[A]\n  - [B]\n\n<C>\n",
        Retarget("B", "A", ArgumentRef("C")),
        "===\nmodel: {mode: strict}\n===\n\n[A]\n\n<C>\n  - [B]\n",
    ),
    "two claims for one": (
        "[A]: a, b. #t // c\n  + d\n\n[E]\n",
        Split("A", "A.", "B", "[b]"),
        "[A]: A. #t // c\n  + d\n\n[B]: \\[b]\n\n[E]\n",
    ),
    "two reasons for one": (
        "[E]: e\n\t<- [A]: a // c\n\t\t- d\n\t<- f\n\n[A]\n\t>< [E]\n\t+> [G]\n\n[G]\n",
        Split("A", "A.", "B", "b"),
        "[E]: e\n\t<- [A]: A. // c\n\t\t- d\n\t<- [B]: b\n\t<- f\n\n[A]\n\t>< [E]\n\t+> [G]\n\t\t<+ [B]\n\n[G]\n",
    ),
    "two premises for one": (
        STEPS,
        Split("C", "C.", "D", "d"),
        STEPS.split("(2)", 1)[0]
        + "(2) [C]: C. {n: 1}\n(3) [D]: d\n-- R {uses: [1,2, 3]} --\n(4) d {from: [1, 2, 3]}\n(5) e\n----\n(6) f\n",
    ),
    "two claims for one that is concluded": (
        "<F>\n\n(1) b\n----\n(2) [A]\n  + c\n----\n(3) e\n",
        Split("A", "a", "B", "b"),
        "<F>\n\n(1) b\n----\n(2) [A]: a\n  + c\n(3) [B]: b\n----\n(4) e\n",
    ),
    "two claims for the conclusion of what speaks": (
        "[E]\n  - <G>\n  - [A]\n\n<G>\n\n(1) d\n----\n(2) [A]\n",
        Split("A", "a", "B", "b"),
        "[E]\n  - <G>\n  - [A]: a\n  - [B]: b\n\n<G>\n\n(1) d\n----\n(2) [A]\n",
    ),
    "two claims in one group": (
        "# G\n\n[A]: a\n\n# H\n\n[E]\n  + [A]\n",
        Split("A", "A.", "B", "B."),
        "# G\n\n[A]: A.\n\n[B]: B.\n\n# H\n\n[E]\n  + [A]\n  + [B]\n",
    ),
    "what stays": ("[A]\n  + b\n    - c\n  + [D]\n\n[D]: d\n", Remove("A", Hanging.KEEP), "b\n    - c\n\n[D]: d\n"),
}

#: Edits that argmap once refused, without a reason.
ONCE_REFUSED: dict[str, tuple[str, Intention, str]] = {
    "a number that becomes true": ("[A] {n: 1}\n", SetData("A", "n", value=True), "[A] {n: true}\n"),
    "an undercut of a claim that is not only a conclusion": (
        "<S>\n\n(1) a\n----\n(2) [C]\n\n[C]: c\n",
        AddCounterpoint("C", "D", "d", CounterpointKind.UNDERCUT),
        "<S>\n\n(1) a\n----\n(2) [C]\n\n[C]: c\n  _ [D]: d\n",
    ),
    "a contradiction of an argument is one of its conclusion": (
        "<S>\n\n(1) a\n----\n(2) [C]: c\n",
        AddCounterpoint(ArgumentRef("S"), "D", "d", CounterpointKind.CONTRADICTION),
        "<S>\n  >< [D]: d\n\n(1) a\n----\n(2) [C]: c\n",
    ),
    "half of a claim that another one excludes": (
        "===\nmodel: {mode: strict}\n===\n\n[A]: a\n  - [B]: b, c\n",
        Split("B", "b", "C", "c"),
        "===\nmodel: {mode: strict}\n===\n\n[A]: a\n  - [B]: b\n\n[C]: c\n",
    ),
    "the only tag after a title with a colon": ("[A]: a\n\n[A]: #x\n", Untag("A", "x"), "[A]: a\n\n[A]\n"),
    "an argument that speaks, for a conclusion without a title": (
        "[A]: a\n  - <S>: s\n    + [B]: b\n\n<S>\n\n(1) [P]: p\n----\n(2) c #x {by: me}\n  + [D]: d\n  _ [E]: e\n",
        Remove(ArgumentRef("S"), Hanging.KEEP),
        "[A]: a\n  - c #x {by: me}\n    + [D]: d\n\n[B]: b\n\n[P]: p\n\n[E]: e\n",
    ),
    "an argument with what it speaks of below it": (
        "<S>\n  +> [A]: a\n  + [B]: b\n\n(1) [P]: p\n----\n(2) [C]: c\n",
        Remove(ArgumentRef("S"), Hanging.KEEP),
        "[C]\n  +> [A]: a\n\n[B]: b\n\n[P]: p\n\n[C]: c\n",
    ),
    "an argument that speaks of its own premise": (
        "<S>\n\n(1) [P]: p\n  - <S>\n----\n(2) [C]: c\n",
        Remove(ArgumentRef("S"), Hanging.KEEP),
        "[P]: p\n  - [C]\n\n[C]: c\n",
    ),
    "a conclusion between others without titles": (
        "<S>\n\n(1) a\n(2) b\n----\n(3) c\n\nd\n  + <S>\n",
        Remove(ArgumentRef("S"), Hanging.KEEP),
        "a\n\nb\n\nd\n  + c\n",
    ),
}


@pytest.mark.parametrize(("before", "intention", "after"), (CASES | ONCE_REFUSED).values(), ids=CASES | ONCE_REFUSED)
def test_applied(before: str, intention: Intention, after: str) -> None:
    """The text changes where the intention says so, and looks like the rest of it."""
    assert Document.of(before).apply(intention).document.text == after


MERGED: dict[str, tuple[str, Intention, str]] = {
    "words, tags, data and relations": (
        "[P]: See @[A].\n  + [A]: a #x {by: me} // c\n    - q\n\n[B]: b\n",
        MergeInto("A", "B"),
        "[P]: See @[B].\n  + [B] #x {by: me} // c\n    - q\n\n[B]: b\n",
    ),
    "a doubled relation": ("[P]\n  + [A]\n  + [B]\n  - [A]\n", MergeInto("A", "B"), "[P]\n  + [B]\n  - [B]\n"),
    "a doubled relation with something below it": (
        "[P]\n  + [B]\n  + [A]: a\n    - q\n\n[B]: b\n",
        MergeInto("A", "B"),
        "[P]\n  + [B]\n    - q\n\n[B]: b\n",
    ),
    "a contradiction said from both ends": (
        "[A]: a\n  >< [P]\n\n[P]\n  >< [B]\n\n[B]: b\n",
        MergeInto("A", "B"),
        "[P]\n  >< [B]\n\n[B]: b\n",
    ),
    "a block that would say nothing": ("[A]: a\n\n[B]: b\n", MergeInto("A", "B"), "[B]: b\n"),
    "a block with a comment": ("[A]: a /* c */\n\n[B]: b\n", MergeInto("A", "B"), "[B] /* c */\n\n[B]: b\n"),
    "a block that the next one leans on": (
        "<C>\n\n[A]: a\n\n(1) x\n----\n(2) y\n\n[B]: b\n",
        MergeInto("A", "B"),
        "<C>\n\n[B]\n\n(1) x\n----\n(2) y\n\n[B]: b\n",
    ),
    "the only words": ("[P]\n  + a\n  - [B] #x\n", MergeInto("Untitled 1", "B"), "[P]\n  + [B]: a\n  - [B] #x\n"),
    "a premise, implicit here": (
        "<C>\n\n(1) [A]: a {implicit: true}\n----\n(3) [P]\n\n[B]: b\n",
        MergeInto("A", "B"),
        "<C>\n\n(1) [B] {implicit: true}\n----\n(3) [P]\n\n[B]: b\n",
    ),
    "settings": (
        "===\nselection: {excludeStatements: [A, B], includeStatements: [A]}\n===\n\n[A]: a\n\n[B]: b\n",
        MergeInto("A", "B"),
        "===\nselection: {excludeStatements: [B], includeStatements: [B]}\n===\n\n[B]: b\n",
    ),
    "groups of the front matter": (
        "===\ngroup:\n  regroup:\n    - title: G\n      statements:\n      - B\n      - A\n===\n\n[A]: a\n\n[B]: b\n",
        MergeInto("A", "B"),
        "===\ngroup:\n  regroup:\n    - title: G\n      statements:\n      - B\n===\n\n[B]: b\n",
    ),
    "front matter that cannot be read (found by fuzzing, 4)": (
        "===\nselection: {excludeStatements: [A]: B\n===\n\n[A]: a\n\n[B]: b\n",
        MergeInto("A", "B"),
        "===\nselection: {excludeStatements: [A]: B\n===\n\n[B]: b\n",
    ),
    "an argument with a structure": (
        "<A>: a\n\n(1) x\n----\n(2) y\n  _ z\n\n<B>: b\n  - See @<A>.\n",
        MergeInto(ArgumentRef("A"), ArgumentRef("B")),
        "<B>\n\n(1) x\n----\n(2) y\n  _ z\n\n<B>: b\n  - See @<B>.\n",
    ),
    "a structure without a title": (
        "(1) x\n----\n(2) y\n\n<B>\n",
        MergeInto(ArgumentRef("Untitled 1"), ArgumentRef("B")),
        "<B>\n\n(1) x\n----\n(2) y\n\n<B>\n",
    ),
}


@pytest.mark.parametrize(("before", "intention", "after"), MERGED.values(), ids=MERGED)
def test_merged(before: str, intention: Intention, after: str) -> None:
    """Of two things one is left, with what was said of both, and nothing twice."""
    assert Document.of(before).apply(intention).document.text == after


NOT_MERGED: dict[str, tuple[str, Intention, str]] = {
    "a number and true": ("[A] {n: 1}\n\n[B] {n: true}\n", MergeInto("A", "B"), "different values for 'n'"),
    "a claim and an argument": (
        "[A]\n\n<B>\n",
        MergeInto("A", ArgumentRef("B")),
        "cannot merge [A] into <B>: one is a claim",
    ),
    "what speaks for the other": ("[A]\n  + [B]\n", MergeInto("A", "B"), "[B] supports or opposes [A]"),
    "what would speak against itself": (
        "<A>\n\n(1) x\n----\n(2) [C]\n\n[C]\n  - <B>\n",
        MergeInto(ArgumentRef("B"), ArgumentRef("A")),
        "[C] would oppose itself",
    ),
    "premises of one step": (
        "<C>\n\n(1) [A]\n(2) [B]\n----\n(3) c\n",
        MergeInto("A", "B"),
        "premises of step 1 of <C>",
    ),
    "a premise of what follows": (
        "<C>\n\n(1) [A]\n----\n(2) c\n----\n(3) [B]\n",
        MergeInto("A", "B"),
        "cannot merge [A] and [B]: from step 1 of <C> on, one follows from the other",
    ),
    "two structures": (
        "<A>\n\n(1) a\n----\n(2) b\n\n<B>\n\n(1) c\n----\n(2) d\n",
        MergeInto(ArgumentRef("A"), ArgumentRef("B")),
        "both have premises and conclusions",
    ),
    "different data": ("[A] {n: 1}\n\n[B] {n: 2}\n", MergeInto("A", "B"), "[A] and [B] have different values for 'n'"),
    "different speakers": ("[A] {by: x}\n\n[B] {by: y}\n", MergeInto("A", "B"), "different values for 'by'"),
    "only the one that stays is implicit": ("[A]: a\n\n[B]: b {implicit: true}\n", MergeInto("A", "B"), "'implicit'"),
    "no title to refer to": ("[A]\n\nb\n", MergeInto("A", "Untitled 1"), "rename it first"),
    "a comment within the words": ("[A]: a /* c */ d\n\n[B]: b\n", MergeInto("A", "B"), "move it after the text first"),
    "a comment within a list": (
        "===\nselection:\n  excludeStatements:\n    - A # so\n    - B\n===\n\n[A]\n\n[B]\n",
        MergeInto("A", "B"),
        "a list of titles in the front matter contains a comment",
    ),
}


ORDERED_LINES = "[P]: p\n  // on A\n  + [A]: a #x // so\n    - q\n  - z\n  + [B]: b\n    + u\n"
ORDERED_STEPS = (
    "<S>\n\n(1) [A]\n// on B\n(2) [B]\n  + f\n(3) [C]\n-- {uses: [1, 2]} --\n(4) d\n-- {uses: [3, 4, 1]} --\n(5) e\n"
)

REORDERED: dict[str, tuple[str, Intention, str]] = {
    "a line with what stands below it and its comments": (
        ORDERED_LINES,
        Reorder("A", after="B"),
        "[P]: p\n  - z\n  + [B]: b\n    + u\n  // on A\n  + [A]: a #x // so\n    - q\n",
    ),
    "a line upwards": (
        ORDERED_LINES,
        Reorder("B", before="A"),
        "[P]: p\n  + [B]: b\n    + u\n  // on A\n  + [A]: a #x // so\n    - q\n  - z\n",
    ),
    "a line between others": (
        "[P]\r\n + [A]\r\n + [B]\r\n + [C]",
        Reorder("C", after="A"),
        "[P]\r\n + [A]\r\n + [C]\r\n + [B]",
    ),
    "lines without titles": ("p\n\t- a\n\t- b\n", Reorder("Untitled 2", after="Untitled 3"), "p\n\t- b\n\t- a\n"),
    "lines that speak for others": (
        "[P]\n  +> [A]\n  +> [B]\n",
        Reorder("B", before="A"),
        "[P]\n  +> [B]\n  +> [A]\n",
    ),
    "two lines and not the blocks": (
        "[P]\n  + [A]\n  + [B]\n\n[A]: a\n\n[B]: b\n",
        Reorder("A", after="B"),
        "[P]\n  + [B]\n  + [A]\n\n[A]: a\n\n[B]: b\n",
    ),
    "a block with comments that touch it": (
        "// on A\n[A]: a\n// so\n\n// alone\n\n[B]: b\n  + z\n\n\n[C]",
        Reorder("A", after="B"),
        "// alone\n\n[B]: b\n  + z\n\n// on A\n[A]: a\n// so\n\n\n[C]",
    ),
    "the last block": ("[A]\n\n[B]\n\n\n[C]: c", Reorder("C", before="B"), "[A]\n\n[C]: c\n\n\n[B]"),
    "an argument with its structure": (
        "<A>: a\n\n(1) x\n----\n(2) y\n\n<B>\n",
        Reorder(ArgumentRef("A"), after=ArgumentRef("B")),
        "<B>\n\n<A>: a\n\n(1) x\n----\n(2) y\n",
    ),
    "a premise, and what names it by its number": (
        ORDERED_STEPS,
        Reorder("A", after="B"),
        ORDERED_STEPS.replace("(1) [A]\n// on B\n(2) [B]\n  + f", "// on B\n(1) [B]\n  + f\n(2) [A]").replace(
            "4, 1", "4, 2"
        ),
    ),
    "a premise over ten": (
        "<S>\n\n(9) [A]\n(10) [B]\n----\n(11) c\n",
        Reorder("B", before="A"),
        "<S>\n\n(9) [B]\n(10) [A]\n----\n(11) c\n",
    ),
    "premises with the same number": (
        "<S>\n\n(1) [A]\n(1) [B]\n(1) [C]\n----\n(2) c\n",
        Reorder("C", before="A"),
        "<S>\n\n(1) [C]\n(1) [A]\n(1) [B]\n----\n(2) c\n",
    ),
}


@pytest.mark.parametrize(("before", "intention", "after"), REORDERED.values(), ids=REORDERED)
def test_reordered(before: str, intention: Intention, after: str) -> None:
    """Lines change places, each as it is but for its number."""
    edited = Document.of(before).apply(intention)
    assert edited.document.text == after
    if "Untitled" not in str(intention):
        assert not edited.document.apply(intention).edits


NOT_REORDERED: dict[str, tuple[str, Intention, str]] = {
    "neither before nor after": ("[A]\n\n[B]\n", Reorder("A"), "reordering [A] requires either before or after"),
    "before and after": ("[A]\n\n[B]\n", Reorder("A", "B", "B"), "reordering [A] requires either before or after"),
    "other sections": ("[A]\n\n# H\n\n[B]\n", Reorder("B", before="A"), "are in different sections"),
    "a claim and an argument": ("[A]\n\n<B>\n", Reorder("A", after=ArgumentRef("B")), "[A] and <B> have no order"),
    "nowhere side by side": ("[P]\n  + [A]\n    + [B]\n", Reorder("A", after="B"), "are not side by side"),
    "an order that was set before": (
        "[P]\n  + [A]\n\n[Q]\n\n[P]\n  + [B]\n  + [A]\n",
        Reorder("A", after="B"),
        "their order is set where they first appear",
    ),
    "a conclusion between": (
        "<S>\n\n(1) [A]\n----\n(2) b\n(3) [C]\n-- {uses: [1, 3]} --\n(4) d\n",
        Reorder("A", after="C"),
        "cannot reorder [A] and [C]: a conclusion comes between them",
    ),
    "numbers that repeat and are named": (
        "<S>\n\n(1) [A]\n(1) [B]\n(2) [C]\n-- {uses: [1, 2]} --\n(3) d\n",
        Reorder("B", before="A"),
        "two lines have the same number",
    ),
    "words that would count instead": (
        "[P]\n  + [A]\n    - [C]: c\n  + [B]\n    - [C]: d\n",
        Reorder("A", after="B"),
        "cannot reorder [A]: [C] would say “d”, not “c” (line 3)",
    ),
}


MOVED: dict[str, tuple[str, Intention, str]] = {
    "a block with what stands below it and the comments that touch it": (
        "// on A\n[A]: a\n  + b\n// so\n\n// alone\n\n# G\n\n[C]\n\n// on H\n# H\n\n[D]\n",
        Move("A", "G"),
        "// alone\n\n# G\n\n[C]\n\n// on A\n[A]: a\n  + b\n// so\n\n// on H\n# H\n\n[D]\n",
    ),
    "a block to the end of a text": ("[A]\r\n\r\n# G\r\n\r\n[B]", Move("A", "s1"), "# G\r\n\r\n[B]\r\n\r\n[A]"),
    "the last block, to no group": ("# G\n\n[B]\n\n[A]: a\n", Move("A", ""), "[A]: a\n\n# G\n\n[B]\n"),
    "a heading that stays empty": ("# G\n\n[A]\n\n# H\n\n[B]\n", Move("A", "H"), "# G\n\n# H\n\n[B]\n\n[A]\n"),
    "not into the sections within": (
        "# G\n\n[A]\n\n## H\n\n[B]\n",
        Move("B", "G"),
        "# G\n\n[A]\n\n[B]\n\n## H\n",
    ),
    "an argument with its structure": (
        "# G\n\n<A>: a\n\n(1) x\n----\n(2) y\n\n[B]\n\n# H\n\n[C]\n",
        Move(ArgumentRef("A"), "H"),
        "# G\n\n[B]\n\n# H\n\n[C]\n\n<A>: a\n\n(1) x\n----\n(2) y\n",
    ),
    "a line, where a reference stays": (
        "[P]\n  - [A]: a #x // so\n    - b\n  - c\n\n# G\n\n[B]\n",
        Move("A", "G"),
        "[P]\n  - [A]\n  - c\n\n# G\n\n[B]\n\n[A]: a #x // so\n    - b\n",
    ),
    "a premise, where a reference stays": (
        "<S>\n\n(1) [A]: a {implicit: true}\n----\n(2) b\n\n# G\n\n[B]\n",
        Move("A", "G"),
        "<S>\n\n(1) [A]\n----\n(2) b\n\n# G\n\n[B]\n\n[A]: a {implicit: true}\n",
    ),
    "the words, not what refers to them": (
        "[P]\n  + [A]\n\n[A]: a\n\n# G\n\n[B]\n",
        Move("A", "G"),
        "[P]\n  + [A]\n\n# G\n\n[B]\n\n[A]: a\n",
    ),
}


@pytest.mark.parametrize(("before", "intention", "after"), MOVED.values(), ids=MOVED)
def test_moved(before: str, intention: Intention, after: str) -> None:
    """Things go to another group, with what stands below them."""
    edited = Document.of(before).apply(intention)
    assert edited.document.text == after
    assert not edited.document.apply(intention).edits


def test_moved_along() -> None:
    """What stands below something goes along, and an empty group is none."""
    edited = Document.of("# G\n\n[A]\n  + b\n    - [C]: c\n\n# H\n\n[D]\n").apply(Move("A", "H"))
    argmap = edited.document.map
    assert [group.title for group in argmap.groups] == ["H"]
    assert {claim.group for claim in argmap.claims} == {"s2"}


NOT_MOVED: dict[str, tuple[str, Intention, str]] = {
    "no such group": ("[A]\n\n# G\n\n[B]\n", Move("A", "H"), "no group 'H' in the map; the groups are s1 (G)"),
    "two groups of one title": ("[A]\n\n# G\n\n[B]\n\n# G\n\n[C]\n", Move("A", "G"), "by its key: s1, s2"),
    "a line without a title": ("[A]\n  + b\n\n# G\n\n[C]\n", Move("Untitled 1", "G"), "rename it first"),
    "groups of the front matter": (
        "===\ngroup: {regroup: [{title: G, statements: [A]}]}\n===\n\n[A]\n\n[B]\n",
        Move("B", "G"),
        "group.regroup in the front matter lists what each group holds; move",
    ),
    "a structure without a line (found by fuzzing, 5)": (
        "# G\n\n[A]\n\n# H\n\n-----\n",
        Move(ArgumentRef("Untitled 1"), "G"),
        "has no line of its own",
    ),
    "data that says where it is": (
        "# G\n\n[A]: a {isInGroup: true}\n\n# H\n\n[B]\n",
        Move("A", "H"),
        "the data of [A] sets isInGroup",
    ),
    "a structure that would be that of another": (
        "# G\n\n(1) a\n----\n(2) b\n\n# H\n\n<B>\n",
        Move(ArgumentRef("Untitled 1"), "H"),
        "cannot move <Untitled 1>: <Untitled 1> would no longer be in the map (line 3)",
    ),
}


REFUSED: dict[str, tuple[str, Intention, str]] = {
    "unknown": ("[Shop]\n", Reword("Shp", "x"), "no [Shp] in the map; did you mean [Shop]?"),
    "of the other kind": ("<Shop>\n", Reword("Shop", "x"), "no [Shop] in the map; did you mean <Shop>?"),
    "taken": ("[A]\n\n[B]\n", Rename("A", "B"), "[B] already exists; choose another title"),
    "a title with a line end": ("[A]\n", Rename("A", "a\nb"), "try 'a b'"),
    "a tag with a parenthesis": ("[A]\n", Tag("A", "a)"), "try 'a'"),
    "a tag that is not there": ("[A] #cost\n", Untag("A", "cots"), "did you mean 'cost'?"),
    "no words": ("[A]\n", Reword("A", " "), "the text has no words"),
    "a comment within": ("[A]: b /* c */ d\n", Reword("A", "x"), "there is a comment inside the text of [A]"),
    "nothing that speaks": ("[A]\n", AddSupport("A"), "expected the text of a new claim, or a title from the map"),
    "an unknown source": ("[A]\n\n[Bear]\n", AddSupport("A", "Bare"), "did you mean [Bear]?"),
    "a source that is there": ("[A]\n\n[B]\n", AddSupport("A", "B", "x"), "[B] already exists"),
    "a source without a title": ("[A]\n\nb\n", AddSupport("A", "Untitled 1"), "rename it first"),
    "a relation that is there": ("[A]\n  + [B]\n", AddSupport("A", "B"), "already has this relation to [A]"),
    "contraries": ("[A]\n", AddCounterpoint("A", text="x", kind=CounterpointKind.CONTRARY), "only in strict mode"),
    "an unknown group": ("# G\n\n[A]\n", AddClaim("B", "", "G"), "no group 'G' in the map; the groups are s1 (G)"),
    "a group of the front matter": (
        "===\ngroup: {regroup: [{title: G, statements: [A]}]}\n===\n\n[A]\n",
        AddClaim("B", "", "g1"),
        "leave out the group",
    ),
    "an argument that is there": ("<A>: a\n", AddArgument("A", "b"), "<A> already exists"),
    "premises without a conclusion": ("[A]\n", AddArgument("B", premises=["A"]), "<B> has premises but no conclusion"),
    "a conclusion without premises": (
        "[A]\n",
        AddArgument("B", conclusion="A"),
        "<B> has a conclusion but no premises",
    ),
    "an unknown premise": ("[Bear]\n", AddArgument("B", "", ["[Bare]"], "Bear"), "did you mean [Bear]?"),
    "a premise that is there": (STEPS, AddPremise(InferenceRef("A"), "C"), "[C] is already a premise of step 1 of <A>"),
    "a step that is not there": (STEPS, AddPremise(InferenceRef("A", 2), "C"), "did you mean step 2 of <A>?"),
    "a gist": ("<A>: a\n", AddPremise("A", text="b"), "<A> has only a gist and no steps"),
    "numbers that repeat": ("<A>\n\n(1) b\n----\n(1) c\n", AddPremise("A", text="d"), "are out of order"),
    "a step that contradicts": (
        STEPS,
        AddCounterpoint(InferenceRef("A"), "C", kind="contradiction"),
        "a step can only be undercut",
    ),
    "a step that is supported": (STEPS, AddSupport(InferenceRef("A"), "C"), "support <A>, or add a premise"),
    "a conclusion that is needed": (STEPS, Retarget(InferenceRef("A"), "Untitled 3", "C"), "another step of <A> uses"),
    "a conclusion that is no claim": (
        STEPS,
        Retarget(ArgumentRef("A"), "Untitled 5", ArgumentRef("A")),
        "<A> is not a claim",
    ),
    "a relation that is not there": (
        LINES,
        Retarget("C", "A", "E"),
        "[C] does not support or oppose [A]; its only target is [B]",
    ),
    "what speaks of nothing": (LINES, Retarget("A", "B", "E"), "it has no targets"),
    "a target that speaks": (LINES, Retarget("B", "A", "B"), "[B] cannot support or oppose itself"),
    "a step that is no claim": (
        STEPS + "\n[A]\n  - [B]\n",
        Retarget("B", "A", InferenceRef("A")),
        "can only be undercut",
    ),
    "a contradiction of an argument": (
        "[A]\n  >< [B]\n\n<C>\n",
        Retarget("B", "A", ArgumentRef("C")),
        "<C> is not a claim",
    ),
    "a relation twice": ("[A]\n  - [B]\n\n[C]\n  - [B]\n", Retarget("B", "A", "C"), "already has this relation to [C]"),
    "lines within one another": (
        "[A]\n  + [B]: b\n    + [A]\n      + [B]\n\n[C]\n",
        Retarget("B", "A", "C"),
        "are on nested lines",
    ),
    "two arguments for one": ("<A>: a\n", Split("A", "a", "B", "b"), "no [A] in the map; did you mean <A>?"),
    "a half that is there": ("[A]: a\n\n[B]\n", Split("A", "a", "B", "b"), "[B] already exists"),
    "what hangs on it": ("[A]\n  + [B]\n", Remove("A"), "[A] has dependents: [B]; choose hanging=keep"),
    "the only premise": (
        "<A>\n\n(1) [B]\n----\n(2) c\n",
        Remove("B"),
        "only premise of step 1 of <A>; add another one first, or remove <A> with hanging=remove",
    ),
    "a line that no step uses (found by fuzzing, 4)": (
        "<A>\n\n(1) [B]\n(2) c\n(3) [B]\n----\n(4) d {from: [3, 2]}\n",
        Remove("B"),
        "[B] is also on line (1) of <A>, which no step uses",
    ),
    "a conclusion": (STEPS, Remove("Untitled 5"), "is the conclusion of <A>; use hanging=remove to remove both"),
    "a conclusion between": (
        STEPS,
        Remove("Untitled 3", Hanging.REMOVE),
        "and another uses it; remove <A> with hanging=keep first",
    ),
    "a whole argument": ("<A>\n\n(1) b\n----\n(2) [C]\n", Remove(ArgumentRef("A")), "<A> has dependents: "),
    "a key that is not there": ("[A] {n: 1}\n", SetData("A", "m", None), "[A] has no data under 'm'"),
    "data that cannot be read": ("[A] {n: [}\n", SetData("A", "m", 1), "fix it first"),
    "data that is a list (found by fuzzing, 2)": ("[A] {\n- a\n}\n", SetData("A", "m", 1), "fix it first"),
    "what the text would read otherwise": (
        "[A]: it is // so",
        AddSupport("A", text="b"),
        "cannot add-support [A]: [A] would say “it is”, not “it is // so” (line 1)",
    ),
    "an undercut of a conclusion": (
        "<Fares>\n\n(1) Many ride.\n----\n(2) [Paid]: It pays.\n",
        AddCounterpoint("Paid", "Rain", "It rains.", CounterpointKind.UNDERCUT),
        "an undercut below a conclusion is read as one of the step; undercut step 1 of <Fares> instead",
    ),
    "contrary claims turned": (
        "===\nmodel: {mode: strict}\n===\n\n[A]: a\n  - [B]: b\n",
        AddCounterpoint("B", "A"),
        "[A] already has this relation to [B]",
    ),
    "an argument that speaks twice, for a conclusion without a title": (
        "[A]: a\n  + <S>\n\n[B]: b\n  - <S>\n\n<S>\n\n(1) c\n----\n(2) d\n",
        Remove(ArgumentRef("S"), Hanging.KEEP),
        "which would take its place there, has no title; rename [Untitled 2] first, or choose hanging=remove",
    ),
    "a conclusion that would oppose itself": (
        "[A]: a\n  - <S>\n\n<S>\n\n(1) b\n----\n(2) c\n",
        Retarget("step 1 of <S>", "Untitled 2", "A"),
        "cannot retarget step 1 of <S>: the text would also say that [A] objects to [A] (line 1)",
    ),
    "a relation at the margin": (
        "a\n+ b\n",
        AddSupport("Untitled 1", "C", "c"),
        "cannot add-support [Untitled 1]: the new text would have an error: this relation is not indented",
    ),
    "a text that would be in another group": (
        "# G\n\n[A]: a\n\n# H\n\n[B]\n",
        AddArgument("S", premises=["[B]"], conclusion="[A]", group="s1"),
        "cannot add-argument 'S': [B] would be in the group “G” (line 7)",
    ),
    "a claim that is there": ("[A]\n\n[B]: b\n", AddClaim("B", "c"), "[B] already exists; choose another title"),
    "an objection to a premise, and to its argument": (
        "[P]: p\n  - [O]: o\n\n<S>\n\n(1) [P]\n----\n(2) c\n",
        AddCounterpoint("<S>", "O"),
        "[O] already opposes [P], a premise of <S>, and reading leaves out an objection to <S> then",
    ),
    "an objection that goes to the argument of another": (
        "[P]: p\n  - [O]: o\n\n<S>\n\n(1) [P]\n----\n(2) c\n\n<T>: t\n  - [O]\n",
        Retarget("O", "<T>", "<S>"),
        "[O] already opposes [P], a premise of <S>",
    ),
    "a contradiction, from its other side": (
        "[A]: a\n  >< [B]: b\n\n[C]: c\n",
        Retarget("B", "C", "A"),
        "[B] does not support or oppose [C]; its only target is [A]",
    ),
    "an argument that contradicts": (
        "[A]: a\n\n<S>: s\n",
        AddCounterpoint("A", "<S>", kind=CounterpointKind.CONTRADICTION),
        "only claims contradict each other, and <S> is an argument; use an objection",
    ),
    "a tag that is none of these": ("[A]: a #b #(c d)\n", Untag("A", "xyz"), "no tag 'xyz'; its tags are #b, #c d"),
    "a step in its argument": (
        "===\nmodel: {explodeArguments: true}\n===\n\n<S>\n\n(1) [A]: a\n(2) b\n----\n(3) c\n----\n(4) d\n",
        Split("A", "One.", "B", "Two."),
        "structure of its own in the text; the setting model.explodeArguments divides",
    ),
    "a speaker of several steps": (
        "===\nmodel: {explodeArguments: true}\n===\n\n<S>\n\n(1) a\n----\n(2) b\n----\n(3) c\n",
        SetData("<S - 1>", "by", "Ann"),
        "<S - 2> would have another speaker (line 5)",
    ),
    "an argument in its steps": (
        "===\nmodel: {explodeArguments: true}\n===\n\n<S>\n\n(1) a\n----\n(2) b\n----\n(3) c\n",
        Rename(ArgumentRef("S - 1"), "T"),
        "; the setting model.explodeArguments divides arguments into their steps, so turn it off",
    ),
}


@pytest.mark.parametrize(("text", "intention", "reason"), (REFUSED | NOT_MERGED).values(), ids=REFUSED | NOT_MERGED)
def test_refused(text: str, intention: Intention, reason: str) -> None:
    """What cannot be carried out raises with the reason and the nearest possibility."""
    with pytest.raises(EditError) as caught:
        Document.of(text).apply(intention)
    assert reason in str(caught.value)


def test_steps_are_no_things() -> None:
    """Intentions are about claims and arguments."""
    with pytest.raises(EditError):
        Reword(InferenceRef("A"), "x")


def test_on_a_map_alone() -> None:
    """A map that has no text changes likewise."""
    argument = Argument("C", "See @[A].", [Inference(["A"], "B")])
    argmap = ArgumentMap(claims=[Claim("A", "a"), Claim("B")], arguments=[argument], supports=[Support("A", "B")])
    for intention in (Rename("A", "D"), Tag("D", "x"), AddCounterpoint("B", text="no"), Reword(argument, "g")):
        argmap = intention.on_map(argmap, Settings())
    new = Claim("Untitled 1", "no")
    assert argmap == ArgumentMap(
        claims=[Claim("D", "a", tags=["x"]), Claim("B"), new],
        arguments=[Argument("C", "g", [Inference(["D"], "B")])],
        supports=[Support("D", "B")],
        counterpoints=[Counterpoint(new, "B")],
    )


def test_arranged_on_a_map_alone() -> None:
    """Maps that have no text are arranged and merged likewise."""
    argument = Argument("S", "", [Inference([Premise("A", 1), Premise("B", 2)], "C", number=3)])
    claims = [Claim("A", "a", tags=["x"]), Claim("B", "b", group="G"), Claim("C"), Claim("D", "See @[A].", by="me")]
    argmap = ArgumentMap(
        claims=claims, arguments=[argument], supports=[Support("A", "D"), Support("B", "D")], groups=[Group("G")]
    )
    reordered = Reorder("B", before="A").on_map(argmap, Settings())
    assert [claim.title for claim in reordered.claims] == ["B", "A", "C", "D"]
    assert reordered.arguments[0].inferences[0].premises == (Premise("B", 1), Premise("A", 2))
    assert reordered.supports == (Support("B", "D"), Support("A", "D"))
    assert not Move("B", "").on_map(argmap, Settings()).groups
    argmap = ArgumentMap(claims=claims, supports=[Support("A", "D")], groups=[Group("G")])
    merged = MergeInto("A", "C").on_map(argmap, Settings())
    assert merged.claim("C") == Claim("C", "a", tags=["x"])
    assert merged.claim("D").text == "See @[C]."
    assert merged.supports == (Support("C", "D"),)


def test_nothing_to_do() -> None:
    """An intention that changes nothing gives the same document."""
    document = Document.of("[A]: b #c\n")
    assert document.apply(Tag("A", "c"), Reword("A", "b"), Rename("A", "A")).document is document


def test_touched() -> None:
    """What an edit touches is told by title: what is left, and then what is gone."""
    edited = Document.of("[A]\n  + [B]: See @[C].\n\n[C]\n").preview(Rename("C", "D"))
    assert edited.touched == (ClaimRef("B"), ClaimRef("D"), ClaimRef("C"))
