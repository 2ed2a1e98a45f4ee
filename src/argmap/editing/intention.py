"""What an author may intend: a value that says how a map changes, and which edits to its text say the same."""

from __future__ import annotations

import abc
import importlib
from collections.abc import Iterable

from attrs import frozen

from argmap import plugins
from argmap.editing.things import Thing
from argmap.errors import EditError
from argmap.interpret.reading import Reading
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.text import Edit, nearest

_FOLDER = "argmap.editing.intentions"


@frozen
class Reach:
    """Hold what has to be known of a map to carry out an intention, so that the rest need not be read again."""

    #: What it is about: wherever these are named; new titles too, since they may be taken.
    things: tuple[Thing, ...]
    #: Whether all that is named beside them matters likewise.
    neighbours: bool = False
    #: Whether it adds relations, so that it matters how the author writes them.
    relates: bool = False
    #: Whether whole blocks come or go, so that it matters where the text and its sections end.
    blocks: bool = False
    #: Key of a group that has to be there; empty for none.
    group: str = ""


@frozen
class Intention(abc.ABC):
    """Be the parent of all intentions. Each is one file, and carries its name: ``AddClaim``, ``add_claim.py``."""

    @abc.abstractmethod
    def on_map(self, argmap: ArgumentMap) -> ArgumentMap:
        """Return *argmap* as it is when this is carried out. Raises `EditError`."""

    @abc.abstractmethod
    def edits(self, reading: Reading) -> Iterable[Edit]:
        """Return the smallest edits to the text of *reading* that come to the same. Raises `EditError`.

        `on_map` did not raise for the map of that reading.
        """

    def reach(self) -> Reach | None:
        """Return what has to be known to carry this out; None if that is the whole map.

        Whatever has it is changed in time that does not grow with the map.
        """
        return None


def names() -> tuple[str, ...]:
    """Return the names of all intentions: ``add-claim`` and so on."""
    return plugins.names(_FOLDER)


def named(name: str) -> type[Intention]:
    """Return the class of the intention called *name*, or raise `EditError` naming the nearest one."""
    if name not in names():
        near = nearest(name, names())
        meant = f"did you mean {near!r}?" if near else f"choose from {', '.join(names())}"
        raise EditError(f"unknown intention {name!r}; {meant}")
    module = importlib.import_module(f"{_FOLDER}.{name.replace('-', '_')}")
    found: type[Intention] = getattr(module, "".join(word.capitalize() for word in name.split("-")))
    return found


def shown(ref: End) -> str:
    """Return what *ref* names, as Argdown writes it.

    >>> shown(ArgumentRef("Noise"))
    '<Noise>'
    """
    if isinstance(ref, InferenceRef):
        return f"step {ref.index + 1} of <{ref.argument}>"
    return f"<{ref.title}>" if isinstance(ref, ArgumentRef) else f"[{ref.title}]"


def exists(argmap: ArgumentMap, ref: End) -> bool:
    """Tell whether *ref* names a claim, an argument or a step of the map."""
    match ref:
        case ClaimRef(title):
            return argmap.has_claim(title)
        case ArgumentRef(title):
            return argmap.has_argument(title)
        case InferenceRef(title, index):
            return argmap.has_argument(title) and index < len(argmap.argument(title).inferences)


def require(argmap: ArgumentMap, ref: End) -> None:
    """Raise `EditError`, with what was probably meant, unless *ref* names something in the map."""
    if not exists(argmap, ref):
        near = _near(argmap, ref)
        raise EditError(f"no {shown(ref)} in the map" + (f"; did you mean {near}?" if near else ""))


def _near(argmap: ArgumentMap, ref: End) -> str:
    """Return what is there of the same title, or of the nearest one; empty if none is near."""
    title = ref.argument if isinstance(ref, InferenceRef) else ref.title
    if isinstance(ref, InferenceRef) and argmap.has_argument(title) and argmap.argument(title).inferences:
        return shown(InferenceRef(title, len(argmap.argument(title).inferences) - 1))
    other: End = ClaimRef(title) if isinstance(ref, ArgumentRef) else ArgumentRef(title)
    if exists(argmap, other):
        return shown(other)
    if isinstance(ref, ClaimRef):
        near = nearest(title, (claim.title for claim in argmap.claims))
        return f"[{near}]" if near else ""
    near = nearest(title, (argument.title for argument in argmap.arguments))
    return f"<{near}>" if near else ""
