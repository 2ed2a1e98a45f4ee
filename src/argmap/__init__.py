"""Argument maps as values, written in Argdown, drawn as pictures."""

from argmap.analysis.check import check
from argmap.errors import ArgmapError, EngineError, InputError, MapError, OutputError
from argmap.interpret.interpret import reading
from argmap.interpret.reading import Reading
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Support, SupportKind
from argmap.model.selection import Selection
from argmap.model.view import view
from argmap.render.picture import picture
from argmap.syntax.parse import parse

__all__ = [
    "ArgmapError",
    "Argument",
    "ArgumentMap",
    "ArgumentRef",
    "Citation",
    "Claim",
    "ClaimRef",
    "Counterpoint",
    "CounterpointKind",
    "EngineError",
    "Group",
    "Inference",
    "InferenceRef",
    "InputError",
    "MapError",
    "OutputError",
    "Premise",
    "Reading",
    "Selection",
    "Support",
    "SupportKind",
    "check",
    "parse",
    "picture",
    "reading",
    "view",
]
