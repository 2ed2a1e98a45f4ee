"""Measure the memory that a history of edits takes, relative to its text.

    history.py [EDITS]

EDITS is the number of edits [default: 300] of a text of a million code points, each a step that can be undone. Prints
how much memory Python holds for all steps together, divided by the size of the text.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc

from argmap import Document, History
from argmap.edits import Tag

EDITS, CLAIMS = 300, 10_000


def main() -> None:
    """Edit, and print the figure."""
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else EDITS
    text = "\n\n".join(f"[Claim {number}]: {'word ' * 18}." for number in range(CLAIMS))
    history = History(Document.of(text)).apply(Tag("Claim 0", "first"))
    gc.collect()
    tracemalloc.start()
    for number in range(edits):
        history = history.apply(Tag(f"Claim {number + 1}", "next"))
    gc.collect()
    taken, _ = tracemalloc.get_traced_memory()
    print(
        f"{edits} steps of a history take {taken / len(text):.2f} x the size of their text of {len(text):,} characters"
    )


if __name__ == "__main__":
    main()
