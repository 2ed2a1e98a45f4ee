"""Lazy modules: public names that are imported when they are first used.

Imports take most of the time of a command on a small map, so a public module only lists where its names are. Type
checkers read the stub beside it.
"""

from __future__ import annotations

import importlib
import sys

TYPE_CHECKING = False  # as in `typing`, whose import would take longer than this package's
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import FrameType

#: The public modules; a name that one of them lacks may be in another.
MODULES = ("argmap", "argmap.edits", "argmap.errors", "argmap.teaching", "argmap.types")
#: The function of `pydoc` that prints a module. It prints all that ``__all__`` names in full: for argmap, thousands of
#: lines. Without ``__all__``, it prints what the module itself defines, such as its docstring.
_PRINTS_ALL = "docmodule"


def exports(
    module: str, homes: Mapping[str, tuple[str, ...]]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return ``__getattr__`` and ``__dir__`` of a *module* whose names are in other modules.

    Args:
        module: Name of the module.
        homes: The names by the module that defines them.
    """
    home_of = {name: home for home, names in homes.items() for name in names}
    public = sorted(name for name in home_of if not name.startswith("__"))

    def attribute(name: str) -> object:
        if name == "__all__" and sys._getframe(1).f_code.co_name != _PRINTS_ALL:  # noqa: SLF001 - the only way to know
            return public
        if name in home_of:
            value: object = getattr(importlib.import_module(home_of[name]), name)
            setattr(sys.modules[module], name, value)
            return value
        if f"{module}.{name}" in MODULES:
            return importlib.import_module(f"{module}.{name}")
        near = next(_elsewhere(module, name), "")
        if near and _importing(sys._getframe(1)):  # noqa: SLF001 - Python drops what an AttributeError says there
            home = near.rpartition(".")[0]
            raise ImportError(f"cannot import name {name!r} from {module!r}; it is in {home!r}", name=module)
        reason = f"module {module!r} has no attribute {name!r}" + (f"; did you mean {near!r}?" if near else "")
        raise AttributeError(reason, name=name, obj=sys.modules[module])

    def names() -> list[str]:
        special = (name for name in vars(sys.modules[module]) if name.startswith("__"))
        below = (name.removeprefix(f"{module}.") for name in MODULES if name.startswith(f"{module}."))
        return sorted({*special, *home_of, *below})

    return attribute, names


def _importing(frame: FrameType) -> bool:
    """Return whether a *frame* is at an instruction that imports a name from a module."""
    from dis import opmap  # noqa: PLC0415 - only after a slip

    return frame.f_code.co_code[frame.f_lasti] == opmap["IMPORT_FROM"]


def _elsewhere(module: str, name: str) -> Iterator[str]:
    """Yield where else *name* is public; nothing for the name of a module, which Python looks up on its way to it."""
    from importlib.util import find_spec  # noqa: PLC0415 - only after a slip

    if name.startswith("_") or find_spec(f"argmap.{name}"):
        return
    for other in MODULES:
        if other != module and name in getattr(importlib.import_module(other), "__all__", ()):
            yield f"{other}.{name}"
