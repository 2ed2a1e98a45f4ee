"""Colours and letters for tags, groups or speakers, and their legend."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from string import ascii_uppercase

from attrs import evolve, frozen

from argmap.errors import ThemeError
from argmap.interpret.colours import Colour, Colours, colour, colours_of
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.render.scene import Badge, Box, BoxKind, Entry, Scene, Shape, Thing
from argmap.render.theme import Theme
from argmap.values import advised, shown

#: Boxes that have no tags, groups and speakers: they stand for relations, steps and folded boxes.
NODES = frozenset({BoxKind.STEP, BoxKind.CONFLICT, BoxKind.STUB, BoxKind.GROUP})
#: Maximum letters in one badge.
FEW = 3


@frozen
class Way:
    """Describe a way to choose categories for colours."""

    #: Heading of the legend.
    heading: str
    #: Return the categories of a claim or argument; the first sets its colour.
    of: Callable[[Claim | Argument, Colours], tuple[str, ...]]


def _tags(thing: Claim | Argument, colours: Colours) -> tuple[str, ...]:
    return tuple(sorted(thing.tags, key=lambda tag: -colours.priorities.get(tag, 0)))


#: The ways to colour, by name.
WAYS: Mapping[str, Way] = {
    "tag": Way("Tags", _tags),
    "group": Way("Groups", lambda thing, _: (thing.group,) if thing.group else ()),
    "speaker": Way("Speakers", lambda thing, _: (thing.by,) if thing.by else ()),
}


@frozen
class Colouring:
    """Describe how to colour, with the author's own colours."""

    #: A key of `WAYS`.
    by: str
    #: The colours that the front matter sets.
    colours: Colours = Colours()


def check_way(by: str) -> None:
    """Raise `ThemeError` if *by* is not a key of `WAYS`."""
    if not isinstance(by, str) or by not in WAYS:
        raise ThemeError("", f"cannot colour by {shown(by)}; {advised(by, tuple(WAYS))}")


def coloured(scene: Scene, map: ArgumentMap, by: str | Colouring, theme: Theme) -> Scene:
    """Return *scene* with badges for categories, and their legend.

    Args:
        scene: The scene of the map.
        map: The map.
        by: ``tag``, ``group`` or ``speaker``, with the front matter's colours; or a `Colouring`.
        theme: The theme whose palette is used.

    Raises:
        ThemeError: *by* is unknown.
    """
    asked = by if isinstance(by, Colouring) else Colouring(by, _own(map))
    check_way(asked.by)
    plan = _Plan(map, asked, theme, _entries(scene, map, asked, theme))
    heading = (Entry("", f"{WAYS[asked.by].heading}:"),) if plan.entries else ()
    boxes = tuple(_box(box, plan) for box in scene.boxes)
    return evolve(scene, boxes=boxes, legend=(*scene.legend, *heading, *plan.entries.values()))


def _own(map: ArgumentMap) -> Colours:
    table = map.data.get("color")
    return colours_of(table) if isinstance(table, Mapping) else Colours()


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
    things = (_thing(map, ref) for ref in _refs(scene))
    names = dict.fromkeys(name for thing in things for name in WAYS[asked.by].of(thing, asked.colours))
    return {
        name: Entry(letters(i), _title(name, map, asked), _shade(_chosen(name, map, asked, i), theme))
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
        return asked.colours.tags.get(name, place)
    if asked.by == "group":
        group = map.group(name)
        noted = None if asked.colours.ignore_data else colour(group.data.get("color"))
        return asked.colours.groups.get(group.title, place if noted is None else noted)
    return place


def _shade(chosen: Colour, theme: Theme) -> str:
    return chosen if isinstance(chosen, str) else theme.palette[chosen % len(theme.palette)]


def _box(box: Box, plan: _Plan) -> Box:
    if box.kind in NODES:
        return box
    cells = tuple(evolve(cell, badge=_badge(_thing(plan.map, cell.ref), plan)) for cell in box.cells)
    joined = box.plain or box.shape is Shape.JOINED
    whole = Badge() if joined else _badge(_thing(plan.map, box.ref), plan)
    return evolve(box, cells=cells, badge=whole)


def _badge(thing: Claim | Argument, plan: _Plan) -> Badge:
    found = [plan.entries[name] for name in WAYS[plan.asked.by].of(thing, plan.asked.colours)]
    own = _single(thing, plan.asked.colours)
    shade = _shade(own, plan.theme) if own is not None else next((entry.colour for entry in found), "")
    return Badge(_marks([entry.mark for entry in found]), shade, ", ".join(entry.text for entry in found))


def _single(thing: Claim | Argument, colours: Colours) -> Colour | None:
    """Return the colour that the author gave to this one thing; None for none."""
    noted = None if colours.ignore_data else colour(thing.data.get("color"))
    table = colours.claims if isinstance(thing, Claim) else colours.arguments
    return table.get(thing.title) if noted is None else noted


def _marks(marks: Iterable[str]) -> str:
    found = [*dict.fromkeys(marks)]
    return " ".join(found[:FEW]) + (" …" if len(found) > FEW else "")
