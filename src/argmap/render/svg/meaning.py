"""What a part of an SVG stands for, in ``data-`` attributes that programs may rely on."""

from __future__ import annotations

from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.stubs import GroupRef, Place, Stub
from argmap.render.scene import Meaning
from argmap.render.svg.elements import Look


def meaning(ref: Meaning) -> Look:
    """Return what a line stands for."""
    if isinstance(ref, ClaimRef | InferenceRef | Stub):
        return meant(ref)
    return {"data_kind": ref.kind.value, "data_source": _name(ref.source), "data_target": _name(ref.target)}


def meant(ref: Place | Stub) -> Look:
    """Return what a box or cell stands for."""
    match ref:
        case ClaimRef(title):
            return {"data_claim": title}
        case ArgumentRef(title):
            return {"data_argument": title}
        case InferenceRef(argument, index):
            return {"data_argument": argument, "data_inference": str(index + 1)}
        case GroupRef(key):
            return {"data_group": key}
        case Stub(_, _, _, count):
            return {"data_claims": str(count.claims), "data_arguments": str(count.arguments)}


def _name(ref: Place) -> str:
    match ref:
        case ClaimRef(title):
            return f"[{title}]"
        case ArgumentRef(title):
            return f"<{title}>"
        case InferenceRef(argument, index):
            return f"<{argument}>{index + 1}"
        case GroupRef(key):
            return f"#{key}"
