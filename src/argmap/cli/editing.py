"""``argmap edit`` for programs: JSON results, and conversations over standard input and output."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from argmap.cli.complaints import NO, TROUBLE, code_of
from argmap.cli.including import warn
from argmap.cli.reporting import fail
from argmap.collecting import resumed
from argmap.editing import answers
from argmap.editing.answers import Answer
from argmap.editing.asking import Asked, intentions
from argmap.errors import ArgmapError
from argmap.files import streams
from argmap.files.documents import document_of, text_alone
from argmap.files.loading import load
from argmap.files.session import Session
from argmap.messages import escaped_json


def edit_once(name: str, ask: Callable[[], Sequence[Asked]], *, outside: bool, dry_run: bool) -> int:
    """Carry out what *ask* returns, print the result as JSON, and return the exit code."""
    streams.standard_output()  # so that nothing is written if nobody can be told
    head = {"version": answers.VERSION, "ok": True, "file": name, "written": ()}
    asked: Sequence[Asked] = ()
    session, made = None, None
    try:
        asked = ask()
        session = _opened(name, outside=outside)
        made = intentions(asked)
        told = session.edited(made)
        if name == streams.STREAM:
            told = {**told, "text": text_alone(session.document)}
        elif not dry_run:
            head["written"] = session.save()
    except ArgmapError as error:
        _print({**head, "ok": False, "error": answers.failure(error, asked, session.document if session else None)})
        return TROUBLE if made is None else code_of(error)
    _print({**head, **told})
    return 0


def converse(name: str, *, outside: bool) -> int:
    """Answer each request on standard input with a line on standard output, and return the exit code."""
    with resumed():
        session = _opened(name, outside=outside)
        for line in _lines():
            _print(session.too_long() if line is None else session.answer(line))
    if session.unsaved:
        fail(f'{name}: the changes since it was last saved are lost; request {{"save": true}} to keep them')
        return NO
    return 0


def _opened(name: str, *, outside: bool) -> Session:
    """Return the session of a file; problems with its includes go to standard error."""
    file = load(name, outside=outside)
    warn(file)
    return Session.of(name, document_of(file))


def _lines() -> Iterator[str | None]:
    """Yield the lines of standard input that are not empty; None for one that is too long.

    Bytes that are not UTF-8 become lone surrogates, which no request may contain.
    """
    stdin = streams.standard_input()
    while line := stdin.readline(streams.LIMIT + 1):
        long = len(line) > streams.LIMIT
        while len(line) > streams.LIMIT and not line.endswith(b"\n"):
            line = stdin.readline(streams.LIMIT + 1)
        if long or line.strip():
            yield None if long else line.decode("utf-8", "surrogateescape")


def _print(answer: Answer) -> None:
    """Print *answer* in one line, at once, without characters that a terminal obeys."""
    text = json.dumps(answer, ensure_ascii=False, allow_nan=False)
    streams.write(streams.STREAM, f"{escaped_json(text)}\n".encode())
