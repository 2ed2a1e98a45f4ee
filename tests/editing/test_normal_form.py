"""The normal form: what becomes of a text, as Argdown before and after."""

from __future__ import annotations

import pytest

from argmap.editing.normal_form import normal_form
from argmap.editing.style import Style
from argmap.interpret.interpret import interpret_text
from argmap.text import apply


def formatted(text: str, width: int = 0, indent: int = 2) -> str:
    """Return *text* in the normal form."""
    return apply(text, normal_form(interpret_text(text), Style(width, indent)))


def check(before: str, after: str, width: int = 0) -> None:
    """Check what *before* becomes, and that it stays so."""
    assert formatted(before, width) == after
    assert formatted(after, width) == after


#: What it is about: before, after.
CASES = {
    "blank lines between blocks": (
        "\n\nBread is cheap.\n\n \n\t\nRice is, too.\n\n\n",
        "Bread is cheap.\n\nRice is, too.\n",
    ),
    "trailing blanks and a final newline": ("Bread is cheap.  \nIt keeps.\t", "Bread is cheap.\nIt keeps.\n"),
    "a blank text": (" \n\n\t\n", ""),
    "an empty text": ("", ""),
    "blanks between words": ("Bread  is\tcheap .", "Bread is cheap .\n"),
    "after a title": (
        "[Bread]:It is cheap.\n\n<Shop>:   It is near.",
        "[Bread]: It is cheap.\n\n<Shop>: It is near.\n",
    ),
    "within a title": ("[Rye  bread]: It keeps.\n", "[Rye  bread]: It keeps.\n"),
    "a line break after a title stays": ("[Bread]:  \n  It is cheap.\n", "[Bread]:\nIt is cheap.\n"),
    "headings": ("##   At the  shop   #food{isGroup: false}", "## At the shop #food {isGroup: false}\n"),
    "relations": (
        "[Bread]\n    +It keeps.\n         -> [Rice]\n         ><  [Cake]\n    <-[Mould]",
        "[Bread]\n  + It keeps.\n    -> [Rice]\n    >< [Cake]\n  <- [Mould]\n",
    ),
    "relations indented by tabs": ("[Bread]\n\t+ It keeps.\n\t\t- [Mould]", "[Bread]\n  + It keeps.\n    - [Mould]\n"),
    "lines that run on": (
        "Bread is\n   cheap.\n   +> Buy\n     it\n     {by: me}\n\n* milk\n or\n* tea",
        "Bread is\ncheap.\n  +> Buy\n     it\n     {by: me}\n\n* milk\n  or\n* tea\n",
    ),
    "lists": (
        "  *  milk\n      - [Price]\n  *   tea\n\n 1.  boil\n 2.\tpour",
        "* milk\n  - [Price]\n* tea\n\n1. boil\n2. pour\n",
    ),
    "a structure": (
        "<Shop>\n\n  (1)It is near.\n      We walk.\n       + [Map]\n ----------\n    _ [Rain]\n  (2)   We go there.",
        "<Shop>\n\n(1) It is near.\n    We walk.\n  + [Map]\n-----\n  _ [Rain]\n(2) We go there.\n",
    ),
    "four hyphens": ("(1) a\n----\n(2) b\n", "(1) a\n-----\n(2) b\n"),
    "rules and data": (
        "(1) a\n--Rule one ,Rule two{uses:  [1]}----\n(2) b\n",
        "(1) a\n-- Rule one, Rule two {uses:  [1]} --\n(2) b\n",
    ),
    "an inference over several lines": (
        "(1) a\n--\n  Rule one,\n  Rule  two\n  {uses: [1]}\n  ---\n(2) b\n",
        "(1) a\n--\nRule one,\nRule  two\n{uses: [1]}\n--\n(2) b\n",
    ),
    "a rule that begins with a hyphen": ("(1) a\n--- Rule ---\n(2) b\n", "(1) a\n--- Rule --\n(2) b\n"),
    "data": ("Bread is cheap.{by:  'me',\n   n:   1}\n", "Bread is cheap. {by:  'me',\n   n:   1}\n"),
    "front matter": (
        "\n===\ntitle:   Food\n\n\nlist:\n- a\n===\n\n\n\nEat.",
        "===\ntitle:   Food\n\n\nlist:\n- a\n===\n\nEat.\n",
    ),
    "byte order mark": ("\ufeff\n\n  [Bread]: cheap", "\ufeff[Bread]: cheap\n"),
    "comments": (
        "// food  first\n\n\n[Bread]:a   // cheap\n // and near\n    + b\n  // last\n\n /* not\n  now */\n",
        "// food  first\n\n[Bread]: a // cheap\n  // and near\n  + b\n  // last\n\n/* not\n  now */\n",
    ),
    "comments that touch": ("Bread/* rye */is  cheap<!-- here -->.\n", "Bread/* rye */is cheap<!-- here -->.\n"),
    "what looks like a comment": ("Bread is  cheap. // here  ", "Bread is cheap. // here  "),
    "mostly CRLF": ("Bread\r\nis\ncheap.\r\n\n\nRice {a:\r\n1}", "Bread\r\nis\r\ncheap.\r\n\r\nRice {a:\r\n1}\r\n"),
    "mostly LF": ("Bread\r\nis\ncheap.\n/* a\r\nb */", "Bread\nis\ncheap.\n/* a\nb */\n"),
    "a lone CR before a block that stays": ("[Bread]\r----\n--\n", "[Bread]\r----\n--\n"),
    "a lone CR": ("Bread\ris cheap.\n", "Bread\nis cheap.\n"),
    "escapes": ("Two\\  blanks \\*   here\\ \n", "Two\\  blanks \\* here\\ \n"),
    "a bad block stays": (
        "[Bread]:cheap\n\n\n  [Cake]:  *good  \n   + x\n\n\n[Rice]:cheap",
        "[Bread]: cheap\n\n  [Cake]:  *good  \n   + x\n\n[Rice]: cheap\n",
    ),
    "an empty line that is missing": ("[Bread]:a\n#  Part\n\n\nb", "[Bread]: a\n#  Part\n\nb\n"),
    "bad data": ("[Bread]:a  {by: [}\n\n[Rice]:b", "[Bread]:a  {by: [}\n\n[Rice]: b\n"),
    "a bad block at the end": ("[Bread]:a\n\n\n[Rice]  :  b  ", "[Bread]: a\n\n[Rice]  :  b  "),
    "a blank that means something": ("It is *so.  *\n\n[Bread]:a", "It is *so.  *\n\n[Bread]: a\n"),
    "a number that would become a list": ("[Bread]:a\n\n1.", "[Bread]: a\n\n1."),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_lines_kept(before: str, after: str) -> None:
    """Spacing becomes uniform, and every line of a paragraph stays a line."""
    check(before, after)


#: Paragraphs that are filled up to 30 columns.
FILLED = {
    "long": (
        "[Bread]: Bread is cheap, it keeps well, and all of us like it. #food {by: me}\n",
        "[Bread]: Bread is cheap, it\nkeeps well, and all of us like\nit. #food {by: me}\n",
    ),
    "short lines": ("Bread\nis\ncheap.\n{by: me}\n", "Bread is cheap. {by: me}\n"),
    "data that does not fit": ("Bread is cheap and good. {by: me}\n", "Bread is cheap and good.\n{by: me}\n"),
    "data over several lines": ("Bread is cheap and good.\n{\nby: me\n}\n", "Bread is cheap and good. {\nby: me\n}\n"),
    "data over several lines that come up to a full line (found by fuzzing, 1)": (
        "Free bread h neighbours *not* yet!\n{cal:\n}\n",
        "Free bread h neighbours *not*\nyet! {cal:\n}\n",
    ),
    "links": (
        "[Bread and butter, all of it]:\na\n  + See [the list of all goods](https://example.org) now.\n",
        "[Bread and butter, all of it]: a\n  + See\n    [the list of all goods](https://example.org)\n    now.\n",
    ),
    "a line never begins with a mark": (
        "Bread costs between one to two - or, in the year 1984. #  and + and * or (3) so -- it was.\n",
        "Bread costs between one to\ntwo - or, in the year 1984. #\nand + and * or (3) so -- it\nwas.\n",
    ),
    "references": ("[Bread]   #food #cheap #good #near {by: me}\n", "[Bread] #food #cheap #good #near {by: me}\n"),
    "headings, inference lines": (
        "# All about bread and about butter\n\n(1) a\n-- Rule one and Rule two, Rule three --\n(2) b\n",
        "# All about bread and about butter\n\n(1) a\n-- Rule one and Rule two, Rule three --\n(2) b\n",
    ),
    "an inference that fits": (
        "(1) a\n--\nRule one,\nOther\n{n: 1}\n----\n(2) b\n",
        "(1) a\n-- Rule one, Other {n: 1} --\n(2) b\n",
    ),
    "inferences that do not fit, or hold a comment": (
        "(1) a\n--\nRule one,\nAnother one\n{n: 1}\n--\n(2) b\n--\nOne // or two\n--\n(3) c\n",
        "(1) a\n--\nRule one,\nAnother one\n{n: 1}\n--\n(2) b\n--\nOne // or two\n--\n(3) c\n",
    ),
    "comments": ("Bread // cheap\nis\ncheap.\n// so\nBuy\nit.\n", "Bread // cheap\nis cheap.\n// so\nBuy it.\n"),
    "a structure": (
        "(1) Bread is cheap, and it keeps for long.\n-----\n  _ But cake is better, by any measure.\n(2) b\n",
        "(1) Bread is cheap, and it\n    keeps for long.\n-----\n  _ But cake is better, by any\n    measure.\n(2) b\n",
    ),
    "a bad block": ("Bread is *cheap, and it keeps for very long.\n", "Bread is *cheap, and it keeps for very long.\n"),
}


@pytest.mark.parametrize(("before", "after"), FILLED.values(), ids=FILLED)
def test_paragraphs_filled(before: str, after: str) -> None:
    """Paragraphs are filled; nothing comes to begin a line that would be read as something else."""
    check(before, after, width=30)


def test_indentation_is_a_matter_of_style() -> None:
    """Relations may be indented by more."""
    assert formatted("[Bread]\n + a\n  - b", indent=4) == "[Bread]\n    + a\n        - b\n"


@pytest.mark.parametrize("style", [{"width": -1}, {"indent": 0}], ids=str)
def test_styles_that_cannot_be(style: dict[str, int]) -> None:
    """A negative width, or relations that would not be indented, are refused."""
    with pytest.raises(ValueError, match="must be >="):
        Style(**style)
