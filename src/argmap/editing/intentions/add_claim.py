"""``AddClaim``: a claim that stands by itself."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.edits import insertion
from argmap.editing.intention import Intention, Reach
from argmap.editing.relating import with_thing, written
from argmap.editing.statements import line_end
from argmap.editing.writing import plain
from argmap.errors import EditError
from argmap.interpret.reading import Reading
from argmap.model.claim import titled
from argmap.model.ends import ClaimRef
from argmap.model.map import ArgumentMap
from argmap.text import BYTE_ORDER_MARK, Edit

_BLANKS = " \t\r\n"


@frozen
class AddClaim(Intention):
    """Add a claim, behind all others: at the end of its group, or before the first heading."""

    title: str = field(validator=titled)
    #: Its words; empty if it has none yet.
    text: str = ""
    #: Key of its group; empty for none.
    group: str = ""

    def on_map(self, argmap: ArgumentMap) -> ArgumentMap:
        """Return the map with the claim."""
        if self.group and self.group not in {group.key for group in argmap.groups}:
            known = ", ".join(f"{group.key} ({group.title})" for group in argmap.groups)
            raise EditError(f"no group {self.group!r} in the map; there are {known or 'none'}")
        return with_thing(argmap, ClaimRef(self.title), plain(self.text) if self.text else "", self.group)

    def reach(self) -> Reach:
        """Return what has to be known."""
        return Reach((ClaimRef(self.title),), blocks=True, group=self.group)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Give the edit that puts a block of its own."""
        text = str(reading.tree)
        block = written(reading, ClaimRef(self.title), self.text)
        following = _heading_after(reading, self.group)
        gap = 2 * line_end(text)
        if following < len(text):
            yield insertion(following, block + gap)
            return
        place = len(text.rstrip(_BLANKS))
        empty = text[:place] in {"", BYTE_ORDER_MARK}
        yield insertion(place, block if empty else gap + block)


def _heading_after(reading: Reading, group: str) -> int:
    """Return the offset of the heading before which what stands in *group* ends; the end of the text if none is."""
    sections = reading.places.sections
    keys = [section.key for section in sections]
    index = keys.index(group) + 1 if group in keys else 0
    return sections[index].span.start if index < len(sections) else reading.tree.root.width
