"""Titles and tags as the model holds them: without the brackets and the ``#`` of Argdown.

A title may be given as Argdown writes it: ``[Safety]`` for a claim, ``<Safety>`` for an argument, and a tag with its
``#``. So the string ``[[Safety]]`` is the title ``[Safety]``, and ``#(#x)`` is the tag ``#x``. Such titles and tags are
`Exact`: taking them again, as `attrs.evolve` does, changes nothing. The functions ``exact_…`` take what a text has
between its brackets, so that reading changes no title either.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.errors import InvalidValueError
from argmap.values import not_text, several

#: The brackets of claims and of arguments.
_CLAIM, _ARGUMENT = ("[", "]"), ("<", ">")


class Exact(str):
    """Represent a title that has brackets itself, or a tag that has ``#`` itself.

    Its code is the string that means it, such as ``'[[Safety]]'``.
    """

    __slots__ = ()

    @property
    def given(self) -> str:
        """Return the string that means it."""
        return f"#({self})" if self.startswith("#") else f"{self[0]}{self}{self[-1]}"

    def __repr__(self) -> str:
        return repr(self.given)


def as_given(value: str) -> str:
    """Return the string that means the title or tag *value* in all calls.

    >>> as_given("Safety"), as_given(exact_claim("[Safety]"))
    ('Safety', '[[Safety]]')
    """
    return value.given if isinstance(value, Exact) else value


def claim_title(value: str) -> str:
    """Return the title of a claim without the brackets around it.

    >>> claim_title("[Safety]"), claim_title("<x>"), str(claim_title("[[Safety]]"))
    ('Safety', '<x>', '[Safety]')
    """
    return _bare(value, _CLAIM)


def argument_title(value: str) -> str:
    """Return the title of an argument without the brackets around it.

    >>> argument_title("<Safety>"), argument_title("[x]"), str(argument_title("<<Safety>>"))
    ('Safety', '[x]', '<Safety>')
    """
    return _bare(value, _ARGUMENT)


def exact_claim(value: str) -> str:
    """Return the title of a claim that a text has between its brackets."""
    return Exact(value) if value[:1] == "[" and _within(value, _CLAIM) else value


def exact_argument(value: str) -> str:
    """Return the title of an argument that a text has between its brackets."""
    return Exact(value) if value[:1] == "<" and _within(value, _ARGUMENT) else value


def _bare(value: str, brackets: tuple[str, str]) -> str:
    if type(value) is not str:
        if isinstance(value, Exact):
            return value
        if not isinstance(value, str):
            raise not_text("title", value)
    inner = _within(value, brackets) if value[:1] == brackets[0] else ""
    return (Exact(inner) if _within(inner, brackets) else inner) if inner else value


def _within(value: str, brackets: tuple[str, str]) -> str:
    """Return what is within the *brackets* around *value*; empty if they are not one pair around a title."""
    opening, closing = brackets
    inner = value[1:-1]
    if value[:1] != opening or not value.endswith(closing):
        return ""
    begun = inner.lstrip(opening)
    ended = begun.rstrip(closing)
    return inner if closing not in ended and len(begun) - len(ended) <= len(inner) - len(begun) else ""


def tag(value: str) -> str:
    """Return a tag without ``#`` before it, or ``#(`` and ``)`` around it.

    >>> tag("#nature"), tag("nature"), tag("#(road safety)"), str(tag("#(#nature)")), tag("#")
    ('nature', 'nature', 'road safety', '#nature', '#')
    """
    if not isinstance(value, str):
        raise not_text("tag", value)
    if not value:
        raise InvalidValueError("a tag must not be empty")
    if value[:1] != "#" or isinstance(value, Exact):
        return value
    if value.startswith("#(") and value.endswith(")") and ")" not in value[2:-1] and len(value) > len("#()"):
        return exact_tag(value[2:-1])
    return value.lstrip("#") or value[:1]


def exact_tag(value: str) -> str:
    """Return a tag that a text has after ``#`` or within ``#(`` and ``)``."""
    return Exact(value) if value[:1] == "#" and value != "#" else value


def tags(values: Iterable[str] | str) -> tuple[str, ...]:
    """Return *values* as tags; a string is one tag."""
    if not values and type(values) is tuple:
        return values
    if values == "":
        raise InvalidValueError("a tag must not be empty; for no tag, try tags=()")
    return tuple(map(tag, several(values, str, "tags")))


def strings(values: Iterable[str] | str) -> tuple[str, ...]:
    """Return *values* as a tuple; a string is one value."""
    if not values and type(values) is tuple:
        return values
    return several(values, str, "strings")


def others(said: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the wordings in *said* besides *text*, each once.

    Raises:
        InvalidValueError: there are some, but no text.
    """
    if said and not text:
        raise InvalidValueError(f"other wordings need a text; try {said[-1]!r} as the text")
    return tuple(dict.fromkeys(words for words in said if words != text))


def set_once(instance: Any, name: str, value: object) -> None:
    """Set an attribute of a frozen object that is being made."""
    object.__setattr__(instance, name, value)
