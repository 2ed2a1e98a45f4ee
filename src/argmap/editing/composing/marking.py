"""Write marked text, group titles and names of rules as Argdown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from argmap.editing.writing import Meant, Stretch, escaped_between, plain, written_tag
from argmap.errors import EditCode, EditError
from argmap.interpret.parts import parts_of
from argmap.interpret.words import Words, words
from argmap.model.group import Group
from argmap.model.marks import Mark, MarkKind
from argmap.syntax.parse import parse
from argmap.syntax.tree import Node
from argmap.text import LINE_END

#: Marks for bold and italic; the first pair that reads back equal is used.
_SIGNS = (("**", "*"), ("**", "_"), ("__", "*"), ("__", "_"))
#: Characters that would end the name of a rule or the inference line, or begin something else.
_IN_RULE = re.compile(r"[\\,{]|(?<=-)-|-(?=-|\Z)|/(?=[/*])|<(?=!--)|(?<=[^\w ] ) ")
#: What may be a shortcode; one of letters alone needs no escapes within.
_CODE = re.compile(r"\.\S+?\.|:\S+?:")
_WORD_CODE = re.compile(r"\.\w+\.|:\w+:")
#: Longest text that a message quotes; longer ones are cut.
_SHORT = 40


@frozen
class Said:
    """Hold a text with its marks and tags, and the settings for reading it."""

    text: str
    marks: tuple[Mark, ...]
    #: All its tags, also those within the text.
    tags: tuple[str, ...]
    shortcodes: Mapping[str, str]
    #: Whether tags within the text are part of it.
    keep_tags: bool
    #: Whether the text begins a block.
    begins_line: bool = False


def written_words(said: Said) -> str:
    """Return a text as Argdown, with tags outside the text after it.

    Raises:
        EditError: Argdown cannot express the text, its marks or its tags.
    """
    if plain(said.text) != said.text:
        raise EditError(f"{said.text!r} cannot be a text in Argdown; try {plain(said.text)!r}", EditCode.NOT_ARGDOWN)
    if any(mark.stop > len(said.text) for mark in said.marks):
        raise EditError(f"a mark ends after the end of its text {_short(said.text)!r}", EditCode.NOT_ARGDOWN)
    for candidate in _candidates(said):
        if not said.marks and not ("#" in said.text and said.tags):
            return candidate
        found = _read(f"{'' if said.begins_line else '[x]: '}{candidate}", said)
        if (found.text, found.marks, found.tags) == (said.text, said.marks, said.tags):
            return candidate
    what = "marks" if said.marks else "tags"
    raise EditError(f"Argdown cannot express the {what} of {_short(said.text)!r}; leave them out", EditCode.NOT_ARGDOWN)


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}…"


def _candidates(said: Said) -> Iterator[str]:
    """Yield possible ways to write the text, the plainest first."""
    for among in (frozenset(said.tags), frozenset()) if "#" in said.text and said.tags else (frozenset(),):
        for signs in _SIGNS if said.marks else _SIGNS[:1]:
            found = escaped_between(
                tuple(_stretches(said, dict(zip((MarkKind.BOLD, MarkKind.ITALIC), signs, strict=True)))),
                Meant(said.shortcodes, among, begins_line=said.begins_line),
            )
            left = said.tags[len(_read(f"[x]: {found} x", said).tags) :] if among else said.tags
            yield " ".join((found, *map(written_tag, left)))


def _stretches(said: Said, signs: Mapping[MarkKind, str]) -> Iterator[Stretch]:
    """Yield the words and the signs that mark them."""
    opened, closed, links = _edges(said.marks, signs)
    place = 0
    for edge in sorted({0, *opened, *closed, *links}):
        if edge < place:
            continue  # within a link, where nothing is marked
        yield Stretch(said.text[place:edge])
        yield from (Stretch(sign, markup=True) for sign in (*reversed(closed[edge]), *opened[edge]))
        place = edge
        if edge in links:
            place = links[edge].stop
            yield Stretch(f"[{links[edge].of(said.text)}]({links[edge].url})", markup=True)
            yield from (Stretch(sign, markup=True) for sign in reversed(closed.pop(place, [])))
    yield Stretch(said.text[place:])


def _edges(
    marks: Sequence[Mark], signs: Mapping[MarkKind, str]
) -> tuple[Mapping[int, list[str]], dict[int, list[str]], Mapping[int, Mark]]:
    """Return which signs open and close at each offset, outer before inner, and the links by where they begin."""
    opened, closed = defaultdict[int, list[str]](list), defaultdict[int, list[str]](list)
    links: dict[int, Mark] = {}
    for _, mark in sorted(enumerate(marks), key=lambda item: (item[1].start, -item[1].stop, -item[0])):
        if mark.kind is MarkKind.LINK:
            links[mark.start] = mark
        else:
            opened[mark.start].append(signs[mark.kind])
            closed[mark.stop].append(signs[mark.kind])
    return opened, closed, links


def _read(text: str, said: Said) -> Words:
    """Return the words of the one block that *text* is."""
    *_, block = (child for child in parse(f"x\n\n{text}\n").root.children if isinstance(child, Node))
    return words(parts_of(block, 0).content, said.shortcodes, keep_tags=said.keep_tags)


def written_heading(group: Group, said: Said) -> str:
    """Return the heading of a group, without its ``#``.

    *said* has the title as its text.

    Raises:
        EditError: Argdown cannot express the title.
    """
    if group.title.strip() != group.title or LINE_END.search(group.title):
        raise _no_heading(group)
    among = escaped_between([Stretch(group.title)], Meant(said.shortcodes, frozenset(group.tags)))
    behind = " ".join((escaped_between([Stretch(group.title)], Meant(said.shortcodes)), *map(written_tag, group.tags)))
    for candidate in dict.fromkeys((among, behind)):
        found = _read(f"# {candidate}", said)
        if (found.raw.strip(), found.tags) == (group.title, group.tags):
            return candidate
    raise _no_heading(group)


def _no_heading(group: Group) -> EditError:
    if group.tags:
        tagged = " ".join((*group.title.split(), *map(written_tag, group.tags)))
        return EditError(
            f"in Argdown, a group's tags are words of its title; try the title {tagged!r}", EditCode.NOT_ARGDOWN
        )
    return EditError(
        f"{group.title!r} cannot be a heading in Argdown; try {plain(group.title)!r}", EditCode.NOT_ARGDOWN
    )


def written_rule(rule: str, shortcodes: Mapping[str, str]) -> str:
    r"""Return the name of a rule of inference as Argdown.

    >>> written_rule("Modus ponens, twice", {})
    'Modus ponens\\, twice'
    """
    if not rule.strip() or rule.strip() != rule or "\n" in rule or "\r" in rule or "\0" in rule:
        nearest = " ".join(rule.replace("\0", "").split())
        possible = f"try {nearest!r}" if nearest else "leave it out"
        raise EditError(f"{rule!r} cannot be the name of a rule in Argdown; {possible}", EditCode.NOT_ARGDOWN)
    return _IN_RULE.sub(r"\\\g<0>", "".join(_marked_codes(rule, shortcodes))).replace("\0", "\\")


def _marked_codes(rule: str, shortcodes: Mapping[str, str]) -> Iterator[str]:
    """Yield the parts of *rule*, with a null character before what would be read as a shortcode."""
    position = 0
    while code := _CODE.search(rule, position):
        literal = code[0] not in shortcodes and _WORD_CODE.fullmatch(code[0])
        end = code.end() if literal else code.start() + 1
        yield rule[position : code.start()]
        yield code[0] if literal else f"\0{rule[code.start()]}"
        position = end
    yield rule[position:]
