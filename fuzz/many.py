"""Read very many texts: none may raise, lose text, yield a span outside the text, or take very long.

    python fuzz/many.py --count 1000000 --seed 1 [--jobs 2]

Each text is parsed and interpreted. One in a hundred is also checked, fixed and formatted twice. One in two thousand is
long and repeats a piece or two; it is read as Argdown, JSON and TOML within a generous processor time per character. A
failing text is
shortened as far as possible and printed as a Python literal, ready to become a numbered case in
tests/argdown_texts.py; the exit code is then 1. The same seed gives the same texts, whatever the number of jobs.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from traceback import extract_tb

from attrs import frozen
from inputs import hostile, text_of

from argmap.analysis.check import check
from argmap.analysis.mending import mended
from argmap.editing.normal_form import normal_form
from argmap.editing.style import Style
from argmap.errors import InputError
from argmap.files.toml import table
from argmap.interpret.interpret import interpret, interpret_text
from argmap.interpret.reading import Reading
from argmap.strict_json import BadJSONError, loads
from argmap.syntax.parse import parse
from argmap.text import Span, apply

#: One text in so many is checked, mended and formatted too.
THOROUGH = 100
#: The longest processor time to read a text, seconds per character; many times what any text takes.
SLOWEST = 100e-6
#: Texts that are tried between two lines of progress, and that one seed makes.
BATCH = 2000
#: Columns that paragraphs are filled to; 0 keeps line breaks.
WIDTHS = (0, 1, 30)


@frozen
class Finding:
    """A text that breaks a law, and how."""

    text: str
    #: The kind of error, and the function that raised it.
    what: str


def ordinary(text: str) -> None:
    """Read *text*: the tree holds all of it, and spans lie inside."""
    tree = parse(text)
    _lossless(str(tree), text)
    _inside(interpret(tree), len(text))


def thorough(text: str) -> None:
    """Check, fix and format *text* too."""
    ordinary(text)
    found = interpret_text(text)
    _findings_inside(found, len(text))
    _settled(mended(text).text)
    for width in WIDTHS:
        _formatted(found, text, Style(width))


def in_time(text: str) -> None:
    """Read *text* as each language that argmap reads; no time may be more than in step with its length."""
    for name, read in _READERS.items():
        start = time.process_time()
        read(text)
        if time.process_time() - start > SLOWEST * len(text):
            raise AssertionError(f"takes too long to read as {name}")


def _json(text: str) -> None:
    with suppress(BadJSONError):
        loads(text)


def _toml(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder, suppress(InputError):
        path = Path(folder, "a.toml")
        path.write_text(text, encoding="utf-8", errors="replace", newline="")
        table(str(path))


_READERS: dict[str, Callable[[str], object]] = {"Argdown": ordinary, "JSON": _json, "TOML": _toml}


def _lossless(read: str, text: str) -> None:
    if read != text:
        raise AssertionError("the tree is not the text")


def _inside(found: Reading, size: int) -> None:
    tables = (found.places.claims, found.places.arguments)
    spans: list[Span] = [one.span for table in tables for places in table.values() for one in places]
    spans += [one.span for one in (*found.diagnostics, *found.places.sections)]
    if any(span.end > size for span in spans):
        raise AssertionError("a span reaches beyond the text")


def _findings_inside(found: Reading, size: int) -> None:
    for finding in check(found):
        spans = [finding.span, *(one.span for one in finding.related)]
        spans += [edit.span for fix in finding.fixes for edit in fix.edits]
        if any(span.end > size for span in spans):
            raise AssertionError("a finding reaches beyond the text")


def _settled(text: str) -> None:
    if mended(text).fixed:
        raise AssertionError("a mended text is mended again")


def _formatted(before: Reading, text: str, style: Style) -> None:
    after = apply(text, normal_form(before, style))
    if normal_form(interpret_text(after), style):
        raise AssertionError("a formatted text is formatted again")
    if interpret_text(after).map != before.map:
        raise AssertionError("formatting changes the map")


def complaint(law: Callable[[str], None], text: str) -> str:
    """Return the error that *law* raises for *text*, and where; empty if none."""
    try:
        law(text)
    except Exception as error:  # noqa: BLE001 - any error at all is what is looked for
        said = f": {error}" if isinstance(error, AssertionError) else ""
        return f"{type(error).__name__} in {extract_tb(error.__traceback__)[-1].name}{said}"
    return ""


def shortest(finding: Finding, law: Callable[[str], None]) -> Finding:
    """Return the failure with its text shortened as far as it fails in the same way."""
    text = finding.text
    size = len(text) // 2
    while size:
        for start in range(len(text) - size, -1, -size):
            shorter = text[:start] + text[start + size :]
            text = shorter if complaint(law, shorter) == finding.what else text
        size //= 2
    return Finding(text, finding.what)


def batch(seed: int, number: int) -> list[Finding]:
    """Try the texts of one batch; return one failure for each way of failing."""
    chance = Random(f"{seed}-{number}")  # noqa: S311 - no secrets here
    found: dict[str, Finding] = {}
    for place in range(BATCH):
        text, law = text_of(chance), ordinary if place % THOROUGH else thorough
        what = complaint(law, text)
        if what and what not in found:
            found[what] = shortest(Finding(text, what), law)
    text, name = hostile(chance)
    what = complaint(in_time, text)
    return [*found.values(), *([Finding(name, what)] if what else [])]


def tried(numbers: range, seed: int, jobs: int) -> Iterator[list[Finding]]:
    """Yield the failures of each batch, in order."""
    work = partial(batch, seed)
    if jobs == 1:
        yield from map(work, numbers)
    else:
        with ProcessPoolExecutor(jobs) as pool:
            yield from pool.map(work, numbers)


def main() -> int:
    """Try the texts, print the failures, and return the exit code."""
    parser = argparse.ArgumentParser(description="Read very many texts.")
    parser.add_argument("--count", type=int, default=1_000_000, help=f"how many texts, in batches of {BATCH}")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    start = time.monotonic()
    seen: set[str] = set()
    numbers = range(-(-asked.count // BATCH))
    for number, findings in enumerate(tried(numbers, asked.seed, asked.jobs), 1):
        for finding in findings:
            if finding.what not in seen:
                seen.add(finding.what)
                print(f"{finding.what}\n    {finding.text!a},", flush=True)
        pace = number * BATCH / (time.monotonic() - start)
        print(f"\r{number * BATCH:,} texts, {pace:,.0f} a second, {len(seen)} failures ", end="", file=sys.stderr)
    print(file=sys.stderr)
    print(f"{len(numbers) * BATCH:,} texts of seed {asked.seed} read; ways of failing: {len(seen)}")
    return int(bool(seen))


if __name__ == "__main__":
    sys.exit(main())
