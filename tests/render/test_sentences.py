"""A law of notations and outputs: every sentence of the selection is in the file."""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from trying import sweep

from argmap.interpret.interpret import interpret_text
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.nearness import parts
from argmap.model.selection import Selection
from argmap.model.view import View, view
from argmap.render.output import PLAIN, Picture
from argmap.render.picture import draw, notations, output, outputs, remarks

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "conformance"))
from generate import documents  # noqa: E402 - a script beside the tests

GENERATED = dict(documents(120, 7))
#: Linked premises that stand nowhere else, a note on what is left out, an untitled claim, a long sentence, and letters
#: that formats write in their own ways.
OWN = """===
title: Ferry
===

[Ferry]: Run the ferry at night.
  + <Fares>
  - Its horn wakes the quay & "everyone" <there>, 100% {or so}, \\$5 a night_time #cost
  - [Fog]: Fog hides the quay on every third night of the winter, so that the ferry would have to wait for the morning.

<Fares>: gist

(1) Many would ride.
(2) They would pay.
----
(3) [Paid]: It pays for itself.
  +> [Ferry]

[Alone]: The river is wide. #aside
"""


def _without_tags(text: str) -> str:
    return html.unescape(re.sub(r"<[^<>]*>", "", text))


def _dot(text: str) -> str:
    """Return the words of labels, which have tags, and of tooltips, which have none."""
    return " ".join((_without_tags(text), *map(html.unescape, re.findall(r'tooltip="((?:[^"\\]|\\.)*)"', text))))


def _tikz(text: str) -> str:
    lines = re.findall(r"\\argmapline(?:\{[^{}]*\}){4}\{(.*)\}$", text, re.MULTILINE)
    return re.sub(r"\\[A-Za-z]+(?:\{\})? ?", "", " ".join(lines))


#: How the words of a file are read; pictures for printing are drawn from the same scene as SVG.
DECODED: Mapping[str, Callable[[str], str]] = {
    "svg": lambda text: _without_tags(re.sub(r"(?s)<(style|desc)\b.*?</\1>", "", text)),
    "html": _without_tags,
    "dot": _dot,
    "mermaid": lambda text: re.sub(r"#(\d+);", lambda found: chr(int(found[1])), text.replace("<br/>", " ")),
    "d2": lambda text: text.replace("\\n", " "),
    "tikz": _tikz,
    "text": str,
}
PRINTED = {"pdf", "png"}


def letters(text: str) -> str:
    """Return the letters and digits of *text*."""
    return "".join(filter(str.isalnum, text))


def sentences(shown: View, picture: Picture, notation: str, name: str) -> Iterator[str]:
    """Give the sentences of the selection that must be in a file: all but those that a remark says are not."""
    scene = picture.sheet.scene
    refs = {ref for box in scene.boxes for ref in (box.ref, *(cell.ref for cell in box.cells))}
    every = notation != "argdown"
    yield from (one.text for one in shown.map.claims if one.text and (every or ClaimRef(one.title) in refs))
    told = any("gist" in remark for remark in remarks(picture, [name]))
    for one in shown.map.arguments:
        if one.gist and not (one.inferences and told) and (every or ArgumentRef(one.title) in refs):
            yield one.gist
    inside = {title for one in shown.map.arguments for title in parts(one)}
    loose = [one for one in shown.map.claims if ClaimRef(one.title) not in refs and one.title not in inside]
    assert every or bool(loose) <= any(remark.startswith("not shown") for remark in scene.remarks)
    yield from filter(None, (scene.left_out,))


def check(text: str, notation: str, selection: Selection | None = None) -> None:
    """Check that every output has every sentence."""
    shown = view(interpret_text(text).map, selection or Selection())
    picture = draw(shown, notation=notation)
    for name, decode in DECODED.items():
        found = letters(decode(output(name).write(picture, PLAIN).decode("utf-8")))
        missing = [one for one in sentences(shown, picture, notation, name) if letters(one) not in found]
        assert not missing, (name, missing)


def test_every_output_is_read() -> None:
    """A new output says how its words are read."""
    assert {*DECODED, *PRINTED} == {*outputs()}


@pytest.mark.parametrize("notation", notations())
def test_own(notation: str) -> None:
    """Every sentence is in the file, and what is left out is named."""
    check(OWN, notation)
    check(OWN, notation, Selection(tags=["cost"]))


@pytest.mark.parametrize("notation", notations())
def test_no_size_is_negative(notation: str) -> None:
    """A premise with a line of its own leaves no room around it in DOT, but no less than none."""
    for text in (OWN, "<A>\n\n(1) [P]: p\n  - [Q]: q\n-----\n(2) [C]: c\n  + [R]: r\n"):
        found = draw(interpret_text(text).map, notation=notation)
        assert b'="-' not in output("dot").write(found, PLAIN)


@pytest.mark.law
@pytest.mark.parametrize("notation", notations())
def test_generated(notation: str) -> None:
    """So it is for any map."""
    for text in sweep([*GENERATED.values()], 6):
        check(text, notation)
