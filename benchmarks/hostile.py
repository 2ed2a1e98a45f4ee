"""Time what argmap does with hostile texts: nothing may take more than linear time.

    python benchmarks/hostile.py [--size 2000] [--step read] [--only "@include("]

Each text repeats a short pattern. The first figure is the growth: the time for four times the length divided by the
time for the length, about 4 where time is linear and 16 where it is quadratic. The second is the time per code point
relative to ordinary Argdown. The worst are printed first. Processor time is measured, so other programs change little.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from attrs import frozen
from texts import argdown

from argmap.analysis.check import check
from argmap.analysis.ledger import ledger
from argmap.analysis.mending import mended
from argmap.editing.composing.text import argdown as composed
from argmap.editing.document import Document
from argmap.editing.intention import Intention
from argmap.editing.intentions.add_claim import AddClaim
from argmap.editing.intentions.add_support import AddSupport
from argmap.editing.intentions.move import Move
from argmap.editing.intentions.remove import Remove
from argmap.editing.intentions.rename import Rename
from argmap.editing.intentions.reword import Reword
from argmap.editing.intentions.set_data import SetData
from argmap.editing.intentions.tag import Tag
from argmap.editing.normal_form import normal_form
from argmap.editing.style import Style
from argmap.errors import EditError
from argmap.interchange.formats.json import FORMAT
from argmap.interchange.json_text import parsed
from argmap.interchange.own_json import from_dict
from argmap.interpret.interpret import interpret_text
from argmap.merging.merge import merge
from argmap.model.diff import diff
from argmap.model.ends import ClaimRef
from argmap.model.map import ArgumentMap
from argmap.render.notation import PLAIN
from argmap.render.outline import outline
from argmap.render.picture import choose_theme, notation_called
from argmap.render.setting import typeset
from argmap.syntax.woven import weave
from argmap.text import Source

#: Code points of the short texts.
SIZE = 2000
#: How much longer the long texts are.
FACTOR = 4
#: Lines that are printed.
SHOWN = 40
#: A growth from which a text is worth a look.
SUSPECT = 7.0
#: Times below this say nothing about growth, seconds.
LEAST = 0.01

#: Marks, alone and with what may follow them.
MARKS = (
    *("[", "]", "[]", "[a]", "[a]:", "[:", "]:", "[-", "<", ">", "<>", "<a>", "<a>:", ">:", "(", ")", "()", "{", "}"),
    *("@", "@[", "@[a]", "@<", "@<a>", "#", "#a", "#(", "#(a)", "*", "**", "***", "_", "__", "___", "*a*", "__a__"),
    *("+", "-", "+>", "->", "<+", "<-", "><", "<_", "_>", "--", "---", "----", "=", "==", "===", "~~~", "```", "(1)"),
    *("1.", ".", "..", ".a", ":", "::", ":a:", ".~.", "/", "//", "/*", "*/", "<!--", "-->", "<!", "\\", "\\\\"),
    *("\\[", "'", '"', "&a", "*a", "!a", "|", "%", ",", ";", "@include(", "@include(a", "@include(a)", "[a]("),
    *("[a](b)", "[[a]", "<<<<<<<", "=======", ">>>>>>>", "http://", "http://a.b/c_d", "www.a.b", "a", "é", "日"),
    *("\u0301", "\ufeff", "\u2028", "\u00a0", "\u202e", "\x00", "\x1b[1m", "\ud800", "👍🏽", "🇩🇪", "\u200d", "ก", "က"),
)  # fmt: skip
#: What stands around each mark.
FRAMES = ("{}", "{} ", "{} a ", "{}\n", "{}\n\n", "a{}")
#: Pieces of several lines, and lines that mean something.
PIECES = (
    *("\n", "\n\n", "\r", "\r\n", "\r\n\r\n", " ", "\t", " \n", "\t\n", "\n \n", " \t", "[A]: b\n\n"),
    *("[A]: b #t\n\n", "<A>: b\n\n", "<A>\n\n(1) b\n----\n(2) c\n\n", "(1) a\n", "(1) a\n----\n", "(1) a\n--\n"),
    *("(1) a\n-- b --\n", "(1) a\n--\nb {uses: [1]}\n--\n", "-- a\n", "--\na\n\n", "----\n\n", "-- a, b --\n"),
    *("-- {a: 1} --\n", "+ b\n", "- b\n", "-> b\n", "+> b\n", "<- b\n", "<+ b\n", "_> b\n", "<_ b\n", ">< b\n"),
    *("  + b\n", "a\n  - b\n", "[A]\n  - [A]\n", "[A]\n  + [B]\n    - [A]\n\n", "[A]\n\t+ b\n"),
    *("[A]\n  -> b\n -> c\n", "<A>\n  _> <B>\n", "* a\n", "1. a\n", "* a\n  1. b\n", "# a\n\n", "## a\n\n[A]: b\n\n"),
    *("# a\n## b\n", "#a\n", "// a\n", "/* a */\n", "a // b\n\n", "<!-- a -->\n", "<!-- a\n", "/* a\n"),
    *("x {a: 1}\n\n", "x {\na: 1\n}\n\n", "x {a: [\n", "x {a: '\n", 'x {a: "\n', "{}", "{a: 1}", "{a: 1} "),
    *("{a: {b: ", "{{", "}{", "{\n", "===\n", "===\na: 1\n===\n", "```argdown\n[A]: b\n```\n", "```argdown\n"),
    *("~~~argdown\n", "> ```argdown\n", "- ~~~argdown\n", "<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n", "<<<<<<< a\n"),
    *("=======\n", ">>>>>>> a\n", "<<<<<<< a\nb\n||||||| c\n=======\n", "**a _b_ ", "**a\n", "*a **b ", "_a\n\n"),
    *("[a]( b ", "[a][b]", "a.b", "a:b:", "A. ", "don't ", "A–B ", "(a) ", "“a” ", "1 000 ", "@include(a)\n"),
    *("@[A]\n\n", "@[A]: b\n\n", "[A]: @[B]\n\n", "a\n\n[A]: a\n\n", "[A]: b\n  + #t\n\n", "[A]: \n\n"),
    *("- [A]: b\n\n",),
)  # fmt: skip
#: Of front matter, and what it stands in.
YAML = (
    *("a: 1\n", "? a\n", "- ", "- a\n", "a:\n", "[", "]", "{", "{a: ", "'", '"', "&a ", "*a ", "!!a ", "|\n", ">\n"),
    *("# a\n", "a.b: 1\n", "<<: {a: 1}\n", "---\n", "...\n", "a: &a [*a]\n", "\t", " ", "a: b: ", "%A\n", "9", "0x"),
    *("1e", "1:", "2001-01-01 ", "~", ",", "\\"),
)  # fmt: skip
#: Texts around one long line of a pattern.
AROUND: Mapping[str, str] = {
    "front matter of": "===\n{}\n===\n\n[A]: b\n",
    "entry of": "===\na: {}\n===\n\n[A]: b\n",
    "settings of": "===\nmodel:\n  {}\n===\n\n[A]: b\n",
    "data of": "[A]: b {{a: {}}}\n",
}


def lasting(pattern: str, size: int) -> str:
    """Return *pattern* again and again, *size* code points in all."""
    return pattern * (size // len(pattern))


def nested(size: int) -> Iterator[tuple[str, str]]:
    """Yield texts that no repetition gives, by name."""
    depth, wide, keys = int((2 * size) ** 0.5), size // 12, int(size**0.5)
    yield "nested relations", "a\n" + "".join(f"{' ' * level}+ b\n" for level in range(1, depth))
    yield "nested relations of titles", "[A]\n" + "".join(f"{' ' * level}- [A{level}]\n" for level in range(1, depth))
    yield "nested headings", "".join(f"{'#' * (level % 90 + 1)} a{level}\n\n" for level in range(keys * 2))
    aliases = "\n".join(
        f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]" for number in range(1, size // 60)
    )
    yield "aliases of aliases", f"===\na0: &a0 [x]\n{aliases}\n===\n\n[A]: b\n"
    yield "claims", "".join(f"[A{number}]: b{number}\n\n" for number in range(wide))
    yield "claims of one text", "".join(f"[A{number}]: b\n\n" for number in range(wide))
    yield "claims of one long title", "".join(f"[{'a' * 40}{number}]: b\n\n" for number in range(size // 50))
    yield "claims without titles", "".join(f"b{number}\n\n" for number in range(wide))
    yield "claims in a chain", "".join(f"[A{number}]\n  + [A{number + 1}]\n\n" for number in range(wide // 2))
    yield "reasons for one claim", "[A]\n" + "".join(f"  + b{number}\n" for number in range(wide))
    yield "reasons of one text", "[A]\n" + "  + b\n" * wide
    yield "arguments", "".join(f"<A{number}>\n\n(1) p{number}\n----\n(2) c{number}\n\n" for number in range(size // 30))
    yield (
        "premises of one step",
        "<A>\n\n" + "".join(f"({number}) p{number}\n" for number in range(wide)) + "----\n(1) c\n",
    )
    yield (
        "steps of one argument",
        "<A>\n\n(1) p\n" + "".join(f"----\n({number}) c{number}\n" for number in range(2, wide)),
    )
    yield "rules of one step", f"<A>\n\n(1) p\n-- {', '.join(f'r{number}' for number in range(wide))} --\n(2) c\n"
    yield "uses of one step", f"<A>\n\n(1) p\n--\nr {{uses: [{', '.join(map(str, range(wide)))}]}}\n--\n(2) c\n"
    yield "tags", "".join(f"[A{number}]: b #t{number}\n\n" for number in range(wide))
    yield "tags of one claim", "[A]: b " + "".join(f"#t{number} " for number in range(wide)) + "\n"
    yield "mentions", "".join(f"[A{number}]: see @[A{number + 1}]\n\n" for number in range(wide // 2))
    yield "undefined mentions", "".join(f"see @[A{number}]\n\n" for number in range(wide))
    yield "undefined references", "".join(f"[A{number}]\n\n" for number in range(wide))
    yield "groups", "".join(f"# g{number}\n\n[A{number}]: b\n\n" for number in range(wide // 2))
    yield "keys of data", f"[A]: b {{{', '.join(f'k{number}: 1' for number in range(wide))}}}\n"
    yield "keys of front matter", "===\n" + "".join(f"k{number}: 1\n" for number in range(wide)) + "===\n\n[A]: b\n"
    yield (
        "shortcodes",
        "===\nmodel:\n  shortcodes:\n"
        + "".join(f"    ':s{number}:': {{unicode: x}}\n" for number in range(size // 30))
        + "===\n\n[A]: "
        + ":s1: " * wide
        + "\n",
    )
    yield "one long word", "[A]: " + "a" * size + "\n"
    yield "one long paragraph", "[A]: " + "word, " * (size // 6) + "\n"
    yield "one long title", f"[{'a ' * (size // 2)}]: b\n"
    yield "one long tag", f"[A]: b #{'a' * size}\n"
    yield "misspelt references", "".join(f"[Lane {number}]: b\n\n[Lanes {number}]\n\n" for number in range(wide // 2))
    yield "misspelt mentions", "".join(f"[Lane {number}]: see @[Lanes {number}]\n\n" for number in range(wide // 2))
    yield "misspelt keys", f"[A]: b {{{', '.join(f'autor{number}: 1' for number in range(wide))}}}\n"
    yield (
        "misspelt settings",
        "===\nmodel:\n" + "".join(f"  mod{number}: 1\n" for number in range(wide)) + "===\n\n[A]: b\n",
    )
    yield (
        "unread settings far below",
        "===\n"
        + "".join(f"k{number}: v\n" for number in range(wide))
        + "dot:\n  graphVizSettings:\n"
        + "".join(f"    k{number}: 1\n" for number in range(wide))
        + "===\n\n[A]: b\n",
    )
    yield (
        "conflicts",
        "".join(f"<<<<<<< a\n[A{number}]: b\n=======\n[A{number}]: c\n>>>>>>> d\n\n" for number in range(size // 60)),
    )


#: Where a long run of blanks, line ends or digits may be.
RUNS = (
    *("[A]: b{}c\n", "[A]: b{}\n\nc\n", "{}[A]: b\n", "[a{}b]: c\n", "<a{}b>: c\n", "<a{}b>\n\n(1) c\n----\n(2) d\n"),
    *("[A]:{}b\n", "[A]: b {{c: d{}e}}\n", "[A]: b {{c: d{}$}}\n", "[A]: b {{c: d{}\n", "[A]: b {{c: 'd{}e'}}\n"),
    *('[A]: b {{c: "d{}e"}}\n', "[A]: b {{c:{}d}}\n", "[A]: b {{c: @d{}e}}\n", "[A]: b {{c{}}}\n", "[A]: b{}#c\n"),
    *("[A]: b #(c{}d)\n", "# a{}b\n", "#{}a\n", "[A]\n  +{}b\n", "[A]\n{}+ b\n", "===\na: b{}c\n===\n\n[A]: b\n"),
    *("===\na:{}b\n===\n\n[A]: b\n", "===\n{}===\n\n[A]: b\n", "===\na: 'b{}\n===\n\n[A]: b\n"),
    *("<A>\n\n(1) b{}\n--{}c{}d--\n(2) e\n", "<A>\n\n(1) b\n-- c{}d --\n(2) e\n", "<A>\n\n(1) b{}c\n----\n(2) d\n"),
    *("({}) a\n", "a // b{}c\nd\n", "a /* b{}c */ d\n", "[A]: *b{}c*\n", "[A]: **b{}c\n", "[A]: [b{}c](d)\n"),
    *("[A]: b @[c{}d]\n", "[A]\n\n{}\n\n[B]\n"),
)  # fmt: skip


def runs(size: int) -> Iterator[tuple[str, str]]:
    """Yield texts with one long run."""
    for run in (" ", "\t", "\n", " \n", "1", "a", "(", "\u00a0"):
        for around in RUNS:
            yield (
                f"a run of {run!r} in {around!r}",
                around.replace("{{", "{").replace("}}", "}").replace("{}", run * (size // len(run))),
            )


def texts(size: int) -> Iterator[tuple[str, str]]:
    """Yield the texts by name, each about *size* code points long."""
    patterns = dict.fromkeys((*(frame.format(mark) for mark in MARKS for frame in FRAMES), *PIECES))
    for pattern in patterns:
        yield repr(pattern), lasting(pattern, size)
    for mark in dict.fromkeys((*MARKS, *YAML)):
        for name, around in AROUND.items():
            if mark in YAML or name == "data of":
                yield f"{name} {mark!r}", around.format(lasting(mark, size))
    for mark in MARKS:
        yield f"claim of {mark!r}", f"[A]: b {lasting(mark, size)}\n"
    yield from nested(size)
    yield from runs(size)


@frozen
class Step:
    """One thing that argmap does with a text."""

    #: Make what it needs from the text; this is not timed.
    prepare: Callable[[str], Any]
    #: Do it.
    do: Callable[[Any], object]
    #: How much longer its texts are, because it is quick.
    scale: float = 1.0


def _edit(document: Document) -> object:
    claims = document.map.claims
    refs = [ClaimRef(claim.title) for claim in (*claims[:1], *claims[len(claims) // 2 :][:1])]
    return [_applied(document, intention) for intention in (AddClaim("Zz", "Something else."), *_edits(refs))]


def _edits(refs: Sequence[ClaimRef]) -> Iterator[Intention]:
    for ref in refs:
        yield from (Tag(ref, "new"), SetData(ref, "by", "Ann"), Reword(ref, "Other words."), Rename(ref, "Other"))
        yield from (Remove(ref), Move(ref, "New part"), AddSupport("A new reason.", ref))


def _applied(document: Document, intention: Intention) -> object:
    try:
        return document.apply(intention)
    except EditError:
        return None


def _write(reading: Any) -> object:
    try:
        return composed(reading.map)
    except EditError:
        return None


def _versions(text: str) -> tuple[str, str, str]:
    half = text.rfind("\n\n", 0, len(text) // 2) + 2 if "\n\n" in text else 0
    return text, f"{text}\n\n[Zz]: Something else.\n", f"{text[:half]}[Yy]: Another.\n\n{text[half:]}"


def _maps(text: str) -> tuple[Any, Any]:
    one, two, three = _versions(text)
    del one
    return interpret_text(two).map, interpret_text(three).map


def _typeset(map: ArgumentMap) -> object:
    return typeset(notation_called("reasons").stage(map, PLAIN), choose_theme("default"))


STEPS: Mapping[str, Step] = {
    "read": Step(str, interpret_text, 2.0),
    "include": Step(partial(Source, "a.argdown"), lambda source: weave(source, lambda *_: "is not there"), 20.0),
    "markdown": Step(partial(Source, "a.md"), lambda source: weave(source, lambda *_: "is not there"), 20.0),
    "check": Step(interpret_text, check),
    "fix": Step(str, mended),
    "fmt": Step(interpret_text, lambda reading: normal_form(reading, Style(0))),
    "fill": Step(interpret_text, lambda reading: normal_form(reading, Style(30))),
    "show": Step(interpret_text, lambda reading: (outline(reading.map), ledger(reading.map))),
    "write": Step(interpret_text, _write),
    "JSON": Step(lambda text: FORMAT.write(interpret_text(text)).data, lambda data: from_dict(parsed(data))),
    "diff": Step(_maps, lambda maps: diff(*maps)),
    "merge": Step(_versions, lambda versions: merge(*versions)),
    "edit": Step(Document.of, _edit),
    "typeset": Step(lambda text: interpret_text(text).map, _typeset),
}


def seconds(step: Step, text: str) -> float:
    """Return the processor time that *step* takes for *text*; the best of several if it is short."""
    given = step.prepare(text)
    found: list[float] = []
    while not found or (sum(found) < 10 * LEAST and len(found) < 5):  # noqa: PLR2004 - enough for the best of them
        start = time.process_time()
        step.do(given)
        found.append(time.process_time() - start)
    return min(found)


def main() -> None:
    """Print the ratios, worst first."""
    parser = argparse.ArgumentParser(description="Time what argmap does with hostile texts.")
    parser.add_argument("--size", type=int, default=SIZE, help="code points of the short texts")
    parser.add_argument("--step", choices=STEPS, action="append", help="only this; may be repeated")
    parser.add_argument("--only", default="", help="only texts whose name has this in it")
    parser.add_argument("--every", type=int, default=1, help="only one text in so many")
    asked = parser.parse_args()
    found: list[tuple[float, float, str]] = []
    for title, step in STEPS.items():
        if asked.step and title not in asked.step:
            continue
        size = round(asked.size * step.scale)
        short, long = dict(texts(size)), dict(texts(FACTOR * size))
        names = [name for name in short if asked.only in name][:: asked.every]
        ordinary = argdown(FACTOR * size)
        base = seconds(step, ordinary) / len(ordinary)
        for number, name in enumerate(names):
            print(f"\r{title}: {number} of {len(names)} ", end="", file=sys.stderr)
            after = seconds(step, long[name])
            once = seconds(step, short[name]) if after > LEAST else after / FACTOR
            found.append((after / once, after / len(long[name]) / base, f"{title} {name}"))
    print(f"\rtime for {FACTOR} times the length; time per code point relative to ordinary Argdown ({asked.size:,}):")
    for growth, ratio, name in sorted(found, reverse=True)[:SHOWN]:
        print(f"  {growth:5.1f}  {ratio:8.2f} x  {name}")
    print(f"  above {SUSPECT:g}: {sum(growth > SUSPECT for growth, *_ in found)} of {len(found)}")


if __name__ == "__main__":
    main()
