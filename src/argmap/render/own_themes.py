"""Themes of users: tables of differences from a theme that comes with argmap.

Each value must have the type that it has in the base theme: a colour for a colour, a table of face, size and leading
for a type. So a new field of `Theme` needs no code here.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from attrs import evolve, fields, frozen

from argmap.errors import ThemeError
from argmap.interpret.colours import colour
from argmap.messages import nearest
from argmap.render.measure import Type
from argmap.render.picture import choose_theme, themes
from argmap.render.theme import Theme

#: Key of the base theme.
BASE = "base"
#: Minimum and maximum of numbers, by the last part of their key.
LIMITS: Mapping[str, tuple[float, float]] = {
    "size": (4, 96),
    "leading": (4, 144),
    "width": (0.1, 20),
    "main_border": (0.1, 20),
    "bar_width": (0.1, 20),
    "tint": (0, 0.5),
    "wide": (60, 2000),
    "narrow": (60, 2000),
    "gap": (4, 100),
    "corners": (0, 60),
    "distance": (4, 400),
    "junction": (2, 40),
}
#: Minimum and maximum of all other numbers.
ORDINARY = (0, 200)
#: Maximum numbers in a list of dashes, and maximum colours in a list.
DASHES, COLOURS = 8, 26
#: Maximum characters of a text, and of a text in a message.
LONG, SHOWN = 200, 40
#: Font names that are safe in CSS and DOT.
FONTS = re.compile(r"[\w ,'\-]+")
#: Messages do not write out larger numbers.
HUGE = 10**12


T = TypeVar("T", bound=Any)


@frozen
class _Place:
    """Name a value in somebody's theme."""

    #: The theme's name, or that of its file.
    theme: str
    #: The keys down to it.
    keys: tuple[str, ...] = ()

    def __truediv__(self, key: str) -> _Place:
        return _Place(self.theme, (*self.keys, key))

    def wrong(self, reason: str) -> ThemeError:
        """Return the error at this place."""
        return ThemeError(self.theme, f"{'.'.join(map(_cut, self.keys))}: {reason}" if self.keys else reason)


def theme_of(table: Mapping[str, Any], name: str) -> Theme:
    """Return the theme that *table* describes, as differences from its ``base``.

    Args:
        table: Keys and values as in a TOML file.
        name: The theme's name in messages, and its name if *table* sets none.

    Raises:
        ThemeError: a key is unknown, or a value is not allowed for its key.
    """
    place, named = _Place(name), table.get(BASE, "default")
    base = evolve(choose_theme(_chosen(place / BASE, named, themes())), name="own", summary="")
    changes = {key: said for key, said in table.items() if key != BASE}
    found = _changed(place, changes, base, extra=(BASE,))
    return found if "name" in changes else evolve(found, name=_cut(name))


def _changed(place: _Place, said: Any, old: T, extra: Sequence[str] = ()) -> T:
    """Return *old*, a value of an attrs class, with the fields that *said* sets."""
    if not isinstance(said, Mapping):
        raise place.wrong(f"expected a table of {_either(settable(old))}, got {_shown(said)}")
    for key in said:
        if key not in settable(old):
            raise _unknown(place, key, (*extra, *settable(old)))
    kinds = {field.name: str(field.type) for field in fields(type(old))}
    new = evolve(old, **{key: _value(place / key, value, getattr(old, key), kinds[key]) for key, value in said.items()})
    if isinstance(new, Type) and new.leading < new.size:
        raise (place / "leading").wrong(f"{new.leading:g} is less than the size, {new.size:g}, so lines overlap")
    return new


def settable(value: Any) -> tuple[str, ...]:
    """Return the keys that a theme may set."""
    return tuple(field.name for field in fields(type(value)) if field.name != "bar")


def _unknown(place: _Place, key: str, names: Iterable[str]) -> ThemeError:
    known = [*names]
    near = nearest(key[:LONG], known)
    advice = f"did you mean {near!r}?" if near else f"the keys are {_listed(known)}"
    return place.wrong(f"unknown key {_shown(key)}; {advice}")


def _value(place: _Place, said: Any, old: Any, kind: str) -> Any:
    """Return *said* as what a field that holds *old*, and is annotated as *kind*, can hold."""
    match old:
        case Type():
            return _changed(place, said, old)
        case Mapping():
            return _looks(place, said, old)
        case enum.Enum():
            choices = {member.name.lower().replace("_", "-"): member for member in type(old)}
            return choices[_chosen(place, said, choices)]
        case str():
            return _colour(place, said) if old.startswith("#") else _text(place, said)
        case tuple():
            return _list(place, said, old, kind)
        case _:
            return _number(place, said, whole=kind == "int")


def _looks(place: _Place, said: Any, old: Mapping[enum.Enum, Any]) -> Mapping[enum.Enum, Any]:
    """Return the looks of stances or kinds of line."""
    kinds = {str(kind.value): kind for kind in old}
    if not isinstance(said, Mapping):
        raise place.wrong(f"expected a table of {_either(kinds)}, got {_shown(said)}")
    for key in said:
        if key not in kinds:
            raise _unknown(place, key, kinds)
    return {**old, **{kinds[key]: _changed(place / key, value, old[kinds[key]]) for key, value in said.items()}}


def _chosen(place: _Place, said: Any, names: Iterable[str]) -> str:
    known = [*names]
    if isinstance(said, str) and said in known:
        return said
    near = nearest(said[:LONG], known) if isinstance(said, str) else ""
    raise place.wrong(f"{_shown(said)} is not one of {_listed(known)}" + (f"; did you mean {near!r}?" if near else ""))


def _colour(place: _Place, said: Any) -> str:
    found = colour(said)
    if not isinstance(found, str):
        raise place.wrong(f'expected a colour such as "#0072b2", got {_shown(said)}')
    return found


def _text(place: _Place, said: Any) -> str:
    if not isinstance(said, str) or not said or len(said) > LONG or not said.isprintable():
        raise place.wrong(f"expected 1 to {LONG} characters on one line, got {_shown(said)}")
    if place.keys[-1] in {"family", "font"} and not FONTS.fullmatch(said):
        raise place.wrong(f"expected font names of letters, digits, spaces and hyphens, got {_shown(said)}")
    return said


def _list(place: _Place, said: Any, old: tuple[Any, ...], kind: str) -> tuple[Any, ...]:
    colours, dashes = kind.startswith("tuple[str"), place.keys[-1] == "dash"
    least, most = (1, COLOURS) if colours else (0, DASHES) if dashes else (len(old), len(old))
    count = f"{least}" if least == most else f"{least} to {most}"
    if not isinstance(said, list | tuple) or not least <= len(said) <= most:
        raise place.wrong(f"expected a list of {count} {'colours' if colours else 'numbers'}, got {_shown(said)}")
    whole = kind.startswith("tuple[int")
    return tuple(_colour(place, part) if colours else _number(place, part, whole=whole) for part in said)


def _number(place: _Place, said: Any, *, whole: bool) -> float:
    kinds = int if whole else (int, float)
    if not isinstance(said, kinds) or isinstance(said, bool):
        raise place.wrong(f"expected a {'whole ' if whole else ''}number, got {_shown(said)}")
    least, most = LIMITS.get(place.keys[-1], ORDINARY)
    if not least <= said <= most:
        raise place.wrong(f"must be between {least:g} and {most:g}, not {_shown(said)}")
    return said


def _shown(said: Any) -> str:
    """Return *said* in a few words, however much it is."""
    match said:
        case str():
            return repr(_cut(said))
        case bool():
            return str(said).lower()
        case int() | float():
            return f"{said}" if not abs(said) >= HUGE else "a huge number"
        case Mapping():
            return "a table"
        case list() | tuple():
            return f"a list of {len(said)}"
        case _:
            return f"a {type(said).__name__}"


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _either(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
