"""Where new blocks go in a text."""

from __future__ import annotations

from argmap.editing.edits import insertion
from argmap.editing.statements import line_end
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.messages import nearest
from argmap.model.map import ArgumentMap
from argmap.text import Edit

_BLANKS = " \t\r\n"
_BYTE_ORDER_MARK = "\ufeff"


def require_group(argmap: ArgumentMap, settings: Settings, group: str) -> None:
    """Raise `EditError` unless *group* is empty or a group's key."""
    if group and group not in {one.key for one in argmap.groups}:
        raise unknown_group(argmap, group)
    if group and settings.grouping.regroup:
        raise EditError(
            "the setting group.regroup lists what each group holds; leave out the group and add the title there"
        )


def unknown_group(argmap: ArgumentMap, given: str) -> EditError:
    """Return the error for a group that is not in the map; the nearest one is a key."""
    keys = {name: one.key for one in reversed(argmap.groups) for name in (one.key, one.title)}
    near = keys.get(nearest(given, keys), "")
    known = ", ".join(f"{one.key} ({one.title})" for one in argmap.groups)
    message = f"no group {given!r} in the map; " + (f"the groups are {known}" if known else "it has no groups")
    return EditError(message, EditCode.UNKNOWN_GROUP, given, near)


def block_edit(reading: Reading, group: str, block: str) -> Edit:
    """Return the edit that adds *block* at the end of its group.

    Without a group, the block goes before the first heading.
    """
    text = str(reading.tree)
    following = _heading_after(reading, group)
    gap = 2 * line_end(text)
    if following < len(text):
        return insertion(following, block + gap)
    place = len(text.rstrip(_BLANKS))
    empty = text[:place] in {"", _BYTE_ORDER_MARK}
    return insertion(place, block if empty else gap + block)


def _heading_after(reading: Reading, group: str) -> int:
    """Return the offset of the heading before which what stands in *group* ends; the end of the text if none is."""
    sections = reading.places.sections
    keys = [section.key for section in sections]
    index = keys.index(group) + 1 if group in keys else 0
    return sections[index].span.start if index < len(sections) else reading.tree.root.width
