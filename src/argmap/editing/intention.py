"""Intentions: edits of a map, and how they change its text."""

from __future__ import annotations

import abc
import importlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import astuple, fields, frozen, has

from argmap import plugins
from argmap.editing.things import Thing
from argmap.errors import EditCode, EditError, InvalidValueError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.messages import nearest
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.text import Edit
from argmap.values import meant, unknown

_FOLDER = "argmap.editing.intentions"


@frozen
class Reach:
    """Hold what an intention needs to know of a map.

    Only these parts are read again.
    """

    #: Claims and arguments concerned, new titles included, as these may be taken.
    things: tuple[Thing, ...]
    #: Whether everything named together with them matters, too.
    neighbours: bool = False
    #: Whether it adds relations, and so needs the author's way to write them.
    relates: bool = False
    #: Whether it adds or removes blocks, and so needs the ends of sections.
    blocks: bool = False
    #: Key of a group that must exist; empty for none.
    group: str = ""


@frozen
class Intention(abc.ABC):
    """Define what every intention does; `Document.apply` carries it out.

    Each is in a file of the same name: ``AddClaim`` is in ``add_claim.py``.
    """

    def __attrs_post_init__(self) -> None:
        """Raise `InvalidValueError` for text that no file can hold."""
        for one in fields(type(self)):
            for text in _texts(getattr(self, one.name)):
                if found := _SURROGATE.search(text):
                    raise InvalidValueError(
                        f"{one.name} contains {found[0]!a}, half of a character, which UTF-8 cannot encode"
                    )

    @abc.abstractmethod
    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return *argmap* after this intention.

        *settings* are those that its text is read with, such as `Reading.settings`.

        Raises:
            EditError: it is not possible on this map.
        """

    @abc.abstractmethod
    def edits(self, reading: Reading) -> Iterable[Edit]:
        """Return the smallest edits to the text that have the same effect.

        `on_map` has succeeded for the map of *reading* before this is called.

        Raises:
            EditError: it is not possible in this text.
        """

    def reach(self) -> Reach | None:
        """Return what it needs to know of the map; None for all of it.

        Intentions with a reach take the same time in small and large maps.
        """
        return None


#: Half of a character beyond the first plane, which Python and JSON may hold alone.
_SURROGATE = re.compile("[\ud800-\udfff]")


def _texts(value: Any) -> Iterator[str]:
    """Yield the strings in the value of a field."""
    if isinstance(value, str):
        yield value
    elif has(type(value)):
        yield from _texts(astuple(value, recurse=False))
    elif isinstance(value, Iterable):
        for inner in value.items() if isinstance(value, Mapping) else value:
            yield from _texts(inner)


def names() -> tuple[str, ...]:
    """Return the names of all intentions, such as ``add-claim``."""
    return plugins.names(_FOLDER)


def named(name: str) -> type[Intention]:
    """Return the class of the intention called *name*.

    Raises:
        EditError: no intention has this name; the message has the nearest one.
    """
    if name not in names():
        raise EditError(unknown("intention", name, names()), EditCode.UNKNOWN_INTENTION, name, meant(name, names()))
    module = importlib.import_module(f"{_FOLDER}.{name.replace('-', '_')}")
    found: type[Intention] = getattr(module, "".join(word.capitalize() for word in name.split("-")))
    return found


def shown(ref: End) -> str:
    """Return the name *ref* as Argdown writes it.

    >>> shown(ArgumentRef("Noise"))
    '<Noise>'
    """
    if isinstance(ref, InferenceRef):
        return f"step {ref.index + 1} of <{ref.argument}>"
    return f"<{ref.title}>" if isinstance(ref, ArgumentRef) else f"[{ref.title}]"


def exists(argmap: ArgumentMap, ref: End) -> bool:
    """Return whether *ref* names something in the map."""
    match ref:
        case ClaimRef(title):
            return argmap.has_claim(title)
        case ArgumentRef(title):
            return argmap.has_argument(title)
        case InferenceRef(title, index):
            return argmap.has_argument(title) and index < len(argmap.argument(title).inferences)


def require(argmap: ArgumentMap, ref: End) -> None:
    """Raise `EditError` unless *ref* names something in the map.

    The message suggests the nearest title.
    """
    if not exists(argmap, ref):
        near = _near(argmap, ref)
        advice = f"; did you mean {near}?" if near else ""
        raise EditError(f"no {shown(ref)} in the map{advice}", EditCode.UNKNOWN_TITLE, shown(ref), near)


def _near(argmap: ArgumentMap, ref: End) -> str:
    """Return what is there of the same title, or of the nearest one; empty if none is near."""
    if isinstance(ref, InferenceRef):
        return _near_step(argmap, ref)
    other: End = ClaimRef(ref.title) if isinstance(ref, ArgumentRef) else ArgumentRef(ref.title)
    if exists(argmap, other):
        return shown(other)
    if isinstance(ref, ClaimRef):
        near = nearest(ref.title, (claim.title for claim in argmap.claims))
        return f"[{near}]" if near else ""
    near = nearest(ref.title, (argument.title for argument in argmap.arguments))
    return f"<{near}>" if near else ""


def _near_step(argmap: ArgumentMap, ref: InferenceRef) -> str:
    """Return the step of the same number, or the last one, of the argument of this title or of the nearest one."""
    counts = {argument.title: len(argument.inferences) for argument in argmap.arguments}
    title = ref.argument if ref.argument in counts else nearest(ref.argument, counts)
    if not title:
        return ""
    count = counts[title]
    return shown(InferenceRef(title, min(ref.index, count - 1)) if count else ArgumentRef(title))
