"""Values that calls take: checks, and messages that name the nearest right value.

Whatever a public call is given wrong raises `InvalidValueError` in that call. Three conventions hold everywhere: one
value alone may be given where several are meant, so no string is taken apart; the value of an enum may be given in
place of its member; and a name from a list raises an error with the nearest one.
"""

from __future__ import annotations

import enum
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.errors import InputError, InvalidValueError
from argmap.messages import nearest

if TYPE_CHECKING:
    from attrs import Attribute

T = TypeVar("T")
E = TypeVar("E", bound=enum.Enum)

#: How Python writes a value that has no code of its own.
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+>\Z")
#: Longest value that a message quotes, and most names that it lists.
LONGEST, FEW = 60, 14
_FLAGS = {"yes": True, "true": True, "on": True, "1": True, "no": False, "false": False, "off": False, "0": False}


def shown(value: object) -> str:
    """Return *value* as messages quote it: its code, cut if it is long."""
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    try:
        said = repr(value)
    except Exception:  # noqa: BLE001 - a value of any kind, and a message must not fail
        said = f"a {type(value).__name__}"
    if _ADDRESS.search(said):
        return f"a value of type {type(value).__name__}"
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"


def meant(given: str, names: Iterable[str]) -> str:
    """Return the name that *given* probably stands for; empty if none is near.

    Capitals and leading hyphens do not count.
    """
    lowered = {name.lower().lstrip("-"): name for name in names}
    return lowered.get(nearest(given.lower().lstrip("-"), lowered), "")


def choose_from(names: Iterable[str]) -> str:
    """Return the end of a message that offers *names*."""
    return f"choose from {', '.join(map(repr, names))}"


def unknown(kind: str, given: object, names: Iterable[str], elsewhere: str = "") -> str:
    """Return the message for an unknown name, with the nearest one.

    Args:
        kind: What was named, such as ``theme``.
        given: The name as the user typed it.
        names: The names that exist.
        elsewhere: How to get the list, if it is too long for a message.

    >>> unknown("theme", "drak", ["dark", "print"])
    "unknown theme 'drak'; did you mean 'dark'?"
    >>> unknown("theme", "DARK", ["dark", "print"])
    "unknown theme 'DARK'; did you mean 'dark'?"
    >>> unknown("theme", "zzz", ["dark", "print"])
    "unknown theme 'zzz'; choose from 'dark', 'print'"
    """
    return f"unknown {kind} {shown(given)}; {advised(given, list(names), elsewhere)}"


def advised(given: object, names: Sequence[str], elsewhere: str = "") -> str:
    """Return the advice for an unknown name: the nearest one, or else a list or what *elsewhere* says."""
    if near := meant(given, names) if isinstance(given, str) else "":
        return f"did you mean {near!r}?"
    return choose_from(names) if len(names) <= FEW or not elsewhere else elsewhere


def suggested(near: str) -> str:
    """Return the end of a message that suggests the name *near*; empty without one.

    >>> suggested("dark"), suggested("")
    ("; did you mean 'dark'?", '')
    """
    return f"; did you mean {near!r}?" if near else ""


def known(kind: str, given: object, names: Iterable[str]) -> str:
    """Return *given* if it is one of *names*.

    Raises:
        InvalidValueError: it is not; the message has the nearest one.
    """
    found = tuple(names)
    if not isinstance(given, str) or given not in found:
        raise InvalidValueError(unknown(kind, given, found))
    return given


def member(kind: type[E], given: E | str, name: str) -> E:
    """Return the member of the enum *kind* that *given* is, or whose value it is.

    Raises:
        InvalidValueError: there is no such member; the message has the nearest value. *name* says what is chosen.
    """
    if type(given) is kind:
        return given
    values = {one.value: one for one in kind}
    if isinstance(given, str):
        spelled = given.lower().replace("_", "-").replace(" ", "-")
        if spelled in values:
            return values[spelled]
    raise InvalidValueError(unknown(name, given, values))


def expect(what: str, value: object, *kinds: type) -> None:
    """Raise `InvalidValueError` unless *value* is of one of *kinds*, which *what* describes."""
    if not isinstance(value, kinds):
        raise InvalidValueError(f"expected {what}, got {shown(value)}")


def pathname(value: str | os.PathLike[str], what: str = "a path") -> str:
    """Return the name of the file that *value* is the path of.

    Raises:
        InvalidValueError: it is no path.
    """
    found = os.fspath(value) if isinstance(value, (str, os.PathLike)) else value
    if not isinstance(found, str) or not found:
        raise InvalidValueError(f"expected {what}, got {shown(value)}{_advice(value, str)}")
    if "\0" in found:
        raise InvalidValueError(f"expected {what}, got {shown(found)}, with a null character that no path contains")
    return found


@contextmanager
def text_advice(what: object) -> Iterator[None]:
    """Add to the error for a file that is not there that a string is always a path."""
    try:
        yield
    except InputError as error:
        if isinstance(what, str) and not os.path.lexists(what) and not error.reason.endswith("?"):
            raise InputError(error.name, f"{error.reason}; for a text, use Document.of(text)") from error
        raise


def several(values: Iterable[T] | T, kind: type[T] | tuple[type[T], ...], what: str) -> tuple[T, ...]:
    """Return *values* as a tuple; one value alone is a tuple of one.

    A set has no order of its own, so its values are sorted: every run gives the same map.

    Raises:
        InvalidValueError: a value is not of *kind*, which *what* describes in the plural.
    """
    if isinstance(values, kind):
        return (values,)
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise InvalidValueError(f"expected {what}, got {shown(values)}")
    found = tuple(sorted(values, key=repr) if isinstance(values, Set) else values)
    for one in found:
        if not isinstance(one, kind):
            raise InvalidValueError(f"expected {what}, got {shown(one)} among them{_advice(one, kind)}")
    return found


def _advice(value: object, kind: object) -> str:
    return f"; try {_spelled(value)!r}" if kind is str and _spelled(value) else ""


def _spelled(value: object) -> str:
    """Return the string that a number or bytes would be; empty for anything else."""
    if isinstance(value, (int, float)):
        return str(value)
    return value.decode(errors="replace") if isinstance(value, bytes) else ""


def is_text(_instance: object, attribute: Attribute[Any], value: object) -> None:
    """Raise `InvalidValueError` unless *value* is a string (an attrs validator)."""
    if not isinstance(value, str):
        raise not_text(attribute.name, value)


def is_filled(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Raise `InvalidValueError` unless *value* is a string that is not empty."""
    if not value or not isinstance(value, str):
        is_text(instance, attribute, value)
        raise InvalidValueError(f"{attribute.name} must not be empty")


def not_text(name: str, value: object) -> InvalidValueError:
    """Return the error for *value*, which is given for *name* and is not a string."""
    meant = "; try ''" if value is None else _advice(value, str)
    return InvalidValueError(f"{name} must be a string, not {shown(value)}{meant}")


def is_flag(_instance: object, attribute: Attribute[Any], value: object) -> None:
    """Raise `InvalidValueError` unless *value* is True or False."""
    if value is not True and value is not False:
        expect_flag(attribute.name, value)


def expect_flag(name: str, value: object) -> None:
    """Raise `InvalidValueError` unless *value*, which is given for *name*, is True or False."""
    if value is not True and value is not False:
        meant = _FLAGS.get(str(value).lower())
        advice = "" if meant is None else f"; try {meant}"
        raise InvalidValueError(f"{name} must be True or False, not {shown(value)}{advice}")


def is_count(_instance: object, attribute: Attribute[Any], value: object) -> None:
    """Raise `InvalidValueError` unless *value* is a whole number, 0 or more."""
    whole(attribute.name, value)


def whole(name: str, value: object, least: int = 0) -> None:
    """Raise `InvalidValueError` unless *value* is a whole number, *least* or more."""
    if type(value) is int and value >= least:
        return
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidValueError(f"{name} must be a whole number, not {shown(value)}")
    if value < least:
        raise InvalidValueError(f"{name} must be {least} or more, not {value}")


def number(name: str, value: object, least: float, most: float) -> None:
    """Raise `InvalidValueError` unless *value* is a number from *least* to *most*."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InvalidValueError(f"{name} must be a number, not {shown(value)}{_as_number(value)}")
    if not least <= value <= most:
        raise InvalidValueError(f"{name} must be between {least:g} and {most:g}, not {value}")


def _as_number(value: object) -> str:
    try:
        return f"; try {float(value):g}" if isinstance(value, str) else ""
    except ValueError:
        return ""


def is_one(what: str, *kinds: type) -> Callable[[object, Attribute[Any], object], None]:
    """Return a validator for values of one of *kinds*, which *what* describes."""

    def check(_instance: object, attribute: Attribute[Any], value: object) -> None:
        if not isinstance(value, kinds):
            raise InvalidValueError(f"{attribute.name} must be {what}, not {shown(value)}")

    return check
