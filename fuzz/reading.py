"""Fuzz the reading of texts, guided by coverage: no text may raise.

    pip install atheris
    python fuzz/reading.py -runs=1000000 -max_len=128 CORPUS_FOLDER

Each input is parsed and interpreted. A failure is kept as a numbered case in tests/argdown_texts.py.
"""

from __future__ import annotations

import sys

import atheris
from inputs import PIECES

with atheris.instrument_imports(include=["argmap.syntax", "argmap.interpret"]):
    from argmap.interpret.interpret import interpret
    from argmap.syntax.parse import parse


def text_of(data: bytes) -> str:
    """Return the text that *data* encodes: pieces for low bytes, characters for the others."""
    return "".join(PIECES[byte] if byte < len(PIECES) else chr(byte) for byte in data)


def read(data: bytes) -> None:
    """Read a text: the tree must hold all of it, and spans must lie inside."""
    text = text_of(data)
    tree = parse(text)
    if str(tree) != text:
        raise AssertionError(f"lost text: {text!r}")
    for found in interpret(tree).diagnostics:
        if found.span.end > len(text):
            raise AssertionError(f"span beyond the text: {text!r}")


if __name__ == "__main__":
    atheris.Setup(sys.argv, read)
    atheris.Fuzz()
