"""What texts say: claims, arguments, relations and groups, one to a line (see `outline`)."""

from __future__ import annotations

import pytest
from outline import outline

from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading


def check(text: str, expected: str) -> Reading:
    """Check what *text* says, and that nothing is wrong with it."""
    found = interpret_text(text)
    assert outline(found) == expected.strip()
    assert [diagnostic.message for diagnostic in found.diagnostics] == []
    return found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("+ [B]", "[B] +> [A]"),
        ("<+ [B]", "[B] +> [A]"),
        ("+> [B]", "[A] +> [B]"),
        ("- [B]", "[B] -> [A]"),
        ("<- [B]", "[B] -> [A]"),
        ("-> [B]", "[A] -> [B]"),
        ("_ [B]", "[B] _> [A]"),
        ("<_ [B]", "[B] _> [A]"),
        ("_> [B]", "[A] _> [B]"),
        (">< [B]", "[A] >< [B]"),
        ("+ <B>", "<B> +> [A]"),
        ("-> <B>", "[A] -> <B>"),
    ],
)
def test_each_symbol(line: str, expected: str) -> None:
    """An arrow's tip is at what is spoken for or against; without one it is at the line above."""
    assert outline(interpret_text(f"[A]\n  {line}")).splitlines()[2] == expected


def test_relations_nest() -> None:
    """A relation belongs to the nearest line above that is indented less."""
    check(
        """
[Lanes]: Build lanes.
  + <Safety>: They cut injuries.
    - [Wet]: Not in the rain.
      <_ [Data]: Nobody counted.
    + [Dutch]: They did there.
  - <Cost>
""",
        """
[Lanes] Build lanes.
[Wet] Not in the rain.
[Data] Nobody counted.
[Dutch] They did there.
<Safety> They cut injuries.
<Cost>
[Dutch] +> <Safety>
<Safety> +> [Lanes]
[Data] _> [Wet]
[Wet] -> <Safety>
<Cost> -> [Lanes]
""",
    )


def test_a_relation_said_twice_is_one() -> None:
    """Said again, or of a contradiction the other way round, a relation is the same one."""
    check(
        "[A]\n  + [B]\n  >< [C]\n\n[B]\n  +> [A]\n\n[C]\n  >< [A]\n\n[A]\n  -> [A]",
        "[A]\n[B]\n[C]\n[B] +> [A]\n[A] >< [C]\n[A] -> [A]",
    )


STRUCTURE = "\n(1) [P]: Lanes are cheap.\n(2) [Q]: We like what is cheap.\n{line}\n(3) [C]: We like lanes."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("----", "so"),
        ("---------", "so"),
        ("-- Modus ponens --", "so by Modus ponens"),
        ("--Modus ponens--", "so by Modus ponens"),
        ("--\nModus ponens,\n  Adjunction\n--", "so by Modus ponens, Adjunction"),
        ("-- A (b) [c] <d>, e.g. \\{, x --", "so by A (b) [c] <d>, e.g. {, x"),
        ("--\nModus ponens\n{logic: deductive}\n--", "so by Modus ponens {'logic': 'deductive'}"),
        ("--\n{logic: deductive}\n--", "so {'logic': 'deductive'}"),
        ("-- {scheme: Expert opinion} --", "so as Expert opinion"),
        ("-- {scheme: [a]} --", "so {'scheme': ('a',)}"),
        ("-- /* why */ Modus <!-- so --> ponens -- // c", "so by Modus ponens"),
        ("-- a \x00, b --", "so by a, b"),
        ("-- .v. .~., from :up: --", "so by ∨ ¬, from 👍"),
        ("--\n.A.\n.E. --", "so by ∀ ∃"),
        ("-- .none. of :these: or \\.v. --", "so by .none. of :these: or .v."),
    ],
    ids=ascii,
)
def test_inference_lines(line: str, expected: str) -> None:
    """An inference line may name rules, and say more in data."""
    check(
        STRUCTURE.format(line="LINE").replace("LINE", line),
        f"""
[P] Lanes are cheap.
[Q] We like what is cheap.
[C] We like lanes.
<Untitled 1>; (1) P, (2) Q {expected} (3) C
""",
    )


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("", "(3) C, (4) D"),
        ("{uses: [1, 3]}", "(1) A, (3) C"),
        ("{from: [4, '2', 4]}", "(4) D, (2) B"),
        ("{uses: [1, 9]}", "(3) C, (4) D so {'uses': (1, 9)}"),
        ("{uses: 1}", "(3) C, (4) D so {'uses': 1}"),
        ("{uses: []}", "(3) C, (4) D so {'uses': ()}"),
        ("{uses: [one]}", "(3) C, (4) D so {'uses': ('one',)}"),
        ("{uses: [one], from: [1]}", "(1) A so {'uses': ('one',)}"),
    ],
)
def test_what_a_step_rests_on(data: str, expected: str) -> None:
    """By default on the lines back to the conclusion before; on those with the numbers that are named, if all exist."""
    found = interpret_text(f"(1) [A]\n(2) [B]\n----\n(3) [C]\n(4) [D]\n-- {data} --\n(5) [E]")
    step = outline(found).splitlines()[-1].split("; ")[2]
    assert step == (f"{expected} (5) E" if " so" in expected else f"{expected} so (5) E")


def test_repeated_numbers_are_places() -> None:
    """Where numbers repeat, ``uses`` counts lines."""
    found = interpret_text("(1) [A]\n(1) [B]\n(1) [C]\n-- {uses: [1, 3]} --\n(1) [D]")
    assert outline(found).splitlines()[-1] == "<Untitled 1>; (1) A, (1) C so (1) D"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("<Cost>: It is cheap.\n\n", "<Cost> It is cheap.; (1) P so (2) C"),
        ("<Cost>\n\n", "<Cost>; (1) P so (2) C"),
        ("<Cost>\n\n// aside\n\n/* more\n\n*/\n\n", "<Cost>; (1) P so (2) C"),
        ("<Cost>\n  + [P]\n\n", "<Cost>; (1) P so (2) C\n[P] +> <Cost>"),
        ("[P]\n\n", "<Untitled 1>; (1) P so (2) C"),
        ("<Cost>\n\n[P]\n\n", "<Cost>\n<Untitled 1>; (1) P so (2) C"),
        ("", "<Untitled 1>; (1) P so (2) C"),
    ],
    ids=ascii,
)
def test_whose_structure_it_is(before: str, expected: str) -> None:
    """A structure belongs to the argument of the block before it, comments aside, or to one of its own."""
    check(f"{before}(1) [P]\n----\n(2) [C]", f"[P]\n[C]\n{expected}")


def test_undercuts_aim_at_steps() -> None:
    """Under an inference line or a conclusion an undercut denies that step, under the argument its last one."""
    check(
        """
<Cost>
  <_ [Last]

(1) [P]
  <_ [Claim]
----
  <_ [Line]
(2) [Q]
  _ <First>
----
(3) [C]
  _> [Other]

[Q]
  <_ [Elsewhere]
""",
        """
[Last]
[P]
[Claim]
[Line]
[Q]
[C]
[Other]
[Elsewhere]
<Cost>; (1) P so (2) Q; (2) Q so (3) C
<First>
[Last] _> <Cost>'s step 2
[Claim] _> [P]
[Line] _> <Cost>'s step 1
<First> _> <Cost>'s step 1
[C] _> [Other]
[Elsewhere] _> [Q]
""",
    )


def test_steps_have_relations_and_data() -> None:
    """A numbered line is a statement; ``implicit`` on a reference concerns that place, else the claim."""
    check(
        """
<Cost>

(1) [P] {implicit: true}
  + <Study>
(2) Lanes are loved. #poll {implicit: true}
----
(3) [C]: Build. {by: us}
  -> <Other>

[P]: Lanes are cheap.
""",
        """
[P] Lanes are cheap.
[Untitled 1] Lanes are loved. | implicit True #poll
[C] Build. | by us
<Cost>; (1) P implicit, (2) Untitled 1 so (3) C
<Study>
<Other>
<Study> +> [P]
[C] -> <Other>
""",
    )


@pytest.mark.parametrize(
    "text",
    [
        "[Lanes]: Build them.\n\n[Lanes]:",
        "[Lanes]: Build them.\n\n[Lanes]:\n  + [Cost]\n",
        "[Lanes]: Build them.\n\n[Lanes]: {isCanonical: true, weight: 0.5}\n",
        "[Lanes]: Build them.\n\n[Lanes]: #road\n",
        "<Lanes>: Build them.\n\n<Lanes>: \n",
    ],
)
def test_a_definition_without_a_text(text: str) -> None:
    """It leaves the text of an earlier one as it is."""
    found = interpret_text(text).map
    assert {one.wordings for one in found.arguments or [found.claim("Lanes")]} == {("Build them.",)}


def test_the_last_wording_counts() -> None:
    """The canonical wording is the last one, or the last that is marked so; all are kept, tags and data united."""
    found = check(
        """
[Lanes]: Build lanes. #road {by: us, a: {x: 1, l: [1, 2]}}

[Lanes]: Lanes, please. {isCanonical: true, a: {y: 2, l: [9]}}

[Lanes] #green

[Lanes]: Lanes now!

<Cost>: Cheap.

<Cost>: It is cheap. #money
""",
        """
[Lanes] Lanes, please. | by us #road #green {'a': {'x': 1, 'l': (9, 2), 'y': 2}, 'isCanonical': True}
<Cost> It is cheap. #money
""",
    )
    assert found.map.claim("Lanes").wordings == ("Build lanes.", "Lanes now!", "Lanes, please.")
    assert found.map.argument("Cost").wordings == ("Cheap.", "It is cheap.")


def test_made_up_titles_are_counted() -> None:
    """Sentences and structures without a title share one count, in the order of the text."""
    check(
        "One.\n  + Two.\n    - Three.\n\n(1) four\n----\n(2) five\n\n* Six.\n* <Seven>",
        """
[Untitled 1] One.
[Untitled 2] Two.
[Untitled 3] Three.
[Untitled 5] four
[Untitled 6] five
[Untitled 7] Six.
<Untitled 4>; (1) Untitled 5 so (2) Untitled 6
<Seven>
[Untitled 2] +> [Untitled 1]
[Untitled 3] -> [Untitled 2]
""",
    )


@pytest.mark.parametrize(
    "title",
    ["constructor", "__proto__", "toString", "0", " A ", "é", "猫 🐈", "it's", '"x"', "a \\* b", "A (b) {c}", "\u202e"],
)
def test_titles_are_any_characters(title: str) -> None:
    """A title is what stands between the brackets; nothing in it means anything."""
    check(
        f"[{title}]: They help.\n  + <{title}>: So it seems.\n\n[{title}]",
        f"[{title}] They help.\n<{title}> So it seems.\n<{title}> +> [{title}]",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lanes *help* **us**.", "Lanes help us."),
        ("Lanes\n   help\n\tus.", "Lanes help us."),
        ("Lanes  help.", "Lanes help."),
        ("Lanes \\*help\\*.", "Lanes *help*."),
        ("See [our page](https://example.org/a) now.", "See our page now."),
        ("See @[Lanes] and @<Cost>.", "See @[Lanes] and @<Cost>."),
        ("Lanes help #road #(two words)", "Lanes help"),
        ("Lanes #help us.", "Lanes #help us."),
        ("A .->. B :up:", "A → B 👍"),
        (":smile: .smile.", "☺\ufe0f ☺"),
        ("e.g. 3.5.6 at 12:30:45", "e.g. 3.5.6 at 12:30:45"),
        ("Lanes /* may */ help. // so\nYes.", "Lanes help. Yes."),
        ("A 50\u00a0% rise\u2028so", "A 50 % rise so"),
        ("Some \\.x. here", "Some .x. here"),
        ("**a .~. b**", "a ¬ b"),
    ],
    ids=ascii,
)
def test_words_that_a_reader_is_shown(text: str, expected: str) -> None:
    """Marks are taken away, shortcodes replaced; tags at the end are no part of the sentence."""
    assert [claim.text for claim in interpret_text(text).map.claims] == [expected]


def test_groups() -> None:
    """The two deepest levels of headings are groups; those that hold nothing are left out."""
    check(
        """
# Town

[A]

## Roads #road

[B]

### Lanes {isClosed: true, color: red}

<C>

## Empty

# Parks

[D]
""",
        """
[A]
[B] | in s2
[D]
<C> | in s3
s2 Roads #road #road
s3 Lanes in s2 closed {'color': 'red'}
""",
    )


@pytest.mark.parametrize(
    ("depth", "expected"),
    [
        ("0", ""),
        ("1", "s3 H3"),
        ("2", "s2 H2\ns3 H3 in s2"),
        ("3", "s1 H1\ns2 H2 in s1\ns3 H3 in s2"),
        ("x", "s2 H2\ns3 H3 in s2"),
    ],
)
def test_group_depth(depth: str, expected: str) -> None:
    """The depth of groups counts from the deepest heading; what is no number is as if not said."""
    found = interpret_text(f"===\ngroup: {{groupDepth: {depth}}}\n===\n\n# H1\n\n## H2\n\n### H3\n\n[A]")
    assert outline(found).splitlines()[1:] == expected.splitlines()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# One {isGroup: false}\n\n[A]", "[A]"),
        ("# One {isGroup: 1}\n\n[A]", "[A] | in s1\ns1 One"),
        ("# One {isGroup: true}\n\n[A]\n\n## Two\n\n### Three", "[A] | in s1\ns1 One"),
        ("[A]: x\n\n# One\n\n[A]: y", "[A] y | in s1\ns1 One"),
        ("[A]\n\n# One\n\n[A]", "[A]"),
        ("# One\n\n[A]: x\n\n# Two\n\n[A] {isInGroup: true}", "[A] x | in s2 {'isInGroup': True}\ns2 Two"),
        ("# One\n\n[A]: x {isInGroup: false}\n\n# Two\n\n[A]: y", "[A] y | in s2 {'isInGroup': False}\ns2 Two"),
        ("# One\n\n[A]: x {isInGroup: false}", "[A] x | in s1 {'isInGroup': False}\ns1 One"),
        (
            "# One\n\n<A>: x\n\n# Two\n\n<A>\n\n(1) [P]\n----\n(2) [C]",
            "[P] | in s2\n[C] | in s2\n<A> x | in s2; (1) P so (2) C\ns2 Two",
        ),
        ("# One\n\n## Deep\n\n# Two\n\n[A]", "[A] | in s3\ns3 Two"),
        ("## Deep\n\n# One\n\n### Skipped\n\n[A]", "[A] | in s3\ns3 Skipped"),
    ],
    ids=ascii,
)
def test_which_group(text: str, expected: str) -> None:
    """A claim stands where it is first worded, an argument where its structure is, unless the data says otherwise."""
    check(text, expected)


def test_strict_mode() -> None:
    """Relations between claims become logical ones; an exclusion said both ways is said once."""
    check(
        """
===
model: {mode: strict}
===

[A]
  + [B]
  - [C]
  >< [D]
  +> <X>
  <- <Y>
  _ [E]

[C]
  - [A]
""",
        """
[A]
[B]
[C]
[D]
[E]
<X>
<Y>
[B] => [A]
[A] +> <X>
[C] <> [A]
[A] >< [D]
<Y> -> [A]
[E] _> [A]
""",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  -> [X]", "[C] -> [X]"),
        ("  +> [C]", ""),
        ("  + [X]", "[X] +> <A>"),
        ("  - [P]", "[P] -> <A>"),
        ("  <_ [X]", "[X] _> <A>'s step 1"),
        ("  _> <A>", "[C] _> <A>'s step 1"),
        ("  - [X]\n\n[X]\n  -> [P]", "[X] -> [P]"),
        ("  - [X]\n\n[X]\n  >< [P]", "[X] >< [P]"),
        ("  - [X]\n\n[P]\n  >< [X]", "[P] >< [X]"),
        ("  - [X]\n\n[X]\n  -> [C]", "[X] -> <A>\n[X] -> [C]"),
        ("  - <X>\n\n<X>\n  -> [P]", "<X> -> <A>\n<X> -> [P]"),
    ],
    ids=ascii,
)
def test_relations_of_a_reconstructed_argument(text: str, expected: str) -> None:
    """They are its conclusion's or its last step's; a claim need not attack what rests on a premise that it denies."""
    found = interpret_text(f"<A>\n\n(1) [P]\n----\n(2) [C]\n\n<A>\n{text}")
    things = len(found.map.claims) + len(found.map.arguments)
    assert outline(found).splitlines()[things:] == expected.splitlines()


def test_relations_may_stay_with_their_arguments() -> None:
    """The front matter can ask that a relation of a reconstructed argument stays one."""
    check(
        "===\nmodel: {transformArgumentRelations: false}\n===\n\n<A>\n  +> [X]\n  <_ [Y]\n\n(1) [P]\n----\n(2) [C]",
        "[X]\n[Y]\n[P]\n[C]\n<A>; (1) P so (2) C\n<A> +> [X]\n[Y] _> <A>",
    )


def test_line_ends_make_no_difference() -> None:
    """With CRLF a text says what it says with LF, block data and front matter included."""
    text = "===\ntitle: Town\n===\n\n# Roads\n\n[A]: Two\nlines. {\nby: us\n}\n  + <B>\n\n<B>\n\n"
    text += "(1) p\n--\nRule\n--\n(2) q\n"
    there, here = interpret_text(text.replace("\n", "\r\n")), interpret_text(text)
    assert (there.map, there.diagnostics) == (here.map, here.diagnostics) == (here.map, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(1) <A>: a\n----\n(2) <B>", "[A] a\n[B]\n<Untitled 1>; (1) A so (2) B"),
        ("(1) [A]\n(2) [B]", "[A]\n[B]\n<Untitled 1>"),
        ("(1) [A]\n----", "[A]\n<Untitled 1>"),
        ("(1) [A]\n----\n <_ [B]", "[A]\n[B]\n<Untitled 1>\n[B] _> <Untitled 1>"),
        ("(1) [A]\n----\n(2) [B]\n(3) [C]", "[A]\n[B]\n[C]\n<Untitled 1>; (1) A so (2) B"),
        ("----\n(1) [A]", "[A]\n<Untitled 1>;  so (1) A"),
        (
            "<X>\n\n(1) [A]\n----\n(2) [B]\n\n<X>\n\n(1) [C]\n----\n(2) [D]",
            "[A]\n[B]\n[C]\n[D]\n<X>; (1) A so (2) B\n<Untitled 1>; (1) C so (2) D",
        ),
        ("A.\n+ [B]", "[Untitled 1] A.\n[B]\n[B] +> [Untitled 1]"),
        ("  - [B]: b", "[B] b"),
        ("[A] so <B> {by: us}", "[A] | by us"),
        ("See [A] there. {by: us}", "[Untitled 1] See [A] there. | by us"),
        ("a {b} c", "[Untitled 1] a {b} c"),
        ("*a **b* c**", "[Untitled 1] a b c**"),
        ("* a\n  * [B]", "[Untitled 1] a\n[B]"),
        ("# One\n# Two\n\n[A]", "[A] | in s2\ns2 Two"),
        ("[A] {by: [}", "[A]"),
        ("[A]\n  >< <B>", "[A]\n<B>\n[A] >< <B>"),
        ("[A]\n  + [B]\n [C]\n\n[D]", "[A]\n[B]\n[C]\n[D]\n[B] +> [A]"),
        (
            "(1) [A] (2)\n----\n + [B]\n(2) [C]",
            "[A]\n[B]\n[C]\n<Untitled 1>; (1) A so (2) C\n[B] +> <Untitled 1>'s step 1",
        ),
    ],
    ids=ascii,
)
def test_what_can_be_read_of_a_bad_text(text: str, expected: str) -> None:
    """An error costs its place and no more; what it means is said in a diagnostic."""
    found = interpret_text(text)
    assert outline(found) == expected
    assert found.diagnostics


def test_a_tag_of_odd_spaces_is_no_tag() -> None:
    """It has no name, so nothing could be written for it; the text is read all the same."""
    (claim,) = interpret_text("Trams #\u2028 and buses #\u2029").map.claims
    assert claim.tags == ()


def test_tags_alone_are_no_new_text() -> None:
    """A later place that only adds a tag leaves the text as it was."""
    (claim,) = interpret_text("[Ferry]: It sails at dawn.\n\n[Ferry]: #sea\n").map.claims
    assert (claim.text, claim.tags, claim.other_wordings) == ("It sails at dawn.", ("sea",), ())
