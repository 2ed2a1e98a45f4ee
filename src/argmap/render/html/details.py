"""Details of a box on a web page: its words, speaker and sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from argmap.model.argument import Argument
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark, MarkKind
from argmap.render.cells import how
from argmap.render.html.parts import BRIDGES, Part
from argmap.render.scene import BoxKind, Stance, Thing
from argmap.render.svg.links import allowed

#: A value that is written as JSON.
Fact: TypeAlias = object
#: Keys for the address of a source in the front matter.
ADDRESSES = ("url", "link")


def details(part: Part, map: ArgumentMap) -> dict[str, Fact]:
    """Return the details of *part*, without empty ones."""
    ref = part.cell.ref if part.premise and part.cell else part.box.ref
    thing = _thing(ref, map)
    found = {"kind": _kind(part), "stance": part.box.stance.value, **_words(part, thing)}
    if thing and part.box.kind not in BRIDGES:
        found |= _about(thing, map)
    if isinstance(ref, InferenceRef):
        found["how"] = [*how(map.inference(ref))]
    return {name: value for name, value in found.items() if value}


def _thing(ref: Thing, map: ArgumentMap) -> Claim | Argument | None:
    match ref:
        case ClaimRef(title):
            return map.claim(title)
        case ArgumentRef(title) | InferenceRef(title):
            return map.argument(title)
        case _:
            return None


def _kind(part: Part) -> str:
    """Return the name of its kind among the page's words."""
    if part.premise:
        return "implicit_premise" if part.cell and part.cell.implicit else "premise"
    if part.box.main:
        return "main"
    if part.box.stance is Stance.CONCESSION and part.box.kind in {BoxKind.CLAIM, BoxKind.ARGUMENT}:
        return "concession"
    if part.box.stance is Stance.EXPLANATION:
        return "explanation"
    implicit = part.box.kind is BoxKind.CLAIM and part.cell is not None and part.cell.implicit
    return "implicit_claim" if implicit else part.box.kind.value


def _words(part: Part, thing: Claim | Argument | None) -> dict[str, Fact]:
    """Return title and text; of what is no thing of the map, as they stand in the box."""
    if thing is None or part.box.kind in BRIDGES:
        cell = part.cell
        said = (cell.title, cell.text or cell.note) if cell else (part.box.title, part.box.note)
        return {"title": said[0], "text": [[said[1]]] if said[1] else []}
    title = "" if thing.untitled else thing.title
    text = thing.text if isinstance(thing, Claim) else thing.gist
    return {"title": title, "text": [] if text == title else _runs(text, thing.marks)}


def _runs(text: str, marks: Sequence[Mark]) -> list[list[str]]:
    """Return *text* in pieces, those that lead to the web each with its address; links do not overlap."""
    found: list[list[str]] = []
    done = 0
    for mark in marks:
        if mark.kind is MarkKind.LINK and mark.start >= done and mark.of(text) and _leads(mark.url):
            found += [[text[done : mark.start]], [mark.of(text), mark.url]]
            done = mark.stop
    return [run for run in (*found, [text[done:]]) if run[0]]


def _leads(url: str) -> bool:
    return allowed(url) and url.lower().startswith(("http:", "https:"))


def _about(thing: Claim | Argument, map: ArgumentMap) -> dict[str, Fact]:
    table = map.data.get("sources")
    known = table if isinstance(table, Mapping) else {}
    return {
        "by": thing.by,
        "tags": thing.tags,
        "group": map.group(thing.group).title if thing.group else "",
        "places": [_place(citation, known) for citation in thing.sources],
    }


def _place(citation: Citation, known: Mapping[str, Any]) -> dict[str, Fact]:
    """Return where something stands: which source, which paragraph, its words, and an address if one is known."""
    # a citation that names no source means the only one there is
    entry = known.get(citation.ref) or (next(iter(known.values())) if not citation.ref and len(known) == 1 else {})
    noted = entry if isinstance(entry, Mapping) else {}
    title = str(noted.get("title") or citation.ref) if citation.ref else ""
    found = {
        "title": title,
        "paragraph": citation.paragraph,
        "quote": citation.quote,
        "url": next(_addresses(citation, noted), ""),
    }
    return {name: value for name, value in found.items() if value}


def _addresses(citation: Citation, noted: Mapping[str, Any]) -> Iterator[str]:
    for address in (*(noted.get(key) for key in ADDRESSES), citation.ref):
        if isinstance(address, str) and _leads(address):
            yield address
