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
from argmap.editing.intentions.remove import Hanging, Remove
from argmap.editing.intentions.rename import Rename
from argmap.editing.intentions.retarget import Retarget
from argmap.editing.intentions.reword import Reword
from argmap.editing.intentions.set_data import SetData
from argmap.editing.intentions.split import Split
from argmap.editing.intentions.tag import Tag
from argmap.editing.intentions.untag import Untag
from argmap.errors import EditError
from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
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


@pytest.mark.parametrize(("before", "intention", "after"), CASES.values(), ids=CASES)
def test_applied(before: str, intention: Intention, after: str) -> None:
    """The text changes where the intention says so, and looks like the rest of it."""
    assert Document.of(before).apply(intention).document.text == after


REFUSED: dict[str, tuple[str, Intention, str]] = {
    "unknown": ("[Shop]\n", Reword("Shp", "x"), "no [Shp] in the map; did you mean [Shop]?"),
    "of the other kind": ("<Shop>\n", Reword("Shop", "x"), "no [Shop] in the map; did you mean <Shop>?"),
    "taken": ("[A]\n\n[B]\n", Rename("A", "B"), "there is [B] already; choose another title"),
    "a title with a line end": ("[A]\n", Rename("A", "a\nb"), "'a b' is possible"),
    "a tag with a parenthesis": ("[A]\n", Tag("A", "a)"), "'a' is possible"),
    "a tag that is not there": ("[A] #cost\n", Untag("A", "cots"), "did you mean 'cost'?"),
    "no words": ("[A]\n", Reword("A", " "), "a text without a word is no wording"),
    "a comment within": ("[A]: b /* c */ d\n", Reword("A", "x"), "a comment stands within the words of [A]"),
    "nothing that speaks": ("[A]\n", AddSupport("A"), "it needs a text, or the title of something in the map"),
    "an unknown source": ("[A]\n\n[Bear]\n", AddSupport("A", "Bare"), "did you mean [Bear]?"),
    "a source that is there": ("[A]\n\n[B]\n", AddSupport("A", "B", "x"), "there is [B] already"),
    "a source without a title": ("[A]\n\nb\n", AddSupport("A", "Untitled 1"), "rename it first"),
    "a relation that is there": ("[A]\n  + [B]\n", AddSupport("A", "B"), "stands in this relation to [A] already"),
    "contraries": ("[A]\n", AddCounterpoint("A", text="x", kind=CounterpointKind.CONTRARY), "only in strict mode"),
    "an unknown group": ("# G\n\n[A]\n", AddClaim("B", "", "G"), "no group 'G' in the map; there are s1 (G)"),
    "a group of the front matter": (
        "===\ngroup: {regroup: [{title: G, statements: [A]}]}\n===\n\n[A]\n",
        AddClaim("B", "", "g1"),
        "leave the group out",
    ),
    "an argument that is there": ("<A>: a\n", AddArgument("A", "b"), "there is <A> already"),
    "premises without a conclusion": ("[A]\n", AddArgument("B", premises=["A"]), "give its conclusion, too"),
    "a conclusion without premises": ("[A]\n", AddArgument("B", conclusion="A"), "give at least one premise"),
    "an unknown premise": ("[Bear]\n", AddArgument("B", "", ["[Bare]"], "Bear"), "did you mean [Bear]?"),
    "a premise that is there": (STEPS, AddPremise(InferenceRef("A"), "C"), "[C] is a premise of step 1 of <A> already"),
    "a step that is not there": (STEPS, AddPremise(InferenceRef("A", 2), "C"), "did you mean step 2 of <A>?"),
    "a gist": ("<A>: a\n", AddPremise("A", text="b"), "<A> has a gist only and no step"),
    "numbers that repeat": ("<A>\n\n(1) b\n----\n(1) c\n", AddPremise("A", text="d"), "do not count up"),
    "a step that contradicts": (
        STEPS,
        AddCounterpoint(InferenceRef("A"), "C", kind="contradiction"),
        "can be undercut, and no more",
    ),
    "a step that is supported": (STEPS, AddSupport(InferenceRef("A"), "C"), "let it speak for <A>, or add a premise"),
    "a conclusion that is needed": (STEPS, Retarget(InferenceRef("A"), "Untitled 3", "C"), "another step of <A> needs"),
    "a conclusion that is no claim": (STEPS, Retarget(ArgumentRef("A"), "Untitled 5", ArgumentRef("A")), "<A> is none"),
    "a relation that is not there": (
        LINES,
        Retarget("C", "A", "E"),
        "[C] does not speak for or against [A]; it does for or against [B]",
    ),
    "what speaks of nothing": (LINES, Retarget("A", "B", "E"), "nor does it for or against anything else"),
    "a target that speaks": (LINES, Retarget("B", "A", "B"), "[B] cannot speak for or against itself"),
    "a step that is no claim": (
        STEPS + "\n[A]\n  - [B]\n",
        Retarget("B", "A", InferenceRef("A")),
        "can only be undercut",
    ),
    "a contradiction of an argument": ("[A]\n  >< [B]\n\n<C>\n", Retarget("B", "A", ArgumentRef("C")), "<C> is none"),
    "a relation twice": ("[A]\n  - [B]\n\n[C]\n  - [B]\n", Retarget("B", "A", "C"), "in this relation to [C] already"),
    "lines within one another": (
        "[A]\n  + [B]: b\n    + [A]\n      + [B]\n\n[C]\n",
        Retarget("B", "A", "C"),
        "stand within one another",
    ),
    "two arguments for one": ("<A>: a\n", Split("A", "a", "B", "b"), "no [A] in the map; did you mean <A>?"),
    "a half that is there": ("[A]: a\n\n[B]\n", Split("A", "a", "B", "b"), "there is [B] already"),
    "what hangs on it": ("[A]\n  + [B]\n", Remove("A"), "[B] would be left without [A]"),
    "the only premise": ("<A>\n\n(1) [B]\n----\n(2) c\n", Remove("B"), "[B] is the only premise of step 1 of <A>"),
    "a line that no step uses (found by fuzzing, 4)": (
        "<A>\n\n(1) [B]\n(2) c\n(3) [B]\n----\n(4) d {from: [3, 2]}\n",
        Remove("B"),
        "[B] stands on line (1) of <A>, too, which no step uses",
    ),
    "a conclusion": (STEPS, Remove("Untitled 5"), "what <A> concludes; to remove both, say to remove what hangs on it"),
    "a conclusion between": (STEPS, Remove("Untitled 3", Hanging.REMOVE), "and another needs; remove <A> first"),
    "a whole argument": ("<A>\n\n(1) b\n----\n(2) [C]\n", Remove(ArgumentRef("A")), "would be left without <A>"),
    "a key that is not there": ("[A] {n: 1}\n", SetData("A", "m", None), "nothing is noted of [A] under 'm'"),
    "data that cannot be read": ("[A] {n: [}\n", SetData("A", "m", 1), "mend it first"),
    "data that is a list (found by fuzzing, 2)": ("[A] {\n- a\n}\n", SetData("A", "m", 1), "mend it first"),
    "what the text would read otherwise": ("[A]: it is // so", AddSupport("A", text="b"), "without changing what else"),
}


@pytest.mark.parametrize(("text", "intention", "reason"), REFUSED.values(), ids=REFUSED)
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
        argmap = intention.on_map(argmap)
    new = Claim("Untitled 1", "no")
    assert argmap == ArgumentMap(
        claims=[Claim("D", "a", tags=["x"]), Claim("B"), new],
        arguments=[Argument("C", "g", [Inference(["D"], "B")])],
        supports=[Support("D", "B")],
        counterpoints=[Counterpoint(new, "B")],
    )


def test_nothing_to_do() -> None:
    """An intention that changes nothing gives the same document."""
    document = Document.of("[A]: b #c\n")
    assert document.apply(Tag("A", "c"), Reword("A", "b"), Rename("A", "A")).document is document


def test_touched() -> None:
    """What an edit touches is told by title: what is left, and then what is gone."""
    edited = Document.of("[A]\n  + [B]: See @[C].\n\n[C]\n").preview(Rename("C", "D"))
    assert edited.touched == (ClaimRef("B"), ClaimRef("D"), ClaimRef("C"))
