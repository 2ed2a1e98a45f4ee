"""Generate texts to fuzz with: random pieces of the language, and mutated documents."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests" / "conformance"))

#: Pieces of the language, whole and broken.
PIECES = (
    *("[A]", "[A]:", "<B>", "<B>:", "@[A]", "@<B>", "\n", "\n\n", "\r\n", "\r", "  ", "    ", "+", "-", "->", "+>"),
    *("<+", "<-", "><", "_", "<_", "_>", "--", "----", "(1)", "(2) ", "* ", "1. ", "# ", "#t ", "#(a b)", "**", "*"),
    *("__", "{a: 1}", "{", "}", "{\n", '"', "'", "//", "/*", "*/", "<!--", "-->", "===", "\\", ".~.", ":x:", "[l](u)"),
    *("@include(a)", "@include("),
    *("text", "é", "日", "\ufeff", "\u2028", "\x00", "\ud800", "{uses: [1]}", "===\nmodel: {mode: strict}\n===\n"),
)  # fmt: skip
#: Lines as they follow one another in documents, so that pieces meet in places where they mean something.
LINES = (
    *("[A]: text", "<B>: text", "\n", "\n# Part", "  + [A]", "  - <B>", "    -> text", "\t_ <B>", "  <_ text"),
    *("(1) [A]", "(2) text", "(3) [C]: text", "----", "-- Rule {uses: [1]} --", "--\nRule\n--", "  * item", "1. item"),
    *("// aside", "/* aside", "aside */", "===", "model: {explodeArguments: true}", "{a: 1,", "b: [2]}", "{\na: 1\n}"),
)
#: Documents that are mutated: of the generator of the conformance corpus.
GENERATED = 400
#: Pieces that took quadratic time, or far more, when many follow one another; each is tried with those above.
HOSTILE = (
    *("@include(", "@[", "@[a", "@<", "{a: {b: ", "{a: ", "a.", "'a'.", '"a" . ', "a = {b", "[[", "[", "]", "{"),
    *("{a: [", "- ", "? ", "&a [*a, ", "<<: {", "a: &a [*a]\n", '"', '\\"', "9", "9_", "0.", " ", "\t", "\n", " \n"),
    *('{"a":', '[{"a":1},', "1,"),
)  # fmt: skip
#: What stands around them.
FRAMES = (
    *("{}", "===\n{}\n===\n\n[A]: b\n", "===\na: {}\n===\n\n[A]: b\n", "[A]: b {a: {}}\n", "[A]: b{}c\n"),
    *("[A]: b {a: @c{}d}\n", "<A>\n\n(1) b\n-- {} --\n(2) c\n", "[{}]: a\n", "a = {}1\n", "[tool.a]\n{}b = 1\n"),
    *('{"argmap": {}}', '{"a": "{}"}'),
)  # fmt: skip
#: Characters of a hostile text.
LONG = 200_000
#: No other input is longer, but by what one mutation inserts.
MOST = 160


@cache
def documents() -> Sequence[str]:
    """Return the documents to mutate: generated ones, and the maps that argmap ships."""
    from generate import documents as generated  # noqa: PLC0415 - lies on a path that was just added

    maps = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "maps").glob("*.argdown")))
    return (*(text for _, text in generated(GENERATED)), *maps)


def text_of(chance: Random) -> str:
    """Return one text to try."""
    return chance.choice(_KINDS)(chance)


def hostile(chance: Random) -> tuple[str, str]:
    """Return a long text of one piece, or two, again and again, and its name."""
    frame = chance.choice(FRAMES)
    piece = "".join(chance.choices((*HOSTILE, *HOSTILE, *PIECES), k=chance.choice((1, 1, 1, 2))))
    return frame.replace("{}", piece * (LONG // len(piece))), f"{frame!a} with {piece!a} again and again"


def _pieces(chance: Random) -> str:
    return "".join(chance.choices(PIECES, k=chance.randint(1, 16)))


def _lines(chance: Random) -> str:
    lines = chance.choices(LINES, k=chance.randint(1, 10))
    return _mutated("\n".join(lines), chance) if chance.randrange(2) else "\n".join(lines)


def _document(chance: Random) -> str:
    text = _cut(chance.choice(documents()), chance)
    for _ in range(chance.randint(1, 4)):
        text = _mutated(text, chance)
    return text


def _mutated(text: str, chance: Random) -> str:
    return chance.choice(_MUTATIONS)(text, chance)


def _place(text: str, chance: Random) -> tuple[int, int]:
    """Return the start and end of a short stretch."""
    start = chance.randint(0, len(text))
    return start, start + chance.choice((0, 1, 1, 2, 5, 20))


def _cut(text: str, chance: Random) -> str:
    """Return a stretch of *text* that usually starts at a line."""
    start = text.rfind("\n", 0, chance.randint(0, len(text))) + 1
    start += chance.randrange(8) == 0
    return text[start : start + chance.randint(1, MOST)]


def _inserted(text: str, chance: Random) -> str:
    start, end = _place(text, chance)
    return text[:start] + chance.choice(PIECES) + text[chance.choice((start, end)) :]


def _deleted(text: str, chance: Random) -> str:
    start, end = _place(text, chance)
    return text[:start] + text[end:]


def _repeated(text: str, chance: Random) -> str:
    start, end = _place(text, chance)
    return text[:start] + text[start:end] * chance.randint(2, 4) + text[end:]


def _truncated(text: str, chance: Random) -> str:
    return text[: chance.randint(0, len(text))]


def _spliced(text: str, chance: Random) -> str:
    start, end = _place(text, chance)
    return text[:start] + _cut(chance.choice(documents()), chance)[: MOST // 4] + text[end:]


def _changed(text: str, chance: Random) -> str:
    start = chance.randint(0, len(text))
    return text[:start] + chr(chance.choice((chance.randrange(128), chance.randrange(0x11_0000)))) + text[start + 1 :]


_KINDS: tuple[Callable[[Random], str], ...] = (_pieces, _lines, _document)
_MUTATIONS: tuple[Callable[[str, Random], str], ...] = (
    *(_inserted, _inserted, _deleted, _repeated, _truncated, _spliced, _changed),
)
