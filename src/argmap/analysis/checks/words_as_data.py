"""``words-as-data``: words in braces that are data without a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from argmap.analysis.check import Check
from argmap.analysis.entries import Entry, every_yaml, mappings, nested_mapping, values_in
from argmap.analysis.known import FLAGS, OF_HEADINGS, OF_INFERENCES, OF_STATEMENTS
from argmap.analysis.mends import escape, replacement
from argmap.analysis.yaml_mends import ODD_SPACE, Yaml, commas, quoted, straight_quotes
from argmap.interpret.data import DataError, mapping_of
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

_KNOWN = frozenset({*OF_STATEMENTS, *OF_HEADINGS, *OF_INFERENCES})
#: A key and its value, which the sign between them does not separate; but no address.
_JOINED = re.compile(
    rf"{ODD_SPACE}*(?P<key>[^\W\d][\w-]*)(?P<mark>{ODD_SPACE}*[:=\uff1a]{ODD_SPACE}*)(?P<value>(?!//)[^\s=].*)"
)
_PADDED = re.compile(rf"{ODD_SPACE}+(?=\S)")


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for yaml in every_yaml(reading):
        if _suspect(yaml):
            whole = yaml.flow
            for entries in mappings(yaml):
                yield from _only_words(yaml, entries) if whole and _words(entries) else _findings(yaml, entries)
                whole = False


def _suspect(yaml: Yaml) -> bool:
    """Return whether it is worth locating all entries, which takes the library of YAML."""
    found = list(values_in(nested_mapping(yaml)))
    return any(value is None or _PADDED.match(key) for key, value in found) or any(commas(yaml))


def _words(entries: Sequence[Entry]) -> bool:
    return bool(entries) and all(not entry.stated and not _JOINED.fullmatch(entry.key) for entry in entries)


def _only_words(yaml: Yaml, entries: Sequence[Entry]) -> Iterator[Diagnostic]:
    """Yield the finding about braces that hold nothing but words."""
    keys = list(dict.fromkeys(entry.key for entry in entries))
    flags = all(key in FLAGS for key in keys)
    stated = f"{{{', '.join(f'{key}: true' for key in keys)}}}"
    end = yaml.text.rindex("}") + 1
    braces = [yaml.start + at for at, mark in enumerate(yaml.text) if mark == "{"]
    literal = escape("{", *braces, safe=not any(key.split(" ")[0] in OF_STATEMENTS for key in keys))
    yield _finding(
        yaml,
        (0, end),
        "these braces are read as data without a value and disappear from the text; "
        + (f"write {stated} to set it" if flags else "write \\{ for a brace"),
        replacement(f"write {stated}", [Span(yaml.start, yaml.start + end)], stated) if flags else literal,
    )


def _findings(yaml: Yaml, entries: Sequence[Entry]) -> Iterator[Diagnostic]:
    """Yield what is wrong with single entries of a mapping."""
    before: Entry | None = None
    for alone, found in groupby(entries, _stands_alone):
        run = tuple(found)
        if alone:
            yield from _alone(yaml, run, before)
        for entry in () if alone else run:
            yield from _wrong(yaml, entry)
        before = run[-1]


def _stands_alone(entry: Entry) -> bool:
    """Return whether an entry is words without a value, and has no sign that would separate them."""
    return not entry.stated and entry.key not in FLAGS and not (entry.plain_key and _JOINED.fullmatch(entry.key))


def _wrong(yaml: Yaml, entry: Entry) -> Iterator[Diagnostic]:
    place = (entry.start, entry.end)
    if not entry.stated:
        joined = _JOINED.fullmatch(entry.key)
        yield _joined(yaml, entry, joined) if joined else _flag(yaml, entry)
    elif padding := _PADDED.match(entry.key):
        stripped = Edit(Span(entry.start, entry.start + padding.end()), "")
        message = f"the key {entry.key.strip()!r} begins with a special space, so it is another key; remove the space"
        yield _finding(yaml, place, message, yaml.fix("remove the space", [stripped]))
    elif (
        entry.plain_value
        and "://" not in entry.value
        and (edits := tuple(commas(yaml, entry.value_start, entry.value_end)))
    ):
        message = f"only commas separate entries, so all this is the value of {entry.key!r}"
        fix = yaml.fix("put a comma between the entries", edits)
        yield _finding(yaml, (entry.value_start, entry.value_end), message, fix)


def _joined(yaml: Yaml, entry: Entry, joined: re.Match[str]) -> Diagnostic:
    key, value = joined["key"], joined["value"]
    stated = f"{key}: {value}"
    if _value(stated) is None:
        stated = f"{key}: {quoted(value)}"
    evident = key in _KNOWN or ("=" not in joined["mark"] and not value.isdecimal())
    sign = "=" if "=" in joined["mark"] else "a colon without a space"
    message = f"{sign} does not separate a key from its value, so the value is lost; write {{{stated}}}"
    fix = yaml.fix(f"write {stated}", [Edit(Span(entry.start, entry.end), stated)], safe=evident)
    return _finding(yaml, (entry.start, entry.end), message, fix)


def _value(entry: str) -> object:
    """Return the value of one entry in braces; None if there is another."""
    try:
        found = mapping_of(f"{{{entry}}}")
    except DataError:
        return None
    return next(iter(found.values())) if len(found) == 1 else None


def _flag(yaml: Yaml, entry: Entry) -> Diagnostic:
    stated = f"{entry.key}: true"
    fix = yaml.fix(f"write {stated}", [Edit(Span(entry.start, entry.end), stated)])
    return _finding(yaml, (entry.start, entry.end), f"this key has no value; write {stated} to set it", fix)


def _alone(yaml: Yaml, run: Sequence[Entry], before: Entry | None) -> Iterator[Diagnostic]:
    """Yield the finding about words after a comma, which may be part of the value *before* it."""
    place = (run[0].start, run[-1].end)
    if before is None or not before.plain_value:
        message = f"{run[0].key!r} is read as a key without a value; write a value, or put it in quotes with its value"
        yield _finding(yaml, place, message)
    elif before.value_start not in {edit.span.start for edit in straight_quotes(yaml)}:  # else typographic-data says it
        meant = quoted(yaml.text[before.value_start : run[-1].end])
        message = f"the comma ends the value of {before.key!r}; if it is part of it, write {before.key}: {meant}"
        edit = Edit(Span(before.value_start, run[-1].end), meant)
        yield _finding(yaml, place, message, yaml.fix("put the value in quotes", [edit], safe=False))


def _finding(yaml: Yaml, place: tuple[int, int], message: str, *fixes: Fix) -> Diagnostic:
    span = Span(yaml.start + place[0], yaml.start + place[1])
    return Diagnostic("words-as-data", Severity.WARNING, message, span, fixes)


WORDS_AS_DATA = Check(
    code="words-as-data",
    severity=Severity.WARNING,
    summary="words in braces that give no key a value",
    why=(
        "Braces after a sentence hold data, such as `{by: the council}`. Plain words in braces are read as keys "
        "without values, so a set or an aside disappears from the sentence. So is `by:Ann`, without a space after the "
        "colon, and the words after a comma in a value without quotes."
    ),
    bad="Two lines run at night: {one, six}",
    at="{one, six}",
    good="Two lines run at night: \\{one, six}",
    find=_find,
)
