"""The part of a map to show, for one map or many."""

from __future__ import annotations

from attrs import evolve, field, frozen

from argmap.errors import InvalidValueError
from argmap.interpret.reading import Reading
from argmap.model.boxing import Boxing
from argmap.model.selection import Mode, Selection
from argmap.model.stubs import several
from argmap.model.titles import strings
from argmap.model.view import View, view
from argmap.values import expect, is_count, is_one, member

#: Modes that also show what has no connection; Argdown's other modes do so only if the settings ask for it.
_LOOSE = frozenset({Mode.ARGUED, Mode.ALL})


def _mode(value: Mode | str | None) -> Mode | None:
    return None if value is None else member(Mode, value, "mode")


@frozen
class PartOptions:
    """Hold which part of a map to show; by default, all but loose sentences."""

    #: The selection. Its mode counts if `mode` is not given.
    selection: Selection = field(default=Selection(), validator=is_one("a Selection", Selection))
    #: The mode, if given. Modes of Argdown then leave out what has no connection.
    mode: Mode | None = field(default=None, converter=_mode)
    #: Titles of the groups to close.
    close: tuple[str, ...] = field(default=(), converter=strings)
    #: Most boxes to show; 0 for no limit.
    max_boxes: int = field(default=0, validator=is_count)

    @property
    def folding(self) -> str:
        """Return the name of an option that folds claims into boxes; empty if none is set."""
        return "close" if self.close else "max_boxes" if self.max_boxes else ""


#: All but loose sentences.
WHOLE = PartOptions()


def part_of(found: Reading, part: PartOptions, mode: Mode | None, boxing: Boxing) -> View:
    """Return the part of *found* to show.

    A *mode* of None means that of the selection, whose default leaves out loose sentences: untitled claims without any
    connection.

    Raises:
        MapError: something that is asked for is not in the map.
    """
    asked = _moded(part.selection, mode) if mode else part.selection
    most, facts = part.max_boxes, found.facts
    return view(found.map, asked, close=part.close, max_boxes=most, facts=facts, boxing=boxing)


def moded(part: PartOptions, selection: Selection) -> Selection:
    """Return *selection* in the mode that is asked for, if any."""
    given = part.selection
    if part.mode or given.mode is Mode.ARGUED:
        return _moded(selection, part.mode) if part.mode else selection
    return evolve(selection, mode=given.mode, disconnected=given.disconnected)


def _moded(selection: Selection, mode: Mode) -> Selection:
    return evolve(selection, mode=mode, disconnected=mode in _LOOSE)


def refuse_folding(part: PartOptions, made: str) -> None:
    """Raise `InvalidValueError` if *part* folds claims into boxes, which what is *made* does not do."""
    expect("PartOptions for part, such as PartOptions(Selection(focus='Safety'))", part, PartOptions)
    if part.folding:
        raise InvalidValueError(f"{part.folding} has no effect on {made}")


def hidden(shown: View) -> str:
    """Return sentences about what is hidden or folded; empty if nothing is."""
    folded = f"In closed groups and stubs: {shown.folded}." if shown.folded else ""
    nothing = "Nothing is left to show." if not (shown.map.claims or shown.map.arguments or folded) else ""
    loose = several(shown.loose, "loose sentence") if shown.loose else ""
    note = shown.note or (f"Not shown: {loose}." if loose else "")
    more = "Sentences without any relation are loose; --select all shows them." if loose else ""
    return " ".join(filter(None, (nothing if shown.note else "", note, folded, more)))


def told(name: str, shown: View) -> str:
    """Return a line about what is hidden or folded; empty if nothing is."""
    said = hidden(shown)
    return f"{name}: {said}" if said else ""
