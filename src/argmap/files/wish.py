"""What of a map is to be shown, as it is asked of many maps alike."""

from __future__ import annotations

from attrs import evolve, frozen

from argmap.interpret.reading import Reading
from argmap.model.folding import Boxing
from argmap.model.selection import Mode, Selection
from argmap.model.view import View, view

#: Modes that show also what nothing is connected with; Argdown's other modes do not, unless told to.
_LOOSE = frozenset({Mode.ARGUED, Mode.ALL})


@frozen
class Wish:
    """Hold what is asked to be shown; the defaults show all that argues."""

    #: All but the mode.
    selection: Selection = Selection()
    #: As given; None if not.
    mode: Mode | None = None
    #: Titles of groups.
    close: tuple[str, ...] = ()
    #: 0 for any number.
    max_boxes: int = 0

    def view(self, found: Reading, mode: Mode | None, boxing: Boxing) -> View:
        """Return what is shown of *found*, selected in *mode*, all that argues if that is None.

        Raises:
            MapError: something that is asked for is not in the map.
        """
        asked = _moded(self.selection, mode or Mode.ARGUED)
        most, facts = self.max_boxes, found.facts
        return view(found.map, asked, close=self.close, max_boxes=most, facts=facts, boxing=boxing)

    def moded(self, selection: Selection) -> Selection:
        """Return *selection* in the mode that is asked for, if one is."""
        return _moded(selection, self.mode) if self.mode else selection


def _moded(selection: Selection, mode: Mode) -> Selection:
    return evolve(selection, mode=mode, disconnected=mode in _LOOSE)


def told(name: str, shown: View) -> str:
    """Return what of the map in the file *name* is not shown one by one, in one line; empty if all of it is."""
    folded = f"In closed groups and stubs: {shown.folded}." if shown.folded else ""
    nothing = "Nothing is left to show." if not (shown.map.claims or shown.map.arguments or folded) else ""
    said = " ".join(filter(None, (nothing if shown.note else "", shown.note, folded)))
    return f"{name}: {said}" if said else ""
