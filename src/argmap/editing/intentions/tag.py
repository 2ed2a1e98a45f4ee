"""``Tag``: add a tag."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from argmap.editing.edits import insertion
from argmap.editing.intention import Intention, Reach, require
from argmap.editing.statements import main_place, occurrences, statements
from argmap.editing.things import Thing, found, replaced, thing
from argmap.editing.writing import written_tag
from argmap.interpret.claims import all_tags
from argmap.interpret.reading import Occurrence, Reading
from argmap.interpret.settings import Settings
from argmap.model.map import ArgumentMap
from argmap.model.titles import tag
from argmap.text import Edit
from argmap.values import is_filled


@frozen
class Tag(Intention):
    """Add a tag to a claim or an argument, after its other tags."""

    #: What to tag; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    what: Thing = field(converter=thing)
    #: The tag, with or without ``#``.
    tag: str = field(converter=tag, validator=is_filled)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with the tag; the same map if it has the tag."""
        require(argmap, self.what)
        old = found(argmap, self.what)
        return replaced(argmap, self.what, evolve(old, tags=tuple(dict.fromkeys((*old.tags, self.tag)))))

    def reach(self) -> Reach:
        """Return what it needs to know of the map."""
        return Reach((self.what,))

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edit that adds the tag after the text of the statement."""
        place = _place(reading, self.what)
        yield insertion(statements(reading.tree)[place.span.start].said_end, f" {written_tag(self.tag)}")


def _place(reading: Reading, what: Thing) -> Occurrence:
    """Return where the tag comes to be the last one: the main place, unless later ones bring tags of their own."""
    main = main_place(reading, what)
    places = occurrences(reading, what)
    upto = all_tags(places[: places.index(main) + 1])
    return main if upto == all_tags(places) else places[-1]
