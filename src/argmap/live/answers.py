"""Answers of the server: a table of paths, none of which names a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

from attrs import frozen

from argmap.live.board import Board
from argmap.live.rounds import State

#: Most findings to list; the rest are counted.
MOST_FINDINGS = 200
#: A policy that allows nothing.
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
#: A policy for the page: its own script, style, icon and requests, and the font in a picture.
PAGE = f"{NOTHING}; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src data:"
#: A policy for a picture on its own: its style sheet and font, and no script.
PICTURE = f"{NOTHING}; style-src 'unsafe-inline'; font-src data:"


@frozen
class Answer:
    """Hold an answer to a request."""

    body: bytes
    #: Media type.
    media: str
    #: Content-Security-Policy.
    policy: str = NOTHING


def _page(board: Board) -> Answer:
    text = Template(_packaged("page.html").decode()).substitute(name=escape(board.name))
    return Answer(text.encode("utf-8", "replace"), "text/html; charset=utf-8", PAGE)


def _picture(board: Board) -> Answer | None:
    picture = board.state.picture
    return Answer(picture, "image/svg+xml", PICTURE) if picture else None


def _fixed(name: str, media: str) -> Callable[[Board], Answer]:
    return lambda _board: Answer(_packaged(name), media)


@cache
def _packaged(name: str) -> bytes:
    return files("argmap.live").joinpath("page", name).read_bytes()


#: Answers by path; None where there is nothing yet.
ANSWERS: Mapping[str, Callable[[Board], Answer | None]] = {
    "/": _page,
    "/page.css": _fixed("page.css", "text/css; charset=utf-8"),
    "/page.js": _fixed("page.js", "text/javascript; charset=utf-8"),
    "/icon.svg": _fixed("icon.svg", "image/svg+xml"),
    "/picture.svg": _picture,
}


def event(state: State) -> bytes:
    """Return *state* as a server-sent event.

    The page fetches the picture itself if it is new.

    Source: https://html.spec.whatwg.org/multipage/server-sent-events.html
    """
    return f"data: {json.dumps(_told(state))}\n\n".encode("ascii")


def _told(state: State) -> Mapping[str, Any]:
    findings = [
        {
            "place": f"{file.source.name}:{file.source.position(found.span.start)}",
            "severity": found.severity.value,
            "code": found.code,
            "message": found.message,
        }
        for file in state.findings
        for found in file.findings
    ]
    return {
        "drawing": not state.count,
        "picture": sha256(state.picture).hexdigest() if state.picture else "",
        "old": state.old,
        "trouble": state.trouble,
        "findings": findings[:MOST_FINDINGS],
        "more": len(findings[MOST_FINDINGS:]),
    }
