"""Argument maps: read Argdown, draw pictures, query and edit maps."""

from __future__ import annotations

import importlib

#: Public names by module. A module is imported when one of its names is first used, because imports take most of the
#: time of a command on a small map. Type checkers read ``__init__.pyi``.
_HOMES = {
    "argmap.analysis.check": ("check",),
    "argmap.editing.composing.text": ("argdown",),
    "argmap.editing.document": ("Document", "Edited", "History", "Preview"),
    "argmap.editing.intentions.add_argument": ("AddArgument",),
    "argmap.editing.intentions.add_claim": ("AddClaim",),
    "argmap.editing.intentions.add_counterpoint": ("AddCounterpoint",),
    "argmap.editing.intentions.add_premise": ("AddPremise",),
    "argmap.editing.intentions.add_support": ("AddSupport",),
    "argmap.editing.intentions.merge_into": ("MergeInto",),
    "argmap.editing.intentions.move": ("Move",),
    "argmap.editing.intentions.remove": ("Hanging", "Remove"),
    "argmap.editing.intentions.rename": ("Rename",),
    "argmap.editing.intentions.reorder": ("Reorder",),
    "argmap.editing.intentions.retarget": ("Retarget",),
    "argmap.editing.intentions.reword": ("Reword",),
    "argmap.editing.intentions.set_data": ("SetData",),
    "argmap.editing.intentions.split": ("Split",),
    "argmap.editing.intentions.tag": ("Tag",),
    "argmap.editing.intentions.untag": ("Untag",),
    "argmap.errors": (
        "ArgmapError",
        "EditError",
        "EngineError",
        "FileOptionsError",
        "FontError",
        "IdError",
        "InputError",
        "InvalidValueError",
        "MapError",
        "OutputError",
        "PressError",
        "SizeError",
    ),
    "argmap.files.batch": ("draw_files",),
    "argmap.files.documents": ("read", "write"),
    "argmap.files.picture_options": ("PictureOptions",),
    "argmap.files.request": ("Outcome", "BatchOptions"),
    "argmap.files.part_options": ("PartOptions",),
    "argmap.interpret.interpret": ("interpret_text",),
    "argmap.interpret.reading": ("Reading",),
    "argmap.merging.conflict": ("Conflict",),
    "argmap.merging.merge": ("MergeResult", "merge"),
    "argmap.model.argument": ("Argument", "Inference", "Premise"),
    "argmap.model.claim": ("Citation", "Claim"),
    "argmap.model.diff": ("diff",),
    "argmap.model.ends": ("ArgumentRef", "ClaimRef", "InferenceRef"),
    "argmap.model.group": ("Group",),
    "argmap.model.map": ("ArgumentMap",),
    "argmap.model.marks": ("Mark", "MarkKind"),
    "argmap.model.query": ("Query", "Role"),
    "argmap.model.relation": ("Counterpoint", "CounterpointKind", "Support", "SupportKind"),
    "argmap.model.selection": ("Selection",),
    "argmap.model.union": ("around", "union"),
    "argmap.model.view": ("view",),
    "argmap.render.output": ("FileOptions",),
    "argmap.render.picture": ("as_files", "as_steps", "draw", "picture", "remarks"),
    "argmap.render.unfolding": ("Unfolding",),
    "argmap.syntax.parse": ("parse",),
    "argmap.version": ("__version__",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)  # noqa: PLE0605 - type checkers read the stub


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]
