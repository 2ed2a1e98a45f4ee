"""Edit a map in a conversation: requests and answers are JSON objects.

The document stays loaded between requests, and the file changes only when a request asks for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from attrs import define

from argmap.editing import answers
from argmap.editing.answers import Answer
from argmap.editing.asking import MOST_NESTED, Asked, intentions
from argmap.editing.document import Document, History
from argmap.editing.fields import short
from argmap.editing.intention import Intention
from argmap.errors import ArgmapError, EditCode, EditError
from argmap.files import streams
from argmap.model.diff import diff
from argmap.strict_json import BadJSONError, loads
from argmap.values import choose_from, meant, unknown

#: Echoed in the answer, so that a program can tell which request it answers.
_ID = "id"


@define
class Session:
    """Hold a document that is edited by requests, with its history."""

    #: The file, as messages call it.
    name: str
    #: The document as it is in its files.
    saved: Document
    history: History

    @classmethod
    def of(cls, name: str, document: Document) -> Session:
        """Return the session of a document that was just read from the file *name*."""
        return cls(name, document, History(document))

    @property
    def document(self) -> Document:
        """Return the present version."""
        return self.history.document

    @property
    def unsaved(self) -> bool:
        """Return whether the present version differs from what is in the files."""
        return self.document.files != self.saved.files

    def answer(self, line: str) -> Answer:
        """Return the answer to a request, which is a JSON object in one line. Never raises."""
        head: dict[str, Any] = {"version": answers.VERSION}
        asked: list[Asked] = []
        try:
            request = _request(line)
            head |= {key: value for key, value in request.items() if key == _ID}
            told, ok = self._answer(*_only(request), asked), True
        except ArgmapError as error:
            told, ok = {"error": answers.failure(error, asked, self.document)}, False
        return {**head, "ok": ok, "unsaved": self.unsaved, **told}

    def too_long(self) -> Answer:
        """Return the answer to a line that is longer than any text that argmap reads."""
        error = EditError(f"the line is longer than {streams.LIMIT // 2**20} MiB", EditCode.INVALID_JSON)
        return {"version": answers.VERSION, "ok": False, "unsaved": self.unsaved, "error": answers.failure(error)}

    def _answer(self, name: str, value: Any, asked: list[Asked]) -> Answer:
        """Return the answer to the request *name*; *asked* becomes the intentions in it."""
        if name in _OTHERS:
            return _OTHERS[name](self, value)
        if not isinstance(value, list):
            raise EditError(f"{name} must be an array of intentions, not {short(value)}", EditCode.INVALID_VALUE)
        asked += [Asked(one, f"intention {index}") for index, one in enumerate(value, 1)]
        return self.edited(intentions(asked), keep=name == "apply")

    def edited(self, made: Sequence[Intention], *, keep: bool = True) -> Answer:
        """Carry out intentions, or only find out what they would do, and return what is different.

        Raises:
            EditError: an intention is not possible.
        """
        before = self.document
        done = before.apply(*made)
        if keep:
            self.history = self.history.then(done)
        return answers.change(self.name, before, done.document, done)

    def save(self) -> Sequence[str]:
        """Write the files that would change, all or none, and return their names.

        Raises:
            OutputError: a file has changed since it was read, or cannot be written.
        """
        written = self.document.save()
        self.saved = self.document
        return written

    def go(self, move: Callable[[History], History], steps: int) -> Answer:
        """Go some steps through the history, all or none, and return what is different.

        Raises:
            EditError: there are not so many.
        """
        before, history = self.document, self.history
        for _ in range(steps):
            history = move(history)
        self.history = history
        return {
            "edits": answers.edits(self.name, before, self.document),
            "text_diff": answers.text_diff(self.name, before, self.document),
            "argument_diff": answers.argument_diff(diff(before.map, self.document.map)),
        }


def _undo(session: Session, value: Any) -> Answer:
    return session.go(History.undone, _count("undo", value))


def _redo(session: Session, value: Any) -> Answer:
    return session.go(History.redone, _count("redo", value))


def _save(session: Session, value: Any) -> Answer:
    _true("save", value)
    return {"written": list(session.save())}


def _text(session: Session, value: Any) -> Answer:
    _true("text", value)
    return {"text": session.document.text}


def _map(session: Session, value: Any) -> Answer:
    from argmap.interchange.own_json import to_dict  # noqa: PLC0415 - not every session asks for it

    _true("map", value)
    return {"map": to_dict(session.document.reading)}


def _list(session: Session, value: Any) -> Answer:
    from argmap.analysis.forms import form_called  # noqa: PLC0415 - not every session asks for it
    from argmap.analysis.rows import KINDS, listing  # noqa: PLC0415 - likewise
    from argmap.model.query import Query  # noqa: PLC0415 - likewise

    kind = _one_of("list", value, KINDS)
    rows: Answer = json.loads(form_called("json").write(listing(session.document.map, kind, Query()), 0))
    return {kind: rows[kind]}


def _check(session: Session, value: Any) -> Answer:
    from argmap.analysis.check import codes  # noqa: PLC0415 - not every session asks for it
    from argmap.analysis.report import checked, report_called  # noqa: PLC0415 - likewise

    _true("check", value)
    found = checked(answers.woven(session.name, session.document), session.document.reading, codes())
    return {"files": json.loads(report_called("json").write(found))["files"]}


#: Requests other than ``apply`` and ``preview``, by name.
_OTHERS: Mapping[str, Callable[[Session, Any], Answer]] = {
    "undo": _undo,
    "redo": _redo,
    "save": _save,
    "text": _text,
    "map": _map,
    "list": _list,
    "check": _check,
}
#: The names of all requests.
REQUESTS = ("apply", "preview", *_OTHERS)


def _request(line: str) -> Mapping[str, Any]:
    try:
        request = loads(line, most_nested=MOST_NESTED)
    except BadJSONError as error:
        raise EditError(str(error), EditCode.INVALID_JSON) from error
    if not isinstance(request, Mapping):
        raise EditError('expected an object, such as {"text": true}', EditCode.INVALID_JSON)
    return request


def _only(request: Mapping[str, Any]) -> tuple[str, Any]:
    """Return the name and the value of a request."""
    found = [(name, value) for name, value in request.items() if name != _ID]
    if len(found) != 1:
        raise EditError(f"expected exactly one of {', '.join(map(repr, REQUESTS))}", EditCode.INVALID_JSON)
    _one_of("request", found[0][0], REQUESTS, EditCode.UNKNOWN_FIELD)
    return found[0]


def _one_of(what: str, value: Any, names: Iterable[str], code: EditCode = EditCode.INVALID_VALUE) -> str:
    if not isinstance(value, str):
        raise EditError(f"{what} must be a string, not {short(value)}; {choose_from(names)}", code)
    if value not in names:
        raise EditError(unknown(what, value, names), code, value, meant(value, names))
    return value


def _true(name: str, value: Any) -> None:
    if value is not True:
        raise EditError(f"{name} takes only true, not {short(value)}", EditCode.INVALID_VALUE)


def _count(name: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise EditError(f"{name} takes a number of steps, at least 1, not {short(value)}", EditCode.INVALID_VALUE)
    return value
