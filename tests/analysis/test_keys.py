"""Keys are found in YAML at their own place."""

from __future__ import annotations

import pytest

from argmap.analysis.check import check
from argmap.analysis.keys import key_spans
from argmap.interpret.interpret import interpret_text


def test_places() -> None:
    """Quotes are left out, deeper keys too, and nothing is found in YAML that cannot be read."""
    yaml = "tide: {'high': 1, \"lo\\x77\": {deep: 2}}\nharbour:\n  tide: 3\n"
    spans = key_spans(yaml, 10, depth=2)
    written = {keys: yaml[span.start - 10 : span.end - 10] for keys, span in spans.items()}
    assert written == {
        ("tide",): "tide",
        ("tide", "high"): "high",
        ("tide", "low"): "lo\\x77",
        ("harbour",): "harbour",
        ("harbour", "tide"): "tide",
    }
    assert key_spans(yaml, 10, depth=2)["harbour", "tide"].start == 10 + yaml.rindex("tide")
    assert key_spans("tide: [", 0) == key_spans("", 0) == key_spans("- tide: 1", 0) == {}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("===\nmap: {mode: 1}\nmodel: {mod: strict}\n===\n\nA.", "mod: strict"),
        ("===\nnote: 'colorr: x'\ncolorr: {tagColors: {a: '#fff'}}\n===\n\nA.", "colorr: {"),
        ("===\ndot: {lines: {rankdir: LR}, graphVizSettings: {rankdir: LR}}\n===\n\nA.", "rankdir: LR}}"),
        ("A. {by: 'who implict: is', implict: true}", "implict: true"),
    ],
    ids=["setting", "section", "unread", "data"],
)
def test_the_key_is_meant_and_not_what_looks_like_it(text: str, at: str) -> None:
    """A finding is at the key itself, wherever else the same word is."""
    kinds = {"unknown-setting", "unread-setting", "misspelt-key"}
    assert text.index(at) in {one.span.start for one in check(interpret_text(text)) if one.code in kinds}
