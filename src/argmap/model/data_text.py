"""Data as text for readers: values as YAML, and what differs by key."""

from __future__ import annotations

import base64
import datetime
import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any, Final

from attrs import frozen

#: Longest text of a value that is shown, in characters.
LONGEST = 100
#: How many characters before a difference in a long text are shown, at most.
_BEFORE = 30
#: Where a key or an item is missing.
ABSENT: Final = object()
#: Strings that need no quotes: YAML reads each as a string, alone and within braces and brackets.
_PLAIN = re.compile(r"(?![-.+~@%\d])[\w./+§€£°%@-]+(?: [\w./+§€£°%@()–—-]+)*(?:\.\.\.|…)?", re.UNICODE)
#: What YAML reads as something else than a string, in any of its versions.
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null", "~"})
#: Path of a key: a name that needs no quotes there.
_NAME = re.compile(r"[^\W\d][\w-]*")


def data_text(value: Any) -> str:
    """Return a value of data as YAML in one line.

    >>> data_text({"ref": "report", "pages": (3, 4), "seen": datetime.date(2021, 1, 18), "open": True, "why": None})
    '{ref: report, pages: [3, 4], seen: 2021-01-18, open: true, why: null}'
    """
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{data_text(key)}: {data_text(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(data_text, value))}]"
    if isinstance(value, str):
        return value if _is_plain(value) else json.dumps(value, ensure_ascii=False)
    return _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, datetime.date):
        return str(value)
    if isinstance(value, bytes):
        return f'!!binary "{base64.b64encode(value).decode("ascii")}"'
    if isinstance(value, float) and not math.isfinite(value):
        return str(value).replace("inf", ".inf").replace("nan", ".nan")
    return json.dumps(value, default=str)


def value_text(value: Any) -> str:
    """Return a value of data as text: a string as it is, and any other value as YAML."""
    return value if isinstance(value, str) else data_text(value)


def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and text.lower() not in _WORDS


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return *text* with whole words left out at its end, so that it has at most *longest* characters.

    >>> shortened("the council of the town", 16)
    'the council of …'
    """
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    words, blank, _ = kept.rpartition(" ")
    return f"{words} …" if blank else f"{kept}…"


def contrasted(old: str, new: str) -> tuple[str, str]:
    """Return two texts, each shortened so that it shows where they begin to differ.

    >>> contrasted("a " * 60 + "fish", "a " * 60 + "bird")
    ('… a a a a a a a a a a a a a a fish', '… a a a a a a a a a a a a a a bird')
    """
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    if max(len(old), len(new)) <= LONGEST or alike <= LONGEST // 2:
        return shortened(old), shortened(new)
    start = old.find(" ", alike - _BEFORE, alike) + 1 or alike - _BEFORE
    return f"… {shortened(old[start:])}", f"… {shortened(new[start:])}"


@frozen
class DataDifference:
    """Represent one key or item that differs between two values of data."""

    #: Keys, and indices of lists from 0, from the outside to the inside.
    path: tuple[str | int, ...]
    #: The earlier value, or `ABSENT`.
    old: Any
    #: The later value, or `ABSENT`.
    new: Any

    @property
    def place(self) -> str:
        """Return the path as it is written.

        >>> DataDifference(("source", "pages", 0), 3, 4).place
        'source.pages[0]'
        """
        return "".join(_steps(self.path))


def _steps(path: Sequence[str | int]) -> Iterator[str]:
    for index, step in enumerate(path):
        if isinstance(step, int):
            yield f"[{step}]"
        else:
            yield f"{'.' if index else ''}{step if _NAME.fullmatch(step) else json.dumps(step, ensure_ascii=False)}"


def data_differences(old: Any, new: Any, path: tuple[str | int, ...] = ()) -> Iterator[DataDifference]:
    """Yield what differs between two values of data, in the order of the earlier one, then what was added.

    Mappings are compared by key, lists by index after what both begin and end with.
    """
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys((*old, *new)):
            yield from data_differences(old.get(key, ABSENT), new.get(key, ABSENT), (*path, key))
    elif isinstance(old, tuple) and isinstance(new, tuple):
        yield from _items(old, new, path)
    elif not _same(old, new):
        yield DataDifference(path, old, new)


def _items(old: Sequence[Any], new: Sequence[Any], path: tuple[str | int, ...]) -> Iterator[DataDifference]:
    most = min(len(old), len(new))
    start = next((i for i in range(most) if not _same(old[i], new[i])), most)
    end = next((i for i in range(most - start) if not _same(old[-1 - i], new[-1 - i])), most - start)
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    for index in range(max(len(left), len(right))):
        one, other = (part[index] if index < len(part) else ABSENT for part in (left, right))
        yield from data_differences(one, other, (*path, start + index))


def _same(old: Any, new: Any) -> bool:
    """Return whether two values are written alike: ``1`` is neither ``true`` nor ``1.0`` then."""
    return old is new or (ABSENT not in (old, new) and data_text(old) == data_text(new))
