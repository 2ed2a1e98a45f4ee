"""``Reorder``: put something before or after something beside it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.intention import Intention, require, shown
from argmap.editing.ordering import Order, reordered
from argmap.editing.reordering import reordering_edits
from argmap.editing.things import Thing, thing
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.ends import ClaimRef
from argmap.model.map import ArgumentMap
from argmap.text import Edit

_NOTHING = ClaimRef("")


@frozen
class Reorder(Intention):
    """Put a line, premise or block directly before or after another.

    A line moves with everything below it.
    """

    #: What to move; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    what: Thing = field(converter=thing)
    #: What it goes directly before; empty if *after* is given.
    before: Thing = field(default=_NOTHING, converter=thing)
    #: What it goes directly after; empty if *before* is given.
    after: Thing = field(default=_NOTHING, converter=thing)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with both in this order in every list that has both.

        Numbers of premises stay in place.
        """
        order = self._order
        require(argmap, order.what)
        require(argmap, order.beside)
        return argmap if order.what == order.beside else reordered(argmap, order)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edits that move the lines and renumber premises."""
        return iter(reordering_edits(reading, self._order))

    @property
    def _order(self) -> Order:
        if bool(self.before.title) == bool(self.after.title):
            either = "either before or after, not both" if self.before.title else "before or after"
            raise EditError(f"reordering {shown(self.what)} requires {either}", EditCode.INVALID_VALUE)
        return Order(self.what, self.after if self.after.title else self.before, bool(self.after.title))
