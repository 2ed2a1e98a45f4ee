"""Read generated documents with the reference implementation and with argmap, and print where the two disagree.

    differential.py SCRATCH [--count 400] [--seed 1] [--show NAME]

SCRATCH is any folder: the reference is installed there, with npm, if it is not there yet. A disagreement that
disagreements.txt explains is counted; one that it does not is printed, and the exit code is 1. So it is if an entry
of disagreements.txt is out of date: its text no longer shows what it says.
"""

# ruff: noqa: T201 - a program that prints

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen
from generate import COUNT, SEED, documents

from argmap.interchange.formats.argdown_json import write
from argmap.interpret.interpret import interpret_text

KNOWN = Path(__file__).with_name("disagreements.txt")
_SYMMETRIC = frozenset({"contrary", "contradictory"})
_DRIVER = """
const A = require("@argdown/core");
const stages = {
  "parse-input": ["ParserPlugin"],
  "build-model": ["DataPlugin", "ModelPlugin", "ExplodeArgumentsPlugin", "RegroupPlugin"],
  "build-map": ["PreselectionPlugin", "StatementSelectionPlugin", "ArgumentSelectionPlugin"],
  "draw-map": ["MapPlugin", "GroupPlugin"],
  "transform-closed-groups": ["ClosedGroupPlugin"],
  "export-json": ["JSONExportPlugin"],
};
function read(input) {
  const app = new A.ArgdownApplication();
  for (const stage in stages) for (const name of stages[stage]) app.addPlugin(new A[name](), stage);
  try {
    const found = app.run({ input, process: Object.keys(stages), logLevel: "silent" });
    const wrong = [...(found.parserErrors || []), ...(found.exceptions || [])].map((e) => String(e.message || e));
    return { wrong, json: found.json || "{}" };
  } catch (error) {
    return { wrong: [String(error)], json: "{}" };
  }
}
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(read)));
"""


@frozen
class Known:
    """Hold a class of disagreements that is known. Invariant: its text shows one."""

    name: str
    #: Fits documents in which it can occur.
    document: re.Pattern[str]
    #: Fits the lines that say so.
    line: re.Pattern[str]
    #: Fits another line about the same document, where this line follows from that one.
    beside: re.Pattern[str]
    #: The shortest document that shows it.
    text: str

    def explains(self, text: str, line: str, lines: Sequence[str]) -> bool:
        """Tell whether a disagreement about *text*, one of *lines*, is of this class."""
        beside = any(self.beside.search(other) for other in lines)
        return bool(beside and self.document.search(text) and self.line.search(line))


def known(source: str) -> Iterator[Known]:
    """Give the entries of the list of known disagreements."""
    for entry in re.split(r"^== ", source, flags=re.MULTILINE)[1:]:
        head, _, text = entry.partition("\n\n")
        name, *fields = head.splitlines()
        said = dict(field.split(": ", 1) for field in fields)
        yield Known(
            name,
            re.compile(said.get("document", ""), re.MULTILINE),
            re.compile(said["line"]),
            re.compile(said.get("beside", "")),
            re.sub(r"^    ", "", text, flags=re.MULTILINE).strip("\n") + "\n",
        )


def referenced(texts: Sequence[str], scratch: Path) -> list[Any]:
    """Return what the reference makes of each text."""
    scratch.mkdir(parents=True, exist_ok=True)
    if not (scratch / "node_modules/@argdown/core").exists():
        subprocess.run(["npm", "install", "--no-save", "@argdown/core@1.7.5"], cwd=scratch, check=True)  # noqa: S607
    command = ["node", "-e", _DRIVER]
    done = subprocess.run(command, cwd=scratch, input=json.dumps(texts), capture_output=True, text=True, check=True)
    found: list[Any] = json.loads(done.stdout)
    return found


def disagreements(reference: Any, text: str) -> list[str]:
    """Return one line for each thing that only one of the two says; lines begin with the part they are about."""
    if reference["wrong"]:
        return [f"errors: only reference: {wrong}".replace("\n", " ") for wrong in reference["wrong"]]
    theirs, ours = json.loads(reference["json"]), json.loads(write(interpret_text(text)).data)
    lines = []
    for part, facts in PARTS.items():
        first, second = dict.fromkeys(facts(theirs)), dict.fromkeys(facts(ours))
        lines += [f"{part}: only reference: {fact}" for fact in first if fact not in second]
        lines += [f"{part}: only argmap: {fact}" for fact in second if fact not in first]
    return lines


def _words(value: Any) -> str:
    return " ".join(str(value or "").split())


def _plain(value: Any) -> str:
    """Return data as text in which order of keys does not matter, and nothing is nothing."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False) if value else "none"


def _section_names(export: Mapping[str, Any]) -> Mapping[str, str]:
    names: dict[str, str] = {}
    waiting = list(export["sections"])
    while waiting:
        section = waiting.pop()
        names[section["id"]] = _words(section["title"])
        waiting += section["children"]
    return names


def _occurrence(member: Mapping[str, Any]) -> str:
    wording = "a reference" if member.get("isReference") else repr(_words(member.get("text")))
    return f"{member.get('role') or 'item'} {wording}"


def _member_facts(title: str, member: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    for place, occurrence in enumerate(member["members"]):
        yield f"{title} at {place}: {_occurrence(occurrence)} {sorted(occurrence.get('tags') or ())}"
    yield f"{title} has {sorted(member.get('tags') or ())} {_plain(member.get('data'))}"
    yield f"{title} stands in {names.get(member.get('section') or '', 'no section')}"


def _statements(export: Mapping[str, Any]) -> Iterator[str]:
    names = _section_names(export)
    for title, member in export["statements"].items():
        yield from _member_facts(f"[{title}]", member, names)
        yield f"[{title}] is {sorted(key for key in member if key.startswith('isUsed') and member[key])}"


def _arguments(export: Mapping[str, Any]) -> Iterator[str]:
    names = _section_names(export)
    for title, member in export["arguments"].items():
        yield from _member_facts(f"<{title}>", member, names)
        for place, line in enumerate(member.get("pcs") or ()):
            yield f"<{title}> line {place}: [{line['title']}] {line['role']}"
            inference = line.get("inference") or {}
            rules = [*map(_words, inference.get("inferenceRules") or ())]
            yield f"<{title}> line {place} by {rules} {_plain(inference.get('data'))}"


def _relations(export: Mapping[str, Any]) -> Iterator[str]:
    for relation in export["relations"]:
        kind = relation["relationType"]
        ends = [f"{relation[f'{side}Type']} {relation[side]!r}" for side in ("from", "to")]
        yield f"{' '.join(_ordered(kind, ends))} {kind} {relation.get('conclusionIndex', '')}"


def _ordered(kind: str, ends: list[str]) -> list[str]:
    return sorted(ends) if kind in _SYMMETRIC else ends


def _sections(export: Mapping[str, Any]) -> Iterator[str]:
    waiting = [(section, "") for section in export["sections"]]
    while waiting:
        section, above = waiting.pop(0)
        path = f"{above} / {_words(section['title'])}"
        yield f"{section['level']} {path} {sorted(section.get('tags') or ())}"
        waiting += [(child, path) for child in section["children"]]


def _boxes(export: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Give every node with the titles of the groups around it."""
    waiting = [(node, "") for node in export["map"]["nodes"]]
    while waiting:
        node, above = waiting.pop(0)
        yield node, above
        waiting += [(child, f"{above} / {_words(node['title'])}") for child in node.get("children") or ()]


def _nodes(export: Mapping[str, Any]) -> Iterator[str]:
    for node, above in _boxes(export):
        label = f"{_words(node.get('labelTitle'))!r} {_words(node.get('labelText'))!r}"
        if node["type"] == "group-map-node":
            label = "closed" if node.get("isClosed") else "open"
        yield f"{node['type']} {node['title']!r} in {above or 'none'}: {label}"


def _edges(export: Mapping[str, Any]) -> Iterator[str]:
    names = {node["id"]: f"{node['type']} {node['title']!r}" for node, _ in _boxes(export)}
    for edge in export["map"]["edges"]:
        kind = edge["relationType"]
        yield f"{' '.join(_ordered(kind, [names[edge['from']], names[edge['to']]]))} {kind}"


PARTS = {
    "statements": _statements,
    "arguments": _arguments,
    "relations": _relations,
    "sections": _sections,
    "nodes": _nodes,
    "edges": _edges,
}


def main() -> int:
    """Print what disagrees, and count it by part and by reason."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", default="", help="print this document, and all that is said of it")
    asked = parser.parse_args()
    entries = list(known(KNOWN.read_text(encoding="utf-8")))
    texts = {f"known {entry.name}": entry.text for entry in entries} | dict(documents(asked.count, asked.seed))
    found = zip(texts.items(), referenced(list(texts.values()), asked.scratch), strict=True)
    lines = {name: disagreements(reference, text) for (name, text), reference in found}
    if asked.show:
        print(texts[asked.show], *lines[asked.show], sep="\n")
    return _report(texts, lines, entries)


def _report(texts: Mapping[str, str], lines: Mapping[str, Sequence[str]], entries: Sequence[Known]) -> int:
    """Print what is not explained, and return the exit code."""
    reasons: Counter[str] = Counter()
    unexplained: Counter[str] = Counter()
    for name, text in texts.items():
        for line in lines[name]:
            reason = next((entry.name for entry in entries if entry.explains(text, line, lines[name])), "")
            reasons[reason] += bool(reason)
            if not reason:
                unexplained[line.partition(":")[0]] += 1
                print(f"{name}: {line}")
    stale = list(_out_of_date(entries, lines))
    print(
        *(f"known {name}: out of date, the two agree on its text" for name in stale), sep="\n", end="\n" * bool(stale)
    )
    print(f"{len(texts)} documents, {sum(not lines[name] for name in texts)} without any disagreement")
    print("explained:", dict(+reasons), "not explained:", dict(unexplained))
    return 1 if unexplained or stale else 0


def _out_of_date(entries: Sequence[Known], lines: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for entry in entries:
        found = lines[f"known {entry.name}"]
        if not any(entry.explains(entry.text, line, found) for line in found):
            yield entry.name


if __name__ == "__main__":
    sys.exit(main())
