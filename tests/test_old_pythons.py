"""What the oldest supported Pythons get wrong, and how the package goes without."""

from __future__ import annotations

import enum
import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from functools import cache
from types import ModuleType
from typing import Any

import pytest

import argmap

#: The repeats that take one character at a time.
ONE = frozenset({"LITERAL", "NOT_LITERAL", "IN", "ANY"})
#: An alternative that nothing matches, as Pythons before and after 3.13 parse it.
NEVER: Any = ([("ASSERT_NOT", (1, []))], [("FAILURE", ())])


@cache
def modules() -> Sequence[ModuleType]:
    """Return every module of the package."""
    found = (module.name for module in pkgutil.walk_packages(argmap.__path__, "argmap."))
    return [importlib.import_module(name) for name in found if not name.endswith("__main__")]


def enums(kind: type[enum.Enum] = enum.Enum) -> Iterator[type[enum.Enum]]:
    """Yield every enum of the package."""
    for inner in kind.__subclasses__():
        if inner.__module__.split(".")[0] == argmap.__name__:
            yield inner
        yield from enums(inner)


@pytest.mark.slow
def test_values_of_enums_are_words_or_numbers() -> None:
    """No value is a tuple: Python 3.11.0 to 3.11.2 replace an empty one with a bare object.

    Under those Pythons such a value is no tuple, and under all others it is one; this test refuses both.
    """
    assert modules()
    values = {f"{kind.__module__}.{member}": member.value for kind in enums() for member in kind}
    assert len(values) > 100
    assert {name for name, value in values.items() if not isinstance(value, str | int)} == set()


def possessive(parsed: Any) -> Iterator[Any]:
    """Yield what is repeated possessively in a parsed pattern."""
    if isinstance(parsed, tuple) and len(parsed) == 2 and str(parsed[0]) == "POSSESSIVE_REPEAT":
        yield plain(parsed[1][2])
    if isinstance(parsed, (list, tuple)) or type(parsed).__name__ == "SubPattern":
        for inner in parsed:
            yield from possessive(inner)


def plain(parsed: Any) -> Any:
    """Return a parsed pattern with names for codes."""
    if isinstance(parsed, (list, tuple)) or type(parsed).__name__ == "SubPattern":
        inner = [plain(one) for one in parsed]
        return tuple(inner) if isinstance(parsed, tuple) else inner
    return parsed if parsed is None or type(parsed) is int else str(parsed)


def safe(repeated: Any) -> bool:
    """Return whether every Python repeats this rightly: it is one character, or its last alternative never matches."""
    if len(repeated) != 1:
        return False
    ((code, what),) = repeated
    return code in ONE or (code == "BRANCH" and what[1][-1] in NEVER)


def unsafe(pattern: str, flags: int = 0) -> bool:
    """Return whether *pattern* has a possessive group that some Python gets wrong."""
    parser: Any = re._parser  # type: ignore[attr-defined] # noqa: SLF001 - nothing public tells
    return not all(map(safe, possessive(parser.parse(pattern, flags))))


def test_unsafe_groups_are_seen() -> None:
    """Groups without an alternative that never matches; single characters need none."""
    assert [unsafe(one) for one in ("(?:ab)++", "(?:a|b[.](?!c))*+", "x(?:y(?:zz)?+)*")] == [True] * 3
    assert [unsafe(one) for one in ("a++", "[ab]{3,}+", ".?+", "(?:ab|(?!))++", "(?:ab)+")] == [False] * 5


def test_possessive_groups_are_safe() -> None:
    """Python 3.11.0 to 3.11.4 go on where the last alternative of such a group failed, not where that began."""
    patterns = {
        f"{module.__name__}.{name}": value
        for module in modules()
        for name, value in vars(module).items()
        if isinstance(value, re.Pattern)
    }
    assert len(patterns) > 100
    assert {name for name, value in patterns.items() if unsafe(value.pattern, value.flags)} == set()
