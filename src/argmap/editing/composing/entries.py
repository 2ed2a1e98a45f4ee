"""Write data and front matter as YAML that reads back equal."""

from __future__ import annotations

import datetime
import json
import math
import re
from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from argmap.editing.noting import scalar
from argmap.errors import EditCode, EditError
from argmap.interpret.data import DataError, mapping_of
from argmap.model.argument import Argument, Inference
from argmap.model.claim import Citation, Claim

#: Columns that folded text in front matter fills.
_WIDTH = 100
#: Characters that YAML forbids in quotes unless escaped, or reads as line ends.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
#: The line that ends front matter.
_FENCE = "==="


def braces(entries: Mapping[str, Any]) -> str:
    """Return the data *entries* in braces, after a blank; empty for none.

    Raises:
        EditError: a value cannot be written in YAML.

        >>> braces({"by": "the council", "source": {"paragraph": 3}})
        ' {by: the council, source: {paragraph: 3}}'
    """
    return f" {_flow(entries)}" if entries else ""


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_scalar(key)}: {_flow(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_flow, value))}]"
    return _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, float) and not math.isfinite(value):
        return str(value).replace("inf", ".inf").replace("nan", ".nan")
    if isinstance(value, datetime.date):
        return value.isoformat()
    try:
        return json.dumps(value)
    except TypeError as error:
        raise EditError(
            f"{value!r} cannot be written as data; use text, a number, a date, true or false", EditCode.NOT_ARGDOWN
        ) from error


def _string(value: str) -> str:
    written = scalar(value).replace(_FENCE, "".join(f"\\x{ord(sign):x}" for sign in _FENCE))
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def front_matter(title: str, data: Mapping[str, Any]) -> str:
    """Return the front matter of a map with its fences; empty for none.

    Raises:
        EditError: a value cannot be written in YAML.
    """
    entries = {**({"title": title} if title else {}), **data}
    return "\n".join((_FENCE, *_block(entries, ""), _FENCE)) if entries else ""


def _block(entries: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in entries.items():
        name = f"{indent}{_scalar(key)}:"
        if isinstance(value, Mapping) and value:
            yield name
            yield from _block(value, f"{indent}  ")
        else:
            yield from _folded(name, value, f"{indent}  ") or [f"{name} {_flow(value)}"]


def _folded(name: str, value: Any, indent: str) -> list[str]:
    """Return the lines of a paragraph as folded text; none if it is none, or would not read back."""
    if not isinstance(value, str) or not value.endswith("\n") or _FENCE in value:
        return []
    lines = wrap(value, _WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    try:
        found = mapping_of("x: >\n" + "".join(f"  {line}\n" for line in lines)) if lines else {}
    except DataError:
        return []
    return [f"{name} >", *(f"{indent}{line}" for line in lines)] if found == {"x": value} else []


def noted_of(thing: Claim | Argument) -> Mapping[str, Any]:
    """Return the data of *thing*: speaker, sources and all other keys."""
    own: dict[str, Any] = {}
    if thing.by:
        own["by"] = thing.by
    if thing.sources:
        cited = [_citation(one) for one in thing.sources]
        own["source"] = cited[0] if len(cited) == 1 else cited
    if isinstance(thing, Claim):
        own |= {"implicit": True} if thing.implicit else {}
        own |= {"weight": thing.weight} if thing.weight is not None else {}
    return {**own, **thing.data}


def _citation(one: Citation) -> Any:
    said = {"ref": one.ref, "paragraph": one.paragraph, "quote": one.quote}
    left = {key: value for key, value in said.items() if value}
    return one.ref if left.keys() == {"ref"} else left


def noted_of_step(step: Inference, uses: tuple[int, ...]) -> Mapping[str, Any]:
    """Return the data of an inference line.

    It has the scheme, and the premises in *uses* if a reader needs them.
    """
    scheme = {"scheme": step.scheme} if step.scheme else {}
    key = "from" if "uses" in step.data else "uses"
    return {**scheme, **({key: uses} if uses else {}), **step.data}
