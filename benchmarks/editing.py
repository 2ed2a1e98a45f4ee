"""Time edits of a large document against reading it.

    editing.py [CLAIMS]

CLAIMS is the number of claims [default: 10000]. Prints ratios, the best of several rounds: the time of one edit, after
which text, tree and map are up to date, and of a thousand edits in one call, divided by the time to read the text once.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from random import Random

from texts import WORDS

from argmap.editing.document import Document
from argmap.editing.intention import Intention
from argmap.editing.intentions.add_claim import AddClaim
from argmap.editing.intentions.add_counterpoint import AddCounterpoint
from argmap.editing.intentions.add_support import AddSupport
from argmap.editing.intentions.remove import Remove
from argmap.editing.intentions.rename import Rename
from argmap.editing.intentions.reword import Reword
from argmap.editing.intentions.set_data import SetData
from argmap.editing.intentions.tag import Tag
from argmap.interpret.interpret import interpret_text

CLAIMS = 10_000
MANY = 1_000
ROUNDS = 3
#: Claims of one block, and blocks of one section.
BLOCK, SECTION = 5, 100

ONE: Sequence[tuple[str, Intention]] = (
    ("reword a claim", Reword("Claim 503", "It is so.")),
    ("rename a claim", Rename("Claim 503", "Another title")),
    ("tag a claim", Tag("Claim 503", "new")),
    ("note a speaker", SetData("Claim 503", "by", "Ann")),
    ("add a support", AddSupport("Claim 503", "New reason", "It is so.")),
    ("add a support without a title", AddSupport("Claim 503", text="It is so.")),
    ("add a counterpoint", AddCounterpoint("Claim 503", "New objection", "It is not so.")),
    ("add a claim at the end of a section", AddClaim("New claim", "It is so.", "s1")),
    ("remove a claim", Remove("Claim 503")),
)


def text(claims: int) -> str:
    """Return a document of claims in sections."""
    chance = Random(1)  # noqa: S311 - no secrets here
    parts = []
    for number in range(claims):
        said = f"[Claim {number}]: {' '.join(chance.choices(WORDS, k=12))}."
        if number % BLOCK:
            parts.append(f"\n  {'+-'[number % 2]} {said}")
        else:
            heading = f"# Part {number}\n\n" if number % (BLOCK * SECTION) == 0 else ""
            parts.append(("\n\n" if number else "") + heading + said)
    return "".join(parts) + "\n"


def scripted(claims: int) -> Sequence[Intention]:
    """Return many intentions of several kinds, spread over the text."""
    found: list[Intention] = []
    for number, claim in enumerate(Random(2).sample(range(claims), MANY)):  # noqa: S311 - no secrets here
        title = f"Claim {claim}"
        found.append(
            (
                Reword(title, "It is so."),
                Tag(title, "new"),
                SetData(title, "by", "Ann"),
                AddSupport(title, f"New {number}", "It is so."),
            )[number % 4]
        )
    return found


def seconds(work: Callable[[], object]) -> float:
    """Return the time that *work* takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def edit(document: Document, intentions: Sequence[Intention]) -> None:
    """Make one edit and compute everything that depends on it."""
    after = document.apply(*intentions).document
    _ = after.text, after.tree, after.map


def main() -> None:
    """Print the ratios."""
    claims = int(sys.argv[1]) if sys.argv[1:] else CLAIMS
    said = text(claims)
    read, loaded, first = [], [], []
    works: list[tuple[str, Sequence[Intention]]] = [(name, (intention,)) for name, intention in ONE]
    works.append((f"{MANY:,} edits in one call", scripted(claims)))
    taken: dict[str, list[float]] = {name: [] for name, _ in works}
    for _ in range(ROUNDS):
        read.append(seconds(lambda: interpret_text(said)))
        loaded.append(seconds(lambda: Document.of(said)))
        document = Document.of(said)
        first.append(seconds(lambda: edit(document, (ONE[0][1],))))  # noqa: B023 - called at once
        for name, intentions in works:
            taken[name].append(seconds(lambda: edit(document, intentions)))  # noqa: B023 - called at once
    print(f"time to edit a document of {claims:,} claims, divided by the time to read it, best of {ROUNDS}:")
    print(f"  {min(loaded) / min(read):7.3f} x  load it")
    print(f"  {min(first) / min(read):7.3f} x  the first edit, which notes which block names what")
    for name, times in taken.items():
        print(f"  {min(times) / min(read):7.3f} x  {name}")


if __name__ == "__main__":
    main()
