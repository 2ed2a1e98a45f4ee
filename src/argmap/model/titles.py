"""Titles and tags as the model holds them: without the brackets and the ``#`` of Argdown.

A title may be given as Argdown writes it: ``[Safety]`` for a claim, ``<Safety>`` for an argument. So no claim has a
title in square brackets, and no argument one in angle brackets. The other way round is possible: ``[<x>]`` is a claim
with the title ``<x>``, and ``<[x]>`` an argument with the title ``[x]``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.errors import InvalidValueError
from argmap.values import not_text, several


def claim_title(value: str) -> str:
    """Return the title of a claim without the brackets around it.

    >>> claim_title("[Safety]"), claim_title("<x>")
    ('Safety', '<x>')
    """
    if type(value) is not str and not isinstance(value, str):
        raise not_text("title", value)
    return _inner(value, "]") if value[:1] == "[" else value


def argument_title(value: str) -> str:
    """Return the title of an argument without the brackets around it.

    >>> argument_title("<Safety>"), argument_title("[x]")
    ('Safety', '[x]')
    """
    if type(value) is not str and not isinstance(value, str):
        raise not_text("title", value)
    return _inner(value, ">") if value[:1] == "<" else value


def _inner(value: str, closing: str) -> str:
    """Return what is between the first and last character; *value* if that would not be a title by itself."""
    inner = value[1:-1]
    return inner if inner and value.endswith(closing) and closing not in inner else value


def tag(value: str) -> str:
    """Return a tag without ``#`` before it.

    >>> tag("#nature"), tag("nature"), tag("#")
    ('nature', 'nature', '#')
    """
    if not isinstance(value, str):
        raise not_text("tag", value)
    return (value.lstrip("#") or value[:1]) if value[:1] == "#" else value


def tags(values: Iterable[str] | str) -> tuple[str, ...]:
    """Return *values* as tags; a string is one tag."""
    if not values and type(values) is tuple:
        return values
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
