"""``Rename``: change a title everywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator

from attrs import evolve, field, frozen

from argmap.editing.edits import insertion
from argmap.editing.intention import Intention, Reach, exists, require, shown
from argmap.editing.mentions import data_renamed, mention, refuse_listed, with_mentions, yaml_titles
from argmap.editing.sameness import retitled
from argmap.editing.statements import line_end, names, occurrences, statements
from argmap.editing.things import Thing, thing
from argmap.editing.writing import check_title
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.map import ArgumentMap
from argmap.model.titles import argument_title, claim_title, set_once
from argmap.syntax.tree import Kind, Node, placed
from argmap.text import Edit, Span
from argmap.values import is_text


@frozen
class Rename(Intention):
    """Give a claim or an argument a new title, or its first one."""

    #: What to rename; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    what: Thing = field(converter=thing)
    #: Its new title.
    title: str = field(validator=is_text)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        bare = claim_title if isinstance(self.what, ClaimRef) else argument_title
        set_once(self, "title", bare(self.title))

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with the new title, also in mentions and settings."""
        require(argmap, self.what)
        if not self.title:
            raise EditError(f"the new title of {shown(self.what)} is empty", EditCode.INVALID_VALUE)
        new = self._new
        if new != self.what and exists(argmap, new):
            raise EditError(f"{shown(new)} already exists; choose another title", EditCode.TITLE_TAKEN)
        old, now = mention(self.what), mention(new)
        found = retitled(argmap, {self.what: self.title})
        return evolve(
            found,
            claims=[with_mentions(claim, old, now) for claim in found.claims],
            arguments=[with_mentions(argument, old, now) for argument in found.arguments],
            data=data_renamed(found.data, self.what, self.title),
        )

    def reach(self) -> Reach:
        """Return what it needs to know of the map."""
        return Reach((self.what, self._new))

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield an edit for each place of the title, or one that adds it."""
        check_title(self._new)
        refuse_listed(reading.configuration, self.what, self._new)
        for ref, span in names(reading.tree):
            if ref == self.what:
                yield Edit(span, self.title)
        yield from _in_front(reading, self)
        yield from _given(reading, self)

    @property
    def _new(self) -> ClaimRef | ArgumentRef:
        return evolve(self.what, title=self.title)


def _in_front(reading: Reading, rename: Rename) -> Iterator[Edit]:
    for node, start in placed(reading.tree.root, 0):
        if isinstance(node, Node) and node.kind is Kind.FRONT_MATTER:
            (yaml, place), *_ = ((token, inner) for token, inner in placed(node, start) if token.kind is Kind.YAML)
            new = json.dumps(rename.title, ensure_ascii=False)
            for span in yaml_titles(str(yaml), rename.what):
                yield Edit(Span(place + span.start, place + span.end), new)


def _given(reading: Reading, rename: Rename) -> Iterator[Edit]:
    """Yield the edit that puts a title before what has none."""
    found = statements(reading.tree)
    places = occurrences(reading, rename.what)
    for occurrence in places:
        if found[occurrence.span.start].parts.name is None:
            brackets = "[{}]: " if isinstance(rename.what, ClaimRef) else "<{}>: "
            yield insertion(occurrence.span.start, brackets.format(rename.title))
    steps = reading.places.structures.get(rename.what.title, ())
    if steps and not places and isinstance(rename.what, ArgumentRef):
        block = found[steps[0].occurrence.span.start].block
        yield insertion(block.start, f"<{rename.title}>{2 * line_end(str(reading.tree))}")
