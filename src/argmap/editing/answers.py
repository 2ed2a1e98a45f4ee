"""What programs are told of an edit: values for JSON.

Later releases may add keys, but remove none within a `VERSION`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile
from typing import Any, TypeAlias

from attrs import evolve

from argmap.editing.asking import Asked, intentions
from argmap.editing.document import Document, Preview
from argmap.editing.effects import Effect
from argmap.editing.telling import telling_called
from argmap.errors import ArgmapError, EditCode, EditError, InputError, InvalidValueError, OutputError
from argmap.model.change import Diff
from argmap.model.ends import ArgumentRef, InferenceRef
from argmap.syntax.woven import Woven, unwoven
from argmap.text import Edit, Source, Span, apply, difference

#: Number of the format.
VERSION = 1
#: A JSON object.
Answer: TypeAlias = Mapping[str, Any]
#: The most places that a correction is tried in.
_TRIES = 8
#: The codes of errors that are not about an intention.
_CODES: Mapping[type[ArgmapError], EditCode] = {
    InputError: EditCode.NOT_READ,
    OutputError: EditCode.NOT_WRITTEN,
    InvalidValueError: EditCode.INVALID_VALUE,
}


def change(name: str, before: Document, after: Document, edited: Preview) -> Answer:
    """Return what was, or would be, done to the document in the file *name*."""
    return {
        "edits": edits(name, before, after, edited.edits),
        "touched": [_effect(one) for one in edited.effects],
        "text_diff": text_diff(name, before, after),
        "argument_diff": argument_diff(edited.diff),
    }


def edits(name: str, before: Document, after: Document, made: Sequence[Edit] = ()) -> list[Answer]:
    """Return the edits of each file that lead from one version to the other.

    Those *made* in the whole text are used for each file whose new text they give. Where files meet, they may not. Then
    one edit of the file has the same effect.
    """
    whole = woven(name, before)
    by_file: dict[str, list[Edit]] = {}
    for edit in made:
        file, span = whole.place(edit.span)
        by_file.setdefault(file, []).append(evolve(edit, span=span))
    found: list[Answer] = []
    for source, text in _changed(name, before, after):
        own = by_file.get(source.name, [])
        found += [_edit(edit, source) for edit in (own if _leads(source.text, own, text) else _one(source.text, text))]
    return found


def text_diff(name: str, before: Document, after: Document) -> str:
    """Return the unified diff of each file that differs."""
    found = (difference(source, text, "edited") for source, text in _changed(name, before, after))
    return "".join(line for lines in found for line in lines)


def woven(name: str, document: Document) -> Woven:
    """Return the text of a document as parts of its files."""
    return document.woven or unwoven(Source(name, document.text))


def _changed(name: str, before: Document, after: Document) -> Iterator[tuple[Source, str]]:
    """Yield each file that differs, and its new text."""
    new = woven(name, after).files
    for file, source in woven(name, before).files.items():
        if source.text != new[file].text:
            yield source, new[file].text


def _leads(text: str, made: Sequence[Edit], new: str) -> bool:
    try:
        return apply(text, made) == new
    except ValueError:
        return False


def _one(before: str, after: str) -> Sequence[Edit]:
    """Return the one edit between two texts, without what both begin and end with."""
    start = _alike(zip(before, after, strict=False))
    end = _alike(zip(reversed(before[start:]), reversed(after[start:]), strict=False))
    return [Edit(Span(start, len(before) - end), after[start : len(after) - end])]


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def argument_diff(diff: Diff) -> list[Answer]:
    """Return the changes of an argument, as ``argmap diff --format json`` has them."""
    found: list[Answer] = json.loads(telling_called("json").write(diff))["changes"]
    return found


def failure(error: ArgmapError, asked: Sequence[Asked] = (), document: Document | None = None) -> Answer:
    """Return what is wrong, where, and what would work instead.

    Args:
        error: The error.
        asked: What was asked for, if the error is about one of these.
        document: The document to be edited, to try a correction on; None if there is none.
    """
    told: dict[str, Any] = dict.fromkeys(("line", "index", "intention", "given", "nearest", "edit"))
    told = {"code": code_of(error).value, "message": str(error), **told}
    if not isinstance(error, EditError):
        return told
    told |= {"given": error.given or None, "nearest": error.nearest or None}
    if error.index < len(asked):
        one = asked[error.index]
        told |= {"line": one.line or None, "index": error.index, "intention": one.value}
        told["edit"] = correction(error, asked, document) if document else None
    return told


def code_of(error: ArgmapError) -> EditCode:
    """Return the code of an error."""
    if isinstance(error, EditError):
        return error.code
    return next((code for kind, code in _CODES.items() if isinstance(error, kind)), EditCode.NOT_POSSIBLE)


def correction(error: EditError, asked: Sequence[Asked], document: Document) -> Any:
    """Return the refused intention with the nearest right value if *document* changes with it, or else None."""
    if not error.nearest or not isinstance(asked[error.index].value, Mapping):
        return None
    try:
        before = document.apply(*intentions(asked[: error.index])).document
    except ArgmapError:
        return None
    for value in islice(_corrected(asked[error.index].value, error), _TRIES):
        try:
            found = before.apply(*intentions([evolve(asked[error.index], value=value)]))
        except ArgmapError:
            continue
        if found.edits:
            return value
    return None


def _corrected(value: Any, error: EditError) -> Iterator[Any]:
    """Yield *value* with the nearest right value in the place of one wrong one."""
    if isinstance(value, str):
        if value == error.given or error.given in {f"[{value}]", f"<{value}>"}:
            yield error.nearest
    elif isinstance(value, list):
        yield from ([*value[:i], new, *value[i + 1 :]] for i, one in enumerate(value) for new in _corrected(one, error))
    elif isinstance(value, Mapping):
        if error.code is EditCode.UNKNOWN_FIELD and error.nearest not in value:
            yield {error.nearest if key == error.given else key: one for key, one in value.items()}
        for key, one in value.items():
            yield from ({**value, key: new} for new in _corrected(one, error))


def _edit(edit: Edit, source: Source) -> Answer:
    position = source.position(edit.span.start)
    return {
        "file": source.name,
        "line": position.line,
        "column": position.column,
        "offset": edit.span.start,
        "length": edit.span.end - edit.span.start,
        "text": edit.text,
    }


def _effect(effect: Effect) -> Answer:
    what = effect.what
    if isinstance(what, InferenceRef):
        return {"kind": "step", "title": what.argument, "step": what.index, "how": effect.kind.value}
    kind = "argument" if isinstance(what, ArgumentRef) else "claim"
    return {"kind": kind, "title": what.title, "how": effect.kind.value}
