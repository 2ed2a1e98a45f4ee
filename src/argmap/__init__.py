"""Argument maps: read Argdown, draw pictures, query and edit maps.

Read and write
    read            open a file as a Document, which edits keep as its author wrote it
    write           write a map or a document to a file
    Document        a text and its map; Document.of(text) reads a text
    History         a document with undo and redo
    argdown         a map as Argdown
    to_dict         a map as JSON values, which from_dict reads; map_schema describes them
    check           find mistakes, with fixes

Build
    ArgumentMap     a map, made of Claim, Argument, Inference, Premise, Support, Counterpoint, Group and Citation
    SupportKind, CounterpointKind
                    what a relation means
    ClaimRef, ArgumentRef, InferenceRef
                    the ends of relations

Draw
    picture         a map as SVG, PDF, PNG, HTML and more
    draw            a map drawn once, for several files
    draw_files      many files; those that did not change are skipped
    PictureOptions, PartOptions, FileOptions
                    how to draw, which part of the map, and what kind of file

Select, query and compare
    view            part of a map, chosen by a Selection
    Query, Role     questions that ArgumentMap.claims_asked and others answer
    diff, union     what changed between two maps, and both maps as one, to draw the changes
    merge           one text from two changed ones

More names are in argmap.edits (changes of a document), argmap.teaching (worksheets and slides), argmap.errors
(all exceptions are an ArgmapError) and argmap.types (what else these functions take and return).

A function that takes a map takes it in any form: an ArgumentMap, a Document, or the path of a file.
help(argmap.picture) explains one name. docs/python.md introduces all of them by example.
"""

from __future__ import annotations

from argmap.lazy import exports

__getattr__, __dir__ = exports(
    __name__,
    {
        "argmap.editing.document": ("Document", "History"),
        "argmap.errors": ("ArgmapError",),
        "argmap.files.batch": ("draw_files",),
        "argmap.files.documents": ("read",),
        "argmap.files.part_options": ("PartOptions",),
        "argmap.files.picture_options": ("PictureOptions",),
        "argmap.interchange.json_schema": ("map_schema",),
        "argmap.interchange.own_json": ("from_dict",),
        "argmap.model.argument": ("Argument", "Inference", "Premise"),
        "argmap.model.claim": ("Citation", "Claim"),
        "argmap.model.ends": ("ArgumentRef", "ClaimRef", "InferenceRef"),
        "argmap.model.group": ("Group",),
        "argmap.model.map": ("ArgumentMap",),
        "argmap.model.query": ("Query", "Role"),
        "argmap.model.relation": ("Counterpoint", "CounterpointKind", "Support", "SupportKind"),
        "argmap.model.selection": ("Selection",),
        "argmap.model.union": ("union",),
        "argmap.public": ("argdown", "check", "diff", "draw", "merge", "picture", "to_dict", "view", "write"),
        "argmap.render.output": ("FileOptions",),
        "argmap.version": ("__version__",),
    },
)
