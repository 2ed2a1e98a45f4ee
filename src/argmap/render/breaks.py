"""Line breaks and grapheme clusters, by the rules of Unicode 16.

The rules run in Unicode's order over a string with one letter for the class of each character. Spaces, numbers and
flags, whose rules look far back, get letters that encode what precedes them. So every rule looks at a few
neighbours only, and the whole takes linear time.

Source: https://www.unicode.org/reports/tr14/ and https://www.unicode.org/reports/tr29/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby

from argmap.render.characters import kind, latin, line_classes

#: Zero-width joiner, which joins emoji.
JOIN = "\u200d"
#: Matches nothing.
NEVER = "(?!)"

_NAMES = (
    "BK CR LF NL SP ZW WJ GL CM ZWJ B2 BA BB HY HH CB CL CP EX IN NS OP QU QI QF IS NU PO PR SY AL HL DC AC ID EC EB "
    "EM H2 H3 JL JV JT RI AK AP AS VF VI SPop SPzw SPcl SPb2 QIq SYn ISn CLn CPn RI2"
)
#: Classes of line breaking; from `SPop` on, they are argmap's own, and remember what is before them.
NAMES = tuple(_NAMES.split())
#: The letter of each class; the next letter is that of its East Asian characters.
_LETTERS = {name: 0x80 + 2 * i for i, name in enumerate(NAMES)}
#: What a mark counts as if there is nothing that it depends on.
_ALONE = chr(_LETTERS["AL"])
#: What else a name in a rule stands for.
_GROUPS = {
    "SP": "SP SPop SPzw SPcl SPb2", "QI": "QI QIq", "SY": "SY SYn", "IS": "IS ISn", "CL": "CL CLn", "CP": "CP CPn",
    "AL": "AL DC AC", "ID": "ID EC", "BA": "BA HH", "RI": "RI RI2",
    "MUST": "BK CR LF NL", "QUOTE": "QU QI QIq QF", "JAMO": "JL JV JT H2 H3", "AKSARA": "AK DC AS",
}  # fmt: skip
#: What letters remember: where to look, and what the group there is called then. Rules LB8, 14 to 17, 25 and 30a.
_MARKS = (
    ("(?<=ZW)(SP+)", {"SP": "SPzw"}),
    ("(?<=OP)(SP+)", {"SP": "SPop"}),
    ("(?:^|(?<=[MUST OP QUOTE GL SP ZW]))(QI SP*)", {"QI": "QIq", "SP": "SPop"}),
    ("(?<=[CL CP])(SP+)", {"SP": "SPcl"}),
    ("(?<=B2)(SP+)", {"SP": "SPb2"}),
    ("NU([SY IS]*[CL CP]?)", {"SY": "SYn", "IS": "ISn", "CL": "CLn", "CP": "CPn"}),
    ("RI(RI)", {"RI": "RI2"}),
)
#: The rules in order: whether a line may break between what is before and what is after. ``~`` leaves out East
#: Asian characters, and ``EAST`` is all of those.
_RULES = (
    (True, "BK", ""), (False, "CR", "LF"), (True, "[CR LF NL]", ""), (False, "", "[MUST SP ZW]"),
    (True, "[ZW SPzw]", ""), (False, "", "WJ"), (False, "[WJ GL]", ""), (False, "[^SP BA HY]", "GL"),
    (False, "", "[CL CP EX SY]"), (False, "[OP SPop QIq]", ""),
    (False, "", "QF(?:$|[SP GL WJ CL QUOTE CP EX IS SY MUST ZW])"), (True, "SP", "IS NU"), (False, "", "IS"),
    (False, "[CL CP SPcl]", "NS"), (False, "[B2 SPb2]", "B2"), (True, "SP", ""),
    (False, "", "[QU QF]"), (False, "[QU QI]", ""), (False, "[^EAST]", "QUOTE"), (False, "", "QUOTE(?:$|[^EAST])"),
    (False, "QUOTE", "[^EAST]"), (False, "^ QUOTE", ""), (False, "[^EAST] QUOTE", ""),
    (True, "", "CB"), (True, "CB", ""), (False, "^[HY HH]", "AL"), (False, "[MUST SP ZW CB GL][HY HH]", "AL"),
    (False, "", "[BA HY NS]"), (False, "BB", ""), (False, "HL[HY BA~]", "[^HL]"), (False, "SY", "HL"),
    (False, "", "IN"), (False, "[AL HL]", "[AL HL NU PR PO]"), (False, "[NU PR PO IS]", "[AL HL]"),
    (False, "PR", "[ID EB EM]"), (False, "[ID EB EM]", "PO"), (False, "[NU SYn ISn CLn CPn]", "[PO PR]"),
    (False, "[PO PR]", "OP IS?NU"), (False, "[PO PR HY IS NU SYn]", "NU"),
    (False, "JL", "[JL JV H2 H3]"), (False, "[JV H2]", "[JV JT]"), (False, "[JT H3]", "JT"), (False, "JAMO", "PO"),
    (False, "PR", "JAMO"), (False, "AP", "AKSARA"), (False, "AKSARA", "[VF VI]"), (False, "AKSARA VI", "[AK DC]"),
    (False, "AKSARA", "AKSARA VF"), (False, "[AL HL NU]", "OP~"), (False, "CP~", "[AL HL NU]"),
    (False, "", "RI2"), (False, "[EB EC AC]", "EM"),
)  # fmt: skip
#: Text of which is known that it breaks after its spaces and hyphens alone: words of letters and digits, joined by
#: hyphens or not, with punctuation, and dots and dashes between them. No-break spaces and paragraph signs count as
#: letters. Possessive groups end with (?!) as in `argmap.syntax.tokens`.
_LATIN = "A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\xff"
_ALNUM = f"[0-9{_LATIN}\xa0\xb6\xb7]++"
_BETWEEN = f"['’.,]|(?<!\xa0)-(?=[{_LATIN}])"
_WORD = f"[(\"'“‘]?+{_ALNUM}(?:(?:{_BETWEEN}){_ALNUM}|(?!))*+[.,;:!?]*+(?:[)\"'”’][.,;:!?]*+|(?!))?+"
_SIMPLE = re.compile(f"(?:(?:— |(?!))?+{_WORD}(?: |$)|(?!))*+")
#: One character to a reader, over the letters for classes of clusters. Source: UAX 29, table 1c, and rule GB9c.
_CLUSTER = "rn|[rnc]|p*(?:L*(?:V+|KV*|J)T*|L+|T+|ff|i(?:[ev]*zi)*|k(?:[ezv]*v[ezv]*k)*|[^rncp])[ezsv]*|p+[ezsv]*"


def opportunities(text: str) -> list[int]:
    """Return the offsets in *text* where a line may break, without start and end.

    >>> opportunities("Cycle-lanes (2 m) work")
    [6, 12, 15, 18]
    """
    if _SIMPLE.fullmatch(text):
        return [place for found in re.finditer("[ -]", text) if (place := found.end()) < len(text)]
    small = latin().issuperset(text)
    found = _by_rules(text, _classes_of_latin() if small else frozenset(NAMES))
    if small:
        return found
    whole = {start for start, _ in clusters(text)}
    return [place for place in found if place in whole and text[place - 1] != JOIN]


def clusters(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield start and end of each character as readers see it, such as a flag.

    >>> [stop - start for start, stop in clusters("e\u0301👍🏽🇩🇪")]
    [2, 2, 2]
    """
    if latin().issuperset(text):
        return ((i, i + 1) for i in range(len(text)))
    classes = "".join(map(_cluster_classes().__getitem__, text))
    return (found.span() for found in re.finditer(_CLUSTER, classes))


class _Clusters(dict[str, str]):
    """Remember the class in clusters of each character that was asked for."""

    def __missing__(self, char: str) -> str:
        self[char] = kind(char).cluster
        return self[char]


class _Letters(dict[str, str]):
    """Remember the letter of each character that was asked for."""

    def __missing__(self, char: str) -> str:
        name = line_classes()[char]
        self[char] = chr(_LETTERS[name.rstrip("+")] + name.endswith("+"))
        return self[char]


@cache
def _cluster_classes() -> Mapping[str, str]:
    return _Clusters()


@cache
def _class_letters() -> Mapping[str, str]:
    return _Letters()


@cache
def _classes_of_latin() -> frozenset[str]:
    own = {line_classes()[char] for char in latin()}
    return frozenset(own | {"SPop", "SPcl", "SPb2", "QIq", "SYn", "ISn", "CLn", "CPn"})


def _by_rules(text: str, known: frozenset[str]) -> list[int]:
    letters, places = _reduced("".join(map(_class_letters().__getitem__, text)))
    marks, names = _marks(known)
    letters = marks.sub(lambda found: _marked(found, names), letters)
    return [places[found.start()] for found in _pattern(known).finditer(letters)]


def _marked(found: re.Match[str], names: Sequence[Mapping[int, int]]) -> str:
    group = found.lastindex or 0
    return found[0][: len(found[0]) - len(found[group])] + found[group].translate(names[group - 1])


def _reduced(letters: str) -> tuple[str, Sequence[int]]:
    """Return *letters* without marks that belong to what is before them, and where the rest stood. Rules LB9, LB10."""
    mark, with_marks = _mark_patterns()
    if not mark.search(letters):
        return letters, range(len(letters))
    found = list(with_marks.finditer(letters))
    kept = "".join(_ALONE if mark.match(one[0]) else one[0][0] for one in found)
    return kept, [one.start() for one in found]


def _class(names: str, known: frozenset[str]) -> str:
    """Return the letters of those classes that are *known*; without ``~``, of East Asian characters, too."""
    return "".join(
        chr(_LETTERS[one] + east)
        for name in names.split()
        for one in _GROUPS.get(name.rstrip("~"), name.rstrip("~")).split()
        if one in known
        for east in ((0,) if name.endswith("~") else (0, 1))
    )


def _compiled(rule: str, known: frozenset[str]) -> str:
    """Return a rule as a regular expression over letters."""

    def named(found: re.Match[str]) -> str:
        letters = _class(found[2] or found[3], known)
        east = "".join(chr(letter + 1) for letter in _LETTERS.values()) if "EAST" in found[0] else ""
        return f"[{found[1] or ''}{letters}{east}]" if letters or east else NEVER

    return re.sub(r"\[(\^?)([^\]]*)\]|([A-Z][A-Za-z0-9]*~?)", named, rule).replace(" ", "")


@cache
def _marks(known: frozenset[str]) -> tuple[re.Pattern[str], Sequence[Mapping[int, int]]]:
    """Return where letters are to remember what is before them, and what they are called then, group by group."""
    names = [
        {_LETTERS[old] + east: _LETTERS[new] + east for old, new in marks.items() for east in (0, 1)}
        for _, marks in _MARKS
    ]
    return re.compile("|".join(_compiled(where, known) for where, _ in _MARKS)), names


@cache
def _pattern(known: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of places where lines may break: the rules one in another, the first ones outermost."""
    pattern = ""
    for breaks, group in groupby(reversed(_RULES), key=lambda rule: rule[0]):
        rules = [_rule(before, after, known) for _, before, after in group]
        here = "|".join(rule for rule in reversed(rules) if NEVER not in rule)
        pattern = (f"(?:{here}|{pattern})" if breaks else f"(?!{here}){pattern}") if here else pattern
    letter, sign = _compiled("AL", known), _compiled("ID", known)  # the commonest cases first
    return re.compile(f"(?s)(?<=.)(?=.)(?!(?<={letter}){letter})(?:(?<={sign})(?={sign})|{pattern})")


def _rule(before: str, after: str, known: frozenset[str]) -> str:
    behind = f"(?<={_compiled(before, known)})" if before else ""
    return behind + (f"(?={_compiled(after, known)})" if after else "")


@cache
def _mark_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a letter that depends on the one before it, and that of one with all that depend on it."""
    with_marks = "[^MUST SP ZW][CM ZWJ]*|[MUST SP ZW]"
    known = frozenset(NAMES)
    return re.compile(_compiled("[CM ZWJ]", known)), re.compile(_compiled(with_marks, known))
