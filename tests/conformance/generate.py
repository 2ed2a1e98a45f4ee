"""Write small valid documents that between them use every production and every setting that argmap reads.

    generate.py FOLDER [--count 400] [--seed 1]

The same seed gives the same documents.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from attrs import define, field

COUNT, SEED = 400, 1
NOUNS = ("the library", "a tram", "our market", "the swimming pool", "free bread", "an orchard", "the night bus")
VERBS = ("costs too much", "is open on Sundays", "helps the neighbours", "needs a roof", "makes the street quiet")
CLAIMS = ("Tram", "Late hours", "Roof", "Cheap", "7", "Über uns", "Who pays?", "Pool (new)", "A - B", "Bread & salt")
ARGUMENTS = ("Noise", "Old rule", "Weather", "12", "Taste", "Long walk", "Small shops", "Fair share")
TAGS = ("#cost", "#health", "#(long term)", "#x-1")
DATA = (
    *(
        "{by: the mayor}",
        "{weight: 0.5}",
        "{source: leaflet}",
        "{a: [1, 2], b: {c: yes}}",
        "{a: [9]}",
        "{isInMap: true}",
    ),
    *("{isInMap: false}", "{isInGroup: true}", "{isInGroup: false}", "{isCanonical: true}", '{n: "x, y", m: 010}'),
)
INLINE = (
    *(
        "**quite** so",
        "_hardly_ ever",
        "__very__ much",
        "*not* yet",
        "see [here](https://example.org/a)",
        "3.5.6 times",
    ),
    *(
        "@[Tram] too",
        "as @<Noise> has it",
        "a \\[b\\] c",
        "1\\.5",
        "yes :heart: indeed",
        ".~. that",
        "(of course)",
        "a/b, c; d",
    ),
)
SPEAKING = ("+", "-", "<+", "<-", "+>", "->")
RULES = ("", "Modus ponens", "Practical reasoning, Sum", "Rule (1)")
MODES = (
    *("all", "with-title", "top-level", "with-relations", "not-used-in-argument", "with-more-than-one-relation"),
    "nonsense",
)
LABELS = ("hide-untitled", "title", "text", "none")
HEADINGS = ("Streets", "Money", "After dark", "Streets")


@define
class _Draft:
    """Hold a document while it is written."""

    chance: Random
    #: Things in which argmap and the reference are known to differ are allowed too.
    quirks: bool
    #: Titles of the arguments that have a structure.
    reconstructed: set[str] = field(factory=set)
    #: The titles of the headings.
    headings: list[str] = field(factory=list)

    def rarely(self, one_in: int) -> bool:
        """Tell whether something happens that does so once in *one_in* times."""
        return self.chance.randrange(one_in) == 0

    def one(self, values: Sequence[str]) -> str:
        """Return one of *values*."""
        return self.chance.choice(values)


def documents(count: int = COUNT, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Give names and texts."""
    for number in range(count):
        name = f"{seed}-{number:04}"
        yield name, _document(_Draft(Random(name), quirks=number % 10 == 9))  # noqa: S311 - no secrets here


def _document(draft: _Draft) -> str:
    blocks = [_block(draft) for _ in range(draft.chance.randint(1, 7))]
    # Settings come last, for they speak of headings, yet stand first.
    parts = [*_front_matter(draft), *(block for group in blocks for block in group)]
    text = ("\n\n\n" if draft.rarely(9) else "\n\n").join(parts) + ("\n" if draft.rarely(2) else "")
    text = f"/* quirks */\n{text}" if draft.quirks else text
    return text.replace("\n", "\r\n") if draft.rarely(15) and "{\n" not in text else text


def _block(draft: _Draft) -> list[str]:
    kinds: list[tuple[int, Callable[[_Draft], list[str]]]] = [
        (4, lambda draft: [_tree(draft, _statement)]),
        (3, lambda draft: [_tree(draft, _argument)]),
        (4, _structure),
        (3, _heading),
        (1, _list),
        (1, lambda draft: [draft.one(("// an aside\n", "/* two\nlines */\n", "<!-- hidden -->\n")) + _text(draft)]),
    ]
    weights = [weight for weight, _ in kinds]
    return draft.chance.choices([make for _, make in kinds], weights)[0](draft)


def _text(draft: _Draft) -> str:
    words = f"{draft.one(NOUNS).capitalize()} {draft.one(VERBS)}"
    if draft.rarely(4):
        words += f" {draft.one(INLINE)}"
    if draft.rarely(8):
        words += "\n" + draft.one(NOUNS)
    if draft.rarely(6):
        words += f" {draft.one(TAGS)}"
    return words + draft.one(("", ".", "!", ""))


def _data(draft: _Draft) -> str:
    if not draft.rarely(6):
        return ""
    if draft.rarely(6):
        return " {\n  by: the mayor\n  d: {e: 1}\n}"
    return draft.one((" ", "\n")) + draft.one(DATA)


def _statement(draft: _Draft, *avoid: str) -> tuple[str, str]:
    """Return a statement and its title; untitled ones have none."""
    title = draft.one([title for title in CLAIMS if title not in avoid or draft.quirks])
    kind = draft.chance.randrange(3)
    if kind == 0:
        return _text(draft) + _data(draft), ""
    if kind == 1:
        return f"[{title}]: {_text(draft)}{_data(draft)}", title
    return f"[{title}]{_tags(draft)}{_data(draft)}", title


def _argument(draft: _Draft, *avoid: str) -> tuple[str, str]:
    title = draft.one([title for title in ARGUMENTS if title not in avoid or draft.quirks])
    if draft.rarely(2):
        return f"<{title}>: {_text(draft)}{_data(draft)}", title
    return f"<{title}>{_tags(draft)}{_data(draft)}", title


def _tags(draft: _Draft) -> str:
    return f" {draft.one(TAGS)}" if draft.rarely(5) else ""


def _tree(draft: _Draft, make: Callable[[_Draft], tuple[str, str]], depth: int = 3) -> str:
    text, title = make(draft)
    return text + _children(draft, title, depth, "", of_claim=make is _statement)


def _children(draft: _Draft, parent: str, depth: int, indent: str, *, of_claim: bool) -> str:
    if not depth or draft.rarely(2):
        return ""
    inner = indent + draft.one(("  ", "  ", "\t", "    "))
    return "".join(_child(draft, parent, depth, inner, of_claim=of_claim) for _ in range(draft.chance.randint(1, 3)))


def _child(draft: _Draft, parent: str, depth: int, indent: str, *, of_claim: bool) -> str:
    """Return one relation: undercuts of claims and contradictions of arguments are said by few, and quirks."""
    symbols = [*SPEAKING, *(("><",) if of_claim else ()), *(("_", "<_") if not of_claim or draft.quirks else ())]
    symbol = draft.one([*symbols, *(("_>",) if draft.quirks else ())])
    claim = symbol == "><" or draft.rarely(2)
    text, title = _statement(draft, parent) if claim else _argument(draft, parent)
    return f"\n{indent}{symbol} {text}" + _children(draft, title, depth - 1, indent, of_claim=claim)


def _heading(draft: _Draft) -> list[str]:
    title = draft.one(HEADINGS) + _tags(draft)
    draft.headings.append(title)
    data = ("", "", " {isGroup: true}", " {isGroup: false}", " {isClosed: true}", "\n{isGroup: true, color: red}")
    return [f"{'#' * draft.chance.randint(1, 4)} {title}{draft.one(data)}"]


def _list(draft: _Draft) -> list[str]:
    ordered = draft.rarely(2)
    items = [_tree(draft, draft.chance.choice((_statement, _argument)), 0) for _ in range(draft.chance.randint(1, 3))]
    marks = [f"{number}." if ordered else "*" for number in range(1, len(items) + 1)]
    return ["\n".join(f"  {mark} {item}" for mark, item in zip(marks, items, strict=True))]


def _structure(draft: _Draft) -> list[str]:
    """Return a premise–conclusion structure, mostly below the argument that it belongs to."""
    left = [title for title in ARGUMENTS if title not in draft.reconstructed]
    if not left or draft.rarely(5):
        return [_heading(draft)[0], _steps(draft)]
    title = draft.one(left)
    draft.reconstructed.add(title)
    return [f"<{title}>: {_text(draft)}" if draft.rarely(2) else f"<{title}>", _steps(draft)]


def _steps(draft: _Draft) -> str:
    lines: list[str] = []
    used: list[str] = []
    for step in range(draft.chance.choice((1, 1, 2, 3))):
        for _ in range(draft.chance.randint(0 if step else 1, 2)):
            lines.append(_numbered(draft, len(lines) + 1, used))
        lines.append(f"{_inference(draft, len(lines))}\n{_numbered(draft, len(lines) + 1, used, undercut=True)}")
    return "\n".join(lines)


def _numbered(draft: _Draft, number: int, used: list[str], *, undercut: bool = False) -> str:
    """Return a numbered statement, none of those *used* before it."""
    text, title = _statement(draft, *used)
    used.append(title)
    children = _children(draft, title, 2, "", of_claim=True)
    if undercut and draft.rarely(8) and not children:
        children = f"\n  <_ {_argument(draft)[0]}"
    return f"({number}) {text}{children}"


def _inference(draft: _Draft, before: int) -> str:
    rules = draft.one(RULES)
    data = draft.one(("", "", "{scheme: sign}", "{logic: [deductive]}"))
    if draft.quirks and draft.rarely(3):
        data = f"{{uses: [{', '.join(str(place) for place in range(1, before + 1) if not draft.rarely(3)) or 1}]}}"
    if not rules and not data:
        line = "----"
    elif draft.rarely(2):
        line = "\n".join(("--", *filter(None, (rules, data)), "--"))
    else:
        line = " ".join(("--", *filter(None, (rules, data)), "--"))
    return line + (f"\n  {draft.one(('_', '<_'))} {_argument(draft)[0]}" if draft.rarely(6) else "")


def _front_matter(draft: _Draft) -> list[str]:
    settings = {
        table: {key: make(draft) for key, make in keys.items() if draft.rarely(len(keys))}
        for table, keys in _SETTINGS.items()
        if draft.rarely(2)
    }
    said: dict[str, Any] = {table: keys for table, keys in settings.items() if keys}
    if draft.rarely(3):
        said["title"] = "What to do"
    if not said:
        return []
    return [
        "\n".join(("===", *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in said.items()), "==="))
    ]


def _some(draft: _Draft, titles: Sequence[str], most: int = 3) -> list[str]:
    return draft.chance.sample(list(titles), min(len(titles), draft.chance.randint(1, most)))


def _flag(draft: _Draft) -> bool:
    return not draft.rarely(3)


def _sections(draft: _Draft) -> dict[str, dict[str, bool]]:
    """Return flags for every heading: for those that are not listed, the reference forgets what their data says."""
    titles = [spelling for title in draft.headings for spelling in (title, title.split(" #")[0])]
    return {title: {"isGroup": _flag(draft), "isClosed": not _flag(draft)} for title in titles}


def _regroup(draft: _Draft) -> list[dict[str, Any]]:
    """Return one group, of two levels at most: the reference mixes up the ids of more."""
    claims, arguments = draft.chance.sample(CLAIMS, 4), draft.chance.sample(ARGUMENTS, 4)
    inner = {"title": "Inside", "statements": claims[:2], "arguments": arguments[:1], "isClosed": draft.rarely(4)}
    outer = {"title": "Around", "statements": claims[2:], "arguments": arguments[1:], "tags": ["cost"]}
    return [{**outer, **({"children": [inner]} if draft.rarely(2) else {})}]


_SETTINGS: dict[str, dict[str, Callable[[_Draft], Any]]] = {
    "model": {
        "mode": lambda draft: draft.one(("strict", "strict", "loose")),
        "removeTagsFromText": _flag,
        "transformArgumentRelations": _flag,
        "explodeArguments": _flag,
        "shortcodes": lambda _: {":heart:": {"unicode": "♥"}, ".zany.": {"unicode": "!"}},
    },
    "selection": {
        "statementSelectionMode": lambda draft: draft.one(MODES if draft.quirks else (*MODES[:-2], MODES[-1])),
        "excludeDisconnected": lambda draft: not _flag(draft),
        "selectedTags": lambda _: ["cost", "health"],
        "selectElementsWithoutTag": _flag,
        "selectedSections": lambda draft: _some(draft, draft.headings or HEADINGS),
        "selectElementsWithoutSection": _flag,
        "ignoreIsInMap": _flag,
        "includeStatements": lambda draft: _some(draft, CLAIMS),
        "excludeStatements": lambda draft: _some(draft, CLAIMS),
        "excludeArguments": lambda draft: _some(draft, ARGUMENTS),
    },
    "map": {
        "statementLabelMode": lambda draft: draft.one(LABELS),
        "argumentLabelMode": lambda draft: draft.one(LABELS),
    },
    "group": {
        "groupDepth": lambda draft: draft.chance.randint(0, 3),
        "sections": _sections,
        "regroup": _regroup,
        "ignoreIsGroup": _flag,
        "ignoreIsClosed": _flag,
    },
}


def main() -> None:
    """Write the documents into a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents(asked.count, asked.seed):
        (asked.folder / f"{name}.argdown").write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
