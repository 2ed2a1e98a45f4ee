"""The other classes that public functions take and return, for annotations and for reading results."""

from __future__ import annotations

from argmap.lazy import exports

__getattr__, __dir__ = exports(
    __name__,
    {
        "argmap.editing.effects": ("Effect", "EffectKind"),
        "argmap.editing.on_disk": ("OnDisk",),
        "argmap.errors": ("EditCode",),
        "argmap.files.request": ("BatchOptions", "Fingerprint", "Outcome"),
        "argmap.inputs": ("Drawable", "MapLike"),
        "argmap.interpret.colours": ("Colours",),
        "argmap.interpret.grouping": ("Grouping", "Regrouped", "SectionFlags"),
        "argmap.interpret.reading": ("Occurrence", "Places", "Reading", "Section", "StatementRole", "Step"),
        "argmap.interpret.settings": ("Settings",),
        "argmap.merging.conflict": ("Conflict",),
        "argmap.merging.merge": ("MergeResult",),
        "argmap.merging.writing": ("Labels",),
        "argmap.model.change": ("Change", "ChangeKind", "Diff", "Part", "StepPremise"),
        "argmap.model.ends": ("End",),
        "argmap.model.marks": ("Mark", "MarkKind"),
        "argmap.model.relation": ("Relation",),
        "argmap.model.selection": ("Facts", "Mode"),
        "argmap.model.source_use": ("SourceUse",),
        "argmap.model.stubs": ("Closed", "Count", "GroupRef", "Link", "Stub"),
        "argmap.model.union": ("Fate", "PremiseRef", "Trace", "Union"),
        "argmap.model.view": ("View",),
        "argmap.public": ("DrawnMap", "PictureKeywords"),
        "argmap.render.engine": ("Engine",),
        "argmap.render.measure": ("Bar", "Face", "Type"),
        "argmap.render.notation": ("LabelMode", "Numbers", "Style"),
        "argmap.render.scene": ("ArrowKind", "Stance"),
        "argmap.render.theme": ("Edge", "Head", "Ink", "Stroke", "Theme"),
        "argmap.render.unfolding": ("Unfolding",),
        "argmap.syntax.tree": ("Kind", "Node", "Token", "Tree"),
        "argmap.syntax.woven": ("Piece", "Woven"),
        "argmap.text": ("Diagnostic", "Edit", "Fix", "Position", "Related", "Severity", "Source", "Span"),
    },
)
