"""JSON: every detail of each change, for programs.

The result is ``{"version": 1, "changes": [...]}``. Each change has these keys:

- ``kind``: added, removed, reworded, renamed, moved, turned, retargeted or changed.
- ``part``: map, claim, argument, step, premise, relation or group.
- ``before`` and ``after``: its name in each map, null where it does not exist. A name is ``{"claim"}``,
  ``{"argument"}``, ``{"argument", "step"}`` (steps count from 0), the same with ``premise`` and ``implicit``,
  ``{"group"}`` (its key), or ``{"kind", "source", "target"}`` for a relation.
- ``attribute``, ``old`` and ``new``: the attribute that differs, with its old and new value.
- ``differences``, for data: a list of ``{"path", "old", "new"}`` for each key that differs. The path has keys, and
  indices of lists from 0; a value that is missing in one map has no ``old`` or ``new``.

Later releases may add keys, but remove none within a version.
"""

from __future__ import annotations

import enum
import json
import math
from collections.abc import Mapping
from typing import Any

from attrs import asdict, has

from argmap.editing.telling import Telling
from argmap.messages import escaped_json
from argmap.model.change import Change, Changed, Diff, StepPremise
from argmap.model.data_text import ABSENT, DataDifference, data_differences, data_text
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.relation import Counterpoint, Support
from argmap.model.stubs import GroupRef


def _write(diff: Diff) -> str:
    found = {"version": 1, "changes": [_change(change) for change in diff.changes]}
    text = json.dumps(_value(found), ensure_ascii=False, indent=2, allow_nan=False)
    return escaped_json(text.encode("utf-8", "replace").decode("utf-8")) + "\n"


def _change(change: Change) -> Mapping[str, Any]:
    said: dict[str, Any] = {
        "kind": change.kind.value,
        "part": change.part.value,
        "before": _name(change.before),
        "after": _name(change.after),
    }
    if change.attribute:
        said |= {"attribute": change.attribute, "old": change.old, "new": change.new}
    if change.attribute == "data":
        said |= {"differences": [_difference(one) for one in data_differences(change.old, change.new)]}
    return said


def _difference(one: DataDifference) -> Mapping[str, Any]:
    found = {"path": list(one.path), "old": one.old, "new": one.new}
    return {key: noted for key, noted in found.items() if noted is not ABSENT}


def _name(ref: Changed) -> Mapping[str, Any] | None:  # noqa: PLR0911 - one for each sort of name
    match ref:
        case ClaimRef(title):
            return {"claim": title}
        case ArgumentRef(title):
            return {"argument": title}
        case InferenceRef(title, index):
            return {"argument": title, "step": index}
        case StepPremise(InferenceRef(title, index), premise):
            return {"argument": title, "step": index, "premise": premise.claim, "implicit": premise.implicit}
        case GroupRef(key):
            return {"group": key}
        case Support() | Counterpoint():
            return {"kind": ref.kind.value, "source": _name(ref.source), "target": _name(ref.target)}
    return None


def _value(noted: Any) -> Any:
    """Return what JSON can hold of a mark, a citation or data; what it lacks, such as dates and infinity, as YAML."""
    if isinstance(noted, Mapping):
        return {key: _value(inner) for key, inner in noted.items()}
    if isinstance(noted, (list, tuple)):
        return [_value(inner) for inner in noted]
    if isinstance(noted, enum.Enum):
        return noted.value
    if has(type(noted)):
        return _value(asdict(noted, recurse=False))
    known = noted is None or isinstance(noted, (str, int)) or (isinstance(noted, float) and math.isfinite(noted))
    return noted if known else data_text(noted)


JSON = Telling("every detail as JSON, for programs", _write)
