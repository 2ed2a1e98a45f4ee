"""``Reorder``: something comes directly before or after something else that stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.intention import Intention, require, shown
from argmap.editing.ordering import Order, reordered
from argmap.editing.reordering import reordering_edits
from argmap.editing.things import Thing, thing
from argmap.errors import EditError
from argmap.interpret.reading import Reading
from argmap.model.ends import ClaimRef
from argmap.model.map import ArgumentMap
from argmap.text import Edit

_NOTHING = ClaimRef("")


@frozen
class Reorder(Intention):
    """Put a line with all below it, a premise or a block before or after another of its kind beside it."""

    #: What: a title is that of a claim.
    what: Thing = field(converter=thing)
    #: What it comes directly before; without a title if it comes after something.
    before: Thing = field(default=_NOTHING, converter=thing)
    #: What it comes directly after; without a title if it comes before something.
    after: Thing = field(default=_NOTHING, converter=thing)

    def on_map(self, argmap: ArgumentMap) -> ArgumentMap:
        """Return the map with both in this order wherever they are in one list; numbers of premises stay in place."""
        order = self._order
        require(argmap, order.what)
        require(argmap, order.beside)
        return argmap if order.what == order.beside else reordered(argmap, order)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Give the edits that put the lines elsewhere, each character as it is, and that count premises anew."""
        return iter(reordering_edits(reading, self._order))

    @property
    def _order(self) -> Order:
        if bool(self.before.title) == bool(self.after.title):
            raise EditError(f"reordering {shown(self.what)} needs either before or after, and not both")
        return Order(self.what, self.after if self.after.title else self.before, bool(self.after.title))
