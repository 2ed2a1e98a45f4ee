"""Merge statements part by part: title, text, tags, data."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from argmap.merging.lists import merged
from argmap.merging.units import Head, Part

_EMPTY: Head = ("",) * len(Part)
_TAG = re.compile(r"(?<!\s)\s*#(?:\([^)]*\)|[^\s#]+)")
#: A token of YAML in one line: quoted text, an opening or closing mark, or a comma.
_FLOW = re.compile(r""""[^"\\]*+(?:\\.[^"\\]*+|(?!))*+(?:"|\Z)|'(?:[^']|'')*'|[{\[]|[}\]]|,""", re.DOTALL)
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_KEY = re.compile(r"[ \t]*(?:-[ \t]*)?(\"[^\"]*\"|'[^']*'|[^:#\s][^:]*+)[ \t]*+:(?=\s|\Z)|")


@frozen
class MergedHead:
    """Hold a merged head, or both sides' heads if they conflict."""

    ours: Head
    theirs: Head
    #: The parts in conflict.
    apart: tuple[Part, ...] = ()


def merged_head(base: Head | None, ours: Head, theirs: Head) -> MergedHead:
    """Return the merge of *ours* and *theirs*.

    *base* is None if both sides added the head.
    """
    was = base or _EMPTY
    parts = [_MERGE[part](was[part], ours[part], theirs[part]) for part in Part]
    apart = tuple(part for part in Part if parts[part] is None)
    mine, others = (
        tuple(side[part] if value is None else value for part, value in zip(Part, parts, strict=True))
        for side in (ours, theirs)
    )
    return MergedHead(mine, others, apart)


def said(text: str) -> str:
    """Return *text* without differences of layout."""
    return " ".join(text.split())


def whole(base: str, ours: str, theirs: str) -> str | None:
    """Return the merged text; None if both sides changed it differently.

    Layout does not count as a change.
    """
    if theirs in {ours, base}:
        return ours
    if ours == base:
        return theirs
    was, now, then = said(base), said(ours), said(theirs)
    if then in {was, now}:
        return ours
    return theirs if now == was else None


def _mark(base: str, ours: str, theirs: str) -> str | None:
    """Merge what begins a line: how it is indented, and its mark."""
    was, now, then = (_split(one) for one in (base, ours, theirs))
    core = whole(was[1], now[1], then[1])
    if core is None and all(one[1][:1] == "(" for one in (now, then)):
        core = now[1]  # a number: steps are numbered anew
    if core is None:
        return None
    return _or_ours(was[0], now[0], then[0]) + core + _or_ours(was[2], now[2], then[2])


def _split(text: str) -> Sequence[str]:
    core = text.strip()
    start = len(text) - len(text.lstrip()) if core else len(text)
    return text[:start], core, text[start + len(core) :]


def _or_ours(base: str, ours: str, theirs: str) -> str:
    return theirs if ours == base else ours


def _tags(base: str, ours: str, theirs: str) -> str | None:
    found = whole(base, ours, theirs)
    every = [_TAG.findall(one) for one in (base, ours, theirs)]
    if found is not None or any("".join(tags) != one for tags, one in zip(every, (base, ours, theirs), strict=True)):
        return found
    was, now, then = ([tag.strip() for tag in tags] for tags in every)
    left = merged(was, now, then)
    blanks = {tag.strip(): tag for tag in (*every[2], *every[1])}
    return "".join(blanks[tag] if blanks[tag] != tag else f" {tag}" for tag in left)


def _data(base: str, ours: str, theirs: str) -> str | None:
    """Merge data key by key."""
    found = whole(base, ours, theirs)
    if found is not None:
        return found
    texts = (base, ours, theirs)
    if any("\n" in text or "\r" in text for text in texts):
        return _merged_yaml(base, ours, theirs) if all("\n" in text for text in texts) else None
    was, now, then = (_entries(text) for text in texts)
    left = _by_key(was, now, then)
    if left is None:
        return None
    blanks = _split(ours)[0] or _split(theirs)[0]
    return f"{blanks}{{{', '.join(left)}}}" if left else ""


def _entries(text: str) -> dict[str, str]:
    """Return the entries of data in one line, by key."""
    inner, depth, last = text.strip()[1:-1], 0, 0
    cuts = []
    for match in _FLOW.finditer(inner):
        depth += (match[0] in "{[") - (match[0] in "}]")
        if match[0] == "," and not depth:
            cuts.append(inner[last : match.start()])
            last = match.end()
    entries = [entry.strip() for entry in (*cuts, inner[last:]) if entry.strip()]
    return {entry.partition(":")[0].strip(): entry for entry in entries}


def _by_key(base: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str]) -> list[str] | None:
    """Return the entries that are left; None if both sides have changed one of them."""
    left = []
    every = merged([*base], [*ours], [*theirs])
    gone = [key for key in base if key not in every]
    if any(_changed(key, base, ours) or _changed(key, base, theirs) for key in gone):
        return None
    for key in every:
        value = whole(base[key], ours[key], theirs[key]) if key in base else _added(key, ours, theirs)
        if value is None:
            return None
        left.append(value)
    return left


def _changed(key: str, base: Mapping[str, str], side: Mapping[str, str]) -> bool:
    return key in side and said(side[key]) != said(base[key])


def _added(key: str, ours: Mapping[str, str], theirs: Mapping[str, str]) -> str | None:
    one, other = ours.get(key), theirs.get(key)
    if one is None or other is None:
        return one if other is None else other
    return one if said(one) == said(other) else None


def _words(base: str, ours: str, theirs: str) -> str | None:
    """Merge a sentence as a whole: of two new wordings nobody has written a third one. YAML is merged by keys."""
    found = whole(base, ours, theirs)
    if found is None and all(one.startswith("===") for one in (ours, theirs)):
        return _merged_yaml(base, ours, theirs)
    return found


def _merged_yaml(base: str, ours: str, theirs: str) -> str | None:
    """Merge YAML over several lines, key by key, and below a key in the same way."""
    was, now, then = (_blocks(text) for text in (base, ours, theirs))
    if now is None or then is None or was is None:
        return None
    left: dict[str, str | None] = {}
    for key in merged([*was], [*now], [*then]):
        three = was.get(key, ""), now.get(key, ""), then.get(key, "")
        left[key] = whole(*three) if key in was else _added(key, now, then)
        if left[key] is None and all(three):
            left[key] = _below(*three)
    gone = [key for key in was if key not in left]
    if any(_changed(key, was, now) or _changed(key, was, then) for key in gone):
        return None
    found = [value for value in left.values() if value is not None]
    return "".join(found) if len(found) == len(left) else None


def _below(base: str, ours: str, theirs: str) -> str | None:
    """Merge what stands below one key, if all versions have it on lines of its own."""
    first = [_first_line(text) for text in (base, ours, theirs)]
    if len({one.strip() for one in first}) > 1 or not first[0].strip():
        return None
    rest = [text[len(one) :] for text, one in zip((base, ours, theirs), first, strict=True)]
    if not all(one.strip() for one in rest):
        return None
    found = _merged_yaml(*rest)
    return None if found is None else first[1] + found


def _first_line(text: str) -> str:
    match = _LINES.match(text)
    return match[0] if match else ""


def _blocks(text: str) -> dict[str, str] | None:
    """Return lines by the key that begins them, deeper lines with the one that they stand below.

    None if a key comes twice.
    """
    found: dict[str, list[str]] = {}
    lines = [line for line in _LINES.findall(text) if line]
    depth = min((_indent(line) for line in lines if line.strip()), default=0)
    key = ""
    for line in lines:
        if line.strip() and _indent(line) == depth and not line.lstrip().startswith("#"):
            key = _key(line)
            if key in found:
                key += "\0"
                if key in found:
                    return None
        found.setdefault(key, []).append(line)
    return {key: "".join(below) for key, below in found.items()}


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _key(line: str) -> str:
    match = _KEY.match(line)
    return (match[1] if match and match[1] else line).strip()


_MERGE = {
    Part.MARK: _mark,
    Part.NAME: whole,
    Part.WORDS: _words,
    Part.TAGS: _tags,
    Part.DATA: _data,
    Part.TRAIL: whole,
}
