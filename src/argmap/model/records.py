"""The JSON of every class of the model: keys, shapes and meanings.

This table is the only source of what `argmap.to_dict` writes, of what `argmap.from_dict` reads, and of the JSON Schema.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import fields_dict

from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark, MarkKind
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, Support, SupportKind
from argmap.model.shapes import Constant, Either, Field, Flag, Fraction, Free, Items, OneOf, Record, Shape, Text, Whole

#: The version of the format. It changes when a document of the last version means something else, or nothing.
VERSION = 1

_TITLE = Text(filled=True)
_TEXTS, _TAGS = Items(Text()), Items(Text(filled=True))


def _of(cls: type, name: str, shape: Shape, about: str, **options: Any) -> Field:
    """Return the field of an attribute of *cls*, with its default."""
    return Field(name, shape, about, default=fields_dict(cls)[name].default, **options)


#: One place in a text.
PLACE = Record(
    "place",
    dict,
    (
        Field("file", Text(), "The name of the file, or - for standard input; missing if there is none.", default=""),
        Field("line", Whole(1), "The line, from 1."),
        Field("column", Whole(1), "The column, from 1, in code points."),
        Field("start", Whole(0), "The offset of the first code point in the file."),
        Field("end", Whole(0), "The offset after the last code point."),
    ),
)


def _places(what: str) -> Field:
    """Return the field that tells where something is in the text; maps have no places, so none are kept."""
    about = f"Where {what} is in the text, in order. Ignored when a map is read."
    return Field("places", Items(PLACE), about, default=(), of=lambda _: (), strict=False, kept=False)


_CITATION = Record(
    "citation",
    Citation,
    (
        _of(Citation, "ref", Text(), "The source: a key of the map's data 'sources', or its name."),
        _of(Citation, "paragraph", Whole(0), "The number of the paragraph in the source, from 1; 0 if not known."),
        _of(Citation, "quote", Text(), "The exact words of the source; empty if not known."),
    ),
)
_MARK = Record(
    "mark",
    Mark,
    (
        _of(Mark, "kind", OneOf((MarkKind,)), "What the mark does to the words."),
        _of(Mark, "start", Whole(0), "The offset of the first code point in the text."),
        _of(Mark, "stop", Whole(1), "The offset after the last code point."),
        _of(Mark, "url", Text(), "The address of a link; empty for other marks."),
    ),
)


def _member(cls: type, what: str, text: str) -> dict[str, Field]:
    """Return the fields that claims and arguments share."""
    shapes: dict[str, tuple[Shape, str]] = {
        "tags": (_TAGS, "Tags, without #."),
        "group": (Text(), f"The key of the group that contains the {what}; empty for none."),
        "by": (Text(), f"The speaker: who makes the {what}; empty if not known."),
        "sources": (Items(_CITATION), f"Where sources make the {what}."),
    }
    rare: dict[str, tuple[Shape, str]] = {
        "other_wordings": (_TEXTS, f"Earlier wordings of the {text}, in order, without the {text} itself."),
        "marks": (Items(_MARK), f"Bold, italics and links in the {text}."),
        "data": (Free(), f"Other data of the {what}, by key."),
    }
    return {
        **{name: _of(cls, name, *about) for name, about in shapes.items()},
        **{name: _of(cls, name, *about, strict=False) for name, about in rare.items()},
    }


_OF_CLAIM = _member(Claim, "claim", "text")
CLAIM = Record(
    "claim",
    Claim,
    (
        _of(Claim, "title", _TITLE, "A short name, unique among the claims; without square brackets and line breaks."),
        _of(Claim, "text", Text(), "The claim as a full sentence, without line breaks.", always=True),
        _OF_CLAIM["other_wordings"],
        _OF_CLAIM["marks"],
        _OF_CLAIM["tags"],
        _OF_CLAIM["group"],
        _OF_CLAIM["by"],
        _OF_CLAIM["sources"],
        _of(Claim, "implicit", Flag(), "Whether the source leaves the claim unsaid, and the analyst added it."),
        _of(Claim, "weight", Fraction(), "How credible the claim is by itself, from 0 to 1; null if not rated."),
        _OF_CLAIM["data"],
        _places("the claim"),
    ),
)
_PREMISE = Record(
    "premise",
    Premise,
    (
        _of(Premise, "claim", _TITLE, "The title of the claim."),
        _of(Premise, "number", Whole(0), "Its number in the argument; 0 for none.", strict=False),
        _of(Premise, "implicit", Flag(), "Whether the argument leaves the premise unsaid here."),
    ),
)
STEP = Record(
    "step",
    Inference,
    (
        _of(
            Inference,
            "premises",
            Items(_PREMISE),
            "The linked premises, at least one: they support the conclusion only together. "
            "Reasons that work independently belong to different arguments.",
        ),
        _of(Inference, "conclusion", _TITLE, "The title of the claim that follows."),
        _of(Inference, "number", Whole(0), "The number of the conclusion in the argument; 0 for none.", strict=False),
        _of(Inference, "rules", _TEXTS, "Rules of inference, by name."),
        _of(Inference, "scheme", Text(), "The argumentation scheme; empty if none is known."),
        _of(Inference, "data", Free(), "Other data of the step, by key.", strict=False),
        _places("the step"),
    ),
)
_OF_ARGUMENT = _member(Argument, "argument", "gist")
ARGUMENT = Record(
    "argument",
    Argument,
    (
        _of(Argument, "title", _TITLE, "A short name, unique among the arguments; without < and > and line breaks."),
        _of(Argument, "gist", Text(), "The argument in a sentence or two; may be empty.", always=True),
        _of(
            Argument,
            "inferences",
            Items(STEP),
            "The steps in order, the last of which draws the main conclusion; empty if only the gist is known.",
            key="steps",
            always=True,
        ),
        _OF_ARGUMENT["other_wordings"],
        _OF_ARGUMENT["marks"],
        _OF_ARGUMENT["tags"],
        _OF_ARGUMENT["group"],
        _OF_ARGUMENT["by"],
        _OF_ARGUMENT["sources"],
        _OF_ARGUMENT["data"],
        _places("the argument"),
    ),
)
_GROUP = Record(
    "group",
    Group,
    (
        _of(Group, "title", _TITLE, "The title as shown."),
        _of(Group, "key", _TITLE, "A name that is unique among the groups; by default, the title."),
        _of(Group, "parent", Text(), "The key of the group that contains this one, which comes earlier; or empty."),
        _of(Group, "closed", Flag(), "Whether the group is shown as one box.", strict=False),
        _of(Group, "tags", _TAGS, "Tags, without #; in Argdown, they are words of the title.", strict=False),
        _of(Group, "data", Free(), "Other data of the group, by key.", strict=False),
    ),
)


def _step_number(ref: InferenceRef) -> int:
    return ref.index + 1


def _step_end(step: int, argument: str) -> InferenceRef:
    return InferenceRef(argument, step - 1)


#: An end of a relation. The first key tells what it is; steps are counted from 1, as in all that people read.
END = Either(
    "end",
    "One end of a relation: a claim, an argument, or one step of an argument. A source is a claim, or an argument "
    "without steps; in place of an argument with steps, use the claim that it concludes. A step is the target of "
    "undercuts only.",
    {
        ClaimRef: Record("end", ClaimRef, (Field("title", _TITLE, "The title of a claim.", key="claim"),)),
        ArgumentRef: Record("end", ArgumentRef, (Field("title", _TITLE, "The title of an argument.", key="argument"),)),
        InferenceRef: Record(
            "end",
            _step_end,
            (
                Field("step", Whole(1), "The number of a step, from 1.", of=_step_number),
                Field("argument", _TITLE, "The title of the argument that it belongs to."),
            ),
        ),
    },
)


def _relation(source: End, target: End, kind: SupportKind | CounterpointKind) -> Relation:
    return Support(source, target, kind) if isinstance(kind, SupportKind) else Counterpoint(source, target, kind)


RELATION = Record(
    "relation",
    _relation,
    (
        Field("source", END, "What supports or speaks against the target."),
        Field(
            "kind",
            OneOf((SupportKind, CounterpointKind), frozenset({SupportKind.ENTAILMENT, CounterpointKind.CONTRARY})),
            "reason: makes the target more credible. objection: makes the target less credible. undercut: attacks a "
            "step, not its conclusion. contradiction: exactly one of two claims is true. Between claims, a map with "
            "the data {'model': {'mode': 'strict'}} has other kinds than reason and objection: entailment: if the "
            "source is true, so is the target. contrary: the two cannot both be true.",
        ),
        Field("target", END, "What is supported or spoken against."),
        _places("the relation"),
    ),
)


def _map(relations: Iterable[Relation] = (), **values: Any) -> ArgumentMap:
    """Return the map; supports and counterpoints are one list in JSON."""
    found = tuple(relations)
    return ArgumentMap(
        supports=[one for one in found if isinstance(one, Support)],
        counterpoints=[one for one in found if isinstance(one, Counterpoint)],
        **values,
    )


MAP = Record(
    "map",
    _map,
    (
        Field("argmap", Constant(VERSION), "The version of the format.", of=lambda _: VERSION, kept=False),
        _of(ArgumentMap, "title", Text(), "The title of the map; empty for none."),
        _of(ArgumentMap, "groups", Items(_GROUP), "Parts of the debate, a parent before the groups in it."),
        _of(ArgumentMap, "claims", Items(CLAIM), "All claims, premises and conclusions included.", always=True),
        _of(ArgumentMap, "arguments", Items(ARGUMENT), "All arguments.", always=True),
        Field(
            "relations",
            Items(RELATION),
            "Supports, then objections and the like. Steps from premises to a conclusion are in the arguments.",
            default=(),
            always=True,
        ),
        _of(ArgumentMap, "data", Free(), "Data of the whole map, by key, such as 'sources'.", strict=False),
    ),
)
