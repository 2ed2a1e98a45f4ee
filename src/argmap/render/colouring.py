"""Colours and letters for tags, groups or speakers, and their legend; the author's colours of boxes and groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from string import ascii_uppercase

from attrs import evolve, frozen

from argmap.errors import ThemeError
from argmap.interpret.colours import NONE, Colour, Colours, colour, colours_of
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.stubs import GroupRef
from argmap.render.scene import Badge, Box, BoxKind, Entry, Frame, Scene, Shape, Thing
from argmap.render.theme import Theme
from argmap.values import advised, shown

#: Boxes that have no tags, groups and speakers: they stand for relations, steps and folded boxes.
NODES = frozenset({BoxKind.STEP, BoxKind.CONFLICT, BoxKind.STUB, BoxKind.GROUP})
#: Maximum letters in one badge.
FEW = 3
#: The sign of tags of groups in the legend.
SIGN = "#"
#: The way to colour that leaves out all colours of the author's.
PLAIN = "none"


@frozen
class Way:
    """Describe a way to choose categories for colours."""

    #: Key of the heading of the legend.
    heading: str
    #: Return the categories of a claim or argument; the first sets its colour.
    of: Callable[[Claim | Argument, Colours], tuple[str, ...]]


def _tags(thing: Claim | Argument, colours: Colours) -> tuple[str, ...]:
    return tuple(sorted(thing.tags, key=lambda tag: -colours.priorities.get(tag, 0)))


#: The ways to colour, by name.
WAYS: Mapping[str, Way] = {
    "tag": Way("tags", _tags),
    "group": Way("groups", lambda thing, _: (thing.group,) if thing.group else ()),
    "speaker": Way("speakers", lambda thing, _: (thing.by,) if thing.by else ()),
}


@frozen
class Colouring:
    """Describe how to colour, with the author's own colours."""

    #: A key of `WAYS`; empty for what the author wants.
    by: str
    #: The colours that the front matter sets.
    colours: Colours = NONE


def check_way(by: str) -> None:
    """Raise `ThemeError` if *by* is neither a key of `WAYS` nor `PLAIN`."""
    known = (*WAYS, PLAIN)
    if not isinstance(by, str) or by not in known:
        raise ThemeError("", f"cannot colour by {shown(by)}; {advised(by, known)}")


def settled(map: ArgumentMap, by: str | Colouring) -> Colouring:
    """Return how to colour *map*: as *by* says, or else as the author does.

    Raises:
        ThemeError: *by* is unknown.
    """
    asked = by if isinstance(by, Colouring) else Colouring(by, _own(map))
    if asked.by:
        check_way(asked.by)
    if asked.by == PLAIN:
        return Colouring("", Colours(ignore_data=True))
    return asked if asked.by or not asked.colours.tagged else evolve(asked, by="tag")


def coloured(scene: Scene, map: ArgumentMap, by: str | Colouring, theme: Theme, closed: Iterable[Group] = ()) -> Scene:
    """Return *scene* with badges for categories and their legend, and with the author's colours.

    Args:
        scene: The scene of the map.
        map: The map.
        by: ``tag``, ``group`` or ``speaker``, with the front matter's colours; or a `Colouring`. Empty for what the
            front matter wants.
        theme: The theme whose palette is used.
        closed: The groups that are shown as one box each; *map* does not have them.

    Raises:
        ThemeError: *by* is unknown.
    """
    asked = settled(map, by)
    groups = {group.key: group for group in (*map.groups, *closed)}
    plan = _Plan(map, asked, theme, _entries(scene, map, asked, theme), groups)
    heading = (_heading(WAYS[asked.by].heading, scene),) if plan.entries else ()
    boxes = tuple(_box(box, plan) for box in scene.boxes)
    tagged = tuple(_tags_of_groups(scene, plan))
    return evolve(
        scene,
        boxes=boxes,
        frames=tuple(_frame(frame, plan) for frame in scene.frames),
        legend=(*scene.legend, *heading, *plan.entries.values(), *tagged),
        colours=asked.colours,
    )


def _heading(key: str, scene: Scene) -> Entry:
    return Entry("", scene.words.say("heading", label=scene.words.say(key)))


def _own(map: ArgumentMap) -> Colours:
    table = map.data.get("color")
    return colours_of(table) if isinstance(table, Mapping) else NONE


@frozen
class _Plan:
    """Describe what each category looks like."""

    #: The map.
    map: ArgumentMap
    #: What colours tell of.
    asked: Colouring
    #: Whose palette is used.
    theme: Theme
    #: The categories in the legend's order.
    entries: Mapping[str, Entry]
    #: The groups by key, with closed ones.
    groups: Mapping[str, Group]


def _thing(map: ArgumentMap, ref: Thing) -> Claim | Argument:
    """Return the claim or argument that *ref* names. Invariant: boxes that are no `NODES` stand for nothing else."""
    match ref:
        case ClaimRef(title):
            return map.claim(title)
        case ArgumentRef(title) | InferenceRef(title):
            return map.argument(title)
        case _:
            raise TypeError(f"expected a claim or an argument, got {ref}")


def _refs(scene: Scene) -> Iterator[End]:
    """Yield what is shown: each reason before its premises, the cell of a plain box once."""
    for box in scene.boxes:
        refs = (*(() if box.plain or box.shape is Shape.JOINED else (box.ref,)), *(cell.ref for cell in box.cells))
        if box.kind not in NODES:
            yield from (ref for ref in refs if isinstance(ref, End))


def _entries(scene: Scene, map: ArgumentMap, asked: Colouring, theme: Theme) -> Mapping[str, Entry]:
    if not asked.by:
        return {}
    things = (_thing(map, ref) for ref in _refs(scene))
    names = dict.fromkeys(name for thing in things for name in WAYS[asked.by].of(thing, asked.colours))
    return {
        name: Entry(
            letters(i), _title(name, map, asked), asked.colours.shade(_chosen(name, map, asked, i), theme.palette)
        )
        for i, name in enumerate(names)
    }


def letters(number: int) -> str:
    """Return the letters of the category *number*, counted from 0.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    more, last = divmod(number, len(ascii_uppercase))
    return (letters(more - 1) if more else "") + ascii_uppercase[last]


def _title(name: str, map: ArgumentMap, asked: Colouring) -> str:
    return map.group(name).title if asked.by == "group" else name


def _chosen(name: str, map: ArgumentMap, asked: Colouring, place: int) -> Colour:
    """Return the author's colour for a category; else the number of one of the palette."""
    if asked.by == "tag":
        # as in Argdown, the first colour of a scheme is for what has no tag
        return asked.colours.tags.get(name, place + bool(asked.colours.scheme))
    if asked.by == "group":
        own = _of_group(map.group(name), asked.colours)
        return place if own is None else own
    return place


def _of_group(group: Group, colours: Colours) -> Colour | None:
    """Return the colour that the author gave to a group; None for none."""
    noted = None if colours.ignore_data else colour(group.data.get("color"))
    return colours.groups.get(group.title, noted)


def _frame(frame: Frame, plan: _Plan) -> Frame:
    return evolve(frame, colour=_ground(plan.groups[frame.group], plan))


def _ground(group: Group, plan: _Plan) -> str:
    """Return the author's background for a group; empty for none. A number means one of the scheme of groups."""
    colours = plan.asked.colours
    chosen = _of_group(group, colours)
    if chosen is None and colours.groups_by_tag:
        first = min(group.tags, key=lambda tag: -colours.priorities.get(tag, 0), default="")
        chosen = colours.tags.get(first)
    return "" if chosen is None else evolve(colours, scheme=colours.group_scheme).shade(chosen, plan.theme.palette)


def _tags_of_groups(scene: Scene, plan: _Plan) -> Iterator[Entry]:
    """Yield the legend of groups that are coloured by tag: the tags, with the titles of the groups."""
    found: dict[str, list[Group]] = {}
    for group in (plan.groups[frame.group] for frame in scene.frames):
        for tag in (
            group.tags if plan.asked.colours.groups_by_tag and _of_group(group, plan.asked.colours) is None else ()
        ):
            found.setdefault(tag, []).append(group)
    shown = {tag: groups for tag, groups in found.items() if tag in plan.asked.colours.tags}
    if shown:
        yield _heading("tags.of-groups", scene)
    for tag, groups in shown.items():
        titles = ", ".join(dict.fromkeys(group.title for group in groups))
        yield Entry(SIGN, scene.words.labelled(tag, titles), _ground(evolve(groups[0], tags=(tag,)), plan))


def _box(box: Box, plan: _Plan) -> Box:
    if isinstance(box.ref, GroupRef):
        return evolve(box, badge=Badge("", _ground(plan.groups[box.ref.key], plan)))
    if box.kind in NODES:
        return box
    cells = tuple(evolve(cell, badge=_badge(_thing(plan.map, cell.ref), plan)) for cell in box.cells)
    joined = box.plain or box.shape is Shape.JOINED
    whole = Badge() if joined else _badge(_thing(plan.map, box.ref), plan)
    return evolve(box, cells=cells, badge=whole)


def _badge(thing: Claim | Argument, plan: _Plan) -> Badge:
    colours = plan.asked.colours
    found = [plan.entries[name] for name in WAYS[plan.asked.by].of(thing, colours)] if plan.asked.by else []
    own = _single(thing, colours)
    first = next((entry.colour for entry in found), "")
    shade = first if own is None else colours.shade(own, plan.theme.palette)
    return Badge(_marks([entry.mark for entry in found]), shade, ", ".join(entry.text for entry in found))


def _single(thing: Claim | Argument, colours: Colours) -> Colour | None:
    """Return the colour that the author gave to this one thing; None for none."""
    noted = None if colours.ignore_data else colour(thing.data.get("color"))
    table = colours.claims if isinstance(thing, Claim) else colours.arguments
    return table.get(thing.title) if noted is None else noted


def _marks(marks: Iterable[str]) -> str:
    found = [*dict.fromkeys(marks)]
    return " ".join(found[:FEW]) + (" …" if len(found) > FEW else "")
