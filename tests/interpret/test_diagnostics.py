"""What an author is told: for each code a bad text, the words it points at, and a good neighbour."""

from __future__ import annotations

import pytest
from attrs import frozen

from argmap.interpret.interpret import interpret_text
from argmap.text import Severity


@frozen
class Case:
    """Hold a finding: where it is made, what it says, and what is like it but good."""

    code: str
    bad: str
    #: The text that the finding points at.
    at: str
    #: Words that its message holds.
    says: str
    good: str


CASES = (
    Case("missing-text", "[Lanes]:", "", "text is missing", "[Lanes]: They help."),
    Case("missing-text", "[Lanes]:\n  + They help.", "\n", "text is missing", "[Lanes]\n  + They help."),
    Case("missing-text", "A.\n  +\n  - B.", "\n", "text is missing", "A.\n  + C.\n  - B."),
    Case("missing-text", "# \n\nA.", "\n\n", "the heading's text is missing", "# Roads\n\nA."),
    Case("text-after-reference", "[Lanes] help.", "help.", "put a colon after the bracket", "[Lanes]: help."),
    Case("text-after-reference", "[Lanes] : help.", ": help.", "put a colon after the bracket", "[Lanes] #help"),
    Case("text-after-reference", "<Cost> <Time>", "<Time>", "@ before the bracket", "<Cost>"),
    Case("reference-in-text", "See [Lanes] too.", "[Lanes]", "write @[Lanes] to mention it", "See @[Lanes] too."),
    Case("reference-in-text", "If 1 < 2 and 3 > 2.", "< 2 and 3 >", "\\<", "If 1 \\< 2 and 3 > 2."),
    Case("reference-in-text", "A <Cost>: b", "<Cost>:", "definition of an argument", "A @<Cost>: b"),
    Case("data-in-text", "The set {a, b} is small.", "{a, b}", "write \\{", "The set \\{a, b} is small."),
    Case("text-after-data", "[A]: b {by: us} {by: me}", "{by: me}", "nothing may follow it", "[A]: b {by: us}"),
    Case("text-after-data", "[A] {by: us} so", "so", "nothing may follow it", "[A] {by: us}"),
    Case("unclosed-italic", "Some *words here.", "*", "\\*", "Some *words* here."),
    Case("unclosed-italic", "The snake_case word.", "_", "\\_", "The snake\\_case word."),
    Case("unclosed-bold", "Some **words here.", "**", "begins bold", "Some **words** here."),
    Case("unclosed-bold", "Some __words here.", "__", "begins bold", "Some __words__ here."),
    Case("lone-backslash", "Some words\\\nhere.", "\\", "write \\\\", "Some words\\\\\nhere."),
    Case("lone-backslash", "Some words\\", "\\", "write \\\\", "Some words\\."),
    Case("unclosed-front-matter", "===\ntitle: Roads\n\nA.", "===", "no closing line", "===\ntitle: Roads\n===\n\nA."),
    Case("bad-front-matter", "===\ntitle: [\n===\n\nA.", "\n", "is missing before", "===\ntitle: []\n===\n\nA."),
    Case("bad-front-matter", "===\nRoads\n===\n\nA.", "Roads", "expected keys and", "===\n# Roads\n===\n\nA."),
    Case("missing-empty-line", "===\nt: 1\n===\nA.", "A.", "after the front matter", "===\nt: 1\n===\n\nA."),
    Case("missing-empty-line", "A.\n# Roads", "# ", "before this heading", "A.\n\n# Roads"),
    Case("missing-empty-line", "A.\n(1) b\n----\n(2) c", "(1)", "before this numbered", "A.\n\n(1) b\n----\n(2) c"),
    Case("missing-empty-line", "A.\n* b", "*", "before this list item", "A.\n\n* b"),
    Case(
        "missing-empty-line",
        "It began in\n1984. All is well.",
        "1984.",
        "before this list",
        "It began in\n1984\\. All is well.",
    ),
    Case("bad-data", "A. {by: [}", "}", "is missing before", "A. {by: []}"),
    Case("bad-data", "A. {\n- 1\n}", "{\n- 1\n}", "expected keys and values", "A. {\na: 1\n}"),
    Case("bad-data", "A. {a: 0x" + "f" * 300 + "}", "{a: 0x" + "f" * 300 + "}", "too large", "A. {a: 0xff}"),
    Case("bad-data", "A. {a: &x {b: *x}}", "{a: &x {b: *x}}", "deeper than", "A. {a: &x {b: 1}, c: *x}"),
    Case("bad-data", "A. {a: 1, a: 2}", "a:", "occurs twice", "A. {a: 1, b: 2}"),
    Case("relation-without-parent", "  + It helps.", "+", "no statement directly above it", "A.\n  + It helps."),
    Case("relation-without-parent", "A.\n\n- It helps.", "-", "write \\-", "A.\n\n\\- It helps."),
    Case("relation-not-indented", "A.\n+ It helps.", "+", "add spaces", "A.\n  + It helps."),
    Case("uneven-indent", "A.\n   + b\n  - c\n", "-", "matches no relation above", "A.\n   + b\n   - c\n"),
    Case("uneven-indent", "A.\n + b\n    - c\n  - d", "-", "matches no relation above", "A.\n + b\n    - c\n    - d"),
    Case("argument-contradicted", "A.\n  >< <Cost>", "<Cost>", "only claims", "A.\n  >< [Cost]"),
    Case("unclosed-inference", "(1) a\n-- Rule\n(2) b", "-- Rule", "four or more", "(1) a\n-- Rule --\n(2) b"),
    Case("unclosed-inference", "(1) a\n--\n(2) b", "--", "four or more", "(1) a\n----\n(2) b"),
    Case("misplaced-inference", "----\n(1) a\n----\n(2) b", "--", "between premises", "(1) a\n----\n(2) b"),
    Case("misplaced-inference", "(1) a\n----\n----\n(2) b", "--", "between premises", "(1) a\n----\n(2) b"),
    Case("incomplete-structure", "(1) a\n(2) b", "(1) a\n(2) b", "no inference line", "(1) a\n----\n(2) b"),
    Case("incomplete-structure", "(1) a\n----", "(1) a\n----", "no conclusion follows", "(1) a\n----\n(2) b"),
    Case(
        "incomplete-structure",
        "(1) a\n----\n(2) b\n(3) c",
        "(1) a\n----\n(2) b\n(3) c",
        "no inference line separates",
        "(1) a\n(2) b\n----\n(3) c",
    ),
    Case("argument-as-premise", "(1) <A>\n----\n(2) b", "<A>", "write a claim", "(1) [A]\n----\n(2) b"),
    Case("relation-of-inference", "(1) a\n----\n + b\n(2) c", "+", "only an undercut", "(1) a\n----\n _ b\n(2) c"),
    Case("nested-list", "* a\n   * b", "*", "cannot be nested", "* a\n* b"),
    Case(
        "second-structure",
        "<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) c\n----\n(2) d",
        "(1) c\n----\n(2) d",
        "'A' already has a premise–conclusion structure",
        "<A>\n\n(1) a\n----\n(2) b\n\n(1) c\n----\n(2) d",
    ),
    Case("unclosed-range", "a *b\n  + c*", "\n", "still open here", "a *b*\n  + c"),
    Case("stray-characters", '(1) a\n-- {b: "--"}\n, c', ",", "unexpected ','", '(1) a\n-- {b: "--"} --\n(2) c'),
    Case("nothing-claimed", "// nothing\n", "// nothing\n", "no claims or arguments", "something"),
    Case("nothing-claimed", "===\ntitle: Roads\n===", "===\ntitle: Roads\n===", "no claim", "===\nt: 1\n===\n\nA."),
    Case("nothing-claimed", "", "", "no claims or arguments", "A"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {ascii(case.bad)[:30]}")
def test_a_bad_text_is_told_what_and_where(case: Case) -> None:
    """The finding has its code, points at the words that are wrong and says what to write."""
    found = [one for one in interpret_text(case.bad).diagnostics if one.code == case.code]
    assert case.at in [case.bad[one.span.start : one.span.end] for one in found]
    assert all(case.says in one.message for one in found)
    assert {one.severity for one in found} == {Severity.WARNING if case.code == "nothing-claimed" else Severity.ERROR}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {ascii(case.good)[:30]}")
def test_its_good_neighbour_is_not(case: Case) -> None:
    """What is like the bad text but right has no finding at all."""
    assert [one.message for one in interpret_text(case.good).diagnostics] == []
