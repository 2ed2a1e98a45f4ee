"""The other classes that public functions take and return, for annotations and for reading results.

Any map                 MapLike, Drawable
Maps                    End, Relation, Mark, MarkKind, SourceUse
Findings of a text      Diagnostic, Severity, Fix, Edit, Related; Span, Position and Source for places
What a text says        Reading, Settings, Facts, Places, Occurrence, StatementRole, Step, Section, Grouping, Regrouped,
                        SectionFlags, Colours, Images, ImageFile, Rank
A text as a tree        Tree, Node, Token, Kind
Files of a document     Woven, Piece, OnDisk
Edits                   Effect, EffectKind, EditCode
Part of a map           Mode, View, Closed, GroupRef, Link, StepKind, Stub, Count
Pictures                DrawnMap, PictureKeywords, Style, Numbers, LabelMode, Unfolding, Engine
Themes                  Theme, Ink, Stroke, Stance, Head, ArrowKind, Type, Face, Bar
Many files              BatchOptions, Outcome, Fingerprint
Differences             Diff, Change, ChangeKind, Part, StepPremise; Union, Trace, Fate, PremiseRef
Merges                  MergeResult, Conflict, Labels
"""

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
        "argmap.interpret.images": ("ImageFile", "Images"),
        "argmap.interpret.ranks": ("Rank",),
        "argmap.interpret.grouping": ("Grouping", "Regrouped", "SectionFlags"),
        "argmap.interpret.reading": ("Occurrence", "Places", "Reading", "Section", "StatementRole", "Step"),
        "argmap.interpret.settings": ("Settings",),
        "argmap.merging.conflict": ("Conflict",),
        "argmap.merging.merge": ("MergeResult",),
        "argmap.merging.writing": ("Labels",),
        "argmap.model.change": ("Change", "ChangeKind", "Diff", "Part", "StepPremise"),
        "argmap.model.ends": ("End",),
        "argmap.model.marks": ("Mark", "MarkKind"),
        "argmap.model.relation": ("Relation", "StepKind"),
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
        "argmap.render.theme": ("Head", "Ink", "Stroke", "Theme"),
        "argmap.render.unfolding": ("Unfolding",),
        "argmap.syntax.tree": ("Kind", "Node", "Token", "Tree"),
        "argmap.syntax.woven": ("Piece", "Woven"),
        "argmap.text": ("Diagnostic", "Edit", "Fix", "Position", "Related", "Severity", "Source", "Span"),
    },
)
