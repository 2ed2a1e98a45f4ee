"""Keys are found in YAML at their own place, and in linear time."""

from __future__ import annotations

import time
from itertools import product

import pytest
from trying import sweep

from argmap.analysis.check import check
from argmap.analysis.keys import key_spans
from argmap.interpret.interpret import interpret_text

MANY = 8000
WORDS = ["".join(letters) for letters in product("bdfghjkmnpqrstvwxyz", repeat=4)][:MANY]
FAR = "".join(f"note{number}: v\n" for number in range(4 * MANY))


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


#: Texts with many misspelt keys.
LONG = [
    f"===\n{FAR}color:\n  relationColors:\n" + "".join(f"    {word}: '#abc'\n" for word in WORDS) + "===\n\nA.",
    f"===\n{FAR}dot:\n  graphVizSettings:\n" + "".join(f"    {word}: 1\n" for word in WORDS) + "===\n\nA.",
    "===\n" + "".join(f"selection{word}: {{a: 1}}\n" for word in WORDS) + "===\n\nA.",
    f"A. {{{', '.join(f'implicit{word}: 1' for word in WORDS)}}}",
]


@pytest.mark.law
@pytest.mark.slow
@pytest.mark.parametrize("text", sweep(LONG, 1), ids=lambda text: text[:12])
def test_many_findings_take_linear_time(text: str) -> None:
    """The YAML is read once, not searched again for each key."""
    reading = interpret_text(text)
    list(check(interpret_text("===\nmodel: {mod: 1}\n===\n\nA.")))  # imports
    start = time.process_time()
    assert check(reading)
    assert time.process_time() - start < 10
