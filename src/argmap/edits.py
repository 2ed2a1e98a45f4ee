"""Changes of a document: the intentions that `Document.apply` carries out.

    AddClaim, AddArgument       add a claim, or an argument with premises (each a Line) and a conclusion
    AddSupport, AddCounterpoint add a relation, with its source if that is new
    AddPremise                  add a premise to a step
    Rename, Reword              change a title everywhere, or a text
    Tag, Untag, SetData         change tags and data
    Move, Reorder               move to another group, or to another place in the text
    Retarget                    point a relation at another target
    MergeInto, Split            make one of two claims, or two of one
    Remove, Hanging             remove a claim or argument, and say what happens to its dependents

All are an Intention. `Document.preview` returns a Preview of what an intention would do, and `Document.apply` returns
what it did: an Edited. A Reach is what an intention needs to know of a map.

>>> from argmap import Document
>>> from argmap.edits import Rename
>>> Document.of("[Lanes]: Build them. // soon").apply(Rename("Lanes", "Cycle lanes")).document.text
'[Cycle lanes]: Build them. // soon'

Change what is there
    Rename, Reword  a title; a text or gist
    Tag, Untag      tags
    SetData         a key in the data, such as "by"
    Retarget        what a relation supports or opposes
    Reorder, Move   the order of lines and blocks; the group
    Split, MergeInto
                    two claims out of one, and one out of two

Add and remove
    AddClaim, AddArgument
                    a block of its own; a Line is one of its premises, or its conclusion
    AddSupport, AddCounterpoint, AddPremise
                    a line below a claim, an argument or a step
    Remove          an item; Hanging says what happens to its dependents

What `Document` returns
    Edited          the new document, the edits, and what they touch; from apply
    Preview         the same without a document; from preview

For intentions of your own
    Intention, Reach

`[Lanes]` and `Lanes` are a claim, `<Lanes>` is an argument, and `step 1 of <Lanes>` is one of its steps.
"""

from __future__ import annotations

from argmap.lazy import exports

__getattr__, __dir__ = exports(
    __name__,
    {
        "argmap.editing.document": ("Edited", "Preview"),
        "argmap.editing.intention": ("Intention", "Reach"),
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
        "argmap.editing.numbered_lines": ("Line",),
    },
)
