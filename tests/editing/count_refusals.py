"""Ask for random edits of many texts, and print how many are refused, and why.

    count_refusals.py [FOLDER...]

The texts are generated documents and the maps in the folders, or those that come with argmap; large files are left out.
A refusal is *general* if it says neither what would change nor where. It is *found by reading* if the edit was made and
had another effect than was asked for; the refusal names it and its line. It is *answered* if it offers an edit that
works.
"""

# ruff: noqa: T201 - a program that prints

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random

from attrs import define, field, fields

from argmap.editing.answers import correction
from argmap.editing.asking import Asked
from argmap.editing.document import Document
from argmap.editing.intention import Intention, shown
from argmap.editing.intentions.add_counterpoint import AddCounterpoint
from argmap.editing.intentions.remove import Hanging, Remove
from argmap.editing.intentions.split import Split
from argmap.errors import EditCode, EditError
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.relation import CounterpointKind

ROOT = Path(__file__).parents[2]
for _folder in ("tests", "tests/editing", "tests/conformance"):
    sys.path.append(str(ROOT / _folder))

from test_intentions_laws import GENERATED, LARGE, arranging, intentions, things  # noqa: E402 - a script beside the tests

#: What a refusal ends with that names what would change.
_PLACE = re.compile(r" \([^()]*line \d+\)(;|\Z)")
_GENERAL = "it would change what other parts of the text say"


@define
class Refusals:
    """Count refusals."""

    asked: int = 0
    by_code: Counter[str] = field(factory=Counter)
    by_intention: Counter[str] = field(factory=Counter)
    by_reading: Counter[str] = field(factory=Counter)
    general: Counter[str] = field(factory=Counter)
    answered: int = 0

    @property
    def count(self) -> int:
        """Return the number of refusals."""
        return self.by_code.total()

    def note(self, document: Document, intention: Intention) -> None:
        """Ask for an edit, and count its refusal."""
        self.asked += 1
        try:
            document.apply(intention)
        except EditError as error:
            name = _name(intention)
            self.by_code[error.code.value] += 1
            self.by_intention[name] += 1
            self.by_reading[name] += bool(_PLACE.search(str(error))) and error.code is EditCode.NOT_IN_TEXT
            self.general[name] += _GENERAL in str(error)
            self.answered += _answer(error, document, intention) is not None


def _name(intention: Intention) -> str:
    """Return the sort of an intention, such as ``Remove (argument, keep)``."""
    name = type(intention).__name__
    if isinstance(intention, AddCounterpoint):
        return f"{name} ({intention.kind.value})"
    if isinstance(intention, Remove):
        return f"{name} ({'claim' if isinstance(intention.what, ClaimRef) else 'argument'}, {intention.hanging.value})"
    return name


def _answer(error: EditError, document: Document, intention: Intention) -> object:
    """Return the edit that is offered instead, as a program is told."""
    said = {one.name: getattr(intention, one.name) for one in fields(type(intention))}
    value = {key: shown(one) if isinstance(one, End) else getattr(one, "value", one) for key, one in said.items()}
    name = re.sub(r"(?<!^)(?=[A-Z])", "-", type(intention).__name__).lower()
    try:
        return correction(error, [Asked({"intention": name, **json.loads(json.dumps(value))})], document)
    except (EditError, TypeError):
        return None


def wishes(document: Document, chance: Random) -> Iterator[Intention]:
    """Give random edits of a text: those of the laws, and more of those that were refused without a reason."""
    names = things(document.map)
    yield from intentions(document.map, chance)
    yield from arranging(document, chance)
    for kind in (CounterpointKind.UNDERCUT, CounterpointKind.CONTRADICTION):
        yield AddCounterpoint(chance.choice(names), "New one", "So be it.", kind)
    yield Remove(chance.choice(names), Hanging.KEEP)
    for claim in document.map.claims[:1]:
        yield Split(claim, "The one.", "New half", "The other.")
    steps = [InferenceRef(one.title, i) for one in document.map.arguments for i in range(len(one.inferences))]
    for step in chance.sample(steps, min(1, len(steps))):
        argument = ArgumentRef(step.argument)
        yield AddCounterpoint(document.map.inference(step).conclusion, "New one", "So.", CounterpointKind.UNDERCUT)
        yield Remove(argument, Hanging.KEEP)


def counted(texts: Mapping[str, str]) -> Refusals:
    """Return the refusals of random edits of texts, by their names."""
    found = Refusals()
    for name, text in texts.items():
        document = Document.of(text)
        if things(document.map):
            for intention in wishes(document, Random(name)):  # noqa: S311 - no secrets here
                found.note(document, intention)
    return found


def files(folders: Iterable[str]) -> Mapping[str, str]:
    """Return the texts of all maps in *folders* that are not too large, by their paths."""
    paths = (path for folder in folders for path in sorted(Path(folder).rglob("*.argdown")))
    small = (path for path in paths if path.stat().st_size < LARGE)
    return {str(path): path.read_text(encoding="utf-8", errors="replace") for path in small}


def main() -> None:
    """Print the figures."""
    found = counted({**files(sys.argv[1:] or [str(ROOT / "maps")]), **GENERATED})
    general, reading = found.general.total(), found.by_reading.total()
    print(f"{found.asked} edits asked for, {found.count} refused ({found.count / found.asked:.1%})")
    print(f"general: {general} ({general / found.count:.1%} of the refusals)")
    print(f"found by reading: {reading} ({reading / found.count:.1%}); answered: {found.answered}")
    for title, counts in (
        ("code", found.by_code),
        ("intention", found.by_intention),
        ("intention, found by reading", found.by_reading),
    ):
        print(f"\nby {title}:", *(f"  {count:5} {name}" for name, count in counts.most_common() if count), sep="\n")


if __name__ == "__main__":
    main()
